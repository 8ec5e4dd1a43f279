"""A citizen service number (BSN) does not belong in a reflection: it is found and left out.

House rule 6 (ontwerp.md section 1). The test is the *elfproef*: the digits weighed 9, 8, 7, 6, 5, 4, 3, 2 and -1 add
up to a multiple of eleven. One in eleven random nine-digit numbers passes, so a number that is left out need not be
a BSN: that is why it can be put back.
"""

import re
from collections.abc import Iterator

WEGGELATEN = "[nummer weggelaten]"

_GEWICHTEN = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_LENGTE = len(_GEWICHTEN)
_SPATIES = " \u00a0\u202f"
_STREPEN = "\\-\u2010\u2011\u2012\u2013\u2014\u2212"
_REEKS = re.compile(rf"[0-9]+(?:[.{_STREPEN}{_SPATIES}][0-9]+)*")
_GROEP = re.compile(r"[0-9]+")
# The ways a BSN is written; they stand out also when a year or a house number stands next to them.
_VORMEN = ((9,), (3, 3, 3), (4, 2, 3))
# What stands before the digits of an international telephone number, up to where our sequence starts.
_LANDNUMMER = re.compile(r"(?:\+|\+[0-9]{1,3} ?\(0\)[ .-]?)\Z")
_NEDERLAND = re.compile(r"0031(?![0-9])")
_NA_LANDNUMMER = 9


def is_bsn(cijfers: str) -> bool:
    """Tell whether exactly nine digits pass the elfproef; nine zeros are no BSN.

    A random nine-digit number passes one time in eleven.
    """
    if not re.fullmatch(r"[0-9]{9}", cijfers) or cijfers == "0" * _LENGTE:
        return False
    return sum(gewicht * int(cijfer) for gewicht, cijfer in zip(_GEWICHTEN, cijfers, strict=True)) % 11 == 0


def zonder_bsn(tekst: str) -> tuple[str, tuple[str, ...]]:
    """Leave out every BSN; give the text and the numbers as they were written, in order.

    Nine digits count with or without single dots, spaces or dashes between them. A longer sequence (telephone number,
    IBAN, case number) stays whole, unless nine digits in the shape of a BSN stand apart in it by spaces
    (*in 2024 123456782*). Of the other nine-digit numbers one in eleven is left out too.
    Source: house rule 6, ontwerp.md section 1.
    """
    delen: list[str] = []
    nummers: list[str] = []
    tot = 0
    for begin, einde in _plaatsen(tekst):
        delen += [tekst[tot:begin], WEGGELATEN]
        nummers.append(tekst[begin:einde])
        tot = einde
    return "".join([*delen, tekst[tot:]]), tuple(nummers)


def zet_terug(tekst: str, nummers: tuple[str, ...]) -> str:
    """Put the numbers back, each in the place of one mark, from the front; what has no mark left is not used."""
    for nummer in nummers:
        tekst = tekst.replace(WEGGELATEN, nummer, 1)
    return tekst


def _plaatsen(tekst: str) -> Iterator[tuple[int, int]]:
    for reeks in _REEKS.finditer(tekst):
        if reeks.end() - reeks.start() >= _LENGTE:
            yield from _in_reeks(tekst, reeks.start(), reeks.end())


def _in_reeks(tekst: str, begin: int, einde: int) -> Iterator[tuple[int, int]]:
    """First the numbers that stand apart by their shape, then what is left between them, taken as a whole."""
    groepen = [groep.span() for groep in _GROEP.finditer(tekst, begin, einde)]
    beschermd = _telefooncijfers(tekst, begin, einde)
    stuk = eerste = cijfers = 0
    while eerste < len(groepen):
        aantal = 0 if cijfers < beschermd else _vorm_vanaf(tekst, groepen, eerste)
        if not aantal:
            cijfers += groepen[eerste][1] - groepen[eerste][0]
            eerste += 1
            continue
        yield from _geheel(tekst, groepen[stuk:eerste], beschermd if stuk == 0 else 0)
        yield groepen[eerste][0], groepen[eerste + aantal - 1][1]
        eerste = stuk = eerste + aantal
        beschermd = 0
    yield from _geheel(tekst, groepen[stuk:], beschermd if stuk == 0 else 0)


def _telefooncijfers(tekst: str, begin: int, einde: int) -> int:
    """How many digits at the front of a sequence belong to an international telephone number."""
    landnummer = _LANDNUMMER.search(tekst, max(0, begin - 8), begin) or _NEDERLAND.match(tekst, begin, einde)
    return _NA_LANDNUMMER if landnummer else 0


def _vorm_vanaf(tekst: str, groepen: list[tuple[int, int]], eerste: int) -> int:
    """How many groups from ``eerste`` make a BSN that stands apart by spaces; 0 when none does."""
    for vorm in _VORMEN:
        deel = groepen[eerste : eerste + len(vorm)]
        if tuple(na - voor for voor, na in deel) != vorm or not _los(tekst, groepen, eerste, len(vorm)):
            continue
        if is_bsn(_cijfers(tekst, deel)):
            return len(vorm)
    return 0


def _los(tekst: str, groepen: list[tuple[int, int]], eerste: int, aantal: int) -> bool:
    links = eerste == 0 or tekst[groepen[eerste][0] - 1] in _SPATIES
    rechts = eerste + aantal == len(groepen) or tekst[groepen[eerste + aantal - 1][1]] in _SPATIES
    return links and rechts


def _geheel(tekst: str, groepen: list[tuple[int, int]], beschermd: int) -> Iterator[tuple[int, int]]:
    """A stretch is one number when it has nine digits and one kind of separator; a date beside a number has two."""
    if beschermd or not groepen:
        return
    cijfers = _cijfers(tekst, groepen)
    tussen = {tekst[na] for _, na in groepen[:-1]}
    if len(tussen) <= 1 and is_bsn(cijfers):
        yield groepen[0][0], groepen[-1][1]


def _cijfers(tekst: str, groepen: list[tuple[int, int]]) -> str:
    return "".join(tekst[voor:na] for voor, na in groepen)
