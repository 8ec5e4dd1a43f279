"""The palette: what a key behind Fn does can be done there too, while a text field has the focus."""

from textual.events import Paste

from checklist_app.tui import keys
from checklist_app.tui.commands import toetsen_van
from checklist_app.tui.screens.wandeling import Wandeling
from checklist_app.tui.widgets.tekstvak import Tekstvak
from tests.tui.conftest import loop
from tests.tui.wandelhulp import app_met, druk, rust, wandelgang


def alleen_met_fn():
    """Return the keys of the app and the walk that no Ctrl key stands in for."""
    alle = (*keys.APP, *keys.WANDELING, *keys.FORMULIER)
    return {
        t.id for t in alle if any(n[0] == "f" and n[1:].isdecimal() for n in t.key.split(",")) and "ctrl" not in t.key
    }


async def kies(pilot, woorden):
    await druk(pilot, "ctrl+o")
    pilot.app.post_message(Paste(woorden))
    await rust(pilot)
    await druk(pilot, "enter")


def test_a_number_that_was_left_out_can_be_put_back_from_the_palette(kompas):
    async def go():
        async with app_met(kompas, Wandeling(wandelgang(kompas))) as pilot:
            pilot.app.post_message(Paste("zaak 111222333"))
            await rust(pilot)
            await druk(pilot, "ctrl+f")
            await druk(pilot, "escape")
            assert isinstance(pilot.app.focused, Tekstvak)
            assert "111222333" not in pilot.app.focused.text
            await kies(pilot, keys.NUMMERS_TERUG.description)
            assert pilot.app.focused.text == "zaak 111222333"

    loop(go)


def test_why_and_a_newer_leidraad_can_be_asked_for_from_the_palette(kompas):
    async def go():
        async with app_met(kompas, Wandeling(wandelgang(kompas))) as pilot:
            scherm = pilot.app.screen
            assert isinstance(pilot.app.focused, Tekstvak)
            await kies(pilot, "waarom")
            assert scherm.query_one("#principe-waarom").has_class("-open")
            scherm._nieuwer = scherm.gang.kader
            assert "overstappen" in {toets.id for _, toets in toetsen_van(scherm)}

    loop(go)


def test_every_key_that_needs_fn_alone_has_its_line_while_a_text_has_the_focus(kompas):
    async def go():
        async with app_met(kompas, Wandeling(wandelgang(kompas))) as pilot:
            te_vinden = {toets.id for _, toets in toetsen_van(pilot.app.screen)}
            soms = {keys.NUMMERS_TERUG.id, "overstappen"}
            assert alleen_met_fn() - soms <= te_vinden

    loop(go)
