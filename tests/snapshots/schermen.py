"""Three screens of the practice family, the same on every machine: a fixed clock, a fixed size, a fixed theme."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

from textual.pilot import Pilot

from checklist_app.flow.demo import oefenkompas
from checklist_app.flow.klok import Klok
from checklist_app.tui.app import KompasApp
from tests.tui.wandelhulp import druk, rust, typ

KLOK = Klok(datetime(2026, 11, 21, 14, 2).astimezone())
MATEN = ((80, 24), (120, 40))

Rijden = Callable[[Pilot[object]], Awaitable[None]]


async def werkblad(pilot: Pilot[object]) -> None:
    """Stay where Kompas opens."""


async def wandeling(pilot: Pilot[object]) -> None:
    """Begin a reflection, write a fact and type a suspicion."""
    await druk(pilot, "n", "n", "1")
    await typ(pilot, "Kind 1 was in maart vier keer te laat op school")
    await druk(pilot, "enter", "f")
    await typ(pilot, "Kind 1 slaapt slecht")


async def einde(pilot: Pilot[object]) -> None:
    """Finish that reflection with one step and one expectation."""
    await wandeling(pilot)
    await druk(pilot, "enter", "v", "ctrl+t", "4")
    stap = ("Woensdag met kind 1 praten, op school", "ik", "26 november", "de gedragswetenschapper")
    verwachting = ("Dat hij zelf vertelt waarom hij te laat komt", "Hij zegt niets", "10 december")
    for antwoord in (*stap, *verwachting):
        await typ(pilot, antwoord)
        await druk(pilot, "enter")


SCHERMEN: dict[str, Rijden] = {"werkblad": werkblad, "wandeling": wandeling, "einde": einde}


@asynccontextmanager
async def oefenapp(maat: tuple[int, int], kaders: Path, thema: str = "donker") -> AsyncIterator[Pilot[object]]:
    """Run Kompas with the practice family in a window of this size; ``kaders`` has the organisation's own lines."""
    with oefenkompas(KLOK, kaders) as kompas:
        app = KompasApp(kompas.plaatsen, KLOK, kompas=kompas)
        async with app.run_test(size=maat) as pilot:
            await rust(pilot)
            app.theme = thema
            yield pilot
