"""Text that looks like a score or a percentage: Kompas asks in words (ontwerp.md section 1, house rule 1).

Numbers as such are fine: an age, a date, an article of law, a number of weeks.
"""

import re
import unicodedata

_GETAL = r"(?<![\d.,])\d{1,3}(?:[.,]\d{1,2})?"
_SCORE = re.compile(
    "|".join(
        (
            rf"{_GETAL} ?%",
            r"\bprocent(?:en)?\b",
            r"\bpercentages?\b",
            r"\w{0,20}scores?\b",
            r"\bscor(?:e|en|end|ing|elijst|ekaart)\b",
            r"\bscoor(?:t|de|den)?\b",
            r"\bgescoord\b",
            r"\b(?:rapport|eind)?cijfers?\b",
            r"\bpuntentotaal\b",
            r"\bpuntentelling\b",
            r"\bop een schaal\b",
            r"\bschaal van \d",
            r"\bschaalvra(?:ag|gen)\b",
            rf"{_GETAL} ?(?:punt|punten)\b",
            r"\bvan [01] (?:tot|tot en met|t/m) (?:5|7|10|100)\b(?! ?(?:jaar|maand|week|weken|dag|uur))",
            rf"{_GETAL} (?:op|van|uit) de (?:10|tien|100|honderd)\b",
            r"(?<![\d/])(?:10|[0-9](?:[.,]\d)?)/10(?![\d/])",
            r"(?<![\d/])\d{1,3}/100(?![\d/])",
            r"\branglijst(?:en)?\b",
        )
    ),
    re.IGNORECASE,
)


def score_in(tekst: str) -> str | None:
    """Return the words that look like a score or percentage, or ``None``."""
    gevonden = _SCORE.search(unicodedata.normalize("NFKC", tekst))
    return gevonden.group() if gevonden else None
