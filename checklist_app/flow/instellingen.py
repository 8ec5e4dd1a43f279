"""What a user can set for one vault, and what there is to know about it on the same screen."""

from checklist_app.domain.instellingen import Instellingen
from checklist_app.flow.kompas import Kompas


def lees_instellingen(kompas: Kompas) -> Instellingen:
    """Return the settings; those of a fresh vault when nothing was set."""
    return kompas.kluis.instellingen()


def zet_instelling(kompas: Kompas, **waarden: object) -> Instellingen:
    """Store changed settings and return all of them. Raises ``ValidationError`` for a value outside its limits."""
    oud = kompas.kluis.instellingen()
    nieuw = Instellingen.model_validate({**oud.model_dump(), **waarden})
    if nieuw != oud:
        kompas.kluis.bewaar_instellingen(nieuw)
    return nieuw


def zet_wachtzin(kompas: Kompas, nieuw: str) -> None:
    """Give the vault another passphrase."""
    kompas.kluis.wijzig_wachtzin(nieuw)


def nieuwe_herstelcode(kompas: Kompas) -> str:
    """Replace the recovery code; the old one opens nothing any more."""
    return kompas.kluis.nieuwe_herstelcode()


def eis_wachtzin(kompas: Kompas, wachtzin: str) -> None:
    """Raise ``VerkeerdeWachtzin`` unless this is the passphrase of the open vault."""
    kompas.kluis.eis_wachtzin(wachtzin)
