"""A line editor for a POSIX terminal, key by key.

A line that the kernel keeps cannot be saved, so here the line is kept by Kompas itself, and what was typed is told
while it is being typed: at most 800 ms after the first key that was not told, a ceiling and not a pause
(ontwerp.md section 9).
"""

import codecs
import os
import select
import signal
import termios
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from types import FrameType, TracebackType
from typing import Any, Self

from checklist_app.flow.aanwezig import Aanwezig
from checklist_app.plain.regel import Regel
from checklist_app.plain.regels import WIS, BijWijziging, EindeInvoer

# Under the 800 ms of ontwerp.md section 9, so that the write that follows fits in as well.
_UITERLIJK = 0.65
# How long an escape key waits for the rest of its sequence before it counts as a key by itself.
_WACHT_OP_REEKS = 0.2
# How long a wait for keys lasts at most: a signal that came just before it began interrupts nothing.
_ADEM = 0.5
_HAP = 65_536


class _Melder:
    """Tells the text of a line in time: a ceiling from the first key that was not told, not a pause in typing."""

    def __init__(self, regel: Regel, bij_wijziging: BijWijziging | None) -> None:
        self._regel = regel
        self._bij_wijziging = bij_wijziging
        self._gemeld = 0
        self._uiterlijk: float | None = None

    def kijk(self) -> None:
        """Look whether something was typed, and tell it when it is time."""
        if self._bij_wijziging is None or self._regel.wijzigingen == self._gemeld:
            return
        nu = time.monotonic()
        if self._uiterlijk is None:
            self._uiterlijk = nu + _UITERLIJK
        if nu >= self._uiterlijk:
            self.meld()

    def meld(self) -> None:
        """Tell what was not told yet. It counts as told only when the telling came back."""
        wijzigingen = self._regel.wijzigingen
        if self._bij_wijziging is None or wijzigingen == self._gemeld:
            return
        self._bij_wijziging(self._regel.tekst)
        self._gemeld = wijzigingen
        self._uiterlijk = None

    def rest(self) -> float | None:
        """How many seconds are left before something has to be told."""
        return None if self._uiterlijk is None else max(0.0, self._uiterlijk - time.monotonic())


class TerminalLezer:
    """A line editor for a POSIX terminal that shows nothing but text, spaces, backspaces and newlines, until ^Z.

    Signals keep working, also when their handlers raise: what was typed is told first, then the settings of
    the terminal come back, then the exception goes on. After ^Z and ``fg`` the line is shown again.
    """

    kan_voorvullen = True
    is_terminal = True

    def __init__(self, toetsen: int) -> None:
        self.opmerkingen: tuple[str, ...] = ()
        self.kop = ""
        self.aanwezig: Aanwezig | None = None
        self._toetsen = toetsen
        self._scherm = _schrijfbaar(toetsen)
        self._decodeer = codecs.getincrementaldecoder("utf-8")(errors="replace")
        self._voorraad = ""
        self._regel: Regel | None = None
        self._wacht_met: _Melder | None = None
        self._stop_straks = False
        self._gewoon: list[Any] | None = None
        self._open = ExitStack()

    def __enter__(self) -> Self:
        self._open.enter_context(self._eigen_stand())
        return self

    def __exit__(
        self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None
    ) -> None:
        self._open.close()

    def lees(self, begin: str = "", bij_wijziging: BijWijziging | None = None) -> str:
        return self._lees(Regel(begin), bij_wijziging)

    def lees_geheim(self) -> str:
        return self._lees(Regel(zichtbaar=False), None)

    def _lees(self, regel: Regel, bij_wijziging: BijWijziging | None) -> str:
        melder = _Melder(regel, bij_wijziging)
        with self._eigen_stand():
            self._regel = regel
            try:
                regel.kolommen = self._kolommen()
                self._toon(regel.toon())
                self._tot_enter(regel, melder)
            except BaseException:
                melder.meld()
                raise
            finally:
                self._regel = None
        self.opmerkingen = regel.opmerkingen
        return regel.tekst

    def _tot_enter(self, regel: Regel, melder: _Melder) -> None:
        while not regel.klaar:
            if self._voorraad or self._haal(regel, melder):
                self._verwerk(regel)
            melder.kijk()
            if regel.einde:
                raise EindeInvoer

    def _verwerk(self, regel: Regel) -> None:
        """Feed what was read, up to the end of the line; the rest waits for the next one."""
        regel.kolommen = self._kolommen()
        getoond = []
        tekens = iter(self._voorraad)
        for teken in tekens:
            getoond.append(regel.voer(teken))
            if regel.klaar or regel.einde:
                break
        self._voorraad = "".join(tekens)
        self._toon("".join(getoond))

    def _haal(self, regel: Regel, melder: _Melder) -> bool:
        """Wait for keys; False when there are none yet and something else has to be done first."""
        rest = melder.rest()
        reeks = _WACHT_OP_REEKS if regel.in_reeks else None
        grenzen = [grens for grens in (_ADEM, rest, reeks) if grens is not None]
        self._wacht_met = melder
        try:
            if self._stop_straks:
                self._sta_stil()
            klaar, _, _ = select.select([self._toetsen], [], [], min(grenzen))
        finally:
            self._wacht_met = None
        self._let_op(toets=bool(klaar))
        if klaar:
            self._voorraad = self._decodeer.decode(self._bytes())
            return bool(self._voorraad)
        if rest is None or rest > _WACHT_OP_REEKS:
            regel.vergeet_reeks()
        return False

    def _let_op(self, *, toets: bool) -> None:
        """Ask for the lock by its signal, when nobody touched a key for too long or the machine slept."""
        if self.aanwezig is None:
            return
        sliep = self.aanwezig.heeft_geslapen()
        if sliep or self.aanwezig.is_weg:
            signal.raise_signal(signal.SIGUSR1)
        elif toets:
            self.aanwezig.is_er()

    def _bytes(self) -> bytes:
        try:
            stuk = os.read(self._toetsen, _HAP)
        except OSError as weg:  # the terminal was closed
            raise EindeInvoer from weg
        if not stuk:
            raise EindeInvoer
        return stuk

    def _toon(self, tekst: str) -> None:
        """Show text; when the terminal is gone reading finds that out, and what was typed is told first."""
        rest = tekst.encode()
        with suppress(OSError):
            while rest and self._scherm is not None:
                rest = rest[os.write(self._scherm, rest) :]

    def _kolommen(self) -> int:
        try:
            return os.get_terminal_size(self._toetsen).columns
        except OSError:
            return 0

    @contextmanager
    def _eigen_stand(self) -> Iterator[None]:
        """Keys instead of lines, and no echo by the kernel, as long as this lasts."""
        if self._gewoon is not None:
            yield
            return
        try:
            self._gewoon = termios.tcgetattr(self._toetsen)
        except termios.error as weg:
            raise EindeInvoer from weg
        try:
            with self._stoppen_en_verdergaan():
                self._zet_eigen_stand()
                yield
        finally:
            self._zet_gewone_stand()
            self._gewoon = None

    def _zet_eigen_stand(self) -> None:
        stand = termios.tcgetattr(self._toetsen)
        stand[3] &= ~(termios.ICANON | termios.ECHO | termios.ECHONL | termios.IEXTEN)
        stand[3] |= termios.ISIG
        stand[6][termios.VMIN], stand[6][termios.VTIME] = 1, 0
        termios.tcsetattr(self._toetsen, termios.TCSADRAIN, stand)

    def _zet_gewone_stand(self) -> None:
        # A terminal that is gone has no settings left to bring back.
        with suppress(termios.error):
            if self._gewoon is not None:
                termios.tcsetattr(self._toetsen, termios.TCSADRAIN, self._gewoon)

    @contextmanager
    def _stoppen_en_verdergaan(self) -> Iterator[None]:
        """Hand the terminal over as it was on ^Z, and take it again on ``fg``; a caller's own handlers stay."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        eigen = {signal.SIGTSTP: self._stop, signal.SIGCONT: self._ga_verder}
        vorige = {nummer: signal.getsignal(nummer) for nummer in eigen}
        over = {nummer for nummer, wie in vorige.items() if wie is signal.SIG_DFL}
        try:
            for nummer in over:
                signal.signal(nummer, eigen[nummer])
            yield
        finally:
            for nummer in over:
                signal.signal(nummer, signal.SIG_DFL)

    def _stop(self, nummer: int, frame: FrameType | None) -> None:
        # In the middle of a line only while waiting for keys: elsewhere telling may be going on at this moment.
        self._stop_straks = self._regel is not None and self._wacht_met is None
        if not self._stop_straks:
            self._sta_stil()

    def _sta_stil(self) -> None:
        self._stop_straks = False
        if self._wacht_met:
            self._wacht_met.meld()
        self._toon(WIS if self.kop else "")
        self._zet_gewone_stand()
        os.kill(os.getpid(), signal.SIGSTOP)

    def _ga_verder(self, nummer: int, frame: FrameType | None) -> None:
        with suppress(termios.error):  # gone while we stood still: reading finds that out
            self._zet_eigen_stand()
        if self._regel:
            self._toon(f"{self.kop}\n" if self.kop else "")
            self._toon(self._regel.toon())


def _schrijfbaar(toetsen: int) -> int | None:
    """Where to show what is typed: the terminal the keys come from, also when output goes to a file."""
    for kandidaat in (toetsen, 1, 2):
        with suppress(OSError):
            if os.isatty(kandidaat):
                os.write(kandidaat, b"")  # refused where only reading is allowed
                return kandidaat
    return None
