"""The app around the screens: work in threads, the mark, the lock, the ways out, and what every screen offers."""

import asyncio
import threading
import time

import pytest
from textual.app import ComposeResult
from textual.widgets import Input

from checklist_app.flow.aanwezig import Aanwezig
from checklist_app.kluis.fouten import SchijfVol
from checklist_app.tui import keys, texts, theme
from checklist_app.tui.app import KompasApp, OpSlot
from checklist_app.tui.commands import Palet
from checklist_app.tui.scherm import Dialoog, Scherm, TeKlein
from checklist_app.tui.screens.afgedekt import Afgedekt
from checklist_app.tui.screens.hulp import Hulp
from checklist_app.tui.screens.veiligheid import Veiligheid
from checklist_app.tui.widgets.geheim import Geheim
from checklist_app.tui.widgets.hoek import Hoek
from checklist_app.tui.widgets.plain import Plain
from checklist_app.tui.widgets.voet import Voet
from tests.tui.conftest import KLOK, WACHTZIN, loop

REFLECTIE = "11111111-1111-4111-8111-111111111111"


class Plek(Scherm[None]):
    """A place with a text field, that remembers what it was asked to store."""

    HELP = "Dit is een plek om te proberen."
    BINDINGS = [keys.toets("plek-doen", "ctrl+n", "doe", "iets doen", "Doet iets om te proberen.")]  # noqa: RUF012

    def __init__(self) -> None:
        super().__init__()
        self.bewaard: list[str] = []
        self.gedaan = 0
        self.vol = False

    @property
    def verder(self) -> str:
        return REFLECTIE

    def compose(self) -> ComposeResult:
        yield Hoek("Gezin [/Zeilboot] · nieuwe reflectie", "casusdeel")
        yield Input()
        yield Voet()

    async def bewaar_alles(self) -> None:
        if self.vol:
            raise SchijfVol(wat_niet="wat je nu typt is niet bewaard")
        self.bewaard.append(self.query_one(Input).value)

    def action_doe(self) -> None:
        self.gedaan += 1


class Vraag(Dialoog[None]):
    def compose(self) -> ComposeResult:
        yield Plain("Weet je het zeker?")
        yield Voet()


@pytest.fixture
def app(kompas):
    """Return the app on an own vault that is open, at a place to try things."""
    app = KompasApp(kompas.plaatsen, KLOK, kompas=kompas, thuis=Plek)
    app.is_oefenen = False
    return app


def regels(scherm) -> str:
    """Return the text of all plain parts of a screen."""
    return "\n".join(deel.tekst for deel in scherm.query(Plain))


def meldingen(app) -> list[str]:
    return [melding.message for melding in app._notifications]


def voet(app) -> str:
    return app.screen.query_one(Voet).render().plain


def test_work_on_the_vault_never_overlaps_also_after_a_handler_was_cancelled(app):
    bezig, samen = [], []

    def werk():
        bezig.append(threading.get_ident())
        samen.append(len(bezig))
        time.sleep(0.02)
        bezig.pop()

    async def go():
        async with app.run_test():
            weg = asyncio.ensure_future(app.in_thread(werk))
            await asyncio.sleep(0.005)
            weg.cancel()
            await asyncio.gather(*(app.in_thread(werk) for _ in range(3)))

    loop(go)
    assert samen == [1, 1, 1, 1]
    assert threading.get_ident() not in bezig


def test_a_fault_of_the_vault_becomes_a_notice_and_nothing_else(app):
    def vol():
        raise SchijfVol(wat_niet="dit is niet bewaard")

    async def go():
        async with app.run_test() as pilot:
            assert await app.probeer(vol) is None
            await pilot.pause()
            assert meldingen(app) == [SchijfVol(wat_niet="dit is niet bewaard").zin]

    loop(go)


def test_the_mark_says_what_was_saved_and_why_something_was_not(app):
    async def go():
        async with app.run_test(size=(80, 24)) as pilot:
            app.zet_bewaard()
            await pilot.pause()
            assert "bewaard 14:02" in regels(app.screen)
            app.zet_niet_bewaard(SchijfVol(wat_niet="wat je nu typt is niet bewaard"))
            await pilot.pause()
            assert "niet bewaard\nDe schijf is vol" in regels(app.screen)
            assert app.screen.query_one("#waarom").display

    loop(go)


def test_the_lock_stores_first_and_takes_only_the_id_of_the_reflection_along(app):
    async def go():
        async with app.run_test() as pilot:
            plek = app.screen
            app.push_screen(Vraag())
            await pilot.press("x")
            plek.query_one(Input).value = "half woo"
            await pilot.press("ctrl+l")
            assert plek.bewaard == ["half woo"]

    loop(go)
    assert app.return_value == OpSlot(REFLECTIE)


def test_while_something_cannot_be_stored_the_lock_covers_the_screen_and_loses_nothing(app):
    async def go():
        async with app.run_test() as pilot:
            plek = app.screen
            plek.vol = True
            await pilot.press("a", "ctrl+l", "ctrl+l")
            await pilot.pause()
            assert isinstance(app.screen, Afgedekt)
            assert len(app.screen_stack) == 3
            assert "Zeilboot" not in regels(app.screen)
            assert "De schijf is vol" in regels(app.screen)
            await pilot.press("escape", "f4")
            assert isinstance(app.screen, Afgedekt)
            for wachtzin in ("fout", WACHTZIN):
                app.screen.query_one(Geheim).insert_text_at_cursor(wachtzin)
                await pilot.press("enter")
                await app.workers.wait_for_complete()
                await pilot.pause()
            assert app.screen is plek
            assert plek.query_one(Input).value == "a"

    loop(go)


def test_a_covered_screen_locks_as_soon_as_it_can(app):
    async def go():
        async with app.run_test() as pilot:
            plek = app.screen
            plek.vol = True
            await pilot.press("a", "ctrl+l")
            await app.kijk_of_er_iemand_is()
            assert app.is_running
            plek.vol = False
            await app.kijk_of_er_iemand_is()
            assert plek.bewaard == ["a"]

    loop(go)
    assert app.return_value == OpSlot(REFLECTIE)


def test_the_vault_locks_itself_from_every_place_when_nobody_is_there(app):
    nu = [0.0]

    async def go():
        async with app.run_test() as pilot:
            app.aanwezig.klokken = (lambda: nu[0], lambda: 0.0)
            app.aanwezig.minuten = 3
            await pilot.press("a")
            app.push_screen(Vraag())
            nu[0] = 179.0
            await app.kijk_of_er_iemand_is()
            assert app.is_running
            await pilot.press("a")
            nu[0] = 179.0 + 180.0
            await app.kijk_of_er_iemand_is()
            await pilot.pause()

    loop(go)
    assert app.return_value == OpSlot(REFLECTIE)


def test_a_computer_that_slept_counts_as_nobody_there(app):
    app.aanwezig.klokken = (lambda: 5.0, lambda: 10_000.0)
    app.aanwezig._laatst = [5.0, 0.0]
    assert app.aanwezig.is_weg


def test_the_vault_locks_at_the_first_look_after_sleep_also_after_a_key(app):
    nu = [0.0, 0.0]

    async def go():
        async with app.run_test() as pilot:
            app.aanwezig = Aanwezig(klokken=(lambda: nu[0], lambda: nu[1]))
            app.push_screen(Vraag())
            nu[:] = [1.0, 29.0]
            await app.kijk_of_er_iemand_is()
            assert app.is_running
            nu[:] = [2.0, 90.0]
            await pilot.press("a")
            await app.kijk_of_er_iemand_is()
            await pilot.pause()

    loop(go)
    assert app.return_value == OpSlot(REFLECTIE)


def test_practice_says_that_it_needs_no_lock(kompas):
    app = KompasApp(kompas.plaatsen, KLOK, kompas=kompas, thuis=Plek)

    async def go():
        async with app.run_test() as pilot:
            await pilot.press("ctrl+l")
            assert meldingen(app) == [texts.OEFENEN_HEEFT_GEEN_SLOT]
            assert app.screen.query_one("#oefenen", Plain).tekst == "oefenen · oefenklok"
            app.aanwezig.klokken = (lambda: 1e9, lambda: 1e9)
            await app.kijk_of_er_iemand_is()
            assert app.is_running

    loop(go)


@pytest.mark.parametrize("toets", ["ctrl+q", "f10"])
def test_stopping_stores_first(app, toets):
    async def go():
        async with app.run_test() as pilot:
            await pilot.press("a", toets)
            assert app.screen_stack == [] or app.screen.bewaard == ["a"]

    loop(go)
    assert app.return_value == 0


def test_stopping_with_something_unsaved_takes_a_second_time(app):
    async def go():
        async with app.run_test() as pilot:
            app.screen.vol = True
            await pilot.press("ctrl+q")
            assert app.is_running
            assert "Niet alles is bewaard" in meldingen(app)[0]
            await pilot.press("ctrl+q")

    loop(go)
    assert app.return_value == 0


def test_control_c_says_in_dutch_how_to_stop_and_ends_nothing(app):
    async def go():
        async with app.run_test() as pilot:
            await pilot.press("ctrl+c", "ctrl+c")
            assert app.is_running
            assert set(meldingen(app)) == {texts.STOPPEN_HOE}

    loop(go)


@pytest.mark.parametrize("toets", ["f8", "ctrl+g"])
def test_danger_opens_above_a_dialog_and_escape_goes_back_there(app, toets):
    async def go():
        async with app.run_test() as pilot:
            app.push_screen(Vraag())
            await pilot.pause()
            await pilot.press(toets, toets)
            assert isinstance(app.screen, Veiligheid)
            await pilot.press("escape")
            assert isinstance(app.screen, Vraag)

    loop(go)


@pytest.mark.parametrize("scherm", [Plek, Vraag])
def test_direct_danger_stands_first_in_every_footer_and_is_whole(app, scherm):
    async def go():
        async with app.run_test(size=(80, 24)) as pilot:
            if scherm is Vraag:
                app.push_screen(Vraag())
            await pilot.pause()
            assert voet(app).startswith("F8 direct gevaar   ")

    loop(go)


def test_a_footer_that_does_not_fit_leads_to_the_rest(app):
    async def go():
        async with app.run_test(size=(60, 24)) as pilot:
            assert voet(app) == "F8 direct gevaar   ^N iets doen   F1 hulp   ^L op slot"
            await pilot.click(Voet, offset=(24, 0))
            await pilot.pause()
            assert app.screen.gedaan == 1
            await pilot.resize_terminal(50, 24)
            await pilot.pause()
            assert voet(app) == "F8 direct gevaar   ^N iets doen   ^O meer"

    loop(go)


def test_the_palette_does_what_the_screen_can_do(app):
    async def go():
        async with app.run_test() as pilot:
            await pilot.press("ctrl+o")
            await pilot.pause()
            assert isinstance(app.screen, Palet)
            namen = [opdracht.naam for opdracht in app.screen._opdrachten]
            assert namen[0] == "iets doen"
            assert {"direct gevaar", "hulp", "op slot", "instellingen", "stoppen", "Kleuren: licht"} <= set(namen)
            await pilot.press(*"iets", "enter")
            await pilot.pause()
            assert app.screen.gedaan == 1

    loop(go)


def test_the_palette_changes_the_colours_and_keeps_them_in_the_vault(app, kompas):
    async def go():
        async with app.run_test() as pilot:
            await pilot.press("ctrl+o", *"hoog con", "enter")
            await pilot.pause(0.2)
            assert app.theme == "hoog_contrast"

    loop(go)
    assert kompas.kluis.instellingen().thema == "hoog_contrast"


def test_help_tells_of_the_focused_thing_and_its_keys(app):
    async def go():
        async with app.run_test() as pilot:
            await pilot.press("f1")
            await pilot.pause()
            assert isinstance(app.screen, Hulp)
            tekst = regels(app.screen)
            assert Plek.HELP in tekst
            assert "iets doen: doet iets om te proberen." in tekst
            await pilot.press("escape")
            assert isinstance(app.screen, Plek)

    loop(go)


@pytest.mark.parametrize("klein", [(59, 24), (80, 17)])
def test_a_window_that_is_too_small_says_so_and_recovers_with_the_text_in_place(app, klein):
    async def go():
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("a")
            await pilot.resize_terminal(*klein)
            await pilot.pause()
            assert app.screen.query_one(TeKlein).display
            await pilot.resize_terminal(60, 18)
            await pilot.pause()
            assert not app.screen.query_one(TeKlein).display
            await pilot.press("b")
            assert app.screen.query_one(Input).value == "ab"

    loop(go)


def helderheid(kleur) -> float:
    delen = [deel / 255 for deel in (kleur.r, kleur.g, kleur.b)]
    rood, groen, blauw = (d / 12.92 if d <= 0.03928 else ((d + 0.055) / 1.055) ** 2.4 for d in delen)
    return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw


def contrast(een, ander) -> float:
    """The contrast ratio of WCAG 2.2, success criterion 1.4.3."""
    hoog, laag = sorted((helderheid(een), helderheid(ander)), reverse=True)
    return (hoog + 0.05) / (laag + 0.05)


@pytest.mark.parametrize("thema", theme.THEMAS, ids=lambda thema: thema.name)
def test_every_theme_reads_well_and_none_has_red(thema):
    from textual.color import Color

    grond = Color.parse(thema.background)
    zacht, op_balk, balk = (
        Color.parse(thema.variables[naam])
        for naam in ("text-muted", "block-cursor-foreground", "block-cursor-background")
    )
    assert contrast(Color.parse(thema.foreground), grond) >= 7
    assert contrast(Color.parse(thema.accent), grond) >= 4.5
    assert contrast(zacht, grond) >= 4.5
    assert contrast(op_balk, balk) >= 7
    for naam in (thema.accent, thema.error, thema.warning, thema.foreground):
        kleur = Color.parse(naam)
        assert not kleur.r > 1.5 * max(kleur.g, kleur.b)


def test_the_first_frame_has_the_colours_of_our_own_theme(app):
    async def go():
        async with app.run_test(size=(80, 24)):
            assert app.screen.styles.background.hex6.lower() == theme.THEMAS[0].background

    loop(go)
