"""Doorgeven: text for somebody else as it would leave, with what is doubtful to choose about (section 7)."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ClassVar, Literal, cast

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.style import Style
from textual.widgets import OptionList, Static

from checklist_app.domain.casus import Casus
from checklist_app.domain.fouten import KompasFout
from checklist_app.domain.gebeurtenissen import GEKOPIEERD
from checklist_app.flow.doorgeven import Doorgang, Keuze, OpenMerk, SoortKeuze, doorgang
from checklist_app.tui import keys, texts
from checklist_app.tui.app import KompasApp
from checklist_app.tui.scherm import Scherm
from checklist_app.tui.screens.regelvraag import Vrijblijvend, als_pad
from checklist_app.tui.widgets.groepen import Groep, Groepen, Rij
from checklist_app.tui.widgets.hoek import Hoek
from checklist_app.tui.widgets.naast_elkaar import NaastElkaar
from checklist_app.tui.widgets.plain import Plain
from checklist_app.tui.widgets.voet import Voet

VoorEenAnder = Literal["intervisie", "knelpunten"]
Fase = Literal["kiezen", "klaar", "tegengehouden"]

_BIJ_FASE: dict[str, tuple[Fase, ...]] = {
    "alles": ("kiezen",),
    "kies": ("kiezen",),
    "eigen": ("kiezen",),
    "kopieer": ("klaar",),
    "bestand": ("klaar",),
    "woorden": ("klaar", "tegengehouden"),
}
"""When a key does something."""
_MET_CIJFER = frozenset({"rol", "algemener"})
_GETEKEND = re.compile(r"‹(\d+) [^›]*›")
_KIEST = "-kiest"
_HIER, _GEMERKT = Style(bold=True, reverse=True), Style(bold=True)
_BOVEN = 2
"""Lines of the text that stay in view above the word under the cursor."""


class Merkenlijst(Groepen):
    """The doubtful words, a row each. Enter is about all of them, so a row does not open; a click goes to it."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave Enter to the screen."""
        return action != "select"


class Doorgeven(Scherm[None]):
    """Asks what is open, shows what would leave, and lets it go with one key. Escape: nothing leaves.

    What is chosen is remembered at once, so the lock takes nothing of it away. ``plaats`` is what it is.
    """

    CSS_PATH = Path(__file__).with_name("doorgeven.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [*keys.DOORGEVEN]
    HELP = texts.DOORGEVEN_HULP

    def __init__(self, onderweg: Doorgang, plaats: str, casus_id: str) -> None:
        super().__init__()
        self._onderweg = onderweg
        self._plaats = plaats
        self._casus_id = casus_id
        self._fase: Fase = "kiezen"
        self._merken: Sequence[OpenMerk] = ()
        self._nieuw: frozenset[str] = frozenset()

    @property
    def casus_id(self) -> str:
        """The case that is open here."""
        return self._casus_id

    def compose(self) -> ComposeResult:
        """What this is, the text, and under it the words with what can be chosen."""
        yield Hoek(self._plaats)
        yield Plain(id="titel", classes="kop")
        yield Plain(id="uitleg", classes="zacht")
        with VerticalScroll(id="midden"):
            yield Plain(id="tekst")
        yield Merkenlijst()
        yield Static(id="keuzes")
        yield Voet()

    async def on_mount(self) -> None:
        """Ask when something is open, else show what would leave."""
        merken = await self.app.probeer(lambda: self._onderweg.merken)
        if merken is None:
            self.dismiss()
        elif any(merk.gekozen is None for merk in merken):
            await self._ask()
        else:
            await self._finish()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer a key only where it does something."""
        if action == "woorden":
            return self._fase in _BIJ_FASE[action] and bool(self._merken)
        return self._fase in _BIJ_FASE.get(action, (self._fase,))

    # what the keys do

    async def action_alles(self) -> None:
        """Take what stands at every word, and show what would leave."""
        if await self.app.lukt(self._onderweg.neem_alles_over):
            await self._finish()

    async def action_kies(self, soort: str) -> None:
        """Keep the word under the cursor, or leave it out."""
        await self._choose(cast(SoortKeuze, soort))

    def action_eigen(self) -> None:
        """Put own words in the place of the word under the cursor."""
        merk = self._hier
        if merk is None:
            return
        stond = merk.gekozen.vervanging if merk.gekozen and merk.gekozen.soort == "eigen" else ""

        async def store(woorden: str | None) -> None:
            if woorden:
                await self._choose("eigen", woorden)

        vraag = texts.DOORGEVEN_EIGEN.format(woord=merk.tekst)
        self.app.push_screen(Vrijblijvend(vraag, texts.DOORGEVEN_EIGEN_HULP, stond), store)

    async def on_key(self, event: events.Key) -> None:
        """A digit takes that replacement for the word under the cursor."""
        merk = self._hier
        if merk is None or self._fase != "kiezen" or event.key not in "123456789":
            return
        event.stop()
        keuzes = _numbered(merk)
        if int(event.key) <= len(keuzes):
            await self._choose(keuzes[int(event.key) - 1])

    async def action_woorden(self) -> None:
        """Show the words again."""
        await self._ask()

    async def action_kopieer(self) -> None:
        """Let the text go to the clipboard."""
        try:
            tekst = await self.app.in_thread(self._onderweg.tekst, GEKOPIEERD)
        except KompasFout as fout:
            self._show_text("tegengehouden", fout.zin)
            return
        self.app.zet_op_klembord(tekst)
        self.dismiss()

    def action_bestand(self) -> None:
        """Let the text go to a new file, that only its owner can read."""

        async def write(pad: str | None) -> None:
            if not pad:
                return
            doel = als_pad(pad)
            if await self.app.lukt(self._onderweg.in_bestand, doel):
                self.app.meld(texts.DOORGEVEN_GESCHREVEN.format(pad=doel))
                self.dismiss()

        self.app.push_screen(Vrijblijvend(texts.DOORGEVEN_BESTAND, texts.DOORGEVEN_BESTAND_HULP), write)

    # what the list tells

    @on(OptionList.OptionHighlighted)
    def _moved(self) -> None:
        if self._fase == "kiezen":
            self._show_choices()

    # inside

    @property
    def _hier(self) -> OpenMerk | None:
        """The word under the cursor."""
        sleutel = self.query_one(Merkenlijst).sleutel
        return next((merk for merk in self._merken if merk.vorm == sleutel), None)

    async def _ask(self) -> None:
        """Show the words; those that are new stand first and stay there while this is open."""
        self._set_phase("kiezen")
        self.query_one("#titel", Plain).zet(texts.DOORGEVEN_KIEZEN)
        self.query_one("#uitleg", Plain).zet(texts.DOORGEVEN_KIEZEN_UITLEG)
        await self._refresh(opnieuw=True)
        self.query_one(Merkenlijst).focus()

    async def _finish(self) -> None:
        """Show what would leave, or what stops it."""
        merken = await self.app.probeer(lambda: self._onderweg.merken)
        self._merken = merken or ()
        try:
            tekst = await self.app.in_thread(self._onderweg.resultaat)
        except KompasFout as fout:
            self._show_text("tegengehouden", fout.zin)
        else:
            self._show_text("klaar", tekst)

    def _show_text(self, fase: Fase, tekst: str) -> None:
        self._set_phase(fase)
        self.query_one("#titel", Plain).zet(texts.DOORGEVEN_TITEL[fase])
        self.query_one("#uitleg", Plain).zet(texts.DOORGEVEN_UITLEG[fase])
        self.query_one("#tekst", Plain).zet(tekst)
        midden = self.query_one("#midden")
        midden.scroll_home(animate=False)
        midden.focus()

    def _set_phase(self, fase: Fase) -> None:
        self._fase = fase
        self.set_class(fase == "kiezen", _KIEST)
        self.query_one(Merkenlijst).display = fase == "kiezen"
        self.refresh_bindings()

    async def _choose(self, keuze: Keuze | SoortKeuze, eigen: str | None = None) -> None:
        merk = self._hier
        if merk is None or not await self.app.lukt(self._onderweg.kies, merk, keuze, eigen):
            return
        await self._refresh()
        volgende = (m.vorm for m in self._merken if m.nummer > merk.nummer and m.gekozen is None)
        self.query_one(Merkenlijst).wijs_aan(next(volgende, merk.vorm))

    async def _refresh(self, *, opnieuw: bool = False) -> None:
        """Read the words and the text again."""
        gelezen = await self.app.probeer(_read, self._onderweg)
        if gelezen is None:
            return
        self._merken, tekst = gelezen
        if opnieuw:
            self._nieuw = frozenset(merk.vorm for merk in self._merken if merk.gekozen is None)
        self.query_one("#tekst", Plain).zet(tekst)
        nieuw = tuple(_row(merk) for merk in self._merken if merk.vorm in self._nieuw)
        eerder = tuple(_row(merk) for merk in self._merken if merk.vorm not in self._nieuw)
        groepen = (Groep(texts.DOORGEVEN_NIEUW, nieuw), Groep(texts.DOORGEVEN_EERDER, eerder))
        self.query_one(Merkenlijst).zet(groep for groep in groepen if groep.rijen)
        self._show_choices()

    def _show_choices(self) -> None:
        """Say what can be done with the word under the cursor, and bring it into view in the text."""
        merk = self._hier
        self.query_one("#keuzes", Static).update(NaastElkaar(_choices(merk) if merk else ()))
        if merk is not None:
            self._point_at(merk.nummer)

    def _point_at(self, nummer: int) -> None:
        vak, midden = self.query_one("#tekst", Plain), self.query_one("#midden")
        tekst = vak.tekst
        inhoud, plek = Content(tekst), None
        for teken in _GETEKEND.finditer(tekst):
            hier = int(teken[1]) == nummer
            plek = teken.start() if hier and plek is None else plek
            inhoud = inhoud.stylize(_HIER if hier else _GEMERKT, teken.start(), teken.end())
        vak.zet(inhoud)
        if plek is not None:
            regels = len(Content(tekst[:plek]).wrap(max(1, vak.size.width)))
            midden.scroll_to(y=max(0, regels - 1 - _BOVEN), animate=False)


async def geef_door(app: KompasApp, maak: Callable[[], Doorgang], plaats: str, casus_id: str) -> None:
    """Open the screen for what ``maak`` makes in a thread, or say why there is nothing to give."""
    onderweg = await app.probeer(maak)
    if onderweg is not None:
        await app.open_scherm(Doorgeven(onderweg, plaats, casus_id))


async def geef_document(app: KompasApp, casus: Casus, doel: VoorEenAnder) -> None:
    """Open the screen for a document of a case for one purpose."""
    plaats = texts.DOORGEVEN_PLAATS[doel].format(casus=casus.schuilnaam)
    await geef_door(app, lambda: doorgang(app.kompas, casus, doel, "txt"), plaats, casus.id)


def _read(onderweg: Doorgang) -> tuple[Sequence[OpenMerk], str]:
    merken = onderweg.merken
    return merken, onderweg.met_merken(merken)


def _numbered(merk: OpenMerk) -> list[Keuze]:
    """The replacements that a digit takes: the proposal first when it is one of them."""
    return [keuze for keuze in (merk.voorstel, *merk.andere) if keuze.soort in _MET_CIJFER][:9]


def _row(merk: OpenMerk) -> Rij:
    keuze = merk.gekozen or merk.voorstel
    wordt = texts.DOORGEVEN_BLIJFT if keuze.soort == "houden" else keuze.vervanging
    stand = texts.DOORGEVEN_VOORSTEL if merk.gekozen is None else texts.DOORGEVEN_GEKOZEN
    waar = texts.DOORGEVEN_WAAR.format(soort=merk.soort_in_woorden, plekken=", ".join(filter(None, merk.plekken)))
    keer = (texts.DOORGEVEN_KEER.format(aantal=merk.aantal),) if merk.aantal > 1 else ()
    return Rij(
        merk.vorm,
        (
            f"{merk.nummer}  {merk.tekst}",
            texts.TUSSENPUNT.join(
                (stand.format(wordt=wordt), waar if any(merk.plekken) else merk.soort_in_woorden, *keer)
            ),
        ),
    )


def _choices(merk: OpenMerk) -> Sequence[Content]:
    paren = [(toets.key, toets.description) for toets in keys.VAN_EEN_MERK]
    paren += [(str(nr), keuze.vervanging) for nr, keuze in enumerate(_numbered(merk), 1)]
    return [Content.assemble((f"{toets} ", "bold"), naam) for toets, naam in paren]
