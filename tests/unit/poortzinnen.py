"""Invented sentences in the style of real notes, with what must be covered: ``{kind:words}``.

Nobody in them exists. The rules were built on ``GEBOUWD``; ``APART`` was written afterwards and only measured. The
register of the case stands here too, so that known names, typing errors and unknown names are mixed as they are in
notes. Kinds: naam, nummer (also telephone, e-mail, account and case numbers), datum, plaats (also addresses and
postcodes), instelling, leeftijd, afkomst. A month alone, also *half april*, may stay: it is what a date becomes. So
may how long something lasted, the word for what somebody or something is (*tante*, *garage*), and what every office
has, as the GGD.
"""

import re

REGISTER = {
    "moeder": ("Fatima Yılmaz", ("Faat",)),
    "vader": ("Henk de Vries", ()),
    "kind 1": ("Noor de Vries", ("Noortje",)),
    "kind 2": ("Jayden de Vries", ("Jay",)),
    "oma": ("Toos van der Velden", ()),
    "partner": ("Tesfay Gebremariam", ()),
}
ANDER_GEZIN = (("Roos Kuipers", ("Bibi",)),)
ANDERE_SCHUILNAMEN = ("Gezin Vlinder", "Zeepaard")

_ZINNEN = """
{naam:Fatima} belde {datum:maandag 3 maart} dat {naam:Noor} niet naar school wilde.
Vandaag gesproken met mw. {naam:Pietersen} van {instelling:basisschool De Regenboog}.
appje van moeder: "hoi {naam:anja}, {naam:jay} is weer niet thuisgekomen"
Vader is te bereiken op {nummer:06-12345678}, liefst na vijf uur.
{naam:Noortje} zegt dat {naam:opa Kees} boos werd toen ze haar bord niet leeg at.
Op {datum:12-03-2026} was er een zitting bij de {instelling:rechtbank Midden-Nederland}.
Het gezin woont sinds de zomer aan de {plaats:Dorpsstraat 12} in {plaats:Utrecht}.
juf {naam:sandra} appte: "ze huilt steeds als ze naar huis moet"
Moeder ({leeftijd:34 jaar}) is zwanger van haar vierde kind.
{naam:Henks} broer {naam:Sjors} is vorige week langs geweest, aldus {naam:Toos}.
Het BSN van het kind is {nummer:123456782}, zo stond het in de verwijzing.
{naam:Fatma} wil niet dat vader weet waar zij verblijft.
Jongen van {leeftijd:8} slaapt slecht en plast weer in bed.
Mail naar {nummer:h.devries84@voorbeeld.nl} is niet aangekomen.
Volgens {naam:Tesfay} is er die avond niet geslagen, alleen geschreeuwd.
De melding kwam binnen via {instelling:huisartsenpraktijk De Linde} te {plaats:Zeist}.
oma {naam:toos} zegt: hij is net zijn vader, dat komt nooit meer goed
Ik heb {naam:dhr. De Vries} gevraagd wat hij nodig heeft.
Het kind is geboren op {datum:14 mei 2018} en woont bij moeder.
{naam:Mohammed el Amrani}, de buurman, hoorde die nacht gegil.
Rekeningnummer voor de bijzondere bijstand: {nummer:NL91 ABNA 0417 1643 00}.
Moeder vertelt dat ze in {datum:januari 2024} naar de opvang is gegaan.
Zaaknummer {nummer:C/16/512345 / JE RK 26-812}, zitting volgt.
Ze zit in groep 4 van {instelling:obs De Wilgen}.
"{naam:mo} is gwn boos omdat {naam:kevin} z'n fiets heeft gepakt", schrijft ze.
De wijkagent, {naam:Van Dijk}, is tweemaal aan de deur geweest.
Op {datum:3/4} is afgesproken dat moeder elke avond belt.
{naam:Jaydens} schoen was kapot en hij had geen jas aan.
Pleegmoeder {naam:Ria} vindt dat het bezoek te snel gaat.
Postcode {plaats:3512 JE}, derde etage, bel doet het niet.
Het nichtje heet {naam:Xiu Ying} en spreekt alleen {afkomst:Chinees}.
{naam:Nor} slaapt om de week bij haar vader.
De gedragswetenschapper, {naam:Willemijn Aerts}, twijfelt aan het verhaal van de buren.
Moeder werkt sinds half april drie ochtenden bij {instelling:bakkerij Van Vliet}.
Vader: "ik wil {naam:noor} gewoon zien, meer niet"
Er is gebeld door {naam:Roos Kuipers}, een vriendin van moeder.
Het meisje van {leeftijd:12} heeft een telefoon van haar oom gekregen.
Bel de opvang op {nummer:030 - 234 56 78} als zij niet komt opdagen.
{naam:Gebremariam} heeft een verblijfsvergunning tot {datum:1 juni 2027}.
De leerkracht ({naam:meester Ruud}) ziet dat hij 's ochtends vaak geen brood bij zich heeft.
In {datum:2019} is er eerder een onderzoek geweest door de Raad.
Tante {naam:Aicha} komt elke zondag koken en neemt de kinderen mee.
Dossiernummer {nummer:2026/00871-B} ligt bij de jurist.
hee {naam:lotte} kan je me ff bellen, hij staat weer voor de deur
Zij verhuisden van {plaats:Groningen} naar {plaats:Den Haag} voor zijn werk.
Het zusje, {leeftijd:anderhalf jaar} oud, zat alleen in de box.
{naam:Tesfai} bracht de kinderen naar {instelling:zwembad De Dolfijn}.
Sinds {datum:zaterdag 7 november} slaapt vader in zijn auto.
De nieuwe vriend van moeder, {naam:Dylan}, is {leeftijd:23 jaar}.
Contactpersoon bij {instelling:GGZ Rivierduinen} is {naam:A. Bouzambou}.
Ze schreef: "{naam:papa henk} mag niet weten dat ik hier ben"
Volgens het verslag van {datum:d.d. 18-9-2025} was er geen letsel.
Ik sprak de kinderen op school, in het lokaal van {naam:juf Ineke}.
{naam:Priyanka} kwam te laat omdat de bus uit {plaats:Almere} niet reed.
Het jongste kind is {leeftijd:acht maanden} en groeit goed.
Moeder krijgt {nummer:€ 1.250} per maand van de sociale dienst.
Er hangt een brief van {instelling:stichting De Brug} op de koelkast.
De auto met kenteken {nummer:12-ABC-3} stond de hele nacht in de straat.
{naam:Jay} zei: "ik ga liever naar {naam:tante Mien}"
Gisteren {naam:Youssef} gezien bij de ingang, hij liep weg.
Moeder is bang dat {naam:Henc} haar vindt.
Haar account is {nummer:@noortje_2018}, daar stuurt hij berichten naar.
Kind is op {datum:drie oktober} voor het laatst bij vader geweest.
De {leeftijd:15-jarige} zus zorgt na school voor de kleintjes.
{naam:Kowalczyk}, de huisbaas, dreigt met uitzetting.
"we zien elkaar bij {instelling:mcdonalds} om 4 uur", stond in het appje.
De broer van {naam:Faat} woont op {plaats:Kerkplein 3a}.
Het gesprek met {naam:Jan-Willem} en {naam:Ellen} duurde een uur.
Vader is {afkomst:Pools} en leest de brieven niet.
Er zijn nu twee plaatsen vrij bij {instelling:gezinshuis De Hoeve} in {plaats:Epe}.
{naam:Noor} (die {leeftijd:negen jaar} is) telt de dagen af.
Mevrouw {naam:Özdemir-Kaya} tolkt al jaren voor het gezin.
mama zegt dat {naam:dennis} niet meer mag komen van de rechter
In het veiligheidsplan staat {nummer:0031 6 8765 4321} als noodnummer.
{naam:Van der Velden} vroeg om het gesprek op te nemen.
Op {datum:2 feb} trof de politie de kinderen alleen aan.
Haar vriendin {naam:Shanaya} heeft alles gehoord.
De casemanager van {instelling:wijkteam Zuid} is met verlof.
Zusje {naam:Lina} en broertje {naam:Amir} waren er ook bij.
Vorige week was {naam:Bibi} weer aan de deur.
De rechter, mr. {naam:Hoogland}, vroeg wat het kind zelf wil.
Moeder bracht hem naar de spoedeisende hulp van het {instelling:Wilhelmina Ziekenhuis}.
{naam:Sem} van hiernaast speelt graag met haar.
"ik ga vrijdag naar {naam:ome jan} in {plaats:rotterdam}", zegt hij.
Het oude nummer {nummer:0612345687} doet het niet meer.
Mijn collega {naam:Bram} leest mee met het plan.
Ze is {datum:21-6-'14} geboren, dus dit jaar naar de brugklas.
{naam:Noorr} had blauwe plekken op haar arm, zegt de gymleraar.
Vader liet zijn kaart van {instelling:voetbalclub VV Hercules} zien.
Moeder heeft twee keer gebeld en één keer gemaild, zonder antwoord.
{naam:Angelique} noemt hem "de prins" en lacht erom.
Ze vluchtte in {datum:2015} uit {plaats:Eritrea} met haar zus.
Het {afkomst:Marokkaanse} paspoort van {naam:Ilias} is verlopen.
Hij belt vanaf {nummer:+31 (0)6 11 22 33 44}, elke avond laat.
Tegen {naam:De Vries} senior loopt een aangifte.
Haar kamer is netjes, er ligt speelgoed en er hangt een tekening.
Voogd {naam:M. Terpstra} komt {datum:woensdag 25 november} langs.
Hun vorige adres was {plaats:Laan van Meerdervoort 210}, {plaats:2517 BE} {plaats:Den Haag}.
Ik las in het rapport van {naam:Stolk} dat de school al in {datum:2023} zorgen had.
Het kind lachte toen {naam:Tesfays} naam viel.
"{naam:Yara} zegt dat het mijn schuld is", vertelt ze zacht.
De polis heeft nummer {nummer:448120973}.
Oom {naam:Ferhat} betaalt de huur en wil daar iets voor terug.
Op {datum:eerste kerstdag} ging het mis, na een ruzie over geld.
buurvrouw {naam:truus} hoort elke nacht gehuil door de muur
{naam:Henk} en {naam:Fatima} kregen samen les van {naam:Marleen Oudshoorn}.
Ze gaat naar de {instelling:Montessorischool} aan de {plaats:Beukenlaan}.
Het gezin {naam:Vlinder} ken ik ook, dat leek hierop.
De huur is drie maanden niet betaald.
Moeder noemt de kinderbeschermer "die {naam:Petra}".
De kinderen vieren bij oma in {plaats:Bergen op Zoom} hun verjaardag.
Vraag aan dokter {naam:Nguyen} of er letsel is vastgelegd.
Ik hoorde van {naam:Gerda} en {naam:Piet} dat vader drinkt.
{naam:Ayşe} mag van haar man niet alleen naar de winkel.
"{naam:noor} wil niet naar {naam:henk}", schreef de zus.
Het is de tweede keer dat hij {datum:rond 10 mei} verdwijnt.
Vader is sinds {datum:1-9} weer aan het werk in {plaats:Duitsland}.
Zij volgt lessen op het {instelling:Marnix College} in {plaats:Ede}.
{naam:Jaiden} heeft de leraar geduwd.
De crisisdienst is bereikbaar via 112 of 0800-2000.
Moeder vond het lastig, maar zei dat ze de hulp fijn vindt.
Wie is er bij de kinderen als zij werkt?
{naam:Zeepaard} had precies dezelfde vraag, zei een collega.
Na schooltijd past {naam:mw. Jansen-Bakker} op, de overbuurvrouw.
In {datum:week 14} logeren ze bij hun tante.
Het hoort bij klantnummer {nummer:K-88120}, volgens de brief.
Zij is {leeftijd:17} en wil op zichzelf wonen in {plaats:Nijmegen}.
Pas eind maart kwam er plek bij {instelling:kinderdagverblijf Pippeloentje}.
De moeder van {naam:Daan} bracht haar thuis.
lieve {naam:mila}, ik mis je, kusjes papa
Bel {nummer:06 12 34 56 78} of app {naam:Rachid}.
De man die ze "{naam:ome Bob}" noemt, is geen familie.
Kerst vierden ze bij {naam:Jolanda} in {plaats:Oss}.
Vroeger heette zij {naam:Van Houten}, na de scheiding niet meer.
Hij sloeg met de vlakke hand, één keer, op haar arm.
De tolk {afkomst:Tigrinya} kwam niet opdagen.
{naam:Noor de Vries} en {naam:Jayden} delen een kamer van drie bij drie.
Ik belde {naam:Sharda} terug op {datum:vrijdag 20-11}.
Ze zijn ingeschreven op de {plaats:Van Speijkstraat 44-II}.
Het gesprek ging over {naam:Fatimas} ziekte en de kosten daarvan.
"mn broer {naam:yusuf} zit vast sinds mei", vertelt ze.
Bij {instelling:Sportvereniging Olympia} kennen ze hem als een rustige jongen.
Hij zegt dat {naam:Willem} hem heeft geleerd te vechten.
Het rapport telt 48 pagina's en noemt haar nergens.
Kind vertelde aan {naam:mentor Karin} dat ze niet naar huis durfde.
Er is een broer van {leeftijd:19 jaar} die op kamers woont in {plaats:Leiden}.
Die avond was {naam:Dirkje} bij de buren.
{naam:Fatima Yilmaz} tekende het plan op {datum:9 november 2026}.
De stiefvader, {naam:R. van den Heuvel}, was er niet bij.
Ze draagt de jas van {naam:Toos}, die is haar veel te groot.
Vader had zijn dochter zes weken niet gezien.
Mijn indruk: moeder is moe, en niemand vraagt haar iets.
Op {datum:2026-10-05} stuurde {instelling:Praktijk Balans} een brief.
De baby, {naam:Milan}, dronk goed en sliep in.
Zij komt uit {plaats:Paramaribo} en heeft hier alleen een nicht.
De kinderen noemen hem {naam:Abu Karim}.
Opa ({leeftijd:71}) zorgt elke dinsdag en donderdag voor ze.
Meld het bij {naam:Saskia} of bij de receptie.
Hij blowt elke dag, zegt hij zelf, sinds zijn {leeftijd:veertiende}.
Zijn kluisje op school heeft nummer {nummer:417}.
{naam:Kim} en {naam:Roos} zitten in dezelfde klas als zij.
De roos in de tuin bloeit en de kat ligt op de bank.
Moeder wil dat de hulp stopt, vader wil dat die doorgaat.
Stuur het verslag naar {nummer:secretariaat@dewilgen.voorbeeld} graag.
Ze durft {naam:haar ex Giovanni} niet meer binnen te laten.
Op de {plaats:Oude Gracht} is ze gezien met een oudere man.
"{naam:Fatima}!" riep hij, "doe open of ik trap hem in."
De klas van {naam:Noors} broertje maakte een kaart voor haar.
Hij kreeg een contactverbod tot {datum:15 januari}.
{naam:Sjaan} van de receptie hield hem tegen.
Vandaag belde {naam:mevrouw Van Aalst} van de GGD over de prik.
{naam:Anouk} (moeder van een klasgenoot) zag de kinderen laat op straat.
Vader schreef op {datum:oudjaarsavond} dat hij er genoeg van had.
"{naam:chantal} heeft het gezien hoor, vraag maar", appt ze.
Mijn collega's {naam:Esra} en {naam:Joost} doen samen het huisbezoek.
Op {datum:tweede paasdag} was iedereen bij oma, ook {naam:Henk}.
{naam:Jaydn} is van school gestuurd na een vechtpartij.
Zijn zus is anderhalf jaar jonger... nee, drie jaar ouder dan hij.
Bel me op {nummer:06 - 55 44 33 22} of mail {nummer:info@hulpvoorthuis.voorbeeld}.
Het gesprek van {datum:14 september jl.} is niet teruggekoppeld aan vader.
De familie {naam:Öztürk} van nummer {nummer:112b} vangt de kinderen soms op.
Ze slaapt bij {naam:tante Wil} aan de {plaats:Singel 8}.
Broertje {naam:Ravi} zit op {instelling:kdv Het Lieveheersbeestje}.
{naam:Tosca} is de hond, die blijft bij vader.
Ik vroeg: hoe gaat het, {naam:Noor}? Ze haalde haar schouders op.
Moeder had een afspraak bij {instelling:het LUMC} op {datum:do 12 nov}.
In de brief staat dat zij geboren is te {plaats:Kaboel}.
De oude buurman ({naam:Gerrits}) heeft de politie gebeld.
"{naam:Yassin} en ik gaan trouwen", zei ze, {leeftijd:16 jaar} oud.
{naam:tesfay} kan nergens anders heen, zegt hij zelf.
De beschikking is van {datum:30.06.2026} en geldt een jaar.
Hij werkt bij {instelling:garage Hendriks} en is om vijf uur thuis.
Er is een machtiging tot {datum:31 december a.s.} afgegeven.
Mw. {naam:Fatima} wil geen tolk, ze begrijpt genoeg Nederlands.
{naam:Kees-Jan} heeft de schulden op zich genomen.
Oma van vaderskant, {naam:Truida}, is vorig jaar mei overleden.
Hij heeft {nummer:3.400 euro} schuld bij zijn broer.
De kinderen gaan op {datum:woensdagmiddag 4 maart} naar {naam:Toosje}.
Nog vóór de zomer wil {naam:Kinan} op zichzelf wonen in {plaats:Zwolle}.
Ik belde met {instelling:politie Oost-Nederland}, er is niets gemeld.
Het pleeggezin woont in {plaats:Wijk bij Duurstede}, aan het {plaats:Walplein}.
Vader noemt zichzelf {naam:"Big H"} op internet.
"ik haat {naam:henk} en ik haat jou", riep ze door de telefoon.
De directeur van {instelling:SBO De Sprong}, {naam:Lex Mulder}, wil overleg.
{naam:De heer Bos} van de gemeente komt kijken naar de schimmel.
{naam:Rosalie} past op als moeder avonddienst heeft.
Zij kwam op haar {leeftijd:zestiende} naar Nederland.
Laatst zag ik {naam:Noor} met {naam:Jay} bij de {instelling:Jumbo}.
Volgens {naam:S. Hoekstra-de Wit} is er geen plek voor {datum:februari 2027}.
Er zijn foto's van, gemaakt op {datum:07/08/26}, vlak na het bezoek.
De schoolarts schrijft dat hij te licht is voor zijn lengte.
Wat zag je zelf, en wat hoorde je van een ander?
Zij vertelt dat {naam:Dragana} haar heeft geholpen met de formulieren.
Vroeger waren er meer mensen die het gezin hielpen dan nu.
"""

_APART = """
Gisteravond belde {naam:Samira} huilend op, ze zat bij de buren.
Op {datum:dinsdag 9 juni} stond {naam:Henk} zonder afspraak op de stoep.
"mam zegt dat {naam:jayden} liegt maar {naam:noor} was erbij"
Het gesprek met {naam:mw. Van Leeuwen} van {instelling:het consultatiebureau De Eik} liep stroef.
Hij is bereikbaar op {nummer:+316 44 55 66 77}, alleen overdag.
{naam:Tesfaj} heeft geen vaste baan, hij klust bij.
Zij woonde tot {datum:augustus 2022} in {plaats:Delfzijl}.
Het adres dat zij opgaf is {plaats:Van Gijzenstraat 17 bis}.
"opa {naam:gerrit} trok aan mijn haar", fluisterde ze.
{naam:Fatiema} zegt dat het allemaal wel meevalt.
De advocaat van vader is mr. {naam:D.J. Vermeulen} uit {plaats:Breda}.
Kind is {leeftijd:10 jaar} en leest op het niveau van groep 4.
Vanaf {datum:1 september 2026} gaat hij naar {instelling:het Stedelijk Lyceum}.
Moeder huurt een kamer bij {naam:Gonda}, boven de kapper.
De huisarts heeft op {datum:23/09/2026} een brief gestuurd.
Ze kreeg appjes van een onbekend nummer, {nummer:06-87654321}.
{naam:Levi} en {naam:Noor} kibbelen, maar slapen in één bed.
Hij werkt in {plaats:Duitsland} en is om het weekend thuis.
"wanneer komt {naam:fleur} weer?" vroeg ze drie keer.
Ik heb {naam:Toos} gevraagd of ze de kinderen kan opvangen.
Het jongetje van {leeftijd:vijf} verstopte zich achter de bank.
In {datum:2021} is {naam:Faat} van de trap geduwd.
Volgens de school, {instelling:RK-basisschool Sint Jozef}, is er veel verzuim.
De kinderen noemen haar {naam:mama Judith}, hoewel ze geen familie is.
Zijn bankrekening is {nummer:NL20INGB0001234567}.
{naam:Ömer} heeft het raam gerepareerd.
Er is een melding gedaan door {naam:Vd Meer}, een buurman van de galerij.
Vader zei: "die {naam:Angela} van jullie liegt."
De zitting stond gepland op {datum:17 dec. 2026} om half tien.
Ze heeft een zoon van {leeftijd:22} die niet meer thuis woont.
Hij logeert op {plaats:camping De Zeven Linden} aan het water.
{naam:Zuhal} vertaalde, want de tolk was ziek.
Haar burgerservicenummer staat op de kaart: {nummer:111222333}.
Moeder spreekt alleen {afkomst:Tigrinya} en een beetje {afkomst:Engels}.
lieve {naam:noortje} ik hou van je, ook al ben ik er niet
De tweeling, {naam:Bo} en {naam:Guus}, ligt nog in het ziekenhuis.
De politie kwam op {datum:vrijdagnacht 30 oktober} aan de deur.
Voor de deur stond een busje van {instelling:de firma Kramer}.
{naam:Jayde} kreeg een time-out van zijn juf.
Zij heeft schulden bij {instelling:Wehkamp} en bij haar neef.
Het dossier met kenmerk {nummer:VT-2026-4471} is afgesloten.
Moeder belde met {naam:Kim}, haar oude begeleidster.
"ik woon nu bij {naam:tante hatice}, daar is het rustig"
Ze is {leeftijd:zestien} en heeft een vriend van {leeftijd:24}.
De teamleider ({naam:Arjen W.}) wil eerst overleg met de jurist.
Zij reed met {naam:Tesfay} mee naar {plaats:Lelystad}.
Op de {plaats:Lange Nieuwstraat} was een opstootje.
De kinderen gaan om de week naar vader, sinds {datum:3 augustus}.
Het ging goed tot {naam:Bashir} weer contact zocht.
{naam:Henk de Vries} junior zat ook aan tafel.
Op verzoek van {naam:dr. Al-Masri} is bloed geprikt.
De vriendin van {naam:Jay} heet {naam:Romaissa}.
Tegen {naam:juf Tineke} zei hij niets, tegen de conciërge wel.
Zij volgt een opleiding aan {instelling:ROC Midden}.
Er lag een vals briefje van {nummer:€ 500} in de la.
De buren, familie {naam:Wiśniewski}, hoorden niets.
Moeder zei dat {naam:Nour} niet bij haar {leeftijd:14-jarige} broer mag slapen.
{naam:Noor} mist haar hond {naam:Pluk}.
Haar zus woont aan {plaats:de Havenkade 103}, drie hoog.
Het is niet de eerste keer dat de kinderen alleen zijn.
Moeder denkt dat ze het zonder hulp redt.
Wat zou er gebeuren als niemand iets doet?
Hij haalt haar op van het station en brengt haar naar school.
Drie keer per week komt er iemand helpen met koken.
Het was koud in huis en er stond niets in de koelkast.
De hulp is na vier maanden gestopt, zonder gesprek.
Ze slaapt bij haar moeder in bed, al twee jaar.
Vader blijft rustig als ik hem iets vraag over vroeger.
De jeugdbeschermer en de gedragswetenschapper denken verschillend.
Toen ze binnenkwam, rook ze naar rook en zweet.
Het kind tekende een huis zonder deuren.
Niemand heeft haar verteld waarom ze hier is.
Er is geen letsel gezien, wel een oude kras op de kin.
Op zondag eten ze bij oma, dat vindt hij fijn.
{naam:Malika} heeft de kinderen op {datum:5-11} naar de crisisopvang gebracht.
De crisisopvang ligt in {plaats:Hoogezand}, een uur rijden.
Tante zegt: "{naam:Fatima} was vroeger vrolijk."
{naam:Van der Velde} belde terug, hij vindt het geen goed plan.
Hij kreeg op {datum:28 februari} een huisverbod voor tien dagen.
In het plan van {instelling:Stichting Nieuw Begin} staat een andere datum.
Het profiel {nummer:@j.devries_08} staat vol foto's van haar.
Sinds {datum:Koningsdag} heeft niemand hem gezien.
Zijn opa ({leeftijd:68}) haalt hem uit school.
De vriendin heet {naam:Chantal}, achternaam onbekend.
Buurvrouw {naam:Wijnanda} past op als moeder werkt.
{naam:Jeroen} de gezinscoach komt op maandag en donderdag.
Ik mailde naar {nummer:t.aalbers@wijkteam-oost.voorbeeld} zonder reactie.
Mijn supervisor {naam:Heleen Kroon} vond mijn toon te hard.
"{naam:milan} zegt dat je dik bent", appte ze naar haar zusje.
In {plaats:Suriname} heeft zij nog een halfbroer.
Vader is sinds {datum:22 juli jl.} opgenomen in een kliniek.
Na schooltijd zit {naam:Noors} vriendinnetje vaak op de stoep.
Het rekestnummer is {nummer:C/05/448812}.
Er waren {nummer:240} euro aan boetes, die heeft {naam:Ferry} betaald.
Zij is bevallen in het {instelling:Sint Antonius Ziekenhuis}.
De leidster op de groep, {naam:Yentl}, kent haar het best.
{naam:Aart} zou bellen, maar deed dat niet.
"ik wil bij {naam:sanne} slapen", zei het meisje van {leeftijd:7}.
Ik sprak hem in het bijzijn van {naam:Tesfay Gebremariam} en zijn begeleider.
Het kind is op {datum:eerste pinksterdag} weggelopen.
Hij zit op {instelling:voetbal bij SC Oranje}, elke zaterdag.
Hun nieuwe woning staat in de {plaats:Schilderswijk}.
De jongens van {naam:Karim} pesten hem op het plein.
De postcode was {plaats:9711XZ}, het huisnummer weet ik niet.
{naam:Hemk} kwam dronken aanrijden.
Moeder heeft een litteken en wil daar niet over praten.
Zijn moeder heet ook {naam:Fatima}, dat gaf verwarring.
Er was een bezoek op {datum:zaterdag 14-11} van tien tot twaalf.
De oudste is {datum:2-2-2012} geboren.
Wie kent {naam:Bibi} nog van toen?
"""

_MERK = re.compile(r"\{(\w+):([^}]*)\}")


def ontleed(regel):
    """Return a sentence without its marks, and (kind, begin, end) of each."""
    tekst, plekken, tot = "", [], 0
    for m in _MERK.finditer(regel):
        tekst += regel[tot : m.start()]
        plekken.append((m[1], len(tekst), len(tekst) + len(m[2])))
        tekst += m[2]
        tot = m.end()
    return tekst + regel[tot:], tuple(plekken)


def _ontleed_alle(regels):
    return tuple(ontleed(regel) for regel in regels.strip().splitlines())


GEBOUWD = _ontleed_alle(_ZINNEN)
"""The sentences that the rules were built on."""
APART = _ontleed_alle(_APART)
"""Sentences written after the rules, which were only measured: their figures are those that count."""
