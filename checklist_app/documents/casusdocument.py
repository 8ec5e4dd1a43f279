"""The case document: a whole case as JSON text, and back (ontwerp.md section 8).

What goes out comes in as the same bytes. What comes in from elsewhere is made clean at the door, and nothing of it
is taken over when anything in it is wrong.
"""

import difflib
import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel, ValidationError

from checklist_app.documents.fouten import (
    BegintMetBom,
    CasusdocumentFout,
    DubbeleSleutel,
    DubbelId,
    GeenCasusdocument,
    GeenJson,
    GeenUtf8,
    HalfTeken,
    NieuwereVersie,
    OnbekendeSleutel,
    OnbekendeSoort,
    TeDiep,
    TeGroot,
    VeldKloptNiet,
    VerwijstNergensHeen,
)
from checklist_app.domain.basis import JIJZELF, nieuw_id
from checklist_app.domain.document import CasusDocument
from checklist_app.domain.tekst import LosseSurrogaat, schoon
from checklist_app.domain.verwijzingen import Pad, verwijzingen

GROOTSTE_MB = 64
_DIEPSTE = 30
_VERSIE = 1

_REDENEN = {
    "missing": "er ontbreekt iets wat er moet staan",
    "literal_error": "dit woord staat niet in de vaste lijst",
    "string_pattern_mismatch": "dit is geen id van Kompas",
    "string_too_short": "hier hoort tekst te staan",
    "string_type": "hier hoort tekst te staan",
    "bool_type": "hier hoort true of false te staan",
    "int_type": "hier hoort een geheel getal te staan",
    "tuple_type": "hier hoort een lijst te staan",
    "dict_type": "hier horen sleutels met waarden te staan",
    "model_type": "hier horen sleutels met waarden te staan",
}
_TIJDEN = ("datetime", "timezone", "date_")


def schrijf(document: CasusDocument) -> str:
    """Return the case document as text: UTF-8 JSON, two spaces, in order of making, absent is absent."""
    return json.dumps(document.model_dump(mode="json"), ensure_ascii=False, indent=2) + "\n"


def lees(bron: str | bytes) -> CasusDocument:
    """Return the case that a document holds, with every text made clean.

    Raises a ``CasusdocumentFout`` (exit 1) for the first fault, with its place and never its text.
    """
    ruw = _parse(_as_text(bron))
    if not isinstance(ruw, dict) or ruw.get("formaat") != "kompas-casus":
        raise GeenCasusdocument
    versie = ruw.get("versie")
    if type(versie) is not int or versie < 1:
        raise VeldKloptNiet(plek="versie", reden="hier hoort een geheel getal vanaf 1 te staan")
    if versie > _VERSIE:
        raise NieuwereVersie
    inhoud = json.dumps(_clean(ruw, ()))
    try:
        document = CasusDocument.model_validate_json(inhoud, strict=True)
    except ValidationError as fout:
        raise _first_fault(fout) from None
    _check_ids(document)
    _check_versions(document)
    _check_references(document)
    return document


def met_nieuwe_ids(document: CasusDocument) -> CasusDocument:
    """Return the same case under new ids, as ``invoer --als-nieuw`` asks; nothing else changes."""
    nieuw = {id_: nieuw_id() for _, id_ in _ids(document) if id_ != JIJZELF}

    def changed(waarde: Any) -> Any:
        if isinstance(waarde, dict):
            return {sleutel: changed(deel) for sleutel, deel in waarde.items()}
        if isinstance(waarde, list):
            return [changed(deel) for deel in waarde]
        return nieuw.get(waarde, waarde) if isinstance(waarde, str) else waarde

    return CasusDocument.model_validate_json(json.dumps(changed(document.model_dump(mode="json"))))


def schema() -> dict[str, Any]:
    """Return the JSON Schema of the case document."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **CasusDocument.model_json_schema(mode="validation"),
    }


def _as_text(bron: str | bytes) -> str:
    if len(bron) > GROOTSTE_MB * 1024 * 1024:
        raise TeGroot(mb=GROOTSTE_MB)
    if isinstance(bron, bytes):
        try:
            bron = bron.decode("utf-8")
        except UnicodeDecodeError as fout:
            raise GeenUtf8(plek=fout.start + 1) from None
    if bron.startswith("\ufeff"):
        raise BegintMetBom
    return bron


class _Object(dict[str, Any]):
    """An object of the file that remembers whether a key stood in it twice."""

    dubbel = False


def _as_object(paren: list[tuple[str, Any]]) -> _Object:
    object_ = _Object(paren)
    object_.dubbel = len(object_) != len(paren)
    return object_


def _no_number(_: str) -> Any:
    raise ValueError("geen getal in JSON")


def _parse(tekst: str) -> Any:
    try:
        return json.loads(tekst, object_pairs_hook=_as_object, parse_constant=_no_number)
    except json.JSONDecodeError as fout:
        raise GeenJson(regel=fout.lineno, kolom=fout.colno) from None
    except ValueError:  # NaN, or an integer of thousands of digits: no place is known
        raise GeenJson(regel=1, kolom=1) from None
    except RecursionError:
        raise TeDiep from None


def _clean(waarde: Any, pad: Pad) -> Any:
    """Return a value with every text in it made clean (ontwerp.md section 8, "Text is made clean once")."""
    if len(pad) > _DIEPSTE:
        raise TeDiep
    if isinstance(waarde, str):
        try:
            return schoon(waarde).tekst
        except LosseSurrogaat:
            raise HalfTeken(plek=_place(pad)) from None
    if isinstance(waarde, list):
        return [_clean(deel, (*pad, nummer)) for nummer, deel in enumerate(waarde)]
    if not isinstance(waarde, _Object):
        return waarde
    if waarde.dubbel:
        raise DubbeleSleutel(plek=_place(pad))
    if any(_clean(sleutel, pad) != sleutel for sleutel in waarde):
        raise OnbekendeSleutel(plek=_place(pad), bedoeld="")
    return {sleutel: _clean(deel, (*pad, sleutel)) for sleutel, deel in waarde.items()}


def _first_fault(fouten: ValidationError) -> CasusdocumentFout:
    fout = fouten.errors(include_url=False, include_input=False)[0]
    soort, pad = fout["type"], fout["loc"]
    if soort == "extra_forbidden":
        gelijkend = difflib.get_close_matches(str(pad[-1]), _keys(), n=1)
        bedoeld = f" Bedoel je ‘{gelijkend[0]}’?" if gelijkend else ""
        return OnbekendeSleutel(plek=_place(pad[:-1]), bedoeld=bedoeld)
    if soort in ("union_tag_invalid", "union_tag_not_found"):
        return OnbekendeSoort(plek=_place(pad))
    if soort == "value_error":
        reden = str(fout["ctx"]["error"])
    elif soort.startswith(_TIJDEN):
        reden = "dit is geen datum of tijd zoals 2026-11-21T13:02:00.000Z"
    else:
        reden = _REDENEN.get(soort, "dit past niet in dit veld")
    return VeldKloptNiet(plek=_place(pad), reden=reden)


def _place(pad: Pad) -> str:
    """Return a JSON path in words, counted from 1; a part that is no key of the format is left out."""
    delen: list[str] = []
    for deel in pad:
        if isinstance(deel, int):
            delen[-1:] = [f"{delen[-1]} {deel + 1}"] if delen else []
        elif deel in _keys():
            delen.append(deel)
    return ", ".join(delen) or "het begin van het bestand"


@cache
def _keys() -> frozenset[str]:
    beschreven = schema()
    klassen = [beschreven, *beschreven["$defs"].values()]
    return frozenset(sleutel for klasse in klassen for sleutel in klasse.get("properties", ()))


def _ids(document: CasusDocument) -> Iterator[tuple[Pad, str]]:
    yield ("casus",), document.casus.id
    for nummer, betrokkene in enumerate(document.casus.betrokkenen):
        yield ("casus", "betrokkenen", nummer), betrokkene.id
    for nummer, reflectie in enumerate(document.reflecties):
        pad = ("reflecties", nummer)
        yield pad, reflectie.id
        for welke, aantekening in enumerate(reflectie.aantekeningen):
            yield (*pad, "aantekeningen", welke), aantekening.id


def _check_ids(document: CasusDocument) -> None:
    gezien: set[object] = set()
    kaders = ((("kaders", nr), (k.id, k.versie)) for nr, k in enumerate(document.kaders))
    versies = (
        (("reflecties", r, "eerdere_versies", v), (versie.aantekening.id, versie.nummer))
        for r, reflectie in enumerate(document.reflecties)
        for v, versie in enumerate(reflectie.eerdere_versies)
    )
    for pad, id_ in (*_ids(document), *kaders, *versies):
        if id_ in gezien:
            raise DubbelId(plek=_place(pad))
        gezien.add(id_)


def _check_versions(document: CasusDocument) -> None:
    """Earlier versions belong to an aantekening of the same reflection and are counted from 1: none gets lost."""
    for r, reflectie in enumerate(document.reflecties):
        nummers: dict[str, list[int]] = {a.id: [] for a in reflectie.aantekeningen}
        for v, versie in enumerate(reflectie.eerdere_versies):
            plek = _place(("reflecties", r, "eerdere_versies", v))
            if versie.aantekening.id not in nummers:
                raise VerwijstNergensHeen(plek=plek)
            nummers[versie.aantekening.id].append(versie.nummer)
        if any(sorted(rij) != list(range(1, len(rij) + 1)) for rij in nummers.values()):
            plek = _place(("reflecties", r, "eerdere_versies"))
            raise VeldKloptNiet(plek=plek, reden="de versies van een aantekening zijn genummerd van 1 af")


def _check_references(document: CasusDocument) -> None:
    """Every reference of what is current points into the document; an earlier version may name what is gone."""
    bekend = {
        "betrokkene": {JIJZELF, *(b.id for b in document.casus.betrokkenen)},
        "aantekening": {a.id for r in document.reflecties for a in r.aantekeningen},
    }
    kaders = {(k.id, k.versie) for k in document.kaders}
    modellen: list[tuple[Pad, BaseModel]] = [(("casus",), document.casus)]
    for nummer, reflectie in enumerate(document.reflecties):
        pad: Pad = ("reflecties", nummer)
        if reflectie.casus != document.casus.id:
            raise VerwijstNergensHeen(plek=_place((*pad, "casus")))
        if any((k.id, k.versie) not in kaders for k in reflectie.gebruikte_kaders):
            raise VerwijstNergensHeen(plek=_place((*pad, "kader")))
        modellen += [((*pad, "aantekeningen", nr), a) for nr, a in enumerate(reflectie.aantekeningen)]
    for pad, model in modellen:
        for plek, naar, id_ in verwijzingen(model, pad):
            if id_ not in bekend[naar]:
                raise VerwijstNergensHeen(plek=_place(plek))
