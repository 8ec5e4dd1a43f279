"""The earlier versions of something that was written down: one of them can be put back."""

from collections.abc import Sequence
from typing import ClassVar, Literal

from textual import on
from textual.binding import BindingType
from textual.widgets import OptionList

from checklist_app.flow.wandelen import Versie
from checklist_app.tui import keys, texts
from checklist_app.tui.screens.kiesdialoog import Kiesdialoog
from checklist_app.tui.widgets.lijst import Lijst

Keuze = tuple[Literal["terug", "weg"], int]


class EerdereVersies(Kiesdialoog[Keuze]):
    """Closes with the number of a version and whether to put it back or to erase it for good, or with None.

    ``versies`` come oldest first, the last is now.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*keys.EERDERE]

    def __init__(self, versies: Sequence[Versie]) -> None:
        keuzes = [(str(v.rev), _line(v)) for v in reversed(versies[:-1])]
        super().__init__(texts.EERDERE_TITEL, keuzes, texts.EERDERE_UITLEG)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(("terug", int(event.option.id or 0)))

    def action_verwijder(self) -> None:
        """Ask to erase the version under the cursor."""
        gekozen = self.query_one(Lijst).highlighted_option
        if gekozen is not None:
            self.dismiss(("weg", int(gekozen.id or 0)))


def _line(versie: Versie) -> str:
    moment = versie.aantekening.gewijzigd.astimezone()
    return texts.EERDERE_REGEL.format(moment=f"{moment:%d-%m %H:%M}", tekst=" ".join(versie.aantekening.kern.split()))
