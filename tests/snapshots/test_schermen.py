"""What stands on three screens, line by line, against text that was looked at.

Text and no pictures: a picture (SVG) changes with every style and with releases of Textual that change nothing
a person reads, and then nobody looks any more. What a theme must hold is measured: the contrast of every word.
After a change that is meant, run ``python -m tests.snapshots.test_schermen`` and look at the difference.
"""

import asyncio
import tempfile
from pathlib import Path

import pytest

from checklist_app.tui import theme
from tests.snapshots.schermen import MATEN, SCHERMEN, oefenapp
from tests.tui.test_app import contrast
from tests.tui.wandelhulp import leest, rust

GOLDEN = Path(__file__).parent / "golden"
GEVALLEN = [(naam, maat) for naam in SCHERMEN for maat in MATEN]


async def tekst(naam, maat, kaders):
    async with oefenapp(maat, kaders) as pilot:
        await SCHERMEN[naam](pilot)
        return leest(pilot.app.screen) + "\n"


def bestand(naam, maat):
    return GOLDEN / f"{naam}-{maat[0]}x{maat[1]}.txt"


@pytest.mark.parametrize(("naam", "maat"), GEVALLEN)
def test_a_screen_reads_as_it_was_looked_at(naam, maat, tmp_path):
    assert asyncio.run(tekst(naam, maat, tmp_path)) == bestand(naam, maat).read_text("utf-8")


def test_in_high_contrast_every_word_of_a_walk_stands_at_seven_to_one(tmp_path):
    async def go():
        async with oefenapp(MATEN[0], tmp_path, theme.HOOG_CONTRAST) as pilot:
            await SCHERMEN["wandeling"](pilot)
            await rust(pilot)
            return list(pilot.app.screen._compositor.render_strips())

    woorden = [stuk for strip in asyncio.run(go()) for stuk in strip if stuk.text.strip(" │▏▌▎")]
    flets = [
        stuk.text
        for stuk in woorden
        if contrast(_rgb(stuk.style.color), _rgb(stuk.style.bgcolor)) < 7 and not stuk.style.reverse
    ]
    assert woorden
    assert not flets


def _rgb(kleur):
    from textual.color import Color

    return Color.from_rich_color(kleur)


def schrijf_opnieuw():
    """Write the golden texts over; only by hand."""
    with tempfile.TemporaryDirectory() as map_:
        for naam, maat in GEVALLEN:
            bestand(naam, maat).write_text(asyncio.run(tekst(naam, maat, Path(map_))), "utf-8")


if __name__ == "__main__":
    schrijf_opnieuw()
