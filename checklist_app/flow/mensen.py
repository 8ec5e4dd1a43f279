"""The people of a case: who they probably are, adding one, and the real names that stand in the register alone."""

from checklist_app.domain.basis import nieuw_id
from checklist_app.domain.bsn import WEGGELATEN, zonder_bsn
from checklist_app.domain.casus import Betrokkene, Casus, SoortBetrokkene
from checklist_app.domain.register import NaamInRegister
from checklist_app.domain.tekst import een_regel
from checklist_app.flow.kompas import Kompas

_VERMOEDELIJK: dict[str, SoortBetrokkene] = {
    "baby": "kind",
    "broer": "kind",
    "dochter": "kind",
    "jongere": "kind",
    "kind": "kind",
    "zoon": "kind",
    "zus": "kind",
    "moeder": "ouder",
    "ouder": "ouder",
    "vader": "ouder",
    "partner": "partner",
    "stiefmoeder": "partner",
    "stiefvader": "partner",
    "pleegmoeder": "verzorger",
    "pleegouder": "verzorger",
    "pleegvader": "verzorger",
    "buurman": "netwerk",
    "buurvrouw": "netwerk",
    "oma": "netwerk",
    "oom": "netwerk",
    "opa": "netwerk",
    "tante": "netwerk",
    "vriend": "netwerk",
    "vriendin": "netwerk",
    "huisarts": "professional",
    "juf": "professional",
    "leerkracht": "professional",
    "meester": "professional",
}


def rollen(regel: str) -> list[str]:
    """Return the roles in a line: several may stand behind each other with commas."""
    return [rol.strip() for rol in regel.split(",") if rol.strip()]


def vermoedelijk(rol: str) -> SoortBetrokkene | None:
    """Return the kind of person that a role such as *kind 1* or *oma* usually is, as a proposal; or None."""
    woorden = rol.casefold().split()
    return next((_VERMOEDELIJK[w] for w in woorden if w in _VERMOEDELIJK), None)


def voeg_toe(kompas: Kompas, casus: Casus, rol: str, soort: SoortBetrokkene) -> tuple[Casus, Betrokkene]:
    """Add a person to the case and store it."""
    schoon = zonder_bsn(een_regel(rol).tekst.strip())[0]
    nieuw = Betrokkene(id=nieuw_id(), soort=soort, rol=schoon)
    return kompas.wijzig_casus(casus.id, lambda nu: nu.met(nieuw)), nieuw


def echte_naam(kompas: Kompas, casus: Casus, persoon: str) -> str:
    """Return the real name that the register holds for a person; empty when there is none."""
    return next((n.naam for n in kompas.kluis.namen(casus.id) if n.betrokkene == persoon), "")


def zet_echte_naam(kompas: Kompas, casus: Casus, persoon: str, naam: str) -> None:
    """Keep the real name of a person in the register; more names with a comma in between are variants.

    Nothing but commas and spaces takes the person off the register. A number that looks like a BSN is left out.
    """
    schoon = zonder_bsn(een_regel(naam).tekst)[0].replace(WEGGELATEN, "")
    eerste, *varianten = [deel.strip() for deel in schoon.split(",") if deel.strip()] or [""]
    kompas.kluis.bewaar_naam(casus.id, NaamInRegister(betrokkene=persoon, naam=eerste, varianten=tuple(varianten)))
