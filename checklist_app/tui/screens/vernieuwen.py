"""Vernieuwen: other keys for the whole vault, when somebody else may have the old ones."""

from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import OptionList

from checklist_app.domain.fouten import KompasFout
from checklist_app.flow.instellingen import (
    DE_OUDE_WACHTZIN,
    VERNIEUWEN_BEZIG,
    VERNIEUWEN_DOET,
    is_de_oude,
    vernieuw,
)
from checklist_app.tui import keys, texts
from checklist_app.tui.app import KompasApp
from checklist_app.tui.scherm import Dialoog
from checklist_app.tui.screens.regelvraag import Zeker
from checklist_app.tui.widgets.geheim import Herstelcode, NieuweWachtzin
from checklist_app.tui.widgets.lijst import Lijst
from checklist_app.tui.widgets.plain import Plain
from checklist_app.tui.widgets.voet import Voet

_NAAR_CODE = "code"
_NAAR_SLOT = "slot"


class Vernieuwen(Dialoog[None]):
    """Asks another passphrase, renews the keys, and shows the new recovery code until it was typed back.

    While it works the vault is nobody else's, and it is shut when that is done: every way on leads through the lock,
    to the reflection that was open.
    """

    CSS_PATH = Path(__file__).with_name("instellingen.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [keys.TERUG]
    HELP = texts.VERNIEUWEN_HULP

    def __init__(self) -> None:
        super().__init__()
        self._code = ""

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="vel", can_focus=False):
            yield NieuweWachtzin()
        yield Voet()

    @property
    def toont_geheim(self) -> bool:
        """Whether the lock has something to take off the screen."""
        return bool(self._code)

    @on(NieuweWachtzin.Gekozen)
    def _chosen(self, event: NieuweWachtzin.Gekozen) -> None:
        if self.kan_beginnen:
            self.bezig = True
            self._renew(event.wachtzin)

    # Without words of our own Textual describes a worker by its arguments, so by the passphrase.
    @work(description="vernieuwen")
    async def _renew(self, wachtzin: str) -> None:
        await self._show(Plain(texts.VERNIEUWEN_EVEN_WACHTEN, classes="kop"), Plain(VERNIEUWEN_BEZIG))
        if waarom := await self._why_not(wachtzin):
            self.bezig = False
            await self._show(Plain(waarom), NieuweWachtzin())
            return
        try:
            self._code, zinnen = await self.app.in_thread(vernieuw, self.app.sta_af(), wachtzin)
        except KompasFout as fout:
            await self._show(Plain(fout.zin), Lijst([(_NAAR_SLOT, texts.VERNIEUWEN_OPEN)]))
            return
        # Whoever waited for this was there, however long it took.
        self.app.aanwezig.is_er()
        regels = (*zinnen, texts.VERNIEUWEN_VERSE_KOPIE)
        await self._show(*map(Plain, regels), Lijst([(_NAAR_CODE, texts.VERNIEUWEN_NAAR_CODE)]))

    async def _why_not(self, wachtzin: str) -> str:
        """Store what is being typed below; return why this cannot begin, or nothing."""
        try:
            if await self.app.in_thread(is_de_oude, self.app.kompas, wachtzin):
                return DE_OUDE_WACHTZIN
        except KompasFout as fout:
            return fout.zin
        niet_bewaard = await self.app.bewaar_alles()
        return niet_bewaard.zin if niet_bewaard else ""

    @on(OptionList.OptionSelected)
    async def _go_on(self, event: OptionList.OptionSelected) -> None:
        if event.option.id == _NAAR_CODE:
            await self._show(Herstelcode(self._code))
        else:
            await self.app.action_op_slot()

    @on(Herstelcode.Overgeschreven)
    async def _copied(self) -> None:
        await self.app.action_op_slot()

    async def _show(self, *dingen: Widget) -> None:
        vel = self.query_one(VerticalScroll)
        await vel.remove_children()
        await vel.mount_all(dingen)
        for lijst in vel.query(Lijst):
            lijst.focus()


def vraag_vernieuwen(app: KompasApp) -> None:
    """Tell when this helps and what it does, and begin after a yes."""

    def begin(ja: bool | None) -> None:
        if ja:
            app.push_screen(Vernieuwen())

    uitleg = "\n".join((texts.VERNIEUWEN_WANNEER, "", *VERNIEUWEN_DOET, texts.VERNIEUWEN_DAARNA))
    app.push_screen(Zeker(texts.VERNIEUWEN_TITEL, uitleg), begin)
