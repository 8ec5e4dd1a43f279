"""A small good kader for the tests of the linter, with é and emoji before every place that matters."""

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
