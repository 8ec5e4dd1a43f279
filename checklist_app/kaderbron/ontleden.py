"""From text to YAML nodes with places, and only when the text is safe to load (ontwerp.md section 3).

The pass over the parse events comes before anything else: deep input crashes the C loader, aliases can blow up,
and a tag is a way to ask for code. ``techniek.md`` C5.5, point 14, has the measurements.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml
from yaml.reader import Reader

from checklist_app.domain.tekst import LosseSurrogaat, schoon
from checklist_app.kaderbron.inlezen import place
from checklist_app.kaderbron.knopen import is_word
from checklist_app.kaderbron.meldingen import Melding, Regel, melding, quoted
from checklist_app.kaderbron.syntaxis import spot, syntax_fault

GRENS_DIEPTE = 20
GRENS_KNOPEN = 20_000

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse(tekst: str, pad: str) -> tuple[yaml.MappingNode | None, list[Melding]]:
    """Return the top mapping of a text and what is wrong with its YAML; no node when it cannot be used."""
    gevonden = [*_control_characters(tekst, pad)] or [*_unsafe(tekst, pad)]
    if gevonden:
        return None, gevonden
    knoop = yaml.compose(tekst, Loader=_LOADER)
    if knoop is None or (isinstance(knoop, yaml.ScalarNode) and not knoop.value):
        return None, [melding(Regel.LEEG, pad)]
    if not isinstance(knoop, yaml.MappingNode):
        raad = "Begin met id:, titel: en versie:."
        return None, [melding(Regel.VERKEERD_TYPE, pad, start(knoop), verwacht="een lijst met sleutels", raad=raad)]
    if gevonden := [*_escaped_characters(knoop, pad)]:
        return None, gevonden
    return knoop, [*_keys(knoop, pad)]


def start(knoop: yaml.Node) -> tuple[int, int]:
    """Return where a node starts, line and column from 1."""
    return spot(knoop.start_mark)


def is_clean(tekst: str) -> bool:
    """Tell whether a text holds nothing that has to be made visible first (ontwerp.md section 8)."""
    try:
        return schoon(tekst).tekst == tekst
    except LosseSurrogaat:
        return False


def _control_characters(tekst: str, pad: str) -> Iterator[Melding]:
    for teken in sorted(set(tekst)):
        if teken == "\ufeff" or Reader.NON_PRINTABLE.match(teken) or not is_clean(teken):
            yield _control(pad, teken, place(tekst, tekst.index(teken)))


def _control(pad: str, teken: str, plek: tuple[int, int]) -> Melding:
    return melding(Regel.STUURTEKEN, pad, plek, teken=f"U+{ord(teken):04X}")


@dataclass
class _Stand:
    """How far the pass over the events has come."""

    knopen: int = 0
    documenten: int = 0
    open: list[yaml.CollectionStartEvent] = field(default_factory=list)
    laatste: yaml.ScalarEvent | None = None


def _unsafe(tekst: str, pad: str) -> Iterator[Melding]:
    """Yield the first reason why this text must not be loaded."""
    stand = _Stand()
    try:
        for gebeurtenis in yaml.parse(tekst, Loader=_LOADER):
            if reden := _refuse(gebeurtenis, stand):
                regel, waarden = reden
                yield melding(regel, pad, spot(gebeurtenis.start_mark), **waarden)
                return
    except yaml.YAMLError as fout:
        regel, plek = syntax_fault(fout, stand.open, stand.laatste, tekst)
        yield melding(regel, pad, plek)


def _refuse(gebeurtenis: yaml.Event, stand: _Stand) -> tuple[Regel, dict[str, object]] | None:
    match gebeurtenis:
        case yaml.AliasEvent():
            return Regel.ANKER, {}
        case yaml.DocumentStartEvent():
            stand.documenten += 1
            return (Regel.MEER_DOCUMENTEN, {}) if stand.documenten > 1 else None
        case yaml.CollectionEndEvent():
            stand.open.pop()
        case yaml.ScalarEvent() | yaml.CollectionStartEvent():
            return _refuse_node(gebeurtenis, stand)
    return None


def _refuse_node(
    gebeurtenis: yaml.ScalarEvent | yaml.CollectionStartEvent, stand: _Stand
) -> tuple[Regel, dict[str, object]] | None:
    if gebeurtenis.anchor is not None:
        return Regel.ANKER, {}
    if gebeurtenis.tag is not None:
        return Regel.TAG, {}
    stand.knopen += 1
    if stand.knopen > GRENS_KNOPEN:
        return Regel.TE_VEEL, {"grens": "20.000"}
    if isinstance(gebeurtenis, yaml.ScalarEvent):
        stand.laatste = gebeurtenis
        return None
    stand.open.append(gebeurtenis)
    return (Regel.TE_DIEP, {"grens": GRENS_DIEPTE}) if len(stand.open) > GRENS_DIEPTE else None


def _nodes(top: yaml.Node) -> Iterator[yaml.Node]:
    te_doen = [top]
    while te_doen:
        knoop = te_doen.pop()
        yield knoop
        if isinstance(knoop, yaml.SequenceNode):
            te_doen += knoop.value
        elif isinstance(knoop, yaml.MappingNode):
            te_doen += [deel for paar in knoop.value for deel in paar]


def _escaped_characters(top: yaml.Node, pad: str) -> Iterator[Melding]:
    """Yield control characters that were written as an escape, such as ``"\\e"``."""
    for knoop in _nodes(top):
        if isinstance(knoop, yaml.ScalarNode) and not is_clean(knoop.value):
            yield from (_control(pad, t, start(knoop)) for t in sorted(set(knoop.value)) if not is_clean(t))


def _keys(top: yaml.Node, pad: str) -> Iterator[Melding]:
    """Yield the keys that are no words, and those that stand in one group twice."""
    for knoop in _nodes(top):
        if not isinstance(knoop, yaml.MappingNode):
            continue
        gezien: set[str] = set()
        for sleutel, _ in knoop.value:
            if not is_word(sleutel):
                yield melding(Regel.SLEUTEL_GEEN_TEKST, pad, start(sleutel))
            elif sleutel.value in gezien:
                yield melding(Regel.DUBBELE_SLEUTEL, pad, start(sleutel), sleutel=quoted(sleutel.value))
            gezien.add(str(sleutel.value))
