"""Afspraak: one line of the Werkblad, opened. Only here its text appears."""

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content

from checklist_app.flow.afspraken import Geopend, open_afspraken, zet_klaar, zet_later
from checklist_app.flow.werkblad import Regel
from checklist_app.tui import keys, texts
from checklist_app.tui.scherm import Scherm
from checklist_app.tui.screens.openen import open_wandeling
from checklist_app.tui.screens.regelvraag import Regelvraag
from checklist_app.tui.widgets.hoek import Hoek
from checklist_app.tui.widgets.plain import Plain
from checklist_app.tui.widgets.veiligheidsvraag import VeiligheidsDialoog
from checklist_app.tui.widgets.voet import Voet

_VRAAGT_VEILIGHEID = frozenset({"terugkijken", "pauze"})
"""What begins with the question about danger: looking back, and a pause that may be made longer (house rule 2)."""


class Afspraak(Scherm[None]):
    """What was to be looked back at, found out or done, in the words it was written in."""

    CSS_PATH = Path(__file__).with_name("afspraak.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [*keys.AFSPRAAK]
    HELP = texts.AFSPRAAK_HULP

    def __init__(self, regel: Regel) -> None:
        super().__init__()
        self._regel = regel
        self._geopend: tuple[Geopend, ...] = ()

    @property
    def casus_id(self) -> str:
        """The case that is open here."""
        return self._regel.casus

    def compose(self) -> ComposeResult:
        """The question on top, and below it what was written."""
        yield Hoek(self._regel.schuilnaam, "casusdeel")
        with VerticalScroll(id="midden"):
            yield Plain(texts.AFSPRAAK_VRAAG[self._regel.ding], id="vraag", classes="kop")
            yield Plain(self._regel.wanneer, classes="zacht")
            yield Plain(id="tekst")
        yield Voet()

    def on_mount(self) -> None:
        if self._regel.ding in _VRAAGT_VEILIGHEID:
            self.app.push_screen(VeiligheidsDialoog())

    async def on_screen_resume(self) -> None:
        """Read what was written, also after it was changed in the walk."""
        geopend = await self.app.probeer(
            open_afspraken, self.app.kompas, self._regel.reflectie, self._regel.aantekeningen
        )
        self._geopend = geopend or ()
        alineas = [_paragraph(ding) for ding in self._geopend]
        self.query_one("#tekst", Plain).zet(Content("\n\n").join(alineas) if alineas else texts.AFSPRAAK_WEG)
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done with these things."""
        if action == "klaar":
            return any(ding.kan_klaar for ding in self._geopend)
        return any(ding.kan_later for ding in self._geopend) if action == "later" else True

    async def action_reflectie(self) -> None:
        """Open the reflection this stands in."""
        await open_wandeling(self, self._regel.reflectie)

    async def action_klaar(self) -> None:
        """Say that the step was taken."""
        if await self.app.probeer(zet_klaar, self.app.kompas, self._geopend):
            self.app.meld(texts.AFSPRAAK_GEDAAN)
            self._done()

    def action_later(self) -> None:
        """Ask for another day."""

        async def store(tekst: str | None) -> None:
            if not tekst:
                return
            if await self.app.probeer(zet_later, self.app.kompas, self._geopend, tekst):
                self._done()

        self.app.push_screen(Regelvraag(texts.AFSPRAAK_LATER, texts.AFSPRAAK_LATER_HULP), store)

    def _done(self) -> None:
        self.app.zet_bewaard()
        self.dismiss()


def _paragraph(ding: Geopend) -> Content:
    """Its words first, whole; the rest under it, with what each is."""
    regels = [Content.styled(ding.tekst or ding.soort, "bold")]
    regels += [Content.assemble((f"{label}  ", "$text-muted"), tekst) for label, tekst in ding.velden]
    return Content("\n").join(regels)
