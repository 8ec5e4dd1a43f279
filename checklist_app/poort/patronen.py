"""What is sure by its shape alone: a BSN, an e-mail address, a telephone number, a postcode (techniek.md B2)."""

import re
import unicodedata
from collections.abc import Iterator

from checklist_app.domain.bsn import zonder_bsn
from checklist_app.domain.register import gewone_tekens
from checklist_app.poort.merken import SoortMerk

_TUSSEN = r"[\s.\-–/()]{0,3}"
_DATUM = r"[0-3]?\d[-/. ][01]?\d[-/. ](?:19|20)\d\d\b"
_NEDERLANDS = rf"(?:(?:\+|\b00){_TUSSEN}31{_TUSSEN}(?:\(?0\)?{_TUSSEN})?|(?<!\d)\(?0)[1-9](?:{_TUSSEN}\d){{8}}(?!\d)"
_BUITENLANDS = rf"\+[1-9]\d{{0,2}}(?:{_TUSSEN}\d){{7,12}}(?!\d)"

_E_MAIL = re.compile(r"(?<![\w.+\-])[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+")
_TELEFOON = re.compile(rf"(?!{_DATUM})(?:{_NEDERLANDS}|{_BUITENLANDS})")
# In small letters only when written as one: '2026 in' is a year and a word.
_POSTCODE = re.compile(r"\b[1-9]\d{3}(?:\s{0,2}(?!S[ADS])[A-Z]{2}|(?!s[ads])[a-z]{2})\b")

CONTACT: dict[SoortMerk, re.Pattern[str]] = {"e-mail": _E_MAIL, "telefoon": _TELEFOON, "postcode": _POSTCODE}
"""Where somebody can be reached or found."""


def heeft_bsn(tekst: str) -> bool:
    """Whether a nine-digit number in the text passes the elfproef, in whatever digits and dashes it was written."""
    return bool(zonder_bsn(_plain(tekst))[1])


def contactgegevens(tekst: str) -> Iterator[SoortMerk]:
    """Yield each kind of contact detail that the text holds."""
    gewoon = _plain(tekst)
    yield from (soort for soort, patroon in CONTACT.items() if patroon.search(gewoon))


def _plain(tekst: str) -> str:
    """Nothing of this text is shown, so signs that only look like a digit (*¹²³*) may become one."""
    return gewone_tekens(unicodedata.normalize("NFKC", tekst))
