"""What somebody looks up: cards, and lists of words with what they mean."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property
from typing import Literal, get_args

from pydantic import Field

from checklist_app.domain.kaderbasis import Basis, Dag, KaderBron, Kop, Tekst, Vindplaats
from checklist_app.domain.voorwaarde import Id

KaartGroep = Literal["veiligheid", "rechten", "kennis", "werkwijze"]
KAARTGROEPEN: tuple[str, ...] = get_args(KaartGroep)


class Blok(Basis):
    """A piece of a card, with its source."""

    id: Id = Field(description="De id van het blok.")
    titel: Tekst = Field(description="De kop.")
    tekst: Tekst | None = Field(default=None, description="Een korte alinea.")
    punten: tuple[Tekst, ...] = Field(default=(), description="Een lijst.")
    bron: Vindplaats = Field(description="De bron en de plaats daarin.")


class Nummer(Basis):
    """Somebody to call."""

    naam: Tekst = Field(description="Wie je belt.")
    nummer: Tekst | None = Field(default=None, description='Het nummer, tussen aanhalingstekens: "0800-2000".')
    waarvoor: Tekst = Field(description="Waarvoor je belt.")
    site: Tekst | None = Field(default=None, description="Het adres op internet.")
    bron: Vindplaats = Field(description="De bron en de plaats daarin.")


class Kaart(Kop):
    """A kader of the kadersoort kaart: one screen to look something up, with the day it was checked."""

    kadersoort: Literal["kaart"] = Field(description="kaart: één scherm om iets op te zoeken.")
    groep: KaartGroep = Field(description="veiligheid, rechten, kennis of werkwijze.")
    kern: Tekst = Field(description="Waar de kaart voor is, in één zin.")
    voorbehoud: Tekst | None = Field(default=None, description="Wat de kaart niet is; verplicht bij rechten.")
    bewijs: Tekst | None = Field(default=None, description="Hoe sterk het bewijs is; verplicht bij kennis.")
    gecontroleerd_op: Dag = Field(description="De dag waarop alles is nagekeken.")
    controleer_na: Dag = Field(description="Na deze dag vraagt Kompas om het na te kijken.")
    bronnen: tuple[KaderBron, ...] = Field(min_length=1, description="Waar de inhoud vandaan komt.")
    blokken: tuple[Blok, ...] = Field(min_length=1, description="De inhoud.")
    nummers: tuple[Nummer, ...] = Field(default=(), description="Wie je kunt bellen.")

    def is_oud(self, vandaag: date) -> bool:
        """Tell whether somebody should check this card again."""
        return vandaag > self.controleer_na


class Begrip(Basis):
    """A word of the field, explained."""

    id: Id = Field(description="De id van het begrip.")
    woord: Tekst = Field(description="Het woord of de afkorting.")
    voluit: Tekst | None = Field(default=None, description="Waar een afkorting voor staat.")
    ook: tuple[Tekst, ...] = Field(default=(), description="Andere vormen: meervoud, vervoeging, een ander woord.")
    uitleg: Tekst = Field(description="Wat het is, in gewone taal.")
    bron: Vindplaats = Field(description="De bron en de plaats daarin.")

    @property
    def vormen(self) -> tuple[str, ...]:
        """Every form under which it stands in a text."""
        return tuple(vorm for vorm in (self.woord, self.voluit, *self.ook) if vorm)


class Zin(Basis):
    """A sentence that the program says; names in braces are filled in."""

    id: Id = Field(description="De id van de zin.")
    tekst: Tekst = Field(description="De zin.")
    vraag: Tekst | None = Field(default=None, description="De vraag die erbij hoort.")


class Hint(Basis):
    """Words in a statement that make one ask on. It never says that a word is wrong."""

    id: Id = Field(description="De id van de hint.")
    woorden: tuple[Tekst, ...] = Field(min_length=1, description="De woorden waar het om gaat.")
    vraag: Tekst = Field(description="De vraag die dan helpt.")
    uitleg: Tekst = Field(description="Waarom die vraag helpt, in één zin.")
    bron: Vindplaats = Field(description="De bron en de plaats daarin.")


class Woorden(Kop):
    """A kader of the kadersoort woorden: a glossary, fixed sentences, or words to ask on at."""

    kadersoort: Literal["woorden"] = Field(description="woorden: begrippen, vaste zinnen of taalhulp.")
    kern: Tekst = Field(description="Waar de lijst voor is, in één zin.")
    bronnen: tuple[KaderBron, ...] = Field(default=(), description="Waar de inhoud vandaan komt.")
    begrippen: tuple[Begrip, ...] = Field(default=(), description="Woorden met hun uitleg.")
    zinnen: tuple[Zin, ...] = Field(default=(), description="Zinnen die het programma zegt.")
    hints: tuple[Hint, ...] = Field(default=(), description="Woorden waarbij doorvragen helpt.")


class Begrippenlijst:
    """Finds the known words in a text."""

    def __init__(self, begrippen: Iterable[Begrip]) -> None:
        self.begrippen = tuple(begrippen)

    def in_tekst(self, *teksten: str) -> tuple[Begrip, ...]:
        """Return the words that stand in these texts, in the order in which they are met, each once.

        The longest form counts: in *verklarende analyse* a separate *analyse* is not found as well.
        """
        if not self.begrippen:
            return ()
        gevonden = (self._zoek(vorm) for tekst in teksten for vorm in self._patroon.findall(tekst))
        return tuple(dict.fromkeys(begrip for begrip in gevonden if begrip))

    def precies(self, woord: str) -> Begrip | None:
        """Return the word that was typed, in any of its forms, with or without capitals; or None."""
        gezocht = woord.strip().casefold()
        return next((b for b in self.begrippen if any(v.casefold() == gezocht for v in b.vormen)), None)

    def op_plek(self, tekst: str, plek: int) -> Begrip | None:
        """Return the word in which, or just behind which, this place in a text lies."""
        if not self.begrippen:
            return None
        hier = (m.group() for m in self._patroon.finditer(tekst) if m.start() <= plek <= m.end())
        return next((begrip for vorm in hier if (begrip := self._zoek(vorm))), None)

    def zoek(self, woord: str) -> Iterator[Begrip]:
        """Yield the word that was typed, then those that begin with it, then those whose explanation names it."""
        gezocht = woord.strip().casefold()
        zelf = self.precies(woord)
        begint = [b for b in self.begrippen if any(v.casefold().startswith(gezocht) for v in b.vormen)]
        noemt = [b for b in self.begrippen if gezocht in b.uitleg.casefold()]
        yield from dict.fromkeys([*([zelf] if zelf else []), *begint, *noemt])

    def _zoek(self, vorm: str) -> Begrip | None:
        return self._op_vorm.get(vorm) or self._op_vorm.get(vorm.casefold())

    @cached_property
    def _op_vorm(self) -> dict[str, Begrip]:
        """Every form; one in capitals, such as an abbreviation, counts only as it is written."""
        return {
            (vorm if vorm.isupper() else vorm.casefold()): begrip
            for begrip in reversed(self.begrippen)
            for vorm in begrip.vormen
        }

    @cached_property
    def _patroon(self) -> re.Pattern[str]:
        vormen = sorted(self._op_vorm, key=len, reverse=True)
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(_alternative, vormen))})(?!\w)")


def _alternative(vorm: str) -> str:
    return re.escape(vorm) if vorm.isupper() else f"(?i:{re.escape(vorm)})"
