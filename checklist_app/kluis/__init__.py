"""The encrypted store: key slots, opening, tables and their SQL, sealing of the leerdeel, migrations, copies.

``plaats`` says what can be told of a vault without a passphrase, ``proces`` hides the memory of this process.
"""

from checklist_app.kluis.aantekeningen import Bewaard, GeplaatsteRij, Rij, Versie
from checklist_app.kluis.casussen import CasusRij, ReflectieRij
from checklist_app.kluis.concepten import Concept
from checklist_app.kluis.kluis import Kluis
from checklist_app.kluis.logboek import Logregel
from checklist_app.kluis.maken import maak, open_kluis, open_met_herstelcode
from checklist_app.kluis.plaats import Plaats
from checklist_app.kluis.proces import verberg_geheugen
from checklist_app.kluis.sleutels import Kosten
from checklist_app.kluis.zoeken import Treffer

__all__ = [
    "Bewaard",
    "CasusRij",
    "Concept",
    "GeplaatsteRij",
    "Kluis",
    "Kosten",
    "Logregel",
    "Plaats",
    "ReflectieRij",
    "Rij",
    "Treffer",
    "Versie",
    "maak",
    "open_kluis",
    "open_met_herstelcode",
    "verberg_geheugen",
]
