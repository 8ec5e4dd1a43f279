"""A kader as a value: its parts, its order, its conditions and what they hide."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kadertekst import AANVULLING, GOED, KAART, SPIEGEL, WERKVORM, WOORDEN
from pydantic import TypeAdapter, ValidationError

from checklist_app.domain.kader import Kader, zichtbare_vragen
from checklist_app.domain.kaderbasis import Vraag, Wijziging
from checklist_app.domain.kadersoorten import KADERSOORTEN
from checklist_app.domain.namen import SOORTEN_NAMEN
from checklist_app.domain.soorten import SOORTEN
from checklist_app.domain.voorwaarde import Voorwaarde, geldt, vergelijkingen
from checklist_app.kaderbron.lezen import lees

VOORWAARDE = TypeAdapter(Voorwaarde)


@pytest.fixture
def kader():
    return lees(GOED)


def test_the_parts_of_a_kader_are_found_by_id(kader):
    assert kader.principe("feiten").titel == "Feiten"
    assert kader.vraag("afronden", "volgende").vastleggen == "stap"
    with pytest.raises(KeyError):
        kader.principe("weg")
    with pytest.raises(KeyError):
        kader.vraag("feiten", "volgende")


def test_the_closing_principle_comes_last_wherever_it_stands(kader):
    omgekeerd = kader.model_copy(update={"principes": kader.principes[::-1]})
    assert [vraag.id for _, vraag in omgekeerd.vragen()] == [vraag.id for _, vraag in kader.vragen()]
    assert omgekeerd.volgorde()[-1].id == "afronden"


def test_a_question_is_an_answer_about_the_family_unless_it_says_otherwise(kader):
    assert kader.vraag("feiten", "besloten").vastleggen == "antwoord"
    assert kader.vraag("feiten", "besloten").deel == "casusdeel"
    assert not kader.vraag("feiten", "besloten").kort


def test_a_les_is_leerdeel_by_itself(kader):
    assert kader.vraag("afronden", "geleerd").deel == "leerdeel"


def test_a_kader_cannot_be_changed(kader):
    with pytest.raises(ValidationError):
        kader.titel = "Anders"


def test_a_kader_comes_back_from_json_as_it_was(kader):
    assert Kader.model_validate_json(kader.model_dump_json()) == kader


def test_a_day_may_stand_between_quotes():
    assert Wijziging(versie="1.0", datum="2026-11-21", wat="Eerste.").datum.year == 2026


def test_every_soort_has_a_class_and_a_place_in_the_list():
    assert set(SOORTEN) == set(SOORTEN_NAMEN)
    assert len(SOORTEN) == len(SOORTEN_NAMEN)


def test_every_kadersoort_is_read_with_its_own_class():
    teksten = (GOED, SPIEGEL, WERKVORM, KAART, WOORDEN, AANVULLING)
    assert {kader.kadersoort: type(kader) for kader in map(lees, teksten)} == dict(KADERSOORTEN)


KEUZES = {"a": frozenset({"ja"})}
HOLDS = [
    ({"vraag": "a", "is": "ja"}, True),
    ({"vraag": "a", "is": "nee"}, False),
    ({"vraag": "b", "is": "ja"}, False),
    ({"vraag": "a", "in": ["nee", "ja"]}, True),
    ({"vraag": "a", "in": []}, False),
    ({"vraag": "b", "in": ["ja"]}, False),
    ({"vraag": "a", "ingevuld": True}, True),
    ({"vraag": "b", "ingevuld": True}, False),
    ({"vraag": "b", "ingevuld": False}, True),
    ({"niet": {"vraag": "a", "is": "ja"}}, False),
    ({"alle": [{"vraag": "a", "is": "ja"}, {"vraag": "b", "ingevuld": False}]}, True),
    ({"alle": [{"vraag": "a", "is": "ja"}, {"vraag": "b", "ingevuld": True}]}, False),
    ({"een": [{"vraag": "a", "is": "nee"}, {"vraag": "b", "ingevuld": False}]}, True),
    ({"een": [{"vraag": "a", "is": "nee"}, {"vraag": "b", "ingevuld": True}]}, False),
]


@pytest.mark.parametrize(("ruw", "verwacht"), HOLDS)
def test_a_condition_holds_or_not(ruw, verwacht):
    assert geldt(VOORWAARDE.validate_python(ruw), KEUZES, {"a"}) is verwacht


def test_a_condition_comes_back_from_json_with_the_keys_of_the_file():
    ruw = {"alle": [{"vraag": "a", "is": "ja"}, {"niet": {"vraag": "b", "in": ["x"]}}]}
    voorwaarde = VOORWAARDE.validate_python(ruw)
    assert VOORWAARDE.dump_python(voorwaarde, mode="json") == ruw
    assert [weg for weg, _ in vergelijkingen(voorwaarde)] == [("alle", 0), ("alle", 1, "niet")]


def chain():
    """Return a kader in which each question but the first waits for yes at the one before."""
    vragen = [
        {
            "id": f"v{i}",
            "tekst": "Zo?",
            "kort": True,
            "keuzes": [{"id": "ja", "tekst": "Ja"}, {"id": "nee", "tekst": "Nee"}],
            "toon_als": {"vraag": f"v{i - 1}", "is": "ja"} if i else None,
        }
        for i in range(4)
    ]
    kader = lees(GOED)
    principe = kader.principes[0].model_copy(update={"vragen": tuple(Vraag.model_validate(v) for v in vragen)})
    return kader.model_copy(update={"principes": (principe,), "afsluiting": None})


def test_a_hidden_question_hides_what_depends_on_it_though_its_answer_stays():
    ja = {f"v{i}": frozenset({"ja"}) for i in range(4)}
    assert zichtbare_vragen(chain(), ja, set(ja)) == {"v0", "v1", "v2", "v3"}
    assert zichtbare_vragen(chain(), {**ja, "v0": frozenset({"nee"})}, set(ja)) == {"v0"}
    assert zichtbare_vragen(chain(), {**ja, "v1": frozenset({"nee"})}, set(ja)) == {"v0", "v1"}


def test_taking_an_answer_back_brings_everything_back():
    ja = {f"v{i}": frozenset({"ja"}) for i in range(4)}
    nee = {**ja, "v0": frozenset({"nee"})}
    assert zichtbare_vragen(chain(), nee, set(ja)) != zichtbare_vragen(chain(), ja, set(ja))
    assert zichtbare_vragen(chain(), {**nee, "v0": frozenset({"ja"})}, set(ja)) == {"v0", "v1", "v2", "v3"}


@given(st.dictionaries(st.sampled_from(["v0", "v1", "v2", "v3"]), st.sampled_from(["ja", "nee"])))
def test_the_visible_questions_are_those_up_to_the_first_that_is_not_yes(antwoorden):
    keuzes = {id_: frozenset({keuze}) for id_, keuze in antwoorden.items()}
    verwacht = {"v0"}
    for i in range(3):
        if antwoorden.get(f"v{i}") != "ja":
            break
        verwacht.add(f"v{i + 1}")
    assert zichtbare_vragen(chain(), keuzes, set(keuzes)) == verwacht


def test_a_condition_that_looks_ahead_finds_nothing():
    vragen = chain().principes[0].vragen
    vooruit = vragen[0].model_copy(update={"toon_als": VOORWAARDE.validate_python({"vraag": "v1", "ingevuld": True})})
    principe = chain().principes[0].model_copy(update={"vragen": (vooruit, vragen[1])})
    kader = chain().model_copy(update={"principes": (principe,)})
    assert zichtbare_vragen(kader, {"v1": frozenset({"ja"})}, {"v1"}) == frozenset()
