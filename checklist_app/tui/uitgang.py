"""Every way out of the app: the lock, the stop, a signal and a fault, each with nothing lost."""

import asyncio
import signal
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual import events
from textual.app import App
from textual.driver import Driver
from textual.filter import LineFilter
from textual.reactive import reactive

from checklist_app.domain.fouten import KompasFout
from checklist_app.flow.aanwezig import Aanwezig
from checklist_app.tui import texts
from checklist_app.tui.leeg import laat_leeg_achter
from checklist_app.tui.start import hoor_signalen
from checklist_app.tui.widgets.bewaard import Bewaarstand
from checklist_app.tui.zeef import Zeef

if TYPE_CHECKING:
    from rich.console import RenderableType

    from checklist_app.flow.klok import Klok
    from checklist_app.flow.kompas import Kompas

AFGEDEKT = "-afgedekt"
_SIGNALEN = {"SIGHUP": 129, "SIGINT": 130, "SIGTERM": 143}
_KIJK_ELKE = 1.0
"""Seconds between two looks at whether somebody is still there."""
_WACHT_OP_TOETSEN = 0.5
"""Seconds that a field gets to take in what was typed before the end."""


@dataclass(frozen=True)
class OpSlot:
    """The result of the app when it was locked: the id of the reflection that was open."""

    verder: str | None = None


class Uitgang(App[int | OpSlot]):
    """Keeps what is open and what the mark says; stores what is being typed before it ends.

    A screen that has something to keep has ``async def bewaar_alles(self)``, which may raise ``KompasFout``, and
    ``verder``, the id of the reflection that is open there.
    """

    bewaarstand: reactive[Bewaarstand] = reactive(Bewaarstand())
    """What the mark in the corner says."""

    def __init__(self, klok: "Klok", kompas: "Kompas | None") -> None:
        super().__init__()
        self.klok = klok
        self.is_oefenen = kompas is not None
        self.aanwezig = Aanwezig()
        self.fout: BaseException | None = None
        """The unexpected fault that ended the app."""
        self._kompas = kompas
        self._toch_stoppen = False
        self._zeef = Zeef()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Let every line through the sieve after what Textual itself does to it."""
        return [*super().get_line_filters(), self._zeef]

    def get_driver_class(self) -> type[Driver]:
        """Return the driver of this system, that leaves an empty terminal behind."""
        return laat_leeg_achter(super().get_driver_class())

    @property
    def is_open(self) -> bool:
        """Whether a vault is open."""
        return self._kompas is not None

    @property
    def kan_op_slot(self) -> bool:
        """Whether there is something to lock: an open vault, or a secret of one that is shut on a screen."""
        return self.is_open or any(getattr(scherm, "toont_geheim", False) for scherm in self.screen_stack)

    def sluit(self) -> None:
        """Close the vault that this app opened. One to practise with belongs to who made it."""
        if self._kompas is not None and not self.is_oefenen:
            from checklist_app.flow.openen import doe_dicht

            doe_dicht(self._kompas.kluis)
        self._kompas = None

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

    async def bewaar_alles(self) -> KompasFout | None:
        """Have every screen store what is being typed; return the fault when one could not.

        A vault that is shut takes nothing: all was stored before it was.
        """
        eerste: KompasFout | None = None
        if not self.is_open:
            return None
        await self._keys_arrive()
        for scherm in reversed(self.screen_stack):
            bewaar = getattr(scherm, "bewaar_alles", None)
            if bewaar is None:
                continue
            try:
                await bewaar()
            except KompasFout as fout:
                self.zet_niet_bewaard(fout)
                eerste = eerste or fout
        return eerste

    async def _keys_arrive(self) -> None:
        """Wait until the field that has the focus took in every key that was typed before this moment."""
        veld = self.screen.focused
        if veld is None:
            return
        aangekomen = asyncio.Event()
        veld.call_later(aangekomen.set)
        with suppress(TimeoutError):
            # A field that itself asks to leave, such as by a click, does not read on until this is done.
            await asyncio.wait_for(aangekomen.wait(), _WACHT_OP_TOETSEN)

    async def action_op_slot(self) -> None:
        """Store what is being typed and close the vault; while that is impossible the screen is covered."""
        if self.is_oefenen:
            self.meld(texts.OEFENEN_HEEFT_GEEN_SLOT)
            return
        if fout := await self.bewaar_alles():
            self._hide_behind_cover(fout)
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

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the lock only where there is something to lock."""
        if action == "op_slot":
            return self.kan_op_slot
        return super().check_action(action, parameters)

    async def on_event(self, event: events.Event) -> None:
        """Note that somebody is there."""
        if isinstance(event, events.InputEvent | events.Paste):
            self.aanwezig.is_er()
        await super().on_event(event)

    def houd_de_wacht(self) -> None:
        """From now on signals save first, stray faults are told calmly, and the vault locks when nobody is there.

        SIGUSR1 asks for the lock, as for who closes the lid or locks the whole screen by a script.
        """
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(self._stray_fault)
        self.set_interval(_KIJK_ELKE, self.kijk_of_er_iemand_is)
        # After ^Z and fg nobody need wait for that look.
        self.app_resume_signal.subscribe(self, lambda _: self.call_next(self.kijk_of_er_iemand_is))
        if self.is_headless:
            return
        for naam, code in _SIGNALEN.items():
            if hasattr(signal, naam):
                signal.signal(getattr(signal, naam), partial(self._on_signal, loop, partial(self._leave, code)))
        if hasattr(signal, "SIGUSR1"):
            signal.signal(signal.SIGUSR1, partial(self._on_signal, loop, self._lock))
        hoor_signalen()

    async def kijk_of_er_iemand_is(self) -> None:
        """Lock when nobody touched anything for the chosen minutes, or when the machine slept in the meantime.

        A covered screen locks as soon as it can.
        """
        sliep = self.aanwezig.heeft_geslapen()
        if self.kan_op_slot and not self.is_oefenen and (sliep or self.aanwezig.is_weg or self.is_afgedekt):
            await self.action_op_slot()

    @property
    def is_afgedekt(self) -> bool:
        """Whether the screen is covered because something could not be stored before the lock."""
        return any(scherm.has_class(AFGEDEKT) for scherm in self.screen_stack)

    def _hide_behind_cover(self, fout: KompasFout) -> None:
        from checklist_app.tui.screens.afgedekt import Afgedekt

        if not self.is_afgedekt:
            self.push_screen(Afgedekt(fout.zin).add_class(AFGEDEKT))

    def _on_signal(self, loop: asyncio.AbstractEventLoop, daarna: Callable[[], Awaitable[None]], *_: object) -> None:
        """Python's own handler and not asyncio's: that one is gone with the loop, while a vault still closes.

        A terminal that goes away often tells so twice: after the loop there is nothing left to ask.
        """
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(self.call_later, daarna)

    async def _lock(self) -> None:
        """After the signal that asks for it; a vault that is shut stays shut, and practice has no lock."""
        if self.kan_op_slot and not self.is_oefenen:
            await self.action_op_slot()

    async def _leave(self, code: int) -> None:
        """After a signal: the terminal may be gone, so nothing is asked."""
        await self.bewaar_alles()
        self.exit(code)

    def exit(
        self, result: int | OpSlot | None = None, return_code: int = 0, message: "RenderableType | None" = None
    ) -> None:
        """End with this result."""
        self.bij_einde()
        super().exit(result, return_code, message)

    def bij_einde(self) -> None:
        """Do what belongs to every end, also one by a fault, while the terminal is still ours."""

    def _fatal_error(self) -> None:
        """End without Textual's traceback: that shows local variables, so case text (techniek.md C5.5, pitfall 2)."""
        self.bij_einde()
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
