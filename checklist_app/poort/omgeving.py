"""Names by what stands before them: *basisschool De Regenboog*, *mw. Jansen*, *juf anja* (techniek.md B2)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from checklist_app.domain.register import vouw
from checklist_app.poort.kennis import Kennis
from checklist_app.poort.vondst import Keuze, Treffer
from checklist_app.poort.woordenlijst import is_gewoon, woorden

_VOLUIT = {
    **dict.fromkeys(("obs", "cbs", "rkbs", "pcbs", "kbs", "rk-basisschool"), "basisschool"),
    **dict.fromkeys(("vv", "sv", "fc", "hc", "avv", "voetbalclub", "voetbalvereniging"), "sportclub"),
    **dict.fromkeys(("mc", "gasthuis"), "ziekenhuis"),
    "kdv": "kinderdagverblijf",
    "pi": "gevangenis",
    "so-school": "school",
}
_TUSSEN = r"(?:(?:van|de|den|der|ten|ter|te|el|al|ben|bin|von|di|da|la|le|'t|v\.?d\.?)\s+){0,3}"
_HOOFD = r"[A-ZÀ-ÖØ-ÞĀ-Ž][^\W\d_]*(?:['’\-][^\W\d_]+)*"
_VOORLETTER = r"(?:[A-Z]\.\s?){0,4}"
_VOLLE_NAAM = rf"{_VOORLETTER}{_TUSSEN}{_HOOFD}(?:\s+{_TUSSEN}{_HOOFD}){{0,3}}"


_NAAM_VAN_INSTELLING = (
    r"[\"'“‘]?(?:(?i:de|het|'t|van|voor|in|te|sint|st\.?)\s+){0,2}"
    rf"{_HOOFD}(?:[\s\-]+(?:(?:van|de|den|der|het|en|aan|op|ten|ter)\s+){{0,2}}{_HOOFD}){{0,3}}(?:\s\d{{1,3}})?[\"'”’]?"
)
_KLEINE_INSTELLING = re.compile(
    r"(?<!\w)(?P<wat>(?i:basisschool|obs|cbs|kbs|kdv|kinderdagverblijf|bso|moskee|camping|vv|sv|manege|zwembad))\s+"
    r"(?P<naam>(?:(?:de|het|'t)\s+)?(?P<woord>[^\W\d_]{3,}))(?!\w)"
)
_EIND = "college|lyceum|gymnasium|ziekenhuis|kliniek|school|praktijk|centrum|mc|gasthuis|stichting|academie"
_VOOR_INSTELLING = re.compile(
    rf"(?<!\w)(?:{_HOOFD}\s+){{1,3}}?(?P<wat>(?i:{_EIND}))(?!\w)"
    r"|(?<!\w)[A-Z][^\W\d_]+(?P<eind>school|college|kliniek|ziekenhuis|praktijk|centrum|gasthuis)(?!\w)"
)
_LIDWOORD = re.compile(
    r"(?i)\b(?:de|het|een|die|dat|deze|dit|haar|zijn|hun|onze|ons|mijn|jouw|geen|andere?|nieuwe?|oude?|vorige?)\s+$"
)


@dataclass(frozen=True)
class _Patronen:
    """What is made of the lists of words, once."""

    na_instelling: re.Pattern[str]
    na_persoon: re.Pattern[str]
    na_aanhef: re.Pattern[str]
    kleine_naam: re.Pattern[str]


@cache
def _patterns() -> _Patronen:
    instelling, persoon, aanhef = (
        _one_of("instellingen_de", "instellingen_het"),
        _one_of("personen"),
        _one_of("aanhef"),
    )
    klein = _one_of("personen_klein", "aanhef")
    return _Patronen(
        na_instelling=re.compile(rf"(?<!\w)(?P<wat>(?i:{instelling}))\s+(?P<naam>{_NAAM_VAN_INSTELLING})(?!\w)"),
        na_persoon=re.compile(rf"(?<!\w)(?i:{persoon})\.?\s+(?P<naam>{_VOLLE_NAAM})"),
        na_aanhef=re.compile(rf"(?<!\w)(?i:{aanhef})[,.!]?\s+(?P<naam>{_VOLLE_NAAM})"),
        kleine_naam=re.compile(
            rf"(?<!\w)(?i:{klein})[.,]?\s+(?P<naam>{_TUSSEN}(?P<woord>[^\W\d_A-Z]{{2,}})(?:['’]s)?(?!\w))"
        ),
    )


def _one_of(*lijsten: str) -> str:
    alle = {woord for lijst in lijsten for woord in woorden(lijst)}
    return "|".join(map(re.escape, sorted(alle, key=len, reverse=True)))


def instellingen(tekst: str, kennis: Kennis) -> Iterator[Treffer]:
    """Yield schools, courts, clubs and care by their word and the capitals with it."""
    for m in _patterns().na_instelling.finditer(tekst):
        if not _names_nobody(m["naam"], kennis):
            yield Treffer(*m.span(), "instelling", "omgeving", _plain(m["wat"], _before(tekst, m.start()), kennis))
    for m in _KLEINE_INSTELLING.finditer(tekst):
        woord = vouw(m["woord"])
        if m["woord"].islower() and not is_gewoon(woord):
            yield Treffer(*m.span(), "instelling", "omgeving", _plain(m["wat"], _before(tekst, m.start()), kennis))
    for m in _VOOR_INSTELLING.finditer(tekst):
        wat = (m["wat"] or m["eind"]).casefold()
        if not is_gewoon(vouw(m.group())):
            yield Treffer(*m.span(), "instelling", "omgeving", _plain(wat, _before(tekst, m.start()), kennis))


def personen(tekst: str, kennis: Kennis) -> Iterator[Treffer]:
    """Yield names after what somebody is called: with capitals, and in small letters when it is no common word."""
    for patroon in (_patterns().na_persoon, _patterns().na_aanhef):
        for m in patroon.finditer(tekst):
            if not _names_nobody(m["naam"], kennis):
                yield Treffer(*m.span("naam"), "naam", "omgeving", kennis.in_plaats("naam"))
    for m in _patterns().kleine_naam.finditer(tekst):
        woord = vouw(m["woord"])
        if len(woord) > 2 and not kennis.is_bekend(m["woord"]) and not is_gewoon(woord):
            yield Treffer(*m.span("naam"), "naam", "omgeving", kennis.in_plaats("naam"))


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
