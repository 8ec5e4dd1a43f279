"""The end of a walk: the questions every walk ends with, and which of them nothing was taken along from yet."""

from checklist_app.domain.kaderbasis import Vraag
from checklist_app.flow.formulier import Formulier
from checklist_app.flow.wandelen import Wandelgang

_NODIG_OM_TERUG_TE_KIJKEN = ("stap", "verwachting")


def nog_te_vragen(gang: Wandelgang) -> tuple[Vraag, ...]:
    """Return the closing questions for a step and an expectation that nothing was written down for.

    A kader without such a question offers none.
    """
    mee = gang.meegenomen()
    staat_er = {"stap": mee.stappen, "verwachting": mee.verwachtingen}
    vragen = (_closing_question(gang, soort) for soort in _NODIG_OM_TERUG_TE_KIJKEN if not staat_er[soort])
    return tuple(vraag for vraag in vragen if vraag)


def formulier_aan_het_eind(gang: Wandelgang, vraag: Vraag) -> Formulier:
    """Return the form of a closing question, also when the walk stands past its last question."""
    formulier = gang.formulier(vraag)
    formulier.principe = next(p.id for p, v in gang.kader.vragen() if v.id == vraag.id)
    return formulier


def _closing_question(gang: Wandelgang, soort: str) -> Vraag | None:
    """The last question of this kind that applies; ``Kader.vragen`` yields the closing principle last."""
    passend = [v for _, v in gang.kader.vragen() if v.vastleggen == soort and v.id in gang.wandeling.zichtbaar]
    return passend[-1] if passend else None
