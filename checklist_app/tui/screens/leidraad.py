"""Choosing another leidraad: what it is about, and who tested it, as it is."""

from collections.abc import Sequence

from rich.console import Group
from rich.padding import Padding
from rich.text import Text
from textual import on
from textual.widgets import OptionList

from checklist_app.domain.kader import Kader
from checklist_app.tui import texts
from checklist_app.tui.screens.kiesdialoog import Kiesdialoog


class KiesLeidraad(Kiesdialoog[Kader | None]):
    """Closes with the leidraad that was chosen, or None. Each has its core and who tested it under it."""

    def __init__(self, leidraden: Sequence[Kader]) -> None:
        self._leidraden = {kader.id: kader for kader in leidraden}
        super().__init__(texts.LEIDRAAD_TITEL, [(kader.id, _lines(kader)) for kader in leidraden])

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._leidraden[event.option.id or ""])


def getoetst(kader: Kader) -> str:
    """Return who tested a leidraad, as it is (house rule 11)."""
    wie = ", ".join(kader.getoetst_door)
    return texts.GETOETST_DOOR.format(wie=wie) if wie else texts.NIET_GETOETST


def _lines(kader: Kader) -> Group:
    onder = (Padding(Text(tekst), (0, 0, 0, 3)) for tekst in (kader.kern, getoetst(kader)))
    return Group(Text(texts.LEIDRAAD_REGEL.format(titel=kader.titel, versie=kader.versie)), *onder)
