"""Can a question ever be shown? A search for answers that make its condition true, hidden questions included."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from checklist_app.domain.kaderbasis import Vraag
from checklist_app.domain.voorwaarde import Alle, Een, In, Ingevuld, Is, Niet, Vergelijking, Voorwaarde

GRENS_STAPPEN = 200_000
"""Steps for one kader, about half a second. A kader that needs more is believed: no false message."""

Antwoorden = frozenset[str | None]
_GEEN = None
_IETS = ""

Doel: TypeAlias = tuple[Voorwaarde, bool]
Doelen: TypeAlias = tuple[Doel, "Doelen"] | None


@dataclass
class Bereik:
    """The questions of a kader by id, and how many steps are left for all searches together.

    A question is taken to have one answer: none, something without a choice, or one of its choices.
    """

    vragen: Mapping[str, Vraag]
    stappen: int = field(default=GRENS_STAPPEN)

    def can_hold(self, voorwaarde: Voorwaarde) -> bool:
        """Tell whether some answers make a condition true. Questions that do not exist are believed."""
        te_doen: list[tuple[Doelen, dict[str, Antwoorden]]] = [(((voorwaarde, True), None), {})]
        while te_doen and self.stappen > 0:
            doelen, stand = te_doen.pop()
            if self._follow(doelen, stand, te_doen):
                return True
        return self.stappen <= 0

    def _follow(
        self, doelen: Doelen, stand: dict[str, Antwoorden], te_doen: list[tuple[Doelen, dict[str, Antwoorden]]]
    ) -> bool:
        """Meet goals until all are met (true), one cannot be met (false), or the way forks (false, forks kept)."""
        while doelen:
            (voorwaarde, gewenst), doelen = doelen
            self.stappen -= 1 + len(stand) // 16
            if self.stappen <= 0:
                return False
            match voorwaarde:
                case Niet():
                    doelen = ((voorwaarde.niet, not gewenst), doelen)
                    continue
                case Alle():
                    delen, samen = voorwaarde.alle, gewenst
                case Een():
                    delen, samen = voorwaarde.een, not gewenst
                case Is() | In() | Ingevuld():
                    if not self._narrow(voorwaarde, gewenst, stand):
                        return False
                    doelen = self._must_show(voorwaarde.vraag, stand, doelen)
                    continue
            if not samen:
                te_doen += [(((deel, gewenst), doelen), dict(stand)) for deel in delen]
                return False
            for deel in delen:
                doelen = ((deel, gewenst), doelen)
        return True

    def _narrow(self, vergelijking: Vergelijking, gewenst: bool, stand: dict[str, Antwoorden]) -> bool:
        """Keep only the answers that fit; tell whether any is left."""
        vraag = self.vragen.get(vergelijking.vraag)
        if vraag is None:
            return True
        mogelijk: Antwoorden = frozenset([_GEEN, _IETS, *(keuze.id for keuze in vraag.keuzes)])
        past = _fitting(vergelijking, mogelijk)
        stand[vraag.id] = stand.get(vraag.id, mogelijk) & (past if gewenst else mogelijk - past)
        return bool(stand[vraag.id])

    def _must_show(self, vraag_id: str, stand: dict[str, Antwoorden], doelen: Doelen) -> Doelen:
        """Add the condition of a question that needs an answer, for a hidden one has none."""
        vraag = self.vragen.get(vraag_id)
        zichtbaar = f"{vraag_id} zichtbaar"
        if vraag is None or vraag.toon_als is None or _GEEN in stand[vraag_id] or zichtbaar in stand:
            return doelen
        stand[zichtbaar] = frozenset([_IETS])
        return ((vraag.toon_als, True), doelen)


def _fitting(vergelijking: Vergelijking, mogelijk: Antwoorden) -> Antwoorden:
    match vergelijking:
        case Is():
            return mogelijk & {vergelijking.is_}
        case In():
            return mogelijk & frozenset(vergelijking.in_)
        case Ingevuld():
            return mogelijk - {_GEEN} if vergelijking.ingevuld else mogelijk & {_GEEN}
