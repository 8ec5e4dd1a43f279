"""What the walk and its end share: a form that is filled again, what was written down before, and copying."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from textual import on

from checklist_app.domain.fouten import KompasFout
from checklist_app.domain.soorten import Aantekening
from checklist_app.flow.doorgeven import Doorgang, doorgang_voor_aantekeningen, doorgang_voor_selectie
from checklist_app.flow.kopie import voor_dossier
from checklist_app.flow.wandelen import Wandelgang
from checklist_app.flow.wissen import Ding
from checklist_app.tui import texts
from checklist_app.tui.scherm import Scherm
from checklist_app.tui.screens.eerdere import EerdereVersies, Keuze
from checklist_app.tui.widgets.al_opgeschreven import AlOpgeschreven
from checklist_app.tui.widgets.formulier import FormulierPaneel
from checklist_app.tui.widgets.tekstvak import Tekstvak

if TYPE_CHECKING:
    from checklist_app.tui.screens.doorgeven import VoorEenAnder

Uitkomst = TypeVar("Uitkomst")


class MetFormulier(Scherm[Uitkomst]):
    """A place with one ``FormulierPaneel`` on a walk."""

    def __init__(self, gang: Wandelgang) -> None:
        super().__init__()
        self.gang = gang

    @property
    def verder(self) -> str | None:
        """The reflection that is open here."""
        return self.gang.reflectie.id

    @property
    def wandelgang(self) -> Wandelgang:
        """The walk that is open here."""
        return self.gang

    @property
    def casus_id(self) -> str:
        """The case that is open here."""
        return self.gang.casus.id

    @property
    def paneel(self) -> FormulierPaneel:
        """The form."""
        return self.query_one(FormulierPaneel)

    async def bewaar_alles(self) -> None:
        """Store what is being typed."""
        await self.paneel.bewaar_alles()

    async def sluit_formulier(self) -> bool:
        """Record what is in the form; what has no meaning yet stays a concept. False: nothing could be stored."""
        try:
            uitkomst = await self.paneel.sluit_af()
        except KompasFout as fout:
            self.app.meld(fout.zin)
            return False
        if uitkomst.aantekening:
            self.app.zet_bewaard()
        return True

    async def kopieer(self, aantekeningen: Sequence[Aantekening], titel: str) -> None:
        """Put these on the clipboard, for the own dossier and past the gate."""
        tekst = await self.app.probeer(voor_dossier, self.gang, aantekeningen, titel)
        if tekst:
            self.app.zet_op_klembord(tekst)

    async def kopieer_anders(self, aantekeningen: Callable[[], Sequence[Aantekening]], titel: str) -> None:
        """Show what was selected in a field, else these, as somebody else may read it, before it is copied."""
        from checklist_app.tui.screens.doorgeven import geef_door

        gang, veld = self.gang, self.focused
        gekozen = veld.selected_text if isinstance(veld, Tekstvak) else ""
        if not await self.sluit_formulier():
            return
        await self._show()

        def make() -> Doorgang:
            if gekozen.strip():
                return doorgang_voor_selectie(gang.kompas, gang.casus.id, gekozen)
            return doorgang_voor_aantekeningen(gang, aantekeningen(), titel)

        plaats = texts.DOORGEVEN_PLAATS["kopie"].format(casus=gang.casus.schuilnaam)
        await geef_door(self.app, make, plaats, gang.casus.id)

    async def action_intervisie(self) -> None:
        """Make one page for colleagues, of the reflection that was changed last."""
        await self._pass_on("intervisie")

    async def action_knelpunten(self) -> None:
        """Show what gets stuck outside this family, without names."""
        await self._pass_on("knelpunten")

    async def _pass_on(self, doel: "VoorEenAnder") -> None:
        from checklist_app.tui.screens.doorgeven import geef_document

        if await self.sluit_formulier():
            await self._show()
            await geef_document(self.app, self.gang.casus, doel)

    @on(AlOpgeschreven.Eerdere)
    async def _show_earlier(self, event: AlOpgeschreven.Eerdere) -> None:
        versies = await self.app.probeer(self.gang.eerdere_versies, event.aantekening)
        if not versies:
            return
        if len(versies) == 1:
            self.app.meld(texts.GEEN_EERDERE)
            return

        async def chosen(keuze: Keuze | None) -> None:
            if keuze is None or not await self.sluit_formulier():
                return
            wat, rev = keuze
            if wat == "weg":
                await self._ask_to_erase(Ding("versie", self.gang.casus.id, event.aantekening.id, rev))
                return
            if await self.app.lukt(self.gang.zet_terug, event.aantekening, rev):
                self.app.zet_bewaard()
            await self._show()

        self.app.push_screen(EerdereVersies(versies), chosen)

    @on(AlOpgeschreven.Verwijder)
    async def _erase(self, event: AlOpgeschreven.Verwijder) -> None:
        if await self.sluit_formulier():
            await self._ask_to_erase(Ding("aantekening", self.gang.casus.id, event.aantekening.id))

    async def _ask_to_erase(self, ding: Ding) -> None:
        """Erase for good after what must be asked; then the walk is read again, without what went."""
        from checklist_app.tui.screens.verwijderen import vraag_verwijderen

        async def read_again(weg: bool | None) -> None:
            if weg:
                await self.app.lukt(self.gang.lees_opnieuw)
            # Also when nothing went: the form was closed before this was asked.
            await self._show()

        await vraag_verwijderen(self.app, ding, read_again)

    async def _show(self) -> None:
        """Fill the screen again, after the form was closed."""
        raise NotImplementedError

    def _list(self) -> None:
        """Show what was written down here as it is now; the form stays as it is."""
        raise NotImplementedError

    @on(FormulierPaneel.Teruggezet)
    def _put_back(self) -> None:
        self._list()

    @on(FormulierPaneel.Bewaard)
    def _stored(self) -> None:
        self.app.zet_bewaard()

    @on(FormulierPaneel.NietBewaard)
    def _not_stored(self, event: FormulierPaneel.NietBewaard) -> None:
        self.app.zet_niet_bewaard(event.fout)
