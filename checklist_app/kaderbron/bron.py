"""Where kaders come from: those of Kompas, and a folder of the organisation's own."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from checklist_app.domain.kader import Aanvulling, AanvullingPrincipe, Kader
from checklist_app.kaderbron.fouten import AanvullingPastNiet, GeenReflectie, KaderOnbekend, KaderVersieOnbekend
from checklist_app.kaderbron.lezen import Gelezen, lees, to_message
from checklist_app.kaderbron.linter import examine, read_all, twice
from checklist_app.kaderbron.meegeleverd import read_shipped
from checklist_app.kaderbron.meldingen import Melding, errors_in
from checklist_app.kaderbron.raad import advice


class Vermelding(NamedTuple):
    """One kader in the list, with the text it was read from."""

    id: str
    versie: str
    kadersoort: str
    status: str
    titel: str
    tekst: str


class _Inhoud(NamedTuple):
    kaders: tuple[tuple[Kader | Aanvulling, str], ...]
    problemen: tuple[Melding, ...]


class Kaderbron:
    """The kaders that can be used now. Everything is read once, at the first question."""

    def __init__(self, eigen: Path | None = None) -> None:
        """Look in the folder ``eigen`` as well, when it is there."""
        self._eigen = eigen

    def lijst(self) -> list[Vermelding]:
        """Return every usable kader: those of Kompas first, then the organisation's own, overlays included."""
        return [
            Vermelding(kader.id, kader.versie, kader.kadersoort, kader.status, kader.titel, tekst)
            for kader, tekst in self._inhoud.kaders
        ]

    @property
    def problemen(self) -> tuple[Melding, ...]:
        """The errors for which a kader is left out; the others stay usable."""
        return self._inhoud.problemen

    def lees(self, kader_id: str, versie: str | None = None) -> tuple[Kader, str]:
        """Return a kader and its text: the version asked for, else the newest that is *actief*, else the newest.

        Raise ``KaderOnbekend``, ``KaderVersieOnbekend``, or ``GeenReflectie`` for an overlay.
        """
        versies = [(kader, tekst) for kader, tekst in self._inhoud.kaders if kader.id == kader_id]
        if not versies:
            ids = list(dict.fromkeys(kader.id for kader, _ in self._inhoud.kaders))
            raise KaderOnbekend(id=kader_id, raad=advice(kader_id, ids, "Bekijk ze met: kompas kaders."))
        gevraagd = [paar for paar in versies if versie in (None, paar[0].versie)]
        if not gevraagd:
            namen = ", ".join(kader.versie for kader, _ in versies)
            raise KaderVersieOnbekend(id=kader_id, versie=versie, versies=namen)
        kader, tekst = max(gevraagd, key=lambda paar: (paar[0].status == "actief", _order(paar[0].versie)))
        return _reflectie(kader), tekst

    def uit_tekst(self, tekst: str) -> Kader:
        """Return the kader in a text that a vault kept; raise ``KaderNietGoed`` or ``GeenReflectie``."""
        return _reflectie(lees(tekst))

    def aanvullingen(self, kader: Kader) -> tuple[Aanvulling, ...]:
        """Return the overlays in use for exactly this version of this kader: of each the newest version."""
        actief = [
            ander
            for ander, _ in self._inhoud.kaders
            if isinstance(ander, Aanvulling)
            and (ander.op, ander.bij_versie, ander.status) == (kader.id, kader.versie, "actief")
        ]
        nieuwste = {ander.id: ander for ander in sorted(actief, key=lambda a: _order(a.versie))}
        return tuple(ander for ander in actief if ander is nieuwste[ander.id])

    def met_aanvullingen(self, kader: Kader, aanvullingen: Iterable[Aanvulling]) -> Kader:
        """Return the kader with the questions of these overlays after its own; raise ``AanvullingPastNiet``."""
        for aanvulling in aanvullingen:
            kader = _add(kader, aanvulling)
        return kader

    @cached_property
    def _inhoud(self) -> _Inhoud:
        shipped = read_shipped()
        kaders = [_usable(bestand) for bestand in shipped if not errors_in(bestand.meldingen)]
        problemen = [m for bestand in shipped for m in errors_in(bestand.meldingen)]
        if self._eigen is None or not self._eigen.exists():
            return _Inhoud(tuple(kaders), tuple(problemen))
        van_de_map, gelezen = read_all([self._eigen])
        problemen += errors_in(van_de_map)
        versies = {(kader.id, kader.versie): "Kompas zelf" for kader, _ in kaders}
        for bestand, meldingen in examine(gelezen, shipped):
            if bestand.kader and (ander := versies.get((bestand.kader.id, bestand.kader.versie))):
                meldingen = [*meldingen, to_message(twice(bestand, ander), bestand)]
            problemen += errors_in(meldingen)
            if not errors_in(meldingen):
                kaders.append(_usable(bestand))
        return _Inhoud(tuple(kaders), tuple(problemen))


def _usable(bestand: Gelezen) -> tuple[Kader | Aanvulling, str]:
    """Return what a file without errors always has."""
    if bestand.kader is None or bestand.tekst is None:
        raise ValueError(bestand.pad)
    return bestand.kader, bestand.tekst


def _order(versie: str) -> tuple[int, ...]:
    return tuple(int(deel) for deel in versie.split("."))


def _reflectie(kader: Kader | Aanvulling) -> Kader:
    if isinstance(kader, Aanvulling):
        raise GeenReflectie(id=kader.id, op=kader.op)
    return kader


def _add(kader: Kader, aanvulling: Aanvulling) -> Kader:
    if waarom := _misfit(kader, aanvulling):
        raise AanvullingPastNiet(id=aanvulling.id, kader=kader.id, versie=kader.versie, waarom=waarom)
    erbij: dict[str, tuple[AanvullingPrincipe, ...]] = {}
    for extra in aanvulling.principes:
        erbij[extra.id] = (*erbij.get(extra.id, ()), extra)
    principes = tuple(
        principe.model_copy(
            update={"vragen": principe.vragen + tuple(v for e in erbij.get(principe.id, ()) for v in e.vragen)}
        )
        for principe in kader.principes
    )
    return kader.model_copy(update={"principes": principes})


def _misfit(kader: Kader, aanvulling: Aanvulling) -> str | None:
    """Say why an overlay cannot be laid over a kader: it only ever adds (ontwerp.md section 3)."""
    if (aanvulling.op, aanvulling.bij_versie) != (kader.id, kader.versie):
        return f"hij is gemaakt voor {aanvulling.op} {aanvulling.bij_versie}"
    bekend = {principe.id for principe in kader.principes}
    if vreemd := [extra.id for extra in aanvulling.principes if extra.id not in bekend]:
        return f"het principe {vreemd[0]} is er niet"
    eigen = [vraag.id for extra in aanvulling.principes for vraag in extra.vragen]
    if zonder := [id_ for id_ in eigen if not id_.startswith(f"{aanvulling.voorvoegsel}-")]:
        return f"de id {zonder[0]} begint niet met {aanvulling.voorvoegsel}-"
    return _reused(eigen, {vraag.id for _, vraag in kader.vragen()})


def _reused(eigen: Sequence[str], bezet: set[str]) -> str | None:
    for id_ in eigen:
        if id_ in bezet:
            return f"de id {id_} is al gebruikt"
        bezet.add(id_)
    return None
