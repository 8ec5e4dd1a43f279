"""What can be asked about kaders without a vault."""

from collections.abc import Iterable, Sequence
from typing import Any

from checklist_app.domain.kader import Kader
from checklist_app.flow.plaatsen import Plaatsen
from checklist_app.kaderbron.bron import Kaderbron, Vermelding
from checklist_app.kaderbron.linter import controleer
from checklist_app.kaderbron.meldingen import errors_in
from checklist_app.kaderbron.schema import schema


def overzicht(plaatsen: Plaatsen) -> tuple[Sequence[Vermelding], list[str]]:
    """Return every usable kader, and a line for each own file that cannot be used."""
    bron = Kaderbron(plaatsen.kaders)
    return bron.lijst(), [str(m) for m in bron.problemen]


def overzicht_van(plaatsen: Plaatsen, kader_id: str) -> str:
    """Return a kader in outline: its doubts, principles and questions. Raises ``KaderOnbekend``."""
    return "\n".join(_outline(Kaderbron(plaatsen.kaders).lees(kader_id)[0]))


def kijk_na(paden: Iterable[str]) -> tuple[list[str], bool]:
    """Return the lines of the linter, and whether there is no error among them."""
    meldingen = controleer(paden)
    return [str(m) for m in meldingen], not errors_in(meldingen)


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of a kader file."""
    return schema()


def _outline(kader: Kader) -> Iterable[str]:
    yield f"{kader.titel} {kader.versie} ({kader.status})"
    yield kader.kern
    yield f"Getoetst door: {', '.join(kader.getoetst_door) or 'nog niemand'}"
    for bron in kader.bronnen:
        yield f"Bron: {bron.aanduiding}"
    yield ""
    yield "Waar twijfel je over?"
    for twijfel in kader.twijfels:
        yield f"  {twijfel.tekst}  ({', '.join(kader.principe(p).titel for p in twijfel.principes)})"
    for principe in kader.principes:
        yield ""
        yield f"{principe.titel}  ({principe.bron.plaats})"
        yield f"  {principe.waarom}"
        for vraag in principe.vragen:
            tekens = [w for w, aan in (("kort", vraag.kort), ("leerdeel", vraag.deel == "leerdeel")) if aan]
            yield f"  - {vraag.tekst}" + (f"  [{', '.join(tekens)}]" if tekens else "")
