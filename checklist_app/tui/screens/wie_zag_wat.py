"""Wie zag wat: what the log keeps, of the whole vault or of one family."""

from checklist_app.domain.casus import Casus
from checklist_app.flow.kompas import Kompas
from checklist_app.flow.logboek import wie_zag_wat
from checklist_app.tui import texts
from checklist_app.tui.screens.bladzijde import Bladzijde

_HOOGSTENS = 500
"""Lines: about what happens in some months; the command shows all."""


class WieZagWat(Bladzijde):
    """The log in words, the newest first."""

    HELP = texts.LOG_HULP

    def __init__(self, casus: Casus | None = None) -> None:
        plaats = texts.LOG_PLAATS_BIJ.format(casus=casus.schuilnaam) if casus else texts.LOG_PLAATS
        super().__init__(plaats)
        self._casus = casus

    @property
    def casus_id(self) -> str | None:
        """The case that is open here."""
        return self._casus.id if self._casus else None

    def lees(self, kompas: Kompas) -> str:
        """Return it as text."""
        return f"{texts.LOG_UITLEG}\n\n{wie_zag_wat(kompas, self.casus_id, hoogstens=_HOOGSTENS)}"
