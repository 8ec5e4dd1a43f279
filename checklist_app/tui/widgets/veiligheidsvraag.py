"""The question about danger: at the start of a reflection, on another day, before a pause and at a look-back.

The answer is stored nowhere and never judged (ontwerp.md, house rule 2).
"""

from typing import TYPE_CHECKING, ClassVar, cast

from textual import events, getters, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from checklist_app.tui import keys, texts
from checklist_app.tui.app import KompasApp
from checklist_app.tui.scherm import Dialoog
from checklist_app.tui.widgets.plain import Plain, als_content
from checklist_app.tui.widgets.voet import Voet

if TYPE_CHECKING:
    from checklist_app.domain.veiligheid import Antwoord


_TOETSEN = {"j": "ja", "w": "weet_niet", "n": "nee"}


class VeiligheidsVraag(Vertical):
    """Asks, shows who to call after *ja* and *ik weet het niet*, and then tells its screen ``Beantwoord``."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.VEILIGHEIDSVRAAG]
    HELP = texts.VEILIGHEID_VRAAG_HULP
    DEFAULT_CSS = """
    VeiligheidsVraag { height: auto; }
    VeiligheidsVraag #vraag { text-style: bold; }
    VeiligheidsVraag #niet-bewaard { color: $text-muted; }
    VeiligheidsVraag OptionList { margin: 1 0 1 2; }
    """
    app = getters.app(KompasApp)

    class Beantwoord(Message):
        """The question was answered; nobody keeps what with."""

        def __init__(self, antwoord: "Antwoord") -> None:
            super().__init__()
            self.antwoord = antwoord

    def __init__(self, *, kort: bool = False, id: str | None = None) -> None:  # noqa: A002  the name Textual gives it
        super().__init__(id=id)
        self._kort = kort
        self._gegeven = False

    def compose(self) -> ComposeResult:
        yield Plain(texts.VEILIGHEID_VRAAG_KORT if self._kort else texts.VEILIGHEID_VRAAG, id="vraag")
        # No ``Lijst``: there j moves down, and here it is *ja*.
        yield OptionList(*(Option(als_content(tekst), id=woord) for woord, tekst in texts.VEILIGHEID_KEUZES))
        yield Plain(texts.VEILIGHEID_NIET_BEWAARD, id="niet-bewaard")

    def focus_vraag(self) -> None:
        """Put the focus on the answers."""
        self.query_one(OptionList).focus()

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.action_antwoord(event.option.id or "nee")

    def on_key(self, event: events.Key) -> None:
        """Answer here, and not where bindings are run: keys typed behind the answer must find it given."""
        antwoord = _TOETSEN.get(event.key)
        if antwoord and not self._gegeven:
            event.stop()
            event.prevent_default()
            self.action_antwoord(antwoord)

    def action_antwoord(self, woord: str) -> None:
        """Answer; what to do first is shown first. Where that page lies below already, it is what comes next."""
        from checklist_app.tui.screens.veiligheid import Veiligheid

        self._gegeven = True
        antwoord = cast("Antwoord", woord)
        klaar = self.Beantwoord(antwoord)
        if antwoord == "nee":
            self.screen.post_message(klaar)
        elif bladzij := next((scherm for scherm in self.app.screen_stack if isinstance(scherm, Veiligheid)), None):
            bladzij.toon_voor(antwoord)
            self.screen.post_message(klaar)
        else:
            self.app.toon_veiligheid(antwoord, daarna=lambda: self.screen.post_message(klaar))


class VeiligheidsDialoog(Dialoog["Antwoord | None"]):
    """The question above a screen; gives the answer, or None after Escape. ``kort`` asks it in one line."""

    BINDINGS: ClassVar[list[BindingType]] = [keys.TERUG]
    DEFAULT_CSS = """
    VeiligheidsDialoog VeiligheidsVraag { width: 60; max-width: 90%; background: $background; padding: 1 3; }
    """

    def __init__(self, *, kort: bool = True) -> None:
        super().__init__()
        self._kort = kort
        self._klaar = False

    def compose(self) -> ComposeResult:
        yield VeiligheidsVraag(kort=self._kort)
        yield Voet()

    @on(VeiligheidsVraag.Beantwoord)
    def _done(self, event: VeiligheidsVraag.Beantwoord) -> None:
        self._klaar = True
        self.app.houd_vast()
        self.dismiss(event.antwoord)

    def on_key(self, event: events.Key) -> None:
        """What was typed behind the answer belongs to the screen below."""
        if self._klaar:
            self.app.haal_in(event)

    def on_unmount(self) -> None:
        """The screen below has the focus again."""
        self.app.laat_los()
