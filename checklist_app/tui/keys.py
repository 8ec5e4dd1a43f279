"""Every key of every screen: what it does, its Dutch name and its explanation.

One list a place, named in ``ALLE``. No key is one that a text field or tmux takes, as a test compares, and
what an F-key does a Ctrl key or the palette does too. A letter or digit is only a command while no text field has the
focus: Textual leaves it to the field then, and the footer leaves it out.

Free for screens, beside letters and digits: ^F ^N ^P ^R ^S ^T, F3 F5 F9. Taken: ^G F8 danger, F1 help, ^O F2 palette,
^L lock, ^Q F10 stop, F4 settings, F12 b words and cards, * mirror, ^C copy, Escape back, Tab, and all that ``Input``
and ``TextArea`` bind.
"""

from textual.binding import Binding


def toets(
    id: str,  # noqa: A002  the name Textual gives it
    toetsen: str,
    actie: str,
    naam: str,
    uitleg: str,
    *,
    toon: bool = True,
    altijd: bool = False,
) -> Binding:
    """Return a binding: ``toetsen`` as Textual writes them, the first is the one that is shown.

    ``toon``: in the footer. ``altijd``: goes before what has the focus, also while a dialog is open.
    """
    return Binding(toetsen, actie, naam, id=id, tooltip=uitleg, show=toon, priority=altijd)


GEVAAR = toets(
    "gevaar", "f8,ctrl+g", "app.gevaar", "direct gevaar", "Toont wie je nu belt. Escape brengt je terug.", altijd=True
)
HULP = toets("hulp", "f1", "app.hulp", "hulp", "Legt uit waar je staat en welke toetsen er zijn.", altijd=True)
OP_SLOT = toets(
    "op-slot",
    "ctrl+l",
    "app.op_slot",
    "op slot",
    "Bewaart wat je typt en doet de kluis dicht. Na je wachtzin sta je weer hier.",
    altijd=True,
)
PALET = toets(
    "palet",
    "ctrl+o,f2",
    "app.palet",
    "alle opdrachten",
    "Toont alles wat je hier kunt doen.",
    toon=False,
    altijd=True,
)
STOPPEN = toets(
    "stoppen", "ctrl+q,f10", "app.stoppen", "stoppen", "Bewaart wat je typt en stopt.", toon=False, altijd=True
)
NAAR_INSTELLINGEN = toets(
    "instellingen",
    "f4",
    "app.instellingen",
    "instellingen",
    "Kleuren, op slot gaan, wachtzin.",
    toon=False,
    altijd=True,
)
NAAR_NASLAG = toets(
    "naslag",
    "f12",
    "app.naslag",
    "woorden en kaarten",
    "Legt woorden uit. Toont kaarten en spiegelvragen bij de vraag waar je staat.",
    toon=False,
    altijd=True,
)
NASLAG_B = toets("naslag-b", "b", "app.naslag", "woorden en kaarten", NAAR_NASLAG.tooltip, toon=False)
NAAR_SPIEGEL = toets(
    "spiegel",
    "asterisk",
    "app.spiegel",
    "spiegel",
    "Toont vragen bij wat mensen in het veld moeilijk vinden.",
    toon=False,
)
HULP_VRAAGTEKEN = toets("hulp-vraagteken", "question_mark", "app.hulp", "hulp", HULP.tooltip, toon=False)
NIET_STOPPEN = toets(
    "niet-stoppen", "ctrl+c", "app.niet_stoppen", "kopieer", "Kopieert wat is geselecteerd.", toon=False
)

APP = [
    *(GEVAAR, HULP, OP_SLOT, PALET, NAAR_SPIEGEL, NAAR_NASLAG, NAAR_INSTELLINGEN, STOPPEN),
    *(NASLAG_B, HULP_VRAAGTEKEN, NIET_STOPPEN),
]

TERUG = toets("terug", "escape", "terug", "terug", "Gaat terug. Er raakt niets weg.")

ONTGRENDELEN = [
    toets(
        "herstelcode",
        "tab,shift+tab",
        "wissel('herstelcode')",
        "vergeten? herstelcode",
        "Opent de kluis met de herstelcode van je papier.",
    ),
    toets("wachtzin", "tab,shift+tab", "wissel('wachtzin')", "toch de wachtzin", "Opent de kluis met je wachtzin."),
]
VAK = [toets("verder", "enter", "submit", "verder", "Gaat verder met wat je typte.")]
NIEUWE_WACHTZIN = [
    toets("bedenk", "ctrl+r,f5", "bedenk", "bedenk woorden", "Kompas kiest vijf losse woorden voor je wachtzin."),
]
OPENEN = [toets("openen", "enter", "submit", "openen", "Opent de kluis.")]
KEUZELIJST = [
    toets("keuze-kies", "enter", "select", "kies", "Kiest deze regel."),
    toets("keuze-omlaag", "j", "cursor_down", "omlaag", "Een regel omlaag; ↓ doet dat ook.", toon=False),
    toets("keuze-omhoog", "k", "cursor_up", "omhoog", "Een regel omhoog; ↑ doet dat ook.", toon=False),
]
VEILIGHEID = [TERUG]
HULPSCHERM = [TERUG]
PALETSCHERM = [
    TERUG,
    toets("palet-neer", "down", "neer", "omlaag", "Een regel omlaag.", toon=False),
    toets("palet-op", "up", "op", "omhoog", "Een regel omhoog.", toon=False),
]
INSTELLINGEN = [TERUG]
EERSTE_KEER = [TERUG]
VEILIGHEIDSVRAAG = [
    toets("gevaar-ja", "j", "antwoord('ja')", "ja", "Toont wie je nu belt."),
    toets("gevaar-weet-niet", "w", "antwoord('weet_niet')", "ik weet het niet", "Toont tekenen om op te letten."),
    toets("gevaar-nee", "n", "antwoord('nee')", "nee", "Gaat verder."),
]

# Twijfel, Wandeling, Einde

TWIJFEL = [
    toets("twijfel-eigen", "slash", "eigen", "iets anders", "Begint bij een twijfel in je eigen woorden."),
    toets("twijfel-route", "h", "route", "kort of helemaal", "Wisselt tussen een minuut of tien en op je gemak."),
    toets("twijfel-leidraad", "k", "leidraad", "andere leidraad", "Toont de leidraden en wie ze toetste."),
    TERUG,
]
KOPIEER_ANDERS = toets(
    "kopieer-anders",
    "f5",
    "kopieer_anders",
    "kopieer voor iemand anders",
    "Kopieert wat hier is opgeschreven, of wat je selecteerde, zonder namen. Je ziet eerst wat er weggaat.",
    toon=False,
)
VOOR_EEN_ANDER = [
    toets(
        "pagina-intervisie",
        "i",
        "intervisie",
        "pagina voor intervisie",
        "Maakt één blad voor collega's, over jouw vraag. Je ziet eerst wat er weggaat.",
        toon=False,
    ),
    toets(
        "knelpunten",
        "z",
        "knelpunten",
        "knelpunten zonder namen",
        "Toont wat vastloopt buiten dit gezin, voor wie er iets aan kan doen. Je ziet eerst wat er weggaat.",
        toon=False,
    ),
]
WAAROM = toets("waarom", "f3,w", "waarom", "waarom", "Toont waarom dit helpt, valkuilen en de bron.", toon=False)
WANDELING = [
    toets("vraag-volgende", "ctrl+n,n", "volgende", "volgende vraag", "Gaat naar de volgende vraag."),
    toets("vraag-vorige", "ctrl+p,p", "vorige", "vorige", "Gaat naar de vorige vraag."),
    toets("principe-kiezen", "ctrl+t,t", "principe", "principe kiezen", "Gaat naar de lijst met principes."),
    toets("kopieer-vraag", "ctrl+s", "kopieer", "kopieer", "Kopieert wat hier is opgeschreven, voor het dossier."),
    toets("route", "ctrl+r,r", "route", "kort of helemaal", "Wisselt tussen de korte route en alle vragen."),
    WAAROM,
    toets("overstappen", "f9", "overstappen", "nieuwe versie", "Stapt over op de nieuwste versie van deze leidraad."),
    KOPIEER_ANDERS,
    *VOOR_EEN_ANDER,
    TERUG,
]
PRINCIPES = [
    toets("niet-nodig", "x", "niet_nodig", "niet nodig", "Zegt dat dit principe hier niet nodig is, of toch wel."),
]
AL_OPGESCHREVEN = [
    toets(
        "eerdere-versies",
        "e",
        "eerdere",
        "eerdere versies",
        "Toont hoe het er eerder stond. Je kunt het terugzetten.",
    ),
    toets(
        "aantekening-verwijder",
        "delete",
        "verwijder",
        "verwijder voorgoed",
        "Verwijdert deze aantekening met alle eerdere versies. Kompas vraagt eerst of dat mag.",
        toon=False,
    ),
]
EERDERE = [
    toets(
        "versie-verwijder",
        "delete",
        "verwijder",
        "verwijder voorgoed",
        "Verwijdert alleen deze eerdere tekst. Kompas vraagt eerst of dat mag.",
    ),
    TERUG,
]
EINDE = [
    toets("wandeling-klaar", "enter", "klaar", "klaar", "Rondt deze reflectie af."),
    toets("wandeling-verder", "v", "verder", "verder wandelen", "Gaat verder met deze reflectie."),
    toets("kopieer-einde", "ctrl+s,k", "kopieer", "kopieer", "Kopieert wat hier staat, voor het dossier."),
    toets(
        "einde-overgenomen",
        "o",
        "overgenomen",
        "staat in het dossier",
        "Zet erbij dat je dit deel vandaag in het dossier overnam. Nog een keer haalt dat weg.",
        toon=False,
    ),
    KOPIEER_ANDERS,
    *VOOR_EEN_ANDER,
    TERUG,
]

# The Werkblad, one family and its people

GROEPEN = [
    toets("regel-openen", "enter", "select", "openen", "Opent de regel waar je staat."),
    toets("regel-omlaag", "j", "cursor_down", "omlaag", "Gaat een regel omlaag.", toon=False),
    toets("regel-omhoog", "k", "cursor_up", "omhoog", "Gaat een regel omhoog.", toon=False),
]
WERKBLAD = [
    toets("werkblad-nieuw", "n", "nieuw", "nieuwe reflectie", "Begint een reflectie over het gezin waar je staat."),
    toets("werkblad-gezin", "g", "gezin", "nieuw gezin", "Geeft een gezin een schuilnaam."),
    toets("werkblad-zoeken", "slash", "zoek", "zoeken", "Typ een stuk van een schuilnaam of rol."),
    toets("werkblad-terug", "escape", "terug", "alles weer tonen", "Toont alle gezinnen weer."),
]
CASUS = [
    toets("casus-nieuw", "n", "nieuw", "nieuwe reflectie", "Begint een reflectie over dit gezin."),
    toets("casus-persoon", "p", "persoon", "mensen erbij", "Voegt mensen toe, met een rol en geen naam."),
    toets(
        "casus-dossier",
        "o",
        "overgenomen",
        "staat in het dossier",
        "Zet bij deze reflectie dat je haar vandaag in het dossier overnam. Nog een keer haalt dat weg.",
    ),
    toets("casus-lezen", "t", "lezen", "alles lezen", "Toont alles wat over dit gezin is opgeschreven."),
    toets(
        "casus-verwijder",
        "delete",
        "verwijder",
        "verwijder voorgoed",
        "Verwijdert dit hele gezin. Kompas vraagt eerst of dat mag. Eén persoon: open die, en dan F9.",
        toon=False,
    ),
    toets(
        "casus-logboek",
        "w",
        "logboek",
        "wie zag wat",
        "Toont wanneer dit gezin is bekeken, veranderd of gekopieerd.",
        toon=False,
    ),
    *VOOR_EEN_ANDER,
    toets("casus-kenmerk", "e", "kenmerk", "eigen kenmerk", "Toont of verbergt het nummer van je organisatie."),
    TERUG,
]
MENSEN = [TERUG]
MENS = [
    toets(
        "mens-verwijder",
        "f9",
        "verwijder",
        "verwijder voorgoed",
        "Verwijdert deze persoon uit alles wat naar die persoon wijst. Kompas vraagt eerst of dat mag.",
        toon=False,
    ),
    toets("mens-naam", "e", "naam", "echte naam", "Toont de naam in het register, en laat je die wijzigen."),
    TERUG,
]
AFSPRAAK = [
    toets("afspraak-reflectie", "r", "reflectie", "naar de reflectie", "Opent de reflectie waar dit in staat."),
    toets("afspraak-klaar", "d", "klaar", "gedaan", "Zegt dat deze stap gezet is."),
    toets("afspraak-later", "l", "later", "later", "Kiest een andere dag."),
    TERUG,
]
REGELVRAAG = [TERUG]
VERWIJDEREN = [TERUG]
ZEKER = [toets("zeker-ja", "enter", "ja", "ja", "Gaat verder."), TERUG]
LEZEN = [TERUG]

# Looking something up

NASLAG = [
    toets("naslag-zoeken", "slash", "zoek", "zoeken", "Typ een stuk van een woord of van een kaart."),
    TERUG,
]
SPIEGEL = [
    toets("spiegel-omvang", "h", "omvang", "kort of helemaal", "Wisselt tussen de kern en alle vragen."),
    toets("spiegel-volgende", "n", "groep(1)", "volgende groep", "Gaat naar het begin van de volgende groep."),
    toets("spiegel-vorige", "p", "groep(-1)", "vorige groep", "Gaat naar het begin van deze of de vorige groep."),
    TERUG,
]

# Text for somebody else

VAN_EEN_MERK = [
    toets(
        "merk-houden", "l", "kies('houden')", "laat staan", "Laat dit woord staan, overal in de tekst.", toon=False
    ),
    toets("merk-weg", "w", "kies('weg')", "haal weg", "Haalt dit woord weg, overal in de tekst.", toon=False),
    toets("merk-eigen", "e", "eigen", "eigen woorden", "Zet je eigen woorden in de plaats.", toon=False),
]
DOORGEVEN = [
    toets("doorgeven-alles", "enter", "alles", "neem alles over", "Neemt over wat bij elk woord staat."),
    toets(
        "doorgeven-kopieer", "enter", "kopieer", "kopieer", "Kopieert deze tekst. Je plakt hem zelf waar hij hoort."
    ),
    toets("doorgeven-bestand", "s", "bestand", "schrijf een bestand", "Schrijft deze tekst in een nieuw bestand."),
    toets("doorgeven-woorden", "t", "woorden", "woorden kiezen", "Toont de woorden weer, om anders te kiezen."),
    *VAN_EEN_MERK,
    TERUG,
]

# The form

MEER = toets("formulier-meer", "ctrl+f", "meer", "alle velden", "Toont alles wat je hier kunt opschrijven.")
NUMMERS_TERUG = toets(
    "nummers-terug", "f5", "nummers_terug", "geen BSN", "Zet de nummers terug die op een BSN leken en het niet zijn."
)
FORMULIER = [
    MEER,
    NUMMERS_TERUG,
    toets("rij-weg", "x,delete", "rij_weg", "haal weg", "Haalt deze regel weg; met u komt hij terug."),
    toets("rij-terug", "u", "rij_terug", "zet terug", "Zet de regel terug die je weghaalde."),
    TERUG,
]

ALLE: dict[str, list[Binding]] = {
    "formulier": FORMULIER,
    "groepen": GROEPEN,
    "werkblad": WERKBLAD,
    "casus": CASUS,
    "mensen": MENSEN,
    "mens": MENS,
    "afspraak": AFSPRAAK,
    "regelvraag": REGELVRAAG,
    "zeker": ZEKER,
    "verwijderen": VERWIJDEREN,
    "eerdere": EERDERE,
    "lezen": LEZEN,
    "doorgeven": DOORGEVEN,
    "naslag": NASLAG,
    "spiegel": SPIEGEL,
    "app": APP,
    "ontgrendelen": ONTGRENDELEN,
    "vak": VAK,
    "nieuwe_wachtzin": NIEUWE_WACHTZIN,
    "openen": OPENEN,
    "keuzelijst": KEUZELIJST,
    "eerste_keer": EERSTE_KEER,
    "veiligheid": VEILIGHEID,
    "veiligheidsvraag": VEILIGHEIDSVRAAG,
    "hulp": HULPSCHERM,
    "palet": PALETSCHERM,
    "instellingen": INSTELLINGEN,
    "twijfel": TWIJFEL,
    "wandeling": WANDELING,
    "principes": PRINCIPES,
    "al_opgeschreven": AL_OPGESCHREVEN,
    "einde": EINDE,
}

_NAMEN = {
    "escape": "Esc",
    "enter": "Enter",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "space": "spatie",
    "delete": "Del",
    "slash": "/",
    "question_mark": "?",
    "asterisk": "*",
    "plus": "+",
    "minus": "-",
    "comma": ",",
    "full_stop": ".",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}


def toetsnaam(toets_: str) -> str:
    """Return a key as it stands on the keyboard: ``ctrl+l`` is ^L, ``f8`` is F8."""
    if toets_ in _NAMEN:
        return _NAMEN[toets_]
    if toets_.startswith("ctrl+"):
        return "^" + toetsnaam(toets_.removeprefix("ctrl+")).upper()
    return toets_.upper() if toets_[0] == "f" and toets_[1:].isdecimal() else toets_
