"""The gate: everything that leaves the vault as text goes through here."""

from checklist_app.poort.doorlaten import LEZERS, Doel, Lezer, controleer_uitvoer, laat_door
from checklist_app.poort.fouten import LezerOnbekend, NietVoorIemandAnders, Tegengehouden
from checklist_app.poort.merken import Merk

__all__ = [
    "LEZERS",
    "Doel",
    "Lezer",
    "LezerOnbekend",
    "Merk",
    "NietVoorIemandAnders",
    "Tegengehouden",
    "controleer_uitvoer",
    "laat_door",
]
