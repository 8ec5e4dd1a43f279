"""Everything of one family as text, for the eyes of its owner."""

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll

from checklist_app.domain.casus import Casus
from checklist_app.flow.lezen import casus_als_tekst
from checklist_app.tui import keys
from checklist_app.tui.scherm import Scherm
from checklist_app.tui.widgets.hoek import Hoek
from checklist_app.tui.widgets.plain import Plain
from checklist_app.tui.widgets.voet import Voet


class Lezen(Scherm[None]):
    """A page to scroll through."""

    CSS_PATH = Path(__file__).with_name("lezen.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [*keys.LEZEN]

    def __init__(self, casus: Casus) -> None:
        super().__init__()
        self._casus = casus

    @property
    def casus_id(self) -> str:
        """The case that is open here."""
        return self._casus.id

    def compose(self) -> ComposeResult:
        """The text, as wide as reads well."""
        yield Hoek(self._casus.schuilnaam, "casusdeel")
        with VerticalScroll(id="midden"):
            yield Plain(id="tekst")
        yield Voet()

    async def on_mount(self) -> None:
        """Fetch it, and let the arrows scroll."""
        self.query_one("#midden").focus()
        tekst = await self.app.probeer(casus_als_tekst, self.app.kompas, self._casus)
        self.query_one("#tekst", Plain).zet(tekst or "")
