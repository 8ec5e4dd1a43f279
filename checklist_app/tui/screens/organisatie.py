"""The key of the organisation: whether there is one, and placing or removing it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Input, OptionList

from checklist_app.domain.fouten import KompasFout
from checklist_app.flow.beheer import (
    haal_organisatie_weg,
    heeft_organisatie,
    organisatie_in_zin,
    sleutel_in,
    sleutel_in_woorden,
    zet_organisatie,
)
from checklist_app.flow.instellingen import eis_wachtzin
from checklist_app.tui import keys, texts
from checklist_app.tui.app import KompasApp
from checklist_app.tui.scherm import Dialoog
from checklist_app.tui.screens.kiesdialoog import Kiesdialoog
from checklist_app.tui.screens.regelvraag import Vrijblijvend, als_pad
from checklist_app.tui.widgets.geheim import Geheim
from checklist_app.tui.widgets.plain import Plain
from checklist_app.tui.widgets.voet import Voet

_ERIN = "erin"
_WEG = "weg"


class Organisatie(Kiesdialoog[str]):
    """Shows the key that is there, and closes with what to do."""

    def __init__(self, nu: str, *, er_is_een: bool) -> None:
        keuzes = [(_ERIN, texts.ORGANISATIE_ERIN)]
        if er_is_een:
            keuzes = [(_ERIN, texts.ORGANISATIE_ANDERE), (_WEG, texts.ORGANISATIE_WEG)]
        super().__init__(texts.ORGANISATIE_TITEL, keuzes, nu)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option.id)


class Vergelijken(Dialoog[bool]):
    """Shows a key to compare with what the organisation says, and asks the passphrase before ``plaats`` is done.

    Closes with whether it was.
    """

    CSS_PATH = Path(__file__).with_name("instellingen.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [keys.TERUG]
    HELP = texts.ORGANISATIE_HULP

    def __init__(self, sleutel: tuple[str, ...], plaats: Callable[[], None]) -> None:
        super().__init__()
        self._sleutel = sleutel
        self._plaats = plaats

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="vel", can_focus=False):
            for regel in self._sleutel:
                yield Plain(regel)
            yield Plain(texts.ORGANISATIE_VRAAG, classes="kop lucht")
            yield Geheim()
            yield Plain(id="antwoord")
        yield Voet()

    @on(Input.Submitted)
    def _submit(self, event: Input.Submitted) -> None:
        if self.kan_beginnen:
            self.bezig = True
            self._place(event.value)
            event.input.value = ""

    # Without words of our own Textual describes a worker by its arguments, so by the passphrase.
    @work(exclusive=True, description="plaatsen")
    async def _place(self, wachtzin: str) -> None:
        antwoord = self.query_one("#antwoord", Plain)
        antwoord.zet(texts.ONTGRENDELEN_BEZIG)
        try:
            await self.app.in_thread(eis_wachtzin, self.app.kompas, wachtzin)
            await self.app.in_thread(self._plaats)
        except KompasFout as fout:
            antwoord.zet(fout.zin)
            self.bezig = False
        else:
            self.dismiss(True)


async def vraag_organisatie(app: KompasApp, daarna: Callable[[str], None]) -> None:
    """Show the key that is there, and place or remove one; ``daarna`` hears in a sentence what was done."""
    er_is_een = await app.probeer(heeft_organisatie, app.kompas)
    if er_is_een is None:
        return

    async def do(wat: str | None) -> None:
        if wat == _ERIN:
            app.push_screen(Vrijblijvend(texts.ORGANISATIE_PAD, texts.ORGANISATIE_PAD_HULP), compare)
        elif wat == _WEG and await app.lukt(haal_organisatie_weg, app.kompas):
            daarna(texts.ORGANISATIE_IS_WEG)

    async def compare(pad: str | None) -> None:
        sleutel = await app.probeer(sleutel_in, als_pad(pad)) if pad else None
        if sleutel is not None:
            plaats = partial(zet_organisatie, app.kompas, sleutel)
            app.push_screen(Vergelijken(sleutel_in_woorden(sleutel), plaats), placed)

    def placed(erin: bool | None) -> None:
        if erin:
            daarna(texts.ORGANISATIE_STAAT_ERIN)

    app.push_screen(Organisatie(organisatie_in_zin(app.kompas.plaatsen.kluis), er_is_een=er_is_een), do)
