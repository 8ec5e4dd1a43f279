"""Who may see what (house rule 7): per person, and no mark means no. Pure functions over one aantekening.

A mark opens an aantekening for a reader, never another person's part of it: of every list per person only the
reader's own row is left, and a person of the family is named only to whom that is marked. Reasons never show.
"""

from collections.abc import Iterable
from typing import Any

from checklist_app.domain.basis import Model
from checklist_app.domain.bron import Bron
from checklist_app.domain.casus import Casus
from checklist_app.domain.soorten import SOORTEN, Aantekening
from checklist_app.domain.soorten.mensen import Netwerklid
from checklist_app.domain.veldkennis import VeldInfo, velden

_REDENEN = frozenset({"niet_veilig", "kan_of_durft_niet"})
"""Choices that say why somebody did not speak: on paper they can be read at home by who made that unsafe."""


def mag_zien(aantekening: Aantekening, lezer: str) -> bool:
    """Whether this aantekening is marked for the reader, stands in the casusdeel and is not held back from them."""
    if aantekening.deel == "leerdeel" or any(n.persoon == lezer for n in aantekening.niet_delen_met):
        return False
    return lezer in aantekening.mag_gedeeld_worden_met


def mag_genoemd(casus: Casus, persoon: str, lezer: str) -> bool:
    """Whether this person may be named to the reader: oneself, outside the family, or marked."""
    if persoon == lezer:
        return True
    betrokkene = casus.betrokkene(persoon)
    if betrokkene is None:
        return False
    return not betrokkene.hoort_bij_gezin or lezer in betrokkene.mag_genoemd_worden_aan


def voor_lezer(aantekening: Aantekening, casus: Casus, lezer: str) -> Aantekening | None:
    """Return what the reader may see of an aantekening, as one of the same kind; None when nothing."""
    if not mag_zien(aantekening, lezer) or not _may_name_whom_it_is_about(aantekening, casus, lezer):
        return None
    eigen = getattr(aantekening, "persoon", None) == lezer
    over: dict[str, Any] = {}
    for info in velden(type(aantekening)):
        waarde = getattr(aantekening, info.naam)
        if info.veld.zicht == "nooit" or (info.veld.zicht == "eigen" and not info.is_lijst_per_persoon and not eigen):
            continue
        over[info.naam] = _shown(info, waarde, casus, lezer)
    gezien = type(aantekening)(
        id=aantekening.id,
        principe=aantekening.principe,
        vraag=aantekening.vraag,
        gemaakt=aantekening.gemaakt,
        gewijzigd=aantekening.gewijzigd,
        **over,
    )
    return None if gezien.is_leeg else gezien


def _may_name_whom_it_is_about(aantekening: Aantekening, casus: Casus, lezer: str) -> bool:
    """Words for somebody of the own people, such as *oma*, say who it is as the name would."""
    if not isinstance(aantekening, Netwerklid) or aantekening.persoon is None:
        return True
    return mag_genoemd(casus, aantekening.persoon, lezer)


def zichtbare_velden() -> list[str]:
    """Return ``soort.veld: zicht`` for every field that a family member can ever be shown."""
    regels: list[str] = []
    for soort, klasse in SOORTEN.items():
        for info in velden(klasse):
            regels += _visible(f"{soort}.{info.naam}", info)
    return sorted(regels)


def _visible(pad: str, info: VeldInfo) -> Iterable[str]:
    if info.veld.zicht != "nooit":
        yield f"{pad}: {info.veld.zicht}"
        for kind in info.rij:
            yield from _visible(f"{pad}.{kind.naam}", kind)


def _shown(info: VeldInfo, waarde: Any, casus: Casus, lezer: str) -> Any:
    if isinstance(waarde, Bron):
        return _source(waarde, casus, lezer)
    if info.verwijst == "betrokkene":
        if isinstance(waarde, tuple):
            return tuple(p for p in waarde if mag_genoemd(casus, p, lezer))
        return waarde if waarde and mag_genoemd(casus, waarde, lezer) else None
    if isinstance(waarde, tuple) and any(isinstance(w, Bron) for w in waarde):
        return tuple(b for b in (_source(w, casus, lezer) for w in waarde) if b)
    if info.vorm == "rijen":
        eigen = (r for r in waarde if not info.is_lijst_per_persoon or r.persoon == lezer)
        rijen = (r for r in eigen if _REDENEN.isdisjoint(waarde for _, waarde in r if isinstance(waarde, str)))
        return tuple(_row(info, rij, casus, lezer) for rij in rijen)
    return waarde


def _source(bron: Bron, casus: Casus, lezer: str) -> Bron | None:
    """A source in words alone may name anybody, so it is not shown to a family member."""
    if bron.persoon and mag_genoemd(casus, bron.persoon, lezer):
        return Bron(persoon=bron.persoon)
    return None


def _row(info: VeldInfo, rij: Model, casus: Casus, lezer: str) -> Model:
    over: dict[str, Any] = {"persoon": lezer} if info.is_lijst_per_persoon else {}
    for kind in info.rij:
        if kind.veld.zicht != "nooit" and kind.naam != "persoon":
            over[kind.naam] = _shown(kind, getattr(rij, kind.naam), casus, lezer)
    return type(rij)(**over)
