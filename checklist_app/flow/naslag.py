"""Looking something up: words, cards and mirror questions, beside a walk and without one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cached_property

from checklist_app.documents import naslag as pagina
from checklist_app.documents.tekst import als_tekst
from checklist_app.domain.kader import Kader, Principe
from checklist_app.domain.kaderbasis import Vraag
from checklist_app.domain.kadersoorten import IederKader
from checklist_app.domain.naslag import Begrip, Begrippenlijst, Kaart, Woorden
from checklist_app.domain.reflectie import KaderVersie
from checklist_app.domain.vragenspiegel import Groep, Signaal, Vragenspiegel
from checklist_app.kaderbron.bron import Kaderbron

_LANGSTE_WOORD = 64
"""Comparing spelling takes longer with every letter, and no word is longer than this."""


@dataclass(frozen=True)
class Erbij:
    """What helps at one question: words that stand in it, cards, and signals with their mirror questions."""

    begrippen: tuple[Begrip, ...]
    kaarten: tuple[Kaart, ...]
    signalen: tuple[Signaal, ...]


class Naslag:
    """The words, cards and mirror of the kaders at hand; each is read when it is first asked for."""

    def __init__(self, bron: Kaderbron) -> None:
        self._bron = bron

    @cached_property
    def begrippen(self) -> Begrippenlijst:
        """Every explained word, from A to Z; of two that are the same word the organisation's own counts."""
        alle = [begrip for lijst in self._bron.van_soort(Woorden) for begrip in lijst.begrippen]
        eens = {begrip.woord.casefold(): begrip for begrip in alle}
        return Begrippenlijst(eens[woord] for woord in sorted(eens))

    @cached_property
    def kaarten(self) -> tuple[Kaart, ...]:
        """Every card: those for safety first, then by title."""
        return tuple(sorted(self._bron.van_soort(Kaart), key=lambda k: (k.groep != "veiligheid", k.titel.casefold())))

    @cached_property
    def spiegel(self) -> Vragenspiegel | None:
        """The mirror questions; of several the organisation's own come last and count."""
        return next(reversed(self._bron.van_soort(Vragenspiegel)), None)

    @property
    def spiegelversie(self) -> KaderVersie | None:
        """Which text the mirror is, for a walk that takes a question from it."""
        return KaderVersie(id=self.spiegel.id, versie=self.spiegel.versie) if self.spiegel else None

    def kaart(self, kaart_id: str) -> Kaart | None:
        """Return a card, or None."""
        return next((kaart for kaart in self.kaarten if kaart.id == kaart_id), None)

    def bij(self, principe: Principe, vraag: Vraag) -> Erbij:
        """Return what helps at a question of a principle."""
        kaarten = (self.kaart(id_) for id_ in principe.kaarten)
        return Erbij(
            begrippen=self.begrippen_bij(principe, vraag),
            kaarten=tuple(kaart for kaart in kaarten if kaart),
            signalen=self.signalen_bij(principe),
        )

    def begrippen_bij(self, principe: Principe, vraag: Vraag) -> tuple[Begrip, ...]:
        """Return the words that stand in a question and in what is told about its principle."""
        teksten = (vraag.tekst, vraag.hulp or "", *(keuze.tekst for keuze in vraag.keuzes))
        return self.begrippen.in_tekst(*teksten, principe.titel, principe.waarom, *principe.valkuilen)

    def signalen_bij(self, principe: Principe) -> tuple[Signaal, ...]:
        """Return the signals whose theme goes with a principle; those of the short mirror come first."""
        alle = self.spiegel.signalen() if self.spiegel else ()
        erbij = [s for s in alle if s.vragen and set(s.themas) & set(principe.spiegel)]
        return tuple(sorted(erbij, key=lambda signaal: not signaal.kern))

    def groepen(self, *, kort: bool) -> Sequence[tuple[Groep, Sequence[Signaal]]]:
        """Return the mirror by group: the short one has of each signal of the core its first question only."""
        alle = self.spiegel.groepen if self.spiegel else ()
        return [(groep, tuple(_short(groep.signalen) if kort else groep.signalen)) for groep in alle]

    def precies(self, woord: str) -> Begrip | Kaart | None:
        """Return the word, or else the card, that is called just so, with or without capitals."""
        gezocht = woord.strip().casefold()
        kaarten = (kaart for kaart in self.kaarten if gezocht in (kaart.titel.casefold(), kaart.id))
        return self.begrippen.precies(woord) or next(kaarten, None)

    def zoek(self, woord: str) -> tuple[Begrip | Kaart, ...]:
        """Return the words and cards that fit what was typed, the nearest first.

        When nothing fits it is what is spelt most like it.
        """
        gezocht = woord.strip().casefold()
        if not gezocht:
            return ()
        precies = self.precies(woord)
        kaarten = [k for k in self.kaarten if gezocht in k.titel.casefold() or gezocht == k.id]
        alle = [*([precies] if precies else []), *kaarten, *self.begrippen.zoek(woord)]
        return tuple(dict.fromkeys(alle)) or self._spelt_like(gezocht)

    def _spelt_like(self, gezocht: str) -> tuple[Begrip | Kaart, ...]:
        namen: dict[str, Begrip | Kaart] = {kaart.titel.casefold(): kaart for kaart in self.kaarten}
        namen |= {vorm.casefold(): begrip for begrip in self.begrippen.begrippen for vorm in begrip.vormen}
        dichtbij = get_close_matches(gezocht[:_LANGSTE_WOORD], namen)
        return tuple(dict.fromkeys(namen[naam] for naam in dichtbij))


def als_bladzijde(kader: IederKader, vandaag: date) -> str:
    """Return a kader of any kadersoort as text to read."""
    return als_tekst(pagina.bladzijde(kader, vandaag))


def uitleg(begrip: Begrip) -> str:
    """Return a word with what it means."""
    return pagina.begrip_in_woorden(begrip)


def bron_in_woorden(kader: Kader, principe: Principe, vraag: Vraag | None = None) -> str:
    """Return where a question comes from: its own source when it names one, else that of its principle."""
    plaats = vraag.bron if vraag and vraag.bron else principe.bron
    return pagina.plaats_in_woorden(kader.bronnen, plaats)


def bron_van_signaal(spiegel: Vragenspiegel, signaal: Signaal) -> str:
    """Return where a signal of a mirror comes from."""
    return pagina.plaats_in_woorden(spiegel.bronnen, signaal.bron)


def _short(signalen: Iterable[Signaal]) -> list[Signaal]:
    return [s.model_copy(update={"vragen": s.vragen[:1]}) for s in signalen if s.kern]
