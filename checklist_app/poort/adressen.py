"""Where somebody lives: streets with and without a number, towns and countries."""

import re
from collections.abc import Iterator
from functools import cache

from checklist_app.domain.register import vouw
from checklist_app.poort.kennis import Kennis
from checklist_app.poort.vondst import Treffer
from checklist_app.poort.woordenlijst import afkomst, gewoon, plaatsen

_STRAAT = (
    r"(?:straat|str\.|laan|weg|plein|kade|gracht|hof|pad|singel|dijk|steeg|plantsoen|dreef|burcht|park|markt|wal|ring|"
    r"erf|akker|kamp|horst|veld|laantje|straatje|pleintje|boulevard|oord|berg|meent|wijk|rak|zoom|weide|donk|kwartier)"
)
_NUMMER = r"\d{1,4}(?:\s?-\s?\d{1,3})?(?:\s?[a-zA-Z](?![a-zA-Z]))?(?:\s?(?:hs|bis|[IV]{1,3})\b)?"
_NAAM = r"[^\W\d_][^\W\d_'’\-]*"
_ERVOOR = r"(?:(?:[A-Z][\w.'’\-]*|van|de|der|den|het|ten|ter|te|'t)\s+){0,4}?"
_MET_NUMMER = re.compile(
    rf"(?<!\w)(?:{_ERVOOR}(?P<straat>[^\W\d_]*(?i:{_STRAAT}))|(?i:laan|weg|plein|kade|dreef)\s+(?:van|der|de|den|het|'t)\s+"
    rf"(?:\w+\s+){{0,2}}?\w+)(?!\w)\s+(?P<nr>{_NUMMER})(?![\w%]|[.,/:]\d)"
    r"(?!\s?(?:keer|uur|jaar|minuten|kinderen|euro|km|dagen|weken|maanden|meter|mensen)\b)"
)
_ZONDER_NUMMER = re.compile(
    rf"(?<!\w)(?:(?:[A-Z][\w.'’\-]*\s+(?:(?:van|de|der|den|het|ten|ter)\s+){{0,2}}){{0,2}}?[A-Z]\w+{_STRAAT}"
    rf"|[A-Z]\w*\s+(?:[A-Z]\w*\s+)?{_STRAAT}|Laan\s+van\s+(?:de\s)?[A-Z]\w+)(?!\w)"
)
_ZEKER_STRAAT = re.compile(r"(?i)(?:straat|laan|plein|kade|gracht|singel|steeg|plantsoen|dreef|dijk|weg)$")
_KLEINE_STRAAT = re.compile(
    r"(?<!\w)(?:in|op|aan|van|bij|uit)\s+(?:de|het)\s+(?P<naam>[^\W\d_]{3,}(?:straat|laan|plein|gracht|singel|kade))(?!\w)"
)


def adressen(tekst: str, kennis: Kennis) -> Iterator[Treffer]:
    """Yield streets: with a number in any letters, without one only with a capital or after *in de*."""
    for m in _MET_NUMMER.finditer(tekst):
        woord = (m["straat"] or "").casefold()
        if not woord or (vouw(woord) not in gewoon() or m["straat"][0].isupper()):
            yield Treffer(*m.span(), "adres", "patroon", kennis.algemener("een adres"))
    for m in _ZONDER_NUMMER.finditer(tekst):
        if _ZEKER_STRAAT.search(m.group()) and vouw(m.group()) not in gewoon():
            yield Treffer(*m.span(), "adres", "patroon", kennis.algemener("een straat"))
    for m in _KLEINE_STRAAT.finditer(tekst):
        if vouw(m["naam"]) not in gewoon():
            yield Treffer(*m.span("naam"), "adres", "patroon", kennis.algemener("straat"))


def bekende_plaatsen(tekst: str, kennis: Kennis) -> Iterator[Treffer]:
    """Yield towns and countries that we know by name, in small letters too, and words for a language or origin."""
    for m in _place_pattern().finditer(tekst):
        yield Treffer(*m.span(), "plaats", "patroon", kennis.in_plaats("plaats"))
    for m in re.finditer(_NAAM, tekst):
        woord = vouw(m.group())
        if woord in afkomst() or woord.removesuffix("e") in afkomst() or woord.removesuffix("en") in afkomst():
            yield Treffer(*m.span(), "afkomst", "patroon", kennis.in_plaats("taal of afkomst"))


@cache
def _place_pattern() -> re.Pattern[str]:
    """One pattern for all: in small letters only what is no common word."""
    klein = [naam for naam in plaatsen() if vouw(naam) not in gewoon()]
    rest = [naam for naam in plaatsen() if naam not in klein]
    vormen = "|".join(map(re.escape, sorted(klein, key=len, reverse=True)))
    met_hoofdletter = "|".join(map(re.escape, sorted(rest, key=len, reverse=True))) or "(?!)"
    return re.compile(
        rf"(?<![\w])(?:(?i:{vormen})|{met_hoofdletter})(?:-(?i:noord|oost|zuid|west|centrum|zuidoost))?(?!\w)"
    )
