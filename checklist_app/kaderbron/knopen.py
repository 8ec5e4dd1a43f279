"""YAML nodes as plain values, and the way back from a value to its place in the file."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

import yaml

from checklist_app.domain.voorwaarde import Weg

_TAG = "tag:yaml.org,2002:"
_YES = frozenset({"true", "yes", "on"})


@dataclass(frozen=True)
class Vreemd:
    """A bare word that YAML 1.1 takes for something that no kader has, such as 1.0 or 1:30."""

    tekst: str


def value(knoop: yaml.Node) -> Any:
    """Return what a node holds, without guessing: text, a small whole number, yes or no, a day, nothing.

    Keys that are no words are left out (the parser tells them); of a duplicate key the last counts.
    """
    if isinstance(knoop, yaml.SequenceNode):
        return tuple(value(deel) for deel in knoop.value)
    if isinstance(knoop, yaml.MappingNode):
        return {sleutel.value: value(deel) for sleutel, deel in knoop.value if is_word(sleutel)}
    return _scalar(knoop)


def is_word(knoop: yaml.Node) -> bool:
    """Tell whether a node is text."""
    return isinstance(knoop, yaml.ScalarNode) and knoop.tag == _TAG + "str"


def _scalar(knoop: yaml.Node) -> Any:
    tekst: str = knoop.value
    match knoop.tag.removeprefix(_TAG):
        case "str":
            return tekst
        case "null":
            return None
        case "bool":
            return tekst.lower() in _YES
        case "int" if re.fullmatch(r"-?(0|[1-9][0-9]{0,8})", tekst):
            return int(tekst)
        case "timestamp" if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", tekst):
            return _day(tekst)
    return Vreemd(tekst)


def _day(tekst: str) -> date | Vreemd:
    try:
        return date.fromisoformat(tekst)
    except ValueError:
        return Vreemd(tekst)


@dataclass(frozen=True)
class Vindplek:
    """A node and the key it stands at (none in a list)."""

    knoop: yaml.Node
    sleutel: yaml.Node | None = None


def find(top: yaml.Node, weg: Weg) -> Vindplek:
    """Walk down to a value and return the nearest thing that is there.

    Steps that are in no file, such as the name of a class in an error of pydantic, are passed over.
    """
    plek = Vindplek(top)
    for stap in weg:
        plek = _child(plek.knoop, stap) or plek
    return plek


def _child(knoop: yaml.Node, stap: str | int) -> Vindplek | None:
    if isinstance(knoop, yaml.SequenceNode) and isinstance(stap, int) and stap < len(knoop.value):
        return Vindplek(knoop.value[stap])
    if isinstance(knoop, yaml.MappingNode) and isinstance(stap, str):
        for sleutel, deel in reversed(knoop.value):
            if is_word(sleutel) and sleutel.value == stap:
                return Vindplek(deel, sleutel)
    return None
