"""Every code of the linter, at the exact line and column."""

import contextlib
import errno
import os
import tempfile
import time
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from kadertekst import AANVULLING, GOED, KAART, SPIEGEL, WERKVORM, WOORDEN, changed, marked

from checklist_app.kaderbron.fouten import KaderNietGoed
from checklist_app.kaderbron.getallen import score_in
from checklist_app.kaderbron.lezen import lees
from checklist_app.kaderbron.linter import controleer
from checklist_app.kaderbron.meldingen import Regel, naar_markdown

ROOT = Path(__file__).parents[2]

SHORT = "        kort: true\n        vastleggen: stap"
SOURCE = "bron: {id: boek, plaats: hoofdstuk 5}"
CONDITION = "{vraag: gezien, ingevuld: false}"
DUE = "tekst: Wat kleurt je blik?\n        deel: leerdeel\n"

# What is replaced in the good kader, by what (the mark stands before the expected place); the code; words told.
CASES = {
    "a mapping value in text": ([("kern: Iets in één zin.", "kern: Let op▶: één ding")], "K020", ""),
    "a tab as indent": ([("    titel: Feiten", "▶\ttitel: Feiten")], "K020", "spaties"),
    "a bad escape": ([("waarom: Terugkijken helpt.", 'waarom: "Terug▶\\q"')], "K020", ""),
    "a quote that runs to the next one": (
        [("tekst: Wat kleurt je blik?", 'tekst: ▶"Wat kleurt je blik?\n        hulp: "Eén ding."')],
        "K021",
        "",
    ),
    "a quote that runs to the end": ([("hulp: Klein en veilig.", "hulp: ▶'Klein en veilig.")], "K021", ""),
    "a quote within the same quote": ([("hulp: Klein en veilig.", "hulp: ▶'Wat is z'n rol?'")], "K021", ""),
    "an unclosed quote in a group": ([('"Já 😀"}', '▶"Já 😀}'), ("tekst: Nee}", 'tekst: "Nee"}')], "K021", ""),
    "an unclosed list": ([('["Één 😀 rapport overnemen."]', '▶["Één 😀 rapport overnemen."')], "K022", ""),
    "an unclosed group": ([("{id: geleerd", "▶{id: geleerd"), ("vastleggen: les}", "vastleggen: les")], "K022", ""),
    "a group that closes as a list": ([(CONDITION, "▶{vraag: gezien, ingevuld: false]")], "K022", ""),
    "an anchor": ([("titel: Feiten", "titel: ▶&a Feiten")], "K025", ""),
    "an alias": ([("titel: Feiten", "titel: ▶*a")], "K025", ""),
    "a tag": ([("titel: Feiten", "titel: ▶!!python/object:os.system Feiten")], "K026", ""),
    "a second document": ([("afsluiting: afronden\n", "afsluiting: afronden\n▶---\nid: x\n")], "K027", ""),
    "a duplicate key": ([("titel: Afronden", "titel: Afronden\n    ▶titel: Nog eens")], "K028", "'titel'"),
    "a key that is no word": ([("kern: Iets in één zin.", "kern: Iets in één zin.\n▶no: nee")], "K029", ""),
    "a merge key": ([("titel: Feiten", "titel: Feiten\n    ▶<<: {a: b}")], "K029", ""),
    "a misspelt key": ([("hulp: Klein", "▶hlup: Klein")], "K030", "'hulp'"),
    "a misspelt key that must be there": ([("tekst: Waar leunt", "▶tekts: Waar leunt")], "K030", "'tekst'"),
    "a key from nowhere": ([("hulp: Klein en veilig.", "▶kleur: rood")], "K030", "Haal hem weg"),
    "a misspelt key in a condition": ([("{vraag: gezien, ing", "{▶vrag: gezien, ing")], "K030", "'vraag'"),
    "a misspelt key of a choice": ([("{id: nee, tekst: Nee}", "{id: nee, ▶tekt: Nee}")], "K030", "'tekst'"),
    "a misspelt kadersoort key": ([("kadersoort: reflectie", "▶kadersort: reflectie")], "K030", "'kadersoort'"),
    "a missing key at the top": ([('titel: "Próef 😀"\n', ""), ("id: proef", "▶id: proef")], "K031", "'titel'"),
    "a missing key in a question": (
        [("- id: leunt-op\n        tekst: Waar leunt dat op?", "- ▶id: leunt-op")],
        "K031",
        "'tekst'",
    ),
    "no kadersoort": ([("kadersoort: reflectie\n", ""), ("id: proef", "▶id: proef")], "K031", "'kadersoort'"),
    "a version that is a number": ([('versie: "1.0"\nstatus', "versie: ▶1.0\nstatus")], "K032", "aanhalingstekens"),
    "a choice that YAML takes for no": ([("besloten, is: ja", "besloten, is: ▶no")], "K032", "aanhalingstekens"),
    "a time that YAML takes for a number": ([("titel: Feiten", "titel: ▶1:30")], "K032", "aanhalingstekens"),
    "text for yes": ([(SHORT, '        kort: ▶"true"\n        vastleggen: stap')], "K032", "true of false"),
    "text for a year": ([("jaar: 2020", 'jaar: ▶"2020"')], "K032", "een heel getal"),
    "text for a list": ([('valkuilen: ["Één 😀 rapport overnemen."]', "valkuilen: ▶Eén.")], "K032", "een lijst"),
    "text for a group": ([(SOURCE, "bron: ▶boek")], "K032", "een groep"),
    "a list for the whole": ([(GOED, "▶- id: proef\n")], "K032", "sleutels"),
    "a day that is not there": ([("datum: 2026-11-21", "datum: ▶2026-13-45")], "K032", "een dag"),
    "a day as Python also reads it": ([("datum: 2026-11-21", 'datum: ▶"20261121"')], "K032", "een dag"),
    "a day of a week": ([("datum: 2026-11-21", 'datum: ▶"2026-W47-6"')], "K032", "een dag"),
    "a day in words": ([("datum: 2026-11-21", "datum: ▶gisteren")], "K032", "een dag"),
    "an empty text": ([("hulp: Klein en veilig.", 'hulp: ▶" "')], "K033", ""),
    "nothing where text belongs": ([("titel: Feiten", "titel: ▶~")], "K033", ""),
    "a bad id": ([("- id: gekleurd", "- id: ▶Gekleurd_1")], "K034", "'Gekleurd_1'"),
    "a long id": ([("- id: gekleurd", "- id: ▶" + "a" * 65)], "K034", "64"),
    "a bad version": ([('versie: "1.0"\nstatus', 'versie: ▶"een"\nstatus')], "K035", "'een'"),
    "too many principles": ([("[feiten, afronden]", "▶[feiten, afronden, a, b]")], "K036", "Het zijn er nu 4"),
    "no principles": ([("[feiten, afronden]", "▶[]")], "K036", "Het zijn er nu 0"),
    "a strange year": ([("jaar: 2020", "jaar: ▶20")], "K037", "'20'"),
    "an unknown kadersoort": ([("kadersoort: reflectie", "kadersoort: ▶reflexie")], "K038", "'reflectie'"),
    "an unknown status": ([("status: actief", "status: ▶aktief")], "K040", "'actief'"),
    "a newer format": ([("formaat: 1", "formaat: ▶2")], "K041", ""),
    "a format as text": ([("formaat: 1", 'formaat: ▶"1"')], "K041", ""),
    "a format that is true": ([("formaat: 1", "formaat: ▶true")], "K041", ""),
    "an unknown soort": ([("vastleggen: uitspraak", "vastleggen: ▶uitspaak")], "K042", "'uitspraak'"),
    "an unknown deel": ([("deel: leerdeel", "deel: ▶leerdel")], "K043", "'leerdeel'"),
    "a condition with two words": (
        [("{vraag: besloten, is: ja}", "▶{vraag: besloten, is: ja, ingevuld: true}")],
        "K044",
        "",
    ),
    "a condition without a word": ([(CONDITION, "▶{vraag: gezien}")], "K044", ""),
    "a condition that is text": ([(CONDITION, "▶gezien")], "K044", ""),
    "a duplicate question": ([("- id: volgende", "- id: ▶gezien")], "K050", "'gezien'"),
    "a duplicate source": ([("wijzigingen:", "  - {id: ▶boek, titel: Een boek}\nwijzigingen:")], "K050", "'boek'"),
    "a duplicate choice": (
        [
            ("besloten, is: ja", "besloten, is: nee"),
            ("{id: ja", "{id: nee"),
            ("{id: nee, tekst: Nee", "{id: ▶nee, tekst: Nee"),
        ],
        "K050",
        "'nee'",
    ),
    "a duplicate principle": (
        [("- id: afronden", "- id: ▶feiten"), ("afsluiting: afronden\n", ""), ("[feiten, afronden]", "[feiten]")],
        "K050",
        "'feiten'",
    ),
    "a principle twice in a doubt": ([("[feiten, afronden]", "[feiten, ▶feiten]")], "K050", "'feiten'"),
    "a doubt to an unknown principle": ([("[feiten, afronden]", "[▶fieten, afronden]")], "K051", "'feiten'"),
    "an unknown closing principle": ([("afsluiting: afronden", "afsluiting: ▶afrond")], "K051", "'afronden'"),
    "an unknown source": ([(SOURCE, "bron: {id: ▶boekk, plaats: hoofdstuk 5}")], "K052", "'boek'"),
    "an unused source": ([("wijzigingen:", "  - {id: ▶krant, titel: Een krant}\nwijzigingen:")], "K053", "'krant'"),
    "a principle without source": (
        [("- id: afronden\n", "- ▶id: afronden\n"), (f"    {SOURCE}\n", "")],
        "K054",
        "'afronden'",
    ),
    "a principle with an empty source": (
        [("- id: afronden\n", "- ▶id: afronden\n"), (SOURCE, "bron:")],
        "K054",
        "'afronden'",
    ),
    "a principle without a short question": (
        [("- id: afronden\n", "- id: ▶afronden\n"), (SHORT, "        vastleggen: stap")],
        "K055",
        "'afronden'",
    ),
    "choices with another soort": ([("keuzes: [{id: ja", "vastleggen: zorg\n        ▶keuzes: [{id: ja")], "K056", ""),
    "a les about the family": ([("vastleggen: les}", "vastleggen: les, deel: ▶casusdeel}")], "K057", ""),
    "a percentage": ([("tekst: Wat zag je zelf?", 'tekst: ▶"Wat wéét je voor 80% zeker?"')], "K058", "'80%'"),
    "a mark in a choice": ([('"Já 😀"', '▶"Já 😀, 7/10"')], "K058", "'7/10'"),
    "an unknown question": ([("{vraag: gezien, ing", "{vraag: ▶gezein, ing")], "K060", "'gezien'"),
    "a later question": ([("{vraag: gezien, ing", "{vraag: ▶volgende, ing")], "K061", "'volgende'"),
    "a question that waits for itself": ([("{vraag: gezien, ing", "{vraag: ▶leunt-op, ing")], "K062", ""),
    "a circle": (
        [("- id: besloten\n", "- id: besloten\n        toon_als: {vraag: ▶leunt-op, ingevuld: true}\n")],
        "K063",
        "'leunt-op'",
    ),
    "a choice that is not there": ([("besloten, is: ja", "besloten, is: ▶jaa")], "K064", "'ja'"),
    "a choice in a list that is not there": ([("besloten, is: ja", "besloten, in: [ja, ▶nej]")], "K064", "'nee'"),
    "a question without choices": ([(CONDITION, "{vraag: ▶gezien, is: ja}")], "K065", "'gezien'"),
    "from casusdeel to leerdeel": ([("{vraag: gezien, ing", "{vraag: ▶gekleurd, ing")], "K066", "'gekleurd'"),
}


def faulty(naam):
    """Return the good kader with the changes of a case, and the place where its mark stood."""
    tekst = GOED
    for oud, nieuw in CASES[naam][0]:
        tekst = changed(oud, nieuw, tekst)
    return marked(tekst)


@pytest.fixture
def in_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(naam, tekst):
    Path(naam).write_text(tekst, "utf-8")
    return naam


def found(tekst):
    """Return place and code of what the linter says about a kader in a file with the right name."""
    return [(m.regel, m.kolom, m.code) for m in controleer([write("proef.yaml", tekst)])]


def test_a_good_kader_gives_no_output(in_folder):
    assert controleer([write("proef.yaml", GOED)]) == []


@pytest.mark.parametrize("naam", CASES)
def test_a_fault_is_told_once_and_at_its_place(naam, in_folder):
    tekst, (regel, kolom) = faulty(naam)
    _, code, woorden = CASES[naam]
    gemeld = controleer([write("proef.yaml", tekst)])
    assert [(m.pad, m.regel, m.kolom, m.code) for m in gemeld] == [("proef.yaml", regel, kolom, code)]
    assert woorden in gemeld[0].boodschap
    assert str(gemeld[0]).isprintable()
    assert str(gemeld[0]).startswith(f"proef.yaml:{regel}:{kolom}: {gemeld[0].ernst} {code} ")


@pytest.mark.parametrize("naam", CASES)
def test_the_slow_loader_of_other_machines_finds_the_same(naam, in_folder, monkeypatch):
    monkeypatch.setattr("checklist_app.kaderbron.ontleden._LOADER", yaml.SafeLoader)
    tekst, (regel, kolom) = faulty(naam)
    assert found(tekst) == [(regel, kolom + (naam == "a bad escape"), CASES[naam][1])]


NEVER = {
    "yes and no of one question": "{alle: [{vraag: besloten, is: ja}, {vraag: besloten, is: nee}]}",
    "nothing to choose from": "{vraag: besloten, in: []}",
    "a choice and no answer": "{alle: [{vraag: besloten, is: ja}, {vraag: besloten, ingevuld: false}]}",
    "not what always holds": "{niet: {een: [{vraag: gezien, ingevuld: true}, {vraag: gezien, ingevuld: false}]}}",
    "every way is closed": "{een: [{vraag: besloten, in: []}, {alle: [{vraag: gezien, ingevuld: true}, "
    "{niet: {vraag: gezien, ingevuld: true}}]}]}",
}


@pytest.mark.parametrize("naam", NEVER)
def test_a_question_that_can_never_be_shown_is_told(naam, in_folder):
    oud = "{alle: [{vraag: besloten, is: ja}, {niet: {vraag: gezien, ingevuld: false}}]}"
    tekst, plek = marked(changed(oud, f"▶{NEVER[naam]}"))
    assert found(tekst) == [(*plek, "K067")]


def test_a_question_behind_one_that_is_never_shown_is_told_too(in_folder):
    tekst = changed(
        "{vraag: besloten, is: ja}, {niet: {vraag: gezien", "{vraag: besloten, in: []}, {niet: {vraag: gezien"
    )
    na = "      - id: volgende\n"
    tekst = changed(na, f"{na}        toon_als: ▶{{vraag: leunt-op, ingevuld: true}}\n", tekst)
    tekst, plek = marked(tekst)
    assert (*plek, "K067") in found(tekst)
    assert len(found(tekst)) == 2


def test_a_question_behind_an_answer_that_hides_it_is_told(in_folder):
    """``leunt-op`` is shown after yes only, so with no it has no answer."""
    na = "      - id: volgende\n"
    beide = "{alle: [{vraag: leunt-op, ingevuld: true}, {vraag: besloten, is: nee}]}"
    tekst, plek = marked(changed(na, f"{na}        toon_als: ▶{beide}\n"))
    assert found(tekst) == [(*plek, "K067")]


def test_what_can_be_shown_is_left_alone(in_folder):
    na = "      - id: volgende\n"
    for goed in (
        "{een: [{vraag: leunt-op, ingevuld: true}, {vraag: besloten, is: nee}]}",
        "{alle: [{vraag: leunt-op, ingevuld: false}, {vraag: besloten, is: nee}]}",
        "{niet: {alle: [{vraag: besloten, is: ja}, {vraag: besloten, is: nee}]}}",
        "{vraag: besloten, in: [nee, ja]}",
    ):
        assert found(changed(na, f"{na}        toon_als: {goed}\n")) == []


def test_a_condition_that_nobody_can_solve_soon_is_believed(in_folder):
    """Eleven questions that must all have another of ten answers: true search would take hours."""
    keuzes = ", ".join(f"{{id: k{k}, tekst: Keuze}}" for k in range(10))
    vragen = "".join(f"      - {{id: v{v}, tekst: Welke?, keuzes: [{keuzes}]}}\n" for v in range(11))
    gekozen = [f"{{vraag: v{v}, in: [{', '.join(f'k{k}' for k in range(10))}]}}" for v in range(11)]
    anders = [
        f"{{niet: {{alle: [{{vraag: v{a}, is: k{k}}}, {{vraag: v{b}, is: k{k}}}]}}}}"
        for a in range(11)
        for b in range(a)
        for k in range(10)
    ]
    laatste = f"      - {{id: laatste, tekst: En nu?, toon_als: {{alle: [{', '.join(gekozen + anders)}]}}}}\n"
    na = '      - {id: geleerd, tekst: "Wat neem je mee?", vastleggen: les}\n'
    start = time.monotonic()
    assert found(changed(na, na + vragen + laatste)) == []
    assert time.monotonic() - start < 5


def test_slips_in_several_places_are_all_told_in_order(in_folder):
    tekst = changed("hulp: Klein", "hlup: Klein")
    tekst = changed("kern: Iets", "kren: Iets", tekst)
    tekst = changed("besloten, is: ja", "besloten, is: jaa", tekst)
    tekst = changed("vastleggen: uitspraak", "vastleggen: uitspaak", tekst)
    gemeld = found(tekst)
    assert [code for *_, code in gemeld] == ["K030", "K042", "K064", "K030"]
    assert gemeld == sorted(gemeld)


@pytest.mark.parametrize(
    "woorden",
    [
        "3 punten",
        "op een schaal van 1 tot 5",
        "80%",
        "80 %",
        "12,5 procent",
        "een cijfer",
        "de score",
        "scoort",
        "7/10",
        "van 0 tot 10",
        "een 8 van de 10",
        "８０％",
        "percentage",
        "risicoscore",
        "rapportcijfer",
    ],
)
def test_what_looks_like_a_score_is_told(woorden):
    assert score_in(f"Hoe veilig is het, {woorden}, denk je?")


@pytest.mark.parametrize(
    "woorden",
    [
        "artikel 3.3",
        "artikel 3.3, lid 2",
        "een OTS van 12 maanden",
        "de wet van 2015",
        "24/7",
        "1/10/2026",
        "op 3 oktober",
        "van 0 tot 5 jaar",
        "stap 5 van de meldcode",
        "twee punten van zorg",
        "discord",
        "112",
        "bijscholen",
        "standpunt",
    ],
)
def test_numbers_of_the_law_and_of_life_are_fine(woorden):
    assert score_in(f"Wat zegt {woorden} hierover?") is None


ANDERE_SOORTEN = {
    "a signal with an unknown theme": (SPIEGEL, [("themas: [feiten]", "themas: [▶fieten]")], "K080", "'feiten'"),
    "a signal outside with questions": (SPIEGEL, [("waar: casus", "waar: ▶buiten")], "K081", ""),
    "a signal in the case without questions": (
        SPIEGEL,
        [
            ('        vragen:\n          - {id: s-1-a, tekst: "Wat zie je?", vastleggen: uitspraak}\n', ""),
            ("waar: casus", "waar: ▶casus"),
        ],
        "K081",
        "",
    ),
    "a signal without a theme": (
        SPIEGEL,
        [("        themas: [feiten]\n", ""), ("- id: s-1\n", "- id: ▶s-1\n")],
        "K082",
        "'s-1'",
    ),
    "a question twice in a mirror": (SPIEGEL, [("{id: slot-a", "{id: ▶s-1-a")], "K050", "'s-1-a'"),
    "a mirror question that waits": (
        SPIEGEL,
        [('zie je?"', 'zie je?", ▶toon_als: {vraag: een-goed, ingevuld: true}')],
        "K093",
        "",
    ),
    "a place in an unknown source": (
        SPIEGEL,
        [("bron: {id: boek, plaats: paragraaf 1}", "bron: {id: ▶boekk, plaats: paragraaf 1}")],
        "K052",
        "'boek'",
    ),
    "a word that is none of the list": (SPIEGEL, [("waar: casus", "waar: ▶gezin")], "K046", "'gezin'"),
    "a role nobody has": (WERKVORM, [("luistert: [inbrenger]", "luistert: [▶inbrengr]")], "K083", "'inbrenger'"),
    "a phase that opens a later one": (
        WERKVORM,
        [("verborgen: true, ", ""), ("toont: begin", "toont: ▶begin")],
        "K084",
        "'begin'",
    ),
    "a hidden phase that nobody sees": (
        WERKVORM,
        [(", toont: begin", ""), ("{id: begin", "{id: ▶begin")],
        "K085",
        "'begin'",
    ),
    "more people than the most": (WERKVORM, [("van: 3", "van: ▶12")], "K086", ""),
    "a role that speaks and is silent": (
        WERKVORM,
        [("wie: [allen], luistert: [inbrenger]", "wie: [inbrenger], luistert: [▶inbrenger]")],
        "K087",
        "'inbrenger'",
    ),
    "a phase of no time": (WERKVORM, [("minuten: 10", "minuten: ▶0")], "K045", "minstens 1"),
    "a score in a phase": (WERKVORM, [("doe: Schrijf.,", "doe: ▶Geef een cijfer.,")], "K058", "'cijfer'"),
    "a card of rights without its caveat": (
        KAART,
        [("voorbehoud: Geen juridisch advies.\n", ""), ("groep: rechten", "groep: ▶rechten")],
        "K088",
        "'voorbehoud'",
    ),
    "a knowledge card without its evidence": (KAART, [("groep: rechten", "groep: ▶kennis")], "K088", "'bewijs'"),
    "a card that is checked before it was": (
        KAART,
        [("controleer_na: 2027-05-21", "controleer_na: ▶2026-11-21")],
        "K089",
        "",
    ),
    "an empty block": (
        KAART,
        [("{id: een,", "{id: ▶een,"), (", tekst: Iets., punten: [Eén ding.]", "")],
        "K090",
        "'een'",
    ),
    "a word at two explanations": (
        WOORDEN,
        [("ook: [gezagdragers]", "ook: [OTS]"), ("woord: gezag,", "woord: ▶gezag,")],
        "K092",
        "'ots'",
    ),
    "an empty list of words": (WOORDEN[: WOORDEN.index("bronnen:")], [("id: lijst", "id: ▶lijst")], "K091", ""),
}


@pytest.mark.parametrize("naam", ANDERE_SOORTEN)
def test_a_fault_in_another_kadersoort_is_told_once_and_at_its_place(naam, in_folder):
    tekst, wijzigingen, code, woorden = ANDERE_SOORTEN[naam]
    for oud, nieuw in wijzigingen:
        tekst = changed(oud, nieuw, tekst)
    tekst, plek = marked(tekst)
    (gemeld,) = controleer([write(f"{lees_id(tekst)}.yaml", tekst)])
    assert ((gemeld.regel, gemeld.kolom), gemeld.code) == (plek, code)
    assert woorden in gemeld.boodschap


@pytest.mark.parametrize("tekst", [SPIEGEL, WERKVORM, KAART, WOORDEN])
def test_a_good_file_of_another_kadersoort_gives_no_output(tekst, in_folder):
    assert controleer([write(f"{lees_id(tekst)}.yaml", tekst)]) == []


def lees_id(tekst):
    """Return the id on the first line of a file."""
    return tekst.splitlines()[0].removeprefix("id: ")


OVERLAY = {
    "another kader": ([("op: proef", "op: ▶proeff")], "K070", "'proef'"),
    "another version": ([('bij_versie: "1.0"', 'bij_versie: ▶"2.0"')], "K071", "1.0"),
    "another principle": ([("- id: feiten", "- id: ▶fieten")], "K072", "'feiten'"),
    "no prefix": ([("- id: team-zuid-wijk", "- id: ▶zuid-wijk")], "K073", "team-zuid-"),
    "an unknown question": ([("vraag: besloten", "vraag: ▶beslooten")], "K060", "'besloten'"),
    "a later question": ([("vraag: besloten, is: ja", "vraag: ▶volgende, ingevuld: true")], "K061", "'volgende'"),
    "an unknown choice": ([("is: ja", "is: ▶jaa")], "K064", "'ja'"),
    "a mark": ([("tekst: Wat weet het wijkteam?", "tekst: ▶Welk cijfer geef je?")], "K058", "'cijfer'"),
    "an own source": ([("voorvoegsel: team-zuid", "voorvoegsel: team-zuid\n▶bronnen: []")], "K030", "bronnen"),
}


@pytest.mark.parametrize("naam", OVERLAY)
def test_a_fault_of_an_overlay_is_told_at_its_place(naam, in_folder):
    wijzigingen, code, woorden = OVERLAY[naam]
    tekst = AANVULLING
    for oud, nieuw in wijzigingen:
        tekst = changed(oud, nieuw, tekst)
    tekst, plek = marked(tekst)
    gemeld = controleer([write("proef.yaml", GOED), write("zuid.yaml", tekst)])
    assert [(m.pad, m.regel, m.kolom, m.code) for m in gemeld] == [("zuid.yaml", *plek, code)]
    assert woorden in gemeld[0].boodschap


def test_a_good_overlay_gives_no_output(in_folder):
    assert controleer([write("proef.yaml", GOED), write("zuid.yaml", AANVULLING)]) == []


def test_an_overlay_may_add_to_a_shipped_kader_without_naming_its_file(in_folder):
    tekst = changed("op: proef", "op: vijf-principes", AANVULLING)
    tekst = changed("        toon_als: {vraag: besloten, is: ja}\n", "", tekst)
    assert controleer([write("zuid.yaml", tekst)]) == []


def test_the_id_of_an_overlay_question_may_not_be_in_use(in_folder):
    tekst = changed(
        "      - id: team-zuid-wijk",
        "      - {id: team-zuid-wijk, tekst: Wie?}\n      - id: ▶team-zuid-wijk",
        AANVULLING,
    )
    tekst, plek = marked(tekst)
    write("proef.yaml", GOED)
    write("zuid.yaml", tekst)
    assert [(m.pad, m.regel, m.kolom, m.code) for m in controleer(["."])] == [("./zuid.yaml", *plek, "K050")]


def second_overlay(**anders):
    tekst = changed("id: zuid\n", "id: zuidwest\n", AANVULLING)
    for oud, nieuw in anders.values():
        tekst = changed(oud, nieuw, tekst)
    return tekst


def test_two_overlays_in_use_on_one_kader_may_not_share_an_id(in_folder):
    tekst, plek = marked(second_overlay(plek=("      - id: team-zuid-wijk", "      - id: ▶team-zuid-wijk")))
    for naam, inhoud in (("proef", GOED), ("zuid", AANVULLING), ("zuidwest", tekst)):
        write(f"{naam}.yaml", inhoud)
    [melding] = controleer(["."])
    assert (melding.pad, melding.regel, melding.kolom, melding.code) == ("./zuidwest.yaml", *plek, "K075")
    assert "./zuid.yaml" in melding.boodschap


def test_an_overlay_may_share_ids_with_its_own_next_version_and_with_one_that_is_not_in_use(in_folder):
    for naam, inhoud in (
        ("proef", GOED),
        ("zuid", AANVULLING),
        ("zuid-1.1", changed('versie: "1.0"\nstatus', 'versie: "1.1"\nstatus', AANVULLING)),
        ("zuidwest", second_overlay(status=("status: actief", "status: concept"))),
    ):
        write(f"{naam}.yaml", inhoud)
    assert controleer(["."]) == []


def test_an_overlay_on_an_overlay_is_told_which_kader_lies_under_it(in_folder):
    write("proef.yaml", GOED)
    write("zuid.yaml", AANVULLING)
    op_zuid = second_overlay(op=("op: proef", "op: zuid"), voor=("voorvoegsel: team-zuid", "voorvoegsel: team"))
    write("zuidwest.yaml", op_zuid)
    [melding] = controleer(["."])
    assert melding.code == "K070"
    assert "zelf een aanvulling; kies het kader eronder: proef" in melding.boodschap


def test_an_id_that_is_used_twice_does_not_make_its_condition_look_forward(in_folder):
    tekst = changed("      - id: gezien", "      - {id: leunt-op, tekst: Wie?}\n      - id: gezien")
    tekst, plek = marked(changed("      - id: leunt-op", "      - id: ▶leunt-op", tekst))
    assert [(m.regel, m.kolom, m.code) for m in controleer([write("proef.yaml", tekst)])] == [(*plek, "K050")]


def test_another_file_name_than_the_id_is_a_warning(in_folder):
    gemeld = controleer([write("iets.yaml", GOED)])
    assert [str(m).split(" Noem")[0] for m in gemeld] == [
        "iets.yaml:2:5: waarschuwing K059 De naam van dit bestand past niet bij de id 'proef'."
    ]
    assert controleer([write("proef-1.0.yaml", GOED)]) == []


def test_the_same_id_and_version_twice_is_told_at_the_second(in_folder):
    paden = [write("proef.yaml", GOED), write("proef-1.0.yaml", GOED)]
    assert [(m.pad, m.regel, m.kolom, m.code) for m in controleer(paden)] == [("proef-1.0.yaml", 2, 5, "K074")]


def test_a_path_given_twice_is_read_once(in_folder):
    pad = write("proef.yaml", changed("status: actief", "status: aktief"))
    assert len(controleer([pad, pad, Path(pad)])) == 1


BYTES = {
    "nothing": (b"", 1, 1, "K004"),
    "only white": (b" \n\n", 1, 1, "K004"),
    "only a comment": (b"# niets\n", 1, 1, "K004"),
    "too big": (b"# " + b"x" * 1_000_000, 1, 1, "K005"),
    "fifty megabytes": (b"a: b\n" * 10_000_000, 1, 1, "K005"),
    "latin-1": ("id: proef\ntitel: 😀 caf".encode() + b"\xe9\n", 2, 13, "K006"),
    "utf-16": ("id: proef\n".encode("utf-16"), 1, 1, "K007"),
    "utf-32": ("id: proef\n".encode("utf-32"), 1, 1, "K007"),
    "utf-16 without a mark": ("id: proef\n".encode("utf-16-le"), 1, 1, "K008"),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", 1, 1, "K008"),
    "a bom": (b"\xef\xbb\xbf" + GOED.encode(), 1, 1, "K009"),
    "escape": (changed("kern: Iets", "kern: Ié\x1b[31mts").encode(), 8, 9, "K010"),
    "c1": (changed("kern: Iets", "kern: Ié\x9b31mts").encode(), 8, 9, "K010"),
    "bidi": (changed("kern: Iets", "kern: Ié\u202ets").encode(), 8, 9, "K010"),
    "a line separator": (changed("kern: Iets", "kern: Ié\u2028ts").encode(), 8, 9, "K010"),
    "a hidden mark": (changed("kern: Iets", "kern: Ié\ufeffts").encode(), 8, 9, "K010"),
    "an escaped escape": (changed("kern: Iets in één zin.", 'kern: "Ié\\e[31mts"').encode(), 8, 7, "K010"),
    "an escaped key": (changed("kern: Iets in één zin.", '"kern\\x9b": Iets').encode(), 8, 1, "K010"),
    "too deep": (b"a: " + b"[" * 25, 1, 23, "K023"),
    "a mountain of brackets": (b"[" * 900_000, 1, 21, "K023"),
    "a staircase": (b"".join(b"%sa:\n" % (b" " * i) for i in range(30)), 21, 21, "K023"),
    "too many": (b"a:\n" + b"- b\n" * 19_997 + b"- c\n" * 3, 19_999, 3, "K024"),
    "an alias bomb": (b"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", 1, 4, "K025"),
}


@pytest.mark.parametrize("naam", BYTES)
def test_a_file_that_is_no_kader_gets_one_clear_message(naam, in_folder):
    inhoud, *verwacht = BYTES[naam]
    Path("proef.yaml").write_bytes(inhoud)
    gemeld = [(m.pad, m.regel, m.kolom, m.code) for m in controleer(["proef.yaml"])]
    assert gemeld == [("proef.yaml", *verwacht)]
    assert "\x1b" not in "".join(map(str, controleer(["proef.yaml"])))


@pytest.mark.parametrize("einde", ["\r\n", "\r"])
def test_line_ends_of_other_systems_change_no_place(einde, in_folder):
    tekst, (regel, kolom) = marked(changed("status: actief", "status: ▶aktief"))
    Path("proef.yaml").write_bytes(tekst.replace("\n", einde).encode())
    assert [(m.regel, m.kolom, m.code) for m in controleer(["proef.yaml"])] == [(regel, kolom, "K040")]


def test_paths_that_are_no_file_get_one_clear_message(in_folder):
    os.symlink("lus.yaml", "lus.yaml")
    os.symlink("nergens", "los.yaml")
    os.mkfifo("pijp.yaml")
    Path("leeg").mkdir()
    verwacht = {
        "weg.yaml": "K001",
        "lus.yaml": "K002",
        "los.yaml": "K002",
        "pijp.yaml": "K003",
        "leeg": "K011",
        "a\0b": "K002",
        "x" * 300: "K002",
        "/dev/null": "K003",
        "proef.yaml/x": "K002",
    }
    write("proef.yaml", GOED)
    for pad, code in verwacht.items():
        assert [(m.pad, m.regel, m.kolom, m.code) for m in controleer([pad])] == [(pad, 1, 1, code)]
        assert str(controleer([pad])[0]).isprintable()


def test_a_file_that_may_not_be_read_gets_one_clear_message(in_folder, monkeypatch):
    def refuse(*_):
        raise PermissionError(errno.EACCES, "no")

    write("proef.yaml", GOED)
    monkeypatch.setattr(Path, "open", refuse)
    assert [(m.code, "rechten" in m.boodschap) for m in controleer(["proef.yaml"])] == [("K002", True)]


def test_a_folder_means_its_yaml_files_below_it_too(in_folder):
    Path("map/onder").mkdir(parents=True)
    write("map/onder/proef.yaml", changed("status: actief", "status: aktief"))
    write("map/b.yaml", "")
    write("map/lijnen.yaml", "lijnen: []")
    write("map/notitie.txt", "x")
    os.symlink("..", "map/onder/terug")
    assert [(m.pad, m.code) for m in controleer(["map"])] == [
        ("map/b.yaml", "K004"),
        ("map/onder/proef.yaml", "K040"),
    ]


def test_a_strange_file_name_stays_on_one_line(in_folder):
    naam = "a\n\x1b[31m.yaml"
    write(naam, "")
    assert [str(m).split(" ")[0] for m in controleer([naam])] == ["a\\n\\x1b[31m.yaml:1:1:"]


def test_every_code_is_used_once_and_has_a_test():
    codes = [regel.code for regel in Regel]
    assert len(codes) == len(set(codes))
    bron = Path(__file__).read_text("utf-8")
    assert [code for code in codes if f'"{code}"' not in bron and f" {code} " not in bron] == []


def test_the_page_of_codes_is_current():
    assert (ROOT / "docs/linter.md").read_text("utf-8") == naar_markdown()


MUTATIONS = st.lists(
    st.tuples(
        st.integers(0, 20_000),
        st.integers(0, 12),
        st.text(max_size=6)
        | st.sampled_from(
            [
                '"',
                "'",
                "[",
                "]",
                "{",
                "}",
                ": ",
                "- ",
                "\n",
                "  ",
                "&a",
                "*a",
                "!x",
                "#",
                "~",
                "no",
                "1.0",
                "<<",
                "|",
                ">",
                "? ",
            ]
        ),
    ),
    max_size=4,
)
KADERS = [bestand.read_text("utf-8") for bestand in sorted((ROOT / "kaders").glob("*.yaml"))] + [GOED, AANVULLING]


SMALL = [GOED, AANVULLING, SPIEGEL, WERKVORM, KAART, WOORDEN]


@settings(max_examples=500)
@given(st.sampled_from(SMALL), MUTATIONS)
def test_a_changed_file_of_any_kadersoort_is_read_or_refused_with_messages(tekst, wijzigingen):
    check_changed(tekst, wijzigingen)


@settings(max_examples=20)
@given(st.sampled_from(KADERS), MUTATIONS)
def test_a_changed_kader_that_is_shipped_is_read_or_refused_with_messages(tekst, wijzigingen):
    check_changed(tekst, wijzigingen)


def check_changed(tekst, wijzigingen):
    for plek, weg, erbij in wijzigingen:
        plek %= len(tekst) + 1
        tekst = tekst[:plek] + erbij + tekst[plek + weg :]
    check_any(tekst.encode("utf-8", "surrogatepass"))
    check_any(tekst)


YAMLISH = st.lists(
    st.sampled_from(
        [
            "id",
            ": ",
            "- ",
            "\n",
            "  ",
            "[",
            "]",
            "{",
            "}",
            ",",
            "'",
            '"',
            "kadersoort: reflectie\n",
            "toon_als",
            "&x ",
            "*x",
            "!!t ",
            "|\n",
            "\t",
            "é",
            "😀",
            "principes:\n",
            "---\n",
            "? ",
            "%YAML 1.2\n",
            "\x00",
        ]
    ),
    max_size=40,
).map("".join)


@given(st.binary(max_size=200) | YAMLISH.map(str.encode) | YAMLISH)
def test_any_bytes_are_read_or_refused_with_messages(inhoud):
    check_any(inhoud)


def check_any(inhoud):
    with contextlib.suppress(KaderNietGoed):
        lees(inhoud)
    with tempfile.TemporaryDirectory() as map_:
        pad = Path(map_, "proef.yaml")
        pad.write_bytes(inhoud.encode("utf-8", "surrogatepass") if isinstance(inhoud, str) else inhoud)
        meldingen = controleer([pad])
    regels = inhoud.count("\n" if isinstance(inhoud, str) else b"\n") + inhoud.count(
        "\r" if isinstance(inhoud, str) else b"\r"
    )
    assert all(str(m).isprintable() and 1 <= m.regel <= regels + 2 and m.kolom >= 1 for m in meldingen)
