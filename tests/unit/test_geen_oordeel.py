"""House rule 1 (ontwerp.md section 1): a compass, never a judge. Words, not numbers.

No field of a domain class and no text that a user may read looks like a score, a total, a rank, a percentage,
a traffic light or a conclusion about a family or a worker.
"""

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from decimal import Decimal
from pathlib import Path
from typing import Literal, get_args, get_type_hints

import pytest
from pydantic import BaseModel

import checklist_app.domain

ROOT = Path(__file__).parents[2]

VERDICT_NAME = re.compile(
    r"score|percent|stoplicht|cijfer"
    r"|(^|_)(totaal|totalen|rang|rangorde|ranking|procent|punten|weging|gewicht|conclusie)(_|$)"
    r"|(risico|ernst|zorg|veiligheids?)_?(niveau|klasse|schaal)"
)
VERDICT_CHOICE = re.compile(r"(^|_)(rood|oranje|geel|groen|hoog|laag|gemiddeld|onvoldoende)(_|$)|^\d+$")
VERDICT_TEXT = re.compile(
    r"\bscore|\bscoor|score\b|\bpercent|\bprocent\b|[\d}]\s?%|\brapportcijfer|\bcijfers? geven|\bstoplicht"
    r"|\branglijst|\branking|\b(risico|ernst)(niveau|profiel|klasse)|\b(hoog|laag|verhoogd) risico"
    r"|\bvan (0|1|nul|een|één) tot (en met )?(4|5|10|100|vier|vijf|tien|honderd)\b|\bschaal van\b"
    r"|\b(advies|conclusie) van kompas|\bkompas (adviseert|concludeert)",
    re.IGNORECASE,
)
# Saying that there is none is the rule itself.
DENIAL = re.compile(r"\b(geen|nooit een) [\w-]+(, [\w-]+)*( (of|en) [\w-]+)?", re.IGNORECASE)

# What is counted here is a year, a clock, a version or a place on the screen: nothing about a person.
NUMBERS_THAT_JUDGE_NOBODY = {"jaar", "minuten", "formaat", "versie", "nummer", "volgorde", "regels"}

# What a user sets of the program, how many sit at a table, and the lines of a card say nothing about anybody.
ABOUT_THE_PROGRAM = {"Instellingen", "Deelnemers", "Blok"}

# The linter of kaders has to name the words that it refuses, and a theme holds colours and no words.
NOT_READ_BY_A_USER = (ROOT / "checklist_app" / "kaderbron", ROOT / "checklist_app" / "tui" / "theme.py")


def types_in(annotation: object) -> Iterator[object]:
    """Yield every type and every literal value inside an annotation."""
    inner = get_args(annotation)
    if not inner:
        yield annotation
    for part in inner:
        yield from types_in(part)


def hints_of(kind: type) -> dict[str, object]:
    """Return the fields of a pydantic model or a dataclass with their annotations."""
    names = kind.model_fields if issubclass(kind, BaseModel) else {field.name for field in fields(kind)}
    return {name: hint for name, hint in get_type_hints(kind).items() if name in names}


def verdicts_in(kind: type) -> list[str]:
    """Return what in the fields of a class looks like a verdict: a name, a number or a choice."""
    found = []
    for name, hint in hints_of(kind).items():
        parts = list(types_in(hint))
        if VERDICT_NAME.search(name):
            found.append(f"{kind.__name__}.{name}")
        if float in parts or Decimal in parts or (int in parts and name not in NUMBERS_THAT_JUDGE_NOBODY):
            found.append(f"{kind.__name__}.{name} is a number")
        found += [
            f"{kind.__name__}.{name}: {choice}"
            for choice in parts
            if isinstance(choice, str) and (VERDICT_CHOICE.search(choice) or VERDICT_NAME.search(choice))
        ]
    return found


def domain_classes() -> set[type]:
    """Return every pydantic model and dataclass that is defined in the domain."""
    room = checklist_app.domain
    modules = [importlib.import_module(m.name) for m in pkgutil.walk_packages(room.__path__, room.__name__ + ".")]
    return {
        kind
        for module in modules
        for kind in vars(module).values()
        if isinstance(kind, type)
        and kind.__module__.startswith(room.__name__)
        and (issubclass(kind, BaseModel) or is_dataclass(kind))
    }


def looks_like_a_verdict(text: str) -> bool:
    return bool(VERDICT_TEXT.search(DENIAL.sub("", text)))


def is_style(node: ast.AST) -> bool:
    """Tell whether a node gives a widget its style sheet, in which a width is a share of the screen."""
    if isinstance(node, ast.AnnAssign):
        targets = [node.target]
    else:
        targets = node.targets if isinstance(node, ast.Assign) else []
    return any(isinstance(target, ast.Name) and target.id in ("CSS", "DEFAULT_CSS") for target in targets)


def texts_in(source: str) -> Iterator[tuple[int, str]]:
    """Yield line and text of every string in Python source but docstrings; `{}` stands for what is filled in."""
    tree = ast.parse(source)
    aside = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    aside |= {id(part) for node in ast.walk(tree) if is_style(node) for part in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            aside |= {id(part) for part in node.values}
            parts = [part.value if isinstance(part, ast.Constant) else "{}" for part in node.values]
            yield node.lineno, "".join(parts)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in aside:
            yield node.lineno, node.value


def program_texts() -> Iterator[tuple[str, str]]:
    """Yield place and text of every string in the program."""
    for path in sorted((ROOT / "checklist_app").rglob("*.py")):
        if not any(path.is_relative_to(place) for place in NOT_READ_BY_A_USER):
            for line, text in texts_in(path.read_text("utf-8")):
                yield f"{path.relative_to(ROOT)}:{line}", text


def kader_texts() -> Iterator[tuple[str, str]]:
    """Yield place and text of every line of every shipped kader."""
    for path in sorted((ROOT / "kaders").rglob("*.yaml")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            yield f"{path.relative_to(ROOT)}:{number}", line


def test_no_field_of_the_domain_can_hold_a_verdict():
    classes = domain_classes()
    assert classes
    about_people = {kind for kind in classes if kind.__name__ not in ABOUT_THE_PROGRAM}
    assert len(classes) - len(about_people) == len(ABOUT_THE_PROGRAM)
    assert not [verdict for kind in about_people for verdict in verdicts_in(kind)]


def test_no_text_of_the_program_reads_as_a_verdict():
    assert not [f"{place}: {text[:80]}" for place, text in program_texts() if looks_like_a_verdict(text)]


def test_no_kader_reads_as_a_verdict():
    lines = list(kader_texts())
    assert lines
    assert not [f"{place}: {text[:80]}" for place, text in lines if looks_like_a_verdict(text)]


class Judge(BaseModel):
    """A class as it must never be: every field is a verdict."""

    risico_score: str
    kans: float
    aantal_zorgen: int | None
    kleur: Literal["rood", "groen"]
    totaal: str


class Witness(BaseModel):
    """A class as it may be."""

    aandachtspunten: str
    jaar: int
    zekerheid: Literal["waarschijnlijk", "ik_weet_het_niet"]


def test_the_guard_sees_every_kind_of_verdict_in_a_class():
    assert verdicts_in(Judge) == [
        "Judge.risico_score",
        "Judge.kans is a number",
        "Judge.aantal_zorgen is a number",
        "Judge.kleur: rood",
        "Judge.kleur: groen",
        "Judge.totaal",
    ]
    assert not verdicts_in(Witness)


@pytest.mark.parametrize(
    "text",
    [
        "De veiligheid scoort een 4.",
        "Al 80% van de vragen is klaar.",
        "80 procent klaar",
        "Dit gezin heeft een hoog risico.",
        "Hoe veilig is het, van 0 tot 10?",
        "Geef dat op een schaal van een tot vijf aan.",
        "Kompas adviseert een zwaardere stap.",
        "Risicoscore",
    ],
)
def test_the_guard_sees_a_verdict_in_a_text(text):
    assert looks_like_a_verdict(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kompas geeft geen score, cijfer of percentage.",
        "Je beschrijft wat je zag.",
        "Bel van 9 tot 17 uur.",
        "Wat maakt het risico voor dit kind groter of kleiner?",
    ],
)
def test_the_guard_lets_plain_words_through(text):
    assert not looks_like_a_verdict(text)


def test_the_guard_reads_filled_in_texts_and_skips_docstrings():
    source = '"""A score of 80%."""\nprint(f"{klaar} van de vragen, {deel} %")\n'
    assert list(texts_in(source)) == [(2, "{} van de vragen, {} %")]
    assert looks_like_a_verdict("{} van de vragen, {} %")
