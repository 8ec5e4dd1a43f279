"""The family of ``kompas demo``: made up from beginning to end, for practice only.

Everybody in it is invented, and so is every word they say; no real family was the example. The dates move with the
day it is made for, so that there is always something to look back at and something to go on with.
"""

from dataclasses import dataclass
from datetime import date, datetime

from checklist_app.domain.casus import Casus
from checklist_app.domain.reflectie import Reflectie
from checklist_app.domain.soorten import Aantekening
from checklist_app.flow.oefengezin import die_avond, goed_genoeg, leerdeel
from checklist_app.flow.oefengezin.gezin import maak_casus
from checklist_app.flow.oefengezin.kalender import Kalender

__all__ = ["Oefening", "maak"]


@dataclass(frozen=True)
class Oefening:
    """The practice case: two reflections with what was recorded in them, and answers about the worker."""

    casus: Casus
    reflecties: tuple[tuple[Reflectie, tuple[Aantekening, ...]], ...]
    leerdeel: tuple[Aantekening, ...]


def maak(vandaag: date, nu: datetime) -> Oefening:
    """Return the invented family as it stands on this day; the same day gives the same family, ids included.

    ``nu`` (in UTC) is only when the case was put down. The first reflection is closed and was made with
    *vijf-principes*, the second is half-way in *anders-beslissen*; the leerdeel belongs to the second.
    """
    kalender = Kalender(vandaag)
    casus = maak_casus(kalender, nu)
    return Oefening(
        casus=casus,
        reflecties=(goed_genoeg.maak_reflectie(casus, kalender), die_avond.maak_reflectie(casus, kalender)),
        leerdeel=leerdeel.maak_leerdeel(kalender),
    )
