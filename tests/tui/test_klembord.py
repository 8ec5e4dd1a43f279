"""The clipboard: whatever is copied or cut goes past the gate, and what may not leave stays where it is."""

from contextlib import asynccontextmanager

import pytest
from textual.app import App
from textual.events import Paste
from textual.geometry import Offset
from textual.selection import Selection

from checklist_app.domain.register import NaamInRegister
from checklist_app.tui.klembord import LEEG_NA
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
    return *uitkomst, "gekopieerd dossier" in gelogd


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


# Emptied again


@asynccontextmanager
async def met_kopie(kompas, monkeypatch, leeg_na=60.0):
    """Run the app after a copy; the terminal is a list of what was written to the clipboard."""
    monkeypatch.setattr("checklist_app.tui.klembord.LEEG_NA", leeg_na)
    geschreven = []
    monkeypatch.setattr(App, "copy_to_clipboard", lambda app, tekst: geschreven.append(tekst))
    async with app_met(kompas, Wandeling(wandelgang(kompas))) as pilot:
        pilot.app.zet_op_klembord("School belde")
        await rust(pilot)
        yield pilot, geschreven


def meldingen(app):
    return [melding.message for melding in app._notifications]


def test_a_minute_after_a_copy_the_clipboard_is_emptied_and_that_is_said(kompas, monkeypatch):
    async def go():
        async with met_kopie(kompas, monkeypatch, leeg_na=0.2) as (pilot, geschreven):
            assert geschreven == ["School belde"]
            await pilot.pause(0.4)
            assert geschreven == ["School belde", ""]
            assert meldingen(pilot.app)[-1] == "Klembord leeggemaakt, als je terminal dat toestaat."
            await pilot.pause(0.4)
            assert geschreven == ["School belde", ""]

    assert LEEG_NA == 60
    loop(go)


def test_the_minute_counts_from_the_last_copy(kompas, monkeypatch):
    async def go():
        async with met_kopie(kompas, monkeypatch, leeg_na=0.5) as (pilot, geschreven):
            await pilot.pause(0.3)
            pilot.app.zet_op_klembord("De buurvrouw ook")
            await pilot.pause(0.3)
            assert geschreven == ["School belde", "De buurvrouw ook"]
            await pilot.pause(0.4)
            assert geschreven[2:] == [""]

    loop(go)


def test_who_stops_right_after_a_copy_is_told_to_paste_first_and_leaves_an_empty_clipboard(kompas, monkeypatch):
    async def go():
        async with met_kopie(kompas, monkeypatch) as (pilot, geschreven):
            await druk(pilot, "ctrl+q")
            assert pilot.app.is_running
            assert "Plak het eerst" in meldingen(pilot.app)[-1]
            await druk(pilot, "ctrl+q")
            assert geschreven == ["School belde", ""]
            assert pilot.app.return_value == 0

    loop(go)


@pytest.mark.parametrize(("weg", "waarden"), [("action_op_slot", ()), ("_leave", (143,))])
def test_the_lock_and_a_signal_leave_an_empty_clipboard_without_a_question(kompas, monkeypatch, weg, waarden):
    async def go():
        async with met_kopie(kompas, monkeypatch) as (pilot, geschreven):
            pilot.app.is_oefenen = False
            await getattr(pilot.app, weg)(*waarden)
            await rust(pilot)
            assert geschreven == ["School belde", ""]

    loop(go)


def test_a_fault_leaves_an_empty_clipboard(kompas, monkeypatch):
    async def go():
        async with met_kopie(kompas, monkeypatch) as (pilot, geschreven):
            pilot.app._handle_exception(ValueError("kapot"))
            await pilot.pause()
            assert geschreven == ["School belde", ""]

    with pytest.raises(ValueError, match="kapot"):
        loop(go)


def test_what_kompas_did_not_copy_it_does_not_take_away(kompas, monkeypatch):
    geschreven = []
    monkeypatch.setattr(App, "copy_to_clipboard", lambda app, tekst: geschreven.append(tekst))

    async def go():
        async with app_met(kompas, Wandeling(wandelgang(kompas))) as pilot:
            await druk(pilot, "ctrl+q")
            assert pilot.app.return_value == 0

    loop(go)
    assert geschreven == []


def test_help_names_the_history_of_the_clipboard_and_the_selection_of_the_terminal(kompas):
    async def go():
        async with app_met(kompas, Wandeling(wandelgang(kompas))) as pilot:
            await druk(pilot, "f1")
            hulp = "\n".join(str(regel.render()) for regel in pilot.app.screen.query(Plain))
            assert "geschiedenis van het klembord" in hulp
            assert "Selecteer je met de muis van je terminal" in hulp

    loop(go)
