"""Threads, two openings in one process, and what the process itself hides."""

import subprocess
import sys
import threading

import pytest
from kluishulp import WACHTZIN, antwoord, casus, concept, reflectie

from checklist_app.kluis.fouten import SchijfVol
from checklist_app.kluis.maken import maak, open_kluis


@pytest.fixture
def kluis(tmp_path, kosten):
    kluis, _ = maak(tmp_path / "kluis", WACHTZIN, kosten=kosten)
    with kluis:
        yield kluis


@pytest.fixture
def gang(kluis):
    gezin = casus()
    gang = reflectie(gezin)
    kluis.bewaar_casus(gezin)
    kluis.bewaar_reflectie(gang)
    return gang


def test_any_thread_may_use_the_vault(kluis, gang):
    fouten = []

    def werk(naam):
        try:
            for nr in range(20):
                a = antwoord(f"{naam} {nr}")
                kluis.bewaar_concept(concept(gang, id=a.id))
                kluis.bewaar_aantekening(a, gang.id, 0)
                kluis.zoek(naam)
                kluis.casussen()
        except Exception as fout:
            fouten.append(fout)

    draden = [threading.Thread(target=werk, args=(f"draad{nr}",)) for nr in range(4)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert fouten == []
    assert len(kluis.aantekeningen(gang.id)) == 80
    assert kluis.controle() == ()


def test_what_one_window_saved_the_other_sees_at_once(kluis, gang):
    with open_kluis(kluis.map, WACHTZIN) as ander:
        a = antwoord("van hier")
        kluis.bewaar_aantekening(a, gang.id, 0)
        assert [rij.aantekening for rij in ander.aantekeningen(gang.id)] == [a]
        ander.wijzig_wachtzin("een andere zin")
        kluis.nieuwe_herstelcode()
    open_kluis(kluis.map, "een andere zin").sluit()


def test_while_open_every_file_is_for_the_owner_alone(kluis, gang):
    rechten = {pad.name: pad.stat().st_mode & 0o777 for pad in kluis.map.iterdir()}
    assert {"kluis.db", "kluis.db-wal", "kluis.db-shm"} <= rechten.keys()
    assert set(rechten.values()) == {0o600}


def test_after_closing_one_file_holds_everything(kluis, gang):
    kluis.sluit()
    assert sorted(pad.name for pad in kluis.map.iterdir()) == ["kluis.db", "kluis.sleutels", "kluis.sleutels.bak"]


def test_an_index_that_cannot_be_made_does_not_keep_the_vault_closed(kluis, gang, monkeypatch):
    from checklist_app.kluis import zoeken

    def vol(db, nr, aantekening):
        raise SchijfVol(wat_niet="de zoekindex is niet gemaakt")

    kluis.bewaar_aantekening(antwoord("kanarie"), gang.id, 0)
    kluis._db.doe("UPDATE toestand SET waarde = 'ouder'")
    kluis.sluit()
    monkeypatch.setattr(zoeken, "indexeer", vol)
    with open_kluis(kluis.map, WACHTZIN) as weer:
        assert len(weer.aantekeningen(gang.id)) == 1
        assert len(weer.zoek("kanarie")) == 1


def test_the_process_leaves_no_core_and_cannot_be_looked_into():
    vraag = (
        "import ctypes, resource; from checklist_app.kluis.proces import verberg_geheugen; verberg_geheugen();"
        "print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"
    )
    uit = subprocess.run([sys.executable, "-c", vraag], capture_output=True, text=True, check=True)
    assert uit.stdout.strip() == "(0, 0) 0"
