"""Afgedekt: the lock while something cannot be stored. The text stays in memory, nothing of it on the screen."""

from pathlib import Path

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from checklist_app.domain.fouten import KompasFout
from checklist_app.flow.instellingen import eis_wachtzin
from checklist_app.tui import texts
from checklist_app.tui.scherm import Scherm
from checklist_app.tui.widgets.geheim import Geheim
from checklist_app.tui.widgets.plain import Plain
from checklist_app.tui.widgets.voet import Voet


class Afgedekt(Scherm[None]):
    """Goes away with the passphrase. Meanwhile storing is tried again; when it succeeds the vault really locks.

    ``waarom`` is the sentence of the fault.
    """

    CSS_PATH = Path(__file__).with_name("afgedekt.tcss")
    HELP = texts.AFGEDEKT_HULP

    def __init__(self, waarom: str) -> None:
        super().__init__()
        self._waarom = waarom

    def compose(self) -> ComposeResult:
        with Vertical(id="midden"):
            yield Plain(texts.KOMPAS, id="naam")
            yield Plain(texts.AFGEDEKT.format(zin=self._waarom))
            yield Plain(texts.WACHTZIN, classes="kop lucht")
            yield Geheim()
            yield Plain(id="antwoord", classes="lucht")
        yield Voet()

    @on(Input.Submitted)
    def _submit(self, event: Input.Submitted) -> None:
        self._check_passphrase(event.value)
        event.input.value = ""

    # Without words of our own Textual describes a worker by its arguments, so by the passphrase.
    @work(exclusive=True, description="terug")
    async def _check_passphrase(self, wachtzin: str) -> None:
        antwoord = self.query_one("#antwoord", Plain)
        antwoord.zet(texts.ONTGRENDELEN_BEZIG)
        try:
            await self.app.in_thread(eis_wachtzin, self.app.kompas, wachtzin)
        except KompasFout as fout:
            antwoord.zet(fout.zin)
        else:
            self.dismiss()
