"""The people of a case and their real names, which stand in the register alone."""

import pytest
from gangen import gezin, nieuw_kompas

from checklist_app.flow.casusblad import zet_leeftijd
from checklist_app.flow.fouten import PersoonNietGevonden
from checklist_app.flow.mensen import echte_naam, rollen, vermoedelijk, voeg_toe, zet_echte_naam
from checklist_app.flow.mensformulier import open_mens
from checklist_app.flow.wissen import Ding, houd_vast, wis


@pytest.fixture
def kompas(tmp_path):
    with nieuw_kompas(tmp_path) as open_:
        yield open_


@pytest.mark.parametrize(
    ("rol", "soort"),
    [("kind 1", "kind"), ("Oma", "netwerk"), ("de stiefvader", "partner"), ("juf", "professional"), ("Bea", None)],
)
def test_a_role_tells_what_kind_of_person_it_probably_is(rol, soort):
    assert vermoedelijk(rol) == soort


def test_a_line_may_name_several_roles_with_commas():
    assert rollen("moeder, kind 1,oma, ") == ["moeder", "kind 1", "oma"]
    assert rollen(" , ") == []


def test_a_person_is_stored_with_a_clean_role_without_a_bsn(kompas):
    casus, oom = voeg_toe(kompas, gezin(kompas), " oom\n111222333 ", "netwerk")
    assert oom.rol == "oom [nummer weggelaten]"
    assert kompas.kluis.casus(casus.id).betrokkenen[-1] == oom


def test_what_was_set_on_the_case_meanwhile_stays_when_a_person_is_added_or_changed(kompas):
    eerst = gezin(kompas)
    gang = open_mens(kompas, eerst.id, eerst.betrokkenen[1].id)
    formulier = gang.formulier()
    vast = houd_vast(kompas, eerst.id, "over een jaar", "klacht")
    _, oom = voeg_toe(kompas, eerst, "oom", "netwerk")
    zet_leeftijd(kompas, eerst.id, oom, "volwassen")
    formulier.rauw["rol"] = "kind 9"
    gang.leg_vast(formulier)
    nu = kompas.kluis.casus(eerst.id)
    assert nu.vastgehouden_tot == vast.vastgehouden_tot
    assert [b.rol for b in nu.betrokkenen][-1] == "oom"
    assert nu.betrokkenen[1].rol == "kind 9"


def test_a_person_who_was_erased_meanwhile_does_not_come_back_by_a_form(kompas):
    casus = gezin(kompas)
    kind = casus.betrokkenen[1].id
    gang = open_mens(kompas, casus.id, kind)
    formulier = gang.formulier()
    wis(kompas, Ding("persoon", casus.id, kind), casus.schuilnaam)
    formulier.rauw["rol"] = "kind 9"
    with pytest.raises(PersoonNietGevonden):
        gang.leg_vast(formulier)
    assert kompas.kluis.casus(casus.id).betrokkene(kind) is None


def test_a_real_name_stands_in_the_register_with_its_variants_and_nowhere_else(kompas):
    casus = gezin(kompas)
    moeder = casus.betrokkenen[1]
    zet_echte_naam(kompas, casus, moeder.id, " Fatima Bouzid , Fatma,")
    (naam,) = kompas.kluis.namen(casus.id)
    assert (naam.betrokkene, naam.naam, naam.varianten) == (moeder.id, "Fatima Bouzid", ("Fatma",))
    assert echte_naam(kompas, casus, moeder.id) == "Fatima Bouzid"
    assert "Fatima" not in kompas.kluis.casus(casus.id).model_dump_json()


def test_a_bsn_is_left_out_of_the_register_and_its_mark_is_no_name(kompas):
    casus = gezin(kompas)
    zet_echte_naam(kompas, casus, casus.betrokkenen[1].id, "Fatima Bouzid 111222333")
    (naam,) = kompas.kluis.namen(casus.id)
    assert (naam.naam, naam.varianten) == ("Fatima Bouzid", ())


@pytest.mark.parametrize("niets", ["", "  ", ",", " , ,"])
def test_a_name_of_nothing_takes_the_person_off_the_register(kompas, niets):
    casus = gezin(kompas)
    moeder = casus.betrokkenen[1]
    zet_echte_naam(kompas, casus, moeder.id, "Fatima")
    zet_echte_naam(kompas, casus, moeder.id, niets)
    assert kompas.kluis.namen(casus.id) == ()
    assert echte_naam(kompas, casus, moeder.id) == ""
