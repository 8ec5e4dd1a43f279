"""Pages to read: everything of one family, for the eyes of its owner, and one card."""

from checklist_app.domain.casus import Casus
from checklist_app.domain.naslag import Kaart
from checklist_app.flow.kompas import Kompas
from checklist_app.flow.lezen import casus_als_tekst
from checklist_app.flow.naslag import als_bladzijde
from checklist_app.tui.screens.bladzijde import Bladzijde


class Lezen(Bladzijde):
    """Everything of one family."""

    def __init__(self, casus: Casus) -> None:
        super().__init__(casus.schuilnaam, "casusdeel")
        self._casus = casus

    @property
    def casus_id(self) -> str:
        """The case that is open here."""
        return self._casus.id

    def lees(self, kompas: Kompas) -> str:
        """Return it as text."""
        return casus_als_tekst(kompas, self._casus)


class Kaartblad(Bladzijde):
    """One card; an old one says so first."""

    def __init__(self, kaart: Kaart) -> None:
        super().__init__(kaart.titel)
        self._kaart = kaart

    def lees(self, kompas: Kompas) -> str:
        """Return it as text."""
        return als_bladzijde(self._kaart, kompas.klok.vandaag())
