"""Asking before something goes for good, as plain lines: what goes, what stays, and whether something is going on."""

from collections.abc import Sequence

from checklist_app.domain.fouten import NietBegrepen
from checklist_app.domain.woorden import in_woorden
from checklist_app.flow.kompas import Kompas
from checklist_app.flow.opschonen import Kandidaat
from checklist_app.flow.wissen import NIET_TERUG, PROCEDURE_VRAAG, PROCEDURES, Wisplan, houd_vast
from checklist_app.plain.gesprek import Gesprek, genummerd

_JA_NEE = ("ja", "nee", "weet niet")


def toon_plan(gesprek: Gesprek, plan: Wisplan) -> None:
    """Say what goes, what stays, and that it cannot be taken back."""
    gesprek.zeg(plan.titel)
    gesprek.zeg_alles(f"  weg: {regel}" for regel in plan.gaat)
    gesprek.zeg_alles(f"  blijft: {regel}" for regel in plan.blijft)
    gesprek.zeg(f"{NIET_TERUG} Meer weten: de kaart 'Aantekeningen en inzage'.")


def mag_weg(gesprek: Gesprek, kompas: Kompas, casus_id: str) -> bool:
    """Ask whether something is going on about this family; when it is, offer to hold the case. True: nothing is."""
    gesprek.zeg(PROCEDURE_VRAAG)
    antwoord = gesprek.keuze("1) ja, 2) nee, 3) ik weet het niet. Enter is: niets weghalen", _JA_NEE)
    if antwoord == "ja":
        _offer_to_hold(gesprek, kompas, casus_id)
    elif antwoord != "nee":
        gesprek.zeg("Vraag het eerst na. Er is niets veranderd.")
    return antwoord == "nee"


def vraag_schuilnaam(gesprek: Gesprek) -> str:
    """Ask the cover name; an empty line erases nothing."""
    antwoord = gesprek.vraag("Zeker weten? Typ dan de schuilnaam. Enter laat alles staan")
    return antwoord.strip() if isinstance(antwoord, str) else ""


def vraag_kleiner(gesprek: Gesprek, kompas: Kompas, kandidaat: Kandidaat) -> bool:
    """Ask whether one case may shrink, or go."""
    wat = "kleiner maken" if kandidaat.wat == "kleiner" else "helemaal weghalen; er is niets om op terug te kijken"
    if gesprek.keuze(f"{kandidaat.schuilnaam} {wat}? 1) ja, 2) nee. Enter is nee", ("ja", "nee"), "nee") != "ja":
        return False
    return mag_weg(gesprek, kompas, kandidaat.casus)


def _offer_to_hold(gesprek: Gesprek, kompas: Kompas, casus_id: str) -> None:
    woorden: Sequence[str] = [in_woorden(om) for om in PROCEDURES]
    reden = gesprek.keuze(f"Waarom houd je dit vast? {genummerd(woorden)}. Enter: niet vasthouden", PROCEDURES)
    while reden is not None:
        antwoord = gesprek.vraag("Tot en met welke dag? Zoals: 1 maart, of over een jaar. Enter: niet vasthouden")
        if not isinstance(antwoord, str) or not antwoord.strip():
            break
        try:
            houd_vast(kompas, casus_id, antwoord, reden)
        except NietBegrepen as fout:
            gesprek.zeg(fout.zin)
            continue
        gesprek.zeg("Dit gezin wordt vastgehouden. Tot en met die dag gaat er niets van weg.")
        return
    gesprek.zeg("Er is niets veranderd.")
