"""Looking something up from wherever one is: words, cards and the mirror, above the screen that is open."""

from typing import TYPE_CHECKING

from textual.screen import ModalScreen

from checklist_app.tui.klembord import Klembord

if TYPE_CHECKING:
    from checklist_app.tui.scherm import Scherm

_OPZOEKEN = frozenset({"naslag", "spiegel"})


class Opzoeken(Klembord):
    """Opens the Naslag and the Spiegel; a question that is chosen there goes to the screen below."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer them on a place of an open vault, not above a question that waits for its answer."""
        if action in _OPZOEKEN:
            return self.is_open and not self.is_afgedekt and not isinstance(self.screen, ModalScreen)
        return super().check_action(action, parameters)

    async def action_naslag(self) -> None:
        """Show words, cards and mirror questions; in a walk those that help at the present question."""
        from checklist_app.tui.screens.naslag import Naslag
        from checklist_app.tui.widgets.tekstvak import Tekstvak

        veld, onder = self.screen.focused, self._below()
        if onder is None or any(isinstance(scherm, Naslag) for scherm in self.screen_stack):
            return
        bij_cursor = veld.bij_cursor if isinstance(veld, Tekstvak) else None
        await self.open_scherm(Naslag(onder.wandelgang, bij_cursor), onder.neem_spiegelvraag)

    async def action_spiegel(self) -> None:
        """Show the mirror questions."""
        from checklist_app.tui.screens.spiegel import Spiegel

        onder = self._below()
        if onder is None or any(isinstance(scherm, Spiegel) for scherm in self.screen_stack):
            return
        await self.open_scherm(Spiegel(onder.wandelgang), onder.neem_spiegelvraag)

    def _below(self) -> "Scherm[object] | None":
        """The place that is open; None when there is none yet."""
        from checklist_app.tui.scherm import Scherm

        return self.screen if isinstance(self.screen, Scherm) else None
