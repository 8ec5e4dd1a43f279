"""Every message of the linter, in one table: code, severity, what to say and an explanation for the manual."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Literal

Ernst = Literal["fout", "waarschuwing"]

_GROEPEN = {
    "K00": "Het bestand",
    "K02": "YAML",
    "K03": "De vorm",
    "K04": "De vorm",
    "K05": "De inhoud",
    "K06": "Wanneer een vraag gesteld wordt",
    "K07": "Aanvullingen",
    "K08": "Spiegel, werkvorm, kaart en woorden",
    "K09": "Spiegel, werkvorm, kaart en woorden",
}


class Regel(Enum):
    """One rule: its code (never reused), its severity and its Dutch text with ``{placeholders}``."""

    BESTAND_ONTBREEKT = ("K001", "fout", "Dit bestand of deze map is er niet. Kijk of het pad klopt.")
    ONLEESBAAR = ("K002", "fout", "Dit is niet te lezen ({reden}). Kijk of het pad klopt en of je het mag openen.")
    GEEN_BESTAND = ("K003", "fout", "Dit is geen gewoon bestand. Geef een YAML-bestand of een map.")
    LEEG = ("K004", "fout", "Er staat niets in dit bestand. Begin met id:, titel: en versie:.")
    TE_GROOT = ("K005", "fout", "Dit bestand is groter dan 1 MB. Maak het kleiner of splits het.")
    GEEN_UTF8 = ("K006", "fout", "Vanaf hier is de tekst geen UTF-8. Sla het bestand op als UTF-8.")
    UTF16 = ("K007", "fout", "Dit bestand is opgeslagen als UTF-16 of UTF-32. Sla het op als UTF-8.")
    BINAIR = ("K008", "fout", "Dit is geen tekstbestand. Geef een YAML-bestand.")
    BOM = (
        "K009",
        "waarschuwing",
        "Het bestand begint met een onzichtbaar teken (BOM). Sla het op als UTF-8 zonder BOM.",
    )
    STUURTEKEN = ("K010", "fout", "Hier staat een onzichtbaar stuurteken ({teken}). Haal het weg.")
    LEGE_MAP = ("K011", "waarschuwing", "In deze map staat geen bestand met .yaml. Geef een andere map.")

    YAML = (
        "K020",
        "fout",
        "De YAML klopt hier niet. Spring in met spaties; zet tekst met : of andere tekens tussen aanhalingstekens.",
    )
    AANHALINGSTEKEN = (
        "K021",
        "fout",
        "Het aanhalingsteken dat hier opent, gaat niet goed dicht. Sluit het, of gebruik binnen de tekst het andere.",
    )
    HAAKJE = (
        "K022",
        "fout",
        "Het haakje dat hier opent, gaat niet goed dicht. Sluit het, of zet een komma tussen de onderdelen.",
    )
    TE_DIEP = ("K023", "fout", "Hier zit te veel in elkaar: meer dan {grens} lagen. Maak het vlakker.")
    TE_VEEL = ("K024", "fout", "Hier begint meer dan Kompas leest: {grens} onderdelen. Splits het bestand.")
    ANKER = (
        "K025",
        "fout",
        "Ankers en verwijzingen (& en *) mogen niet. Schrijf de tekst uit, of zet hem tussen aanhalingstekens.",
    )
    TAG = ("K026", "fout", "Een YAML-tag (!) mag niet. Haal hem weg, of zet de tekst tussen aanhalingstekens.")
    MEER_DOCUMENTEN = ("K027", "fout", "Hier begint een tweede document (---). Zet één leidraad in één bestand.")
    DUBBELE_SLEUTEL = ("K028", "fout", "De sleutel {sleutel} staat hier twee keer. Haal er een weg.")
    SLEUTEL_GEEN_TEKST = (
        "K029",
        "fout",
        "Een sleutel moet een woord zijn. Zet hem tussen aanhalingstekens of haal hem weg.",
    )

    ONBEKENDE_SLEUTEL = ("K030", "fout", "De sleutel {sleutel} hoort hier niet. {raad}")
    SLEUTEL_ONTBREEKT = ("K031", "fout", "De sleutel {sleutel} ontbreekt hier. Zet hem erbij.")
    VERKEERD_TYPE = ("K032", "fout", "Hier hoort {verwacht}. {raad}")
    LEGE_TEKST = ("K033", "fout", "Hier hoort tekst. Vul hem in of haal de sleutel weg.")
    VERKEERD_ID = (
        "K034",
        "fout",
        "Een id heeft alleen kleine letters, cijfers en losse streepjes, hooguit 64. Pas {waarde} aan.",
    )
    VERKEERDE_VERSIE = (
        "K035",
        "fout",
        'Een versie is een getal, een punt en een getal, tussen aanhalingstekens, zoals "1.0". Pas {waarde} aan.',
    )
    AANTAL = ("K036", "fout", "Hier horen {grens}. Het zijn er nu {aantal}.")
    VERKEERD_JAAR = ("K037", "fout", "Een jaar ligt tussen 1900 en 2100. Pas {waarde} aan.")
    KADERSOORT_ONBEKEND = ("K038", "fout", "De kadersoort {waarde} bestaat niet. {raad}")
    STATUS_ONBEKEND = ("K040", "fout", "De status {waarde} bestaat niet. {raad}")
    FORMAAT = ("K041", "fout", "Deze versie van Kompas leest formaat 1. Schrijf formaat: 1, of werk Kompas bij.")
    VASTLEGGEN_ONBEKEND = ("K042", "fout", "De soort {waarde} bestaat niet. {raad}")
    DEEL_ONBEKEND = ("K043", "fout", "Het deel {waarde} bestaat niet. {raad}")
    VOORWAARDE_VORM = (
        "K044",
        "fout",
        "Een voorwaarde heeft precies één van is, in of ingevuld (met vraag), alle, een of niet. Pas hem aan.",
    )
    GETAL = ("K045", "fout", "Hier hoort een getal van {grens}. Pas {waarde} aan.")
    KEUZE_UIT_LIJST = ("K046", "fout", "Het woord {waarde} kan hier niet. {raad}")

    DUBBEL_ID = (
        "K050",
        "fout",
        "De id {waarde} is al gebruikt. Kies een andere; vraag-ids gelden voor de hele leidraad.",
    )
    PRINCIPE_ONBEKEND = ("K051", "fout", "Het principe {waarde} bestaat hier niet. {raad}")
    BRON_ONBEKEND = ("K052", "fout", "De bron {waarde} staat niet bij bronnen. {raad}")
    BRON_ONGEBRUIKT = ("K053", "waarschuwing", "Geen principe noemt de bron {waarde}. Noem hem of haal hem weg.")
    PRINCIPE_ZONDER_BRON = (
        "K054",
        "fout",
        "Het principe {waarde} noemt geen bron. Zet erbij: bron met id en plaats.",
    )
    PRINCIPE_ZONDER_KORT = (
        "K055",
        "fout",
        "Het principe {waarde} heeft geen vraag voor de korte route. Zet bij minstens één vraag kort: true.",
    )
    KEUZES_BIJ_ANTWOORD = (
        "K056",
        "fout",
        "Keuzes kunnen alleen bij vastleggen: antwoord. Haal de keuzes weg of leg een antwoord vast.",
    )
    LES_IS_LEERDEEL = ("K057", "fout", "Een les gaat over jezelf. Schrijf deel: leerdeel of laat deel weg.")
    SCORE = ("K058", "fout", "Dit lijkt op een score of percentage ({waarde}). Vraag het in woorden.")
    BESTANDSNAAM = (
        "K059",
        "waarschuwing",
        "De naam van dit bestand past niet bij de id {waarde}. Noem het {naam}.yaml.",
    )

    VRAAG_ONBEKEND = ("K060", "fout", "De vraag {waarde} bestaat niet. {raad}")
    VRAAG_LATER = (
        "K061",
        "fout",
        "De vraag {waarde} komt later. Een voorwaarde kijkt terug: kies een eerdere vraag of verander de volgorde.",
    )
    VRAAG_ZELF = ("K062", "fout", "Deze vraag wacht op zichzelf. Kies een eerdere vraag.")
    KRING = ("K063", "fout", "Deze vraag en {waarde} wachten op elkaar. Haal een van de twee voorwaarden weg.")
    KEUZE_ONBEKEND = ("K064", "fout", "De keuze {waarde} hoort niet bij die vraag. {raad}")
    GEEN_KEUZES = (
        "K065",
        "fout",
        "De vraag {waarde} heeft geen keuzes. Gebruik ingevuld: true, of geef die vraag keuzes.",
    )
    NAAR_LEERDEEL = (
        "K066",
        "fout",
        "De vraag {waarde} hoort bij het leerdeel; dat ziet een vraag uit het casusdeel niet. Kies een andere.",
    )
    NOOIT_TE_ZIEN = (
        "K067",
        "fout",
        "Deze vraag kan nooit gesteld worden: aan de voorwaarde is niet te voldoen. Maak hem ruimer of haal hem weg.",
    )

    OP_ONBEKEND = ("K070", "fout", "De leidraad {waarde} is er niet. {raad}")
    BIJ_VERSIE_ONBEKEND = ("K071", "fout", "Van deze leidraad is er geen bruikbare versie {waarde}. {raad}")
    AANVULLING_PRINCIPE = ("K072", "fout", "De leidraad die je aanvult, heeft geen principe {waarde}. {raad}")
    VOORVOEGSEL = ("K073", "fout", "De id {waarde} begint niet met {voorvoegsel}-. Zet dat ervoor.")
    ZELFDE_VERSIE = (
        "K074",
        "fout",
        "Leidraad {waarde}, versie {versie}, is er al in {ander}. Geef dit een andere id of versie.",
    )
    DUBBEL_IN_AANVULLINGEN = (
        "K075",
        "fout",
        "De id {waarde} staat ook in {ander}, op hetzelfde kader. Geef deze aanvulling een ander voorvoegsel.",
    )

    THEMA_ONBEKEND = ("K080", "fout", "Het thema {waarde} staat niet bij themas. {raad}")
    BUITEN = (
        "K081",
        "fout",
        "Met waar: buiten horen er geen vragen bij, en wel waarom_buiten. Anders horen er juist vragen bij.",
    )
    SIGNAAL_ZONDER_THEMA = ("K082", "fout", "Het signaal {waarde} heeft geen thema. Zet er minstens één bij themas.")
    ROL_ONBEKEND = ("K083", "fout", "De rol {waarde} staat niet bij rollen. {raad}")
    TOONT = (
        "K084",
        "fout",
        "Hier kan alleen een eerdere fase staan die stil of verborgen is, en {waarde} is dat niet. {raad}",
    )
    NOOIT_GETOOND = (
        "K085",
        "waarschuwing",
        "Wat in de fase {waarde} wordt geschreven, blijft dicht. Zet bij een latere fase toont: met deze id.",
    )
    DEELNEMERS = ("K086", "fout", "Bij deelnemers is van groter dan tot. Draai ze om.")
    PRATEN_EN_ZWIJGEN = ("K087", "fout", "De rol {waarde} praat en luistert in dezelfde fase. Kies een van de twee.")
    KAART_MIST = ("K088", "fout", "Een kaart in de groep {groep} heeft {sleutel}. Zet die erbij.")
    CONTROLE_ERVOOR = ("K089", "fout", "controleer_na ligt niet na gecontroleerd_op. Kies een latere dag.")
    BLOK_LEEG = ("K090", "fout", "In het blok {waarde} staat tekst noch punten. Vul een van de twee in.")
    WOORDEN_LEEG = ("K091", "fout", "Er staat niets in deze lijst. Vul begrippen, zinnen of hints in.")
    WOORD_DUBBEL = (
        "K092",
        "fout",
        "Het woord {waarde} staat ook bij {ander}. Haal het op een van de twee plekken weg.",
    )
    SPIEGELVRAAG_WACHT = ("K093", "fout", "Een spiegelvraag wacht nergens op. Haal toon_als weg.")

    def __init__(self, code: str, ernst: Ernst, boodschap: str) -> None:
        self.code = code
        self.ernst = ernst
        self.boodschap = boodschap


@dataclass(frozen=True, order=True)
class Melding:
    """One line of the linter: where, how serious, which rule, and what to do about it."""

    pad: str
    regel: int
    kolom: int
    code: str
    ernst: Ernst
    boodschap: str

    def __str__(self) -> str:
        return f"{one_line(self.pad)}:{self.regel}:{self.kolom}: {self.ernst} {self.code} {self.boodschap}"


def melding(regel: Regel, pad: str, plek: tuple[int, int] = (1, 1), **waarden: object) -> Melding:
    """Make the message of a rule at a place (line and column from 1)."""
    tekst = regel.boodschap.format(**waarden).strip()
    return Melding(pad, *plek, regel.code, regel.ernst, tekst)


def one_line(tekst: str) -> str:
    """Return text that a terminal shows as one line: what is not printable becomes its escape."""
    return "".join(teken if teken.isprintable() else ascii(teken)[1:-1] for teken in tekst)


def quoted(waarde: object) -> str:
    """Return a value of the file as it stands in a message: quoted, short, on one line."""
    tekst = " ".join(str(waarde).split())
    return f"'{one_line(tekst if len(tekst) <= 40 else tekst[:39] + '…')}'"


def naar_markdown() -> str:
    """Return the page that lists every code, for ``docs/linter.md``."""
    regels = [
        "# Wat de controle van een leidraad kan melden",
        "",
        "`kompas kaders controleer PAD…` geeft per melding één regel: `PAD:REGEL:KOLOM: fout|waarschuwing CODE",
        "boodschap`. Regel en kolom tellen vanaf 1, in tekens. Wat geen plaats heeft, staat op 1:1. Een fout houdt",
        "het gebruik van de leidraad tegen, een waarschuwing niet. Een code wordt nooit opnieuw gebruikt.",
    ]
    kop = ""
    for regel in sorted(Regel, key=lambda regel: regel.code):
        groep = _GROEPEN[regel.code[:3] if regel.code[:3] != "K01" else "K00"]
        if groep != kop:
            regels += ["", f"## {groep}", "", "| code | ernst | melding |", "|---|---|---|"]
            kop = groep
        regels.append(f"| {regel.code} | {regel.ernst} | {regel.boodschap} |")
    return "\n".join(regels) + "\n"


def errors_in(meldingen: Iterable[Melding]) -> list[Melding]:
    """Return only what blocks."""
    return [melding for melding in meldingen if melding.ernst == "fout"]
