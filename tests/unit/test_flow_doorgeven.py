"""Text on its way to somebody else: asked once, remembered, and blocked while anything is open."""

import json

import pytest
from gangen import begin, nieuw_kompas, schrijf, weer_open
from maken import maak_casus

from checklist_app.domain.basis import nieuw_id
from checklist_app.domain.casus import Betrokkene
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
from checklist_app.poort.kennis import Kennis
from checklist_app.poort.zoeken import met_veilige_rollen, zoek

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


def test_the_same_text_with_the_same_choices_is_looked_through_and_replaced_once(gang, monkeypatch):
    gezocht = []
    for kamer in ("flow.doorgeven", "poort.toepassen"):
        monkeypatch.setattr(f"checklist_app.{kamer}.zoek", lambda *args: gezocht.append(args) or zoek(*args))
    onderweg = selected(gang)
    onderweg.neem_alles_over()
    # As it was typed, and once more to see that nothing shows after replacing.
    assert len(gezocht) == 2
    for _ in range(2):
        gezocht.clear()
        onderweg.resultaat()
        # Only the last look at what would leave.
        assert len(gezocht) == 1


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
    assert (merk.soort, merk.soort_in_woorden) == ("naam", "een naam")
    assert merk.voorstel.vervanging == "[naam]"
    assert [k.vervanging for k in merk.andere if k.soort == "rol"][:2] == ["[professional]", "[moeder]"]
    assert {"houden", "weg"} <= {k.soort for k in merk.andere}


def test_own_words_that_name_somebody_are_refused_and_stay_open(gang):
    onderweg = selected(gang)
    with pytest.raises(Tegengehouden):
        onderweg.kies(rows(onderweg)["Anja Bakker"], "eigen", "Fatima")
    assert "Anja Bakker" in rows(onderweg)


@pytest.mark.parametrize("woorden", ["Fatma kwam", "zag fatina", "met Yilmas", "bel 06\u201112345678"])
def test_own_words_that_are_almost_a_name_or_hide_a_number_are_refused_too(gang, woorden):
    onderweg = selected(gang)
    with pytest.raises(Tegengehouden) as gevangen:
        onderweg.kies(rows(onderweg)["Anja Bakker"], "eigen", woorden)
    assert woorden not in gevangen.value.zin
    assert "Anja Bakker" in rows(onderweg)


@pytest.mark.parametrize("nummer", ["123456782", "１２３４５６７８２", "123\u2011456\u2011782"])
def test_a_bsn_is_left_out_of_own_words_in_whatever_digits_it_is_typed(gang, nummer):
    onderweg = selected(gang)
    onderweg.kies(rows(onderweg)["Anja Bakker"], "eigen", f"nummer {nummer}")
    assert onderweg.merken[0].gekozen.vervanging == "nummer [nummer weggelaten]"


def test_a_name_that_is_a_word_too_is_refused_in_own_words_in_small_letters(gang):
    oma = next(b.id for b in gang.casus.betrokkenen if b.rol == "oma")
    gang.kompas.kluis.bewaar_naam(gang.casus.id, NaamInRegister(betrokkene=oma, naam="Roos"))
    onderweg = selected(gang)
    with pytest.raises(Tegengehouden):
        onderweg.kies(rows(onderweg)["Anja Bakker"], "eigen", "met roos")


@pytest.mark.parametrize("rol", ["oma Truus Bakker", "oma, bel 0612345678", "juf Anja", "tante\u00ad\u2011Bep"])
def test_a_role_that_names_somebody_or_holds_a_number_never_leaves(gang, rol):
    kluis, casus = gang.kompas.kluis, gang.casus
    oma = next(b for b in casus.betrokkenen if b.rol == "oma")
    anders = replaced_person(casus, oma.model_copy(update={"rol": rol}))
    kluis.bewaar_casus(anders)
    kluis.bewaar_naam(casus.id, NaamInRegister(betrokkene=oma.id, naam="Geertruida Pol"))
    onderweg = selected(gang, "Ik belde Geertruida. Ook Xandra.")
    (xandra,) = onderweg.open_merken
    assert not any(rol in keuze.vervanging for keuze in xandra.andere)
    # Chosen when the role stood in the choices as it was typed.
    kluis.bewaar_poortkeuzes(casus.id, {xandra.vorm: ("rol", f"[{rol}]")})
    assert [m.vorm for m in onderweg.open_merken] == [xandra.vorm]
    onderweg.neem_alles_over()
    assert "Ik belde [iemand uit het netwerk]. Ook [naam]." in onderweg.tekst()


def replaced_person(casus, wie):
    """A case with somebody as they are now."""
    return casus.model_copy(update={"betrokkenen": tuple(wie if b.id == wie.id else b for b in casus.betrokkenen)})


def test_a_usual_role_stays_as_it_is():
    rollen = (
        *("moeder", "vader", "stiefvader", "pleegmoeder", "oma", "opa", "tante", "oudste zus", "kind 1", "kind 2"),
        *("vader van kind 2", "partner van moeder", "JB", "leerkracht groep 4", "huisarts", "wijkagent", "voogd"),
        *("ambulant begeleider", "mentor", "gezinsvoogd", "buurvrouw", "Moeder", "oma moederszijde", "IB'er"),
    )
    casus = maak_casus(*(Betrokkene(id=nieuw_id(), soort="netwerk", rol=rol) for rol in rollen))
    veilig = met_veilige_rollen(Kennis.van(casus), casus)
    assert set(veilig.rollen.values()) == {f"[{rol}]" for rol in (*rollen, "professional")}


def test_a_role_with_another_name_is_asked_again(gang):
    onderweg = selected(gang, "Ik sprak Anja.")
    (anja,) = onderweg.open_merken
    onderweg.kies(anja, next(k for k in anja.andere if k.vervanging == "[oma]"))
    assert not selected(gang, "Ik sprak Anja.").open_merken
    oma = next(b for b in gang.casus.betrokkenen if b.rol == "oma")
    gang.kompas.kluis.bewaar_casus(replaced_person(gang.casus, oma.model_copy(update={"rol": "bonusoma"})))
    assert selected(gang, "Ik sprak Anja.").open_merken


@pytest.mark.parametrize(
    ("tekst", "keuze"),
    [
        ("zie www.fatima.nl voor meer", "voorstel"),
        ("zie www.fatima.nl voor meer", "weg"),
        ("zie www.fatima.nl voor meer", "eigen"),
        ("Vroeger heette zij Van Fatima, of Fatima Zuid.", "voorstel"),
        ("Vroeger heette zij Van Fatima, of Fatima Zuid.", "weg"),
    ],
)
def test_what_shows_only_once_a_name_is_replaced_goes_out_as_it_was_chosen(gang, tekst, keuze):
    onderweg = selected(gang, tekst)
    for _ in range(4):
        for merk in onderweg.open_merken:
            onderweg.kies(merk, merk.voorstel if keuze == "voorstel" else keuze, "een blad")
    uit = onderweg.tekst()
    assert "fatima" not in uit.casefold()
    assert all(merk.gekozen for merk in onderweg.merken)
    assert onderweg.met_merken(onderweg.merken).count("‹") >= len(onderweg.merken)


def test_what_shows_only_later_stays_in_the_list_with_what_was_chosen(gang):
    onderweg = selected(gang, "zie www.fatima.nl voor meer")
    later = onderweg.open_merken
    assert later
    onderweg.neem_alles_over()
    assert [m.vorm for m in onderweg.merken] == [m.vorm for m in later]


@pytest.mark.parametrize("geboren", ["Hij is geboren in 2013.", "Joy, geb. 2013.", "Zijn geboortejaar is 2013."])
def test_a_year_of_birth_does_not_leave_because_the_same_year_stands_elsewhere(gang, geboren):
    tekst = f"In 2013 verhuisd. {geboren}"
    onderweg = selected(gang, tekst)
    onderweg.neem_alles_over()
    assert "In 2013 verhuisd. " in onderweg.tekst()
    assert "[geboortejaar]" in onderweg.tekst()
    assert onderweg.tekst().count("2013") == 1


def test_the_proposal_of_a_row_is_the_one_that_tells_least(gang):
    (merk,) = selected(gang, "Het was 750 meter. Zij heeft 750.").open_merken
    assert merk.voorstel.soort == "algemener"
    assert HOUDEN in merk.andere
    (dag,) = selected(gang, "Op 14 mei 2018 belde zij. Hij is geboren op 14 mei 2018.").open_merken
    assert dag.voorstel.vervanging == "[geboortedatum]"


@pytest.mark.parametrize(
    ("tekst", "wordt"),
    [
        *((f"Bel 06{streep}12345678 nu.", "Bel [telefoonnummer] nu.") for streep in "\u2010\u2011\u2012\u2212\u00ad"),
        ("mail anna@\u200bgmail.com nu", "mail [e-mailadres] nu"),
        ("op 1234\u200bAB nu", "op [postcode] nu"),
        ("bsn 123\u2011456\u2011782 nu", "bsn [nummer] nu"),
        ("bsn 12\u200b34\u200b56\u200b78\u200b2 nu", "bsn [nummer] nu"),
        ("bsn １２３４５６７８２ nu", "bsn [nummer] nu"),
        ("bsn ١٢٣٤٥٦٧٨٢ nu", "bsn [nummer] nu"),
        ("Ik belde Fatima\u0308 nu", "Ik belde [moeder] nu"),
        ("Ik belde Fatim\u200ba nu", "Ik belde [moeder] nu"),
        ("Zaak JB\u201177 nu", "Zaak [zaaknummer] nu"),
    ],
)
def test_signs_that_look_alike_or_are_invisible_hide_no_number_and_no_name(gang, tekst, wordt):
    gang.kompas.kluis.bewaar_casus(gang.casus.model_copy(update={"kenmerk": "JB-77"}))
    onderweg = selected(gang, tekst)
    assert not onderweg.open_merken
    assert wordt in onderweg.tekst()


def test_a_choice_that_does_not_go_with_a_mark_is_no_choice(gang):
    onderweg = selected(gang)
    with pytest.raises(ValueError, match=r"^[0-9a-f]{8}$"):
        onderweg.kies(rows(onderweg)["3 maart"], "rol")


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


@pytest.mark.parametrize("streep", "-\u2010\u2011–")
def test_a_cover_name_is_found_with_whatever_hyphen_it_was_typed(gang, streep):
    gang.kompas.nieuwe_casus("Zee\u2011ster")
    onderweg = selected(gang, f"Net als bij gezin Zee{streep}ster.")
    assert not onderweg.open_merken
    assert "gezin [ander gezin]." in onderweg.tekst()


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
        '[{"merk": true, "keuze": "weg"}]',
        '[{"nummer": true, "keuze": "weg"}]',
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
