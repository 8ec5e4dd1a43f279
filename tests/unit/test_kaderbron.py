"""Where kaders come from, which one is read, and what a broken one may not spoil."""

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
import yaml
from kadertekst import AANVULLING, GOED, KAART, changed

from checklist_app.domain.naslag import Kaart
from checklist_app.kaderbron import meegeleverd
from checklist_app.kaderbron.bron import Kaderbron
from checklist_app.kaderbron.fouten import (
    AanvullingPastNiet,
    GeenReflectie,
    KaderNietGoed,
    KaderOnbekend,
    KaderVersieOnbekend,
)
from checklist_app.kaderbron.lezen import lees
from checklist_app.kaderbron.schema import schema

GOLDEN = Path(__file__).parent / "golden" / "kader.schema.json"
SHIPPED = [bestand.id for bestand in meegeleverd.shipped_files()]


@pytest.fixture
def eigen(tmp_path):
    (tmp_path / "proef.yaml").write_text(GOED, "utf-8")
    (tmp_path / "zuid.yaml").write_text(AANVULLING, "utf-8")
    return tmp_path


def ids(bron):
    return [(kader.id, kader.versie) for kader in bron.lijst()]


def test_the_kaders_of_kompas_are_there_without_an_own_folder():
    assert [kader.id for kader in Kaderbron().lijst()] == SHIPPED
    assert {"anders-beslissen", "vijf-principes"} <= set(SHIPPED)
    assert Kaderbron().problemen == ()


def test_a_folder_that_is_not_there_is_no_problem(tmp_path):
    bron = Kaderbron(tmp_path / "kaders")
    assert [kader.id for kader in bron.lijst()] == SHIPPED
    assert bron.problemen == ()


def test_own_kaders_and_overlays_come_after_those_of_kompas(eigen):
    bron = Kaderbron(eigen)
    eigen_kaders = bron.lijst()[len(SHIPPED) :]
    assert [(k.id, k.versie, k.kadersoort) for k in eigen_kaders] == [
        ("proef", "1.0", "reflectie"),
        ("zuid", "1.0", "aanvulling"),
    ]
    assert eigen_kaders[0][3:] == ("actief", "Próef 😀", GOED)


def test_a_kader_comes_with_the_text_that_reads_back_to_it(eigen):
    kader, tekst = Kaderbron(eigen).lees("proef")
    assert tekst == GOED
    assert lees(tekst) == kader


@pytest.mark.parametrize("kapot", ["status: ]", "x", GOED.replace("actief", "aktief"), "\0", "a: &a [*a]"])
def test_a_broken_own_kader_is_told_and_hides_nothing(eigen, kapot):
    (eigen / "kapot.yaml").write_text(kapot, "utf-8")
    bron = Kaderbron(eigen)
    assert ids(bron)[len(SHIPPED) :] == [("proef", "1.0"), ("zuid", "1.0")]
    assert {melding.pad for melding in bron.problemen} == {str(eigen / "kapot.yaml")}
    assert all(melding.ernst == "fout" for melding in bron.problemen)


def test_a_fault_between_the_parts_keeps_an_own_kader_out(eigen):
    (eigen / "proef.yaml").write_text(changed("is: ja}, {niet", "is: jaa}, {niet"), "utf-8")
    bron = Kaderbron(eigen)
    assert [kader.id for kader in bron.lijst()] == [*SHIPPED, "zuid"]
    assert [melding.code for melding in bron.problemen] == ["K064"]


def test_a_warning_keeps_nothing_out(eigen):
    (eigen / "proef.yaml").rename(eigen / "andere-naam.yaml")
    bron = Kaderbron(eigen)
    assert ("proef", "1.0") in ids(bron)
    assert bron.problemen == ()


def test_an_own_kader_cannot_take_the_place_of_one_of_kompas(tmp_path):
    _, tekst = Kaderbron().lees("vijf-principes")
    (tmp_path / "vijf-principes.yaml").write_text(tekst.replace("Vijf principes", "Zes principes"), "utf-8")
    bron = Kaderbron(tmp_path)
    assert bron.lees("vijf-principes")[0].titel == "Vijf principes"
    assert [melding.code for melding in bron.problemen] == ["K074"]


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path):
    pad = tmp_path / "kaders"
    pad.write_bytes(b"\0")
    assert [melding.code for melding in Kaderbron(pad).problemen] == ["K008"]
    assert [kader.id for kader in Kaderbron(pad).lijst()] == SHIPPED


def test_the_crisis_lines_in_the_same_folder_are_no_kader(tmp_path):
    (tmp_path / "lijnen.yaml").write_text("lijnen: []", "utf-8")
    assert Kaderbron(tmp_path).problemen == ()


@pytest.fixture
def versies(tmp_path):
    for versie, status in (("1.0", "actief"), ("1.9", "actief"), ("1.10", "actief"), ("2.0", "concept")):
        tekst = changed('versie: "1.0"\nstatus: actief', f'versie: "{versie}"\nstatus: {status}')
        (tmp_path / f"proef-{versie}.yaml").write_text(tekst, "utf-8")
    return Kaderbron(tmp_path)


def test_the_newest_version_in_use_is_read_unless_another_is_asked_for(versies):
    assert versies.lees("proef")[0].versie == "1.10"
    assert versies.lees("proef", "1.9")[0].versie == "1.9"
    assert versies.lees("proef", "2.0")[0].versie == "2.0"


def test_what_is_not_there_is_told_with_what_is(versies):
    with pytest.raises(KaderVersieOnbekend, match=r"1\.0, 1\.10, 1\.9, 2\.0"):
        versies.lees("proef", "3.0")
    with pytest.raises(KaderOnbekend, match="Bedoel je 'proef'"):
        versies.lees("proeff")


def test_an_overlay_is_no_walk(eigen):
    with pytest.raises(GeenReflectie, match="aanvulling"):
        Kaderbron(eigen).lees("zuid")
    assert Kaderbron(eigen).vind("zuid")[0].kadersoort == "aanvulling"


def test_what_is_asked_for_is_read_and_nothing_else():
    gelezen = []
    bron = Kaderbron()
    lezen = meegeleverd.Meegeleverd.lees
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(meegeleverd.Meegeleverd, "lees", lambda b: gelezen.append(b.pad) or lezen(b))
        bron.lees("vijf-principes")
        bron.lees("vijf-principes")
        assert gelezen == ["vijf-principes.yaml", "eerder/vijf-principes-1.0.yaml"]
        bron.van_soort(Kaart)
    assert all(pad.startswith("kaarten/") for pad in gelezen[2:])
    assert len(gelezen) > 2


def test_of_a_kadersoort_the_newest_version_in_use_counts(eigen):
    for versie, status in (("1.10", "actief"), ("1.9", "actief"), ("2.0", "concept")):
        tekst = changed('versie: "1.0"\nstatus: actief', f'versie: "{versie}"\nstatus: {status}', KAART)
        (eigen / f"kaartje-{versie}.yaml").write_text(tekst, "utf-8")
    assert [(k.id, k.versie) for k in Kaderbron(eigen).van_soort(Kaart) if k.id == "kaartje"] == [("kaartje", "1.10")]


def test_of_an_overlay_the_newest_version_in_use_counts(eigen):
    for versie in ("1.10", "1.9"):
        tekst = changed('versie: "1.0"\nstatus', f'versie: "{versie}"\nstatus', AANVULLING)
        (eigen / f"zuid-{versie}.yaml").write_text(tekst, "utf-8")
    bron = Kaderbron(eigen)
    kader, _ = bron.lees("proef")
    assert [(a.id, a.versie) for a in bron.aanvullingen(kader)] == [("zuid", "1.10")]
    assert bron.met_aanvullingen(kader, bron.aanvullingen(kader))


def test_an_overlay_that_takes_the_ids_of_another_is_left_out_and_told(eigen):
    (eigen / "zuidwest.yaml").write_text(changed("id: zuid\n", "id: zuidwest\n", AANVULLING), "utf-8")
    bron = Kaderbron(eigen)
    kader, _ = bron.lees("proef")
    assert [a.id for a in bron.aanvullingen(kader)] == ["zuid"]
    assert [melding.code for melding in bron.problemen] == ["K075"]


def test_an_overlay_adds_after_the_existing_questions_and_changes_none(eigen):
    bron = Kaderbron(eigen)
    kader, _ = bron.lees("proef")
    samen = bron.met_aanvullingen(kader, bron.aanvullingen(kader))
    voor, na = kader.principe("feiten").vragen, samen.principe("feiten").vragen
    assert na[: len(voor)] == voor
    assert [vraag.id for vraag in na[len(voor) :]] == ["team-zuid-wijk"]
    assert samen.principe("afronden") == kader.principe("afronden")


def test_only_overlays_in_use_for_this_very_version_belong_to_a_kader(eigen):
    bron = Kaderbron(eigen)
    kader, _ = bron.lees("proef")
    assert [aanvulling.id for aanvulling in bron.aanvullingen(kader)] == ["zuid"]
    assert bron.aanvullingen(kader.model_copy(update={"versie": "2.0"})) == ()
    (eigen / "zuid.yaml").write_text(AANVULLING.replace("status: actief", "status: concept"), "utf-8")
    assert Kaderbron(eigen).aanvullingen(kader) == ()


@pytest.mark.parametrize(
    ("oud", "nieuw", "waarom"),
    [
        ("op: proef", "op: vijf-principes", "gemaakt voor vijf-principes"),
        ('bij_versie: "1.0"', 'bij_versie: "1.1"', "gemaakt voor proef 1.1"),
        ("- id: feiten", "- id: weg", "principe weg"),
        ("- id: team-zuid-wijk", "- id: wijk", "begint niet met team-zuid-"),
    ],
)
def test_an_overlay_that_does_not_fit_is_refused(oud, nieuw, waarom):
    kader, aanvulling = lees(GOED), lees(changed(oud, nieuw, AANVULLING))
    with pytest.raises(AanvullingPastNiet, match=waarom):
        Kaderbron().met_aanvullingen(kader, [aanvulling])


def test_the_same_overlay_twice_is_refused():
    kader, aanvulling = lees(GOED), lees(AANVULLING)
    with pytest.raises(AanvullingPastNiet, match="al gebruikt"):
        Kaderbron().met_aanvullingen(kader, [aanvulling, aanvulling])


@pytest.mark.parametrize("tekst", ["", "\ud83d", "a: &a [*a]", "[" * 100_000, "x" * 2_000_000, "id: \x1b[31m"])
def test_a_text_from_anywhere_is_read_safely_or_refused(tekst):
    with pytest.raises(KaderNietGoed) as gevangen:
        lees(tekst)
    assert gevangen.value.meldingen
    assert str(gevangen.value).isprintable()


def test_a_kept_text_stays_readable_when_the_linter_learns_more():
    tekst = changed("is: ja}, {niet", "is: jaa}, {niet")
    assert lees(tekst).id == "proef"


def test_the_kaders_in_the_package_go_before_those_of_a_checkout(tmp_path, monkeypatch):
    (tmp_path / "kaders").mkdir()
    (tmp_path / "kaders" / "proef.yaml").write_text(GOED, "utf-8")
    monkeypatch.setattr(meegeleverd, "files", lambda _: tmp_path)
    assert ids(Kaderbron()) == [("proef", "1.0")]


def test_the_schema_is_the_golden_one():
    """From now on keys are added, never renamed or dropped: look at the difference before you renew this file."""
    assert json.loads(GOLDEN.read_text("utf-8")) == schema()


@pytest.mark.parametrize(
    ("oud", "nieuw"),
    [("hulp: Klein", "hlup: Klein"), ("status: actief", "status: aktief"), ("vastleggen: stap", "vastleggen: stp")],
)
def test_the_schema_refuses_what_the_linter_refuses(oud, nieuw):
    jsonschema.Draft202012Validator.check_schema(schema())
    keur = jsonschema.Draft202012Validator(schema())
    assert keur.is_valid(as_json(GOED))
    assert keur.is_valid(as_json(AANVULLING))
    assert not keur.is_valid(as_json(changed(oud, nieuw)))


def as_json(tekst):
    """Return what an editor sees in a YAML text: days are text."""
    return json.loads(json.dumps(yaml.safe_load(tekst), default=str))


def test_the_domain_knows_no_yaml():
    code = "import sys, checklist_app.domain.kader; sys.exit('yaml' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
