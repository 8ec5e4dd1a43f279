"""Lines from a person or a script: key by key from a terminal, line by line from a file or a pipe."""

import codecs
import getpass
import sys
from collections.abc import Callable
from types import TracebackType
from typing import Protocol, Self, TextIO

from checklist_app.domain.tekst import schoon
from checklist_app.flow.aanwezig import Aanwezig

BijWijziging = Callable[[str], None]

WIS = "\x1b[H\x1b[2J\x1b[3J"
"""Empties a terminal: to the corner, the screen, the scrollback."""

_GEEN_UTF8 = "Er stonden tekens in die geen UTF-8 zijn. Daar staat nu �."


class EindeInvoer(Exception):  # noqa: N818  the vocabulary of the product; no fault, the input is simply over
    """There is no more input: end of file, ^D on an empty line, or the terminal is gone."""


class Regellezer(Protocol):
    """Reads clean lines (``domain.tekst.schoon``).

    Use it as a context manager around everything that is read: then it keeps the terminal in its own hands between
    the lines too, and what is pasted or typed ahead is not shown twice, cut off or changed by the kernel. The
    settings come back when the block is left, however it is left.
    """

    opmerkingen: tuple[str, ...]
    """What was changed in the line read last (Dutch sentences)."""
    kan_voorvullen: bool
    """Whether ``begin`` can be edited; where it cannot, what is typed comes behind it."""
    is_terminal: bool
    """Whether somebody is there to answer."""
    aanwezig: Aanwezig | None
    """Who is at the keyboard. When there is one, silence locks; where keys cannot be had one by one nothing does."""
    kop: str
    """What stands above the line. When there is any, ^Z first wipes the terminal; after ``fg`` it is shown again."""

    def lees(self, begin: str = "", bij_wijziging: BijWijziging | None = None) -> str:
        """Read one line, without its end; raise ``EindeInvoer`` when there is none.

        ``begin`` stands in the line already; where a line cannot be edited the line that is read comes behind it.
        ``bij_wijziging`` gets the whole text of an unfinished line: at most 800 ms after the first key it was not
        told about, and at once when an exception (a signal, the end of the input) ends the reading. A finished line
        is returned and not told.
        """
        ...

    def lees_geheim(self) -> str:
        """Read one line without showing it, and without telling it to anybody."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None
    ) -> None: ...


def maak_lezer(stdin: TextIO | None) -> Regellezer:
    """Choose how to read: key by key from a POSIX terminal, else line by line.

    Nothing may have been read from ``stdin`` before. A process without standard input gets no lines.
    """
    if stdin is None:
        return BestandLezer(None)
    if not stdin.isatty():
        return BestandLezer(stdin)
    if sys.platform == "win32":
        return InvoerLezer()
    from checklist_app.plain.terminal import TerminalLezer  # termios does not exist on Windows

    return TerminalLezer(stdin.fileno())


class _ZonderStand:
    """A reader that leaves the terminal as it is."""

    kan_voorvullen = False
    is_terminal = False
    kop = ""
    aanwezig: Aanwezig | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None
    ) -> None:
        return None


class BestandLezer(_ZonderStand):
    """Lines from a file or a pipe, in UTF-8; bytes that are none become the replacement character, with a remark.

    The last line counts without a newline too. A line is only known once it is whole: nothing is told half-way.
    """

    def __init__(self, bron: TextIO | None) -> None:
        self.opmerkingen: tuple[str, ...] = ()
        self._bron = bron
        self._regels: list[str] = []
        self._eerste = True

    def lees(self, begin: str = "", bij_wijziging: BijWijziging | None = None) -> str:
        if not self._regels:
            self._regels = self._volgende()
        return begin + self._regels.pop(0)

    def lees_geheim(self) -> str:
        return self.lees()

    def _volgende(self) -> list[str]:
        """One line of bytes: one line of text, or more when it holds other line separators."""
        ruw = self._bron.buffer.readline() if self._bron else b""
        if not ruw:
            raise EindeInvoer
        if self._eerste:
            ruw = ruw.removeprefix(codecs.BOM_UTF8)
            self._eerste = False
        tekst = ruw.decode("utf-8", errors="replace")
        uitkomst = schoon(tekst)
        stuk = (_GEEN_UTF8,) if tekst.encode() != ruw else ()
        self.opmerkingen = uitkomst.opmerkingen + stuk
        return uitkomst.tekst.removesuffix("\n").split("\n")


class InvoerLezer(_ZonderStand):
    """Lines from a terminal whose keys cannot be had one by one (Windows): the system's own line editing.

    Nothing is told before Enter, so on such a system half a line does not survive a crash in plain mode.
    """

    is_terminal = True

    def __init__(self) -> None:
        self.opmerkingen: tuple[str, ...] = ()

    def lees(self, begin: str = "", bij_wijziging: BijWijziging | None = None) -> str:
        return begin + self._schoon(input)

    def lees_geheim(self) -> str:
        return self._schoon(lambda: getpass.getpass(""))

    def _schoon(self, vraag: Callable[[], str]) -> str:
        try:
            ruw = vraag()
        except EOFError as einde:
            raise EindeInvoer from einde
        # A console can deliver half a character; joined pairs are whole again, the rest is replaced.
        heel = ruw.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        uitkomst = schoon(heel)
        self.opmerkingen = uitkomst.opmerkingen
        return uitkomst.tekst.replace("\n", " ")
