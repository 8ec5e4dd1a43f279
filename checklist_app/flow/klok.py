"""The clock of everything that is shown, dated or written (ontwerp.md section 8)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from checklist_app.flow.fouten import KlokOnleesbaar

_VORM = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2})?")


@dataclass(frozen=True)
class Klok:
    """The wall clock, or a fixed moment to practise with."""

    vast: datetime | None = None

    @property
    def is_oefenklok(self) -> bool:
        """Whether time stands still."""
        return self.vast is not None

    def hier(self) -> datetime:
        """Return the present moment in local time."""
        return self.vast or datetime.now().astimezone()

    def nu(self) -> datetime:
        """Return the present moment in UTC, to the millisecond, as it is stored."""
        moment = self.hier().astimezone(UTC)
        return moment.replace(microsecond=moment.microsecond // 1000 * 1000)

    def vandaag(self) -> date:
        """Return the present local day."""
        return self.hier().date()


def uit_omgeving(omgeving: Mapping[str, str]) -> Klok:
    """Return the clock that ``KOMPAS_VANDAAG`` asks for; raise ``KlokOnleesbaar`` when it is no date."""
    tekst = omgeving.get("KOMPAS_VANDAAG", "")
    if not tekst:
        return Klok()
    if not _VORM.fullmatch(tekst):
        raise KlokOnleesbaar
    try:
        moment = datetime.fromisoformat(tekst)
        if "T" not in tekst:
            moment = datetime.combine(moment, time(12))
        if not 1 < moment.year < 9999:  # no moment that can be stored
            raise KlokOnleesbaar
        return Klok(moment.astimezone())
    except (ValueError, OverflowError):
        raise KlokOnleesbaar from None
