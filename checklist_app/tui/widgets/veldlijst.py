"""Two columns to choose from: every field of a form with what is in it, or the rows of one field."""

from collections.abc import Iterable
from typing import ClassVar

from rich.table import Table
from rich.text import Text
from textual.binding import BindingType
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from checklist_app.tui import keys

_BREEDSTE = 40
"""A longer name of a field goes on below."""


class Veldlijst(OptionList):
    """A list that remembers where the highlight was when it is filled again."""

    DEFAULT_CSS = """
    Veldlijst, Veldlijst:focus {
        height: auto; max-height: 16; border: none; padding: 0 0 0 2;
        background: $background; background-tint: transparent;
    }
    Veldlijst > .option-list--option { padding: 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*keys.KEUZELIJST]

    def __init__(self) -> None:
        super().__init__(markup=False)

    def toon(self, regels: Iterable[tuple[str, str]], *, plek: int) -> None:
        """Show these lines (left, right) with the highlight on ``plek``."""
        rijen = tuple(regels)
        breedte = min(max((len(links) for links, _ in rijen), default=0), _BREEDSTE)
        self.set_options(Option(_row(links, rechts, breedte)) for links, rechts in rijen)
        self.highlighted = min(plek, self.option_count - 1) if self.option_count else None


def _row(links: str, rechts: str, breedte: int) -> Table:
    rij = Table.grid(expand=True, padding=(0, 2, 0, 0))
    rij.add_column(width=breedte)
    rij.add_column(ratio=1, no_wrap=True, overflow="ellipsis")
    rij.add_row(Text(links), Text(rechts))
    return rij
