"""The screens on a terminal, looked at as a person sees them."""

import re
import time

import pyte
from op_terminal import WACHT, OpTerminal

# Of the codes that are not text pyte knows no private ones with a prefix; they draw nothing.
_ONBEKEND = re.compile(rb"\x1b\[[<>=?][0-9;]*[a-zA-Z$]+|\x1b\[[0-9;]*\$[a-z]")
_HALF = re.compile(rb"\x1b(\[[<>=?]?[0-9;]*\$?)?\Z")


class Scherm(OpTerminal):
    """Kompas on a terminal of 80 by 24 with the picture that it draws there."""

    def __init__(self, *woorden, **omgeving):
        self._beeld = pyte.Screen(80, 24)
        self._stroom = pyte.ByteStream(self._beeld)
        self._getekend = 0
        self._laatste = ""
        super().__init__(*woorden, **{"TERM": "xterm-256color", **omgeving})

    def beeld(self) -> str:
        """Return what stands on the screen now."""
        nieuw = self.gezien[self._getekend :]
        half = _HALF.search(nieuw)
        heel = nieuw[: half.start()] if half else nieuw
        if heel:
            self._getekend += len(heel)
            self._stroom.feed(_ONBEKEND.sub(b"", heel))
            self._laatste = "\n".join(self._beeld.display)
        return self._laatste

    def zie(self, tekst: str) -> None:
        """Wait until a text stands on the screen."""
        uiterlijk = time.monotonic() + WACHT
        while tekst not in self.beeld():
            assert time.monotonic() < uiterlijk, self.beeld()
            assert self._kijk() or self.proces.poll() is None, self.tekst[-800:]

    def druk(self, toetsen: str) -> None:
        """Press keys."""
        self.typ(toetsen, enter="")

    def plak(self, tekst: str) -> None:
        """Paste a text, as a terminal hands it over."""
        self.druk(f"\x1b[200~{tekst}\x1b[201~")
