"""The copy on the first change of each day: made beside the work, on a connection of its own, never in its way."""

import threading
from collections.abc import Callable
from datetime import date, datetime
from time import monotonic

from checklist_app.domain.fouten import KompasFout
from checklist_app.kluis.kopieen import dagkopie, heeft_dagkopie, ruim_oude_kopieen_op
from checklist_app.kluis.sleutels import Datasleutels
from checklist_app.kluis.verbinding import Verbinding
from checklist_app.kluis.wissen import (
    NIET_COMPACT,
    OUDE_KOPIEEN_MOETEN_WEG,
    laatst_gewist,
    maak_compact,
    moet_nog,
    verwijder_oude_kopieen,
)

_OPNIEUW_NA = 600.0
"""Seconds after a copy that failed before the next change tries again: a disk that is full stays so for a while."""
_WACHT_BIJ_SLUITEN = 60.0


class Dagkopie:
    """Makes the copy of the day once somebody changes something. ``zeg`` is told from a thread what went wrong."""

    def __init__(
        self, db: Verbinding, sleutels: Datasleutels, dagen: Callable[[], int], zeg: Callable[[str], None]
    ) -> None:
        self._db = db
        self._sleutels = sleutels
        self._dagen = dagen
        self._zeg = zeg
        self._taak: threading.Thread | None = None
        self._gemaakt_op: date | None = None
        self._niet_voor = 0.0
        self._gezegd = False

    def na_wijziging(self) -> None:
        """Start the copy of today unless it is there; returns at once. Called after a commit, by whoever saved."""
        vandaag = datetime.now().astimezone().date()
        if self._gemaakt_op == vandaag or monotonic() < self._niet_voor:
            return
        if self._taak is not None and self._taak.is_alive():
            return
        self._gemaakt_op = vandaag
        self._taak = threading.Thread(target=self._make, name="dagkopie", daemon=True)
        self._taak.start()

    def wacht(self) -> None:
        """Wait until a copy that is being made is there."""
        if self._taak is not None:
            self._taak.join(_WACHT_BIJ_SLUITEN)

    def _make(self) -> None:
        try:
            if not heeft_dagkopie(self._db.plaats):
                self._copy_and_tidy()
        except KompasFout as fout:
            self._gemaakt_op = None
            self._niet_voor = monotonic() + _OPNIEUW_NA
            if not self._gezegd:
                self._gezegd = True
                self._zeg(f"De kopie van vandaag is nog niet gelukt. {fout.zin} Kompas probeert het later opnieuw.")

    def _copy_and_tidy(self) -> None:
        """After something was erased the older copies, that still hold it, go as soon as there is a clean new one."""
        db = Verbinding(self._db.plaats, self._sleutels.casusdeel, erbij=True)
        try:
            gezien = laatst_gewist(db)
            schoon = not moet_nog(db, NIET_COMPACT) or maak_compact(db)
            with dagkopie(db, self._sleutels) as kopie:
                if kopie is None:
                    return
                if schoon and moet_nog(db, OUDE_KOPIEEN_MOETEN_WEG):
                    verwijder_oude_kopieen(db, behalve=kopie, gezien=gezien)
            ruim_oude_kopieen_op(db.plaats, self._dagen())
        finally:
            db.sluit()
