"""Every key: named, explained, and none that a text field or tmux takes."""

import pytest
from textual.widgets import Input, TextArea

from checklist_app.tui import keys

VAN_EEN_TEKSTVELD = {
    naam.strip() for klasse in (Input, TextArea) for toets in klasse.BINDINGS for naam in toets.key.split(",")
}
VAN_TMUX = {"ctrl+b"}
# Terminals send these for other keys: tab, enter and backspace.
DUBBEL = {"ctrl+i", "ctrl+m", "ctrl+j", "ctrl+h"}

# What a list or the field itself does with its own key, and the arrows of a one-line field above a list.
VAN_HET_DING_ZELF = {"enter", "up", "down", "delete"}

ALLE = [(plek, toets) for plek, toetsen in keys.ALLE.items() for toets in toetsen]


def namen(toets) -> set[str]:
    return {naam.strip() for naam in toets.key.split(",")}


@pytest.mark.parametrize(("plek", "toets"), ALLE, ids=lambda waarde: getattr(waarde, "id", waarde))
def test_every_key_has_an_id_a_name_and_an_explanation(plek, toets):
    assert toets.id
    assert toets.description
    assert toets.tooltip.endswith(".")


def test_no_key_is_one_that_a_text_field_or_tmux_takes():
    genomen = (VAN_EEN_TEKSTVELD | VAN_TMUX | DUBBEL) - VAN_HET_DING_ZELF
    assert not [
        (plek, toets.id, namen(toets) & genomen) for plek, toets in ALLE if namen(toets) & genomen - {"ctrl+c"}
    ]


def test_a_key_that_goes_before_everything_is_one_that_nobody_types():
    altijd = [toets for _, toets in ALLE if toets.priority]
    assert not [toets.id for toets in altijd if namen(toets) & VAN_EEN_TEKSTVELD]
    assert not [toets.id for toets in altijd if any(len(naam) == 1 for naam in namen(toets))]


def test_no_key_of_a_place_is_one_that_always_works():
    altijd = {naam for toets in keys.APP if toets.priority for naam in namen(toets)}
    assert not [(plek, toets.id) for plek, toets in ALLE if plek != "app" and namen(toets) & altijd]


def test_no_two_things_carry_the_same_id():
    per_id = {}
    for _, toets in ALLE:
        per_id.setdefault(toets.id, set()).add((toets.key, toets.action))
    assert not {id_: acties for id_, acties in per_id.items() if len(acties) > 1}


@pytest.mark.parametrize(
    ("toets", "naam"),
    [("f8", "F8"), ("ctrl+l", "^L"), ("slash", "/"), ("question_mark", "?"), ("j", "j"), ("f", "f")],
)
def test_a_key_is_shown_as_it_stands_on_the_keyboard(toets, naam):
    assert keys.toetsnaam(toets) == naam
