"""Who has a vault open, and whether somebody was cut off: one small file for each opening, locked while it lasts.

A file that nobody holds any more was left by a process that did not close the vault: an unclean stop. It stays until
the vault was looked over, so a second unclean stop in between loses nothing.
"""

import os
import secrets
import sys
from contextlib import suppress
from pathlib import Path

from checklist_app.kluis.beurt import neem
from checklist_app.kluis.plaats import Plaats
from checklist_app.kluis.schijf import BESTAND_RECHTEN, leg_map_vast

_OPEN = ".open-"


class Gebruik:
    """One opening of a vault. A disk that takes no file must not keep anyone from reading: then there is no mark."""

    def __init__(self, plaats: Plaats) -> None:
        self._achtergelaten = tuple(pad for pad in _marks(plaats) if _is_held(pad) is False)
        self._pad = plaats.map / f"{_OPEN}{secrets.token_hex(8)}"
        self._nummer: int | None = None
        with suppress(OSError):
            self._nummer = _make_held(self._pad)
            leg_map_vast(plaats.map)

    @property
    def na_breuk(self) -> bool:
        """Whether an earlier opening did not end with a close, and nobody looked the vault over since."""
        return bool(self._achtergelaten)

    def is_nagekeken(self) -> None:
        """Note that the vault was looked over after the unclean stop."""
        for pad in self._achtergelaten:
            with suppress(OSError):
                pad.unlink(missing_ok=True)
        self._achtergelaten = ()

    def sluit(self) -> None:
        """Say that this opening ended well; twice is fine."""
        if self._nummer is None:
            return
        # Windows removes no open file; elsewhere nobody may meet it free first.
        with suppress(OSError):
            self._pad.unlink(missing_ok=True)
        os.close(self._nummer)
        self._nummer = None
        with suppress(OSError):
            self._pad.unlink(missing_ok=True)


def is_in_gebruik(plaats: Plaats) -> bool:
    """Whether any process has this vault open now."""
    return any(_is_held(pad) is True for pad in _marks(plaats))


def _marks(plaats: Plaats) -> tuple[Path, ...]:
    with suppress(OSError):
        return tuple(plaats.map.glob(f"{_OPEN}*"))
    return ()


def _is_held(pad: Path) -> bool | None:
    """Whether a process holds this file; None when that cannot be told, or when it is gone by now."""
    try:
        nummer = os.open(pad, os.O_RDWR)
    except OSError:
        return None
    try:
        return not neem(nummer)
    finally:
        os.close(nummer)


def _make_held(pad: Path) -> int:
    """Make the file under another name and lock it first: nobody may meet it free. Windows renames no open file."""
    nieuw = pad if sys.platform == "win32" else pad.with_name(f".nieuw-{pad.name}")
    nummer = os.open(nieuw, os.O_CREAT | os.O_EXCL | os.O_RDWR, BESTAND_RECHTEN)
    try:
        neem(nummer)
        if nieuw != pad:
            os.rename(nieuw, pad)
    except OSError:
        os.close(nummer)
        nieuw.unlink(missing_ok=True)
        raise
    return nummer
