"""What the gate finds in text: where, of what kind, how sure, seen by what, and what to do with it (section 7)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from checklist_app.domain.register import vouw
from checklist_app.poort.merken import Merk, SoortMerk

Zekerheid = Literal["zeker", "twijfel"]
Herkomst = Literal["register", "patroon", "omgeving", "hoofdletter"]
SoortKeuze = Literal["rol", "algemener", "houden", "weg", "eigen"]

_WIT = re.compile(r"\s+")
_RAND = " \t\n,.;:!?()[]\"'“”‘’-–"
_KLEIN = frozenset(
    ("van", "de", "den", "der", "het", "'t", "te", "ter", "ten", "el", "al", "di", "da", "la", "le", "en")
)
_ZEGT_IETS = re.compile(r"\d{3}")


@dataclass(frozen=True)
class Keuze:
    """What happens to a find: it stays, or these words come in its place."""

    soort: SoortKeuze
    vervanging: str = ""


HOUDEN = Keuze("houden")
WEG = Keuze("weg", "[…]")


@dataclass(frozen=True)
class Treffer:
    """One find in one text. ``personen`` are the people of the case that a registered name can be."""

    begin: int
    einde: int
    soort: SoortMerk
    herkomst: Herkomst
    voorstel: Keuze
    zeker: bool = False
    personen: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Vondst:
    """One find in a document: ``regel`` and ``stuk`` number the line and the piece of it that a person typed."""

    regel: int
    stuk: int
    begin: int
    einde: int
    tekst: str
    plek: str
    soort: SoortMerk
    zekerheid: Zekerheid
    herkomst: Herkomst
    voorstel: Keuze
    omgeving: tuple[str, str] = ("", "")
    """What stands just before and just after it, for who has to choose."""

    @property
    def vorm(self) -> str:
        """What is the same word everywhere: one choice counts for all of it."""
        return vorm_van(self.tekst)

    @property
    def merk(self) -> Merk:
        """Its place and kind, without its words."""
        return Merk(self.plek, self.soort)


def vorm_van(tekst: str) -> str:
    """Return the key of a choice: without accents, capitals and line ends."""
    return _WIT.sub(" ", vouw(tekst)).strip()


def zonder_overlap(lagen: Iterable[Iterable[Treffer]], tekst: str) -> Sequence[Treffer]:
    """Return what was found, in order; where finds overlap the earlier layer wins (techniek.md B2).

    What sticks out of a find that lost is kept when it still says something: a capital, or three digits in a row.
    """
    genomen: list[Treffer] = []
    for laag in lagen:
        for treffer in sorted(laag, key=lambda t: t.begin - t.einde):
            genomen += _free(treffer, genomen, tekst)
    return sorted(genomen, key=lambda t: t.begin)


def _free(treffer: Treffer, genomen: Sequence[Treffer], tekst: str) -> list[Treffer]:
    botst = sorted((g.begin, g.einde) for g in genomen if g.begin < treffer.einde and treffer.begin < g.einde)
    if not botst:
        return [treffer]
    if treffer.zeker:
        return [replace(treffer, begin=b, einde=e) for b, e in _gaps(treffer, botst) if tekst[b:e].strip(_RAND)]
    over = (_trimmed(tekst, b, e) for b, e in _gaps(treffer, botst))
    return [replace(treffer, begin=b, einde=e, voorstel=WEG) for b, e in over if _says_something(tekst[b:e])]


def _gaps(treffer: Treffer, botst: Sequence[tuple[int, int]]) -> Iterable[tuple[int, int]]:
    begin = treffer.begin
    for ander_begin, ander_einde in botst:
        if begin < ander_begin:
            yield begin, ander_begin
        begin = max(begin, ander_einde)
    if begin < treffer.einde:
        yield begin, treffer.einde


def _trimmed(tekst: str, begin: int, einde: int) -> tuple[int, int]:
    while begin < einde and tekst[begin] in _RAND:
        begin += 1
    while einde > begin and tekst[einde - 1] in _RAND:
        einde -= 1
    return begin, einde


def _says_something(tekst: str) -> bool:
    woorden = [w for w in tekst.split() if w.casefold() not in _KLEIN]
    return any(w[0].isupper() and len(w) > 1 for w in woorden) or bool(_ZEGT_IETS.search(tekst))
