"""Vaults and case documents of earlier versions open in this one, with everything that was in them."""

import json
import shutil
from importlib.metadata import version
from pathlib import Path

import pytest
from maak import WACHTZIN, buiten_document, document

from checklist_app.documents import casusdocument as bestand
from checklist_app.flow.invoer import lees_bestand, voer_in
from checklist_app.flow.klok import Klok
from checklist_app.flow.openen import open_in, open_kompas
from checklist_app.flow.plaatsen import Plaatsen
from checklist_app.flow.uitvoer import wandelingen
from checklist_app.kluis.maken import maak
from checklist_app.kluis.migraties import STAPPEN

MAPPEN = [pad for pad in sorted(Path(__file__).parent.iterdir()) if (pad / "kluis").is_dir()]


@pytest.fixture(params=MAPPEN, ids=lambda pad: pad.name)
def vroeger(request, tmp_path):
    """A copy of the folder with the rights that a vault has: those a repository does not keep."""
    map_ = Path(shutil.copytree(request.param, tmp_path / request.param.name))
    (map_ / "kluis").chmod(0o700)
    for pad in (map_ / "kluis").iterdir():
        pad.chmod(0o600)
    return map_


@pytest.fixture
def kompas(vroeger):
    plekken = Plaatsen(kluis=vroeger / "kluis", kaders=vroeger / "kaders")
    with open_in(plekken, WACHTZIN) as kluis:
        yield open_kompas(plekken, Klok(), kluis)


def nu_geschreven(vroeger):
    """The case document of that time, as this version writes it."""
    return bestand.schrijf(
        lees_bestand(vroeger / "casus.json").model_copy(update={"kompas": version("kompas-jeugd")})
    )


def test_the_folder_of_this_version_is_there():
    assert MAPPEN


def test_an_earlier_vault_opens_in_the_schema_of_today_and_is_sound(kompas):
    assert kompas.kluis.schemaversie == len(STAPPEN)
    assert kompas.kluis.controle() == ()


def test_what_stands_in_it_is_what_was_written_then(vroeger, kompas):
    assert document(kompas) == nu_geschreven(vroeger)


def test_what_a_case_document_does_not_hold_is_there_too(vroeger, kompas):
    toen = json.loads((vroeger / "buiten-document.json").read_text("utf-8"))
    nu = buiten_document(kompas)
    nu["logboek"] = nu["logboek"][: len(toen["logboek"])]
    assert {naam: nu[naam] for naam in toen} == toen
    assert toen["concepten"]
    assert toen["leerdeel"]
    assert toen["namen"]


def test_every_walk_of_then_can_be_read_and_shows_its_replaced_and_earlier_texts(vroeger, kompas):
    (rij,) = kompas.casussen()
    gangen = wandelingen(kompas, kompas.kluis.casus(rij.id))
    laatste = gangen[-1]
    assert {a.tekst for a in laatste.aantekeningen} - {a.tekst for a in laatste.geldig} == {"Vader zweeg aan tafel."}
    eerste = laatste.aantekeningen[0]
    assert [v.aantekening.aard for v in kompas.kluis.versies(eerste.id)] == ["vermoeden", "feit"]


def test_opening_it_leaves_a_copy_only_when_its_tables_had_to_change(vroeger):
    toen = json.loads((vroeger / "schema.json").read_text("utf-8"))["versie"]
    kluis = vroeger / "kluis"
    voor = {pad.name for pad in kluis.iterdir()}
    with open_in(Plaatsen(kluis=kluis, kaders=vroeger / "kaders"), WACHTZIN):
        pass
    erbij = {pad.name for pad in kluis.iterdir()} - voor
    assert bool(erbij) == (toen < len(STAPPEN))


def test_an_earlier_case_document_goes_into_a_new_vault_and_comes_out_the_same(vroeger, tmp_path, kosten):
    plekken = Plaatsen(kluis=tmp_path / "nieuw", kaders=tmp_path / "kaders")
    with maak(plekken.kluis, WACHTZIN, kosten=kosten)[0] as kluis:
        nieuw = open_kompas(plekken, Klok(), kluis)
        assert voer_in(nieuw, lees_bestand(vroeger / "casus.json")).uitkomst == "nieuw"
        assert document(nieuw) == nu_geschreven(vroeger)
        assert voer_in(nieuw, lees_bestand(vroeger / "casus.json")).uitkomst == "al aanwezig"
