"""Holding a family: why, and until when nothing of it may go."""

from collections.abc import Callable
from typing import cast

from textual import on
from textual.widgets import OptionList

from checklist_app.domain.casus import Procedure
from checklist_app.domain.woorden import in_woorden
from checklist_app.flow.wissen import PROCEDURES, houd_vast
from checklist_app.tui import texts
from checklist_app.tui.app import KompasApp
from checklist_app.tui.screens.kiesdialoog import Kiesdialoog
from checklist_app.tui.screens.regelvraag import Regelvraag


class Waarom(Kiesdialoog[Procedure]):
    """Closes with what goes on about the family."""

    def __init__(self) -> None:
        keuzes = [(om, in_woorden(om)) for om in PROCEDURES]
        super().__init__(texts.VASTHOUDEN_TITEL, keuzes, texts.VASTHOUDEN_UITLEG)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(cast(Procedure, event.option.id))


def vraag_vasthouden(app: KompasApp, casus_id: str, daarna: Callable[[], object]) -> None:
    """Ask why and until when, and hold the case; ``daarna`` is done when it is held."""

    def ask_day(om: Procedure | None) -> None:
        if om is None:
            return

        async def store(tekst: str | None) -> None:
            if not tekst:
                return
            if await app.probeer(houd_vast, app.kompas, casus_id, tekst, om):
                app.zet_bewaard()
                app.meld(texts.VASTHOUDEN_KLAAR)
                daarna()
            else:
                ask_day(om)

        app.push_screen(Regelvraag(texts.VASTHOUDEN_DAG, texts.VASTHOUDEN_DAG_HULP), store)

    app.push_screen(Waarom(), ask_day)
