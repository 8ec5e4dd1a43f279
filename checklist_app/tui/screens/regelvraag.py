"""Small questions above a place: one line of text, or whether to go on."""

import os
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical

from checklist_app.tui import keys
from checklist_app.tui.scherm import Dialoog
from checklist_app.tui.widgets.plain import Plain
from checklist_app.tui.widgets.tekstvak import Tekstvak
from checklist_app.tui.widgets.voet import Voet


class Regelvraag(Dialoog[str]):
    """Closes with the text that stands there, on Enter and on Escape alike: what was typed is not lost."""

    CSS_PATH = Path(__file__).with_name("regelvraag.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [*keys.REGELVRAAG]

    def __init__(self, vraag: str, hulp: str, begin: str = "") -> None:
        super().__init__()
        self._vraag = vraag
        self._hulp = hulp
        self._begin = begin
        self._vak = Tekstvak()

    def compose(self) -> ComposeResult:
        """The question, what to fill in, and the line."""
        with Vertical(id="vak"):
            yield Plain(self._vraag, classes="kop")
            yield Plain(self._hulp, classes="zacht")
            yield self._vak
        yield Voet()

    def on_mount(self) -> None:
        """Start in the line, with what stood there."""
        self._vak.vul(self._begin, lang=False)
        self._vak.focus()

    def on_unmount(self) -> None:
        """What was typed behind Enter belongs to the screen below."""
        self._vak.vooruit.laat_los()

    @on(Tekstvak.Klaar)
    def action_klaar(self) -> None:
        """Go back with the text, or with nothing when it is as it was."""
        tekst = self._vak.text.strip()
        self.dismiss(tekst if tekst != self._begin else None)

    def action_terug(self) -> None:
        """The same: what was typed is not lost."""
        self.action_klaar()


class Vrijblijvend(Regelvraag):
    """Asks for what is only done on Enter; Escape leaves all as it was."""

    def action_terug(self) -> None:
        """Go back with nothing."""
        self.dismiss()


def als_pad(getypt: str) -> Path:
    """Return the path that was typed; ``~`` is the own folder, as in a shell."""
    return Path(os.path.expanduser(getypt)).absolute()


class Zeker(Dialoog[bool]):
    """Asks before something that is not what opening a line usually does; Enter goes on, Escape leaves it."""

    CSS_PATH = Path(__file__).with_name("regelvraag.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [*keys.ZEKER]

    def __init__(self, vraag: str, uitleg: str) -> None:
        super().__init__()
        self._vraag = vraag
        self._uitleg = uitleg

    def compose(self) -> ComposeResult:
        """The question and what follows from it."""
        with Vertical(id="vak"):
            yield Plain(self._vraag, classes="kop")
            yield Plain(self._uitleg, classes="zacht")
        yield Voet()

    def action_ja(self) -> None:
        """Go on."""
        self.dismiss(True)
