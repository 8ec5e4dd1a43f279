"""Check the places that kaders name against the sources, and renew the hashes of what may not be copied.

    python -m tests.bench.bronnen MAP             every `regels` and paragraph against the sources in that folder
    python -m tests.bench.bronnen MAP --reeksen   write tests/kaders/bronreeksen.bin from them

The sources are no part of this repository: text files whose name begins with the number that `regels` names.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.kaders import reeksen
from tests.kaders.taal import MAP, gegevens

REGELS = re.compile(r"(\d{3}):(\d+)(?:-(\d+))?(?:; )?")
PARAGRAAF = re.compile(r"paragraaf (\d+(?:\.\d+)+)")
GENUMMERD = "004"
"""The source of which the sections are numbered in its text."""
KOP = re.compile(r"^(\d+(?:\.\d+)+)\.? \S")
INHOUDSOPGAVE = re.compile(r"\t\d+$")


def plaatsen(waarde: Any, pad: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    """Yield every place in a source that a kader names."""
    if isinstance(waarde, dict):
        pad = f"{pad}/{waarde['id']}" if "id" in waarde else pad
        if isinstance(waarde.get("bron"), dict):
            yield pad, waarde["bron"]
        for deel in waarde.values():
            yield from plaatsen(deel, pad)
    elif isinstance(waarde, list | tuple):
        for deel in waarde:
            yield from plaatsen(deel, pad)


def mis(bron: dict[str, str], bronnen: dict[str, list[str]]) -> Iterator[str]:
    """Yield what of one place does not hold."""
    regels = bron.get("regels", "")
    if REGELS.sub("", regels):
        yield f"niet te lezen: {regels}"
    gevonden: set[str] = set()
    for nummer, begin, einde in REGELS.findall(regels):
        tekst, van, tot = bronnen.get(nummer, []), int(begin), int(einde or begin)
        if not 1 <= van <= tot <= len(tekst):
            yield f"{regels}: de bron heeft {len(tekst)} regels"
        elif not any(regel.strip() for regel in tekst[van - 1 : tot]):
            yield f"{regels}: daar staat niets"
        elif nummer == GENUMMERD:
            gevonden |= paragrafen(tekst, van, tot)
    for naam in PARAGRAAF.findall(bron["plaats"]) if gevonden else ():
        if not _within(naam, gevonden):
            yield f"{regels}: daar staat paragraaf {naam} niet"


def paragrafen(tekst: list[str], van: int, tot: int) -> set[str]:
    """Return the numbers of the sections in which these lines stand; a list of contents does not count."""
    koppen = [
        (nr, kop[1])
        for nr, regel in enumerate(tekst, 1)
        if (kop := KOP.match(regel)) and not INHOUDSOPGAVE.search(regel)
    ]
    eerste = max((nr for nr, _ in koppen if nr <= van), default=0)
    return {naam for nr, naam in koppen if eerste <= nr <= tot}


def _within(naam: str, gevonden: set[str]) -> bool:
    """Tell whether a section, or one of its parts, is among those that were found."""
    return any(ander == naam or ander.startswith(f"{naam}.") for ander in gevonden)


def main() -> int:
    """Check, or write the hashes; return the exit code."""
    paden = [Path(woord) for woord in sys.argv[1:] if not woord.startswith("--")]
    if not paden:
        print(__doc__)
        return 2
    teksten = {pad.name[:3]: pad.read_text("utf-8") for pad in sorted(paden[0].glob("*.txt"))}
    if "--reeksen" in sys.argv:
        reeksen.schrijf(merk for tekst in teksten.values() for merk in reeksen.van_bron(tekst))
        return 0
    bronnen = {nummer: tekst.splitlines() for nummer, tekst in teksten.items()}
    fouten = aantal = 0
    for bestand in sorted(MAP.rglob("*.yaml")):
        for plek, bron in plaatsen(gegevens(bestand)):
            aantal += "regels" in bron
            for wat in mis(bron, bronnen):
                fouten += 1
                print(f"{bestand.relative_to(MAP.parent)}{plek}: {wat}")
    print(f"{aantal} plaatsen met regels bekeken, {fouten} kloppen niet")
    return 1 if fouten else 0


if __name__ == "__main__":
    sys.exit(main())
