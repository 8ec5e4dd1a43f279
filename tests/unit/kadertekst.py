"""A small good kader of every kadersoort for the linter's tests, with é and emoji before every place that matters."""

GOED = """\
# Één kader om stuk te maken 😀
id: proef
titel: "Próef 😀"
versie: "1.0"
status: actief
formaat: 1
kadersoort: reflectie
kern: Iets in één zin.
getoetst_door: []
bronnen:
  - {id: boek, titel: "Een 😀 boek met 80% korting", uitgever: Uitgeverij, jaar: 2020}
wijzigingen:
  - {versie: "1.0", datum: 2026-11-21, wat: Eerste versie.}
twijfels:
  - {id: wat-gebeurde, tekst: "Wát 😀 gebeurde er?", principes: [feiten, afronden]}
principes:
  - id: feiten
    titel: Feiten
    waarom: Een vermoeden lijkt soms een feit.
    bron: {id: boek, plaats: "hoofdstuk 4, artikel 3.3", regels: "001:1-2"}
    valkuilen: ["Één 😀 rapport overnemen."]
    vragen:
      - id: gezien
        tekst: Wat zag je zelf?
        kort: true
        vastleggen: uitspraak
      - id: gekleurd
        tekst: Wat kleurt je blik?
        deel: leerdeel
      - id: besloten
        tekst: Ligt er al een besluit, zoals een OTS?
        keuzes: [{id: ja, tekst: "Já 😀"}, {id: nee, tekst: Nee}]
      - id: leunt-op
        tekst: Waar leunt dat op?
        toon_als: {alle: [{vraag: besloten, is: ja}, {niet: {vraag: gezien, ingevuld: false}}]}
        vervangt: [oud-id]
  - id: afronden
    titel: Afronden
    waarom: Terugkijken helpt.
    bron: {id: boek, plaats: hoofdstuk 5}
    vragen:
      - id: volgende
        tekst: Wat is je volgende stap?
        hulp: Klein en veilig.
        kort: true
        vastleggen: stap
      - {id: geleerd, tekst: "Wat neem je mee?", vastleggen: les}
afsluiting: afronden
"""

AANVULLING = """\
id: zuid
titel: Vragen van team Zuid
versie: "1.0"
status: actief
formaat: 1
kadersoort: aanvulling
op: proef
bij_versie: "1.0"
voorvoegsel: team-zuid
principes:
  - id: feiten
    vragen:
      - id: team-zuid-wijk
        tekst: Wat weet het wijkteam?
        toon_als: {vraag: besloten, is: ja}
"""

SPIEGEL = """\
id: ruit
titel: "Een 😀 ruit"
versie: "1.0"
status: actief
formaat: 1
kadersoort: vragenspiegel
kern: Iets in één zin.
voorbehoud: Signalen, geen feiten.
bronnen:
  - {id: boek, titel: Een boek, adres: voorbeeld.nl}
themas:
  - {id: feiten, titel: Feiten}
groepen:
  - id: een
    titel: Eén
    gaat_goed: {id: een-goed, tekst: "Wat gaat goed?", vastleggen: kracht}
    signalen:
      - id: s-1
        titel: "Één 😀 ding"
        signaal: Mensen noemen één ding.
        bron: {id: boek, plaats: paragraaf 1}
        waar: casus
        themas: [feiten]
        kern: true
        veiligheid: Niet samen aan tafel.
        vragen:
          - {id: s-1-a, tekst: "Wat zie je?", vastleggen: uitspraak}
      - id: s-2
        titel: Iets anders
        signaal: Mensen noemen iets anders.
        bron: {id: boek, plaats: paragraaf 2}
        waar: buiten
        waarom_buiten: Dat gaat over wetten.
slot:
  - {id: slot-a, tekst: "Wat doe je hiermee?"}
"""

WERKVORM = """\
id: ronde
titel: "Een 😀 ronde"
versie: "1.0"
status: actief
formaat: 1
kadersoort: werkvorm
kern: Iets in één zin.
bronnen:
  - {id: boek, titel: Een boek}
bron: {id: boek, plaats: hoofdstuk 1}
wanneer: [Bij twijfel.]
wanneer_niet: [Bij gevaar.]
deelnemers: {van: 3, tot: 9}
rollen:
  - {id: inbrenger, naam: "Inbrénger 😀", taak: Brengt een vraag in.}
fasen:
  - {id: begin, titel: Begin, minuten: 5, wie: [inbrenger], verborgen: true, doe: Schrijf je oordeel op.}
  - {id: stil, titel: Stil, minuten: 5, wie: [allen], stil: true, doe: Schrijf., vragen: ["Wat zie je?"]}
  - {id: open, titel: Open, minuten: 10, wie: [allen], luistert: [inbrenger], toont: begin, doe: Lees voor.}
opbrengst: [Eén zin.]
"""

KAART = """\
id: kaartje
titel: "Een 😀 kaart"
versie: "1.0"
status: actief
formaat: 1
kadersoort: kaart
groep: rechten
kern: Iets in één zin.
voorbehoud: Geen juridisch advies.
gecontroleerd_op: 2026-11-21
controleer_na: 2027-05-21
bronnen:
  - {id: boek, titel: Een boek}
blokken:
  - {id: een, titel: "Één 😀", tekst: Iets., punten: [Eén ding.], bron: {id: boek, plaats: hoofdstuk 1}}
nummers:
  - {naam: Iemand, nummer: "0800-0000", waarvoor: Vragen., bron: {id: boek, plaats: hoofdstuk 2}}
"""

WOORDEN = """\
id: lijst
titel: "Een 😀 lijst"
versie: "1.0"
status: actief
formaat: 1
kadersoort: woorden
kern: Iets in één zin.
bronnen:
  - {id: boek, titel: Een boek}
begrippen:
  - {id: ots, woord: OTS, voluit: ondertoezichtstelling, uitleg: Iets., bron: {id: boek, plaats: hoofdstuk 1}}
  - {id: gezag, woord: gezag, ook: [gezagdragers], uitleg: Wie beslist., bron: {id: boek, plaats: hoofdstuk 1}}
zinnen:
  - {id: een, tekst: "{wie} is er nog niet.", vraag: "Wie weet dat?"}
hints:
  - {id: uitleg, woorden: [lijkt], vraag: "Waaraan zag je dat?", uitleg: Zo ziet een ander het voor zich.,
     bron: {id: boek, plaats: hoofdstuk 2}}
"""
HIER = "▶"
"""Stands in a changed text right before the place where a message is expected."""


def marked(tekst: str) -> tuple[str, tuple[int, int]]:
    """Return the text without its mark, and the line and column of the mark."""
    voor, _, na = tekst.partition(HIER)
    regels = voor.split("\n")
    return voor + na, (len(regels), len(regels[-1]) + 1)


def changed(oud: str, nieuw: str, tekst: str = GOED) -> str:
    """Return the good kader with one thing replaced; fail when it is not there exactly once."""
    assert tekst.count(oud) == 1, (oud, tekst.count(oud))
    return tekst.replace(oud, nieuw)
