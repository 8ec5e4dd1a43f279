"""The script in the docs: opens a vault without Kompas, with what a person has on paper, and shows its use openly."""

import base64
import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest
from kluiskind import KOSTEN, WACHTZIN, antwoord, zet_gezin_neer
from nacl.public import PrivateKey
from roepen import roep, wachtwoordbestand

from checklist_app.kluis.maken import maak, open_kluis
from checklist_app.kluis.organisatie import Organisatiesleutel

SCRIPT = Path(__file__).parents[2] / "docs" / "kluis_openen.py"
GEHEIM = PrivateKey(hashlib.sha256(b"een sleutel voor deze test").digest())


@pytest.fixture
def gemaakt(tmp_path):
    map_ = tmp_path / "kluis"
    kluis, code = maak(map_, WACHTZIN, kosten=KOSTEN)
    with kluis:
        zet_gezin_neer(kluis, antwoord("Moeder sliep één nacht."), antwoord("Ik had haast.", deel="leerdeel"))
        kluis.zet_organisatie(Organisatiesleutel(bytes(GEHEIM.public_key), "Bureau"))
    return map_, code


def draai(map_, *opties, geheim=""):
    klaar = subprocess.run(
        [sys.executable, "-I", SCRIPT, map_, *opties], input=geheim + "\n", capture_output=True, text=True, timeout=60
    )
    return klaar.returncode, klaar.stdout, klaar.stderr


@pytest.mark.parametrize("hoe", ["wachtzin", "herstelcode", "slordige code"])
def test_passphrase_and_recovery_code_show_everything(gemaakt, hoe):
    map_, code = gemaakt
    geheim = {"wachtzin": WACHTZIN, "herstelcode": code, "slordige code": code.lower().replace("-", " ")}[hoe]
    uitgang, uit, fout = draai(map_, geheim=geheim)
    assert (uitgang, fout) == (0, "")
    delen = json.loads(uit)
    assert [casus["schuilnaam"] for casus in delen["casus"]] == ["Linde"]
    assert [tekst["tekst"] for tekst in delen["aantekening"]] == ["Moeder sliep één nacht."]
    assert [tekst["tekst"] for tekst in delen["leerdeel"]] == ["Ik had haast."]
    with open_kluis(map_, WACHTZIN) as kluis:
        assert kluis.controle() == ()


@pytest.mark.parametrize("vorm", ["base64", "hex"])
def test_the_organisation_sees_the_casusdeel_alone_and_the_log_says_so(gemaakt, tmp_path, vorm):
    map_, _ = gemaakt
    sleutel = tmp_path / "geheim.txt"
    ruw = bytes(GEHEIM)
    sleutel.write_text(base64.b64encode(ruw).decode() if vorm == "base64" else ruw.hex())
    uitgang, uit, fout = draai(map_, "--organisatie", sleutel)
    assert (uitgang, fout) == (0, "")
    assert "Moeder sliep" in uit
    assert "leerdeel" not in json.loads(uit)
    assert "haast" not in uit
    with open_kluis(map_, WACHTZIN) as kluis:
        assert "geopend door de organisatie" in [regel.wat for regel in kluis.logboek()]
        assert kluis.controle() == ()


def test_whose_vault_it_is_hears_it_once_at_the_next_opening(gemaakt, tmp_path, monkeypatch):
    map_, _ = gemaakt
    sleutel = tmp_path / "geheim.txt"
    sleutel.write_text(bytes(GEHEIM).hex())
    monkeypatch.setenv("KOMPAS_KLUIS", str(map_))
    monkeypatch.setenv("KOMPAS_WACHTWOORDBESTAND", str(wachtwoordbestand(tmp_path, WACHTZIN)))
    assert "Je organisatie opende" not in roep("casussen").melding
    assert draai(map_, "--organisatie", sleutel)[0] == 0
    assert "Je organisatie opende deze kluis met haar eigen sleutel" in roep("casussen").melding
    assert "Je organisatie opende" not in roep("casussen").melding


def test_what_does_not_fit_shows_nothing(gemaakt, tmp_path):
    map_, _ = gemaakt
    sleutel = tmp_path / "geheim.txt"
    sleutel.write_text(bytes(PrivateKey.generate()).hex())
    for opties, geheim in (((), "iets anders"), (("--organisatie", sleutel), "")):
        uitgang, uit, _fout = draai(map_, *opties, geheim=geheim)
        assert uitgang != 0
        assert uit == ""
    with open_kluis(map_, WACHTZIN) as kluis:
        assert "geopend door de organisatie" not in [regel.wat for regel in kluis.logboek()]


def test_without_a_slot_the_organisation_is_told_so(gemaakt, tmp_path):
    map_, _ = gemaakt
    with open_kluis(map_, WACHTZIN) as kluis:
        kluis.haal_organisatie_weg()
    sleutel = tmp_path / "geheim.txt"
    sleutel.write_text(bytes(GEHEIM).hex())
    uitgang, uit, fout = draai(map_, "--organisatie", sleutel)
    assert (uitgang, uit) == (1, "")
    assert "geen sleutel van de organisatie" in fout


def test_the_script_is_short_and_needs_nothing_of_kompas():
    tekst = SCRIPT.read_text("utf-8")
    assert len(tekst.splitlines()) <= 120
    assert "checklist_app" not in tekst
