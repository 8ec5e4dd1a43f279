"""A screen with nothing but the form, that opens the next form as the walk does, and what a test asks of it."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.events import Key
from textual.screen import Screen

from checklist_app.domain.kaderbasis import Keuze, Vraag
from checklist_app.flow.formulier import Formulier
from checklist_app.flow.mensen import voeg_toe
from checklist_app.flow.wandelen import Wandelgang, begin
from checklist_app.tui.app import KompasApp
from checklist_app.tui.widgets.formulier import FormulierPaneel


class Proefscherm(Screen[None]):
    """Opens a form on a question; after recording the next empty one."""

    def __init__(self, gang: Wandelgang, vraag: Vraag, formulier: Formulier | None = None) -> None:
        super().__init__()
        self.gang = gang
        self.vraag = vraag
        self._begin = formulier
        self.berichten: list[object] = []

    def compose(self) -> ComposeResult:
        with VerticalScroll(can_focus=False):
            yield FormulierPaneel(id="formulier")

    @property
    def paneel(self) -> FormulierPaneel:
        return self.query_one(FormulierPaneel)

    async def on_mount(self) -> None:
        await self.open(self._begin)

    async def open(self, formulier: Formulier | None = None) -> None:
        formulier = formulier or await self.app.in_thread(self.gang.formulier, self.vraag)
        await self.paneel.open(self.gang, formulier, self.vraag)

    async def bewaar_alles(self) -> None:
        await self.paneel.bewaar_alles()

    async def on_formulier_paneel_vastgelegd(self, event: FormulierPaneel.Vastgelegd) -> None:
        self.berichten.append(event)
        await self.open()

    def on_formulier_paneel_verlaten(self, event: FormulierPaneel.Verlaten) -> None:
        self.berichten.append(event)

    def on_formulier_paneel_bewaard(self, event: FormulierPaneel.Bewaard) -> None:
        self.berichten.append(event)

    def on_formulier_paneel_niet_bewaard(self, event: FormulierPaneel.NietBewaard) -> None:
        self.berichten.append(event)

    def soort(self, klasse: type) -> list[object]:
        """Return the messages of one kind, in order."""
        return [b for b in self.berichten if isinstance(b, klasse)]


def een_vraag(soort: str, deel: str = "casusdeel", keuzes: tuple[str, ...] = ()) -> Vraag:
    """Return a question that records this kind."""
    return Vraag(
        id="vraag",
        tekst="Wat zag of hoorde je zelf?",
        vastleggen=soort,
        deel=deel,
        keuzes=tuple(Keuze(id=f"k{nr}", tekst=tekst) for nr, tekst in enumerate(keuzes)),
    )


def een_gang(kompas, rollen=(("moeder", "ouder"), ("kind 1", "kind"))) -> Wandelgang:
    """Begin a walk on a new family with these people."""
    casus = kompas.nieuwe_casus("Gezin Proef")
    for rol, soort in rollen:
        casus, _ = voeg_toe(kompas, casus, rol, soort)
    return begin(kompas, casus, "anders-beslissen", None, "iets anders", "helemaal")


def in_kluis(gang: Wandelgang):
    """Return what the vault holds of this walk, in order of making."""
    return [rij.aantekening for rij in gang.kompas.kluis.aantekeningen(gang.reflectie.id)]


def concepten(gang: Wandelgang):
    """Return the concepts that the vault holds of this walk."""
    return gang.kompas.kluis.concepten(gang.reflectie.id)


def app_met(gang: Wandelgang, vraag: Vraag, formulier: Formulier | None = None) -> KompasApp:
    """Return the app with nothing but the form on this question."""
    scherm = Proefscherm(gang, vraag, formulier)
    return KompasApp(gang.kompas.plaatsen, gang.kompas.klok, kompas=gang.kompas, thuis=lambda: scherm)


async def typ(pilot, tekst: str) -> None:
    """Type text in one go, as a quick hand does; Enter waits until the form has moved on."""
    for regel in tekst.splitlines(keepends=True):
        for teken in regel.rstrip("\n"):
            pilot.app.post_message(als_toets(teken))
        await pilot.pause()
        if regel.endswith("\n"):
            await pilot.press("enter")


async def druk(pilot, toetsen: list[str]) -> None:
    """Press keys: text in one go, named keys one by one."""
    for toets in toetsen:
        if len(toets) == 1:
            pilot.app.post_message(als_toets(toets))
        else:
            await pilot.press(toets)
    await pilot.pause()


def als_toets(teken: str) -> Key:
    """Return the key that types this character."""
    return Key({"\n": "enter", " ": "space"}.get(teken, teken), None if teken == "\n" else teken)
