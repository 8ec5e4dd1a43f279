"""The app: it opens screens, runs work beside the event loop, keeps the mark, locks, and ends with nothing lost."""

import asyncio
import signal
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from textual import events
from textual.app import App
from textual.reactive import reactive
from textual.screen import Screen

from checklist_app.domain.fouten import KompasFout
from checklist_app.tui import keys, texts, theme
from checklist_app.tui.aanwezig import Aanwezig
from checklist_app.tui.widgets.bewaard import Bewaarstand

if TYPE_CHECKING:
    from checklist_app.domain.instellingen import Instellingen
    from checklist_app.domain.veiligheid import Antwoord
    from checklist_app.flow.klok import Klok
    from checklist_app.flow.kompas import Kompas
    from checklist_app.flow.plaatsen import Plaatsen

P = ParamSpec("P")
T = TypeVar("T")

_SIGNALEN = {"SIGHUP": 129, "SIGINT": 130, "SIGTERM": 143}
_KIJK_ELKE = 5.0
"""Seconds between two looks at whether somebody is still there."""


@dataclass(frozen=True)
class OpSlot:
    """The result of the app when it was locked: the id of the reflection that was open."""

    verder: str | None = None


class KompasApp(App[int | OpSlot], inherit_bindings=False):
    """Kompas on a whole screen.

    ``kompas``: an open one to practise with; without it the vault in ``plaatsen`` is unlocked first, with ``wachtzin``
    when that is given. ``verder``: the reflection to go on with. ``thuis``: the screen that opens first, the Werkblad
    when it is left out. The result is the exit code, or ``OpSlot``.
    """

    TITLE = texts.KOMPAS
    CSS_PATH = Path(__file__).with_name("app.tcss")
    BINDINGS = keys.APP  # noqa: RUF012  a list, as Textual asks
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [(0, "-te-smal"), (60, "-smal"), (110, "-breed")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-te-laag"), (18, "-laag"), (30, "-hoog")]  # noqa: RUF012

    bewaarstand: reactive[Bewaarstand] = reactive(Bewaarstand())
    """What the mark in the corner says."""

    def __init__(
        self,
        plaatsen: "Plaatsen",
        klok: "Klok",
        *,
        kompas: "Kompas | None" = None,
        wachtzin: str | None = None,
        verder: str | None = None,
        thuis: Callable[[], Screen[object]] | None = None,
    ) -> None:
        super().__init__()
        self.plaatsen = plaatsen
        self.klok = klok
        self.wachtzin = wachtzin
        self.verder = verder
        self.is_oefenen = kompas is not None
        self.fout: BaseException | None = None
        """The unexpected fault that ended the app."""
        self.aanwezig = Aanwezig()
        self._kompas = kompas
        self._thuis = thuis
        self._bezig = asyncio.Lock()
        self._taken: set[asyncio.Task[object]] = set()
        self._toch_stoppen = False
        self.animation_level = "none"
        for thema in theme.THEMAS:
            self.register_theme(thema)
        self.theme = theme.DONKER

    # what screens use

    @property
    def kompas(self) -> "Kompas":
        """The open vault with all that belongs to it. Raises ``RuntimeError`` while it is locked."""
        if self._kompas is None:
            raise RuntimeError("locked")
        return self._kompas

    @property
    def is_open(self) -> bool:
        """Whether a vault is open."""
        return self._kompas is not None

    @property
    def oefenmerk(self) -> str:
        """What the header says of practice: nothing on a real vault with a running clock."""
        woorden = (texts.OEFENEN, self.is_oefenen), (texts.OEFENKLOK, self.klok.is_oefenklok)
        return " · ".join(woord for woord, aan in woorden if aan)

    async def in_thread(self, fn: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run work on the vault in a thread, one at a time, and return what it returns. Raises what it raises.

        The work goes on to its end when the handler that waits for it is cancelled: the next one waits for it.
        """

        async def one_at_a_time() -> T:
            async with self._bezig:
                return await asyncio.to_thread(fn, *args, **kwargs)

        taak = asyncio.ensure_future(one_at_a_time())
        self._taken.add(taak)
        taak.add_done_callback(self._taken.discard)
        return await asyncio.shield(taak)

    async def probeer(self, fn: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T | None:
        """As ``in_thread``, but a ``KompasFout`` becomes a calm notice and gives None."""
        try:
            return await self.in_thread(fn, *args, **kwargs)
        except KompasFout as fout:
            self.meld(fout.zin)
            return None

    def meld(self, tekst: str) -> None:
        """Show a notice for a while; never markup."""
        self.notify(tekst, markup=False, timeout=8)

    def zet_bewaard(self) -> None:
        """Say that all that was typed is stored now."""
        self._toch_stoppen = False
        self.bewaarstand = Bewaarstand.bewaard(self.klok.hier())

    def zet_niet_bewaard(self, fout: KompasFout) -> None:
        """Say that something is not stored, and why."""
        self.bewaarstand = Bewaarstand.niet_bewaard(fout.zin)

    # opening

    def get_default_screen(self) -> Screen[object]:
        """Return the first screen; each is imported when it is needed (techniek.md C6)."""
        if self._kompas is not None:
            return self._home()
        if self.plaatsen.is_leeg:
            from checklist_app.tui.screens.eerste_keer import EersteKeer

            return EersteKeer()
        from checklist_app.tui.screens.ontgrendelen import Ontgrendelen

        return Ontgrendelen()

    def on_mount(self) -> None:
        asyncio.get_running_loop().set_exception_handler(self._stray_fault)
        if not self.is_headless:
            self._listen_to_signals()
        self.set_interval(_KIJK_ELKE, self._lock_when_nobody_is_there)

    async def ga_open(self, kompas: "Kompas") -> None:
        """Take over a vault that was opened, and show where the person was, or the first screen."""
        from checklist_app.flow.instellingen import lees_instellingen
        from checklist_app.flow.verder import verder_met

        self._kompas = kompas
        self.pas_toe(await self.in_thread(lees_instellingen, kompas))
        verder, self.verder = self.verder, None
        gang = await self.probeer(verder_met, kompas, verder) if verder else None
        await self.switch_screen(self._home())
        if gang is not None:
            from checklist_app.tui.screens.wandeling import Wandeling

            await self.push_screen(Wandeling(gang))

    def pas_toe(self, instellingen: "Instellingen") -> None:
        """Use the settings of this vault from now on."""
        self.theme = instellingen.thema
        self.aanwezig.minuten = instellingen.vergrendel_na_minuten

    def sluit(self) -> None:
        """Close the vault that this app opened. One to practise with belongs to who made it."""
        if self._kompas is not None and not self.is_oefenen:
            self._kompas.kluis.sluit()
        self._kompas = None

    def _home(self) -> Screen[object]:
        if self._thuis is not None:
            return self._thuis()
        from checklist_app.tui.screens.werkblad import Werkblad

        return Werkblad()

    # leaving, with nothing lost

    async def bewaar_alles(self) -> KompasFout | None:
        """Have every screen store what is being typed; return the fault when one could not."""
        for scherm in reversed(self.screen_stack):
            bewaar = getattr(scherm, "bewaar_alles", None)
            if bewaar is None:
                continue
            try:
                await bewaar()
            except KompasFout as fout:
                self.zet_niet_bewaard(fout)
                return fout
        return None

    async def action_op_slot(self) -> None:
        """Store what is being typed and close the vault; a text that cannot be stored keeps it open."""
        if self.is_oefenen or not self.is_open:
            self.meld(texts.OEFENEN_HEEFT_GEEN_SLOT if self.is_oefenen else texts.HIER_IS_GEEN_SLOT)
            return
        if fout := await self.bewaar_alles():
            self.meld(texts.NIET_OP_SLOT.format(zin=fout.zin))
            return
        open_ = (getattr(scherm, "verder", None) for scherm in reversed(self.screen_stack))
        self.exit(OpSlot(next((id_ for id_ in open_ if id_), None)))

    async def action_stoppen(self) -> None:
        """Store what is being typed and stop; when that is impossible only the second time."""
        fout = await self.bewaar_alles()
        if fout and not self._toch_stoppen:
            self._toch_stoppen = True
            self.meld(texts.TOCH_STOPPEN.format(zin=fout.zin))
            return
        self.exit(0)

    def action_niet_stoppen(self) -> None:
        """Say how to stop to who presses ^C out of habit; it never ends Kompas."""
        self.meld(texts.STOPPEN_HOE)

    async def _leave(self, code: int) -> None:
        """After a signal: the terminal may be gone, so nothing is asked."""
        await self.bewaar_alles()
        self.exit(code)

    def _listen_to_signals(self) -> None:
        loop = asyncio.get_running_loop()
        for naam, code in _SIGNALEN.items():
            with suppress(AttributeError, NotImplementedError):
                loop.add_signal_handler(getattr(signal, naam), self.call_later, self._leave, code)

    async def _lock_when_nobody_is_there(self) -> None:
        if self.is_open and not self.is_oefenen and self.aanwezig.is_weg:
            await self.action_op_slot()

    async def on_event(self, event: events.Event) -> None:
        """Note that somebody is there."""
        if isinstance(event, events.InputEvent | events.Paste):
            self.aanwezig.is_er()
        await super().on_event(event)

    # what goes wrong

    def _fatal_error(self) -> None:
        """End without Textual's traceback: that shows local variables, so case text (techniek.md C5.5, pitfall 2)."""
        self.fout = self.fout or self._exception
        self._close_messages_no_wait()

    def panic(self, *_renderables: object) -> None:
        """A fault that can draw itself is told as any other."""
        self._fatal_error()

    def _stray_fault(self, _loop: asyncio.AbstractEventLoop, context: dict[str, object]) -> None:
        """A fault in a task nobody waits for: asyncio would print its text."""
        fout = context.get("exception")
        if isinstance(fout, Exception):
            self._handle_exception(fout)

    # what every screen offers

    def action_gevaar(self, antwoord: "Antwoord" = "ja") -> None:
        """Show who to call, above whatever is open; Escape goes back there."""
        from checklist_app.tui.screens.veiligheid import Veiligheid

        if not any(isinstance(scherm, Veiligheid) for scherm in self.screen_stack):
            self.push_screen(Veiligheid(antwoord))

    def action_hulp(self) -> None:
        """Explain what has the focus, and the keys."""
        from checklist_app.tui.screens.hulp import Hulp

        if not isinstance(self.screen, Hulp):
            self.push_screen(Hulp.van(self.screen))

    def action_palet(self) -> None:
        """Show everything that can be done here."""
        from checklist_app.tui.commands import Palet

        if not isinstance(self.screen, Palet):
            self.push_screen(Palet.van(self.screen))

    def action_druk(self, toets: str) -> None:
        """Do what a key does, for who clicks on it in the footer."""
        self.simulate_key(toets)
