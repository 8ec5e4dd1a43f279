"""One line that can be reached with Tab and pressed with Enter, space or the mouse."""

from textual import events
from textual.message import Message

from checklist_app.tui.werk import Getypt
from checklist_app.tui.widgets.plain import Plain
from checklist_app.tui.widgets.typen import Vooruit


class Knopregel(Plain, can_focus=True):
    """A line that does something, without looking like a button.

    Who handles its messages lets go of ``vooruit`` once the focus is where what was typed since belongs.
    """

    DEFAULT_CSS = """
    Knopregel { height: auto; color: $text-muted; padding: 0 0 0 3; }
    Knopregel:focus { color: $foreground; padding: 0 0 0 2; border-left: vkey $accent; }
    Knopregel:hover { color: $foreground; }
    """

    class Gedrukt(Message):
        """The line was pressed."""

        def __init__(self, knop: "Knopregel") -> None:
            self.knop = knop
            super().__init__()

    class Tekst(Message):
        """Text was typed on the line."""

    def __init__(self, tekst: str = "", *, id: str | None = None) -> None:  # noqa: A002  the name Textual gives it
        super().__init__(tekst, id=id)
        self.vooruit = Vooruit(self)
        self.geeft_door = False
        """Whether text that is typed here belongs in a field; else its letters are keys as everywhere."""

    def check_consume_key(self, key: str, character: str | None = None) -> bool:
        """Tell the footer that a letter is text here."""
        return self.geeft_door and character is not None and character.isprintable()

    def on_key(self, event: events.Key) -> None:
        """Press on Enter or space."""
        if self.vooruit.neemt(event):
            return
        if event.key in ("enter", "space"):
            event.stop()
            event.prevent_default()
            self._press()
        elif event.is_printable:
            self._pass_on(event)

    def on_paste(self, event: events.Paste) -> None:
        """Text too."""
        if not self.vooruit.neemt(event):
            self._pass_on(event)

    def on_click(self) -> None:
        """Press with the mouse; once until it was answered."""
        if not self.vooruit.houdt_vast:
            self._press()

    def _press(self) -> None:
        self.vooruit.houd_vast()
        self.post_message(self.Gedrukt(self))

    def _pass_on(self, event: Getypt) -> None:
        if self.geeft_door:
            self.vooruit.houd_vast()
            self.vooruit.neemt(event)
            self.post_message(self.Tekst())
