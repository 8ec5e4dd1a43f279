"""Text is made clean once, at the door: widgets, plain mode, kaders and imports alike (ontwerp.md section 8)."""

import re
from dataclasses import dataclass
from typing import ClassVar

from checklist_app.domain.fouten import KompasFout

# The newline function of the Unicode standard, section 5.8. The information separators (FS, GS, RS, US), which
# ``str.splitlines`` takes along in part, are no line ends in anybody's text: they become pictures.
_REGELEINDEN = "\r\x0b\x0c\x85\u2028\u2029"

# Embeddings, overrides, isolates and their ends: they let text read differently from how it is stored.
# The marks U+200E, U+200F and U+061C only help a right-to-left word along, and stay.
_RICHTING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"

_WEGGENOMEN = "␦"
_HALF = re.compile("[\ud800-\udfff]")
_REGELEINDE = re.compile(f"\r\n|[\n{_REGELEINDEN}]")
_RICHTINGSTEKEN = re.compile(f"[{_RICHTING}]")
_VREEMD = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f{_RICHTING}\u2028\u2029]")

_OPMERKING_RICHTING = (
    f"In de tekst stonden onzichtbare tekens die de leesrichting omdraaien. Daar staat nu {_WEGGENOMEN}."
)


class LosseSurrogaat(KompasFout):
    """Half of a character: it cannot be written as UTF-8, so it cannot be kept. ``regel`` and ``kolom`` from 1."""

    wat: ClassVar[str] = "Op regel {regel}, teken {kolom} staat een half teken, dat niet bewaard kan worden."
    doe: ClassVar[str] = "Haal dat teken weg en probeer het opnieuw."


@dataclass(frozen=True)
class Schoon:
    """Clean text, and what the user should know about what was changed (Dutch sentences)."""

    tekst: str
    opmerkingen: tuple[str, ...] = ()


def _vervangingen() -> dict[int, str]:
    tabel = {code: chr(0x2400 + code) for code in range(0x20)}
    tabel[0x7F] = "␡"
    # Unicode has no pictures for C1. The sign of a damaged character fits: C1 in text is nearly always text that
    # was read in the wrong encoding, and one for one keeps every column in its place.
    tabel |= dict.fromkeys(range(0x80, 0xA0), "\N{REPLACEMENT CHARACTER}")
    tabel |= {ord(teken): "\n" for teken in _REGELEINDEN}
    tabel |= {ord(teken): _WEGGENOMEN for teken in _RICHTING}
    # A newline and a tab are text: a pasted table keeps its columns. What shows a tab decides how wide it is.
    del tabel[ord("\n")], tabel[ord("\t")]
    return tabel


_VERVANGINGEN = _vervangingen()


def schoon(tekst: str) -> Schoon:
    """Make text clean: what can act on a terminal or deceive a reader becomes visible, the rest stays as it is.

    Line ends of every kind become ``\\n``; other C0 and DEL their picture (U+2400 block), C1 the replacement
    character, bidi embeddings, overrides and isolates ``␦`` with a remark. Tabs, emoji with their joiners and
    selectors, combining marks and right-to-left marks stay. Clean text comes back unchanged.

    Raises ``LosseSurrogaat`` with the place of the first lone surrogate.
    Source: ontwerp.md section 8, "Text is made clean once".
    """
    if half := _HALF.search(tekst):
        raise LosseSurrogaat(**_plaats(tekst, half.start()))
    if not _VREEMD.search(tekst):
        return Schoon(tekst)
    opmerkingen = (_OPMERKING_RICHTING,) if _RICHTINGSTEKEN.search(tekst) else ()
    return Schoon(tekst.replace("\r\n", "\n").translate(_VERVANGINGEN), opmerkingen)


def kaal(tekst: str) -> str:
    """Return text without the characters that ``schoon`` replaces, and a damaged one as its sign; never raises.

    For what is drawn at once and did not come in by a door: its columns are counted already.
    """
    return _HALF.sub("\N{REPLACEMENT CHARACTER}", _VREEMD.sub("", tekst))


def een_regel(tekst: str) -> Schoon:
    """Make text clean for a field of one line: lines are joined with single spaces, no word is dropped.

    Text without a line end comes back as ``schoon`` gives it. Raises ``LosseSurrogaat``.
    Source: ontwerp.md section 8, "Text is made clean once".
    """
    uitkomst = schoon(tekst)
    if "\n" not in uitkomst.tekst:
        return uitkomst
    regels = (regel.strip(" \t") for regel in uitkomst.tekst.split("\n"))
    return Schoon(" ".join(regel for regel in regels if regel), uitkomst.opmerkingen)


def _plaats(tekst: str, positie: int) -> dict[str, int]:
    einden = [einde.end() for einde in _REGELEINDE.finditer(tekst, 0, positie)]
    return {"regel": len(einden) + 1, "kolom": positie - (einden[-1] if einden else 0) + 1}
