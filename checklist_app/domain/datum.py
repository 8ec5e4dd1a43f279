"""Dates as people type them in Dutch: the words stay, the days they cover are worked out (ontwerp.md section 2).

Words are resolved on the day they are typed. A date that comes round every year or week (*maart*, *maandag*) is the
nearest one in the direction that was asked for; one that is going on now counts in both directions.
"""

import calendar
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal, Self

from pydantic import model_validator

from checklist_app.domain.basis import Model

Richting = Literal["terug", "vooruit"]


class Datum(Model):
    """A date or period: as typed, and the first and last day it covers, both absent when it was not understood.

    Source: ontwerp.md section 2, value types.
    """

    tekst: str
    van: date | None = None
    tot: date | None = None

    @model_validator(mode="after")
    def _van_voor_tot(self) -> Self:
        if (self.van is None) != (self.tot is None):
            raise ValueError("van en tot staan er allebei, of allebei niet")
        if self.van and self.tot and self.van > self.tot:
            raise ValueError("van ligt na tot")
        return self


def begrijp(tekst: str, vandaag: date, richting: Richting = "terug") -> Datum:
    """Work out which days a Dutch text means, seen from ``vandaag``.

    ``richting`` says where to look for what names no year or week: *maart* is the nearest past March (*terug*, for
    what happened) or the nearest coming one (*vooruit*, for a plan). *Begin*, *half* and *eind* are a third of their
    period; *rond* and *ongeveer* leave the days as they are, the text keeps the word; *sinds* runs up to today; as a
    plan *tot*, *voor* and *uiterlijk* mean that day itself. A week runs from Monday, winter from December.

    Never raises on clean text: what is not understood, or does not exist, keeps its text without days.
    Source: ontwerp.md section 2, value type *datum*.
    """
    try:
        van, tot = _lees(_gewoon(tekst), _Nu(vandaag, vandaag, richting))
    except (ValueError, OverflowError):
        return Datum(tekst=tekst)
    return Datum(tekst=tekst, van=van, tot=tot)


def sorteersleutel(datum: Datum | None) -> tuple[bool, date, date]:
    """A key that sorts on the first day, then the last; what has no days comes last."""
    if datum is None or datum.van is None or datum.tot is None:
        return True, date.max, date.max
    return False, datum.van, datum.tot


def in_woorden(datum: Datum | date, vandaag: date) -> str:
    """Say a date as a person would, seen from ``vandaag``: *gisteren*, *2 maart*, *2 maart 2025*, *maart*, *2024*.

    A ``Datum`` that was not understood is said as it was typed.
    """
    if isinstance(datum, date):
        return _dag_in_woorden(datum, vandaag)
    if datum.van is None or datum.tot is None:
        return datum.tekst
    return _periode_in_woorden(datum.van, datum.tot, vandaag)


# --- reading ---------------------------------------------------------------------------------------------------

Periode = tuple[date, date]
# What comes round: the occurrence in a given year, or in a given week. Raises ValueError where there is none.
Reeks = Callable[[int], Periode]
Keer = Literal["terug", "vooruit", "vorige", "volgende"]

_LANGSTE = 100
_VERSTE_KEER = 9  # 29 February can be eight years away

_MAANDNAMEN = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
_MAANDEN = {naam: nummer for nummer, naam in enumerate(_MAANDNAMEN, start=1)}
_MAANDEN |= {naam[:3]: nummer for naam, nummer in _MAANDEN.items()} | {"mrt": 3, "sept": 9, "oct": 10}
_SEIZOENEN = {"lente": 3, "voorjaar": 3, "zomer": 6, "herfst": 9, "najaar": 9, "winter": 12}
_WEEKDAGEN = {
    naam: nummer
    for nummer, dag in enumerate(("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"))
    for naam in (dag, dag[:2])
}
_DAGEN = {
    "vandaag": 0,
    "nu": 0,
    "gisteren": -1,
    "gister": -1,
    "eergisteren": -2,
    "eergister": -2,
    "morgen": 1,
    "overmorgen": 2,
}
_GETALLEN = {
    naam: nummer
    for nummer, naam in enumerate(
        ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"), start=1
    )
}
_EENHEDEN = {
    **{"dag": "dag", "dagen": "dag", "week": "week", "weken": "week"},
    **{"maand": "maand", "maanden": "maand", "jaar": "jaar", "jaren": "jaar"},
}
_VERSCHUIVING = {
    **dict.fromkeys(("vorig", "vorige", "afgelopen", "laatste"), -1),
    **dict.fromkeys(("dit", "deze"), 0),
    **dict.fromkeys(("volgend", "volgende", "komend", "komende", "aanstaande"), 1),
}
_DERDEN = {"begin": 0, "half": 1, "midden": 1, "medio": 1, "eind": 2, "einde": 2}


@dataclass(frozen=True)
class _Nu:
    """From where a text is read: the real day, and the day around which what comes round is looked for."""

    vandaag: date
    anker: date
    richting: Richting


def _een_van(woorden: dict[str, int] | dict[str, str]) -> str:
    return "(?:" + "|".join(sorted(woorden, key=len, reverse=True)) + ")"


_MAAND = _een_van(_MAANDEN)
_WEEKDAG = _een_van(_WEEKDAGEN)
_DAGDEEL = "(?:ochtend|morgen|middag|avond|nacht)"
_SCHUIF = _een_van(_VERSCHUIVING)
_AANTAL = f"([0-9]{{1,3}}|{_een_van(_GETALLEN)}) ({_een_van(_EENHEDEN)})"
_JAAR = f"(?:[0-9]{{4}}|'[0-9]{{2}}|{_SCHUIF} jaar)"
_VULWOORDEN = "rond|rondom|ongeveer|omstreeks|circa|ca|ergens|op|in|om|de|het|tijdens|van"


def _gewoon(tekst: str) -> str:
    """Small letters without accents, dots of abbreviations, a time of day or double spaces."""
    if len(tekst) > _LANGSTE:
        raise ValueError
    ontleed = unicodedata.normalize("NFKD", tekst.casefold())
    kaal = "".join(teken for teken in ontleed if not unicodedata.combining(teken))
    kaal = re.sub(r"[–—]", "-", kaal).replace("’", "'")
    kaal = re.sub(r"(?<=[a-z])\.", "", kaal).replace(",", " ")
    kaal = " ".join(kaal.split())
    kaal = re.sub(r" (?:om|tegen) [0-9]{1,2}(?:[:.][0-9]{2})?(?: uur)?$", "", kaal)
    kaal = re.sub(r"\banderhalf jaar\b", "18 maanden", kaal)
    return re.sub(r"\b(?:een )?half jaar\b", "6 maanden", kaal)


def _lees(tekst: str, nu: _Nu) -> Periode:
    """One date, or a range of two; ranges stand in nothing else, so reading stays linear in the length."""
    periode = _enkel(tekst, nu) or _sinds(tekst, nu) or _bereik(tekst, nu)
    if not periode:
        raise ValueError
    return periode


def _enkel(tekst: str, nu: _Nu) -> Periode | None:
    """Nothing when no rule knows the shape; raises ValueError when the shape is known but the day does not exist."""
    return next((periode for regel in _REGELS if (periode := regel(tekst, nu))), None)


def _probeer(tekst: str, nu: _Nu) -> Periode | None:
    try:
        return _enkel(tekst, nu)
    except (ValueError, OverflowError):
        return None


# --- building blocks -------------------------------------------------------------------------------------------


def _dag(dag: date) -> Periode:
    return dag, dag


def _maand(jaar: int, maand: int, aantal: int = 1) -> Periode:
    begin = date(jaar, maand, 1)
    laatste = _maanden_verder(begin, aantal - 1)
    return begin, laatste.replace(day=calendar.monthrange(laatste.year, laatste.month)[1])


def _heel_jaar(jaar: int) -> Periode:
    return date(jaar, 1, 1), date(jaar, 12, 31)


def _week(dag: date) -> Periode:
    maandag = dag - timedelta(days=dag.weekday())
    return maandag, maandag + timedelta(days=6)


def _maanden_verder(dag: date, aantal: int) -> date:
    """The same day some months on; the last day of the month when that day does not exist."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 + aantal, 12)
    if not date.min.year <= jaar <= date.max.year:
        raise ValueError
    return date(jaar, maand + 1, min(dag.day, calendar.monthrange(jaar, maand + 1)[1]))


def _verder(dag: date, aantal: int, eenheid: str) -> date:
    match eenheid:
        case "dag":
            return dag + timedelta(days=aantal)
        case "week":
            return dag + timedelta(weeks=aantal)
        case "maand":
            return _maanden_verder(dag, aantal)
        case _:
            return _maanden_verder(dag, 12 * aantal)


def _derde(periode: Periode, welk: int) -> Periode:
    van, tot = periode
    lengte = ((tot - van).days + 1) // 3
    if not lengte:
        raise ValueError
    begin = van + timedelta(days=welk * lengte)
    return begin, tot if welk == _DERDEN["eind"] else begin + timedelta(days=lengte - 1)


def _kies(reeks: Reeks, rond: int, keer: Keer, dag: date) -> Periode:
    """The occurrence nearest to ``dag`` in one direction; *vorige* and *volgende* leave out the current one.

    Raises ValueError when there is none.
    """
    nummers = range(rond - _VERSTE_KEER, rond + _VERSTE_KEER + 1)
    keren = [periode for nummer in nummers if (periode := _bestaand(reeks, nummer))]
    match keer:
        case "terug":
            return max(periode for periode in keren if periode[0] <= dag)
        case "vooruit":
            return min(periode for periode in keren if periode[1] >= dag)
        case "vorige":
            return max(periode for periode in keren if periode[1] < dag)
        case "volgende":
            return min(periode for periode in keren if periode[0] > dag)


def _bestaand(reeks: Reeks, nummer: int) -> Periode | None:
    try:
        return reeks(nummer)
    except (ValueError, OverflowError):
        return None


def _dag_per_jaar(maand: int, dag: int) -> Reeks:
    return lambda jaar: _dag(date(jaar, maand, dag))


def _jaarlijks(tekst: str) -> Reeks | None:
    """What comes round every year: a day, a month, a season, a numbered week, Christmas, or a third of one."""
    if deel := re.fullmatch(rf"({_een_van(_DERDEN)}) (?:van )?(?:de )?(.+)", tekst):
        geheel, welk = _jaarlijks(deel[2]), _DERDEN[deel[1]]
        return geheel and (lambda jaar: _derde(geheel(jaar), welk))
    if dag := re.fullmatch(rf"([0-9]{{1,2}})(?:e|ste|de)? ({_MAAND})", tekst):
        return _dag_per_jaar(_MAANDEN[dag[2]], int(dag[1]))
    if dag := re.fullmatch(r"([0-9]{1,2})[-/.]([0-9]{1,2})", tekst):
        return _dag_per_jaar(int(dag[2]), int(dag[1]))
    if week := re.fullmatch(r"week ([0-9]{1,2})", tekst):
        return lambda jaar: _week(date.fromisocalendar(jaar, int(week[1]), 1))
    if tekst in _MAANDEN:
        return lambda jaar: _maand(jaar, _MAANDEN[tekst])
    if tekst in _SEIZOENEN:
        return lambda jaar: _maand(jaar, _SEIZOENEN[tekst], 3)
    if tekst == "kerst":
        return lambda jaar: (date(jaar, 12, 25), date(jaar, 12, 26))
    return None


def _wekelijks(tekst: str) -> Reeks | None:
    """What comes round every week: a weekday, with or without a part of the day, or the weekend."""
    if tekst == "weekend":
        eerste, laatste = 5, 6
    elif dag := re.fullmatch(rf"({_WEEKDAG}) ?{_DAGDEEL}?", tekst):
        eerste = laatste = _WEEKDAGEN[dag[1]]
    else:
        return None
    # Ordinal 1 is a Monday: week n starts on ordinal 7n + 1.
    return lambda week: (date.fromordinal(7 * week + 1 + eerste), date.fromordinal(7 * week + 1 + laatste))


def _jaarnummer(woord: str, nu: _Nu) -> int:
    if woord.endswith("jaar"):
        return nu.vandaag.year + _VERSCHUIVING[woord.split()[0]]
    cijfers = woord.lstrip("'")
    if len(cijfers) == 4:
        return int(cijfers)
    jaar = 2000 + int(cijfers)
    return jaar if jaar <= nu.vandaag.year + 20 else jaar - 100


def _weeknummer(dag: date) -> int:
    return (dag.toordinal() - 1) // 7


# --- rules, tried in order: each gives a period, or nothing when the text has another shape ---------------------


def _losse_dag(tekst: str, nu: _Nu) -> Periode | None:
    if re.fullmatch(rf"van ?{_DAGDEEL}", tekst):
        return _dag(nu.vandaag)
    if woord := re.fullmatch(rf"({_een_van(_DAGEN)})(?: ?{_DAGDEEL})?", tekst):
        return _dag(nu.vandaag + timedelta(days=_DAGEN[woord[1]]))
    return None


def _in_cijfers(tekst: str, nu: _Nu) -> Periode | None:
    if delen := re.fullmatch(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", tekst):
        return _dag(date(int(delen[1]), int(delen[2]), int(delen[3])))
    if delen := re.fullmatch(r"([0-9]{1,2})([-/. ])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})", tekst):
        return _dag(date(_jaarnummer(delen[4], nu), int(delen[3]), int(delen[1])))
    if delen := re.fullmatch(r"(?P<maand>[0-9]{1,2})[-/](?P<jaar>[0-9]{4})", tekst):
        return _maand(int(delen["jaar"]), int(delen["maand"]))
    if delen := re.fullmatch(r"(?P<jaar>[0-9]{4})-(?P<maand>[0-9]{2})", tekst):
        return _maand(int(delen["jaar"]), int(delen["maand"]))
    if delen := re.fullmatch(r"(?:jaar )?((?:19|20|21)[0-9]{2})", tekst):
        return _heel_jaar(int(delen[1]))
    return None


def _met_jaar(tekst: str, nu: _Nu) -> Periode | None:
    delen = re.fullmatch(rf"(?P<wat>.+?) (?:van )?(?P<jaar>{_JAAR})", tekst) or re.fullmatch(
        rf"(?P<jaar>{_JAAR}) (?:in )?(?P<wat>.+)", tekst
    )
    reeks = delen and _jaarlijks(delen["wat"])
    return reeks(_jaarnummer(delen["jaar"], nu)) if delen and reeks else None


def _zonder_jaar(tekst: str, nu: _Nu) -> Periode | None:
    reeks = _jaarlijks(tekst)
    return _kies(reeks, nu.anker.year, nu.richting, nu.anker) if reeks else None


def _in_de_week(tekst: str, nu: _Nu) -> Periode | None:
    reeks = _wekelijks(tekst)
    return _kies(reeks, _weeknummer(nu.anker), nu.richting, nu.anker) if reeks else None


def _dag_van_week(tekst: str, nu: _Nu) -> Periode | None:
    """*Vorige week maandag*, *dinsdag volgende week*."""
    delen = re.fullmatch(rf"(?P<schuif>{_SCHUIF}) week (?P<dag>.+)", tekst) or re.fullmatch(
        rf"(?P<dag>.+) (?:van )?(?P<schuif>{_SCHUIF}) week", tekst
    )
    reeks = delen and _wekelijks(delen["dag"])
    return reeks(_weeknummer(nu.vandaag) + _VERSCHUIVING[delen["schuif"]]) if delen and reeks else None


def _verschoven(tekst: str, nu: _Nu) -> Periode | None:
    """*Vorige week*, *dit jaar*, *afgelopen maandag*, *volgende zomer*."""
    delen = re.fullmatch(rf"({_SCHUIF}) (.+)", tekst)
    if not delen:
        return None
    woord, wat = delen[1], delen[2]
    if wat in ("week", "maand", "jaar"):
        return _hele_eenheid(woord, wat, nu.vandaag)
    keren: dict[int, Keer] = {-1: "vorige", 0: nu.richting, 1: "volgende"}
    keer = keren[_VERSCHUIVING[woord]]
    if reeks := _wekelijks(wat):
        return _kies(reeks, _weeknummer(nu.vandaag), keer, nu.vandaag)
    if reeks := _jaarlijks(wat):
        return _kies(reeks, nu.vandaag.year, keer, nu.vandaag)
    return None


def _hele_eenheid(woord: str, eenheid: str, vandaag: date) -> Periode:
    if woord in ("afgelopen", "laatste"):
        return _verder(vandaag, -1, eenheid), vandaag
    if woord in ("komend", "komende", "aanstaande"):
        return vandaag, _verder(vandaag, 1, eenheid)
    dag = _verder(vandaag, _VERSCHUIVING[woord], eenheid)
    match eenheid:
        case "week":
            return _week(dag)
        case "maand":
            return _maand(dag.year, dag.month)
        case _:
            return _heel_jaar(dag.year)


def _aantal(getal: str, eenheid: str) -> tuple[int, str]:
    return _GETALLEN.get(getal) or int(getal), _EENHEDEN[eenheid]


def _zoveel_verder(tekst: str, nu: _Nu) -> Periode | None:
    """*Over twee weken*, *3 maanden geleden*: one day, counted from today. *De afgelopen drie weken*: up to today."""
    if delen := re.fullmatch(rf"(?:over|binnen) {_AANTAL}", tekst):
        return _dag(_verder(nu.vandaag, *_aantal(delen[1], delen[2])))
    if delen := re.fullmatch(rf"{_AANTAL} (?:geleden|terug)", tekst):
        aantal, eenheid = _aantal(delen[1], delen[2])
        return _dag(_verder(nu.vandaag, -aantal, eenheid))
    if delen := re.fullmatch(rf"(?:(?:al )?sinds|al|afgelopen|laatste) {_AANTAL}", tekst):
        aantal, eenheid = _aantal(delen[1], delen[2])
        return _verder(nu.vandaag, -aantal, eenheid), nu.vandaag
    if delen := re.fullmatch(rf"komende {_AANTAL}", tekst):
        return nu.vandaag, _verder(nu.vandaag, *_aantal(delen[1], delen[2]))
    return None


def _deel_van(tekst: str, nu: _Nu) -> Periode | None:
    """*Begin 2024*, *eind volgende week*."""
    delen = re.fullmatch(rf"({_een_van(_DERDEN)}) (?:van )?(?:de |het )?(.+)", tekst)
    geheel = delen and _enkel(delen[2], nu)
    return _derde(geheel, _DERDEN[delen[1]]) if delen and geheel else None


def _sinds(tekst: str, nu: _Nu) -> Periode | None:
    delen = re.fullmatch(r"(?:(?:al )?sinds|vanaf) (.+)", tekst)
    begin = delen and _enkel(delen[1], replace(nu, richting="terug"))
    return (begin[0], nu.vandaag) if begin and begin[0] <= nu.vandaag else None


def _als_termijn(tekst: str, nu: _Nu) -> Periode | None:
    delen = re.fullmatch(r"(?:tot en met|t/m|tot|voor|uiterlijk|vanaf) (.+)", tekst)
    return _enkel(delen[1], nu) if delen and nu.richting == "vooruit" else None


def _zonder_voorwoord(tekst: str, nu: _Nu) -> Periode | None:
    """Without a word that leaves the days as they are, or a weekday before a date."""
    delen = re.fullmatch(rf"(?:{_VULWOORDEN}|{_WEEKDAG}(?: ?{_DAGDEEL})?) (.+)", tekst)
    return _enkel(delen[1], nu) if delen else None


_REGELS = (
    _losse_dag,
    _in_cijfers,
    _met_jaar,
    _zonder_jaar,
    _dag_van_week,
    _in_de_week,
    _verschoven,
    _zoveel_verder,
    _deel_van,
    _als_termijn,
    _zonder_voorwoord,
)


def _bereik(tekst: str, nu: _Nu) -> Periode | None:
    """*Van 2 tot 5 maart*, *2 maart - 5 maart*, *tussen kerst en eind januari*; the last day counts."""
    kaal = re.sub(rf"^(?:tussen|vanaf|{_VULWOORDEN}) ", "", tekst)
    for scheiding in re.finditer(r" (?:tot en met|t/m|tot|en) | ?- ?", kaal):
        begin, einde = _paar(kaal[: scheiding.start()], kaal[scheiding.end() :], nu)
        if begin and einde and begin[0] <= einde[1]:
            return begin[0], einde[1]
    return None


def _paar(eerste: str, laatste: str, nu: _Nu) -> tuple[Periode | None, Periode | None]:
    """Two dates; the one that lacks a month or year takes it from the other."""
    if re.search(r"[0-9]{4}", eerste):
        begin = _probeer(eerste, nu)
        return begin, begin and _probeer(laatste, replace(nu, anker=begin[0], richting="vooruit"))
    einde = _probeer(laatste, nu)
    if not einde:
        return None, None
    if re.fullmatch(r"[0-9]{1,2}", eerste):
        met_maand = re.match(rf"[0-9]{{1,2}} {_MAAND}", laatste)
        return _dag(einde[0].replace(day=int(eerste))) if met_maand else None, einde
    return _probeer(eerste, replace(nu, anker=einde[0], richting="terug")), einde


# --- saying ----------------------------------------------------------------------------------------------------

_DICHTBIJ = {-2: "eergisteren", -1: "gisteren", 0: "vandaag", 1: "morgen", 2: "overmorgen"}


def _dag_in_woorden(dag: date, vandaag: date) -> str:
    return _DICHTBIJ.get((dag - vandaag).days) or _dag_en_maand(dag, vandaag)


def _dag_en_maand(dag: date, vandaag: date) -> str:
    return f"{dag.day} {_MAANDNAMEN[dag.month - 1]}{_jaar_erbij(dag, vandaag)}"


def _jaar_erbij(dag: date, vandaag: date) -> str:
    return "" if dag.year == vandaag.year else f" {dag.year}"


def _periode_in_woorden(van: date, tot: date, vandaag: date) -> str:
    if van == tot:
        return _dag_in_woorden(van, vandaag)
    if (van, tot) == _heel_jaar(van.year):
        return str(van.year)
    if (van, tot) == _maand(van.year, van.month):
        return f"{_MAANDNAMEN[van.month - 1]}{_jaar_erbij(van, vandaag)}"
    if (van.year, van.month) == (tot.year, tot.month):
        return f"{van.day} tot en met {_dag_en_maand(tot, vandaag)}"
    if van.year == tot.year:
        return f"{van.day} {_MAANDNAMEN[van.month - 1]} tot en met {_dag_en_maand(tot, vandaag)}"
    begin, einde = (f"{dag.day} {_MAANDNAMEN[dag.month - 1]} {dag.year}" for dag in (van, tot))
    return f"{begin} tot en met {einde}"
