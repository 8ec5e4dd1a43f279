"""Purpose *knelpunten*: what stood in the way and lies outside the family, for who can change it; nobody is named."""

from collections.abc import Iterator, Sequence
from datetime import date

from checklist_app.documents.inhoud import Inhoud, over_dit_document
from checklist_app.domain.blokken import Alinea, Blok, Document, Getypt, Kop, Lijst, Regel
from checklist_app.domain.soorten.kiezen import Optie
from checklist_app.domain.soorten.weten import Antwoord
from checklist_app.domain.wandeling import Wandeling

VRAAG = "knelpunt"
"""The question of a kader that asks what is stuck by something outside (kaders/anders-beslissen.yaml)."""
_WAARVOOR = "Om te laten zien wat ontbreekt of vastloopt, buiten dit gezin en buiten jou."
_LEZER = "Wie er iets aan kan doen: je team, je leidinggevende, de gemeente."
_NIETS = "Er is nu geen knelpunt opgeschreven."


def knelpunten(wandelingen: Sequence[Wandeling], vandaag: date) -> Document:
    """Return which help was needed and not there, and what got stuck, without anything else of the case."""
    inhouden = [Inhoud(w) for w in wandelingen]
    blokken = (
        *_block("Nodig, maar niet beschikbaar", [regel for i in inhouden for regel in _missing_help(i)]),
        *_block("Wat vastloopt", [regel for i in inhouden for regel in _stuck(i)]),
    )
    return Document(
        titel=("Knelpunten",),
        over=over_dit_document(_WAARVOOR, _LEZER, (), vandaag),
        blokken=blokken or (Alinea((_NIETS,)),),
    )


def _block(titel: str, regels: Sequence[Regel]) -> Iterator[Blok]:
    if regels:
        yield Kop((titel,))
        yield Lijst(tuple(dict.fromkeys(regels)))


def _missing_help(inhoud: Inhoud) -> Iterator[Regel]:
    for a in inhoud.geldig:
        if isinstance(a, Optie) and a.nodig_maar_niet_beschikbaar:
            yield (Getypt(a.nodig_maar_niet_beschikbaar),)


def _stuck(inhoud: Inhoud) -> Iterator[Regel]:
    for a in inhoud.geldig:
        if isinstance(a, Antwoord) and a.tekst and a.vraag == VRAAG:
            yield (Getypt(a.tekst),)
