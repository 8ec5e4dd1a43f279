"""Spiegel: the mirror questions of the field, short and full, with what they are not always in sight."""

from checklist_app.tui import texts
from checklist_app.tui.screens.casus import CasusScherm
from checklist_app.tui.screens.einde import Einde
from checklist_app.tui.screens.naslag import Naslag
from checklist_app.tui.screens.spiegel import Spiegel
from checklist_app.tui.screens.wandeling import Wandeling
from checklist_app.tui.widgets.groepen import Groepen
from tests.tui.conftest import loop
from tests.tui.wandelhulp import app_met, druk, gezin, leest, wandelgang

VOORBEHOUD = "Dit zijn signalen, geen bewezen feiten."


def vragen(app):
    opties = app.screen.query_one(Groepen).options
    return [optie.id.removeprefix("vraag:") for optie in opties if optie.id and optie.id.startswith("vraag:")]


def test_the_short_one_has_the_core_and_each_group_ends_with_what_goes_well(kompas):
    casus = gezin(kompas)

    async def go():
        async with app_met(kompas, CasusScherm(casus.id)) as pilot:
            await druk(pilot, "asterisk")
            spiegel = kompas.naslag.spiegel
            kern = [s.vragen[0].id for s in spiegel.signalen() if s.kern]
            kort = vragen(pilot.app)
            assert [v for v in kort if v in kern] == kern
            assert set(kort) - set(kern) == {
                *(g.gaat_goed.id for g in spiegel.groepen),
                *(v.id for v in spiegel.slot),
            }
            await druk(pilot, "h")
            assert vragen(pilot.app) == [v.id for v in spiegel.vragen()]

    loop(go)


def test_what_the_signals_are_not_stays_in_sight_and_what_is_outside_a_case_can_be_reached(kompas):
    async def go():
        async with app_met(kompas, Spiegel(None)) as pilot:
            buiten = next(s for s in kompas.naslag.spiegel.signalen() if s.waarom_buiten)
            await druk(pilot, "h")
            pilot.app.screen.query_one(Groepen).wijs_aan(f"signaal:{buiten.id}")
            await pilot.pause()
            beeld = leest(pilot.app.screen)
            assert VOORBEHOUD in beeld
            assert texts.SPIEGEL_WAAR["buiten"] in beeld or buiten.titel in beeld
            assert buiten.waarom_buiten[:20] in beeld
            grens = next(s for s in kompas.naslag.spiegel.signalen() if s.veiligheid)
            pilot.app.screen.query_one(Groepen).wijs_aan(f"vraag:{grens.vragen[0].id}")
            await pilot.pause()
            assert grens.veiligheid[:30] in leest(pilot.app.screen)
            assert VOORBEHOUD in leest(pilot.app.screen)

    loop(go)


def test_without_a_walk_a_question_can_only_be_read_and_it_says_how_to_answer_one(kompas):
    async def go():
        async with app_met(kompas, Spiegel(None)) as pilot:
            await druk(pilot, "enter")
            assert isinstance(pilot.app.screen, Spiegel)
            assert [n.message for n in pilot.app._notifications] == [texts.SPIEGEL_ALLEEN_LEZEN]

    loop(go)


def test_a_question_goes_into_the_walk_also_through_the_naslag(kompas):
    gang = wandelgang(kompas)

    async def go():
        async with app_met(kompas, Wandeling(gang)) as pilot:
            await druk(pilot, "f12", "asterisk")
            assert [type(s) for s in pilot.app.screen_stack[-2:]] == [Naslag, Spiegel]
            await druk(pilot, "enter")
            assert isinstance(pilot.app.screen, Wandeling)
            eerste = next(s for s in kompas.naslag.spiegel.signalen() if s.kern).vragen[0]
            assert gang.wandeling.vraag.id == eerste.id

    loop(go)


def test_from_the_end_of_a_walk_a_question_leads_back_into_it(kompas):
    gang = wandelgang(kompas)
    while gang.wandeling.vraag:
        gang.volgende()

    async def go():
        async with app_met(kompas, Wandeling(gang)) as pilot:
            assert isinstance(pilot.app.screen, Einde)
            pilot.app.set_focus(None)
            await druk(pilot, "asterisk", "n", "enter")
            assert isinstance(pilot.app.screen, Wandeling)
            assert [s.vraag for s in gang.reflectie.spiegelvragen] == [gang.wandeling.vraag.id]

    loop(go)
