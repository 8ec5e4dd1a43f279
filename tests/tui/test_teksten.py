"""Words: every sentence of ours stands in one place, and nothing that Textual brings in English is ever seen."""

import ast
import re
from pathlib import Path

import pytest
import textual.widgets
from textual.app import App
from textual.screen import Screen
from textual.widget import Widget

from checklist_app.tui import texts
from checklist_app.tui.app import KompasApp
from tests.tui.conftest import KLOK, loop

TUI = Path(texts.__file__).parent

# What Textual says of itself outside its bindings (techniek.md C5.5, pitfall 13).
ENGELS = {
    "Search for commands",
    "No matches found",
    "Do you want to quit",
    "to quit the app",
    "Screenshot",
    "Change the current theme",
    "Quit the application",
    "Show help for the focused widget",
    "Minimize",
    "Maximize",
    "palette",
    "Must be",
    "Toggle",
    "Traceback",
}


def of_bindings() -> set[str]:
    """Return what Textual calls the keys of its own widgets."""
    klassen = [App, Screen, *(getattr(textual.widgets, naam) for naam in textual.widgets.__all__)]
    namen = {
        toets.description
        for klasse in klassen
        if isinstance(klasse, type) and issubclass(klasse, (Widget, App))
        for basis in klasse.__mro__
        for toets in basis.__dict__.get("BINDINGS", ())
        if hasattr(toets, "description") and basis.__module__.startswith("textual")
    }
    return {naam for naam in namen if len(naam) > 4}


def english_in(tekst: str) -> set[str]:
    """Return what Textual says that stands in a text as words of its own: *Select* is no part of *Selecteer*."""
    return {woord for woord in ENGELS | of_bindings() if re.search(rf"\b{re.escape(woord)}(?!\w)", tekst)}


def zichtbaar(app) -> str:
    """Return what stands on the screen, and the tooltips under it."""
    regels = ["".join(deel.text for deel in strook) for strook in app.screen._compositor.render_strips()]
    return "\n".join([*regels, *(str(ding.tooltip or "") for ding in app.screen.query("*"))])


async def kijk_rond(pilot, gezien: list[str]):
    """Look at a screen, its help and its palette, with letters that find nothing."""
    for toetsen in ([], ["f1"], ["escape", "ctrl+o"], ["x", "q", "z", "x"], ["escape", "ctrl+c"]):
        await pilot.press(*toetsen)
        await pilot.pause()
        gezien.append(zichtbaar(pilot.app))


@pytest.mark.parametrize("toets", ["", "f4", "f8", "n", "g"])
def test_no_english_of_textual_is_seen(oefenkompas, toets):
    app = KompasApp(oefenkompas.plaatsen, KLOK, kompas=oefenkompas)
    gezien: list[str] = []

    async def go():
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press(*filter(None, [toets]))
            await kijk_rond(pilot, gezien)

    loop(go)
    alles = "\n".join(gezien)
    assert texts.PALET_NIETS in alles
    assert not english_in(alles)


def test_no_english_of_textual_is_seen_while_the_vault_is_locked(plaatsen, code):
    app = KompasApp(plaatsen, KLOK)
    gezien: list[str] = []

    async def go():
        async with app.run_test(size=(120, 40)) as pilot:
            await kijk_rond(pilot, gezien)

    loop(go)
    assert not english_in("\n".join(gezien))


def sentences_in(pad: Path) -> list[str]:
    """Return every string of two words or more in a module that is no docstring, stylesheet or name of a class."""
    boom = ast.parse(pad.read_text("utf-8"))
    weg = {id(knoop.value) for knoop in ast.walk(boom) if isinstance(knoop, ast.Expr)}
    weg |= {id(knoop.value) for knoop in ast.walk(boom) if isinstance(knoop, ast.keyword) and knoop.arg == "classes"}
    teksten = [
        k for k in ast.walk(boom) if isinstance(k, ast.Constant) and isinstance(k.value, str) and id(k) not in weg
    ]
    zinnen = [k for k in teksten if re.search(r"[a-zé]{3,} [a-zé]{2,}", k.value) and "{" not in k.value]
    return [f"{pad.name}:{k.lineno}: {k.value}" for k in zinnen]


def test_every_sentence_stands_in_texts():
    modules = [pad for pad in TUI.rglob("*.py") if pad.name not in ("texts.py", "keys.py")]
    assert [zin for pad in modules for zin in sentences_in(pad)] == []


def test_no_text_says_that_anything_here_is_private():
    assert not [naam for naam, tekst in vars(texts).items() if isinstance(tekst, str) and "privé" in tekst.lower()]
