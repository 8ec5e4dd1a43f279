"""Help on the focused thing: what it is, and the keys that work there."""

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Grid, VerticalScroll
from textual.screen import Screen

from checklist_app.tui import keys, texts
from checklist_app.tui.commands import toetsen_van
from checklist_app.tui.scherm import Dialoog
from checklist_app.tui.widgets.plain import Plain
from checklist_app.tui.widgets.voet import Voet


class Hulp(Dialoog[None]):
    """``uitleg`` is what the focused thing says of itself, ``toetsen`` what works there."""

    CSS_PATH = Path(__file__).with_name("hulp.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [*keys.HULPSCHERM]

    def __init__(self, uitleg: str, toetsen: list[Binding]) -> None:
        super().__init__()
        self._uitleg = uitleg
        self._toetsen = toetsen

    @classmethod
    def van(cls, scherm: Screen[object]) -> "Hulp":
        """Return the help for what has the focus on a screen."""
        return cls(uitleg_van(scherm), [toets for _, toets in toetsen_van(scherm)])

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="blad"):
            yield Plain(self._uitleg or texts.HULP_GEEN)
            yield Plain(texts.HULP_TOETSEN, classes="kop lucht")
            with Grid():
                for toets in self._toetsen:
                    namen = (keys.toetsnaam(naam.strip()) for naam in toets.key.split(","))
                    yield Plain(" ".join(namen), classes="toets")
                    yield Plain(f"{toets.description}: {_lower(toets.tooltip)}")
            if self.app.is_open:
                yield Plain(texts.HULP_KLEMBORD, classes="lucht")
        yield Voet()


def uitleg_van(scherm: Screen[object]) -> str:
    """Return what the focused thing, or what it lies in, says of itself: its ``hulp()`` or its ``HELP``.

    The screen's own explanation comes after it.
    """
    ding = scherm.focused or scherm
    stukken: list[str] = []
    for knoop in ding.ancestors_with_self:
        hulp = getattr(knoop, "hulp", None)
        tekst = hulp() if callable(hulp) else getattr(knoop, "HELP", None)
        if tekst and tekst not in stukken:
            stukken.append(str(tekst))
    return "\n\n".join(stukken)


def _lower(zin: str) -> str:
    return zin[:1].lower() + zin[1:]
