"""Work on the vault beside the event loop, and the keys that are typed while a screen opens."""

import asyncio
import gc
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from textual import events
from textual.screen import Screen, ScreenResultCallbackType
from textual.timer import Timer

from checklist_app.domain.fouten import KompasFout
from checklist_app.tui.uitgang import Uitgang

if TYPE_CHECKING:
    from checklist_app.flow.klok import Klok
    from checklist_app.flow.kompas import Kompas

P = ParamSpec("P")
T = TypeVar("T")
Scherm = TypeVar("Scherm", bound=Screen[Any])

Getypt = events.Key | events.Paste
_LANGST = 2.0
"""Seconds that keys wait at most: a disk that hangs must not keep *direct gevaar* away."""


class Werk(Uitgang):
    """Runs what takes time in a thread, one thing at a time, so that calls on the vault never overlap."""

    def __init__(self, klok: "Klok", kompas: "Kompas | None") -> None:
        super().__init__(klok, kompas)
        self._bezig = asyncio.Lock()
        self._taken: set[asyncio.Task[object]] = set()
        self._gelezen: set[Callable[..., object]] = set()
        self._vooruit: list[Getypt] | None = None
        self._ingehaald = 0
        self._lang_genoeg: Timer | None = None

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

    async def lees(self, fn: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T | None:
        """As ``probeer``, for content that is read once and then stays.

        The collector need not walk through all of it again and again: that holds up the keys for tenths of a second.
        What it lets go of goes with the process, that the lock replaces. A test has many apps in one process.
        """
        gelezen = await self.probeer(fn, *args, **kwargs)
        if fn not in self._gelezen and not self.is_headless:
            self._gelezen.add(fn)
            gc.freeze()
        return gelezen

    async def lukt(self, fn: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> bool:
        """As ``probeer``, for work that gives nothing back: tell whether it was done."""
        try:
            await self.in_thread(fn, *args, **kwargs)
        except KompasFout as fout:
            self.meld(fout.zin)
            return False
        return True

    # keys typed ahead

    async def open_scherm(self, scherm: Screen[Any], daarna: ScreenResultCallbackType[Any] | None = None) -> None:
        """Show a screen; what is typed until it is ready goes to what has the focus there."""
        self.houd_vast()
        try:
            await self.push_screen(self.met_maat(scherm), daarna)
        finally:
            self.laat_los()

    def met_maat(self, scherm: Scherm) -> Scherm:
        """Return a screen with the classes of this window before a resize tells them, so that it is styled once."""
        for grenzen, maat in (
            (self.HORIZONTAL_BREAKPOINTS, self.size.width),
            (self.VERTICAL_BREAKPOINTS, self.size.height),
        ):
            scherm.add_class(max(grens for grens in grenzen or () if grens[0] <= maat)[1])
        return scherm

    def houd_vast(self) -> None:
        """Let keys and pastes wait from here on, *direct gevaar* too, so that its page is not covered; never long."""
        if self._vooruit is None:
            self._vooruit, self._ingehaald = [], 0
            self._lang_genoeg = self.set_timer(_LANGST, self.laat_los)

    def haal_in(self, event: events.Key) -> None:
        """Keep a key that a screen on its way out still got: it was typed before those that wait here."""
        event.stop()
        event.prevent_default()
        if self._vooruit is not None:
            self._vooruit.insert(self._ingehaald, event)
            self._ingehaald += 1

    def laat_los(self) -> None:
        """Hand what waited to what has the focus now."""
        gewacht, self._vooruit = self._vooruit or [], None
        if self._lang_genoeg is not None:
            self._lang_genoeg.stop()
        for event in gewacht:
            self.post_message(nog_eens(event))

    async def on_event(self, event: events.Event) -> None:
        """Let keys and pastes wait while a screen opens."""
        if self._vooruit is not None and isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            self.aanwezig.is_er()
            self._vooruit.append(event)
        else:
            await super().on_event(event)


def nog_eens(event: Getypt) -> Getypt:
    """Return the same, as it comes from the keyboard."""
    return events.Key(event.key, event.character) if isinstance(event, events.Key) else events.Paste(event.text)
