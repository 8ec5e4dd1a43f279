"""What a walk leaves behind, at its end: words about who was heard and what is open; never a count or a verdict."""

from dataclasses import dataclass

from checklist_app.domain.basis import JIJZELF
from checklist_app.domain.casus import Casus
from checklist_app.domain.soorten import Aantekening
from checklist_app.domain.soorten.kiezen import Stap, Tegenspraak, Verwachting
from checklist_app.domain.soorten.mensen import Gesprek
from checklist_app.domain.soorten.weten import OpenVraag


@dataclass(frozen=True)
class Meegenomen:
    """The end of a walk: the next steps, what is expected, who was spoken to, and what is not known."""

    stappen: tuple[Stap, ...]
    verwachtingen: tuple[Verwachting, ...]
    gesproken: tuple[str, ...]
    nog_niet_gesproken: tuple[str, ...]
    tegenspraak: tuple[Tegenspraak, ...]
    open_vragen: tuple[OpenVraag, ...]


def neem_mee(casus: Casus, aantekeningen: tuple[Aantekening, ...]) -> Meegenomen:
    """Return what this walk leaves, from what counts in it (``Wandeling.geldig``).

    People are named by role, in the order of the case. A step that was taken or given up is no next step.
    """
    ids = {a.persoon for a in aantekeningen if isinstance(a, Gesprek) and not a.niet_gesproken}
    gezin = [b for b in casus.betrokkenen if b.id != JIJZELF and b.soort != "professional"]
    return Meegenomen(
        stappen=tuple(a for a in aantekeningen if isinstance(a, Stap) and a.stand == "open"),
        verwachtingen=tuple(a for a in aantekeningen if isinstance(a, Verwachting)),
        gesproken=tuple(b.rol for b in gezin if b.id in ids),
        nog_niet_gesproken=tuple(b.rol for b in gezin if b.id not in ids),
        tegenspraak=tuple(a for a in aantekeningen if isinstance(a, Tegenspraak)),
        open_vragen=tuple(a for a in aantekeningen if isinstance(a, OpenVraag)),
    )
