"""A line while it is typed, and lines from a file: pure, without a terminal (ontwerp.md section 8, plain mode)."""

import io
import time
import unicodedata
from itertools import pairwise

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist_app.domain.tekst import schoon
from checklist_app.plain import regels, terminal
from checklist_app.plain.regel import Regel
from checklist_app.plain.regels import BestandLezer, EindeInvoer, InvoerLezer, maak_lezer

TERUG = "\x7f"


def typ(tekens, **instellingen):
    """Type into a new line; give the line and all that was shown."""
    regel = Regel(**instellingen)
    getoond = regel.toon()
    for teken in tekens:
        getoond += regel.voer(teken)
        if regel.klaar or regel.einde:
            break
    return regel, getoond


class Scherm(pyte.Screen):
    """A wide character that does not fit on a row goes to the next one, as in a real terminal."""

    def draw(self, data):
        for teken in data:
            if unicodedata.east_asian_width(teken) in "WF" and self.cursor.x == self.columns - 1:
                self.linefeed()
                self.carriage_return()
            super().draw(teken)


def schermregels(getoond, kolommen=80):
    scherm = Scherm(kolommen, 80)
    pyte.Stream(scherm).feed(getoond.replace("\n", "\r\n"))
    return scherm, [rij.rstrip() for rij in scherm.display]


def test_what_is_typed_is_kept_and_shown():
    regel, getoond = typ("Hoi, wereld é 👍\n")
    assert regel.klaar
    assert regel.tekst == "Hoi, wereld é 👍"
    assert getoond == "Hoi, wereld é 👍\n"


def test_a_saved_half_sentence_stands_ready_to_go_on_with():
    regel, getoond = typ(f"{TERUG}{TERUG} en", begin="Zij zei:\ndat, ja")
    assert regel.tekst == "Zij zei: dat,  en"
    assert schermregels(getoond)[1][0] == regel.tekst


@pytest.mark.parametrize(
    ("tekens", "tekst"),
    [
        (f"abc{TERUG}{TERUG}d", "ad"),
        ("abc\x08", "ab"),
        (f"{TERUG}{TERUG}a", "a"),
        (f"e\u0301{TERUG}", ""),
        (f"ae\u0301\u0327{TERUG}", "a"),
        (f"漢字{TERUG}", "漢"),
        (f"a👩‍👩‍👧‍👦{TERUG}", "a"),
        (f"a👍🏽{TERUG}", "a"),
        (f"🇳🇱🇧🇪{TERUG}", "🇳🇱"),
        (f"❤️{TERUG}", ""),
        ("een twee  drie \x17", "een twee  "),
        ("een\x17\x17", ""),
        ("een twee\x15drie", "drie"),
        (f"a\tb{TERUG}", "a\t"),
        ("ab\x04c", "abc"),
    ],
)
def test_editing(tekens, tekst):
    regel, getoond = typ(tekens)
    assert regel.tekst == tekst
    scherm, rijen = schermregels(getoond)
    assert rijen[scherm.cursor.y] == tekst.replace("\t", " ").rstrip()


@pytest.mark.parametrize(
    "reeks",
    [
        *(
            "\x1b[A",
            "\x1b[1;5C",
            "\x1bOP",
            "\x1bO5P",
            "\x1b[15~",
            "\x1b[[A",
            "\x1b[3~",
            "\x1b[200~",
            "\x1b\x1b[D",
            "\x1bf",
        ),
        *("\x1b[?25h", "\x1b[<0;10;10M", "\x1b[Z"),
    ],
)
def test_arrow_and_function_keys_are_swallowed_whole(reeks):
    regel, getoond = typ(f"a{reeks}b")
    assert regel.tekst == getoond == "ab"
    assert not regel.in_reeks


def test_a_lone_escape_key_does_not_eat_what_is_typed_later():
    regel, _ = typ("a\x1b")
    assert regel.in_reeks
    regel.vergeet_reeks()
    regel.voer("[")
    assert regel.tekst == "a["


def test_enter_and_backspace_work_in_the_middle_of_a_sequence():
    assert typ("ab\x1b\x7f")[0].tekst == "a"
    assert typ("ab\x1b[1\n")[0].klaar
    assert typ("\x1bé")[0].tekst == "é"


def test_end_of_input_is_only_on_an_empty_line():
    assert typ("\x04")[0].einde
    assert not typ("a\x04")[0].einde
    assert typ(f"a{TERUG}\x04")[0].einde


@pytest.mark.parametrize("einde", ["\r", "\n", "\x85", "\u2028", "\u2029", "\x0b"])
def test_every_line_separator_ends_the_line(einde):
    regel, _ = typ(f"een{einde}twee")
    assert regel.klaar
    assert regel.tekst == "een"


def test_other_control_characters_are_seen_and_do_nothing():
    regel, getoond = typ("a\x00\x01\x9b2J\u202e")
    assert regel.tekst == getoond == "a␀␁�2J␦"
    assert "leesrichting" in regel.opmerkingen[0]


def test_a_secret_is_not_shown_at_all():
    regel, getoond = typ(f"geheim{TERUG}\x17nieuw\n", zichtbaar=False)
    assert regel.tekst == "nieuw"
    assert getoond == "\n"


@given(st.text(), st.integers(0, 30))
def test_nothing_that_is_typed_can_act_on_the_terminal(tekens, kolommen):
    regel, getoond = typ(tekens, kolommen=kolommen)
    assert schoon(regel.tekst).tekst == regel.tekst
    assert "\n" not in regel.tekst
    assert schoon(getoond.replace("\b", "")).tekst == getoond.replace("\b", "")
    assert "\t" not in getoond


@given(st.text(st.sampled_from("abc d漢é\t" + 4 * TERUG + "\x17"), max_size=60), st.integers(4, 12))
def test_the_row_of_the_cursor_shows_the_end_of_the_text(tekens, kolommen):
    regel, getoond = typ(tekens, kolommen=kolommen)
    scherm, rijen = schermregels(getoond, kolommen)
    zichtbaar = regel.tekst.replace("\t", " ").rstrip()
    assert zichtbaar.endswith(rijen[scherm.cursor.y])
    if "\n" not in getoond and scherm.cursor.y == 0:
        assert zichtbaar == rijen[0]


def test_a_backspace_past_the_start_of_a_row_shows_the_end_again():
    regel, getoond = typ("abcdefghijkl" + 3 * TERUG, kolommen=10)
    assert regel.tekst == "abcdefghi"
    scherm, rijen = schermregels(getoond, 10)
    assert rijen[scherm.cursor.y] == "abcdefghi"
    assert scherm.cursor.x == 9


@pytest.mark.parametrize("teken", ["a", "漢", "\u0301", "\x00"])
def test_a_hundred_thousand_characters_are_typed_quickly(teken):
    begin = time.perf_counter()
    regel, _ = typ(teken * 100_000 + "\n")
    assert len(regel.tekst) == 100_000
    assert time.perf_counter() - begin < 3


def test_typing_on_never_puts_off_the_telling_past_800_ms(monkeypatch):
    nu = 100.0
    verteld = []
    regel = Regel()
    melder = terminal._Melder(regel, lambda tekst: verteld.append((nu, tekst)))
    monkeypatch.setattr(terminal.time, "monotonic", lambda: nu)
    for _ in range(100):
        regel.voer("a")
        melder.kijk()
        nu += 0.05
    keren = [100.0] + [toen for toen, _ in verteld]
    assert max(na - voor for voor, na in pairwise(keren)) <= 0.75
    assert len(verteld) < 10


def test_what_could_not_be_told_is_told_again():
    antwoorden = iter([RuntimeError, None])
    verteld = []

    def vertel(tekst):
        if fout := next(antwoorden):
            raise fout
        verteld.append(tekst)

    regel = Regel()
    regel.voer("a")
    melder = terminal._Melder(regel, vertel)
    with pytest.raises(RuntimeError):
        melder.meld()
    melder.meld()
    melder.meld()
    assert verteld == ["a"]


def lezer_van(ruw):
    return maak_lezer(io.TextIOWrapper(io.BytesIO(ruw), encoding="utf-8"))


def alle(lezer):
    regels = []
    while True:
        try:
            regels.append(lezer.lees())
        except EindeInvoer:
            return regels


def test_lines_from_a_file_lose_their_end_and_the_last_needs_none():
    assert alle(lezer_van("één\r\n\ntwee\u2028drie\x0bvier\nvijf".encode())) == [
        "één",
        "",
        "twee",
        "drie",
        "vier",
        "vijf",
    ]
    assert alle(lezer_van(b"")) == []


def test_the_end_of_a_file_stays_the_end():
    lezer = lezer_van(b"a")
    alle(lezer)
    with pytest.raises(EindeInvoer):
        lezer.lees()


def test_bytes_that_are_no_utf8_are_replaced_and_told():
    lezer = lezer_van(b"caf\xe9 \xed\xa0\x80\nheel\n")
    assert lezer.lees() == "caf� ���"
    assert "UTF-8" in lezer.opmerkingen[0]
    assert lezer.lees() == "heel"
    assert lezer.opmerkingen == ()


def test_lines_from_a_file_are_made_clean():
    assert alle(lezer_van("\ufeffa\x1b[2J\u202e\n\ufeffb".encode())) == ["a␛[2J␦", "\ufeffb"]


def test_a_very_long_line_comes_whole():
    assert alle(lezer_van(b"x" * 300_000)) == ["x" * 300_000]


def test_what_was_begun_stands_before_a_line_from_a_file():
    with lezer_van(b"verder\n") as lezer:
        assert lezer.lees("half ") == "half verder"
        with pytest.raises(EindeInvoer):
            lezer.lees_geheim()


def test_a_process_without_input_gets_no_lines():
    lezer = maak_lezer(None)
    assert isinstance(lezer, BestandLezer)
    with pytest.raises(EindeInvoer):
        lezer.lees()


def test_the_reader_without_keys_makes_lines_clean_and_knows_the_end(monkeypatch):
    antwoorden = iter(["a\x1b\ud83d\ude00\ud800"])

    def vraag():
        try:
            return next(antwoorden)
        except StopIteration:
            raise EOFError from None

    monkeypatch.setattr("builtins.input", vraag)
    monkeypatch.setattr(regels.getpass, "getpass", lambda _: "geheim")
    lezer = InvoerLezer()
    assert lezer.lees("half ") == "half a␛😀�"
    assert lezer.lees_geheim() == "geheim"
    with pytest.raises(EindeInvoer):
        lezer.lees()
