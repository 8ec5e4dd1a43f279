"""The app: it opens the vault and the screens, and offers what every screen has."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import BindingType
from textual.screen import Screen

from checklist_app.tui import keys, texts, theme
from checklist_app.tui.opzoeken import Opzoeken
from checklist_app.tui.uitgang import OpSlot as OpSlot

if TYPE_CHECKING:
    from checklist_app.domain.instellingen import Instellingen
    from checklist_app.domain.veiligheid import Antwoord
    from checklist_app.flow.klok import Klok
    from checklist_app.flow.kompas import Kompas
    from checklist_app.flow.plaatsen import Plaatsen
    from checklist_app.tui.scherm import Scherm

_TUI = Path(__file__).parent

SMALST, LAAGST = 60, 18
"""In a smaller window nothing can be read well."""
# The class that a screen gets from this width and height on.
_BREEDTES = [(0, "-te-smal"), (SMALST, "-smal"), (110, "-breed")]
_HOOGTES = [(0, "-te-laag"), (LAAGST, "-laag"), (30, "-hoog")]


class KompasApp(Opzoeken, inherit_bindings=False):
    """Kompas on a whole screen.

    ``kompas``: an open one to practise with; without it the vault in ``plaatsen`` is unlocked first, by ``wachtzin``
    when it is given. ``verder``: the reflection to go on with. ``thuis``: the screen that opens first, the Werkblad
    when it is left out. The result is the exit code, or ``OpSlot``.
    """

    TITLE = texts.KOMPAS
    CSS_PATH: ClassVar = [_TUI / "app.tcss", _TUI / "screens" / "ontgrendelen.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*keys.APP]
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = _BREEDTES
    VERTICAL_BREAKPOINTS = _HOOGTES

    def __init__(
        self,
        plaatsen: "Plaatsen",
        klok: "Klok",
        *,
        kompas: "Kompas | None" = None,
        wachtzin: str | None = None,
        verder: str | None = None,
        thuis: Callable[[], Screen[Any]] | None = None,
    ) -> None:
        super().__init__(klok, kompas)
        self.plaatsen = plaatsen
        self.wachtzin = wachtzin
        self.verder = verder
        self._thuis = thuis
        self.animation_level = "none"
        for thema in theme.THEMAS:
            self.register_theme(thema)
        # Set before there is anything to draw again: through its watcher every stylesheet is read twice.
        self.set_reactive(KompasApp.theme, theme.DONKER)
        self.stylesheet.set_variables(self.get_css_variables())

    # what screens use

    @property
    def kompas(self) -> "Kompas":
        """The open vault with all that belongs to it. Raises ``RuntimeError`` while it is locked."""
        if self._kompas is None:
            raise RuntimeError("locked")
        return self._kompas

    @property
    def oefenmerk(self) -> str:
        """What the header says of practice: nothing on a real vault with a running clock."""
        woorden = (texts.OEFENEN, self.is_oefenen), (texts.OEFENKLOK, self.klok.is_oefenklok)
        return " · ".join(woord for woord, aan in woorden if aan)

    # opening

    def get_default_screen(self) -> Screen[Any]:
        """Return the lowest screen: the unlock screen where there is something to unlock.

        No other lies under it and its stylesheet is the app's own: that makes the first frame early.
        """
        if self.is_open or self.plaatsen.is_leeg:
            return super().get_default_screen()
        from checklist_app.tui.screens.ontgrendelen import Ontgrendelen

        return self.met_maat(Ontgrendelen())

    def on_mount(self) -> None:
        self.houd_de_wacht()
        if self.is_open:
            self.push_screen(self._home())
        elif self.plaatsen.is_leeg:
            from checklist_app.tui.screens.eerste_keer import EersteKeer

            self.push_screen(EersteKeer())

    async def ga_open(self, kompas: "Kompas", vanaf: "Scherm[None]") -> None:
        """Take over a vault that was opened, and show where the person was, or the first screen.

        ``vanaf`` opened it and gives way; what was opened above it meanwhile, such as who to call, is read first.
        """
        from checklist_app.flow.instellingen import lees_instellingen
        from checklist_app.flow.onderhoud import houd_bij
        from checklist_app.flow.verder import verder_met

        self._kompas = kompas
        self.pas_toe(await self.in_thread(lees_instellingen, kompas))
        await self.in_thread(houd_bij, kompas, partial(self._meld_van_elders, asyncio.get_running_loop()))
        gang = await self.probeer(verder_met, kompas, self.verder) if self.verder else None
        await vanaf.tot_boven()
        self.verder = None
        # Not awaited: the screen that goes away may be the one that waits for this.
        if len(self.screen_stack) > 1:
            self.switch_screen(self._home())
        else:
            self.push_screen(self._home())
        if gang is not None:
            from checklist_app.tui.screens.wandeling import Wandeling

            self.push_screen(Wandeling(gang))

    def sta_af(self) -> "Kompas":
        """Hand the open vault to who shuts it; no screen uses it any more, and the lock is the way on."""
        kompas = self.kompas
        self._kompas = None
        return kompas

    def _meld_van_elders(self, loop: asyncio.AbstractEventLoop, tekst: str) -> None:
        """Show a notice that comes from a thread beside the work; it is lost when the app has ended."""
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(self.call_later, self.meld, tekst)

    def pas_toe(self, instellingen: "Instellingen") -> None:
        """Use the settings of this vault from now on."""
        self.theme = instellingen.thema
        self.aanwezig.minuten = instellingen.vergrendel_na_minuten

    def _home(self) -> Screen[Any]:
        if self._thuis is not None:
            return self._thuis()
        from checklist_app.tui.screens.werkblad import Werkblad

        return Werkblad()

    # what every screen offers

    def toon_veiligheid(self, antwoord: "Antwoord" = "ja", daarna: Callable[[], object] | None = None) -> None:
        """Show who to call, above whatever is open; Escape goes back there, and then ``daarna`` is done."""
        from checklist_app.tui.screens.veiligheid import Veiligheid

        def back(_: None) -> None:
            if daarna is not None:
                daarna()

        if not any(isinstance(scherm, Veiligheid) for scherm in self.screen_stack):
            self.push_screen(Veiligheid(antwoord), back)

    def action_gevaar(self) -> None:
        """Show who to call."""
        self.toon_veiligheid()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the settings only to who opened the vault."""
        if action == "instellingen":
            return self.is_open and not self.is_afgedekt
        return super().check_action(action, parameters)

    def action_instellingen(self) -> None:
        """Show the settings of the open vault."""
        from checklist_app.tui.screens.instellingen import Instellingen

        if not any(isinstance(scherm, Instellingen) for scherm in self.screen_stack):
            self.push_screen(Instellingen())

    async def action_kleuren(self, thema: str) -> None:
        """Take other colours, and keep them when a vault is open."""
        self.theme = thema
        if self.is_open:
            from checklist_app.flow.instellingen import zet_instelling

            await self.probeer(zet_instelling, self.kompas.kluis, thema=thema)

    def action_hulp(self) -> None:
        """Explain what has the focus, and the keys."""
        from checklist_app.tui.screens.hulp import Hulp

        if not isinstance(self.screen, Hulp):
            self.push_screen(Hulp.van(self.screen))

    def action_palet(self) -> None:
        """Show everything that can be done here."""
        from checklist_app.tui.commands import Palet

        if not isinstance(self.screen, Palet):
            self.push_screen(Palet.van(self.screen))

    def action_druk(self, toets: str) -> None:
        """Do what a key does, for who clicks on it in the footer."""
        self.simulate_key(toets)
