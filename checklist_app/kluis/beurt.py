"""Locks that the system itself lets go of when a process ends, in whatever way (techniek.md A7: never a pid file)."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from checklist_app.kluis.schijf import BESTAND_RECHTEN

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


@contextmanager
def aan_de_beurt(pad: Path, *, wacht: bool = False) -> Iterator[bool]:
    """Hold the lock on a file inside the block; gives False when another holds it. With ``wacht`` it waits first.

    The file is made when it is not there and it stays. Raises ``OSError``.
    """
    nummer = os.open(pad, os.O_CREAT | os.O_RDWR, BESTAND_RECHTEN)
    try:
        yield neem(nummer, wacht=wacht)
    finally:
        os.close(nummer)


def neem(nummer: int, *, wacht: bool = False) -> bool:
    """Take the lock on an open file; False when another holds it. It is let go of when the file is closed."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(nummer, msvcrt.LK_LOCK if wacht else msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(nummer, fcntl.LOCK_EX | (0 if wacht else fcntl.LOCK_NB))
    except (BlockingIOError, PermissionError):
        return False
    return True
