"""Casus: one family on one page. Empty places are invitations."""

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import OptionList

from checklist_app.flow import casusblad as bladen
from checklist_app.flow.wissen import Ding, laat_los, vastgehouden_in_woorden
from checklist_app.tui import keys, texts
from checklist_app.tui.scherm import Scherm
from checklist_app.tui.screens.doorgeven import VoorEenAnder, geef_document
from checklist_app.tui.screens.openen import open_wandeling
from checklist_app.tui.screens.regelvraag import Regelvraag, Zeker
from checklist_app.tui.widgets.groepen import Groep, Groepen, Rij
from checklist_app.tui.widgets.hoek import Hoek
from checklist_app.tui.widgets.voet import Voet

_REFLECTIE = "reflectie:"
_MENS = "mens:"
_GEGEVENS: dict[str, bladen.Gegeven] = {"kenmerk": "kenmerk", "meedenker": "meedenker"}
_SAMEN = "samen"
_VASTHOUDEN = "vasthouden"


class CasusScherm(Scherm[None]):
    """The page of one family. ``reflectie``: the one to start on."""

    CSS_PATH = Path(__file__).with_name("casus.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [*keys.CASUS]
    HELP = texts.CASUS_HULP

    def __init__(self, casus_id: str, reflectie: str | None = None) -> None:
        super().__init__()
        self._casus_id = casus_id
        self._begin = f"{_REFLECTIE}{reflectie}" if reflectie else None
        self._blad: bladen.Casusblad | None = None
        self._toont_kenmerk = False

    @property
    def casus_id(self) -> str:
        """The case that is open here."""
        return self._casus_id

    def compose(self) -> ComposeResult:
        """Everything in one list, so that the arrows reach all of it."""
        yield Hoek("", "casusdeel")
        yield Groepen()
        yield Voet()

    def on_mount(self) -> None:
        """Start in the list."""
        self.query_one(Groepen).focus()

    async def on_screen_resume(self) -> None:
        """Show how things are now, also after a walk changed them."""
        blad = await self.app.probeer(bladen.casusblad, self.app.kompas, self._casus_id)
        if blad is None:
            self.dismiss()
            return
        self._blad = blad
        self._show()

    # what the keys do

    async def action_nieuw(self) -> None:
        """Begin a reflection on this family."""
        if self._blad is None:
            return
        from checklist_app.tui.screens.twijfel import Twijfel

        await self.app.push_screen(Twijfel(self._blad.casus))

    async def action_persoon(self) -> None:
        """Add people."""
        if self._blad is None:
            return
        from checklist_app.tui.screens.mensen import Mensen

        await self.app.push_screen(Mensen(self._blad.casus))

    async def action_overgenomen(self) -> None:
        """Say that the reflection under the cursor went to the dossier today, or take that back."""
        sleutel = self.query_one(Groepen).sleutel or ""
        if not sleutel.startswith(_REFLECTIE):
            self.app.meld(texts.CASUS_KIES_EEN_REFLECTIE)
            return
        reflectie = await self.app.probeer(bladen.neem_over, self.app.kompas, sleutel.removeprefix(_REFLECTIE))
        if reflectie is None:
            return
        self.app.zet_bewaard()
        erbij = bladen.is_vandaag_overgenomen(self.app.kompas, reflectie)
        self.app.meld(texts.CASUS_OVERGENOMEN if erbij else texts.CASUS_NIET_OVERGENOMEN)
        await self.on_screen_resume()

    async def action_verwijder(self) -> None:
        """Erase the whole family for good, after what must be asked."""
        from checklist_app.tui.screens.verwijderen import vraag_verwijderen

        await vraag_verwijderen(self.app, Ding("casus", self._casus_id, self._casus_id), self._after_erasing)

    async def _after_erasing(self, weg: bool | None) -> None:
        if weg:
            self.dismiss()
        else:
            await self.on_screen_resume()

    async def action_lezen(self) -> None:
        """Show everything of this family as text."""
        if self._blad is None:
            return
        from checklist_app.tui.screens.lezen import Lezen

        await self.app.push_screen(Lezen(self._blad.casus))

    async def action_logboek(self) -> None:
        """Show when this family was looked at, changed or copied."""
        if self._blad is None:
            return
        from checklist_app.tui.screens.wie_zag_wat import WieZagWat

        await self.app.push_screen(WieZagWat(self._blad.casus))

    async def action_intervisie(self) -> None:
        """Make one page for colleagues, of the reflection that was changed last."""
        await self._pass_on("intervisie")

    async def action_knelpunten(self) -> None:
        """Show what gets stuck outside this family, without names."""
        await self._pass_on("knelpunten")

    async def _pass_on(self, doel: VoorEenAnder) -> None:
        if self._blad is not None:
            await geef_document(self.app, self._blad.casus, doel)

    def action_kenmerk(self) -> None:
        """Show the own reference, or hide it again."""
        self._toont_kenmerk = not self._toont_kenmerk
        self._show()

    # what the list tells

    @on(OptionList.OptionSelected)
    async def _chosen(self, event: OptionList.OptionSelected) -> None:
        if not self.is_active:
            return
        sleutel = event.option_id or ""
        if sleutel.startswith(_MENS):
            from checklist_app.tui.screens.mens import Mens

            await self.app.push_screen(Mens(self._casus_id, sleutel.removeprefix(_MENS)))
        elif sleutel in _GEGEVENS:
            self._ask(_GEGEVENS[sleutel])
        elif sleutel == _VASTHOUDEN:
            self._hold()
        elif sleutel == _SAMEN:
            from checklist_app.tui.screens.mensen import SamenVeilig

            self.app.push_screen(SamenVeilig(), self._together)
        else:
            await open_wandeling(self, sleutel.rpartition(":")[2])

    def _ask(self, naam: bladen.Gegeven) -> None:
        if self._blad is None:
            return
        label, hulp = bladen.veld_van(naam)

        async def store(tekst: str | None) -> None:
            if tekst is None:
                return
            uitkomst = await self.app.probeer(bladen.zet_gegeven, self.app.kompas, self._casus_id, naam, tekst)
            if uitkomst is None:
                return
            self.app.zet_bewaard()
            if uitkomst[1]:
                self.app.meld(texts.CASUS_NUMMER_WEGGELATEN)
            self._toont_kenmerk = self._toont_kenmerk or naam == "kenmerk"
            await self.on_screen_resume()

        self.app.push_screen(Regelvraag(label, hulp, getattr(self._blad.casus, naam)), store)

    def _hold(self) -> None:
        """Hold this family, or hold it no longer."""
        if self._blad is None:
            return
        if self._blad.casus.vastgehouden_tot is None:
            from checklist_app.tui.screens.vasthouden import vraag_vasthouden

            vraag_vasthouden(self.app, self._casus_id, lambda: self.app.call_later(self.on_screen_resume))
            return

        async def let_go(ja: bool | None) -> None:
            if ja and await self.app.lukt(laat_los, self.app.kompas, self._casus_id):
                self.app.zet_bewaard()
                await self.on_screen_resume()

        self.app.push_screen(Zeker(texts.CASUS_LAAT_LOS, texts.CASUS_LAAT_LOS_UITLEG), let_go)

    async def _together(self, antwoord: bladen.SamenVeilig | None) -> None:
        if antwoord is None:
            return
        if await self.app.probeer(bladen.zet_samen_veilig, self.app.kompas, self._casus_id, antwoord):
            self.app.zet_bewaard()
            await self.on_screen_resume()

    # inside

    def _show(self) -> None:
        blad = self._blad
        if blad is None:
            return
        self.query_one(Hoek).zet(blad.casus.schuilnaam, "casusdeel")
        lijst = self.query_one(Groepen)
        lijst.zet(
            (
                Groep(texts.CASUS_REFLECTIES, tuple(map(_walk_row, blad.wandelingen)), texts.CASUS_GEEN_REFLECTIES),
                Groep(texts.CASUS_MENSEN, tuple(map(_person_row, blad.mensen)), texts.CASUS_GEEN_MENSEN),
                Groep(texts.CASUS_ZORGEN, _written("zorg", blad.zorgen), texts.CASUS_GEEN_ZORGEN),
                Groep(texts.CASUS_KRACHTEN, _written("kracht", blad.krachten), texts.CASUS_GEEN_KRACHTEN),
                Groep(texts.CASUS_AFSPRAKEN, self._agreed(blad)),
            )
        )
        if self._begin:
            lijst.wijs_aan(self._begin)
            self._begin = None

    def _agreed(self, blad: bladen.Casusblad) -> tuple[Rij, ...]:
        casus = blad.casus
        kenmerk = texts.CASUS_GEEN_KENMERK
        if casus.kenmerk:
            kenmerk = casus.kenmerk if self._toont_kenmerk else texts.CASUS_KENMERK_DICHT
        return (
            Rij(_SAMEN, (texts.CASUS_SAMEN, texts.CASUS_SAMEN_VEILIG[casus.samen_veilig])),
            Rij("meedenker", (texts.CASUS_MEEDENKER, casus.meedenker or texts.CASUS_GEEN_MEEDENKER)),
            Rij("kenmerk", (texts.CASUS_KENMERK, kenmerk)),
            Rij(
                _VASTHOUDEN,
                (texts.CASUS_VASTHOUDEN, vastgehouden_in_woorden(casus, self.app.klok.vandaag())),
            ),
        )


def _walk_row(regel: bladen.Wandelregel) -> Rij:
    dossier = texts.CASUS_IN_DOSSIER.format(dagen=regel.dossier) if regel.dossier else ""
    if not dossier and not regel.is_open:
        dossier = texts.CASUS_NAAR_DOSSIER
    if regel.delen and not regel.dossier:
        dossier = texts.CASUS_DEELS.format(delen=regel.delen)
    twijfel = texts.CASUS_TWIJFEL.format(twijfel=regel.twijfel) if regel.twijfel else ""
    stand = ", ".join(deel for deel in (regel.leidraad, regel.stand, dossier) if deel)
    return Rij(_REFLECTIE + regel.id, (regel.begonnen, "\n".join(deel for deel in (twijfel, stand) if deel)))


def _person_row(mens: bladen.Mens) -> Rij:
    return Rij(_MENS + mens.id, (mens.rol, "\n".join(deel for deel in (mens.wie, *mens.veiligheid) if deel)))


def _written(soort: str, dingen: tuple[bladen.Opgeschreven, ...]) -> tuple[Rij, ...]:
    return tuple(
        Rij(
            f"{soort}:{nr}:{ding.reflectie}",
            (texts.CASUS_VAN.format(tekst=ding.tekst, wie=ding.van_wie) if ding.van_wie else ding.tekst,),
        )
        for nr, ding in enumerate(dingen)
    )
