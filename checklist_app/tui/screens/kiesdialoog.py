"""A list above a place, with what it is about on top: one line is chosen, or nothing."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical

from checklist_app.tui import keys
from checklist_app.tui.scherm import Dialoog, Uitkomst
from checklist_app.tui.widgets.lijst import Lijst, Regel
from checklist_app.tui.widgets.plain import Plain
from checklist_app.tui.widgets.voet import Voet


class Kiesdialoog(Dialoog[Uitkomst]):
    """``keuzes`` are pairs of an id and what stands on the line. A subclass hears ``OptionList.OptionSelected``."""

    DEFAULT_CSS = """
    Kiesdialoog > Vertical { width: 80; max-width: 90%; height: auto; max-height: 80%;
        padding: 1 2; background: $background; }
    Kiesdialoog Lijst { margin-top: 1; height: auto; max-height: 16; }
    """
    BINDINGS = [keys.TERUG]  # noqa: RUF012  a list, as Textual asks

    def __init__(self, titel: str, keuzes: Sequence[tuple[str, Regel]], uitleg: str = "") -> None:
        super().__init__()
        self._titel = titel
        self._keuzes = keuzes
        self._uitleg = uitleg

    def compose(self) -> ComposeResult:
        """The title, what choosing does where that is not plain, and the lines."""
        with Vertical():
            yield Plain(self._titel, classes="kop")
            if self._uitleg:
                yield Plain(self._uitleg, classes="zacht")
            yield Lijst(self._keuzes)
        yield Voet()
