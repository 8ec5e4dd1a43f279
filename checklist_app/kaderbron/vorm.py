"""The shape of a kader file: keys and types, each fault at its own place.

Pydantic says what is wrong, the nodes say where, this file says it in Dutch.
"""

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from checklist_app.domain.kaderbasis import DELEN, STATUSSEN, TEKST_PATROON, VERSIE_PATROON
from checklist_app.domain.kadersoorten import KADERSOORTEN, IederKader
from checklist_app.domain.namen import SOORTEN_NAMEN
from checklist_app.domain.naslag import KAARTGROEPEN
from checklist_app.domain.voorwaarde import ID_PATROON, Weg
from checklist_app.domain.vragenspiegel import WAAR
from checklist_app.kaderbron.knopen import Vindplek, find, is_word, value
from checklist_app.kaderbron.meldingen import Melding, Regel, melding, quoted
from checklist_app.kaderbron.ontleden import start
from checklist_app.kaderbron.raad import advice, nearest
from checklist_app.kaderbron.sleutels import known_keys

GRENS_SLEUTELS = 100
"""So many unknown keys are told at once: a file with more is another kind of file."""

_GROEP = ("een groep sleutels", "Zet de sleutels er ingesprongen onder.")
_KIJK = "Kijk welke er zijn met: kompas kaders schema."
_ANDERS = ("iets anders", "Kijk wat er hoort met: kompas kaders schema.")
_DAG = ("een dag die bestaat", "Schrijf hem als 2026-11-21.")
_KAAL = "Schrijf het zonder aanhalingstekens."
_VERWACHT = {
    "string_type": ("tekst", "Zet het tussen aanhalingstekens."),
    "bool_type": ("true of false", _KAAL),
    "int_type": ("een heel getal", _KAAL),
    "tuple_type": ("een lijst", "Zet een streepje voor elk onderdeel, of gebruik [ ]."),
    "date_type": _DAG,
    "value_error": _DAG,
    "model_type": _GROEP,
}
"""What to say for each error of type that the classes of a kader can give."""

_REGELS = {
    "string_too_long": Regel.VERKEERD_ID,
    "union_tag_not_found": Regel.VOORWAARDE_VORM,
}
_PATRONEN = {
    ID_PATROON: Regel.VERKEERD_ID,
    VERSIE_PATROON: Regel.VERKEERDE_VERSIE,
    TEKST_PATROON: Regel.LEGE_TEKST,
}
_WOORDEN = {
    "status": (Regel.STATUS_ONBEKEND, STATUSSEN),
    "deel": (Regel.DEEL_ONBEKEND, DELEN),
    "vastleggen": (Regel.VASTLEGGEN_ONBEKEND, SOORTEN_NAMEN),
    "groep": (Regel.KEUZE_UIT_LIJST, KAARTGROEPEN),
    "waar": (Regel.KEUZE_UIT_LIJST, WAAR),
}


def shape(top: yaml.MappingNode, pad: str) -> tuple[IederKader | None, list[Melding]]:
    """Return the kader in these nodes and what is wrong with its shape.

    An unknown key is told and then taken for what was probably meant, and a wrong condition or soort is told and
    then left out: so one slip is one message, and the rest of the file is looked at as well. The nodes are changed
    by that. With an error among the messages the kader is good for further checks only.
    """
    klasse, gevonden = _which(top, pad)
    if klasse is None:
        return None, gevonden
    if wrong := _formaat(top, pad):
        return None, [wrong]
    kader, fouten = _validate(klasse, top)
    while onbekend := [fout["loc"] for fout in fouten if fout["type"] == "extra_forbidden"]:
        ontbreekt = {fout["loc"] for fout in fouten if fout["type"] == "missing"}
        gevonden += [_unknown_key(weg, klasse, ontbreekt, top, pad) for weg in onbekend[:GRENS_SLEUTELS]]
        if len(onbekend) > GRENS_SLEUTELS:
            return None, gevonden
        kader, fouten = _validate(klasse, top)
    gevonden += [_tell(fout, top, pad) for fout in fouten if not _is_echo(fout, top)]
    if fouten and _without_optional(fouten, top):
        kader, _ = _validate(klasse, top)
    return kader, gevonden


def _which(top: yaml.MappingNode, pad: str) -> tuple[type[IederKader] | None, list[Melding]]:
    plek = find(top, ("kadersoort",))
    if plek.sleutel is None:
        return None, [_no_kadersoort(top, pad)]
    soort = value(plek.knoop)
    if isinstance(soort, str) and soort in KADERSOORTEN:
        return KADERSOORTEN[soort], []
    waarde = quoted(_shown(plek.knoop))
    raad = advice(soort, list(KADERSOORTEN), "")
    return None, [melding(Regel.KADERSOORT_ONBEKEND, pad, start(plek.knoop), waarde=waarde, raad=raad)]


def _no_kadersoort(top: yaml.MappingNode, pad: str) -> Melding:
    sleutels = {sleutel.value: sleutel for sleutel, _ in top.value if is_word(sleutel)}
    if misspelt := nearest("kadersoort", sleutels):
        waarden = {"sleutel": quoted(misspelt), "raad": "Bedoel je 'kadersoort'?"}
        return melding(Regel.ONBEKENDE_SLEUTEL, pad, start(sleutels[misspelt]), **waarden)
    return melding(Regel.SLEUTEL_ONTBREEKT, pad, start(top), sleutel="'kadersoort'")


def _formaat(top: yaml.MappingNode, pad: str) -> Melding | None:
    """Tell another format alone: the other rules do not count for it."""
    plek = find(top, ("formaat",))
    formaat = value(plek.knoop)
    if plek.sleutel is None or (type(formaat) is int and formaat == 1):
        return None
    return melding(Regel.FORMAAT, pad, start(plek.knoop))


def _validate(klasse: type[IederKader], top: yaml.Node) -> tuple[IederKader | None, list[ErrorDetails]]:
    try:
        return klasse.model_validate(value(top)), []
    except ValidationError as fout:
        gevonden = fout.errors(include_url=False, include_input=False)
        return None, [f for f in gevonden if f["type"] != "default_factory_not_called"]


def _unknown_key(weg: Weg, klasse: type[BaseModel], ontbreekt: set[Weg], top: yaml.Node, pad: str) -> Melding:
    """Tell an unknown key; rename it in the nodes to the missing key it looks like, else take it out."""
    plek, groep = find(top, weg), find(top, weg[:-1]).knoop
    bekend = known_keys(klasse, weg[:-1])
    mist = [sleutel for sleutel in bekend if (*weg[:-1], sleutel) in ontbreekt]
    bedoeld = nearest(str(weg[-1]), mist) or nearest(str(weg[-1]), bekend)
    raad = f"Bedoel je {quoted(bedoeld)}?" if bedoeld else "Haal hem weg."
    gevonden = melding(Regel.ONBEKENDE_SLEUTEL, pad, _start_of_key(plek), sleutel=quoted(weg[-1]), raad=raad)
    if bedoeld and plek.sleutel and find(groep, (bedoeld,)).sleutel is None:
        plek.sleutel.value = bedoeld
    else:
        _take_out(groep, str(weg[-1]))
    return gevonden


def _take_out(groep: yaml.Node, naam: str) -> None:
    groep.value[:] = [paar for paar in groep.value if not (is_word(paar[0]) and paar[0].value == naam)]


def _without_optional(fouten: list[ErrorDetails], top: yaml.Node) -> bool:
    """Take wrong conditions and soorten out of the nodes; tell whether nothing else was wrong."""
    for fout in fouten:
        naam = next((stap for stap in fout["loc"] if stap in ("toon_als", "vastleggen")), None)
        if naam is None:
            return False
        _take_out(find(top, fout["loc"][: fout["loc"].index(naam)]).knoop, str(naam))
    return True


def _is_echo(fout: ErrorDetails, top: yaml.Node) -> bool:
    """Tell whether a list is only too short because its items are wrong, which is told already."""
    knoop = find(top, fout["loc"]).knoop
    return fout["type"] == "too_short" and len(knoop.value) >= fout["ctx"]["min_length"]


def _tell(fout: ErrorDetails, top: yaml.Node, pad: str) -> Melding:
    """Say one error of pydantic in Dutch, at the place of the value, or of the group where a key is missing."""
    weg, soort = fout["loc"], fout["type"]
    if soort == "missing":
        return _missing(weg, top, pad)
    plek = find(top, weg)
    leeg = isinstance(plek.knoop, yaml.ScalarNode) and value(plek.knoop) is None
    if leeg and soort == "string_type":
        return melding(Regel.LEGE_TEKST, pad, start(plek.knoop))
    if leeg and _is_source(weg):
        return _missing(weg, top, pad)
    waarden = {"waarde": quoted(_shown(plek.knoop))}
    if soort in _REGELS:
        return melding(_REGELS[soort], pad, start(plek.knoop), **waarden)
    if soort in ("greater_than_equal", "less_than_equal"):
        return _out_of_range(fout, top, pad)
    if soort == "string_pattern_mismatch":
        return melding(_PATRONEN[fout["ctx"]["pattern"]], pad, start(plek.knoop), **waarden)
    if soort in ("too_short", "too_long"):
        ctx = fout["ctx"]
        grens = f"er minstens {ctx['min_length']}" if soort == "too_short" else f"er hooguit {ctx['max_length']}"
        return melding(Regel.AANTAL, pad, start(plek.knoop), grens=grens, aantal=len(plek.knoop.value))
    if soort in ("literal_error", "soort"):
        regel, woorden = _WOORDEN[str(weg[-1])]
        raad = advice(value(plek.knoop), woorden, _KIJK)
        return melding(regel, pad, start(plek.knoop), raad=raad, **waarden)
    verwacht, raad = _VERWACHT.get(soort, _ANDERS)
    return melding(Regel.VERKEERD_TYPE, pad, start(plek.knoop), verwacht=verwacht, raad=raad)


def _out_of_range(fout: ErrorDetails, top: yaml.Node, pad: str) -> Melding:
    plek = find(top, fout["loc"])
    waarde = quoted(_shown(plek.knoop))
    if fout["loc"][-1] == "jaar":
        return melding(Regel.VERKEERD_JAAR, pad, start(plek.knoop), waarde=waarde)
    ctx = fout["ctx"]
    grens = f"minstens {ctx['ge']}" if "ge" in ctx else f"hooguit {ctx['le']}"
    return melding(Regel.GETAL, pad, start(plek.knoop), waarde=waarde, grens=grens)


def _missing(weg: Weg, top: yaml.Node, pad: str) -> Melding:
    groep = find(top, weg[:-1]).knoop
    if _is_source(weg):
        principe = find(groep, ("id",))
        waarde = quoted(_shown(principe.knoop) if principe.sleutel else "zonder id")
        return melding(Regel.PRINCIPE_ZONDER_BRON, pad, start(groep), waarde=waarde)
    return melding(Regel.SLEUTEL_ONTBREEKT, pad, start(groep), sleutel=quoted(weg[-1]))


def _is_source(weg: Weg) -> bool:
    return len(weg) == 3 and weg[0] == "principes" and weg[-1] == "bron"


def _start_of_key(plek: Vindplek) -> tuple[int, int]:
    return start(plek.sleutel or plek.knoop)


def _shown(knoop: yaml.Node) -> str:
    return knoop.value if isinstance(knoop, yaml.ScalarNode) else "…"
