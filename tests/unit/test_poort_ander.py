"""The gate on sentences by another hand, that no rule was built on: what an organisation may expect at most.

They were written without looking at the rules, a little harder than daily notes, and measured once. A rule is never
made to fit one of them: then they would measure nothing any more. docs/beveiliging.md tells the figure.
"""

from poortmeting import meet
from poortzinnen import _ontleed

_ZINNEN = """
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
"""
ZINNEN = tuple(_ontleed(regel) for regel in _ZINNEN.strip().splitlines())


def test_on_sentences_of_another_hand_less_is_found_but_still_most():
    uitslag = meet(ZINNEN)
    assert uitslag.dekking >= 0.85, str(uitslag)
    assert uitslag.juist >= 0.85, str(uitslag)
