"""Nothing of a case stays on a terminal: a page at a time, and screen and scrollback are empty afterwards.

Only where the output is a terminal and somebody can answer; in a pipe nothing is asked and nothing is cleared
(ontwerp.md section 8).
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TextIO

from checklist_app.plain.begin import Signaal
from checklist_app.plain.gesprek import Gesprek, Stop
from checklist_app.plain.opdrachten import Opdracht
from checklist_app.plain.regel import cellen
from checklist_app.plain.regels import WIS, EindeInvoer

_SCHERM_WISSEN = "Scherm wissen? Enter is ja, n is nee"
_VERDER = "Enter toont meer, < gaat terug, q stopt en wist het scherm"
_EINDE = "Enter wist het scherm, < gaat terug"
_VOOR_DE_VRAAG = 3
"""Rows for the prompt, also when it needs two, and for what is typed below it."""


def kan_wissen(uit: TextIO) -> bool:
    """Tell whether this is a terminal that understands how it is cleared."""
    if not uit.isatty() or os.environ.get("TERM") == "dumb":
        return False
    return sys.platform != "win32" or _console_understands()


def wis_scherm(uit: TextIO) -> None:
    """Empty screen and scrollback, where that can be done."""
    with suppress(OSError):
        if kan_wissen(uit):
            uit.write(WIS)
            uit.flush()


@contextmanager
def na_afloop_gewist(gesprek: Gesprek, uit: TextIO) -> Iterator[None]:
    """Ask whether the screen is cleared when this ends; after a signal nobody is there to ask, and it is cleared.

    That holds for a signal at the question itself as well.

    A fault leaves it as it is: what was typed may stand nowhere else (house rule 10).
    """
    try:
        yield
    except (Stop, EindeInvoer):
        _ask(gesprek, uit)
        raise
    except (Signaal, KeyboardInterrupt):
        wis_scherm(uit)
        raise


def laat_lezen(gesprek: Gesprek, uit: TextIO, tekst: str) -> None:
    """Show clean text a page at a time and clear the screen, however the reading ends."""
    try:
        _read(gesprek, uit, tekst)
    finally:
        wis_scherm(uit)


def bladzijden(tekst: str, kolommen: int, regels: int) -> list[str]:
    """Return text in pieces that fit a terminal of this size, with room for the prompt below."""
    rijen = [rij for regel in tekst.split("\n") for rij in _rows(regel, max(1, kolommen))]
    hoog = max(1, regels - _VOOR_DE_VRAAG)
    return ["\n".join(rijen[begin : begin + hoog]) for begin in range(0, len(rijen), hoog)]


def _read(gesprek: Gesprek, uit: TextIO, tekst: str) -> None:
    stukken = bladzijden(tekst, *_size(uit))
    nr = 0
    while nr < len(stukken):
        wis_scherm(uit)
        uit.write(stukken[nr] + "\n")
        uit.flush()
        try:
            antwoord = gesprek.vraag(_VERDER if nr + 1 < len(stukken) else _EINDE)
        except (Stop, EindeInvoer):
            return
        nr = max(0, nr - 1) if antwoord is Opdracht.TERUG else nr + 1


def _ask(gesprek: Gesprek, uit: TextIO) -> None:
    if not gesprek.lezer.is_terminal or not kan_wissen(uit):
        return
    antwoord: Opdracht | str = ""
    try:
        with suppress(Stop, EindeInvoer, OSError):
            antwoord = gesprek.vraag(_SCHERM_WISSEN)
    except BaseException:
        wis_scherm(uit)
        raise
    if not isinstance(antwoord, str) or antwoord.strip().casefold() not in ("n", "nee"):
        wis_scherm(uit)


def _size(uit: TextIO) -> tuple[int, int]:
    try:
        maat = os.get_terminal_size(uit.fileno())
    except OSError:
        return 80, 24
    return (maat.columns, maat.lines) if maat.columns and maat.lines else (80, 24)


def _rows(regel: str, kolommen: int) -> Iterator[str]:
    """Yield a line in rows of at most so many cells, broken at a space where there is one."""
    rij, na_spatie = "", 0
    for teken in regel:
        if rij and cellen(rij + teken) > kolommen:
            plek = na_spatie or len(rij)
            yield rij[:plek].rstrip(" ")
            rij, na_spatie = rij[plek:], 0
        rij += teken
        if teken == " " and rij.strip(" "):
            na_spatie = len(rij)
    yield rij


def _console_understands() -> bool:
    """Have the console of Windows understand control codes; an old one does not, and is left as it is."""
    if sys.platform != "win32":
        return True
    import ctypes

    uitvoer, verwerkt = -11, 0x0004  # STD_OUTPUT_HANDLE, ENABLE_VIRTUAL_TERMINAL_PROCESSING
    kernel = ctypes.windll.kernel32
    greep, stand = kernel.GetStdHandle(uitvoer), ctypes.c_ulong()
    if not kernel.GetConsoleMode(greep, ctypes.byref(stand)):
        return False
    return bool(kernel.SetConsoleMode(greep, stand.value | verwerkt))
