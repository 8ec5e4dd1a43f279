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
    r"(?:(?:(?:a\.?s\.?|volgende|komende|aanstaande|vorige|afgelopen|deze|jl\.?)\s+(?:week\s+)?)?"
    r"(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:ochtend|middag|avond|nacht)?|"
    r"(?:ma|di|din|wo|woe|do|don|vr|vrij|za|zat|zo|zon)\.?),?\s+(?:de\s+)?"
)
_MAAND = "|".join((*MAANDEN, *(f"{kort}(?:\\.|\\b)" for kort in _KORT)))
_JAAR = r"(?:\s+(?P<jaar>(?:19|20)\d\d)\b|\s+['’](?P<kort>\d\d)\b)?"
_MET_MAAND = re.compile(
    rf"(?i)\b(?:{_WEEKDAG})?(?:de\s)?(?P<dag>[0-3]?\d|{'|'.join(sorted(_TELWOORDEN, key=len, reverse=True))})"
    rf"(?:e|ste|de)?\s*(?P<maand>{_MAAND}){_JAAR}(?!\w)"
)
_EERDERE_DAG = re.compile(
    rf"(?i)(?<![\w.:/-])(?:{_WEEKDAG})?(?P<dag>[0-3]?\d)(?:e|ste|de)?"
    rf"\s*(?:,|/|-|–|&|\ben\b|\bof\b|\bop\b|\btot\b|\bt/m\b|\bt\.?m\.?|\btot en met\b)\s*$"
)
_MAAND_EN_JAAR = re.compile(rf"(?i)\b(?P<maand>{_MAAND}){_JAAR}(?!\w)")
_CIJFERS = re.compile(
    r"(?<![\d.,/\-])(?P<dag>[0-3]?\d)(?P<s>[-/. ])(?P<maand>[01]?\d)(?P=s)"
    r"['’]?(?P<jaar>(?:19|20)?\d\d)"
    r"(?![\d/\-]|[.,]\d)"
)
_ISO = re.compile(r"(?<!\d)(?P<jaar>(?:19|20)\d\d)-(?P<maand>[01]\d)-(?P<dag>[0-3]\d)(?!\d)")
_MAAT = r"\s?(?i:keer|uur|u\b|jaar|jr|dagen|weken|maanden|maal|x\b|minuten|min\b|kinderen|deel|liter|mnd|%)"
_ZONDER_JAAR = re.compile(rf"(?<![\w/.,:\-])(?P<dag>[0-3]?\d)(?P<s>[-/])(?P<maand>[01]?\d)(?![\d/\-]|[.,]\d|{_MAAT})")
_DATUM_ERVOOR = re.compile(
    r"(?i)(?:^|\n|[-–(]\s*|\b(?:op|d\.d\.?|dd\.?|sinds|vanaf|tot|t/m|per|van|voor|na|datum:?|gesprek|overleg|zitting|"
    r"verslag|mail|brief|bezoek|huisbezoek|contact|tel|app|afspraak|omgang|rapport|melding|beschikking|uitspraak|"
    r"intake|evaluatie|hv|mdo|ots|uhp|rtg|mdpo|fgp|hvp|pva|jb|rb)\s+)$"
)
_BREUKEN = frozenset(("1/2", "1/3", "1/4", "2/3", "3/4", "24/7"))
_GROEP = re.compile(r"(?i)\b(?:groep|klas|leeftijd|om de|kamer|week)\s+$")
_LOSSE_DAG = re.compile(
    r"(?<![\w.,:/\-])(?P<dag>[0-3]?\d)(?P<rang>e|ste|de)?(?=\s*[,;)]|\.(?!\d)|\s*$|"
    r"\s+(?:om|bij|met|op|hv|in|naar|is|was|komt|gaat|weer|van de maand|volgt|kan|moet)\b)"
)
_DE_ERVOOR = re.compile(r"(?i)\b(?:op|per|vanaf|sinds|tot|voor|na|vandaag)\s+(?P<de>de\s+)?$")
_WEEKDAG_ERVOOR = re.compile(rf"(?i)\b{_WEEKDAG}$")
_BLIK_TERUG = 32
_MAAND_LOS = re.compile(rf"(?i)(?<![^\W\d])(?:{_MAAND})")
_VOOR_DE_MAAND = 48
_NA_DE_MAAND = 16
"""Far enough for a year; without an end every month would be looked for through the whole text."""
_FEESTDAGEN = {
    "eind december": (
        r"kerst(?:mis)?(?:dagen|ochtend|middag|avond|nacht|vakantie)?|(?:(?:eerste|tweede|1e|2e|1ste|2de)\s+)?kerstdag|"
        r"oud\s*(?:en|&|/)\s*nieuw|oude?jaarsavond|oudjaar|jaarwisseling"
    ),
    "begin januari": r"nieuwjaar(?:s(?:dag|nacht))?|driekoningen",
    "voorjaar": (
        r"(?:(?:eerste|tweede|1e|2e|1ste|2de)\s+)?(?:paas|pinkster)(?:maan|zon)?dag|pasen|paasweekend|paasdagen|"
        r"pinksteren|pinksterweekend|hemelvaart(?:sdag)?|goede vrijdag|meivakantie|krokusvakantie|voorjaarsvakantie|"
        r"carnaval|valentijnsdag|biddag|palmzondag|aswoensdag|dodenherdenking|koningsdag|bevrijdingsdag|moederdag"
    ),
    "najaar": (
        r"sinterklaas|sint[- ]maarten|sint[- ]nicolaas|halloween|herfstvakantie|allerheiligen|dierendag|dankdag|"
        r"prinsjesdag|black friday"
    ),
    "begin december": r"sinterklaasavond|pakjesavond",
    "zomer": r"zomervakantie|bouwvak|vaderdag",
    "een feestdag": (
        r"suikerfeest|offerfeest|keti koti|ramadan|eid(?:[- ]al[- ]\w+)?|divali|diwali|holi|newroz|nowruz|chanoeka|"
        r"jom kippoer|asjoera|bayram|timket|srefidensi|kwanzaa|pesach"
    ),
}
"""About when each holiday is; of those that move only that it is one."""
_FEESTDAG = re.compile(
    rf"(?i)\b(?=\w)(?:{'|'.join(f'(?P<f{nr}>{patroon})' for nr, patroon in enumerate(_FEESTDAGEN.values()))})\b"
)
_WEEK = re.compile(
    r"(?i)\b(?:(?:begin|eind|medio|halverwege)\s+)?(?:week|weken|wk)\.?\s*(?:nr\.?\s*)?(?P<week>[1-5]?\d)(?:\s*(?:en|t/m|tot|of|-|/)\s*[1-5]?\d)?\b"
    r"(?!\s?(?:uur|keer|dagen|x\b|u\b|avond|nacht|dag|[:.,]\d))"
)
_TIJDVAK = (
    r"zomer|winter|herfst|lente|voorjaar|najaar|(?:zomer|kerst|herfst|voorjaars|krokus|mei)?vakantie|schooljaar|"
    r"seizoen|begin|eind|einde|medio|half|kerst|pasen|carnaval|kwartaal|kw|q[1-4]|ramadan|pinksteren|sinterklaas|"
    r"oud en nieuw|jaarwisseling|koningsdag|suikerfeest|jaren"
)
_VAK_ERVOOR = re.compile(rf"(?i)\b(?:{_TIJDVAK})\s+(?:van\s+)?(?:[1-4]\s+)?$")
_JAREN = re.compile(
    r"(?<![\w/\-])(?:(?P<jaar>(?:19|20)\d\d)(?:\s*[-/]\s*['’]?(?:20)?\d\d)?|['’](?P<kort>[0-39]\d)(?:\s*[-/]\s*['’]?\d\d)?|"
    r"2\d/2\d)(?![\w]|[-/.]\d)"
)
_GEBOREN = re.compile(r"(?i)\bgeb(?:oren|oorte\w*)?\.?:?(?:\s+(?:in|op|te|is|was))?\s*$")
_SEIZOENEN = ("winter", "winter", "voorjaar", "voorjaar", "voorjaar", "zomer", "zomer", "zomer", "najaar", "najaar")
_BEGIN_TOT, _HALF_TOT, _LAATSTE_DAG = 10, 20, 31


def datums(tekst: str, kennis: Kennis) -> Iterator[Treffer]:
    """Yield every date, with a proposal that says about when."""
    for m in _around_months(tekst):
        dag = m["dag"].casefold()
        nummer = int(dag) if dag.isdigit() else _TELWOORDEN.index(dag) + 1
        maand, jaar = _month(m["maand"]), _year(m["jaar"] or m["kort"])
        begin = m.start()
        while eerder := _EERDERE_DAG.search(tekst, max(0, begin - _VOOR_DE_MAAND), begin):
            begin = eerder.start()
        yield from _found(tekst, (begin, m.end()), nummer, maand, jaar, kennis)
    for m in _MAAND_EN_JAAR.finditer(tekst):
        jaar = _year(m["jaar"] or m["kort"])
        if jaar:
            ongeveer = f"{_season(_month(m['maand']))} {jaar}"
            yield Treffer(*m.span(), "datum", "patroon", kennis.algemener(ongeveer))
    for m in _FEESTDAG.finditer(tekst):
        ongeveer = next(tekst for nr, tekst in enumerate(_FEESTDAGEN) if m[f"f{nr}"])
        yield Treffer(*m.span(), "datum", "patroon", kennis.algemener(ongeveer))
    yield from _years(tekst, kennis)
    for m in _WEEK.finditer(tekst):
        dag = max(0, int(m["week"]) * 7 - 4) % 365
        yield from _found(tekst, m.span(), dag % 30 + 1, min(12, dag // 30 + 1), "", kennis)
    for patroon in (_CIJFERS, _ISO):
        for m in patroon.finditer(tekst):
            plek = (_from_weekday(tekst, m.start()), m.end())
            yield from _found(tekst, plek, int(m["dag"]), int(m["maand"]), _year(m["jaar"]), kennis)
    yield from _without_year(tekst, kennis)


def _years(tekst: str, kennis: Kennis) -> Iterator[Treffer]:
    """*zomer 2023*, *eind '22*, *schooljaar 23/24*; a year alone is found with the numbers."""
    for m in _JAREN.finditer(tekst):
        vak = _VAK_ERVOOR.search(tekst[max(0, m.start() - _BLIK_TERUG) : m.start()])
        begin = m.start() - len(vak.group()) if vak else m.start()
        if vak and (m["jaar"] or m["kort"]):
            ongeveer = kennis.algemener(f"rond {_year(m['jaar'] or m['kort'])}")
            yield Treffer(begin, m.end(), "datum", "patroon", ongeveer)
        elif vak or not m["jaar"]:
            yield Treffer(begin, m.end(), "jaar", "patroon", kennis.in_plaats("jaartal"))


def _without_year(tekst: str, kennis: Kennis) -> Iterator[Treffer]:
    """*3/4*, *HV 12-3*, *woensdag 4*, *de 14e*: a hyphen and a day alone need something before them."""
    for m in _ZONDER_JAAR.finditer(tekst):
        ervoor = tekst[max(0, m.start() - _BLIK_TERUG) : m.start()]
        begin = _from_weekday(tekst, m.start())
        breuk = m.group() in _BREUKEN or m["s"] == "-"
        if _GROEP.search(ervoor) or (breuk and begin == m.start() and not _DATUM_ERVOOR.search(ervoor)):
            continue
        yield from _found(tekst, (begin, m.end()), int(m["dag"]), int(m["maand"]), "", kennis)
    for m in _LOSSE_DAG.finditer(tekst):
        de = _DE_ERVOOR.search(tekst[max(0, m.start() - _BLIK_TERUG) : m.start()]) if m["rang"] else None
        begin = m.start() - len(de["de"] or "") if de else _from_weekday(tekst, m.start())
        if (de or begin < m.start()) and 1 <= int(m["dag"]) <= _LAATSTE_DAG:
            yield Treffer(begin, m.end(), "datum", "patroon", kennis.in_plaats("datum"))


def _from_weekday(tekst: str, begin: int) -> int:
    """Return where the day of the week before this place begins, or the place itself."""
    weekdag = _WEEKDAG_ERVOOR.search(tekst[max(0, begin - _BLIK_TERUG) : begin])
    return begin - len(weekdag.group()) if weekdag else begin


def _around_months(tekst: str) -> Iterator[re.Match[str]]:
    """Look for a day and a month only where a month stands: most sentences hold none."""
    tot = 0
    for maand in _MAAND_LOS.finditer(tekst):
        begin = max(tot, maand.start() - _VOOR_DE_MAAND)
        hier = _MET_MAAND.finditer(tekst, begin, maand.end() + _NA_DE_MAAND)
        m = next((m for m in hier if m.end() >= maand.end()), None)
        if m and m.start("maand") == maand.start():
            yield m
            tot = m.end()


def _found(tekst: str, plek: tuple[int, int], dag: int, maand: int, jaar: str, kennis: Kennis) -> Iterator[Treffer]:
    if 1 <= dag <= 31 and 1 <= maand <= 12:
        geboren = geboren_voor(tekst, plek[0])
        keuze = kennis.in_plaats("geboortedatum") if geboren else _about(dag, maand, jaar, kennis)
        yield Treffer(*plek, "datum", "patroon", keuze)


def geboren_voor(tekst: str, plek: int) -> re.Match[str] | None:
    """Return the word right before this place that says that somebody was born then: *geboren in*, *geb.*."""
    return _GEBOREN.search(tekst, max(0, plek - _BLIK_TERUG), plek)


def _about(dag: int, maand: int, jaar: str, kennis: Kennis) -> Keuze:
    deel = "begin" if dag <= _BEGIN_TOT else "half" if dag <= _HALF_TOT else "eind"
    return kennis.algemener(" ".join(w for w in (deel, MAANDEN[maand - 1], jaar) if w))


def _month(woord: str) -> int:
    kort = woord.casefold()[:3]
    return 3 if kort in ("mrt", "maa") else [m[:3] for m in MAANDEN].index(kort) + 1


def _year(cijfers: str | None) -> str:
    if not cijfers or len(cijfers) == 4:
        return cijfers or ""
    return f"19{cijfers}" if int(cijfers) > 50 else f"20{cijfers}"


def _season(maand: int) -> str:
    return "winter" if maand > 11 else "najaar" if maand > 8 else _SEIZOENEN[maand - 1]
