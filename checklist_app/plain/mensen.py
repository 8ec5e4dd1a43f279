"""The people of a family as lines: who they are, what keeps them safe, and the real name in the register."""

from checklist_app.domain.basis import JIJZELF
from checklist_app.domain.casus import Betrokkene, Casus
from checklist_app.domain.formulier import vind_persoon
from checklist_app.domain.woorden import in_woorden
from checklist_app.flow.kompas import Kompas
from checklist_app.flow.mensen import echte_naam, rollen, zet_echte_naam
from checklist_app.flow.mensformulier import open_mens
from checklist_app.plain.erbij import nieuwe_persoon
from checklist_app.plain.gesprek import Gesprek
from checklist_app.plain.invullen import Invuller
from checklist_app.plain.opdrachten import Opdracht


def vraag_mensen(gesprek: Gesprek, kompas: Kompas, casus: Casus) -> Casus:
    """Ask who belong to a new case, a role a line; nobody is an answer too."""
    gesprek.zeg("Wie horen erbij? Met een rol en geen naam, zoals: moeder, kind 1, oma. Leeg is klaar.")
    while True:
        antwoord = gesprek.vraag("Rol", hulp=("Echte namen horen hier niet. Die kun je later apart bewaren.",))
        if isinstance(antwoord, Opdracht) or not antwoord.strip():
            return casus
        if antwoord.strip().isdecimal():
            gesprek.zeg("Een cijfer alleen is geen rol. Schrijf bijvoorbeeld: kind 1.")
            continue
        casus = _add(gesprek, kompas, casus, antwoord)


def mensen_menu(gesprek: Gesprek, kompas: Kompas, casus: Casus) -> Casus:
    """Show the people; add one, or change one by its digit."""
    while True:
        gesprek.zeg("Mensen van dit gezin:")
        for nr, b in enumerate(casus.betrokkenen, 1):
            gesprek.zeg(f"  {nr}  {b.rol}{_about(b)}")
        antwoord = gesprek.vraag("Een cijfer om iemand te wijzigen, een rol om iemand toe te voegen, Enter is klaar")
        if isinstance(antwoord, Opdracht) or not antwoord.strip():
            return casus
        persoon = vind_persoon(antwoord, casus) if antwoord.strip().isdecimal() else None
        gekozen = casus.betrokkene(persoon) if persoon else None
        if gekozen and gekozen.id == JIJZELF:
            gesprek.zeg("Dat ben jij. Daar valt niets te wijzigen.")
        elif gekozen:
            casus = _change(gesprek, kompas, casus, gekozen)
        elif antwoord.strip().isdecimal():
            gesprek.zeg("Dat cijfer staat er niet bij.")
        else:
            casus = _add(gesprek, kompas, casus, antwoord)


def _add(gesprek: Gesprek, kompas: Kompas, casus: Casus, regel: str) -> Casus:
    for rol in rollen(regel):
        casus = nieuwe_persoon(gesprek, kompas, casus, rol, bekende_rol=True) or casus
    return casus


def _change(gesprek: Gesprek, kompas: Kompas, casus: Casus, persoon: Betrokkene) -> Casus:
    """Show every field of one person, in the same form as everything else, and then the real name."""
    gang = open_mens(kompas, casus.id, persoon.id)
    voor = gang.casus
    Invuller(gesprek, gang, gang.formulier(), None).kies_velden()
    if gang.casus != voor:
        gesprek.zeg("bewaard")
    _ask_real_name(gesprek, kompas, gang.casus, persoon)
    return gang.casus


def _ask_real_name(gesprek: Gesprek, kompas: Kompas, casus: Casus, persoon: Betrokkene) -> None:
    nu = echte_naam(kompas, casus, persoon.id)
    gesprek.zeg(
        "De echte naam staat alleen in het register van de kluis. Dat register is de sleutel van rol naar naam;"
        " een naam komt alleen terug in documenten voor het eigen dossier en het gezin."
    )
    staat = f" (nu: {nu})" if nu else ""
    antwoord = gesprek.vraag(f"Echte naam van {persoon.rol}{staat}, Enter slaat over")
    if isinstance(antwoord, str) and antwoord.strip():
        zet_echte_naam(kompas, casus, persoon.id, antwoord)
        gesprek.zeg("bewaard")


def _about(persoon: Betrokkene) -> str:
    delen = [in_woorden(persoon.leeftijd)] if persoon.leeftijd else []
    if persoon.niet_samen_spreken_met:
        delen.append("niet met iedereen samen spreken")
    if persoon.mag_niet_weten:
        delen.append("mag niet alles weten")
    return f" ({', '.join(delen)})" if delen else ""
