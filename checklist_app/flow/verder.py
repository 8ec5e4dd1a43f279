"""Going on where the lock came in between."""

from checklist_app.flow.kompas import Kompas
from checklist_app.flow.wandelen import Wandelgang, hervat
from checklist_app.kluis.fouten import NietInKluis


def verder_met(kompas: Kompas, reflectie_id: str) -> Wandelgang | None:
    """Return the walk that was open, with its concepts; None when it is gone or was closed meanwhile."""
    try:
        reflectie = kompas.kluis.reflectie(reflectie_id)
    except NietInKluis:
        return None
    if reflectie.stand != "open":
        return None
    return hervat(kompas, kompas.kluis.casus(reflectie.casus), reflectie)
