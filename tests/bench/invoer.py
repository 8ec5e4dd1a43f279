"""Spoil a case document and kaders of every kadersoort at random, many times: read, or refused in a clear sentence.

Run by hand, from the top of the checkout: ``python -m tests.bench.invoer [AANTAL]``; 10,000 of each when not said.
What is refused is told by kind; anything else than a refusal ends the run with the input that did it.
"""

import random
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from kadertekst import AANVULLING, GOED, KAART, SPIEGEL, WERKVORM, WOORDEN

from checklist_app.documents import casusdocument
from checklist_app.domain.fouten import KompasFout
from checklist_app.kaderbron.lezen import lees

DOCUMENT = Path(__file__).parents[1] / "vroeger" / "motor" / "casus.json"
STUKKEN = [
    '"',
    "'",
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "- ",
    "\n",
    "  ",
    "null",
    "true",
    "9" * 30,
    "\\",
    "&a ",
    "*a",
    "é",
    "\x00",
    "\x1b",
]


def bederf(tekst: str, lot: random.Random) -> bytes:
    """Return the text with one to four places changed, cut or doubled."""
    for _ in range(lot.randint(1, 4)):
        plek = lot.randrange(len(tekst) + 1)
        weg = lot.choice((0, 0, 1, 2, 5, 40, len(tekst)))
        erbij = lot.choice((*STUKKEN, "", tekst[plek : plek + lot.randint(0, 200)]))
        tekst = tekst[:plek] + erbij + tekst[plek + weg :]
    ruw = tekst.encode("utf-8", "surrogatepass")
    return ruw if lot.random() < 0.9 else ruw + bytes([lot.randrange(256)])


def proef(naam: str, teksten: list[str], lees_: Callable[[bytes], object], aantal: int) -> None:
    """Try spoiled texts and tell what came of them."""
    lot = random.Random(20261121)  # noqa: S311  the same spoiled texts every time
    uitkomsten = Counter[str]()
    for _ in range(aantal):
        ruw = bederf(lot.choice(teksten), lot)
        try:
            lees_(ruw)
            uitkomsten["gelezen"] += 1
        except KompasFout as fout:
            uitkomsten[type(fout).__name__] += 1
        except Exception:
            print(f"{naam}: this is no clear refusal: {ruw!r}")
            raise
    print(f"{naam}: {aantal} bedorven; " + ", ".join(f"{wat} {n}" for wat, n in uitkomsten.most_common()))


if __name__ == "__main__":
    aantal = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    proef("kaders", [GOED, AANVULLING, SPIEGEL, WERKVORM, KAART, WOORDEN], lees, aantal)
    proef("casusdocumenten", [DOCUMENT.read_text("utf-8")], casusdocument.lees, aantal)
