"""The safety page: who to call, the organisation's own lines first. Nothing of it is stored (house rule 2)."""

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content

from checklist_app.domain.veiligheid import Antwoord, Lijn
from checklist_app.flow.veiligheid import bestand, blad, eigen_lijnen
from checklist_app.tui import keys, texts
from checklist_app.tui.scherm import Scherm
from checklist_app.tui.widgets.plain import Plain
from checklist_app.tui.widgets.voet import Voet

_EERST = {"ja": texts.VEILIGHEID_EERST, "weet_niet": texts.VEILIGHEID_WEET_NIET, "nee": texts.VEILIGHEID_NEE}


class Veiligheid(Scherm[None]):
    """Shown above everything, also above a dialog and while the vault is locked; Escape goes back."""

    CSS_PATH = Path(__file__).with_name("veiligheid.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [*keys.VEILIGHEID]
    HELP = texts.VEILIGHEID_HULP

    def __init__(self, antwoord: Antwoord = "ja") -> None:
        super().__init__()
        self._antwoord = antwoord

    def compose(self) -> ComposeResult:
        eigen, klacht = eigen_lijnen(self.app.plaatsen)
        with VerticalScroll(id="bladzij"):
            yield Plain(_EERST[self._antwoord], id="eerst")
            if self._antwoord == "weet_niet":
                yield Plain(texts.VEILIGHEID_SIGNALEN, classes="kopje")
                for signaal in blad().signalen:
                    yield Plain(signaal, classes="signaal")
            yield from _group(texts.VEILIGHEID_EIGEN, eigen)
            if not eigen:
                geen = texts.VEILIGHEID_GEEN_EIGEN.format(bestand=bestand(self.app.plaatsen))
                yield Plain(klacht or geen, classes="lijn")
            yield from _group(texts.VEILIGHEID_LANDELIJK, blad().landelijk)
            if blad().is_oud(self.app.klok.vandaag()):
                yield Plain(texts.VEILIGHEID_OUD, classes="lijn")
            yield Plain(texts.VEILIGHEID_SLOT, id="slot")
        yield Voet()

    def toon_voor(self, antwoord: Antwoord) -> None:
        """Begin with what goes with another answer."""
        self._antwoord = antwoord
        self.refresh(recompose=True)

    async def action_terug(self) -> None:
        """Go back to where one was."""
        self.dismiss()


def _group(kop: str, lijnen: tuple[Lijn, ...]) -> Iterator[Plain]:
    """Yield a heading and its lines; a day on which all were checked stands in the heading, once."""
    dagen = {_checked(lijn) for lijn in lijnen}
    samen = dagen.pop() if len(dagen) == 1 else ""
    yield Plain(kop + samen, classes="kopje")
    for lijn in lijnen:
        yield Plain(_line(lijn, "" if samen else _checked(lijn)), classes="lijn")


def _checked(lijn: Lijn) -> str:
    op = lijn.gecontroleerd_op
    return texts.VEILIGHEID_GECONTROLEERD.format(dag=f"{op:%d-%m-%Y}") if op else ""


def _line(lijn: Lijn, gecontroleerd: str) -> Content:
    """Return the number, as large as text can be, then who that is and for what."""
    naam = () if lijn.naam == lijn.nummer else ("   ", (lijn.naam, "bold"))
    waarvoor = f"\n{lijn.waarvoor}" if lijn.waarvoor else ""
    return Content.assemble((lijn.nummer, "bold $accent"), *naam, (gecontroleerd, "$text-muted"), waarvoor)
