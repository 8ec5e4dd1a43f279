"""Werkblad: what asks attention today, and the families. No case text stands here: a line tells it when it opens."""

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import OptionList, TextArea

from checklist_app.flow import werkblad as bladen
from checklist_app.flow.verder import verder_met
from checklist_app.tui import keys, texts
from checklist_app.tui.scherm import Scherm
from checklist_app.tui.widgets.groepen import Groep, Groepen, Rij
from checklist_app.tui.widgets.hoek import Hoek
from checklist_app.tui.widgets.tekstvak import Tekstvak
from checklist_app.tui.widgets.voet import Voet

_GEZIN = "gezin:"
_ZOEKT = "-zoekt"


class Werkblad(Scherm[None]):
    """The first place after the passphrase, and the one every walk comes back to."""

    CSS_PATH = Path(__file__).with_name("werkblad.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [*keys.WERKBLAD]
    HELP = texts.WERKBLAD_HULP

    def __init__(self) -> None:
        super().__init__()
        self._blad: bladen.Werkblad | None = None
        self._regels: dict[str, bladen.Regel] = {}

    def compose(self) -> ComposeResult:
        """Put the day on top, the search line under it while it is used, and everything else in one list."""
        yield Hoek(texts.KOMPAS)
        zoek = Tekstvak()
        zoek.placeholder = texts.WERKBLAD_ZOEKEN
        zoek.kiest = True
        yield zoek
        yield Groepen()
        yield Voet()

    def on_mount(self) -> None:
        """Start in the list."""
        self.query_one(Groepen).focus()

    async def on_screen_resume(self) -> None:
        """Show how things are now, also after a walk or another window changed them."""
        blad = await self.app.probeer(bladen.werkblad, self.app.kompas)
        if blad is None:
            return
        self._blad = blad
        self._regels = {f"{r.ding}:{r.casus}:{r.reflectie}:{r.wanneer}": r for r in blad.vandaag}
        self.query_one(Hoek).zet(texts.WERKBLAD_PLAATS.format(kompas=texts.KOMPAS, dag=blad.dag))
        self._show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to search, or the way back from it."""
        zoekt = self.has_class(_ZOEKT)
        return {"terug": zoekt, "zoek": not zoekt}.get(action, True)

    # what the keys do

    async def action_nieuw(self) -> None:
        """Begin a reflection on the family under the cursor."""
        casus_id = self._family()
        if casus_id is None:
            self.app.meld(texts.WERKBLAD_EERST_EEN_GEZIN)
            await self.action_gezin()
            return
        casus = await self.app.probeer(self.app.kompas.casus, casus_id)
        if casus is None:
            return
        from checklist_app.tui.screens.twijfel import Twijfel

        await self.app.push_screen(Twijfel(casus))

    async def action_gezin(self) -> None:
        """Give a family a cover name."""
        from checklist_app.tui.screens.mensen import Mensen

        await self.app.push_screen(Mensen())

    def action_zoek(self) -> None:
        """Filter the families while typing."""
        self.add_class(_ZOEKT)
        self.query_one(Tekstvak).focus()
        self.refresh_bindings()

    async def action_terug(self) -> None:
        """Show everything again."""
        self.query_one(Tekstvak).vul("", lang=False)
        self.remove_class(_ZOEKT)
        self.query_one(Groepen).focus()
        self.refresh_bindings()
        self._show()

    # what the parts of the screen tell

    @on(OptionList.OptionSelected)
    async def _chosen(self, event: OptionList.OptionSelected) -> None:
        if event.option_id and self.is_active:
            await self._open(event.option_id)

    @on(TextArea.Changed)
    def _typed(self) -> None:
        self._show()

    @on(Tekstvak.Loop)
    def _move(self, event: Tekstvak.Loop) -> None:
        lijst = self.query_one(Groepen)
        lijst.action_cursor_down() if event.stap > 0 else lijst.action_cursor_up()

    @on(Tekstvak.Klaar)
    async def _search_done(self) -> None:
        self.query_one(Tekstvak).vooruit.laat_los()
        sleutel = self.query_one(Groepen).sleutel
        if sleutel:
            await self.action_terug()
            await self._open(sleutel)

    # inside

    async def _open(self, sleutel: str) -> None:
        regel = self._regels.get(sleutel)
        if regel is None:
            await self._open_family(sleutel.removeprefix(_GEZIN))
        elif regel.ding == "verder":
            await self._go_on(regel)
        elif regel.ding == "kan_kleiner" and self._blad:
            from checklist_app.tui.screens.verwijderen import vraag_kleiner

            await vraag_kleiner(self.app, self._blad.kleiner[regel.casus], self._after_shrinking)
        elif regel.ding == "naar_dossier":
            await self._open_family(regel.casus, regel.reflectie)
        else:
            from checklist_app.tui.screens.afspraak import Afspraak

            await self.app.push_screen(Afspraak(regel))

    async def _after_shrinking(self, _: bool | None) -> None:
        await self.on_screen_resume()

    async def _go_on(self, regel: bladen.Regel) -> None:
        gang = await self.app.probeer(verder_met, self.app.kompas, regel.reflectie)
        if gang is None:
            await self.on_screen_resume()
        if gang is None or not self.is_active:
            return
        from checklist_app.tui.screens.wandeling import Wandeling

        await self.app.open_scherm(Wandeling(gang))

    async def _open_family(self, casus_id: str, reflectie: str | None = None) -> None:
        from checklist_app.tui.screens.casus import CasusScherm

        await self.app.push_screen(CasusScherm(casus_id, reflectie))

    def _family(self) -> str | None:
        """The family of the line under the cursor."""
        sleutel = self.query_one(Groepen).sleutel
        if sleutel is None:
            return None
        regel = self._regels.get(sleutel)
        return regel.casus if regel else sleutel.removeprefix(_GEZIN)

    def _show(self) -> None:
        if self._blad is None:
            return
        gezocht = self.query_one(Tekstvak).text.strip().casefold()
        gezinnen = tuple(
            Rij(_GEZIN + g.casus, (g.schuilnaam, g.mensen, g.laatst))
            for g in self._blad.gezinnen
            if gezocht in g.schuilnaam.casefold() or gezocht in g.mensen.casefold()
        )
        leeg = texts.WERKBLAD_NIET_GEVONDEN if gezocht else texts.WERKBLAD_GEEN_GEZINNEN
        groepen = [Groep(texts.WERKBLAD_GEZINNEN, gezinnen, leeg)]
        if not gezocht:
            vandaag = tuple(
                Rij(sleutel, (texts.WERKBLAD_DINGEN[r.ding], r.schuilnaam, r.wanneer))
                for sleutel, r in self._regels.items()
            )
            niets = texts.WERKBLAD_NIETS if self._blad.gezinnen else ""
            if vandaag or niets:
                groepen.insert(0, Groep(texts.WERKBLAD_VANDAAG, vandaag, niets))
        self.query_one(Groepen).zet(groepen)
