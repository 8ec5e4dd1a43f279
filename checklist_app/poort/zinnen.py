"""Where a sentence begins: there a capital says nothing."""

import re

_WIT = " \t\"'“”‘’„([*"
_EINDE = frozenset(".!?…:;\n\r-–—•*>")
_LAATSTE_WOORD = re.compile(r"(\S+)$")
_AFKORTING = re.compile(
    r"(?i)^[(\"'“]?(?:(?:[a-z]{1,2}\.){2,}|(?:mw|mevr|mej|dhr|dr|drs|mr|ing|ir|prof|jl|nr|tel|st|bv|ca|evt|gr|a\.s|d\.d)\.)$"
)


def begint_zin(tekst: str, plek: int) -> bool:
    """Tell whether a sentence, a line or a quotation begins at this place."""
    ervoor = tekst[max(0, plek - 40) : plek]
    if ervoor and ervoor[-1] in "\"'“‘„([":
        return True
    ervoor = ervoor.rstrip(_WIT)
    if not ervoor:
        return True
    if ervoor[-1] not in _EINDE:
        return False
    laatste = _LAATSTE_WOORD.search(ervoor)
    if laatste is None:
        return True
    if ervoor[-1] == "." and (_AFKORTING.match(laatste.group()) or re.fullmatch(r"[A-Z]\.", laatste.group())):
        return False
    # A hyphen inside a word, as in Anne-Marie, begins nothing.
    return ervoor[-1] not in "-–" or len(ervoor) < 2 or ervoor[-2].isspace()
