"""What every kader that comes with Kompas says, and how: nothing copied, nothing too hard, nothing that judges."""

import re
from pathlib import Path

import pytest

from checklist_app.domain.kader import Kader
from checklist_app.domain.naslag import Kaart, Woorden
from checklist_app.domain.vragenspiegel import Vragenspiegel
from checklist_app.domain.werkvorm import Werkvorm
from checklist_app.kaderbron.bron import Kaderbron
from checklist_app.kaderbron.meegeleverd import shipped_files
from tests.kaders import reeksen, taal

BESTANDEN = sorted(taal.MAP.rglob("*.yaml"))
VANDAAG = [pad for pad in BESTANDEN if pad.parent.name != "eerder"]
BRON = Kaderbron()
UIT_DE_VIJF = {"nji2020", "oproep", "toekomst", "wat-werkt", "bloemlezing"}
WAARNEMINGEN = [
    "kind-niet-gesproken",
    "kind-niet-alleen-gesproken",
    "volwassene-niet-alleen-gesproken",
    "kind-zonder-aantekening",
    "geen-perspectief",
    "niet-terugverteld",
    "feit-zonder-bron",
    "feit-van-horen-zeggen",
    "oude-bron",
    "een-bron",
    "oordeelswoord",
    "diagnose-zonder-bron",
    "rustig-zonder-feit",
    "niet-gevraagd",
    "eenzijdig",
    "een-verklaring",
    "verklaring-past-altijd",
    "geen-tegenspraak",
    "tegenspraak-zonder-afstand",
    "tegenspraak-na-besluit",
    "netwerk-als-risico",
    "netwerklid-zonder-toestemming",
    "opties-van-professionals",
    "vaste-weg-niet-gewogen",
    "bijwerkingen-alleen-afgewezen",
    "afwachten-zonder-kind",
    "wachten-zonder-contact",
    "zware-stap-zonder-terugweg",
    "voorwaarde-zonder-hulp",
    "criterium-zonder-gedrag",
    "criterium-zonder-gezin",
    "besluit-zonder-niet-weten",
    "besluit-zonder-andersdenkende",
    "besluit-niet-verteld",
    "voorbij-de-datum",
    "geen-terugkijkdatum",
    "geen-verwachting",
    "pauze-zonder-einde",
]


def naam(pad: Path) -> str:
    return str(pad.relative_to(taal.MAP))


def leidraden() -> tuple[Kader, ...]:
    return BRON.van_soort(Kader)


def spiegel() -> Vragenspiegel:
    (enige,) = BRON.van_soort(Vragenspiegel)
    return enige


@pytest.mark.parametrize("bestand", VANDAAG, ids=naam)
def test_a_kader_speaks_the_language_of_kompas(bestand):
    assert list(taal.bevindingen(bestand)) == []


@pytest.mark.parametrize("bestand", VANDAAG, ids=naam)
def test_every_word_is_plain_or_explained(bestand):
    gevonden = {
        woord: plek
        for plek, _, tekst in taal.teksten(taal.gegevens(bestand))
        for woord in taal.moeilijke_woorden(tekst)
    }
    assert gevonden == {}, "find a plainer word, explain it in kaders/woorden, or add it to gewone-woorden.txt"


def test_no_run_of_words_is_that_of_a_source():
    bron = reeksen.lees()
    gevonden = [
        f"{naam(bestand)}{plek}: {reeks}"
        for bestand in BESTANDEN
        for plek, _, tekst in taal.teksten(taal.gegevens(bestand))
        for reeks, merk in reeksen.reeksen(tekst)
        if merk in bron
    ]
    assert gevonden == []


def test_a_copied_sentence_would_be_noticed():
    zin = "dit is een zin die uit acht losse woorden bestaat en nog wat"
    merken = reeksen.van_bron(f"Ervoor. {zin[:20]}{zin[20:]} Erna.")
    assert all(merk in merken for _, merk in reeksen.reeksen(zin))
    assert len(reeksen.lees()) > 50_000


def test_hard_long_and_judging_text_would_be_noticed():
    assert taal.moeilijke_woorden("Hoe is de ontoereikendheidsproblematiek?") == {"ontoereikendheidsproblematiek"}
    assert taal.is_lang("een " * 21)
    assert not taal.is_lang("een " * 20)
    assert list(taal.zo_niet("Wat vindt u van de dader!"))
    assert list(taal.teksten({"id": "a", "vragen": [{"id": "b", "tekst": "c", "bron": {"plaats": "d"}}]})) == [
        ("/a/b tekst", "tekst", "c")
    ]


def test_the_list_of_plain_words_holds_no_word_that_is_not_needed():
    """A word that no text uses any more, or that is explained, does not stay on the list."""
    lijst = taal.GEWONE_WOORDEN.read_text("utf-8").split()
    gebruikt = {
        woord.lower().replace("’", "'")
        for bestand in VANDAAG
        for _, _, tekst in taal.teksten(taal.gegevens(bestand))
        for woord in taal.WOORD.findall(tekst)
    }
    assert [woord for woord in lijst if woord not in gebruikt or taal.is_gewoon(woord)] == []
    assert lijst == sorted(set(lijst))


@pytest.mark.parametrize("kader", leidraden(), ids=lambda kader: kader.id)
def test_a_leidraad_can_be_walked_in_ten_minutes_and_at_ease(kader):
    assert kader.afsluiting
    einde = kader.principe(kader.afsluiting)
    assert {"stap", "verwachting"} <= {vraag.vastleggen for vraag in einde.vragen if vraag.kort}
    assert any(vraag.vastleggen == "kracht" for _, vraag in kader.vragen()), "ask somewhere what goes well"
    assert any(vraag.deel == "leerdeel" for _, vraag in kader.vragen())
    for twijfel in kader.twijfels:
        open_ = {*twijfel.principes, kader.afsluiting}
        kort = [v for p, v in kader.vragen() if p.id in open_ and v.kort and not v.toon_als]
        assert 2 <= len(kort) <= 12, f"{twijfel.id}: {len(kort)} questions on the short route"


@pytest.mark.parametrize("kader", leidraden(), ids=lambda kader: kader.id)
def test_what_a_leidraad_points_at_is_there(kader):
    themas = {thema.id for thema in spiegel().themas}
    kaarten = {kaart.id for kaart in BRON.van_soort(Kaart)}
    for principe in kader.principes:
        assert set(principe.spiegel) <= themas, principe.id
        assert set(principe.kaarten) <= kaarten, principe.id


def test_every_card_is_found_from_a_walk_or_says_what_it_is_for():
    genoemd = {id_ for kader in leidraden() for principe in kader.principes for id_ in principe.kaarten}
    los = {kaart.id for kaart in BRON.van_soort(Kaart)} - genoemd
    assert los <= {"over-de-bronnen", "cijfers", "spelregels-intervisie"}, los


def test_every_place_in_one_of_the_five_sources_has_its_lines():
    zonder = [
        f"{kader.id}: {principe.id}"
        for kader in leidraden()
        for principe in kader.principes
        for plaats in (principe.bron, *(vraag.bron for vraag in principe.vragen if vraag.bron))
        if plaats.id in UIT_DE_VIJF and not plaats.regels
    ]
    assert zonder == []
    assert [signaal.id for signaal in spiegel().signalen() if not signaal.bron.regels] == []


def test_the_mirror_has_a_short_form_and_asks_in_every_group_what_goes_well():
    kern = [signaal for signaal in spiegel().signalen() if signaal.kern]
    assert len(kern) == 32
    assert all(signaal.vragen for signaal in kern)
    goed = [groep.gaat_goed for groep in spiegel().groepen]
    assert {vraag.vastleggen for vraag in goed} == {"kracht"}
    assert len({vraag.tekst for vraag in goed}) == len(goed)


def test_the_words_of_every_observation_are_there_in_their_order():
    (lijst,) = [lijst for lijst in BRON.van_soort(Woorden) if lijst.id == "waarnemingen"]
    ids = [zin.id for zin in lijst.zinnen]
    assert ids[: len(WAARNEMINGEN)] == WAARNEMINGEN
    assert all(zin.vraag for zin in lijst.zinnen[: len(WAARNEMINGEN)])
    assert {"spiegel-leeg", "kind-niet-gesproken-jong"} <= set(ids)


def test_no_word_is_explained_twice():
    vormen = [
        (vorm if vorm.isupper() else vorm.casefold(), begrip.id)
        for lijst in BRON.van_soort(Woorden)
        for begrip in lijst.begrippen
        for vorm in begrip.vormen
    ]
    per_vorm: dict[str, set[str]] = {}
    for vorm, begrip in vormen:
        per_vorm.setdefault(vorm, set()).add(begrip)
    assert {vorm: ids for vorm, ids in per_vorm.items() if len(ids) > 1} == {}


def test_a_card_fits_on_a_screen_or_two():
    for kaart in BRON.van_soort(Kaart):
        tekst = " ".join([*(b.tekst or "" for b in kaart.blokken), *(p for b in kaart.blokken for p in b.punten)])
        assert len(tekst) <= 40 * 72, kaart.id


def test_a_werkvorm_takes_the_time_of_one_meeting():
    for vorm in BRON.van_soort(Werkvorm):
        assert 15 <= vorm.minuten <= 120, vorm.id


def test_file_folder_id_and_kadersoort_agree():
    for bestand in shipped_files():
        kader = bestand.lees().kader
        assert kader
        assert (kader.kadersoort, kader.id) == (bestand.kadersoort, bestand.id), bestand.pad
    ids = [bestand.id for bestand in shipped_files() if bestand.map != "eerder"]
    assert len(ids) == len(set(ids)), "kompas kaders toon ID shows one thing"


def test_what_is_not_called_so_any_more_is_not_called_so():
    """The names of today: Jeugdstem is what AKJ was; on screens a kader is a leidraad and drang has other words."""
    for bestand in VANDAAG:
        kader = taal.gegevens(bestand)
        for plek, _, tekst in taal.teksten(kader):
            if kader["kadersoort"] == "woorden" or kader["kadersoort"] == "kaart":
                continue
            assert not re.search(r"\b(AKJ|drang|roddel\w*)\b", tekst), f"{naam(bestand)}{plek}: {tekst}"
