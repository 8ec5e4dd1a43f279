"""The one form: renders every kind of aantekening from its class (ontwerp.md sections 2 and 9)."""

from collections.abc import Awaitable, Callable
from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar, Literal, Self

from textual import events, getters
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget
from textual.widgets import OptionList

from checklist_app.domain.bsn import zonder_bsn
from checklist_app.domain.casus import Casus
from checklist_app.domain.formulier import Rauw, in_tekst, lees
from checklist_app.domain.fouten import KompasFout, NietBegrepen
from checklist_app.domain.kader import Vraag
from checklist_app.domain.soorten import Aantekening
from checklist_app.domain.tekst import een_regel
from checklist_app.domain.veldkennis import VeldInfo
from checklist_app.flow.mensen import voeg_toe
from checklist_app.flow.wandelen import Formulier, Invulgang
from checklist_app.flow.wandelen import Vastgelegd as Uitkomst
from checklist_app.tui import keys, texts
from checklist_app.tui.app import KompasApp
from checklist_app.tui.widgets.concept import Conceptbewaker
from checklist_app.tui.widgets.keuzeregel import Keuzeregel, met_cijfers
from checklist_app.tui.widgets.knopregel import Knopregel
from checklist_app.tui.widgets.persoon_erbij import PersoonErbij
from checklist_app.tui.widgets.plain import Plain
from checklist_app.tui.widgets.velden import Veldvak, regels_van
from checklist_app.tui.widgets.veldlijst import Veldlijst


@dataclass
class _Blad:
    """What the form shows: its open fields, all fields as a list, one field, the rows of a field, or one row.

    ``plek`` is where the highlight was in a list; ``rij`` the cells of a row, ``nummer`` its place among the rows.
    """

    soort: Literal["open", "alles", "veld", "rijen", "rij"]
    info: VeldInfo | None = None
    plek: int = 0
    rij: dict[str, str] | None = None
    nummer: int = 0


class FormulierPaneel(Widget):
    """Filled again for every question; ``open`` it, and ``sluit_af`` before leaving the question.

    ``Verlaten`` says that nothing more is to be written here: on to the next question. Escape goes back inside the
    form and is left to the screen after that.
    """

    DEFAULT_CSS = """
    FormulierPaneel { height: auto; }
    FormulierPaneel > #vakken { height: auto; }
    FormulierPaneel > #antwoorden { margin-bottom: 1; }
    FormulierPaneel > #kop { height: auto; padding-left: 3; text-style: bold; }
    FormulierPaneel > #melding { height: auto; padding-left: 3; }
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
        """The form was finished by its last key and recorded; another can be opened."""

        def __init__(self, aantekening: Aantekening | None, *, tussendoor: bool) -> None:
            self.aantekening = aantekening
            self.tussendoor = tussendoor
            super().__init__()

    class Verlaten(Message):
        """On to the next question."""

        def __init__(self, richting: Literal["verder"]) -> None:
            self.richting = richting
            super().__init__()

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  the name Textual gives it
        super().__init__(id=id)
        self._gang: Invulgang | None = None
        self._formulier: Formulier | None = None
        self._vraag: Vraag | None = None
        self._bladen: list[_Blad] = []
        self._vakken: list[Veldvak] = []
        self._getoond: list[Veldvak] = []
        self._zet_terug: Callable[[], Awaitable[None]] | None = None
        self._weggenomen: tuple[VeldInfo, int, dict[str, str]] | None = None
        self._wacht_op: Veldvak | None = None

    def compose(self) -> ComposeResult:
        """The answers of a question, the fields, the list behind them, and two lines that can be pressed."""
        yield Keuzeregel(id="antwoorden")
        yield Plain(id="kop")
        yield Vertical(id="vakken")
        yield Veldlijst()
        yield Plain(id="melding")
        yield Knopregel(id="verder")
        yield Knopregel(id="meer")

    def on_mount(self) -> None:
        """Begin empty."""
        self._erbij = PersoonErbij()
        self._concept = Conceptbewaker(self.app, self._look, self.set_timer, self._tell_saved, self._tell_not_saved)
        for deel in self.query("#antwoorden, #kop, #melding, #verder, #meer, Veldlijst"):
            deel.display = False

    # what the walk uses

    async def open(self, gang: Invulgang, formulier: Formulier, vraag: Vraag | None, *, alles: bool = False) -> None:
        """Show a form, ready to type in; what was typed ahead goes into it. ``alles``: as the list of every field."""
        if self._concept.is_open:
            await self.bewaar_alles()
        self._gang, self._formulier, self._vraag = gang, formulier, vraag
        self._bladen = [_Blad("alles" if alles else "open")]
        if not formulier.is_leeg or formulier.oud:
            self._say("")
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
            self._formulier = None
            return Uitkomst(None)

    async def bewaar_alles(self) -> None:
        """Store everything on the screen as concept. Raises ``KompasFout``; then it is tried again by itself."""
        self._leave_all()
        await self._concept.bewaar()

    @property
    def hulp(self) -> str:
        """What F1 says about the field that has the focus."""
        vak = self._focused_vak() or (self._getoond[0] if self._getoond else None)
        return vak.hulp if vak else texts.FORMULIER_LIJST_HULP

    @property
    def huidige_tekst(self) -> str:
        """The selected text, or the text of the field that has or had the focus; what a copy takes."""
        vak = self._focused_vak() or (self._getoond[0] if self._getoond else None)
        return vak.tekst if vak else ""

    def focus(self, scroll_visible: bool = True) -> Self:
        """Give the focus to what was open."""
        self._focus_first(scroll_visible=scroll_visible)
        return self

    # keys

    async def action_meer(self) -> None:
        """Show every field, or go back to the open ones."""
        if self._formulier is None or self._bladen[0].soort == "alles":
            return
        self._leave_all()
        self._bladen = [_Blad("open")] if len(self._bladen) > 1 else [*self._bladen, _Blad("alles")]
        await self._show()

    async def action_nummers_terug(self) -> None:
        """Put back the numbers that looked like a BSN and are none (house rule 6)."""
        if self._zet_terug is None:
            raise SkipAction
        doe, self._zet_terug = self._zet_terug, None
        await doe()
        self._say(texts.FORMULIER_TERUGGEZET)

    async def action_terug(self) -> None:
        """Close what lies open in the form; without that the screen goes back."""
        if self._erbij.is_open:
            await self._end_question()
        elif not self._close_pickers():
            if len(self._bladen) < 2:
                raise SkipAction
            self._leave_all()
            await self._pop()

    async def action_rij_weg(self) -> None:
        """Take the highlighted row away."""
        blad, lijst = self._bladen[-1], self.query_one(Veldlijst)
        if blad.soort != "rijen" or blad.info is None or lijst.highlighted is None:
            raise SkipAction
        rijen = self._rows(blad.info)
        if lijst.highlighted >= len(rijen):
            return
        self._weggenomen = blad.info, lijst.highlighted, rijen.pop(lijst.highlighted)
        self._put_rows(blad.info, rijen)
        self._say(texts.FORMULIER_RIJ_WEG)
        await self._show()

    async def action_rij_terug(self) -> None:
        """Put back the row that was taken away last."""
        if self._weggenomen is None:
            raise SkipAction
        info, plek, rij = self._weggenomen
        self._weggenomen = None
        rijen = self._rows(info)
        self._put_rows(info, [*rijen[:plek], rij, *rijen[plek:]])
        self._say("")
        await self._show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer a key only where it does something."""
        blad = self._bladen[-1].soort if self._bladen else ""
        return {
            "meer": not (self._bladen and self._bladen[0].soort == "alles"),
            "nummers_terug": self._zet_terug is not None,
            "rij_weg": blad == "rijen",
            "rij_terug": blad == "rijen" and self._weggenomen is not None,
        }.get(action, True)

    # what the parts tell

    def on_veldvak_gewijzigd(self, event: Veldvak.Gewijzigd) -> None:
        """Something was typed that is not stored."""
        event.stop()
        self._concept.geraakt()

    async def on_veldvak_verder(self, event: Veldvak.Verder) -> None:
        """On to the next field; after the last one the form is done."""
        event.stop()
        await self._onward(event.vak)

    def on_veldvak_nieuw(self, event: Veldvak.Nieuw) -> None:
        """Ask who this is, under the field."""
        event.stop()
        self._ask_under(event.vak)
        self._erbij.vraag_soort(event.rol)
        event.vak.laat_los()

    async def on_veldvak_rijen(self, event: Veldvak.Rijen) -> None:
        """Open the rows of a field."""
        event.stop()
        self._leave_all()
        await self._push(_Blad("rijen", event.info))

    def on_keuzeregel_gewijzigd(self, event: Keuzeregel.Gewijzigd) -> None:
        """Keep the answer that was chosen; Enter goes on."""
        event.stop()
        if self._formulier is not None:
            self._formulier.keuze = next(iter(event.regel.gekozen), None)
            self._concept.geraakt()
        event.regel.vooruit.laat_los()

    async def on_keuzeregel_klaar(self, event: Keuzeregel.Klaar) -> None:
        """The answer is given."""
        event.stop()
        await self._finish()
        event.regel.vooruit.laat_los()

    async def on_knopregel_gedrukt(self, event: Knopregel.Gedrukt) -> None:
        """Go on, or show every field."""
        event.stop()
        if event.knop.id == "meer":
            await self.action_meer()
        elif len(self._bladen) > 1:
            self._leave_all()
            await self._pop()
        else:
            ging_om_wijziging = self._formulier is not None and self._formulier.oud is not None
            leeg = self._is_empty()
            if await self._finish() and not leeg and not ging_om_wijziging:
                self.post_message(self.Verlaten("verder"))

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open a field or a row."""
        event.stop()
        blad, formulier = self._bladen[-1], self._formulier
        if formulier is None:
            return
        blad.plek = event.option_index
        if blad.soort == "alles":
            info = formulier.velden[event.option_index]
            await self._push(_Blad("rijen" if info.vorm == "rijen" else "veld", info))
        elif blad.info is not None:
            rijen = self._rows(blad.info)
            rij = dict(rijen[event.option_index]) if event.option_index < len(rijen) else {}
            await self._push(_Blad("rij", blad.info, rij=rij, nummer=event.option_index))

    async def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """A field was left: its text goes in the form and the concept is stored."""
        vak = next((v for v in self._getoond if event.widget in v.walk_children()), None)
        if vak is None or self._erbij.is_open or self._formulier is None:
            return
        self._leave(vak)
        self._concept.meteen()

    async def on_persoon_erbij_soort(self, event: PersoonErbij.Soort) -> None:
        """Add the person to the case, and ask the question that a second adult brings."""
        event.stop()
        gang, vak = self._gang, self._wacht_op
        if gang is None or vak is None or event.soort is None:
            await self._end_question()
            return
        gevonden = await self.app.probeer(voeg_toe, gang.kompas, gang.casus, event.rol, event.soort)
        if gevonden is None:
            await self._end_question()
            return
        casus, nieuw = gevonden
        self._take_over(casus)
        vak.zet_naam(nieuw.rol)
        if casus.vraagt_samen_veilig(nieuw) and casus.samen_veilig is None:
            self._erbij.vraag_samen()
        else:
            await self._end_question(verder=True)

    async def on_persoon_erbij_samen(self, event: PersoonErbij.Samen) -> None:
        """Keep the answer with the case."""
        event.stop()
        gang = self._gang
        if gang is not None and event.antwoord:
            casus = Casus.model_validate({**dict(gang.casus), "samen_veilig": event.antwoord})
            bewaard = await self.app.probeer(gang.kompas.bewaar, casus)
            if bewaard is not None:
                self._take_over(bewaard)
            if event.antwoord != "ja":
                self._say(texts.FORMULIER_SPREEK_ALLEEN)
        await self._end_question(verder=True)

    # showing

    async def _show(self, *, vak: int = 0) -> None:
        """Show the blad on top; the same widgets are filled again."""
        formulier, blad = self._formulier, self._bladen[-1]
        if formulier is None:
            return
        lijst = self.query_one(Veldlijst)
        is_lijst = blad.soort in ("alles", "rijen")
        infos = self._infos(blad)
        await self._enough_fields(len(infos))
        with self.app.batch_update():
            self._erbij.sluit()
            self._show_answers(formulier, blad)
            self._show_heading(blad)
            self._getoond = self._vakken[: len(infos)]
            for nummer, veld in enumerate(self._vakken):
                veld.display = nummer < len(infos)
            for veld, info in zip(self._getoond, infos, strict=True):
                self._fill(veld, info, blad)
            lijst.display = is_lijst
            if is_lijst:
                lijst.toon(self._lines(blad), plek=blad.plek)
            self._show_lines(formulier, blad)
        self._focus_first(vak)
        self._release()
        self.refresh_bindings()

    def _show_answers(self, formulier: Formulier, blad: _Blad) -> None:
        antwoorden = self.query_one("#antwoorden", Keuzeregel)
        keuzes = self._vraag.keuzes if self._vraag and blad.soort == "open" else ()
        antwoorden.display = bool(keuzes)
        gekozen = (formulier.keuze,) if formulier.keuze else ()
        antwoorden.vul(met_cijfers([(k.id, k.tekst) for k in keuzes]), gekozen, onder_elkaar=True)

    def _show_heading(self, blad: _Blad) -> None:
        kop = self.query_one("#kop", Plain)
        kop.display = blad.soort != "open" and blad.soort != "veld"
        kop.zet(blad.info.veld.label if blad.info else texts.FORMULIER_ALLES)

    def _show_lines(self, formulier: Formulier, blad: _Blad) -> None:
        verder, meer = self.query_one("#verder", Knopregel), self.query_one("#meer", Knopregel)
        verder.display = bool(self._getoond) and self._getoond[-1].info.is_lang
        is_nieuw = blad.soort == "open" and formulier.oud is None
        verder.zet(texts.FORMULIER_VERDER if is_nieuw else texts.FORMULIER_KLAAR)
        dicht = [info.veld.label.lower() for info in formulier.velden if not info.veld.open]
        meer.display = blad.soort == "open" and bool(dicht)
        meer.zet(texts.FORMULIER_MEER.format(toets=keys.toetsnaam(keys.MEER.key), velden=" · ".join(dicht)))

    def _infos(self, blad: _Blad) -> tuple[VeldInfo, ...]:
        if self._formulier is None:
            return ()
        if blad.soort == "open":
            return tuple(info for info in self._formulier.velden if info.veld.open)
        if blad.info is None or blad.soort == "rijen":
            return ()
        return blad.info.rij if blad.soort == "rij" else (blad.info,)

    def _fill(self, vak: Veldvak, info: VeldInfo, blad: _Blad) -> None:
        gang, formulier = self._gang, self._formulier
        if gang is None or formulier is None:
            return
        # The question itself says what the first text is.
        is_kern = blad.soort == "open" and self._vraag is not None and info.naam == formulier.klasse.kernveld
        eerste = self._getoond[0] is vak
        vak.vul(info, self._now(blad, info), gang.tafel, zelf=formulier.id, label=not (is_kern and eerste))

    async def _enough_fields(self, aantal: int) -> None:
        nieuw = [Veldvak() for _ in range(aantal - len(self._vakken))]
        if nieuw or not self._erbij.is_attached:
            self._vakken += nieuw
            vakken = self.query_one("#vakken")
            await vakken.mount_all([*nieuw, *([] if self._erbij.is_attached else [self._erbij])])

    def _lines(self, blad: _Blad) -> list[tuple[str, str]]:
        if self._formulier is None:
            return []
        if blad.info is None:
            return [(info.veld.label, self._in_one_line(info)) for info in self._formulier.velden]
        rijen = [(rij.get("persoon", ""), regels_van([_without_person(rij)])) for rij in self._rows(blad.info)]
        nieuw = texts.FORMULIER_IEMAND_ERBIJ if blad.info.is_lijst_per_persoon else texts.FORMULIER_RIJ_ERBIJ
        return [*rijen, (nieuw, "" if rijen else texts.FORMULIER_NOG_NIETS)]

    def _in_one_line(self, info: VeldInfo) -> str:
        rauw = self._formulier.rauw.get(info.naam, "") if self._formulier else ""
        if isinstance(rauw, list):
            return regels_van(rauw)
        if info.verwijst == "aantekening" and rauw and self._gang is not None:
            return _references(info, rauw, self._gang)
        return " ".join(rauw.split())

    # focus

    def _focus_first(self, vak: int = 0, *, scroll_visible: bool = True) -> None:
        antwoorden, lijst = self.query_one("#antwoorden"), self.query_one(Veldlijst)
        if antwoorden.display and not vak:
            antwoorden.focus(scroll_visible)
        elif lijst.display:
            lijst.focus(scroll_visible)
        elif self._getoond:
            self._getoond[min(vak, len(self._getoond) - 1)].editor.focus(scroll_visible)

    def _close_pickers(self) -> bool:
        """Close what is open; tell whether anything was."""
        return any([vak.sluit_kiezer() for vak in self._getoond])  # noqa: C419  every one of them

    def _focused_vak(self) -> Veldvak | None:
        focus = self.screen.focused
        return next((vak for vak in self._getoond if focus in vak.walk_children()), None)

    def _release(self) -> None:
        """Let what was typed while the form moved on go to the field that has the focus now."""
        for vak in self._vakken:
            vak.laat_los()
        self.query_one("#antwoorden", Keuzeregel).vooruit.laat_los()

    # moving on

    async def _onward(self, vak: Veldvak) -> None:
        blad = self._bladen[-1]
        if blad.soort == "open" and vak is self._getoond[0] and self._is_empty():
            self.post_message(self.Verlaten("verder"))
            return
        if not self._leave(vak):
            vak.editor.focus()
            self._release()
            return
        volgende = self._getoond.index(vak) + 1
        if volgende < len(self._getoond):
            self._getoond[volgende].editor.focus()
            self._release()
        elif blad.soort == "open":
            await self._finish()
        else:
            await self._pop()

    async def _finish(self) -> bool:
        """Record what was filled in and tell; an empty form goes on. Returns whether the form is done."""
        formulier = self._formulier
        if formulier is None:
            return False
        if self._is_empty():
            self.post_message(self.Verlaten("verder"))
            return True
        if await self._show_first_fault():
            return False
        try:
            uitkomst = await self._close()
        except KompasFout as fout:
            self._say(fout.zin)
            self._focus_first()
            self._release()
            return False
        self._remember_numbers(formulier, uitkomst.aantekening)
        self.post_message(self.Vastgelegd(uitkomst.aantekening, tussendoor=uitkomst.tussendoor))
        return True

    async def _close(self) -> Uitkomst:
        formulier = self._formulier
        if formulier is None:
            return Uitkomst(None)
        self._leave_all()
        uitkomst = await self._concept.sluit(formulier)
        self._formulier = None
        return uitkomst

    async def _show_first_fault(self) -> bool:
        """Bring the first field that has no meaning on the screen, with what can be typed there."""
        gang, formulier = self._gang, self._formulier
        if gang is None or formulier is None:
            return False
        self._leave_all()
        for info in formulier.velden:
            try:
                lees(info, formulier.rauw.get(info.naam, ""), gang.tafel)
            except NietBegrepen as fout:
                await self._show_fault(info, fout)
                return True
        return False

    async def _show_fault(self, info: VeldInfo, fout: NietBegrepen) -> None:
        open_ = self._infos(_Blad("open"))
        if info in open_:
            self._bladen = [_Blad("open")]
            await self._show(vak=open_.index(info))
            self._getoond[open_.index(info)].zeg(fout.zin, fout=True)
            return
        self._bladen = [_Blad("open"), _Blad("rijen" if info.vorm == "rijen" else "veld", info)]
        await self._show()
        self._say(fout.zin)

    async def _push(self, blad: _Blad) -> None:
        self._say("")
        self._bladen.append(blad)
        await self._show()

    async def _pop(self) -> None:
        self._say("")
        self._bladen.pop()
        await self._show()
        self._concept.meteen()

    # what is in the form

    def _is_empty(self) -> bool:
        formulier = self._formulier
        return formulier is None or (formulier.oud is None and self._look().is_leeg)

    def _now(self, blad: _Blad, info: VeldInfo) -> Rauw:
        if blad.soort == "rij" and blad.rij is not None:
            return blad.rij.get(info.naam, "")
        leeg: Rauw = [] if info.vorm == "rijen" else ""
        return self._formulier.rauw.get(info.naam, leeg) if self._formulier else leeg

    def _leave_all(self) -> None:
        for vak in self._getoond:
            self._leave(vak)

    def _leave(self, vak: Veldvak) -> bool:
        """Put what is in a field in the form; tell whether the domain understands it."""
        formulier, blad, info = self._formulier, self._bladen[-1], vak.info
        if formulier is None or info.vorm == "rijen":
            return True
        rauw = vak.rauw()
        if rauw != self._now(blad, info):
            weg = self._put_cell(blad, info, rauw) if blad.soort == "rij" else formulier.zet(info.naam, rauw)
            if weg:
                self._offer_back(vak, blad, formulier, info, rauw)
        return vak.verlaat(str(self._now(blad, info)))

    def _put_cell(self, blad: _Blad, info: VeldInfo, rauw: str) -> int:
        if blad.rij is None or blad.info is None:
            return 0
        blad.rij[info.naam], nummers = zonder_bsn(een_regel(rauw).tekst)
        self._put_rows(blad.info, self._rows_with(blad))
        return len(nummers)

    def _rows(self, info: VeldInfo) -> list[dict[str, str]]:
        rauw = self._formulier.rauw.get(info.naam) if self._formulier else None
        return list(rauw) if isinstance(rauw, list) else []

    def _rows_with(self, blad: _Blad) -> list[dict[str, str]]:
        """The rows of a field, with the row that is being filled in its place; an empty one is left out."""
        rijen = self._rows(blad.info) if blad.info else []
        nieuw = [dict(blad.rij)] if blad.rij and any(blad.rij.values()) else []
        return [*rijen[: blad.nummer], *nieuw, *rijen[blad.nummer + 1 :]]

    def _put_rows(self, info: VeldInfo, rijen: list[dict[str, str]]) -> None:
        if self._formulier is not None:
            self._formulier.rauw[info.naam] = rijen
            self._concept.geraakt()

    def _look(self) -> Formulier:
        """Return a copy of the form with everything in it that stands on the screen."""
        formulier, blad = self._formulier, self._bladen[-1]
        if formulier is None:
            raise LookupError
        kopie = replace(formulier, rauw=deepcopy(formulier.rauw))
        getypt = {vak.info.naam: vak.rauw() for vak in self._getoond if vak.info.vorm != "rijen"}
        if blad.soort == "rij" and blad.info and blad.rij is not None:
            rij = replace(blad, rij={**blad.rij, **getypt})
            kopie.rauw[blad.info.naam] = list(self._rows_with(rij))
        else:
            kopie.rauw.update(getypt)
        return kopie

    # numbers that were left out

    def _offer_back(self, vak: Veldvak, blad: _Blad, formulier: Formulier, info: VeldInfo, rauw: str) -> None:
        async def put_back() -> None:
            if blad.soort == "rij" and blad.rij is not None and blad.info is not None:
                blad.rij[info.naam] = rauw
                self._put_rows(blad.info, self._rows_with(blad))
            else:
                formulier.zet_nummers_terug(info.naam)
            if vak in self._getoond and vak.info is info:
                vak.verlaat(str(self._now(blad, info)))
            self._concept.meteen()

        self._offer(put_back)

    def _remember_numbers(self, formulier: Formulier, aantekening: Aantekening | None) -> None:
        """Keep the offer standing after the form was closed by its last key."""
        gang = self._gang
        if self._zet_terug is None or gang is None or aantekening is None:
            return

        async def put_back() -> None:
            anders = await self.app.probeer(gang.wijzig, aantekening)
            if anders is None:
                return
            anders.weggelaten = {naam: nummers for naam, nummers in formulier.weggelaten.items() if nummers}
            for naam in list(anders.weggelaten):
                anders.zet_nummers_terug(naam)
            uitkomst = await self.app.probeer(gang.leg_vast, anders)
            if uitkomst is not None:
                self.post_message(self.Vastgelegd(uitkomst.aantekening, tussendoor=uitkomst.tussendoor))

        if any(formulier.weggelaten.values()):
            self._offer(put_back)

    def _offer(self, put_back: Callable[[], Awaitable[None]]) -> None:
        self._zet_terug = put_back
        self._say(texts.FORMULIER_NUMMER_WEG.format(toets=keys.toetsnaam(keys.NUMMERS_TERUG.key)))
        self.refresh_bindings()

    # somebody new

    def _ask_under(self, vak: Veldvak) -> None:
        self._wacht_op = vak
        self.query_one("#vakken").move_child(self._erbij, after=vak)

    async def _end_question(self, *, verder: bool = False) -> None:
        vak, self._wacht_op = self._wacht_op, None
        self._erbij.sluit()
        if vak is None:
            return
        vak.editor.focus()
        if verder and vak.info.vorm == "persoon":
            await self._onward(vak)

    def _take_over(self, casus: Casus) -> None:
        if self._gang is None:
            return
        self._gang.ververs_casus(casus)
        for vak in self._vakken:
            vak.ververs(self._gang.tafel)

    # telling

    def _say(self, tekst: str) -> None:
        melding = self.query_one("#melding", Plain)
        melding.zet(tekst)
        melding.display = bool(tekst)

    def _tell_saved(self) -> None:
        if self._gang is not None:
            self.post_message(self.Bewaard(self._gang.kompas.klok.hier()))

    def _tell_not_saved(self, fout: KompasFout) -> None:
        self.post_message(self.NietBewaard(fout))


def _references(info: VeldInfo, rauw: str, gang: Invulgang) -> str:
    """Return references as the texts they point to."""
    try:
        waarde = lees(info, rauw, gang.tafel)
    except NietBegrepen:
        return rauw
    return in_tekst(info, waarde, gang.casus, {a.id: a for a in gang.tafel.aantekeningen})


def _without_person(rij: dict[str, str]) -> dict[str, str]:
    return {naam: cel for naam, cel in rij.items() if naam != "persoon"}
