"""The log: when, what, for whom and how many; never content. It only grows, each row chained to the one before."""

import hmac
import json
from dataclasses import dataclass
from datetime import UTC, datetime

from checklist_app.kluis.verbinding import Verbinding

DOOR_ORGANISATIE = "geopend door de organisatie"
_BEGIN = bytes(32)


@dataclass(frozen=True)
class Logregel:
    """One event. ``reflectie`` and ``aantekening`` are opaque ids of the casusdeel."""

    wat: str
    casus: str | None = None
    reflectie: str | None = None
    aantekening: str | None = None
    voor_wie: str | None = None
    aantal: int | None = None
    tijd: datetime | None = None


def schrijf_log(db: Verbinding, sleutel: bytes, regel: Logregel) -> None:
    """Add one row inside the transaction of the caller; the time is the real one, also with a practice clock."""
    vorig_nr, vorige = db.rij("SELECT nr, keten FROM logboek WHERE nr = (SELECT max(nr) FROM logboek)") or (0, _BEGIN)
    tijd = datetime.now(UTC).isoformat(timespec="milliseconds")
    rest = {
        "aantal": regel.aantal,
        "aantekening": regel.aantekening,
        "reflectie": regel.reflectie,
        "voor_wie": regel.voor_wie,
    }
    body = json.dumps({naam: waarde for naam, waarde in rest.items() if waarde is not None})
    keten = _schakel(sleutel, vorige, tijd, regel.wat, regel.casus, body)
    db.doe(
        "INSERT INTO logboek (nr, tijd, wat, casus, body, keten) VALUES (?, ?, ?, ?, ?, ?)",
        *(vorig_nr + 1, tijd, regel.wat, regel.casus, body, keten),
    )


def lees_log(db: Verbinding, casus: str | None = None) -> tuple[Logregel, ...]:
    """Return the log in order, of one case when it is named."""
    return tuple(
        Logregel(wat=wat, casus=casus, tijd=datetime.fromisoformat(tijd), **json.loads(body))
        for wat, casus, body, tijd in db.rijen(
            "SELECT wat, casus, body, tijd FROM logboek WHERE ?1 IS NULL OR casus = ?1 ORDER BY nr", casus
        )
    )


def eerste_breuk(db: Verbinding, sleutel: bytes) -> int | None:
    """Return the number of the first row that was changed, put in or left out; None when the chain is whole."""
    vorige, volgend = _BEGIN, 1
    for nr, tijd, wat, casus, body, keten in db.rijen(
        "SELECT nr, tijd, wat, casus, body, keten FROM logboek ORDER BY nr"
    ):
        if nr != volgend or not hmac.compare_digest(keten, _schakel(sleutel, vorige, tijd, wat, casus, body)):
            return volgend
        vorige, volgend = keten, nr + 1
    return None


def organisatie_sinds_vorige(db: Verbinding) -> datetime | None:
    """Return when the organisation last opened the vault with its own key, if since the previous opening.

    ``docs/kluis_openen.py`` writes that row; the newest opening in the log is the one that asks.
    """
    rij = db.rij(
        "SELECT max(tijd) FROM logboek WHERE wat = ?1 AND nr > coalesce((SELECT max(nr) FROM logboek "
        "WHERE wat LIKE ?2 AND nr < (SELECT max(nr) FROM logboek WHERE wat LIKE ?2)), 0)",
        *(DOOR_ORGANISATIE, "kluis geopend%"),
    )
    return datetime.fromisoformat(rij[0]) if rij and rij[0] else None


def nieuwe_keten(db: Verbinding, sleutel: bytes) -> None:
    """Chain all rows again under another key, in the transaction of the caller; the rows themselves stay."""
    (bewaker,) = db.rijen("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = 'logboek_vast'")
    db.doe("DROP TRIGGER logboek_vast")
    keten = _BEGIN
    for nr, tijd, wat, casus, body in db.rijen("SELECT nr, tijd, wat, casus, body FROM logboek ORDER BY nr"):
        keten = _schakel(sleutel, keten, tijd, wat, casus, body)
        db.doe("UPDATE logboek SET keten = ? WHERE nr = ?", keten, nr)
    db.doe(bewaker[0])


def _schakel(sleutel: bytes, vorige: bytes, tijd: str, wat: str, casus: str | None, body: str) -> bytes:
    gebeurtenis = json.dumps([tijd, wat, casus, body]).encode()
    return hmac.digest(sleutel, vorige + gebeurtenis, "sha256")
