"""One line while it is being typed: characters in, text and what the terminal has to show out. Knows no terminal.

Only text, spaces, backspaces and newlines are shown, never an escape code (ontwerp.md section 8, plain mode). A
backspace cannot climb to an earlier row and the width of some emoji differs per terminal; there the end of the line
is shown again on a fresh row, which is right everywhere.
"""

import unicodedata

from checklist_app.domain.tekst import een_regel, schoon

_ESC = "\x1b"
_ZWJ = "\u200d"
_ZACHT_AFBREEKSTREEPJE = "\u00ad"
_LANGSTE_GROEP = 32  # code points; Unicode lets a stream-safe text stack no more than thirty marks
_GEWONE_BREEDTE = 80

# Where we are in the escape sequence of a key: after ESC, after "ESC [" , in its parameters, after "ESC O", and
# before the one letter that ends a function key of the Linux console ("ESC [ [ A").
_NA_ESC, _BEGIN_CSI, _IN_CSI, _NA_O, _LAATSTE = "esc", "begin", "csi", "o", "laatste"


class Regel:
    """The line of text that stands ready and grows; ``voer`` takes one character and gives what to show.

    ``begin`` is put in the line, made clean. With ``zichtbaar=False`` nothing that is typed is shown.
    """

    def __init__(self, begin: str = "", *, kolommen: int = 0, zichtbaar: bool = True) -> None:
        self.klaar = False
        self.einde = False
        self.wijzigingen = 0
        self.opmerkingen: tuple[str, ...] = ()
        self.kolommen = kolommen
        self._zichtbaar = zichtbaar
        self._groepen: list[str] = []
        self._rij = 0  # the first group on the row where the cursor is
        self._kolom = 0
        self._reeks = ""
        for teken in een_regel(begin).tekst:
            self._erbij(teken)

    @property
    def tekst(self) -> str:
        """The clean text typed so far."""
        return "".join(self._groepen)

    @property
    def in_reeks(self) -> bool:
        """Whether an escape character came in and the rest of its key has not."""
        return bool(self._reeks)

    def voer(self, teken: str) -> str:
        """Take one character and give what to show.

        Enter (every line separator) sets ``klaar``; ^D on an empty line sets ``einde``. Backspace takes off one
        character as it is seen, ^W a word, ^U everything. The sequences of arrow and function keys are swallowed.
        Whatever else is no text comes in as its visible picture.
        """
        if self._reeks and self._slik(teken):
            return ""
        match teken:
            case "\x1b":
                self._reeks = _NA_ESC
                return ""
            case "\x7f" | "\x08":
                return self._haal_af(1)
            case "\x17":
                return self._haal_af(self._lengte_van_woord())
            case "\x15":
                return self._haal_af(len(self._groepen))
            case "\x04":
                self.einde = not self._groepen
                return ""
        return self._typ(teken)

    def vergeet_reeks(self) -> None:
        """An escape key that stood alone: what comes next is text again."""
        self._reeks = ""

    def toon(self) -> str:
        """The whole line, to be shown from the start of a row."""
        self._rij = self._kolom = 0
        for plaats in range(len(self._groepen)):
            self._schuif_op(plaats)
        return self._getoond(0)

    def _slik(self, teken: str) -> bool:
        """Take one more character of a key's sequence; False when it does not belong to it and counts as typed."""
        reeks, self._reeks = self._reeks, ""
        if teken == _ESC or not " " <= teken < "\x7f":
            return False
        match reeks, teken:
            case "esc", "[":
                self._reeks = _BEGIN_CSI
            case "esc", "O":
                self._reeks = _NA_O
            case "begin", "[":
                self._reeks = _LAATSTE
            case (("begin" | "csi"), _) if teken < "@":
                self._reeks = _IN_CSI
            case "o", _ if teken.isdigit() or teken == ";":
                self._reeks = _NA_O
        return True

    def _typ(self, teken: str) -> str:
        uitkomst = schoon(teken)
        self.opmerkingen = tuple(dict.fromkeys(self.opmerkingen + uitkomst.opmerkingen))
        if uitkomst.tekst == "\n":
            self.klaar = True
            return "\n"
        self._erbij(uitkomst.tekst)
        self.wijzigingen += 1
        return _zoals_getoond(uitkomst.tekst) if self._zichtbaar else ""

    def _erbij(self, teken: str) -> None:
        if self._groepen and _hoort_bij(self._groepen[-1], teken):
            self._kolom += cellen(teken)
            self._groepen[-1] += teken
            return
        self._groepen.append(teken)
        self._schuif_op(len(self._groepen) - 1)

    def _schuif_op(self, plaats: int) -> None:
        """Move on past one group; what does not fit on the row starts the next one, as terminals do."""
        breedte = cellen(self._groepen[plaats])
        if self._kolom + breedte > self._breedte_rij:
            self._rij, self._kolom = plaats, 0
        self._kolom += breedte

    def _lengte_van_woord(self) -> int:
        over = len(self._groepen)
        while over and self._groepen[over - 1].isspace():
            over -= 1
        while over and not self._groepen[over - 1].isspace():
            over -= 1
        return len(self._groepen) - over

    def _haal_af(self, aantal: int) -> str:
        if not aantal or not self._groepen:
            return ""
        weg = self._groepen[-aantal:]
        del self._groepen[-aantal:]
        self.wijzigingen += 1
        if not self._zichtbaar:
            return ""
        vorige_rij = len(self._groepen) < self._rij
        if vorige_rij or self._kolom >= self._breedte_rij or any(map(_onzekere_breedte, weg)):
            return self._verse_rij()
        breedte = sum(map(cellen, weg))
        self._kolom -= breedte
        return "\b" * breedte + " " * breedte + "\b" * breedte

    def _verse_rij(self) -> str:
        """As much of the end of the line as fits on one row, on a new row."""
        begin, breedte = len(self._groepen), 0
        while begin and breedte + cellen(self._groepen[begin - 1]) < self._breedte_rij:
            begin -= 1
            breedte += cellen(self._groepen[begin])
        self._rij, self._kolom = begin, breedte
        return "\n" + self._getoond(begin)

    def _getoond(self, vanaf: int) -> str:
        return _zoals_getoond("".join(self._groepen[vanaf:])) if self._zichtbaar else ""

    @property
    def _breedte_rij(self) -> int:
        return self.kolommen if self.kolommen > 1 else _GEWONE_BREEDTE


def _zoals_getoond(tekst: str) -> str:
    """A tab stays in the text, but on screen it is one space: then a backspace knows what to wipe."""
    return tekst.replace("\t", " ")


def _hoort_bij(groep: str, teken: str) -> bool:
    """Whether a character is seen as one with what precedes it (the rules of Unicode annex 29 that matter here)."""
    if len(groep) >= _LANGSTE_GROEP:
        return False
    if groep[-1] == _ZWJ or cellen(teken) == 0 or _is_huidskleur(teken):
        return True
    return len(groep) == 1 and _is_vlagletter(groep) and _is_vlagletter(teken)


def cellen(tekst: str) -> int:
    """How many columns a terminal uses at most."""
    return sum(_breedte_van_teken(teken) for teken in tekst)


def _breedte_van_teken(teken: str) -> int:
    if teken == _ZACHT_AFBREEKSTREEPJE:
        return 1
    if unicodedata.category(teken) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(teken) in "WF" else 1


def _onzekere_breedte(groep: str) -> bool:
    """Emoji of several parts, and signs that may become emoji: terminals do not agree on their width."""
    zichtbaar = sum(_breedte_van_teken(teken) > 0 for teken in groep)
    return zichtbaar != 1 or "\ufe0e" in groep or "\ufe0f" in groep


def _is_huidskleur(teken: str) -> bool:
    return "\U0001f3fb" <= teken <= "\U0001f3ff"


def _is_vlagletter(teken: str) -> bool:
    return "\U0001f1e6" <= teken <= "\U0001f1ff"
