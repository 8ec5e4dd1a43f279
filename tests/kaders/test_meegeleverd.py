"""Every kader that comes with Kompas: without one message, valid by the schema, and never changed in silence."""

import hashlib
import json
from pathlib import Path

import jsonschema
import pytest

from checklist_app.domain.tekst import schoon
from checklist_app.kaderbron.bron import Kaderbron
from checklist_app.kaderbron.linter import controleer
from checklist_app.kaderbron.meegeleverd import shipped_files
from checklist_app.kaderbron.schema import schema
from tests.kaders import taal

MAP = Path(__file__).parents[2] / "kaders"
VALIDATOR = jsonschema.Draft202012Validator(schema())
HASHES = Path(__file__).parent / "hashes.json"

REMEDY = """
A reflection is pinned to an id and a version, so a text may not change under its version (ontwerp.md section 3).
Give the kader a new `versie`, keep what was there under `wijzigingen`, and record the new one in
tests/kaders/hashes.json as "{sleutel}": "{hash}". Before the first release a listed hash may be renewed as well.
"""


def shipped():
    return Kaderbron().lijst()


def text_hash(tekst):
    """Return the hash of a text with the line ends of this system taken out, so that every checkout agrees."""
    return hashlib.sha256(tekst.encode("utf-8")).hexdigest()


def differences(gevonden, bekend):
    """Return what to do about every kader whose text is not the one that was recorded."""
    return [
        REMEDY.format(sleutel=sleutel, hash=hash_)
        for sleutel, hash_ in gevonden.items()
        if bekend.get(sleutel) != hash_
    ]


def test_the_shipped_kaders_give_no_message():
    assert [str(melding) for melding in controleer([MAP])] == []


def test_every_file_is_in_the_list():
    assert [bestand.id for bestand in shipped_files()] == [kader.id for kader in shipped()]


@pytest.mark.parametrize("bestand", shipped_files(), ids=lambda bestand: bestand.pad)
def test_a_kader_is_valid_by_the_schema_and_its_text_is_clean(bestand):
    tekst = bestand.bestand.read_text("utf-8")
    gegevens = json.loads(json.dumps(taal.gegevens(MAP / bestand.pad), default=str))
    assert [fout.message for fout in VALIDATOR.iter_errors(gegevens)] == []
    assert schoon(tekst).tekst == tekst


def test_a_text_is_never_changed_under_its_version():
    gevonden = {f"{kader.id} {kader.versie}": text_hash(kader.tekst) for kader in shipped()}
    assert not differences(gevonden, json.loads(HASHES.read_text("utf-8")))


def test_a_changed_text_is_noticed_and_the_remedy_told():
    oud = {"proef 1.0": text_hash("a")}
    assert not differences(oud, oud)
    assert '"proef 1.0": "' in differences({"proef 1.0": text_hash("b")}, oud)[0]
    assert '"proef 1.1": "' in differences({"proef 1.1": text_hash("b")}, oud)[0]
