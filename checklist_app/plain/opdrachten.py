"""The whole-line commands of plain mode (ontwerp.md section 8); a leading backslash makes any of them text."""

from enum import Enum


class Opdracht(Enum):
    """A line that is a command and not text."""

    HULP = "?"
    OVERSLAAN = "-"
    TERUG = "<"
    GEVAAR = "!"
    VERDER = ">"
    PRINCIPE = "="
    SPIEGEL = "*"
    KLAAR = "."
    STOP = "q"


SPIEGELWOORDEN = ("meer", "kort", "alles")
"""What can stand behind ``*``, besides a number."""
UITLEG = (
    "?  hulp bij wat er nu gevraagd wordt; bij een vraag zoekt ? ook een woord of kaart op, zoals: ? OTS",
    "*  de spiegel bij een vraag: wat mensen in het veld opmerken, en vragen daarbij",
    "-  dit veld of deze vraag overslaan",
    "<  terug",
    ">  naar de volgende vraag",
    "=  een ander principe kiezen",
    "+  meer invullen bij wat je al schreef, zoals: + 2",
    "!  direct gevaar: wie je belt",
    ".  op een eigen regel: einde van een lijst of een lange tekst",
    "q  stoppen; alles blijft bewaard",
    "\\  voor een van deze tekens maakt het gewone tekst",
)


def ontleed(regel: str) -> Opdracht | str:
    """Return the command that a line is, or its text without the backslash that says it is text."""
    kaal = regel.strip()
    if kaal in _BY_SIGN:
        return _BY_SIGN[kaal]
    if kaal.startswith("\\") and (kaal[1:] in _BY_SIGN or kaal[1:2] in ("\\", "+") or opzoekvraag(kaal[1:])):
        return kaal[1:]
    return regel


def opzoekvraag(regel: str) -> tuple[Opdracht, str] | None:
    """Return the sign and the words of a line that looks something up, as ``? OTS`` or ``* 3``; None for any other.

    It counts at a question of the walk only. Behind ``?`` stands a letter or digit; behind ``*`` a number or the
    beginning of one of a few words, because a line of a list can begin with a star too.
    """
    kaal = regel.strip()
    teken, wat = kaal[:1], kaal[1:].strip()
    if teken == Opdracht.HULP.value and (not wat or wat[0].isalnum()):
        return Opdracht.HULP, wat
    woord = wat.casefold()
    if teken == Opdracht.SPIEGEL.value and (woord.isdecimal() or any(w.startswith(woord) for w in SPIEGELWOORDEN)):
        return Opdracht.SPIEGEL, woord
    return None


def is_opdracht(regel: str) -> bool:
    """Tell whether a line, as far as it was typed, is a command and not text."""
    return isinstance(ontleed(regel), Opdracht)


def is_opdracht_bij_vraag(regel: str) -> bool:
    """As ``is_opdracht``, at a question of the walk: there ``+`` and looking something up are commands too."""
    return is_opdracht(regel) or regel.lstrip().startswith("+") or opzoekvraag(regel) is not None


_BY_SIGN = {o.value: o for o in Opdracht}
