"""Kompas on a terminal of its own: keys go in, what it shows comes out; standard output apart when that is asked."""

import os
import re
import select
import termios
import time
from contextlib import suppress
from pathlib import Path

from roepen import KOMPAS
from voorgeladen import WACHT, Voorgeladen


class OpTerminal:
    """A child with a terminal as standard input and error; use it in a ``with``."""

    def __init__(self, *woorden, uit_apart=False, soort=Voorgeladen, **omgeving):
        self.gezien = b""
        self._gelezen = 0
        self._baas, self._kant = os.openpty()
        termios.tcsetwinsize(self._baas, (24, 80))
        uit, stdout = os.pipe() if uit_apart else (None, os.dup(self._kant))
        self.uit = os.fdopen(uit, "rb") if uit_apart else None
        opdracht = [os.fspath(woord) for woord in (*KOMPAS, *woorden)]
        self.proces = soort(opdracht, self._kant, stdout, self._kant, {**os.environ, **omgeving})
        os.close(stdout)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.proces.kill()
        self.proces.wait(WACHT)
        if self.uit:
            self.uit.close()
        for greep in (self._baas, self._kant):
            with suppress(OSError):
                os.close(greep)

    @property
    def tekst(self):
        """Everything shown so far, with plain line ends."""
        return self.gezien.decode("utf-8", "replace").replace("\r\n", "\n")

    @property
    def echoot(self):
        """Whether the terminal is as it was: the kernel shows what is typed."""
        return bool(termios.tcgetattr(self._kant)[3] & termios.ECHO)

    def tot(self, tekst):
        """Wait until a text is shown after what was waited for before, and return all that came with it."""
        uiterlijk = time.monotonic() + WACHT
        while tekst not in self.tekst[self._gelezen :]:
            assert time.monotonic() < uiterlijk, f"waited for {tekst!r}, saw: {self.tekst[-800:]}"
            assert self._kijk() or self.proces.poll() is None, f"ended before {tekst!r}: {self.tekst[-800:]}"
        begin, self._gelezen = self._gelezen, self.tekst.index(tekst, self._gelezen) + len(tekst)
        return self.tekst[begin : self._gelezen]

    def wacht_tot(self, waar):
        """Wait until something is so, and read what was shown by then."""
        uiterlijk = time.monotonic() + WACHT
        while not waar():
            assert time.monotonic() < uiterlijk, self.tekst[-800:]
            self._kijk()
        while self._kijk():
            pass

    def wacht_tot_het_stilstaat(self):
        """Wait until the system says that the child stands still."""
        stand = Path(f"/proc/{self.proces.pid}/stat")
        self.wacht_tot(lambda: stand.read_text().rpartition(")")[2].split()[0] == "T")

    def typ(self, tekst="", enter="\r"):
        """Type a line."""
        os.write(self._baas, (tekst + enter).encode())

    def antwoord(self, op, tekst):
        """Wait for a text and type a line."""
        self.tot(op)
        self.typ(tekst)

    def einde(self):
        """Wait until the child ends; return its exit code."""
        self.wacht_tot(lambda: self.proces.poll() is not None)
        return self.proces.returncode

    def _kijk(self):
        if not select.select([self._baas], [], [], 0.05)[0]:
            return False
        with suppress(OSError):
            self.gezien += os.read(self._baas, 65536)
        return True


def herstelcode_in(tekst):
    """Return the recovery code in what was shown."""
    return re.search(r"^\s*((?:[0-9A-Z]{4}-)+[0-9A-Z]{0,3}[0-9A-Z*~$=])$", tekst, re.MULTILINE)[1]
