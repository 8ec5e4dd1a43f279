"""One family on one page: its people with what keeps them safe, worries and strengths, and its reflections."""

from dataclasses import dataclass
from typing import Literal

from checklist_app.domain.basis import JIJZELF
from checklist_app.domain.bsn import zonder_bsn
from checklist_app.domain.casus import Betrokkene, Casus, Leeftijd
from checklist_app.domain.datum import in_woorden
from checklist_app.domain.formulier import bron_in_tekst
from checklist_app.domain.reflectie import Reflectie
from checklist_app.domain.soorten.weten import Kracht, Zorg
from checklist_app.domain.tekst import een_regel
from checklist_app.domain.veldkennis import velden
from checklist_app.domain.woorden import in_woorden as woord
from checklist_app.flow.kompas import Kompas
from checklist_app.flow.mensen import vermoedelijk
from checklist_app.flow.overnemen import is_overgenomen, zet_overname
from checklist_app.flow.wandelen import Wandelgang, hervat
from checklist_app.flow.werkblad import dag_in_woorden
from checklist_app.kluis.fouten import NietInKluis

Gegeven = Literal["kenmerk", "meedenker"]
SamenVeilig = Literal["ja", "nee", "onbekend"]

_THUIS = {"ja": "in huis", "nee": "woont ergens anders", "deels": "woont hier een deel van de tijd"}


@dataclass(frozen=True)
class Mens:
    """A person as the page shows one: who it is, and in words what is agreed for safety."""

    id: str
    rol: str
    wie: str
    veiligheid: tuple[str, ...]


@dataclass(frozen=True)
class Opgeschreven:
    """A worry or a strength: its words, whose they are, and the reflection it stands in."""

    tekst: str
    van_wie: str
    reflectie: str


@dataclass(frozen=True)
class Wandelregel:
    """A reflection as the page shows it: when, its doubt, how far it is, on which days it went to the dossier, and
    which parts of it did."""

    id: str
    begonnen: str
    leidraad: str
    twijfel: str
    stand: str
    dossier: str
    delen: str
    is_open: bool


@dataclass(frozen=True)
class Casusblad:
    """Everything the page of one family shows."""

    casus: Casus
    mensen: tuple[Mens, ...]
    zorgen: tuple[Opgeschreven, ...]
    krachten: tuple[Opgeschreven, ...]
    wandelingen: tuple[Wandelregel, ...]


def casusblad(kompas: Kompas, casus_id: str) -> Casusblad | None:
    """Return one family as its page shows it; None when it was erased, here or in another window."""
    try:
        casus = kompas.kluis.casus(casus_id)
    except NietInKluis:
        return None
    kompas.noteer_bekeken(casus_id)
    rijen = kompas.kluis.aantekeningen_van_casus(casus_id)
    return Casusblad(
        casus=casus,
        mensen=tuple(_person(b, casus) for b in casus.betrokkenen if b.id != JIJZELF),
        zorgen=tuple(
            Opgeschreven(a.kern, bron_in_tekst(a.van_wie, casus) if a.van_wie else "", rij.reflectie)
            for rij in rijen
            if isinstance(a := rij.aantekening, Zorg) and a.kern
        ),
        krachten=tuple(
            Opgeschreven(a.kern, bron_in_tekst(a.volgens_wie, casus) if a.volgens_wie else "", rij.reflectie)
            for rij in rijen
            if isinstance(a := rij.aantekening, Kracht) and a.kern
        ),
        wandelingen=tuple(_walk(kompas, r) for r in kompas.reflecties(casus)),
    )


def veiligheid_in_woorden(persoon: Betrokkene, casus: Casus) -> tuple[str, ...]:
    """Return what is agreed for the safety of or around a person, a sentence each."""
    niet_samen = ", ".join(casus.rol(id_) for id_ in persoon.niet_samen_spreken_met)
    volgens = bron_in_tekst(persoon.geweld_volgens, casus) if persoon.geweld_volgens else ""
    zinnen = (
        f"niet samen spreken met {niet_samen}" if niet_samen else "",
        "mag niet alles weten" if persoon.mag_niet_weten else "",
        f"gebruikt geweld of controle{f', volgens {volgens}' if volgens else ''}"
        if persoon.gebruikt_geweld_of_controle
        else "",
        f"veilig te bereiken: {persoon.veilig_bereiken}" if persoon.veilig_bereiken else "",
    )
    return tuple(zin for zin in zinnen if zin)


def neem_over(kompas: Kompas, reflectie_id: str) -> Reflectie:
    """Mark a reflection as taken over into the dossier today; when it was marked today already, take that back."""
    veranderd = zet_overname(kompas.kluis.reflectie(reflectie_id), kompas.klok.vandaag())
    kompas.kluis.bewaar_reflectie(veranderd)
    return veranderd


def is_vandaag_overgenomen(kompas: Kompas, reflectie: Reflectie) -> bool:
    """Whether all of a reflection was marked as taken over today."""
    return is_overgenomen(reflectie, kompas.klok.vandaag())


def is_afgerond(kompas: Kompas, reflectie_id: str) -> bool:
    """Whether a reflection was closed. Raises ``NietInKluis``."""
    return kompas.kluis.reflectie(reflectie_id).stand == "afgerond"


def heropen(kompas: Kompas, reflectie_id: str) -> Wandelgang:
    """Open a reflection to write on; one that was closed is open again. Raises ``NietInKluis``."""
    reflectie = kompas.kluis.reflectie(reflectie_id)
    return hervat(kompas, kompas.kluis.casus(reflectie.casus), reflectie)


def veld_van(naam: Gegeven) -> tuple[str, str]:
    """Return the label and the help of a field of a family."""
    veld = next(info.veld for info in velden(Casus) if info.naam == naam)
    return veld.label, veld.hulp


def zet_gegeven(kompas: Kompas, casus_id: str, naam: Gegeven, tekst: str) -> tuple[Casus, int]:
    """Store the own reference or the fixed meedenker of a family as one clean line.

    Returns the case and how many numbers that look like a BSN were left out.
    """
    schoon, nummers = zonder_bsn(een_regel(tekst).tekst.strip())
    return kompas.wijzig_casus(casus_id, lambda casus: casus.model_copy(update={naam: schoon})), len(nummers)


def zet_samen_veilig(kompas: Kompas, casus_id: str, antwoord: SamenVeilig) -> Casus:
    """Store whether everybody here can be spoken to together safely."""
    return kompas.wijzig_casus(casus_id, lambda casus: casus.model_copy(update={"samen_veilig": antwoord}))


def zet_leeftijd(kompas: Kompas, casus_id: str, persoon: Betrokkene, leeftijd: Leeftijd) -> Casus:
    """Store how old somebody is who was just added."""
    ouder = persoon.model_copy(update={"leeftijd": leeftijd})
    return kompas.wijzig_casus(casus_id, lambda casus: casus.met(ouder))


def _person(persoon: Betrokkene, casus: Casus) -> Mens:
    delen = (
        woord(persoon.soort) if vermoedelijk(persoon.rol) != persoon.soort else "",
        woord(persoon.leeftijd) if persoon.leeftijd and persoon.leeftijd != "volwassen" else "",
        _THUIS.get(persoon.in_huis or "", ""),
    )
    wie = ", ".join(deel for deel in delen if deel)
    return Mens(persoon.id, persoon.rol, wie, veiligheid_in_woorden(persoon, casus))


def _walk(kompas: Kompas, reflectie: Reflectie) -> Wandelregel:
    vandaag = kompas.klok.vandaag()
    heel = [in_woorden(keer.datum, vandaag) for keer in reflectie.overgenomen_in_dossier if not keer.delen]
    delen = dict.fromkeys(deel for keer in reflectie.overgenomen_in_dossier for deel in keer.delen)
    kader = kompas.leidraad_van(reflectie)
    is_open = reflectie.stand == "open"
    waar = ""
    if is_open and reflectie.plek:
        waar = next((f", je was bij {p.titel}" for p in kader.principes if p.id == reflectie.plek.principe), "")
    return Wandelregel(
        id=reflectie.id,
        begonnen=dag_in_woorden(reflectie.begonnen, vandaag),
        leidraad=kader.titel,
        twijfel=reflectie.twijfel.tekst if reflectie.twijfel else "",
        stand="afgerond" if not is_open else f"open{waar}",
        dossier=" en ".join(heel),
        delen=", ".join(delen),
        is_open=is_open,
    )
