"""A quick hand: keys that come while a screen opens go to that screen, in order, and none is lost."""

import asyncio
from time import sleep

import pytest
from textual.events import Key

from checklist_app.tui.screens.mens import Mens
from checklist_app.tui.screens.mensen import SamenVeilig
from checklist_app.tui.screens.regelvraag import Regelvraag
from checklist_app.tui.screens.twijfel import Twijfel
from checklist_app.tui.screens.wandeling import Wandeling
from checklist_app.tui.widgets.knopregel import Knopregel
from checklist_app.tui.widgets.veiligheidsvraag import VeiligheidsDialoog
from tests.tui.conftest import loop
from tests.tui.wandelhulp import SMAL, aantekeningen, app_met, druk, gezin, rust, typ, wandelgang


def in_een_keer(pilot, *toetsen):
    """Send keys without a pause between them."""
    for toets in toetsen:
        pilot.app.post_message(Key({" ": "space"}.get(toets, toets), toets if len(toets) == 1 else None))


def bij_lange_tekst(kompas):
    """Begin a walk that stands at a question with one long text and no choices."""
    gang = wandelgang(kompas, route="helemaal")
    while gang.wandeling.vraag.vastleggen != "antwoord" or gang.wandeling.vraag.keuzes:
        gang.volgende()
    return gang


async def tot_de_wandeling(pilot):
    for _ in range(40):
        await rust(pilot)
        if isinstance(pilot.app.screen, Wandeling) and pilot.app.focused is not None:
            break
    await rust(pilot)


def test_a_doubt_and_the_first_words_typed_at_once_all_arrive(kompas):
    casus = gezin(kompas)

    async def go():
        async with app_met(kompas, Twijfel(casus)) as pilot:
            in_een_keer(pilot, "n", "1", *"moeder belde n 1")
            await tot_de_wandeling(pilot)
            assert pilot.app.focused.text == "moeder belde n 1"

    loop(go)
    assert [r.twijfel.id for r in kompas.kluis.reflecties(casus.id)] == ["wat-gebeurde"]


def test_danger_is_at_hand_while_a_screen_opens(kompas):
    casus = gezin(kompas)

    async def go():
        async with app_met(kompas, Twijfel(casus)) as pilot:
            in_een_keer(pilot, "n", "1")
            while pilot.app._vooruit is None:
                await asyncio.sleep(0)
            in_een_keer(pilot, "f8")
            await tot_de_wandeling(pilot)
            assert type(pilot.app.screen).__name__ == "Veiligheid"

    loop(go)


def test_what_is_typed_behind_the_question_about_danger_goes_to_the_screen_below(kompas):
    async def go():
        async with app_met(kompas, Wandeling(wandelgang(kompas)), SMAL) as pilot:
            await pilot.app.push_screen(VeiligheidsDialoog())
            await rust(pilot)
            in_een_keer(pilot, "n", *"school belde")
            await rust(pilot)
            assert pilot.app.focused.text == "school belde"

    loop(go)


@pytest.mark.parametrize(
    ("vraag", "antwoord"), [(lambda: Regelvraag("Waar?", ""), ("x", "enter")), (SamenVeilig, ("n",))]
)
def test_what_is_typed_behind_the_answer_to_a_small_question_goes_to_the_screen_below(kompas, vraag, antwoord):
    async def go():
        async with app_met(kompas, Wandeling(wandelgang(kompas)), SMAL) as pilot:
            await pilot.app.push_screen(vraag())
            await rust(pilot)
            in_een_keer(pilot, *antwoord, *"school belde")
            await rust(pilot)
            assert pilot.app.focused.text == "school belde"

    loop(go)


@pytest.mark.parametrize("traag", [0, 0.25])
def test_what_is_typed_behind_the_line_that_goes_on_all_goes_to_the_next_question(kompas, monkeypatch, traag):
    gang = bij_lange_tekst(kompas)
    plek = gang.reflectie.plek
    vastleggen = gang.leg_vast

    def leg_vast(formulier):
        sleep(traag)
        return vastleggen(formulier)

    monkeypatch.setattr(gang, "leg_vast", leg_vast)

    async def go():
        async with app_met(kompas, Wandeling(gang), SMAL) as pilot:
            await typ(pilot, "mijn lange antwoord")
            await druk(pilot, "tab")
            assert isinstance(pilot.app.focused, Knopregel)
            in_een_keer(pilot, "enter", "n")
            for teken in "u verder":
                await asyncio.sleep(0.01)
                in_een_keer(pilot, teken)
            await rust(pilot)
            assert gang.reflectie.plek == gang.wandeling.route[gang.wandeling.route.index(plek) + 1]
            assert pilot.app.focused.text == "nu verder"

    loop(go)
    assert [a.kern for a in aantekeningen(kompas, gang.reflectie.id)] == ["mijn lange antwoord"]


@pytest.mark.parametrize("plakt", [False, True])
def test_text_typed_one_tab_too_far_goes_to_the_field_before_the_line(kompas, plakt):
    async def go():
        async with app_met(kompas, Wandeling(bij_lange_tekst(kompas)), SMAL) as pilot:
            veld = pilot.app.focused
            await typ(pilot, "Eerst ")
            await druk(pilot, "tab")
            if plakt:
                await typ(pilot, "niet verder\n")
            else:
                in_een_keer(pilot, *"niet verder", "enter")
            await rust(pilot)
            assert (pilot.app.focused, veld.text) == (veld, "Eerst niet verder\n")
            await druk(pilot, "tab", "ctrl+n")
            assert pilot.app.focused.text == ""

    loop(go)


def test_what_is_typed_behind_the_line_to_the_real_name_goes_to_its_field(kompas):
    casus = gezin(kompas)

    async def go():
        async with app_met(kompas, Mens(casus.id, casus.betrokkenen[1].id), SMAL) as pilot:
            pilot.app.screen.query_one("#naam").focus()
            await rust(pilot)
            in_een_keer(pilot, "enter", *"Mina")
            await rust(pilot)
            assert isinstance(pilot.app.screen, Regelvraag)
            assert pilot.app.focused.text == "Mina"

    loop(go)


def test_keys_never_wait_long(kompas, monkeypatch):
    monkeypatch.setattr("checklist_app.tui.werk._LANGST", 0.05)

    async def go():
        async with app_met(kompas, Wandeling(wandelgang(kompas))) as pilot:
            pilot.app.houd_vast()
            in_een_keer(pilot, "a")
            await asyncio.sleep(0.1)
            await rust(pilot)
            assert pilot.app.focused.text == "a"

    loop(go)
