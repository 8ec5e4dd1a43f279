"""A short list to choose from: arrows or j and k, a digit for a line, Enter, or the mouse."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from checklist_app.tui import keys
from checklist_app.tui.widgets.plain import als_content


class Lijst(OptionList):
    """``keuzes`` are pairs of an id and a text; a text is never markup. Sends ``OptionList.OptionSelected``."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.KEUZELIJST]

    def __init__(self, keuzes: Sequence[tuple[str, str]], *, genummerd: bool = False, id: str | None = None) -> None:  # noqa: A002
        self._genummerd = genummerd
        super().__init__(
            *(
                Option(als_content(f"{nr}  {tekst}" if genummerd else tekst), id=naam)
                for nr, (naam, tekst) in enumerate(keuzes, 1)
            ),
            id=id,
            markup=False,
        )

    def on_key(self, event: events.Key) -> None:
        """A digit chooses its line."""
        nummer = int(event.key) if self._genummerd and event.key in "123456789" else 0
        if 1 <= nummer <= self.option_count:
            event.stop()
            self.highlighted = nummer - 1
            self.action_select()
