"""Looking something up: words found in a text, cards with their day, mirror questions, and every kader as a page."""

from datetime import date

import pytest
from eigen_kaders import ALLE, zet_kaders
from gangen import klok, nieuw_kompas, plaatsen
from kadertekst import KAART, SPIEGEL, changed

from checklist_app.documents.naslag import bladzijde, kaart
from checklist_app.documents.tekst import als_tekst
from checklist_app.domain.kaderbasis import Vindplaats
from checklist_app.domain.naslag import Begrip, Begrippenlijst
from checklist_app.flow.kaders import in_groepen, overzicht, overzicht_van
from checklist_app.flow.naslag import Naslag, als_bladzijde, bron_van_signaal
from checklist_app.kaderbron.bron import Kaderbron
from checklist_app.kaderbron.fouten import KaderOnbekend
from checklist_app.kaderbron.lezen import lees

VANDAAG = date(2026, 11, 21)
LATER = date(2028, 1, 1)


def begrip(id_, woord, *ook, voluit=None, uitleg="Iets."):
    return Begrip(
        id=id_, woord=woord, voluit=voluit, ook=ook, uitleg=uitleg, bron=Vindplaats(id="boek", plaats="overal")
    )


def ids(gevonden):
    return [ding.id for ding in gevonden]


@pytest.fixture
def naslag(tmp_path):
    """What can be looked up beside the small kaders: own ones and, as words and cards add up, those of Kompas."""
    return Naslag(Kaderbron(zet_kaders(tmp_path)))


@pytest.fixture
def proef(tmp_path):
    return Kaderbron(zet_kaders(tmp_path)).lees("proef")[0]


# words in a text

LIJST = Begrippenlijst(
    [
        begrip("analyse", "analyse", "analyses"),
        begrip("verklarende-analyse", "verklarende analyse"),
        begrip("ots", "OTS", voluit="ondertoezichtstelling"),
        begrip("raad", "Raad", uitleg="Die doet ook onderzoek voor een OTS."),
        begrip("beraad", "beraad"),
    ]
)


def test_the_longest_form_counts_and_a_shorter_word_in_it_does_not():
    assert ids(LIJST.in_tekst("Een verklarende analyse helpt.")) == ["verklarende-analyse"]
    assert ids(LIJST.in_tekst("Een analyse, of een verklarende analyse.")) == ["analyse", "verklarende-analyse"]


def test_a_word_stands_there_once_in_the_order_in_which_it_is_met_over_all_texts():
    assert ids(LIJST.in_tekst("OTS en analyses.", "De analyse van de ondertoezichtstelling.")) == ["ots", "analyse"]


@pytest.mark.parametrize(
    ("tekst", "gevonden"),
    [
        ("een OTS", ["ots"]),
        ("een ots of Ots", []),
        ("een Ondertoezichtstelling", ["ots"]),
        ("de RAAD en de raad", ["raad"]),
        ("ANALYSE", ["analyse"]),
    ],
)
def test_capitals_count_for_an_abbreviation_only(tekst, gevonden):
    assert ids(LIJST.in_tekst(tekst)) == gevonden


@pytest.mark.parametrize("tekst", ["OTSen", "psychoanalyse", "raadt", "", "Één 😀"])
def test_a_piece_of_another_word_is_not_found(tekst):
    assert LIJST.in_tekst(tekst) == ()


def test_words_are_searched_by_name_then_by_beginning_then_by_what_explains_them():
    assert LIJST.precies(" ots ").id == "ots"
    assert LIJST.precies("ONDERTOEZICHTSTELLING").id == "ots"
    assert LIJST.precies("ot") is None
    assert ids(LIJST.zoek("ots")) == ["ots", "raad"]
    assert ids(LIJST.zoek("ra")) == ["raad"]


def test_a_list_without_words_finds_nothing():
    leeg = Begrippenlijst([])
    assert leeg.in_tekst("OTS") == ()
    assert list(leeg.zoek("ots")) == []


# beside a question


def test_beside_a_question_stand_its_words_the_cards_of_its_principle_and_the_signals_of_its_themes(naslag, proef):
    feiten, afronden = proef.principes
    besloten = next(vraag for vraag in feiten.vragen if vraag.id == "besloten")
    erbij = naslag.bij(feiten, besloten)
    assert "OTS" in [b.woord for b in erbij.begrippen]
    assert ids(erbij.kaarten) == ["kaartje"]
    assert ids(erbij.signalen) == ["s-1", "s-3"]
    elders = naslag.bij(afronden, afronden.vragen[0])
    assert (elders.kaarten, elders.signalen) == ((), ())


def test_signals_of_the_core_come_first(tmp_path):
    eerst = changed("themas: [feiten]\n        kern: true\n", "themas: [feiten]\n", ALLE["ruit"]).replace(
        "plaats: paragraaf 3}\n        waar: casus\n",
        "plaats: paragraaf 3}\n        waar: casus\n        kern: true\n",
    )
    bron = Kaderbron(zet_kaders(tmp_path, ruit=eerst))
    assert ids(Naslag(bron).signalen_bij(bron.lees("proef")[0].principes[0])) == ["s-3", "s-1"]


def test_a_signal_without_a_question_stands_beside_no_principle_but_in_its_group(tmp_path):
    buiten = changed("        waar: buiten\n", "        waar: buiten\n        themas: [feiten]\n", SPIEGEL)
    bron = Kaderbron(zet_kaders(tmp_path, ruit=buiten))
    naslag = Naslag(bron)
    assert ids(naslag.signalen_bij(bron.lees("proef")[0].principes[0])) == ["s-1"]
    ((_, signalen),) = naslag.groepen(kort=False)
    assert ids(signalen) == ["s-1", "s-2"]


def test_the_short_mirror_has_the_first_question_of_each_signal_of_the_core(naslag):
    ((groep, kort),) = naslag.groepen(kort=True)
    assert ids(kort) == ["s-1"]
    assert ids(kort[0].vragen) == ["s-1-a"]
    assert groep.gaat_goed.id == "een-goed"
    ((_, alles),) = naslag.groepen(kort=False)
    assert [ids(signaal.vragen) for signaal in alles] == [["s-1-a", "s-1-b"], ["s-3-a"], []]


def test_the_mirror_of_the_organisation_counts_and_knows_what_belongs_to_what(naslag):
    spiegel = naslag.spiegel
    assert (spiegel.id, naslag.spiegelversie.id) == ("ruit", "ruit")
    signaal = spiegel.signaal_bij("s-1-b")
    assert signaal.id == "s-1"
    assert spiegel.signaal_bij("een-goed") is None
    assert spiegel.signaal_bij("slot-a") is None
    assert spiegel.groep_van(signaal).id == "een"
    assert bron_van_signaal(spiegel, signaal) == "Een boek, paragraaf 1"


# searching


def test_an_explanation_of_the_organisation_takes_the_place_of_that_of_kompas(naslag):
    assert Naslag(Kaderbron()).begrippen.precies("gezag").uitleg != "Wie beslist."
    assert naslag.begrippen.precies("gezag").uitleg == "Wie beslist."
    assert [b.uitleg for b in naslag.begrippen.in_tekst("Wie heeft het gezag?")] == ["Wie beslist."]


def test_what_is_called_just_so_comes_first_a_word_or_a_card(naslag):
    assert naslag.precies("gezagdragers").woord == "gezag"
    assert naslag.precies("een 😀 kaart").id == "kaartje"
    assert naslag.precies("KAARTJE").id == "kaartje"
    assert naslag.zoek("😀 ka")[0].id == "kaartje"
    assert naslag.precies("nergens te vinden") is None


def test_a_misspelt_word_gives_what_is_spelt_most_like_it(naslag):
    assert "gezag" in [getattr(ding, "woord", "") for ding in naslag.zoek("gezga")]
    assert naslag.zoek("xqzwv") == ()
    assert naslag.zoek("x" * 100_000) == ()
    assert naslag.zoek("  ") == ()


def test_words_of_all_lists_stand_from_a_to_z_and_safety_cards_stand_first(naslag):
    woorden = [b.woord.casefold() for b in naslag.begrippen.begrippen]
    assert woorden == sorted(set(woorden))
    groepen = [k.groep == "veiligheid" for k in naslag.kaarten]
    assert groepen == sorted(groepen, reverse=True)


# pages


def test_every_kadersoort_is_a_page_with_its_title_what_it_is_for_and_its_state():
    for id_, tekst in ALLE.items():
        kader = lees(tekst)
        pagina = als_bladzijde(kader, VANDAAG)
        assert pagina.startswith(f"{kader.titel}\n"), id_
        assert "Getoetst door: nog niemand" in pagina, id_
        assert f"Versie: {kader.versie} ({kader.status})" in pagina, id_
        assert (kader.kern or "Bij: proef 1.0") in pagina, id_


@pytest.mark.parametrize(
    ("id_", "wat"),
    [
        (
            "proef",
            ["WAAR TWIJFEL JE OVER?", "zag je zelf? [kort]", "kleurt je blik? [leerdeel]", "Uit: Een 😀"],
        ),
        ("zuid", ["Bij: proef 1.0", "Wat weet het wijkteam?"]),
        ("ruit", ["Signalen, geen feiten.", "Niet samen aan tafel.", "Wat raakt je? [leerdeel]", "Wat gaat goed?"]),
        ("ruit", ["Buiten deze casus: Dat gaat over wetten.", "TOT SLOT", "Wat doe je hiermee?"]),
        ("ronde", ["ongeveer 20 minuten", "3 tot en met 9", "niemand praat", "stil: Inbrénger 😀", "nog dicht"]),
        ("kaartje", ["Goed om te weten: Geen juridisch advies.", "Iemand: 0800-0000. Vragen.", "Uit: Een boek"]),
        ("lijst", ["OTS (ondertoezichtstelling): Iets.", "{wie} is er nog niet. Wie weet dat?", "lijkt"]),
    ],
)
def test_a_page_holds_what_its_kadersoort_has(id_, wat):
    pagina = als_bladzijde(lees(ALLE[id_]), VANDAAG)
    for stuk in wat:
        assert stuk in pagina


def test_a_card_says_that_it_was_not_looked_after_only_when_that_is_so():
    kaartje = lees(KAART)
    vers, oud = als_tekst(kaart(kaartje, VANDAAG)), als_tekst(kaart(kaartje, LATER))
    assert "Controleer dit" not in vers
    assert oud.split("\n")[2].startswith("Let op: Controleer dit: het is na 21 mei 2027")
    assert kaartje.is_oud(date(2027, 5, 22))
    assert not kaartje.is_oud(date(2027, 5, 21))


def test_a_card_without_numbers_has_no_empty_place_for_them():
    regels = KAART.split("\n")
    zonder = "\n".join(regels[: regels.index("nummers:")]) + "\n"
    pagina = als_tekst(bladzijde(lees(zonder), VANDAAG))
    assert "0800" not in pagina
    assert "\n\n\n" not in pagina


# without a vault


def test_any_kader_can_be_shown_by_its_id_and_an_unknown_one_is_told_with_the_nearest(tmp_path):
    zet_kaders(tmp_path)
    for id_ in ALLE:
        assert overzicht_van(plaatsen(tmp_path), klok(), id_) == als_bladzijde(lees(ALLE[id_]), VANDAAG)
    assert "Controleer dit" in overzicht_van(plaatsen(tmp_path), klok("2028-01-01"), "kaartje")
    with pytest.raises(KaderOnbekend) as fout:
        overzicht_van(plaatsen(tmp_path), klok(), "kaartj")
    assert "kaartje" in fout.value.zin


def test_the_list_groups_every_kader_under_one_heading(tmp_path):
    zet_kaders(tmp_path)
    rijen, problemen = overzicht(plaatsen(tmp_path))
    assert problemen == []
    groepen = in_groepen(rijen)
    assert sorted(rij for _, groep in groepen for rij in groep) == sorted(rijen)
    assert [kop for kop, _ in groepen][:3] == ["Leidraden", "Eigen vragen bij een leidraad", "Spiegel"]


def test_a_kompas_looks_up_in_the_kaders_it_was_opened_with(tmp_path):
    zet_kaders(tmp_path)
    with nieuw_kompas(tmp_path) as kompas:
        assert kompas.naslag.kaart("kaartje").titel == "Een 😀 kaart"
        assert kompas.naslag.kaart("er-is-geen") is None
