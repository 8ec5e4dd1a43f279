"""Bring a vault to the schema of this Kompas: forward only, one transaction per step, after a checked copy."""

from collections.abc import Callable, Sequence

from checklist_app.kluis.fouten import KluisNieuwer
from checklist_app.kluis.schema import versie_1, versie_2
from checklist_app.kluis.verbinding import APPLICATION_ID, Verbinding

Stap = Callable[[Verbinding], None]

STAPPEN: tuple[Stap, ...] = (versie_1, versie_2)
"""Step n brings a vault from schema version n to n + 1. A released step is never changed."""


def schemaversie(db: Verbinding) -> int:
    """Return the schema version that stands in the file."""
    rij = db.rij("PRAGMA user_version")
    return int(rij[0]) if rij else 0


def migreer(db: Verbinding, maak_kopie: Callable[[], object], stappen: Sequence[Stap] = STAPPEN) -> None:
    """Run the steps that this vault has not had; two processes at once do each step once.

    ``maak_kopie`` runs before the first step of a vault that holds something; when it raises nothing is migrated.
    Raises ``KluisNieuwer`` for a version we do not know and ``KluisBeschadigd`` for a file that is no vault of ours.
    """
    versie = schemaversie(db)
    if versie > len(stappen):
        raise KluisNieuwer
    if versie > 0 and db.rij("PRAGMA application_id") != (APPLICATION_ID,):
        raise db.beschadigd()
    if 0 < versie < len(stappen):
        maak_kopie()
    while versie < len(stappen):
        with db.transactie("de kluis is niet bijgewerkt"):
            versie = schemaversie(db)
            if versie < len(stappen):
                stappen[versie](db)
                versie += 1
                db.doe(f"PRAGMA user_version = {versie}")
