"""Lines in groups: every group says what it is when it is empty, and lines fold where the window is narrow."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.css.styles import RulesMap
from textual.geometry import Region
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from checklist_app.tui import keys

_TUSSEN = 3
_INSPRONG = 2
_SMALST = 26
"""Less room than this for a text, and it goes to a line below."""
_BREEDSTE = 34
"""A name that is longer is cut: it is still known by its beginning."""


@dataclass(frozen=True)
class Rij:
    """One line to open: ``sleutel`` names it, the first cell is what a person looks for."""

    sleutel: str
    cellen: tuple[str, ...]


@dataclass(frozen=True)
class Groep:
    """Lines of one kind under a heading; ``leeg`` is the invitation that stands there without any.

    ``uitleg``: what stands under the heading, each text with its style. ``hoofd``: a heading over other groups.
    """

    kop: str
    rijen: tuple[Rij, ...]
    leeg: str = ""
    uitleg: tuple[tuple[str, str], ...] = ()
    hoofd: bool = False


class Groepen(OptionList):
    """Lines that open with Enter or a click, and j and k that walk through them.

    Sends ``OptionList.OptionSelected`` with the key of the line as ``option_id``.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*keys.GROEPEN]
    DEFAULT_CSS = """
    Groepen, Groepen:focus { scrollbar-size-vertical: 1; background-tint: transparent; }
    Groepen > .option-list--option-disabled { color: $foreground; }
    """

    def __init__(self) -> None:
        self._kop_van: dict[int, int] = {}
        self._hoofden: list[int] = []
        super().__init__(markup=False)

    @property
    def sleutel(self) -> str | None:
        """The key of the line under the cursor."""
        return self.highlighted_option.id if self.highlighted_option else None

    def zet(self, groepen: Iterable[Groep]) -> None:
        """Show these groups; the cursor stays on its line, or goes to the first one."""
        was = self.sleutel
        opties: list[Option] = []
        self._kop_van, self._hoofden = {}, []
        kop: int | None = None
        for groep in groepen:
            if opties:
                opties.append(Option(Content(""), disabled=True))
            # A heading without lines of its own goes with the group below it.
            kop = len(opties) if kop is None else kop
            if groep.hoofd:
                self._hoofden.append(len(opties))
            opties.append(Option(Content.styled(groep.kop, "bold $accent" if groep.hoofd else "bold"), disabled=True))
            opties += [Option(Regel((tekst,), (), stijl), disabled=True) for tekst, stijl in groep.uitleg]
            breedtes = _widths(groep.rijen)
            self._kop_van |= {len(opties) + nr: kop for nr in range(len(groep.rijen))}
            opties += [Option(Regel(rij.cellen, breedtes), id=rij.sleutel) for rij in groep.rijen]
            kop = None if groep.rijen else kop
            if not groep.rijen and groep.leeg:
                opties.append(Option(Regel((groep.leeg,), (), "$text-muted"), disabled=True))
        self.set_options(opties)
        eerste = next((nr for nr, optie in enumerate(opties) if not optie.disabled), None)
        nu = next((nr for nr, optie in enumerate(opties) if was and optie.id == was), eerste)
        self.highlighted = nu
        if nu == eerste:
            self.scroll_home(animate=False)

    def on_resize(self) -> None:
        """Keep the line where one is in view."""
        self.call_after_refresh(self.scroll_to_highlight)

    def scroll_to_highlight(self, top: bool = False) -> None:
        """Bring the line where one is into view, with the heading of its group and what stands there if that fits."""
        super().scroll_to_highlight(top)
        hier, ruimte = self.highlighted, self.scrollable_content_region
        if hier is None or not self.is_mounted or hier not in self._index_to_line or hier not in self._kop_van:
            return
        begin = self._index_to_line[self._kop_van[hier]]
        hoog = self._index_to_line[hier] + self._heights[hier] - begin
        if hoog <= ruimte.height:
            gebied = Region(0, begin, ruimte.width, hoog)
            self.scroll_to_region(gebied, force=True, animate=False, immediate=True)

    def spring(self, stap: int) -> None:
        """Go to the first line of the next main group, or back to that of this one or the one before."""
        hier = self.highlighted or 0
        eersten = [min((nr for nr in self._kop_van if nr > hoofd), default=0) for hoofd in self._hoofden]
        verder = [nr for nr in eersten if nr > hier] if stap > 0 else [nr for nr in reversed(eersten) if nr < hier]
        if not verder:
            return
        self.highlighted = verder[0]
        kop = self._kop_van[verder[0]]
        self.scroll_to(y=self._index_to_line[kop], animate=False, immediate=True)

    def wijs_aan(self, sleutel: str) -> None:
        """Put the cursor on the line with this key, when it is there."""
        nummer = next((nr for nr, optie in enumerate(self.options) if optie.id == sleutel), None)
        if nummer is not None:
            self.highlighted = nummer


class Regel(Visual):
    """The cells of one line, as columns where they fit and below each other where they do not."""

    def __init__(self, cellen: tuple[str, ...], breedtes: tuple[int, ...], stijl: str = "") -> None:
        self._cellen = cellen
        self._breedtes = breedtes
        self._stijl = stijl

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """Draw the line at this width."""
        return self._content(width).render_strips(width, height, style, options)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """All the room there is."""
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return how many lines the cells take at this width."""
        return len(self._lines(width))

    def _content(self, breedte: int) -> Content:
        inhoud = Content("\n").join(self._lines(breedte))
        return inhoud.stylize(self._stijl) if self._stijl else inhoud

    def _lines(self, breedte: int) -> list[Content]:
        kop = Content(" " * _INSPRONG)
        *vooraan, laatste = self._cellen
        vast = sum(b + _TUSSEN for b in self._breedtes[:-1])
        over = breedte - _INSPRONG - vast
        if not vooraan or over >= min(_SMALST, self._breedtes[-1]):
            kop = Content("").join([kop, *map(_cell, vooraan, self._breedtes)])
            return _hang(kop, _wrap(laatste, breedte - kop.cell_length))
        kop += _cell(self._cellen[0], min(self._breedtes[0], breedte // 2))
        onder = [regel for cel in self._cellen[1:] if cel for regel in _wrap(cel, breedte - kop.cell_length)]
        return _hang(kop, onder)


def _widths(rijen: Sequence[Rij]) -> tuple[int, ...]:
    """The width of each column over all lines of a group, so that they stand straight."""
    kolommen = zip(*(rij.cellen for rij in rijen), strict=True)
    breedtes = [max(Content(regel).cell_length for cel in kolom for regel in cel.split("\n")) for kolom in kolommen]
    return tuple(min(b, _BREEDSTE) if nr == 0 else b for nr, b in enumerate(breedtes))


def _cell(tekst: str, breedte: int) -> Content:
    cel = Content(tekst).truncate(breedte, ellipsis=True)
    return cel.pad_right(breedte + _TUSSEN - cel.cell_length)


def _hang(kop: Content, regels: Sequence[Content]) -> list[Content]:
    """The first line stands behind the head, the others under it."""
    leeg = Content(" " * kop.cell_length)
    return [(leeg if nr else kop) + regel for nr, regel in enumerate(regels or [Content("")])]


def _wrap(tekst: str, breedte: int) -> list[Content]:
    alineas = (Content(alinea).wrap(max(1, breedte)) or [Content("")] for alinea in tekst.split("\n"))
    return [regel.rstrip() for alinea in alineas for regel in alinea]
