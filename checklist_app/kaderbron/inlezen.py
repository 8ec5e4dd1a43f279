"""From a path or bytes to text: everything that can be wrong before the first letter of YAML is read."""

import errno
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from checklist_app.kaderbron.meldingen import Melding, Regel, melding

GRENS_BYTES = 1_000_000
"""The largest kader file that is read (ontwerp.md section 3)."""

LIJNEN = "lijnen.yaml"
"""The organisation's crisis lines lie in the same folder and are no kader (ontwerp.md section 8)."""

_REDENEN = {
    errno.ELOOP: "de koppeling verwijst naar zichzelf",
    errno.EACCES: "je hebt er geen rechten voor",
    errno.EPERM: "je hebt er geen rechten voor",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.ENOTDIR: "een deel van het pad is geen map",
}
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


@dataclass(frozen=True)
class Ingelezen:
    """What came of a file: its text (line ends made ``\\n``), or ``None`` when the messages say why not."""

    tekst: str | None
    meldingen: tuple[Melding, ...] = ()


def files(pad: str) -> Iterator[str | Melding]:
    """Yield the files that a path means: itself, or the ``*.yaml`` in a folder and below it.

    Links to folders are not followed, so a loop cannot hang. A path that cannot be looked at is a message.
    """
    try:
        is_map = stat.S_ISDIR(os.stat(pad).st_mode)
    except (OSError, ValueError) as fout:
        yield _unreachable(pad, fout)
        return
    if not is_map:
        yield pad
        return
    yield from _in_folder(pad)


def _in_folder(pad: str) -> Iterator[str | Melding]:
    meldingen: list[Melding] = []
    leeg = True
    for map_, mappen, namen in os.walk(pad, onerror=lambda f: meldingen.append(_unreachable(str(f.filename), f))):
        mappen.sort()
        for naam in sorted(namen):
            if naam.endswith(".yaml") and naam != LIJNEN:
                leeg = False
                yield os.path.join(map_, naam)
    yield from meldingen
    if leeg and not meldingen:
        yield melding(Regel.LEGE_MAP, pad)


def read_file(pad: str) -> Ingelezen:
    """Read one file; never more than the limit, never something that blocks."""
    try:
        staat = os.stat(pad)
        if not stat.S_ISREG(staat.st_mode):
            return Ingelezen(None, (melding(Regel.GEEN_BESTAND, pad),))
        if staat.st_size > GRENS_BYTES:
            return Ingelezen(None, (melding(Regel.TE_GROOT, pad),))
        with Path(pad).open("rb") as bestand:
            inhoud = bestand.read(GRENS_BYTES + 1)
    except (OSError, ValueError) as fout:
        return Ingelezen(None, (_unreachable(pad, fout),))
    return decode(inhoud, pad)


def decode(inhoud: bytes | str, pad: str) -> Ingelezen:
    """Make text of bytes, or tell why that cannot be done and where."""
    if len(inhoud) > GRENS_BYTES:
        return Ingelezen(None, (melding(Regel.TE_GROOT, pad),))
    ruw = inhoud.encode("utf-8", "surrogatepass") if isinstance(inhoud, str) else inhoud
    if len(ruw) > GRENS_BYTES:
        return Ingelezen(None, (melding(Regel.TE_GROOT, pad),))
    if ruw.startswith(_WIDE_MARKS):
        return Ingelezen(None, (melding(Regel.UTF16, pad),))
    if b"\x00" in ruw:
        return Ingelezen(None, (melding(Regel.BINAIR, pad),))
    bom = ruw.startswith(b"\xef\xbb\xbf")
    try:
        tekst = _newlines(ruw.decode("utf-8-sig"))
    except UnicodeDecodeError as fout:
        ervoor = _newlines(ruw[: fout.start].decode("utf-8-sig", "replace"))
        return Ingelezen(None, (melding(Regel.GEEN_UTF8, pad, place(ervoor, len(ervoor))),))
    if not tekst.strip():
        return Ingelezen(None, (melding(Regel.LEEG, pad),))
    return Ingelezen(tekst, (melding(Regel.BOM, pad),) if bom else ())


def place(tekst: str, index: int) -> tuple[int, int]:
    """Return the line and column, from 1 and in characters, of a position in a text."""
    return tekst.count("\n", 0, index) + 1, index - tekst.rfind("\n", 0, index)


def _newlines(tekst: str) -> str:
    return tekst.replace("\r\n", "\n").replace("\r", "\n")


def _unreachable(pad: str, fout: OSError | ValueError) -> Melding:
    nummer = fout.errno if isinstance(fout, OSError) else None
    if nummer == errno.ENOENT and not os.path.islink(pad):
        return melding(Regel.BESTAND_ONTBREEKT, pad)
    standaard = "de koppeling wijst naar niets" if nummer == errno.ENOENT else "het systeem weigert het"
    return melding(Regel.ONLEESBAAR, pad, reden=_REDENEN.get(nummer or 0, standaard))
