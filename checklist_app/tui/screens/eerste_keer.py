"""The first time: what this is, may it be used, the passphrase, the recovery code, the crisis lines, how long."""

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalGroup, VerticalScroll
from textual.widget import Widget
from textual.widgets import Input, OptionList

from checklist_app.domain.fouten import KompasFout
from checklist_app.tui import keys, texts
from checklist_app.tui.scherm import Scherm
from checklist_app.tui.widgets.geheim import Herstelcode, NieuweWachtzin
from checklist_app.tui.widgets.lijst import Lijst
from checklist_app.tui.widgets.plain import Plain
from checklist_app.tui.widgets.voet import Voet

if TYPE_CHECKING:
    from checklist_app.flow.klok import Klok
    from checklist_app.flow.kompas import Kompas
    from checklist_app.flow.plaatsen import Plaatsen


_WAT, _MAG, _WACHTZIN, _CODE, _LIJNEN, _TERMIJN, _KLAAR = range(7)
_STAP_VAN = {"verder": _WAT, "lijnen": _LIJNEN, "klaar": _TERMIJN}
"""The step that a line belongs to; the others answer whether Kompas may be used."""


class EersteKeer(Scherm[None]):
    """A few short steps in one place, each filled when it is reached; then the vault is there and Kompas opens."""

    CSS_PATH = Path(__file__).with_name("eerste_keer.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [*keys.EERSTE_KEER]
    HELP = texts.EERSTE_KEER_HULP

    def __init__(self) -> None:
        super().__init__()
        self._stap = _WAT
        self._kompas: Kompas | None = None
        self._lijnen: list[tuple[str, str]] = []
        self._weken: int | None = None

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="stap", can_focus=False):
            yield Plain(id="titel")
            yield VerticalGroup(id="inhoud")
            yield Plain(id="antwoord")
        yield Voet()

    async def on_mount(self) -> None:
        await self._show_what()

    # the steps

    async def _show_what(self) -> None:
        await self._fill(
            _WAT, texts.EERSTE_KEER_WAT_TITEL, texts.EERSTE_KEER_WAT, Lijst([("verder", texts.EERSTE_KEER_VERDER)])
        )

    async def _show_permission(self) -> None:
        keuzes = Lijst(texts.EERSTE_KEER_MAG_KEUZES, genummerd=True)
        await self._fill(_MAG, texts.EERSTE_KEER_MAG_TITEL, texts.EERSTE_KEER_MAG, keuzes)

    async def _show_passphrase(self) -> None:
        from checklist_app.flow.openen import plek_in_woorden

        plek = plek_in_woorden(self.app.plaatsen)
        await self._fill(_WACHTZIN, texts.EERSTE_KEER_WACHTZIN_TITEL, plek, NieuweWachtzin())

    async def _show_code(self, code: str) -> None:
        await self._fill(_CODE, texts.EERSTE_KEER_CODE_TITEL, (), Herstelcode(code))

    async def _show_lines(self) -> None:
        from checklist_app.flow.veiligheid import bestand, eigen_lijnen

        pad = bestand(self.app.plaatsen)
        if eigen_lijnen(self.app.plaatsen)[0] or pad.exists():
            tekst: tuple[str, ...] = (texts.EERSTE_KEER_LIJNEN_STAAN_ER.format(bestand=pad),)
            vak: Widget = Lijst([("lijnen", texts.EERSTE_KEER_LIJNEN_KLAAR)])
        else:
            tekst = tuple(regel.format(bestand=pad) for regel in texts.EERSTE_KEER_LIJNEN)
            vak = EigenLijnen()
        await self._fill(_LIJNEN, texts.EERSTE_KEER_LIJNEN_TITEL, tekst, vak)

    async def _show_term(self) -> None:
        await self._fill(_TERMIJN, texts.EERSTE_KEER_TERMIJN_TITEL, texts.EERSTE_KEER_TERMIJN, Termijn())

    async def _fill(self, stap: int, titel: str, tekst: tuple[str, ...], vak: Widget) -> None:
        self._to_step(stap)
        self._answer("")
        self.query_one("#titel", Plain).zet(titel)
        inhoud = self.query_one("#inhoud", VerticalGroup)
        await inhoud.remove_children()
        await inhoud.mount_all([*(Plain(regel, classes="alinea") for regel in tekst), vak])
        if isinstance(vak, Lijst):
            vak.focus()

    # what is answered

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the way back as long as nothing was made."""
        return self._stap in (_MAG, _WACHTZIN) if action == "terug" else True

    async def action_terug(self) -> None:
        """Go a step back, as long as nothing was made."""
        if self._stap == _MAG:
            await self._show_what()
        elif self._stap == _WACHTZIN:
            await self._show_permission()

    @on(OptionList.OptionSelected)
    async def _chosen(self, event: OptionList.OptionSelected) -> None:
        # A second Enter, typed along with the first, comes when the next step stands there.
        if self._stap != _STAP_VAN.get(event.option.id or "", _MAG):
            return
        match event.option.id:
            case "verder":
                await self._show_permission()
            case "ja":
                await self._show_passphrase()
            case "lijnen":
                self._lijnen = [lijn for vak in self.query(EigenLijnen) for lijn in vak.lijnen]
                await self._show_term()
            case "klaar":
                self._finish()
            case _:
                self._answer(texts.EERSTE_KEER_VRAAG_NA)

    @on(NieuweWachtzin.Gekozen)
    def _chosen_passphrase(self, event: NieuweWachtzin.Gekozen) -> None:
        if self._stap != _WACHTZIN:
            return
        self._answer(texts.EERSTE_KEER_MAKEN)
        self._to_step(_CODE)
        self._make(event.wachtzin)

    # Without words of our own Textual describes a worker by its arguments, so by the passphrase.
    @work(description="maken")
    async def _make(self, wachtzin: str) -> None:
        try:
            self._kompas, code = await self.app.in_thread(_make_vault, self.app.plaatsen, self.app.klok, wachtzin)
        except KompasFout as fout:
            self._answer(fout.zin)
            self._to_step(_WACHTZIN)
            return
        await self._show_code(code)

    @on(Herstelcode.Overgeschreven)
    async def _copied(self) -> None:
        await self._show_lines()

    @on(Input.Submitted, "#weken")
    def _term_typed(self, event: Input.Submitted) -> None:
        from checklist_app.flow.instellingen import lees_weken

        event.stop()
        if not event.value.strip():
            self.query_one(Lijst).focus()
            return
        self._weken = lees_weken(event.value)
        if self._weken is None:
            self._answer(texts.INSTELLINGEN_WEKEN_FOUT)
        else:
            self._finish()

    @on(Input.Submitted)
    def _ignore(self) -> None:
        """Enter in a field is the field's own."""

    def _finish(self) -> None:
        if self._stap == _TERMIJN:
            self._to_step(_KLAAR)
            self._open()

    @work
    async def _open(self) -> None:
        if self._lijnen:
            from checklist_app.flow.veiligheid import zet_lijnen

            await self.app.probeer(zet_lijnen, self.app.plaatsen, self.app.klok, self._lijnen)
        if self._kompas is not None:
            if self._weken is not None:
                from checklist_app.flow.instellingen import zet_instelling

                await self.app.probeer(zet_instelling, self._kompas.kluis, bewaar_na_overnemen_weken=self._weken)
            await self.app.ga_open(self._kompas, self)

    def _to_step(self, stap: int) -> None:
        self._stap = stap
        self.refresh_bindings()

    def _answer(self, tekst: str) -> None:
        self.query_one("#antwoord", Plain).zet(tekst)


class Lijnvak(Input):
    """A field whose Enter goes on to the next one."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.VAK]

    def __init__(self, naam: str) -> None:
        super().__init__(id=naam, select_on_focus=False)
        self.cursor_blink = False


class Termijn(VerticalGroup):
    """Takes the organisation's term in weeks, or leaves it open."""

    def compose(self) -> ComposeResult:
        yield Plain(texts.EERSTE_KEER_TERMIJN_VRAAG, classes="kop lucht")
        yield Lijnvak("weken")
        yield Lijst([("klaar", texts.EERSTE_KEER_TERMIJN_LATER)])

    def on_mount(self) -> None:
        self.query_one(Lijnvak).focus()


class EigenLijnen(VerticalGroup):
    """Takes the organisation's lines one by one: a name and a number."""

    def __init__(self) -> None:
        super().__init__()
        self.lijnen: list[tuple[str, str]] = []

    def compose(self) -> ComposeResult:
        yield Plain(texts.EERSTE_KEER_LIJN_NAAM, classes="kop lucht")
        yield Lijnvak("lijn-naam")
        yield Plain(texts.EERSTE_KEER_LIJN_NUMMER, classes="kop")
        yield Lijnvak("lijn-nummer")
        yield Plain(id="lijn-antwoord", classes="lucht")
        yield Lijst([("lijnen", texts.EERSTE_KEER_LIJNEN_KLAAR)])

    def on_mount(self) -> None:
        self.query_one("#lijn-naam").focus()

    @on(Input.Submitted, "#lijn-naam")
    def _to_number(self, event: Input.Submitted) -> None:
        event.stop()
        self.query_one("#lijn-nummer" if event.value.strip() else Lijst).focus()

    @on(Input.Submitted, "#lijn-nummer")
    def _add(self, event: Input.Submitted) -> None:
        event.stop()
        naam, nummer = (self.query_one(f"#lijn-{wat}", Input) for wat in ("naam", "nummer"))
        antwoord = self.query_one("#lijn-antwoord", Plain)
        if not naam.value.strip() or not nummer.value.strip():
            antwoord.zet(texts.EERSTE_KEER_LIJN_HALF)
            return
        self.lijnen.append((naam.value, nummer.value))
        antwoord.zet(texts.EERSTE_KEER_LIJN_ERBIJ.format(naam=naam.value, nummer=nummer.value))
        naam.value = nummer.value = ""
        naam.focus()


def _make_vault(plaatsen: "Plaatsen", klok: "Klok", wachtzin: str) -> "tuple[Kompas, str]":
    from checklist_app.flow.bescherming import bescherm
    from checklist_app.flow.openen import maak_in, open_kompas

    bescherm()
    kluis, code = maak_in(plaatsen, wachtzin)
    return open_kompas(plaatsen, klok, kluis), code
