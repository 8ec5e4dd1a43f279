"""Every key of every screen: what it does, its Dutch name and its explanation.

One list a place, named in ``ALLE``. A key is never one that a text field or tmux takes (``tests/tui/test_toetsen.py``), and
what an F-key does a Ctrl key or the palette does too. A letter or digit is only a command while no text field has the
focus: Textual leaves it to the field then, and the footer leaves it out.

Free for screens, beside letters and digits: ^F ^N ^P ^R ^S ^T, F3 F4 F5 F9. Taken: ^G F8 danger, F1 help, ^O F2 palette,
^L lock, ^Q F10 stop, ^C copy, Escape back, Tab, and all that ``Input`` and ``TextArea`` bind.
"""

from textual.binding import Binding


def toets(
    id: str,  # noqa: A002  the name Textual gives it
    toetsen: str,
    actie: str,
    naam: str,
    uitleg: str,
    *,
    toon: bool = True,
    altijd: bool = False,
) -> Binding:
    """Return a binding: ``toetsen`` as Textual writes them, the first is the one that is shown.

    ``toon``: in the footer. ``altijd``: goes before what has the focus, also while a dialog is open.
    """
    return Binding(toetsen, actie, naam, id=id, tooltip=uitleg, show=toon, priority=altijd)


GEVAAR = toets(
    "gevaar", "f8,ctrl+g", "app.gevaar", "direct gevaar", "Toont wie je nu belt. Escape brengt je terug.", altijd=True
)
HULP = toets(
    "hulp", "f1", "app.hulp", "hulp", "Legt uit waar je staat en welke toetsen er zijn.", altijd=True
)
OP_SLOT = toets(
    "op-slot",
    "ctrl+l",
    "app.op_slot",
    "op slot",
    "Bewaart wat je typt en doet de kluis dicht. Na je wachtzin sta je weer hier.",
    altijd=True,
)
PALET = toets(
    "palet", "ctrl+o,f2", "app.palet", "alle opdrachten", "Toont alles wat je hier kunt doen.", toon=False, altijd=True
)
STOPPEN = toets(
    "stoppen", "ctrl+q,f10", "app.stoppen", "stoppen", "Bewaart wat je typt en stopt.", toon=False, altijd=True
)
HULP_VRAAGTEKEN = toets("hulp-vraagteken", "question_mark", "app.hulp", "hulp", HULP.tooltip, toon=False)
NIET_STOPPEN = toets("niet-stoppen", "ctrl+c", "app.niet_stoppen", "kopieer", "Kopieert wat is geselecteerd.", toon=False)

APP = [GEVAAR, HULP, OP_SLOT, PALET, STOPPEN, HULP_VRAAGTEKEN, NIET_STOPPEN]

TERUG = toets("terug", "escape", "terug", "terug", "Gaat terug. Er raakt niets weg.")

ONTGRENDELEN = [
    toets("openen", "enter", "openen", "openen", "Opent de kluis."),
    toets("herstelcode", "tab,shift+tab", "wissel", "vergeten? herstelcode", "Wachtzin of herstelcode."),
]
VEILIGHEID = [TERUG]
HULPSCHERM = [TERUG]
PALETSCHERM = [TERUG]
INSTELLINGEN = [TERUG]
EERSTE_KEER = [TERUG]
VEILIGHEIDSVRAAG = [
    toets("gevaar-ja", "j", "antwoord('ja')", "ja", "Toont wie je nu belt."),
    toets("gevaar-weet-niet", "w", "antwoord('weet_niet')", "ik weet het niet", "Toont tekenen om op te letten."),
    toets("gevaar-nee", "n", "antwoord('nee')", "nee", "Gaat verder."),
]

ALLE: dict[str, list[Binding]] = {
    "app": APP,
    "ontgrendelen": ONTGRENDELEN,
    "eerste_keer": EERSTE_KEER,
    "veiligheid": VEILIGHEID,
    "veiligheidsvraag": VEILIGHEIDSVRAAG,
    "hulp": HULPSCHERM,
    "palet": PALETSCHERM,
    "instellingen": INSTELLINGEN,
}

_NAMEN = {
    "escape": "Esc",
    "enter": "Enter",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "space": "spatie",
    "slash": "/",
    "question_mark": "?",
    "asterisk": "*",
    "plus": "+",
    "minus": "-",
    "comma": ",",
    "full_stop": ".",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}


def toetsnaam(toets_: str) -> str:
    """Return a key as it stands on the keyboard: ``ctrl+l`` is ^L, ``f8`` is F8."""
    if toets_ in _NAMEN:
        return _NAMEN[toets_]
    if toets_.startswith("ctrl+"):
        return "^" + toetsnaam(toets_.removeprefix("ctrl+")).upper()
    return toets_.upper() if toets_[0] == "f" and toets_[1:].isdecimal() else toets_
