"""Our own lists of words: common Dutch, jargon that names nobody, places, and where people come from.

They are plain text beside this file, read when the gate is first asked for. The common words are those of our own
kaders and a list of everyday words; nothing of a frequency list of somebody else stands in it.
"""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from checklist_app.domain.register import vouw

_UITGANGEN = ("en", "e", "s", "t", "n", "te", "de", "ten", "den", "je", "tje", "jes", "tjes", "er", "ing", "lijk")
_ERVOOR = ("ge", "be", "ver", "on", "af", "aan", "op", "uit", "mee", "in", "over", "onder")
_KORTSTE_DEEL = 5
_KORTSTE_STAM = 3


@cache
def woorden(naam: str) -> tuple[str, ...]:
    """Return one list of words that point at a name, as they are written."""
    return tuple(_read(naam).split())


@cache
def gewoon() -> frozenset[str]:
    """Return the common words, folded."""
    return frozenset(_read("gewoon").split())


@cache
def jargon() -> tuple[str, ...]:
    """Return the words and abbreviations that may stand with a capital and name nobody, as they are written."""
    return tuple(_read("jargon").split())


@cache
def plaatsen() -> tuple[str, ...]:
    """Return names of towns and countries, as they are written."""
    return tuple(naam for regel in _read("plaatsen").splitlines() for naam in regel.split("|") if naam)


@cache
def afkomst() -> frozenset[str]:
    """Return the words for a language or where people come from, folded."""
    return frozenset(vouw(woord) for woord in _read("afkomst").split())


def is_voornaam(woord: str) -> bool:
    """Tell whether a folded word is a well-known first name, also with an *s* behind it."""
    return woord in _first_names() or woord.removesuffix("s") in _first_names()


@cache
def _first_names() -> frozenset[str]:
    return frozenset(vouw(naam) for naam in _read("voornamen").split())


def is_gewoon(woord: str) -> bool:
    """Tell whether a folded word is common Dutch, also with an ending, or as two common words in one."""
    bekend = gewoon()
    if woord in bekend or f"{woord}en" in bekend or any(stam in bekend for stam in _stems(woord)):
        return True
    return any(
        woord[:n] in bekend and (woord[n:] in bekend or woord[n:].removeprefix("s") in bekend)
        for n in range(_KORTSTE_DEEL, len(woord) - _KORTSTE_DEEL + 1)
    )


def _stems(woord: str) -> Iterator[str]:
    for uitgang in _UITGANGEN:
        stam = woord.removesuffix(uitgang)
        if stam == woord or len(stam) < (_KORTSTE_STAM if len(uitgang) < 2 else _KORTSTE_STAM + 1):
            continue
        if uitgang == "n" and stam[-1] != "e":
            continue
        yield stam
        yield f"{stam}en"
        if stam[-1] == stam[-2]:
            yield stam[:-1]
    for begin in _ERVOOR:
        if woord.startswith(begin) and len(woord) - len(begin) > 3:
            yield woord.removeprefix(begin)


def _read(naam: str) -> str:
    return files("checklist_app.poort").joinpath("woorden", f"{naam}.txt").read_text(encoding="utf-8")
