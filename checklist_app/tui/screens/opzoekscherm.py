"""What the Naslag and the Spiegel share: the walk below them, and a mirror question that goes there."""

from collections.abc import Collection

from checklist_app.domain.kaderbasis import Vraag
from checklist_app.flow.wandelen import Wandelgang
from checklist_app.tui import texts
from checklist_app.tui.scherm import Scherm


class Opzoekscherm(Scherm[Vraag | None]):
    """Closes with the mirror question to take into the walk ``gang``, or None; nothing of a case stands on it."""

    def __init__(self, gang: Wandelgang | None) -> None:
        super().__init__()
        self._gang = gang

    @property
    def wandelgang(self) -> Wandelgang | None:
        """The walk below."""
        return self._gang

    async def neem_spiegelvraag(self, vraag: Vraag | None) -> None:
        """Pass on what was chosen on a screen above this one."""
        if vraag is not None:
            self.kies(vraag)

    def kies(self, vraag: Vraag) -> None:
        """Take a question along; without a walk it can only be read."""
        if self._gang is None:
            self.app.meld(texts.SPIEGEL_ALLEEN_LEZEN)
        else:
            self.dismiss(vraag)

    @property
    def genomen(self) -> Collection[str]:
        """The ids of the mirror questions that stand in the walk already."""
        return {erbij.vraag for erbij in self._gang.reflectie.spiegelvragen} if self._gang else ()

    def wat_enter_doet(self, vraag: Vraag) -> str:
        """Return what Enter does with a question; empty where it can only be read."""
        if self._gang is None:
            return ""
        return texts.SPIEGEL_ENTER_GA if vraag.id in self.genomen else texts.SPIEGEL_ENTER_NEEM
