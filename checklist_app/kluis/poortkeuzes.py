"""What was decided at the gate about a word of a case, so that the same text asks nothing twice."""

from checklist_app.kluis.fouten import NietInKluis
from checklist_app.kluis.verbinding import Verbinding


def schrijf_keuze(db: Verbinding, casus: str, vorm: str, keuze: str, vervanging: str) -> None:
    """Store a choice in the transaction of the caller, in place of an earlier one about the same form."""
    if not db.rij("SELECT 1 FROM casus WHERE id = ?", casus):
        raise NietInKluis(soort="casus", id=casus)
    db.doe(
        "INSERT INTO poortkeuze (casus, vorm, keuze, vervanging) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (casus, vorm) DO UPDATE SET keuze = excluded.keuze, vervanging = excluded.vervanging",
        *(casus, vorm, keuze, vervanging),
    )


def lees_keuzes(db: Verbinding, casus: str) -> dict[str, tuple[str, str]]:
    """Return the choices of a case: for each form the choice, and the words that come in its place."""
    rijen = db.rijen("SELECT vorm, keuze, vervanging FROM poortkeuze WHERE casus = ?", casus)
    return {vorm: (keuze, vervanging) for vorm, keuze, vervanging in rijen}
