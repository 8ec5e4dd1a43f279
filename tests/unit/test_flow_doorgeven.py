"""Text on its way to somebody else: asked once, remembered, and blocked while anything is open."""

import json

import pytest
from gangen import begin, nieuw_kompas, schrijf, weer_open

from checklist_app.domain.fouten import KompasFout
from checklist_app.domain.gebeurtenissen import GEKOPIEERD
from checklist_app.domain.register import NaamInRegister
from checklist_app.flow.doorgeven import (
    DOELEN_IEMAND_ANDERS,
    HOUDEN,
    doorgang,
    doorgang_voor_aantekeningen,
    doorgang_voor_selectie,
)
from checklist_app.flow.fouten import BestandBestaat, BestandNietTeLezen, KeuzesOnleesbaar, NietsTeKopieren
from checklist_app.flow.keuzebestand import antwoord_uit
from checklist_app.kluis.fouten import SchijfVol
from checklist_app.poort.doorlaten import LEZERS
from checklist_app.poort.fouten import NietVoorIemandAnders, NogOpen, Poortfout, Tegengehouden
from checklist_app.poort.zoeken import zoek

TEKST = "Ik sprak Anja Bakker op 3 maart. Bel 06-12345678, zegt Fatima."


@pytest.fixture
def kompas(tmp_path):
    with nieuw_kompas(tmp_path) as open_:
        yield open_


@pytest.fixture
def gang(kompas):
    gang = begin(kompas)
    moeder = next(b.id for b in gang.casus.betrokkenen if b.rol == "moeder")
    kompas.kluis.bewaar_naam(gang.casus.id, NaamInRegister(betrokkene=moeder, naam="Fatima Yilmaz"))
    return gang


def selected(gang, tekst=TEKST):
    return doorgang_voor_selectie(gang.kompas, gang.casus.id, tekst)


def left(gang):
    """Return what the log tells of what left: what, for whom and how many parts."""
    alle = gang.kompas.kluis.logboek(gang.casus.id)
    return [(r.wat, r.voor_wie, r.aantal) for r in alle if r.wat.startswith(("uitvoer", "gekopieerd"))]


def statements(gang, *teksten):
    vraag = next((p.id, v.id) for p, v in gang.wandeling.kader.vragen() if v.vastleggen == "uitspraak")
    for tekst in teksten:
        schrijf(gang, *vraag, tekst=tekst, aard="mening")


def rows(onderweg):
    return {merk.tekst: merk for merk in onderweg.open_merken}


def test_nothing_leaves_while_something_is_open_and_the_message_holds_no_word(gang):
    onderweg = selected(gang)
    with pytest.raises(NogOpen) as gevangen:
        onderweg.tekst()
    assert isinstance(gevangen.value, Poortfout)
    assert not any(woord in gevangen.value.zin for woord in ("Anja", "Bakker", "maart", "Fatima", "06"))
    assert {merk.soort for merk in gevangen.value.merken} == {"naam", "datum"}
    assert left(gang) == []


def test_all_proposals_are_taken_at_once_and_the_log_says_for_whom(gang):
    onderweg = selected(gang)
    onderweg.neem_alles_over()
    tekst = onderweg.tekst()
    assert "Ik sprak [naam] op begin maart. Bel [telefoonnummer], zegt [moeder]." in tekst
    assert tekst.startswith("Gepseudonimiseerd: ")
    assert "anoniem is deze tekst niet" in tekst
    assert left(gang) == [("uitvoer intervisie", "iemand anders", 1)]


def test_the_log_counts_the_parts_that_leave_and_not_the_doubtful_words(gang):
    statements(gang, "Anja, Berend en Carola kwamen.", "Het was rustig.")
    aantekeningen = gang.wandeling.aantekeningen
    for onderweg in (
        doorgang(gang.kompas, gang.casus, "intervisie"),
        doorgang(gang.kompas, gang.casus, "intervisie", gekozen=[aantekeningen[1].id]),
        doorgang(gang.kompas, gang.casus, "knelpunten"),
        doorgang_voor_aantekeningen(gang, aantekeningen, "Wat er ligt"),
        selected(gang, "Er is niets om over te twijfelen."),
    ):
        onderweg.neem_alles_over()
        onderweg.tekst()
    assert [aantal for *_, aantal in left(gang)] == [2, 1, 1, 2, 1]


def test_what_goes_to_the_clipboard_is_logged_as_copied(gang):
    onderweg = selected(gang)
    onderweg.neem_alles_over()
    onderweg.tekst(GEKOPIEERD)
    assert left(gang) == [("gekopieerd intervisie", "iemand anders", 1)]


def test_a_vault_that_takes_no_event_leaves_no_file_and_no_text(gang, tmp_path, monkeypatch):
    onderweg = selected(gang)
    onderweg.neem_alles_over()

    def vol(*_):
        raise SchijfVol(wat_niet="het logboek is niet bijgewerkt")

    monkeypatch.setattr("checklist_app.kluis.kluis.schrijf_log", vol)
    with pytest.raises(SchijfVol):
        onderweg.in_bestand(tmp_path / "blad.txt")
    with pytest.raises(SchijfVol):
        onderweg.tekst()
    assert not (tmp_path / "blad.txt").exists()


def test_the_log_knows_of_a_file_before_it_is_there_so_also_of_one_that_was_refused(gang, tmp_path):
    onderweg = selected(gang)
    onderweg.neem_alles_over()
    onderweg.in_bestand(tmp_path / "blad.txt")
    with pytest.raises(BestandBestaat):
        onderweg.in_bestand(tmp_path / "blad.txt")
    assert left(gang) == [("uitvoer intervisie", "iemand anders", 1)] * 2


def test_the_text_is_looked_through_no_more_often_to_leave_than_to_be_read(gang, monkeypatch):
    gezocht = []
    monkeypatch.setattr("checklist_app.flow.doorgeven.zoek", lambda *args: gezocht.append(args) or zoek(*args))
    onderweg = selected(gang)
    onderweg.neem_alles_over()
    gezocht.clear()
    onderweg.resultaat()
    om_te_lezen = len(gezocht)
    gezocht.clear()
    onderweg.tekst()
    assert len(gezocht) == om_te_lezen


def test_the_second_time_the_same_text_asks_nothing_also_after_opening_again(gang, tmp_path):
    onderweg = selected(gang)
    onderweg.kies(rows(onderweg)["Anja Bakker"], "eigen", "een collega")
    onderweg.kies(rows(onderweg)["3 maart"], HOUDEN)
    eerst = onderweg.tekst()
    assert "een collega op 3 maart" in eerst
    opnieuw = selected(gang)
    assert not opnieuw.open_merken
    assert [m.gekozen.soort for m in opnieuw.merken] == ["eigen", "houden"]
    assert opnieuw.tekst() == eerst
    casus = gang.casus.id
    gang.kompas.kluis.sluit()
    with weer_open(tmp_path) as weer:
        assert doorgang_voor_selectie(weer, casus, TEKST).tekst() == eerst


def test_only_what_is_new_is_asked_again(gang):
    onderweg = selected(gang)
    onderweg.neem_alles_over()
    assert list(rows(selected(gang, TEKST + " Ook Berend kwam."))) == ["Berend"]


def test_a_new_person_in_the_register_asks_nothing_and_is_replaced(gang):
    onderweg = selected(gang)
    onderweg.kies(rows(onderweg)["Anja Bakker"], HOUDEN)
    oma = next(b.id for b in gang.casus.betrokkenen if b.rol == "oma")
    gang.kompas.kluis.bewaar_naam(gang.casus.id, NaamInRegister(betrokkene=oma, naam="Anja Bakker"))
    opnieuw = selected(gang)
    assert list(rows(opnieuw)) == ["3 maart"]
    opnieuw.neem_alles_over()
    assert "Ik sprak [oma]" in opnieuw.tekst()


def test_own_words_that_became_a_name_are_asked_again(gang):
    onderweg = selected(gang)
    onderweg.kies(rows(onderweg)["Anja Bakker"], "eigen", "Zus Truus")
    oma = next(b.id for b in gang.casus.betrokkenen if b.rol == "oma")
    gang.kompas.kluis.bewaar_naam(gang.casus.id, NaamInRegister(betrokkene=oma, naam="Truus"))
    assert "Anja Bakker" in rows(selected(gang))


def test_the_same_word_everywhere_is_one_row_with_its_places_and_what_stands_around_it(gang):
    onderweg = selected(gang, "Anja kwam niet, zei Anja later tegen ANJA.")
    (merk,) = onderweg.open_merken
    assert merk.aantal == 3
    assert merk.voor == ""
    assert merk.na.startswith(" kwam niet")
    assert merk.soort == "een naam"
    assert merk.voorstel.vervanging == "[naam]"
    assert [k.vervanging for k in merk.andere if k.soort == "rol"][:2] == ["[professional]", "[moeder]"]
    assert {"houden", "weg"} <= {k.soort for k in merk.andere}


def test_own_words_that_name_somebody_are_refused_and_stay_open(gang):
    onderweg = selected(gang)
    with pytest.raises(Tegengehouden):
        onderweg.kies(rows(onderweg)["Anja Bakker"], "eigen", "Fatima")
    assert "Anja Bakker" in rows(onderweg)


def test_a_choice_that_does_not_go_with_a_mark_is_no_choice(gang):
    onderweg = selected(gang)
    with pytest.raises(ValueError, match=r"^[0-9a-f]{8}$"):
        onderweg.kies(rows(onderweg)["3 maart"], "rol")


def test_text_of_no_case_can_go_too_and_is_remembered_nowhere(kompas):
    onderweg = doorgang_voor_selectie(kompas, None, "Ik sprak Anja.")
    onderweg.neem_alles_over()
    assert "Ik sprak [naam]." in onderweg.tekst()
    assert doorgang_voor_selectie(kompas, None, "Ik sprak Anja.").open_merken


def test_the_preview_shows_what_was_chosen_so_far(gang):
    onderweg = selected(gang)
    onderweg.kies(rows(onderweg)["3 maart"], onderweg.open_merken[1].voorstel)
    assert onderweg.voorbeeld().startswith("Ik sprak Anja Bakker op begin maart.")


def test_marks_show_what_comes_where_and_reading_the_result_is_no_leaving(gang):
    onderweg = selected(gang)
    onderweg.kies(rows(onderweg)["Anja Bakker"], HOUDEN)
    assert onderweg.met_merken(onderweg.merken).startswith(
        "Ik sprak ‹1 Anja Bakker› op ‹2 begin maart›. Bel [telefoonnummer], zegt [moeder]."
    )
    onderweg.neem_alles_over()
    gelezen = onderweg.resultaat()
    assert left(gang) == []
    assert onderweg.tekst() == gelezen


def test_a_thousand_characters_ask_at_most_three_keys_the_second_time(gang):
    lang = " ".join(
        f"Ik sprak {naam} op {dag} mei." for dag, naam in enumerate(("Anja", "Berend", "Carola") * 12, 1) if dag < 30
    )
    onderweg = selected(gang, lang[:1000])
    onderweg.neem_alles_over()
    onderweg.tekst()
    assert not selected(gang, lang[:1000]).open_merken


# The purposes


def test_intervisie_takes_the_question_and_statements_without_names(gang):
    statements(gang, "Fatima sloeg niet, zegt Anja.")
    onderweg = doorgang(gang.kompas, gang.casus, "intervisie")
    onderweg.neem_alles_over()
    tekst = onderweg.tekst()
    assert "Mening: \\[moeder\\] sloeg niet, zegt \\[naam\\]." in tekst
    assert gang.casus.schuilnaam not in tekst
    assert "Gepseudonimiseerd" in tekst


def test_a_purpose_that_is_not_there_yet_is_refused(gang):
    for doel in set(LEZERS) - set(DOELEN_IEMAND_ANDERS):
        with pytest.raises(NietVoorIemandAnders):
            doorgang(gang.kompas, gang.casus, doel)


def test_intervisie_needs_a_reflection_and_knelpunten_says_when_there_are_none(kompas):
    casus = kompas.nieuwe_casus("Leeg")
    with pytest.raises(NietsTeKopieren):
        doorgang(kompas, casus, "intervisie")
    assert "geen knelpunt opgeschreven" in doorgang(kompas, casus, "knelpunten").tekst()


# Answers from a file


def answers(tmp_path, waarde):
    pad = tmp_path / "keuzes.json"
    pad.write_text(waarde if isinstance(waarde, str) else json.dumps(waarde), encoding="utf-8")
    return pad


def test_a_file_answers_open_marks_by_code_or_number(gang, tmp_path):
    onderweg = selected(gang)
    anja, dag = onderweg.open_merken
    lijst = [
        {"merk": anja.code, "keuze": "eigen", "vervanging": "een collega"},
        {"nummer": dag.nummer, "keuze": "houden"},
    ]
    antwoord_uit(answers(tmp_path, lijst), onderweg)
    assert "Ik sprak een collega op 3 maart." in onderweg.tekst()


def test_the_code_of_a_word_differs_per_case_and_holds_nothing_of_it(gang):
    ander = gang.kompas.nieuwe_casus("Ander")
    codes = {
        doorgang_voor_selectie(gang.kompas, id_, "Ik sprak Anja.").open_merken[0].code
        for id_ in (gang.casus.id, ander.id)
    }
    assert len(codes) == 2
    assert all(len(code) == 8 and int(code, 16) >= 0 for code in codes)


def test_an_answer_about_something_else_changes_nothing(gang, tmp_path):
    onderweg = selected(gang)
    antwoord_uit(answers(tmp_path, [{"merk": "00000000", "keuze": "weg"}]), onderweg)
    assert len(onderweg.open_merken) == 2


@pytest.mark.parametrize(
    "inhoud",
    [
        "geen json",
        "{}",
        "[1]",
        '[{"keuze": "weg"}]',
        '[{"merk": "a", "keuze": "misschien"}]',
        '[{"merk": "a", "keuze": "eigen"}]',
        '[{"merk": "a", "keuze": "weg", "naam": "Fatima"}]',
        '[{"merk": ["a"], "keuze": "weg"}]',
        '[{"merk": "a", "keuze": "eigen", "vervanging": 3}]',
        '[{"merk": "a", "keuze": ["weg"]}]',
        "[" * 100_000,
    ],
)
def test_a_file_in_another_form_is_refused_with_the_form_it_should_have(gang, tmp_path, inhoud):
    with pytest.raises(KeuzesOnleesbaar) as gevangen:
        antwoord_uit(answers(tmp_path, inhoud), selected(gang))
    assert 'elk met "merk"' in gevangen.value.zin
    assert "Fatima" not in gevangen.value.zin


def test_a_file_that_is_not_there_is_said(gang, tmp_path):
    with pytest.raises(BestandNietTeLezen):
        antwoord_uit(tmp_path / "nergens.json", selected(gang))
    assert issubclass(KeuzesOnleesbaar, KompasFout)
