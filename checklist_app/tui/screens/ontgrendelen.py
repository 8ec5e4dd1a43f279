"""Ontgrendelen: the first frame. Nothing heavy is imported before it is shown (techniek.md C6)."""

import asyncio
from asyncio import sleep
from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Input

from checklist_app.domain.fouten import VERKEERDE_WACHTZIN, KompasFout
from checklist_app.tui import keys, texts
from checklist_app.tui.scherm import Scherm
from checklist_app.tui.widgets.geheim import Geheim
from checklist_app.tui.widgets.plain import Plain
from checklist_app.tui.widgets.voet import Voet

if TYPE_CHECKING:
    from checklist_app.flow.klok import Klok
    from checklist_app.flow.kompas import Kompas
    from checklist_app.flow.plaatsen import Plaatsen

WACHTZIN = "wachtzin"
HERSTELCODE = "herstelcode"


class Sleutelvak(Geheim):
    """The field whose Enter opens the vault."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.OPENEN]


class Ontgrendelen(Scherm[None]):
    """Asks the passphrase, or the recovery code, until it fits."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.ONTGRENDELEN]
    HELP = texts.ONTGRENDELEN_HULP

    def __init__(self) -> None:
        super().__init__()
        self._geheim = WACHTZIN
        self._bezig = False
        self._fouten = 0
        self._weer_vanaf = 0.0

    @property
    def verder(self) -> str | None:
        """What was open before the lock: still to come back to when it locks before that is shown."""
        return self.app.verder

    def compose(self) -> ComposeResult:
        with Vertical(id="midden"):
            yield Plain(texts.KOMPAS, id="naam")
            yield Plain(texts.KOMPAS_ONDERTITEL, id="ondertitel")
            with Horizontal(id="vak"):
                yield Plain(texts.WACHTZIN, id="label")
                yield Sleutelvak(id=WACHTZIN)
                yield Sleutelvak(verborgen=False, id=HERSTELCODE)
            yield Plain(id="antwoord")
        yield Voet()

    def on_mount(self) -> None:
        self.action_wissel(WACHTZIN)
        self.call_after_refresh(self._warm_up)
        if self.app.wachtzin is not None:
            self._open(self.app.wachtzin)

    def action_wissel(self, geheim: str) -> None:
        """Ask for the other secret."""
        self._geheim = geheim
        self.query_one("#label", Plain).zet(texts.WACHTZIN if geheim == WACHTZIN else texts.HERSTELCODE)
        for veld in self.query(Geheim):
            veld.value = ""
            veld.display = veld.id == geheim
        self.query_one(f"#{geheim}").focus()
        self._tell("" if geheim == WACHTZIN else texts.ONTGRENDELEN_HERSTELCODE)
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only the secret that is not asked for now."""
        return parameters[0] != self._geheim if action == "wissel" else True

    @on(Input.Submitted)
    def _submit(self, event: Input.Submitted) -> None:
        if event.value and not self._bezig:
            self._bezig = True
            self._open(event.value)
            event.input.value = ""

    # Without words of our own Textual describes a worker by its arguments, so by the secret.
    @work(description="openen")
    async def _open(self, geheim: str) -> None:
        try:
            await self._try(self._geheim, geheim)
        finally:
            self._bezig = False

    async def _try(self, soort: str, geheim: str) -> None:
        """Try a secret, after the pause that earlier wrong ones brought."""
        pauze = self._weer_vanaf - monotonic()
        if pauze > 0:
            self._tell(texts.ONTGRENDELEN_PAUZE)
            await sleep(pauze)
        self._tell(texts.ONTGRENDELEN_BEZIG)
        try:
            kompas = await self.app.in_thread(_open_vault, self.app.plaatsen, self.app.klok, soort, geheim)
        except KompasFout as fout:
            self._tell(fout.zin)
            if fout.code == VERKEERDE_WACHTZIN:
                self._note_wrong(fout)
            return
        await self.app.ga_open(kompas, self)
        if soort == HERSTELCODE:
            from checklist_app.tui.screens.instellingen import WachtzinKiezen

            self.app.push_screen(WachtzinKiezen(texts.NA_HERSTELCODE))

    def _note_wrong(self, fout: KompasFout) -> None:
        from checklist_app.flow.openen import WACHTTIJDEN

        self._fouten += 1
        pauze = WACHTTIJDEN[min(self._fouten, len(WACHTTIJDEN) - 1)]
        self._weer_vanaf = monotonic() + pauze
        self._tell(f"{fout.zin} {texts.ONTGRENDELEN_OVER.format(tellen=_seconds(pauze))}")

    def _tell(self, tekst: str) -> None:
        self.query_one("#antwoord", Plain).zet(tekst)

    def _warm_up(self) -> None:
        """Import what opening needs while the passphrase is typed."""
        self.run_worker(asyncio.to_thread(_import_all), exit_on_error=False)


def _seconds(tellen: int) -> str:
    return texts.EEN_TEL if tellen == 1 else texts.TELLEN.format(aantal=tellen)


def _import_all() -> None:
    import checklist_app.flow.instellingen
    import checklist_app.flow.onderhoud
    import checklist_app.flow.openen
    import checklist_app.flow.verder
    import checklist_app.tui.screens.twijfel
    import checklist_app.tui.screens.wandeling
    import checklist_app.tui.screens.werkblad  # noqa: F401  loaded while the passphrase is typed


def _open_vault(plaatsen: "Plaatsen", klok: "Klok", soort: str, geheim: str) -> "Kompas":
    from checklist_app.flow.bescherming import bescherm
    from checklist_app.flow.openen import open_in, open_kompas, open_met_code

    bescherm()
    openen = open_in if soort == WACHTZIN else open_met_code
    return open_kompas(plaatsen, klok, openen(plaatsen, geheim))
