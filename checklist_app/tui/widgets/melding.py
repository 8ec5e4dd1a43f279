"""The sentence that a form says under its fields, and what that sentence offers."""

from collections.abc import Awaitable, Callable

from checklist_app.tui.widgets.plain import Plain

Aanbod = Callable[[], Awaitable[bool]]
"""Does what was offered; tells whether it was done."""


class Melding(Plain):
    """Hidden while there is nothing to say. An offer ends with the sentence that makes it."""

    DEFAULT_CSS = """
    Melding { display: none; height: auto; padding-left: 3; margin-bottom: 1; }
    Melding.-open { display: block; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  the name Textual gives it
        super().__init__(id=id)
        self.aanbod: Aanbod | None = None

    def zeg(self, tekst: str, aanbod: Aanbod | None = None) -> None:
        """Say this in the place of what stood there; nothing to say takes it away."""
        self.zet(tekst)
        self.set_class(bool(tekst), "-open")
        self.aanbod = aanbod
        self.screen.refresh_bindings()
