"""Messages of the flow, and the one function that turns any exception into a Dutch sentence and an exit code."""

import errno
import traceback
from pathlib import Path

from checklist_app.domain.fouten import (
    ONDERBROKEN,
    ONVERWACHT,
    VERKEERD_GEBRUIK,
    KompasFout,
    NietBegrepen,
)


class KlokOnleesbaar(KompasFout):
    """``KOMPAS_VANDAAG`` is no date."""

    code = VERKEERD_GEBRUIK
    wat = "KOMPAS_VANDAAG is geen datum die Kompas begrijpt."
    doe = "Schrijf 2026-11-21, of 2026-11-21T14:02 met een tijd erbij."


class KadermapOntbreekt(KompasFout):
    """``KOMPAS_KADERS`` names a folder that is not there."""

    code = VERKEERD_GEBRUIK
    wat = "KOMPAS_KADERS wijst naar {map}, en die map is er niet."
    doe = "Maak de map, of haal KOMPAS_KADERS weg."


class CasusNietGevonden(KompasFout):
    """No case with this name or id."""

    wat = "Er is geen gezin met die schuilnaam of dat begin van een id."
    doe = "Kijk met 'kompas casussen' welke er zijn."


class MeerCasussen(KompasFout):
    """Several cases fit."""

    wat = "Er past meer dan één gezin: {ids}."
    doe = "Geef een langer stuk van het id."


class SchuilnaamBestaat(KompasFout):
    """A cover name is used once."""

    wat = "Die schuilnaam is al in gebruik."
    doe = "Kies een andere, dan haal je gezinnen niet door elkaar."


class BesluitStaatVast(KompasFout):
    """A fixed decision does not change (house rule 10)."""

    wat = "Dit besluit is vastgesteld en verandert niet meer."
    doe = "Leg een nieuw besluit vast dat dit opvolgt."


class DagNodig(NietBegrepen):
    """Fixing a decision cannot be undone, so it needs a day that is understood."""

    wat = "Die dag begrijpt Kompas niet, dus dit besluit is nog niet vastgesteld."
    doe = "Typ bij 'Vastgesteld op' een dag, zoals vandaag. Laat het leeg als het nog kan veranderen."


class LeerdeelNoemtNiemand(NietBegrepen):
    """The leerdeel holds nothing that points to somebody of a family (house rule 5)."""

    wat = "Het leerdeel gaat over jouw handelen en wijst niemand uit het gezin aan."
    doe = "Schrijf het in eigen woorden op, zonder cijfer of rol. Je tekst staat er nog."


class LeerdeelNietAf(KompasFout):
    """A concept of the leerdeel would stay tied to a walk that is closed (ontwerp.md section 9)."""

    wat = "Bij '{vraag}' staat iets in het leerdeel dat nog niet is vastgelegd. De reflectie is nog open."
    doe = "Ga naar die vraag. Schrijf het zonder namen, of maak het leeg. Rond daarna af."


class DitMoetErStaan(NietBegrepen):
    """A field that a person cannot do without."""

    wat = "{veld}: dit kan niet leeg blijven."
    doe = "Vul het in; tot dan blijft staan wat er stond."


class RolBestaat(NietBegrepen):
    """Two people with one role cannot be told apart."""

    wat = "Die rol heeft al iemand."
    doe = "Kies een andere, zoals: kind 2 of oma van vader."


class DagNietBegrepen(NietBegrepen):
    """Words that name no day, where only a day helps."""

    wat = "Dit is geen dag die Kompas begrijpt."
    doe = "Schrijf bijvoorbeeld: maandag, over twee weken of 12 december."


class LeidraadOnbekend(KompasFout):
    """A kader that is neither shipped nor in the own folder."""

    wat = "Er is geen leidraad met id '{id}'."
    doe = "Kijk met 'kompas kaders' welke er zijn."


class SpiegelIsAnders(KompasFout):
    """A mirror question that is not in the text the vault keeps under this version of the mirror."""

    wat = "Deze vraag staat niet in versie {versie} van de spiegel zoals je kluis die bewaart."
    doe = "Is de spiegel veranderd? Geef haar dan een nieuw versienummer. Tot dan kies je een andere vraag."


class PersoonNodig(KompasFout):
    """A family document is for one person, one for a request to see what is held about one."""

    code = VERKEERD_GEBRUIK
    wat = "Een document voor het gezin of voor inzage gaat altijd om één persoon."
    doe = "Geef met --persoon de rol van die persoon."


class PersoonNietGevonden(KompasFout):
    """No such person in the case."""

    wat = "Die persoon staat niet bij de mensen van dit gezin."
    doe = "Kijk met 'kompas toon CASUS' wie er zijn, en geef een van die rollen."


class NietsTeKopieren(KompasFout):
    """There is nothing of the casusdeel to copy."""

    wat = "Hier staat nog niets om te kopiëren of door te geven."
    doe = "Schrijf eerst iets op. Wat in het leerdeel staat, gaat nooit mee."


class BlijftHier(KompasFout):
    """Selected text that may not go to the own dossier; ``merken`` are kinds of things, never the words."""

    wat = "Dit is niet gekopieerd: er staat {merken} in."
    doe = "Selecteer een stuk zonder dat, of haal het daar weg."


class NietUitGezin(KompasFout):
    """A document for the family that was asked for a professional or for yourself."""

    wat = "Een document voor het gezin is alleen voor iemand uit het gezin en hun eigen mensen."
    doe = "Kies met --persoon een van hen. Voor je eigen dossier is er --doel dossier."


class BestandBestaat(KompasFout):
    """Nothing is overwritten."""

    wat = "Er staat al een bestand op {pad}."
    doe = "Kies een andere naam, of haal het oude bestand eerst weg."


class BestandNietTeSchrijven(KompasFout):
    """The output file cannot be written."""

    wat = "Het bestand {pad} kon niet worden geschreven: {oorzaak}."
    doe = (
        "Kijk of de map bestaat, of je er mag schrijven en of er plaats is. Je gezinnen staan nog net zo in de kluis."
    )


class UitvoerMislukt(KompasFout):
    """Standard output goes to something that takes nothing more."""

    wat = "De uitvoer kon niet helemaal worden weggeschreven: {oorzaak}."
    doe = (
        "Maak ruimte of kies een andere plek, en geef de opdracht opnieuw. Je gezinnen staan nog net zo in de kluis."
    )


class BestandNietTeLezen(KompasFout):
    """The file to import cannot be read."""

    wat = "Het bestand {pad} kon niet worden gelezen: {oorzaak}."
    doe = "Kijk of het pad klopt en of je het mag lezen."


class GeenUitvoer(KompasFout):
    """Standard output was closed before a code was made that is shown once."""

    wat = "De herstelcode kan nergens heen: de uitvoer is dicht. Er is niets veranderd."
    doe = "Geef de opdracht opnieuw, met een uitvoer die open is."


class CodeNietGetoond(KompasFout):
    """A recovery code was made, and standard output did not take it."""

    wat = "De nieuwe herstelcode is gemaakt, maar kon niet worden getoond: {oorzaak}. Een oude code werkt niet meer."
    doe = "Maak er nog een met 'kompas kluis herstelcode'."


class CasusIsAnders(KompasFout):
    """The same id, another content (ontwerp.md section 8)."""

    wat = "Dit gezin staat al in de kluis, met een andere inhoud. Er is niets veranderd."
    doe = "Voeg het toe als nieuw gezin met --als-nieuw."


class LeidraadInDocumentAnders(KompasFout):
    """A case document whose kader text is not what its name says."""

    wat = "De leidraad {id} {versie} in dit casusdocument is anders dan die in de kluis. Er is niets veranderd."
    doe = "Bij een andere tekst hoort een ander versienummer. Vraag na waar het document vandaan komt."


class CasusVastgehouden(KompasFout):
    """Nothing of a case goes while it is held."""

    wat = "Dit gezin wordt vastgehouden tot en met {dag}, om: {reden}. Er gaat nu niets van weg."
    doe = (
        "Is dat afgelopen? Haal het vasthouden dan weg op de bladzijde van het gezin, of met "
        "'kompas kluis wis --los'. Er is niets veranderd."
    )


class SchuilnaamKloptNiet(KompasFout):
    """Erasing for good asks the cover name."""

    wat = "Dat is niet de schuilnaam van dit gezin. Er is niets verwijderd."
    doe = "Typ de schuilnaam zoals die bovenaan staat."


class ProcedureNietUitgesloten(KompasFout):
    """Erasing without a terminal needs the answer that nothing is going on."""

    code = VERKEERD_GEBRUIK
    wat = "Er is niets verwijderd: Kompas weet niet of er een verzoek, klacht of zaak loopt."
    doe = (
        "Loopt er geen inzageverzoek, klacht, tuchtzaak, rechtszaak of onderzoek van de inspectie? "
        "Geef dan --bevestig SCHUILNAAM en --geen-procedure."
    )


class JijzelfBlijft(KompasFout):
    """Yourself belongs to every case."""

    wat = "Jijzelf hoort bij elk gezin en kan er niet uit."
    doe = "Haal een aantekening weg, of het hele gezin."


class DagLigtAchterJe(NietBegrepen):
    """A case cannot be held until a day that is over."""

    wat = "Die dag is al voorbij, dus dit gezin wordt nog niet vastgehouden."
    doe = "Typ een dag die nog komt, zoals: 1 maart of over een jaar."


class BewaartermijnOnbekend(KompasFout):
    """Without a term of the organisation nothing may shrink."""

    wat = "Er is nog niet afgesproken hoe lang een gezin in Kompas blijft nadat het in het dossier staat."
    doe = (
        "Vraag het je organisatie. Zet het bij de instellingen, met F4, of met "
        "'kompas kluis opschonen --weken AANTAL'. Tot dan wordt er niets kleiner."
    )


class KanNietKleiner(KompasFout):
    """A case that is not in the dossier, is still at work, or has nothing left to shrink."""

    wat = "Dit gezin kan nu niet kleiner: {reden}."
    doe = "Er is niets veranderd. Kijk met 'kompas kluis opschonen' wat wel kan."


class OptiePastNiet(KompasFout):
    """An option, or a value of it, that means nothing for this purpose."""

    code = VERKEERD_GEBRUIK
    wat = "Wat je bij {optie} geeft, hoort niet bij het doel {doel}."
    doe = "{raad}"


class KeuzesOnleesbaar(KompasFout):
    """The file with answers to open marks is not in its form; ``oorzaak`` says where, and holds no word of it."""

    wat = "Het bestand met keuzes is niet geschreven zoals Kompas het leest: {oorzaak}."
    doe = (
        'Schrijf een JSON-lijst van antwoorden, elk met "merk" (de code of het nummer uit de lijst die Kompas gaf) '
        'en "keuze" (voorstel, houden, weg of eigen). Bij eigen hoort ook "vervanging": wat er komt te staan.'
    )


class DemoMapNodig(KompasFout):
    """``demo --maak`` needs to know where."""

    code = VERKEERD_GEBRUIK
    wat = "Zeg in welke nieuwe map de oefenkluis komt."
    doe = "Gebruik 'kompas demo --maak --kluis MAP'."


class GeenTerminal(KompasFout):
    """Something had to be asked while nobody can answer."""

    code = VERKEERD_GEBRUIK
    wat = "Kompas moet iets vragen, maar er zit geen toetsenbord aan deze invoer."
    doe = "{hoe}"


class WachtwoordbestandOnveilig(KompasFout):
    """The passphrase file can be read by others, or not at all."""

    code = VERKEERD_GEBRUIK
    wat = "Het bestand in KOMPAS_WACHTWOORDBESTAND is niet te gebruiken: {oorzaak}."
    doe = "Zorg dat het bestaat, één regel heeft en dat alleen jij het mag lezen (chmod 600)."


_REDENEN = {
    errno.EACCES: "dat mag niet van het systeem",
    errno.EPERM: "dat mag niet van het systeem",
    errno.EROFS: "daar mag alleen gelezen worden",
    errno.ENOENT: "die plek bestaat niet",
    errno.ENOTDIR: "een deel van het pad is geen map",
    errno.EISDIR: "dat is een map",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.ELOOP: "de koppeling verwijst naar zichzelf",
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "je schijfruimte is op",
    errno.EFBIG: "het past er niet op",
    errno.EPIPE: "de uitvoer is dicht",
}


def reden(fout: OSError) -> str:
    """Return in Dutch why the system refused a file; what stands after a colon in a message."""
    return _REDENEN.get(fout.errno or 0, "het systeem weigert het")


def in_zin(fout: BaseException) -> tuple[str, int]:
    """Return the Dutch sentence and the exit code for any exception.

    An unknown fault is told by its type and the place in our own code, never by its text: that may hold case text.
    """
    if isinstance(fout, KompasFout):
        return fout.zin, fout.code
    if isinstance(fout, KeyboardInterrupt):
        return "Gestopt. Wat je had opgeschreven, is bewaard.", ONDERBROKEN
    return (
        f"Er ging iets mis in Kompas zelf ({type(fout).__name__}, {_place(fout)}). "
        "Wat er 'bewaard' achter had staan, is bewaard. Meld dit met de tekst tussen haakjes."
    ), ONVERWACHT


def _place(fout: BaseException) -> str:
    """The deepest line of our own code in the traceback."""
    thuis = Path(__file__).parents[1]
    eigen = [f for f in traceback.extract_tb(fout.__traceback__) if thuis in Path(f.filename).parents]
    if not eigen:
        return "buiten Kompas"
    return f"{Path(eigen[-1].filename).relative_to(thuis.parent)}:{eigen[-1].lineno}"
