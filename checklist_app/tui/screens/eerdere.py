"""The earlier versions of something that was written down: one of them can be put back."""

from collections.abc import Sequence

from textual import on
from textual.widgets import OptionList

from checklist_app.flow.wandelen import Versie
from checklist_app.tui import texts
from checklist_app.tui.screens.kiesdialoog import Kiesdialoog


class EerdereVersies(Kiesdialoog[int | None]):
    """Closes with the number of the version to put back, or None; ``versies`` come oldest first, the last is now."""

    def __init__(self, versies: Sequence[Versie]) -> None:
        keuzes = [(str(v.rev), _line(v)) for v in reversed(versies[:-1])]
        super().__init__(texts.EERDERE_TITEL, keuzes, texts.EERDERE_UITLEG)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(int(event.option.id or 0))


def _line(versie: Versie) -> str:
    moment = versie.aantekening.gewijzigd.astimezone()
    return texts.EERDERE_REGEL.format(moment=f"{moment:%d-%m %H:%M}", tekst=" ".join(versie.aantekening.kern.split()))
