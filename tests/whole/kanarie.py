"""Words that stand nowhere else, and where they may not turn up: any file under any folder a process could write."""

import base64
from pathlib import Path

KANARIE = "kanariegeel"
STUK = "kanarieindekapotteplek"
_CODERINGEN = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le")


def vormen(*woorden):
    """Return the bytes that a word can be kept as: every encoding, and base64 at each of its three starts."""
    alles = [woord.encode(codering) for woord in woorden for codering in _CODERINGEN]
    for woord in woorden:
        for begin in range(3):
            # Only the middle of base64 does not depend on what stands around it.
            gecodeerd = base64.b64encode(b"\0" * begin + woord.encode() + b"\0\0")
            alles.append(gecodeerd[4 if begin else 0 : (len(woord) + begin) // 3 * 4 - 4])
    return alles


def is_in(bytes_):
    """Tell whether a canary stands in bytes."""
    klein = bytes_.lower()
    return any(vorm in klein or vorm in bytes_ for vorm in vormen(KANARIE, STUK))


def in_clear(*mappen):
    """Return the files that hold a canary in clear, whatever their names; a name counts too."""
    bestanden = [pad for map_ in mappen for pad in Path(map_).rglob("*") if pad.is_file() or pad.is_symlink()]
    assert bestanden
    return [pad for pad in bestanden if KANARIE in pad.name or is_in(pad.read_bytes())]


def in_geheugen(pid):
    """Tell whether a canary stands in the memory of a process; raises ``PermissionError`` where that is shut."""
    gebieden = [regel.split() for regel in Path(f"/proc/{pid}/maps").read_text().splitlines()]
    with open(f"/proc/{pid}/mem", "rb", buffering=0) as geheugen:
        for grenzen, rechten, *_ in gebieden:
            van, tot = (int(grens, 16) for grens in grenzen.split("-"))
            if rechten.startswith("r"):
                try:
                    geheugen.seek(van)
                    if is_in(geheugen.read(tot - van)):
                        return True
                except (OSError, ValueError, OverflowError):
                    continue
    return False
