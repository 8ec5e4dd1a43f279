"""What can go wrong with the vault, in words a user can act on (ontwerp.md section 8, techniek.md A5)."""

from typing import ClassVar

from checklist_app.domain.fouten import (
    KLUIS_NIET_TE_OPENEN,
    VERKEERDE_WACHTZIN,
    KompasFout,
)


class GeenKluis(KompasFout):
    """There is no vault in this folder yet."""

    wat = "Er is nog geen kluis in {map}."
    doe = "Maak er een met: kompas kluis nieuw. Of wijs met --kluis de map aan waar je kluis staat."


class KluisBestaat(KompasFout):
    """A vault is never made over another one."""

    wat = "Er staat al een kluis in {map}."
    doe = "Open die, of kies met --kluis een andere map."


class OuderMapOntbreekt(KompasFout):
    """The parent of the vault's folder must exist, so that a typing error makes no tree of folders."""

    wat = "De map {map} bestaat niet."
    doe = "Maak die map eerst, of kies met --kluis een andere plek."


class VerkeerdeWachtzin(KompasFout):
    """The passphrase opens no slot; the vault itself was not touched."""

    code: ClassVar[int] = VERKEERDE_WACHTZIN
    wat = "Deze wachtzin past niet op de kluis."
    doe = "Staat Caps Lock aan? Probeer het opnieuw, of gebruik je herstelcode. Er is niets veranderd."


class VerkeerdeHerstelcode(KompasFout):
    """A well-formed recovery code that opens no slot."""

    code: ClassVar[int] = VERKEERDE_WACHTZIN
    wat = "Deze herstelcode past niet op de kluis."
    doe = "Is er later een nieuwe herstelcode gemaakt? Dan werkt alleen die. Er is niets veranderd."


class HerstelcodeVertypt(KompasFout):
    """The check sign does not fit, so no slot was tried."""

    code: ClassVar[int] = VERKEERDE_WACHTZIN
    wat = "In deze herstelcode zit een typefout."
    doe = "Vergelijk hem letter voor letter met wat je hebt opgeschreven: {groepen} groepjes van 4 en 1 teken."


class SleutelbestandWeg(KompasFout):
    """The data file is there, the key file and its copy are not."""

    code: ClassVar[int] = KLUIS_NIET_TE_OPENEN
    wat = "Het sleutelbestand {bestand} ontbreekt. Zonder dat bestand gaat de kluis niet open."
    doe = (
        "Zet een kopie van de kluis terug met: kompas kluis herstel PAD. Er is niets veranderd. "
        "Laatste kopie: {kopie}."
    )


class SleutelbestandBeschadigd(KompasFout):
    """Neither the key file nor its copy can be read."""

    code: ClassVar[int] = KLUIS_NIET_TE_OPENEN
    wat = "Het sleutelbestand {bestand} is beschadigd."
    doe = (
        "Zet een kopie van de kluis terug met: kompas kluis herstel PAD. Er is niets veranderd. "
        "Laatste kopie: {kopie}."
    )


class KluisBeschadigd(KompasFout):
    """The keys fit, the data file does not read: damaged, cut off, replaced or not a vault."""

    code: ClassVar[int] = KLUIS_NIET_TE_OPENEN
    wat = "Je wachtzin klopt, maar het kluisbestand {bestand} is beschadigd of vervangen."
    doe = (
        "Er is niets veranderd. Zet een kopie terug met: kompas kluis herstel PAD. Laatste kopie: {kopie}. "
        "Wat er nog te redden is, zie je met: kompas kluis controle."
    )


class KluisNieuwer(KompasFout):
    """A newer Kompas wrote this vault."""

    code: ClassVar[int] = KLUIS_NIET_TE_OPENEN
    wat = "Deze kluis is gemaakt met een nieuwere versie van Kompas."
    doe = "Werk Kompas bij en open de kluis dan opnieuw. Er is niets veranderd."


class KluisBezet(KompasFout):
    """Somebody else holds the vault longer than we wait."""

    code: ClassVar[int] = KLUIS_NIET_TE_OPENEN
    wat = "De kluis is even bezet door een ander venster of programma: {wat_niet}."
    doe = "Sluit dat andere venster of wacht even, en probeer het opnieuw."


class SchijfVol(KompasFout):
    """Nothing more can be written; what was saved is still there and can be read."""

    wat = "De schijf is vol of neemt niets meer aan: {wat_niet}."
    doe = "Maak ruimte en bewaar opnieuw. Wat al bewaard was, staat er nog en kun je lezen."


class MapWeg(KompasFout):
    """The folder or the file was moved or taken away while the vault was open."""

    wat = "De kluis staat niet meer in {map}: {wat_niet}."
    doe = "Sluit de schijf of map weer aan, of zet hem terug, en open de kluis opnieuw."


class GeenRechten(KompasFout):
    """The system does not let us in or does not let us write."""

    wat = "Kompas mag niet lezen of schrijven in {map}: {wat_niet}."
    doe = "Kijk of de map van jou is en niet alleen-lezen, of vraag je beheerder."


class SchijfFout(KompasFout):
    """Any other refusal of the disk or the network drive."""

    wat = "De schijf of het netwerk geeft een fout bij {map}: {wat_niet}."
    doe = "Probeer het opnieuw. Blijft het zo, zet de kluis dan op een schijf van deze computer."


class NietInKluis(KompasFout):
    """Asked for by id, and not there (any more)."""

    wat = "Er is geen {soort} met id {id} in de kluis."
    doe = "Misschien is die in een ander venster gewist. Kijk in het overzicht: kompas casussen."


class StaatErAl(KompasFout):
    """An import with ids that the vault already holds."""

    wat = "Iets uit dit document staat al in de kluis: {soort} {id}."
    doe = "Er is niets ingelezen. Met --als-nieuw komt het ernaast te staan."


class NaamInLeerdeel(KompasFout):
    """A real name or a cover name stands in a leerdeel text; ``woorden`` are for the screen, never in the message."""

    wat = "In deze tekst voor het leerdeel staat een naam uit het register van je kluis, of een schuilnaam."
    doe = "Het leerdeel gaat over jouw handelen en noemt geen gezin. Schrijf de rol op. Je tekst staat er nog."

    def __init__(self, woorden: tuple[str, ...]) -> None:
        super().__init__()
        self.woorden = woorden


class KopieBestaat(KompasFout):
    """A copy is never written over something else."""

    wat = "Op {pad} staat al iets."
    doe = "Kies voor de kopie een naam die nog niet bestaat."


class KopieMislukt(KompasFout):
    """A copy that does not check out is thrown away, never kept."""

    wat = "De kopie naar {pad} klopte niet bij het nakijken en is weggegooid."
    doe = "Geef eerst de opdracht: kompas kluis controle. Probeer het daarna op een andere schijf."


class TeWeinigGeheugen(KompasFout):
    """The key derivation did not get the memory it asks for."""

    wat = "Er is te weinig geheugen vrij om de kluis te openen: {mib} MB is nodig."
    doe = "Sluit andere programma's en probeer het opnieuw. Er is niets veranderd."


class KluisDicht(KompasFout):
    """The vault was locked in the meantime."""

    wat = "De kluis is intussen op slot gegaan: {wat_niet}."
    doe = "Open de kluis opnieuw."


class OrganisatiesleutelOnleesbaar(KompasFout):
    """The file holds no public key that we know."""

    wat = "In {pad} staat geen publieke sleutel die Kompas kent."
    doe = (
        "Vraag je organisatie om een tekstbestand met één X25519-sleutel, in base64 of hex. "
        "Een regel 'naam: ...' mag erbij. Er is niets veranderd."
    )


class OrganisatiesleutelGeheim(KompasFout):
    """What looks like the private half of a key pair never belongs here."""

    wat = "Wat in {pad} staat, lijkt op een geheime sleutel, of is geen publieke sleutel."
    doe = (
        "De geheime sleutel hoort alleen bij je organisatie. Haal het bestand van deze computer weg, meld het, "
        "en vraag om de publieke sleutel. Er is niets veranderd."
    )


class PlekOngeschikt(KompasFout):
    """No vault is made in a synchronised or network folder, or in a profile that is gone after signing out."""

    wat = "In {map} maakt Kompas geen kluis: {reden}. Daar kan ze kwijt of stuk raken, of bij anderen komen."
    doe = (
        "Kies met --kluis een map op de schijf van deze computer. Heb je die niet, vraag dan aan je ICT om een map "
        "op je laptop die blijft en niet wordt gesynchroniseerd."
    )


class GeenKopie(KompasFout):
    """What should be put back is no copy of a vault."""

    wat = "In {pad} staat geen kopie van een kluis."
    doe = (
        "Wijs de map aan waarin kluis.db en kluis.sleutels staan. De kopieën die Kompas zelf maakt, staan in "
        "{kopieen}. Er is niets veranderd."
    )


class KopieOnbruikbaar(KompasFout):
    """A copy that is damaged itself is not put in place."""

    code: ClassVar[int] = KLUIS_NIET_TE_OPENEN
    wat = "De kopie in {pad} is zelf beschadigd en is niet teruggezet."
    doe = "Kies een andere kopie. Welke goed zijn, zegt: kompas kluis controle. Er is niets veranderd."


class NietsTeRedden(KompasFout):
    """Of the damaged vault not even the first page reads with its key."""

    code: ClassVar[int] = KLUIS_NIET_TE_OPENEN
    wat = "Uit {bestand} is niets meer te lezen."
    doe = "Zet een kopie terug met: kompas kluis herstel PAD. Laatste kopie: {kopie}. Er is niets veranderd."
