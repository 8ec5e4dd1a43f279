"""The organisation's key, other keys for the whole vault, a copy and a check: from the settings, with no command."""

import pytest
from nacl.public import PrivateKey
from textual.widgets import Input

from checklist_app.flow.beheer import heeft_organisatie
from checklist_app.kluis.fouten import VerkeerdeWachtzin
from checklist_app.kluis.maken import open_kluis, open_met_herstelcode
from checklist_app.tui import texts
from checklist_app.tui.app import KompasApp
from checklist_app.tui.scherm import Scherm
from checklist_app.tui.screens.instellingen import Instellingen
from checklist_app.tui.screens.organisatie import Vergelijken
from checklist_app.tui.screens.vernieuwen import Vernieuwen
from checklist_app.tui.uitgang import OpSlot
from checklist_app.tui.widgets.plain import Plain
from tests.tui.conftest import KLOK, WACHTZIN, loop
from tests.tui.tussendoor import terwijl_de_kluis_bezig_is
from tests.tui.wandelhulp import druk, rust

ANDERS = "heel andere woorden kiezen hier"


class Thuis(Scherm[None]):
    """A reflection that is open and has something to store."""

    keren = 0

    @property
    def verder(self) -> str:
        return "een-reflectie"

    async def bewaar_alles(self) -> None:
        self.keren += 1


@pytest.fixture
def app(kompas) -> KompasApp:
    app = KompasApp(kompas.plaatsen, KLOK, kompas=kompas, thuis=Thuis)
    app.is_oefenen = False
    return app


@pytest.fixture
def sleutel(tmp_path):
    """Return a file with a public key, as an organisation gives it."""
    publiek = bytes(PrivateKey.generate().public_key).hex()
    pad = tmp_path / "organisatie.txt"
    pad.write_text(f"naam: Bureau Voorbeeld\n{publiek}\n")
    return pad


def op_scherm(pilot) -> str:
    return "\n".join(deel.tekst for deel in pilot.app.screen.query(Plain))


async def kies(pilot, lijst, regel):
    """Open the settings when they are not, and choose a line of one of the lists."""
    if not isinstance(pilot.app.screen, Instellingen):
        await druk(pilot, "f4")
    pilot.app.screen.query_one(lijst).focus()
    await druk(pilot, "home", *("down",) * regel, "enter")


async def typ(pilot, *teksten):
    for tekst in teksten:
        veld = pilot.app.focused
        veld.insert_text_at_cursor(tekst) if isinstance(veld, Input) else veld.insert(tekst)
        await druk(pilot, "enter")


async def begin_vernieuwen(pilot, *wachtzinnen):
    await kies(pilot, "#geheimen", 2)
    await druk(pilot, "enter")
    assert isinstance(pilot.app.screen, Vernieuwen)
    for wachtzin in wachtzinnen:
        await typ(pilot, wachtzin, wachtzin)


def test_the_organisations_key_is_compared_placed_with_the_passphrase_and_taken_away(app, kompas, sleutel):
    async def go():
        async with app.run_test(size=(80, 24)) as pilot:
            await kies(pilot, "#geheimen", 3)
            assert "Sleutel van je organisatie: geen" in op_scherm(pilot)
            await druk(pilot, "enter")
            await typ(pilot, str(sleutel))
            assert isinstance(app.screen, Vergelijken)
            assert "Nooit het leerdeel" in op_scherm(pilot)
            await typ(pilot, "dat is niet mijn wachtzin")
            assert not heeft_organisatie(kompas)
            await typ(pilot, WACHTZIN)
            assert heeft_organisatie(kompas)
            assert texts.ORGANISATIE_STAAT_ERIN in op_scherm(pilot)
            assert "Bureau Voorbeeld" in op_scherm(pilot)
            await kies(pilot, "#geheimen", 3)
            assert "geplaatst op" in op_scherm(pilot)
            await druk(pilot, "down", "enter")
            assert texts.ORGANISATIE_IS_WEG in op_scherm(pilot)

    loop(go)
    assert not heeft_organisatie(kompas)


def test_what_is_no_public_key_is_refused_and_escape_places_nothing(app, kompas, sleutel, tmp_path):
    geheim = tmp_path / "geheim.pem"
    geheim.write_text("-----BEGIN PRIVATE KEY-----\nMC4CAQ\n")

    async def go():
        async with app.run_test(size=(80, 24)) as pilot:
            for pad, scherm in ((geheim, Instellingen), (sleutel, Vergelijken)):
                await kies(pilot, "#geheimen", 3)
                await druk(pilot, "enter")
                await typ(pilot, str(pad))
                assert isinstance(app.screen, scherm)
            await druk(pilot, "escape")
            assert isinstance(app.screen, Instellingen)

    loop(go)
    assert not heeft_organisatie(kompas)


def test_escape_waits_while_the_organisations_key_is_placed(app, kompas, sleutel):
    async def go():
        async with app.run_test(size=(80, 24)) as pilot:
            await kies(pilot, "#geheimen", 3)
            await druk(pilot, "enter")
            await typ(pilot, str(sleutel))
            pilot.app.focused.insert_text_at_cursor(WACHTZIN)
            async with terwijl_de_kluis_bezig_is(pilot, "enter"):
                await pilot.press("escape")
                assert isinstance(app.screen, Vergelijken)
            await rust(pilot)
            assert heeft_organisatie(kompas)
            assert texts.ORGANISATIE_STAAT_ERIN in op_scherm(pilot)

    loop(go)


def test_other_keys_for_the_whole_vault_lead_through_the_lock_to_where_the_person_was(
    app, plaatsen, kompas, tmp_path
):
    kompas.kluis.kopie(tmp_path / "elders")
    codes = []

    async def go():
        async with app.run_test(size=(80, 24)) as pilot:
            await begin_vernieuwen(pilot, ANDERS)
            assert "maakte je zelf 1 keer een kopie" in op_scherm(pilot)
            bewaard = app.screen_stack[1].keren
            assert bewaard
            assert not app.is_open
            await druk(pilot, "f4", "escape")
            assert isinstance(app.screen, Vernieuwen)
            await druk(pilot, "enter")
            codes.append(app.screen.query_one("#code", Plain).tekst)
            await typ(pilot, codes[0])
            assert app.screen_stack[1].keren == bewaard

    loop(go)
    assert app.return_value == OpSlot("een-reflectie")
    open_met_herstelcode(plaatsen.kluis, codes[0]).sluit()
    with open_kluis(plaatsen.kluis, ANDERS) as kluis:
        assert kluis.controle() == ()
    with pytest.raises(VerkeerdeWachtzin):
        open_kluis(plaatsen.kluis, WACHTZIN)


def test_the_lock_takes_a_recovery_code_of_a_vault_that_is_shut_off_the_screen(app):
    async def go():
        async with app.run_test(size=(80, 24)) as pilot:
            await begin_vernieuwen(pilot, ANDERS)
            app.aanwezig.minuten = 0
            await app.kijk_of_er_iemand_is()

    loop(go)
    assert app.return_value == OpSlot("een-reflectie")


def test_the_passphrase_that_somebody_may_know_is_no_new_one(app, plaatsen):
    async def go():
        async with app.run_test(size=(80, 24)) as pilot:
            await begin_vernieuwen(pilot, WACHTZIN)
            assert "Dit is je oude wachtzin" in op_scherm(pilot)
            assert app.is_open
            await druk(pilot, "escape")
            assert isinstance(app.screen, Instellingen)

    loop(go)
    open_kluis(plaatsen.kluis, WACHTZIN).sluit()


def test_with_another_window_open_the_keys_stay_and_the_lock_leads_back(app, plaatsen):
    async def go():
        with open_kluis(plaatsen.kluis, WACHTZIN):
            async with app.run_test(size=(80, 24)) as pilot:
                await begin_vernieuwen(pilot, ANDERS)
                assert "de sleutels zijn niet vernieuwd" in op_scherm(pilot)
                await druk(pilot, "enter")

    loop(go)
    assert app.return_value == OpSlot("een-reflectie")
    open_kluis(plaatsen.kluis, WACHTZIN).sluit()


def test_a_copy_and_a_check_are_a_line_each(app, plaatsen, tmp_path):
    async def go():
        async with app.run_test(size=(80, 24)) as pilot:
            await kies(pilot, "#kluis", 2)
            assert texts.CONTROLE_GOED in op_scherm(pilot)
            for zin in ("De kopie staat in", "staat al iets"):
                await kies(pilot, "#kluis", 1)
                await typ(pilot, str(tmp_path / "elders"))
                assert zin in op_scherm(pilot)

    loop(go)
    open_kluis(tmp_path / "elders", WACHTZIN).sluit()


def test_in_practice_only_the_log_is_offered(kompas):
    app = KompasApp(kompas.plaatsen, KLOK, kompas=kompas, thuis=Thuis)

    async def go():
        async with app.run_test(size=(80, 24)) as pilot:
            await druk(pilot, "f4")
            await rust(pilot)
            assert [keuze.id for keuze in app.screen.query_one("#kluis").options] == ["logboek"]
            assert not app.screen.query("#geheimen")

    loop(go)
