"""A quick hand: keys that come while a screen opens go to that screen, in order, and none is lost."""

import asyncio

import pytest
from textual.events import Key

from checklist_app.tui.screens.mensen import SamenVeilig
from checklist_app.tui.screens.regelvraag import Regelvraag
from checklist_app.tui.screens.twijfel import Twijfel
from checklist_app.tui.screens.wandeling import Wandeling
from checklist_app.tui.widgets.veiligheidsvraag import VeiligheidsDialoog
from tests.tui.conftest import loop
from tests.tui.wandelhulp import SMAL, app_met, gezin, rust, wandelgang


def in_een_keer(pilot, *toetsen):
    """Send keys without a pause between them."""
    for toets in toetsen:
        pilot.app.post_message(Key({" ": "space"}.get(toets, toets), toets if len(toets) == 1 else None))


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
