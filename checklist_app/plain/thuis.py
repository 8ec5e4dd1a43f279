"""The way in: the list of families, one family, and how a reflection starts from a doubt."""

from checklist_app.domain.basis import JIJZELF
from checklist_app.domain.casus import Casus
from checklist_app.domain.datum import in_woorden as dag_in_woorden
from checklist_app.domain.formulier import op_nummer
from checklist_app.domain.fouten import KompasFout
from checklist_app.domain.kader import Kader
from checklist_app.domain.reflectie import Reflectie, Route
from checklist_app.flow import wandelen as gangen
from checklist_app.flow.casusblad import is_vandaag_overgenomen, neem_over
from checklist_app.flow.kompas import Kompas
from checklist_app.flow.lezen import casus_als_tekst
from checklist_app.plain.gesprek import Gesprek
from checklist_app.plain.mensen import mensen_menu, vraag_mensen
from checklist_app.plain.opdrachten import Opdracht
from checklist_app.plain.wandelen import wandel

STANDAARD = "anders-beslissen"
_HULP_GEZIN = (
    "o met een cijfer, zoals o 1: deze reflectie staat in het dossier van je organisatie. Nog eens haalt dat weg.",
    "Alleen in de schermen kun je: zeggen dat een deel in het dossier staat, een stap klaar of later zetten, een rij"
    " weghalen, één aantekening, versie of persoon verwijderen, het kenmerk van een gezin invullen, en instellen na"
    " hoeveel minuten Kompas op slot gaat. De schermen open je met: kompas",
)


def thuis(gesprek: Gesprek, kompas: Kompas, gezocht: str | None = None) -> None:
    """Show the families and open one, until ``q``; with ``gezocht`` that family opens at once."""
    gesprek.zeg("Kompas, om goed na te denken over een gezin.")
    gesprek.zeg("Bij elke vraag: ? is hulp, ! is direct gevaar, q is stoppen.")
    if kompas.klok.is_oefenklok:
        gesprek.zeg(f"oefenklok: het is hier {kompas.klok.hier():%d-%m-%Y %H:%M}")
    casus = kompas.casus(gezocht) if gezocht else None
    while True:
        casus = casus or _choose(gesprek, kompas)
        if casus:
            _family(gesprek, kompas, casus)
        casus = None


def _choose(gesprek: Gesprek, kompas: Kompas) -> Casus | None:
    rijen = kompas.casussen()
    gesprek.zeg()
    gesprek.zeg("Gezinnen" if rijen else "Nog geen gezinnen. Begin met een schuilnaam, zoals: + Gezin Linde")
    for nr, rij in enumerate(rijen, 1):
        rollen = ", ".join(rol for id_, rol in rij.betrokkenen if id_ != JIJZELF)
        gesprek.zeg(f"  {nr}  {rij.schuilnaam}" + (f": {rollen}" if rollen else ""))
    hulp = ("Kies een schuilnaam waar niemand het gezin aan herkent.",)
    antwoord = gesprek.vraag("Welk gezin? Een cijfer of schuilnaam; + met een schuilnaam maakt een nieuw", hulp=hulp)
    if isinstance(antwoord, Opdracht) or not antwoord.strip():
        return None
    tekst = antwoord.strip()
    try:
        if tekst.startswith("+"):
            return _new(gesprek, kompas, tekst[1:].strip())
        gekozen = op_nummer(rijen, tekst)
        return kompas.kluis.casus(gekozen.id) if gekozen else kompas.casus(tekst)
    except KompasFout as fout:
        gesprek.zeg(fout.zin)
        return None


def _new(gesprek: Gesprek, kompas: Kompas, schuilnaam: str) -> Casus | None:
    if not schuilnaam:
        antwoord = gesprek.vraag("Schuilnaam van het gezin")
        schuilnaam = antwoord.strip() if isinstance(antwoord, str) else ""
    if not schuilnaam:
        return None
    casus = kompas.nieuwe_casus(schuilnaam)
    gesprek.zeg("bewaard")
    return vraag_mensen(gesprek, kompas, casus)


def _family(gesprek: Gesprek, kompas: Kompas, casus: Casus) -> None:
    """One family: go on with a reflection, begin one, look at the people or read everything."""
    kompas.noteer_bekeken(casus.id)
    while True:
        reflecties = kompas.reflecties(casus)
        open_ = next((r for r in reflecties if r.stand == "open"), None)
        gesprek.zeg()
        gesprek.zeg(casus.schuilnaam)
        rollen = ", ".join(b.rol for b in casus.betrokkenen if b.id != JIJZELF)
        gesprek.zeg(f"  mensen: {rollen or 'nog niemand opgeschreven'}")
        for nr, reflectie in enumerate(reflecties, 1):
            gesprek.zeg(f"  {nr}  {_line(kompas, reflectie)}")
        standaard = "gaat verder waar je was" if open_ else "begint een nieuwe reflectie"
        antwoord = gesprek.vraag(
            f"Enter {standaard}. n) nieuwe reflectie, m) mensen, t) alles lezen, <) terug, of een cijfer",
            hulp=_HULP_GEZIN,
        )
        if antwoord in (Opdracht.TERUG, Opdracht.KLAAR, Opdracht.PRINCIPE):
            return
        woord = antwoord.strip().casefold() if isinstance(antwoord, str) else ""
        if woord == "m":
            casus = mensen_menu(gesprek, kompas, casus)
        elif woord == "t":
            gesprek.zeg(casus_als_tekst(kompas, casus))
        elif gekozen := op_nummer(reflecties, woord):
            casus = _resume(gesprek, kompas, casus, gekozen)
        elif woord.startswith("o") and (klaar := op_nummer(reflecties, woord.removeprefix("o"))):
            _in_dossier(gesprek, kompas, klaar)
        elif woord == "" and open_:
            casus = _resume(gesprek, kompas, casus, open_)
        elif woord in ("", "n"):
            casus = _begin(gesprek, kompas, casus)
        else:
            gesprek.zeg("Dat staat er niet bij. Typ n, m, t, een cijfer of Enter.")


def _in_dossier(gesprek: Gesprek, kompas: Kompas, reflectie: Reflectie) -> None:
    """Mark a reflection as taken over into the dossier today, or take that back."""
    nu = is_vandaag_overgenomen(kompas, neem_over(kompas, reflectie.id))
    gesprek.zeg(f"Er staat {'nu' if nu else 'niet meer'} bij dat deze reflectie vandaag in het dossier kwam.")


def _line(kompas: Kompas, reflectie: Reflectie) -> str:
    dag = dag_in_woorden(reflectie.begonnen.astimezone().date(), kompas.klok.vandaag())
    kader = kompas.leidraad_van(reflectie)
    if reflectie.stand == "afgerond":
        return f"afgerond: {kader.titel}, begonnen {dag}{_since(reflectie)}"
    waar = f", je was bij {kader.principe(reflectie.plek.principe).titel}" if reflectie.plek else ""
    return f"verder: {kader.titel}, begonnen {dag}{waar}{_since(reflectie)}"


def _since(reflectie: Reflectie) -> str:
    """Since when all of it is in the dossier, last said."""
    dagen = [keer.datum.tekst for keer in reflectie.overgenomen_in_dossier if not keer.delen]
    return f", in het dossier sinds {dagen[-1]}" if dagen else ""


def _resume(gesprek: Gesprek, kompas: Kompas, casus: Casus, reflectie: Reflectie) -> Casus:
    """Go on with a walk; on another day the question about danger comes first (house rule 2).

    A closed one is read, unless the person wants to open it again.
    """
    if reflectie.stand == "afgerond":
        vraag = "Deze reflectie is afgerond. 1) lezen, 2) weer openen. Enter is lezen"
        if gesprek.keuze(vraag, ("lezen", "openen"), "lezen") == "lezen":
            gesprek.zeg(casus_als_tekst(kompas, casus, reflectie.id))
            return casus
    if reflectie.gewijzigd.astimezone().date() != kompas.klok.vandaag():
        gesprek.vraag_veiligheid_kort()
    gang = gangen.hervat(kompas, casus, reflectie)
    nieuwer = gangen.nieuwere_leidraad(kompas, gang)
    if nieuwer:
        vraag = f"Deze leidraad heeft een nieuwere versie, {nieuwer.versie}. Overstappen? 1) ja, 2) nee. Enter is nee"
        if gesprek.keuze(vraag, ("ja", "nee"), "nee") == "ja":
            gang = gangen.naar_nieuwere(kompas, gang)
    twijfel = gang.reflectie.twijfel
    if twijfel and twijfel.tekst:
        gesprek.zeg(f"Je twijfel: {twijfel.tekst}")
    wandel(gesprek, gang)
    return gang.casus


def _begin(gesprek: Gesprek, kompas: Kompas, casus: Casus) -> Casus:
    gesprek.vraag_veiligheid()
    kader = kompas.nieuwste(STANDAARD) or kompas.leidraden()[0]
    while True:
        keuze = _doubt(gesprek, kompas, casus, kader)
        if keuze is None:
            return casus
        if isinstance(keuze, Kader):
            kader = keuze
            continue
        twijfel, eigen = keuze
        # The walk begins before the next question, so that whoever leaves there finds the doubt again.
        gang = gangen.begin(kompas, casus, kader.id, twijfel, eigen, "kort")
        route = gesprek.keuze("1) kort, een minuut of tien, 2) helemaal, op je gemak. Enter is kort", _ROUTES, "kort")
        if route == "helemaal":
            gang.met_route(route)
            gang.naar(gang.wandeling.route[0].principe)
        wandel(gesprek, gang)
        return gang.casus


_ROUTES: tuple[Route, ...] = ("kort", "helemaal")


def _doubt(gesprek: Gesprek, kompas: Kompas, casus: Casus, kader: Kader) -> Kader | tuple[str | None, str] | None:
    """Return the doubt (of the kader, or own words), another kader, or None to go back.

    There is no walk yet to keep half a sentence in: who is cut off there begins one with what was typed.
    """
    gesprek.zeg()
    gesprek.zeg("Waar twijfel je over?")
    for nr, twijfel in enumerate(kader.twijfels, 1):
        deel = "  [leerdeel: over jezelf]" if twijfel.deel == "leerdeel" else ""
        gesprek.zeg(f"  {nr}  {twijfel.tekst}{deel}")
    half = ""

    def remember(getypt: str) -> None:
        nonlocal half
        half = getypt.strip()

    try:
        antwoord = gesprek.vraag(
            f"Een cijfer, of je twijfel in eigen woorden. k is een andere leidraad dan {kader.titel} {kader.versie}",
            hulp=[kader.kern, _tested(kader)],
            bij_wijziging=remember,
        )
    except BaseException:
        if half and not half.isdecimal() and half.casefold() != "k":
            gangen.begin(kompas, casus, kader.id, None, half, "kort")
        raise
    if antwoord is Opdracht.TERUG:
        return None
    tekst = antwoord.strip() if isinstance(antwoord, str) else ""
    if tekst.casefold() == "k":
        return _other_kader(gesprek, kompas) or kader
    if tekst.isdecimal():
        if gekozen := op_nummer(kader.twijfels, tekst):
            return gekozen.id, ""
        gesprek.zeg("Dat cijfer staat er niet bij.")
        return kader
    return None, tekst


def _other_kader(gesprek: Gesprek, kompas: Kompas) -> Kader | None:
    leidraden = kompas.leidraden()
    for nr, kader in enumerate(leidraden, 1):
        getoetst = f" {_tested(kader)}" if kader.getoetst_door else ""
        gesprek.zeg(f"  {nr}  {kader.titel} {kader.versie}: {kader.kern}{getoetst}")
    if not all(kader.getoetst_door for kader in leidraden):
        gesprek.zeg("Waar niet bij staat wie hem toetste, toetste nog niemand.")
    gekozen = gesprek.keuze("Welke leidraad? Een cijfer, Enter blijft bij deze", [k.id for k in leidraden])
    return next((k for k in leidraden if k.id == gekozen), None)


def _tested(kader: Kader) -> str:
    wie = ", ".join(kader.getoetst_door)
    return f"Getoetst door: {wie}." if wie else "Nog door niemand getoetst."
