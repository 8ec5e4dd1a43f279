"""What every screen and every dialog shares: going back, saving on the way out, and a window that is too small."""

import asyncio
from typing import TYPE_CHECKING, TypeVar

from textual import events, getters, on
from textual.await_complete import AwaitComplete
from textual.reactive import var
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


class Gestapeld(Screen[Uitkomst]):
    """What a place and a dialog share: each lies in a pile, and leaves it once, only when nothing lies above it."""

    app = getters.app(KompasApp)
    bezig: var[bool] = var(False, bindings=True)
    """Whether it does what cannot be called off: Escape waits until it is told how that went."""
    _uitkomst: tuple[Uitkomst | None] | None = None
    _terug: asyncio.Event | None = None

    def dismiss(self, result: Uitkomst | None = None) -> AwaitComplete:
        """Leave with this result; the first one counts. Below another screen it leaves when it is shown again.

        Textual's own takes away whatever is on top: the page that was opened while a worker was busy here, or the
        screen below when a second Enter was typed along with the first.
        """
        if self._uitkomst is None:
            self._uitkomst = (result,)
        return super().dismiss(*self._uitkomst) if self.is_active else AwaitComplete()

    @property
    def kan_beginnen(self) -> bool:
        """Whether something can begin here: nothing is going on, and the person did not leave just now."""
        return not self.bezig and self._uitkomst is None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the way back while nothing is going on."""
        return not self.bezig if action == "terug" else True

    async def tot_boven(self) -> None:
        """Wait until nothing lies above this. For a worker: a handler would hold up what it waits for."""
        while not self.is_active:
            self._terug = self._terug or asyncio.Event()
            await self._terug.wait()

    @on(events.ScreenResume)
    def _shown_again(self) -> None:
        if self._terug is not None:
            self._terug.set()
            self._terug = None
        if self._uitkomst is not None:
            self.dismiss()

    @on(events.Resize)
    def _cover_when_small(self, event: events.Resize) -> None:
        """Lay the cover the first time it is needed; from then on its stylesheet shows and hides it."""
        if (event.size.width < SMALST or event.size.height < LAAGST) and not self.query(TeKlein):
            self.mount(TeKlein())


class Scherm(Gestapeld[Uitkomst]):
    """A place. Subclasses put a ``Hoek`` on top and a ``Voet`` below, and override what they need of this."""

    DEFAULT_CSS = """
    Scherm { layers: default boven; }
    Scherm.-te-smal TeKlein, Scherm.-te-laag TeKlein { display: block; }
    """

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

    async def action_terug(self) -> None:
        """Go back; nothing that was typed is lost."""
        await self.bewaar_alles()
        self.dismiss()


class Dialoog(ModalScreen[Uitkomst], Gestapeld[Uitkomst]):
    """A question above a place; what is below stays as it is."""

    DEFAULT_CSS = """
    Dialoog { layers: default boven; }
    Dialoog.-te-smal TeKlein, Dialoog.-te-laag TeKlein { display: block; }
    """

    def action_terug(self) -> None:
        """Go back without an answer."""
        self.dismiss()
