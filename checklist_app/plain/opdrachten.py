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


UITLEG = (
    "?  hulp bij wat er nu gevraagd wordt",
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
    if kaal.startswith("\\") and (kaal[1:] in _BY_SIGN or kaal[1:2] in ("\\", "+")):
        return kaal[1:]
    return regel


_BY_SIGN = {o.value: o for o in Opdracht}
