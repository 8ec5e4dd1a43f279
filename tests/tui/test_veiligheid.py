"""The safety page and the question about danger (ontwerp.md, house rule 2)."""

from collections.abc import Iterator

import pytest
from textual.app import ComposeResult

from checklist_app.flow.veiligheid import blad
from checklist_app.tui import texts
from checklist_app.tui.app import KompasApp
from checklist_app.tui.scherm import Scherm
from checklist_app.tui.screens.veiligheid import Veiligheid
from checklist_app.tui.widgets.plain import Plain
from checklist_app.tui.widgets.veiligheidsvraag import VeiligheidsDialoog, VeiligheidsVraag
from tests.tui.conftest import KLOK, loop


class Begin(Scherm[None]):
    """A place that begins with the question."""

    def __init__(self) -> None:
        super().__init__()
        self.antwoorden: list[str] = []

    def compose(self) -> ComposeResult:
        yield VeiligheidsVraag()

    def on_veiligheids_vraag_beantwoord(self, bericht: VeiligheidsVraag.Beantwoord) -> None:
        self.antwoorden.append(bericht.antwoord)


@pytest.fixture
def app(kompas) -> KompasApp:
    return KompasApp(kompas.plaatsen, KLOK, kompas=kompas, thuis=Begin)


def regels(scherm) -> Iterator[str]:
    return (deel.tekst for deel in scherm.query(Plain))


def test_the_page_shows_the_own_lines_first_and_when_each_was_checked(app, kompas):
    kompas.plaatsen.kaders.mkdir(parents=True)
    (kompas.plaatsen.kaders / "lijnen.yaml").write_text(
        'lijnen:\n  - {naam: "Crisis [/dienst]", nummer: "010", gecontroleerd_op: 2026-10-01}\n', "utf-8"
    )

    async def go():
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("f8")
            tekst = "\n".join(regels(app.screen))
            plekken = [
                tekst.index(naam) for naam in ("Crisis [/dienst]", *(lijn.nummer for lijn in blad().landelijk))
            ]
            assert plekken == sorted(plekken)
            assert "Je organisatie · gecontroleerd op 01-10-2026" in tekst
            assert "Landelijk · gecontroleerd op 21-11-2026" in tekst

    loop(go)


def test_without_own_lines_the_page_says_where_they_belong(app, kompas):
    async def go():
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("ctrl+g")
            assert str(kompas.plaatsen.kaders / "lijnen.yaml") in "\n".join(regels(app.screen))

    loop(go)


def test_a_file_of_lines_that_cannot_be_read_hides_none_of_the_numbers_for_everybody(app, kompas):
    kompas.plaatsen.kaders.mkdir(parents=True)
    (kompas.plaatsen.kaders / "lijnen.yaml").write_text("lijnen: [", "utf-8")

    async def go():
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("f8")
            tekst = "\n".join(regels(app.screen))
            assert "lijnen.yaml" in tekst
            assert all(lijn.nummer in tekst for lijn in blad().landelijk)

    loop(go)


@pytest.mark.parametrize(("toets", "antwoord"), [("j", "ja"), ("w", "weet_niet"), ("n", "nee")])
def test_each_answer_leads_where_it_should_and_the_walk_goes_on(app, toets, antwoord):
    async def go():
        async with app.run_test(size=(80, 24)) as pilot:
            begin = app.screen
            await pilot.press(toets)
            await pilot.pause()
            assert isinstance(app.screen, Veiligheid) == (antwoord != "nee")
            if antwoord == "weet_niet":
                assert set(blad().signalen) <= set(regels(app.screen))
                assert texts.VEILIGHEID_WEET_NIET in regels(app.screen)
            if antwoord != "nee":
                assert begin.antwoorden == []
                await pilot.press("escape")
                await pilot.pause()
            assert app.screen is begin
            assert begin.antwoorden == [antwoord]

    loop(go)


def test_the_answer_is_stored_nowhere(app, kompas):
    bestand = kompas.plaatsen.kluis / "kluis.db-wal"

    async def go():
        async with app.run_test(size=(80, 24)) as pilot:
            for toets in ("w", "escape", "j", "escape", "n"):
                await pilot.press(toets)

    voor = (bestand.stat().st_size, len(kompas.kluis.logboek()))
    loop(go)
    assert (bestand.stat().st_size, len(kompas.kluis.logboek())) == voor


@pytest.mark.parametrize(("toets", "antwoord"), [("j", "ja"), ("w", "weet_niet"), ("n", "nee")])
def test_the_question_above_the_page_takes_each_answer_and_leaves_the_page_for_it(app, toets, antwoord):
    gekregen = []

    async def go():
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("f8")
            app.push_screen(VeiligheidsDialoog(), gekregen.append)
            await pilot.pause()
            await pilot.press(toets)
            await pilot.pause()
            assert isinstance(app.screen, Veiligheid)
            assert (texts.VEILIGHEID_WEET_NIET in regels(app.screen)) == (antwoord == "weet_niet")
            assert all(lijn.nummer in "\n".join(regels(app.screen)) for lijn in blad().landelijk)
            await pilot.press("escape")
            await pilot.pause()
            assert isinstance(app.screen, Begin)

    loop(go)
    assert gekregen == [antwoord]


def test_the_question_can_be_chosen_from_the_list_and_left_without_an_answer(app):
    gekregen = []

    async def go():
        async with app.run_test(size=(80, 24)) as pilot:
            app.push_screen(VeiligheidsDialoog(), gekregen.append)
            await pilot.pause()
            assert texts.VEILIGHEID_VRAAG_KORT in regels(app.screen)
            await pilot.press("down", "down", "enter")
            app.push_screen(VeiligheidsDialoog(), gekregen.append)
            await pilot.pause()
            await pilot.press("escape")
            await pilot.pause()

    loop(go)
    assert gekregen == ["nee", None]
