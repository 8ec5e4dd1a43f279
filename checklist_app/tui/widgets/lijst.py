"""A short list to choose from: arrows or j and k, a digit for a line, Enter, or the mouse."""

from collections.abc import Sequence
from typing import ClassVar

from rich.console import Group
from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from checklist_app.tui import keys
from checklist_app.tui.widgets.plain import als_content

Regel = str | Group
"""What stands on a line: a text, or parts that are drawn below each other."""


class Lijst(OptionList):
    """``keuzes`` are pairs of an id and a line; a text is never markup. Sends ``OptionList.OptionSelected``."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.KEUZELIJST]

    def __init__(
        self,
        keuzes: Sequence[tuple[str, Regel]],
        *,
        genummerd: bool = False,
        id: str | None = None,  # noqa: A002  the name Textual gives it
    ) -> None:
        self._genummerd = genummerd
        super().__init__(
            *(Option(_prompt(regel, nr if genummerd else 0), id=naam) for nr, (naam, regel) in enumerate(keuzes, 1)),
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


def _prompt(regel: Regel, nummer: int) -> Content | Group:
    if isinstance(regel, Group):
        return regel
    return als_content(f"{nummer}  {regel}" if nummer else regel)
