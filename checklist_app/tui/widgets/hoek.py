"""The header line: where you are on the left, which deel, and on the right whether all is saved."""

from typing import Literal

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content

from checklist_app.tui import texts
from checklist_app.tui.widgets.bewaard import Bewaard, Bewaarstand
from checklist_app.tui.widgets.plain import Plain

Deel = Literal["casusdeel", "leerdeel"]

_LEESBAAR = 14
"""With less room than this the beginning of a doubt says nothing."""
_KORT = {"casusdeel": texts.CASUSDEEL, "leerdeel": texts.LEERDEEL}
_LANG = {"casusdeel": texts.CASUSDEEL_LANG, "leerdeel": texts.LEERDEEL_LANG}


class _Plaats(Plain):
    """Where you are; the part behind the name goes when hardly anything of it would be left."""

    def render(self) -> Content:
        heel, breedte = self.tekst, self.content_size.width
        naam, punt, _ = heel.partition(texts.TUSSENPUNT)
        past = Content(heel).cell_length <= breedte or breedte - Content(naam + punt).cell_length >= _LEESBAAR
        return Content(heel if past else naam)


class Hoek(Vertical):
    """One line; a second one only while something is not saved, with the reason.

    ``plaats`` is where you are ("Gezin Zeilboot · nieuwe reflectie"); ``deel`` None where no deel is meant.
    """

    DEFAULT_CSS = """
    Hoek { height: auto; padding: 0 2; }
    Hoek > Horizontal { height: 1; }
    Hoek #plaats { width: 1fr; text-wrap: nowrap; text-overflow: ellipsis; }
    Hoek #deel, Hoek #oefenen, Hoek Bewaard { width: auto; color: $text-muted; margin-left: 2; }
    Hoek #deel.-leeg, Hoek #oefenen.-leeg { display: none; }
    Hoek #deel.-leerdeel { color: $accent; }
    Hoek Bewaard.-niet { color: $foreground; text-style: bold; }
    Hoek #waarom { display: none; height: auto; }
    Hoek.-niet #waarom { display: block; }
    """

    def __init__(self, plaats: str = "", deel: Deel | None = None) -> None:
        super().__init__()
        self._plaats = plaats
        self._deel: Deel | None = deel

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield _Plaats(self._plaats, id="plaats")
            yield Plain(id="deel")
            yield Plain(id="oefenen")
            yield Bewaard()
        yield Plain(id="waarom")

    def on_mount(self) -> None:
        self.watch(self.app, "bewaarstand", self._show_reason)
        oefenen = self.query_one("#oefenen", Plain)
        oefenen.zet(getattr(self.app, "oefenmerk", ""))
        oefenen.set_class(not oefenen.tekst, "-leeg")
        self._show_part()

    def on_resize(self) -> None:
        self._show_part()

    def zet(self, plaats: str, deel: Deel | None = None) -> None:
        """Say where you are now, and in which deel."""
        self._plaats, self._deel = plaats, deel
        self.query_one("#plaats", Plain).zet(plaats)
        self._show_part()

    def _show_part(self) -> None:
        deel = self.query_one("#deel", Plain)
        namen = _LANG if self.size.width >= 100 else _KORT
        deel.zet(namen[self._deel] if self._deel else "")
        deel.set_class(self._deel is None, "-leeg")
        deel.set_class(self._deel == "leerdeel", "-leerdeel")

    def _show_reason(self, stand: Bewaarstand) -> None:
        self.query_one("#waarom", Plain).zet(stand.waarom)
        self.set_class(bool(stand.waarom), "-niet")
