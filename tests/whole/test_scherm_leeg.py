"""Text of a case does not stay on a terminal: pages that are gone after Enter, and an empty screen at the end."""

import re
import signal

import pyte
import pytest
from op_scherm import Scherm
from op_terminal import OpTerminal
from roepen import WACHTZIN, plaatsen_van, roep, start

from checklist_app.flow.instellingen import zet_instelling
from checklist_app.flow.openen import open_in
from checklist_app.plain.bladzijden import bladzijden
from checklist_app.plain.regels import WIS

GEZIN = "Gezin Zeilboot (oefening)"
MEER = "Enter toont meer"
EINDE = "Enter wist het scherm"
WISSEN = "Scherm wissen?"


@pytest.fixture
def kluis(zet_kluis_neer):
    """A vault with the practice family."""
    return zet_kluis_neer("Gezin Linde", oefengezin=True)


class MetGeschiedenis(Scherm):
    """A terminal that keeps what scrolled off."""

    def __init__(self, *woorden, **omgeving):
        super().__init__(*woorden, **omgeving)
        self._beeld = pyte.HistoryScreen(80, 24, history=10_000)
        self._stroom = pyte.ByteStream(self._beeld)

    @property
    def is_leeg(self):
        """Whether nothing stands on the screen, and nothing can be scrolled back to."""
        return not self.beeld().strip() and not self._beeld.history.top

    def blader(self):
        """Wait for a page, and return it with the prompt below."""
        self.zie(" >")
        return self.beeld()

    def ander_beeld(self, beeld):
        """Wait until another page stands there, and return it."""
        self.wacht_tot(lambda: self.beeld() != beeld and " >" in self.beeld())
        return self.beeld()


def woorden(tekst):
    return set(re.findall(r"\w{5,}", tekst))


def test_a_case_comes_a_page_at_a_time_and_the_screen_is_empty_afterwards(kluis):
    heel = start("toon", GEZIN).tekst
    with MetGeschiedenis("toon", GEZIN) as kind:
        gelezen = [kind.blader()]
        while MEER in gelezen[-1]:
            kind.typ()
            gelezen.append(kind.ander_beeld(gelezen[-1]))
        assert len(gelezen) > 3
        assert EINDE in gelezen[-1]
        assert not kind._beeld.history.top
        kind.typ()
        assert kind.einde() == 0
        assert kind.is_leeg
    assert woorden(heel) <= woorden(" ".join(gelezen))


def test_one_can_go_back_a_page_and_stop_before_the_end(kluis):
    with MetGeschiedenis("toon", GEZIN) as kind:
        eerste = kind.blader()
        kind.typ()
        tweede = kind.ander_beeld(eerste)
        kind.typ("<")
        assert kind.ander_beeld(tweede) == eerste
        kind.typ("q")
        assert kind.einde() == 0
        assert kind.is_leeg


@pytest.mark.parametrize("opdracht", [("zoek", "kind"), ("zoek", "kind", "--json"), ("toon", GEZIN, "--json")])
def test_what_is_searched_and_json_do_not_stay_either(kluis, opdracht):
    with MetGeschiedenis(*opdracht) as kind:
        kind.blader()
        kind.typ("q")
        assert kind.einde() == 0
        assert kind.is_leeg


@pytest.mark.parametrize("toets", ["\x03", "\x04"])
def test_a_page_is_gone_too_after_an_interrupt_and_the_end_of_input(kluis, toets):
    with MetGeschiedenis("toon", GEZIN) as kind:
        kind.blader()
        kind.druk(toets)
        assert kind.einde() in (0, 130)
        assert "kind" not in kind.beeld()


@pytest.mark.parametrize("nummer", [signal.SIGTERM, signal.SIGHUP])
def test_a_page_is_gone_too_after_a_signal(kluis, nummer):
    with MetGeschiedenis("toon", GEZIN) as kind:
        kind.blader()
        kind.proces.send_signal(nummer)
        assert kind.einde() == 128 + nummer
        assert kind.is_leeg


@pytest.mark.parametrize("opdracht", [("toon", GEZIN), ("zoek", "kind"), ("kluis", "logboek", GEZIN)])
def test_in_a_pipe_nothing_is_asked_and_nothing_is_cleared(kluis, opdracht):
    with OpTerminal(*opdracht, uit_apart=True) as kind:
        assert kind.uit.read()
        assert kind.einde() == 0
        assert kind.tekst == ""
    assert "\x1b" not in start(*opdracht).tekst


def test_a_terminal_that_understands_no_codes_gets_none(kluis):
    with OpTerminal("zoek", "kind", TERM="dumb") as kind:
        assert kind.einde() == 0
        assert "kind" in kind.tekst
        assert "\x1b" not in kind.tekst


def test_without_a_case_the_families_are_listed_and_one_is_asked_for(kluis):
    with MetGeschiedenis("toon") as kind:
        kind.zie("Welk gezin?")
        assert GEZIN in kind.beeld()
        nummer = re.search(rf"(\d)  {re.escape(GEZIN)}", kind.beeld())[1]
        kind.typ(nummer)
        kind.zie(MEER)
        kind.typ("q")
        assert kind.einde() == 0
        assert kind.is_leeg


@pytest.mark.parametrize("antwoord", ["Onbekend\r", "q\r", "\x03", "\x04"])
@pytest.mark.parametrize("opdracht", [("toon",), ("uitvoer", "--doel", "dossier"), ("kluis", "wis")])
def test_the_list_to_choose_a_family_from_does_not_stay(kluis, opdracht, antwoord):
    with MetGeschiedenis(*opdracht) as kind:
        kind.zie("Welk gezin?")
        assert GEZIN in kind.beeld()
        kind.druk(antwoord)
        assert kind.einde() in (1, 130)
        assert GEZIN not in kind.beeld()
        assert not kind._beeld.history.top


def test_who_saw_one_family_can_be_asked_without_its_name_on_the_command_line(kluis):
    assert roep("toon", "Gezin Linde").code == 0
    with MetGeschiedenis("kluis", "logboek", "--kies") as kind:
        kind.zie("Welk gezin?")
        kind.typ(re.search(r"(\d)  Gezin Linde", kind.beeld())[1])
        assert kind.einde() == 0
        getoond = kind.beeld()
    assert "bekeken" in getoond
    assert GEZIN not in getoond
    assert roep("kluis", "logboek", "--kies").code == 2


def test_without_a_case_and_a_terminal_the_way_to_name_one_is_told(kluis):
    gezegd = roep("toon", invoer=f"{GEZIN}\n")
    assert (gezegd.code, gezegd.uit) == (2, b"")
    assert "kompas toon CASUS" in gezegd.melding


# The walk as lines


def open_gezin(kind):
    kind.antwoord("Welk gezin?", GEZIN)
    kind.antwoord("t) alles lezen", "t")
    kind.tot("t) alles lezen")
    kind.beeld()


@pytest.mark.parametrize(("antwoord", "leeg"), [("", True), ("j", True), ("n", False), ("q", True)])
def test_the_walk_as_lines_asks_at_its_end_whether_the_screen_is_cleared(kluis, antwoord, leeg):
    with MetGeschiedenis("--tekst") as kind:
        open_gezin(kind)
        assert kind._beeld.history.top
        kind.typ("q")
        kind.zie(WISSEN)
        kind.typ(antwoord)
        assert kind.einde() == 0
        assert kind.is_leeg == leeg


def test_the_vault_is_shut_before_that_question(kluis):
    with MetGeschiedenis("--tekst") as kind:
        open_gezin(kind)
        kind.typ("q")
        kind.zie(WISSEN)
        assert not (kluis / "kluis.db-wal").exists()
        kind.proces.kill()


def test_after_a_signal_or_an_interrupt_nobody_is_asked_and_the_screen_is_empty(kluis):
    for nummer, code in ((signal.SIGTERM, 143), (signal.SIGINT, 130)):
        with MetGeschiedenis("--tekst") as kind:
            open_gezin(kind)
            kind.proces.send_signal(nummer)
            assert kind.einde() == code
            assert kind.is_leeg or code == 130
            assert GEZIN not in kind.beeld()


@pytest.mark.parametrize(
    ("nummer", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130), (signal.SIGUSR1, 0)]
)
def test_a_signal_at_the_question_about_the_screen_clears_it(kluis, nummer, code):
    with MetGeschiedenis("--tekst") as kind:
        open_gezin(kind)
        assert kind._beeld.history.top
        kind.typ("q")
        kind.zie(WISSEN)
        kind.proces.send_signal(nummer)
        assert kind.einde() == code
        assert GEZIN not in kind.beeld()
        assert not kind._beeld.history.top


def test_the_walk_as_lines_locks_after_the_minutes_that_were_set(kluis, monkeypatch):
    with open_in(plaatsen_van(kluis), WACHTZIN) as open_:
        zet_instelling(open_, vergrendel_na_minuten=3)
    gezien = []
    monkeypatch.setattr(
        "checklist_app.plain.thuis.thuis", lambda gesprek, *_: gezien.append(gesprek.lezer.aanwezig.minuten)
    )
    assert roep("--tekst").code == 0
    assert gezien == [3]


def test_in_a_pipe_the_walk_asks_nothing_at_its_end(kluis):
    klaar = start("--tekst", invoer=b"q\n")
    assert klaar.code == 0
    assert WISSEN not in klaar.tekst


# Standing still


def test_a_walk_that_is_suspended_leaves_an_empty_screen_and_asks_again_when_it_goes_on(kluis):
    with MetGeschiedenis("--tekst") as kind:
        open_gezin(kind)
        kind.druk("halve zin")
        kind.zie("halve zin")
        kind.druk("\x1a")
        kind.wacht_tot_het_stilstaat()
        assert kind.is_leeg
        kind.proces.send_signal(signal.SIGCONT)
        kind.zie("Enter gaat verder")
        kind.zie("halve zin")


def test_pages_fit_the_terminal_and_leave_nothing_out():
    tekst = "\n".join(["kort", "", "een lange regel " * 30, "漢字" * 60, "x" * 200, "laatste"])
    for kolommen, regels in ((80, 24), (20, 10), (1, 1)):
        stukken = bladzijden(tekst, kolommen, regels)
        rijen = [rij for stuk in stukken for rij in stuk.split("\n")]
        assert max(len(stuk.split("\n")) for stuk in stukken) <= max(1, regels - 3)
        assert "".join("".join(rijen).split()) == "".join(tekst.split())
        if kolommen > 1:
            assert all(len(rij) <= kolommen for rij in rijen)
    assert bladzijden("", 80, 24) == [""]


def test_the_code_that_clears_reaches_the_scrollback_as_well():
    assert WIS == "\x1b[H\x1b[2J\x1b[3J"
