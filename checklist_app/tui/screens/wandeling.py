"""The walk: one screen, and one question panel that is filled again for every question."""

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content

from checklist_app.domain.kader import Kader, Principe
from checklist_app.domain.kaderbasis import Vraag
from checklist_app.domain.reflectie import Plek
from checklist_app.domain.vragenspiegel import Vragenspiegel
from checklist_app.domain.woorden import in_woorden
from checklist_app.flow.naslag import bron_in_woorden
from checklist_app.flow.opzoeken import Wat, lees_woorden, plaats_van, wat_er_is
from checklist_app.flow.wandelen import Wandelgang, naar_nieuwere, nieuwere_leidraad
from checklist_app.tui import keys, texts
from checklist_app.tui.screens.einde import Einde, Uitkomst
from checklist_app.tui.screens.met_formulier import MetFormulier
from checklist_app.tui.widgets.al_opgeschreven import AlOpgeschreven
from checklist_app.tui.widgets.formulier import FormulierPaneel
from checklist_app.tui.widgets.hoek import Hoek
from checklist_app.tui.widgets.plain import Plain, eerste_zin
from checklist_app.tui.widgets.principes import Principes, pad
from checklist_app.tui.widgets.veiligheidsvraag import VeiligheidsDialoog
from checklist_app.tui.widgets.voet import Voet

_VRAAGT_VEILIGHEID = frozenset({"pauze", "evaluatie"})
"""What is only written down after the question about danger (house rule 2)."""
_AL = "-al"
"""Something was written down at this question: in a low window it takes the place of the explanation."""
_EEN_KEER = frozenset({"stap", "verwachting"})
"""What one walk asks for once: one next step, one expectation."""
_KIEST = "-kiest"
"""The principles lie over the question: a narrow window has no room for both."""


class Wandeling(MetFormulier[None]):
    """Walks with one ``Wandelgang``. It ends finished or not, and always with nothing lost."""

    CSS_PATH = Path(__file__).with_name("wandeling.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [*keys.WANDELING]

    def __init__(self, gang: Wandelgang) -> None:
        super().__init__(gang)
        self._nieuwer: Kader | None = None
        self._plek: Plek | None = None
        self._slot = asyncio.Lock()
        self._wijzigt = False
        self._kent_woorden = False

    def compose(self) -> ComposeResult:
        """Put the corner on top, the principles on the left, and the question with its form in the middle."""
        yield Hoek()
        with Horizontal(id="vlak"):
            yield Principes(id="principes")
            with VerticalScroll(id="midden", can_focus=False):
                yield Plain(id="pad", classes="zacht")
                yield Plain(id="principe")
                yield Plain(id="principe-waarom", classes="zacht")
                yield Plain(id="vraag")
                yield Plain(id="uitleg", classes="zacht")
                yield Plain(id="grens")
                yield Plain(id="naslag", classes="zacht")
                yield FormulierPaneel(id="formulier")
                yield Plain(texts.AL_OPGESCHREVEN, id="al-titel", classes="zacht")
                yield AlOpgeschreven(id="al")
                yield Plain(id="nieuwer", classes="zacht")
        yield Voet()

    async def on_mount(self) -> None:
        """Show where the walk was left; on another day the question about danger comes first (house rule 2)."""
        laatst = self.gang.reflectie.gewijzigd.astimezone().date()
        await self._show()
        if laatst != self.app.klok.vandaag():
            self._ask_danger()
        self._nieuwer = await self.app.probeer(nieuwere_leidraad, self.gang.kompas, self.gang)
        self._show_newer()
        self._kent_woorden = await self.app.lees(lees_woorden, self.gang.kompas.naslag) is not None
        self._show_lookup()

    # what the keys do

    async def action_volgende(self) -> None:
        """Go one question on."""
        await self._go(self.gang.volgende)

    async def action_vorige(self) -> None:
        """Go one question back."""
        await self._go(self.gang.vorige)

    async def action_terug(self) -> None:
        """From a list back to the question, from a changed aantekening to a new one, else out of the walk."""
        if self.has_class(_KIEST) or isinstance(self.focused, Principes | AlOpgeschreven):
            self._close_principles()
            self.paneel.focus()
        elif self._wijzigt:
            await self._go(_stay)
        else:
            await super().action_terug()

    def action_principe(self) -> None:
        """Go to the list of principles; in a narrow window it lies over the question."""
        self.add_class(_KIEST)
        self._principes.focus()

    async def action_route(self) -> None:
        """Take the other route from here."""
        await self._go(self.gang.met_route, "helemaal" if self.gang.reflectie.route == "kort" else "kort")
        self.app.meld(texts.ROUTE_NU[self.gang.reflectie.route])

    def action_waarom(self) -> None:
        """Unfold why this principle helps, where it often goes wrong and where it comes from; or fold it."""
        self.query_one("#principe-waarom").toggle_class("-open")
        self._show_why()

    async def action_kopieer(self) -> None:
        """Copy what was written down at this question."""
        vraag, principe = self.gang.wandeling.vraag, self.gang.wandeling.principe
        if vraag is None or principe is None or not await self.sluit_formulier():
            return
        await self.kopieer(self.gang.wandeling.antwoorden(vraag.id), principe.titel)
        await self._show()

    async def action_kopieer_anders(self) -> None:
        """Copy what was selected, or what was written down at this question, for somebody else."""
        vraag, principe = self.gang.wandeling.vraag, self.gang.wandeling.principe
        if vraag is not None and principe is not None:
            await self.kopieer_anders(lambda: self.gang.wandeling.antwoorden(vraag.id), principe.titel)

    async def action_overstappen(self) -> None:
        """Move this walk to the newest version of its leidraad."""
        if self._nieuwer is None or not await self.sluit_formulier():
            return
        gang = await self.app.probeer(naar_nieuwere, self.gang.kompas, self.gang)
        if gang is not None:
            self.gang, self._nieuwer = gang, None
        await self._show()
        self._show_newer()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer a newer version only when there is one."""
        return self._nieuwer is not None if action == "overstappen" else True

    async def neem_spiegelvraag(self, vraag: Vraag | None) -> None:
        """Take a mirror question into this walk, and go to it."""
        spiegel = self.gang.kompas.naslag.spiegelversie
        if vraag is not None and spiegel is not None:
            await self._go(self.gang.neem_spiegelvraag, spiegel, vraag)

    # what the parts of the screen tell

    @on(Principes.Gekozen)
    async def _principle_chosen(self, event: Principes.Gekozen) -> None:
        self._close_principles()
        await self._go(self.gang.naar, event.principe)

    @on(Principes.NietNodig)
    async def _principle_not_needed(self, event: Principes.NietNodig) -> None:
        nu = self.gang.wandeling.staat(event.principe)
        await self.app.probeer(
            self.gang.zet_staat, event.principe, "nog_niet" if nu == "niet_nodig" else "niet_nodig"
        )
        self._show_principles()

    @on(AlOpgeschreven.Gekozen)
    async def _open_again(self, event: AlOpgeschreven.Gekozen) -> None:
        if not await self.sluit_formulier():
            return
        formulier = await self.app.probeer(self.gang.wijzig, event.aantekening)
        if formulier is None:
            await self._show()
            return
        self._wijzigt = True
        await self.paneel.open(self.gang, formulier, self.gang.wandeling.vraag)

    @on(FormulierPaneel.Vastgelegd)
    async def _recorded(self, event: FormulierPaneel.Vastgelegd) -> None:
        """What is written once goes on by itself; of the rest there can be more at one question."""
        vraag = self.gang.wandeling.vraag
        eenmalig = vraag and (vraag.keuzes or vraag.vastleggen in _EEN_KEER) and not self._wijzigt
        await self._go(self.gang.volgende if event.verder or eenmalig else _stay)

    @on(FormulierPaneel.Verlaten)
    async def _go_on(self) -> None:
        await self._go(self.gang.volgende)

    def hulp(self) -> str:
        """What F1 says: help with the question, why the principle helps, its pitfalls, its source, and which deel."""
        vraag, principe = self.gang.wandeling.vraag, self.gang.wandeling.principe
        if vraag is None or principe is None:
            return ""
        regels = (
            vraag.hulp or "",
            self._limit(vraag),
            *self._why(principe, vraag),
            texts.WANDELING_DEEL[vraag.deel],
            texts.WANDELING_HULP,
        )
        return "\n\n".join(regel for regel in regels if regel)

    # inside

    @property
    def _principes(self) -> Principes:
        return self.query_one(Principes)

    async def _go(self, stap: Callable[..., None], *waarden: object) -> None:
        """Close the form, take a step and show where that leads; a next key waits until this one is done."""
        async with self._slot:
            if not await self.sluit_formulier():
                return
            await self.app.probeer(stap, *waarden)
            await self._show()

    async def _show(self) -> None:
        """Fill the screen for the present question; at the end show what is taken along."""
        self._wijzigt = False
        wandeling = self.gang.wandeling
        vraag, principe = wandeling.vraag, wandeling.principe
        if vraag is None or principe is None:
            self.app.push_screen(Einde(self.gang), self._after_end)
            return
        formulier = await self.app.probeer(self.gang.formulier, vraag)
        if formulier is None:
            return
        with self.app.batch_update():
            self._show_question(principe, vraag)
            self._show_principles()
        await self.paneel.open(self.gang, formulier, vraag)
        if self._plek == self.gang.reflectie.plek:
            return
        self._plek = self.gang.reflectie.plek
        if vraag.vastleggen in _VRAAGT_VEILIGHEID:
            self._ask_danger()

    def _show_question(self, principe: Principe, vraag: Vraag) -> None:
        self.query_one(Hoek).zet(self._place(), vraag.deel)
        staat = in_woorden(self.gang.wandeling.staat(principe.id))
        self.query_one("#pad", Plain).zet(pad(self.gang.wandeling))
        self.query_one("#principe", Plain).zet(
            Content.assemble(principe.titel, (f"   {staat}   ", "$text-muted"), _why_key())
        )
        self.query_one("#vraag", Plain).zet(vraag.tekst)
        uitleg = self.query_one("#uitleg", Plain)
        uitleg.zet(vraag.hulp or "")
        uitleg.set_class(not vraag.hulp, "-leeg")
        grens = self.query_one("#grens", Plain)
        grens.zet(self._limit(vraag))
        grens.display = bool(grens.tekst)
        self._show_lookup()
        self._list()
        self._show_why()
        self.query_one("#midden").scroll_home(animate=False)

    def _list(self) -> None:
        vraag = self.gang.wandeling.vraag
        hier = self.gang.wandeling.antwoorden(vraag.id) if vraag else ()
        self.query_one("#al-titel").display = bool(hier)
        self.set_class(bool(hier), _AL)
        self.query_one(AlOpgeschreven).toon(hier, self.gang.casus, self.app.klok.vandaag(), vraag)

    def _place(self) -> str:
        twijfel = self.gang.reflectie.twijfel
        naam = self.gang.casus.schuilnaam
        return f"{naam} · “{twijfel.tekst}”" if twijfel and twijfel.tekst else naam

    def _show_why(self) -> None:
        principe, vraag = self.gang.wandeling.principe, self.gang.wandeling.vraag
        if principe is None or vraag is None:
            return
        waarom = self.query_one("#principe-waarom", Plain)
        regels = self._why(principe, vraag)
        waarom.zet("\n".join(regels) if waarom.has_class("-open") else eerste_zin(regels[0]))

    def _why(self, principe: Principe, vraag: Vraag) -> list[str]:
        """Return why this is asked: what the principle is for, or what a mirror question was taken from."""
        spiegel = self.gang.spiegel_bij(vraag)
        return uitleg_spiegelvraag(spiegel, vraag) if spiegel else uitleg(self.gang.kader, principe, vraag)

    def _limit(self, vraag: Vraag) -> str:
        """Return the safety limit of the signal that a mirror question goes with."""
        spiegel = self.gang.spiegel_bij(vraag)
        signaal = spiegel.signaal_bij(vraag.id) if spiegel else None
        grens = signaal.veiligheid if signaal else None
        return texts.SPIEGEL_VEILIGHEID.format(grens=grens) if grens else ""

    def _show_lookup(self) -> None:
        """Say which key explains words here, and shows cards and mirror questions, when there is any of them."""
        principe, vraag = self.gang.wandeling.principe, self.gang.wandeling.vraag
        if principe is None or vraag is None or not self._kent_woorden:
            return
        er_is = wat_er_is(self.gang.kompas.naslag, principe, vraag)
        naslag = self.query_one("#naslag", Plain)
        naslag.display = bool(er_is)
        naslag.zet(_lookup_key(er_is))

    def _show_principles(self) -> None:
        self._principes.toon(self.gang.wandeling)

    def _show_newer(self) -> None:
        nieuwer = self.query_one("#nieuwer", Plain)
        nieuwer.display = self._nieuwer is not None
        if self._nieuwer:
            nieuwer.zet(texts.NIEUWERE_LEIDRAAD.format(titel=self._nieuwer.titel, versie=self._nieuwer.versie))
        self.refresh_bindings()

    def _close_principles(self) -> None:
        self.remove_class(_KIEST)

    def _ask_danger(self) -> None:
        if not isinstance(self.app.screen, VeiligheidsDialoog):
            self.app.push_screen(VeiligheidsDialoog())

    async def _after_end(self, uitkomst: Uitkomst | None) -> None:
        if uitkomst == "klaar":
            self.dismiss()
            return
        if uitkomst != "spiegelvraag":
            await self.app.probeer(self.gang.vorige)
        await self._show()
        if uitkomst == "verder":
            self.action_principe()


def _why_key() -> Content:
    """Return the key that unfolds the rest, as the footer shows keys."""
    return Content.assemble(
        (f"{keys.toetsnaam(keys.WAAROM.key.split(',')[0])} ", "bold"), (keys.WAAROM.description, "$text-muted")
    )


def _lookup_key(er_is: Sequence[Wat]) -> Content:
    """Return the key that shows what there is, in words."""
    woorden = texts.TUSSENPUNT.join(texts.NASLAG_WAT[wat] for wat in er_is)
    return Content.assemble((f"{keys.toetsnaam(keys.NAAR_NASLAG.key)} ", "bold"), woorden)


def _stay() -> None:
    """Take no step."""


def uitleg(kader: Kader, principe: Principe, vraag: Vraag | None = None) -> list[str]:
    """Return why a principle helps, where it often goes wrong, and where it comes from, a line each."""
    plaats = bron_in_woorden(kader, principe, vraag)
    valkuilen = texts.VALKUILEN.format(valkuilen=" ".join(principe.valkuilen)) if principe.valkuilen else ""
    uit = texts.UIT_BRON.format(plaats=plaats) if plaats else ""
    return [regel for regel in (principe.waarom, valkuilen, uit) if regel]


def uitleg_spiegelvraag(spiegel: Vragenspiegel, vraag: Vraag) -> list[str]:
    """Return what a mirror question was taken from, as a signal and no proven fact (house rule 11), a line each."""
    signaal = spiegel.signaal_bij(vraag.id)
    if signaal is None:
        return [texts.SPIEGELVRAAG, spiegel.voorbehoud]
    uit = texts.UIT_BRON.format(plaats=plaats_van(spiegel, signaal))
    return [texts.SPIEGELVRAAG, signaal.signaal, uit, spiegel.voorbehoud]
