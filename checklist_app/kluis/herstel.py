"""Put a copy back: look at what is in it first, then let it take the place of the present vault, that is set aside.

The copy itself is only read: everything happens to files copied from it, in a folder beside the present vault. What
was erased for good here is erased again there before it counts.
"""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from checklist_app.domain.fouten import KompasFout
from checklist_app.kluis.beurt import aan_de_beurt
from checklist_app.kluis.casussen import lees_overzicht
from checklist_app.kluis.controle import schade
from checklist_app.kluis.fouten import GeenKopie, KluisBeschadigd, KluisBezet, KopieOnbruikbaar, OuderMapOntbreekt
from checklist_app.kluis.gebruik import is_in_gebruik
from checklist_app.kluis.kopieen import GEMAAKT
from checklist_app.kluis.logboek import Logregel, schrijf_log
from checklist_app.kluis.migraties import migreer, schemaversie
from checklist_app.kluis.organisatie import ORGANISATIE, sleutel_van
from checklist_app.kluis.plaats import TIJDVORM, Plaats
from checklist_app.kluis.schijf import BESTAND_RECHTEN, maak_map, op_schijf, ruim_op
from checklist_app.kluis.sleutelbestand import Sleutelbestand, lees_sleutelbestand
from checklist_app.kluis.sleutels import Datasleutels
from checklist_app.kluis.terugzetten import BEURT, WERK, rond_herstel_af, ruim_half_herstel, zet_klaar
from checklist_app.kluis.verbinding import Verbinding, bestanden
from checklist_app.kluis.vernieuwen import rond_af
from checklist_app.kluis.wissen import (
    NIET_COMPACT,
    OUDE_KOPIEEN_MOETEN_WEG,
    Wisregel,
    gewiste_regels,
    maak_compact,
    moet_nog,
    neem_schuld_over,
    wis_opnieuw,
)
from checklist_app.kluis.zegel import Zegel

Geheim = Callable[[Sleutelbestand], Datasleutels]
"""Opens the slots of a key file; raises ``VerkeerdeWachtzin`` or its kin."""

_WAT_NIET = "de kopie is niet teruggezet"
_WIJZIGT = (
    "wat IN ('casus bewaard', 'register gewijzigd', 'aantekening bewaard', 'reflectie afgerond', 'casus ingelezen') "
    "OR wat LIKE '% gewist' OR wat = 'casus verkleind'"
)
"""The events of the log after which a case is not as it was."""
_MET_GEWIST = 2
"""From this schema on a vault remembers what was erased."""


@dataclass(frozen=True)
class Inhoud:
    """What is in a copy, and how it compares with what is here.

    ``sindsdien``: so many changes of cases were logged here after the copy was made; None when that cannot be told.
    ``gewist``: so many times something was erased for good here; None when that cannot be read any more.
    ``organisatie``: whose key opens the copy and not the vault here, that it thus comes back in; None when no one's.
    """

    gemaakt: datetime
    gezinnen: int
    laatste_wijziging: datetime | None
    schema: int
    er_is_een_kluis: bool
    sindsdien: int | None
    gewist: int | None
    organisatie: str | None


@dataclass(frozen=True)
class _Hier:
    """The present vault, as far as it reads."""

    regels: tuple[Wisregel, ...]
    kopieen_moeten_weg: bool
    wijzigingen: tuple[int, ...]
    ketens: dict[int, bytes]


class Klaargezet:
    """A copy that was looked over and can be put in place."""

    def __init__(self, plaats: Plaats, db: Verbinding, zegel: Zegel, inhoud: Inhoud, hier: _Hier | None) -> None:
        self.inhoud = inhoud
        self._plaats = plaats
        self._db = db
        self._zegel = zegel
        self._hier = hier

    def zet_terug(self) -> Path | None:
        """Put it in place; return the folder of the vault that was set aside, None when there was none.

        Raises ``KluisBezet`` when somebody has the present vault open, and the faults of the disk; then nothing
        changed here.
        """
        _eis_vrij(self._plaats)
        if self._hier is not None and self._hier.regels:
            wis_opnieuw(self._db, self._zegel, self._hier.regels)
        with self._db.transactie(_WAT_NIET):
            self._db.doe("DELETE FROM toestand WHERE sleutel = ?", GEMAAKT)
            if self._hier is not None:
                neem_schuld_over(self._db, kopieen_moeten_weg=self._hier.kopieen_moeten_weg)
            schrijf_log(self._db, self._zegel.log, Logregel("kopie teruggezet"))
            organisatie = self.inhoud.organisatie
            if organisatie is not None:
                schrijf_log(self._db, self._zegel.log, Logregel("organisatiesleutel geplaatst", voor_wie=organisatie))
        self._db.sluit()
        return zet_klaar(self._db.plaats.map, self._plaats)


def eis_kopie(pad: Path, plaats: Plaats) -> Sleutelbestand:
    """Return the key file of a copy. Raises ``GeenKopie``, and what reading a key file raises."""
    kopie = Plaats(pad)
    with op_schijf(pad, _WAT_NIET):
        zelfde = pad.exists() and plaats.map.exists() and pad.samefile(plaats.map)
        if zelfde or not kopie.bestand.is_file() or not (kopie.sleutels.exists() or kopie.sleutels_bak.exists()):
            raise GeenKopie(pad=pad, kopieen=plaats.kopiemap)
    return lees_sleutelbestand(kopie)


@contextmanager
def bereid_voor(map_: Path, pad: Path, geheim: Geheim) -> Iterator[Klaargezet]:
    """Look a copy over inside the block, ready to be put in the place of the vault in ``map_``; see ``Klaargezet``.

    Raises ``GeenKopie``; ``KopieOnbruikbaar`` when the copy is damaged itself; what ``geheim`` raises;
    ``KluisNieuwer``; ``KluisBezet`` when somebody has the present vault open; ``OuderMapOntbreekt`` and the faults
    of the disk.
    """
    plaats = Plaats(map_)
    bestand = eis_kopie(pad, plaats)
    sleutels = geheim(bestand)
    if not map_.absolute().parent.is_dir():
        raise OuderMapOntbreekt(map=map_.absolute().parent)
    with op_schijf(map_, _WAT_NIET):
        maak_map(map_)
    rond_af(plaats)
    rond_herstel_af(plaats)
    _eis_vrij(plaats)
    with _werkmap(plaats) as werk:
        gemaakt = _haal_op(Plaats(pad), Plaats(werk))
        db = _open(Plaats(werk), sleutels, pad)
        try:
            zegel = Zegel(db, sleutels)
            hier = _kijk_hier(plaats, sleutels, geheim)
            inhoud = _lees(db, plaats, gemaakt, hier, _comes_back(bestand, plaats))
            yield Klaargezet(plaats, db, zegel, inhoud, hier)
        finally:
            db.sluit()


def _eis_vrij(plaats: Plaats) -> None:
    if is_in_gebruik(plaats):
        raise KluisBezet(wat_niet=_WAT_NIET)


@contextmanager
def _werkmap(plaats: Plaats) -> Iterator[Path]:
    """Give a folder beside the present vault that is gone afterwards, or, after a kill, when somebody opens it."""
    ruim_half_herstel(plaats)
    with op_schijf(plaats.map, _WAT_NIET), aan_de_beurt(plaats.map / BEURT) as beurt:
        if not beurt:
            raise KluisBezet(wat_niet=_WAT_NIET)
        werk = Path(tempfile.mkdtemp(prefix=WERK, dir=plaats.map))
        try:
            yield werk
        finally:
            ruim_op(werk)
            with suppress(OSError):
                (plaats.map / BEURT).unlink()


def _haal_op(kopie: Plaats, werk: Plaats) -> datetime:
    """Copy the files, with a log that somebody copied along; return how old the data file is."""
    for van in (*bestanden(kopie.bestand)[:2], kopie.sleutels, kopie.sleutels_bak):
        if van.exists():
            naar = werk.map / van.name
            shutil.copyfile(van, naar)
            naar.chmod(BESTAND_RECHTEN)
            with naar.open("rb") as bestand:
                os.fsync(bestand.fileno())
    if not werk.sleutels.exists():
        shutil.copyfile(werk.sleutels_bak, werk.sleutels)
    return datetime.fromtimestamp(kopie.bestand.stat().st_mtime, UTC)


def _open(werk: Plaats, sleutels: Datasleutels, pad: Path) -> Verbinding:
    try:
        db = Verbinding(werk, sleutels.casusdeel)
        try:
            migreer(db, lambda: None)
            if schade(db, Zegel(db, sleutels)):
                raise KopieOnbruikbaar(pad=pad)
        except BaseException:
            db.sluit()
            raise
    except KluisBeschadigd:
        raise KopieOnbruikbaar(pad=pad) from None
    return db


def _kijk_hier(plaats: Plaats, sleutels: Datasleutels, geheim: Geheim) -> _Hier | None:
    """Return what the present vault tells, with the keys of the copy or else with the same secret; None when none."""
    if not plaats.bestand.exists():
        return None
    kansen = [sleutels]
    with suppress(KompasFout):
        kansen.append(geheim(lees_sleutelbestand(plaats)))
    for kans in kansen:
        with suppress(KompasFout):
            db = Verbinding(plaats, kans.casusdeel)
            try:
                ketens: dict[int, bytes] = dict(db.rijen("SELECT nr, keten FROM logboek"))
                regels = gewiste_regels(db) if schemaversie(db) >= _MET_GEWIST else ()
                weg = moet_nog(db, OUDE_KOPIEEN_MOETEN_WEG)
                gewijzigd = db.rijen(f"SELECT nr FROM logboek WHERE {_WIJZIGT}")  # noqa: S608  text of our own
                hier = _Hier(regels, weg, tuple(nr for (nr,) in gewijzigd), ketens)
                if moet_nog(db, NIET_COMPACT):
                    # What is set aside is not opened before long; a damaged one stays as it is.
                    with suppress(KompasFout):
                        maak_compact(db)
                return hier
            finally:
                db.sluit()
    return None


def _comes_back(kopie: Sleutelbestand, plaats: Plaats) -> str | None:
    """Return whose key opens the copy and not the vault that is here now."""
    slot = kopie.slot(ORGANISATIE)
    if slot is None:
        return None
    with suppress(KompasFout):
        hier = lees_sleutelbestand(plaats).slot(ORGANISATIE)
        if hier is not None and sleutel_van(hier) == sleutel_van(slot):
            return None
    return sleutel_van(slot).omschrijving


def _lees(
    db: Verbinding, plaats: Plaats, bestandstijd: datetime, hier: _Hier | None, organisatie: str | None
) -> Inhoud:
    rij = db.rij("SELECT waarde FROM toestand WHERE sleutel = ?", GEMAAKT)
    gewijzigd = db.rij(f"SELECT max(tijd) FROM logboek WHERE {_WIJZIGT}")  # noqa: S608  text of our own
    laatste = db.rij("SELECT nr, keten FROM logboek ORDER BY nr DESC LIMIT 1") or (0, b"")
    samen = hier is not None and hier.ketens.get(laatste[0], b"") == laatste[1]
    return Inhoud(
        gemaakt=datetime.strptime(rij[0], TIJDVORM).replace(tzinfo=UTC) if rij else bestandstijd,
        gezinnen=len(lees_overzicht(db)),
        laatste_wijziging=datetime.fromisoformat(gewijzigd[0]) if gewijzigd and gewijzigd[0] else None,
        schema=schemaversie(db),
        er_is_een_kluis=plaats.bestaat,
        sindsdien=sum(nr > laatste[0] for nr in hier.wijzigingen) if hier is not None and samen else None,
        gewist=len(hier.regels) if hier is not None else None,
        organisatie=organisatie,
    )
