"""Verwijderen: what goes for good, whether something is going on, the cover name, and then what was done."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Input, OptionList

from checklist_app.domain.fouten import KompasFout
from checklist_app.flow.opschonen import Kandidaat, maak_kleiner
from checklist_app.flow.wissen import NIET_TERUG, PROCEDURE_VRAAG, Ding, Gewist, Wisplan, wis, wisplan
from checklist_app.tui import keys, texts
from checklist_app.tui.app import KompasApp
from checklist_app.tui.scherm import Dialoog
from checklist_app.tui.screens.vasthouden import vraag_vasthouden
from checklist_app.tui.widgets.lijst import Lijst
from checklist_app.tui.widgets.plain import Plain
from checklist_app.tui.widgets.voet import Voet

Daarna = Callable[[bool | None], Awaitable[None]]


class Schuilnaamvak(Input):
    """A field to type the cover name in."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.VAK]

    def __init__(self) -> None:
        super().__init__(select_on_focus=False)
        self.cursor_blink = False


class Verwijderen(Dialoog[bool]):
    """Closes with whether something went. ``doe`` erases, given the cover name that was typed.

    ``na_vasthouden`` is done when the case is held instead. ``met_naam``: the cover name is asked, as before
    everything but shrinking.
    """

    CSS_PATH = Path(__file__).with_name("verwijderen.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [*keys.VERWIJDEREN]

    def __init__(
        self,
        plan: Wisplan,
        doe: Callable[[str], Gewist],
        na_vasthouden: Callable[[], object],
        *,
        met_naam: bool = True,
    ) -> None:
        super().__init__()
        self._na_vasthouden = na_vasthouden
        self._plan = plan
        self._doe = doe
        self._met_naam = met_naam
        self._weg = False

    def compose(self) -> ComposeResult:
        """What goes and what stays, the question, and the line for the cover name once that is answered."""
        with VerticalScroll(id="vak", can_focus=False):
            yield Plain(self._plan.titel, classes="kop")
            for regel in self._plan.gaat:
                yield Plain(texts.VERWIJDEREN_WEG.format(regel=regel))
            for regel in self._plan.blijft:
                yield Plain(texts.VERWIJDEREN_BLIJFT.format(regel=regel))
            yield Plain(NIET_TERUG, classes="lucht")
            yield Plain(texts.VERWIJDEREN_MEER_WETEN, classes="zacht")
            yield Plain(PROCEDURE_VRAAG, id="vraag", classes="kop lucht")
            yield Lijst(texts.VERWIJDEREN_KEUZES, genummerd=True)
            yield Schuilnaamvak()
            yield Plain(id="antwoord")
        yield Voet()

    def on_mount(self) -> None:
        """Start at the question."""
        self.query_one(Schuilnaamvak).display = False
        self.query_one(Lijst).focus()

    def action_terug(self) -> None:
        """Close; until the cover name was typed nothing went."""
        self.dismiss(self._weg)

    @on(OptionList.OptionSelected)
    async def _answered(self, event: OptionList.OptionSelected) -> None:
        if event.option.id == "ja":
            self.dismiss(False)
            # From the app: what this dialog asks after it closed would never be answered.
            self.app.call_later(vraag_vasthouden, self.app, self._plan.ding.casus, self._na_vasthouden)
        elif event.option.id == "weet_niet":
            self.dismiss(False)
        elif self._met_naam:
            self._ask_name()
        else:
            await self._erase("")

    @on(Input.Submitted)
    async def _typed(self, event: Input.Submitted) -> None:
        event.stop()
        if event.value.strip():
            await self._erase(event.value)

    def _ask_name(self) -> None:
        self.query_one(Lijst).display = False
        self.query_one("#vraag", Plain).zet(texts.VERWIJDEREN_SCHUILNAAM)
        vak = self.query_one(Schuilnaamvak)
        vak.display = True
        vak.focus()

    async def _erase(self, naam: str) -> None:
        if self._weg:
            return  # a second Enter, typed before the first one was answered
        antwoord = self.query_one("#antwoord", Plain)
        antwoord.zet(texts.VERWIJDEREN_BEZIG)
        try:
            gewist = await self.app.in_thread(self._doe, naam)
        except KompasFout as fout:
            antwoord.zet(fout.zin)
            return
        self._weg = True
        await self._tell(gewist)

    async def _tell(self, gewist: Gewist) -> None:
        """Show what was done in the place of what was asked."""
        vak = self.query_one("#vak", VerticalScroll)
        await vak.remove_children()
        await vak.mount_all([Plain(zin) for zin in (*gewist.zinnen, texts.VERWIJDEREN_SLUITEN)])
        vak.can_focus = True
        vak.focus()


async def vraag_verwijderen(app: KompasApp, ding: Ding, daarna: Daarna) -> None:
    """Open the dialog for one thing, or say why it cannot go; ``daarna`` hears whether it went."""
    await _ask(app, ding, lambda naam: wis(app.kompas, ding, naam), daarna)


async def vraag_kleiner(app: KompasApp, kandidaat: Kandidaat, daarna: Daarna) -> None:
    """Open the dialog for a case that may shrink, or that may go because nothing is left to look back at."""
    kleiner = kandidaat.wat == "kleiner"
    ding = Ding("verkleind" if kleiner else "casus", kandidaat.casus, kandidaat.casus)
    await _ask(app, ding, lambda _: maak_kleiner(app.kompas, kandidaat), daarna, met_naam=False)


async def _ask(
    app: KompasApp, ding: Ding, doe: Callable[[str], Gewist], daarna: Daarna, *, met_naam: bool = True
) -> None:
    plan = await app.probeer(wisplan, app.kompas, ding)
    if plan is None:
        await daarna(False)
        return
    dialoog = Verwijderen(plan, doe, lambda: app.call_later(daarna, False), met_naam=met_naam)
    await app.push_screen(dialoog, daarna)
