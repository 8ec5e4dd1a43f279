"""The footer: one line with the keys that work here now; *direct gevaar* first and always whole (schermen.md)."""

from collections.abc import Iterator

from textual.binding import Binding
from textual.content import Content
from textual.screen import Screen
from textual.style import Style
from textual.widgets import Static

from checklist_app.tui import keys, texts

_TUSSEN = "   "


class Voet(Static):
    """What does not fit is left out from the right, and *^O meer* leads to it. A click does what the key does."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Voet { dock: bottom; height: 1; padding: 0 0 0 2; color: $text-muted; text-wrap: nowrap; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.auto_links = False

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def on_unmount(self) -> None:
        self.screen.bindings_updated_signal.unsubscribe(self)

    def render(self) -> Content:
        """Return the line as wide as there is room for."""
        stukken = [_part(toets) for toets in self._shown()]
        breedte = self.content_size.width
        meer = _part(keys.PALET, texts.MEER)
        regel = Content(_TUSSEN).join(stukken)
        while len(stukken) > 1 and regel.cell_length > breedte:
            stukken.pop()
            regel = Content(_TUSSEN).join([*stukken, meer])
        return regel

    def _shown(self) -> Iterator[Binding]:
        """Yield danger, what the focus and the screen offer, and what the app offers; each action once."""
        yield keys.GEVAAR
        gehad = {keys.GEVAAR.id}
        actief = [a.binding for a in self.screen.active_bindings.values() if a.enabled and a.binding.show]
        # Above a dialog the bindings of the app are not active, except those with priority.
        altijd = [toets for toets in keys.APP if toets.show and self.app.check_action(_name(toets), ())]
        for toets in (*(t for t in actief if t.id not in _APP_IDS), *altijd):
            if toets.id and toets.id not in gehad:
                gehad.add(toets.id)
                yield toets

    def _changed(self, _: Screen[object]) -> None:
        self.refresh()


_APP_IDS = {toets.id for toets in keys.APP}


def _name(toets: Binding) -> str:
    return toets.action.removeprefix("app.")


def _part(toets: Binding, naam: str | None = None) -> Content:
    eerste = toets.key.split(",")[0].strip()
    klik = Style.from_meta({"@click": f"app.druk({eerste!r})"})
    return Content.assemble((f"{keys.toetsnaam(eerste)} ", "bold $foreground"), naam or toets.description).stylize(
        klik
    )
