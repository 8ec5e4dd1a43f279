"""How often a secret did not fit since the vault last opened: a byte each, for the log that is inside the vault.

Who has the file can take this away, as a whole vault can be taken away: it tells the owner, it stops nobody.
"""

import os
from contextlib import suppress

from checklist_app.kluis.plaats import Plaats
from checklist_app.kluis.schijf import BESTAND_RECHTEN

_NAAM = "kluis.pogingen"
_GENOEG = 10_000
"""From here on the number says nothing more, and the file no longer grows."""


def tel_poging(plaats: Plaats) -> None:
    """Count one; a disk that does not take it changes nothing for who tries."""
    with suppress(OSError):
        if mislukte_pogingen(plaats) < _GENOEG:
            nummer = os.open(plaats.map / _NAAM, os.O_CREAT | os.O_APPEND | os.O_WRONLY, BESTAND_RECHTEN)
            with os.fdopen(nummer, "ab") as bestand:
                bestand.write(b".")


def mislukte_pogingen(plaats: Plaats) -> int:
    """Return how many were counted."""
    try:
        return (plaats.map / _NAAM).stat().st_size
    except OSError:
        return 0


def vergeet_pogingen(plaats: Plaats) -> None:
    """Begin again at none."""
    with suppress(OSError):
        (plaats.map / _NAAM).unlink(missing_ok=True)
