"""One line that can be reached with Tab and pressed with Enter, space or the mouse."""

from textual import events
from textual.message import Message

from checklist_app.tui.widgets.plain import Plain


class Knopregel(Plain, can_focus=True):
    """A line that does something, without looking like a button."""

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

    def on_key(self, event: events.Key) -> None:
        """Press on Enter or space."""
        if event.key in ("enter", "space"):
            event.stop()
            event.prevent_default()
            self.post_message(self.Gedrukt(self))

    def on_click(self) -> None:
        """Press with the mouse."""
        self.post_message(self.Gedrukt(self))
