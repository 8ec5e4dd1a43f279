"""The description of the case document, made from the classes: ``docs/formaat.md`` is what this writes.

Run ``python -m checklist_app.documents.formaat > docs/formaat.md`` after a change to a class.
"""

import sys
import types
from collections.abc import Iterator
from datetime import date, datetime
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from checklist_app.documents.casusdocument import GROOTSTE_MB
from checklist_app.domain.basis import JIJZELF, Id, Moment, Veld, Verwijst
from checklist_app.domain.document import CasusDocument
from checklist_app.domain.soorten import SOORTEN, Aantekening
from checklist_app.domain.woorden import in_woorden

_KOP = f"""# The case document

Made from the classes by `python -m checklist_app.documents.formaat`; a test compares. Do not edit by hand.

A case document is the owner's own copy of one case: `kompas uitvoer CASUS --doel volledig --vorm json`, and back with
`kompas invoer PAD`. It is whole and unaltered and does not pass the gate. Never in it: the leerdeel, the register of
real names, the log, settings and concepts.

- UTF-8 without a byte order mark, JSON, two spaces, at most {GROOTSTE_MB} MB; lists stand in order of making.
- Absent is absent: no `null`, no empty text, no empty list, except for a key that is always there.
- Ids are random UUIDv4 in small letters; the professional is `{JIJZELF}` in every case.
- Times are UTC to the millisecond: `2026-11-21T13:02:00.000Z`. Days are ISO: `2026-11-21`.
- Unknown keys and a newer `versie` are refused. Keys are added, never renamed or dropped.
- Text is made clean on the way in: other line ends become a newline, control characters become visible.

*Zicht* is what somebody of the family may be shown of a field: `gemarkeerd` when the aantekening is marked for that
reader, `eigen` only the reader's own part of a marked one, `nooit` never. No mark means no.

The JSON Schema is `kompas uitvoer --schema`.
"""

_WAARDETYPEN = """## Value types

- **text**: any clean text, also many lines.
- **id of a betrokkene**: the id of a person in `casus.betrokkenen`, or `jijzelf`.
- **id of an aantekening**: the id of an aantekening in this document.
- **bron**, **datum** and rows *per betrokkene* are objects; they are described below under their own name.
"""


def formaat() -> str:
    """Return the whole description as Markdown."""
    delen = [_KOP, _WAARDETYPEN]
    soorten = set(SOORTEN.values())
    for klasse in _classes(CasusDocument):
        if klasse not in soorten:
            delen.append(_section(f"## {klasse.__name__}", klasse))
    delen.append("## The kinds of aantekening\n\nEvery kind has these keys, and those under its own name.\n")
    delen.append(_table(Aantekening, Aantekening.model_fields.keys()))
    for soort, klasse in SOORTEN.items():
        plaats = "Always leerdeel: never in a case document." if klasse.altijd_leerdeel else ""
        eigen = [naam for naam in klasse.model_fields if naam not in Aantekening.model_fields]
        delen.append(_section(f"### {soort}", klasse, eigen, plaats))
    return "\n".join(delen)


def sleutels() -> list[str]:
    """Return the path of every key in a case document: the list that only grows."""
    return sorted(_paths(CasusDocument, ""))


def _paths(klasse: type[BaseModel], voor: str) -> Iterator[str]:
    for naam, soort in get_type_hints(klasse, include_extras=True).items():
        if naam not in klasse.model_fields:
            continue
        yield voor + naam
        for deel in _parts(soort):
            if isinstance(deel, type) and issubclass(deel, BaseModel):
                welke = f"[{deel.model_fields['soort'].default}]" if issubclass(deel, Aantekening) else ""
                yield from _paths(deel, f"{voor}{naam}{welke}.")


def _section(kop: str, klasse: type[BaseModel], namen: list[str] | None = None, erbij: str = "") -> str:
    uitleg = " ".join((klasse.__doc__ or "").split())
    tabel = _table(klasse, namen if namen is not None else klasse.model_fields.keys())
    return "\n".join(deel for deel in (f"{kop}\n", f"{uitleg} {erbij}".strip() + "\n", tabel) if deel)


def _table(klasse: type[BaseModel], namen: Any) -> str:
    soorten = get_type_hints(klasse, include_extras=True)
    rijen = [_row(naam, soorten[naam], klasse.model_fields[naam]) for naam in namen]
    return "\n".join(["| key | type | label | zicht |", "|---|---|---|---|", *rijen]) + "\n"


def _row(naam: str, soort: Any, info: FieldInfo) -> str:
    veld = next((m for m in info.metadata if isinstance(m, Veld)), None)
    altijd = "; always there" if info.is_required() else ""
    label, zicht = (veld.label, veld.zicht) if veld else ("", "")
    return f"| `{naam}` | {_in_words(soort)}{altijd} | {label} | {zicht} |"


def _in_words(soort: Any) -> str:
    if soort == Id:
        return "id"
    if soort == Moment:
        return "time"
    if get_origin(soort) is Annotated:
        doel = next((m.naar for m in get_args(soort)[1:] if isinstance(m, Verwijst)), None)
        return {"betrokkene": "id of a betrokkene", "aantekening": "id of an aantekening"}.get(
            doel or "", ""
        ) or _in_words(get_args(soort)[0])
    if get_origin(soort) is Literal:
        return "one of " + ", ".join(_choice(woord) for woord in get_args(soort))
    if get_origin(soort) is tuple:
        return f"list of: {_in_words(get_args(soort)[0])}"
    if get_origin(soort) is dict:
        return f"object of: {_in_words(get_args(soort)[1])}"
    if get_origin(soort) in (Union, types.UnionType):
        anders = [deel for deel in get_args(soort) if deel is not type(None)]
        return _in_words(anders[0]) if len(anders) == 1 else "aantekening, by its `soort`"
    namen = {str: "text", bool: "true or false", int: "whole number", date: "day", datetime: "time"}
    return namen.get(soort) or f"[{soort.__name__}](#{soort.__name__.lower()})"


def _choice(woord: Any) -> str:
    nederlands = in_woorden(str(woord))
    return f"`{woord}`" if nederlands == str(woord) else f"`{woord}` ({nederlands})"


def _classes(klasse: type[BaseModel]) -> list[type[BaseModel]]:
    """Return a class and every class that its fields hold, each once, in order of first use."""
    gevonden: dict[type[BaseModel], None] = {klasse: None}
    for soort in get_type_hints(klasse, include_extras=True).values():
        for deel in _parts(soort):
            if isinstance(deel, type) and issubclass(deel, BaseModel):
                gevonden |= dict.fromkeys(_classes(deel))
    return list(gevonden)


def _parts(soort: Any) -> Iterator[Any]:
    delen = get_args(soort)
    if not delen:
        yield soort
    for deel in delen:
        yield from _parts(deel)


if __name__ == "__main__":
    sys.stdout.write(formaat())
