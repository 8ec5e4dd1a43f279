"""The people of a family as lines: adding somebody, safety, and the real name in the register."""

from typing import get_args

from checklist_app.domain.basis import JIJZELF
from checklist_app.domain.casus import Betrokkene, Casus, Leeftijd, SoortBetrokkene
from checklist_app.domain.formulier import Tafel, lees, schrijf, vind_persoon
from checklist_app.domain.fouten import NietBegrepen, PersoonOnbekend
from checklist_app.domain.veldkennis import velden
from checklist_app.domain.woorden import in_woorden
from checklist_app.flow.kompas import Kompas
from checklist_app.flow.mensen import echte_naam, vermoedelijk, voeg_toe, zet_echte_naam
from checklist_app.plain.gesprek import Gesprek, genummerd
from checklist_app.plain.opdrachten import Opdracht

_SOORTEN: tuple[SoortBetrokkene, ...] = tuple(s for s in get_args(SoortBetrokkene) if s != "jijzelf")
_LEEFTIJDEN: tuple[Leeftijd, ...] = tuple(le for le in get_args(Leeftijd) if le != "volwassen")
_EINDE = (Opdracht.KLAAR, Opdracht.VERDER, Opdracht.TERUG, Opdracht.OVERSLAAN, Opdracht.PRINCIPE)


def vraag_mensen(gesprek: Gesprek, kompas: Kompas, casus: Casus) -> Casus:
    """Ask who belong to a new case, a role a line; nobody is an answer too."""
    gesprek.zeg("Wie horen erbij? Eén per regel, met een rol en geen naam: moeder, kind 1, oma. Leeg is klaar.")
    while True:
        antwoord = gesprek.vraag("Rol", hulp=("Echte namen horen hier niet. Die kun je later apart bewaren.",))
        if antwoord in _EINDE or not str(antwoord).strip():
            return casus
        casus = nieuwe_persoon(gesprek, kompas, casus, str(antwoord), bekende_rol=True) or casus


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
            casus = kompas.bewaar(casus.met(nieuw.model_copy(update={"leeftijd": leeftijd})))
    if casus.vraagt_samen_veilig(nieuw) and casus.samen_veilig is None:
        casus = _ask_together(gesprek, kompas, casus)
    return casus


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
            casus = nieuwe_persoon(gesprek, kompas, casus, antwoord, bekende_rol=True) or casus


def _ask_kind(gesprek: Gesprek, rol: str, voorstel: SoortBetrokkene | None) -> SoortBetrokkene | None:
    kop = f"{rol} staat nog niet bij de mensen. Wie is dit?"
    slot = f"Enter is {in_woorden(voorstel)}" if voorstel else "Enter voegt niemand toe"
    gekozen = gesprek.keuze(f"{kop} {genummerd(map(in_woorden, _SOORTEN))}. {slot}", _SOORTEN, voorstel)
    return next((s for s in _SOORTEN if s == gekozen), None)


def _ask_together(gesprek: Gesprek, kompas: Kompas, casus: Casus) -> Casus:
    opties = ("ja", "nee", "onbekend")
    antwoord = gesprek.keuze(
        "Kan iedereen hier veilig samen aan tafel? 1) ja, 2) nee, 3) ik weet het niet. Enter slaat over", opties
    )
    if antwoord != "ja" and antwoord is not None:
        gesprek.zeg("Spreek ieder dan eerst alleen. Bij iemand kun je zetten met wie niet samen (m, mensen).")
    if antwoord is None:
        return casus
    return kompas.bewaar(Casus.model_validate({**dict(casus), "samen_veilig": antwoord}))


def _change(gesprek: Gesprek, kompas: Kompas, casus: Casus, persoon: Betrokkene) -> Casus:
    """Ask every field of one person; Enter keeps what is there."""
    tafel = Tafel(casus, kompas.klok.vandaag())
    gesprek.zeg(f"{persoon.rol}: Enter houdt wat er staat, . is klaar.")
    for info in velden(Betrokkene):
        if info.vorm == "rijen":
            continue
        nu = str(schrijf(info, getattr(persoon, info.naam), tafel))
        opties = f": {genummerd(map(in_woorden, info.opties))}" if info.opties else ""
        while True:
            kop = f"{info.veld.label}{opties}" + (f" (nu: {nu})" if nu else "")
            antwoord = gesprek.vraag(kop, hulp=[info.veld.hulp] if info.veld.hulp else [])
            if antwoord in (Opdracht.KLAAR, Opdracht.VERDER, Opdracht.TERUG):
                return _ask_real_name(gesprek, kompas, casus, persoon)
            if isinstance(antwoord, Opdracht) or antwoord == "":
                break
            try:
                waarde = lees(info, antwoord, tafel)
                persoon = Betrokkene.model_validate({**dict(persoon), info.naam: waarde})
            except PersoonOnbekend as fout:
                gesprek.zeg(fout.zin)
                continue
            except NietBegrepen as fout:
                gesprek.zeg(fout.zin)
                continue
            except ValueError:
                gesprek.zeg("Dit mag niet leeg zijn.")
                continue
            casus = kompas.bewaar(casus.met(persoon))
            gesprek.zeg("bewaard")
            break
    return _ask_real_name(gesprek, kompas, casus, persoon)


def _ask_real_name(gesprek: Gesprek, kompas: Kompas, casus: Casus, persoon: Betrokkene) -> Casus:
    nu = echte_naam(kompas, casus, persoon.id)
    gesprek.zeg(
        "De echte naam staat alleen in het register van de kluis. Dat register is de sleutel van rol naar naam;"
        " een naam komt alleen terug in stukken voor het eigen dossier en het gezin."
    )
    staat = f" (nu: {nu})" if nu else ""
    antwoord = gesprek.vraag(f"Echte naam van {persoon.rol}{staat}, Enter slaat over")
    if isinstance(antwoord, str) and antwoord.strip():
        zet_echte_naam(kompas, casus, persoon.id, antwoord)
        gesprek.zeg("bewaard")
    return casus


def _about(persoon: Betrokkene) -> str:
    delen = [in_woorden(persoon.leeftijd)] if persoon.leeftijd else []
    if persoon.niet_samen_spreken_met:
        delen.append("niet met iedereen samen spreken")
    if persoon.mag_niet_weten:
        delen.append("mag niet alles weten")
    return f" ({', '.join(delen)})" if delen else ""
