"""The principles of a walk: a list with words for their state, and the same as one line where there is no room."""

from typing import ClassVar

from rich.table import Table
from rich.text import Text
from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from checklist_app.domain.kader import Principe
from checklist_app.domain.wandeling import Wandeling
from checklist_app.domain.woorden import in_woorden
from checklist_app.tui import keys, texts

_CIJFERS = "1234567890"
_PAST = 64
"""How much of the line before the end of the present principle surely fits at 80 columns."""


class Principes(OptionList):
    """Every principle of the kader, in free order; those outside this walk stand under *Ook mogelijk*."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.KEUZELIJST, *keys.PRINCIPES]

    class Gekozen(Message):
        """Go to this principle."""

        def __init__(self, principe: str) -> None:
            self.principe = principe
            super().__init__()

    class NietNodig(Message):
        """Say that this principle is not needed, or take that back."""

        def __init__(self, principe: str) -> None:
            self.principe = principe
            super().__init__()

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  the name Textual gives it
        super().__init__(id=id)
        self._cijfers: dict[str, str] = {}

    def toon(self, wandeling: Wandeling) -> None:
        """Show the principles of this walk as they stand; while somebody is in the list the highlight stays."""
        hier, rijen = wandeling.principe, []
        aangewezen = self._pointed() if self.has_focus else None
        for cijfer, principe in zip(
            _toetsen(wandeling), (*wandeling.principes, *wandeling.ook_mogelijk), strict=True
        ):
            if principe in wandeling.ook_mogelijk[:1]:
                rijen.append(Option(Content(f"\n    {texts.OOK_MOGELIJK}"), disabled=True))
            rijen.append(
                Option(_row(cijfer, principe, _state(principe, wandeling), principe is hier), id=principe.id)
            )
        self._cijfers = dict(zip(_CIJFERS, (rij.id for rij in rijen if rij.id), strict=False))
        self.set_options(rijen)
        wijst = aangewezen or (hier.id if hier else None)
        if wijst:
            self.highlighted = self.get_option_index(wijst)

    def on_key(self, event: events.Key) -> None:
        """A digit goes to its principle."""
        if gekozen := self._cijfers.get(event.key):
            event.stop()
            self.post_message(self.Gekozen(gekozen))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Tell which principle was chosen."""
        event.stop()
        if event.option.id:
            self.post_message(self.Gekozen(event.option.id))

    def action_niet_nodig(self) -> None:
        """Tell that the highlighted principle is not needed."""
        if gekozen := self._pointed():
            self.post_message(self.NietNodig(gekozen))

    def _pointed(self) -> str | None:
        return None if self.highlighted is None else self.get_option_at_index(self.highlighted).id


def pad(wandeling: Wandeling) -> Content:
    """Return the walk as one line, *Feiten › Tegenspraak › Niet-weten*, the present principle standing out.

    Of a long walk the line begins later, so that the present principle is on it in a narrow window too.
    """
    hier, namen = wandeling.principe, [_short(p) for p in wandeling.principes]
    plek = wandeling.principes.index(hier) if hier in wandeling.principes else 0
    begin = 0
    while begin < plek and len(texts.PAD_TEKEN.join(namen[begin : plek + 1])) > _PAST:
        begin += 1
    delen = [Content.styled(naam, "bold") if nr == plek else Content(naam) for nr, naam in enumerate(namen)]
    return Content(texts.PAD_TEKEN).join([*([Content(texts.PAD_EERDER)] if begin else []), *delen[begin:]])


def _short(principe: Principe) -> str:
    """Return the first words of a title, up to a comma or colon."""
    return principe.titel.split(":")[0].split(",")[0]


def _toetsen(wandeling: Wandeling) -> str:
    """A digit for the first ten principles; the others have the arrows."""
    return _CIJFERS.ljust(len(wandeling.kader.principes))[: len(wandeling.kader.principes)]


def _state(principe: Principe, wandeling: Wandeling) -> str:
    """The word for its state; outside this walk only when there is something to tell."""
    staat = wandeling.staat(principe.id)
    return "" if staat == "nog_niet" and principe in wandeling.ook_mogelijk else in_woorden(staat)


def _row(cijfer: str, principe: Principe, staat: str, is_hier: bool) -> Table:
    rij = Table.grid(expand=True, padding=(0, 1, 0, 0))
    for breedte in (1, 1):
        rij.add_column(width=breedte)
    rij.add_column(ratio=1)
    rij.add_column(justify="right", no_wrap=True)
    rij.add_row(texts.HIER if is_hier else "", cijfer, Text(principe.titel, "bold" if is_hier else ""), staat)
    return rij
