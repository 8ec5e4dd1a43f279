"""The organisation's own crisis lines: ``lijnen.yaml`` beside its kaders, in clear, readable while locked."""

import json
from collections.abc import Sequence
from pathlib import Path

from pydantic import Field, TypeAdapter, ValidationError

from checklist_app.domain.basis import Model
from checklist_app.domain.veiligheid import Lijn
from checklist_app.kaderbron.fouten import LijnenNietGoed
from checklist_app.kaderbron.inlezen import LIJNEN, read_file
from checklist_app.kaderbron.knopen import value
from checklist_app.kaderbron.meldingen import errors_in
from checklist_app.kaderbron.ontleden import parse


class Lijnen(Model):
    """The file: one list, ``lijnen``, of who to call; the keys are those of ``Lijn``."""

    lijnen: tuple[Lijn, ...] = Field(default=())


def lees_lijnen(map_: Path) -> tuple[Lijn, ...]:
    """Return the organisation's own lines, none when there is no file. Raises ``LijnenNietGoed`` with the place."""
    pad = map_ / LIJNEN
    if not pad.exists():
        return ()
    ingelezen = read_file(str(pad))
    if ingelezen.tekst is None:
        raise LijnenNietGoed(waar=next((str(m) for m in ingelezen.meldingen), str(pad)))
    top, meldingen = parse(ingelezen.tekst, str(pad))
    if top is None or errors_in(meldingen):
        raise LijnenNietGoed(waar=next((str(m) for m in errors_in(meldingen)), str(pad)))
    try:
        return TypeAdapter(Lijnen).validate_python(value(top)).lijnen
    except ValidationError as fout:
        plek = ".".join(str(deel) for deel in fout.errors()[0]["loc"])
        raise LijnenNietGoed(waar=f"{pad}: {plek}") from None


def schrijf_lijnen(map_: Path, lijnen: Sequence[Lijn]) -> Path:
    """Write the organisation's lines and return the file; one that is there stays as it is. Raises ``OSError``.

    Every value stands in double quotes, which YAML and JSON write alike, so a number stays text.
    """
    pad = map_ / LIJNEN
    regels = ["lijnen:"]
    for lijn in lijnen:
        velden = lijn.model_dump(mode="json", exclude_none=True)
        teksten = (f"{sleutel}: {json.dumps(waarde, ensure_ascii=False)}" for sleutel, waarde in velden.items())
        regels.append("  - " + "\n    ".join(teksten))
    map_.mkdir(parents=True, exist_ok=True)
    with pad.open("x", encoding="utf-8") as bestand:
        bestand.write("\n".join(regels) + "\n")
    return pad
