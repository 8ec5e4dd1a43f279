"""Instellingen: colours, the minutes before the lock, the passphrase, the recovery code. A choice holds at once."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Input, OptionList

from checklist_app.domain.fouten import KompasFout
from checklist_app.flow.beheer import beschrijf
from checklist_app.flow.instellingen import (
    LANGSTE_WEKEN,
    lees_instellingen,
    nieuwe_herstelcode,
    zet_instelling,
    zet_wachtzin,
)
from checklist_app.flow.onderhoud import Nagekeken, kijk_na, maak_kopie
from checklist_app.tui import keys, texts
from checklist_app.tui.scherm import Dialoog, Scherm
from checklist_app.tui.screens.organisatie import vraag_organisatie
from checklist_app.tui.screens.regelvraag import Vrijblijvend, als_pad
from checklist_app.tui.screens.vernieuwen import vraag_vernieuwen
from checklist_app.tui.widgets.geheim import Geheim, Herstelcode, NieuweWachtzin
from checklist_app.tui.widgets.getal import Getal, Getalvak
from checklist_app.tui.widgets.hoek import Hoek
from checklist_app.tui.widgets.lijst import Lijst
from checklist_app.tui.widgets.plain import Plain
from checklist_app.tui.widgets.voet import Voet

GEHEIMEN = (
    ("wachtzin", texts.INSTELLINGEN_NIEUWE_WACHTZIN),
    ("code", texts.INSTELLINGEN_NIEUWE_CODE),
    ("vernieuwen", texts.INSTELLINGEN_VERNIEUWEN),
    ("organisatie", texts.INSTELLINGEN_ORGANISATIE),
)
LOGBOEK = ("logboek", texts.INSTELLINGEN_LOGBOEK)
KLUIS = (LOGBOEK, ("kopie", texts.INSTELLINGEN_KOPIE), ("controle", texts.INSTELLINGEN_CONTROLE))

MINUTEN = Getal(
    "minuten",
    "vergrendel_na_minuten",
    120,
    texts.INSTELLINGEN_MINUTEN,
    texts.INSTELLINGEN_MINUTEN_HULP,
    texts.INSTELLINGEN_MINUTEN_FOUT,
)
DAGEN = Getal(
    "dagen",
    "kopieen_bewaren_dagen",
    90,
    texts.INSTELLINGEN_DAGEN,
    texts.INSTELLINGEN_DAGEN_HULP,
    texts.INSTELLINGEN_DAGEN_FOUT,
)
WEKEN = Getal(
    "weken",
    "bewaar_na_overnemen_weken",
    LANGSTE_WEKEN,
    texts.INSTELLINGEN_WEKEN,
    texts.INSTELLINGEN_WEKEN_HULP,
    texts.INSTELLINGEN_WEKEN_FOUT,
    mag_leeg=True,
)


class Geheimen(Lijst):
    """What can be done with the secrets of this vault."""

    HELP = texts.INSTELLINGEN_GEHEIMEN_HULP


class Instellingen(Scherm[None]):
    """The settings of this vault."""

    CSS_PATH = Path(__file__).with_name("instellingen.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [*keys.INSTELLINGEN]
    HELP = texts.INSTELLINGEN_HULP

    def compose(self) -> ComposeResult:
        yield Hoek(texts.INSTELLINGEN_TITEL)
        with VerticalScroll(id="blad", can_focus=False):
            yield Plain(texts.INSTELLINGEN_KLEUREN, classes="kop")
            yield Lijst(self._themes(), id="thema")
            yield from _getal(MINUTEN)
            yield Plain(texts.INSTELLINGEN_GEHEIMEN, classes="kop")
            if self.app.is_oefenen:
                yield Plain(texts.INSTELLINGEN_OEFENEN)
            else:
                yield Geheimen(GEHEIMEN, id="geheimen")
                yield Plain(id="geheimen-antwoord")
                yield from _getal(DAGEN)
            yield from _getal(WEKEN)
            yield Plain(texts.INSTELLINGEN_KLUIS, classes="kop lucht")
            yield Plain(beschrijf(self.app.kompas.plaatsen), id="beschrijving", classes="zacht")
            yield Lijst((LOGBOEK,) if self.app.is_oefenen else KLUIS, id="kluis")
            yield Plain(id="kluis-antwoord")
        yield Voet()

    async def on_mount(self) -> None:
        nu = await self.app.in_thread(lees_instellingen, self.app.kompas)
        for vak in self.query(Getalvak):
            vak.zet(getattr(nu, vak.getal.instelling))
        themas = self.query_one("#thema", Lijst)
        themas.highlighted = list(texts.THEMAS).index(nu.thema)
        themas.focus(scroll_visible=False)

    async def bewaar_alles(self) -> None:
        """Store the numbers that were typed, when they are that."""
        for vak in self.query(Getalvak):
            await self._keep(vak)

    @on(OptionList.OptionSelected, "#thema")
    async def _theme(self, event: OptionList.OptionSelected) -> None:
        await self.app.action_kleuren(event.option.id or "")
        for thema, regel in self._themes():
            event.option_list.replace_option_prompt(thema, regel)

    def _themes(self) -> list[tuple[str, str]]:
        """Return the themes with a mark before the present one."""
        return [(id_, f"{'●' if id_ == self.app.theme else '○'} {naam}") for id_, naam in texts.THEMAS.items()]

    @on(Input.Submitted, "Getalvak")
    @on(Input.Blurred, "Getalvak")
    async def _number(self, event: Input.Submitted | Input.Blurred) -> None:
        if isinstance(event.input, Getalvak):
            await self._keep(event.input)

    async def _keep(self, vak: Getalvak) -> None:
        getal, getypt = vak.getal, vak.value
        goed = getal.past(getypt)
        self.query_one(f"#{getal.naam}-antwoord", Plain).zet("" if goed else getal.fout)
        if goed:
            waarde = int(getypt) if getypt else None
            nieuw = await self.app.probeer(zet_instelling, self.app.kompas.kluis, **{getal.instelling: waarde})
            if nieuw is not None:
                self.app.pas_toe(nieuw)

    @on(OptionList.OptionSelected, "#geheimen")
    async def _secret(self, event: OptionList.OptionSelected) -> None:
        match event.option.id:
            case "wachtzin":
                self.app.push_screen(WachtzinKiezen())
            case "code" if self.kan_beginnen:
                self.bezig = True
                self._new_code()
            case "vernieuwen":
                vraag_vernieuwen(self.app)
            case "organisatie":
                await vraag_organisatie(self.app, self._tell_organisation)

    def _tell_organisation(self, zin: str) -> None:
        self.query_one("#geheimen-antwoord", Plain).zet(zin)
        self.query_one("#beschrijving", Plain).zet(beschrijf(self.app.kompas.plaatsen))

    @on(OptionList.OptionSelected, "#kluis")
    async def _vault(self, event: OptionList.OptionSelected) -> None:
        match event.option.id:
            case "logboek":
                from checklist_app.tui.screens.wie_zag_wat import WieZagWat

                await self.app.push_screen(WieZagWat())
            case "kopie":
                self.app.push_screen(Vrijblijvend(texts.KOPIE_WAAR, texts.KOPIE_WAAR_HULP), self._copy)
            case "controle":
                self._tell_vault(texts.CONTROLE_BEZIG, lambda: _in_words(kijk_na(self.app.kompas)))

    def _copy(self, pad: str | None) -> None:
        if pad:
            self._tell_vault(texts.KOPIE_BEZIG, lambda: maak_kopie(self.app.kompas, als_pad(pad)))

    @work(description="kluis")
    async def _tell_vault(self, bezig: str, doe: Callable[[], str]) -> None:
        """Say in its place what comes of work on the whole vault."""
        antwoord = self.query_one("#kluis-antwoord", Plain)
        antwoord.zet(bezig)
        try:
            antwoord.zet(await self.app.in_thread(doe))
        except KompasFout as fout:
            antwoord.zet(fout.zin)
        self.call_after_refresh(antwoord.scroll_visible, animate=False)

    @work
    async def _new_code(self) -> None:
        """Make a code and show it: from then on the old one opens nothing, so nobody leaves before."""
        antwoord = self.query_one("#geheimen-antwoord", Plain)
        antwoord.zet(texts.INSTELLINGEN_CODE_BEZIG)
        code = await self.app.probeer(nieuwe_herstelcode, self.app.kompas)
        if code is not None:
            await self.tot_boven()
            self.app.push_screen(CodeOverschrijven(code))
        antwoord.zet("")
        self.bezig = False


def _getal(getal: Getal) -> ComposeResult:
    yield Plain(getal.kop, classes="kop lucht")
    yield Getalvak(getal)
    yield Plain(id=f"{getal.naam}-antwoord")


def _in_words(uitkomst: Nagekeken) -> str:
    if uitkomst.beschadigd:
        return "\n".join((*uitkomst.bevindingen, texts.CONTROLE_BESCHADIGD))
    return "\n".join(uitkomst.bevindingen) or texts.CONTROLE_GOED


class WachtzinKiezen(Dialoog[None]):
    """Another passphrase for this vault; ``aanleiding`` says why it is asked."""

    CSS_PATH = Path(__file__).with_name("instellingen.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [keys.TERUG]

    def __init__(self, aanleiding: str = "") -> None:
        super().__init__()
        self._aanleiding = aanleiding

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="vel", can_focus=False):
            if self._aanleiding:
                yield Plain(self._aanleiding)
            yield NieuweWachtzin()
        yield Voet()

    @on(NieuweWachtzin.Gekozen)
    def _chosen(self, event: NieuweWachtzin.Gekozen) -> None:
        if self.kan_beginnen:
            self.bezig = True
            self._keep(event.wachtzin)

    # Without words of our own Textual describes a worker by its arguments, so by the passphrase.
    @work(description="wachtzin")
    async def _keep(self, wachtzin: str) -> None:
        vel, vraag = self.query_one(VerticalScroll), self.query_one(NieuweWachtzin)
        vraag.display = False
        even_wachten = Plain(texts.INSTELLINGEN_WACHTZIN_BEZIG)
        await vel.mount(even_wachten)
        if await self.app.lukt(zet_wachtzin, self.app.kompas, wachtzin):
            self.app.meld(texts.INSTELLINGEN_WACHTZIN_GEKOZEN)
            self.dismiss()
            return
        await even_wachten.remove()
        vraag.display = True
        vraag.query(Geheim).first().focus()
        self.bezig = False


class CodeOverschrijven(Dialoog[None]):
    """A new recovery code, shown once; it stays until it was typed back."""

    CSS_PATH = Path(__file__).with_name("instellingen.tcss")

    def __init__(self, code: str) -> None:
        super().__init__()
        self._code = code

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="vel", can_focus=False):
            yield Herstelcode(self._code)
        yield Voet()

    @on(Herstelcode.Overgeschreven)
    def _done(self) -> None:
        self.app.meld(texts.INSTELLINGEN_CODE_GEMAAKT)
        self.dismiss()
