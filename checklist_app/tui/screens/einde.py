"""The end of a walk: what you take along, with the step and the expectation that are still missing asked here."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar, Literal

from rich.table import Table
from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from checklist_app.domain.kaderbasis import Vraag
from checklist_app.domain.meenemen import Meegenomen
from checklist_app.domain.soorten import Aantekening
from checklist_app.domain.woorden import in_woorden
from checklist_app.flow.afronden import formulier_aan_het_eind, nog_te_vragen
from checklist_app.flow.formulier import Formulier
from checklist_app.flow.wandelen import Wandelgang
from checklist_app.tui import keys, texts
from checklist_app.tui.screens.met_formulier import MetFormulier
from checklist_app.tui.widgets.al_opgeschreven import AlOpgeschreven
from checklist_app.tui.widgets.formulier import FormulierPaneel
from checklist_app.tui.widgets.hoek import Hoek
from checklist_app.tui.widgets.plain import Plain
from checklist_app.tui.widgets.voet import Voet

Uitkomst = Literal["klaar", "verder", "terug", "spiegelvraag"]


class Einde(MetFormulier[Uitkomst]):
    """Closes with what the person chose: *klaar* (the walk is finished), *verder*, *terug*, or a mirror question."""

    CSS_PATH = Path(__file__).with_name("einde.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [*keys.EINDE]

    def __init__(self, gang: Wandelgang) -> None:
        super().__init__(gang)
        self._vraag: Vraag | None = None
        self._overgeslagen: set[str] = set()

    def compose(self) -> ComposeResult:
        """Ask what is missing on top; below it all that goes along."""
        yield Hoek(self.gang.casus.schuilnaam, "casusdeel")
        with VerticalScroll(id="midden"):
            yield Plain(texts.EINDE_VRAAG, id="titel")
            yield Plain(id="vraag")
            yield FormulierPaneel(id="formulier")
            yield AlOpgeschreven(id="al")
            yield Plain(texts.EINDE_DIT, classes="kop lucht")
            yield Static(id="mee")
            yield Plain(texts.EINDE_DOSSIER, classes="kop lucht")
            yield Plain(id="dossier")
        yield Voet()

    async def on_mount(self) -> None:
        """Show what there is, and ask the first thing that is missing."""
        await self._show()

    async def action_klaar(self) -> None:
        """Finish the walk."""
        if await self.sluit_formulier() and await self.app.lukt(self.gang.rond_af):
            self.app.zet_bewaard()
            self.dismiss("klaar")

    async def action_verder(self) -> None:
        """Walk on, with the principles at hand."""
        if await self.sluit_formulier():
            self.dismiss("verder")

    async def action_terug(self) -> None:
        """Leave the form, or go back to the last question."""
        if not await self.sluit_formulier():
            return
        if self._vraag:
            self._close()
        else:
            self.dismiss("terug")

    async def action_kopieer(self) -> None:
        """Copy what is taken along."""
        if await self.sluit_formulier():
            await self.kopieer(self._taken(), texts.EINDE_KOP_DOSSIER)
            await self._show()

    async def action_kopieer_anders(self) -> None:
        """Copy what is taken along for somebody else."""
        await self.kopieer_anders(self._taken, texts.EINDE_KOP_DOSSIER)

    async def action_overgenomen(self) -> None:
        """Say that what is taken along went to the dossier today, or take that back."""
        if not await self.sluit_formulier():
            return
        erbij = await self.app.probeer(self.gang.neem_over, texts.EINDE_KOP_DOSSIER)
        self._close()
        if erbij is not None:
            self.app.zet_bewaard()
            self.app.meld(texts.EINDE_OVERGENOMEN if erbij else texts.EINDE_NIET_OVERGENOMEN)

    async def neem_spiegelvraag(self, vraag: Vraag | None) -> None:
        """Take a mirror question into this walk; it goes on there."""
        spiegel = self.gang.kompas.naslag.spiegelversie
        if vraag is None or spiegel is None or not await self.sluit_formulier():
            return
        if await self.app.lukt(self.gang.neem_spiegelvraag, spiegel, vraag):
            self.dismiss("spiegelvraag")
        else:
            await self._show()

    @on(AlOpgeschreven.Gekozen)
    async def _open_again(self, event: AlOpgeschreven.Gekozen) -> None:
        if not await self.sluit_formulier():
            return
        formulier = await self.app.probeer(self.gang.wijzig, event.aantekening)
        if formulier is None:
            await self._show()
        else:
            await self._open(formulier, self._question_of(event.aantekening))

    @on(FormulierPaneel.Vastgelegd)
    async def _recorded(self) -> None:
        await self._show()

    @on(FormulierPaneel.Verlaten)
    async def _skip(self) -> None:
        if self._vraag:
            self._overgeslagen.add(self._vraag.id)
        await self._show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enter means *klaar* once no form is open."""
        return self._vraag is None if action == "klaar" else True

    # inside

    def _taken(self) -> Sequence[Aantekening]:
        mee = self.gang.meegenomen()
        return (*mee.stappen, *mee.verwachtingen, *mee.tegenspraak, *mee.open_vragen)

    async def _show(self) -> None:
        """Show what goes along now, and ask the first thing that is missing."""
        self._list()
        vraag = self._missing
        formulier = await self.app.probeer(formulier_aan_het_eind, self.gang, vraag) if vraag else None
        if formulier:
            await self._open(formulier, vraag)
        else:
            self._ask(None)

    @property
    def _missing(self) -> Vraag | None:
        return next((v for v in nog_te_vragen(self.gang) if v.id not in self._overgeslagen), None)

    def _close(self) -> None:
        """Show what goes along now, with no form."""
        self._list()
        self._ask(None)

    def _list(self) -> None:
        mee = self.gang.meegenomen()
        kenmerk = self.gang.casus.kenmerk
        self.query_one(AlOpgeschreven).toon(
            (*mee.stappen, *mee.verwachtingen), self.gang.casus, self.app.klok.vandaag()
        )
        self.query_one("#dossier", Plain).zet(
            texts.EINDE_KOPIEER_ZAAK.format(kenmerk=kenmerk) if kenmerk else texts.EINDE_KOPIEER
        )
        zonder_stap = () if self._missing or mee.stappen else (texts.EINDE_GEEN_STAP,)
        self.query_one("#mee", Static).update(_listed((*zonder_stap, *regels(mee))))

    async def _open(self, formulier: Formulier, vraag: Vraag | None) -> None:
        self._ask(vraag)
        await self.paneel.open(self.gang, formulier, vraag)

    def _ask(self, vraag: Vraag | None) -> None:
        """Show a question with the form, or neither: then Enter means *klaar*."""
        self._vraag = vraag
        for deel in (self.query_one("#vraag", Plain), self.paneel):
            deel.display = vraag is not None
        self.refresh_bindings()
        if vraag is None:
            self.set_focus(None)
        else:
            self.query_one("#vraag", Plain).zet(vraag.tekst)

    def _question_of(self, aantekening: Aantekening) -> Vraag | None:
        return next((v for _, v in self.gang.kader.vragen() if v.id == aantekening.vraag), None)


def regels(mee: Meegenomen) -> list[str]:
    """Return in words who was heard, what disagreeing did and what is not known; never a count (house rule 1)."""
    return [
        *_people(mee),
        *(
            texts.EINDE_TEGENSPRAAK.format(
                wie=t.wie or texts.IEMAND, gevolg=in_woorden(t.gevolg) if t.gevolg else texts.EINDE_GEVOLG_OPEN
            )
            for t in mee.tegenspraak
        ),
        *(() if mee.tegenspraak else (texts.EINDE_GEEN_TEGENSPRAAK,)),
        *(texts.EINDE_OPEN_VRAAG.format(wat=vraag.wat) for vraag in mee.open_vragen),
    ]


def _listed(regels_: Sequence[str]) -> Table:
    """Put a dot before each, so that what goes on below is not taken for another."""
    lijst = Table.grid(padding=(0, 1, 0, 0))
    for regel in regels_:
        lijst.add_row(texts.PUNT, Text(regel))
    return lijst


def _people(mee: Meegenomen) -> list[str]:
    """Who was spoken to and who was not, in one sentence; nothing when the case has nobody in it."""
    wel, niet = mee.gesproken, mee.nog_niet_gesproken
    if wel and niet:
        return [texts.EINDE_DEELS_GESPROKEN.format(wel=_all_of(wel), niet=_all_of(niet))]
    if wel:
        return [texts.EINDE_GESPROKEN.format(wie=_all_of(wel))]
    return [texts.EINDE_NIET_GESPROKEN.format(wie=_all_of(niet))] if niet else []


def _all_of(woorden: Sequence[str]) -> str:
    """Return words as a person says them: *moeder, vader en oma*."""
    *eerste, laatste = woorden
    return f"{', '.join(eerste)} {texts.EN} {laatste}" if eerste else laatste
