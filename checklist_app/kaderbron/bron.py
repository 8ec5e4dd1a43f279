"""Where kaders come from: those of Kompas, and a folder of the organisation's own."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, TypeVar

from checklist_app.domain.kader import Aanvulling, Kader
from checklist_app.domain.kaderbasis import Vraag
from checklist_app.domain.kadersoorten import KADERSOORTEN, IederKader
from checklist_app.kaderbron.fouten import AanvullingPastNiet, GeenReflectie, KaderOnbekend, KaderVersieOnbekend
from checklist_app.kaderbron.lezen import Gelezen, to_message
from checklist_app.kaderbron.linter import examine, read_all, twice
from checklist_app.kaderbron.meegeleverd import Meegeleverd, shipped_files
from checklist_app.kaderbron.meldingen import Melding, errors_in
from checklist_app.kaderbron.raad import advice

K = TypeVar("K", bound=IederKader)


class Vermelding(NamedTuple):
    """One kader in the list, with the text it was read from."""

    id: str
    versie: str
    kadersoort: str
    status: str
    titel: str
    tekst: str


class _Inhoud(NamedTuple):
    kaders: tuple[tuple[IederKader, str], ...]
    problemen: tuple[Melding, ...]


class Kaderbron:
    """The kaders that can be used now. A shipped file is read once, when it is asked for; own files all at once."""

    def __init__(self, eigen: Path | None = None) -> None:
        """Look in the folder ``eigen`` as well, when it is there."""
        self._map = eigen
        self._gelezen: dict[str, Gelezen] = {}

    def lijst(self) -> list[Vermelding]:
        """Return every usable kader: those of Kompas first, then the organisation's own, overlays included."""
        return [
            Vermelding(kader.id, kader.versie, kader.kadersoort, kader.status, kader.titel, tekst)
            for kader, tekst in (*self._usable(self._shipped), *self._eigen.kaders)
        ]

    @property
    def problemen(self) -> tuple[Melding, ...]:
        """The errors for which a kader is left out; the others stay usable."""
        shipped = [m for bestand in self._shipped for m in errors_in(self._read(bestand).meldingen)]
        return (*shipped, *self._eigen.problemen)

    def lees(self, kader_id: str, versie: str | None = None) -> tuple[Kader, str]:
        """Return a kader to walk with, and its text.

        It is the version asked for, else the newest that is *actief*, else the newest. Raise ``KaderOnbekend``,
        ``KaderVersieOnbekend``, or ``GeenReflectie`` for another kadersoort.
        """
        kader, tekst = self.vind(kader_id, versie)
        if not isinstance(kader, Kader):
            raise GeenReflectie(id=kader.id, soort=kader.kadersoort)
        return kader, tekst

    def vind(self, kader_id: str, versie: str | None = None) -> tuple[IederKader, str]:
        """Return a kader of any kadersoort as ``lees`` does; raise ``KaderOnbekend`` or ``KaderVersieOnbekend``."""
        versies = self._with_id(kader_id)
        if not versies:
            ids = list(dict.fromkeys([*(b.id for b in self._shipped), *(k.id for k, _ in self._eigen.kaders)]))
            raise KaderOnbekend(id=kader_id, raad=advice(kader_id, ids, "Bekijk ze met: kompas kaders."))
        gevraagd = [paar for paar in versies if versie in (None, paar[0].versie)]
        if not gevraagd:
            namen = ", ".join(kader.versie for kader, _ in versies)
            raise KaderVersieOnbekend(id=kader_id, versie=versie, versies=namen)
        return max(gevraagd, key=lambda paar: _newest(paar[0]))

    def van_soort(self, klasse: type[K]) -> tuple[K, ...]:
        """Return the kaders of one kadersoort that are in use: of every id the newest version."""
        soort = next(naam for naam, ander in KADERSOORTEN.items() if ander is klasse)
        shipped = self._usable(bestand for bestand in self._shipped if bestand.kadersoort == soort)
        actief = [
            kader
            for kader, _ in (*shipped, *self._eigen.kaders)
            if isinstance(kader, klasse) and kader.status == "actief"
        ]
        nieuwste = {kader.id: kader for kader in sorted(actief, key=_newest)}
        return tuple(kader for kader in actief if kader is nieuwste[kader.id])

    def aanvullingen(self, kader: Kader) -> tuple[Aanvulling, ...]:
        """Return the overlays in use for exactly this version of this kader: of each the newest version."""
        hierbij = [
            ander
            for ander, _ in self._eigen.kaders
            if isinstance(ander, Aanvulling)
            and (ander.op, ander.bij_versie, ander.status) == (kader.id, kader.versie, "actief")
        ]
        nieuwste = {ander.id: ander for ander in sorted(hierbij, key=_newest)}
        return tuple(ander for ander in hierbij if ander is nieuwste[ander.id])

    def met_aanvullingen(self, kader: Kader, aanvullingen: Iterable[Aanvulling]) -> Kader:
        """Return the kader with the questions of these overlays after its own; raise ``AanvullingPastNiet``."""
        for aanvulling in aanvullingen:
            kader = _add(kader, aanvulling)
        return kader

    @cached_property
    def _shipped(self) -> tuple[Meegeleverd, ...]:
        return tuple(shipped_files())

    def _with_id(self, kader_id: str) -> list[tuple[IederKader, str]]:
        shipped = self._usable(bestand for bestand in self._shipped if bestand.id == kader_id)
        return [*shipped, *(paar for paar in self._eigen.kaders if paar[0].id == kader_id)]

    def _usable(self, bestanden: Iterable[Meegeleverd]) -> Iterator[tuple[IederKader, str]]:
        return (_whole(g) for g in map(self._read, bestanden) if not errors_in(g.meldingen))

    def _read(self, bestand: Meegeleverd) -> Gelezen:
        if bestand.pad not in self._gelezen:
            self._gelezen[bestand.pad] = bestand.lees()
        return self._gelezen[bestand.pad]

    @cached_property
    def _eigen(self) -> _Inhoud:
        if self._map is None or not self._map.exists():
            return _Inhoud((), ())
        van_de_map, gelezen = read_all([self._map])
        shipped = [self._read(bestand) for bestand in self._shipped] if gelezen else []
        versies = {(g.kader.id, g.kader.versie) for g in shipped if g.kader}
        kaders: list[tuple[IederKader, str]] = []
        problemen = errors_in(van_de_map)
        for bestand, meldingen in examine(gelezen, shipped):
            if bestand.kader and (bestand.kader.id, bestand.kader.versie) in versies:
                meldingen = [*meldingen, to_message(twice(bestand, "Kompas zelf"), bestand)]
            problemen += errors_in(meldingen)
            if not errors_in(meldingen):
                kaders.append(_whole(bestand))
        return _Inhoud(tuple(kaders), tuple(problemen))


def _whole(bestand: Gelezen) -> tuple[IederKader, str]:
    """Return what a file without errors always has."""
    if bestand.kader is None or bestand.tekst is None:
        raise ValueError(bestand.pad)
    return bestand.kader, bestand.tekst


def _newest(kader: IederKader) -> tuple[bool, tuple[int, ...]]:
    """Return what to compare versions of one kader by: in use before not in use, then the number."""
    return kader.status == "actief", tuple(int(deel) for deel in kader.versie.split("."))


def _add(kader: Kader, aanvulling: Aanvulling) -> Kader:
    if waarom := _misfit(kader, aanvulling):
        raise AanvullingPastNiet(id=aanvulling.id, kader=kader.id, versie=kader.versie, waarom=waarom)
    erbij: dict[str, list[Vraag]] = {}
    for extra in aanvulling.principes:
        erbij.setdefault(extra.id, []).extend(extra.vragen)
    return kader.met_vragen(erbij)


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
