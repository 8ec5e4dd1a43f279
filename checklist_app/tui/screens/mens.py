"""Mens: one person of a family, every field in the form that also fills an aantekening."""

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll

from checklist_app.domain.fouten import KompasFout
from checklist_app.flow.mensen import echte_naam, zet_echte_naam
from checklist_app.flow.mensformulier import Mensgang, open_mens
from checklist_app.flow.wissen import Ding
from checklist_app.tui import keys, texts
from checklist_app.tui.scherm import Scherm
from checklist_app.tui.screens.regelvraag import Regelvraag
from checklist_app.tui.widgets.formulier import FormulierPaneel
from checklist_app.tui.widgets.hoek import Hoek
from checklist_app.tui.widgets.knopregel import Knopregel
from checklist_app.tui.widgets.plain import Plain
from checklist_app.tui.widgets.voet import Voet


class Mens(Scherm[None]):
    """What is known of one person. The real name shows only when it is asked for."""

    CSS_PATH = Path(__file__).with_name("mens.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [*keys.MENS]
    HELP = texts.MENS_HULP

    def __init__(self, casus_id: str, persoon: str) -> None:
        super().__init__()
        self._casus_id = casus_id
        self._persoon = persoon
        self._gang: Mensgang | None = None

    @property
    def casus_id(self) -> str:
        """The case that is open here."""
        return self._casus_id

    def compose(self) -> ComposeResult:
        """The role on top, every field under it, and the way to the register."""
        yield Hoek("", "casusdeel")
        with VerticalScroll(id="midden", can_focus=False):
            yield Plain(id="vraag", classes="kop")
            yield FormulierPaneel()
            yield Knopregel(texts.MENS_NAAM_REGEL, id="naam")
        yield Voet()

    async def on_mount(self) -> None:
        """Show what is known."""
        self._gang = await self.app.probeer(open_mens, self.app.kompas, self._casus_id, self._persoon)
        if self._gang is None:
            self.dismiss()
            return
        await self._show()

    async def bewaar_alles(self) -> None:
        """Store what is being typed."""
        await self.query_one(FormulierPaneel).bewaar_alles()

    async def action_terug(self) -> None:
        """Go back with all that could be read; a field that cannot be read yet says what to type."""
        try:
            await self.query_one(FormulierPaneel).sluit_af()
        except KompasFout as fout:
            self.app.meld(fout.zin)
            return
        self.dismiss()

    async def action_naam(self) -> None:
        """Show the real name in the register, ready to be changed."""
        gang = self._gang
        if gang is None:
            return
        naam = await self.app.probeer(echte_naam, self.app.kompas, gang.casus, self._persoon)

        async def store(nieuw: str | None) -> None:
            if nieuw is not None and await self.app.lukt(
                zet_echte_naam, self.app.kompas, gang.casus, self._persoon, nieuw
            ):
                self.app.zet_bewaard()

        if naam is not None:
            await self.app.push_screen(Regelvraag(texts.MENS_NAAM, texts.MENS_NAAM_UITLEG, naam), store)

    async def action_verwijder(self) -> None:
        """Erase this person for good, after what must be asked; what stands in the form is stored first."""
        from checklist_app.tui.screens.verwijderen import vraag_verwijderen

        await self.bewaar_alles()
        await vraag_verwijderen(self.app, Ding("persoon", self._casus_id, self._persoon), self._after_erasing)

    async def _after_erasing(self, weg: bool | None) -> None:
        if weg:
            self.dismiss()

    @on(Knopregel.Gedrukt)
    async def _name_pressed(self, event: Knopregel.Gedrukt) -> None:
        await self.action_naam()
        event.knop.vooruit.laat_los()

    @on(FormulierPaneel.Bewaard)
    def _stored(self) -> None:
        self.app.zet_bewaard()
        self._say_who()

    @on(FormulierPaneel.NietBewaard)
    def _not_stored(self, event: FormulierPaneel.NietBewaard) -> None:
        self.app.zet_niet_bewaard(event.fout)

    async def _show(self) -> None:
        if self._gang is None:
            return
        self._say_who()
        formulier = await self.app.probeer(self._gang.formulier)
        if formulier:
            await self.query_one(FormulierPaneel).open(self._gang, formulier, None, "alles")

    def _say_who(self) -> None:
        if self._gang is not None:
            self.query_one("#vraag", Plain).zet(self._gang.casus.rol(self._persoon))
            self.query_one(Hoek).zet(self._gang.casus.schuilnaam, "casusdeel")
