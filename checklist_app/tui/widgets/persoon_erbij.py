"""Somebody who is not in the case yet: what kind of person, and whether all can be spoken to together."""

from typing import get_args

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message

from checklist_app.domain.casus import Casus, SoortBetrokkene
from checklist_app.domain.veldkennis import velden
from checklist_app.domain.woorden import in_woorden
from checklist_app.flow.casusblad import SamenVeilig
from checklist_app.flow.mensen import vermoedelijk
from checklist_app.tui import texts
from checklist_app.tui.widgets.keuzeregel import Keuzeregel, met_letters
from checklist_app.tui.widgets.plain import Plain

_NIEMAND = "niemand"


class PersoonErbij(Vertical):
    """One question at a time, under the field where the name was typed."""

    DEFAULT_CSS = """
    PersoonErbij { display: none; height: auto; margin-bottom: 1; }
    PersoonErbij > Plain { padding-left: 3; }
    PersoonErbij.-open { display: block; }
    """

    class Soort(Message):
        """This person joins the case as this kind; None when it is nobody."""

        def __init__(self, rol: str, soort: SoortBetrokkene | None) -> None:
            self.rol = rol
            self.soort = soort
            super().__init__()

    class Samen(Message):
        """The answer to whether all can be spoken to together safely; None when it stays open."""

        def __init__(self, antwoord: SamenVeilig | None) -> None:
            self.antwoord = antwoord
            super().__init__()

    def __init__(self) -> None:
        super().__init__()
        self._rol: str | None = None

    def compose(self) -> ComposeResult:
        """A question and its answers."""
        yield Plain()
        yield Keuzeregel()

    @property
    def is_open(self) -> bool:
        """Whether a question is being asked."""
        return self.has_class("-open")

    def vraag_soort(self, rol: str) -> None:
        """Ask what kind of person this is; the probable kind is chosen already, so that Enter will do."""
        self._rol = rol
        soorten = [(s, in_woorden(s)) for s in get_args(SoortBetrokkene) if s != "jijzelf"]
        vermoed = vermoedelijk(rol)
        self._ask(
            texts.FORMULIER_WIE_IS_DIT.format(rol=rol),
            [*soorten, (_NIEMAND, texts.FORMULIER_NIEMAND)],
            (vermoed,) if vermoed else (),
        )

    def vraag_samen(self) -> None:
        """Ask whether all can be spoken to together (ontwerp.md section 4)."""
        self._rol = None
        info = next(i for i in velden(Casus) if i.naam == "samen_veilig")
        opties = [(o, texts.FORMULIER_WEET_NIET if o == "onbekend" else in_woorden(o)) for o in info.opties]
        self._ask(f"{info.veld.label} {info.veld.hulp}", opties, ())

    def sluit(self) -> None:
        """Ask nothing any more."""
        self.query_one(Keuzeregel).vooruit.laat_los()
        self.remove_class("-open")

    def on_keuzeregel_gewijzigd(self, event: Keuzeregel.Gewijzigd) -> None:
        """Pass the answer on."""
        event.stop()
        if event.verder:
            self._answer(event.regel.gekozen)

    def on_keuzeregel_klaar(self, event: Keuzeregel.Klaar) -> None:
        """Take the probable answer; without one nobody joins, and the other question waits."""
        event.stop()
        self._answer(event.regel.gekozen)

    def _ask(self, vraag: str, opties: list[tuple[str, str]], gekozen: tuple[str, ...]) -> None:
        self.query_one(Plain).zet(vraag)
        self.add_class("-open")
        regel = self.query_one(Keuzeregel)
        regel.vul(met_letters(opties), gekozen)
        regel.focus()
        regel.vooruit.laat_los()

    def _answer(self, gekozen: tuple[str, ...]) -> None:
        antwoord = gekozen[0] if gekozen else ""
        if self._rol is None:
            self.post_message(self.Samen(next((a for a in get_args(SamenVeilig) if a == antwoord), None)))
            return
        soort = next((s for s in get_args(SoortBetrokkene) if s == antwoord), None)
        self.post_message(self.Soort(self._rol, soort))
