"""The organisation's own crisis lines: read while the vault is locked, and written once, the first time."""

from collections.abc import Sequence
from pathlib import Path

from checklist_app.domain.tekst import een_regel
from checklist_app.domain.veiligheid import Lijn
from checklist_app.flow.fouten import BestandBestaat, BestandNietTeSchrijven, reden
from checklist_app.flow.klok import Klok
from checklist_app.flow.plaatsen import Plaatsen
from checklist_app.kaderbron.fouten import LijnenNietGoed
from checklist_app.kaderbron.inlezen import LIJNEN
from checklist_app.kaderbron.lijnen import lees_lijnen, schrijf_lijnen


def bestand(plaatsen: Plaatsen) -> Path:
    """Return where the lines stand, or would stand."""
    return plaatsen.kaders / LIJNEN


def eigen_lijnen(plaatsen: Plaatsen) -> tuple[tuple[Lijn, ...], str]:
    """Return the organisation's lines and, when its file cannot be used, a sentence that says why."""
    try:
        return lees_lijnen(plaatsen.kaders), ""
    except LijnenNietGoed as fout:
        return (), fout.zin


def zet_lijnen(plaatsen: Plaatsen, klok: Klok, lijnen: Sequence[tuple[str, str]]) -> Path:
    """Write lines of a name and a number as checked today; return the file.

    Raises ``BestandBestaat`` and ``BestandNietTeSchrijven``.
    """
    vandaag = klok.vandaag()
    schoon = [
        Lijn(naam=een_regel(naam).tekst.strip(), nummer=een_regel(nummer).tekst.strip(), gecontroleerd_op=vandaag)
        for naam, nummer in lijnen
    ]
    try:
        return schrijf_lijnen(plaatsen.kaders, schoon)
    except OSError as fout:
        if bestand(plaatsen).exists():
            raise BestandBestaat(pad=bestand(plaatsen)) from None
        raise BestandNietTeSchrijven(pad=bestand(plaatsen), oorzaak=reden(fout)) from None
