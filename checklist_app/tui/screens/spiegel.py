"""Spiegel: the mirror questions of the field, by group, with their signals and limits (house rule 11)."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import OptionList

from checklist_app.domain.kaderbasis import Vraag
from checklist_app.domain.vragenspiegel import Groep as Spiegelgroep
from checklist_app.domain.vragenspiegel import Signaal, Vragenspiegel
from checklist_app.flow.wandelen import Wandelgang
from checklist_app.tui import keys, texts
from checklist_app.tui.screens.opzoekscherm import Opzoekscherm
from checklist_app.tui.widgets.groepen import Groep, Groepen
from checklist_app.tui.widgets.hoek import Hoek
from checklist_app.tui.widgets.plain import Plain, eerste_zin
from checklist_app.tui.widgets.spiegelrijen import VRAAG, bron_in_woorden, buiten_groep, signaal_groep, vraag_rijen
from checklist_app.tui.widgets.voet import Voet


class Spiegel(Opzoekscherm):
    """Short or full; what a group is about goes well last."""

    CSS_PATH = Path(__file__).with_name("spiegel.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [*keys.SPIEGEL]
    HELP = texts.SPIEGEL_HULP

    def __init__(self, gang: Wandelgang | None) -> None:
        super().__init__(gang)
        self._kort = True
        self._spiegel: Vragenspiegel | None = None

    def compose(self) -> ComposeResult:
        """What the signals are not stands above the list, and does not scroll away with it."""
        yield Hoek(texts.SPIEGEL_PLAATS)
        yield Plain(id="voorbehoud")
        yield Plain(id="omvang")
        yield Groepen()
        yield Plain(id="bij-vraag", classes="zacht")
        yield Voet()

    async def on_mount(self) -> None:
        """Read the mirror, with the focus in the list."""
        self.query_one(Groepen).focus()
        self._spiegel = await self.app.probeer(lambda: self.app.kompas.naslag.spiegel)
        self._show()

    def on_resize(self) -> None:
        self._show_caveat()

    # what the keys do

    def action_omvang(self) -> None:
        """Show the core, or everything."""
        self._kort = not self._kort
        self._show()

    def action_groep(self, stap: int) -> None:
        """Go to another group."""
        self.query_one(Groepen).spring(stap)

    # what the list tells

    @on(OptionList.OptionHighlighted)
    def _explain(self, event: OptionList.OptionHighlighted) -> None:
        vraag = self._question(event.option_id)
        regels = (vraag.hulp or "", self.wat_enter_doet(vraag)) if vraag else ()
        self.query_one("#bij-vraag", Plain).zet("\n".join(regel for regel in regels if regel))

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        vraag = self._question(event.option_id)
        if vraag is None:
            self.app.meld(texts.SPIEGEL_BUITEN_UITLEG)
        else:
            self.kies(vraag)

    # inside

    def _question(self, sleutel: str | None) -> Vraag | None:
        if self._spiegel is None or sleutel is None or not sleutel.startswith(VRAAG):
            return None
        return self._spiegel.vraag(sleutel.removeprefix(VRAAG))

    def _show(self) -> None:
        self._show_caveat()
        keuzes = (
            (f"{texts.ROUTE_AAN} {naam}", "bold") if kort == self._kort else (f"  {naam}", "$text-muted")
            for kort, naam in texts.SPIEGEL_OMVANG.items()
        )
        self.query_one("#omvang", Plain).zet(Content("     ").join(Content.styled(*keuze) for keuze in keuzes))
        self.query_one(Groepen).zet(self._groups())

    def _show_caveat(self) -> None:
        """The whole of it where there is room, else its first sentence; never nothing."""
        heel = self._spiegel.voorbehoud if self._spiegel else ""
        self.query_one("#voorbehoud", Plain).zet(heel if self.has_class("-hoog") else eerste_zin(heel))

    def _groups(self) -> Iterator[Groep]:
        if self._spiegel is None:
            yield Groep(texts.SPIEGEL_PLAATS, (), texts.SPIEGEL_GEEN)
            return
        uit = texts.UIT_BRON.format(plaats=bron_in_woorden(self._spiegel))
        yield Groep(self._spiegel.titel, (), uitleg=((self._spiegel.kern, ""), (uit, "$text-muted")))
        for groep, signalen in self.app.kompas.naslag.groepen(kort=self._kort):
            yield from self._group(groep, signalen)
        yield Groep(texts.SPIEGEL_SLOT, vraag_rijen(self._spiegel.slot, self.genomen), hoofd=True)

    def _group(self, groep: Spiegelgroep, signalen: Sequence[Signaal]) -> Iterator[Groep]:
        """One group: its signals, those that one case cannot change, and the question on what goes well."""
        yield Groep(groep.titel, (), hoofd=True)
        yield from (signaal_groep(s, self.genomen) for s in signalen if s.vragen)
        buiten = [s for s in signalen if not s.vragen]
        if buiten:
            yield buiten_groep(buiten)
        yield Groep(texts.SPIEGEL_GAAT_GOED, vraag_rijen([groep.gaat_goed], self.genomen))
