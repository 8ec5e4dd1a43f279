"""Days, moments and ids for the practice family: all worked out from one day, nothing from a clock or from chance."""

import hashlib
import uuid
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from checklist_app.domain.datum import Datum

_MAANDEN = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
_DONDERDAG, _ZATERDAG = 3, 5


def oefen_id(naam: str) -> str:
    """Return an id in the shape of a UUIDv4 that is always the same for a name."""
    zaad = hashlib.sha256(f"kompas oefengezin {naam}".encode()).digest()
    return str(uuid.UUID(bytes=zaad[:16], version=4))


@dataclass(frozen=True)
class Kalender:
    """Days counted from ``vandaag``: minus is past. Nobody works in the weekend, so a day falls on a weekday."""

    vandaag: date

    def dag(self, dagen: int) -> Datum:
        """The weekday that many days away; a Saturday or Sunday moves away from today."""
        return self._enkel(self._werkdag(dagen))

    def donderdag(self, dagen: int) -> Datum:
        """The last Thursday that is at least that many days ago."""
        dag = self.vandaag + timedelta(days=dagen)
        return self._enkel(dag - timedelta(days=(dag.weekday() - _DONDERDAG) % 7))

    def periode(self, van: int, tot: int) -> Datum:
        """From one weekday up to another."""
        eerste, laatste = self._werkdag(van), self._werkdag(tot)
        return Datum(tekst=f"{self._in_woorden(eerste)} tot {self._in_woorden(laatste)}", van=eerste, tot=laatste)

    def maand(self, dagen: int) -> str:
        """The name of the month that many days away."""
        return _MAANDEN[(self.vandaag + timedelta(days=dagen)).month - 1]

    def moment(self, dagen: int, uur: int, minuut: int = 0) -> datetime:
        """A moment on the weekday that many days away."""
        return datetime.combine(self._werkdag(dagen), time(uur, minuut), UTC)

    def _werkdag(self, dagen: int) -> date:
        dag = self.vandaag + timedelta(days=dagen)
        verder = timedelta(days=-1 if dagen < 0 else 1)
        while dag.weekday() >= _ZATERDAG:
            dag += verder
        return dag

    def _enkel(self, dag: date) -> Datum:
        return Datum(tekst=self._in_woorden(dag), van=dag, tot=dag)

    def _in_woorden(self, dag: date) -> str:
        jaar = "" if dag.year == self.vandaag.year else f" {dag.year}"
        return f"{dag.day} {_MAANDEN[dag.month - 1]}{jaar}"


class Blad:
    """What was written at one sitting: gives each aantekening its id, its place and the minute after the last one."""

    def __init__(self, begin: datetime) -> None:
        """Start the sitting at this moment."""
        self.nu = begin

    def __call__(self, naam: str, plaats: str, *lezers: str) -> dict[str, Any]:
        """Return the shared fields. ``plaats`` is *principe/vraag*; only ``lezers`` of the family may see it."""
        self.nu += timedelta(minutes=1)
        principe, _, vraag = plaats.partition("/")
        return {
            "id": oefen_id(naam),
            "principe": principe,
            "vraag": vraag or None,
            "gemaakt": self.nu,
            "gewijzigd": self.nu,
            "mag_gedeeld_worden_met": lezers,
        }
