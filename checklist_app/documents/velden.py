"""Fields as lines of a document: derived from the class, so that a new kind of aantekening needs nothing here."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checklist_app.domain.basis import JIJZELF, Model
from checklist_app.domain.blokken import Genoemd, Getypt, Regel, Veldwaarde
from checklist_app.domain.bron import Bron
from checklist_app.domain.casus import Casus
from checklist_app.domain.datum import Datum, in_woorden
from checklist_app.domain.formulier import in_tekst
from checklist_app.domain.soorten import Aantekening
from checklist_app.domain.veldkennis import VeldInfo


@dataclass(frozen=True)
class Blik:
    """Who and what the fields can speak of. ``lezer`` is the person a family document is for: *jij*."""

    casus: Casus
    aantekeningen: Mapping[str, Aantekening]
    lezer: str | None = None

    def genoemd(self, persoon: str) -> Genoemd:
        """Return a person named by role; who wrote the document is *ik*, who reads it *jij*."""
        aanspreking = {self.lezer: "jij", JIJZELF: "ik"}
        return Genoemd(persoon, aanspreking.get(persoon) or self.casus.rol(persoon))


def lange_dag(dag: date) -> str:
    """Return a day with its year: *21 november 2026*."""
    return in_woorden(dag, date.min)


def veldwaarden(model: Model, velden: Iterable[VeldInfo], blik: Blik) -> tuple[Veldwaarde, ...]:
    """Return what was filled in, field by field; for somebody of the family only what that reader may be shown."""
    gevuld = ((info, _lines(info, getattr(model, info.naam), blik)) for info in velden if _may_show(info, blik))
    return tuple(Veldwaarde(info.veld.label.rstrip("?"), regels) for info, regels in gevuld if regels)


def _may_show(info: VeldInfo, blik: Blik) -> bool:
    return blik.lezer is None or info.veld.zicht != "nooit"


def _lines(info: VeldInfo, waarde: Any, blik: Blik) -> tuple[Regel, ...]:
    if waarde in (None, "", ()) or _says_nothing(info, waarde, blik):
        return ()
    match info.vorm:
        case "rijen":
            return tuple(regel for rij in waarde for regel in _row(info, rij, blik))
        case "personen" | "bronnen" | "verwijzingen":
            return tuple(_SHAPES[info.vorm](deel, blik) for deel in waarde)
        case "persoon" | "bron" | "verwijzing" | "datum" | "tekst":
            return (_SHAPES[info.vorm](waarde, blik),)
        case _:
            return ((in_tekst(info, waarde, blik.casus, blik.aantekeningen),),)


def _says_nothing(info: VeldInfo, waarde: Any, blik: Blik) -> bool:
    """A *nee* that nobody typed; for the family also what may stand there because the real value was hidden."""
    if waarde is False:
        return info.standaard is False
    return blik.lezer is not None and bool(waarde == info.standaard)


def _row(info: VeldInfo, rij: Model, blik: Blik) -> Iterator[Regel]:
    """Yield one line for a row: whose it is, and what was filled in; a row with two kinds of text names each."""
    kop: Regel = ()
    delen: list[Regel] = []
    met_labels = sum(kind.vorm == "tekst" and _may_show(kind, blik) for kind in info.rij) > 1
    for kind in info.rij:
        if not _may_show(kind, blik) and kind.naam != "persoon":
            continue
        for regel in _lines(kind, getattr(rij, kind.naam), blik):
            if kind.naam == "persoon":
                kop = regel
            else:
                label = (
                    (f"{kind.veld.label[0].lower()}{kind.veld.label[1:]}: ",) if _labelled(kind, met_labels) else ()
                )
                delen.append((*label, *regel))
    inhoud = tuple(stuk for nummer, deel in enumerate(delen) for stuk in ((("; ",) if nummer else ()) + deel))
    if kop and inhoud:
        yield (*kop, ": ", *inhoud)
    elif inhoud or (kop and blik.lezer is None):
        yield inhoud or kop


def _labelled(kind: VeldInfo, met_labels: bool) -> bool:
    return met_labels and kind.vorm == "tekst"


def _source(bron: Bron, blik: Blik) -> Regel:
    wie: Regel = (blik.genoemd(bron.persoon),) if bron.persoon else ()
    tussen: Regel = (", ",) if bron.persoon and bron.tekst else ()
    return (*wie, *tussen, *((Getypt(bron.tekst),) if bron.tekst else ()))


def _date(datum: Datum, _: Blik) -> Regel:
    """As it was typed, and the days it meant: *gisteren* says nothing when it is read later."""
    dagen = in_woorden(datum, date.min)
    if datum.van is not None and dagen.startswith(datum.tekst):
        return (dagen,)
    return (Getypt(datum.tekst),) if datum.van is None else (Getypt(datum.tekst), f" ({dagen})")


def _quote(id_: str, blik: Blik) -> Regel:
    gevonden = blik.aantekeningen.get(id_)
    return ("“", Getypt(gevonden.kern), "”") if gevonden else ("iets wat hier niet staat",)


_SHAPES: dict[str, Callable[[Any, Blik], Regel]] = {
    "tekst": lambda waarde, blik: (Getypt(waarde),),
    "datum": _date,
    "bron": _source,
    "bronnen": _source,
    "persoon": lambda waarde, blik: (blik.genoemd(waarde),),
    "personen": lambda waarde, blik: (blik.genoemd(waarde),),
    "verwijzing": _quote,
    "verwijzingen": _quote,
}
