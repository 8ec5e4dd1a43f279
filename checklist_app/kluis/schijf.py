"""Folders and small files of the vault: for the owner alone, and written so that a crash leaves old or new, whole."""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from checklist_app.domain.fouten import KompasFout
from checklist_app.kluis.fouten import GeenRechten, MapWeg, SchijfFout, SchijfVol

MAP_RECHTEN = 0o700
BESTAND_RECHTEN = 0o600

_VOL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_GEEN_RECHT = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_WEG = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ESTALE})


def schijffout(fout: OSError, plek: Path, wat_niet: str) -> KompasFout:
    """Return the user's words for a refusal of the system; ``wat_niet`` says what was not done."""
    if fout.errno in _VOL:
        return SchijfVol(wat_niet=wat_niet)
    if fout.errno in _GEEN_RECHT:
        return GeenRechten(map=plek, wat_niet=wat_niet)
    if fout.errno in _WEG:
        return MapWeg(map=plek, wat_niet=wat_niet)
    return SchijfFout(map=plek, wat_niet=wat_niet)


@contextmanager
def op_schijf(plek: Path, wat_niet: str) -> Iterator[None]:
    """Turn every ``OSError`` inside into a ``KompasFout`` about this place."""
    try:
        yield
    except OSError as fout:
        raise schijffout(fout, plek, wat_niet) from None


def maak_map(pad: Path) -> None:
    """Make a folder that only the owner can enter; one that is there is closed for others."""
    pad.mkdir(mode=MAP_RECHTEN, exist_ok=True)
    pad.chmod(MAP_RECHTEN)


def maak_leeg_bestand(pad: Path) -> None:
    """Make an empty file for the owner alone; raises ``FileExistsError`` when something is there."""
    os.close(os.open(pad, os.O_CREAT | os.O_EXCL | os.O_WRONLY, BESTAND_RECHTEN))


def schrijf_veilig(inhoud: bytes, *paden: Path) -> None:
    """Replace small files at once: all written beside their place and flushed, then put in place in order.

    When there is no room for one of them, all of them stay as they were.
    """
    naast = {pad: nog_niet(pad) for pad in paden}
    try:
        for nieuw in naast.values():
            _schrijf_vast(nieuw, inhoud)
        for pad, nieuw in naast.items():
            os.replace(nieuw, pad)
    finally:
        for nieuw in naast.values():
            nieuw.unlink(missing_ok=True)
    for map_ in {pad.parent for pad in paden}:
        leg_map_vast(map_)


def nog_niet(pad: Path) -> Path:
    """Return where a small file stands until ``schrijf_veilig`` put it in place; a kill leaves it."""
    return pad.with_name(f"{pad.name}.nieuw")


def _schrijf_vast(pad: Path, inhoud: bytes) -> None:
    doel = os.open(pad, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, BESTAND_RECHTEN)
    with os.fdopen(doel, "wb") as bestand:
        bestand.write(inhoud)
        bestand.flush()
        os.fsync(bestand.fileno())


def leg_map_vast(pad: Path) -> None:
    """Flush the names in a folder to the disk; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    map_nr = os.open(pad, os.O_RDONLY)
    try:
        os.fsync(map_nr)
    finally:
        os.close(map_nr)


def ruim_op(pad: Path) -> None:
    """Remove a folder of our own making, also when it is half made."""
    shutil.rmtree(pad, ignore_errors=True)
