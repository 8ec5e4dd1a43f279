"""What asks attention today, and the families: kinds of things, cover names and days, never case text."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cache
from itertools import chain
from typing import Literal

from checklist_app.domain.basis import JIJZELF
from checklist_app.domain.bron import Bron
from checklist_app.domain.datum import in_woorden
from checklist_app.domain.fouten import KompasFout
from checklist_app.domain.kader import Kader
from checklist_app.domain.reflectie import KaderVersie
from checklist_app.flow.kompas import Kompas
from checklist_app.flow.opschonen import Kandidaat, kan_kleiner
from checklist_app.kluis.aantekeningen import Afspraak
from checklist_app.kluis.casussen import CasusRij, ReflectieRij

Ding = Literal["terugkijken", "verder", "uitzoeken", "stap", "pauze", "naar_dossier", "kan_kleiner"]

VOLGORDE: tuple[Ding, ...] = ("terugkijken", "verder", "uitzoeken", "stap", "pauze", "naar_dossier", "kan_kleiner")
_DINGEN: dict[str, Ding] = {
    "verwachting": "terugkijken",
    "besluit": "terugkijken",
    "openvraag": "uitzoeken",
    "stap": "stap",
    "pauze": "pauze",
}
_VOORAF = timedelta(days=3)
"""How far ahead a step or a question shows: it takes a day to do, and a weekend may lie in between."""
_TE_DOEN = frozenset({"uitzoeken", "stap"})
_PASSEN = 4
"""As many people as a line holds."""
_GETALLEN = ("geen", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
_WEEKDAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")

KaderVan = Callable[[KaderVersie], Kader | None]


@dataclass(frozen=True)
class Regel:
    """One thing that asks attention: what kind, whose, and when in words; its text waits until it is opened."""

    ding: Ding
    casus: str
    schuilnaam: str
    wanneer: str
    reflectie: str
    aantekeningen: tuple[str, ...] = ()


@dataclass(frozen=True)
class Gezin:
    """One family as a list shows it: who, and what was done last, in words."""

    casus: str
    schuilnaam: str
    mensen: str
    laatst: str


@dataclass(frozen=True)
class Werkblad:
    """What day it is, what there is to do by kind, and the families, the last changed first."""

    dag: str
    vandaag: tuple[Regel, ...]
    gezinnen: tuple[Gezin, ...]
    kleiner: Mapping[str, Kandidaat]
    """What may shrink, by case."""


def werkblad(kompas: Kompas) -> Werkblad:
    """Return what asks attention on this day and all families, with as many looks for ten cases as for a thousand."""
    vandaag = kompas.klok.vandaag()
    rijen = kompas.casussen()
    kader_van = _kaders(kompas)
    kleiner = kan_kleiner(kompas, rijen)
    regels = chain(
        _together(_appointments(kompas, rijen, vandaag)),
        _walks(rijen, kader_van, vandaag),
        (_smaller(kandidaat, vandaag) for kandidaat in kleiner),
    )
    return Werkblad(
        # Seen from no year of our own the day comes with its year.
        dag=f"{_WEEKDAGEN[vandaag.weekday()]} {in_woorden(vandaag, date.min)}",
        vandaag=tuple(sorted(regels, key=lambda regel: VOLGORDE.index(regel.ding))),
        gezinnen=tuple(_family(rij, kader_van, vandaag) for rij in rijen),
        kleiner={kandidaat.casus: kandidaat for kandidaat in kleiner},
    )


def mensen_in_woorden(rollen: Sequence[str]) -> str:
    """Return the people as a person would say them: *twee kinderen, moeder, oma*; children first, not all of many."""
    kinderen = [rol for rol in rollen if re.fullmatch(r"kind( \d+)?", rol.casefold())]
    anderen = [rol for rol in rollen if rol not in kinderen]
    delen = [*_children(len(kinderen)), *anderen]
    if len(delen) <= _PASSEN:
        return ", ".join(delen)
    return ", ".join(delen[:_PASSEN]) + " en anderen"


def dag_in_woorden(moment: datetime | date, vandaag: date) -> str:
    """Return a day, near or past, as people say it: *gisteren*, *woensdag*, *3 november*."""
    dag = moment.astimezone().date() if isinstance(moment, datetime) else moment
    dichtbij = 2 < abs((dag - vandaag).days) < 7
    return _WEEKDAGEN[dag.weekday()] if dichtbij else in_woorden(dag, vandaag)


def _appointments(kompas: Kompas, rijen: Sequence[CasusRij], vandaag: date) -> Iterator[Regel]:
    casussen = {rij.id: rij for rij in rijen}
    for afspraak in kompas.kluis.agenda(vandaag + _VOORAF):
        ding = _DINGEN.get(afspraak.aantekening.soort)
        rij = casussen.get(afspraak.casus)
        if ding is None or rij is None or (afspraak.dag > vandaag and ding not in _TE_DOEN):
            continue
        yield Regel(
            ding=ding,
            casus=rij.id,
            schuilnaam=rij.schuilnaam,
            wanneer=_when(afspraak, ding, dict(rij.betrokkenen), vandaag),
            reflectie=afspraak.reflectie,
            aantekeningen=(afspraak.aantekening.id,),
        )


def _together(regels: Iterable[Regel]) -> Iterator[Regel]:
    """One line for what one walk asks on one day: a decision and its expectation are looked back at together."""
    samen: dict[Regel, tuple[str, ...]] = {}
    for regel in regels:
        kop = replace(regel, aantekeningen=())
        samen[kop] = samen.get(kop, ()) + regel.aantekeningen
    return (replace(kop, aantekeningen=ids) for kop, ids in samen.items())


def _when(afspraak: Afspraak, ding: Ding, rollen: Mapping[str, str], vandaag: date) -> str:
    """A day gone by is never a weekday here: *voor maandag* would read as the next one."""
    dag = (in_woorden if afspraak.dag < vandaag else dag_in_woorden)(afspraak.dag, vandaag)
    if ding == "terugkijken":
        return f"afgesproken voor {dag}"
    if ding == "pauze":
        return f"tot {dag}"
    wie = getattr(afspraak.aantekening, "wie_zoekt_uit", None) or getattr(afspraak.aantekening, "wie", None)
    rol = rollen.get(wie.persoon or "", "") if isinstance(wie, Bron) else ""
    return ", ".join(deel for deel in ("jij" if rol == JIJZELF else rol, f"voor {dag}") if deel)


def _walks(rijen: Sequence[CasusRij], kader_van: KaderVan, vandaag: date) -> Iterator[Regel]:
    """The walks under way, the last one first, and those that did not reach the dossier, the first one first."""
    alle = sorted(((r.gewijzigd, rij, r) for rij in rijen for r in rij.reflecties), key=lambda paar: paar[0])
    for _, rij, reflectie in reversed(alle):
        if reflectie.stand == "open":
            begonnen = f"begonnen {dag_in_woorden(reflectie.begonnen, vandaag)}"
            waar = _where(reflectie, kader_van)
            yield Regel("verder", rij.id, rij.schuilnaam, f"{begonnen}, {waar}" if waar else begonnen, reflectie.id)
    for gewijzigd, rij, reflectie in alle:
        if reflectie.stand == "afgerond" and not reflectie.in_dossier:
            sinds = f"sinds {in_woorden(gewijzigd.astimezone().date(), vandaag)}"
            yield Regel("naar_dossier", rij.id, rij.schuilnaam, sinds, reflectie.id)


def _smaller(kandidaat: Kandidaat, vandaag: date) -> Regel:
    sinds = f"in het dossier sinds {in_woorden(kandidaat.sinds, vandaag)}"
    return Regel("kan_kleiner", kandidaat.casus, kandidaat.schuilnaam, sinds, "")


def _where(reflectie: ReflectieRij, kader_van: KaderVan) -> str:
    if reflectie.plek is None:
        return "je was aan het einde"
    kader = kader_van(reflectie.kader)
    principes = kader.principes if kader else ()
    titel = next((p.titel for p in principes if p.id == reflectie.plek.principe), "")
    return f"je was bij {titel}" if titel else ""


def _family(rij: CasusRij, kader_van: KaderVan, vandaag: date) -> Gezin:
    laatste = max(rij.reflecties, key=lambda r: r.gewijzigd, default=None)
    laatst = "nog geen reflectie"
    if laatste:
        kader = kader_van(laatste.kader)
        laatst = f"laatst: {dag_in_woorden(laatste.gewijzigd, vandaag)}" + (f", {kader.titel}" if kader else "")
    mensen = mensen_in_woorden([rol for id_, rol in rij.betrokkenen if id_ != JIJZELF])
    return Gezin(rij.id, rij.schuilnaam, mensen or "nog niemand opgeschreven", laatst)


def _children(aantal: int) -> list[str]:
    if not aantal:
        return []
    getal = _GETALLEN[aantal] if aantal < len(_GETALLEN) else str(aantal)
    return [f"{getal} kind" if aantal == 1 else f"{getal} kinderen"]


def _kaders(kompas: Kompas) -> KaderVan:
    """Look up a kept kader once; a text that does not read any more leaves its name out and nothing else."""

    @cache
    def lookup(id_: str, versie: str) -> Kader | None:
        try:
            return kompas.kader_van(KaderVersie(id=id_, versie=versie))
        except KompasFout:
            return None

    return lambda gebruikt: lookup(gebruikt.id, gebruikt.versie)
