"""The language of kaders: what in a text is too long, too hard, or not how Kompas speaks.

Every finding is a sentence with its place. What is a hard word is told by wordfreq: more than three letters and rarer
than ``GEWOON`` in its small Dutch list, unless it is explained in the glossary or stands in ``gewone-woorden.txt``,
where a person put it because everybody knows it.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from wordfreq import zipf_frequency

from checklist_app.domain.naslag import Woorden
from checklist_app.kaderbron.bron import Kaderbron
from checklist_app.kaderbron.getallen import score_in
from checklist_app.kaderbron.knopen import value
from checklist_app.kaderbron.ontleden import parse

MAP = Path(__file__).parents[2] / "kaders"
GEWONE_WOORDEN = Path(__file__).with_name("gewone-woorden.txt")
GEWOON = 3.0
LANGSTE_ZIN = 20

WOORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
ZIN = re.compile(r"(?<=[.?!])\s+")
INVULLING = re.compile(r"\{\w+\}")

NIET_VAN_ONS = {
    "id", "bron", "bronnen", "versie", "status", "formaat", "kadersoort", "wijzigingen", "getoetst_door", "datum",
    "vastleggen", "deel", "toon_als", "spiegel", "kaarten", "themas", "vervangt", "waar", "groep", "wie", "luistert",
    "toont", "afsluiting", "site", "nummer", "gecontroleerd_op", "controleer_na", "woord", "voluit", "ook", "woorden",
}  # fmt: skip
"""Keys that hold ids, names or words that are looked at: no text of Kompas to a reader."""
VRAGEN = {"tekst", "vraag", "vragen"}
"""Keys that hold a question, or an answer to choose."""

ZO_NIET = {
    r"\b(u|uw|uzelf)\b": "zeg je",
    r"\bprivé\b": "niets is privé: ook het leerdeel kan worden opgevraagd",
    r"\bdaders?\b": "zeg: wie geweld gebruikt",
    r"\b(je|jij) (had|hebt|heb) (moeten|verzuimd|nagelaten)\b": "geen verwijt",
    r"!(?!\w)": "geen uitroepteken",
    r"\bwachtwoord": "zeg wachtzin",
}
GETALLEN_MOGEN = {"kaart", "woorden"}
"""Kadersoorten with figures of research or words as they are found; the others ask in words."""


def teksten(waarde: Any, sleutel: str = "", pad: str = "") -> Iterator[tuple[str, str, str]]:
    """Yield place, key and text of everything that a reader of a kader sees."""
    if isinstance(waarde, dict):
        plek = f"{pad}/{waarde['id']}" if "id" in waarde else pad
        for naam, deel in waarde.items():
            if naam not in NIET_VAN_ONS:
                yield from teksten(deel, naam, plek)
    elif isinstance(waarde, list | tuple):
        for deel in waarde:
            yield from teksten(deel, sleutel, pad)
    elif isinstance(waarde, str):
        yield f"{pad} {sleutel}", sleutel, waarde


def gegevens(bestand: Path) -> dict[str, Any]:
    """Return a kader as YAML has it."""
    top, _ = parse(bestand.read_text("utf-8"), bestand.name)
    return dict(value(top)) if top else {}


def bevindingen(bestand: Path) -> Iterator[str]:
    """Yield what in one kader is not the language of Kompas."""
    kader = gegevens(bestand)
    for plek, sleutel, tekst in teksten(kader):
        if sleutel in VRAGEN:
            yield from (f"{plek}: deze zin is lang: {zin}" for zin in ZIN.split(tekst) if is_lang(zin))
        if kader["kadersoort"] not in GETALLEN_MOGEN and (score := score_in(tekst)):
            yield f"{plek}: dit lijkt op een score: {score}"
        yield from (f"{plek}: {raad}: {tekst[:60]}" for raad in zo_niet(tekst))


def is_lang(zin: str) -> bool:
    """Tell whether a sentence has more words than a tired reader takes in at once."""
    return len(WOORD.findall(zin)) > LANGSTE_ZIN


def zo_niet(tekst: str) -> Iterator[str]:
    """Yield what to say instead, for every way of speaking that is not that of Kompas."""
    yield from (raad for patroon, raad in ZO_NIET.items() if re.search(patroon, tekst, re.IGNORECASE))


def moeilijke_woorden(tekst: str) -> set[str]:
    """Return the words of a text that are hard and explained nowhere."""
    gevonden = (woord.lower().replace("’", "'") for woord in WOORD.findall(INVULLING.sub("", tekst)))
    return {woord for woord in gevonden if len(woord) > 3 and woord not in bekend() and not is_gewoon(woord)}


@cache
def is_gewoon(woord: str) -> bool:
    """Tell whether people use a word often."""
    return zipf_frequency(woord, "nl", wordlist="small") >= GEWOON


@cache
def bekend() -> frozenset[str]:
    """Return the words that are explained in the glossary, and those that everybody knows."""
    begrippen = [begrip for lijst in Kaderbron().van_soort(Woorden) for begrip in lijst.begrippen]
    uitgelegd = {woord.lower() for begrip in begrippen for vorm in begrip.vormen for woord in WOORD.findall(vorm)}
    return frozenset(uitgelegd | set(GEWONE_WOORDEN.read_text("utf-8").split()))
