"""What a user can set for one vault, and what there is to know about it on the same screen."""

from checklist_app.domain.instellingen import Instellingen
from checklist_app.flow.kompas import Kompas
from checklist_app.kluis.fouten import VerkeerdeWachtzin
from checklist_app.kluis.kluis import Kluis

LANGSTE_WEKEN = 520
"""Ten years."""

# What the command and the screen say around ``vernieuw``.
VERNIEUWEN_DOET = (
    "Dit versleutelt de hele kluis opnieuw, met nieuwe sleutels. Er gaat niets verloren.",
    "Je kiest een nieuwe wachtzin en krijgt een nieuwe herstelcode. De oude werken daarna niet meer.",
    "De automatische kopieën hebben de oude sleutels. Die gooit Kompas daarna weg.",
)
DE_OUDE_WACHTZIN = "Dit is je oude wachtzin. Kies een andere: wie de oude kent, komt er anders weer in."
VERNIEUWEN_BEZIG = "De kluis wordt opnieuw versleuteld. Sluit dit venster niet."


def lees_instellingen(kompas: Kompas) -> Instellingen:
    """Return the settings; those of a fresh vault when nothing was set."""
    return kompas.kluis.instellingen()


def zet_instelling(kluis: Kluis, **waarden: object) -> Instellingen:
    """Store changed settings and return all of them. Raises ``ValidationError`` for a value outside its limits.

    Of the vault alone, so that the first start can keep the term of the organisation before the rest is there.
    """
    oud = kluis.instellingen()
    nieuw = Instellingen.model_validate({**oud.model_dump(), **waarden})
    if nieuw != oud:
        kluis.bewaar_instellingen(nieuw)
    return nieuw


def lees_weken(getypt: str) -> int | None:
    """Return a term in weeks as it was typed; None when it is no whole number from 1 to 520."""
    weken = getypt.strip()
    return int(weken) if weken.isdecimal() and len(weken) < 4 and 1 <= int(weken) <= LANGSTE_WEKEN else None


def zet_wachtzin(kompas: Kompas, nieuw: str) -> None:
    """Give the vault another passphrase."""
    kompas.kluis.wijzig_wachtzin(nieuw)


def nieuwe_herstelcode(kompas: Kompas) -> str:
    """Replace the recovery code; the old one opens nothing any more."""
    return kompas.kluis.nieuwe_herstelcode()


def eis_wachtzin(kompas: Kompas, wachtzin: str) -> None:
    """Raise ``VerkeerdeWachtzin`` unless this is the passphrase of the open vault, and log that it was not."""
    try:
        kompas.kluis.eis_wachtzin(wachtzin)
    except VerkeerdeWachtzin:
        kompas.kluis.probeer_log("verkeerde wachtzin", aantal=1)
        raise


def vernieuw(kompas: Kompas, wachtzin: str) -> tuple[str, tuple[str, ...]]:
    """Give the vault other data keys, this passphrase and another recovery code; it is closed then, also on a fault.

    Returns that code, and in lines what became of the copies. Raises as ``kluis.vernieuwen.vernieuw``.
    """
    with kompas.kluis:
        elders = _copies_elsewhere(kompas)
        uitkomst = kompas.kluis.vernieuw(wachtzin)
    return uitkomst.herstelcode, (
        f"Klaar. Alles heeft nieuwe sleutels. Kopieën weggegooid: {uitkomst.kopieen_weg}.",
        *elders,
        "Een kopie die ergens anders staat, opent nog met de oude wachtzin. Zoek ze op en gooi ze weg.",
    )


def _copies_elsewhere(kompas: Kompas) -> tuple[str, ...]:
    """Say how many copies were made by hand according to the log, when there is one."""
    gemaakt = [regel.tijd for regel in kompas.kluis.logboek() if regel.wat == "kopie gemaakt" and regel.tijd]
    if not gemaakt:
        return ()
    dag = f"{gemaakt[-1].astimezone():%d-%m-%Y}"
    return (f"Volgens het logboek maakte je zelf {len(gemaakt)} keer een kopie, het laatst op {dag}.",)


def is_de_oude(kompas: Kompas, wachtzin: str) -> bool:
    """Whether this is the passphrase that the vault has now."""
    try:
        kompas.kluis.eis_wachtzin(wachtzin)
    except VerkeerdeWachtzin:
        return False
    return True
