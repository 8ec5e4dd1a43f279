"""Make the pictures of docs/beelden again, from the practice family at a fixed moment.

Run by hand, in the environment of the README: ``python -m tests.bench.beelden``. Not part of the test run. A picture
is an SVG without fonts, links or a window around it: what stands in it is what the screen drew.
"""

import asyncio
import os
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import TextArea

from checklist_app.flow.openen import open_kompas
from checklist_app.flow.plaatsen import Plaatsen
from checklist_app.kluis.maken import maak
from checklist_app.kluis.sleutels import Kosten
from checklist_app.tui.app import KompasApp
from checklist_app.tui.theme import DONKER, HOOG_CONTRAST, LICHT
from tests.snapshots.schermen import KLOK, Rijden, einde, oefenapp, wandeling, werkblad
from tests.tui.wandelhulp import druk, rust

BEELDEN = Path(__file__).parents[2] / "docs" / "beelden"
HOOGSTENS = 600_000
"""How many bytes the pictures may take together."""
_RAND = 14
LIJNEN = """lijnen:
  - naam: "Crisisdienst van je organisatie"
    nummer: "telefoonnummer"
    waarvoor: "dag en nacht"
    gecontroleerd_op: 2026-11-21
"""


@dataclass(frozen=True)
class Beeld:
    """A picture: how to get there, in which window and theme."""

    rijd: Rijden
    maat: tuple[int, int] = (80, 24)
    thema: str = LICHT


def toetsen(*na: str) -> Rijden:
    """Return a drive that presses these keys on the Werkblad."""

    async def rijd(pilot: Pilot[object]) -> None:
        await druk(pilot, *na)

    return rijd


async def _hulp(pilot: Pilot[object]) -> None:
    await wandeling(pilot)
    await druk(pilot, "f1")


BREED = (120, 26)
ALLE = {
    "werkblad": Beeld(werkblad, BREED, DONKER),
    "casus": Beeld(toetsen("j", "j", "j", "j", "enter")),
    "gevaar": Beeld(toetsen("n")),
    "twijfel": Beeld(toetsen("n", "n")),
    "wandeling": Beeld(wandeling, BREED, LICHT),
    "wandeling-smal": Beeld(wandeling, thema=DONKER),
    "wandeling-hoog-contrast": Beeld(wandeling, thema=HOOG_CONTRAST),
    "principes": Beeld(toetsen("n", "n", "1", "ctrl+t")),
    "einde": Beeld(einde, (100, 28), LICHT),
    "poort": Beeld(toetsen("j", "j", "j", "j", "enter", "i"), (100, 28)),
    "verwijderen": Beeld(toetsen("j", "j", "j", "j", "enter", "delete"), thema=DONKER),
    "veiligheid": Beeld(toetsen("f8"), (80, 28)),
    "hulp": Beeld(_hulp, (80, 28)),
}


def ontdaan(svg: str) -> str:
    """Return the picture without the window, the fonts and the ids that Rich puts in it."""
    maat = re.search(r'<rect x="0" y="0" width="([\d.]+)" height="([\d.]+)"', svg)
    vlak = re.search(r'<rect fill="(#[0-9a-f]{6})" x="0"', svg)
    if maat is None or vlak is None:
        raise ValueError("Rich draws its pictures in another way now")
    breed, hoog = (round(float(kant)) for kant in maat.groups())
    ruimte = f"{-_RAND} {-_RAND} {breed + 2 * _RAND} {hoog + 2 * _RAND}"
    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.S)
    svg = re.sub(r'viewBox="[^"]*"', f'viewBox="{ruimte}"', svg, count=1)
    svg = re.sub(r'<rect fill="#292929".*?(?=<g transform="translate\(\d+, \d+\)")', "", svg, count=1, flags=re.S)
    grond = f'<rect x="{-_RAND}" y="{-_RAND}" width="100%" height="100%" fill="{vlak[1]}"/>'
    svg = re.sub(r'<g transform="translate\(\d+, \d+\)"', f"{grond}<g", svg, count=1)
    svg = svg.replace("Fira Code, monospace", "Menlo, Consolas, 'DejaVu Sans Mono', monospace")
    # Some viewers drop the spaces that a run of text begins with.
    svg = svg.replace("<text ", '<text xml:space="preserve" ')
    svg = re.sub(r"terminal-\d+-", "k-", svg)
    return re.sub(r"\n\s*\n", "\n", svg)


async def maak_beeld(beeld: Beeld, kaders: Path) -> str:
    """Return one picture as SVG."""
    async with oefenapp(beeld.maat, kaders, beeld.thema) as pilot:
        await beeld.rijd(pilot)
        for vak in pilot.app.screen.query(TextArea):
            vak.cursor_blink = False
        await rust(pilot)
        return ontdaan(pilot.app.export_screenshot())


async def maak_ontgrendelen(map_: Path) -> str:
    """Return the picture of a vault that is locked."""
    plaatsen = Plaatsen(kluis=map_ / "kluis", kaders=map_ / "kaders")
    kluis, _ = maak(plaatsen.kluis, "vijf losse woorden zonder zin", kosten=Kosten(geheugen_kib=8192, rondes=1))
    with kluis:
        open_kompas(plaatsen, KLOK, kluis)
    app = KompasApp(plaatsen, KLOK)
    async with app.run_test(size=(80, 24)) as pilot:
        await rust(pilot)
        return ontdaan(app.export_screenshot())


def main() -> None:
    """Write every picture, and stop when they grew too large together."""
    for naam in [naam for naam in os.environ if naam.startswith(("TEXTUAL", "NO_COLOR"))]:
        del os.environ[naam]
    BEELDEN.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as map_:
        kaders = Path(map_)
        (kaders / "lijnen.yaml").write_text(LIJNEN, "utf-8")
        svgs = {naam: asyncio.run(maak_beeld(beeld, kaders)) for naam, beeld in ALLE.items()}
        svgs["ontgrendelen"] = asyncio.run(maak_ontgrendelen(kaders))
    for naam, svg in svgs.items():
        (BEELDEN / f"{naam}.svg").write_text(svg, "utf-8")
    groot = sum(len(svg.encode()) for svg in svgs.values())
    print(f"{len(svgs)} pictures, {groot} bytes")
    if groot > HOOGSTENS:
        raise SystemExit(f"more than {HOOGSTENS} bytes together")


if __name__ == "__main__":
    main()
