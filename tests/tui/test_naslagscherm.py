"""Naslag: words, cards and mirror questions, beside a walk and without one."""

from dataclasses import replace
from datetime import date

from textual.widgets import OptionList

from checklist_app.flow.klok import Klok
from checklist_app.tui import texts
from checklist_app.tui.screens.lezen import Kaartblad
from checklist_app.tui.screens.naslag import Naslag
from checklist_app.tui.screens.wandeling import Wandeling
from checklist_app.tui.widgets.groepen import Groepen
from checklist_app.tui.widgets.plain import Plain
from checklist_app.tui.widgets.spiegelrijen import vraag_rijen
from checklist_app.tui.widgets.tekstvak import Tekstvak
from checklist_app.tui.widgets.veiligheidsvraag import VeiligheidsDialoog
from tests.tui.conftest import loop
from tests.tui.wandelhulp import app_met, druk, gezin, leest, typ, wandelgang

ZAAK = "Kind 1 heeft een OTS"


def betekenis(app):
    return app.screen.query_one("#betekenis", Plain).tekst


async def ga_op(app, pilot, sleutel):
    app.screen.query_one(Groepen).wijs_aan(sleutel)
    await pilot.pause()


def sleutels(app, begin):
    return [o.id for o in app.screen.query_one(Groepen).options if o.id and o.id.startswith(begin)]


def vragen_met_grens(kompas, gang):
    signalen = kompas.naslag.signalen_bij(gang.wandeling.principe)
    return [(s, s.vragen[0]) for s in signalen if s.veiligheid]


def test_a_word_under_the_cursor_of_the_text_comes_first_and_is_explained_without_a_key(kompas):
    gang = wandelgang(kompas)

    async def go():
        async with app_met(kompas, Wandeling(gang)) as pilot:
            assert texts.NASLAG_WAT["woorden"] in leest(pilot.app.screen)
            await typ(pilot, ZAAK)
            await druk(pilot, "f12")
            assert isinstance(pilot.app.screen, Naslag)
            assert betekenis(pilot.app).startswith("OTS\nondertoezichtstelling")
            assert ZAAK not in leest(pilot.app.screen)
            await druk(pilot, "j")
            assert not betekenis(pilot.app).startswith("OTS")
            await druk(pilot, "escape")
            assert isinstance(pilot.app.focused, Tekstvak)
            assert pilot.app.focused.text == ZAAK

    loop(go)


def test_a_card_opens_as_a_page_and_an_old_one_says_so(kompas):
    gang = wandelgang(kompas)
    later = Klok(kompas.klok.nu().astimezone().replace(year=2040))
    kompas = replace(kompas, klok=later)

    async def go():
        async with app_met(kompas, Naslag(gang)) as pilot:
            kaart = kompas.naslag.bij(gang.wandeling.principe, gang.wandeling.vraag).kaarten[0]
            assert kaart.is_oud(date(2040, 1, 1))
            await ga_op(pilot.app, pilot, f"kaart:{kaart.id}")
            assert "Controleer dit" in betekenis(pilot.app)
            assert kaart.kern in betekenis(pilot.app)
            await druk(pilot, "enter")
            assert isinstance(pilot.app.screen, Kaartblad)
            assert kaart.blokken[0].titel.upper() in leest(pilot.app.screen).upper()
            assert "Let op" in leest(pilot.app.screen)

    loop(go)


def test_a_mirror_question_goes_into_the_walk_with_its_safety_limit(kompas):
    gang = wandelgang(kompas)

    async def go():
        async with app_met(kompas, Wandeling(gang)) as pilot:
            await typ(pilot, "Moeder belde")
            await druk(pilot, "f12")
            signaal, vraag = vragen_met_grens(kompas, gang)[0]
            await ga_op(pilot.app, pilot, f"vraag:{vraag.id}")
            beeld = " ".join(leest(pilot.app.screen).split())
            assert texts.SPIEGEL_ENTER_NEEM in beeld.replace("\n", " ")
            assert signaal.veiligheid[:30] in beeld
            assert "Dit zijn signalen, geen bewezen feiten." in beeld
            await druk(pilot, "enter")
            assert isinstance(pilot.app.screen, Wandeling)
            beeld = leest(pilot.app.screen)
            assert gang.wandeling.vraag.id == vraag.id
            assert signaal.veiligheid[:30] in beeld
            assert "geen bewezen feit" in beeld
            assert texts.SPIEGEL_GENOMEN in vraag_rijen([vraag], [vraag.id])[0].cellen[-1]

    loop(go)
    assert [s.vraag for s in kompas.kluis.reflectie(gang.reflectie.id).spiegelvragen] == [gang.wandeling.vraag.id]
    assert [r.aantekening.kern for r in kompas.kluis.aantekeningen(gang.reflectie.id)] == ["Moeder belde"]


def test_without_a_walk_every_card_and_word_is_there_and_a_search_finds_one(kompas):
    async def go():
        async with app_met(kompas, Naslag(None)) as pilot:
            assert sleutels(pilot.app, "kaart:") == [
                f"kaart:{k.id}"
                for groep in texts.NASLAG_KAARTGROEPEN
                for k in kompas.naslag.kaarten
                if k.groep == groep
            ]
            assert len(sleutels(pilot.app, "woord:")) == len(kompas.naslag.begrippen.begrippen)
            await druk(pilot, "slash")
            await typ(pilot, "ondertoezicht")
            assert betekenis(pilot.app).startswith("OTS")
            await typ(pilot, "q" * 60)
            assert betekenis(pilot.app) == ""
            await druk(pilot, "escape")
            assert isinstance(pilot.app.focused, OptionList)
            assert len(sleutels(pilot.app, "kaart:")) == len(kompas.naslag.kaarten)

    loop(go)


def test_nothing_opens_above_the_question_about_danger(kompas):
    gezin(kompas)

    async def go():
        async with app_met(kompas, VeiligheidsDialoog()) as pilot:
            await druk(pilot, "f12", "b", "asterisk")
            assert isinstance(pilot.app.screen, VeiligheidsDialoog)

    loop(go)
