"""The case document: out, in, out gives the same bytes, and whatever is wrong is refused with its place."""

import contextlib
import copy
import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from maken import NU, casusdocumenten

from checklist_app.documents import fouten
from checklist_app.documents.casusdocument import lees, met_nieuwe_ids, schema, schrijf
from checklist_app.documents.formaat import formaat, sleutels
from checklist_app.domain.basis import JIJZELF, nieuw_id
from checklist_app.domain.casus import Betrokkene, Casus
from checklist_app.domain.document import CasusDocument, ReflectieDocument
from checklist_app.domain.reflectie import KaderTekst, KaderVersie
from checklist_app.domain.soorten import SOORTEN
from checklist_app.domain.verwijzingen import verwijzingen

GOLDEN = Path(__file__).parent / "golden"
DOCS = Path(__file__).parents[2] / "docs"
CANARY = "kanarievogel"


@pytest.fixture
def inhoud():
    """A small case document as plain values, to spoil in one place."""
    kind, casus = nieuw_id(), nieuw_id()
    eerste = SOORTEN["uitspraak"](id=nieuw_id(), gemaakt=NU, gewijzigd=NU, tekst=CANARY, bron={"persoon": kind})
    tweede = SOORTEN["gesprek"](id=nieuw_id(), gemaakt=NU, gewijzigd=NU, persoon=kind, verwijst_naar=(eerste.id,))
    document = CasusDocument(
        kompas="0.1.0",
        casus=Casus(
            id=casus,
            schuilnaam="Familie Zeester",
            betrokkenen=(
                Betrokkene(id=JIJZELF, soort="jijzelf", rol="jijzelf"),
                Betrokkene(id=kind, soort="kind", rol="kind 1"),
            ),
            gemaakt=NU,
            gewijzigd=NU,
        ),
        kaders=(KaderTekst(id="k", versie="1.0", tekst="id: k"),),
        reflecties=(
            ReflectieDocument(
                id=nieuw_id(),
                casus=casus,
                kader=KaderVersie(id="k", versie="1.0"),
                begonnen=NU,
                gewijzigd=NU,
                aantekeningen=(eerste, tweede),
            ),
        ),
    )
    return json.loads(schrijf(document))


def refused(inhoud, soort, plek=""):
    """Read what cannot be read; the message says where, and nothing that stands there."""
    tekst = inhoud if isinstance(inhoud, str | bytes) else json.dumps(inhoud)
    with pytest.raises(soort) as gevangen:
        lees(tekst)
    assert gevangen.value.code == 1
    assert plek in gevangen.value.zin
    assert CANARY not in gevangen.value.zin
    return gevangen.value.zin


@given(casusdocumenten())
def test_out_in_out_gives_the_same_bytes(document):
    eerste = schrijf(document)
    assert schrijf(lees(eerste.encode())) == eerste


@settings(max_examples=25)
@given(casusdocumenten())
def test_what_is_written_fits_the_schema_and_holds_no_null(document):
    tekst = schrijf(document)
    jsonschema.Draft202012Validator(schema()).validate(json.loads(tekst))
    assert "null" not in {str(waarde) for waarde in leaves(json.loads(tekst))}
    assert tekst.endswith("}\n")


def leaves(waarde):
    """Yield every value in JSON that holds no other; None as the word null."""
    if isinstance(waarde, dict | list):
        for deel in waarde.values() if isinstance(waarde, dict) else waarde:
            yield from leaves(deel)
    elif not isinstance(waarde, str):
        yield json.dumps(waarde)


@settings(max_examples=25)
@given(casusdocumenten())
def test_a_copy_under_new_ids_holds_the_same_and_points_to_itself(document):
    kopie = met_nieuwe_ids(document)
    assert {b.id for b in kopie.casus.betrokkenen} & {b.id for b in document.casus.betrokkenen} == {JIJZELF}
    assert lees(schrijf(kopie)) == kopie
    assert len(list(verwijzingen(kopie))) == len(list(verwijzingen(document)))
    assert [r.begonnen for r in kopie.reflecties] == [r.begonnen for r in document.reflecties]


def test_the_schema_is_the_one_that_was_published():
    assert schema() == json.loads((GOLDEN / "casusdocument.schema.json").read_text("utf-8")), (
        "the schema changed: keys are only added; then write the new one over tests/unit/golden"
    )


def test_a_key_that_was_once_there_stays():
    eerder = (GOLDEN / "casusdocument.sleutels.txt").read_text("utf-8").splitlines()
    assert set(eerder) <= set(sleutels())
    assert set(sleutels()) <= set(eerder), "new keys: add them to tests/unit/golden/casusdocument.sleutels.txt"


def test_the_description_of_the_format_follows_the_classes():
    geschreven = (DOCS / "formaat.md").read_text("utf-8")
    assert geschreven == formaat(), "run: python -m checklist_app.documents.formaat > docs/formaat.md"


def test_a_time_in_another_zone_comes_out_in_utc(inhoud):
    inhoud["casus"]["gemaakt"] = "2026-11-21T13:00:00.123456+01:00"
    assert '"gemaakt": "2026-11-21T12:00:00.123Z"' in schrijf(lees(json.dumps(inhoud)))


def test_a_time_that_does_not_exist_in_utc_is_refused(inhoud):
    inhoud["casus"]["gemaakt"] = "0001-01-01T00:00:00+05:00"
    refused(inhoud, fouten.VeldKloptNiet, "casus, gemaakt")


def test_a_time_without_a_zone_is_refused(inhoud):
    inhoud["casus"]["gemaakt"] = "2026-11-21T13:00:00"
    refused(inhoud, fouten.VeldKloptNiet, "casus, gemaakt")


@pytest.mark.parametrize("plek", ["schuilnaam", "kenmerk", "meedenker"])
def test_control_codes_never_come_in(inhoud, plek):
    inhoud["casus"][plek] = "rood \x1b[31m\x1b]52;c;aGFjaw==\x07 en \x9b31m, \u202eomgekeerd\r\nregel"
    assert "schuilnaam" in inhoud["casus"]
    uit = schrijf(lees(json.dumps(inhoud)))
    assert not set("\x1b\x07\x9b\u202e\r") & set(json.loads(uit)["casus"][plek])


@given(st.text(st.characters(exclude_categories=("Cs",)), min_size=1))
def test_no_text_brings_a_control_code_along(tekst):
    document = lees(json.dumps(small(tekst)))
    assert not [teken for teken in document.casus.schuilnaam if ord(teken) < 32 and teken not in "\n\t"]
    assert not [teken for teken in document.casus.schuilnaam if 127 <= ord(teken) < 160]


def small(schuilnaam):
    """The smallest case document."""
    return {
        "formaat": "kompas-casus",
        "versie": 1,
        "kompas": "0.1.0",
        "casus": {
            "id": "f728b4fa-4248-4e3a-8a5d-2f346baa9455",
            "schuilnaam": schuilnaam,
            "gemaakt": "2026-11-21T12:00:00.000Z",
            "gewijzigd": "2026-11-21T12:00:00.000Z",
        },
    }


def test_bytes_that_are_not_utf8_are_refused():
    refused('{"naam": "é"}'.encode("latin-1"), fouten.GeenUtf8)


def test_a_byte_order_mark_is_refused():
    refused("\ufeff{}".encode(), fouten.BegintMetBom)


def test_a_file_too_big_for_a_case_is_refused(monkeypatch):
    monkeypatch.setattr("checklist_app.documents.casusdocument.GROOTSTE_MB", 1)
    refused(b" " * (1024 * 1024 + 1), fouten.TeGroot)


@pytest.mark.parametrize("tekst", ["", "{", '{"formaat": NaN}', "[1" + "1" * 5000 + "]", f"{{'{CANARY}': 1}}"])
def test_what_is_no_json_is_refused_with_its_place(tekst):
    refused(tekst, fouten.GeenJson, "regel")


@pytest.mark.parametrize("diep", [60, 500, 200_000])
def test_nesting_beyond_any_case_is_refused(diep):
    begin = '{"formaat": "kompas-casus", "versie": 1, "casus": '
    refused(begin + "[" * diep + "]" * diep + "}", fouten.TeDiep)


@pytest.mark.parametrize("iets", ["[]", "3", "{}", '{"formaat": "iets anders"}'])
def test_another_kind_of_file_is_refused(iets):
    refused(iets, fouten.GeenCasusdocument)


def test_a_newer_version_asks_for_a_newer_kompas(inhoud):
    inhoud["versie"] = 2
    assert "nieuwere Kompas" in refused(inhoud, fouten.NieuwereVersie)


@pytest.mark.parametrize("versie", [0, -1, "1", 1.0, True, None, [1], CANARY])
def test_a_version_that_never_was_is_refused(inhoud, versie):
    inhoud["versie"] = versie
    refused(inhoud, fouten.VeldKloptNiet, "versie")


def test_an_unknown_key_is_refused_with_what_may_be_meant(inhoud):
    inhoud["reflecties"][0]["aantekeningen"][0]["bronn"] = CANARY
    zin = refused(inhoud, fouten.OnbekendeSleutel, "reflecties 1, aantekeningen 1")
    assert "Bedoel je ‘bron’?" in zin


def test_an_unknown_key_is_not_repeated(inhoud):
    inhoud["casus"][CANARY] = 1
    refused(inhoud, fouten.OnbekendeSleutel, "Bij casus staat")


def test_a_key_with_a_control_code_is_refused(inhoud):
    inhoud["reflecties"][0]["staat"] = {"\x1b[31mfeiten": "begonnen"}
    refused(inhoud, fouten.OnbekendeSleutel, "reflecties 1, staat")


def test_a_key_that_stands_twice_is_refused(inhoud):
    tekst = json.dumps(inhoud).replace('"schuilnaam"', '"schuilnaam": "Een", "schuilnaam"', 1)
    refused(tekst, fouten.DubbeleSleutel, "casus")


def test_an_unknown_kind_is_refused(inhoud):
    inhoud["reflecties"][0]["aantekeningen"][1]["soort"] = CANARY
    refused(inhoud, fouten.OnbekendeSoort, "reflecties 1, aantekeningen 2")


def test_half_a_character_is_refused_with_its_place(inhoud):
    inhoud["reflecties"][0]["aantekeningen"][0]["tekst"] = f"{CANARY} \ud800"
    refused(inhoud, fouten.HalfTeken, "reflecties 1, aantekeningen 1, tekst")


def test_a_second_thing_with_the_same_id_is_refused(inhoud):
    aantekeningen = inhoud["reflecties"][0]["aantekeningen"]
    aantekeningen[1]["id"] = aantekeningen[0]["id"]
    refused(inhoud, fouten.DubbelId, "reflecties 1, aantekeningen 2")


def test_one_thing_in_two_reflections_is_refused(inhoud):
    kopie = copy.deepcopy(inhoud["reflecties"][0])
    kopie["id"] = nieuw_id()
    inhoud["reflecties"].append(kopie)
    refused(inhoud, fouten.DubbelId, "reflecties 2, aantekeningen 1")


@pytest.mark.parametrize(
    ("nummer", "sleutel", "waarde", "plek"),
    [
        (0, "bron", {"persoon": "1b4e28ba-2fa1-4d19-883f-0016d3cca427"}, "aantekeningen 1, bron, persoon"),
        (0, "vervangt", "1b4e28ba-2fa1-4d19-883f-0016d3cca427", "aantekeningen 1, vervangt"),
        (1, "verwijst_naar", ["1b4e28ba-2fa1-4d19-883f-0016d3cca427"], "aantekeningen 2, verwijst_naar 1"),
        (
            1,
            "niet_delen_met",
            [{"persoon": "1b4e28ba-2fa1-4d19-883f-0016d3cca427", "reden": CANARY}],
            "aantekeningen 2, niet_delen_met 1, persoon",
        ),
    ],
)
def test_a_reference_to_nothing_is_refused(inhoud, nummer, sleutel, waarde, plek):
    inhoud["reflecties"][0]["aantekeningen"][nummer][sleutel] = waarde
    refused(inhoud, fouten.VerwijstNergensHeen, plek)


def test_a_relation_to_nobody_is_refused(inhoud):
    inhoud["casus"]["betrokkenen"][1]["relaties"] = [{"persoon": nieuw_id(), "wat": CANARY}]
    refused(inhoud, fouten.VerwijstNergensHeen, "casus, betrokkenen 2, relaties 1, persoon")


def test_a_reflection_of_another_case_is_refused(inhoud):
    inhoud["reflecties"][0]["casus"] = nieuw_id()
    refused(inhoud, fouten.VerwijstNergensHeen, "reflecties 1, casus")


def test_a_reflection_without_the_text_of_its_leidraad_is_refused(inhoud):
    inhoud["kaders"] = []
    refused(inhoud, fouten.VerwijstNergensHeen, "reflecties 1, kader")


def test_the_leerdeel_is_refused(inhoud):
    inhoud["reflecties"][0]["aantekeningen"][0]["deel"] = "leerdeel"
    refused(inhoud, fouten.VeldKloptNiet, "leerdeel")


def test_the_leerdeel_is_refused_in_an_earlier_version_too(inhoud):
    reflectie = inhoud["reflecties"][0]
    oud = {**reflectie["aantekeningen"][0], "deel": "leerdeel"}
    reflectie["eerdere_versies"] = [{"nummer": 1, "aantekening": oud}]
    refused(inhoud, fouten.VeldKloptNiet, "leerdeel")


def test_an_earlier_version_may_name_what_is_gone(inhoud):
    reflectie = inhoud["reflecties"][0]
    oud = {**reflectie["aantekeningen"][0], "bron": {"persoon": nieuw_id()}}
    reflectie["eerdere_versies"] = [{"nummer": 1, "aantekening": oud}]
    lees(json.dumps(inhoud))
    reflectie["eerdere_versies"].append({"nummer": 1, "aantekening": oud})
    refused(inhoud, fouten.DubbelId, "eerdere_versies 2")


def test_an_earlier_version_of_nothing_is_refused_because_it_would_get_lost(inhoud):
    reflectie = inhoud["reflecties"][0]
    oud = {**reflectie["aantekeningen"][0], "id": nieuw_id()}
    reflectie["eerdere_versies"] = [{"nummer": 1, "aantekening": oud}]
    refused(inhoud, fouten.VerwijstNergensHeen, "eerdere_versies 1")


@pytest.mark.parametrize("nummers", [(2,), (1, 3), (0,), (-1, 1), (10**400,)])
def test_earlier_versions_are_counted_from_one(inhoud, nummers):
    reflectie = inhoud["reflecties"][0]
    oud = reflectie["aantekeningen"][0]
    reflectie["eerdere_versies"] = [{"nummer": nummer, "aantekening": oud} for nummer in nummers]
    refused(inhoud, fouten.VeldKloptNiet, "eerdere_versies")


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999Z"])
def test_a_moment_that_has_no_day_in_every_time_zone_is_refused(inhoud, moment):
    inhoud["reflecties"][0]["begonnen"] = moment
    refused(inhoud, fouten.VeldKloptNiet, "begonnen")


@pytest.mark.parametrize("waarde", ["gisteren", 3, True, {}, [], [["x"]], "\x00"])
@pytest.mark.parametrize("sleutel", ["id", "gemaakt", "aard", "mag_gedeeld_worden_met", "bron", "datum_bron"])
def test_a_value_of_the_wrong_shape_is_refused(inhoud, sleutel, waarde):
    inhoud["reflecties"][0]["aantekeningen"][0][sleutel] = waarde
    if (sleutel, waarde) in [("mag_gedeeld_worden_met", []), ("bron", {}), ("datum_bron", {})]:
        return
    refused(inhoud, fouten.CasusdocumentFout, "reflecties 1, aantekeningen 1")


@settings(max_examples=500)
@given(st.data())
def test_a_spoiled_document_is_read_or_refused_and_never_crashes(data):
    inhoud = small("Familie Zeester")
    tekst = json.dumps(inhoud)
    plek = data.draw(st.integers(0, len(tekst) - 1))
    ruis = data.draw(st.text(max_size=3) | st.sampled_from(['"', "{", "[", "]", "\\", "null", "9" * 30]))
    bytes_ = (tekst[:plek] + ruis + tekst[plek + data.draw(st.integers(0, 3)) :]).encode(errors="surrogatepass")
    with contextlib.suppress(fouten.CasusdocumentFout):
        lees(bytes_)
