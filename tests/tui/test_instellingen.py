"""Instellingen: what is chosen holds at once and stands in the vault."""

import pytest
from textual.widgets import Input

from checklist_app.domain.instellingen import Instellingen as Waarden
from checklist_app.kluis.fouten import SchijfVol
from checklist_app.kluis.maken import open_kluis, open_met_herstelcode
from checklist_app.kluis.organisatie import Organisatiesleutel
from checklist_app.tui import texts
from checklist_app.tui.app import KompasApp
from checklist_app.tui.scherm import Scherm
from checklist_app.tui.screens import instellingen
from checklist_app.tui.screens.instellingen import CodeOverschrijven, Instellingen, WachtzinKiezen
from checklist_app.tui.widgets.lijst import Lijst
from checklist_app.tui.widgets.plain import Plain
from tests.tui.conftest import KLOK, WACHTZIN, loop
from tests.tui.tussendoor import stapel, stuur, terwijl_de_kluis_bezig_is


class Thuis(Scherm[None]):
    """A place to come from."""


@pytest.fixture
def app(kompas) -> KompasApp:
    app = KompasApp(kompas.plaatsen, KLOK, kompas=kompas, thuis=Thuis)
    app.is_oefenen = False
    return app


async def open_scherm(pilot):
    await pilot.press("f4")
    await pilot.pause(0.1)
    assert isinstance(pilot.app.screen, Instellingen)


async def typ(pilot, *teksten):
    for tekst in teksten:
        pilot.app.focused.insert_text_at_cursor(tekst)
        await pilot.press("enter")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()


def test_a_theme_shows_at_once_and_stays(app, kompas):
    async def go():
        async with app.run_test(size=(80, 24)) as pilot:
            await open_scherm(pilot)
            await pilot.press("down", "enter")
            await pilot.pause(0.1)
            assert app.theme == "licht"
            namen = [str(keuze.prompt) for keuze in app.screen.query_one("#thema", Lijst).options]
            assert namen == ["○ donker", "● licht", "○ hoog contrast"]

    loop(go)
    assert kompas.kluis.instellingen() == Waarden(thema="licht")


def test_the_minutes_are_kept_when_the_field_is_left(app, kompas):
    async def go():
        async with app.run_test(size=(80, 24)) as pilot:
            await open_scherm(pilot)
            await pilot.press("tab", "backspace", "backspace", "x", "3", "tab")
            await pilot.pause(0.1)
            assert app.aanwezig.minuten == 3

    loop(go)
    assert kompas.kluis.instellingen().vergrendel_na_minuten == 3


def test_minutes_that_cannot_be_are_told_and_not_kept(app, kompas):
    async def go():
        async with app.run_test(size=(80, 24)) as pilot:
            await open_scherm(pilot)
            app.screen.query_one("#minuten", Input).value = "121"
            await pilot.press("tab", "enter")
            assert app.screen.query_one("#minuten-antwoord", Plain).tekst == texts.INSTELLINGEN_MINUTEN_FOUT
            await pilot.press("escape")
            await pilot.pause()
            assert isinstance(app.screen, Thuis)

    loop(go)
    assert kompas.kluis.instellingen() == Waarden()


def test_a_new_passphrase_opens_the_vault_from_then_on(app, plaatsen):
    nieuw = "een heel andere wachtzin"

    async def go():
        async with app.run_test(size=(80, 24)) as pilot:
            await open_scherm(pilot)
            await pilot.press("tab", "tab", "enter")
            await pilot.pause()
            await typ(pilot, nieuw, nieuw)
            assert isinstance(app.screen, Instellingen)

    loop(go)
    open_kluis(plaatsen.kluis, nieuw).sluit()


def test_kompas_thinks_of_five_words_that_are_typed_back(app, plaatsen):
    gemaakt = []

    async def go():
        async with app.run_test(size=(80, 24)) as pilot:
            await open_scherm(pilot)
            await pilot.press("tab", "tab", "enter")
            await pilot.pause()
            await pilot.press("ctrl+r")
            gemaakt.append(app.screen.query_one("#bedacht", Plain).tekst)
            assert not app.screen.query_one("#bedacht").allow_select
            await pilot.press("ctrl+r")
            gemaakt.append(app.screen.query_one("#bedacht", Plain).tekst)
            await typ(pilot, gemaakt[1])
            assert "goede lengte" in app.screen.query_one("#wachtzin-antwoord", Plain).tekst
            await typ(pilot, gemaakt[1])
            assert isinstance(app.screen, Instellingen)

    loop(go)
    assert gemaakt[0] != gemaakt[1]
    assert len(gemaakt[1].split()) == 5
    open_kluis(plaatsen.kluis, gemaakt[1]).sluit()


def test_a_cover_name_in_a_passphrase_is_advised_against(app, kompas):
    kompas.nieuwe_casus("Gezin Linde")

    async def go():
        async with app.run_test(size=(80, 24)) as pilot:
            await open_scherm(pilot)
            await pilot.press("tab", "tab", "enter")
            await pilot.pause()
            await typ(pilot, "elke vrijdag naar gezin linde")
            assert "een naam in die anderen kennen" in app.screen.query_one("#wachtzin-antwoord", Plain).tekst

    loop(go)


def test_the_organisations_key_is_shown_and_the_secrets_explain_themselves(app, kompas):
    kompas.kluis.zet_organisatie(Organisatiesleutel(bytes(range(32)), "Bureau Voorbeeld"))

    async def go():
        async with app.run_test(size=(80, 40)) as pilot:
            await open_scherm(pilot)
            assert any("Bureau Voorbeeld" in deel.tekst for deel in app.screen.query(Plain))
            await pilot.press("tab", "tab", "f1")
            await pilot.pause()
            assert any("nieuwe sleutels" in deel.tekst for deel in app.screen.query(Plain))

    loop(go)


def test_a_new_recovery_code_stays_until_it_was_typed_back(app, plaatsen):
    codes = []

    async def go():
        async with app.run_test(size=(80, 24)) as pilot:
            await open_scherm(pilot)
            await pilot.press("tab", "tab", "down", "enter")
            await app.workers.wait_for_complete()
            await pilot.pause()
            assert isinstance(app.screen, CodeOverschrijven)
            await pilot.press("escape")
            assert isinstance(app.screen, CodeOverschrijven)
            codes.append(app.screen.query_one("#code", Plain).tekst)
            vak = app.focused
            await typ(pilot, codes[0])
            assert isinstance(app.screen, Instellingen)
            assert vak.value == ""

    loop(go)
    open_met_herstelcode(plaatsen.kluis, codes[0]).sluit()


def test_in_practice_there_is_no_secret_to_change(kompas):
    app = KompasApp(kompas.plaatsen, KLOK, kompas=kompas, thuis=Thuis)

    async def go():
        async with app.run_test(size=(80, 24)) as pilot:
            await open_scherm(pilot)
            assert not app.screen.query("#geheimen")

    loop(go)


def test_the_days_that_copies_stay_are_kept_and_others_are_told(app, kompas):
    async def go():
        async with app.run_test(size=(80, 40)) as pilot:
            await open_scherm(pilot)
            veld = app.screen.query_one("#dagen", Input)
            assert veld.value == "14"
            veld.focus()
            veld.value = "91"
            await pilot.press("enter")
            assert app.screen.query_one("#dagen-antwoord", Plain).tekst == texts.INSTELLINGEN_DAGEN_FOUT
            veld.value = "30"
            await pilot.press("enter")
            await pilot.pause(0.1)
            assert app.screen.query_one("#dagen-antwoord", Plain).tekst == ""

    loop(go)
    assert kompas.kluis.instellingen().kopieen_bewaren_dagen == 30


async def typ_de_nieuwe(pilot, nieuw):
    """Choose another passphrase up to the last Enter."""
    await open_scherm(pilot)
    await pilot.press("tab", "tab", "enter")
    await pilot.pause()
    await typ(pilot, nieuw)
    pilot.app.focused.insert_text_at_cursor(nieuw)


def staat_er(app, tekst):
    return any(tekst in deel.tekst for deel in app.screen.query(Plain))


def test_while_a_new_passphrase_is_stored_escape_waits_until_it_is_told(app, plaatsen):
    nieuw = "een heel andere wachtzin"

    async def go():
        async with app.run_test(size=(80, 24)) as pilot:
            await typ_de_nieuwe(pilot, nieuw)
            async with terwijl_de_kluis_bezig_is(pilot, "enter"):
                stuur(pilot, "escape")
                await pilot.pause(0.1)
                assert isinstance(app.screen, WachtzinKiezen)
                assert staat_er(app, texts.INSTELLINGEN_WACHTZIN_BEZIG)
            await app.workers.wait_for_complete()
            assert isinstance(app.screen, Instellingen)
            assert [melding.message for melding in app._notifications] == [texts.INSTELLINGEN_WACHTZIN_GEKOZEN]

    loop(go)
    open_kluis(plaatsen.kluis, nieuw).sluit()


def test_a_new_passphrase_that_could_not_be_stored_is_asked_again(app, plaatsen, monkeypatch):
    def vol(*_):
        raise SchijfVol(wat_niet="de wachtzin is niet veranderd")

    async def go():
        async with app.run_test(size=(80, 24)) as pilot:
            await typ_de_nieuwe(pilot, "een heel andere wachtzin")
            await typ(pilot, "")
            assert isinstance(app.screen, WachtzinKiezen)
            assert not staat_er(app, texts.INSTELLINGEN_WACHTZIN_BEZIG)
            assert app.focused.id == "eerste"
            await pilot.press("escape")
            assert isinstance(app.screen, Instellingen)

    monkeypatch.setattr(instellingen, "zet_wachtzin", vol)
    loop(go)
    open_kluis(plaatsen.kluis, WACHTZIN).sluit()


@pytest.mark.parametrize("toets", ["escape", "enter", "f8"])
def test_a_new_recovery_code_is_shown_whatever_is_pressed_while_it_is_made(app, plaatsen, toets):
    async def go():
        async with app.run_test(size=(80, 24)) as pilot:
            await open_scherm(pilot)
            await pilot.press("tab", "tab", "down")
            async with terwijl_de_kluis_bezig_is(pilot, "enter"):
                assert staat_er(app, texts.INSTELLINGEN_CODE_BEZIG)
                stuur(pilot, toets)
            if toets == "f8":
                assert stapel(pilot)[-2:] == ["Instellingen", "Veiligheid"]
                await pilot.press("escape")
            await app.workers.wait_for_complete()
            await pilot.pause()
            assert stapel(pilot)[-2:] == ["Instellingen", "CodeOverschrijven"]
            codes.append(app.screen.query_one("#code", Plain).tekst)
            await typ(pilot, codes[0])
            assert not staat_er(app, texts.INSTELLINGEN_CODE_BEZIG)
            await pilot.press("escape")
            await pilot.pause()
            assert isinstance(app.screen, Thuis)

    codes = []
    loop(go)
    open_met_herstelcode(plaatsen.kluis, codes[0]).sluit()
