"""Aantekeningen of the leerdeel: sealed with a key of their own, without case or day (ontwerp.md section 9)."""

from datetime import UTC, datetime

from checklist_app.domain.soorten import Aantekening
from checklist_app.kluis.aantekeningen import Rij, Versie
from checklist_app.kluis.fouten import NietInKluis
from checklist_app.kluis.namen import eis_geen_naam
from checklist_app.kluis.verbinding import Verbinding
from checklist_app.kluis.zegel import Zegel


def schrijf_leer(db: Verbinding, zegel: Zegel, aantekening: Aantekening, reflectie: str | None) -> tuple[int, int]:
    """Add the newest version in the transaction of the caller; return the number before and the new one.

    ``reflectie`` is the walk it is written in: as long as that is open, a list remembers it. Raises
    ``NaamInLeerdeel``.
    """
    los = zonder_spoor(aantekening)
    eis_geen_naam(db, los.zoektekst())
    rij = db.rij("SELECT rev FROM leer WHERE id = ?", los.id)
    vorige = int(rij[0]) if rij else 0
    rev = vorige + 1
    body = zegel.verzegel(f"{los.id}|{rev}", los.model_dump_json())
    db.doe("INSERT INTO leer_versie (leer, rev, body) SELECT id, rev, body FROM leer WHERE id = ?", los.id)
    db.doe(
        "INSERT INTO leer (id, maand, rev, body) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, body = excluded.body",
        *(los.id, f"{los.gemaakt:%Y-%m}", rev, body),
    )
    if not vorige and reflectie is not None:
        _onthoud_in_wandeling(db, los.id, reflectie)
    return vorige, rev


def zonder_spoor(aantekening: Aantekening) -> Aantekening:
    """Return the text without what points to a family: no references, no sharing, and times cut to the month."""
    return aantekening.model_copy(
        update={
            "gemaakt": _maand(aantekening.gemaakt),
            "gewijzigd": _maand(aantekening.gewijzigd),
            "gedeeld_met": (),
            "mag_gedeeld_worden_met": (),
            "niet_delen_met": (),
            "verwijst_naar": (),
        }
    )


def lees_leer(db: Verbinding, zegel: Zegel) -> tuple[Rij, ...]:
    """Return the whole leerdeel, by month and then by its random ids: the order tells nothing more."""
    rijen = db.rijen("SELECT id, rev, body FROM leer ORDER BY maand, id")
    return tuple(Rij(zegel.lees_leerdeel(*rij), rij[1]) for rij in rijen)


def lees_leer_van_wandeling(db: Verbinding, zegel: Zegel, reflectie: str) -> tuple[tuple[int, int, Rij], ...]:
    """Return the leerdeel of an open walk: after which row of the casusdeel, in which order, and the row."""
    rijen = db.rijen(
        "SELECT w.na, w.plek, l.id, l.rev, l.body FROM wandeling_leer w JOIN leer l ON l.id = w.leer "
        "WHERE w.reflectie = ?",
        reflectie,
    )
    return tuple((na, plek, Rij(zegel.lees_leerdeel(*rij), rij[1])) for na, plek, *rij in rijen)


def lees_leer_versies(db: Verbinding, zegel: Zegel, id_: str) -> tuple[Versie, ...]:
    """Return every version of an aantekening of the leerdeel, the oldest first; none for an id that is not there."""
    rijen = db.rijen(
        "SELECT rev, body FROM leer_versie WHERE leer = ?1 UNION ALL "
        "SELECT rev, body FROM leer WHERE id = ?1 ORDER BY 1",
        id_,
    )
    return tuple(Versie(rev, zegel.lees_leerdeel(id_, rev, body)) for rev, body in rijen)


def _onthoud_in_wandeling(db: Verbinding, leer: str, reflectie: str) -> None:
    rij = db.rij("SELECT kop ->> 'stand' FROM reflectie WHERE id = ?", reflectie)
    if rij is None:
        raise NietInKluis(soort="reflectie", id=reflectie)
    if rij[0] != "open":
        return
    db.doe(
        "INSERT INTO wandeling_leer (reflectie, leer, na, plek) VALUES (?1, ?2, "
        "(SELECT coalesce(max(nr), 0) FROM aantekening WHERE reflectie = ?1), "
        "(SELECT coalesce(max(plek), 0) + 1 FROM wandeling_leer WHERE reflectie = ?1))",
        *(reflectie, leer),
    )


def _maand(moment: datetime) -> datetime:
    utc = moment.astimezone(UTC)
    return datetime(utc.year, utc.month, 1, tzinfo=UTC)
