"""The last sieve before the terminal: what is drawn there is text, wherever it came from."""

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from checklist_app.domain.tekst import kaal


class Zeef(LineFilter):
    """Drops what could act on a terminal. Doors made text clean, but a path or an older vault has none."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments without such characters; they had no width, so every column stays in its place."""
        return [_clean(stuk) for stuk in segments]


def _clean(stuk: Segment) -> Segment:
    """Nearly every piece is printable as it is: that is seen at once, and a key stays quick."""
    if stuk.control or stuk.text.isprintable():
        return stuk
    return Segment(kaal(stuk.text), stuk.style)
