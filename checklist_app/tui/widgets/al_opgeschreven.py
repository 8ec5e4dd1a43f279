"""What was written down at a question: what kind of thing, its text, and where it comes from."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from rich.table import Table
from rich.text import Text
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from checklist_app.domain.basis import JIJZELF
from checklist_app.domain.bron import Bron
from checklist_app.domain.casus import Casus
from checklist_app.domain.datum import Datum
from checklist_app.domain.datum import in_woorden as dag_in_woorden
from checklist_app.domain.formulier import bron_in_tekst
from checklist_app.domain.kaderbasis import Vraag
from checklist_app.domain.soorten import Aantekening
from checklist_app.domain.soorten.kiezen import Stap, Verwachting
from checklist_app.domain.woorden import in_woorden
from checklist_app.tui import keys, texts


class AlOpgeschreven(OptionList):
    """A list that opens what is chosen; hidden while there is nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.KEUZELIJST, *keys.AL_OPGESCHREVEN]

    class Gekozen(Message):
        """Open this aantekening in the form."""

        def __init__(self, aantekening: Aantekening) -> None:
            self.aantekening = aantekening
            super().__init__()

    class Eerdere(Message):
        """Show the earlier versions of this aantekening."""

        def __init__(self, aantekening: Aantekening) -> None:
            self.aantekening = aantekening
            super().__init__()

    class Verwijder(Message):
        """Erase this aantekening for good."""

        def __init__(self, aantekening: Aantekening) -> None:
            self.aantekening = aantekening
            super().__init__()

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id)
        self._aantekeningen: Sequence[Aantekening] = ()

    def toon(
        self, aantekeningen: Sequence[Aantekening], casus: Casus, vandaag: date, vraag: Vraag | None = None
    ) -> None:
        """Show these; ``vraag`` gives the words of a choice."""
        self._aantekeningen = aantekeningen
        self.display = bool(aantekeningen)
        self.set_options([Option(_row(a, casus, vandaag, vraag), id=a.id) for a in aantekeningen])

    def on_focus(self) -> None:
        """Stand on the first line when there is none under the cursor, so that Enter opens something."""
        if self.highlighted is None and self.option_count:
            self.highlighted = 0

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Tell which aantekening was chosen."""
        event.stop()
        self.post_message(self.Gekozen(self._aantekeningen[event.option_index]))

    def action_eerdere(self) -> None:
        """Ask for the earlier versions of the highlighted aantekening."""
        if self.highlighted is not None:
            self.post_message(self.Eerdere(self._aantekeningen[self.highlighted]))

    def action_verwijder(self) -> None:
        """Ask to erase the highlighted aantekening for good."""
        if self.highlighted is not None:
            self.post_message(self.Verwijder(self._aantekeningen[self.highlighted]))


def aard_van(aantekening: Aantekening) -> str:
    """Return what kind of thing this is: of a statement *feit* or *vermoeden*, of the others their kind."""
    aard = getattr(aantekening, "aard", None)
    return in_woorden(aard) if aard else aantekening.woord


def tekst_van(aantekening: Aantekening, casus: Casus, vraag: Vraag | None = None) -> str:
    """Return the text of an aantekening in one line: who it is about, the choice made, and its core."""
    persoon = getattr(aantekening, "persoon", None)
    keuze = getattr(aantekening, "keuze", None)
    gekozen = next((k.tekst for k in vraag.keuzes if k.id == keuze), "") if vraag and keuze else ""
    kern = " ".join(aantekening.kern.split())
    delen = [f"{casus.rol(persoon)}:" if persoon else "", gekozen, kern]
    return " ".join(deel for deel in delen if deel) or texts.ZONDER_TEKST


def erbij(aantekening: Aantekening, casus: Casus, vandaag: date) -> str:
    """Return what stands beside the text: where a statement comes from, who takes a step and when."""
    if isinstance(aantekening, Stap):
        return " · ".join(deel for deel in (_who(aantekening.wie, casus), _day(aantekening.wanneer, vandaag)) if deel)
    if isinstance(aantekening, Verwachting):
        dag = _day(aantekening.terugkijken_op, vandaag)
        return texts.TERUGKIJKEN.format(dag=dag) if dag else ""
    if "bron" not in type(aantekening).model_fields:
        return ""
    bron, hoe = getattr(aantekening, "bron", None), getattr(aantekening, "hoe_weet_je_het", None)
    delen = [in_woorden(hoe) if hoe else "", bron_in_tekst(bron, casus) if isinstance(bron, Bron) else ""]
    return ", ".join(deel for deel in delen if deel) or texts.BRON_ONBEKEND


def _who(wie: Bron | None, casus: Casus) -> str:
    if wie is None:
        return ""
    return texts.IK if wie == Bron(persoon=JIJZELF) else bron_in_tekst(wie, casus)


def _day(datum: Datum | None, vandaag: date) -> str:
    return dag_in_woorden(datum, vandaag) if datum else ""


def _row(aantekening: Aantekening, casus: Casus, vandaag: date, vraag: Vraag | None) -> Table:
    rij = Table.grid(expand=True, padding=(0, 2, 0, 0))
    rij.add_column(width=16)
    rij.add_column(ratio=1)
    rij.add_column(max_width=26)
    kolommen = (aard_van(aantekening), tekst_van(aantekening, casus, vraag), erbij(aantekening, casus, vandaag))
    rij.add_row(*map(Text, kolommen))
    return rij
