"""The first time: four short steps to a vault, with a recovery code on paper and who to call."""

import pytest

from checklist_app.domain.veiligheid import Lijn
from checklist_app.flow import openen
from checklist_app.flow.veiligheid import eigen_lijnen
from checklist_app.kluis import maken
from checklist_app.kluis.maken import open_kluis, open_met_herstelcode
from checklist_app.tui import texts
from checklist_app.tui.app import KompasApp
from checklist_app.tui.scherm import Scherm
from checklist_app.tui.screens.eerste_keer import EersteKeer
from checklist_app.tui.widgets.plain import Plain
from tests.tui.conftest import KLOK, WACHTZIN, loop
from tests.tui.tussendoor import samen, stapel, stuur, terwijl_de_kluis_bezig_is


class Thuis(Scherm[None]):
    """What opens when the vault is there."""


@pytest.fixture
def app(plaatsen, kosten, monkeypatch):
    monkeypatch.setattr(openen, "maak", lambda map_, wachtzin: maken.maak(map_, wachtzin, kosten=kosten))
    app = KompasApp(plaatsen, KLOK, thuis=Thuis)
    yield app
    app.sluit()


def titel(app) -> str:
    return app.screen.query_one("#titel", Plain).tekst


def regels(app) -> str:
    return "\n".join(deel.tekst for deel in app.screen.query(Plain))


async def klaar(pilot, *toetsen):
    await pilot.press(*toetsen)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def typ(pilot, *teksten):
    """Type texts, each ended with Enter."""
    for tekst in teksten:
        pilot.app.focused.insert_text_at_cursor(tekst)
        await klaar(pilot, "enter")


async def tot_de_lijnen(app, pilot):
    """Go on until the vault is there and the crisis lines are asked."""
    await klaar(pilot, "enter")
    await klaar(pilot, "1")
    await typ(pilot, WACHTZIN, WACHTZIN)
    await typ(pilot, app.screen.query_one("#code", Plain).tekst)
    assert titel(app) == texts.EERSTE_KEER_LIJNEN_TITEL


def test_from_nothing_to_a_vault_with_a_code_on_paper_and_who_to_call(app, plaatsen):
    async def go():
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            assert isinstance(app.screen, EersteKeer)
            assert "enige dossier" in regels(app)
            assert "privé" not in regels(app)
            await klaar(pilot, "enter")
            assert titel(app) == texts.EERSTE_KEER_MAG_TITEL
            await klaar(pilot, "1")
            assert str(plaatsen.kluis) in regels(app)
            await typ(pilot, WACHTZIN, WACHTZIN)
            assert titel(app) == texts.EERSTE_KEER_CODE_TITEL
            code = app.screen.query_one("#code", Plain).tekst
            await typ(pilot, "ABCD")
            assert texts.HERSTELCODE_ANDERS in regels(app)
            app.screen.query_one("#overgetypt").value = ""
            await typ(pilot, code.lower())
            assert titel(app) == texts.EERSTE_KEER_LIJNEN_TITEL
            assert code not in regels(app)
            await typ(pilot, "Crisisdienst", "010 123")
            await klaar(pilot, "enter")
            await klaar(pilot, "enter")
            assert titel(app) == texts.EERSTE_KEER_TERMIJN_TITEL
            await typ(pilot, "999")
            assert texts.INSTELLINGEN_WEKEN_FOUT in regels(app)
            app.screen.query_one("#weken").value = ""
            await typ(pilot, "12")
            assert isinstance(app.screen, Thuis)
            assert app.kompas.kluis.instellingen().bewaar_na_overnemen_weken == 12
            geheim.append(code)

    geheim = []
    loop(go)
    app.sluit()
    open_kluis(plaatsen.kluis, WACHTZIN).sluit()
    open_met_herstelcode(plaatsen.kluis, geheim[0]).sluit()
    lijn = Lijn(naam="Crisisdienst", nummer="010 123", gecontroleerd_op=KLOK.vandaag())
    assert eigen_lijnen(plaatsen) == ((lijn,), "")


@pytest.mark.parametrize("toets", ["2", "3"])
def test_without_permission_nothing_is_made(app, plaatsen, toets):
    async def go():
        async with app.run_test(size=(80, 24)) as pilot:
            await klaar(pilot, "enter")
            await klaar(pilot, toets)
            assert "kompas demo" in regels(app)

    loop(go)
    assert not plaatsen.kluis.exists()


def test_a_passphrase_that_was_not_typed_twice_alike_makes_nothing(app, plaatsen):
    async def go():
        async with app.run_test(size=(80, 24)) as pilot:
            await klaar(pilot, "enter")
            await klaar(pilot, "1")
            await typ(pilot, "kort")
            assert "makkelijk te raden" in regels(app)
            await typ(pilot, "kart")
            assert texts.WACHTZIN_NIET_GELIJK in regels(app)
            await klaar(pilot, "escape")
            assert titel(app) == texts.EERSTE_KEER_MAG_TITEL

    loop(go)
    assert not plaatsen.kluis.exists()


def test_lines_that_are_there_already_stay_as_they_are(app, plaatsen):
    plaatsen.kaders.mkdir(parents=True)
    bestand = plaatsen.kaders / "lijnen.yaml"
    bestand.write_text('lijnen:\n  - naam: "Bureaudienst"\n    nummer: "020"\n', "utf-8")

    async def go():
        async with app.run_test(size=(80, 24)) as pilot:
            await klaar(pilot, "enter")
            await klaar(pilot, "1")
            await typ(pilot, WACHTZIN, WACHTZIN)
            await typ(pilot, app.screen.query_one("#code", Plain).tekst)
            assert str(bestand) in regels(app)
            await klaar(pilot, "enter")
            assert titel(app) == texts.EERSTE_KEER_TERMIJN_TITEL
            await klaar(pilot, "enter")
            await klaar(pilot, "enter")
            assert isinstance(app.screen, Thuis)
            assert app.kompas.kluis.instellingen().bewaar_na_overnemen_weken is None

    loop(go)
    assert bestand.read_text("utf-8").count("naam") == 1


def test_the_recovery_code_can_neither_be_selected_nor_copied(app):
    async def go():
        async with app.run_test(size=(80, 24)) as pilot:
            await klaar(pilot, "enter")
            await klaar(pilot, "1")
            await typ(pilot, WACHTZIN, WACHTZIN)
            assert not app.screen.query_one("#code").allow_select
            await pilot.mouse_down("#code", offset=(0, 0))
            await pilot.hover("#code", offset=(30, 0))
            await pilot.mouse_up("#code", offset=(30, 0))
            await pilot.press(*"typ", "ctrl+shift+a", "ctrl+c")
            assert app.clipboard == ""

    loop(go)


def test_who_to_call_is_read_before_the_first_screen_comes(app):
    async def go():
        async with app.run_test(size=(80, 24)) as pilot:
            await tot_de_lijnen(app, pilot)
            await klaar(pilot, "enter", "enter", "enter")
            assert titel(app) == texts.EERSTE_KEER_TERMIJN_TITEL
            async with terwijl_de_kluis_bezig_is(pilot, "enter"):
                stuur(pilot, "f8")
            await pilot.pause(0.3)
            assert app.is_open
            assert stapel(pilot) == ["Screen", "EersteKeer", "Veiligheid"]
            await klaar(pilot, "escape")
            assert stapel(pilot) == ["Screen", "Thuis"]

    loop(go)


@pytest.mark.parametrize("einde", ["12", ""])
def test_enter_twice_at_once_takes_a_step_once_and_loses_no_line(app, plaatsen, einde, monkeypatch):
    keren = []
    ga_open = app.ga_open

    async def geteld(*wat):
        keren.append(wat)
        await ga_open(*wat)

    async def go():
        async with app.run_test(size=(80, 24)) as pilot:
            await tot_de_lijnen(app, pilot)
            await typ(pilot, "Bureaudienst", "0123456789", "")
            await samen(pilot, "enter", "enter")
            assert titel(app) == texts.EERSTE_KEER_TERMIJN_TITEL
            if einde:
                app.focused.insert_text_at_cursor(einde)
            else:
                await klaar(pilot, "enter")
            await samen(pilot, "enter", "enter")
            assert stapel(pilot) == ["Screen", "Thuis"]

    monkeypatch.setattr(app, "ga_open", geteld)
    loop(go)
    assert [lijn.naam for lijn in eigen_lijnen(plaatsen)[0]] == ["Bureaudienst"]
    assert len(keren) == 1
