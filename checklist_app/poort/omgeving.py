"""Names by what stands before them: *basisschool De Regenboog*, *mw. Jansen*, *juf anja* (techniek.md B2)."""

import re
from collections.abc import Iterator
from functools import cache

from checklist_app.domain.register import vouw
from checklist_app.poort.kennis import Kennis
from checklist_app.poort.vondst import Keuze, Treffer
from checklist_app.poort.woordenlijst import (
    begin_van,
    gewoon,
    is_achternaam,
    is_gewoon,
    is_voornaam,
    organisaties,
    woorden,
)
from checklist_app.poort.zinnen import begint_zin

_VOLUIT = {
    **dict.fromkeys(("obs", "cbs", "rkbs", "pcbs", "kbs", "rk-basisschool"), "basisschool"),
    **dict.fromkeys(("vv", "sv", "fc", "hc", "avv", "voetbalclub", "voetbalvereniging"), "sportclub"),
    **dict.fromkeys(("mc", "gasthuis"), "ziekenhuis"),
    **dict.fromkeys(
        ("ikc", "kc", "kindcentrum", "jenaplanschool", "montessorischool", "daltonschool"), "basisschool"
    ),
    **dict.fromkeys(("sbo", "vso", "pro", "so", "cluster-4-school"), "school"),
    "kdv": "kinderdagverblijf",
    "pi": "gevangenis",
    "so-school": "school",
}
_TUSSEN = r"(?:(?:van|de|den|der|ten|ter|te|el|al|ben|bin|von|di|da|la|le|'t|v\.?\s?d\.?|v/d|ait|vander)\s+){0,3}"
_HOOFD = r"[A-ZÀ-ÖØ-ÞĀ-Ž][^\W\d_]*(?:['’\-][^\W\d_]+){0,5}"
_VOORLETTER = r"(?:[A-Z]\.\s?){0,4}"
_VOLLE_NAAM = rf"{_VOORLETTER}{_TUSSEN}{_HOOFD}(?:\s+{_TUSSEN}{_HOOFD}){{0,3}}"
_NAAM_VAN_INSTELLING = (
    r"[\"'“‘]?(?:(?i:de|het|'t|van|voor|in|te|sint|st\.?)\s+){0,2}"
    rf"{_HOOFD}(?:[\s\-]+(?:(?:van|de|den|der|het|en|aan|op|ten|ter)\s+){{0,2}}{_HOOFD}){{0,3}}(?:\s\d{{1,3}})?[\"'”’]?"
)
_HEET_ZO = frozenset(
    (
        *("basisschool", "obs", "cbs", "rkbs", "pcbs", "kbs", "ikc", "kc"),
        *("sbo", "vso", "kdv", "kinderdagverblijf", "peuterspeelzaal", "manege", "camping"),
    )
)
"""After these an article and a word, also a common one, are the name: *obs de wilgen*."""
_EIND = "college|lyceum|gymnasium|ziekenhuis|kliniek|school|praktijk|centrum|mc|gasthuis|stichting|academie"
_VOOR_INSTELLING = re.compile(
    rf"(?<!\w)(?:{_HOOFD}\s+){{1,3}}?(?P<wat>(?i:{_EIND}))(?!\w)"
    r"|(?<!\w)[A-Z][^\W\d_]+(?P<eind>school|college|kliniek|ziekenhuis|praktijk|centrum|gasthuis)(?!\w)"
)
_WOORD = re.compile(r"(?:['’]s )?[^\W\d_]+(?:['’\-.][^\W\d_]+)*")
_IN_PLAATS = re.compile(r"\s+(?:in|te)\s+(?:de\s+)?[A-Z][^\W\d_]+(?:-[A-Z][^\W\d_]+)*")
_NA_EEN_SCHOOL = frozenset(
    (
        *("juf", "meester", "leerkracht", "kinderen", "klas", "ouders", "hele"),
        *("dag", "week", "situatie", "leiding", "afspraak", "zorg"),
    )
)
_LIDWOORD = re.compile(
    r"(?i)\b(?:de|het|een|die|dat|deze|dit|haar|zijn|hun|onze|ons|mijn|jouw|geen|andere?|nieuwe?|oude?|vorige?)\s+$"
)


_NA_INSTELLING = re.compile(rf"\s+(?P<naam>{_NAAM_VAN_INSTELLING})(?!\w)")
_NA_KLEINE_INSTELLING = re.compile(r"\s+(?:(?P<lid>de|het|'t)\s+)?(?P<woord>[^\W\d_]{3,})(?!\w)")
_NA_PERSOON = re.compile(rf"\.?\s+(?P<naam>{_VOLLE_NAAM}|[A-Z]\.(?:\s?[A-Z]\.)*|[A-Z](?=[,;)]|\s|$))")
_LETTER = re.compile(
    r"\b(?i:met|van|voor|door|bij|aan|en|dat|of|tussen|over|naar)\s+(?P<naam>[A-Z]\.(?:\s?[A-Z]\.)*)(?=,|\s+[a-z])"
)
_NA_AANHEF = re.compile(rf"[,.!]?\s+(?P<naam>{_VOLLE_NAAM})")
_NA_KLEIN = re.compile(rf"[.,]?\s+(?P<naam>{_TUSSEN}(?P<woord>[^\W\d_A-Z]{{3,}})(?:['’]s)?(?!\w))")


@cache
def _words(*lijsten: str) -> frozenset[str]:
    return frozenset(woord for lijst in lijsten for woord in woorden(lijst))


def instellingen(tekst: str, kennis: Kennis) -> Iterator[Treffer]:
    """Yield schools, courts, clubs and care by their word and the capitals with it."""
    groot, klein = _words("instellingen_de", "instellingen_het"), _words("instellingen_klein")
    for m in _WOORD.finditer(tekst):
        wat = m.group().casefold()
        na = _NA_INSTELLING.match(tekst, m.end()) if wat in groot else None
        if na and not _names_nobody(na["naam"], kennis):
            einde = _with_place(tekst, na.end())
            yield Treffer(m.start(), einde, "instelling", "omgeving", _plain(wat, _before(tekst, m.start()), kennis))
        na = _NA_KLEINE_INSTELLING.match(tekst, m.end()) if wat in klein else None
        if na and _is_small_name(wat, na):
            yield Treffer(
                m.start(), na.end(), "instelling", "omgeving", _plain(wat, _before(tekst, m.start()), kennis)
            )
        yield from _well_known(tekst, m, kennis)
    for m in _VOOR_INSTELLING.finditer(tekst):
        wat = (m["wat"] or m["eind"]).casefold()
        if not is_gewoon(vouw(m.group())):
            yield Treffer(*m.span(), "instelling", "omgeving", _plain(wat, _before(tekst, m.start()), kennis))


def _is_small_name(wat: str, na: re.Match[str]) -> bool:
    woord = vouw(na["woord"])
    if not na["woord"].islower() or woord in _NA_EEN_SCHOOL:
        return False
    return bool(na["lid"] and wat in _HEET_ZO) or is_achternaam(woord) or not is_gewoon(woord)


def _well_known(tekst: str, m: re.Match[str], kennis: Kennis) -> Iterator[Treffer]:
    """Shops and organisations that many people know: *Leger des Heils*, *de Action in Gouda*, *mcdonalds*."""
    woord = vouw(m.group())
    for rest in begin_van(organisaties).get(woord, ()):
        einde = m.end() + len(rest)
        if vouw(tekst[m.end() : einde]) != rest or tekst[einde : einde + 1].isalnum():
            continue
        gewoon_woord = woord in gewoon() and (m.group().islower() or begint_zin(tekst, m.start()))
        if rest or not gewoon_woord:
            einde = _with_place(tekst, einde)
            yield Treffer(m.start(), einde, "instelling", "omgeving", kennis.in_plaats("instelling"))
        return


def _with_place(tekst: str, einde: int) -> int:
    plaats = _IN_PLAATS.match(tekst, einde)
    return plaats.end() if plaats else einde


def personen(tekst: str, kennis: Kennis) -> Iterator[Treffer]:
    """Yield names after what somebody is called: with capitals, and in small letters when it is no common word."""
    wie, aanhef, klein = _words("personen"), _words("aanhef"), _words("personen_klein", "aanhef")
    for m in _WOORD.finditer(tekst):
        wat = m.group().casefold()
        for bekend, patroon in ((wie, _NA_PERSOON), (aanhef, _NA_AANHEF)):
            na = patroon.match(tekst, m.end()) if wat in bekend else None
            if na and not _names_nobody(na["naam"], kennis) and not _starts_common(tekst, na.start("naam")):
                yield Treffer(*na.span("naam"), "naam", "omgeving", kennis.in_plaats("naam"))
        na = _NA_KLEIN.match(tekst, m.end()) if wat in klein else None
        if na and not kennis.is_bekend(na["woord"]) and _is_name(vouw(na["woord"])):
            yield Treffer(*na.span("naam"), "naam", "omgeving", kennis.in_plaats("naam"))


def voorletters(tekst: str, kennis: Kennis) -> Iterator[Treffer]:
    """Yield a letter with a point that stands for somebody: *met M. en J. is afgesproken*."""
    for m in _LETTER.finditer(tekst):
        yield Treffer(*m.span("naam"), "naam", "omgeving", kennis.in_plaats("naam"))


def _is_name(woord: str) -> bool:
    return not is_gewoon(woord) or (woord not in gewoon() and (is_voornaam(woord) or is_achternaam(woord)))


def _starts_common(tekst: str, begin: int) -> bool:
    """Whether a sentence begins here with a common word: *cc gw. Nog uitzoeken*."""
    woord = _WOORD.match(tekst, begin)
    return bool(woord and begint_zin(tekst, begin) and vouw(woord.group()) in gewoon())


def _names_nobody(naam: str, kennis: Kennis) -> bool:
    """Tell whether these capitals are only words that name nobody: *de Raad*, *de voogd OTS*."""
    woorden = re.findall(r"[^\W\d_]+", naam)
    return all(kennis.is_bekend(w) or (w.islower() and is_gewoon(vouw(w))) for w in woorden)


def _before(tekst: str, plek: int) -> str:
    return tekst[max(0, plek - 12) : plek]


def _plain(wat: str, ervoor: str, kennis: Kennis) -> Keuze:
    """*basisschool De Regenboog* becomes *de basisschool*; behind an article only *basisschool*."""
    klein = wat.casefold()
    woord = _VOLUIT.get(klein, klein)
    lidwoord = "het" if woord in (*woorden("instellingen_het"), "centrum") else "de"
    return kennis.algemener(woord if _LIDWOORD.search(ervoor) else f"{lidwoord} {woord}")
