"""Concepts: the raw text of a form while it is typed, one row per form, also when it is not valid yet."""

import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from checklist_app.domain.basis import Deel
from checklist_app.kluis.fouten import NietInKluis
from checklist_app.kluis.verbinding import Verbinding
from checklist_app.kluis.zegel import Zegel


@dataclass(frozen=True)
class Concept:
    """One form. ``id`` is the id that its aantekening will get, ``velden`` any JSON."""

    id: str
    reflectie: str
    soort: str
    deel: Deel
    gewijzigd: datetime
    principe: str | None = None
    vraag: str | None = None
    velden: dict[str, Any] = field(default_factory=dict)


def schrijf_concept(db: Verbinding, zegel: Zegel, concept: Concept) -> None:
    """Store the form over its earlier state; raises ``NietInKluis`` when the reflection is gone.

    What a leerdeel form holds, its question too, is sealed.
    """
    inhoud = {
        "soort": concept.soort,
        "principe": concept.principe,
        "vraag": concept.vraag,
        "velden": concept.velden,
        "gewijzigd": concept.gewijzigd.isoformat(),
    }
    tekst = json.dumps(inhoud, ensure_ascii=False)
    body = zegel.verzegel(f"concept {concept.id}", tekst) if concept.deel == "leerdeel" else tekst.encode()
    geraakt = db.doe(
        "INSERT INTO concept (id, reflectie, deel, body) SELECT ?, id, ?, ? FROM reflectie WHERE id = ? "
        "ON CONFLICT (id) DO UPDATE SET deel = excluded.deel, body = excluded.body",
        *(concept.id, concept.deel, body, concept.reflectie),
    )
    if not geraakt:
        raise NietInKluis(soort="reflectie", id=concept.reflectie)


def lees_concepten(db: Verbinding, zegel: Zegel, reflectie: str) -> tuple[Concept, ...]:
    """Return the open forms of a reflection in order of making."""
    rijen = db.rijen("SELECT id, deel, body FROM concept WHERE reflectie = ? ORDER BY nr", reflectie)
    return tuple(_concept(db, zegel, id_, reflectie, deel, body) for id_, deel, body in rijen)


def wis_concept(db: Verbinding, id_: str) -> None:
    """Remove a form that was stored as an aantekening, or that the user let go."""
    db.doe("DELETE FROM concept WHERE id = ?", id_)


def _concept(db: Verbinding, zegel: Zegel, id_: str, reflectie: str, deel: Deel, body: bytes) -> Concept:
    try:
        tekst = zegel.ontzegel(f"concept {id_}", body) if deel == "leerdeel" else body.decode()
        inhoud = json.loads(tekst)
        gewijzigd = datetime.fromisoformat(inhoud.pop("gewijzigd"))
        return Concept(id=id_, reflectie=reflectie, deel=deel, gewijzigd=gewijzigd, **inhoud)
    except ValueError:
        raise db.beschadigd() from None
