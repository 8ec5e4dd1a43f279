"""Every Dutch text of the screens: B1, *je*, calm (ontwerp.md, house rules). Labels of fields come from the domain.

Constants are grouped by screen and begin with its name. Placeholders in braces are filled with ``str.format``.
"""

KOMPAS = "Kompas"
KOMPAS_ONDERTITEL = "om goed na te denken over een gezin"

# Everywhere

OEFENEN = "oefenen"
OEFENKLOK = "oefenklok"
BEWAARD = "bewaard {tijd}"
NIET_BEWAARD = "niet bewaard"
CASUSDEEL = "casusdeel"
CASUSDEEL_LANG = "casusdeel · kind en ouders kunnen dit lezen"
LEERDEEL = "leerdeel"
LEERDEEL_LANG = "leerdeel · over jouw eigen handelen"
TUSSENPUNT = " · "
PUNT = "·"
MEER = "meer"
TE_KLEIN = "Dit venster is te klein voor Kompas.\nMaak het wat groter; je tekst staat er nog."
STOPPEN_HOE = "Stoppen doe je met ^Q of F10. Met ^C kopieer je wat je hebt geselecteerd."
TOCH_STOPPEN = "Niet alles is bewaard. {zin} Nog een keer ^Q of F10 stopt toch; dan ben je dat kwijt."
AFGEDEKT = (
    "Niet alles is bewaard. {zin}\n\n"
    "Daarom blijft de kluis nog even open, achter dit scherm. Zodra bewaren lukt, gaat hij op slot. "
    "Met je wachtzin ga je terug naar je tekst."
)
AFGEDEKT_HULP = (
    "Kompas probeert steeds opnieuw om je tekst te bewaren. Maak bijvoorbeeld ruimte op de schijf. "
    "Sluit dit venster nu niet: dan ben je kwijt wat niet bewaard is."
)
OEFENEN_HEEFT_GEEN_SLOT = "Dit is oefenen: er is niets om op slot te doen. Je eigen kluis gaat met deze toets dicht."

# Themes

THEMAS = {"donker": "donker", "licht": "licht", "hoog_contrast": "hoog contrast"}
THEMA_OPDRACHT = "Kleuren: {naam}"
THEMA_UITLEG = "Verandert de kleuren van het scherm."

# Secrets

WACHTZIN = "Wachtzin"
WACHTZIN_NOG_EENS = "Nog een keer"
WACHTZIN_ADVIES = "Kies een wachtzin die je onthoudt: vijf losse woorden, of een zin van vijftien tekens of meer."
WACHTZIN_LEEG = "Een lege wachtzin kan niet."
WACHTZIN_TOCH = "{advies} Toch deze? Typ hem nog een keer."
WACHTZIN_GOED = "{advies} Typ hem nog een keer, dan weet je dat je hem goed hebt."
WACHTZIN_BEDACHT = "Onthoud deze woorden en typ ze hieronder. Kompas bewaart ze niet. Andere woorden? ^R of F5."
WACHTZIN_HULP = (
    "Een lange wachtzin is moeilijk te raden en goed te onthouden. Cijfers en vreemde tekens hoeven niet.\n\n"
    "Met ^R of F5 kiest Kompas vijf losse woorden. Ze komen door toeval uit een lijst van 2.048 gewone woorden; "
    "wie ze wil raden, moet 36 duizend biljoen zinnen proberen. Verzin er een plaatje bij, dan onthoud je ze.\n\n"
    "Zet je wachtzin nergens neer waar een ander hem vindt. Vertel hem aan niemand, ook niet aan je organisatie."
)
WACHTZIN_NIET_GELIJK = "Dat was niet twee keer hetzelfde. Typ hem opnieuw."
HERSTELCODE = "Herstelcode"
HERSTELCODE_UITLEG = (
    "Vergeet je je wachtzin, dan opent alleen deze herstelcode je kluis. Schrijf hem nu over op papier."
)
HERSTELCODE_PAPIER = (
    "Leg het papier op een veilige plek, niet bij deze computer. "
    "Kompas laat de code maar één keer zien, en bewaart of print hem niet."
)
HERSTELCODE_TYP_OVER = "Typ de code over van je papier"
HERSTELCODE_ANDERS = "Dat is niet dezelfde code. Kijk nog eens goed naar je papier."

# Ontgrendelen

ONTGRENDELEN_HULP = (
    "Je kluis is dicht. Typ je wachtzin en druk op Enter.\n\n"
    "Wachtzin vergeten? Met Tab kies je de herstelcode. Die schreef je op papier toen je de kluis maakte. "
    "Heb je allebei niet meer, dan kan niemand de kluis openen, ook de makers van Kompas niet.\n\n"
    "Klopt de wachtzin niet, dan wacht Kompas steeds iets langer. Dat houdt raden tegen; er raakt niets weg."
)
ONTGRENDELEN_BEZIG = "De kluis gaat open. Dat duurt een paar tellen."
ONTGRENDELEN_PAUZE = "Even wachten na de vorige poging. Daarna probeert Kompas deze."
ONTGRENDELEN_OVER = "Je kunt het over {tellen} weer proberen."
ONTGRENDELEN_HERSTELCODE = "Typ de code van je papier. Streepjes, spaties en hoofdletters maken niet uit."
EEN_TEL = "één tel"
TELLEN = "{aantal} tellen"
NA_HERSTELCODE = "Je kluis is open, met je herstelcode. Kies nu een nieuwe wachtzin. Esc slaat dit over."

# Eerste keer

EERSTE_KEER_HULP = "Kompas maakt hier je kluis: de versleutelde plek waar alles staat. Esc gaat een stap terug."
EERSTE_KEER_VERDER = "Verder"
EERSTE_KEER_WAT_TITEL = "Welkom bij Kompas"
EERSTE_KEER_WAT = (
    "Kompas helpt je om goed na te denken over een gezin: wat weet je, wat denk je, wie sprak je nog niet.",
    "Alles blijft versleuteld op deze computer. Er gaat niets over internet.",
    "Het dossier van je organisatie is het enige dossier. Wat daarin hoort, kopieer je erheen.",
    "Kompas heeft twee delen. Het casusdeel gaat over het gezin, het leerdeel over jouw handelen. "
    "Om allebei kan iemand vragen. Schrijf dus zo dat een ander het mag lezen.",
    "Kompas geeft geen oordeel en geen cijfer. Beslissen doe jij, met anderen.",
)
EERSTE_KEER_MAG_TITEL = "Mag je Kompas hier gebruiken?"
EERSTE_KEER_MAG = (
    "Je organisatie beslist dat. Vraag het aan je leidinggevende of aan wie over privacy gaat.",
    "Laptop kwijt? Zonder wachtzin leest niemand je kluis. Meld het toch meteen: het kan een datalek zijn.",
    "Ben je er lang niet? Niemand anders kan je kluis openen. "
    "Zet wat een collega moet weten dus op tijd in het dossier.",
)
EERSTE_KEER_MAG_KEUZES = (("ja", "Ja, dat mag"), ("nee", "Nee"), ("weet_niet", "Ik weet het niet"))
EERSTE_KEER_VRAAG_NA = (
    "Vraag het eerst na. Er is nog niets gemaakt. Oefenen met een verzonnen gezin mag altijd: typ dan kompas demo."
)
EERSTE_KEER_WACHTZIN_TITEL = "Je wachtzin"
EERSTE_KEER_MAKEN = "De kluis wordt gemaakt. Dat duurt een paar tellen."
EERSTE_KEER_CODE_TITEL = "Je herstelcode"
EERSTE_KEER_LIJNEN_TITEL = "Wie bel je bij direct gevaar?"
EERSTE_KEER_LIJNEN = (
    "112, Veilig Thuis en 113 staan er al in. "
    "Zet hier de lijnen van je eigen organisatie bij, zoals de crisisdienst.",
    "Ze komen leesbaar in {bestand}, want je moet ze ook kunnen zien als de kluis dicht is. Zet er geen namen in.",
)
EERSTE_KEER_LIJNEN_STAAN_ER = "Je organisatie heeft ze al neergezet, in {bestand}."
EERSTE_KEER_LIJN_NAAM = "Wie"
EERSTE_KEER_LIJN_NUMMER = "Nummer"
EERSTE_KEER_LIJN_ERBIJ = "{naam}, {nummer} staat erbij. Nog een? Typ die, of ga verder met Enter op Klaar."
EERSTE_KEER_LIJN_HALF = "Vul in wie je belt en welk nummer."
EERSTE_KEER_LIJNEN_KLAAR = "Klaar, verder"
EERSTE_KEER_TERMIJN_TITEL = "Hoe lang blijft een gezin hier staan?"
EERSTE_KEER_TERMIJN = (
    "Staat alles van een gezin in het dossier, dan heb je hier nog maar weinig nodig: je besluit in één zin en wat"
    " je verwacht, om op terug te kijken. Na hoeveel weken de rest weg kan, bepaalt je organisatie.",
    "Kompas haalt niets weg zonder dat jij ja zegt. Wat wet en uitspraken zeggen over aantekeningen en inzage, lees"
    " je straks met F12 op de kaart Aantekeningen en inzage.",
)
EERSTE_KEER_TERMIJN_VRAAG = "Na hoeveel weken?"
EERSTE_KEER_TERMIJN_LATER = "Dat weet ik nog niet: ik vraag het na en zet het later bij de instellingen"

# Veiligheid

VEILIGHEID_EERST = "Stop hier. Handel eerst; Kompas wacht."
VEILIGHEID_WEET_NIET = "Je weet het niet. Bel nu eerst iemand."
VEILIGHEID_NEE = "Wie je kunt bellen"
VEILIGHEID_SIGNALEN = "Neem dit serieus"
VEILIGHEID_EIGEN = "Je organisatie"
VEILIGHEID_GEEN_EIGEN = (
    "Nog geen eigen lijnen. Volg het crisisprotocol van je organisatie. Een lijn toevoegen kan in {bestand}"
)
VEILIGHEID_LANDELIJK = "Landelijk"
VEILIGHEID_OUD = "Deze nummers zijn lang niet nagekeken. 112 klopt altijd."
VEILIGHEID_GECONTROLEERD = " · gecontroleerd op {dag}"
VEILIGHEID_SLOT = "Geweld of dwang? Zet mensen nu niet samen aan tafel en laat niemand meelezen op dit scherm."
VEILIGHEID_HULP = (
    "Hier staat wie je nu belt. Eerst de lijnen van je eigen organisatie, dan de landelijke.\n\n"
    "Esc brengt je precies terug waar je was. Kompas bewaart niet dat je hier keek."
)
VEILIGHEID_VRAAG = "Is er nu direct gevaar: voor een kind, een ouder, iemand anders of jezelf?"
VEILIGHEID_VRAAG_KORT = "Is er nu direct gevaar voor iemand?"
VEILIGHEID_KEUZES = (("ja", "j  ja"), ("weet_niet", "w  ik weet het niet"), ("nee", "n  nee"))
VEILIGHEID_NIET_BEWAARD = "(dit antwoord wordt niet bewaard)"
VEILIGHEID_VRAAG_HULP = (
    "Denk aan een kind, een ouder, iemand anders en jezelf. Ja en ik weet het niet laten zien wie je belt. "
    "Kompas bewaart je antwoord niet en oordeelt er niet over."
)

# Instellingen

INSTELLINGEN_TITEL = "Instellingen"
INSTELLINGEN_HULP = "Wat je hier kiest, geldt meteen en staat in je kluis."
INSTELLINGEN_KLEUREN = "Kleuren"
INSTELLINGEN_MINUTEN = "Op slot na zoveel minuten zonder toets (1 tot en met 120)"
INSTELLINGEN_MINUTEN_HULP = (
    "Na zoveel minuten zonder toets bewaart Kompas wat je typt en gaat de kluis dicht. "
    "Dat gebeurt ook als je laptop heeft geslapen, en meteen met ^L. Na je wachtzin staat alles er weer."
)
INSTELLINGEN_MINUTEN_FOUT = "Typ een heel getal van 1 tot en met 120."
INSTELLINGEN_DAGEN = "Op elke dag dat je iets vastlegt, maakt Kompas een kopie. Zoveel dagen blijft die (1 tot 90)"
INSTELLINGEN_DAGEN_HULP = (
    "De kopieën staan versleuteld bij je kluis. Zo kun je terug als er iets misgaat. Een kopie terugzetten kan met: "
    "kompas kluis herstel PAD. Gaat je laptop kapot, dan zijn ook deze kopieën weg; een kopie ergens anders maak je "
    "onder 'Je kluis'."
)
INSTELLINGEN_DAGEN_FOUT = "Typ een heel getal van 1 tot en met 90."
INSTELLINGEN_WEKEN = "Zoveel weken na overnemen in het dossier kan een gezin kleiner (1 tot 520; leeg: nooit)"
INSTELLINGEN_WEKEN_HULP = (
    "Je organisatie bepaalt deze termijn. Daarna staat er 'Kan kleiner' op je werkblad, en vraagt Kompas of het mag. "
    "Zonder termijn blijft alles staan."
)
INSTELLINGEN_WEKEN_FOUT = "Typ een heel getal van 1 tot en met 520, of laat het leeg."
INSTELLINGEN_GEHEIMEN = "Wachtzin, herstelcode en sleutels"
INSTELLINGEN_NIEUWE_WACHTZIN = "Een nieuwe wachtzin kiezen"
INSTELLINGEN_NIEUWE_CODE = "Een nieuwe herstelcode maken; de oude werkt dan niet meer"
INSTELLINGEN_VERNIEUWEN = "Nieuwe sleutels voor de hele kluis, als iemand de oude kan hebben"
INSTELLINGEN_ORGANISATIE = "De sleutel van je organisatie"
INSTELLINGEN_KLUIS = "Je kluis"
INSTELLINGEN_LOGBOEK = "Wie zag wat: het logboek van deze kluis"
INSTELLINGEN_KOPIE = "Nu een kopie maken, op een andere plek"
INSTELLINGEN_CONTROLE = "Nu de hele kluis nakijken"
INSTELLINGEN_GEHEIMEN_HULP = (
    "Een nieuwe wachtzin of herstelcode vervangt de oude, ook in de automatische kopieën. Een kopie die je zelf "
    "ergens anders maakte, opent nog met de oude.\n\n"
    "Kan iemand je wachtzin kennen, of een kopie van je kluis hebben? Dan is een nieuwe wachtzin niet genoeg. Kies "
    "nieuwe sleutels: alles wordt opnieuw versleuteld.\n\n"
    "Onder 'Je kluis' zie je of je organisatie een sleutel heeft. Daarmee opent zij het casusdeel als jij dat niet "
    "kunt, en nooit het leerdeel. Hier zet je zo'n sleutel erin, en haal je hem weer weg.\n\n"
    "In een terminal kan dit ook: kompas kluis vernieuw en kompas kluis organisatie."
)
KOPIE_WAAR = "Waar komt de kopie?"
KOPIE_WAAR_HULP = (
    "Typ een nieuwe map, liefst op een andere schijf of stick. De kopie is versleuteld, net als je kluis."
)
KOPIE_BEZIG = "Even wachten. De kopie wordt gemaakt en nagekeken."
CONTROLE_BEZIG = "Even wachten. Kompas kijkt de hele kluis na, met de kopieën erbij."
CONTROLE_GOED = "De kluis is in orde."
CONTROLE_BESCHADIGD = "Kompas kan redden wat nog leesbaar is. Sluit Kompas en typ: kompas kluis controle"
INSTELLINGEN_WACHTZIN_BEZIG = "Even wachten. Kompas legt je nieuwe wachtzin vast."
INSTELLINGEN_CODE_BEZIG = "Even wachten. Kompas maakt een nieuwe herstelcode; schrijf die zo meteen op."
INSTELLINGEN_WACHTZIN_GEKOZEN = "Vanaf nu opent deze wachtzin je kluis."
INSTELLINGEN_CODE_GEMAAKT = "Vanaf nu werkt alleen deze herstelcode."
INSTELLINGEN_OEFENEN = "Dit is oefenen: hier is geen wachtzin en geen herstelcode."

# Vernieuwen

VERNIEUWEN_TITEL = "Nieuwe sleutels voor de hele kluis?"
VERNIEUWEN_WANNEER = "Doe dit als iemand je wachtzin of herstelcode kan kennen, of een kopie van je kluis kan hebben."
VERNIEUWEN_DAARNA = "Het kan even duren. Daarna open je de kluis met je nieuwe wachtzin en werk je verder."
VERNIEUWEN_HULP = (
    "Een nieuwe wachtzin alleen verandert de sleutels in het bestand niet: wie een oude kopie en de oude wachtzin "
    "heeft, heeft ze dan nog. Dit maakt andere sleutels en versleutelt alles opnieuw.\n\n"
    "Staat Kompas nog in een ander venster open? Sluit dat eerst.\n\n"
    "Stopt Kompas voor je de nieuwe herstelcode hebt overgeschreven? Je nieuwe wachtzin werkt dan al. Maak daarna "
    "bij de instellingen een nieuwe herstelcode."
)
VERNIEUWEN_EVEN_WACHTEN = "Even wachten."
VERNIEUWEN_OPEN = "Open de kluis weer met de wachtzin die je had"
VERNIEUWEN_NAAR_CODE = "Verder naar je nieuwe herstelcode"
VERNIEUWEN_VERSE_KOPIE = "Maak straks een verse kopie op een andere plek. Dat kan bij de instellingen."

# De sleutel van de organisatie

ORGANISATIE_TITEL = "De sleutel van je organisatie"
ORGANISATIE_ERIN = "Een sleutel erin zetten"
ORGANISATIE_ANDERE = "Een andere sleutel erin zetten; deze werkt dan niet meer"
ORGANISATIE_WEG = "Deze sleutel weghalen"
ORGANISATIE_PAD = "In welk bestand staat de sleutel?"
ORGANISATIE_PAD_HULP = "Typ de plek van het tekstbestand met de publieke sleutel, dat je van je organisatie kreeg."
ORGANISATIE_VRAAG = "Is het dezelfde, en wil je dit? Typ dan je wachtzin."
ORGANISATIE_HULP = (
    "Klopt de vingerafdruk niet, of wil je dit niet? Met Esc verandert er niets.\n\n"
    "Kompas vraagt je wachtzin, zodat alleen jij een weg naar binnen kunt maken. Bij de instellingen en met kompas "
    "kluis blijft altijd te zien dat de sleutel er is. Weghalen kan ook altijd."
)
ORGANISATIE_STAAT_ERIN = (
    "Je organisatie kan vanaf nu het casusdeel openen. Onder 'Je kluis' zie je altijd dat dat kan."
)
ORGANISATIE_IS_WEG = (
    "De sleutel van je organisatie is weg, ook uit de automatische kopieën. Een kopie die eerder elders is gemaakt "
    "kan zij nog openen. Wil je dat niet? Kies dan nieuwe sleutels voor de hele kluis."
)

# Wie zag wat

LOG_PLAATS = "Wie zag wat"
LOG_PLAATS_BIJ = "Wie zag wat · {casus}"
LOG_UITLEG = "Wanneer er iets is geopend, veranderd, gekopieerd, uitgevoerd of gewist. Nooit wat erin stond."
LOG_HULP = (
    "Dit logboek staat in je kluis en groeit alleen: niemand kan er een regel in veranderen zonder dat het opvalt."
    " Kijk het na met kompas kluis controle. Alles bij elkaar toont kompas kluis logboek. Wat je in het leerdeel"
    " schrijft, staat er niet in."
)

# Hulp and palette

HULP_TOETSEN = "Toetsen hier"
HULP_KLEMBORD = (
    "Klembord: wat Kompas kopieert, haalt het na een minuut weer weg, en als je stopt of op slot gaat. Dat lukt niet"
    " overal. Bewaart je computer een geschiedenis van het klembord, dan blijft de tekst daar staan; zet die uit of"
    " wis haar zelf. Selecteer je met de muis van je terminal (vaak met Shift), dan weet Kompas dat niet."
)
HULP_GEEN = "Kies met Tab waar je hulp bij wilt, en druk dan weer op F1."
PALET_VRAAG = "Wat wil je doen? Typ een paar letters"
PALET_NIETS = "Niets gevonden. Andere letters?"
PALET_HULP = "Alles wat je hier kunt doen. Typ een paar letters, kies met ↑ en ↓, en druk op Enter."

# Twijfel

TWIJFEL_PLAATS = "{casus} · nieuwe reflectie"
TWIJFEL_VRAAG = "Waar twijfel je over?"
TWIJFEL_ANDERS = "/  iets anders:"
TWIJFEL_EERST = "Eerst de vraag bovenaan: j, w of n. Je antwoord wordt niet bewaard."
TWIJFEL_LEIDRAAD = "leidraad: {titel} {versie} · {getoetst}   (k andere)"
TWIJFEL_HULP = (
    "Begin bij waar je over twijfelt. Kompas opent daarna één tot drie principes die daarbij helpen.\n"
    "Kort duurt een minuut of tien; helemaal stelt alle vragen. Wisselen kan altijd."
)
ROUTES = {"kort": "Kort, een minuut of tien", "helemaal": "Helemaal, op je gemak"}
ROUTE_AAN = "•"
LEIDRAAD_TITEL = "Met welke leidraad?"
LEIDRAAD_REGEL = "versie {versie} · {getoetst}"
GETOETST_DOOR = "getoetst door {wie}"
NIET_GETOETST = "nog door niemand getoetst"

# Wandeling

PAD_TEKEN = " › "
PAD_EERDER = "…"
HIER = "›"
OOK_MOGELIJK = "Ook mogelijk"
AL_OPGESCHREVEN = "Al opgeschreven"
ZONDER_TEKST = "nog zonder tekst"
BRON_ONBEKEND = "bron onbekend"
TERUGKIJKEN = "terugkijken: {dag}"
WANDELING_DEEL = {
    "casusdeel": "Dit komt in het casusdeel. Schrijf het zo dat kind en ouders het kunnen lezen.",
    "leerdeel": "Dit komt in het leerdeel. Het gaat over jouw eigen handelen en noemt niemand uit het gezin.",
}
ROUTE_NU = {"kort": "Je loopt nu de korte route.", "helemaal": "Je loopt nu langs alle vragen."}
VALKUILEN = "Waar het vaak misgaat: {valkuilen}"
UIT_BRON = "Uit: {plaats}."
GEKOPIEERD = "Gekopieerd, als je terminal dat toestaat. Over een minuut maakt Kompas het klembord leeg."
KLEMBORD_LEEG = "Klembord leeggemaakt, als je terminal dat toestaat."
KLEMBORD_EERST_PLAKKEN = (
    "Wat je net kopieerde, gaat van het klembord als Kompas stopt. Plak het eerst. Nog een keer ^Q of F10 stopt."
)
NIEUWERE_LEIDRAAD = "Er is een nieuwere versie van {titel}: {versie}. Met F9 stap je over; wat je schreef, gaat mee."
EERDERE_TITEL = "Hoe het er eerder stond"
EERDERE_UITLEG = "Enter zet die tekst terug. Wat er nu staat, blijft ook bewaard. Del verwijdert hem voorgoed."
EERDERE_REGEL = "{moment}   {tekst}"
GEEN_EERDERE = "Hier is nog niets aan veranderd; er is geen eerdere versie."

WANDELING_HULP = "F12 of b legt woorden uit, met kaarten en spiegelvragen bij deze vraag. * toont de hele spiegel."
NASLAG_WAT = {"woorden": "woorden", "kaarten": "kaarten", "spiegel": "spiegel"}
SPIEGELVRAAG = "Een spiegelvraag, bij een signaal uit het veld en geen bewezen feit."

# Naslag

NASLAG_PLAATS = "Woorden en kaarten"
NASLAG_PLAATS_BIJ = "Woorden en kaarten · {principe}"
NASLAG_WOORDEN_HIER = "Woorden in deze vraag"
NASLAG_GEEN_WOORDEN = "In deze vraag staat geen woord uit de lijst. Met / zoek je een ander woord."
NASLAG_KAARTEN = "Kaarten"
NASLAG_GEEN_KAARTEN = "Bij deze vraag hoort geen kaart. Met / zoek je er een."
NASLAG_SPIEGEL = "Spiegelvragen hierbij"
NASLAG_SPIEGEL_UIT = "Met * zie je de hele spiegel. Uit: {bron}."
NASLAG_GEEN_SPIEGEL = "Hierbij horen geen spiegelvragen. Met * zie je de hele spiegel."
NASLAG_KAARTGROEP = "Kaarten: {groep}"
NASLAG_KAARTGROEPEN = {
    "veiligheid": "veiligheid",
    "rechten": "rechten",
    "kennis": "kennis",
    "werkwijze": "manieren van werken",
}
NASLAG_WOORDEN = "Woorden van A tot Z"
NASLAG_GEEN_ENKEL_WOORD = "Er is nog geen woordenlijst."
NASLAG_GEVONDEN = "Gevonden"
NASLAG_NIET_GEVONDEN = "Niets gevonden. Probeer een korter stuk, of Esc om alles weer te zien."
NASLAG_ZOEKEN = "Een woord, een afkorting of een kaart"
NASLAG_OUD = "Controleer dit: de kaart is na {dag} niet meer nagekeken."
NASLAG_OUD_MERK = "controleer dit"
NASLAG_ENTER_KAART = "Enter opent de kaart."
NASLAG_HULP = (
    "Ga met de pijltjes op een woord staan en je leest wat het is. Enter opent een kaart. Met / zoek je een woord of"
    " een kaart.\n"
    "Bij een vraag van je wandeling staan hier ook spiegelvragen: Enter neemt er een mee in je reflectie. Esc brengt"
    " je terug naar je tekst."
)

# Spiegel

SPIEGEL_PLAATS = "Spiegel van het veld"
SPIEGEL_OMVANG = {True: "Kort, de kern", False: "Helemaal, alle vragen"}
SPIEGEL_WAAR = {
    "casus": "",
    "casus_en_team": "ook voor je team",
    "team": "voor je team",
    "buiten": "Buiten deze casus",
}
SPIEGEL_VEILIGHEID = "Veiligheid: {grens}"
SPIEGEL_BUITEN_UITLEG = "Hier kun je in één casus weinig aan doen. Het helpt wel om te weten dat het speelt."
SPIEGEL_GAAT_GOED = "En wat gaat goed?"
SPIEGEL_SLOT = "Tot slot"
SPIEGEL_GENOMEN = "staat in je reflectie"
SPIEGEL_ENTER_NEEM = "Enter neemt deze vraag mee in je reflectie."
SPIEGEL_ENTER_GA = "Enter brengt je naar deze vraag in je reflectie."
SPIEGEL_ALLEEN_LEZEN = (
    "Hier kun je de vragen lezen. Wil je er een beantwoorden? Begin een reflectie over een gezin met n,"
    " en open de spiegel daar met *."
)
SPIEGEL_GEEN = "Er is nu geen spiegel om te lezen."
SPIEGEL_HULP = (
    "Dit zijn vragen bij wat mensen in het veld moeilijk vinden. Leg ze naast je eigen casus, en kies alleen wat"
    " je verder helpt.\n"
    "Kompas kijkt hier niet naar wat je schreef. In een wandeling neemt Enter een vraag mee in je reflectie."
    " Met h zie je de kern of alle vragen, met n en p ga je naar een andere groep."
)

# Einde van de wandeling

EINDE_VRAAG = "Wat neem je mee?"
EINDE_DIT = "Dit neem je mee"
EINDE_DOSSIER = "Naar het dossier"
EINDE_KOPIEER = "k kopieert wat hier staat; staat het in het dossier, druk dan op o"
EINDE_KOPIEER_ZAAK = "k kopieert wat hier staat (dit gaat naar zaak {kenmerk}); staat het er, druk dan op o"
EINDE_KOP_DOSSIER = "Wat we meenemen uit deze reflectie"
EINDE_OVERGENOMEN = "Er staat nu bij dat dit deel vandaag in het dossier kwam. Staat alles er? Zeg dat bij het gezin."
EINDE_NIET_OVERGENOMEN = "Er staat niet meer bij dat dit deel vandaag in het dossier kwam."
EINDE_GEEN_STAP = "volgende stap: nog niet gekozen. Een kleine is genoeg, en later mag ook."
EINDE_DEELS_GESPROKEN = "in deze reflectie gesproken: {wel}; nog niet: {niet}"
EINDE_GESPROKEN = "in deze reflectie gesproken: {wie}"
EINDE_NIET_GESPROKEN = "in deze reflectie nog niet gesproken: {wie}"
EINDE_TEGENSPRAAK = "tegenspraak van {wie}: {gevolg}"
EINDE_GEVOLG_OPEN = "wat het deed, is nog niet opgeschreven"
EINDE_GEEN_TEGENSPRAAK = "tegenspraak: nog niet"
EINDE_OPEN_VRAAG = "dit weten we niet: {wat}"
IEMAND = "iemand"
IK = "ik"
EN = "en"

# Werkblad

WERKBLAD_PLAATS = "{kompas} · {dag}"
WERKBLAD_VANDAAG = "Vandaag"
WERKBLAD_GEZINNEN = "Gezinnen"
WERKBLAD_DINGEN = {
    "terugkijken": "Terugkijken",
    "verder": "Verder",
    "uitzoeken": "Uitzoeken",
    "stap": "Stap",
    "pauze": "Pauze voorbij",
    "naar_dossier": "Naar dossier",
    "kan_kleiner": "Kan kleiner",
}
WERKBLAD_NIETS = (
    "Er ligt vandaag niets voor je klaar. Blijft een gezin in je hoofd? Kies het met de pijltjes en druk op n:"
    " in tien minuten staat je twijfel op een rij."
)
WERKBLAD_GEEN_GEZINNEN = (
    "Nog geen gezinnen. Aan wie denk je nu? Druk op g en geef dat gezin een schuilnaam,"
    " een naam waar niemand het aan herkent."
)
WERKBLAD_EERST_EEN_GEZIN = "Een reflectie gaat over een gezin. Geef het eerst een schuilnaam."
WERKBLAD_ZOEKEN = "Schuilnaam of rol"
WERKBLAD_NIET_GEVONDEN = "Geen gezin met die letters. Esc toont ze weer allemaal."
WERKBLAD_HULP = (
    "Hier staat wat vandaag je aandacht vraagt, en daaronder je gezinnen. Wat er precies is, lees je pas als je een"
    " regel opent: zo kan er iemand naast je zitten.\n"
    "Pijltjes of j en k lopen door de lijst, Enter opent, n begint een reflectie over het gezin waar je staat."
)

# Afspraak: one line of the Werkblad, opened

AFSPRAAK_VRAAG = {
    "terugkijken": "Hoe is het gegaan?",
    "uitzoeken": "Weet je het al?",
    "stap": "Is het gelukt?",
    "pauze": "Je wilde hiermee wachten. Hoe is het nu?",
}
AFSPRAAK_WEG = "Dit staat er niet meer."
AFSPRAAK_LATER = "Wanneer wil je dit weer zien?"
AFSPRAAK_LATER_HULP = "Zoals: maandag, over twee weken of 12 december."
AFSPRAAK_GEDAAN = "Gedaan. Deze stap staat niet meer op je werkblad."
AFSPRAAK_HULP = (
    "Dit schreef je eerder op. Met r ga je naar de reflectie: daar kijk je terug of pas je het aan."
    " Met l kies je een andere dag."
)

# Casus

CASUS_REFLECTIES = "Reflecties"
CASUS_GEEN_REFLECTIES = "Nog geen reflectie. Waar twijfel je over? Met n begin je, een minuut of tien is genoeg."
CASUS_MENSEN = "Mensen"
CASUS_GEEN_MENSEN = (
    "Nog niemand opgeschreven. Wie hoort bij dit gezin? Met p zet je ze erbij, met een rol en geen naam."
)
CASUS_ZORGEN = "Zorgen"
CASUS_GEEN_ZORGEN = "Nog geen zorg opgeschreven. Wie maakt zich zorgen, en waarover?"
CASUS_KRACHTEN = "Wat goed gaat of beschermt"
CASUS_GEEN_KRACHTEN = "Nog niets opgeschreven. Wat gaat goed, en waaraan zie je dat?"
CASUS_VAN = "{tekst}  ({wie})"
CASUS_AFSPRAKEN = "Afgesproken"
CASUS_SAMEN = "Samen aan tafel"
CASUS_SAMEN_VEILIG = {
    None: "nog niet gevraagd: kan iedereen hier veilig samen aan tafel?",
    "ja": "kan veilig",
    "nee": "nu niet: spreek ieder apart",
    "onbekend": "dat weet je niet: spreek ieder eerst apart",
}
CASUS_MEEDENKER = "Meedenker"
CASUS_GEEN_MEEDENKER = "nog niemand: wie kijkt met afstand met je mee?"
CASUS_KENMERK = "Eigen kenmerk"
CASUS_KENMERK_DICHT = "met e zie je het"
CASUS_GEEN_KENMERK = "nog leeg: het nummer in het systeem van je organisatie"
CASUS_TWIJFEL = "“{twijfel}”"
CASUS_IN_DOSSIER = "in het dossier sinds {dagen}"
CASUS_NAAR_DOSSIER = "nog niet in het dossier"
CASUS_DEELS = "al in het dossier: {delen}"
CASUS_KIES_EEN_REFLECTIE = "Ga eerst op de reflectie staan die je in het dossier hebt overgenomen."
CASUS_OVERGENOMEN = "Er staat nu bij dat deze reflectie vandaag in het dossier kwam. Met o haal je dat weer weg."
CASUS_NIET_OVERGENOMEN = "Er staat niet meer bij dat deze reflectie vandaag in het dossier kwam."
CASUS_NUMMER_WEGGELATEN = "Er stond een nummer in dat op een BSN lijkt. Dat is niet bewaard."
CASUS_HULP = (
    "Alles van dit gezin op één plek. Enter opent wat je aanwijst: een reflectie gaat verder waar je was, bij iemand"
    " vul je aan wat je weet.\nBij de mensen staat wat je opschreef over veiligheid. Staat er niets, dan is"
    " er niets opgeschreven. Dat zegt niet dat het veilig is."
)
HEROPENEN_VRAAG = "Deze reflectie is afgerond. Wil je er weer in schrijven?"
HEROPENEN_UITLEG = "Enter opent die weer. Esc laat alles zoals het is. Lezen kan ook bij het gezin, met t."

# People: a new family, somebody more, one person

GEZIN_NIEUW = "nieuw gezin"
GEZIN_SCHUILNAAM = "Welke schuilnaam krijgt dit gezin?"
GEZIN_SCHUILNAAM_HULP = "Een naam waar niemand het gezin aan herkent, zoals Gezin Linde."
MENSEN_WIE = "Wie horen erbij?"
MENSEN_WIE_HULP = "Met een rol en geen naam, zoals: moeder, kind 1, oma. Enter op een lege regel is klaar."
MENSEN_ER_AL = "{rol} staat er al bij."
MENSEN_LEEFTIJD = "Hoe oud is {rol}? Enter slaat over."
MENSEN_APART = "Spreek ieder dan eerst apart. Bij elke persoon kun je zetten met wie je die niet samen spreekt."
MENSEN_HULP = (
    "Mensen staan hier met een rol, nooit met hun naam. Echte namen kun je later bij iemand zetten;"
    " die blijven in de kluis."
)
CASUS_VASTHOUDEN = "Vastgehouden"
CASUS_LAAT_LOS = "Niet meer vasthouden?"
CASUS_LAAT_LOS_UITLEG = "Is wat er liep helemaal afgelopen? Daarna kan er weer iets van dit gezin weg."

# Erasing for good

VERWIJDEREN_WEG = "Weg: {regel}"
VERWIJDEREN_BLIJFT = "Blijft: {regel}"
VERWIJDEREN_MEER_WETEN = "Meer weten? F12 of b, kaart Aantekeningen en inzage."
VERWIJDEREN_KEUZES = (
    ("nee", "Nee, er loopt niets"),
    ("ja", "Ja: houd dit gezin vast"),
    ("weet_niet", "Ik weet het niet: laat alles staan"),
)
VERWIJDEREN_SCHUILNAAM = "Zeker weten? Typ de schuilnaam en druk op Enter. Esc laat alles staan."
VERWIJDEREN_BEZIG = "Een ogenblik: Kompas ruimt op."
VERWIJDEREN_SLUITEN = "Esc sluit dit."
VASTHOUDEN_TITEL = "Waarom houd je dit gezin vast?"
VASTHOUDEN_UITLEG = "Zolang gaat er niets van dit gezin weg, ook niet als de termijn voorbij is."
VASTHOUDEN_DAG = "Tot en met welke dag?"
VASTHOUDEN_DAG_HULP = "Zoals: 1 maart, of over een jaar. Laat je het leeg, dan verandert er niets."
VASTHOUDEN_KLAAR = "Dit gezin wordt vastgehouden. Er gaat niets van weg."

MENS_NAAM = "Echte naam"
MENS_NAAM_REGEL = "echte naam: alleen in het register van je kluis"
MENS_NAAM_UITLEG = (
    "Deze naam staat alleen in het register van je kluis. Dat register is de sleutel van rol naar naam. Een naam komt"
    " alleen terug in documenten voor het eigen dossier en voor het gezin. Meer namen? Zet er een komma tussen."
)
MENS_HULP = "Alles mag leeg blijven. Weet je iets niet, laat het dan open: dat zegt niets over deze persoon."

# Text for somebody else

DOORGEVEN_PLAATS = {
    "intervisie": "{casus} · pagina voor intervisie",
    "knelpunten": "{casus} · knelpunten zonder namen",
    "kopie": "{casus} · kopie voor iemand anders",
}
DOORGEVEN_KIEZEN = "Klopt dit voor wie het gezin niet mag kennen?"
DOORGEVEN_KIEZEN_UITLEG = "Bij ‹ › twijfelt Kompas. Enter neemt alles zo over; er gaat nog niets weg."
DOORGEVEN_TITEL = {"klaar": "Zo gaat de tekst weg, gepseudonimiseerd", "tegengehouden": "Dit gaat nog niet weg"}
DOORGEVEN_UITLEG = {
    "klaar": "Lees hem na. Enter kopieert, s schrijft een bestand. Esc: er gaat niets weg.",
    "tegengehouden": "Kompas keek de tekst nog een keer na en hield hem tegen. Er is niets weggegaan.",
}
DOORGEVEN_NIEUW = "Waar Kompas over twijfelt"
DOORGEVEN_EERDER = "Koos je eerder"
DOORGEVEN_VOORSTEL = "voorstel: {wordt}"
DOORGEVEN_GEKOZEN = "gekozen: {wordt}"
DOORGEVEN_BLIJFT = "blijft staan"
DOORGEVEN_WAAR = "{soort}, bij {plekken}"
DOORGEVEN_KEER = "{aantal} keer"
DOORGEVEN_EIGEN = "Wat komt er in de plaats van {woord}?"
DOORGEVEN_EIGEN_HULP = "Schrijf het zonder naam of nummer. Enter neemt het over, Esc laat het zoals het was."
DOORGEVEN_BESTAND = "In welk bestand?"
DOORGEVEN_BESTAND_HULP = "Zoals: ~/intervisie.txt. Het bestand is nieuw en niet versleuteld. Esc: er gaat niets weg."
DOORGEVEN_GESCHREVEN = (
    "Geschreven naar {pad}. Dit bestand is niet versleuteld: haal het weg als het op zijn plek staat."
)
DOORGEVEN_HULP = (
    "Namen en nummers die Kompas zeker kent, zijn al vervangen. Over andere woorden twijfelt Kompas: daar doet het"
    " een voorstel. Enter neemt alle voorstellen over. Met de pijltjes ga je naar een woord; een cijfer, l, w of e"
    " kiest daar iets anders. Wat je kiest, geldt overal in de tekst en Kompas onthoudt het bij dit gezin.\n"
    "Daarna zie je de hele tekst, voor hij weggaat. Lees hem na: een zeldzame gebeurtenis of alles bij elkaar kan een"
    " gezin verraden, en dat ziet geen programma."
)

# The form

TUSSENDOOR = (
    "Dit is intussen ook in een ander venster veranderd. "
    "Jouw tekst staat er nu; de andere tekst is bewaard als eerdere versie."
)
GEKOZEN = "● "
FORMULIER_MEER = "{toets} alle velden: {velden}"
FORMULIER_ALLES = "Alles wat je hier kunt opschrijven"
FORMULIER_LIJST_HULP = "Enter opent de regel waar je staat. Esc gaat terug."
FORMULIER_VERDER = "Tab en Enter: verder"
FORMULIER_KLAAR = "Tab en Enter: klaar"
FORMULIER_LEEG = "nog niets"
FORMULIER_IEMAND_ERBIJ = "+ iemand erbij"
FORMULIER_RIJ_ERBIJ = "+ erbij"
FORMULIER_RIJ_WEG = "Weggehaald. Met u komt het terug."
FORMULIER_NUMMER_WEG = "Een nummer dat op een BSN lijkt, is weggelaten. Geen BSN? {toets} zet het terug."
FORMULIER_TERUGGEZET = "Het nummer staat er weer."
FORMULIER_WIE_IS_DIT = "{rol} staat nog niet bij de mensen. Wie is dit?"
FORMULIER_NIEMAND = "toch niet"
FORMULIER_WEET_NIET = "ik weet het niet"
FORMULIER_SPREEK_ALLEEN = "Spreek ieder dan eerst apart."
FORMULIER_ERBIJ = "nieuw, zet erbij"
FORMULIER_ZOALS_GETYPT = "zoals je het typt"
FORMULIER_DAG = "dat is {dag}"
FORMULIER_DAGEN = "dat is {van} tot en met {tot}"
WEEKDAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MAANDEN = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
FORMULIER_GEEN_DAG = "blijft staan zoals je het typt"
FORMULIER_HULP = {
    "tekst": "Enter gaat verder. In lange tekst is Enter een nieuwe regel en gaat Tab verder.",
    "keuze": "Een letter of cijfer kiest. Backspace haalt de keuze weg.",
    "keuzes": "Letters zetten aan en uit, Enter gaat verder.",
    "ja_nee": "Een letter kiest. Backspace haalt de keuze weg.",
    "datum": "Een datum mag ongeveer: '2 maart', 'vorige week', 'maart', 'over twee weken'.",
    "bron": "Typ een rol van iemand hier, of gewoon woorden. 'moeder, aan de telefoon' mag ook.",
    "bronnen": "Meer mag, met een puntkomma ertussen.",
    "persoon": "Typ een rol. Wie er nog niet bij staat, kun je erbij zetten.",
    "personen": "Meer personen mag, met een komma ertussen.",
    "verwijzing": "Typ een stuk van wat je eerder opschreef, en kies het met Enter.",
    "verwijzingen": "Typ een stuk van wat je eerder opschreef en kies met Enter. Backspace haalt het laatste weg.",
    "rijen": "Enter opent de lijst. Daar zet je er iemand bij, of haal je een regel weg.",
}
"""What F1 says about each shape of field."""
