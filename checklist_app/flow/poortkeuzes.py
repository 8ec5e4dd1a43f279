"""Where choices at the gate are remembered: in the vault for a case, or for as long as a screen is open."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol, get_args

from checklist_app.flow.kompas import Kompas
from checklist_app.poort.vondst import Keuze, SoortKeuze

_KEUZES: dict[str, SoortKeuze] = {soort: soort for soort in get_args(SoortKeuze)}


class Keuzes(Protocol):
    """Where choices are remembered."""

    def lees(self) -> Mapping[str, Keuze]:
        """Return the choice for each form of a word."""

    def bewaar(self, keuzes: Mapping[str, Keuze]) -> None:
        """Remember these as well."""


@dataclass
class LosseKeuzes:
    """Choices about text of no case: they last as long as the screen."""

    gemaakt: dict[str, Keuze] = field(default_factory=dict)

    def lees(self) -> Mapping[str, Keuze]:
        """Return what was chosen."""
        return self.gemaakt

    def bewaar(self, keuzes: Mapping[str, Keuze]) -> None:
        """Remember these."""
        self.gemaakt |= keuzes


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
