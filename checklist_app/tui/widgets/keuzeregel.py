"""Choices in a row, one key each: a letter for the options of a field, a digit for the answers of a question."""

from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_lowercase, digits
from textwrap import wrap

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget

from checklist_app.tui import texts
from checklist_app.tui.widgets.typen import Vooruit

_TUSSEN = 3


@dataclass(frozen=True)
class Optie:
    """One choice: what it stands for, its words, and its key."""

    waarde: str
    tekst: str
    toets: str


@dataclass(frozen=True)
class _Plek:
    regel: int
    begin: int
    optie: Optie


def met_letters(keuzes: Sequence[tuple[str, str]], standaard: str | None = None) -> tuple[Optie, ...]:
    """Return choices (value, words) with the first letter of each that is still free.

    ``standaard`` is what holds when nothing is chosen: it comes last, so that a real choice gets its own letter.
    Where words begin with a number, such as ages, the letters are a, b, c: a key beside a number misleads.
    """
    opties: list[Optie] = []
    vrij = dict.fromkeys(ascii_lowercase + digits)
    op_volgorde = any(tekst[:1].isdecimal() for _, tekst in keuzes)
    for waarde, tekst in sorted(keuzes, key=lambda keuze: keuze[0] == standaard):
        eerste_voorkeur = "" if op_volgorde else tekst.casefold()
        toets = next((t for t in (*eerste_voorkeur, *vrij) if t in vrij), "")
        vrij.pop(toets, None)
        opties.append(Optie(waarde, tekst, toets))
    return tuple(opties)


def met_cijfers(keuzes: Sequence[tuple[str, str]]) -> tuple[Optie, ...]:
    """Return choices (value, words) with the digits 1 to 9 and 0; what comes after the tenth has the arrows."""
    toetsen = [*"1234567890", *([""] * len(keuzes))]
    return tuple(Optie(waarde, tekst, toets) for (waarde, tekst), toets in zip(keuzes, toetsen, strict=False))


class Keuzeregel(Widget, can_focus=True):
    """Options that fold over lines. A key chooses at once; the arrows and Enter or space do too."""

    DEFAULT_CSS = """
    Keuzeregel { height: auto; padding: 0 0 0 1; }
    Keuzeregel:focus { padding: 0; border-left: vkey $accent; }
    """

    class Gewijzigd(Message):
        """Other options are chosen now. ``verder``: a single choice is made, the next field may come."""

        def __init__(self, regel: "Keuzeregel", *, verder: bool) -> None:
            self.regel = regel
            self.verder = verder
            super().__init__()

    class Klaar(Message):
        """Enter without a choice under the arrows."""

        def __init__(self, regel: "Keuzeregel") -> None:
            self.regel = regel
            super().__init__()

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  the name Textual gives it
        super().__init__(id=id)
        self.opties: tuple[Optie, ...] = ()
        self.gekozen: tuple[str, ...] = ()
        self._meer = self._onder_elkaar = False
        self._wijzer: int | None = None
        self.vooruit = Vooruit(self)

    def vul(
        self, opties: tuple[Optie, ...], gekozen: Sequence[str], *, meer: bool = False, onder_elkaar: bool = False
    ) -> None:
        """Show these options. ``meer``: several can be chosen. ``onder_elkaar``: a line each."""
        self.opties, self.gekozen = opties, tuple(gekozen)
        self._meer, self._onder_elkaar = meer, onder_elkaar
        self._wijzer = None
        self.refresh(layout=True)

    def render(self) -> Content:
        """Draw the options, what is chosen with a dot before it and bold."""
        regels: dict[int, list[Content]] = {}
        breedte = self.content_size.width
        for plek in self._places(breedte):
            regels.setdefault(plek.regel, []).append(self._draw(plek.optie, breedte))
        return Content("\n").join(Content(" " * _TUSSEN).join(regel) for regel in regels.values())

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many lines the options take at this width."""
        plekken = self._places(width)
        return plekken[-1].regel + len(_fold(plekken[-1].optie, width)) if plekken else 0

    def check_consume_key(self, key: str, character: str | None = None) -> bool:
        """Tell the footer that a letter before an option is no command here."""
        return any(optie.toets == character for optie in self.opties if optie.toets)

    def on_key(self, event: events.Key) -> None:
        """Choose by letter or digit, by arrows, or take the last choice back with Backspace."""
        if self.vooruit.neemt(event) or not self._handle(event):
            return
        event.stop()
        event.prevent_default()

    def on_blur(self) -> None:
        """Forget where the arrows were."""
        self._wijzer = None
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Choose what the mouse points at."""
        plek = event.get_content_offset(self)
        if plek is None:
            return
        breedte = self.content_size.width
        for doel in self._places(breedte):
            hoog = plek.y - doel.regel
            if 0 <= hoog < len(_fold(doel.optie, breedte)) and 0 <= plek.x - doel.begin < _width(doel.optie):
                self._choose(doel.optie)
                return

    def _handle(self, event: events.Key) -> bool:
        optie = next((o for o in self.opties if o.toets and o.toets == (event.character or "").casefold()), None)
        if optie:
            self._choose(optie)
        elif event.key in ("left", "up", "right", "down"):
            self._point(1 if event.key in ("right", "down") else -1)
        elif event.key in ("enter", "space"):
            self._confirm(event.key)
        elif event.key in ("backspace", "delete") and self.gekozen:
            self.gekozen = self.gekozen[:-1]
            self._changed(verder=False)
        else:
            return False
        return True

    def _confirm(self, toets: str) -> None:
        if self._wijzer is not None:
            self._choose(self.opties[self._wijzer])
        elif toets == "enter":
            self.vooruit.houd_vast()
            self.post_message(self.Klaar(self))

    def _choose(self, optie: Optie) -> None:
        if not self._meer:
            self.gekozen = (optie.waarde,)
            self.vooruit.houd_vast()
        elif optie.waarde in self.gekozen:
            self.gekozen = tuple(w for w in self.gekozen if w != optie.waarde)
        else:
            self.gekozen = tuple(o.waarde for o in self.opties if o.waarde in (*self.gekozen, optie.waarde))
        self._changed(verder=not self._meer)

    def _changed(self, *, verder: bool) -> None:
        self._wijzer = None if verder else self._wijzer
        self.refresh()
        self.post_message(self.Gewijzigd(self, verder=verder))

    def _point(self, stap: int) -> None:
        if not self.opties:
            return
        gekozen = next((nr for nr, o in enumerate(self.opties) if o.waarde in self.gekozen), None)
        vanaf = self._wijzer if self._wijzer is not None else gekozen
        begin = 0 if stap > 0 else len(self.opties) - 1
        self._wijzer = begin if vanaf is None else (vanaf + stap) % len(self.opties)
        self.refresh()

    def _draw(self, optie: Optie, breedte: int) -> Content:
        gekozen = optie.waarde in self.gekozen
        aangewezen = self._wijzer is not None and self.opties[self._wijzer] == optie
        tekst = Content.assemble(
            texts.GEKOZEN if gekozen else " " * len(texts.GEKOZEN),
            (f"{optie.toets or ' '} ", "bold"),
            ("\n".join(_fold(optie, breedte)), "bold" if gekozen else ""),
        )
        return tekst.stylize("reverse") if aangewezen else tekst

    def _places(self, breedte: int) -> list[_Plek]:
        plekken: list[_Plek] = []
        regel = begin = 0
        for optie in self.opties:
            if begin and (self._onder_elkaar or begin + _width(optie) > breedte):
                regel, begin = regel + len(_fold(plekken[-1].optie, breedte)), 0
            plekken.append(_Plek(regel, begin, optie))
            begin += _width(optie) + _TUSSEN
        return plekken


def _fold(optie: Optie, breedte: int) -> list[str]:
    """The words of an option over as many lines as they need, each under the first word."""
    inspringen = len(texts.GEKOZEN) + 2
    eerste, *rest = wrap(optie.tekst, max(breedte - inspringen, 10)) or [""]
    return [eerste, *(" " * inspringen + regel for regel in rest)]


def _width(optie: Optie) -> int:
    return Content(f"{texts.GEKOZEN}{optie.toets or ' '} {optie.tekst}").cell_length
