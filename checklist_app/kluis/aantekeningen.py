"""Aantekeningen of the casusdeel: the newest text in its own row, every earlier one kept beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from checklist_app.domain.soorten import Aantekening
from checklist_app.kluis.fouten import NietInKluis, StaatErAl
from checklist_app.kluis.verbinding import Verbinding
from checklist_app.kluis.zegel import Zegel
from checklist_app.kluis.zoeken import indexeer

_AGENDA = 100
"""More than anybody reads in one look."""


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
class Afspraak(GeplaatsteRij):
    """A row that asks attention on a day."""

    casus: str
    dag: date


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
    body = aantekening.model_dump_json()
    nieuw = (rev, body, zegel.merk(aantekening.id, rev, body), dag_van(aantekening))
    if nr:
        db.doe(
            "INSERT INTO versie (aantekening, rev, body, merk) "
            "SELECT nr, rev, body, merk FROM aantekening WHERE nr = ?",
            nr,
        )
        db.doe("UPDATE aantekening SET rev = ?, body = ?, merk = ?, dag = ? WHERE nr = ?", *nieuw, nr)
    else:
        rijen = db.rijen(
            "INSERT INTO aantekening (id, reflectie, rev, body, merk, dag) VALUES (?, ?, ?, ?, ?, ?) RETURNING nr",
            *(aantekening.id, reflectie, *nieuw),
        )
        nr = rijen[0][0]
    for afgehandeld in aantekening.handelt_af:
        db.doe("UPDATE aantekening SET dag = NULL WHERE id = ?", afgehandeld)
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
        body = eerder.model_dump_json()
        db.doe(
            "INSERT INTO versie (aantekening, rev, body, merk) VALUES (?, ?, ?, ?)",
            *(plaats.nr, rev, body, zegel.merk(eerder.id, rev, body)),
        )


def lees_aantekeningen(db: Verbinding, zegel: Zegel, reflectie: str) -> tuple[tuple[int, Rij], ...]:
    """Return the newest version of each, with its number, in order of making."""
    rijen = db.rijen(
        "SELECT nr, id, rev, body, merk FROM aantekening WHERE reflectie = ? ORDER BY nr",
        reflectie,
    )
    return tuple((nr, Rij(zegel.lees_casusdeel(id_, rev, *body), rev)) for nr, id_, rev, *body in rijen)


def lees_aantekeningen_van_casus(db: Verbinding, zegel: Zegel, casus: str) -> tuple[GeplaatsteRij, ...]:
    """Return the newest version of each in a whole case, in order of making, in one statement."""
    rijen = db.rijen(
        "SELECT r.id, a.id, a.rev, a.body, a.merk FROM reflectie r JOIN aantekening a ON a.reflectie = r.id "
        "WHERE r.casus = ? ORDER BY a.nr",
        casus,
    )
    return tuple(
        GeplaatsteRij(zegel.lees_casusdeel(id_, rev, *body), rev, reflectie) for reflectie, id_, rev, *body in rijen
    )


def lees_agenda(db: Verbinding, zegel: Zegel, tot: date) -> tuple[Afspraak, ...]:
    """Return what asks attention on or before a day, the longest waiting first, in one statement."""
    rijen = db.rijen(
        "SELECT a.dag, r.casus, r.id, a.id, a.rev, a.body, a.merk FROM aantekening a "
        "JOIN reflectie r ON r.id = a.reflectie WHERE a.dag IS NOT NULL AND a.dag <= ? ORDER BY a.dag, a.nr LIMIT ?",
        *(tot.isoformat(), _AGENDA),
    )
    return tuple(
        Afspraak(zegel.lees_casusdeel(id_, rev, *body), rev, reflectie, casus, date.fromisoformat(dag))
        for dag, casus, reflectie, id_, rev, *body in rijen
    )


def dag_van(aantekening: Aantekening) -> str | None:
    """Return the last day on which this asks attention, as it stands in its row."""
    dag = aantekening.aandacht_op
    return dag.tot.isoformat() if dag and dag.tot else None


def lees_versies(db: Verbinding, zegel: Zegel, id_: str) -> tuple[Versie, ...]:
    """Return every version of an aantekening of the casusdeel, the oldest first; none for an id that is not there."""
    rijen = db.rijen(
        "SELECT v.rev, v.body, v.merk FROM aantekening a JOIN versie v ON v.aantekening = a.nr WHERE a.id = ?1 "
        "UNION ALL SELECT rev, body, merk FROM aantekening WHERE id = ?1 ORDER BY 1",
        id_,
    )
    return tuple(Versie(rev, zegel.lees_casusdeel(id_, rev, *body)) for rev, *body in rijen)


def reflectie_van(db: Verbinding, id_: str) -> str | None:
    """Return the reflection that an aantekening of the casusdeel belongs to."""
    rij = db.rij("SELECT reflectie FROM aantekening WHERE id = ?", id_)
    return str(rij[0]) if rij else None
