"""Dates, with and without a year, and what to say instead: *12 maart 2026* becomes *half maart 2026*."""

import re
from collections.abc import Iterator

from checklist_app.poort.kennis import Kennis
from checklist_app.poort.vondst import Keuze, Treffer

MAANDEN = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
_KORT = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec", "sept")
_TELWOORDEN = (
    *("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien"),
    *("veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig"),
    *("eenentwintig", "tweeëntwintig", "drieëntwintig", "vierentwintig", "vijfentwintig", "zesentwintig"),
    *("zevenentwintig", "achtentwintig", "negenentwintig", "dertig", "eenendertig"),
)
_WEEKDAG = (
    r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:ochtend|middag|avond|nacht)?|"
    r"(?:ma|di|wo|do|vr|za|zo)\.?),?\s+"
)
_MAAND = "|".join((*MAANDEN, *(f"{kort}(?:\\.|\\b)" for kort in _KORT)))
_JAAR = r"(?:\s+(?P<jaar>(?:19|20)\d\d)\b|\s+['’](?P<kort>\d\d)\b)?"
_MET_MAAND = re.compile(
    rf"(?i)\b(?:{_WEEKDAG})?(?:de\s)?(?P<dag>[0-3]?\d|{'|'.join(sorted(_TELWOORDEN, key=len, reverse=True))})"
    rf"(?:e|ste|de)?\s+(?P<maand>{_MAAND}){_JAAR}(?!\w)"
)
_MAAND_EN_JAAR = re.compile(rf"(?i)\b(?P<maand>{_MAAND}){_JAAR}(?!\w)")
_CIJFERS = re.compile(
    rf"(?i)(?<![\d.,/\-])(?:{_WEEKDAG})?(?P<dag>[0-3]?\d)(?P<s>[-/. ])(?P<maand>[01]?\d)(?P=s)"
    r"['’]?(?P<jaar>(?:19|20)?\d\d)"
    r"(?![\d/\-]|[.,]\d)"
)
_ISO = re.compile(r"(?<!\d)(?P<jaar>(?:19|20)\d\d)-(?P<maand>[01]\d)-(?P<dag>[0-3]\d)(?!\d)")
_ZONDER_JAAR = re.compile(
    rf"(?i)(?:\b(?:op|d\.d\.?|dd\.?|sinds|vanaf|tot|per|van|voor|na|datum:?)\s+|^|[-–]\s+|\b(?={_WEEKDAG}))"
    rf"(?P<datum>(?:{_WEEKDAG})?(?P<dag>[0-3]?\d)[-/](?P<maand>[01]?\d))"
    r"(?![\d/\-]|[.,]\d|\s?(?:keer|uur|jaar|dagen|weken|maanden|maal))"
)
_MAAND_LOS = re.compile(rf"(?i)\b(?:{_MAAND})")
_VOOR_DE_MAAND = 36
_FEESTDAGEN = (
    (r"(?:eerste|tweede|1e|2e|1ste|2de)\s+kerstdag|kerstavond|kerstochtend|oude?jaarsavond|oudjaar", "eind december"),
    (r"nieuwjaarsdag|nieuwjaarsnacht", "begin januari"),
    (r"(?:eerste|tweede|1e|2e|1ste|2de)\s+(?:paas|pinkster)dag|goede vrijdag|hemelvaartsdag", "voorjaar"),
    (r"koningsdag|bevrijdingsdag|dodenherdenking|moederdag", "voorjaar"),
    (r"vaderdag", "zomer"),
    (r"sinterklaasavond|pakjesavond", "begin december"),
    (r"suikerfeest|offerfeest|keti koti", "een feestdag"),
)
_FEESTDAG = re.compile("(?i)" + "|".join(rf"\b(?P<f{nr}>{patroon})\b" for nr, (patroon, _) in enumerate(_FEESTDAGEN)))
_WEEK = re.compile(r"(?i)\bweek\s+(?P<week>[1-5]?\d)\b(?!\s?(?:uur|keer|dagen))")
_GEBOREN = re.compile(r"(?i)\bgeb(?:oren|oorte\w*)?\.?:?(?:\s+(?:op|is|was))?\s*$")
_SEIZOENEN = ("winter", "winter", "voorjaar", "voorjaar", "voorjaar", "zomer", "zomer", "zomer", "najaar", "najaar")
_BEGIN_TOT, _HALF_TOT = 10, 20


def datums(tekst: str, kennis: Kennis) -> Iterator[Treffer]:
    """Yield every date, with a proposal that says about when."""
    for m in _around_months(tekst):
        dag = m["dag"].casefold()
        nummer = int(dag) if dag.isdigit() else _TELWOORDEN.index(dag) + 1
        yield from _found(tekst, m.span(), nummer, _month(m["maand"]), _year(m["jaar"] or m["kort"]), kennis)
    for m in _MAAND_EN_JAAR.finditer(tekst):
        jaar = _year(m["jaar"] or m["kort"])
        if jaar:
            ongeveer = f"{_season(_month(m['maand']))} {jaar}"
            yield Treffer(*m.span(), "datum", "patroon", kennis.algemener(ongeveer))
    for m in _FEESTDAG.finditer(tekst):
        ongeveer = next(tekst for nr, (_, tekst) in enumerate(_FEESTDAGEN) if m[f"f{nr}"])
        yield Treffer(*m.span(), "datum", "patroon", kennis.algemener(ongeveer))
    for m in _WEEK.finditer(tekst):
        dag = max(0, int(m["week"]) * 7 - 4) % 365
        yield from _found(tekst, m.span(), dag % 30 + 1, min(12, dag // 30 + 1), "", kennis)
    for patroon in (_CIJFERS, _ISO):
        for m in patroon.finditer(tekst):
            yield from _found(tekst, m.span(), int(m["dag"]), int(m["maand"]), _year(m["jaar"]), kennis)
    for m in _ZONDER_JAAR.finditer(tekst):
        yield from _found(tekst, m.span("datum"), int(m["dag"]), int(m["maand"]), "", kennis)


def _around_months(tekst: str) -> Iterator[re.Match[str]]:
    """Look for a day and a month only where a month stands: most sentences hold none."""
    tot = 0
    for maand in _MAAND_LOS.finditer(tekst):
        begin = max(tot, maand.start() - _VOOR_DE_MAAND)
        m = next((m for m in _MET_MAAND.finditer(tekst, begin) if m.end() >= maand.end()), None)
        if m and m.start("maand") == maand.start():
            yield m
            tot = m.end()


def _found(tekst: str, plek: tuple[int, int], dag: int, maand: int, jaar: str, kennis: Kennis) -> Iterator[Treffer]:
    if 1 <= dag <= 31 and 1 <= maand <= 12:
        geboren = _GEBOREN.search(tekst, 0, plek[0])
        yield Treffer(*plek, "datum", "patroon", _about(dag, maand, jaar, kennis) if not geboren else _birth(kennis))


def _about(dag: int, maand: int, jaar: str, kennis: Kennis) -> Keuze:
    deel = "begin" if dag <= _BEGIN_TOT else "half" if dag <= _HALF_TOT else "eind"
    return kennis.algemener(" ".join(w for w in (deel, MAANDEN[maand - 1], jaar) if w))


def _birth(kennis: Kennis) -> Keuze:
    return kennis.in_plaats("geboortedatum")


def _month(woord: str) -> int:
    kort = woord.casefold()[:3]
    return 3 if kort in ("mrt", "maa") else [m[:3] for m in MAANDEN].index(kort) + 1


def _year(cijfers: str | None) -> str:
    if not cijfers or len(cijfers) == 4:
        return cijfers or ""
    return f"19{cijfers}" if int(cijfers) > 50 else f"20{cijfers}"


def _season(maand: int) -> str:
    return "winter" if maand > 11 else "najaar" if maand > 8 else _SEIZOENEN[maand - 1]
