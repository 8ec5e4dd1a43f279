"""The one form: renders every kind of aantekening from its class (ontwerp.md sections 2 and 9)."""

from datetime import datetime
from typing import ClassVar, Literal, Self

from textual import events, getters
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.widget import Widget
from textual.widgets import OptionList

from checklist_app.domain.casus import Casus
from checklist_app.domain.fouten import KompasFout
from checklist_app.domain.kaderbasis import Vraag
from checklist_app.domain.soorten import Aantekening
from checklist_app.domain.veldkennis import VeldInfo
from checklist_app.flow.casusblad import zet_samen_veilig
from checklist_app.flow.formulier import Formulier, Invulgang, leg_nummers_terug
from checklist_app.flow.formulier import Vastgelegd as Uitkomst
from checklist_app.flow.mensen import voeg_toe
from checklist_app.tui import keys, texts
from checklist_app.tui.app import KompasApp
from checklist_app.tui.widgets.concept import Conceptbewaker
from checklist_app.tui.widgets.invulling import Blad, Invulling
from checklist_app.tui.widgets.keuzeregel import Keuzeregel, met_cijfers
from checklist_app.tui.widgets.knopregel import Knopregel
from checklist_app.tui.widgets.melding import Aanbod, Melding
from checklist_app.tui.widgets.persoon_erbij import PersoonErbij
from checklist_app.tui.widgets.plain import Plain
from checklist_app.tui.widgets.velden import Veldvak
from checklist_app.tui.widgets.veldlijst import Veldlijst


class FormulierPaneel(Widget):
    """Filled again for every question; ``open`` it, and ``sluit_af`` before leaving the question.

    ``Verlaten`` says that nothing more is to be written here: on to the next question. Escape goes back inside the
    form and is left to the screen after that.
    """

    DEFAULT_CSS = """
    FormulierPaneel { height: auto; }
    FormulierPaneel > #antwoorden { margin-bottom: 1; }
    FormulierPaneel > #kop { height: auto; padding-left: 3; text-style: bold; }
    FormulierPaneel > #meer { height: 1; text-wrap: nowrap; text-overflow: ellipsis; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*keys.FORMULIER]
    app = getters.app(KompasApp)

    class Bewaard(Message):
        """Everything on the screen is stored; ``moment`` is local time."""

        def __init__(self, moment: datetime) -> None:
            self.moment = moment
            super().__init__()

    class NietBewaard(Message):
        """Storing failed and is tried again; the text stays."""

        def __init__(self, fout: KompasFout) -> None:
            self.fout = fout
            self.waarom = fout.zin
            super().__init__()

    class Vastgelegd(Message):
        """The form was finished by its last key and recorded; another can be opened.

        ``verder``: nothing more is to be written here, as ``Verlaten`` says of an empty form.
        """

        def __init__(self, uitkomst: Uitkomst, *, verder: bool = False) -> None:
            self.aantekening: Aantekening | None = uitkomst.aantekening
            self.verder = verder
            super().__init__()

    class Teruggezet(Message):
        """Numbers were put back in what was recorded before the form that is open now."""

    class Verlaten(Message):
        """On to the next question."""

        def __init__(self, richting: Literal["verder"]) -> None:
            self.richting = richting
            super().__init__()

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  the name Textual gives it
        super().__init__(id=id)
        self._invulling: Invulling | None = None
        self._vakken: list[Veldvak] = []
        self._getoond: list[Veldvak] = []
        self._wacht_op: Veldvak | None = None

    def compose(self) -> ComposeResult:
        """The answers of a question, the fields, the list behind them, and two lines that can be pressed."""
        yield Keuzeregel(id="antwoorden")
        yield Plain(id="kop")
        yield PersoonErbij()
        yield Veldlijst()
        yield Melding(id="melding")
        yield Knopregel(id="verder")
        yield Knopregel(id="meer")

    def on_mount(self) -> None:
        """Begin with nothing."""
        self._concept = Conceptbewaker(self.app, self._look, self.set_timer, self._tell_saved, self._tell_not_saved)
        for deel in self.children:
            # Setting ``display`` goes before the class with which these open and close themselves.
            if not isinstance(deel, PersoonErbij | Melding):
                deel.display = False

    # what the walk uses

    async def open(
        self,
        gang: Invulgang,
        formulier: Formulier,
        vraag: Vraag | None,
        begin: Literal["open", "alles"] = "open",
    ) -> None:
        """Show a form, ready to type in; what was typed ahead goes into it. ``begin``: its open fields, or all."""
        if self._concept.is_open:
            await self.bewaar_alles()
            self._say("")
        self._invulling = Invulling(gang, formulier, vraag, begin)
        await self._show()
        self._concept.open(gang)

    async def sluit_af(self) -> Uitkomst:
        """Record the form and forget it. What cannot be recorded yet stays a concept, and a notice says why.

        Raises ``KompasFout`` when nothing could be stored; then the form stays open.
        """
        try:
            return await self._close()
        except KompasFout as fout:
            await self._concept.bewaar()
            self.app.meld(fout.zin)
            self._concept.laat_gaan()
            self._invulling = None
            self._say("")
            return Uitkomst(None)

    async def bewaar_alles(self) -> None:
        """Store everything on the screen as concept. Raises ``KompasFout``; then it is tried again by itself."""
        self._leave_all()
        await self._concept.bewaar()

    def hulp(self) -> str:
        """What F1 says about the field that has the focus."""
        vak = self._present_vak
        return vak.hulp() if vak else texts.FORMULIER_LIJST_HULP

    def focus(self, scroll_visible: bool = True) -> Self:
        """Give the focus to what lies open."""
        self._focus_on(scroll_visible=scroll_visible)
        return self

    # keys

    async def action_meer(self) -> None:
        """Show every field, or go back to the open ones."""
        if self._invulling is None or self._invulling.begin == "alles":
            return
        self._leave_all()
        bladen = self._invulling.bladen
        self._invulling.bladen = [Blad()] if len(bladen) > 1 else [*bladen, Blad("alles")]
        await self._show()

    async def action_nummers_terug(self) -> None:
        """Put back the numbers that looked like a BSN and are none (house rule 6)."""
        doe = self.query_one(Melding).aanbod
        if doe is None:
            raise SkipAction
        if await doe():
            self._say(texts.FORMULIER_TERUGGEZET)

    async def action_terug(self) -> None:
        """Close what lies open in the form; without that the screen goes back."""
        if self.query_one(PersoonErbij).is_open:
            await self._end_question()
        elif not self._close_pickers():
            if self._invulling is None or len(self._invulling.bladen) < 2:
                raise SkipAction
            self._leave_all()
            await self._pop()

    async def action_rij_weg(self) -> None:
        """Take the highlighted row away."""
        plek = self.query_one(Veldlijst).highlighted
        if self._invulling and plek is not None and self._invulling.haal_weg(plek):
            await self._show()
            self._say(texts.FORMULIER_RIJ_WEG)
            self._concept.geraakt()

    async def action_rij_terug(self) -> None:
        """Put back the row that was taken away last."""
        if self._invulling and self._invulling.leg_terug():
            await self._show()
            self._say("")
            self._concept.geraakt()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer a key only where it does something."""
        invulling = self._invulling
        in_rijen = invulling is not None and invulling.blad.soort == "rijen"
        return {
            "meer": invulling is not None and invulling.begin == "open",
            "nummers_terug": self.query_one(Melding).aanbod is not None,
            "rij_weg": in_rijen,
            "rij_terug": in_rijen and invulling is not None and invulling.weggenomen is not None,
        }.get(action, True)

    # what the parts tell

    async def on_veldvak_verder(self, event: Veldvak.Verder) -> None:
        """On to the next field; after the last one the form is done."""
        event.stop()
        await self._onward(event.vak)

    def on_veldvak_nieuw(self, event: Veldvak.Nieuw) -> None:
        """Ask who this is, under the field."""
        event.stop()
        erbij = self.query_one(PersoonErbij)
        self._wacht_op = event.vak
        self.move_child(erbij, after=event.vak)
        erbij.vraag_soort(event.rol)
        event.vak.laat_los()

    async def on_veldvak_rijen(self, event: Veldvak.Rijen) -> None:
        """Open the rows of a field."""
        event.stop()
        self._leave_all()
        await self._push(Blad("rijen", event.info))

    def on_keuzeregel_gewijzigd(self, event: Keuzeregel.Gewijzigd) -> None:
        """Keep the answer that was chosen; Enter goes on."""
        event.stop()
        if self._invulling is not None:
            self._invulling.formulier.keuze = next(iter(event.regel.gekozen), None)
            self._concept.geraakt()
        event.regel.vooruit.laat_los()

    async def on_keuzeregel_klaar(self, event: Keuzeregel.Klaar) -> None:
        """The answer is given."""
        event.stop()
        await self._finish()

    async def on_knopregel_gedrukt(self, event: Knopregel.Gedrukt) -> None:
        """Show every field, go back a blad, or finish and go on."""
        event.stop()
        invulling = self._invulling
        if invulling is None:
            return
        if event.knop.id == "meer":
            await self.action_meer()
        elif len(invulling.bladen) > 1:
            self._leave_all()
            await self._pop()
        else:
            await self._finish(verder=invulling.formulier.oud is None)

    def on_knopregel_tekst(self, event: Knopregel.Tekst) -> None:
        """Put it in the last field that takes text: who went one Tab too far comes from there."""
        event.stop()
        velden = [nummer for nummer, vak in enumerate(self._getoond) if vak.neemt_tekst]
        if self._invulling is not None and velden:
            self._focus_on_field(velden[-1])

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open a field or a row."""
        event.stop()
        if self._invulling is not None:
            await self._push(self._invulling.open_regel(event.option_index))

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """A field was left: its text goes in the form and the concept is stored."""
        vak = next((v for v in self._getoond if event.widget in v.walk_children()), None)
        if vak is not None and not self.query_one(PersoonErbij).is_open:
            self._leave(vak)
            self._concept.meteen()

    async def on_persoon_erbij_soort(self, event: PersoonErbij.Soort) -> None:
        """Add the person to the case, and ask the question that a second adult brings."""
        event.stop()
        invulling, vak = self._invulling, self._wacht_op
        gevonden = None
        if invulling and vak and event.soort:
            gang = invulling.gang
            gevonden = await self.app.probeer(voeg_toe, gang.kompas, gang.casus, event.rol, event.soort)
        if gevonden is None or vak is None:
            await self._end_question()
            return
        casus, nieuw = gevonden
        self._take_over(casus)
        vak.zet_naam(nieuw.rol)
        if casus.vraagt_samen_veilig(nieuw) and casus.samen_veilig is None:
            self.query_one(PersoonErbij).vraag_samen()
        else:
            await self._end_question(verder=True)

    async def on_persoon_erbij_samen(self, event: PersoonErbij.Samen) -> None:
        """Keep the answer with the case."""
        event.stop()
        if self._invulling and event.antwoord:
            kompas, casus = self._invulling.gang.kompas, self._invulling.gang.casus
            bewaard = await self.app.probeer(zet_samen_veilig, kompas, casus.id, event.antwoord)
            if bewaard is not None:
                self._take_over(bewaard)
        await self._end_question(verder=True)
        if event.antwoord in ("nee", "onbekend"):
            self._say(texts.FORMULIER_SPREEK_ALLEEN)

    # showing

    async def _show(self, *, focus_op: int = 0) -> None:
        """Show the blad on top; the same widgets are filled again."""
        invulling = self._invulling
        if invulling is None:
            return
        velden = invulling.velden
        await self._enough_fields(len(velden))
        with self.app.batch_update():
            self.query_one(PersoonErbij).sluit()
            self._show_answers(invulling)
            self._show_fields(invulling, velden)
            self._show_list(invulling)
            self._show_lines(invulling)
        self._focus_on(focus_op)
        self._release()
        self.refresh_bindings()

    async def _enough_fields(self, aantal: int) -> None:
        nieuw = [Veldvak(self._concept.geraakt) for _ in range(aantal - len(self._vakken))]
        if nieuw:
            self._vakken += nieuw
            await self.mount_all(nieuw, before=self.query_one(Veldlijst))

    def _show_answers(self, invulling: Invulling) -> None:
        antwoorden = self.query_one("#antwoorden", Keuzeregel)
        keuzes = invulling.vraag.keuzes if invulling.vraag and invulling.blad.soort == "open" else ()
        antwoorden.display = bool(keuzes)
        gekozen = (invulling.formulier.keuze,) if invulling.formulier.keuze else ()
        antwoorden.vul(met_cijfers([(k.id, k.tekst) for k in keuzes]), gekozen, onder_elkaar=True)

    def _show_fields(self, invulling: Invulling, velden: tuple[VeldInfo, ...]) -> None:
        self._getoond = self._vakken[: len(velden)]
        for nummer, vak in enumerate(self._vakken):
            vak.display = nummer < len(velden)
        for vak, info in zip(self._getoond, velden, strict=True):
            vak.vul(
                info,
                invulling.nu(info),
                invulling.tafel,
                zelf=invulling.formulier.id,
                label=not invulling.is_gevraagd(info),
            )

    def _show_list(self, invulling: Invulling) -> None:
        blad, lijst, kop = invulling.blad, self.query_one(Veldlijst), self.query_one("#kop", Plain)
        kop.display = blad.soort not in ("open", "veld")
        kop.zet(blad.info.veld.label if blad.info else texts.FORMULIER_ALLES)
        lijst.display = blad.is_lijst
        if blad.is_lijst:
            lijst.toon(invulling.regels(), plek=blad.plek)

    def _show_lines(self, invulling: Invulling) -> None:
        verder, meer = self.query_one("#verder", Knopregel), self.query_one("#meer", Knopregel)
        is_open = invulling.blad.soort == "open"
        verder.display = bool(self._getoond) and self._getoond[-1].info.is_lang
        is_nieuw = is_open and invulling.formulier.oud is None
        verder.zet(texts.FORMULIER_VERDER if is_nieuw else texts.FORMULIER_KLAAR)
        dicht = [info.veld.label.lower() for info in invulling.formulier.velden if not info.veld.open]
        meer.display = is_open and bool(dicht)
        for regel in self.query(Knopregel):
            regel.geeft_door = any(vak.neemt_tekst for vak in self._getoond)
        meer.zet(texts.FORMULIER_MEER.format(toets=keys.toetsnaam(keys.MEER.key), velden=" · ".join(dicht)))

    # focus

    @property
    def _present_vak(self) -> Veldvak | None:
        """The field that has the focus, else the first."""
        focus = self.screen.focused
        eerste = self._getoond[0] if self._getoond else None
        return next((vak for vak in self._getoond if focus in vak.walk_children()), eerste)

    def _focus_on(self, nummer: int = 0, *, scroll_visible: bool = True) -> None:
        antwoorden, lijst = self.query_one("#antwoorden"), self.query_one(Veldlijst)
        if antwoorden.display and not nummer:
            antwoorden.focus(scroll_visible)
        elif lijst.display:
            lijst.focus(scroll_visible)
        elif self._getoond:
            self._getoond[nummer].editor.focus(scroll_visible)

    def _release(self) -> None:
        """Let what was typed while the form moved on go to what has the focus now."""
        for vak in self._vakken:
            vak.laat_los()
        for veld in (self.query_one("#antwoorden", Keuzeregel), *self.query(Knopregel)):
            veld.vooruit.laat_los()

    def _close_pickers(self) -> bool:
        """Close the pickers that are open; tell whether one was."""
        waren_open = [vak.sluit_kiezer() for vak in self._getoond]
        return any(waren_open)

    # moving on

    async def _onward(self, vak: Veldvak) -> None:
        if self._invulling is None:
            return
        is_open = self._invulling.blad.soort == "open"
        if is_open and vak is self._getoond[0] and self._is_empty:
            self.post_message(self.Verlaten("verder"))
            return
        klopt = self._leave(vak)
        volgende = self._getoond.index(vak) + (1 if klopt else 0)
        if volgende < len(self._getoond):
            self._focus_on_field(volgende)
        elif is_open:
            await self._finish()
        else:
            await self._pop()

    def _focus_on_field(self, nummer: int) -> None:
        self._getoond[nummer].editor.focus()
        self._release()

    async def _finish(self, *, verder: bool = False) -> None:
        """Record what was filled in and tell; an empty form goes on."""
        invulling = self._invulling
        if invulling is None:
            return
        if self._is_empty:
            self.post_message(self.Verlaten("verder"))
            return
        self._leave_all()
        if await self._show_first_fault(invulling):
            return
        try:
            uitkomst = await self._close()
        except KompasFout as fout:
            self._say(fout.zin)
            self._focus_on()
            self._release()
            return
        self.post_message(self.Vastgelegd(uitkomst, verder=verder))

    async def _close(self) -> Uitkomst:
        invulling = self._invulling
        if invulling is None:
            return Uitkomst(None)
        self._leave_all()
        uitkomst = await self._concept.sluit(invulling.formulier)
        self._invulling = None
        self._offer_after(invulling, uitkomst.aantekening)
        return uitkomst

    async def _show_first_fault(self, invulling: Invulling) -> bool:
        """Bring the first field that has no meaning on the screen, with what can be typed there."""
        gevonden = invulling.eerste_fout()
        if gevonden is None:
            return False
        info, fout = gevonden
        open_ = invulling.open_velden
        if info in open_:
            invulling.bladen = [Blad()]
            await self._show(focus_op=open_.index(info))
            self._getoond[open_.index(info)].zeg(fout.zin, fout=True)
        else:
            invulling.bladen = [Blad(invulling.begin), Blad("rijen" if info.vorm == "rijen" else "veld", info)]
            await self._show()
            self._say(fout.zin)
        return True

    async def _push(self, blad: Blad) -> None:
        if self._invulling is not None:
            self._say("")
            self._invulling.bladen.append(blad)
            await self._show()

    async def _pop(self) -> None:
        if self._invulling is not None:
            self._invulling.bladen.pop()
            await self._show()
            self._concept.meteen()

    # what is in the fields

    @property
    def _is_empty(self) -> bool:
        return self._invulling is None or (self._invulling.formulier.oud is None and self._look().is_leeg)

    def _look(self) -> Formulier:
        """Return a copy of the form with everything that stands on the screen."""
        if self._invulling is None:
            raise LookupError
        return self._invulling.met({vak.info.naam: vak.rauw() for vak in self._getoond if vak.info.vorm != "rijen"})

    def _leave_all(self) -> None:
        for vak in self._getoond:
            self._leave(vak)

    def _leave(self, vak: Veldvak) -> bool:
        """Put what is in a field in the form; tell whether the domain understands it."""
        invulling, info = self._invulling, vak.info
        if invulling is None or info.vorm == "rijen":
            return True
        rauw = vak.rauw()
        if rauw != invulling.nu(info) and invulling.zet(info, rauw):
            self._offer_back(invulling, vak, rauw)
        return vak.verlaat(str(invulling.nu(info)))

    # numbers that were left out

    def _offer_back(self, invulling: Invulling, vak: Veldvak, rauw: str) -> None:
        """Offer to put the numbers back in a field of the open form; ``rauw`` is what was typed there."""
        blad, info = invulling.blad, vak.info

        async def put_back() -> bool:
            invulling.zet_nummers_terug(blad, info, rauw)
            if invulling.blad is blad and vak.info is info:
                vak.verlaat(str(invulling.nu(info)))
            self._concept.meteen()
            return True

        self._offer(put_back)

    def _offer_after(self, invulling: Invulling, aantekening: Aantekening | None) -> None:
        """Offer it once more while the next form is open: who left the field by its last key did not see it yet."""
        weggelaten = {naam: nummers for naam, nummers in invulling.formulier.weggelaten.items() if nummers}
        if aantekening is None or not weggelaten:
            self._say("")
            return

        async def put_back() -> bool:
            nu = self._invulling
            if nu is not None and nu.formulier.id == aantekening.id:
                self._leave_all()
                nu.formulier.zet_alle_nummers_terug(weggelaten)
                await self._show()
                self._concept.meteen()
                return True
            if not await self.app.lukt(leg_nummers_terug, invulling.gang, aantekening, weggelaten):
                return False
            self._tell_saved()
            self.post_message(self.Teruggezet())
            return True

        self._offer(put_back)

    def _offer(self, put_back: Aanbod) -> None:
        self._say(texts.FORMULIER_NUMMER_WEG.format(toets=keys.toetsnaam(keys.NUMMERS_TERUG.key)), put_back)

    # somebody new

    async def _end_question(self, *, verder: bool = False) -> None:
        vak, self._wacht_op = self._wacht_op, None
        self.query_one(PersoonErbij).sluit()
        if vak is None:
            return
        vak.editor.focus()
        if verder and vak.info.vorm == "persoon":
            await self._onward(vak)

    def _take_over(self, casus: Casus) -> None:
        if self._invulling is not None:
            self._invulling.gang.ververs_casus(casus)
            for vak in self._vakken:
                vak.ververs(self._invulling.tafel)

    # telling

    def _say(self, tekst: str, aanbod: Aanbod | None = None) -> None:
        """Say this until the form closes; said after that, it stands in the next form."""
        self.query_one(Melding).zeg(tekst, aanbod)

    def _tell_saved(self) -> None:
        self.post_message(self.Bewaard(self.app.klok.hier()))

    def _tell_not_saved(self, fout: KompasFout) -> None:
        self.post_message(self.NietBewaard(fout))
