"""Invented sentences by people who never saw the rules of the gate: what an organisation may expect at most.

They wrote in the style of the contact journal, the mail and the chat of child protection, and marked them as in
``poortzinnen.py``. An amount of money may stay here. On ``GEBOUWD`` the rules were made better, so its figures say
what the rules can do. A rule is never made to fit a sentence of ``APART``: then it would measure nothing any more.
"""

# ruff: noqa: E501 - every sentence stands on one line, as it was typed.

from poortzinnen import ontleed

_GEBOUWD = """
gisteren met {naam:Fátima} en haar zus {naam:Samira} thee gedronken, sfeer was goed
{naam:nora} app: "kom je ff bellen? papa doet weer raar"
Overleg met {naam:Wietske} ({instelling:Kwadraad}) en {naam:Bas van Buren} van {instelling:Yulius} op {datum:di 4/11}.
{naam:jayden} zei: 'ik slaap liever bij {naam:Ilse} dan thuis'
Rond {datum:Sinterklaas} is er ruzie geweest bij de {plaats:Action in Gouda}.
Buurvrouw {naam:Hatice} van {plaats:nummer 43} hoorde gegil.
mw belde om {nummer:0613 57 92 46}, nummer van haar nieuwe vriend {naam:Dennis}
{naam:dhr De vries} kwam niet opdagen op {datum:23 okt}
{naam:Tesfai} vraagt waarom hij niet is uitgenodigd.
Kind zit in groep 6 van {instelling:de Wegwijzer}, meester {naam:Jeroen} maakt zich zorgen.
Moeder komt uit {afkomst:Eritrea} en spreekt {afkomst:Tigrinya}.
Volgens {naam:Van der Velden} was dat in {datum:februari 2024}.
Opname bij {instelling:Altrecht}, {instelling:afdeling Roosenburg}, sinds {datum:1-9}.
zie zaak {nummer:C/16/512345 / JE RK 26-1204}
{naam:Noor}'s beste vriendin {naam:Bo} mag niet meer komen.
Vader werkt bij {instelling:Bakkerij Van Maanen} aan {plaats:de Oude Gracht}.
mail van {nummer:fatima_yilmaz@hotmail.test} doorgestuurd
{naam:Henkie} was dronken volgens {naam:toos}
Tante {naam:Rachida} past op als moeder naar {instelling:het Antonius} moet.
kind (geb. {datum:14 mei 2017}) vertelt over {naam:knuffel Bobbie}
De {leeftijd:vijftienjarige} is gezien in {plaats:Nieuwegein} met {naam:Mo} en {naam:Abdel}.
{naam:Will} gaat met hem voetballen bij {instelling:VV Maarssen}.
Ze wonen tijdelijk op {plaats:vakantiepark De Heigraaf}, huisje 12.
{naam:Roos kuipers} heeft dit ook gezien.
{naam:FATIMA} stuurt: "morgen 10u bij {naam:Carla} ok?"
Rekening {nummer:NL20INGB0001234567} staat op naam van {naam:oma Toos}.
Instagram van dochter is {nummer:@noortje_2013x}
hij is {leeftijd:twee jaar en vier maanden} en praat nog niet
Afspraak verzet naar {datum:volgende week donderdag 27 november}.
Gezinshuis {instelling:'t Hoekje} kan haar per {datum:1 jan} plaatsen.
HV bij mdr aan de {plaats:Kolkstraat 48}, {naam:Noor} doet open, {naam:Jayden} ligt nog op bed.
{naam:Faat} appt: 'ik kan mrgn niet hoor heb geen oppas voor {naam:jay}'.
Juf {naam:Marloes} van {instelling:basisschool De Vlinderboom} belt: {naam:Noortje} is al drie dagen niet op school geweest.
Terugbelverzoek dhr. {naam:De Vries}, {nummer:06-38127745}, graag voor 16.00 uur.
Uitspraak kinderrechter: OTS verlengd tot {datum:18 september 2025}, MUHP afgewezen.
Omgang vdr vindt voorlopig plaats bij {instelling:Omgangshuis De Brug} in {plaats:Zwijndrecht}, om de week op zaterdag van 10 tot 12.
Beste {naam:Annemiek}, bijgaand het concept-pva, zou jij nog even willen kijken naar de doelen van {naam:Jayden}?
Veiligheidsafspraken doorgenomen met beide ouders, mdr heeft getekend, vdr neemt ze mee naar huis.
Kind is {leeftijd:elf jaar} en mag dus nog niet zelf bij de rechter, wel een brief schrijven.
Gesproken met {naam:Aaltsje Hoekstra}, buurvrouw, die hoort 's avonds vaak geschreeuw door de muur.
GW vraagt om MDO, planning eind april, school en GGZ ook uitnodigen.
{naam:Fatma} zegt dat {naam:Tesfai} de kinderen nooit aanraakt en dat oma liegt.
Met {naam:Noor} een wandeling gemaakt met de hond {naam:Boef}, onderweg vertelt ze over ruzie thuis.
Mevrouw {naam:Yilmaz} heeft de {afkomst:Turkse} en de {afkomst:Nederlandse} nationaliteit, kinderen idem.
{naam:Ilse} neemt mijn caseload waar van {datum:22 juli} t/m {datum:9 augustus}, bij crisis de bereikbaarheidsdienst bellen.
Collega van {instelling:Stichting Haltena} meldt dat er na de {datum:zomervakantie 2024} pas plek is voor systeemtherapie.
Pleegouders {naam:Wiebe} en {naam:Geertje Postma} uit {plaats:Buitenpost} zijn bereid om beide kinderen te plaatsen, ook langdurig.
paspoort {naam:Noortje} verlopen, vdr weigert handtekening, evt. vervangende toestemming vragen via rb
Urinecontroles vdr 3 keer schoon, 1 keer niet verschenen zonder bericht.
Mdr werkt weer 16 uur in de schoonmaak bij {instelling:Glansrijk Facilitair}, begint om half zes 's ochtends, wie brengt de kinderen dan?
Oma mz heet ook {naam:Roos}, net als dochter {naam:Roos Kuipers}, let hierop in het dossier!
{naam:Tes} kookt vaak {afkomst:Eritrees}, de kinderen vinden het lekker, gezellige sfeer aan tafel tijdens mijn bezoek.
{naam:noor} stuurde: 'kan je aub tegen papa zeggen dat ik zaterdag naar het feestje van {naam:Lieke} wil'
{naam:Wojtek} ({afkomst:Poolse} vriend van tante) rijdt ze naar de omgang, grijze Skoda, {nummer:KX-482-R}.
Schriftelijke aanwijzing verstuurd aan dhr. {naam:H. de Vries}, aangetekend, hij heeft twee weken om te reageren.
{datum:Zondag 26 mei} is {naam:Jayden} op de SEH van het {instelling:Sint Vincentius Ziekenhuis} gezien, pols gebroken, verhaal klopt volgens arts.
Let op: geheim adres, niet in bijlage zetten en niet noemen aan vdr.
Gisteren {naam:faat} gesproken bij de {instelling:Lidl} aan de {plaats:Marktlaan}, ze zag er moe uit en had haast.
Dossier overgedragen door {naam:Bouchra Aziz}, nog open: tijdlijn, genogram en verslag vd laatste kerngroep.
Gezin is in {datum:2016} uit {afkomst:Syrië} gevlucht, vdr {naam:Khaled} eerst, mdr en de {leeftijd:tienjarige} later via gezinshereniging.
{naam:Henks} advocaat, mr. {naam:Van Nispen}, vraagt uitstel van de zitting van {datum:14/6}.
Cliëntnr {nummer:2207194}, graag vermelden bij declaratie taxi naar {instelling:SBO De Wissel}.
{datum:2e kerstdag} bij vader van 11 tot 17, {datum:oud en nieuw} bij moeder, zo staat het nu in de regeling.
{naam:Tesfay Gebremariam} is bereid de cursus te volgen en heeft zich daar inmiddels zelf voor aangemeld.
{naam:Noor de Vries} laat in het contact een wisselend beeld zien: open over school, gesloten zodra het over haar vader gaat.
App vdr 23.14 u: 'jullie pakken me kinderen af net als bij {naam:Ricardo} toen, ik ga naar de krant'
Filmpje van {naam:Jay} staat op tiktok onder {nummer:jaydv_010x}, school heeft mdr gevraagd het weg te laten halen.
Geen gehoor, geen auto op de oprit, gordijnen dicht, briefje in de bus gedaan. Volgende poging na het weekend.
Melding binnen via politie, mutatienr {nummer:PL0900-2024118342}, incident op {datum:17-02-2024} om 23.40 uur, kinderen lagen boven te slapen.
"wanneer kome jullie nou, {naam:noortje} slaapt al drie nachten nie" (app mdr, 22.14 uur)
Gebeld, geen gehoor, voicemail ingesproken. Eind van de middag nog een keer proberen.
HA {naam:Terpstra} herkent de zorgen, ziet mdr al sinds {datum:2021} met wisselende klachten en blauwe plekken.
{naam:Jay} is deze week 3 keer te laat gekomen en had geen brood bij zich, aldus IB'er {naam:Marloes} van {instelling:basisschool De Vlieger}.
Vdr {naam:de Vries} staat ingeschreven op {plaats:Kolenstraat 47b}, {plaats:3814 KD} {plaats:Amersfoort}, verblijft feitelijk bij zijn moeder.
Bereikbaar op {nummer:06-48213907}, liefst na 15.00u ivm werk bij {instelling:schoonmaakbedrijf Hago Clean}.
"papa heb gezegt dat ik niks mag zegge tegen die vrouw van veilig thuis"
Tolk {afkomst:Tigrinya} geregeld voor gesprek met dhr {naam:Gebremariam}, dinsdag 10.30 uur, telefonisch.
ik ben {leeftijd:15} ik bepaal zelf wel of ik met jullie praat ok
Saldo beheerrekening {nummer:NL18INGB0004562218} wordt vrijdag gecheckt door bewindvoerder {naam:Van Rhijn}.
Contact gehad met jeugdarts GGD, geen bijzonderheden in dossier, vaccinaties compleet, groei volgt de curve.
Anonieme melder zag een kleuter alleen buiten lopen bij de {instelling:Plus} aan de {plaats:Zwanenlaan}, zonder jas.
{naam:Jaydens} mentor meldt verzuim: 34 uur ongeoorloofd, leerplicht is ingelicht.
mail {nummer:f.yilmaz88@hotmail.nl} kwam terug, adres bestaat niet meer. Brief dan maar per post.
VT-melding nr. {nummer:2024-VT-03371}, ontvangen {datum:4-1-2024}, melder: SEH {instelling:Meander Medisch Centrum}.
Pleger en slachtoffer zijn apart gesproken, THV van tien dagen opgelegd door hulpofficier.
Gesprek op het wijkteam {plaats:Schothorst}: aanwezig mdr, {naam:Toos vd Velden}, schuldhulpverlener en ik.
Juf {naam:Sanne} heeft foto's van het been van {naam:Jaden} gemaakt, streepvormige bloeduitstorting.
"dr staat elke avond zo n zwarte golf in de straat, kenteken {nummer:K-482-ZT}"
Zorgen: {naam:Tesfay} drinkt, er wordt geschreeuwd in het {afkomst:Engels} en {afkomst:Turks}, {naam:Noor} kruipt dan bij haar broer in bed.
Gezin {naam:Martina} is van {plaats:Willemstad} naar {plaats:Lelystad} verhuisd, staat nog nergens ingeschreven, drie kinderen zonder school.
Buren appten: weer herrie bij {naam:Fatina}, nu om half 2 snachts, glasgerinkel en kind hoorbaar huilend.
"{naam:jay} heb gewoon adhd en jullie make der mishandeling van"
Eerste telefonisch contact met vdr. Toon vriendelijk, vraagt meteen wie de melding gedaan heeft; uitgelegd dat dit niet gedeeld wordt.
{naam:jay} zit nu bij zn vader in {plaats:Hoogland} en wil daar blijven zegt ie
Vertrouwensarts {naam:Bouchra el Idrissi} meegekeken, adviseert top-teenonderzoek, liefst vandaag nog in het {instelling:Wilhelmina Kinderziekenhuis}.
"mag ik u bellen als mama slaapt? {nummer:0631775094} is mn nieuwe nr niet aan haar geven aub"
Mdr heeft via {instelling:Stichting Leergeld Eemland} fiets gekregen voor {naam:Noor}, die gaat nu zelf naar school.
Dhr. {naam:Ramdin}, {leeftijd:41 jaar}, {afkomst:Surinaams-Hindoestaanse} achtergrond, vertelt open over drankgebruik en schaamte naar zijn familie.
Verslag naar jb'er gemaild, cc GW. Nog uitzoeken: wie heeft gezag over de jongste?
Onaangekondigd HV {datum:12/3}, aangebeld bij {plaats:Fagelstraat 212}, gordijnen dicht, tv hoorbaar, niemand deed open.
"{naam:noor} heb buikpijn van de stress, dokter {naam:yusuf} zegt ook dat het niet door eten komt"
Weerbaarheidstraining start over drie weken? Moeder twijfelt, vervoer is lastig en oppas heeft ze niet.
Terugkoppeling aan melder ({naam:Joke}, vrijwilliger bij {instelling:buurthuis Het Trefpunt}): melding opgepakt, verder geen inhoud gedeeld.
"kunt u tege {naam:faatje} zeggen dat ik zondag de kids om 4 uur terugbreng en nie eerder"
{naam:Henks} broer {naam:Gerrit} heeft een camper in {plaats:Putten}, daar kan vdr slapen tot huisverbod voorbij is.
Conform de meldcode stap 3 is het gesprek met ouders gevoerd; zij herkennen de zorgen deels en accepteren ambulante hulp.
Intervisie {datum:14 maart}, casus ingebracht door {naam:Marjolein}: waarom raakt {naam:Noor} mij zo en waarom bel ik vdr nooit uit mezelf?
Verslag dr. {naam:Okonkwo} nog niet binnen, nabellen op {nummer:06-48271936}.
Eigen notitie: merk dat ik partij trek voor mdr, volgende keer eerst bij mezelf te rade.
Moeder, {naam:Fatima Yılmaz}, groeide op in een {afkomst:Turks} gezin in {plaats:Deventer} en kwam op haar {leeftijd:negentiende} op zichzelf wonen.
juf {naam:Ilse} van {instelling:obs De Wilgenhoek} mailt: "{naam:jay} heeft vandaag weer onder de tafel gezeten, half uur, kwam er alleen uit voor de hond van de conciërge"
Leervoorsprong rekenen M5 een III, begrijpend lezen een V, school denkt aan dyslexie-onderzoek.
{naam:Tesfay} spreekt met de kinderen {afkomst:Tigrinya} en beetje Nederlands, lief contact tijdens hv, ontspannen sfeer.
CBCL ingevuld door pleegmoeder en leerkracht, klinische range op teruggetrokken/depressief en aandachtsproblemen.
Het gezin verbleef van {datum:3 januari 2022} tot {datum:19 mei 2022} in de opvang aan de {plaats:Lindegracht 82} te {plaats:Zutphen}.
{naam:Noor} kiest bij het duplopoppetjesspel steeds de rol van baby, opvallend voor een meisje {leeftijd:van 9}.
Collega {naam:Soufiane Bouzambou} vertelde open over zijn eigen vader, het werd heel stil in de groep.
nog ff checken: heeft {naam:Henk} gezag erkend vóór of na scheiding {datum:2017}??
{naam:Jaydens} tekening van het huis: geen deur, geen mensen, wel een grote {naam:Boef} (de kat).
Plaatsing bij familie {naam:Hoekstra-Wiersma} in {plaats:Drachten} loopt, kind praat al een mondje {afkomst:Fries}.
In het verslag van {datum:11-09-2023} schreef collega {naam:Van Houwelingen} nog dat uithuisplaatsing niet proportioneel was.
{naam:Noor} over papa: hij lacht alleen met zijn mond.
Ouders van {naam:Kacper} zijn beiden {afkomst:Pools}, tolk nodig bij adviesgesprek, {datum:donderdag 6 juni} om 14.30 u.
Zaaknr {nummer:C/08/291744} in de kop van het rapport zetten, stond er vorige keer niet bij en griffie klaagde.
Op {instelling:IKC Het Palet} werkt {naam:Noor} op eigen leerlijn rekenen, uitstroomprofiel vmbo-basis met lwoo.
Eerste gesprek {naam:Fathima} na de zitting: huilt veel, schaamt zich tegenover haar familie in {plaats:Konya}.
Spelobservatie 45 min, kind zoekt weinig oogcontact, laat zich wel troosten, herstelt vlot na scheiding van pm.
Wie pakt het op met school? {naam:Priscilla} belt IB'er {naam:Wouter Nagtegaal}, terugkoppeling volgende intervisie.
hypothese: parentificatie, {naam:noor} regelt ontbijt, brood én {naam:jay} z'n gymtas voor ze zelf iets eet
{naam:Abdelkarim} zegt dat {afkomst:Marokkaanse} vaders in zijn buurt niet met hulpverleners praten, goed punt voor het team.
{naam:Henk de Vreis} heeft nieuw nr: {nummer:0645 19 03 72}, oude niet meer gebruiken.
Teamdag was fijn, veel gelachen, minder fijn dat de caseload weer op tafel kwam zonder besluit.
In {datum:week 23} evalueren met {naam:Yusra}, {naam:Daan} en de behandelcoördinator van {instelling:Stichting Vlierbes}.
{naam:Toos} ({leeftijd:71}) twijfelt zelf of ze het volhoudt tot {naam:Jay} {leeftijd:18} is, durft dat niet tegen {naam:Faat} te zeggen.
Pleegvader {naam:Sjoerd} haalde haar zondag uit het zwembad, {instelling:De Welle}, waar ze zich in een hokje had opgesloten.
VPI/NIKA-filmpje teruggekeken met mdr, ze zag zelf dat ze wegkeek toen hij zijn armpjes uitstak.
Bij {naam:Noor de Vries}, geboren {datum:22-08-2014} te {plaats:Almelo}, is sprake van een vertraagde sociaal-emotionele ontwikkeling.
Tienermoeder {naam:Shanaya} ({leeftijd:16 jr}), {afkomst:Surinaams-Hindoestaans}, beschermjas goed bruikbaar in gesprek met opa's en oma's.
Afspraak: {naam:Renske} leest mee met verzoek verlenging uhp, aanleveren uiterlijk {datum:28 okt}, dan kan {naam:Mehmet} nog tekenen.
kindgesprek {datum:wo 17/4}: {naam:nootje} wil "gewoon bij oma en dat iedereen stopt met vragen"
Ik stel voor de contactregeling niet uit te breiden zolang EMDR loopt; ouders kunnen zich hierin vinden.
Is {naam:Fatima's} boosheid rouw? {naam:Leontien} dacht van wel, {naam:Xander} zag vooral krenking, ik weet het niet.
Bezoek {naam:Gebremariam} en kinderen bij {instelling:snackbar 't Hoekje} in de {plaats:Kruidenwijk}, {naam:Noor} bestelde voor iedereen en betaalde.
Machtiging loopt af op {datum:1 december 2024}; perspectiefbesluit bespreken in MDO met {naam:De Vries}, {naam:Yilmaz} en pleegzorg.
PZ-begeleider gebeld, {naam:Noor} slaapt slecht in het gezinshuis en wil alleen met licht aan.
pleegmdr {naam:Anneke} appt: "{naam:jay} heeft weer in bed geplast maar verder wel lief wknd gehad"
Zitting verlenging uhp staat op {datum:do 14 maart} 10.30 u, oproep is naar beide ouders en hun advocaten.
JR: {naam:Dilano} ({leeftijd:16}) wéér niet verschenen op werkstraf bij {instelling:kringloopwinkel De Tweede Ronde}, officiele waarschuwing opgemaakt.
Bereikbaar in het weekend: gezinshuisouder {naam:Wietske Hoekstra} {nummer:06-41837752}, achterwacht gw {naam:Boris} {nummer:06 28 114 903}.
Verzoek machtiging gesloten voorlopig niet ingediend, gw wil eerst ambulante spoedhulp proberen, MUHP loopt nog.
Ff gecheckt bij {instelling:Pleegzorg Rivierengebied}: geen bestand voor twee kinderen tegelijk, wel 1 plek in {plaats:Culemborg}.
Kind {naam:Jaydne} kan vrijdag om 15 u opgehaalt worden door {naam:Tesfay}, mits mdr er zelf ook bij is.
Nou ja dat gesprek liep dus totaal uit de hand, deur dichtgeslagen en weg was ie.
Jongere is {datum:8-11-2023} aangehouden bij {instelling:Jumbo Paddepoel} wegens winkeldiefstal met twee vrienden, {naam:Hamza} en {naam:Kevin}.
mail pleegoma: Beste {naam:Marloes}, wij gaan in {datum:week 31} naar {plaats:Terschelling}, mag {naam:Noor} dan mee? groetjes {naam:Riet}
Vader van pleegkind komt oorspr uit {afkomst:Eritrea}, spreekt {afkomst:Tigrinya}, tolk besteld voor het rondetafelgesprek.
{naam:Bibi} is dit wknd bij logeergezin {naam:Van Schaik} in {plaats:Bunnik}, maandag rechtstreeks naar school.
Spoed-uhp mondeling uitgesproken door kinderrechter om 16:50, beschikking volgt, zitting binnen 2 weken.
Dossier overgedragen aan collega JR, clientnr {nummer:2207419}, parketnr {nummer:05/183326-22}, toezicht loopt nog 6 mnd.
Mdr zegt dat ze haar {afkomst:Turkse} familie er niet bij wil hebben, schaamte speelt grote rol.
Ik heb {naam:Jay} vandaag gesproken op {instelling:SBO De Klimboom}, hij wil wel bij {naam:Anneke} en {naam:Gert} blijven wonen maar "mama niet verdrietig maken".
tel lijst crisisdienst: {naam:Ineke} ma/di {nummer:0614772093}, {naam:Soufiane} wo/do {nummer:0631905528}, vrijdag wisselend
{naam:Fatma} had 40 min vertraging met de trein vanuit {plaats:Zutphen}, bezoek ingekort tot half uur, {naam:Noor} erg overstuur na afscheid.
Matching vandaag: gezin in {plaats:Oost-Gelderland}, ervaring met FASD, hond in huis ({naam:Bobbie}), 2 eigen kids {leeftijd:van 11} en {leeftijd:van 14}.
Reclasseringsadvies: jeugddetentie gelijk aan voorarrest, rest voorwaardelijk, bijz. voorwaarden meldplicht en ITB harde kern.
Contact met dhr. {naam:De Vries} verliep vandaag opvallend rustig; hij stemt in met de plaatsing tot en met {datum:december 2024}.
Pleegmoeder meld blauwe plek op bovenarm {naam:noor} na omgang bij oma {naam:toos}, foto gemaakt en huisarts {naam:Brinkman} laat ernaar kijken.
app van {naam:faat}: "ik wil me kinderen terug, {naam:tesfay} heeft nu werk bij {instelling:bakkerij verhoeven} en we zoeken groter huis"
Verhuisbericht: pleegouders {naam:Jayden} per half mei naar {plaats:Lindelaan 7a}, {plaats:6815 KC} {plaats:Arnhem}.
BSN {naam:Jayden} doorgegeven aan zorgverzekeraar: {nummer:294718365}, geb. {datum:03-02-2017}.
Aan tafel: ouders, pz, gw, lokaal team en leerplicht; vader kwam pas na de pauze.
Jongste van de broertjes {naam:Kowalczyk} is nog maar {leeftijd:anderhalf jaar}, samenplaatsing lukt niet, splitsen over 2 gezinnen.
Slachtoffer en dader zitten nog in dezelfde klas op het {instelling:Merwecollege}, mediation via HALT geprobeerd maar geweigerd door ouders.
Medicatie mee in toilettas, methylfenidaat 's ochtends 10 mg en om 12 u nog een halve, melatonine alleen als t echt niet lukt.
Zaaksnr rb {nummer:C/05/417622 / JE RK 24-1187}, {datum:woensdag 9 okt} 13.15, locatie {plaats:Zutphen}, ik neem {naam:Fatima} mee in de auto.
Voorlopig geen contact tusen {naam:Nor} en {naam:Jayden}, behandelaar vindt het te vroeg, herzien in zomer.
Jongere volgt dagbesteding bij {instelling:Zorgboerderij Hoeve Landlust}, verzorgt pony {naam:Snickers} en komt tot nu toe op tijd.
Rekeningnr moeder voor zakgeld en reiskosten is gewijzigd: {nummer:NL42 INGB 0007 3185 26} tnv {naam:F. Yilmaz}.
VIL-gesprek met {naam:Jayden}, {leeftijd:bijna 7}, tekende zichzelf in huis bij {naam:Noortje} en {naam:Tesfay} maar zonder papa.
{naam:Romana} is met spoed opgenomen in {instelling:Ziekenhuis Gelderse Vallei} na inname paracetamol, gezinshuisvader blijft vannacht bij haar.
Mw. {naam:Van der Velden}, {leeftijd:71}, geeft aan dat crisisopvang van beide kleinkinderen haar langer dan een maand te zwaar is.
oh ja en {naam:jayden de vries} z'n fiets staat nog bij {instelling:bso 't Kwetternest}, kan {naam:anneke} die meenemen?
"""

GEBOUWD = tuple(ontleed(regel) for regel in _GEBOUWD.strip().splitlines())
"""The sentences that the rules were built on."""

_APART = """
{datum:12-03-2024} tel. contact vdr, boos, hangt na twee minuten op.
Vdr geeft aan dat hij zich niet gehoord voelt in het traject, wil klacht indienen.
Oma {naam:Toos} vangt de kinderen op wo-middag op en wil dat blijven doen, mits reiskosten vergoed worden.
{naam:Tesfay} spreekt redelijk {afkomst:Nederlands} maar leest liever in het {afkomst:Tigrinya}, tolk regelen voor volgend gesprek.
Gebeld met pleegmoeder, alles gaat goed, slaapt beter, eet nog slecht.
{naam:Henk} is {datum:vrijdag 8 maart} niet komen opdagen, {naam:Noor} heeft drie kwartier op het bankje gezeten.
Mdr vertelt dat haar broer {naam:Mehmet} tijdelijk op de bank slaapt, komt uit {plaats:Enschede}.
{naam:Jay} ({leeftijd:6}) laat zien waar hij slaapt, matras op de grond, wel schoon beddengoed.
Mail van {nummer:f.yilmaz84@mailpost.nl}, ze wil een andere jb.
{naam:Toos van der Velden} heeft contact gehad met de wijkagent over het stalken door haar ex-schoonzoon.
Vdr verhuist per {datum:1 mei} naar {plaats:Hoogezand}, dat wordt ruim anderhalf uur rijden voor de omgang.
Zaaknummer rb {nummer:C/16/558213} / {nummer:JE RK 24-771}, zitting om 09.40 uur.
Nw adres mdr vanaf {datum:week 19}: {plaats:Pastoor Lindehof 7}, {plaats:5384 KR} {plaats:Heesch}.
{naam:Jaydne} heeft weer gevochten op het plein, schorsing van een dag, mdr vindt het overdreven.
Ik krijg de voicemail, ingesproken dat ik donderdagochtend langskom en dat ik hem dan echt thuis wil treffen.
Rond {datum:Suikerfeest} wil mdr met de kinderen naar familie in {plaats:Izmir}, toestemming vdr ontbreekt nog.
Mentor dhr. {naam:El Khattabi} ({instelling:Merlijn College}) ziet een stil meisje dat veel alleen in de aula zit.
Afspraak is dat {naam:Henk} niet meer onaangekondigd aan de deur komt, ook niet om spullen van {naam:Jay} te brengen.
BSN {naam:Jayden} nagevraagd ivm indicatie: {nummer:194837265}.
Hoi {naam:Sanne}, gisteren hv gedaan bij {naam:Kuipers}, {naam:Bibi} zat de hele tijd onder tafel. Bel je me even?
Sinds de scheiding in {datum:2019} is er geen rechtstreeks overleg meer tussen ouders, alles loopt via de advocaten.
Vrijwillig kader niet haalbaar gebleken, dossier van lokaal team {plaats:Presikhaaf} opgevraagd.
Machtiging spoed-uhp mondeling afgegeven, kinderen met politie opgehaald, rustig verlopen, knuffels mee.
De moeder van {naam:Henk} is {leeftijd:79} en woont in {instelling:woonzorgcentrum Avondrust}, kan geen netwerkplek bieden.
Ambulant begeleider {naam:Shurendy Martina} schrijft dat mdr afspraken goed nakomt en zelf hulp vraagt.
Zakgeld en kleedgeld graag overmaken op {nummer:NL42 INGB 0007 5531 18} tnv {naam:T. van der Velden}.
{naam:Noor} zit sinds {datum:september 2023} op hockey bij {instelling:HC De Kievit}, contributie via jeugdfonds aanvragen.
Broertje van {leeftijd:anderhalf} huilt veel, cb ingeschakeld, geen zorgen over gewicht.
Vertrouwenspersoon was erbij op verzoek van mdr, prettig gesprek, wel weinig nieuwe info.
Wisselmoment voortaan op het parkeerterrein bij {plaats:station Gorinchem}, {naam:Toos} staat er om kwart voor vijf.
Ik heb benoemd dat de zorgen blijven zolang er gedronken wordt waar de kinderen bij zijn.
Telefonisch {naam:Ravi Bhagwandin}, leerplicht {plaats:Almere}: nog geen pv, eerst gesprek met ouders en kind samen.
De jongen werd {datum:dinsdag 3 december} {leeftijd:14} en kreeg van niemand van thuis een kaartje, groepsleiding heeft taart gehaald.
Medicatie omgezet van Ritalin naar Concerta, leerkracht merkt verschil vooral na de lunch.
Crisisplek gevonden op {instelling:groep De Steiger} in {plaats:Dronten}, max vier weken, daarna perspectiefbesluit.
Vdr werkt bij {instelling:Transportbedrijf Vermeeren & Zn}, rijdt vaak op het {plaats:Ruhrgebied}, alleen in het weekend bereikbaar.
Evaluatie met pz {naam:Lotte Wijnands}: {naam:Noor} hecht zich, roept soms mama tegen pleegmoeder, {naam:Fatima} reageerde daar verdrietig maar begripvol op.
Belletje met mdr {naam:Faat}, klonk moe, zegt dat {naam:Henk} gisteravond weer voor de deur heeft gestaan.
Buurvrouw, mw. {naam:Oosterhuis}, hoort 's nachts gegil en deuren slaan, wil tov het gezin anoniem blijven.
Huurachterstand bij {instelling:Woonstichting De Eemhof} nu € 3.480, ontruiming staat gepland op {datum:9 april}.
"hij woont hier nie hoor, {naam:tesfay} slaapt gwn soms op de bank"
Triage VT: directe onveiligheid nee, structurele onveiligheid ja. Vervolg: overdracht naar lokaal team na afstemming met de Raad.
mw. {naam:Yilmaz} wil geen hulp van de wijkteammedewerker van vorig jaar, "die luisterde nooit"
Op HV geweest, oma {naam:Toos} deed open, huis schoon maar erg koud, verwarming staat uit vanwege schulden.
Gezin is in {datum:2019} uit {afkomst:Syrië} gekomen, vdr {naam:Abdulrahman} werkt in de bouw, mdr volgt inburgering.
Meldster is lerares van {naam:Noor}; meisje vertelde in de kring dat mama met een pan gegooid heeft.
{naam:Fatima} belt huilend: bankrekening leeg, beslag op toeslagen, weet niet hoe ze de luiers moet betalen.
Afspraak verzet naar {datum:do 14 maart} 9.00u op kantoor, {naam:Fatima} neemt haar zus {naam:Emine} mee.
"sorry {naam:bibi} zegt dat ze niet meer wil logeren daar, kan u dat doorgeve"
Opa {naam:Sjoerd} belt vanuit {plaats:Dokkum}, spreekt vooral {afkomst:Fries}, maakt zich grote zorgen over kleinzoon {naam:Wytse}.
Ouders zijn ruim een half jaar uit elkaar, spanningen vooral bij de overdracht van de kinderen op zondagavond.
Tijdens gesprek zat {naam:Noortje} ({leeftijd:6 jr}) onder tafel met de hond {naam:Boef}, wilde er niet onderuit komen.
"hoi met {naam:henk}, ik heb geen agressie probleem dat zegt zij altijd"
Mw {naam:Kowalczyk} werkt nachten bij {instelling:DistriFresh} in {plaats:Waddinxveen}, dochter {naam:Zuzia} {leeftijd:van negen} is dan alleen thuis.
oma {naam:van der Velden} zegt dat ze de kids wel wil nemen maar niet langer dan een maand
Nav melding van {datum:Tweede Kerstdag} veiligheidsplan opgesteld, ouders hebben beiden getekend.
Geen toestemming van vdr voor info opvragen bij huisarts, uitgelegd wat meldrecht en de AVG hierin betekenen.
Kind (geb. {datum:23 juni 2016}) stotter sinds de scheiding, logopedie via {instelling:Praktijk Spraakwater}.
mevr {naam:Yılmaz-de Vries} heeft aangifte gedaan, politie komt morgen terug voor de foto's
Schuld van {naam:H. de Vries} bij de zorgverzekeraar ruim 2100 euro, clientnr {nummer:77410286}, regeling van 40 pm is afgewezen.
Ik spreek {naam:Roos} op school, zij noemt haar stiefvader alleen 'hij' en kijkt telkens naar de deur.
Zusje {naam:Aylin} is {leeftijd:bijna 2}, loopt nog niet los, CB had haar voor het laatst in {datum:november 2023} gezien.
Volgens {naam:Henk de Vries} is de nieuwe partner van mdr een {afkomst:Eritrese} man die hij 'niet in de buurt van zijn kinderen' wil.
OTS {naam:Noor} loopt af, verzoek verlenging moet uiterlijk {datum:week 22} bij de rechtbank liggen.
Kluwen van instanties: 7 hulpverleners, niemand heeft de regie. Voorstel: MDO beleggen met ouders erbij.
Trainer van {instelling:vv Hooglanderveen} zag vdr zijn zoon bij de arm meesleuren na de wedstrijd, zaterdag rond 11u.
"{naam:toos} bemoeit zich overal mee, ik wil nie dat zij bij dat gesprek is"
BSN mdr {nummer:214870365}, BSN {naam:Jayden} volgt nog, stond niet op de verwijzing van de huisarts.
Noodopvang gevonden voor {naam:Faat} + 2 kids, locatie geheim, regio {plaats:Twente}, taxi komt om 17u.
De {leeftijd:veertienjarige} appt via snap met een man uit {plaats:Breda}, gebruikersnaam {nummer:dark_milo07}, school is op de hoogte.
{naam:Tesfaye} geeft aan dat hij door de vlucht via {afkomst:Soedan} slecht slaapt, wil wel naar POH-GGZ.
Samengevat heeft mevrouw {naam:Fatima Yılmaz} sinds {datum:1 februari 2024} geen inkomen en wonen {naam:Noor} en {naam:Jayden} tijdelijk bij hun oma.
Deurwaarder stond vanochtend op de stoep, stroom wordt afgesloten als er voor vrijdag niets betaald is.
ik wil weg hier, {naam:milan} van het {instelling:Vathorst College} zegt dat ik bij hun mag slapen
WISC-V afgenomen bij {naam:Jayden de Vries} ({leeftijd:7;4 jaar}), werkgeheugen zwak, verbaal begrip gemiddeld.
{naam:Noortje} slaapt slecht sinds de bezoeken weer begonnen zijn, pm bekijken met plg.
Hechtingsrelatie met oma {naam:Toos} is stevig, dat staat voor mij buiten kijf.
gw overleg di 10.00: veiligheidsplan nog niet concreet genoeg, jb past doelen aan en stuurt rond vóór vrijdag
Tel. met {naam:Henk}: boos, opgehangen, 10 min later sorry geappt.
Uit de anamnese blijkt dat {naam:Noor} in {datum:2019} enkele maanden bij de zus van vader in {plaats:Emmen} heeft gewoond.
Vraag team: zien wij mw. {naam:Yılmaz} als onmachtig of als onwillig?
Stuk terug van {naam:Anouk}, typefouten eruit halen en bij kopje 3 het BSN ({nummer:518340267}) weglaten!
{naam:Faat} appte zaterdagnacht: "ik kan niet meer, {naam:tes} is ook weg, bel me aub"
Wat hebben wij nodig om dit vol te houden? Rondje: rust, minder zaken, vaker samen op hv.
Consult prof. {naam:Hiemstra}, {instelling:Kinderkliniek Oosterpoort}: FAS niet uit te sluiten, verwijzing klinisch geneticus.
De {leeftijd:zesjarige} {naam:Ruta} komt uit {afkomst:Eritrea} en is via gezinshereniging hier, taaltoets dus niet valide.
Raad vraagt aanvullende rapportage over opvoedvaardigheden, termijn drie weken, krap maar te doen.
Mail van {nummer:h.devries1984@postvak.nl} doorgestuurd naar gw, toon dreigend, graag meelezen.
Adviesrapport is af m.u.v. paragraaf over draagkracht, maandag laatste ronde met jb en teamleider.
SRS-2 door mevr. {naam:van der Velden} ingevuld, T-score 71, maar zij kent {naam:Jay} vooral van de weekenden.
Casus 2 (ingebracht door {naam:Hatice}): jongen {leeftijd:van vijftien}, blowt, gamet, weigert school, mdr doodmoe.
Reflectie: ik ging te snel, vulde in, en luisterde niet naar wat vader eigenlijk zei over schaamte.
dossier {naam:Bibi Kuipers} per ongeluk in verkeerde map gezet, gemeld bij functionaris, hersteld
Broertje {naam:Jayvion} ({leeftijd:3,5}) is op {afkomst:Curaçao} gebleven bij overgrootmoeder, {naam:Noor} weet dit nog niet.
Volgens {naam:T. Gebremariam} is er na {datum:kerst 2023} niet meer geslagen, mdr bevestigt, kinderen zwijgen.
Nicht {naam:Chandra Ramkhelawan} wil netwerkpleegouder worden, woont {plaats:Populierendreef 17}, {plaats:2719 KX} {plaats:Zoetermeer}.
Het totale IQ is wegens het disharmonische profiel niet te interpreteren; aanbevolen wordt over twee jaar te herhalen.
Traumascreening {naam:Jayden} via {instelling:praktijk De Zandloper} te {plaats:Hengelo}, wachttijd 14 weken, intussen psycho-educatie door jb.
{datum:Suikerfeest}: niet gevierd dit jaar omdat {naam:Faatje} ruzie heeft met haar broer {naam:Orhan}.
Let op: kids niet ophalen bij {instelling:BSO Pinkeltje}, vdr staat daar regelmatig te posten met grijze Golf {nummer:KR-482-T}.
Sinds de verhuizing naar de {plaats:Achterhoek} laat {naam:Noor} minder zelfbepalend gedrag zien en slaapt zij door.
Leerplicht: 38 uur ongeoorloofd, mentor snapt het ook niet, thuis zegt mdr dat hij gewoon gaat.
Meneer {naam:Al-Khatib}, {afkomst:Syriër}, was in zijn land orthopedagoog; kijkt scherper naar zijn zoon dan wij.
Dubbele boodschap {naam:Henks} kant: wil terugplaatsing maar zegt 3 van de 4 bezoeken af.
uitdraai testscores ligt bij {naam:Gerrie}, wachtwoord pdf = cliëntnr {nummer:3078812}
Wat me raakte: hij zei "jullie schrijven altijd op wat ik fout doe".
{naam:Jay} zit op judo bij {instelling:Budoclub Tatsu}, trainer {naam:Milan} ziet juist een rustig, sociaal ventje, heel ander beeld dan school.
Mdr heeft TOS-verleden, zat op {instelling:cluster 2-school De Klimop} in {plaats:Nijverdal}, lezen kost haar veel.
Tijdens {datum:Pinksteren} weggelopen, gevonden in het {plaats:Volkspark}, oom {naam:Berhane} had haar als eerste te pakken.
Eindtoets adviseert kader/tl, {naam:Roos Kuipers} wil zelf naar het {instelling:Twickelveld College} omdat vriendin {naam:Zeynep} daar ook heen gaat.
Fasegericht werken: eerst stabiliteit, dan pas verwerking, dit ook zo uitleggen aan de gezinsvoogd van het halfzusje.
Weekenddienst: 23.40 u melding politie, mdr {naam:Fatima Yılmaz} stond bij pleegouders voor de deur aan de {plaats:Korenbloemstraat 18} in {plaats:Wijchen}.
Crisisplek geregeld bij fam. {naam:Oosterbaan}, {plaats:Drachten}, max 4 wkn, daarna perspectief opnieuw bekijken.
Vdr niet bereikt, voicemail ingesproken, 2e poging na de lunch.
{naam:Henk} belt boos op, vind dat PZ partij trekt voor {naam:Faat}, heb m laten uitrazen en afspraak gemaakt voor maandag.
Screening netwerkpleeggezin oma {naam:Toos} is afgerond, vgb nog niet binnen van de Raad.
{naam:Noortje} wordt {datum:6 juni} {leeftijd:9 jaar}, pleegouders vragen of pa en ma samen op de taart mogen komen.
Volgens pv politie reed dhr onder invloed in een grijze Golf, kenteken {nummer:K-482-TR}, kids zaten achterin zonder gordel.
Plgvdr {naam:Sjoerd Terpstra} spreekt {afkomst:Fries} met de kids thuis, {naam:Jayden} neemt dat nu over wat mdr helemaal niks vindt.
Avonddienst overdracht: let op, mw. {naam:Yilmaz} kan bellen over het bezoek van morgen, niks toezeggen!!
Trajectberaad {instelling:JJI De Heuvelrand}: {naam:Ruveyda} krijgt begeleid verlof, eerste keer naar haar oudste broer in {plaats:Almelo}.
Toestemming vakantie buitenland nodig van beide gezagdragers, formulier nogmaals opgestuurd per post.
Stiefvader {naam:Gebremariam} wil graag meedenken over terugplaatsing, maar {naam:henk} accepteerd hem niet aan tafel.
{naam:Roos Kuipers}, {leeftijd:dertien jaar}, is sinds gisteravond niet teruggekeerd op de groep; signalering gevraagd bij de politie.
{instelling:Gezinshuis 't Vlinderdal} heeft per {datum:1 september} plek, wel graag eerst kennismaken met {naam:Noortje} zonder ouders erbij.
{naam:Toos vd Velden} vertelt dat {naam:Henk} {datum:2e kerstdag} dronken aan de deur stond, buren hebben 112 gebeld.
Bezoekregeling: 1x per 2 wkn 1,5 u begeleid op kantoor, oma {naam:Toosje} mag aansluiten als het rustig blijft.
EMDR start in april, behandelaar {naam:Fleur Wagenaar} van {instelling:Karakter Arnhem} wil dat pleegmoeder de eerste keer meegaat.
Oudste zoon is met {leeftijd:17} vader geworden, vriendin {naam:Shanaira} woont nog op {plaats:Curaçao} bij haar moeder.
Kleedgeld en reiskosten pleegouders {naam:Jay}: 180 euro openstaand, declaratie opnieuw indienen bij {nummer:facturen@pzrivierenland.example}.
Pfff weer geen terugkoppeling van de crisisdienst, hoor het pas van school.
{naam:Ayoub} houdt zich niet aan avondklok, wijkagent {naam:Peter Slootweg} zag hem om 1 u 's nachts op het {plaats:Kronenburgplein}.
Huisregels besproken met jongere: telefoon om 22 u inleveren, niet blowen, afspraak is afspraak.
De voogdij over {naam:Miraç} ligt sinds {datum:2019} bij {instelling:Stichting Jeugdzorg Vechtdal}.
Wknd piket: alleenst. minderj. {afkomst:Syrische} jongen, zegt {leeftijd:15} te zijn, ondergebracht bij opvanggezin in {plaats:Hengelo}.
Beschikking binnen, OTS verlengt met een jaar, uhp slechts voor 6 mnd, RvdK moet eerst perspectief onderzoeken.
Gedragswetensch. {naam:Hannelore} twijfelt of {naam:Noors} hechting het trekt, nog een overplaatsing zou haar 4e worden.
{naam:Tesfai} belde zelf, hij was {datum:22 feb} door politie meegenomen voor verhoor maar dezelfde avond weer heengezonden.
Bez. begeleid door {naam:Joke}: {naam:Jay} rende meteen op z'n vader af, {naam:Henk} had voetbalplaatjes van {instelling:Vitesse} mee.
Mw is {afkomst:Surinaams-Hindostaans} en wil graag pleeggezin met zelfde achtergrond, helaas op dit moment niemand beschikbaar.
"Ik ga echt niet mee naar dat gezinshuis in {plaats:Twello}", zei {naam:Noor}, en ze verstopte zich achter oma {naam:van der Veldens} bank.
Logeerweekend bij tante {naam:Gülşen} in {plaats:Deventer} gaat niet door ivm griep, pleegouders balen want geen oppas.
gebeld met {naam:henk de vreis}, hij staat nu ingeschreven op {plaats:camping De Boshoek} en wil daar de kinderen ontvangen, nee gezegd.
Pleegzus {naam:Lotte} ({leeftijd:12}) voelt zich achtergesteld, pleegouders vragen om respijt rond {datum:Pasen}.
Ik zei nog tegen d'r, je moet dat wel effe op tijd doorgeven, anders staat dat kind daar weer voor niks te wachten.
Halfbroer {naam:Filmon} is via {plaats:Soedan} naar {plaats:Nederland} gekomen, nareis nog in behandeling, IND-nr {nummer:V 283.119.4407}.
Evaluatie plaatsing: {naam:Noor de Vries} groeit, eet beter en heeft op {instelling:turnvereniging Spirit} voor het eerst een vriendinnetje.
Elektronische controle wordt maandag aangesloten, enkelband zit er dan om, schorsingsvoorwaarden met jongen en ouders doorgenomen.
"""

APART = tuple(ontleed(regel) for regel in _APART.strip().splitlines())
"""The other half, every second sentence: kept away from who built the rules, and measured when those were done."""
