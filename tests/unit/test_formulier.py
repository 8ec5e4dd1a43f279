"""One form for every kind: what is typed becomes a value, and a value becomes text that can be changed."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from maken import CASUSDEEL, VANDAAG, aantekeningen, maak, maak_casus, vast_id

from checklist_app.domain.basis import JIJZELF, nieuw_id
from checklist_app.domain.bron import Bron
from checklist_app.domain.casus import Betrokkene
from checklist_app.domain.datum import begrijp
from checklist_app.domain.formulier import Tafel, in_tekst, kies, lees, lees_alles, op_nummer, schrijf, vind_persoon
from checklist_app.domain.fouten import (
    JaOfNee,
    KeuzeNietDuidelijk,
    KeuzeOnbekend,
    NietBegrepen,
    PersoonOnbekend,
    VerwijzingOnbekend,
)
from checklist_app.domain.soorten import SOORTEN
from checklist_app.domain.veldkennis import eigen_velden, velden

MOEDER, KIND = vast_id(1), vast_id(2)
CASUS = maak_casus(
    Betrokkene(id=MOEDER, soort="ouder", rol="moeder"),
    Betrokkene(id=KIND, soort="kind", rol="kind 1"),
)
EERDER = maak("uitspraak", tekst="Er lag een matras.").model_copy(update={"id": vast_id(3)})
TAFEL = Tafel(CASUS, VANDAAG, (EERDER,))


def veld(soort, naam):
    """Return one field of a kind."""
    return next(info for info in velden(SOORTEN[soort]) if info.naam == naam)


@pytest.mark.parametrize(
    ("soort", "naam", "rauw", "waarde"),
    [
        ("uitspraak", "tekst", "Er lag een matras.\nOp de grond.", "Er lag een matras.\nOp de grond."),
        ("uitspraak", "aard", "feit", "feit"),
        ("uitspraak", "aard", "2", "feit"),
        ("uitspraak", "aard", "Niet-pluis", "niet_pluis"),
        ("uitspraak", "aard", "verm", "vermoeden"),
        ("uitspraak", "hoe_weet_je_het", "van horen zeggen", "van_horen_zeggen"),
        ("uitspraak", "bron", "moeder", Bron(persoon=MOEDER)),
        ("uitspraak", "bron", "2", Bron(persoon=MOEDER)),
        ("uitspraak", "bron", "moeder, aan de telefoon", Bron(persoon=MOEDER, tekst="aan de telefoon")),
        ("uitspraak", "bron", "ik", Bron(persoon=JIJZELF)),
        ("uitspraak", "bron", "verslag, 3 maart", Bron(tekst="verslag, 3 maart")),
        ("uitspraak", "vervangt", "1", EERDER.id),
        ("uitspraak", "vervangt", EERDER.id[:8], EERDER.id),
        ("gesprek", "persoon", "Kind 1", KIND),
        ("gesprek", "wie_erbij", "moeder, een buurman", (Bron(persoon=MOEDER), Bron(tekst="een buurman"))),
        ("hulpverlener", "vast_gezicht", "j", True),
        ("hulpverlener", "vast_gezicht", "nee", False),
        ("positie", "gewezen_op", "klachtrecht, advocaat", ("klachtrecht", "advocaat")),
        ("stap", "voor_wie", "2, kind 1", (MOEDER, KIND)),
        ("besluit", "leunt_op", "1", (EERDER.id,)),
        ("stap", "wanneer", "morgen", begrijp("morgen", VANDAAG, "vooruit")),
    ],
)
def test_what_is_typed_means_something_in_its_field(soort, naam, rauw, waarde):
    info = veld(soort, naam)
    assert lees(info, rauw, TAFEL) == waarde
    assert lees(info, schrijf(info, waarde, TAFEL), TAFEL) == waarde


def test_a_list_per_person_is_a_row_of_texts_each():
    info = veld("uitspraak", "wat_zegt_ieder")
    rijen = [
        {"persoon": "moeder", "stand": "gezegd", "eigen_woorden": "Klopt niet."},
        {"persoon": "kind 1", "stand": "nu niet veilig om te vragen", "reden": "Vader luistert mee."},
        {"persoon": "", "stand": ""},
    ]
    waarde = lees(info, rijen, TAFEL)
    assert [(rij.persoon, rij.stand) for rij in waarde] == [(MOEDER, "gezegd"), (KIND, "niet_veilig")]
    assert lees(info, schrijf(info, waarde, TAFEL), TAFEL) == waarde


def test_a_row_without_a_person_asks_who_it_is():
    with pytest.raises(PersoonOnbekend):
        lees(veld("uitspraak", "wat_zegt_ieder"), [{"eigen_woorden": "Klopt niet."}], TAFEL)


@pytest.mark.parametrize("rauw", ["", "  ", "\n", []])
@pytest.mark.parametrize("klasse", SOORTEN.values())
def test_an_empty_field_is_its_default(klasse, rauw):
    for info in eigen_velden(klasse):
        if (info.vorm == "rijen") == isinstance(rauw, list):
            assert lees(info, rauw, TAFEL) == info.standaard
            assert schrijf(info, lees(info, rauw, TAFEL), TAFEL) in ("", [], schrijf(info, info.standaard, TAFEL))


@pytest.mark.parametrize(
    ("soort", "naam", "rauw", "fout", "in_de_zin"),
    [
        ("uitspraak", "aard", "weet niet", KeuzeOnbekend, "2 feit"),
        ("uitspraak", "aard", "9", KeuzeOnbekend, "1 nog niet bepaald"),
        ("uitspraak", "hoe_weet_je_het", "zelf", KeuzeNietDuidelijk, "zelf gezien"),
        ("gesprek", "persoon", "buurman", PersoonOnbekend, "een rol uit het lijstje"),
        ("gesprek", "persoon", "9", PersoonOnbekend, "een cijfer"),
        ("stap", "voor_wie", "moeder, buurman", PersoonOnbekend, "een rol uit het lijstje"),
        ("hulpverlener", "vast_gezicht", "soms", JaOfNee, "j of n"),
        ("besluit", "leunt_op", "7", VerwijzingOnbekend, "cijfer"),
        ("uitspraak", "vervangt", "abc", VerwijzingOnbekend, "cijfer"),
    ],
)
def test_what_means_nothing_is_said_in_a_sentence_that_helps(soort, naam, rauw, fout, in_de_zin):
    with pytest.raises(fout) as gevangen:
        lees(veld(soort, naam), rauw, TAFEL)
    assert in_de_zin in gevangen.value.zin
    assert gevangen.value.zin.endswith(".")


def test_the_first_thing_that_is_not_understood_stops_a_form():
    infos = eigen_velden(SOORTEN["gesprek"])
    with pytest.raises(PersoonOnbekend):
        lees_alles(infos, {"persoon": "buurman", "eigen_woorden": "Hoi."}, TAFEL)
    assert lees_alles(infos, {"eigen_woorden": "Hoi."}, TAFEL) == {"eigen_woorden": "Hoi."}


def test_two_people_with_one_role_are_told_apart_when_written():
    tweede = nieuw_id()
    casus = CASUS.met(Betrokkene(id=tweede, soort="kind", rol="kind 1"))
    tafel = Tafel(casus, VANDAAG)
    info = veld("gesprek", "persoon")
    for persoon in (KIND, tweede):
        assert lees(info, schrijf(info, persoon, tafel), tafel) == persoon


@pytest.mark.parametrize("rol", ["oma, moeders kant", "tante; de oudste", "2", "ik", "9"])
def test_a_role_that_reads_as_something_else_still_comes_back_as_the_same_person(rol):
    oma = nieuw_id()
    tafel = Tafel(CASUS.met(Betrokkene(id=oma, soort="netwerk", rol=rol)), VANDAAG)
    for soort, naam, waarde in [
        ("gesprek", "persoon", oma),
        ("stap", "voor_wie", (oma, KIND)),
        ("uitspraak", "bron", Bron(persoon=oma, tekst="aan de telefoon")),
    ]:
        info = veld(soort, naam)
        assert lees(info, schrijf(info, waarde, tafel), tafel) == waarde


def test_a_source_with_words_beside_another_source_stays_two():
    info = veld("gesprek", "wie_erbij")
    for waarde in (
        (Bron(persoon=MOEDER, tekst="aan de telefoon"), Bron(persoon=KIND)),
        (Bron(persoon=MOEDER, tekst="aan de telefoon"),),
    ):
        assert lees(info, schrijf(info, waarde, TAFEL), TAFEL) == waarde


@pytest.mark.parametrize("tekst", ["gisteren", "vorige week", "maart", "afgelopen maandag", "2 maart 2026", "ooit"])
def test_a_date_keeps_its_days_when_a_form_is_opened_later(tekst):
    info = veld("uitspraak", "datum_gebeurtenis")
    datum = lees(info, tekst, TAFEL)
    later = Tafel(CASUS, VANDAAG + timedelta(days=400))
    terug = lees(info, schrijf(info, datum, later), later)
    assert (terug.van, terug.tot) == (datum.van, datum.tot)


def test_a_person_is_found_by_role_digit_or_word_for_yourself():
    assert vind_persoon(" MOEDER ", CASUS) == MOEDER
    assert vind_persoon("3", CASUS) == KIND
    assert vind_persoon("ikzelf", CASUS) == JIJZELF
    assert vind_persoon("0", CASUS) is None
    assert vind_persoon("buurman", CASUS) is None


def test_a_whole_word_wins_over_the_beginning_of_another():
    assert kies("ots", ["ots_met_uithuisplaatsing", "ots", "voorlopige_ots"]) == "ots"


def test_a_value_is_read_as_words():
    aantekening = maak("besluit", leunt_op=(EERDER.id, nieuw_id()), verteld_aan=({"persoon": MOEDER, "door": "mij"},))
    woorden = {
        info.naam: in_tekst(info, getattr(aantekening, info.naam), CASUS, {EERDER.id: EERDER})
        for info in eigen_velden(type(aantekening))
    }
    assert woorden["leunt_op"] == "“Er lag een matras.”; iets wat er niet meer is"
    assert woorden["verteld_aan"] == "moeder: mij"
    assert woorden["wat"] == ""


@pytest.mark.parametrize("klasse", CASUSDEEL, ids=lambda klasse: klasse.__name__)
@settings(max_examples=15)
@given(data=st.data())
def test_every_value_of_every_kind_comes_back_from_its_text(klasse, data):
    tekst = st.text("abcdefgh é\n", max_size=12).map(str.strip)
    aantekening = data.draw(aantekeningen([JIJZELF, MOEDER, KIND], [EERDER.id], (klasse,), tekst))
    for info in velden(klasse):
        waarde = getattr(aantekening, info.naam)
        try:
            terug = lees(info, schrijf(info, waarde, TAFEL), TAFEL)
        except NietBegrepen as fout:
            pytest.fail(f"{info.naam}: {fout}")
        if info.vorm in TEKSTVORMEN:
            assert terug == waarde or in_tekst(info, waarde, CASUS, {}) == ""


TEKSTVORMEN = {"tekst", "keuze", "keuzes", "ja_nee", "persoon", "personen", "verwijzing", "verwijzingen"}
"""Dates and sources in free words may be read as something better than what was typed; these may not change."""


@pytest.mark.parametrize(
    ("cijfer", "gevonden"),
    [
        ("1", "een"),
        (" 2 ", "twee"),
        ("0", None),
        ("3", None),
        ("-1", None),
        ("²", None),
        ("", None),
        ("9" * 4400, None),
    ],
)
def test_a_number_in_a_list_counts_from_one_and_anything_else_is_none(cijfer, gevonden):
    assert op_nummer(("een", "twee"), cijfer) == gevonden
