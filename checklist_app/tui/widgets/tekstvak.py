"""A text field of one line that wraps, or of many: with undo, and text that is made clean at the door."""

from textual import events, getters
from textual.message import Message
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult, Location

from checklist_app.domain.tekst import LosseSurrogaat, Schoon, een_regel, schoon
from checklist_app.tui.app import KompasApp
from checklist_app.tui.widgets.typen import Vooruit


class Tekstvak(TextArea):
    """Text of a person. In a short text Enter ends the text and pasted lines are joined; Tab always leaves.

    ``kiest`` says that a picker is open under the field: then up and down belong to it.
    """

    DEFAULT_CSS = """
    Tekstvak, Tekstvak:focus {
        height: auto;
        max-height: 12;
        min-height: 1;
        padding: 0 0 0 2;
        border: none;
        border-left: vkey $border-blurred;
        background: $background;
    }
    Tekstvak.-lang { min-height: 3; }
    Tekstvak:focus { border-left: vkey $accent; }
    """

    app = getters.app(KompasApp)

    class Klaar(Message):
        """Enter in a short text."""

        def __init__(self, vak: "Tekstvak") -> None:
            self.vak = vak
            super().__init__()

    class Loop(Message):
        """Up or down while a picker is open; ``stap`` is -1 or 1."""

        def __init__(self, stap: int) -> None:
            self.stap = stap
            super().__init__()

    class AchteruitInLeeg(Message):
        """Backspace in an empty field."""

    class Opmerking(Message):
        """What was changed in text on its way in, as a Dutch sentence."""

        def __init__(self, zin: str) -> None:
            self.zin = zin
            super().__init__()

    def __init__(self) -> None:
        super().__init__(highlight_cursor_line=False)
        self._lang = False
        self.kiest = False
        self.vooruit = Vooruit(self)

    @property
    def is_lang(self) -> bool:
        """Whether Enter is a new line here."""
        return self._lang

    @property
    def bij_cursor(self) -> tuple[str, int]:
        """The line where the cursor stands, and its place in it."""
        regel, kolom = self.cursor_location
        return self.document.get_line(regel), kolom

    def vul(self, tekst: str, *, lang: bool) -> None:
        """Show a text that was stored, with the cursor behind it and nothing to undo."""
        self._lang = lang
        self.set_class(lang, "-lang")
        if tekst != self.text:
            self.load_text(tekst)
        else:
            self.history.clear()
        self.move_cursor(self.document.end)

    def vervang(self, tekst: str) -> None:
        """Put another text in the place of the present one, as one change that can be undone."""
        if tekst != self.text:
            self.replace(tekst, (0, 0), self.document.end, maintain_selection_offset=False)
            self.move_cursor(self.document.end)

    def on_text_area_selection_changed(self, event: TextArea.SelectionChanged) -> None:
        """Nobody above waits for it: stop it here, at every key."""
        event.stop()

    def edit(self, edit: Edit) -> EditResult:
        """Make what goes in clean first: keys, pastes and the clipboard all come through here."""
        schone = _clean(edit.text, lang=self._lang)
        edit.text = schone.tekst
        for zin in schone.opmerkingen:
            self.post_message(self.Opmerking(zin))
        return super().edit(edit)

    def action_cut(self) -> None:
        """Cut what is selected, else the line; it only goes from here when it reached the clipboard."""
        regel = self.cursor_location[0]
        heel = (regel, 0), (min(regel + 1, self.document.line_count), 0)
        begin, eind = sorted(self.selection) if self.selected_text else heel
        tekst = self.get_text_range(begin, eind)
        if tekst:
            self.run_worker(self._cut(begin, eind, tekst))

    async def _cut(self, begin: Location, eind: Location, tekst: str) -> None:
        # Somebody who types on meanwhile may have moved it.
        if await self.app.kopieer_selectie(tekst) and self.get_text_range(begin, eind) == tekst:
            self.delete(begin, eind)

    def on_key(self, event: events.Key) -> None:
        """End a short text on Enter, and leave the arrows to an open picker."""
        if self.vooruit.neemt(event):
            return
        if event.key == "enter" and not self._lang:
            self.vooruit.houd_vast()
            self._took(event, self.Klaar(self))
        elif event.key in ("up", "down") and self.kiest:
            self._took(event, self.Loop(1 if event.key == "down" else -1))
        elif event.key == "backspace" and not self.text:
            self._took(event, self.AchteruitInLeeg())

    def _took(self, event: events.Key, bericht: Message) -> None:
        event.stop()
        event.prevent_default()
        self.post_message(bericht)


def _clean(tekst: str, *, lang: bool) -> Schoon:
    maak = schoon if lang else een_regel
    try:
        return maak(tekst)
    except LosseSurrogaat as fout:
        # A paste is not refused for one damaged character: the rest of it may be nowhere else.
        heel = maak(tekst.encode("utf-8", "replace").decode())
        return Schoon(heel.tekst, (*heel.opmerkingen, fout.wat_nu))
