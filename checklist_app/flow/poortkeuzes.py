"""Where choices at the gate are remembered: in the vault, per case."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from checklist_app.flow.kompas import Kompas
from checklist_app.poort.vondst import Keuze, SoortKeuze

_KEUZES: dict[str, SoortKeuze] = {soort: soort for soort in get_args(SoortKeuze)}


@dataclass(frozen=True)
class KluisKeuzes:
    """The choices of one case, in the vault."""

    kompas: Kompas
    casus: str

    def lees(self) -> Mapping[str, Keuze]:
        """Return what was chosen; a choice of a kind that this version does not know is asked again."""
        rijen = self.kompas.kluis.poortkeuzes(self.casus).items()
        return {v: Keuze(_KEUZES[soort], vervanging) for v, (soort, vervanging) in rijen if soort in _KEUZES}

    def bewaar(self, keuzes: Mapping[str, Keuze]) -> None:
        """Store these in one transaction."""
        rijen = {vorm: (keuze.soort, keuze.vervanging) for vorm, keuze in keuzes.items()}
        self.kompas.kluis.bewaar_poortkeuzes(self.casus, rijen)
