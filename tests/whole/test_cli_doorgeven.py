"""Text for somebody else from the command line: asked on a terminal, answered from a file, or refused with a list."""

import json

import pytest
from op_scherm import Scherm
from op_terminal import OpTerminal
from roepen import WACHTZIN, roep

OEFENGEZIN = "Gezin Zeilboot (oefening)"
NIEUW = "Gezin Pont"
WOORDEN = ("uitvoer", NIEUW, "--doel", "intervisie")
GETYPT = "Ik sprak Anja Bakker op 3 maart over 06-12345678."


@pytest.fixture
def kluis(zet_kluis_neer, tmp_path):
    """Give a vault with a family in which something doubtful was typed."""
    map_ = zet_kluis_neer(oefengezin=True)
    document = json.loads(roep("uitvoer", OEFENGEZIN, "--doel", "volledig", "--vorm", "json").uit)
    document["casus"]["schuilnaam"] = NIEUW
    for reflectie in document["reflecties"]:
        for aantekening in reflectie["aantekeningen"]:
            if aantekening["soort"] == "uitspraak":
                aantekening["tekst"] = GETYPT
    pad = tmp_path / "nieuw.json"
    pad.write_text(json.dumps(document), encoding="utf-8")
    assert roep("invoer", pad, "--als-nieuw").code == 0
    return map_


def test_without_a_person_open_marks_are_listed_by_place_and_kind_and_nothing_leaves(kluis):
    code, uit, fout = roep(*WOORDEN)
    assert (code, uit) == (1, "")
    assert "een naam, " in fout
    assert "een datum, " in fout
    assert "bij Wat er ligt" in fout
    assert "--keuzes" in fout
    assert not any(woord in fout for woord in ("Anja", "Bakker", "maart", "06-"))


def test_a_file_with_answers_lets_it_through_and_is_needed_once(kluis, tmp_path):
    _, _, lijst = roep(*WOORDEN)
    codes = [regel.split("merk ")[1] for regel in lijst.splitlines() if ": merk " in regel]
    pad = tmp_path / "keuzes.json"
    pad.write_text(json.dumps([{"merk": code, "keuze": "voorstel"} for code in codes]), encoding="utf-8")
    code, uit, fout = roep(*WOORDEN, "--vorm", "txt", "--keuzes", pad)
    assert (code, fout) == (0, "")
    assert "Ik sprak [naam] op begin maart over [telefoonnummer]." in uit
    assert "Gepseudonimiseerd" in uit
    assert tuple(roep(*WOORDEN, "--vorm", "txt")) == (0, uit, "")


def test_a_file_in_another_form_is_refused(kluis, tmp_path):
    pad = tmp_path / "keuzes.json"
    pad.write_text("{}", encoding="utf-8")
    code, uit, fout = roep(*WOORDEN, "--keuzes", pad)
    assert (code, uit) == (1, "")
    assert '"merk"' in fout


def test_answers_go_only_with_text_for_somebody_else(kluis, tmp_path):
    assert roep("uitvoer", NIEUW, "--doel", "dossier", "--keuzes", tmp_path / "x").code == 2


@pytest.mark.parametrize("doel", ["intervisie", "knelpunten"])
def test_the_practice_family_asks_nothing(kluis, doel):
    code, uit, fout = roep("uitvoer", OEFENGEZIN, "--doel", doel)
    assert (code, fout) == (0, "")
    assert "Gepseudonimiseerd" in uit


def test_on_a_terminal_each_mark_is_asked_and_remembered(kluis, monkeypatch):
    monkeypatch.delenv("KOMPAS_WACHTWOORDBESTAND")
    with OpTerminal(*WOORDEN, "--vorm", "txt", uit_apart=True) as kind:
        kind.antwoord("Wachtzin", WACHTZIN)
        kind.antwoord("Wordt: [naam] >", "een collega")
        kind.antwoord("Wordt: begin maart >", "a")
        uit = kind.uit.read().decode()
        assert kind.einde() == 0
    assert "Ik sprak een collega op begin maart over [telefoonnummer]." in uit


@pytest.mark.parametrize("antwoord", ["<", "-", ">", ".", "99", "0", "²", "9" * 4400], ids=len)
def test_what_is_no_answer_to_a_mark_is_told_and_never_goes_out(kluis, antwoord):
    with OpTerminal(*WOORDEN, "--vorm", "txt", uit_apart=True) as kind:
        kind.antwoord("Wordt: [naam] >", antwoord)
        gezegd = kind.tot("Wordt: [naam] >")
        assert "Dat kan hier niet." in gezegd or "Dat cijfer staat er niet bij." in gezegd
        kind.typ("A")
        uit = kind.uit.read().decode()
        assert kind.einde() == 0
    assert "Ik sprak [naam] op begin maart over [telefoonnummer]." in uit


def test_the_letters_for_a_mark_may_be_capitals(kluis):
    with OpTerminal(*WOORDEN, "--vorm", "txt", uit_apart=True) as kind:
        kind.antwoord("Wordt: [naam] >", "W")
        kind.antwoord("Wordt: begin maart >", "L")
        uit = kind.uit.read().decode()
        assert kind.einde() == 0
    assert "Ik sprak […] op 3 maart over [telefoonnummer]." in uit


@pytest.mark.parametrize(("antwoord", "code"), [("a\r", 0), ("q\r", 130), ("\x03", 130)])
def test_the_names_that_were_asked_about_do_not_stay_on_the_terminal(kluis, tmp_path, antwoord, code):
    with Scherm(*WOORDEN, "-o", tmp_path / "uit.md") as kind:
        kind.zie("Wordt: [naam] >")
        assert "Anja" in kind.beeld()
        kind.druk(antwoord)
        assert kind.einde() == code
        assert "Anja" not in kind.beeld()
        assert "\x1b[3J" in kind.tekst
