"""What can be asked about kaders without a vault."""

from collections.abc import Iterable, Sequence
from typing import Any

from checklist_app.documents.naslag import bladzijde
from checklist_app.documents.tekst import als_tekst
from checklist_app.flow.klok import Klok
from checklist_app.flow.plaatsen import Plaatsen
from checklist_app.kaderbron.bron import Kaderbron, Vermelding
from checklist_app.kaderbron.linter import controleer
from checklist_app.kaderbron.meldingen import errors_in
from checklist_app.kaderbron.schema import schema

_KOPPEN = {
    "reflectie": "Leidraden",
    "aanvulling": "Eigen vragen bij een leidraad",
    "vragenspiegel": "Spiegel",
    "werkvorm": "Werkvormen voor intervisie",
    "kaart": "Kaarten",
    "woorden": "Woorden",
}
"""What the kadersoorten are called in the list, in the order in which they stand there."""


def overzicht(plaatsen: Plaatsen) -> tuple[Sequence[Vermelding], list[str]]:
    """Return every usable kader, and a line for each own file that cannot be used."""
    bron = Kaderbron(plaatsen.kaders)
    return bron.lijst(), [str(m) for m in bron.problemen]


def in_groepen(rijen: Sequence[Vermelding]) -> list[tuple[str, list[Vermelding]]]:
    """Return kaders under a heading for each kadersoort that is there."""
    groepen = ((kop, [rij for rij in rijen if rij.kadersoort == soort]) for soort, kop in _KOPPEN.items())
    return [(kop, groep) for kop, groep in groepen if groep]


def overzicht_van(plaatsen: Plaatsen, klok: Klok, kader_id: str) -> str:
    """Return a kader of any kadersoort as text to read. Raises ``KaderOnbekend``."""
    kader, _ = Kaderbron(plaatsen.kaders).vind(kader_id)
    return als_tekst(bladzijde(kader, klok.vandaag()))


def kijk_na(paden: Iterable[str]) -> tuple[list[str], bool]:
    """Return the lines of the linter, and whether there is no error among them."""
    meldingen = controleer(paden)
    return [str(m) for m in meldingen], not errors_in(meldingen)


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of a kader file."""
    return schema()
