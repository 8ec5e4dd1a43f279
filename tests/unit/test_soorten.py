"""The kinds of aantekening: one class each, and everything else follows from it."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from maken import NU, aantekeningen, maak
from pydantic import ValidationError

from checklist_app.domain.basis import JIJZELF, nieuw_id
from checklist_app.domain.bron import Bron
from checklist_app.domain.datum import Datum
from checklist_app.domain.namen import SOORTEN_NAMEN
from checklist_app.domain.soorten import SOORTEN, Aantekening, lees_aantekening
from checklist_app.domain.veldkennis import eigen_velden, velden
from checklist_app.domain.verwijzingen import verwijzingen

KIND = nieuw_id()


def test_the_kinds_are_those_of_the_design_and_no_other():
    assert set(SOORTEN) == set(SOORTEN_NAMEN)
    assert len(SOORTEN) == len(set(SOORTEN.values()))


@pytest.mark.parametrize("klasse", SOORTEN.values(), ids=list(SOORTEN))
def test_a_kind_has_a_word_and_a_field_that_stands_for_the_whole(klasse):
    assert klasse.woord
    assert klasse.kernveld in {info.naam for info in eigen_velden(klasse)}


@pytest.mark.parametrize("klasse", SOORTEN.values(), ids=list(SOORTEN))
def test_every_field_has_a_label_that_can_be_asked_and_something_is_asked_at_once(klasse):
    infos = eigen_velden(klasse)
    assert all(info.veld.label[0].isupper() for info in infos)
    assert all(kind.veld.label for info in infos for kind in info.rij)
    assert any(info.veld.open for info in infos)
    assert all(info.rij for info in velden(klasse) if info.vorm == "rijen")


@pytest.mark.parametrize("klasse", SOORTEN.values(), ids=list(SOORTEN))
def test_closed_lists_are_small_letters_and_underscores(klasse):
    for info in velden(klasse):
        for kind in (info, *info.rij):
            assert all(re.fullmatch(r"[a-z0-9]+(_[a-z0-9]+)*", optie) for optie in kind.opties)


@pytest.mark.parametrize("soort", SOORTEN)
def test_nothing_is_compulsory(soort):
    leeg = maak(soort)
    assert leeg.is_leeg
    assert leeg.kern in ("", leeg.kern)
    assert lees_aantekening(json.loads(leeg.model_dump_json())) == leeg


def test_a_choice_alone_is_not_empty():
    assert not maak("antwoord", keuze="ja").is_leeg
    assert not maak("uitspraak", aard="feit").is_leeg


def test_a_statement_starts_as_not_yet_decided():
    assert maak("uitspraak").aard == "nog_niet_bepaald"
    assert maak("optie").stand == "open"


def test_a_lesson_is_always_leerdeel():
    assert maak("les").deel == "leerdeel"
    with pytest.raises(ValidationError):
        maak("les", deel="casusdeel")


@pytest.mark.parametrize(
    "velden_",
    [
        {"verwijst_naar": (KIND,)},
        {"mag_gedeeld_worden_met": (KIND,)},
        {"gedeeld_met": ({"persoon": KIND},)},
    ],
)
def test_the_leerdeel_points_to_no_family(velden_):
    with pytest.raises(ValidationError):
        maak("antwoord", deel="leerdeel", **velden_)


def test_your_own_perspective_belongs_to_the_leerdeel_unless_moved():
    assert maak("perspectief", persoon=JIJZELF).hoort_in_leerdeel()
    assert not maak("perspectief", persoon=KIND).hoort_in_leerdeel()
    assert maak("perspectief", persoon=JIJZELF).deel == "casusdeel"


def test_an_unknown_kind_or_key_is_refused():
    with pytest.raises(KeyError):
        lees_aantekening({"soort": "score"})
    with pytest.raises(ValidationError):
        maak("uitspraak", score="3")


def test_a_change_gives_a_new_aantekening_and_is_checked():
    oud = maak("uitspraak", tekst="Er lag een matras.")
    nieuw = oud.gewijzigd_op(NU, aard="feit")
    assert (oud.aard, nieuw.aard, nieuw.id) == ("nog_niet_bepaald", "feit", oud.id)
    with pytest.raises(ValidationError):
        oud.gewijzigd_op(NU, aard="zeker")


def test_absent_is_absent():
    zorg = maak("zorg", waarover="Slaap.", sinds=Datum(tekst="ooit"), van_wie=Bron())
    assert set(json.loads(zorg.model_dump_json())) == {
        *("id", "soort", "principe", "vraag", "deel", "gemaakt", "gewijzigd", "waarover", "sinds"),
    }
    assert json.loads(zorg.model_dump_json())["sinds"] == {"tekst": "ooit"}


def test_search_finds_every_text_and_no_choice_or_id():
    uitspraak = maak(
        "uitspraak",
        tekst="Er lag een matras.",
        aard="feit",
        bron=Bron(persoon=KIND, tekst="aan de telefoon"),
        datum_bron=Datum(tekst="in maart"),
        wat_zegt_ieder=({"persoon": KIND, "eigen_woorden": "Mijn bed was stuk."},),
        niet_delen_met=({"persoon": KIND, "reden": "Nu niet veilig."},),
    )
    tekst = uitspraak.zoektekst()
    assert all(
        t in tekst.splitlines()
        for t in ("Er lag een matras.", "aan de telefoon", "in maart", "Mijn bed was stuk.", "Nu niet veilig.")
    )
    assert KIND not in tekst
    assert "feit" not in tekst


@given(aantekeningen([JIJZELF, KIND], [nieuw_id()]))
def test_every_reference_is_found_through_the_types(aantekening):
    inhoud = aantekening.model_dump_json(exclude={"id"})
    for _, naar, id_ in verwijzingen(aantekening):
        assert naar in ("betrokkene", "aantekening")
        assert id_ in inhoud
    gevonden = [id_ for _, _, id_ in verwijzingen(aantekening)]
    assert inhoud.count(KIND) == gevonden.count(KIND)


@given(aantekeningen([JIJZELF, KIND], [nieuw_id()]))
def test_what_was_written_reads_back_as_the_same_bytes(aantekening):
    geschreven = aantekening.model_dump_json()
    assert lees_aantekening(json.loads(geschreven)).model_dump_json() == geschreven


def test_a_new_kind_needs_nothing_but_its_class():
    assert all(issubclass(klasse, Aantekening) for klasse in SOORTEN.values())
    assert all(klasse.model_fields["soort"].default == soort for soort, klasse in SOORTEN.items())


@given(st.text(max_size=5))
def test_an_id_is_a_small_uuid_of_the_fourth_version_or_refused(tekst):
    with pytest.raises(ValidationError):
        SOORTEN["zorg"](id=tekst, gemaakt=NU, gewijzigd=NU)
