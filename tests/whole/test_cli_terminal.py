"""What Kompas asks on a real terminal: the first time, the passphrase, and other keys (ontwerp.md section 8)."""

import json
import os
import signal
import time

import pytest
from op_terminal import OpTerminal, herstelcode_in
from roepen import GOEDKOOP, WACHTZIN, bestanden_van, roep, wachtwoordbestand
from voorgeladen import vers

from checklist_app.kluis.maken import maak, open_kluis

ANDERS = "een heel nieuwe zin om te onthouden"


@pytest.fixture
def kluis(zet_kluis_neer):
    """Give a vault that commands find, and no passphrase file."""
    return zet_kluis_neer("Gezin Linde", wachtzin=False)


def test_the_first_time_makes_a_vault_and_has_the_recovery_code_typed_back(tmp_path):
    map_ = tmp_path / "kluis"
    with OpTerminal("--tekst", "--kluis", map_, soort=vers) as kind:
        kind.antwoord("Mag je Kompas hier gebruiken?", "1")
        kind.antwoord("Wachtzin >", "kort")
        kind.antwoord("Nog een keer >", "anders")
        kind.tot("niet twee keer hetzelfde")
        kind.antwoord("Wachtzin >", WACHTZIN)
        kind.antwoord("Nog een keer >", WACHTZIN)
        gezien = kind.tot("van je papier >")
        code = herstelcode_in(gezien)
        kind.typ(code[:-1] + ("A" if code[-1] != "A" else "B"))
        kind.antwoord("van je papier >", code.lower().replace("-", " "))
        kind.antwoord("Na hoeveel weken?", "ooit")
        kind.tot("van 1 tot en met 520")
        kind.antwoord("Na hoeveel weken?", "12")
        kind.antwoord("Nog geen gezinnen.", "q")
        kind.antwoord("Scherm wissen?", "")
        assert kind.einde() == 0
        assert kind.echoot
        assert WACHTZIN not in kind.tekst
    with open_kluis(map_, WACHTZIN) as kluis:
        assert kluis.instellingen().bewaar_na_overnemen_weken == 12


@pytest.mark.parametrize("antwoord", ["2", "3", "q"])
def test_who_may_not_use_kompas_here_makes_no_vault(tmp_path, antwoord):
    with OpTerminal("--tekst", "--kluis", tmp_path / "kluis") as kind:
        kind.antwoord("Mag je Kompas hier gebruiken?", antwoord)
        assert kind.einde() == 0
    assert not (tmp_path / "kluis").exists()


def test_a_place_where_no_vault_can_come_is_told_before_anything_is_asked(tmp_path):
    for woorden in ((), ("--tekst",), ("kluis", "nieuw"), ("demo", "--maak")):
        with OpTerminal(*woorden, "--kluis", tmp_path / "geen" / "map") as kind:
            assert kind.einde() == 1
            assert ">" not in kind.tekst


def test_a_wrong_passphrase_is_asked_again_after_a_pause_and_standard_output_stays_clean(kluis):
    voor = bestanden_van(kluis)
    with OpTerminal("casussen", "--json", uit_apart=True) as kind:
        kind.antwoord("Wachtzin", "fout")
        kind.tot("past niet op de kluis")
        begin = time.monotonic()
        kind.antwoord("Wachtzin", "weer fout")
        kind.tot("past niet op de kluis")
        assert time.monotonic() - begin > 1
        assert bestanden_van(kluis) == {**voor, "kluis.pogingen": b".."}
        kind.antwoord("Wachtzin", WACHTZIN)
        [casus] = json.loads(kind.uit.read())
        assert kind.einde() == 0
        assert casus["schuilnaam"] == "Gezin Linde"
        assert WACHTZIN not in kind.tekst


def test_a_forgotten_passphrase_is_replaced_with_the_recovery_code(tmp_path):
    map_ = tmp_path / "kluis"
    dicht, code = maak(map_, WACHTZIN, kosten=GOEDKOOP)
    dicht.sluit()
    with OpTerminal("kluis", "wachtwoord", "--kluis", map_) as kind:
        kind.antwoord("Wachtzin", "")
        kind.antwoord("Herstelcode >", code.lower())
        kind.antwoord("Wachtzin >", ANDERS)
        kind.antwoord("Nog een keer >", ANDERS)
        assert kind.einde() == 0
        assert code.lower() not in kind.tekst
    open_kluis(map_, ANDERS).sluit()


def test_after_another_passphrase_the_old_one_opens_nothing(kluis, tmp_path, monkeypatch):
    with OpTerminal("kluis", "wachtwoord") as kind:
        kind.antwoord("Wachtzin", WACHTZIN)
        kind.antwoord("Wachtzin >", ANDERS)
        kind.antwoord("Nog een keer >", ANDERS)
        assert kind.einde() == 0
        assert "nieuwe wachtzin werkt vanaf nu" in kind.tekst
        assert ANDERS not in kind.tekst
    monkeypatch.setenv("KOMPAS_WACHTWOORDBESTAND", str(wachtwoordbestand(tmp_path)))
    assert roep("casussen").code == 3
    wachtwoordbestand(tmp_path, ANDERS)
    assert roep("casussen").code == 0


def test_the_whole_case_asks_the_passphrase_once_more(kluis, tmp_path):
    woorden = ("uitvoer", "Gezin Linde", "--doel", "volledig", "-o")
    for tweede, code in ((WACHTZIN, 0), ("fout", 3)):
        pad = tmp_path / f"uit-{code}.json"
        with OpTerminal(*woorden, pad) as kind:
            kind.antwoord("Wachtzin", WACHTZIN)
            kind.antwoord("Nog een keer je wachtzin", tweede)
            assert kind.einde() == code
        assert pad.exists() is (code == 0)


def test_search_words_may_be_typed_where_no_history_keeps_them(kluis):
    with OpTerminal("zoek", "--json", uit_apart=True) as kind:
        kind.antwoord("Wachtzin", WACHTZIN)
        kind.antwoord("Waar zoek je naar >", "xyzzy")
        assert kind.uit.read() == b"[]\n"
        assert kind.einde() == 0


@pytest.mark.parametrize(
    ("toets", "code"), [("\x03", 130), ("\x04", 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_leaving_at_the_question_for_a_passphrase_says_so_in_the_exit_code(kluis, toets, code):
    with OpTerminal("casussen") as kind:
        kind.tot("Wachtzin")
        kind.tot(">")
        time.sleep(0.1)
        if isinstance(toets, str):
            kind.typ(toets, enter="")
        else:
            os.kill(kind.proces.pid, toets)
        assert kind.einde() == code
        assert kind.echoot
        assert "Traceback" not in kind.tekst
        assert "Kompas zelf" not in kind.tekst


@pytest.mark.parametrize("toets", ["\x03", "\x04"])
def test_who_leaves_while_a_vault_is_made_hears_whether_there_is_one(tmp_path, toets):
    map_ = tmp_path / "kluis"
    for zover, zin in ((False, "Er is geen kluis gemaakt."), (True, "De kluis is er al.")):
        with OpTerminal("kluis", "nieuw", "--kluis", map_) as kind:
            if zover:
                kind.antwoord("Wachtzin >", WACHTZIN)
                kind.antwoord("Nog een keer >", WACHTZIN)
                kind.tot("van je papier >")
            else:
                kind.tot("Wachtzin >")
            kind.tot("\n")
            time.sleep(0.1)
            kind.typ(toets, enter="")
            assert kind.einde() == 130
            assert zin in kind.tekst
            assert "Wat je had opgeschreven" not in kind.tekst
        assert map_.exists() is zover


def test_the_signal_that_locks_is_told_at_the_question_of_a_command(kluis):
    with OpTerminal("casussen") as kind:
        kind.tot("herstelcode) >")
        time.sleep(0.1)
        kind.proces.send_signal(signal.SIGUSR1)
        assert kind.einde() == 128 + signal.SIGUSR1
        assert "Kompas is op slot. Deze opdracht stopt hier." in kind.tekst


@pytest.mark.parametrize("nummer", [signal.SIGTERM, signal.SIGHUP])
def test_practice_leaves_no_folder_behind_when_it_is_asked_to_stop(clean_machine, nummer):
    with OpTerminal("demo", "--tekst") as kind:
        kind.tot("Welk gezin?")
        assert list((clean_machine / "tmp").iterdir())
        os.kill(kind.proces.pid, nummer)
        assert kind.einde() == 128 + nummer
    assert not list((clean_machine / "tmp").iterdir())


def test_practice_that_is_stopped_while_it_starts_leaves_no_folder_behind(clean_machine):
    for wachttijd in (0.25, 0.35, 0.45):
        with OpTerminal("demo", "--tekst", soort=vers) as kind:
            time.sleep(wachttijd)
            kind.proces.send_signal(signal.SIGTERM)
            assert kind.einde() in (143, -signal.SIGTERM)
        assert not list((clean_machine / "tmp").iterdir())
