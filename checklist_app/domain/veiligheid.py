"""The safety page: who to call, the organisation's own lines first (house rule 2). Nothing here is ever stored.

The numbers were compared with public pages of the organisations on the day in ``GECONTROLEERD_OP``.
"""

from datetime import date
from typing import Literal

from checklist_app.domain.basis import Model

GECONTROLEERD_OP = date(2026, 11, 21)

VRAAG = "Is er nu direct gevaar: voor een kind, een ouder, iemand anders of jezelf?"
VRAAG_KORT = "Is er nu direct gevaar voor iemand? Enter is nee, ! toont wie je belt."

Antwoord = Literal["ja", "weet_niet", "nee"]


class Lijn(Model):
    """A line to call: who, the number, and for what."""

    naam: str
    nummer: str
    waarvoor: str = ""
    gecontroleerd_op: date | None = None


LANDELIJK = (
    Lijn(naam="112", nummer="112", waarvoor="Nu gevaar voor iemands leven of gezondheid."),
    Lijn(
        naam="Veilig Thuis",
        nummer="0800-2000",
        waarvoor="Geweld thuis of kindermishandeling. Dag en nacht, gratis; ook om te overleggen zonder naam.",
    ),
    Lijn(
        naam="113 Zelfmoordpreventie",
        nummer="113 of 0800-0113",
        waarvoor="Iemand denkt aan zelfdoding. Dag en nacht.",
    ),
    Lijn(
        naam="Politie, geen spoed",
        nummer="0900-8844",
        waarvoor="Word je zelf bedreigd? Nu gevaar: 112. Anders dit nummer. Vertel het ook je leidinggevende.",
    ),
)

SIGNALEN = (
    "Iemand is gewond, of dreigt een ander of zichzelf iets aan te doen.",
    "Er ligt een wapen klaar, of er is gedreigd met een wapen of met wurgen.",
    "Een jong kind is nu zonder iemand die kan zorgen.",
    "Iemand is zo onder invloed of in de war dat zorgen nu niet lukt.",
    "Een kind of ouder zegt: ik durf niet naar huis.",
)


def regels(eigen: tuple[Lijn, ...], antwoord: Antwoord = "ja") -> list[str]:
    """Return the page as lines: what to do first, the organisation's lines, then those for everybody."""
    kop = {
        "ja": ["Stop hier. Handel eerst; Kompas wacht."],
        "weet_niet": ["Je weet het niet. Bel nu eerst iemand. Dit zijn tekenen om serieus te nemen:"]
        + [f"  - {signaal}" for signaal in SIGNALEN],
        "nee": ["Wie je kunt bellen:"],
    }[antwoord]
    eerst = [_line(lijn) for lijn in eigen] or [
        "  Je organisatie heeft hier nog geen eigen lijnen neergezet (lijnen.yaml). Volg je eigen crisisprotocol."
    ]
    landelijk = [_line(lijn) for lijn in LANDELIJK]
    slot = "Geweld of dwang? Zet mensen nu niet samen aan tafel en laat niemand meelezen op dit scherm."
    return [*kop, *eerst, *landelijk, slot]


def _line(lijn: Lijn) -> str:
    op = lijn.gecontroleerd_op or GECONTROLEERD_OP
    return f"  {lijn.naam}: {lijn.nummer}. {lijn.waarvoor} (gecontroleerd op {op:%d-%m-%Y})".replace(". (", ". (")
