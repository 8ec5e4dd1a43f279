"""Kompas on a terminal of its own: keys go in, what it shows comes out; standard output apart when that is asked."""

import fcntl
import os
import re
import select
import subprocess
import termios
import time
from contextlib import suppress

from roepen import KOMPAS, WACHT


class OpTerminal:
    """A child with a terminal as standard input and error; use it in a ``with``."""

    def __init__(self, *woorden, uit_apart=False, **omgeving):
        self.gezien = b""
        self._gelezen = 0
        self._baas, kant = os.openpty()
        termios.tcsetwinsize(self._baas, (24, 80))
        self.proces = subprocess.Popen(
            [*KOMPAS, *map(os.fspath, woorden)],
            stdin=kant,
            stdout=subprocess.PIPE if uit_apart else kant,
            stderr=kant,
            env={**os.environ, **omgeving},
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )
        self._kant = kant

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.proces.kill()
        self.proces.wait(WACHT)
        for greep in (self._baas, self._kant):
            with suppress(OSError):
                os.close(greep)
        if self.proces.stdout:
            self.proces.stdout.close()

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

    def typ(self, tekst="", enter="\r"):
        """Type a line."""
        os.write(self._baas, (tekst + enter).encode())

    def antwoord(self, op, tekst):
        """Wait for a text and type a line."""
        self.tot(op)
        self.typ(tekst)

    def einde(self):
        """Wait until the child ends; return its exit code."""
        uiterlijk = time.monotonic() + WACHT
        while self.proces.poll() is None:
            assert time.monotonic() < uiterlijk, f"did not end: {self.tekst[-800:]}"
            self._kijk()
        while self._kijk():
            pass
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
