"""Everything Kompas can say went wrong, as the page ``docs/meldingen.md`` (ontwerp.md section 8)."""

from collections.abc import Iterator

from checklist_app.documents import fouten as _documents
from checklist_app.domain import tekst as _domain
from checklist_app.domain.fouten import KompasFout
from checklist_app.flow import fouten as _flow
from checklist_app.kaderbron import fouten as _kaderbron
from checklist_app.kluis import fouten as _kluis
from checklist_app.poort import fouten as _poort

_KAMERS = {
    _domain.__name__.split(".")[1]: "Wat je typt",
    _flow.__name__.split(".")[1]: "Wat je vraagt",
    _kluis.__name__.split(".")[1]: "De kluis",
    _kaderbron.__name__.split(".")[1]: "Leidraden",
    _poort.__name__.split(".")[1]: "De poort",
    _documents.__name__.split(".")[1]: "Het casusdocument",
}
"""The rooms that have messages, in the order of the page."""

_KOP = """\
# Wat Kompas kan melden

Elke melding zegt wat er is gebeurd en wat je kunt doen. Er staat nooit tekst uit een casus in. Tussen accolades
staat wat Kompas invult: een pad, een optie, een id, een getal of een soort. De code is die waarmee een opdracht
eindigt:

| code | betekent |
|---|---|
| 0 | gelukt |
| 1 | wat je vroeg, kan zo niet |
| 2 | de opdracht is niet goed gebruikt |
| 3 | verkeerde wachtzin of herstelcode |
| 4 | de kluis is beschadigd, bezet of van een nieuwere Kompas |
| 5 | een fout in Kompas zelf: je ziet het soort fout en de plek in de code, nooit de tekst ervan |
| 130 | onderbroken |
| 129, 143 | gestopt doordat de terminal dichtging of het systeem erom vroeg |
"""


def meldingen(van: type[KompasFout] = KompasFout) -> Iterator[type[KompasFout]]:
    """Yield every kind of message; a class without a sentence of its own only groups others."""
    for klasse in van.__subclasses__():
        if klasse.wat:
            yield klasse
        yield from meldingen(klasse)


def naar_markdown() -> str:
    """Return the page that lists every message, per room."""
    regels = [_KOP.rstrip()]
    for kamer, titel in _KAMERS.items():
        regels += ["", f"## {titel}", "", "| naam | code | wat er is | wat je doet |", "|---|---|---|---|"]
        van_hier = (klasse for klasse in meldingen() if klasse.__module__.split(".")[1] == kamer)
        regels += [f"| {k.__name__} | {k.code} | {k.wat} | {k.doe} |" for k in sorted(van_hier, key=_name)]
    return "\n".join(regels) + "\n"


def _name(klasse: type[KompasFout]) -> str:
    return klasse.__name__
