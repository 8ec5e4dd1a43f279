"""The register of real names: the key to the pseudonyms, and the guard that keeps those names out of the leerdeel."""

import json
import re
from collections.abc import Iterator

from checklist_app.domain.register import WOORD, NaamInRegister, naamwoorden, vormen, vouw, zonder_tekens
from checklist_app.kluis.fouten import NaamInLeerdeel, NietInKluis
from checklist_app.kluis.verbinding import Verbinding
from checklist_app.kluis.zegel import Zegel

_GEZIN = ("casus", "familie", "gezin")
"""What a cover name may begin with; the rest of it is what points at one family."""
_ERVOOR = ("", *(f"{woord} " for woord in _GEZIN))
_LANGSTE_SCHUILNAAM = 4
_LOS_WOORD = re.compile(r"\w[\w'’-]*")


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
    """Raise ``NaamInLeerdeel`` when a name of any case, or its cover name, stands in this leerdeel text.

    Each is found in one look at one index. A cover name, often a plain word too, counts whole and with a capital.
    """
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
    gevonden = (*(gezien[woord] for woord in namen), *_cover_names(db, tekst))
    if gevonden:
        raise NaamInLeerdeel(tuple(dict.fromkeys(gevonden)))


def _cover_names(db: Verbinding, tekst: str) -> Iterator[str]:
    """Yield the words of every cover name that stands in a text, with or without the word *gezin* before it."""
    woorden = _LOS_WOORD.findall(tekst)
    zinnen: dict[str, list[str]] = {}
    begin = (nr for nr, w in enumerate(woorden) if w[0].isupper() or (nr and woorden[nr - 1].casefold() in _GEZIN))
    for plek in begin:
        for lengte in range(1, _LANGSTE_SCHUILNAAM + 1):
            deel = woorden[plek : plek + lengte]
            zinnen |= {f"{voor}{' '.join(deel).casefold()}": deel for voor in _ERVOOR}
    rijen = db.rijen(
        "SELECT naam FROM casus WHERE naam IN (SELECT value FROM json_each(?))", json.dumps(list(zinnen))
    )
    for (naam,) in rijen:
        yield from zinnen[naam]
