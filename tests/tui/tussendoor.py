"""Keys that come together, or while the app is busy with the vault."""

import asyncio
from contextlib import asynccontextmanager

from textual import events

from tests.tui.wandelhulp import rust


def stuur(pilot, *toetsen):
    """Type keys so fast that the app gets them all before it does anything with the first."""
    for toets in toetsen:
        pilot.app.post_message(events.Key(toets, toets if len(toets) == 1 else None))


async def samen(pilot, *toetsen):
    """Type keys together, and wait for what comes of it."""
    stuur(pilot, *toetsen)
    await rust(pilot)


@asynccontextmanager
async def terwijl_de_kluis_bezig_is(pilot, *toetsen):
    """Type keys; what they ask of the vault waits until the end of the block."""
    async with pilot.app._bezig:
        stuur(pilot, *toetsen)
        await asyncio.sleep(0.1)
        yield
        await asyncio.sleep(0.1)
    await pilot.pause(0.1)


def stapel(pilot):
    """The names of what lies there, the lowest first."""
    return [type(scherm).__name__ for scherm in pilot.app.screen_stack]
