"""What a user can set for one vault, and what there is to know about it on the same screen."""

from checklist_app.domain.instellingen import Instellingen
from checklist_app.flow.kompas import Kompas


def lees_instellingen(kompas: Kompas) -> Instellingen:
    """Return the settings; those of a fresh vault when nothing was set."""
    return kompas.kluis.instellingen()


def zet_instelling(kompas: Kompas, **waarden: object) -> Instellingen:
    """Store changed settings and return all of them. Raises pydantic's ``ValidationError`` for a value outside its limits."""
    oud = kompas.kluis.instellingen()
    nieuw = Instellingen.model_validate({**oud.model_dump(), **waarden})
    if nieuw != oud:
        kompas.kluis.bewaar_instellingen(nieuw)
    return nieuw
