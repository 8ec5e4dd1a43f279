"""The walk as lines: one question at a time, the form under it, and the end."""

from checklist_app.domain.basis import JIJZELF
from checklist_app.domain.bron import Bron
from checklist_app.domain.datum import in_woorden as in_dagen
from checklist_app.domain.formulier import bron_in_tekst, kies, op_nummer
from checklist_app.domain.fouten import NietBegrepen
from checklist_app.domain.kader import Principe
from checklist_app.domain.kaderbasis import Vraag
from checklist_app.domain.reflectie import Staat
from checklist_app.domain.soorten import Aantekening
from checklist_app.domain.veldkennis import VeldInfo
from checklist_app.domain.woorden import in_woorden
from checklist_app.flow.formulier import Formulier
from checklist_app.flow.fouten import BesluitStaatVast, LeerdeelNietAf
from checklist_app.flow.wandelen import Wandelgang
from checklist_app.plain.gesprek import Gesprek, genummerd
from checklist_app.plain.invullen import Afloop, Invuller
from checklist_app.plain.opdrachten import Opdracht, is_opdracht_bij_vraag
from checklist_app.plain.opzoeken import Opzoeker, grens

_DEEL = {
    "casusdeel": "casusdeel: kind en ouders kunnen dit lezen",
    "leerdeel": "leerdeel: over jouw eigen handelen, zonder het gezin",
}
_VRAAGT_VEILIGHEID = frozenset({"pauze", "evaluatie"})


def wandel(gesprek: Gesprek, gang: Wandelgang) -> None:
    """Walk until the end is confirmed; ``Stop`` leaves earlier and keeps the place."""
    gesprek.zeg(
        "Enter volgende vraag · < terug · = ander principe · ? hulp · * spiegel · ! direct gevaar · q stoppen"
    )
    opzoeker = Opzoeker(gesprek, gang)
    principe, deel = None, None
    while True:
        vraag = gang.wandeling.vraag
        if vraag is None:
            if _end(gesprek, gang, opzoeker):
                return
            principe = None
            continue
        if gang.wandeling.principe and gang.wandeling.principe.id != principe:
            principe = gang.wandeling.principe.id
            _introduce(gesprek, gang.wandeling.principe, gang.wandeling.staat(principe))
        _ask(gesprek, gang, opzoeker, vraag, _DEEL[vraag.deel] if vraag.deel != deel else vraag.deel)
        deel = vraag.deel


def _introduce(gesprek: Gesprek, principe: Principe, staat: Staat) -> None:
    gesprek.zeg()
    gesprek.zeg(f"{principe.titel} ({in_woorden(staat)})")
    gesprek.zeg(principe.waarom)


def _ask(gesprek: Gesprek, gang: Wandelgang, opzoeker: Opzoeker, vraag: Vraag, hoek: str) -> None:
    """Ask one question; ``hoek`` says which part of the case file it belongs to (house rule 5)."""
    gesprek.zeg()
    gesprek.zeg_alles(grens(gang, vraag))
    gesprek.zeg(f"{vraag.tekst}  [{hoek}]")
    _show_recorded(gesprek, gang, vraag)
    if vraag.vastleggen in _VRAAGT_VEILIGHEID:
        gesprek.vraag_veiligheid_kort()
    formulier = gang.formulier(vraag)
    invuller = Invuller(gesprek, gang, formulier, vraag)
    if not formulier.is_leeg and not vraag.keuzes:
        gesprek.zeg("Hier was je nog mee bezig. Ga verder waar je was.")
        _after(gang, invuller.vul_in(_open_fields(formulier)))
        return
    antwoord = gesprek.vraag(
        _first_prompt(gang, vraag, invuller),
        bij_wijziging=None if vraag.keuzes else invuller.houder_van_eerste(),
        ontleed=opzoeker.bij(vraag),
        is_opdracht=is_opdracht_bij_vraag,
    )
    _handle(gesprek, gang, invuller, vraag, antwoord)


def _handle(gesprek: Gesprek, gang: Wandelgang, invuller: Invuller, vraag: Vraag, antwoord: Opdracht | str) -> None:
    if isinstance(antwoord, Opdracht) or not antwoord.strip():
        gang.laat_vallen(invuller.formulier)
        _move(gesprek, gang, antwoord)
        return
    if antwoord.lstrip().startswith("+"):
        gang.laat_vallen(invuller.formulier)
        _change(gesprek, gang, vraag, antwoord.strip()[1:].strip())
        return
    if vraag.keuzes:
        if invuller.kies_antwoord(antwoord):
            invuller.leg_vast()
            gang.volgende()
        return
    _after(gang, invuller.vul_in(_open_fields(invuller.formulier), eerste=antwoord))


def _after(gang: Wandelgang, afloop: Afloop) -> None:
    if afloop is Afloop.VERDER:
        gang.volgende()
    elif afloop is Afloop.TERUG:
        gang.vorige()


def _move(gesprek: Gesprek, gang: Wandelgang, opdracht: Opdracht | str) -> None:
    if opdracht is Opdracht.TERUG:
        gang.vorige()
    elif opdracht is Opdracht.PRINCIPE:
        kies_principe(gesprek, gang)
    elif opdracht is not Opdracht.KLAAR:
        gang.volgende()


def kies_principe(gesprek: Gesprek, gang: Wandelgang) -> None:
    """Let the person go to any principle, or take the other route."""
    wandeling = gang.wandeling
    keuzes: list[Principe] = [*wandeling.principes, *wandeling.ook_mogelijk]
    for nr, principe in enumerate(keuzes, 1):
        if wandeling.ook_mogelijk and principe is wandeling.ook_mogelijk[0]:
            gesprek.zeg("Ook mogelijk")
        gesprek.zeg(f"  {nr}  {principe.titel} ({in_woorden(wandeling.staat(principe.id))})")
    anders, uitleg = ("helemaal", "alle vragen") if gang.reflectie.route == "kort" else ("kort", "de korte route")
    titels = {p.id: p.titel for p in keuzes}
    while True:
        antwoord = gesprek.vraag(f"Een cijfer, {anders} voor {uitleg}, -3 als 3 nu niet nodig is. Enter blijft hier")
        if isinstance(antwoord, Opdracht) or not antwoord.strip():
            return
        woord = antwoord.strip()
        if woord.casefold() == anders:
            gang.met_route("helemaal" if anders == "helemaal" else "kort")
            return
        try:
            gekozen = kies(woord.removeprefix("-"), list(titels), titels.__getitem__)
        except NietBegrepen as fout:
            gesprek.zeg(fout.zin)
            continue
        _to_principle(gesprek, gang, gang.kader.principe(gekozen), niet_nodig=woord.startswith("-"))
        return


def _to_principle(gesprek: Gesprek, gang: Wandelgang, principe: Principe, *, niet_nodig: bool) -> None:
    if niet_nodig:
        gang.zet_staat(principe.id, "niet_nodig")
        gesprek.zeg(f"{principe.titel}: niet nodig. Met = en het cijfer ga je er toch heen.")
    else:
        gang.naar(principe.id)


def _change(gesprek: Gesprek, gang: Wandelgang, vraag: Vraag, welke: str) -> None:
    """Open everything of something recorded at this question: the last, or the one with this digit."""
    gemaakt = gang.wandeling.antwoorden(vraag.id)
    # A plus without a number behind it is about the last one.
    gekozen = op_nummer(gemaakt, welke if welke.isdecimal() else str(len(gemaakt)))
    if gekozen is None:
        gesprek.zeg("Daar staat nog niets. Schrijf eerst iets bij deze vraag; met + vul je het daarna aan.")
        return
    try:
        formulier = gang.wijzig(gekozen)
    except BesluitStaatVast as fout:
        gesprek.zeg(fout.zin)
        return
    invuller = Invuller(gesprek, gang, formulier, vraag)
    if vraag.keuzes:
        opnieuw = gesprek.vraag(f"{_choices(vraag)}. Enter houdt je keuze")
        if isinstance(opnieuw, str) and opnieuw.strip():
            invuller.kies_antwoord(opnieuw)
    invuller.kies_velden()


def _show_recorded(gesprek: Gesprek, gang: Wandelgang, vraag: Vraag) -> None:
    gemaakt = gang.wandeling.antwoorden(vraag.id)
    if not gemaakt:
        return
    gesprek.zeg("Al opgeschreven:")
    for nr, aantekening in enumerate(gemaakt, 1):
        bezig = f"  (hier was je nog mee bezig: + {nr})" if aantekening.id in gang.concepten else ""
        gesprek.zeg(f"  {nr}  {kort(aantekening, gang, vraag)}{bezig}")


def kort(aantekening: Aantekening, gang: Wandelgang, vraag: Vraag | None = None) -> str:
    """Return one aantekening as a line: what it is, its text, and where it comes from."""
    keuze = getattr(aantekening, "keuze", None)
    gekozen = next((k.tekst for k in vraag.keuzes if k.id == keuze), "") if vraag and keuze else ""
    aard = getattr(aantekening, "aard", None)
    persoon = getattr(aantekening, "persoon", None)
    bron = getattr(aantekening, "bron", None)
    delen = [
        f"{in_woorden(aard)}:" if aard else "",
        f"{gang.casus.rol(persoon)}:" if persoon else "",
        gekozen,
        aantekening.kern.replace("\n", " / "),
        f"({bron_in_tekst(bron, gang.casus)})" if isinstance(bron, Bron) else "",
    ]
    return " ".join(deel for deel in delen if deel) or aantekening.woord


def _first_prompt(gang: Wandelgang, vraag: Vraag, invuller: Invuller) -> str:
    if vraag.keuzes:
        return _choices(vraag)
    if gang.wandeling.antwoorden(vraag.id):
        return f"Nog een? Enter gaat verder, + vult aan. {invuller.eerste_prompt()}"
    return invuller.eerste_prompt()


def _choices(vraag: Vraag) -> str:
    return genummerd(keuze.tekst for keuze in vraag.keuzes)


def _open_fields(formulier: Formulier) -> tuple[VeldInfo, ...]:
    return tuple(info for info in formulier.velden if info.veld.open)


def _end(gesprek: Gesprek, gang: Wandelgang, opzoeker: Opzoeker) -> bool:
    """Show what the walk leaves; Enter closes it, ``=`` or a mirror question goes on. Return whether it closed."""
    mee, vandaag = gang.meegenomen(), gang.kompas.klok.vandaag()
    gesprek.zeg()
    gesprek.zeg("Wat neem je mee?")
    for stap in mee.stappen:
        wie = f", {_who(stap.wie, gang)}" if stap.wie else ""
        wanneer = f", {in_dagen(stap.wanneer, vandaag)}" if stap.wanneer else ""
        gesprek.zeg(f"  volgende stap: {_unended(stap.wat)}{wie}{wanneer}")
    if not mee.stappen:
        gesprek.zeg("  volgende stap: nog niet gekozen. Een kleine is genoeg, en later mag ook.")
    for verwachting in mee.verwachtingen:
        op = verwachting.terugkijken_op
        terug = f" (terugkijken: {in_dagen(op, vandaag)})" if op else ""
        gesprek.zeg(f"  je verwacht: {_unended(verwachting.wat)}{terug}")
    if mee.gesproken:
        gesprek.zeg(f"  in deze reflectie gesproken: {', '.join(mee.gesproken)}")
    if mee.nog_niet_gesproken:
        gesprek.zeg(f"  in deze reflectie nog niet gesproken: {', '.join(mee.nog_niet_gesproken)}")
    for tegenspraak in mee.tegenspraak:
        gevolg = in_woorden(tegenspraak.gevolg) if tegenspraak.gevolg else "wat het deed, is nog niet opgeschreven"
        gesprek.zeg(f"  tegenspraak van {tegenspraak.wie or 'iemand'}: {gevolg}")
    if not mee.tegenspraak:
        gesprek.zeg("  tegenspraak: nog niet")
    for vraag in mee.open_vragen:
        gesprek.zeg(f"  dit weten we niet: {vraag.wat}")
    gesprek.zeg("  naar het dossier: kompas uitvoer --doel dossier")
    if not _wants_to_close(gesprek, gang, opzoeker):
        return False
    try:
        gang.rond_af()
    except LeerdeelNietAf as fout:
        gesprek.zeg(fout.zin)
        kies_principe(gesprek, gang)
        return False
    gesprek.zeg("bewaard")
    gesprek.zeg("Afgerond. Alles lezen kan bij het gezin, met t.")
    return True


def _wants_to_close(gesprek: Gesprek, gang: Wandelgang, opzoeker: Opzoeker) -> bool:
    """Ask what to do at the end: only an empty line or ``.`` closes; otherwise go where the person wants to be."""
    while True:
        antwoord = gesprek.vraag(
            "Enter rondt deze reflectie af, = verder wandelen, * spiegel, < terug, q stoppen en later verder",
            ontleed=opzoeker.bij(None),
        )
        if gang.wandeling.vraag:
            return False
        if antwoord is Opdracht.TERUG:
            gang.vorige()
            return False
        if antwoord is Opdracht.PRINCIPE:
            kies_principe(gesprek, gang)
            return False
        if antwoord is Opdracht.KLAAR or (isinstance(antwoord, str) and not antwoord.strip()):
            return True
        gesprek.zeg("Dat staat er niet bij.")


def _who(bron: Bron, gang: Wandelgang) -> str:
    """Who does something, as it is said to the person at the keyboard."""
    return "jij" if bron == Bron(persoon=JIJZELF) else bron_in_tekst(bron, gang.casus)


def _unended(zin: str) -> str:
    """A sentence to go on after: without the full stop at its end."""
    return zin.removesuffix(".")
