"""No text and no key lies there that nobody shows or binds."""

import ast
from pathlib import Path

import pytest

from checklist_app.tui import keys, texts

TUI = Path(texts.__file__).parent


def used() -> set[str]:
    """Return every ``texts.X`` and ``keys.X`` that the screens read, and what ``keys`` reads of itself."""
    bomen = [ast.parse(pad.read_text("utf-8")) for pad in TUI.rglob("*.py")]
    knopen = [knoop for boom in bomen for knoop in ast.walk(boom)]
    los = {k.id for k in ast.walk(ast.parse(Path(keys.__file__).read_text("utf-8"))) if reads(k)}
    return los | {k.attr for k in knopen if isinstance(k, ast.Attribute) and isinstance(k.value, ast.Name)}


def reads(knoop: ast.AST) -> bool:
    return isinstance(knoop, ast.Name) and isinstance(knoop.ctx, ast.Load)


@pytest.mark.parametrize("module", [texts, keys], ids=["texts", "keys"])
def test_every_name_is_read_somewhere(module):
    boom = ast.parse(Path(module.__file__).read_text("utf-8"))
    toewijzingen = [k for k in boom.body if isinstance(k, (ast.Assign, ast.AnnAssign))]
    doelen = [d for k in toewijzingen for d in (k.targets if isinstance(k, ast.Assign) else [k.target])]
    assert {doel.id for doel in doelen if isinstance(doel, ast.Name)} - used() - {"ALLE"} == set()
