"""The one widget that shows a person's text: text, never markup (techniek.md C5.5, pitfall 1)."""

from textual.content import Content
from textual.widgets import Static


class Plain(Static):
    """A line or block of text. What is typed by a person, read from a kader or made by us is shown as it stands.

    ``tekst`` may be a ``Content`` that was assembled from parts with styles of our own.
    """

    def __init__(
        self,
        tekst: str | Content = "",
        *,
        id: str | None = None,  # noqa: A002  the name Textual gives it
        classes: str | None = None,
    ) -> None:
        super().__init__(als_content(tekst), id=id, classes=classes, markup=False)

    def zet(self, tekst: str | Content) -> None:
        """Show another text."""
        self.update(als_content(tekst))

    @property
    def tekst(self) -> str:
        """What stands there now, without styles."""
        inhoud = self.content
        return inhoud.plain if isinstance(inhoud, Content) else str(inhoud)


def als_content(tekst: str | Content) -> Content:
    """Return text as Textual shows it without looking for markup in it."""
    return tekst if isinstance(tekst, Content) else Content(tekst)


def eerste_zin(tekst: str) -> str:
    """Return the first sentence: what stands there where there is no room for more."""
    zin, punt, _ = tekst.partition(". ")
    return zin + punt.strip()
