"""The vault under a real system: killed, shared, out of room, without rights."""

import os
import random
import sys
from pathlib import Path

import pytest
from kluiskind import KOSTEN, WACHTZIN, antwoord, zet_gezin_neer
from voorgeladen import Kind, dood_na

from checklist_app.kluis.maken import maak, open_kluis

KIND = (sys.executable, Path(__file__).with_name("kluiskind.py"))
NIEMAND = 65534
TOEVAL = random.Random(2026)  # noqa: S311  the same moments in every run


@pytest.fixture
def map_(tmp_path):
    map_ = tmp_path / "kluis"
    with maak(map_, WACHTZIN, kosten=KOSTEN)[0] as kluis:
        zet_gezin_neer(kluis, antwoord("gedeeld"))
    return map_


def draai(*opdracht):
    uit, fout = Kind(*KIND, *opdracht).einde()
    assert fout == b""
    return uit.decode().splitlines()


def test_what_was_called_saved_is_there_after_each_kill(map_):
    beloofd = {"nieuw": set(), "leer": set()}
    for _ in range(20):
        regels = dood_na(TOEVAL.uniform(0.0, 0.25), *KIND, "schrijf", map_)
        for wat, id_, _nr in regels:
            if wat in beloofd:
                beloofd[wat].add(id_)
        with open_kluis(map_, WACHTZIN) as kluis:
            gang = kluis.casussen()[0].reflecties[0]
            staat_er = {rij.aantekening.id: rij for rij in kluis.aantekeningen(gang.id)}
            concepten = {concept.id for concept in kluis.concepten(gang.id)}
            assert beloofd["nieuw"] <= staat_er.keys()
            assert beloofd["leer"] <= {rij.aantekening.id for rij in kluis.leerdeel()}
            for wat, id_, nr in regels:
                if wat == "concept":
                    assert id_ in concepten or id_ in staat_er
                if wat == "rev":
                    assert staat_er[id_].rev >= int(nr)
                    assert len(kluis.versies(id_)) == staat_er[id_].rev
            assert kluis.controle() == ()


def test_a_kill_while_the_passphrase_changes_leaves_the_old_or_the_new_one(map_):
    wachtzin = WACHTZIN
    for _ in range(4):
        with open_kluis(map_, wachtzin) as kluis:
            kluis.wijzig_wachtzin(WACHTZIN)
        regels = dood_na(TOEVAL.uniform(0.0, 0.1), *KIND, "wachtzinnen", map_)
        klaar = [int(nr) for wat, nr in regels if wat == "zin"]
        bezig = [int(nr) for wat, nr in regels if wat == "ga"]
        kandidaten = [f"zin {klaar[-1]}" if klaar else WACHTZIN, f"zin {bezig[-1]}"]
        open_met = [zin for zin in dict.fromkeys(kandidaten) if gaat_open(map_, zin)]
        assert len(open_met) == 1
        wachtzin = open_met[0]
        (map_ / "kluis.sleutels").unlink()
        assert gaat_open(map_, wachtzin)


def gaat_open(map_, zin):
    from checklist_app.kluis.fouten import VerkeerdeWachtzin

    try:
        open_kluis(map_, zin).sluit()
    except VerkeerdeWachtzin:
        return False
    return True


def test_two_windows_work_at_once_and_lose_nothing(map_):
    kinderen = [Kind(*KIND, "samen", map_, naam, "40") for naam in ("links", "rechts")]
    uitkomsten = [kind.einde() for kind in kinderen]
    assert [fout for _, fout in uitkomsten] == [b"", b""]
    gezegd = [regel.split() for uit, _ in uitkomsten for regel in uit.decode().splitlines()]
    assert len(gezegd) == 80
    assert sorted(int(rev) for _, rev, _ in gezegd) == list(range(2, 82))
    with open_kluis(map_, WACHTZIN) as kluis:
        gang = kluis.casussen()[0].reflecties[0]
        rijen = kluis.aantekeningen(gang.id)
        assert {rij.aantekening.tekst for rij in rijen} >= {
            f"{n} {i}" for n in ("links", "rechts") for i in range(40)
        }
        versies = kluis.versies(rijen[0].aantekening.id)
        assert {v.aantekening.tekst for v in versies} == {"gedeeld"} | {
            f"gedeeld {n} {i}" for n in ("links", "rechts") for i in range(40)
        }
        assert kluis.controle() == ()


def test_a_full_disk_at_every_write_of_a_save_is_told_and_the_next_save_works(map_):
    regels = draai("vol", map_)
    geweigerd = [regel for regel in regels if regel.startswith("geweigerd")]
    assert len(geweigerd) > 10
    assert all(regel.startswith("geweigerd SchijfVol") for regel in geweigerd)
    assert all("de aantekening is niet bewaard" in regel for regel in geweigerd)
    assert "HALF" not in regels
    assert regels[-2:] == [f"gelukt {len(geweigerd)} 1", "staat 2"]
    with open_kluis(map_, WACHTZIN) as kluis:
        assert len(kluis.zoek("past")) == 1
        assert kluis.controle() == ()


def test_a_vault_that_does_not_fit_is_not_made_and_can_be_made_later(tmp_path):
    eerste, tweede = draai("vol_maken", tmp_path / "k")
    assert eerste.startswith("SchijfVol De schijf is vol")
    assert tweede == "gemaakt"
    open_kluis(tmp_path / "k", WACHTZIN).sluit()


def test_a_passphrase_that_does_not_fit_leaves_the_old_one(map_):
    voor = [(map_ / naam).read_bytes() for naam in ("kluis.sleutels", "kluis.sleutels.bak")]
    (regel,) = draai("vol_sleutels", map_)
    assert regel.startswith("SchijfVol")
    assert "de sleutels zijn niet veranderd" in regel
    assert [(map_ / naam).read_bytes() for naam in ("kluis.sleutels", "kluis.sleutels.bak")] == voor
    assert sorted(pad.name for pad in map_.iterdir() if "nieuw" in pad.name) == []
    open_kluis(map_, WACHTZIN).sluit()


@pytest.mark.parametrize(
    ("rechten", "bestand"),
    [(0o000, 0o600), (0o500, 0o400), (0o700, 0o400), (0o700, 0o000)],
    ids=["map dicht", "alles alleen-lezen", "bestanden alleen-lezen", "bestanden dicht"],
)
def test_no_rights_is_one_sentence(map_, rechten, bestand):
    for pad in map_.iterdir():
        pad.chmod(bestand)
    map_.chmod(rechten)
    if os.geteuid() == 0:
        for pad in (map_, *map_.iterdir()):
            os.chown(pad, NIEMAND, NIEMAND)
        for boven in (map_.parent, map_.parent.parent, map_.parent.parent.parent):
            boven.chmod(0o755)
    (regel,) = draai("open_", map_, str(NIEMAND))
    map_.chmod(0o700)
    assert regel.startswith("GeenRechten Kompas mag niet lezen of schrijven in")
