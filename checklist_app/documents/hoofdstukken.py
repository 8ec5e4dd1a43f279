"""The order in which a document tells: the family's words first, what is known apart from what is supposed."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from checklist_app.documents.inhoud import Inhoud
from checklist_app.domain.soorten import Aantekening
from checklist_app.domain.soorten.weten import Uitspraak


@dataclass(frozen=True)
class Hoofdstuk:
    """A chapter: its title, and which kinds stand in it; of statements only those of one ``aard``."""

    titel: str
    soorten: tuple[str, ...]
    aard: str | None = None

    def hoort_hier(self, aantekening: Aantekening) -> bool:
        """Whether this aantekening stands in this chapter."""
        if isinstance(aantekening, Uitspraak):
            return aantekening.aard == self.aard
        return aantekening.soort in self.soorten


HOOFDSTUKKEN: tuple[Hoofdstuk, ...] = (
    Hoofdstuk("In hun eigen woorden", ("gesprek",)),
    Hoofdstuk("Hoe ieder het ziet", ("perspectief",)),
    Hoofdstuk("Feiten", ("uitspraak",), "feit"),
    Hoofdstuk("Vermoedens", ("uitspraak",), "vermoeden"),
    Hoofdstuk("Meningen", ("uitspraak",), "mening"),
    Hoofdstuk("Wat niet-pluis voelt", ("uitspraak",), "niet_pluis"),
    Hoofdstuk("Nog niet bepaald of dit een feit is", ("uitspraak",), "nog_niet_bepaald"),
    Hoofdstuk("Zorgen", ("zorg",)),
    Hoofdstuk("Wat goed gaat of beschermt", ("kracht",)),
    Hoofdstuk("De mensen eromheen", ("netwerklid", "hulpverlener")),
    Hoofdstuk("Wat mag, moet en gevraagd wordt", ("positie",)),
    Hoofdstuk("Hoe het ook kan komen", ("verklaring",)),
    Hoofdstuk("Tegenspraak, en wat die veranderde", ("tegenspraak",)),
    Hoofdstuk("Kennis die is gebruikt", ("kennis",)),
    Hoofdstuk("Wegen die zijn afgewogen", ("optie",)),
    Hoofdstuk("Wat goed genoeg is", ("criterium",)),
    Hoofdstuk("Antwoorden op vragen", ("antwoord",)),
    Hoofdstuk("Wat we niet weten", ("openvraag",)),
    Hoofdstuk("Besluit", ("besluit",)),
    Hoofdstuk("Hoe het verder gaat", ("stap", "pauze", "verwachting")),
    Hoofdstuk("Terugblik", ("evaluatie",)),
)

_OVERIG = "Ook opgeschreven"


def verdeel(
    inhouden: Sequence[Inhoud], kies: Callable[[Inhoud], Sequence[Aantekening]]
) -> Iterator[tuple[str, list[tuple[Aantekening, Inhoud]]]]:
    """Yield the title of each chapter that has something in it, with what stands there in order of making.

    A kind without a chapter stands in a last one, so that a new kind is never lost.
    """
    alles = [(aantekening, inhoud) for inhoud in inhouden for aantekening in kies(inhoud)]
    for hoofdstuk in HOOFDSTUKKEN:
        if hier := [paar for paar in alles if hoofdstuk.hoort_hier(paar[0])]:
            yield hoofdstuk.titel, hier
    if over := [paar for paar in alles if not any(h.hoort_hier(paar[0]) for h in HOOFDSTUKKEN)]:
        yield _OVERIG, over
