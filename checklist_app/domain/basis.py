"""What every domain class shares: the frozen model, ids, references, and what a form may know of a field."""

import re
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    ConfigDict,
    PlainSerializer,
    StringConstraints,
    model_serializer,
)

JIJZELF = "jijzelf"
"""The id of the professional in every case. It is the same everywhere, so that a leerdeel row points to no case."""

_UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
IS_UUID = re.compile(_UUID)

Deel = Literal["casusdeel", "leerdeel"]
Zicht = Literal["gemarkeerd", "eigen", "nooit"]


@dataclass(frozen=True)
class Verwijst:
    """Marks an id: a form offers what it can point to (``betrokkene`` or ``aantekening``)."""

    naar: Literal["betrokkene", "aantekening"]


@dataclass(frozen=True)
class Veld:
    """What a form, a report and search know of one field (ontwerp.md section 2).

    ``label`` is the short name on screens and in reports, ``hulp`` the line that F1 or ``?`` shows. ``regels`` above
    one is room on the screen, above two is text of many lines. ``open`` fields are asked at once, the others wait
    behind the fold. ``vooruit`` says that a date lies ahead. ``zicht`` is what a family member may be shown:
    ``gemarkeerd`` when the aantekening is marked for the reader, ``eigen`` only the reader's own part of a marked
    one, ``nooit`` never.
    """

    label: str
    hulp: str = ""
    regels: int = 1
    zicht: Zicht = "nooit"
    open: bool = False
    vooruit: bool = False


def _utc(moment: datetime) -> datetime:
    # In the first and the last year a moment may have no day in the time zone of who reads it.
    if not 1 < moment.year < 9999:
        raise ValueError("het jaar ligt te ver weg")
    utc = moment.astimezone(UTC)
    return utc.replace(microsecond=utc.microsecond // 1000 * 1000)


def _utc_text(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


Id = Annotated[str, StringConstraints(pattern=f"^{_UUID}$")]
PersoonId = Annotated[str, StringConstraints(pattern=f"^({_UUID}|{JIJZELF})$"), Verwijst("betrokkene")]
AantekeningId = Annotated[str, StringConstraints(pattern=f"^{_UUID}$"), Verwijst("aantekening")]
Moment = Annotated[AwareDatetime, AfterValidator(_utc), PlainSerializer(_utc_text, when_used="json")]
"""A moment in UTC, to the millisecond, so that it reads back as the same text."""


class Model(BaseModel):
    """Frozen, closed to unknown keys, and silent about what is absent: no null, no empty text, no empty list.

    What is required is always written, so that whatever was written can be read.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    @model_serializer(mode="wrap")
    def _without_absent(self, handler: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
        velden = type(self).model_fields
        return {k: v for k, v in handler(self).items() if v not in (None, "", (), [], {}) or velden[k].is_required()}


def nieuw_id() -> str:
    """Return a random UUIDv4 as text; an id never tells when or in which order something was made."""
    return str(uuid.uuid4())
