"""Erasing for good on the screens: what is asked, what stays when that is not confirmed, and what is said then."""

from dataclasses import replace
from datetime import datetime

import pytest
from textual.events import Key
from textual.widgets import Input
from textual.widgets._toast import Toast

from checklist_app.domain.basis import nieuw_id
from checklist_app.domain.soorten import SOORTEN
from checklist_app.flow.casusblad import neem_over
from checklist_app.flow.instellingen import zet_instelling
from checklist_app.flow.klok import Klok
from checklist_app.flow.verder import verder_met
from checklist_app.flow.wandelen import begin
from checklist_app.flow.wissen import PROCEDURES, houd_vast
from checklist_app.kluis.fouten import SchijfVol
from checklist_app.tui import texts
from checklist_app.tui.screens.casus import CasusScherm
from checklist_app.tui.screens.eerdere import EerdereVersies
from checklist_app.tui.screens.einde import Einde
from checklist_app.tui.screens.instellingen import Instellingen
from checklist_app.tui.screens.mens import Mens
from checklist_app.tui.screens.regelvraag import Regelvraag
from checklist_app.tui.screens.vasthouden import Waarom
from checklist_app.tui.screens.verwijderen import Verwijderen
from checklist_app.tui.screens.wandeling import Wandeling
from checklist_app.tui.screens.werkblad import Werkblad
from checklist_app.tui.widgets.al_opgeschreven import AlOpgeschreven
from checklist_app.tui.widgets.groepen import Groepen
from checklist_app.tui.widgets.plain import Plain
from checklist_app.tui.widgets.tekstvak import Tekstvak
from tests.tui.conftest import loop
from tests.tui.wandelhulp import app_met, druk, gezin, rust, typ, wandelgang


def op_scherm(pilot):
    return "\n".join(str(p.tekst) for p in pilot.app.screen.query(Plain) if p.display)


async def naar(pilot, casus):
    await pilot.app.push_screen(CasusScherm(casus.id))
    await rust(pilot)


def test_a_family_goes_after_the_question_and_its_cover_name(kompas):
    async def go():
        casus = gezin(kompas)
        async with app_met(kompas) as pilot:
            await naar(pilot, casus)
            await druk(pilot, "delete")
            assert isinstance(pilot.app.screen, Verwijderen)
            tekst = op_scherm(pilot)
            assert "Dit kan niet ongedaan worden gemaakt." in tekst
            assert "Loopt er een inzageverzoek" in tekst
            await druk(pilot, "1")
            await typ(pilot, "Gezin Eik")
            await druk(pilot, "enter")
            assert "niet de schuilnaam" in op_scherm(pilot)
            assert kompas.casussen()
            pilot.app.screen.query_one(Input).value = ""
            await typ(pilot, "gezin linde")
            await druk(pilot, "enter")
            assert not kompas.casussen()
            assert "voorgoed weg uit je kluis" in op_scherm(pilot)
            await druk(pilot, "escape")
            assert not isinstance(pilot.app.screen, CasusScherm | Verwijderen)

    loop(go)


def test_enter_twice_on_the_cover_name_erases_once_and_tells_what_went(kompas):
    async def go():
        casus = gezin(kompas)
        async with app_met(kompas) as pilot:
            await naar(pilot, casus)
            await druk(pilot, "delete", "1")
            await typ(pilot, "gezin linde")
            for _ in range(2):
                pilot.app.post_message(Key("enter", None))
            await rust(pilot)
            assert not kompas.casussen()
            assert "voorgoed weg uit je kluis" in op_scherm(pilot)
            await druk(pilot, "escape")
            assert not isinstance(pilot.app.screen, CasusScherm | Verwijderen)

    loop(go)


def test_nothing_goes_on_escape_or_when_it_is_not_known_whether_something_goes_on(kompas):
    async def go():
        casus = gezin(kompas)
        async with app_met(kompas) as pilot:
            await naar(pilot, casus)
            for antwoord in (("escape",), ("3",), ("1", "escape")):
                await druk(pilot, "delete", *antwoord)
                assert isinstance(pilot.app.screen, CasusScherm)
            assert kompas.kluis.casus(casus.id) == casus

    loop(go)


def test_after_a_family_is_gone_the_list_of_families_stands_there_and_nothing_else(kompas):
    async def go():
        casus = gezin(kompas)
        async with app_met(kompas, Werkblad()) as pilot:
            await naar(pilot, casus)
            await druk(pilot, "delete", "1")
            await typ(pilot, "gezin linde")
            await druk(pilot, "enter", "escape")
            assert isinstance(pilot.app.screen, Werkblad)
            assert not list(pilot.app.query(Toast))

    loop(go)


def test_something_that_goes_on_holds_the_family_and_then_nothing_of_it_can_go(kompas):
    async def go():
        casus = gezin(kompas)
        async with app_met(kompas) as pilot:
            await naar(pilot, casus)
            await druk(pilot, "delete", "2")
            assert isinstance(pilot.app.screen, Waarom)
            await druk(pilot, "j", "enter")
            assert isinstance(pilot.app.screen, Regelvraag)
            pilot.app.screen.query_one(Tekstvak).vul("over een jaar", lang=False)
            await druk(pilot, "enter")
            vast = kompas.kluis.casus(casus.id)
            assert vast.vastgehouden_om == "klacht"
            assert isinstance(pilot.app.screen, CasusScherm)
            await druk(pilot, "delete")
            assert isinstance(pilot.app.screen, CasusScherm)
            pilot.app.screen.query_one(Groepen).wijs_aan("vasthouden")
            await druk(pilot, "enter", "enter")
            assert kompas.kluis.casus(casus.id).vastgehouden_tot is None

    loop(go)


def test_a_person_goes_from_their_own_page(kompas):
    async def go():
        casus = gezin(kompas)
        moeder = casus.betrokkenen[2]
        async with app_met(kompas) as pilot:
            await naar(pilot, casus)
            await pilot.app.push_screen(Mens(casus.id, moeder.id))
            await rust(pilot)
            await druk(pilot, "f9", "1")
            await typ(pilot, "Gezin Linde")
            await druk(pilot, "enter", "escape")
            assert isinstance(pilot.app.screen, CasusScherm)
            assert [b.rol for b in kompas.kluis.casus(casus.id).betrokkenen] == ["jijzelf", "kind 1", "vader"]

    loop(go)


def met_versies(kompas):
    casus = gezin(kompas)
    gang = begin(kompas, casus, "anders-beslissen", "wat-gebeurde", "", "kort")
    vraag = gang.wandeling.vraag
    nu = kompas.klok.nu()
    note = SOORTEN[vraag.vastleggen](
        id=nieuw_id(), principe=gang.wandeling.principe.id, vraag=vraag.id, gemaakt=nu, gewijzigd=nu, tekst="Een."
    )
    for rev, tekst in enumerate(("Een.", "Twee.", "Drie.")):
        kompas.kluis.bewaar_aantekening(note.gewijzigd_op(nu, tekst=tekst), gang.reflectie.id, rev)
    return casus, gang.reflectie, note


def test_an_earlier_version_and_then_the_whole_aantekening_go_in_the_walk(kompas):
    async def go():
        _, reflectie, note = met_versies(kompas)
        async with app_met(kompas, Wandeling(verder_met(kompas, reflectie.id)), maat=(120, 40)) as pilot:
            pilot.app.screen.query_one(AlOpgeschreven).focus()
            await druk(pilot, "e")
            assert isinstance(pilot.app.screen, EerdereVersies)
            await druk(pilot, "down", "delete", "1")
            await typ(pilot, "Gezin Linde")
            await druk(pilot, "enter", "escape")
            assert [v.aantekening.tekst for v in kompas.kluis.versies(note.id)] == ["Twee.", "Drie."]
            pilot.app.screen.query_one(AlOpgeschreven).focus()
            await druk(pilot, "delete", "1")
            await typ(pilot, "Gezin Linde")
            await druk(pilot, "enter", "escape")
            assert isinstance(pilot.app.screen, Wandeling)
            assert not kompas.kluis.aantekeningen(reflectie.id)
            assert not pilot.app.screen.query_one(AlOpgeschreven).display

    loop(go)


@pytest.mark.parametrize("toetsen", [("delete", "escape"), ("delete", "3"), ("e", "delete", "escape"), ("delete",)])
def test_when_nothing_goes_the_form_stands_there_again_and_takes_what_is_typed(kompas, toetsen):
    async def go():
        casus, reflectie, note = met_versies(kompas)
        if toetsen == ("delete",):
            houd_vast(kompas, casus.id, "1 juni 2027", PROCEDURES[0])
        async with app_met(kompas, Wandeling(verder_met(kompas, reflectie.id)), maat=(120, 40)) as pilot:
            scherm = pilot.app.screen
            await typ(pilot, "Half")
            scherm.query_one(AlOpgeschreven).focus()
            await druk(pilot, *toetsen)
            assert pilot.app.screen is scherm
            scherm.paneel.focus()
            await rust(pilot)
            await typ(pilot, "Verder")
            await druk(pilot, "ctrl+n")
        assert [v.aantekening.tekst for v in kompas.kluis.versies(note.id)] == ["Een.", "Twee.", "Drie."]
        nu = [rij.aantekening.tekst for rij in kompas.kluis.aantekeningen(reflectie.id)]
        assert nu == ["Drie.", "Half", "Verder"]

    loop(go)


def test_at_the_end_of_a_walk_too_the_form_stands_there_again_when_nothing_goes(kompas):
    async def go():
        gang = wandelgang(kompas)
        while gang.reflectie.plek:
            gang.volgende()
        async with app_met(kompas, Wandeling(gang)) as pilot:
            await typ(pilot, "Met kind 1 praten")
            await druk(pilot, "escape")
            lijst = pilot.app.screen.query_one(AlOpgeschreven)
            lijst.focus()
            await druk(pilot, "enter")
            lijst.focus()
            await druk(pilot, "delete", "escape")
            pilot.app.screen.paneel.focus()
            await rust(pilot)
            await typ(pilot, "Dat hij vertelt")
            await druk(pilot, "escape")
        stap, verwachting = (rij.aantekening for rij in kompas.kluis.aantekeningen(gang.reflectie.id))
        assert (stap.wat, verwachting.kern) == ("Met kind 1 praten", "Dat hij vertelt")

    loop(go)


def test_what_is_refused_leaves_the_form_open_and_is_not_called_stored(kompas, monkeypatch):
    def nee(*_args):
        raise SchijfVol(wat_niet="bewaren")

    async def go():
        _, reflectie, _ = met_versies(kompas)
        gang = verder_met(kompas, reflectie.id)
        async with app_met(kompas, Wandeling(gang), maat=(120, 40)) as pilot:
            scherm = pilot.app.screen
            monkeypatch.setattr(gang, "zet_terug", nee)
            scherm.query_one(AlOpgeschreven).focus()
            stond = pilot.app.bewaarstand
            await druk(pilot, "e", "down", "enter")
            assert pilot.app.screen is scherm
            assert pilot.app.bewaarstand == stond
            assert kompas.kluis.aantekeningen(reflectie.id)[0].aantekening.tekst == "Drie."
            await typ(pilot, "Verder")
            assert pilot.app.focused.text == "Verder"

    loop(go)


def test_the_werkblad_offers_what_may_shrink_and_shrinks_it_after_a_yes(kompas):
    async def go():
        casus = gezin(kompas)
        gang = begin(kompas, casus, "anders-beslissen", "wat-gebeurde", "", "kort")
        nu = kompas.klok.nu()
        besluit = SOORTEN["besluit"](id=nieuw_id(), gemaakt=nu, gewijzigd=nu, wat="Oma helpt.", waarom="Daarom.")
        kompas.kluis.bewaar_aantekening(besluit, gang.reflectie.id, 0)
        gang.rond_af()
        neem_over(kompas, gang.reflectie.id)
        zet_instelling(kompas.kluis, bewaar_na_overnemen_weken=2)
        later = replace(kompas, klok=Klok(datetime(2026, 12, 5, 14, 2).astimezone()))
        async with app_met(later, Werkblad()) as pilot:
            lijst = pilot.app.screen.query_one(Groepen)
            assert lijst.sleutel.startswith("kan_kleiner:")
            await druk(pilot, "enter")
            assert "Gezin Linde kleiner maken" in op_scherm(pilot)
            await druk(pilot, "1")
            assert texts.VERWIJDEREN_SLUITEN in op_scherm(pilot)
            klein = kompas.kluis.casus(casus.id)
            assert [b.rol for b in klein.betrokkenen] == ["jijzelf"]
            await druk(pilot, "escape")
            assert not lijst.sleutel.startswith("kan_kleiner:")

    loop(go)


def test_the_term_of_the_organisation_is_set_on_the_settings_screen(kompas):
    async def go():
        async with app_met(kompas, Instellingen()) as pilot:
            vak = pilot.app.screen.query_one("#weken")
            vak.focus()
            for getypt, weken in (("0", None), ("26", 26), ("", None)):
                vak.value = getypt
                await druk(pilot, "enter")
                assert kompas.kluis.instellingen().bewaar_na_overnemen_weken == weken
            assert texts.INSTELLINGEN_WEKEN_FOUT not in op_scherm(pilot)

    loop(go)


def test_one_key_at_the_end_of_a_walk_says_that_what_is_taken_along_stands_in_the_dossier(kompas):
    async def go():
        _, reflectie, _ = met_versies(kompas)
        gang = verder_met(kompas, reflectie.id)
        async with app_met(kompas, Einde(gang)) as pilot:
            await druk(pilot, "escape", "o")
            (keer,) = kompas.kluis.reflectie(reflectie.id).overgenomen_in_dossier
            assert keer.delen == (texts.EINDE_KOP_DOSSIER,)
            assert not kompas.casussen()[0].reflecties[0].in_dossier
            gang.rond_af()
            assert kompas.kluis.reflectie(reflectie.id).overgenomen_in_dossier == (keer,)
            await druk(pilot, "o")
            assert not kompas.kluis.reflectie(reflectie.id).overgenomen_in_dossier

    loop(go)
