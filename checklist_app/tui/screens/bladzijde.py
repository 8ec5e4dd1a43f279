"""A page to scroll through."""

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll

from checklist_app.flow.kompas import Kompas
from checklist_app.tui import keys
from checklist_app.tui.scherm import Scherm
from checklist_app.tui.widgets.hoek import Deel, Hoek
from checklist_app.tui.widgets.plain import Plain
from checklist_app.tui.widgets.voet import Voet


class Bladzijde(Scherm[None]):
    """Text as wide as reads well; a subclass says which in ``lees``, which runs in a thread."""

    CSS_PATH = Path(__file__).with_name("bladzijde.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [*keys.LEZEN]

    def __init__(self, plaats: str, deel: Deel | None = None) -> None:
        super().__init__()
        self._plaats, self._deel = plaats, deel

    def lees(self, kompas: Kompas) -> str:
        """Return the text. May raise ``KompasFout``."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Where you are, and the text."""
        yield Hoek(self._plaats, self._deel)
        with VerticalScroll(id="midden"):
            yield Plain(id="tekst")
        yield Voet()

    async def on_mount(self) -> None:
        """Fetch it, and let the arrows scroll."""
        self.query_one("#midden").focus()
        tekst = await self.app.probeer(self.lees, self.app.kompas)
        self.query_one("#tekst", Plain).zet(tekst or "")
