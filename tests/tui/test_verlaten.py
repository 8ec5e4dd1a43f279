"""Leaving a screen: once, with its first answer, and never in the place of what lies above it."""

import pytest
from textual import on
from textual.widgets import OptionList

from checklist_app.kluis.maken import open_kluis
from checklist_app.tui.screens.casus import CasusScherm
from checklist_app.tui.screens.instellingen import WachtzinKiezen
from checklist_app.tui.screens.kiesdialoog import Kiesdialoog
from checklist_app.tui.screens.werkblad import Werkblad
from checklist_app.tui.uitgang import OpSlot
from tests.tui.conftest import loop
from tests.tui.tussendoor import samen, stapel, stuur, terwijl_de_kluis_bezig_is
from tests.tui.wandelhulp import app_met, druk, rust, typ, wandelgang


class Keuze(Kiesdialoog[str]):
    """Answers with the line that was chosen."""

    def __init__(self):
        super().__init__("Kies", [("een", "een"), ("twee", "twee")])

    @on(OptionList.OptionSelected)
    def _chosen(self, event):
        self.dismiss(event.option_id)


def test_two_enters_at_once_close_one_dialog_and_give_its_answer_once(kompas):
    gehoord = []

    async def go():
        async with app_met(kompas) as pilot:
            onder = stapel(pilot)
            await pilot.app.push_screen(Keuze(), gehoord.append)
            await samen(pilot, "enter", "down", "enter")
            assert stapel(pilot) == onder

    loop(go)
    assert gehoord == ["een"]


def test_who_is_done_below_another_screen_leaves_it_there_and_goes_when_that_is_closed(kompas):
    gehoord = []

    async def go():
        async with app_met(kompas) as pilot:
            onder, dialoog = stapel(pilot), Keuze()
            await pilot.app.push_screen(dialoog, gehoord.append)
            await druk(pilot, "f8")
            dialoog.dismiss("een")
            dialoog.dismiss("twee")
            await rust(pilot)
            assert stapel(pilot) == [*onder, "Keuze", "Veiligheid"]
            assert not gehoord
            await druk(pilot, "f1", "escape")
            assert stapel(pilot) == [*onder, "Keuze", "Veiligheid"]
            await druk(pilot, "escape")
            assert stapel(pilot) == onder

    loop(go)
    assert gehoord == ["een"]


def test_escape_at_the_moment_it_is_shown_again_does_not_take_the_answer_away(kompas):
    gehoord = []

    async def go():
        async with app_met(kompas) as pilot:
            onder, dialoog = stapel(pilot), Keuze()
            await pilot.app.push_screen(dialoog, gehoord.append)
            await druk(pilot, "f8")
            dialoog.dismiss("een")
            await samen(pilot, "escape", "escape", "escape")
            assert stapel(pilot) == onder

    loop(go)
    assert gehoord == ["een"]


def test_a_worker_that_waits_for_an_answer_gets_it_when_the_dialog_goes(kompas):
    gehoord = []

    async def go():
        async with app_met(kompas) as pilot:
            onder, dialoog = stapel(pilot), Keuze()

            async def ask():
                gehoord.append(await pilot.app.push_screen_wait(dialoog))

            pilot.app.run_worker(ask())
            await pilot.pause(0.05)
            await pilot.press("f8")
            await pilot.pause(0.05)
            dialoog.dismiss("een")
            await pilot.pause(0.05)
            assert not gehoord
            assert stapel(pilot) == [*onder, "Keuze", "Veiligheid"]
            await druk(pilot, "escape")
            assert stapel(pilot) == onder

    loop(go)
    assert gehoord == ["een"]


def test_the_lock_takes_a_dialog_that_is_done_and_waits_below(kompas):
    gehoord = []

    async def go():
        async with app_met(kompas) as pilot:
            pilot.app.is_oefenen, dialoog = False, Keuze()
            await pilot.app.push_screen(dialoog, gehoord.append)
            await druk(pilot, "f8")
            dialoog.dismiss("een")
            await druk(pilot, "ctrl+l")
            assert pilot.app.return_value == OpSlot()

    loop(go)
    assert not gehoord


def test_enter_twice_at_once_in_the_palette_does_it_once(kompas):
    async def go():
        async with app_met(kompas, Werkblad()) as pilot:
            onder = stapel(pilot)
            await druk(pilot, "ctrl+o")
            await typ(pilot, "nieuw gezin")
            await samen(pilot, "enter", "enter")
            assert stapel(pilot) == [*onder, "Mensen"]

    loop(go)


@pytest.mark.parametrize("waar", [Werkblad, CasusScherm])
def test_enter_twice_at_once_on_a_reflection_opens_it_once(kompas, waar):
    async def go():
        gang = wandelgang(kompas)
        scherm = Werkblad() if waar is Werkblad else CasusScherm(gang.reflectie.casus, gang.reflectie.id)
        async with app_met(kompas, scherm) as pilot:
            onder = stapel(pilot)
            await samen(pilot, "enter", "enter")
            assert stapel(pilot) == [*onder, "Wandeling"]

    loop(go)


def test_enter_twice_at_once_on_a_closed_reflection_asks_once(kompas):
    async def go():
        gang = wandelgang(kompas)
        gang.rond_af()
        async with app_met(kompas, CasusScherm(gang.reflectie.casus, gang.reflectie.id)) as pilot:
            onder = stapel(pilot)
            await samen(pilot, "enter", "enter")
            assert stapel(pilot) == [*onder, "Zeker"]
            await samen(pilot, "enter", "enter")
            assert stapel(pilot) == [*onder, "Wandeling"]

    loop(go)


@pytest.mark.parametrize("waar", [Werkblad, CasusScherm])
def test_a_reflection_that_is_still_being_read_does_not_cover_who_to_call(kompas, waar):
    async def go():
        gang = wandelgang(kompas)
        scherm = Werkblad() if waar is Werkblad else CasusScherm(gang.reflectie.casus, gang.reflectie.id)
        async with app_met(kompas, scherm) as pilot:
            onder = stapel(pilot)
            async with terwijl_de_kluis_bezig_is(pilot, "enter"):
                stuur(pilot, "f8")
            await rust(pilot)
            assert stapel(pilot) == [*onder, "Veiligheid"]
            await druk(pilot, "escape")
            assert stapel(pilot) == onder

    loop(go)


def test_a_new_passphrase_that_is_stored_below_who_to_call_leaves_that_page_there(kompas):
    nieuw = "een heel andere wachtzin"

    async def go():
        async with app_met(kompas, Werkblad()) as pilot:
            onder = stapel(pilot)
            await pilot.app.push_screen(WachtzinKiezen())
            await rust(pilot)
            await typ(pilot, nieuw)
            await druk(pilot, "enter")
            await typ(pilot, nieuw)
            async with terwijl_de_kluis_bezig_is(pilot, "enter"):
                stuur(pilot, "f8")
            await rust(pilot)
            assert stapel(pilot) == [*onder, "WachtzinKiezen", "Veiligheid"]
            await druk(pilot, "escape")
            assert stapel(pilot) == onder

    loop(go)
    open_kluis(kompas.plaatsen.kluis, nieuw).sluit()
