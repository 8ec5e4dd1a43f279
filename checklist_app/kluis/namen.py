"""The register of real names: the key to the pseudonyms, and the guard that keeps those names out of the leerdeel."""

import json

from checklist_app.domain.register import WOORD, NaamInRegister, naamwoorden, vormen, vouw, zonder_tekens
from checklist_app.kluis.fouten import NaamInLeerdeel, NietInKluis
from checklist_app.kluis.verbinding import Verbinding
from checklist_app.kluis.zegel import Zegel


def schrijf_naam(db: Verbinding, casus: str, naam: NaamInRegister) -> None:
    """Store a name and its words in the transaction of the caller; an empty one is taken off the register."""
    if not db.rij("SELECT 1 FROM casus WHERE id = ?", casus):
        raise NietInKluis(soort="casus", id=casus)
    persoon = (casus, naam.betrokkene)
    db.doe("DELETE FROM naam_woord WHERE casus = ? AND betrokkene = ?", *persoon)
    db.doe("DELETE FROM naam WHERE casus = ? AND betrokkene = ?", *persoon)
    if not naam.naam and not naam.varianten:
        return
    db.doe("INSERT INTO naam (casus, betrokkene, body) VALUES (?, ?, ?)", *persoon, naam.model_dump_json())
    for woord, met_hoofdletter in naamwoorden([naam]).items():
        db.doe(
            "INSERT INTO naam_woord (woord, met_hoofdletter, casus, betrokkene) VALUES (?, ?, ?, ?)",
            *(woord, int(met_hoofdletter), *persoon),
        )


def lees_namen(db: Verbinding, zegel: Zegel, casus: str) -> tuple[NaamInRegister, ...]:
    """Return the register of one case."""
    rijen = db.rijen("SELECT body FROM naam WHERE casus = ?", casus)
    return tuple(zegel.lees(NaamInRegister, body) for (body,) in rijen)


def lees_alle_namen(db: Verbinding, zegel: Zegel) -> dict[str, tuple[NaamInRegister, ...]]:
    """Return the registers of all cases by case id: a name from another case must not leave either."""
    alle: dict[str, tuple[NaamInRegister, ...]] = {}
    for casus, body in db.rijen("SELECT casus, body FROM naam ORDER BY casus, betrokkene"):
        alle[casus] = (*alle.get(casus, ()), zegel.lees(NaamInRegister, body))
    return alle


def eis_geen_naam(db: Verbinding, tekst: str) -> None:
    """Raise ``NaamInLeerdeel`` when a name of any case stands in this leerdeel text, in one look at one index."""
    gezien: dict[str, str] = {}
    met_hoofdletter: set[str] = set()
    for woord in WOORD.findall(zonder_tekens(tekst)):
        for vorm in vormen(vouw(woord)):
            gezien.setdefault(vorm, woord)
            if woord[0].isupper():
                met_hoofdletter.add(vorm)
    rijen = db.rijen(
        "SELECT woord, min(met_hoofdletter) FROM naam_woord WHERE woord IN (SELECT value FROM json_each(?)) "
        "GROUP BY woord",
        json.dumps(list(gezien)),
    )
    namen = [woord for woord, alleen_zo in rijen if not alleen_zo or woord in met_hoofdletter]
    if namen:
        raise NaamInLeerdeel(tuple(dict.fromkeys(gezien[woord] for woord in namen)))
