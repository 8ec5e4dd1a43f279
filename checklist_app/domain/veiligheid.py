"""The question about direct danger, and a line to call (house rule 2). Nothing here is ever stored.

The national lines and the signs stand on the card ``veiligheid``, with the day on which they were checked.
"""

from datetime import date
from typing import Literal

from checklist_app.domain.basis import Model

VRAAG = "Is er nu direct gevaar: voor een kind, een ouder, iemand anders of jezelf?"
VRAAG_KORT = "Is er nu direct gevaar voor iemand? Enter is nee, ! toont wie je belt."

Antwoord = Literal["ja", "weet_niet", "nee"]


class Lijn(Model):
    """A line to call: who, the number, for what, and when somebody checked it."""

    naam: str
    nummer: str
    waarvoor: str = ""
    gecontroleerd_op: date | None = None
