"""The clipboard: nothing reaches it but through the gate, also what Textual itself copies (ontwerp.md section 7).

What Kompas put there it takes away again: a minute after its own last copy, at the lock and at the end. A terminal
may refuse that, and what keeps a history keeps the text.
"""

from typing import TYPE_CHECKING

from textual.timer import Timer

from checklist_app.tui import texts
from checklist_app.tui.werk import Werk

if TYPE_CHECKING:
    from checklist_app.flow.klok import Klok
    from checklist_app.flow.kompas import Kompas

LEEG_NA = 60.0
"""Seconds after the last copy."""


class Klembord(Werk):
    """Stands between every copy and the terminal. Secrets are never selected (``widgets.geheim``)."""

    def __init__(self, klok: "Klok", kompas: "Kompas | None") -> None:
        super().__init__(klok, kompas)
        self._leegmaken: Timer | None = None
        self._mag_weg = False

    def copy_to_clipboard(self, text: str) -> None:
        """Copy what was selected in a field or on a screen, when the gate lets it out."""
        self.call_later(self.kopieer_selectie, text)

    async def kopieer_selectie(self, tekst: str) -> bool:
        """Copy selected text when the gate lets it out; tell what came of it and return whether it left."""
        if self._kompas is not None:
            from checklist_app.flow.kopie import mag_naar_klembord

            casussen = (getattr(scherm, "casus_id", None) for scherm in reversed(self.screen_stack))
            casus_id = next((id_ for id_ in casussen if id_), None)
            if not await self.lukt(mag_naar_klembord, self._kompas, casus_id, tekst):
                return False
        self.zet_op_klembord(tekst)
        return True

    def zet_op_klembord(self, tekst: str) -> None:
        """Hand the terminal text that passed the gate, for a minute."""
        super().copy_to_clipboard(tekst)
        self.meld(texts.GEKOPIEERD)
        self._mag_weg = False
        if self._leegmaken is not None:
            self._leegmaken.stop()
        self._leegmaken = self.set_timer(LEEG_NA, self._time_is_up)

    @property
    def is_iets_gekopieerd(self) -> bool:
        """Whether something that Kompas copied may still be on the clipboard."""
        return self._leegmaken is not None

    def maak_klembord_leeg(self) -> bool:
        """Write an empty clipboard when Kompas copied something; tell whether it did."""
        if self._leegmaken is None:
            return False
        self._leegmaken.stop()
        self._leegmaken = None
        super().copy_to_clipboard("")
        return True

    def _time_is_up(self) -> None:
        if self.maak_klembord_leeg():
            self.meld(texts.KLEMBORD_LEEG)

    async def action_stoppen(self) -> None:
        """Stop; who just copied something hears first that it goes along, and stops with a second key."""
        if self.is_iets_gekopieerd and not self._mag_weg:
            self._mag_weg = True
            self.meld(texts.KLEMBORD_EERST_PLAKKEN)
            return
        await super().action_stoppen()

    def bij_einde(self) -> None:
        """Leave nothing of Kompas on the clipboard."""
        self.maak_klembord_leeg()
