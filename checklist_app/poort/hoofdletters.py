"""Capitals that nobody explained: most often a name (techniek.md B2)."""

import re
from collections.abc import Iterator

from checklist_app.domain.register import vouw
from checklist_app.poort.adressen import HUISNUMMER
from checklist_app.poort.kennis import Kennis
from checklist_app.poort.vondst import Treffer
from checklist_app.poort.woordenlijst import (
    gewoon,
    is_gewoon,
    is_naam_en_woord,
    is_voornaam,
    is_woord_van_verslag,
    woorden,
)
from checklist_app.poort.zinnen import begint_zin

_WOORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_TUSSEN = re.compile(
    r"[ \t\-]{1,2}(?:(?:van|de|den|der|des|het|ten|ter|te|el|al|ben|bin|von|di|da|la|le|vd|v\.d\.|v/d|'t|&)\s){0,3}"
    r"|\.\s?"
)
_VOORLETTERS = re.compile(r"(?<!\w)(?:[A-Z]\.\s?){1,4}(?:(?:van|de|den|der|ten|ter|te|el|al|ben|von)\s){0,3}$")
_LOSSE_LETTER = re.compile(r"\s(?:(?:van|de|den|der|el|al)\s){0,2}[A-Z](?![\w])")
_NAAR_PLAATS = re.compile(r"(?i)\b(?:in|uit|te|naar|nabij|richting|vanuit|omgeving|stad|dorp|regio|gemeente)\s+$")
_DOET_IETS = re.compile(
    r"(?:['’]s)?\s+(?:belt|belde|zegt|zei|appt|appte|mailt|mailde|vertelt|vertelde|vindt|vond|vraagt|vroeg|wil|wilde|mag|"
    r"moet|kan|komt|kwam|gaat|ging|heeft|had|is|was|woont|slaapt|zit|staat|huilt|denkt|geeft|gaf|stuurt|stuurde|kijkt|"
    r"speelt|werkt|weet|wordt|werd|neemt|doet|deed|en [A-Z]|\()"
)
"""After a name that is a word too, at the beginning of a sentence: *Storm belt*."""
_HOOFD_ERVOOR = re.compile(r"(?<![\w'’\-])(?P<woord>[A-Z][a-zà-ÿ]+) $")
_WOONT_ERVOOR = re.compile(
    r"(?i)\b(?:aan|op|naar|adres:?|woont|woonachtig|ingeschreven|verhuisd|bij)\s+(?:de|het|'t)?\s*$"
)
_HUISNUMMER = re.compile(rf" {HUISNUMMER}")
_BEZIT = re.compile(r"['’](?:s|tje|je)?$")


def hoofdletters(tekst: str, kennis: Kennis) -> Iterator[Treffer]:
    """Yield words with a capital that name nobody we know of; words that stand together are one find.

    At the beginning of a sentence only when the word is no common Dutch. A single letter is no name.
    """
    bekend = _known_spans(tekst, kennis)
    begin = einde = -1
    for m in _WOORD.finditer(tekst):
        if not _is_unknown(tekst, m, kennis) or any(b <= m.start() < e for b, e in bekend):
            continue
        # Of a family name often only the first letter is written.
        letter = _LOSSE_LETTER.match(tekst, m.end())
        m_einde = letter.end() if letter else m.end()
        if einde >= 0 and _TUSSEN.fullmatch(tekst[einde : m.start()]) and tekst[einde] != ".":
            einde = m_einde
            continue
        if einde >= 0:
            yield _hit(tekst, begin, einde, kennis)
        begin, einde = m.start(), m_einde
    if einde >= 0:
        yield _hit(tekst, begin, einde, kennis)


def _hit(tekst: str, begin: int, einde: int, kennis: Kennis) -> Treffer:
    voorletters = _VOORLETTERS.search(tekst, max(0, begin - 24), begin)
    begin = voorletters.start() if voorletters else begin
    begin = _with_known_before(tekst, begin, kennis)
    begin -= 3 if tekst[max(0, begin - 3) : begin] in ("'t ", "’t ") else 0
    huis = _HUISNUMMER.match(tekst, einde) if _WOONT_ERVOOR.search(tekst[max(0, begin - 24) : begin]) else None
    if huis:
        return Treffer(begin, huis.end(), "adres", "hoofdletter", kennis.algemener("een adres"))
    if _NAAR_PLAATS.search(tekst, max(0, begin - 14), begin):
        return Treffer(begin, einde, "plaats", "hoofdletter", kennis.in_plaats("plaats"))
    if tekst[begin:einde].isupper():
        return Treffer(begin, einde, "woord", "hoofdletter", kennis.in_plaats("afkorting"))
    return Treffer(begin, einde, "naam", "hoofdletter", kennis.in_plaats("naam"))


def _with_known_before(tekst: str, begin: int, kennis: Kennis) -> int:
    """Take a known word with a capital along that is part of the name: *Veilig Verder*, not *Mevrouw Jansen*."""
    while ervoor := _HOOFD_ERVOOR.search(tekst, max(0, begin - 30), begin):
        woord = ervoor["woord"]
        if (
            begint_zin(tekst, ervoor.start())
            or woord.casefold() in woorden("personen")
            or not kennis.is_bekend(woord)
        ):
            break
        begin = ervoor.start()
    return begin


def _is_unknown(tekst: str, m: re.Match[str], kennis: Kennis) -> bool:
    woord = _BEZIT.sub("", m.group())
    if len(woord) < 2 or not any(deel[:1].isupper() for deel in re.split(r"['’\-]", woord)):
        return False
    delen = [deel for deel in re.split(r"['’\-]", woord) if deel]
    if kennis.is_bekend(woord) or all(_is_known_part(deel, kennis) for deel in delen):
        return False
    if woord.isupper() and len(woord) > 3 and is_gewoon(vouw(woord)):
        return False
    if not begint_zin(tekst, m.start()):
        return True
    if is_naam_en_woord(vouw(woord)) and _DOET_IETS.match(tekst, m.end()):
        return True
    return not all(_names_nobody(vouw(deel), kennis) for deel in delen)


def _is_known_part(deel: str, kennis: Kennis) -> bool:
    """*NIKA-filmpje*, *JB'er*: what is written small in one word with a hyphen is common Dutch."""
    return kennis.is_bekend(deel) or len(deel) == 1 or (deel.islower() and is_gewoon(vouw(deel)))


def _names_nobody(woord: str, kennis: Kennis) -> bool:
    """At the beginning of a sentence: a first name that has the shape of a word, as *Will*, is a name."""
    if woord in gewoon() or woord in kennis.bekend or len(woord) == 1:
        return True
    if is_voornaam(woord):
        return False
    return is_gewoon(woord) or is_woord_van_verslag(woord)


def _known_spans(tekst: str, kennis: Kennis) -> list[tuple[int, int]]:
    gevouwen = tekst.casefold()
    if len(gevouwen) != len(tekst):
        gevouwen = tekst.lower() if len(tekst.lower()) == len(tekst) else tekst
    plekken = []
    for zin in kennis.bekende_zinnen:
        plek = gevouwen.find(zin)
        while plek >= 0:
            plekken.append((plek, plek + len(zin)))
            plek = gevouwen.find(zin, plek + 1)
    return plekken
