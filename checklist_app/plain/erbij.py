"""Adding somebody to a family: what kind of person it is, and whether all can be spoken to together safely."""

from typing import get_args

from checklist_app.domain.casus import Casus, Leeftijd, SoortBetrokkene
from checklist_app.domain.formulier import vind_persoon
from checklist_app.domain.woorden import in_woorden
from checklist_app.flow.casusblad import SamenVeilig, zet_leeftijd, zet_samen_veilig
from checklist_app.flow.kompas import Kompas
from checklist_app.flow.mensen import vermoedelijk, voeg_toe
from checklist_app.plain.gesprek import Gesprek, genummerd

_SOORTEN: tuple[SoortBetrokkene, ...] = tuple(s for s in get_args(SoortBetrokkene) if s != "jijzelf")
_SAMEN: tuple[SamenVeilig, ...] = get_args(SamenVeilig)
_LEEFTIJDEN: tuple[Leeftijd, ...] = tuple(le for le in get_args(Leeftijd) if le != "volwassen")


def nieuwe_persoon(
    gesprek: Gesprek, kompas: Kompas, casus: Casus, rol: str, *, bekende_rol: bool = False
) -> Casus | None:
    """Add somebody after asking what kind of person it is; None when it turns out not to be a person.

    With ``bekende_rol`` a role such as *moeder* needs no question, because roles were asked for. A second adult
    brings one question: can all be spoken to together safely (ontwerp.md section 4)?
    """
    rol = rol.strip()
    if vind_persoon(rol, casus):
        gesprek.zeg(f"{rol} staat er al bij.")
        return None
    soort = vermoedelijk(rol)
    if soort is None or not bekende_rol:
        soort = _ask_kind(gesprek, rol, soort)
    if soort is None:
        return None
    casus, nieuw = voeg_toe(kompas, casus, rol, soort)
    gesprek.zeg("bewaard")
    if soort == "kind":
        opties = genummerd(map(in_woorden, _LEEFTIJDEN))
        leeftijd = gesprek.keuze(f"Hoe oud is {nieuw.rol}? {opties}. Enter slaat over", _LEEFTIJDEN)
        if leeftijd:
            casus = zet_leeftijd(kompas, casus.id, nieuw, leeftijd)
            gesprek.zeg("bewaard")
    if casus.vraagt_samen_veilig(nieuw) and casus.samen_veilig is None:
        casus = _ask_together(gesprek, kompas, casus)
    return casus


def _ask_kind(gesprek: Gesprek, rol: str, voorstel: SoortBetrokkene | None) -> SoortBetrokkene | None:
    kop = f"{rol} staat nog niet bij de mensen. Wie is dit?"
    slot = f"Enter is {in_woorden(voorstel)}" if voorstel else "Enter voegt niemand toe"
    return gesprek.keuze(f"{kop} {genummerd(map(in_woorden, _SOORTEN))}. {slot}", _SOORTEN, voorstel)


def _ask_together(gesprek: Gesprek, kompas: Kompas, casus: Casus) -> Casus:
    antwoord = gesprek.keuze(
        "Kan iedereen hier veilig samen aan tafel? 1) ja, 2) nee, 3) ik weet het niet. Enter slaat over", _SAMEN
    )
    if antwoord != "ja" and antwoord is not None:
        gesprek.zeg(
            "Spreek ieder dan eerst apart. "
            "Bij elke persoon kun je zetten met wie je die niet samen spreekt (m, mensen)."
        )
    if antwoord is None:
        return casus
    casus = zet_samen_veilig(kompas, casus.id, antwoord)
    gesprek.zeg("bewaard")
    return casus
