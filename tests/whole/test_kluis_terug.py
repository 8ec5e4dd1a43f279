"""Copies, putting one back, and saving what reads, from the command line and under kills (ontwerp.md section 8)."""

import random
import shutil
import stat
import sys
from pathlib import Path

import pytest
from kluiskind import KOSTEN, antwoord, gezin, zet_gezin_neer
from kluiskind import WACHTZIN as KINDZIN
from roepen import WACHTZIN, bestanden_van, roep, start, wachtwoordbestand
from voorgeladen import Kind, dood_na

from checklist_app.kluis.maken import maak, open_kluis
from checklist_app.kluis.plaats import Plaats

KIND = (sys.executable, Path(__file__).with_name("kluiskind.py"))
TOEVAL = random.Random(2611)  # noqa: S311  the same moments in every run


@pytest.fixture
def kluis(zet_kluis_neer):
    """Give a vault that commands find, with its passphrase."""
    return zet_kluis_neer("Gezin Linde")


@pytest.fixture
def kopie(kluis, tmp_path):
    with open_kluis(kluis, WACHTZIN) as open_:
        open_.kopie(tmp_path / "kopie")
        open_.bewaar_casus(gezin("Later")[0])
    return tmp_path / "kopie"


def namen(map_, zin=WACHTZIN):
    with open_kluis(map_, zin) as open_:
        return {rij.schuilnaam for rij in open_.casussen()}


def beschadig(map_):
    pad = map_ / "kluis.db"
    stuk = bytearray(pad.read_bytes())
    stuk[-4096:] = bytes(4096)
    pad.write_bytes(stuk)


# The command


def test_a_copy_is_put_back_after_it_was_shown_and_the_present_vault_is_set_aside(kluis, kopie):
    code, uit, fout = roep("kluis", "herstel", kopie, "--ja")
    assert (code, uit) == (0, "")
    for stuk in (
        "Deze kopie is gemaakt op",
        "Gezinnen: 1",
        "Deze kopie is ouder dan de kluis van nu",
        "Versie van de",
    ):
        assert stuk in fout
    assert namen(kluis) == {"Gezin Linde"}
    (opzij,) = Plaats(kluis).opzij()
    assert str(opzij) in fout
    assert namen(opzij) == {"Gezin Linde", "Later"}


def test_without_a_terminal_and_without_yes_nothing_is_put_back(kluis, kopie):
    voor = bestanden_van(kluis)
    code, uit, fout = roep("kluis", "herstel", kopie)
    assert (code, uit) == (2, "")
    assert "--ja" in fout
    assert bestanden_van(kluis) == voor


@pytest.mark.parametrize("wat", ["geen", "zichzelf", "wachtzin", "stuk"])
def test_what_cannot_be_put_back_is_told_and_nothing_changes(kluis, kopie, tmp_path, wat):
    voor = bestanden_van(kluis)
    if wat == "wachtzin":
        wachtwoordbestand(tmp_path, "een heel andere zin")
    if wat == "stuk":
        beschadig(kopie)
    pad = {"geen": tmp_path, "zichzelf": kluis}.get(wat, kopie)
    code, uit, fout = roep("kluis", "herstel", pad, "--ja")
    assert (code, uit) == ({"wachtzin": 3, "stuk": 4}.get(wat, 1), "")
    assert fout.strip().endswith("Er is niets veranderd.")
    assert bestanden_van(kluis) == voor


def test_a_copy_opens_on_a_computer_without_a_vault(kluis, kopie, tmp_path):
    code, _, fout = roep("kluis", "herstel", kopie, "--ja", "--kluis", tmp_path / "andere")
    assert code == 0
    assert "Er staat hier nu geen kluis." in fout
    assert namen(tmp_path / "andere") == {"Gezin Linde"}


def test_a_damaged_vault_is_named_with_its_good_copies_and_what_reads_is_saved_beside_it(kluis, tmp_path):
    with open_kluis(kluis, WACHTZIN) as open_:
        open_.houd_bij(lambda _: None)
        open_.bewaar_casus(gezin("Later")[0])
    (goed,) = Plaats(kluis).kopieen()
    beschadig(kluis)
    stuk = (kluis / "kluis.db").read_bytes()
    code, _, fout = roep("kluis", "controle")
    assert code in (1, 4)
    assert str(goed) in fout or "--red MAP" in fout
    code, uit, fout = roep("kluis", "controle", "--red", tmp_path / "gered")
    assert code in (0, 1)
    assert f"Gered in {tmp_path / 'gered'}: " in uit
    assert str(goed) in fout
    assert namen(tmp_path / "gered") <= {"Gezin Linde", "Later"}
    assert (kluis / "kluis.db").read_bytes()[-4096:] == stuk[-4096:]


def test_a_vault_is_never_made_in_a_synchronised_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("KOMPAS_WACHTWOORDBESTAND", str(wachtwoordbestand(tmp_path)))
    (tmp_path / "OneDrive - Stichting").mkdir()
    for woorden in (("kluis", "nieuw"), ("demo", "--maak")):
        code, uit, fout = roep(*woorden, "--kluis", tmp_path / "OneDrive - Stichting" / "kluis")
        assert (code, uit) == (1, "")
        assert "OneDrive" in fout
        assert "--kluis" in fout
    assert list((tmp_path / "OneDrive - Stichting").iterdir()) == []


def test_a_vault_that_lies_there_opens_with_one_line(kluis, tmp_path):
    (tmp_path / "Dropbox").mkdir()
    kluis.rename(tmp_path / "Dropbox" / "kluis")
    code, uit, fout = roep("casussen", "--kluis", tmp_path / "Dropbox" / "kluis")
    assert code == 0
    assert "Gezin Linde" in uit
    assert fout.count("Dropbox") == 1


def test_what_kompas_writes_is_for_this_user_alone(kluis, tmp_path):
    oud = tmp_path / "uit.txt"
    code, _, _ = start("uitvoer", "Gezin Linde", "--doel", "dossier", "--vorm", "txt", "-o", oud)
    assert code == 0
    assert stat.S_IMODE(oud.stat().st_mode) == 0o600


def test_the_first_change_of_the_day_makes_a_copy_from_the_command_line(kluis):
    assert roep("casussen").code == 0
    assert list(Plaats(kluis).kopieen()) == []
    assert roep("kluis", "herstelcode").code == 0
    (kopie_,) = Plaats(kluis).kopieen()
    assert namen(kopie_) == {"Gezin Linde"}


# Under kills


@pytest.fixture
def onder_vuur(tmp_path):
    """Give a vault with two families and a copy of when there was one."""
    map_ = tmp_path / "kluis"
    with maak(map_, KINDZIN, kosten=KOSTEN)[0] as open_:
        zet_gezin_neer(open_, antwoord("gedeeld " * 500))
        open_.kopie(tmp_path / "stick")
        open_.bewaar_casus(gezin("Later")[0])
    return map_


def test_a_kill_while_a_copy_is_put_back_leaves_the_old_or_the_new_vault(onder_vuur, tmp_path):
    gezien = set()
    for _ in range(10):
        dood_na(TOEVAL.uniform(0.0, 0.05), *KIND, "terug", onder_vuur, tmp_path / "stick")
        nu = namen(onder_vuur, KINDZIN)
        assert nu in ({"Linde"}, {"Linde", "Later"})
        gezien.add(len(nu))
        with open_kluis(onder_vuur, KINDZIN) as open_:
            assert open_.controle() == ()
            if len(nu) == 1:
                open_.bewaar_casus(gezin("Later")[0])
        for opzij in Plaats(onder_vuur).opzij():
            namen(opzij, KINDZIN)
        half = [pad for pad in onder_vuur.iterdir() if pad.is_dir() and pad.name.startswith((".in-h", ".hersteld"))]
        assert half == []


def test_a_kill_while_the_copy_of_the_day_is_made_leaves_only_copies_that_open(onder_vuur):
    for _ in range(10):
        dood_na(TOEVAL.uniform(0.0, 0.06), *KIND, "dag", onder_vuur)
        plaats = Plaats(onder_vuur)
        for kopie_ in plaats.kopieen():
            assert "Linde" in namen(kopie_, KINDZIN)
            shutil.rmtree(kopie_)
        with open_kluis(onder_vuur, KINDZIN) as open_:
            assert open_.controle() == ()
    with open_kluis(onder_vuur, KINDZIN) as open_:
        open_.houd_bij(lambda _: None)
        open_.bewaar_casus(gezin("Nieuw")[0])
    assert len([pad for pad in Plaats(onder_vuur).kopiemap.iterdir() if pad.is_dir()]) == 1


def test_two_processes_read_and_write_for_ten_seconds_without_one_error(onder_vuur):
    kinderen = [Kind(*KIND, "een_tijd", onder_vuur, naam, "10") for naam in ("links", "rechts")]
    uitkomsten = [(*kind.einde(), kind.proces.returncode) for kind in kinderen]
    assert [(fout, code) for _, fout, code in uitkomsten] == [(b"", 0)] * 2
    gemeld = {f"{naam} {nr}" for uit, *_ in uitkomsten for _, naam, nr in map(str.split, uit.decode().splitlines())}
    assert len(gemeld) > 100
    with open_kluis(onder_vuur, KINDZIN) as open_:
        gangen = [gang for rij in open_.casussen() for gang in rij.reflecties]
        assert gemeld <= {rij.aantekening.tekst for gang in gangen for rij in open_.aantekeningen(gang.id)}
        assert open_.controle() == ()
    assert len(list(Plaats(onder_vuur).kopieen())) == 1
