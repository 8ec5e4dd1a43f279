"""A document described once: frozen blocks that say what something is; how it looks is up to each writer.

A line knows who its words are from: what Kompas says itself, what somebody typed, and where a person is named by
role. So a writer can keep typed text literal, and the gate knows where a name may stand and what to look through.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal


@dataclass(frozen=True)
class Getypt:
    """Words that a person typed: text, never markup."""

    tekst: str


@dataclass(frozen=True)
class Genoemd:
    """A person named by role; the gate adds the real name where the reader may know it."""

    persoon: str
    rol: str
    naam: str = ""

    @property
    def tekst(self) -> str:
        """The role, with the name when there is one."""
        return f"{self.rol} ({self.naam})" if self.naam else self.rol


Stuk = str | Getypt | Genoemd
Regel = tuple[Stuk, ...]
"""One paragraph. A plain string in it is Kompas' own text or that of a kader."""


def tekst_van(regel: Regel) -> str:
    """Return a line as text."""
    return "".join(stuk if isinstance(stuk, str) else stuk.tekst for stuk in regel)


def eigen_tekst_van(regel: Regel) -> str:
    """Return of a line only what Kompas says itself."""
    return "".join(stuk for stuk in regel if isinstance(stuk, str))


@dataclass(frozen=True)
class Kop:
    """A heading; ``niveau`` 2 is the highest inside a document."""

    regel: Regel
    niveau: Literal[2, 3, 4] = 2


@dataclass(frozen=True)
class Alinea:
    """A paragraph."""

    regel: Regel


@dataclass(frozen=True)
class Lijst:
    """A list."""

    regels: tuple[Regel, ...]


@dataclass(frozen=True)
class Citaat:
    """Somebody's own words, as they were said. ``van`` says whose they are."""

    van: Regel
    woorden: Regel
    persoon: str = ""


@dataclass(frozen=True)
class Veldwaarde:
    """What was filled in at one label; a list takes a line each."""

    label: str
    waarden: tuple[Regel, ...]


@dataclass(frozen=True)
class Velden:
    """Fields that belong together, under an own small heading when they are one thing recorded."""

    velden: tuple[Veldwaarde, ...]
    kop: Regel = ()


Blok = Kop | Alinea | Lijst | Citaat | Velden


@dataclass(frozen=True)
class Document:
    """A title, what it is for and who reads it, and the blocks."""

    titel: Regel
    over: Velden
    blokken: tuple[Blok, ...]

    def regels(self) -> Iterator[tuple[str, Regel, str]]:
        """Yield every line with its place in words (never case text) and the person whose own words it is."""
        yield "titel", self.titel, ""
        hoofdstuk = ""
        for blok in (self.over, *self.blokken):
            if isinstance(blok, Kop):
                hoofdstuk = eigen_tekst_van(blok.regel).strip(" :,") or hoofdstuk
            for label, regel, persoon in _lines(blok):
                yield ", ".join(deel for deel in (hoofdstuk, label) if deel) or "begin", regel, persoon

    def eigen_tekst(self) -> str:
        """Return what Kompas itself says in it, the labels of fields too: neither typed text nor a name."""
        labels = (v.label for blok in (self.over, *self.blokken) if isinstance(blok, Velden) for v in blok.velden)
        return "\n".join((*(eigen_tekst_van(regel) for _, regel, _ in self.regels()), *labels))

    def met_regels(self, maak: Callable[[Regel], Regel]) -> "Document":
        """Return the document with every line made anew, in the order of ``regels``."""
        return Document(
            maak(self.titel), _made_fields(self.over, maak), tuple(_made(blok, maak) for blok in self.blokken)
        )


def _made(blok: Blok, maak: Callable[[Regel], Regel]) -> Blok:
    match blok:
        case Kop() | Alinea():
            return replace(blok, regel=maak(blok.regel))
        case Lijst():
            return Lijst(tuple(map(maak, blok.regels)))
        case Citaat():
            return replace(blok, van=maak(blok.van), woorden=maak(blok.woorden))
        case Velden():
            return _made_fields(blok, maak)


def _made_fields(velden: Velden, maak: Callable[[Regel], Regel]) -> Velden:
    kop = maak(velden.kop)
    return Velden(tuple(replace(v, waarden=tuple(map(maak, v.waarden))) for v in velden.velden), kop)


def _lines(blok: Blok) -> Iterable[tuple[str, Regel, str]]:
    match blok:
        case Kop() | Alinea():
            yield "", blok.regel, ""
        case Lijst():
            yield from (("", regel, "") for regel in blok.regels)
        case Citaat():
            yield "", blok.van, ""
            yield "eigen woorden", blok.woorden, blok.persoon
        case Velden():
            yield "", blok.kop, ""
            for veld in blok.velden:
                yield from ((veld.label, regel, "") for regel in veld.waarden)
