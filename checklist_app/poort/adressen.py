"""Where somebody lives: streets with and without a number, towns and countries."""

import re
from collections.abc import Iterator

from checklist_app.domain.register import vouw
from checklist_app.poort.kennis import Kennis
from checklist_app.poort.vondst import Treffer
from checklist_app.poort.woordenlijst import afkomst, begin_van, gewoon, plaatsen
from checklist_app.poort.zinnen import begint_zin

_STRAAT = (
    r"(?:straat|str\.|laan|weg|plein|kade|gracht|hof|pad|singel|dijk|steeg|plantsoen|dreef|burcht|park|markt|wal|ring|"
    r"erf|akker|kamp|horst|veld|laantje|straatje|pleintje|boulevard|oord|berg|meent|wijk|rak|zoom|weide|donk|kwartier)"
)
HUISNUMMER = (
    r"\d{1,4}(?:\s?-\s?\d{1,3})?(?:\s?[a-zA-Z](?![a-zA-Z]))?(?:[\s\-/]?(?:hs|bis|[IV]{1,3}|\d{1,2})\b)?(?![\w%]|[.,/:]\d)"
    r"(?!\s?(?:keer|uur|jaar|minuten|kinderen|euro|km|dagen|weken|maanden|meter|mensen)\b)"
)
"""A number of a house, and not how many of something."""
_NAAM = re.compile(r"(?:(?<!\w)['’]s-)?[^\W\d_]+(?:-[^\W\d_]+)*")
_DEEL_VAN_STAD = re.compile(r"(?i)-?(?:noord|oost|zuid|west|centrum|zuidoost)\b")
_ERVOOR = r"(?:(?:[A-Z][\w.'’\-]{0,30}|van|de|der|den|het|ten|ter|te|'t)\s+){0,4}?"
_MET_NUMMER = re.compile(
    rf"(?<!\w)(?:{_ERVOOR}(?P<straat>[^\W\d_]*(?i:{_STRAAT}))|(?i:laan|weg|plein|kade|dreef)\s+(?:van|der|de|den|het|'t)\s+"
    rf"(?:\w+\s+){{0,2}}?\w+)(?!\w)\s+{HUISNUMMER}"
)
_ZONDER_NUMMER = re.compile(
    rf"(?<!\w)(?:(?:[A-Z][\w.'’\-]{{0,30}}\s+(?:(?:van|de|der|den|het|ten|ter)\s+){{0,2}}){{0,2}}?[A-Z]\w+{_STRAAT}"
    rf"|[A-Z]\w*\s+(?:[A-Z]\w*\s+)?{_STRAAT}|(?P<laan>Laan\s+van\s+(?:de\s)?[A-Z]\w+))(?!\w)"
)
_ZEKER_STRAAT = re.compile(r"(?i)(?:straat|laan|plein|kade|gracht|singel|steeg|plantsoen|dreef|dijk|weg)$")
_SPREEKT_NEDERLANDS = re.compile(
    r"(?i)\b(?:spreekt|spreken|sprak|begrijpt|verstaat|leert|leren|beheerst|geen|beetje|weinig|gebrekkig|gebroken|slecht|"
    r"matig|nauwelijks|vloeiend)\s+(?:\w+\s+)?(?P<taal>Nederlands)\b"
)
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
        if (m["laan"] or _ZEKER_STRAAT.search(m.group())) and vouw(m.group()) not in gewoon():
            yield Treffer(*m.span(), "adres", "patroon", kennis.algemener("een straat"))
    for m in _KLEINE_STRAAT.finditer(tekst):
        if vouw(m["naam"]) not in gewoon():
            yield Treffer(*m.span("naam"), "adres", "patroon", kennis.algemener("straat"))


def bekende_plaatsen(tekst: str, kennis: Kennis) -> Iterator[Treffer]:
    """Yield towns and countries that we know by name, and words for a language or where people come from.

    In small letters too, unless it is a common word.
    """
    bekend, herkomst = begin_van(plaatsen), afkomst()
    for m in _NAAM.finditer(tekst):
        woord = vouw(m.group())
        einde = next((e for rest in bekend.get(woord, ()) if (e := _rest_of_place(tekst, m, rest))), 0)
        if einde and _is_no_common_word(tekst, m.start(), einde, woord):
            yield Treffer(m.start(), einde, "plaats", "patroon", kennis.in_plaats("plaats"))
            continue
        afkomstig = woord in herkomst or ("-" in woord and not herkomst.isdisjoint(woord.split("-")))
        if afkomstig and _is_no_common_word(tekst, m.start(), m.end(), woord):
            yield Treffer(*m.span(), "afkomst", "patroon", kennis.in_plaats("taal of afkomst"))
    for m in _SPREEKT_NEDERLANDS.finditer(tekst):
        yield Treffer(*m.span("taal"), "afkomst", "patroon", kennis.in_plaats("taal of afkomst"))


def _is_no_common_word(tekst: str, begin: int, einde: int, eerste: str) -> bool:
    """Tell whether a place counts here: *putten* is a verb too, and so is *Putten* where a sentence begins."""
    if eerste not in gewoon():
        return True
    if not tekst[begin].isupper():
        return False
    return not begint_zin(tekst, begin) or not all(w in gewoon() for w in vouw(tekst[begin:einde]).split())


def _rest_of_place(tekst: str, m: re.Match[str], rest: str) -> int:
    """Return where a place ends of which the first word was found, or 0; a part of town belongs to it."""
    einde = m.end() + len(rest)
    if rest and vouw(tekst[m.end() : einde]) != rest:
        return 0
    deel = _DEEL_VAN_STAD.match(tekst, einde)
    einde = deel.end() if deel else einde
    return einde if not tekst[einde : einde + 1].isalnum() else 0
