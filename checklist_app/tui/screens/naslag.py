"""Naslag: words, cards and mirror questions; in a walk those that help at the present question."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, TextArea

from checklist_app.domain.datum import in_woorden
from checklist_app.domain.kader import Principe
from checklist_app.domain.kaderbasis import Vraag
from checklist_app.domain.naslag import Begrip, Kaart
from checklist_app.flow.naslag import Erbij
from checklist_app.flow.opzoeken import bron_van, erbij
from checklist_app.flow.wandelen import Wandelgang
from checklist_app.tui import keys, texts
from checklist_app.tui.screens.lezen import Kaartblad
from checklist_app.tui.screens.opzoekscherm import Opzoekscherm
from checklist_app.tui.widgets.groepen import Groep, Groepen, Rij
from checklist_app.tui.widgets.hoek import Hoek
from checklist_app.tui.widgets.plain import Plain, eerste_zin
from checklist_app.tui.widgets.spiegelrijen import VRAAG, bron_in_woorden, signaal_groep
from checklist_app.tui.widgets.tekstvak import Tekstvak
from checklist_app.tui.widgets.voet import Voet

_ZOEKT = "-zoekt"
_ZACHT = "$text-muted"

Ding = Begrip | Kaart | Vraag
"""What a line stands for."""


class Naslag(Opzoekscherm):
    """``bij_cursor``: the line of text where the cursor stood and its place in it; a known word there comes first."""

    CSS_PATH = Path(__file__).with_name("naslag.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [*keys.NASLAG]
    HELP = texts.NASLAG_HULP

    def __init__(self, gang: Wandelgang | None, bij_cursor: tuple[str, int] | None = None) -> None:
        super().__init__(gang)
        self._bij = _question_of(gang)
        self._bij_cursor = bij_cursor
        self._erbij: Erbij | None = None
        self._dingen: dict[str, Ding] = {}

    def compose(self) -> ComposeResult:
        """The list, and beside or below it what the line under the cursor means."""
        yield Hoek(texts.NASLAG_PLAATS_BIJ.format(principe=self._bij[0].titel) if self._bij else texts.NASLAG_PLAATS)
        zoek = Tekstvak()
        zoek.placeholder = texts.NASLAG_ZOEKEN
        zoek.kiest = True
        yield zoek
        with Container(id="vlak"):
            with Vertical(id="lijst"):
                yield Groepen()
                yield Plain(id="voorbehoud", classes="zacht")
            with VerticalScroll(id="uitleg", can_focus=False):
                yield Plain(id="betekenis")
        yield Voet()

    async def on_mount(self) -> None:
        """Read what there is, with the focus in the list."""
        self.query_one(Groepen).focus()
        self._erbij = await self.app.lees(erbij, self.app.kompas.naslag, self._bij)
        spiegel = self.app.kompas.naslag.spiegel if self._bij and self._erbij else None
        voorbehoud = self.query_one("#voorbehoud", Plain)
        voorbehoud.zet(eerste_zin(spiegel.voorbehoud) if spiegel else "")
        voorbehoud.display = spiegel is not None
        self._show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to search while one does not."""
        return action != "zoek" or not self.has_class(_ZOEKT)

    # what the keys do

    def action_zoek(self) -> None:
        """Find any word or card while typing."""
        self.add_class(_ZOEKT)
        self.query_one(Tekstvak).focus()
        self.refresh_bindings()

    async def action_terug(self) -> None:
        """From searching back to the list, else back to where one was."""
        if not self.has_class(_ZOEKT):
            await super().action_terug()
            return
        self.query_one(Tekstvak).vul("", lang=False)
        self.remove_class(_ZOEKT)
        self.query_one(Groepen).focus()
        self.refresh_bindings()
        self._show()

    # what the parts of the screen tell

    @on(OptionList.OptionHighlighted)
    def _explain(self, event: OptionList.OptionHighlighted) -> None:
        self._say(self._dingen.get(event.option_id or ""))

    @on(OptionList.OptionSelected)
    async def _chosen(self, event: OptionList.OptionSelected) -> None:
        await self._open(event.option_id)

    @on(TextArea.Changed)
    def _typed(self) -> None:
        self._show()

    @on(Tekstvak.Loop)
    def _move(self, event: Tekstvak.Loop) -> None:
        lijst = self.query_one(Groepen)
        lijst.action_cursor_down() if event.stap > 0 else lijst.action_cursor_up()

    @on(Tekstvak.Klaar)
    async def _search_done(self) -> None:
        self.query_one(Tekstvak).vooruit.laat_los()
        await self._open(self.query_one(Groepen).sleutel)

    # inside

    async def _open(self, sleutel: str | None) -> None:
        match self._dingen.get(sleutel or ""):
            case Kaart() as kaart:
                await self.app.push_screen(Kaartblad(kaart))
            case Vraag() as vraag:
                self.kies(vraag)

    def _show(self) -> None:
        if self._erbij is None:
            return
        gezocht = self.query_one(Tekstvak).text
        self._dingen = {}
        self._say(None)
        lijst = self.query_one(Groepen)
        if gezocht.strip():
            lijst.zet(self._found(gezocht))
        elif self._bij:
            lijst.zet(self._beside(self._erbij))
        else:
            lijst.zet(self._everything(self._erbij))
            if hier := self._at_cursor():
                lijst.wijs_aan(_key(hier))

    def _beside(self, erbij_: Erbij) -> Iterator[Groep]:
        """What helps at the question of the walk."""
        hier = self._at_cursor()
        woorden = dict.fromkeys([*([hier] if hier else []), *erbij_.begrippen])
        yield Groep(texts.NASLAG_WOORDEN_HIER, self._rows(woorden), texts.NASLAG_GEEN_WOORDEN, hoofd=True)
        yield Groep(texts.NASLAG_KAARTEN, self._rows(erbij_.kaarten), texts.NASLAG_GEEN_KAARTEN, hoofd=True)
        spiegel = self.app.kompas.naslag.spiegel
        if spiegel is None or not erbij_.signalen:
            yield Groep(texts.NASLAG_SPIEGEL, (), texts.NASLAG_GEEN_SPIEGEL, hoofd=True)
            return
        uit = texts.NASLAG_SPIEGEL_UIT.format(bron=bron_in_woorden(spiegel))
        yield Groep(texts.NASLAG_SPIEGEL, (), uitleg=((uit, _ZACHT),), hoofd=True)
        for signaal in erbij_.signalen:
            self._dingen |= {VRAAG + vraag.id: vraag for vraag in signaal.vragen}
            yield signaal_groep(signaal, self.genomen)

    def _everything(self, alles: Erbij) -> Iterator[Groep]:
        for groep, naam in texts.NASLAG_KAARTGROEPEN.items():
            kaarten = [kaart for kaart in alles.kaarten if kaart.groep == groep]
            if kaarten:
                yield Groep(texts.NASLAG_KAARTGROEP.format(groep=naam), self._rows(kaarten), hoofd=True)
        yield Groep(texts.NASLAG_WOORDEN, self._rows(alles.begrippen), texts.NASLAG_GEEN_ENKEL_WOORD, hoofd=True)

    def _found(self, gezocht: str) -> Iterator[Groep]:
        gevonden = self.app.kompas.naslag.zoek(gezocht)
        yield Groep(texts.NASLAG_GEVONDEN, self._rows(gevonden), texts.NASLAG_NIET_GEVONDEN, hoofd=True)

    def _rows(self, dingen: Iterable[Begrip | Kaart]) -> tuple[Rij, ...]:
        erbij_ = {_key(ding): ding for ding in dingen}
        self._dingen |= erbij_
        return tuple(Rij(sleutel, (self._line(ding),)) for sleutel, ding in erbij_.items())

    def _line(self, ding: Begrip | Kaart) -> str:
        if isinstance(ding, Begrip):
            return ding.woord
        oud = texts.NASLAG_OUD_MERK if ding.is_oud(self.app.klok.vandaag()) else ""
        return texts.TUSSENPUNT.join(deel for deel in (ding.titel, oud) if deel)

    def _at_cursor(self) -> Begrip | None:
        return self.app.kompas.naslag.begrippen.op_plek(*self._bij_cursor) if self._bij_cursor else None

    def _say(self, ding: Ding | None) -> None:
        """Show what the line under the cursor means."""
        match ding:
            case Begrip():
                regels = self._of_word(ding)
            case Kaart():
                regels = self._of_card(ding)
            case Vraag():
                regels = [(ding.hulp or "", ""), (self.wat_enter_doet(ding), _ZACHT)]
            case _:
                regels = []
        stukken = [Content.styled(tekst, stijl) for tekst, stijl in regels if tekst]
        self.query_one("#betekenis", Plain).zet(Content("\n").join(stukken))
        self.query_one("#uitleg").scroll_home(animate=False)

    def _of_word(self, begrip: Begrip) -> Sequence[tuple[str, str]]:
        bron = bron_van(self.app.kompas, begrip)
        return [
            (begrip.woord, "bold"),
            (begrip.voluit or "", ""),
            (begrip.uitleg, ""),
            (texts.UIT_BRON.format(plaats=bron) if bron else "", _ZACHT),
        ]

    def _of_card(self, kaart: Kaart) -> Sequence[tuple[str, str]]:
        vandaag = self.app.klok.vandaag()
        oud = texts.NASLAG_OUD.format(dag=in_woorden(kaart.controleer_na, vandaag)) if kaart.is_oud(vandaag) else ""
        return [
            (kaart.titel, "bold"),
            (oud, "bold"),
            (kaart.kern, ""),
            (kaart.voorbehoud or "", ""),
            (texts.NASLAG_ENTER_KAART, _ZACHT),
        ]


def _question_of(gang: Wandelgang | None) -> tuple[Principe, Vraag] | None:
    """Return the place of a walk; None without one and at its end."""
    if gang is None or gang.wandeling.principe is None or gang.wandeling.vraag is None:
        return None
    return gang.wandeling.principe, gang.wandeling.vraag


def _key(ding: Begrip | Kaart) -> str:
    """Return what names a line; two lists may both explain a word under one id."""
    return f"kaart:{ding.id}" if isinstance(ding, Kaart) else f"woord:{ding.id}:{ding.woord}"
