"""Aantekeningen of the casusdeel: every version is kept, and one row points to the newest."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from checklist_app.domain.soorten import Aantekening
from checklist_app.kluis.fouten import NietInKluis, StaatErAl
from checklist_app.kluis.verbinding import Verbinding
from checklist_app.kluis.zegel import Zegel
from checklist_app.kluis.zoeken import indexeer


@dataclass(frozen=True)
class Bewaard:
    """What storing came to. ``tussendoor``: another window was first; both texts are kept, this one is the newest."""

    rev: int
    tussendoor: bool


@dataclass(frozen=True)
class Rij:
    """An aantekening and the version number to give back when it is stored again."""

    aantekening: Aantekening
    rev: int


@dataclass(frozen=True)
class GeplaatsteRij(Rij):
    """A row with its reflection, for everything that shows a whole case."""

    reflectie: str


@dataclass(frozen=True)
class Versie:
    """How an aantekening once was."""

    rev: int
    aantekening: Aantekening

    @property
    def bewaard_op(self) -> datetime:
        """When this version was stored; the month for the leerdeel."""
        return self.aantekening.gewijzigd


@dataclass(frozen=True)
class Plaatsing:
    """Where a row stands now: its case, its number and its newest version; number and version 0 when it is new."""

    casus: str
    nr: int
    rev: int


def zoek_plaats(db: Verbinding, id_: str, reflectie: str) -> Plaatsing:
    """Return where this aantekening stands or will stand; raises ``NietInKluis`` when the reflection is gone."""
    rij = db.rij(
        "SELECT r.casus, coalesce(a.nr, 0), coalesce(a.rev, 0) FROM reflectie r "
        "LEFT JOIN aantekening a ON a.id = ? WHERE r.id = ?",
        *(id_, reflectie),
    )
    if rij is None:
        raise NietInKluis(soort="reflectie", id=reflectie)
    return Plaatsing(*rij)


def schrijf_aantekening(
    db: Verbinding, zegel: Zegel, aantekening: Aantekening, reflectie: str, plaats: Plaatsing
) -> Plaatsing:
    """Add the newest version and index it, in the transaction of the caller; return where it stands."""
    rev, nr = plaats.rev + 1, plaats.nr
    if nr:
        db.doe("UPDATE aantekening SET rev = ? WHERE nr = ? AND rev = ?", rev, nr, plaats.rev)
    else:
        rijen = db.rijen(
            "INSERT INTO aantekening (id, reflectie, rev) VALUES (?, ?, ?) RETURNING nr",
            *(aantekening.id, reflectie, rev),
        )
        nr = rijen[0][0]
    _schrijf_versie(db, zegel, aantekening, nr, rev)
    indexeer(db, nr, aantekening)
    return Plaatsing(plaats.casus, nr, rev)


def schrijf_met_geschiedenis(
    db: Verbinding, zegel: Zegel, aantekening: Aantekening, eerdere: Sequence[Aantekening], reflectie: str
) -> None:
    """Store an imported aantekening with its earlier texts, oldest first; raises ``StaatErAl``."""
    plaats = zoek_plaats(db, aantekening.id, reflectie)
    if plaats.rev:
        raise StaatErAl(soort="aantekening", id=aantekening.id)
    plaats = schrijf_aantekening(db, zegel, aantekening, reflectie, Plaatsing(plaats.casus, 0, len(eerdere)))
    for rev, eerder in enumerate(eerdere, start=1):
        _schrijf_versie(db, zegel, eerder, plaats.nr, rev)


def lees_aantekeningen(db: Verbinding, zegel: Zegel, reflectie: str) -> tuple[tuple[int, Rij], ...]:
    """Return the newest version of each, with its number, in order of making."""
    rijen = db.rijen(
        "SELECT a.nr, a.id, a.rev, v.body, v.merk FROM aantekening a "
        "JOIN versie v ON v.aantekening = a.nr AND v.rev = a.rev WHERE a.reflectie = ? ORDER BY a.nr",
        reflectie,
    )
    return tuple((nr, Rij(zegel.lees_casusdeel(id_, rev, *body), rev)) for nr, id_, rev, *body in rijen)


def lees_aantekeningen_van_casus(db: Verbinding, zegel: Zegel, casus: str) -> tuple[GeplaatsteRij, ...]:
    """Return the newest version of each in a whole case, in order of making, in one statement."""
    rijen = db.rijen(
        "SELECT r.id, a.id, a.rev, v.body, v.merk FROM reflectie r JOIN aantekening a ON a.reflectie = r.id "
        "JOIN versie v ON v.aantekening = a.nr AND v.rev = a.rev WHERE r.casus = ? ORDER BY a.nr",
        casus,
    )
    return tuple(
        GeplaatsteRij(zegel.lees_casusdeel(id_, rev, *body), rev, reflectie) for reflectie, id_, rev, *body in rijen
    )


def lees_versies(db: Verbinding, zegel: Zegel, id_: str) -> tuple[Versie, ...]:
    """Return every version of an aantekening of the casusdeel, the oldest first; none for an id that is not there."""
    rijen = db.rijen(
        "SELECT v.rev, v.body, v.merk FROM aantekening a JOIN versie v ON v.aantekening = a.nr WHERE a.id = ? "
        "ORDER BY v.rev",
        id_,
    )
    return tuple(Versie(rev, zegel.lees_casusdeel(id_, rev, *body)) for rev, *body in rijen)


def reflectie_van(db: Verbinding, id_: str) -> str | None:
    """Return the reflection that an aantekening of the casusdeel belongs to."""
    rij = db.rij("SELECT reflectie FROM aantekening WHERE id = ?", id_)
    return str(rij[0]) if rij else None


def _schrijf_versie(db: Verbinding, zegel: Zegel, aantekening: Aantekening, nr: int, rev: int) -> None:
    body = aantekening.model_dump_json()
    db.doe(
        "INSERT INTO versie (aantekening, rev, body, merk) VALUES (?, ?, ?, ?)",
        *(nr, rev, body, zegel.merk(aantekening.id, rev, body)),
    )
