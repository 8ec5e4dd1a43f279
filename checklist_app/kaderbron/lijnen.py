"""The organisation's own crisis lines: ``lijnen.yaml`` beside its kaders, in clear, readable while locked."""

from pathlib import Path

from pydantic import Field, TypeAdapter, ValidationError

from checklist_app.domain.basis import Model
from checklist_app.domain.veiligheid import Lijn
from checklist_app.kaderbron.fouten import LijnenNietGoed
from checklist_app.kaderbron.inlezen import read_file
from checklist_app.kaderbron.knopen import value
from checklist_app.kaderbron.meldingen import errors_in
from checklist_app.kaderbron.ontleden import parse

BESTAND = "lijnen.yaml"


class Lijnen(Model):
    """The file: one list, ``lijnen``, of who to call; the keys are those of ``Lijn``."""

    lijnen: tuple[Lijn, ...] = Field(default=())


def lees_lijnen(map_: Path) -> tuple[Lijn, ...]:
    """Return the organisation's own lines, none when there is no file. Raises ``LijnenNietGoed`` with the place."""
    pad = map_ / BESTAND
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
