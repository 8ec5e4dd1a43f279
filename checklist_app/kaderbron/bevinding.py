"""A finding of the linter, and what every kadersoort is looked through for."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from checklist_app.domain.kaderbasis import KaderBron, Vindplaats
from checklist_app.domain.voorwaarde import Weg
from checklist_app.kaderbron.getallen import score_in
from checklist_app.kaderbron.meldingen import Regel, quoted
from checklist_app.kaderbron.raad import advice


@dataclass(frozen=True)
class Bevinding:
    """A rule that does not hold, where (at the value, or at the key itself), and the words for its message."""

    regel: Regel
    weg: Weg
    waarden: dict[str, str] = field(default_factory=dict)
    bij_sleutel: bool = False


def doubles(ids: Iterable[tuple[Weg | None, str]]) -> Iterator[Bevinding]:
    """Yield every id that was met before; one without a way is only remembered."""
    gezien: set[str] = set()
    for weg, id_ in ids:
        if id_ in gezien and weg is not None:
            yield Bevinding(Regel.DUBBEL_ID, weg, {"waarde": quoted(id_)})
        gezien.add(id_)


def sources(bronnen: Sequence[KaderBron], plaatsen: Iterable[tuple[Weg, Vindplaats]]) -> Iterator[Bevinding]:
    """Yield places in a source that is not listed, sources that are listed twice, and sources that nothing names."""
    bekend = [bron.id for bron in bronnen]
    yield from doubles([(("bronnen", i, "id"), id_) for i, id_ in enumerate(bekend)])
    genoemd = set()
    for weg, plaats in plaatsen:
        genoemd.add(plaats.id)
        if plaats.id not in bekend:
            yield unknown(Regel.BRON_ONBEKEND, (*weg, "id"), plaats.id, bekend)
    for i, id_ in enumerate(bekend):
        if id_ not in genoemd:
            yield Bevinding(Regel.BRON_ONGEBRUIKT, ("bronnen", i, "id"), {"waarde": quoted(id_)})


def scores(teksten: Iterable[tuple[Weg, str]]) -> Iterator[Bevinding]:
    """Yield texts that look like a score or percentage."""
    for weg, tekst in teksten:
        if woorden := score_in(tekst):
            yield Bevinding(Regel.SCORE, weg, {"waarde": quoted(woorden)})


def unknown(regel: Regel, weg: Weg, id_: str, bekend: Sequence[str]) -> Bevinding:
    """Return that an id is not one of those that are known, with the nearest as advice."""
    raad = advice(id_, bekend, "Kijk welke id's er zijn.")
    return Bevinding(regel, weg, {"waarde": quoted(id_), "raad": raad})
