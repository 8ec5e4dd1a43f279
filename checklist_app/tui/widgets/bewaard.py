"""The mark in the corner: a fact, not an action (schermen.md)."""

from dataclasses import dataclass
from datetime import datetime

from checklist_app.tui import texts
from checklist_app.tui.widgets.plain import Plain


@dataclass(frozen=True)
class Bewaarstand:
    """What the mark says, and why when something is not saved."""

    tekst: str = ""
    waarom: str = ""

    @classmethod
    def bewaard(cls, moment: datetime) -> "Bewaarstand":
        """Return the mark for what was stored at this local moment."""
        return cls(texts.BEWAARD.format(tijd=f"{moment:%H:%M}"))

    @classmethod
    def niet_bewaard(cls, waarom: str) -> "Bewaarstand":
        """Return the mark for what could not be stored; ``waarom`` is the sentence of the fault."""
        return cls(texts.NIET_BEWAARD, waarom)


class Bewaard(Plain):
    """Follows ``app.bewaarstand``."""

    def on_mount(self) -> None:
        self.watch(self.app, "bewaarstand", self._show)

    def _show(self, stand: Bewaarstand) -> None:
        self.zet(stand.tekst)
        self.set_class(bool(stand.waarom), "-niet")
