"""Mensen: a new family under a cover name, and who belong to it, a role a line or with commas between."""

from pathlib import Path
from typing import ClassVar, get_args

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll

from checklist_app.domain.basis import JIJZELF
from checklist_app.domain.casus import Betrokkene, Casus, Leeftijd, SoortBetrokkene
from checklist_app.domain.formulier import vind_persoon
from checklist_app.domain.tekst import een_regel
from checklist_app.domain.woorden import in_woorden
from checklist_app.flow.casusblad import SamenVeilig as Antwoord
from checklist_app.flow.casusblad import zet_leeftijd, zet_samen_veilig
from checklist_app.flow.mensen import rollen, vermoedelijk, voeg_toe
from checklist_app.tui import keys, texts
from checklist_app.tui.scherm import Dialoog, Scherm
from checklist_app.tui.widgets.hoek import Hoek
from checklist_app.tui.widgets.keuzeregel import Keuzeregel, met_letters
from checklist_app.tui.widgets.persoon_erbij import PersoonErbij
from checklist_app.tui.widgets.plain import Plain
from checklist_app.tui.widgets.tekstvak import Tekstvak
from checklist_app.tui.widgets.voet import Voet

_LEEFTIJDEN: tuple[Leeftijd, ...] = tuple(le for le in get_args(Leeftijd) if le != "volwassen")


class LeeftijdErbij(Vertical):
    """How old a child is: one key, or Enter to leave it open."""

    DEFAULT_CSS = """
    LeeftijdErbij { display: none; height: auto; margin: 0 0 0 2; }
    LeeftijdErbij.-open { display: block; }
    """

    def compose(self) -> ComposeResult:
        """The question and the ages."""
        yield Plain()
        yield Keuzeregel()

    def vraag(self, rol: str) -> None:
        """Ask it about this child."""
        self.query_one(Plain).zet(texts.MENSEN_LEEFTIJD.format(rol=rol))
        self.add_class("-open")
        regel = self.query_one(Keuzeregel)
        regel.vul(met_letters([(le, in_woorden(le)) for le in _LEEFTIJDEN]), ())
        regel.focus()

    def sluit(self) -> Leeftijd | None:
        """Ask no more; return the age that was chosen."""
        regel = self.query_one(Keuzeregel)
        self.remove_class("-open")
        return next((le for le in _LEEFTIJDEN if le in regel.gekozen), None)


class Mensen(Scherm[None]):
    """Asks the cover name when there is no case yet, then the people; an empty line is done."""

    CSS_PATH = Path(__file__).with_name("mensen.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [*keys.MENSEN]
    HELP = texts.MENSEN_HULP

    def __init__(self, casus: Casus | None = None) -> None:
        super().__init__()
        self._casus = casus
        self._is_nieuw = casus is None
        self._wie: Betrokkene | None = None
        self._rest: list[str] = []
        """The roles of the same line that are not with the people yet, the one that is asked about first."""

    @property
    def casus_id(self) -> str | None:
        """The case that is open here."""
        return self._casus.id if self._casus else None

    def compose(self) -> ComposeResult:
        """One question at a time, and below it who are there already."""
        yield Hoek(self._casus.schuilnaam if self._casus else texts.GEZIN_NIEUW)
        with VerticalScroll(id="midden", can_focus=False):
            yield Plain(id="vraag", classes="kop")
            yield Plain(id="hulp", classes="zacht")
            yield Tekstvak()
            yield PersoonErbij()
            yield LeeftijdErbij()
            yield Plain(id="melding", classes="lucht")
            yield Plain(id="mensen", classes="lucht")
        yield Voet()

    def on_mount(self) -> None:
        """Ask the first question."""
        self._ask()

    async def action_terug(self) -> None:
        """Leave a question open, and then the screen; who was added stays."""
        if self._is_asking:
            self._next()
            self._release()
            return
        self.dismiss()

    # what is typed and chosen

    @on(Tekstvak.Klaar)
    async def _line_done(self) -> None:
        tekst = een_regel(self.query_one(Tekstvak).text).tekst.strip()
        if self._casus is None:
            await self._make(tekst)
        elif not tekst:
            self._finish(self._casus)
        else:
            self._rest = rollen(tekst)
            await self._go_on()
        self._release()

    @on(PersoonErbij.Soort)
    async def _kind_chosen(self, event: PersoonErbij.Soort) -> None:
        if self._casus and event.soort:
            await self._add(self._casus, event.rol, event.soort)
        else:
            self._rest = self._rest[1:]
            await self._go_on()
        self._release()

    @on(Keuzeregel.Gewijzigd)
    @on(Keuzeregel.Klaar)
    async def _age_chosen(self) -> None:
        leeftijd = self.query_one(LeeftijdErbij).sluit()
        if leeftijd and self._casus and self._wie:
            casus = await self.app.probeer(zet_leeftijd, self.app.kompas, self._casus.id, self._wie, leeftijd)
            self._took(casus)
        await self._go_on()
        self._release()

    @on(PersoonErbij.Samen)
    async def _together_chosen(self, event: PersoonErbij.Samen) -> None:
        if event.antwoord and self._casus:
            self._took(await self.app.probeer(zet_samen_veilig, self.app.kompas, self._casus.id, event.antwoord))
        await self._go_on(texts.MENSEN_APART if event.antwoord in ("nee", "onbekend") else "")
        self._release()

    # inside

    @property
    def _is_asking(self) -> bool:
        return self.query_one(PersoonErbij).is_open or self.query_one(LeeftijdErbij).has_class("-open")

    async def _make(self, schuilnaam: str) -> None:
        casus = await self.app.probeer(self.app.kompas.nieuwe_casus, schuilnaam) if schuilnaam else None
        if casus:
            self._took(casus)
            self.query_one(Hoek).zet(casus.schuilnaam)
            self._ask()

    async def _go_on(self, melding: str = "") -> None:
        """Take the next role of the line; with something to read, or without one, go back to the line."""
        if self._casus is None or melding or not self._rest:
            self._next(melding)
            return
        rol = self._rest[0]
        if vind_persoon(rol, self._casus):
            self._rest = self._rest[1:]
            self._next(texts.MENSEN_ER_AL.format(rol=rol))
        elif soort := vermoedelijk(rol):
            await self._add(self._casus, rol, soort)
        else:
            self.query_one(PersoonErbij).vraag_soort(rol)

    async def _add(self, casus: Casus, rol: str, soort: SoortBetrokkene) -> None:
        uitkomst = await self.app.probeer(voeg_toe, self.app.kompas, casus, rol, soort)
        if uitkomst is None:
            self._next()
            return
        casus, self._wie = uitkomst
        self._rest = self._rest[1:]
        self._took(casus)
        self.query_one(Tekstvak).vul("", lang=False)
        if soort == "kind":
            self.query_one(PersoonErbij).sluit()
            self.query_one(LeeftijdErbij).vraag(self._wie.rol)
        elif casus.vraagt_samen_veilig(self._wie) and casus.samen_veilig is None:
            self.query_one(PersoonErbij).vraag_samen()
        else:
            await self._go_on()

    def _finish(self, casus: Casus) -> None:
        if not self._is_nieuw:
            self.dismiss()
            return
        from checklist_app.tui.screens.casus import CasusScherm

        self.app.switch_screen(CasusScherm(casus.id))

    def _took(self, casus: Casus | None) -> None:
        if casus:
            self._casus = casus
            self.app.zet_bewaard()
            self._show_people()

    def _next(self, melding: str = "") -> None:
        """Back to the line, for the next one; who is not with the people yet stands there again."""
        vak = self.query_one(Tekstvak)
        vak.vul(", ".join(self._rest), lang=False)
        vak.focus()
        self._rest = []
        self.query_one(PersoonErbij).sluit()
        self.query_one(LeeftijdErbij).sluit()
        self.query_one("#melding", Plain).zet(melding)

    def _release(self) -> None:
        """Show the line or the question about it, and hand what was typed ahead to what has the focus now."""
        self.set_class(self._is_asking, "-vraagt")
        for veld in (*self.query(Tekstvak), *self.query(Keuzeregel)):
            veld.vooruit.laat_los()

    def _ask(self) -> None:
        nieuw = self._casus is None
        self.query_one("#vraag", Plain).zet(texts.GEZIN_SCHUILNAAM if nieuw else texts.MENSEN_WIE)
        self.query_one("#hulp", Plain).zet(texts.GEZIN_SCHUILNAAM_HULP if nieuw else texts.MENSEN_WIE_HULP)
        self._next()
        self._show_people()

    def _show_people(self) -> None:
        personen = [b for b in self._casus.betrokkenen if b.id != JIJZELF] if self._casus else []
        regels = [f"{b.rol}, {in_woorden(b.leeftijd)}" if b.leeftijd else b.rol for b in personen]
        self.query_one("#mensen", Plain).zet("\n".join(regels))


class SamenVeilig(Dialoog[Antwoord]):
    """Asks whether everybody here can be spoken to together safely."""

    CSS_PATH = Path(__file__).with_name("regelvraag.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [*keys.REGELVRAAG]

    def compose(self) -> ComposeResult:
        """The same question as when a second adult is added."""
        with Vertical(id="vak"):
            yield PersoonErbij()
        yield Voet()

    def on_mount(self) -> None:
        """Ask it at once."""
        self._regel = self.query_one(Keuzeregel)
        self.query_one(PersoonErbij).vraag_samen()

    def on_unmount(self) -> None:
        """What was typed behind the answer belongs to the screen below."""
        self._regel.vooruit.laat_los()

    @on(PersoonErbij.Samen)
    def _chosen(self, event: PersoonErbij.Samen) -> None:
        self.dismiss(event.antwoord)
