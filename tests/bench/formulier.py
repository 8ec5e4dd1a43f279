"""Print what one key costs in a long text of the form, compared with a bare TextArea.

Run by hand: ``python tests/bench/formulier.py``. Not part of the test run. Aim: at most 1.15 times, in a text of
100,000 characters. The two take turns. What filling the form again for another question takes stands beside it.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from textual.app import App, ComposeResult
from textual.containers import VerticalScroll
from textual.events import Key
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import TextArea

from checklist_app.domain.kaderbasis import Vraag
from checklist_app.flow.klok import Klok
from checklist_app.flow.openen import open_kompas
from checklist_app.flow.plaatsen import Plaatsen
from checklist_app.flow.wandelen import Wandelgang, begin
from checklist_app.kluis.maken import maak
from checklist_app.kluis.sleutels import Kosten
from checklist_app.tui.app import KompasApp
from checklist_app.tui.widgets.formulier import FormulierPaneel

KLOK = Klok(datetime(2026, 11, 21, 12, tzinfo=UTC))
ALINEA = "Moeder zegt dat de kinderen na het bezoek onrustig sliepen en dat school daarover belde. " * 5
LANG = "\n".join([ALINEA] * (100_000 // len(ALINEA)))
BEURTEN, RONDES, PER_RONDE = 5, 4, 40


class Kaal(App[None]):
    """One TextArea and nothing else, as high and as still as that of the form."""

    CSS = "TextArea { height: 12; border: none; }"

    def compose(self) -> ComposeResult:
        yield TextArea(highlight_cursor_line=False)


class Proef(Screen[None]):
    """The form on a question that is answered in long text."""

    def __init__(self, gang: Wandelgang) -> None:
        super().__init__()
        self.gang = gang

    def compose(self) -> ComposeResult:
        with VerticalScroll(can_focus=False):
            yield FormulierPaneel()

    async def on_mount(self) -> None:
        await self.vraag("antwoord")

    async def vraag(self, soort: str) -> None:
        vraag = Vraag(id=f"v-{soort}", tekst="Wat zag of hoorde je zelf?", vastleggen=soort)
        await self.query_one(FormulierPaneel).open(self.gang, self.gang.formulier(vraag), vraag)


async def per_toets(app: App[object]) -> float:
    """Return the best processor time of one key in the middle of a long text, drawing included, in ms."""
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        vak = app.focused
        if not isinstance(vak, TextArea):
            raise TypeError("a text field has the focus")
        vak.load_text(LANG)
        vak.move_cursor((LANG.count("\n") // 2, 40))
        vak.cursor_blink = False
        await pilot.pause()
        return min([await _round(pilot) for _ in range(RONDES)])


async def _round(pilot: Pilot[object]) -> float:
    begin_ = time.process_time()
    for _ in range(PER_RONDE):
        pilot.app.post_message(Key("a", "a"))
        # Waiting costs no processor time; Pilot asks every widget whether it is done, and that would be measured.
        await asyncio.sleep(0.03)
    return (time.process_time() - begin_) / PER_RONDE * 1000


async def per_vraag(app: App[object]) -> float:
    """Return the processor time of showing another kind of question, drawing included, in ms."""
    async with app.run_test(size=(120, 40)) as pilot:
        scherm = app.screen
        if not isinstance(scherm, Proef):
            raise TypeError("the form is on the screen")
        tijden = []
        for soort in ("uitspraak", "stap", "antwoord", "pauze") * 6:
            begin_ = time.process_time()
            await scherm.vraag(soort)
            await pilot.pause(0)
            tijden.append((time.process_time() - begin_) * 1000)
        return statistics.median(tijden[4:])


async def meet(map_: Path) -> None:
    plaatsen = Plaatsen(kluis=map_ / "kluis", kaders=map_ / "kaders")
    kluis, _ = maak(plaatsen.kluis, "meten", kosten=Kosten(8192, 1))
    kompas = open_kompas(plaatsen, KLOK, kluis)
    casus = kompas.nieuwe_casus("Gezin Meten")

    def app() -> KompasApp:
        gang = begin(kompas, casus, "anders-beslissen", None, "iets", "helemaal")
        return KompasApp(plaatsen, KLOK, kompas=kompas, thuis=lambda: Proef(gang))

    paren = [(await per_toets(Kaal()), await per_toets(app())) for _ in range(BEURTEN)]
    kaal = statistics.median(k for k, _ in paren)
    verhouding = statistics.median(f / k for k, f in paren)
    sys.stdout.write(f"one key in {len(LANG):,} characters: {kaal:.2f} ms bare\n")
    sys.stdout.write(f"in the form: {verhouding:.2f} times (aim 1.15)\n")
    sys.stdout.write(f"the form filled again for another question: {await per_vraag(app()):.0f} ms\n")
    kluis.sluit()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as tijdelijk:
        asyncio.run(meet(Path(tijdelijk)))
