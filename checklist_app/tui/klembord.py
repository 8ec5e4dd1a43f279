"""The clipboard: nothing reaches it but through the gate, also what Textual itself copies (ontwerp.md section 7)."""

from checklist_app.tui import texts
from checklist_app.tui.werk import Werk


class Klembord(Werk):
    """Stands between every copy and the terminal. Secrets are never selected (``widgets.geheim``)."""

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
        """Hand the terminal text that passed the gate."""
        super().copy_to_clipboard(tekst)
        self.meld(texts.GEKOPIEERD)
