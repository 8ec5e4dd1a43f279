"""The safety page: who to call, the organisation's own lines first. Nothing of it is stored (house rule 2)."""

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content

from checklist_app.domain.veiligheid import GECONTROLEERD_OP, LANDELIJK, SIGNALEN, Antwoord, Lijn
from checklist_app.flow.veiligheid import bestand, eigen_lijnen
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
                for signaal in SIGNALEN:
                    yield Plain(signaal, classes="signaal")
            yield Plain(texts.VEILIGHEID_EIGEN, classes="kopje")
            for lijn in eigen:
                yield Plain(_line(lijn), classes="lijn")
            if not eigen:
                yield Plain(
                    klacht or texts.VEILIGHEID_GEEN_EIGEN.format(bestand=bestand(self.app.plaatsen)), classes="lijn"
                )
            yield Plain(texts.VEILIGHEID_LANDELIJK, classes="kopje")
            for lijn in LANDELIJK:
                yield Plain(_line(lijn), classes="lijn")
            yield Plain(texts.VEILIGHEID_SLOT, id="slot")
        yield Voet()

    async def action_terug(self) -> None:
        """Go back to where one was."""
        self.dismiss()


def _line(lijn: Lijn) -> Content:
    """Return the number, large as text can be, then who that is and for what, and when that was checked."""
    dag = (lijn.gecontroleerd_op or GECONTROLEERD_OP).strftime("%d-%m-%Y")
    return Content.assemble(
        (lijn.nummer, "bold $accent"),
        "   ",
        (lijn.naam, "bold"),
        f"\n{lijn.waarvoor}" if lijn.waarvoor else "",
        (f"\n{texts.VEILIGHEID_GECONTROLEERD.format(dag=dag)}", "$text-muted"),
    )
