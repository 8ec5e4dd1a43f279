"""How a reflection starts: the question about danger, the doubt, the route and the leidraad."""

from pathlib import Path
from typing import ClassVar

from rich.table import Table
from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from checklist_app.domain.casus import Casus
from checklist_app.domain.kader import Kader
from checklist_app.domain.kader import Twijfel as EenTwijfel
from checklist_app.domain.reflectie import Route
from checklist_app.flow.wandelen import begin
from checklist_app.tui import keys, texts
from checklist_app.tui.scherm import Scherm
from checklist_app.tui.screens.leidraad import KiesLeidraad, getoetst
from checklist_app.tui.widgets.hoek import Hoek
from checklist_app.tui.widgets.plain import Plain
from checklist_app.tui.widgets.tekstvak import Tekstvak
from checklist_app.tui.widgets.veiligheidsvraag import VeiligheidsVraag
from checklist_app.tui.widgets.voet import Voet

STANDAARD = "anders-beslissen"
"""The leidraad a reflection starts with when none is chosen."""
_CIJFERS = "1234567890"
_VRAAGT = "-vraagt"
"""The question about danger stands open: where there is no room for both it stands alone."""


class Twijfel(Scherm[None]):
    """Starts a reflection on one case and walks it; closes when the walk is left."""

    CSS_PATH = Path(__file__).with_name("twijfel.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [*keys.TWIJFEL]
    HELP = texts.TWIJFEL_HULP

    def __init__(self, casus: Casus) -> None:
        super().__init__()
        self.casus = casus
        self._kader: Kader | None = None
        self._leidraden: list[Kader] = []
        self._route: Route = "kort"
        self._beantwoord = False
        self._begint = False

    @property
    def casus_id(self) -> str:
        """The case that is open here."""
        return self.casus.id

    def compose(self) -> ComposeResult:
        """First the question about danger, then the doubts."""
        yield Hoek(texts.TWIJFEL_PLAATS.format(casus=self.casus.schuilnaam))
        with VerticalScroll(id="midden", can_focus=False):
            yield VeiligheidsVraag()
            with Vertical(id="begin"):
                yield Plain(texts.TWIJFEL_VRAAG, id="vraag")
                yield OptionList(id="twijfels", markup=False)
                with Horizontal(id="eigen"):
                    yield Plain(texts.TWIJFEL_ANDERS, classes="zacht")
                    yield Tekstvak()
                yield Plain(id="route")
                yield Plain(id="leidraad", classes="zacht")
        yield Voet()

    async def on_mount(self) -> None:
        """Read the leidraden; the doubts are there while the first question is read."""
        self._leidraden = await self.app.probeer(self.app.kompas.leidraden) or []
        self._kader = next((k for k in self._leidraden if k.id == STANDAARD), next(iter(self._leidraden), None))
        self._show()
        self._may_focus(kan=False)
        self.add_class(_VRAAGT)
        self.query_one(VeiligheidsVraag).focus_vraag()

    @on(VeiligheidsVraag.Beantwoord)
    def _answered(self) -> None:
        """Nothing of the answer stays, here neither (house rule 2)."""
        self._beantwoord = True
        self.remove_class(_VRAAGT)
        self.refresh_bindings()
        self._may_focus(kan=True)
        self._lijst.focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the keys of the doubts once the first question is answered; a digit says what comes first."""
        return self._beantwoord or action not in ("eigen", "route", "leidraad")

    def on_key(self, event: events.Key) -> None:
        """A digit starts from its doubt; in a text field it is text. Once begun, keys are for the walk."""
        nummer = _CIJFERS.find(event.key)
        if self._begint:
            self.app.haal_in(event)
        elif self._kader and 0 <= nummer < len(self._kader.twijfels):
            self._start(self._kader.twijfels[nummer].id)

    async def action_terug(self) -> None:
        """From the line for own words back to the doubts; the words stay there. Else go back."""
        if isinstance(self.focused, Tekstvak):
            self._lijst.focus()
        else:
            await super().action_terug()

    def action_eigen(self) -> None:
        """Go to the line for a doubt in own words."""
        if self._may_start():
            self.query_one(Tekstvak).focus()

    def action_route(self) -> None:
        """Take the other route."""
        self._route = "helemaal" if self._route == "kort" else "kort"
        self._show_route()

    def action_leidraad(self) -> None:
        """Choose another leidraad; its doubts come in the place of these."""
        self.app.push_screen(KiesLeidraad(self._leidraden, self._kader), self._use)

    @on(OptionList.OptionSelected, "#twijfels")
    def _doubt_chosen(self, event: OptionList.OptionSelected) -> None:
        self._start(event.option.id)

    @on(Tekstvak.Klaar)
    def _own_words(self, event: Tekstvak.Klaar) -> None:
        if event.vak.text.strip():
            self._start(None, event.vak.text)
        event.vak.vooruit.laat_los()

    # inside

    def _use(self, kader: Kader | None) -> None:
        if kader:
            self._kader = kader
            self._show()

    @property
    def _lijst(self) -> OptionList:
        return self.query_one("#twijfels", OptionList)

    def _may_focus(self, *, kan: bool) -> None:
        self._lijst.can_focus = self.query_one(Tekstvak).can_focus = kan

    def _show(self) -> None:
        if self._kader is None:
            return
        self._lijst.set_options(
            Option(_line(cijfer, twijfel), id=twijfel.id)
            for cijfer, twijfel in zip(_toetsen(self._kader), self._kader.twijfels, strict=True)
        )
        self._lijst.highlighted = 0
        self._show_route()

    def _show_route(self) -> None:
        if self._kader is None:
            return
        keuzes = (
            (f"{texts.ROUTE_AAN} {naam}", "bold") if route == self._route else (f"  {naam}", "$text-muted")
            for route, naam in texts.ROUTES.items()
        )
        self.query_one("#route", Plain).zet(Content("     ").join(Content.styled(*keuze) for keuze in keuzes))
        self.query_one("#leidraad", Plain).zet(
            texts.TWIJFEL_LEIDRAAD.format(
                titel=self._kader.titel, versie=self._kader.versie, getoetst=getoetst(self._kader)
            )
        )

    def _may_start(self) -> bool:
        """The question about danger comes first; answering it is one key."""
        if not self._beantwoord:
            self.app.meld(texts.TWIJFEL_EERST)
        return self._beantwoord

    def _start(self, twijfel: str | None, eigen: str = "") -> None:
        """Begin once: a second key on the way there is not another reflection."""
        if self._kader and not self._begint and self._may_start():
            self._begint = True
            self.app.houd_vast()
            self.run_worker(self._begin(self._kader, twijfel, eigen))

    async def _begin(self, kader: Kader, twijfel: str | None, eigen: str) -> None:
        from checklist_app.tui.screens.wandeling import Wandeling

        gang = await self.app.probeer(begin, self.app.kompas, self.casus, kader.id, twijfel, eigen, self._route)
        if gang is None:
            self._begint = False
            self.app.laat_los()
            return
        self.app.zet_bewaard()
        await self.app.open_scherm(Wandeling(gang), self._close)

    def _close(self, _: None) -> None:
        self.dismiss()


def _toetsen(kader: Kader) -> str:
    """A digit for the first ten doubts; the others have the arrows."""
    return _CIJFERS[: len(kader.twijfels)].ljust(len(kader.twijfels))


def _line(cijfer: str, twijfel: EenTwijfel) -> Table:
    rij = Table.grid(expand=True, padding=(0, 2, 0, 0))
    rij.add_column(width=1)
    rij.add_column(ratio=1)
    rij.add_column(no_wrap=True)
    rij.add_row(cijfer, Text(twijfel.tekst), texts.LEERDEEL if twijfel.deel == "leerdeel" else "")
    return rij
