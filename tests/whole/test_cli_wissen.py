"""Erasing and making smaller from the command line: with a terminal and without one."""

import pytest
from op_terminal import OpTerminal
from roepen import WACHTZIN, maak_kluis, roep

from checklist_app.flow.casusblad import neem_over
from checklist_app.flow.instellingen import zet_instelling
from checklist_app.flow.klok import Klok
from checklist_app.flow.openen import open_kompas
from checklist_app.flow.plaatsen import Plaatsen
from checklist_app.flow.wandelen import begin
from checklist_app.kluis.maken import open_kluis


@pytest.fixture
def kluis(zet_kluis_neer):
    """Give a vault with two families that commands find, and the passphrase file."""
    return zet_kluis_neer("Gezin Linde", "Gezin Eik")


def namen(map_):
    with open_kluis(map_, WACHTZIN) as kluis:
        return {rij.schuilnaam for rij in kluis.casussen()}


@pytest.mark.parametrize("erbij", [(), ("--bevestig", "Gezin Linde"), ("--geen-procedure",)])
def test_without_a_terminal_both_answers_are_needed(kluis, erbij):
    code, uit, fout = roep("kluis", "wis", "Gezin Linde", *erbij)
    assert (code, uit) == (2, "")
    assert "--bevestig" in fout
    assert "--geen-procedure" in fout
    assert len(namen(kluis)) == 2


def test_a_case_is_erased_after_its_cover_name(kluis):
    assert roep("kluis", "wis", "gezin linde", "--bevestig", "Gezin Eik", "--geen-procedure").code == 1
    assert len(namen(kluis)) == 2
    code, uit, _ = roep("kluis", "wis", "gezin linde", "--bevestig", "gezin linde", "--geen-procedure")
    assert code == 0
    assert "voorgoed weg" in uit
    assert "verse automatische kopie" in uit
    assert namen(kluis) == {"Gezin Eik"}
    assert roep("kluis", "wis", "gezin linde", "--bevestig", "gezin linde", "--geen-procedure").code == 1


def test_on_a_terminal_everything_is_asked_and_something_that_goes_on_holds_the_case(kluis):
    with OpTerminal("kluis", "wis", "Gezin Linde") as kind:
        kind.tot("Dit kan niet ongedaan worden gemaakt.")
        kind.antwoord("Enter is: niets weghalen", "1")
        kind.antwoord("Waarom houd je dit vast?", "2")
        kind.antwoord("Tot en met welke dag?", "ooit")
        kind.antwoord("Tot en met welke dag?", "over een jaar")
        kind.tot("Dit gezin wordt vastgehouden.")
        assert kind.einde() == 1
    code, _, fout = roep("kluis", "wis", "Gezin Linde", "--bevestig", "Gezin Linde", "--geen-procedure")
    assert code == 1
    assert "vastgehouden" in fout
    with OpTerminal("kluis", "wis") as kind:
        kind.antwoord("Welk gezin? Een cijfer of schuilnaam", "gezin eik")
        kind.antwoord("Enter is: niets weghalen", "2")
        kind.antwoord("Typ dan de schuilnaam", "Gezin Eik")
        kind.tot("voorgoed weg")
        assert kind.einde() == 0
    assert namen(kluis) == {"Gezin Linde"}


def test_a_family_that_is_held_is_let_go_without_the_screens(kluis):
    woorden = ("kluis", "wis", "Gezin Eik")
    assert roep(*woorden, "--los").code == 1
    with OpTerminal(*woorden) as kind:
        kind.antwoord("Enter is: niets weghalen", "1")
        kind.antwoord("Waarom houd je dit vast?", "1")
        kind.antwoord("Tot en met welke dag?", "over een jaar")
        assert kind.einde() == 1
    weg = (*woorden, "--bevestig", "Gezin Eik", "--geen-procedure")
    assert "kompas kluis wis --los" in roep(*weg).melding
    assert roep(*woorden, "--los").code == 0
    assert namen(kluis) == {"Gezin Linde", "Gezin Eik"}
    assert roep(*weg).code == 0
    assert namen(kluis) == {"Gezin Linde"}


def test_who_confirms_nothing_hears_that_nothing_changed(kluis):
    with OpTerminal("kluis", "wis", "Gezin Eik") as kind:
        kind.antwoord("Enter is: niets weghalen", "2")
        kind.antwoord("Typ dan de schuilnaam", "")
        assert kind.einde() == 1
        assert "Er is niets veranderd." in kind.tekst
    assert namen(kluis) == {"Gezin Linde", "Gezin Eik"}


def in_dossier(map_):
    with open_kluis(map_, WACHTZIN) as kluis:
        zet_instelling(kluis, bewaar_na_overnemen_weken=1)
        kompas = open_kompas(Plaatsen(kluis=map_, kaders=map_ / "kaders"), Klok(), kluis)
        for naam in ("Gezin Linde", "Gezin Eik"):
            gang = begin(kompas, kompas.casus(naam), "anders-beslissen", "wat-gebeurde", "", "kort")
            gang.rond_af()
            if naam == "Gezin Linde":
                neem_over(kompas, gang.reflectie.id)


def test_nothing_shrinks_before_the_organisation_set_a_term(kluis):
    code, _, fout = roep("kluis", "opschonen")
    assert code == 1
    assert "F4" in fout
    assert "kompas kluis opschonen --weken AANTAL" in fout
    assert roep("kluis", "opschonen", "--weken", "0").code == 2
    assert roep("kluis", "opschonen", "--weken", "12").tekst.endswith("Er is nu niets op te schonen.\n")
    assert roep("kluis", "opschonen").code == 0
    with open_kluis(kluis, WACHTZIN) as open_:
        assert open_.instellingen().bewaar_na_overnemen_weken == 12


def test_what_may_go_is_listed_with_why_the_rest_stays_and_goes_with_yes(kluis, monkeypatch):
    in_dossier(kluis)
    assert "Er is nu niets op te schonen." in roep("kluis", "opschonen").tekst
    monkeypatch.setenv("KOMPAS_VANDAAG", "2099-01-01")
    code, uit, fout = roep("kluis", "opschonen")
    assert code == 2
    assert "Gezin Linde: kan weg" in uit
    assert "Gezin Eik: nog niet, niet alles staat al in het dossier" in uit
    assert "--ja" in fout
    assert len(namen(kluis)) == 2
    with OpTerminal("kluis", "opschonen") as kind:
        kind.antwoord("Enter is nee", "")
        assert kind.einde() == 0
    assert len(namen(kluis)) == 2
    assert roep("kluis", "opschonen", "--ja").code == 0
    assert namen(kluis) == {"Gezin Eik"}


def test_what_is_held_about_a_person_is_written_for_the_organisation(tmp_path, monkeypatch, kluis):
    map_ = tmp_path / "oefen"
    maak_kluis(map_, oefengezin=True)
    monkeypatch.setenv("KOMPAS_KLUIS", str(map_))
    with open_kluis(map_, WACHTZIN) as oefenkluis:
        naam = oefenkluis.casussen()[0].schuilnaam
    code, uit, fout = roep("uitvoer", naam, "--doel", "inzage", "--persoon", "moeder", "--vorm", "txt")
    assert code == 0
    assert "[beoordelen" in uit
    assert "organisatie" in fout
    assert roep("uitvoer", naam, "--doel", "inzage").code == 2
