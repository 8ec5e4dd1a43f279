"""The clipboard: whatever is copied or cut goes past the gate, and what may not leave stays where it is."""

import pytest
from textual.events import Paste
from textual.geometry import Offset
from textual.selection import Selection

from checklist_app.domain.register import NaamInRegister
from checklist_app.tui.screens.wandeling import Wandeling
from checklist_app.tui.widgets.plain import Plain
from tests.tui.conftest import loop
from tests.tui.wandelhulp import app_met, druk, gezin, rust, wandelgang

VAN_EEN_ANDER = "Wachtelaar belde"
NUMMER = "111222333 staat er"


@pytest.fixture
def twee_gezinnen(kompas):
    """Return a vault with two families; in the register of the second stands a name."""
    ander = gezin(kompas, "Gezin Kade")
    naam = NaamInRegister(betrokkene=ander.betrokkenen[2].id, naam="Wachtelaar")
    kompas.kluis.bewaar_naam(ander.id, naam)
    return kompas


def kopieer(kompas, tekst, *toetsen):
    """Type a text in a walk, select all of it, press keys; return the clipboard, the field and the log."""
    gang, uitkomst = wandelgang(kompas), []

    async def go():
        async with app_met(kompas, Wandeling(gang)) as pilot:
            pilot.app.post_message(Paste(tekst))
            await rust(pilot)
            await druk(pilot, *toetsen)
            uitkomst.extend((pilot.app.clipboard, pilot.app.focused.text))

    loop(go)
    gelogd = [regel.wat for regel in kompas.kluis.logboek() if regel.casus == gang.casus.id]
    return *uitkomst, "uitvoer dossier" in gelogd


@pytest.mark.parametrize(("toets", "over"), [("ctrl+c", "School belde"), ("ctrl+x", "")])
def test_what_is_selected_leaves_for_the_own_dossier_and_the_log_says_so(twee_gezinnen, toets, over):
    assert kopieer(twee_gezinnen, "School belde", "f7", toets) == ("School belde", over, True)


@pytest.mark.parametrize("toets", ["ctrl+c", "ctrl+x"])
@pytest.mark.parametrize("tekst", [VAN_EEN_ANDER, NUMMER])
def test_a_bsn_and_a_name_from_another_family_stay_where_they_are(twee_gezinnen, tekst, toets):
    assert kopieer(twee_gezinnen, tekst, "f7", toets) == ("", tekst, False)


def test_a_line_that_is_cut_without_a_selection_goes_past_the_gate_too(twee_gezinnen):
    assert kopieer(twee_gezinnen, VAN_EEN_ANDER, "ctrl+x") == ("", VAN_EEN_ANDER, False)


def test_a_line_that_is_cut_without_a_selection_goes(twee_gezinnen):
    assert kopieer(twee_gezinnen, "School belde", "ctrl+x") == ("School belde", "", True)


@pytest.mark.parametrize(("tekst", "weg"), [("School belde", "School belde"), (VAN_EEN_ANDER, "")])
def test_what_is_selected_on_the_screen_goes_past_the_gate(twee_gezinnen, tekst, weg):
    async def go():
        async with app_met(twee_gezinnen, Wandeling(wandelgang(twee_gezinnen))) as pilot:
            regel = pilot.app.screen.query_one("#vraag", Plain)
            regel.zet(tekst)
            pilot.app.screen.selections = {regel: Selection(Offset(0, 0), Offset(len(tekst), 0))}
            pilot.app.screen.action_copy_text()
            await rust(pilot)
            assert pilot.app.clipboard == weg

    loop(go)
