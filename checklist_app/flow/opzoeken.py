"""What the screens ask about words, cards and the mirror beside what ``naslag`` gives."""

from collections.abc import Sequence
from typing import Literal

from checklist_app.documents.naslag import plaats_in_woorden
from checklist_app.domain.kader import Principe
from checklist_app.domain.kaderbasis import Vraag
from checklist_app.domain.naslag import Begrip, Begrippenlijst, Woorden
from checklist_app.domain.vragenspiegel import Signaal, Vragenspiegel
from checklist_app.flow.kompas import Kompas
from checklist_app.flow.naslag import Erbij, Naslag

Wat = Literal["woorden", "kaarten", "spiegel"]


def erbij(naslag: Naslag, bij: tuple[Principe, Vraag] | None) -> Erbij:
    """Return what helps at a question, or without one every word and card; searching reads no file after this."""
    alles = Erbij(naslag.begrippen.begrippen, naslag.kaarten, ())
    return naslag.bij(*bij) if bij else alles


def lees_woorden(naslag: Naslag) -> Begrippenlijst:
    """Read the words now, ready to find them in a text."""
    naslag.begrippen.in_tekst("")
    return naslag.begrippen


def wat_er_is(naslag: Naslag, principe: Principe, vraag: Vraag) -> Sequence[Wat]:
    """Tell of what there is something at a question; of all files only those with words are read for it."""
    er_is: dict[Wat, bool] = {
        "woorden": bool(naslag.begrippen_bij(principe, vraag)),
        "kaarten": bool(principe.kaarten),
        "spiegel": bool(principe.spiegel),
    }
    return [wat for wat, is_er in er_is.items() if is_er]


def bron_van(kompas: Kompas, begrip: Begrip) -> str:
    """Return where the explanation of a word comes from; empty when its list does not name that source."""
    lijst = next((lijst for lijst in kompas.kaderbron.van_soort(Woorden) if begrip in lijst.begrippen), None)
    return plaats_in_woorden(lijst.bronnen, begrip.bron) if lijst else ""


def plaats_van(spiegel: Vragenspiegel, signaal: Signaal) -> str:
    """Return where a signal of a mirror comes from."""
    return plaats_in_woorden(spiegel.bronnen, signaal.bron)
