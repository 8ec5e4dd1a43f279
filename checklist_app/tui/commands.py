"""The palette: every action of the present screen, in Dutch. Only what ``keys`` names, so no Screenshot."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from checklist_app.tui import keys, texts
from checklist_app.tui.scherm import Dialoog
from checklist_app.tui.widgets.plain import Plain
from checklist_app.tui.widgets.voet import Voet

_OVERGESLAGEN = {"palet", "niet-stoppen"}
_BEWEGEN = {"cursor_down", "cursor_up", "neer", "op"}
"""What arrows do is no action to choose."""


@dataclass(frozen=True)
class Opdracht:
    """One line: what it does, and what runs with which node when it is chosen."""

    naam: str
    uitleg: str
    toets: str
    actie: str
    op: DOMNode


def toetsen_van(scherm: Screen[object]) -> Iterator[tuple[DOMNode, Binding]]:
    """Yield every binding of ours from the focus up to the app, each id once; also those a text field now takes."""
    gehad = {keys.HULP_VRAAGTEKEN.id or "", keys.NASLAG_B.id or ""}
    ding = scherm.focused or scherm
    for knoop in (*ding.ancestors_with_self, scherm.app):
        for basis in type(knoop).__mro__:
            for toets in basis.__dict__.get("BINDINGS", ()):
                if not isinstance(toets, Binding) or not toets.id or toets.id in gehad:
                    continue
                gehad.add(toets.id)
                if _is_offered(knoop, toets):
                    yield knoop, toets


def _is_offered(knoop: DOMNode, toets: Binding) -> bool:
    naam, _, rest = toets.action.partition("(")
    parameters = tuple(deel.strip(" '\"") for deel in rest.rstrip(")").split(",")) if rest else ()
    doel: DOMNode = knoop.app if naam.startswith("app.") else knoop
    return doel.check_action(naam.rpartition(".")[2], parameters) is True


class Palet(Dialoog[None]):
    """Opens by typing; Enter does what is chosen, on the screen that lies below."""

    CSS_PATH = Path(__file__).parent / "screens" / "palet.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*keys.PALETSCHERM]
    HELP = texts.PALET_HULP

    def __init__(self, opdrachten: list[Opdracht]) -> None:
        super().__init__()
        self._opdrachten = opdrachten
        self._getoond = opdrachten

    @classmethod
    def van(cls, scherm: Screen[object]) -> "Palet":
        """Return the palette of what can be done on a screen."""
        eigen = [
            Opdracht(toets.description, toets.tooltip, toets.key.split(",")[0], toets.action, knoop)
            for knoop, toets in toetsen_van(scherm)
            if toets.id not in _OVERGESLAGEN and toets.action not in _BEWEGEN
        ]
        app = scherm.app
        kleuren = [
            Opdracht(texts.THEMA_OPDRACHT.format(naam=naam), texts.THEMA_UITLEG, "", f"app.kleuren('{id_}')", app)
            for id_, naam in texts.THEMAS.items()
        ]
        return cls([*eigen, *kleuren])

    def compose(self) -> ComposeResult:
        with Vertical(id="palet"):
            yield Input(placeholder=texts.PALET_VRAAG)
            yield OptionList(markup=False)
            yield Plain(id="niets")
        yield Voet()

    def on_mount(self) -> None:
        self.query_one(Input).cursor_blink = False
        self.query_one(OptionList).can_focus = False
        self._show("")

    @on(Input.Changed)
    def _filter(self, event: Input.Changed) -> None:
        self._show(event.value)

    def _show(self, getypt: str) -> None:
        woorden = getypt.casefold().split()
        self._getoond = [o for o in self._opdrachten if all(w in f"{o.naam} {o.uitleg}".casefold() for w in woorden)]
        lijst = self.query_one(OptionList)
        lijst.clear_options()
        breed = max((len(opdracht.naam) for opdracht in self._opdrachten), default=0)
        lijst.add_options(Option(_line(opdracht, breed)) for opdracht in self._getoond)
        lijst.highlighted = 0 if self._getoond else None
        self.query_one("#niets", Plain).zet("" if self._getoond else texts.PALET_NIETS)

    def action_neer(self) -> None:
        """Go a line down."""
        self.query_one(OptionList).action_cursor_down()

    def action_op(self) -> None:
        """Go a line up."""
        self.query_one(OptionList).action_cursor_up()

    @on(Input.Submitted)
    def _enter(self) -> None:
        lijst = self.query_one(OptionList)
        if lijst.highlighted is not None:
            lijst.action_select()

    @on(OptionList.OptionSelected)
    async def _do(self, event: OptionList.OptionSelected) -> None:
        if not self.is_active:
            return
        gekozen = self._getoond[event.option_index]
        app = self.app
        self.dismiss()
        app.call_later(app.run_action, gekozen.actie, gekozen.op)


def _line(opdracht: Opdracht, breed: int) -> Content:
    toets = keys.toetsnaam(opdracht.toets) if opdracht.toets else ""
    return Content.assemble((f"{toets:<7}", "bold"), f"{opdracht.naam:<{breed + 2}}{opdracht.uitleg}")
