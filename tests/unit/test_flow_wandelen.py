"""A walk kept in step with the vault: concepts, recording, changing, and what never gets lost."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from eigen_kaders import ALLE, zet_kaders
from gangen import WACHTZIN, begin, bij, hervat, kies, nieuw_kompas, schrijf, weer_open, wijzig

from checklist_app.domain.basis import JIJZELF
from checklist_app.domain.datum import Datum
from checklist_app.domain.fouten import NietBegrepen, PersoonOnbekend
from checklist_app.flow.eigen_kopie import casusdocument
from checklist_app.flow.fouten import (
    BesluitStaatVast,
    DagNodig,
    LeerdeelNietAf,
    LeerdeelNoemtNiemand,
    SpiegelIsAnders,
)
from checklist_app.flow.mensen import voeg_toe, zet_echte_naam
from checklist_app.flow.wandelen import naar_nieuwere, nieuwere_leidraad
from checklist_app.kluis.fouten import NaamInLeerdeel

BSN = "111222333"


@pytest.fixture
def kompas(tmp_path):
    with nieuw_kompas(tmp_path) as open_:
        yield open_


@pytest.fixture
def gang(kompas):
    return begin(kompas)


def bewaard(kompas, gang):
    """What the vault holds of this walk, newest texts."""
    return [rij.aantekening for rij in kompas.kluis.aantekeningen(gang.reflectie.id)]


# beginning, and the place


def test_a_walk_goes_on_at_the_question_where_it_was_left(kompas, gang):
    gang.volgende()
    gang.volgende()
    assert hervat(kompas, gang).wandeling.vraag == gang.wandeling.vraag


def test_every_kind_of_move_survives(kompas, gang):
    gang.naar("feiten")
    gang.zet_staat("dialoog", "niet_nodig")
    gang.met_route("kort")
    gang.vorige()
    weer = hervat(kompas, gang)
    assert weer.reflectie == gang.reflectie
    assert weer.reflectie.staat == {"dialoog": "niet_nodig"}


def test_a_doubt_about_yourself_is_nowhere_in_the_vault(kompas):
    gang = begin(kompas, "onder-druk")
    assert kompas.kluis.reflectie(gang.reflectie.id).twijfel is None
    assert kompas.kluis.leerdeel() == ()


def test_a_doubt_in_own_words_is_kept_clean_and_without_a_bsn(kompas):
    gang = begin(kompas, None, eigen=f" Is {BSN} wel\nveilig?\x1b ")
    assert gang.reflectie.twijfel.tekst == "Is [nummer weggelaten] wel veilig?␛"
    assert gang.wandeling.principe.id == "dialoog"


# the empty form


@pytest.mark.parametrize("velden", [{}, {"tekst": ""}, {"tekst": "  "}, {"aard": "nog niet bepaald"}])
def test_an_empty_form_leaves_nothing(kompas, gang, velden):
    formulier = bij(gang, "feiten", "zelf-gezien")
    for naam, tekst in velden.items():
        formulier.zet(naam, tekst)
    gang.bewaar_concept(formulier)
    assert gang.leg_vast(formulier).aantekening is None
    assert bewaard(kompas, gang) == []
    assert kompas.kluis.concepten(gang.reflectie.id) == ()


def test_what_is_dropped_is_gone(kompas, gang):
    formulier = bij(gang, "feiten", "zelf-gezien")
    formulier.rauw["tekst"] = "half"
    gang.bewaar_concept(formulier)
    gang.laat_vallen(formulier)
    assert hervat(kompas, gang).concepten == {}
    assert bij(gang, "feiten", "zelf-gezien").is_leeg


# concepts


def test_half_a_text_survives_and_is_offered_at_its_own_question(tmp_path):
    with nieuw_kompas(tmp_path) as kompas:
        gang = begin(kompas)
        formulier = bij(gang, "feiten", "zelf-gezien")
        formulier.zet("aard", "feit")
        formulier.rauw["tekst"] = "Dinsdag lag kind 2 nog in b"
        gang.bewaar_concept(formulier)
    with weer_open(tmp_path) as kompas:
        weer = hervat(kompas, gang)
        assert weer.wandeling.vraag.id == "zelf-gezien"
        terug = weer.formulier(weer.wandeling.vraag)
        assert terug.rauw == {"aard": "feit", "tekst": "Dinsdag lag kind 2 nog in b"}
        assert terug.id == formulier.id
        assert bij(weer, "feiten", "via-ander").is_leeg


def test_a_field_without_meaning_keeps_the_form_as_a_concept(kompas, gang):
    formulier = bij(gang, "dialoog", "wie-gesproken")
    formulier.zet("persoon", "tante Bea")
    formulier.zet("eigen_woorden", "Ik kom niet meer.")
    with pytest.raises(PersoonOnbekend):
        gang.leg_vast(formulier)
    assert bewaard(kompas, gang) == []
    terug = bij(hervat(kompas, gang), "dialoog", "wie-gesproken")
    assert terug.rauw == {"persoon": "tante Bea", "eigen_woorden": "Ik kom niet meer."}
    terug.zet("persoon", "kind 1")
    assert gang.leg_vast(terug).aantekening.eigen_woorden == "Ik kom niet meer."
    assert kompas.kluis.concepten(gang.reflectie.id) == ()


def test_a_half_changed_text_is_there_when_it_is_changed_again(kompas, gang):
    feit = schrijf(gang, "feiten", "zelf-gezien", tekst="Vader zweeg.")
    formulier = gang.wijzig(feit)
    formulier.rauw["tekst"] = "Vader zweeg, en toen"
    gang.bewaar_concept(formulier)
    weer = hervat(kompas, gang)
    assert weer.wandeling.antwoorden("zelf-gezien") == (feit,)
    assert weer.wijzig(feit).rauw["tekst"] == "Vader zweeg, en toen"
    assert bij(weer, "feiten", "zelf-gezien").is_leeg


def test_a_choice_that_was_not_recorded_yet_is_a_concept_too(kompas, gang):
    formulier = bij(gang, "dialoog", "veilig-praten")
    formulier.keuze = "weet-niet"
    gang.bewaar_concept(formulier)
    assert bij(hervat(kompas, gang), "dialoog", "veilig-praten").keuze == "weet-niet"


# dates


def test_changing_a_text_on_another_day_leaves_yesterday_where_it_was(tmp_path):
    with nieuw_kompas(tmp_path) as kompas:
        gang = begin(kompas)
        feit = schrijf(gang, "feiten", "zelf-gezien", tekst="Vader zweeg.", datum_gebeurtenis="gisteren")
    assert feit.datum_gebeurtenis == Datum(tekst="gisteren", van=date(2026, 11, 20), tot=date(2026, 11, 20))
    with weer_open(tmp_path, "2026-12-03") as kompas:
        weer = hervat(kompas, gang)
        anders = wijzig(weer, weer.wandeling.aantekeningen[0], tekst="Vader zei niets.").aantekening
    assert anders.datum_gebeurtenis == feit.datum_gebeurtenis
    assert anders.tekst == "Vader zei niets."


@pytest.mark.parametrize(
    ("getypt", "van", "tot"),
    [
        ("gisteren", date(2026, 11, 20), date(2026, 11, 20)),
        ("vorige week", date(2026, 11, 9), date(2026, 11, 15)),
        ("sinds maandag", date(2026, 11, 16), date(2026, 11, 21)),
        ("2 maart", date(2026, 3, 2), date(2026, 3, 2)),
        ("ooit", None, None),
    ],
)
def test_a_concept_of_yesterday_means_the_day_it_was_typed(tmp_path, getypt, van, tot):
    with nieuw_kompas(tmp_path) as kompas:
        gang = begin(kompas)
        formulier = bij(gang, "feiten", "zelf-gezien")
        formulier.zet("tekst", "Vader zweeg.")
        formulier.zet("datum_gebeurtenis", getypt)
        gang.bewaar_concept(formulier)
    with weer_open(tmp_path, "2026-12-10") as kompas:
        weer = hervat(kompas, gang)
        datum = weer.leg_vast(weer.formulier(weer.wandeling.vraag)).aantekening.datum_gebeurtenis
    assert (datum.van, datum.tot) == (van, tot)


def test_a_half_changed_text_of_last_month_keeps_the_dates_that_were_not_touched(tmp_path):
    with nieuw_kompas(tmp_path) as kompas:
        gang = begin(kompas)
        feit = schrijf(gang, "feiten", "zelf-gezien", tekst="Zo.", datum_gebeurtenis="vorige week")
    with weer_open(tmp_path, "2026-12-03") as kompas:
        weer = hervat(kompas, gang)
        half = weer.wijzig(feit)
        half.rauw["tekst"] = "Zo was h"
        weer.bewaar_concept(half)
    with weer_open(tmp_path, "2027-01-20") as kompas:
        weer = hervat(kompas, gang)
        anders = weer.leg_vast(weer.wijzig(feit)).aantekening
    assert anders.tekst == "Zo was h"
    assert anders.datum_gebeurtenis == feit.datum_gebeurtenis


def test_a_row_that_was_not_touched_keeps_its_days_when_another_is_added(tmp_path):
    with nieuw_kompas(tmp_path) as kompas:
        gang = begin(kompas, "wat-is-beste")
        formulier = bij(gang, "goed-genoeg", "minimaal")
        formulier.zet("zichtbaar_gedrag", "Er is brood.")
        formulier.zet_rij("wat_vindt_ieder", {"persoon": "moeder", "wat": "eens", "datum": "vorige week"}, gang.casus)
        gang.leg_vast(formulier)
    with weer_open(tmp_path, "2026-12-10") as kompas:
        weer = hervat(kompas, gang)
        formulier = weer.wijzig(weer.wandeling.aantekeningen[0])
        formulier.zet_rij("wat_vindt_ieder", {"persoon": "vader", "wat": "oneens"}, gang.casus)
        moeder, vader = weer.leg_vast(formulier).aantekening.wat_vindt_ieder
    assert (moeder.datum.van, moeder.datum.tot) == (date(2026, 11, 9), date(2026, 11, 15))
    assert vader.wat == "oneens"


# a number that looks like a BSN


def test_a_bsn_is_left_out_and_can_be_put_back(gang):
    formulier = bij(gang, "feiten", "zelf-gezien")
    assert formulier.zet("tekst", f"Brief {BSN} gelezen.") == 1
    assert formulier.rauw["tekst"] == "Brief [nummer weggelaten] gelezen."
    formulier.zet_nummers_terug("tekst")
    assert gang.leg_vast(formulier).aantekening.tekst == f"Brief {BSN} gelezen."


def test_two_numbers_come_back_each_in_its_own_place_also_when_one_was_added_before_the_other(gang):
    formulier = bij(gang, "feiten", "zelf-gezien")
    formulier.zet("tekst", "Later 123456782.")
    assert formulier.zet("tekst", f"Eerst {BSN}. {formulier.rauw['tekst']}") == 1
    formulier.zet_nummers_terug("tekst")
    assert formulier.rauw["tekst"] == f"Eerst {BSN}. Later 123456782."


def test_a_mark_of_an_earlier_day_stays_a_mark(gang):
    feit = schrijf(gang, "feiten", "zelf-gezien", tekst="Oud 123456782.")
    formulier = gang.wijzig(feit)
    formulier.zet("tekst", f"{feit.tekst} Nieuw {BSN}.")
    formulier.zet_nummers_terug("tekst")
    assert formulier.rauw["tekst"] == f"Oud [nummer weggelaten]. Nieuw {BSN}."


def test_a_bsn_in_a_row_is_left_out(gang):
    formulier = bij(gang, "feiten", "zelf-gezien")
    formulier.zet("tekst", "Zo.")
    assert (
        formulier.zet_rij(
            "wat_zegt_ieder", {"persoon": "vader", "eigen_woorden": f"Mijn nummer is {BSN}"}, gang.casus
        )
        == 1
    )
    assert (
        gang.leg_vast(formulier).aantekening.wat_zegt_ieder[0].eigen_woorden == "Mijn nummer is [nummer weggelaten]"
    )


def test_a_second_row_of_the_same_person_takes_the_place_of_the_first(gang):
    formulier = bij(gang, "feiten", "zelf-gezien")
    formulier.zet_rij("wat_zegt_ieder", {"persoon": "vader", "eigen_woorden": "Nee."}, gang.casus)
    formulier.zet_rij("wat_zegt_ieder", {"persoon": "moeder", "eigen_woorden": "Ja."}, gang.casus)
    formulier.zet_rij("wat_zegt_ieder", {"persoon": "3", "eigen_woorden": "Toch wel."}, gang.casus)
    rijen = gang.leg_vast(formulier).aantekening.wat_zegt_ieder
    assert [r.eigen_woorden for r in rijen] == ["Ja.", "Toch wel."]


def test_a_paste_of_many_lines_in_a_field_of_one_line_is_joined_and_a_long_field_keeps_them(gang):
    formulier = bij(gang, "dialoog", "wie-gesproken")
    formulier.zet("waar", "thuis\r\n  in de keuken\n\n")
    formulier.zet("eigen_woorden", "Een.\r\n\r\n  Twee.\n")
    assert formulier.rauw == {"waar": "thuis in de keuken", "eigen_woorden": "Een.\n\n  Twee.\n"}


# the leerdeel


def test_a_leerdeel_answer_lies_apart_without_a_case_and_comes_back_while_the_walk_is_open(kompas, gang):
    druk = schrijf(gang, "tegenspraak", "welke-druk", tekst="Ik wil dat het klaar is.")
    assert druk.deel == "leerdeel"
    assert hervat(kompas, gang).wandeling.antwoorden("welke-druk")[0].tekst == "Ik wil dat het klaar is."
    (rij,) = kompas.kluis.leerdeel()
    assert gang.casus.id not in rij.aantekening.model_dump_json()
    assert gang.reflectie.id not in rij.aantekening.model_dump_json()
    assert kompas.kluis.aantekeningen_van_casus(gang.casus.id) == ()
    assert not kompas.kluis.zoek("klaar")


def test_a_closed_walk_lets_go_of_its_leerdeel_and_keeps_the_rest(kompas, gang):
    schrijf(gang, "tegenspraak", "welke-druk", tekst="Ik wil dat het klaar is.")
    feit = schrijf(gang, "feiten", "zelf-gezien", tekst="Vader zweeg.")
    gang.rond_af()
    assert kompas.kluis.reflectie(gang.reflectie.id).stand == "afgerond"
    weer = hervat(kompas, gang)
    assert weer.wandeling.aantekeningen == (feit,)
    assert weer.reflectie.stand == "open"
    assert len(kompas.kluis.leerdeel()) == 1


def test_your_own_perspective_goes_to_the_leerdeel_also_while_it_is_typed(kompas, gang):
    formulier = bij(gang, "dialoog", "ieders-wens")
    formulier.zet("persoon", "ik")
    formulier.zet("zorg", "Dat ik iets mis.")
    formulier.zet("mag_gedeeld_worden_met", "moeder")
    gang.bewaar_concept(formulier)
    assert kompas.kluis.concepten(gang.reflectie.id)[0].deel == "leerdeel"
    weer = hervat(kompas, gang)
    eigen = weer.leg_vast(bij(weer, "dialoog", "ieders-wens")).aantekening
    assert (eigen.deel, eigen.persoon, eigen.zorg) == ("leerdeel", JIJZELF, "Dat ik iets mis.")
    assert eigen.mag_gedeeld_worden_met == ()
    assert kompas.kluis.aantekeningen_van_casus(gang.casus.id) == ()


def test_a_perspective_that_turns_out_to_be_of_somebody_else_goes_to_the_case(kompas, gang):
    formulier = bij(gang, "dialoog", "ieders-wens")
    formulier.zet("persoon", "ik")
    gang.bewaar_concept(formulier)
    weer = hervat(kompas, gang)
    formulier = bij(weer, "dialoog", "ieders-wens")
    formulier.zet("persoon", "moeder")
    formulier.zet("zorg", "Dat hij weggaat.")
    assert weer.leg_vast(formulier).aantekening.deel == "casusdeel"


def test_a_leerdeel_row_never_points_at_somebody_of_the_family(kompas, gang):
    formulier = bij(gang, "dialoog", "ieders-wens")
    formulier.zet("persoon", "ik")
    formulier.zet("zorg", "Dat ik iets mis.")
    eigen = gang.leg_vast(formulier).aantekening
    with pytest.raises(LeerdeelNoemtNiemand):
        wijzig(gang, eigen, persoon="moeder")
    assert kompas.kluis.leerdeel()[0].aantekening.persoon == JIJZELF
    assert hervat(kompas, gang).wijzig(eigen).rauw["persoon"] == "moeder"


def test_a_registered_name_in_the_leerdeel_is_refused_and_the_text_stays_a_concept(kompas, gang):
    zet_echte_naam(kompas, gang.casus, gang.casus.betrokkenen[1].id, "Fatima Bouzid")
    formulier = bij(gang, "tegenspraak", "welke-druk")
    formulier.zet("tekst", "Fatima belt me elke dag.")
    with pytest.raises(NaamInLeerdeel):
        gang.leg_vast(formulier)
    assert kompas.kluis.leerdeel() == ()
    terug = bij(hervat(kompas, gang), "tegenspraak", "welke-druk")
    assert terug.rauw == {"tekst": "Fatima belt me elke dag."}
    terug.zet("tekst", "Moeder belt me elke dag.")
    assert gang.leg_vast(terug).aantekening.tekst == "Moeder belt me elke dag."


@pytest.mark.parametrize("tekst", ["Bij Linde wil ik gelijk krijgen.", "Gezin linde maakt me moe."])
def test_the_cover_name_of_a_family_is_refused_in_the_leerdeel_too(kompas, gang, tekst):
    with pytest.raises(NaamInLeerdeel) as fout:
        schrijf(gang, "tegenspraak", "welke-druk", tekst=tekst)
    assert "inde" not in fout.value.zin
    assert kompas.kluis.leerdeel() == ()


def test_a_cover_name_that_is_a_plain_word_may_be_used_as_one(kompas, gang):
    assert schrijf(gang, "tegenspraak", "welke-druk", tekst="Onder de linde dacht ik na over elk gezin.")


def test_a_half_written_leerdeel_answer_is_recorded_when_the_walk_is_closed(kompas, gang):
    formulier = bij(gang, "tegenspraak", "welke-druk")
    formulier.zet("tekst", "Ik wil dat het klaar is.")
    gang.bewaar_concept(formulier)
    gang.rond_af()
    assert [rij.aantekening.tekst for rij in kompas.kluis.leerdeel()] == ["Ik wil dat het klaar is."]
    assert kompas.kluis.concepten(gang.reflectie.id) == ()


def test_a_walk_stays_open_while_a_concept_would_keep_telling_whose_leerdeel_it_is(kompas, gang):
    zet_echte_naam(kompas, gang.casus, gang.casus.betrokkenen[1].id, "Fatima Bouzid")
    formulier = bij(gang, "tegenspraak", "welke-druk")
    formulier.zet("tekst", "Fatima belt me elke dag.")
    gang.bewaar_concept(formulier)
    with pytest.raises(LeerdeelNietAf) as fout:
        gang.rond_af()
    assert "Welke druk" in str(fout.value.zin)
    assert "Fatima" not in fout.value.zin
    assert hervat(kompas, gang).reflectie.stand == "open"
    assert bij(hervat(kompas, gang), "tegenspraak", "welke-druk").rauw == {"tekst": "Fatima belt me elke dag."}


# choices


def test_choosing_again_changes_the_choice_and_keeps_the_earlier_one_as_a_version(kompas, gang):
    eerst = kies(gang, "dialoog", "veilig-praten", "weet-niet")
    assert "hoe-wel-veilig" in gang.wandeling.zichtbaar
    vraag = schrijf(gang, "dialoog", "hoe-wel-veilig", wat="Is vader thuis?")
    dan = kies(gang, "dialoog", "veilig-praten", "samen")
    assert dan.id == eerst.id
    assert "hoe-wel-veilig" not in gang.wandeling.zichtbaar
    assert gang.wandeling.antwoorden("hoe-wel-veilig") == (vraag,)
    assert [v.aantekening.keuze for v in kompas.kluis.versies(eerst.id)] == ["weet-niet", "samen"]
    kies(gang, "dialoog", "veilig-praten", "apart")
    weer = kies(hervat(kompas, gang), "dialoog", "veilig-praten", "weet-niet")
    assert weer.keuze == "weet-niet"
    assert vraag in hervat(kompas, gang).wandeling.geldig
    assert kompas.kluis.concepten(gang.reflectie.id) == ()


# versions


def test_an_earlier_version_can_be_put_back(kompas, gang):
    feit = schrijf(gang, "feiten", "zelf-gezien", tekst="Vader zweeg.")
    nu = wijzig(gang, feit, tekst="Vader zei niets.").aantekening
    gang.zet_terug(nu, gang.eerdere_versies(nu)[0].rev)
    assert gang.wandeling.aantekeningen[0].tekst == "Vader zweeg."
    assert [v.aantekening.tekst for v in gang.eerdere_versies(nu)] == [
        "Vader zweeg.",
        "Vader zei niets.",
        "Vader zweeg.",
    ]
    assert not wijzig(gang, gang.wandeling.aantekeningen[0], tekst="Nog eens.").tussendoor


# a decision


@pytest.fixture
def besluit(kompas):
    gang = begin(kompas, "wat-is-beste", kader="anders-beslissen")
    return gang, schrijf(gang, "wegen", "gekozen-weg", wat="We wachten twee weken.")


def test_a_decision_changes_until_it_is_fixed_and_then_no_more(besluit):
    gang, los = besluit
    vast = wijzig(gang, los, vastgesteld_op="vandaag").aantekening
    assert vast.vastgesteld_op.van == date(2026, 11, 21)
    with pytest.raises(BesluitStaatVast):
        gang.wijzig(vast)


def test_fixing_needs_a_day_that_is_understood(besluit):
    gang, los = besluit
    with pytest.raises(DagNodig):
        wijzig(gang, los, vastgesteld_op="nog niet")
    assert gang.wijzig(los).oud == los


def test_an_earlier_text_of_a_fixed_decision_cannot_be_put_back(besluit):
    gang, los = besluit
    vast = wijzig(gang, los, vastgesteld_op="vandaag").aantekening
    with pytest.raises(BesluitStaatVast):
        gang.zet_terug(vast, 1)
    assert gang.kompas.kluis.versies(vast.id)[-1].aantekening == vast


def test_a_decision_that_was_fixed_in_another_window_is_not_overwritten(tmp_path, kompas, besluit):
    gang, los = besluit
    formulier = gang.wijzig(los)
    formulier.zet("wat", "We wachten niet.")
    with weer_open(tmp_path) as ander:
        vast = wijzig(hervat(ander, gang), los, vastgesteld_op="vandaag").aantekening
    with pytest.raises(BesluitStaatVast):
        gang.leg_vast(formulier)
    assert kompas.kluis.versies(los.id)[-1].aantekening == vast
    assert kompas.kluis.concepten(gang.reflectie.id)[0].velden["wat"] == "We wachten niet."


def test_a_successor_takes_the_place_of_a_fixed_decision(kompas, besluit):
    gang, los = besluit
    wijzig(gang, los, vastgesteld_op="vandaag")
    nieuw = schrijf(gang, "wegen", "gekozen-weg", wat="Toch eerder.", volgt_op="1")
    assert nieuw.volgt_op == los.id
    assert nieuw in gang.wandeling.geldig
    assert los.id not in [a.id for a in gang.wandeling.geldig]
    assert los.id in [a.id for a in gang.wandeling.aantekeningen]


# two windows


def test_two_windows_the_second_writer_is_told_and_both_texts_are_kept(tmp_path, kompas, gang):
    feit = schrijf(gang, "feiten", "zelf-gezien", tekst="Eerst.")
    hier = gang.wijzig(feit)
    hier.zet("tekst", "Hier.")
    _in_another_process(tmp_path, gang, "Daar.")
    vastgelegd = gang.leg_vast(hier)
    assert vastgelegd.tussendoor
    assert vastgelegd.aantekening.tekst == "Hier."
    versies = gang.eerdere_versies(feit)
    assert [v.aantekening.tekst for v in versies] == ["Eerst.", "Daar.", "Hier."]
    gang.zet_terug(feit, versies[1].rev)
    assert hervat(kompas, gang).wandeling.aantekeningen[0].tekst == "Daar."
    assert kompas.kluis.controle() == ()


def test_what_another_window_adds_is_there_when_the_walk_is_opened_again(tmp_path, kompas, gang):
    with weer_open(tmp_path) as ander:
        schrijf(hervat(ander, gang), "feiten", "via-ander", tekst="Van de buren.")
    schrijf(gang, "feiten", "zelf-gezien", tekst="Vader zweeg.")
    assert [a.tekst for a in hervat(kompas, gang).wandeling.aantekeningen] == ["Van de buren.", "Vader zweeg."]


_ANDER_VENSTER = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from gangen import plaatsen, klok, wijzig
from checklist_app.flow.openen import open_in, open_kompas
from checklist_app.flow.wandelen import hervat
map_, reflectie, tekst = Path(sys.argv[2]), sys.argv[3], sys.argv[4]
with open_in(plaatsen(map_), sys.stdin.read()) as kluis:
    kompas = open_kompas(plaatsen(map_), klok(), kluis)
    staand = kompas.kluis.reflectie(reflectie)
    gang = hervat(kompas, kompas.kluis.casus(staand.casus), staand)
    assert not wijzig(gang, gang.wandeling.aantekeningen[0], tekst=tekst).tussendoor
"""


def _in_another_process(map_, gang, tekst):
    subprocess.run(
        [sys.executable, "-c", _ANDER_VENSTER, str(Path(__file__).parent), str(map_), gang.reflectie.id, tekst],
        input=WACHTZIN,
        text=True,
        check=True,
        timeout=30,
    )


# kaders that change or go


KADER = """\
id: eigen
titel: Eigen
versie: "{versie}"
status: actief
formaat: 1
kadersoort: reflectie
kern: Om te proberen.
bronnen:
  - {{id: b, titel: Bron}}
wijzigingen:
  - {{versie: "{versie}", datum: 2026-11-21, wat: Zo.}}
twijfels:
  - {{id: t, tekst: Twijfel je?, principes: [een]}}
principes:
  - id: een
    titel: Een
    waarom: Daarom.
    bron: {{id: b, plaats: overal}}
    vragen:
      - {{id: eerst, tekst: Wat is er?, kort: true}}
      - {{id: {tweede}, tekst: En dan?, kort: true, vastleggen: uitspraak{extra}}}
"""
AANVULLING = """\
id: team
titel: Van ons team
versie: "1.0"
status: actief
formaat: 1
kadersoort: aanvulling
op: eigen
bij_versie: "1.0"
voorvoegsel: team
wijzigingen:
  - {versie: "1.0", datum: 2026-11-21, wat: Zo.}
principes:
  - id: een
    vragen:
      - {id: team-vraag, tekst: En wij?, kort: true}
"""


def zet_kader(map_, versie="1.0", tweede="dan", extra=""):
    map_ = map_ / "kaders"
    map_.mkdir(exist_ok=True)
    (map_ / f"eigen-{versie}.yaml").write_text(KADER.format(versie=versie, tweede=tweede, extra=extra), "utf-8")


def eigen_wandeling(map_):
    """A walk with an own kader and an overlay, an answer at its second question and a concept there."""
    zet_kader(map_)
    (map_ / "kaders" / "team.yaml").write_text(AANVULLING, "utf-8")
    with nieuw_kompas(map_) as kompas:
        gang = begin(kompas, "t", kader="eigen")
        schrijf(gang, "een", "dan", tekst="Dit was er.")
        schrijf(gang, "een", "team-vraag", tekst="Wij ook.")
        formulier = bij(gang, "een", "dan")
        formulier.rauw["tekst"] = "En nog iets"
        gang.bewaar_concept(formulier)
    return gang


def test_overlays_are_pinned_and_a_kader_that_is_gone_from_disk_reads_on(tmp_path):
    gang = eigen_wandeling(tmp_path)
    for pad in (tmp_path / "kaders").iterdir():
        pad.unlink()
    with weer_open(tmp_path) as kompas:
        weer = hervat(kompas, gang)
        assert [v.id for v in weer.kader.principes[0].vragen] == ["eerst", "dan", "team-vraag"]
        assert [a.tekst for a in weer.wandeling.aantekeningen] == ["Dit was er.", "Wij ook."]
        assert weer.formulier(weer.wandeling.vraag).rauw == {"tekst": "En nog iets"}
        assert nieuwere_leidraad(kompas, weer) is None


def test_a_newer_version_is_offered_and_takes_answers_and_concepts_along(tmp_path):
    gang = eigen_wandeling(tmp_path)
    zet_kader(tmp_path, "1.10", "daarna", ", vervangt: [dan]")
    with weer_open(tmp_path) as kompas:
        weer = hervat(kompas, gang)
        assert weer.kader.versie == "1.0"
        assert nieuwere_leidraad(kompas, weer).versie == "1.10"
        nieuw = naar_nieuwere(kompas, weer)
        assert nieuw.reflectie.kader.versie == "1.10"
        assert nieuw.reflectie.aanvullingen == ()
        assert [a.tekst for a in nieuw.wandeling.antwoorden("daarna")] == ["Dit was er."]
        assert [a.tekst for a in nieuw.wandeling.aantekeningen] == ["Dit was er.", "Wij ook."]
        assert nieuw.wandeling.vraag.id == "daarna"
        assert nieuw.formulier(nieuw.wandeling.vraag).rauw == {"tekst": "En nog iets"}
        assert nieuwere_leidraad(kompas, nieuw) is None
        assert kompas.kluis.controle() == ()


def test_a_file_that_changed_without_a_new_version_is_not_followed(tmp_path):
    gang = eigen_wandeling(tmp_path)
    zet_kader(tmp_path, tweede="anders")
    (tmp_path / "kaders" / "team.yaml").unlink()
    with weer_open(tmp_path) as kompas:
        nieuw = begin(kompas, "t", kader="eigen", casus=kompas.kluis.casus(gang.casus.id))
        assert [v.id for v in nieuw.kader.principes[0].vragen] == ["eerst", "dan"]
        nieuw.volgende()
        assert hervat(kompas, nieuw).wandeling.vraag.id == "dan"


# questions of the mirror


@pytest.fixture
def met_spiegel(tmp_path):
    """A walk with a small own kader and mirror, at its first principle."""
    zet_kaders(tmp_path)
    with nieuw_kompas(tmp_path) as kompas:
        yield begin(kompas, "wat-gebeurde", kader="proef")


def neem(gang, vraag_id):
    naslag = gang.kompas.naslag
    gang.neem_spiegelvraag(naslag.spiegelversie, naslag.spiegel.vraag(vraag_id))


def hier(gang):
    return gang.wandeling.principe.id, gang.wandeling.vraag.id


@pytest.mark.parametrize("route", ["kort", "helemaal"])
def test_a_mirror_question_stands_after_those_of_the_principle_on_both_routes(met_spiegel, route):
    met_spiegel.met_route(route)
    neem(met_spiegel, "s-1-a")
    assert hier(met_spiegel) == ("feiten", "s-1-a")
    feiten = [plek.vraag for plek in met_spiegel.wandeling.route if plek.principe == "feiten"]
    assert feiten[-1] == "s-1-a"
    assert len(feiten) > 1
    met_spiegel.volgende()
    assert hier(met_spiegel)[0] == "afronden"


def test_an_answer_at_a_mirror_question_is_kept_and_read_back_after_resuming(met_spiegel):
    neem(met_spiegel, "s-1-a")
    feit = schrijf(met_spiegel, "feiten", "s-1-a", tekst="Vader zweeg.")
    weer = hervat(met_spiegel.kompas, met_spiegel)
    assert hier(weer) == ("feiten", "s-1-a")
    assert weer.wandeling.antwoorden("s-1-a") == (feit,)
    assert feit in weer.wandeling.geldig


def test_a_mirror_question_is_taken_once_and_after_that_gone_to(met_spiegel):
    neem(met_spiegel, "s-1-a")
    met_spiegel.naar("afronden")
    neem(met_spiegel, "s-1-a")
    assert hier(met_spiegel) == ("feiten", "s-1-a")
    assert [erbij.vraag for erbij in met_spiegel.reflectie.spiegelvragen] == ["s-1-a"]
    neem(met_spiegel, "slot-a")
    assert [plek.vraag for plek in met_spiegel.wandeling.route].count("s-1-a") == 1


def test_at_the_end_of_a_walk_a_mirror_question_comes_at_the_last_principle(met_spiegel):
    while met_spiegel.wandeling.vraag:
        met_spiegel.volgende()
    neem(met_spiegel, "slot-a")
    assert hier(met_spiegel) == ("afronden", "slot-a")


def test_a_taken_question_reads_on_when_the_mirror_is_changed_or_gone(tmp_path, met_spiegel):
    neem(met_spiegel, "s-1-a")
    assert met_spiegel.spiegel_bij(met_spiegel.wandeling.vraag).signaal_bij("s-1-a").veiligheid
    assert met_spiegel.spiegel_bij(met_spiegel.kader.vraag("feiten", "gezien")) is None
    nieuwer = ALLE["ruit"].replace('versie: "1.0"', 'versie: "2.0"').replace("Wat zie je?", "Wat zie je nu?")
    for later in (nieuwer, None):
        (tmp_path / "kaders" / "ruit.yaml").unlink()
        if later:
            (tmp_path / "kaders" / "ruit.yaml").write_text(later, "utf-8")
        with weer_open(tmp_path) as kompas:
            weer = hervat(kompas, met_spiegel)
            assert weer.wandeling.vraag.tekst == "Wat zie je?"
            assert weer.spiegel_bij(weer.wandeling.vraag).versie == "1.0"


def test_a_mirror_that_changed_without_a_new_version_gives_no_question_the_vault_does_not_know(tmp_path, met_spiegel):
    neem(met_spiegel, "s-1-a")
    anders = ALLE["ruit"].replace("s-3-a", "s-3-b").replace("deel: leerdeel", "deel: casusdeel")
    (tmp_path / "kaders" / "ruit.yaml").write_text(anders, "utf-8")
    with weer_open(tmp_path) as kompas:
        weer = hervat(kompas, met_spiegel)
        with pytest.raises(SpiegelIsAnders):
            neem(weer, "s-3-b")
        assert [erbij.vraag for erbij in kompas.kluis.reflectie(weer.reflectie.id).spiegelvragen] == ["s-1-a"]
        neem(weer, "s-1-b")
        assert weer.wandeling.vraag.deel == "leerdeel"
        assert weer.reflectie.spiegelvragen[-1].deel == "leerdeel"


def test_a_leerdeel_question_of_the_mirror_is_gone_when_the_walk_is_closed_and_in_no_document(met_spiegel):
    kompas = met_spiegel.kompas
    neem(met_spiegel, "s-1-a")
    neem(met_spiegel, "s-1-b")
    schrijf(met_spiegel, "feiten", "s-1-b", tekst="Ik schrok.")
    assert met_spiegel.reflectie.plek.vraag == "s-1-b"
    for _ in range(2):
        document = casusdocument(kompas, met_spiegel.casus)
        assert "s-1-b" not in document.model_copy(update={"kaders": ()}).model_dump_json()
        assert [erbij.vraag for erbij in document.reflecties[0].spiegelvragen] == ["s-1-a"]
        met_spiegel.rond_af()
    staand = kompas.kluis.reflectie(met_spiegel.reflectie.id)
    assert "s-1-b" not in staand.model_dump_json()
    assert [rij.aantekening.tekst for rij in kompas.kluis.leerdeel()] == ["Ik schrok."]
    weer = hervat(kompas, met_spiegel)
    assert "s-1-b" not in [vraag.id for _, vraag in weer.kader.vragen()]


def test_a_mirror_of_which_only_a_leerdeel_question_was_taken_is_not_told_of_at_all(met_spiegel):
    neem(met_spiegel, "s-1-b")
    document = casusdocument(met_spiegel.kompas, met_spiegel.casus)
    assert [kader.id for kader in document.kaders] == ["proef", "zuid"]


def test_a_newer_version_of_the_kader_keeps_the_mirror_question_its_answer_and_the_place(tmp_path, met_spiegel):
    neem(met_spiegel, "s-1-a")
    schrijf(met_spiegel, "feiten", "s-1-a", tekst="Vader zweeg.")
    nieuwer = ALLE["proef"].replace('versie: "1.0"', 'versie: "1.1"')
    (tmp_path / "kaders" / "proef-1.1.yaml").write_text(nieuwer, "utf-8")
    with weer_open(tmp_path) as kompas:
        nieuw = naar_nieuwere(kompas, hervat(kompas, met_spiegel))
        assert nieuw.reflectie.kader.versie == "1.1"
        assert hier(nieuw) == ("feiten", "s-1-a")
        assert [a.tekst for a in nieuw.wandeling.antwoorden("s-1-a")] == ["Vader zweeg."]
        assert nieuw.kader.principe("feiten").vragen[-1].id == "s-1-a"
        assert kompas.kluis.controle() == ()


def test_when_its_principle_is_gone_from_a_newer_version_a_mirror_question_can_be_taken_again(tmp_path, met_spiegel):
    neem(met_spiegel, "s-1-a")
    antwoord = schrijf(met_spiegel, "feiten", "s-1-a", tekst="Vader zweeg.")
    nieuwer = ALLE["proef"].replace('versie: "1.0"', 'versie: "1.1"').replace("id: feiten\n", "id: weten\n")
    nieuwer = nieuwer.replace("principes: [feiten,", "principes: [weten,")
    (tmp_path / "kaders" / "proef-1.1.yaml").write_text(nieuwer, "utf-8")
    with weer_open(tmp_path) as kompas:
        nieuw = naar_nieuwere(kompas, hervat(kompas, met_spiegel))
        assert antwoord in nieuw.wandeling.geldig
        neem(nieuw, "s-1-a")
        assert hier(nieuw) == (nieuw.wandeling.principe.id, "s-1-a")
        assert [erbij.vraag for erbij in nieuw.reflectie.spiegelvragen] == ["s-1-a"]
        assert nieuw.wandeling.antwoorden("s-1-a") == (antwoord,)


def test_a_question_id_that_a_newer_kader_has_itself_stands_there_once_and_is_walked_past(tmp_path, met_spiegel):
    neem(met_spiegel, "s-1-a")
    nieuwer = ALLE["proef"].replace('versie: "1.0"', 'versie: "1.1"').replace("id: leunt-op", "id: s-1-a")
    (tmp_path / "kaders" / "proef-1.1.yaml").write_text(nieuwer, "utf-8")
    with weer_open(tmp_path) as kompas:
        nieuw = naar_nieuwere(kompas, hervat(kompas, met_spiegel))
        assert [vraag.id for _, vraag in nieuw.kader.vragen()].count("s-1-a") == 1
        nieuw.volgende()
        assert nieuw.wandeling.vraag.id != "s-1-a"


# the end


def test_what_is_taken_along_is_only_what_counts(gang):
    kies(gang, "dialoog", "veilig-praten", "weet-niet")
    schrijf(gang, "dialoog", "hoe-wel-veilig", wat="Is vader thuis?")
    assert [v.wat for v in gang.meegenomen().open_vragen] == ["Is vader thuis?"]
    kies(gang, "dialoog", "veilig-praten", "samen")
    assert gang.meegenomen().open_vragen == ()


def test_a_person_added_meanwhile_can_be_named_at_once(kompas, gang):
    casus, tante = voeg_toe(kompas, gang.casus, "tante", "netwerk")
    gang.ververs_casus(casus)
    assert schrijf(gang, "dialoog", "wie-gesproken", persoon="tante").persoon == tante.id


@pytest.mark.parametrize(
    ("naam", "rauw"),
    [
        ("aard", "x"),
        ("vervangt", "99"),
        ("hoe_weet_je_het", "zelf"),
        ("wat_zegt_ieder", [{"eigen_woorden": "Van niemand."}]),
        ("mag_gedeeld_worden_met", "moeder, wie"),
    ],
)
def test_whatever_is_not_understood_says_so_and_keeps_the_form(gang, naam, rauw):
    formulier = bij(gang, "feiten", "zelf-gezien")
    formulier.rauw = {"tekst": "Zo.", naam: rauw}
    with pytest.raises(NietBegrepen):
        gang.leg_vast(formulier)
    assert gang.concepten[formulier.id].velden == {"tekst": "Zo.", naam: rauw}
