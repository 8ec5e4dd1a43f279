"""Choosing another leidraad: what it is about, and who tested it, as it is."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import OptionList

from checklist_app.domain.kader import Kader
from checklist_app.tui import keys, texts
from checklist_app.tui.scherm import Dialoog
from checklist_app.tui.widgets.lijst import Lijst
from checklist_app.tui.widgets.plain import Plain
from checklist_app.tui.widgets.voet import Voet


class KiesLeidraad(Dialoog[Kader | None]):
    """Closes with the leidraad that was chosen, or None. All titles stand together; beside them what one is for."""

    DEFAULT_CSS = """
    KiesLeidraad > Vertical { width: 92; max-width: 96%; height: auto; max-height: 90%; padding: 1 2; }
    KiesLeidraad Horizontal { margin-top: 1; height: auto; }
    KiesLeidraad Lijst { width: 28; height: auto; max-height: 16; }
    KiesLeidraad #over { width: 1fr; height: auto; margin-left: 3; }
    """
    BINDINGS = [keys.TERUG]  # noqa: RUF012  a list, as Textual asks

    def __init__(self, leidraden: Sequence[Kader], nu: Kader | None = None) -> None:
        super().__init__()
        self._leidraden = {kader.id: kader for kader in leidraden}
        self._nu = nu

    def compose(self) -> ComposeResult:
        """The titles, and what the one under the cursor is about."""
        with Vertical():
            yield Plain(texts.LEIDRAAD_TITEL, classes="kop")
            with Horizontal():
                yield Lijst([(kader.id, kader.titel) for kader in self._leidraden.values()])
                yield Plain(id="over")
        yield Voet()

    def on_mount(self) -> None:
        """Start at the leidraad that is in use."""
        lijst = self.query_one(Lijst)
        lijst.highlighted = list(self._leidraden).index(self._nu.id) if self._nu else 0

    @on(OptionList.OptionHighlighted)
    def _explain(self, event: OptionList.OptionHighlighted) -> None:
        self.query_one("#over", Plain).zet(_about(self._leidraden[event.option_id or ""]))

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._leidraden[event.option_id or ""])


def getoetst(kader: Kader) -> str:
    """Return who tested a leidraad, as it is (house rule 11)."""
    wie = ", ".join(kader.getoetst_door)
    return texts.GETOETST_DOOR.format(wie=wie) if wie else texts.NIET_GETOETST


def _about(kader: Kader) -> Content:
    onder = texts.LEIDRAAD_REGEL.format(versie=kader.versie, getoetst=getoetst(kader))
    return Content.assemble((kader.titel, "bold"), "\n", kader.kern, "\n\n", (onder, "$text-muted"))
