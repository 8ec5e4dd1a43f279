"""Fields and steps for secrets: nothing of them is selected, copied or kept longer than needed."""

from typing import ClassVar

from textual import getters, on
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input

from checklist_app.tui import keys, texts
from checklist_app.tui.app import KompasApp
from checklist_app.tui.widgets.plain import Plain


class Geheim(Input):
    """A field for a passphrase (``verborgen``) or a recovery code; what stands in it never reaches the clipboard."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.VAK]
    ALLOW_SELECT = False

    def __init__(self, *, verborgen: bool = True, id: str | None = None) -> None:  # noqa: A002  the name Textual gives it
        super().__init__(password=verborgen, id=id, select_on_focus=False)
        self.cursor_blink = False

    def action_copy(self) -> None:
        """Copy nothing; ^C goes on to who explains how to stop."""
        raise SkipAction

    def action_cut(self) -> None:
        """Cut nothing."""


class NieuweWachtzin(Vertical):
    """Asks a new passphrase twice, with advice in words and without rules. Sends ``Gekozen``."""

    app = getters.app(KompasApp)
    BINDINGS: ClassVar[list[BindingType]] = [*keys.NIEUWE_WACHTZIN]
    HELP = texts.WACHTZIN_HULP
    DEFAULT_CSS = """
    NieuweWachtzin { height: auto; }
    NieuweWachtzin Plain { margin-top: 1; }
    NieuweWachtzin #bedacht { text-style: bold; color: $accent; padding-left: 3; display: none; }
    NieuweWachtzin.-bedacht #bedacht { display: block; }
    """

    class Gekozen(Message):
        """A passphrase was typed twice alike."""

        def __init__(self, wachtzin: str) -> None:
            super().__init__()
            self.wachtzin = wachtzin

    def compose(self) -> ComposeResult:
        yield Plain(texts.WACHTZIN_ADVIES, id="wachtzin-advies")
        yield _Onkopieerbaar(id="bedacht")
        yield Plain(texts.WACHTZIN, classes="kop")
        yield Geheim(id="eerste")
        yield Plain(texts.WACHTZIN_NOG_EENS, classes="kop")
        yield Geheim(id="tweede")
        yield Plain(id="wachtzin-antwoord")

    def on_mount(self) -> None:
        self.query_one("#eerste").focus()

    def action_bedenk(self) -> None:
        """Show five words that chance chose; they are typed back twice, like any other."""
        from checklist_app.flow.wachtzin import bedenk

        self._show(bedenk(), texts.WACHTZIN_BEDACHT)
        self._answer("")
        self._empty()

    @on(Input.Submitted, "#eerste")
    async def _first(self, event: Input.Submitted) -> None:
        event.stop()
        if not event.value:
            self._answer(texts.WACHTZIN_LEEG)
            return
        self.query_one("#tweede").focus()
        self._answer(await self._advice(event.value))

    @on(Input.Submitted, "#tweede")
    def _second(self, event: Input.Submitted) -> None:
        event.stop()
        eerste = self.query_one("#eerste", Geheim)
        if not eerste.value or event.value != eerste.value:
            self._answer(texts.WACHTZIN_NIET_GELIJK if eerste.value else texts.WACHTZIN_LEEG)
            self._empty()
            return
        wachtzin = eerste.value
        self._answer("")
        self._show("", texts.WACHTZIN_ADVIES)
        self._empty()
        self.post_message(self.Gekozen(wachtzin))

    async def _advice(self, wachtzin: str) -> str:
        from checklist_app.flow.wachtzin import advies, bekende_namen

        namen = await self.app.in_thread(bekende_namen, self.app.kompas if self.app.is_open else None)
        raad = advies(wachtzin, namen)
        return (texts.WACHTZIN_GOED if raad.is_sterk else texts.WACHTZIN_TOCH).format(advies=raad.zin)

    def _show(self, bedacht: str, uitleg: str) -> None:
        self.set_class(bool(bedacht), "-bedacht")
        self.query_one("#bedacht", Plain).zet(bedacht)
        self.query_one("#wachtzin-advies", Plain).zet(uitleg)

    def _answer(self, tekst: str) -> None:
        self.query_one("#wachtzin-antwoord", Plain).zet(tekst)

    def _empty(self) -> None:
        for veld in self.query(Geheim):
            veld.value = ""
        self.query_one("#eerste").focus()


class Herstelcode(Vertical):
    """Shows a recovery code once and has it typed back from paper. Sends ``Overgeschreven``."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Herstelcode { height: auto; }
    Herstelcode Plain { margin-top: 1; }
    Herstelcode #code { text-style: bold; color: $accent; padding-left: 3; }
    """

    class Overgeschreven(Message):
        """The code stands on paper."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self._code = code

    def compose(self) -> ComposeResult:
        yield _Onkopieerbaar(texts.HERSTELCODE_UITLEG)
        yield _Onkopieerbaar(self._code, id="code")
        yield _Onkopieerbaar(texts.HERSTELCODE_PAPIER)
        yield Plain(texts.HERSTELCODE_TYP_OVER, classes="kop")
        yield Geheim(verborgen=False, id="overgetypt")
        yield Plain(id="code-antwoord")

    def on_mount(self) -> None:
        self.query_one(Geheim).focus()

    @on(Input.Submitted)
    def _compare(self, event: Input.Submitted) -> None:
        from checklist_app.flow.openen import zelfde_code

        event.stop()
        if not zelfde_code(event.value, self._code):
            self.query_one("#code-antwoord", Plain).zet(texts.HERSTELCODE_ANDERS)
            return
        self._code = ""
        self.query_one("#code", Plain).zet("")
        event.input.value = ""
        self.post_message(self.Overgeschreven())


class _Onkopieerbaar(Plain):
    ALLOW_SELECT = False
