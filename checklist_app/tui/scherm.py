"""What every screen and every dialog shares: going back, saving on the way out, and a window that is too small."""

from typing import TYPE_CHECKING, Any, TypeVar

from textual import events, getters, on
from textual.screen import ModalScreen, Screen

from checklist_app.tui import texts
from checklist_app.tui.app import LAAGST, SMALST, KompasApp
from checklist_app.tui.widgets.plain import Plain

if TYPE_CHECKING:
    from checklist_app.domain.kaderbasis import Vraag
    from checklist_app.flow.wandelen import Wandelgang

Uitkomst = TypeVar("Uitkomst")


class TeKlein(Plain):
    """Covers a window that is too small to read; what is under it keeps its focus and its text."""

    DEFAULT_CSS = """
    TeKlein {
        display: none; layer: boven; dock: top; width: 100%; height: 100%;
        background: $background; content-align: center middle; text-align: center;
    }
    """

    def __init__(self) -> None:
        super().__init__(texts.TE_KLEIN)


class Scherm(Screen[Uitkomst]):
    """A place. Subclasses put a ``Hoek`` on top and a ``Voet`` below, and override what they need of this."""

    DEFAULT_CSS = """
    Scherm { layers: default boven; }
    Scherm.-te-smal TeKlein, Scherm.-te-laag TeKlein { display: block; }
    """
    app = getters.app(KompasApp)

    @property
    def verder(self) -> str | None:
        """The id of the reflection that is open here, to come back to after the lock."""
        return None

    @property
    def casus_id(self) -> str | None:
        """The id of the case that is open here: the gate asks for it when something is copied."""
        return None

    @property
    def wandelgang(self) -> "Wandelgang | None":
        """The walk that is open here, for who looks something up beside it."""
        return None

    async def neem_spiegelvraag(self, vraag: "Vraag | None") -> None:
        """Take a mirror question that was chosen on a screen above this one; only a walk has a place for it."""

    async def bewaar_alles(self) -> None:
        """Store what is being typed; called before the lock, a signal and the end. May raise ``KompasFout``."""

    @on(events.Resize)
    def _measure(self, event: events.Resize) -> None:
        _cover_when_small(self, event)

    async def action_terug(self) -> None:
        """Go back; nothing that was typed is lost."""
        await self.bewaar_alles()
        self.dismiss()


class Dialoog(ModalScreen[Uitkomst]):
    """A question above a place; what is below stays as it is."""

    DEFAULT_CSS = """
    Dialoog { layers: default boven; }
    Dialoog.-te-smal TeKlein, Dialoog.-te-laag TeKlein { display: block; }
    """
    app = getters.app(KompasApp)

    @on(events.Resize)
    def _measure(self, event: events.Resize) -> None:
        _cover_when_small(self, event)

    def action_terug(self) -> None:
        """Go back without an answer."""
        self.dismiss()


def _cover_when_small(scherm: Screen[Any], event: events.Resize) -> None:
    """Lay the cover the first time it is needed; from then on its stylesheet shows and hides it."""
    if (event.size.width < SMALST or event.size.height < LAAGST) and not scherm.query(TeKlein):
        scherm.mount(TeKlein())
