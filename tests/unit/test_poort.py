"""The small gate: names come back for who may know them, and what may not pass stops the document."""

import string

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from maken import VANDAAG, maak, maak_casus, maak_wandeling

from checklist_app.documents.dossier import dossier
from checklist_app.documents.gezin import gezin
from checklist_app.documents.markdown import als_markdown
from checklist_app.documents.tekst import als_tekst
from checklist_app.domain.basis import nieuw_id
from checklist_app.domain.blokken import Alinea, Document, Getypt, Velden
from checklist_app.domain.bron import Bron
from checklist_app.domain.casus import Betrokkene
from checklist_app.domain.register import NaamInRegister
from checklist_app.domain.registernamen import Namen
from checklist_app.poort.doorlaten import LEZERS, controleer_uitvoer, laat_door
from checklist_app.poort.fouten import LezerOnbekend, NietVoorIemandAnders, Tegengehouden
from checklist_app.poort.patronen import contactgegevens, heeft_bsn

MOEDER, VADER, KIND = (nieuw_id() for _ in range(3))
REGISTER = (
    NaamInRegister(betrokkene=MOEDER, naam="Fatima Yılmaz", varianten=("Faat",)),
    NaamInRegister(betrokkene=VADER, naam="Henk de Vries"),
    NaamInRegister(betrokkene=KIND, naam="Noor Yılmaz"),
)
ANDER = (NaamInRegister(betrokkene=nieuw_id(), naam="Roos van der Brugge", varianten=("Bibi",)),)


@pytest.fixture
def casus():
    """A family in which the mother may be named to the child, and the father to nobody."""
    return family()


def family(**velden):
    return maak_casus(
        Betrokkene(id=MOEDER, soort="ouder", rol="moeder", mag_genoemd_worden_aan=(KIND,)),
        Betrokkene(id=VADER, soort="ouder", rol="vader", **velden.pop("vader", {})),
        Betrokkene(id=KIND, soort="kind", rol="kind 1"),
        **velden,
    )


def told(casus, tekst, **velden):
    """A walk in which one thing was recorded that the child may read."""
    zorg = maak("zorg", waarover=tekst, mag_gedeeld_worden_met=(KIND,), **velden)
    return [maak_wandeling(casus, zorg)]


def past_the_gate(casus, wandelingen, doel="dossier", schrijver=als_tekst):
    lezer = KIND if doel == "gezin" else None
    document = gezin(casus, wandelingen, KIND, VANDAAG) if lezer else dossier(casus, wandelingen, VANDAAG)
    door = laat_door(document, doel, lezer, REGISTER, ANDER, casus)
    tekst = schrijver(door)
    controleer_uitvoer(tekst, door, doel, lezer, REGISTER, ANDER, casus)
    return tekst


def stopped(casus, wandelingen, doel="dossier"):
    """The kinds of marks a document was stopped for; the message repeats no word of it."""
    with pytest.raises(Tegengehouden) as gevangen:
        past_the_gate(casus, wandelingen, doel)
    assert gevangen.value.code == 1
    assert not any(woord in gevangen.value.zin for woord in ("Henk", "Vries", "Roos", "Bibi", "1234", "06", "@"))
    return {merk.soort for merk in gevangen.value.merken}


def test_the_own_dossier_gets_the_real_names_beside_the_roles(casus):
    tekst = past_the_gate(casus, told(casus, "Er is weinig slaap.", van_wie=Bron(persoon=VADER)))
    assert "moeder (Fatima Yılmaz)" in tekst
    assert "Van wie: vader (Henk de Vries)" in tekst


def test_free_text_stays_as_it_was_typed(casus):
    tekst = past_the_gate(casus, told(casus, "Volgens Faat en vader slaapt Noor slecht."))
    assert "Volgens Faat en vader slaapt Noor slecht." in tekst


def test_somebody_of_the_family_gets_only_names_that_may_be_given(casus):
    zorg = maak("zorg", waarover="Weinig slaap.", van_wie=Bron(persoon=MOEDER), mag_gedeeld_worden_met=(KIND,))
    ander = maak("zorg", waarover="Veel ruzie.", van_wie=Bron(persoon=VADER), mag_gedeeld_worden_met=(KIND,))
    tekst = past_the_gate(casus, [maak_wandeling(casus, zorg, ander)], "gezin")
    assert "kind 1 (Noor Yılmaz)" in tekst
    assert "moeder (Fatima Yılmaz)" in tekst
    assert "vader" not in tekst
    assert "Henk" not in tekst


@pytest.mark.parametrize(
    "tekst", ["Henk was er.", "henk was er", "Ik zag Hénk", "Henks auto", "de Vries belde", "Henkje"]
)
def test_a_name_that_may_not_be_given_stops_the_text_for_the_family(casus, tekst):
    assert stopped(casus, told(casus, tekst), "gezin") == {"naam_niet_voor_lezer"}
    past_the_gate(casus, told(casus, tekst), "dossier")


@pytest.mark.parametrize("tekst", ["Hemk was er.", "hekn belde", "Met de Vris gesproken", "henkk"])
def test_such_a_name_stops_with_one_letter_wrong_too_in_any_case(casus, tekst):
    assert stopped(casus, told(casus, tekst), "gezin") == {"naam_niet_voor_lezer"}
    past_the_gate(casus, told(casus, tekst), "dossier")


@pytest.mark.parametrize("tekst", ["Ik denk dat hij vriest.", "De fries van het huis", "Noor en Fatina waren er."])
def test_a_common_word_or_a_name_that_may_be_given_is_no_typing_error(casus, tekst):
    past_the_gate(casus, told(casus, tekst), "gezin")


@pytest.mark.parametrize("doel", ["dossier", "gezin"])
def test_a_typing_error_in_a_name_of_another_case_stops_nothing(casus, doel):
    past_the_gate(casus, told(casus, "Bibj belde, en Brugga ook."), doel)


def test_a_family_name_that_the_reader_has_too_does_not_stop(casus):
    register = (*REGISTER, NaamInRegister(betrokkene=VADER, naam="Henk Yılmaz"))
    document = gezin(casus, told(casus, "De Yilmaz-kant komt vaak."), KIND, VANDAAG)
    laat_door(document, "gezin", KIND, register, ANDER, casus)


@pytest.mark.parametrize("doel", ["dossier", "gezin"])
@pytest.mark.parametrize(
    "tekst", ["Roos belde.", "Met BIBI gesproken", "bibi's moeder", "via van der Brugge", "Bibitje"]
)
def test_a_name_from_another_case_always_stops(casus, doel, tekst):
    assert "naam_ander_gezin" in stopped(casus, told(casus, tekst), doel)


@pytest.mark.parametrize("tekst", ["De roos bloeit.", "Ze loopt van de school der kunsten.", "de brug is open"])
def test_a_word_that_is_also_a_name_counts_only_with_a_capital(casus, tekst):
    past_the_gate(casus, told(casus, tekst))


def test_a_name_that_this_family_has_too_is_no_name_of_another(casus):
    document = dossier(casus, told(casus, "Fatima belde."), VANDAAG)
    ook = (NaamInRegister(betrokkene=nieuw_id(), naam="Fatima Bakker"),)
    laat_door(document, "dossier", None, REGISTER, ook, casus)
    with pytest.raises(Tegengehouden):
        laat_door(dossier(casus, told(casus, "Bakker belde."), VANDAAG), "dossier", None, REGISTER, ook, casus)


def test_what_kompas_says_itself_is_no_name(casus):
    ander = (NaamInRegister(betrokkene=nieuw_id(), naam="Wie Feiten"),)
    document = dossier(casus, told(casus, "Er is weinig slaap."), VANDAAG)
    door = laat_door(document, "dossier", None, REGISTER, ander, casus)
    controleer_uitvoer(als_tekst(door), door, "dossier", None, REGISTER, ander, casus)


@pytest.mark.parametrize("doel", ["dossier", "gezin"])
@pytest.mark.parametrize(
    "nummer",
    [
        "123456782",
        "123 456 782",
        "1234.56.782",
        "１２３４５６７８２",
        *(f"123{t}456{t}782" for t in "\u2011–−\u200b"),
    ],
)
def test_a_bsn_always_stops(casus, doel, nummer):
    assert stopped(casus, told(casus, f"Het nummer is {nummer}."), doel) == {"bsn"}


def test_an_own_number_that_is_a_bsn_stops_the_dossier(casus):
    assert stopped(family(kenmerk="123456782"), []) == {"bsn"}


@pytest.mark.parametrize(
    ("tekst", "soort"),
    [("Mail jan@voorbeeld.nl", "e-mail"), ("Bel 06-12345678", "telefoon"), ("Ze zitten op 1234 AB", "postcode")],
)
def test_contact_details_may_stand_in_the_dossier_and_not_in_a_text_for_the_family(casus, tekst, soort):
    past_the_gate(casus, told(casus, tekst))
    assert stopped(casus, told(casus, tekst), "gezin") == {soort}


def test_contact_details_pass_when_the_reader_said_them(casus):
    gesprek = maak("gesprek", persoon=KIND, eigen_woorden="Bel 06-12345678.", mag_gedeeld_worden_met=(KIND,))
    assert "06-12345678" in past_the_gate(casus, [maak_wandeling(casus, gesprek)], "gezin")


def test_contact_details_pass_when_all_can_be_together_safely():
    veilig = family(samen_veilig="ja")
    assert "06-12345678" in past_the_gate(veilig, told(veilig, "Bel 06-12345678"), "gezin")


@pytest.mark.parametrize(
    "veld", [{"mag_niet_weten": True}, {"gebruikt_geweld_of_controle": True}, {"niet_samen_spreken_met": (MOEDER,)}]
)
def test_one_safety_field_keeps_contact_details_in(veld):
    onveilig = family(samen_veilig="ja", vader=veld)
    assert stopped(onveilig, told(onveilig, "Bel 06-12345678"), "gezin") == {"telefoon"}


def test_all_open_marks_are_named_at_once_with_their_places(casus):
    besluit = maak("besluit", wat="Met Bibi bellen", waarom="Zie 123456782")
    with pytest.raises(Tegengehouden) as gevangen:
        past_the_gate(casus, [maak_wandeling(casus, besluit)])
    assert {(merk.plek, merk.soort) for merk in gevangen.value.merken} == {
        ("Besluit, Wat er besloten is", "naam_ander_gezin"),
        ("Besluit, Waarom", "bsn"),
    }


def test_a_name_in_a_cover_name_or_role_is_found_too():
    assert stopped(family(schuilnaam="Gezin Bibi"), []) == {"naam_ander_gezin"}


def test_the_written_output_is_looked_through_again(casus):
    document = Document(("Voor het dossier",), Velden(()), (Alinea((Getypt("rustig"),)),))
    for tekst in ("Bibi was er.", "B\\ibi was er", "Nummer 123456782"):
        with pytest.raises(Tegengehouden):
            controleer_uitvoer(tekst, document, "dossier", None, REGISTER, ANDER, casus)


def test_the_family_text_needs_somebody_of_this_case(casus):
    document = dossier(casus, [], VANDAAG)
    for lezer in (None, nieuw_id()):
        with pytest.raises(LezerOnbekend):
            laat_door(document, "gezin", lezer, REGISTER, ANDER, casus)


@pytest.mark.parametrize("doel", [doel for doel, lezer in LEZERS.items() if lezer == "iemand_anders"])
def test_for_somebody_else_nothing_passes(casus, doel):
    with pytest.raises(NietVoorIemandAnders):
        laat_door(dossier(casus, [], VANDAAG), doel, None, REGISTER, ANDER, casus)


letters = st.text(string.ascii_letters + "éüñçøłıİßÅžğ", min_size=3, max_size=12)
woord = st.text(string.ascii_lowercase + " ,.\n*_-", max_size=20)


@given(naam=letters, voor=woord, na=woord, uitgang=st.sampled_from(["", "s", "'s", "tje", "je", "’"]))
@example(naam="Ben", voor="", na="", uitgang="'s")
@example(naam="İnci", voor="*", na="_", uitgang="s")
@example(naam="Titel", voor="", na="", uitgang="")
def test_a_name_of_another_case_is_found_wherever_it_stands(naam, voor, na, uitgang):
    register = (NaamInRegister(betrokkene=nieuw_id(), naam=naam),)
    geplant = naam[0].upper() + naam[1:] + uitgang
    tekst = f"{voor} {geplant} {na}"
    assert list(Namen.uit(register).in_tekst(tekst))
    casus = family()
    for document in (
        dossier(casus, told(casus, tekst), VANDAAG),
        dossier(casus, told(casus, "x", gezien=tekst), VANDAAG),
        dossier(casus, told(casus, "x", van_wie=Bron(tekst=tekst)), VANDAAG),
    ):
        with pytest.raises(Tegengehouden):
            laat_door(document, "dossier", None, (), register, casus)
        with pytest.raises(Tegengehouden):
            controleer_uitvoer(
                als_markdown(document).replace("&nbsp;", " "),
                document_without_words(),
                "dossier",
                None,
                (),
                register,
                casus,
            )


def document_without_words():
    """A document in which Kompas says nothing, so that no word is its own."""
    return Document((), Velden(()), ())


@pytest.mark.parametrize("naam", ["王伟", "فاطمة", "Анна", "Ødegård", "O'Brien", "Anne-Marie", "de la Cruz", "Bo"])
def test_names_from_everywhere_are_found(naam):
    namen = Namen.uit([NaamInRegister(betrokkene=nieuw_id(), naam=naam)])
    assert list(namen.in_tekst(f"Vandaag was {naam} er ook."))


def test_the_small_words_of_a_name_are_no_name():
    namen = Namen.uit([NaamInRegister(betrokkene=nieuw_id(), naam="J. van der Velden", varianten=("oma Toos",))])
    assert not list(namen.in_tekst("Oma is van de trap gevallen, der dagen zat. J."))
    assert list(namen.in_tekst("toos"))
    assert list(namen.in_tekst("Van der Velden"))


@pytest.mark.parametrize(
    "nummer",
    [
        *("0612345678", "06-12345678", "06 12 34 56 78", "06 - 1234 5678", "06.12.34.56.78", "(06) 12345678"),
        *("+31612345678", "+31 6 12345678", "+31 (0)6 12 34 56 78", "0031612345678", "0031 6 1234 5678"),
        *("020-1234567", "020 123 4567", "(020) 123 45 67", "0201234567", "+31 20 123 4567", "0182-123456"),
        *("+32 470 12 34 56", "+90 532 123 45 67", "０６-12345678", "tel:0612345678."),
        *(f"06{streep}12345678" for streep in "\u2010\u2011\u2012\u2013\u2014\u2212\u00ad\u200b"),
    ],
)
def test_a_telephone_number_is_seen_in_every_spelling(nummer):
    assert "telefoon" in contactgegevens(f"bel {nummer} morgen")


@pytest.mark.parametrize(
    "tekst",
    [
        *("112", "0800-2000", "0900-8844", "01-02-2026 12:30", "op 3 maart 2026 om 14.00 uur", "2026 tot 2027"),
        *("kenmerk 12345678", "in 2024 waren er 3", "artikel 1:265b", "06-11-2026"),
    ],
)
def test_other_numbers_are_no_contact_details(tekst):
    assert not list(contactgegevens(tekst))


@pytest.mark.parametrize("tekst", ["1234 AB", "1234AB", "1234ab", "9999  ZZ", "(2011 JK)", "1234\u200bAB"])
def test_a_postcode_is_seen(tekst):
    assert list(contactgegevens(tekst)) == ["postcode"]


@pytest.mark.parametrize("tekst", ["2026 in", "0123 AB", "1234 SS", "12345 AB", "1234 ABC", "1500 km"])
def test_a_year_and_a_word_are_no_postcode(tekst):
    assert not list(contactgegevens(tekst))


@pytest.mark.parametrize(
    "tekst",
    ["jan@voorbeeld.nl", "j.de.vries+werk@team-zuid.voorbeeld.nl", "JAN＠voorbeeld.nl", "jan@\u200bvoorbeeld.nl"],
)
def test_an_e_mail_address_is_seen(tekst):
    assert list(contactgegevens(f"mail {tekst}!")) == ["e-mail"]


def test_a_number_that_fails_the_elfproef_is_no_bsn():
    assert heeft_bsn("123456782")
    assert not heeft_bsn("123456789")
