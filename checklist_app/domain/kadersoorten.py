"""Every kadersoort with its class: the only place that a new one is added to."""

from collections.abc import Mapping

from checklist_app.domain.kader import Aanvulling, Kader
from checklist_app.domain.naslag import Kaart, Woorden
from checklist_app.domain.vragenspiegel import Vragenspiegel
from checklist_app.domain.werkvorm import Werkvorm

IederKader = Kader | Aanvulling | Vragenspiegel | Werkvorm | Kaart | Woorden

KADERSOORTEN: Mapping[str, type[IederKader]] = {
    "reflectie": Kader,
    "vragenspiegel": Vragenspiegel,
    "werkvorm": Werkvorm,
    "kaart": Kaart,
    "woorden": Woorden,
    "aanvulling": Aanvulling,
}
