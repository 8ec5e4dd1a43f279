"""The earlier versions of something that was written down: one of them can be put back."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from checklist_app.flow.wandelen import Versie
from checklist_app.tui import keys, texts
from checklist_app.tui.scherm import Dialoog
from checklist_app.tui.widgets.plain import Plain
from checklist_app.tui.widgets.voet import Voet


class EerdereVersies(Dialoog[int | None]):
    """Closes with the number of the version to put back, or None; ``versies`` come oldest first, the last is now."""

    DEFAULT_CSS = """
    EerdereVersies > Vertical { width: 80; max-width: 90%; height: auto; max-height: 80%;
        padding: 1 2; background: $background; }
    EerdereVersies OptionList { margin-top: 1; height: auto; max-height: 12; }
    """
    BINDINGS = [keys.TERUG]  # noqa: RUF012  a list, as Textual asks

    def __init__(self, versies: Sequence[Versie]) -> None:
        super().__init__()
        self._eerdere = tuple(reversed(versies[:-1]))

    def compose(self) -> ComposeResult:
        """The newest of the earlier ones first."""
        with Vertical():
            yield Plain(texts.EERDERE_TITEL, classes="kop")
            yield Plain(texts.EERDERE_UITLEG, classes="zacht")
            yield OptionList(*(Option(Content(_line(v)), id=str(v.rev)) for v in self._eerdere))
        yield Voet()

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(int(event.option.id or 0))


def _line(versie: Versie) -> str:
    moment = versie.aantekening.gewijzigd.astimezone()
    return texts.EERDERE_REGEL.format(moment=f"{moment:%d-%m %H:%M}", tekst=" ".join(versie.aantekening.kern.split()))
