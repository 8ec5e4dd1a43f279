"""Choosing another leidraad: what it is about, and who tested it, as it is."""

from collections.abc import Sequence

from rich.console import Group
from rich.padding import Padding
from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from checklist_app.domain.kader import Kader
from checklist_app.tui import keys, texts
from checklist_app.tui.scherm import Dialoog
from checklist_app.tui.widgets.plain import Plain
from checklist_app.tui.widgets.voet import Voet


class KiesLeidraad(Dialoog[Kader | None]):
    """Closes with the leidraad that was chosen, or None."""

    DEFAULT_CSS = """
    KiesLeidraad > Vertical { width: 80; max-width: 90%; height: auto; max-height: 80%;
        padding: 1 2; background: $background; }
    KiesLeidraad OptionList { margin-top: 1; height: auto; max-height: 16; }
    """
    BINDINGS = [keys.TERUG]  # noqa: RUF012  a list, as Textual asks

    def __init__(self, leidraden: Sequence[Kader]) -> None:
        super().__init__()
        self._leidraden = {kader.id: kader for kader in leidraden}

    def compose(self) -> ComposeResult:
        """One line to choose, with its core and who tested it below."""
        with Vertical():
            yield Plain(texts.LEIDRAAD_TITEL, classes="kop")
            yield OptionList(*(Option(_lines(kader), id=id_) for id_, kader in self._leidraden.items()))
        yield Voet()

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
