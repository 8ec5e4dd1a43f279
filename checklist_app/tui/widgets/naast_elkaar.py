"""Short things beside each other that are never cut in two: what does not fit goes to the next line whole."""

from collections.abc import Iterator, Sequence

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

_TUSSEN = Content("   ")


class NaastElkaar(Visual):
    """``delen`` in order, as many on a line as fit."""

    def __init__(self, delen: Sequence[Content]) -> None:
        self._delen = delen

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """Draw the lines at this width."""
        inhoud = Content("\n").join(self._lines(width))
        return inhoud.render_strips(width, height, style, options)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """All the room there is."""
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return how many lines it takes at this width."""
        return len(list(self._lines(width)))

    def _lines(self, breedte: int) -> Iterator[Content]:
        regel = Content("")
        for deel in self._delen:
            langer = _TUSSEN.join([regel, deel]) if regel else deel
            if regel and langer.cell_length > breedte:
                yield regel
                regel = deel
            else:
                regel = langer
        yield regel
