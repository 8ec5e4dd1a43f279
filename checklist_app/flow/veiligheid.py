"""The safety page, readable while the vault is locked; the organisation's own lines are written once, the first time.

What is for everybody comes from the card ``veiligheid`` that is shipped, whatever an own folder holds.
"""

from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checklist_app.domain.naslag import Kaart
from checklist_app.domain.tekst import een_regel
from checklist_app.domain.veiligheid import Antwoord, Lijn
from checklist_app.flow.fouten import BestandBestaat, BestandNietTeSchrijven, reden
from checklist_app.flow.klok import Klok
from checklist_app.flow.plaatsen import Plaatsen
from checklist_app.kaderbron.bron import Kaderbron
from checklist_app.kaderbron.fouten import KaderOnbekend, LijnenNietGoed
from checklist_app.kaderbron.inlezen import LIJNEN
from checklist_app.kaderbron.lijnen import lees_lijnen, schrijf_lijnen

_EERST = {
    "ja": "Stop hier. Handel eerst; Kompas wacht.",
    "weet_niet": "Je weet het niet. Bel nu eerst iemand. Dit zijn tekenen om serieus te nemen:",
    "nee": "Wie je kunt bellen:",
}
_GEEN_EIGEN = (
    "  Je organisatie heeft hier nog geen eigen lijnen neergezet (lijnen.yaml). Volg je eigen crisisprotocol."
)
_SLOT = "Geweld of dwang? Zet mensen nu niet samen aan tafel en laat niemand meelezen op dit scherm."


class Veiligheidsblad(NamedTuple):
    """What the page says to everybody: signs to take seriously, the national lines, and whether to check them."""

    signalen: tuple[str, ...]
    landelijk: tuple[Lijn, ...]
    controleer_na: date

    def is_oud(self, vandaag: date) -> bool:
        """Tell whether somebody should look after these numbers again."""
        return vandaag > self.controleer_na


@cache
def blad() -> Veiligheidsblad:
    """Return the page, from the card that comes with Kompas."""
    kaart, _ = Kaderbron().vind("veiligheid")
    if not isinstance(kaart, Kaart):
        raise KaderOnbekend(id="veiligheid", raad="Installeer Kompas opnieuw.")
    tekenen = next(blok for blok in kaart.blokken if blok.id == "tekenen")
    lijnen = [
        Lijn(naam=n.naam, nummer=n.nummer, waarvoor=n.waarvoor, gecontroleerd_op=kaart.gecontroleerd_op)
        for n in kaart.nummers
        if n.nummer
    ]
    return Veiligheidsblad(tekenen.punten, tuple(lijnen), kaart.controleer_na)


def regels(eigen: tuple[Lijn, ...], antwoord: Antwoord = "ja") -> list[str]:
    """Return the page as lines: what to do first, the organisation's lines, then those for everybody."""
    signalen = [f"  - {signaal}" for signaal in blad().signalen] if antwoord == "weet_niet" else []
    eerst = [_line(lijn) for lijn in eigen] or [_GEEN_EIGEN]
    return [_EERST[antwoord], *signalen, *eerst, *(_line(lijn) for lijn in blad().landelijk), _SLOT]


def _line(lijn: Lijn) -> str:
    op = f" (gecontroleerd op {lijn.gecontroleerd_op:%d-%m-%Y})" if lijn.gecontroleerd_op else ""
    return f"  {lijn.naam}: {lijn.nummer}. {lijn.waarvoor}{op}".replace(".  (", ". (")


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
