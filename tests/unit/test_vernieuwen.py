"""Other data keys for a whole vault: everything comes along, and nothing of the old keys opens anything any more."""

import hashlib
import re
import shutil
from pathlib import Path

import pytest
from kluishulp import WACHTZIN, antwoord, casus, concept, leer, reflectie
from nacl.public import PrivateKey, SealedBox

import checklist_app.kluis
from checklist_app.domain.register import NaamInRegister
from checklist_app.kluis import vernieuwen
from checklist_app.kluis.fouten import (
    KluisBeschadigd,
    KluisBezet,
    KluisDicht,
    SchijfVol,
    VerkeerdeHerstelcode,
    VerkeerdeWachtzin,
)
from checklist_app.kluis.kopieen import maak_eigen_kopie
from checklist_app.kluis.maken import maak, open_kluis, open_met_herstelcode
from checklist_app.kluis.organisatie import ORGANISATIE, Organisatiesleutel
from checklist_app.kluis.plaats import Plaats
from checklist_app.kluis.sleutelbestand import lees_sleutelbestand
from checklist_app.kluis.verbinding import Verbinding

NIEUW = "zes groene stoelen op het dak"
GEHEIM = PrivateKey(hashlib.sha256(b"een sleutel voor deze test").digest())


@pytest.fixture
def gemaakt(tmp_path, kosten):
    """Give a vault that holds something of every kind, and its recovery code."""
    map_ = tmp_path / "kluis"
    kluis, code = maak(map_, WACHTZIN, kosten=kosten)
    with kluis:
        gezin = casus()
        gang = reflectie(gezin)
        kluis.bewaar_casus(gezin)
        kluis.bewaar_reflectie(gang)
        eerste = antwoord("Moeder sliep slecht.")
        kluis.bewaar_aantekening(eerste, gang.id, 0)
        kluis.bewaar_aantekening(eerste.model_copy(update={"tekst": "Moeder sliep goed."}), gang.id, 1)
        ik = leer("Ik wilde snel klaar zijn.")
        kluis.bewaar_aantekening(ik, gang.id, 0)
        kluis.bewaar_aantekening(ik.model_copy(update={"tekst": "Ik had haast."}), gang.id, 1)
        kluis.bewaar_concept(concept(gang))
        kluis.bewaar_concept(concept(gang, "half over mij", deel="leerdeel"))
        kluis.bewaar_naam(gezin.id, NaamInRegister(betrokkene=gezin.betrokkenen[0].id, naam="Fatima"))
        kluis.bewaar_kader("k", "1", "tekst")
    return map_, code


def inhoud(kluis):
    """Everything that a vault tells of itself but its log."""
    (rij,) = kluis.casussen()
    (gang,) = rij.reflecties
    rijen = kluis.aantekeningen(gang.id)
    return (
        kluis.casus(rij.id),
        gang,
        rijen,
        kluis.leerdeel(),
        kluis.concepten(gang.id),
        [kluis.versies(r.aantekening.id) for r in rijen],
        kluis.alle_namen(),
        kluis.kader("k", "1"),
        kluis.zoek("moeder"),
    )


def test_everything_comes_along_and_only_the_new_secrets_open_it(gemaakt):
    map_, code = gemaakt
    oud = lees_sleutelbestand(Plaats(map_)).open_met_wachtzin(WACHTZIN)
    kluis = open_kluis(map_, WACHTZIN)
    voor, log = inhoud(kluis), kluis.logboek()
    uitkomst = kluis.vernieuw(NIEUW)
    with pytest.raises(KluisDicht):
        kluis.casussen()
    for fout, open_ in (
        (VerkeerdeWachtzin, lambda: open_kluis(map_, WACHTZIN)),
        (VerkeerdeHerstelcode, lambda: open_met_herstelcode(map_, code)),
    ):
        with pytest.raises(fout):
            open_()
    open_met_herstelcode(map_, uitkomst.herstelcode).sluit()
    with open_kluis(map_, NIEUW) as kluis:
        assert inhoud(kluis) == voor
        assert kluis.logboek()[: len(log)] == log
        assert [regel.wat for regel in kluis.logboek()[len(log) :]] == ["sleutels vernieuwd"]
        assert kluis.controle() == ()
        kluis.bewaar_casus(casus("Eik"))
    nu = lees_sleutelbestand(Plaats(map_)).open_met_wachtzin(NIEUW)
    assert nu.casusdeel != oud.casusdeel
    assert nu.leerdeel != oud.leerdeel
    with pytest.raises(KluisBeschadigd):
        Verbinding(Plaats(map_), oud.casusdeel)


def test_nothing_of_the_old_files_stays_in_the_folder(gemaakt):
    map_, _ = gemaakt
    kluis = open_kluis(map_, WACHTZIN)
    maak_eigen_kopie(kluis._db, kluis._sleutels, "dag")
    oude = {hashlib.sha256(pad.read_bytes()).digest() for pad in map_.rglob("*") if pad.is_file()}
    shutil.copytree(next(Plaats(map_).kopieen()), map_ / "opzij-20261120T120000Z")
    assert kluis.vernieuw(NIEUW).kopieen_weg == 2
    assert sorted(pad.name for pad in map_.iterdir() if pad.name != "kopie") == [
        "kluis.db",
        "kluis.sleutels",
        "kluis.sleutels.bak",
    ]
    assert list(Plaats(map_).kopieen()) == []
    nu = {
        hashlib.sha256(pad.read_bytes()).digest()
        for pad in map_.rglob("*")
        if pad.is_file() and pad.name != "laatste" and pad.stat().st_size
    }
    assert not nu & oude
    assert {pad.stat().st_mode & 0o777 for pad in map_.iterdir() if pad.is_file()} == {0o600}


def test_no_page_of_the_new_file_equals_one_of_the_old(gemaakt):
    map_, _ = gemaakt
    oud = (map_ / "kluis.db").read_bytes()
    open_kluis(map_, WACHTZIN).vernieuw(NIEUW)
    nieuw = (map_ / "kluis.db").read_bytes()
    stukken = {oud[plek : plek + 64] for plek in range(64, len(oud), 64)}
    assert not any(nieuw[plek : plek + 64] in stukken for plek in range(64, len(nieuw), 64))


def test_the_organisation_keeps_its_way_in_under_the_new_key(gemaakt):
    map_, _ = gemaakt
    kluis = open_kluis(map_, WACHTZIN)
    kluis.zet_organisatie(Organisatiesleutel(bytes(GEHEIM.public_key), "Bureau"))
    kluis.vernieuw(NIEUW)
    slot = lees_sleutelbestand(Plaats(map_)).slot(ORGANISATIE)
    assert slot.kop["naam"] == "Bureau"
    sleutel = SealedBox(GEHEIM).decrypt(slot.inhoud)[32:]
    assert sleutel == lees_sleutelbestand(Plaats(map_)).open_met_wachtzin(NIEUW).casusdeel


def test_another_window_on_the_vault_stops_it_and_nothing_changes(gemaakt):
    map_, _ = gemaakt
    ander = open_kluis(map_, WACHTZIN)
    kluis = open_kluis(map_, WACHTZIN)
    voor = [(map_ / naam).read_bytes() for naam in ("kluis.sleutels", "kluis.sleutels.bak")]
    with pytest.raises(KluisBezet, match="niet vernieuwd"):
        kluis.vernieuw(NIEUW)
    assert ander.zoek("moeder")
    ander.bewaar_casus(casus("Eik"))
    ander.sluit()
    assert [(map_ / naam).read_bytes() for naam in ("kluis.sleutels", "kluis.sleutels.bak")] == voor
    assert not list(map_.glob(".*vernieuw*"))
    with open_kluis(map_, WACHTZIN) as kluis:
        assert kluis.controle() == ()


def test_a_fault_half_way_leaves_the_old_vault_as_it_was(gemaakt, monkeypatch):
    map_, _ = gemaakt

    def vol(*_):
        raise SchijfVol(wat_niet="de sleutels zijn niet vernieuwd")

    monkeypatch.setattr(vernieuwen, "_kijk_na", vol)
    with pytest.raises(SchijfVol):
        open_kluis(map_, WACHTZIN).vernieuw(NIEUW)
    assert not list(map_.glob(".*vernieuw*"))
    with open_kluis(map_, WACHTZIN) as kluis:
        assert kluis.controle() == ()


def test_a_text_that_lost_its_seal_is_not_sealed_again(gemaakt):
    map_, _ = gemaakt
    kluis = open_kluis(map_, WACHTZIN)
    kluis._db.doe("UPDATE aantekening SET body = replace(body, 'goed', 'fout')")
    with pytest.raises(KluisBeschadigd):
        kluis.vernieuw(NIEUW)
    open_kluis(map_, WACHTZIN).sluit()


def test_a_log_that_was_changed_before_is_not_washed_clean(gemaakt):
    map_, _ = gemaakt
    kluis = open_kluis(map_, WACHTZIN)
    kluis._db.doe("DROP TRIGGER logboek_vast")
    kluis._db.doe("UPDATE logboek SET wat = 'iets anders' WHERE nr = 2")
    kluis._db.doe("CREATE TRIGGER logboek_vast BEFORE UPDATE ON logboek BEGIN SELECT RAISE(ABORT, 'logboek'); END")
    kluis.vernieuw(NIEUW)
    with open_kluis(map_, NIEUW) as kluis:
        assert ("logboek was al veranderd vanaf regel", 2) in [(r.wat, r.aantal) for r in kluis.logboek()]


def test_every_key_that_is_derived_is_one_that_renewing_knows():
    bron = Path(checklist_app.kluis.__file__).parent
    doelen = {
        doel for pad in bron.glob("*.py") for doel in re.findall(r'afgeleid\("(\w+)"\)', pad.read_text("utf-8"))
    }
    assert doelen == {"versie", "logboek"}
    verzegelaars = {pad.name for pad in bron.glob("*.py") if re.search(r"\.verzegel\(", pad.read_text("utf-8"))}
    assert verzegelaars == {"leerdeel.py", "concepten.py", "vernieuwen.py"}
