"""The vault from the command line: made, opened, given other keys, copied and checked (ontwerp.md section 8)."""

import os
import re
import stat
import subprocess
import sys

import pytest
from roepen import GOEDKOOP, KOMPAS, WACHTZIN, bestanden_van, logboek_van, roep, start, wachtwoordbestand
from voorgeladen import vers

from checklist_app.kluis.fouten import VerkeerdeHerstelcode
from checklist_app.kluis.maken import open_kluis, open_met_herstelcode

CODE = re.compile(r"([0-9A-Z]{4}-)+[0-9A-Z]{0,3}[0-9A-Z*~$=]\n")
NA_DE_WACHTZIN = [
    ("casussen",),
    ("toon", "Gezin Linde"),
    ("zoek", "iets"),
    ("uitvoer", "Gezin Linde", "--doel", "dossier"),
    ("uitvoer", "Gezin Linde", "--doel", "volledig"),
    ("kluis", "herstelcode"),
    ("kluis", "kopie", "kopie"),
    ("kluis", "controle"),
    ("--tekst",),
]


@pytest.fixture
def kluis(zet_kluis_neer):
    """Give a vault of its own that commands find, with its passphrase."""
    return zet_kluis_neer("Gezin Linde")


# Making


def test_a_new_vault_gives_its_recovery_code_once_and_lies_closed_for_others(tmp_path):
    map_ = tmp_path / "nieuw"
    code, uit, fout = start(
        "kluis", "nieuw", "--kluis", map_, soort=vers, KOMPAS_WACHTWOORDBESTAND=str(wachtwoordbestand(tmp_path))
    )
    assert code == 0
    assert CODE.fullmatch(uit)
    assert str(map_) in fout
    assert uit.strip() not in fout
    assert stat.S_IMODE(map_.stat().st_mode) == 0o700
    assert {stat.S_IMODE(pad.stat().st_mode) for pad in map_.rglob("*") if pad.is_file()} == {0o600}
    open_met_herstelcode(map_, uit.strip()).sluit()
    open_kluis(map_, WACHTZIN).sluit()


@pytest.fixture
def snel(monkeypatch):
    """Skip the calibration, which is no part of what these tests look at."""
    monkeypatch.setattr("checklist_app.kluis.maken.ijk", lambda: GOEDKOOP)


def test_the_default_place_makes_its_parents_and_a_chosen_one_does_not(snel, tmp_path, monkeypatch, clean_machine):
    monkeypatch.setenv("KOMPAS_WACHTWOORDBESTAND", str(wachtwoordbestand(tmp_path)))
    code, uit, fout = roep("kluis", "nieuw", "--kluis", tmp_path / "geen" / "map")
    assert (code, uit) == (1, "")
    assert str(tmp_path / "geen") in fout
    assert not (tmp_path / "geen").exists()
    assert roep("kluis", "nieuw").code == 0
    assert list(clean_machine.rglob("kluis.db"))


def test_a_vault_is_never_made_over_another(kluis):
    voor = bestanden_van(kluis)
    for woorden in (("kluis", "nieuw"), ("demo", "--maak")):
        code, uit, fout = roep(*woorden)
        assert (code, uit) == (1, "")
        assert str(kluis) in fout
    assert bestanden_van(kluis) == voor


def test_a_practice_vault_stays_and_holds_the_practice_family(snel, tmp_path, monkeypatch):
    monkeypatch.setenv("KOMPAS_WACHTWOORDBESTAND", str(wachtwoordbestand(tmp_path)))
    code, uit, _ = roep("demo", "--maak", "--kluis", tmp_path / "oefenen")
    assert code == 0
    assert CODE.fullmatch(uit)
    assert "(oefening)" in roep("casussen", "--kluis", tmp_path / "oefenen").tekst
    open_met_herstelcode(tmp_path / "oefenen", uit.strip()).sluit()


def test_a_practice_vault_needs_a_place(tmp_path, monkeypatch):
    monkeypatch.setenv("KOMPAS_WACHTWOORDBESTAND", str(wachtwoordbestand(tmp_path)))
    code, uit, fout = roep("demo", "--maak")
    assert (code, uit) == (2, "")
    assert "--kluis MAP" in fout


# No vault, no passphrase, the wrong one


@pytest.mark.parametrize("woorden", [*NA_DE_WACHTZIN, ("kluis",)], ids=" ".join)
def test_without_a_vault_every_command_says_how_to_make_one(tmp_path, monkeypatch, woorden):
    monkeypatch.setenv("KOMPAS_WACHTWOORDBESTAND", str(wachtwoordbestand(tmp_path)))
    code, uit, fout = roep(*woorden, "--kluis", tmp_path / "leeg")
    assert (code, uit) == (1, "")
    assert "kompas kluis nieuw" in fout
    assert not (tmp_path / "leeg").exists()


@pytest.mark.parametrize("woorden", NA_DE_WACHTZIN, ids=" ".join)
def test_a_wrong_passphrase_is_exit_3_and_only_counted(kluis, tmp_path, woorden):
    voor = bestanden_van(kluis)
    wachtwoordbestand(tmp_path, "een heel andere zin")
    code, uit, fout = roep(*woorden)
    assert (code, uit) == (3, "")
    assert fout.startswith("Deze wachtzin past niet op de kluis.")
    assert bestanden_van(kluis) == {**voor, "kluis.pogingen": b"."}


@pytest.mark.parametrize("woorden", [*NA_DE_WACHTZIN, ("kluis", "wachtwoord")], ids=" ".join)
def test_without_a_terminal_and_a_passphrase_file_nothing_is_asked(kluis, monkeypatch, woorden):
    monkeypatch.delenv("KOMPAS_WACHTWOORDBESTAND")
    code, uit, fout = roep(*woorden, invoer=f"{WACHTZIN}\n")
    assert (code, uit) == (2, "")
    assert "toetsenbord" in fout


def test_making_a_vault_without_a_terminal_asks_nothing(tmp_path):
    assert roep("kluis", "nieuw", "--kluis", tmp_path / "nieuw", invoer="x\nx\n").code == 2
    assert not (tmp_path / "nieuw").exists()


@pytest.mark.parametrize("rechten", [0o640, 0o604, 0o620, 0o666])
def test_a_passphrase_file_that_others_may_use_is_wrong_use(kluis, tmp_path, rechten):
    wachtwoordbestand(tmp_path, rechten=rechten)
    code, uit, fout = roep("casussen")
    assert (code, uit) == (2, "")
    assert "KOMPAS_WACHTWOORDBESTAND" in fout
    assert WACHTZIN not in fout


@pytest.mark.parametrize("inhoud", [b"", b"\n", b"\xff\xfe\n"])
def test_a_passphrase_file_that_holds_none_is_wrong_use(kluis, tmp_path, inhoud):
    wachtwoordbestand(tmp_path).write_bytes(inhoud)
    assert roep("casussen").code == 2


def test_a_passphrase_file_that_is_not_there_or_a_folder_is_wrong_use(kluis, tmp_path, monkeypatch):
    monkeypatch.setenv("KOMPAS_WACHTWOORDBESTAND", str(tmp_path / "nergens"))
    assert "die plek bestaat niet" in roep("casussen").melding
    (tmp_path / "map").mkdir(mode=0o700)
    monkeypatch.setenv("KOMPAS_WACHTWOORDBESTAND", str(tmp_path / "map"))
    code, _, fout = roep("casussen")
    assert code == 2
    assert "dat is een map" in fout


# What is done to an open vault


def _zonder_lezer():
    lees, schrijf = os.pipe()
    os.close(lees)
    return schrijf


@pytest.mark.parametrize("hoe", ["een pijp die niemand leest", "een dichte uitvoer"])
@pytest.mark.parametrize(
    "woorden",
    [("kluis", "herstelcode"), ("kluis", "nieuw", "--kluis", "nieuw"), ("demo", "--maak", "--kluis", "nieuw")],
)
def test_no_recovery_code_is_made_that_nobody_can_see(kluis, tmp_path, woorden, hoe):
    voor = bestanden_van(kluis)
    uit = _zonder_lezer() if hoe.startswith("een pijp") else subprocess.DEVNULL
    dicht = "" if hoe.startswith("een pijp") else ">&-"
    klaar = subprocess.run(
        ["sh", "-c", f'"$@" {dicht}', "sh", *KOMPAS, *woorden],
        stdin=subprocess.DEVNULL,
        stdout=uit,
        stderr=subprocess.PIPE,
        check=False,
        timeout=30,
    )
    if uit != subprocess.DEVNULL:
        os.close(uit)
    assert klaar.returncode == 1
    assert "Er is niets veranderd." in klaar.stderr.decode()
    assert bestanden_van(kluis) == voor
    assert not (tmp_path / "nieuw").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a disk that is always full")
def test_a_recovery_code_that_could_not_be_shown_is_told_with_what_to_do(kluis):
    with open("/dev/full", "wb") as vol:
        klaar = subprocess.run(
            [*KOMPAS, "kluis", "herstelcode"],
            stdin=subprocess.DEVNULL,
            stdout=vol,
            stderr=subprocess.PIPE,
            check=False,
            timeout=30,
        )
    assert klaar.returncode == 1
    assert "Een oude code werkt niet meer. Maak er nog een met 'kompas kluis herstelcode'." in klaar.stderr.decode()


def test_the_place_of_a_vault_is_told_without_its_passphrase(kluis, monkeypatch):
    monkeypatch.delenv("KOMPAS_WACHTWOORDBESTAND")
    code, uit, fout = roep("kluis")
    assert (code, fout) == (0, "")
    assert uit.startswith(f"Kluis: {kluis}\n")
    assert "Laatste kopie: er is er nog geen" in uit
    assert "Versie: " in uit


def test_a_new_recovery_code_replaces_the_old_one(kluis):
    eerste, tweede = roep("kluis", "herstelcode"), roep("kluis", "herstelcode")
    assert eerste.code == tweede.code == 0
    assert CODE.fullmatch(tweede.tekst)
    assert tweede.tekst.strip() not in tweede.melding
    open_met_herstelcode(kluis, tweede.tekst.strip()).sluit()
    with pytest.raises(VerkeerdeHerstelcode):
        open_met_herstelcode(kluis, eerste.tekst.strip())


def test_a_copy_is_a_vault_that_opens_and_is_never_written_over_something(kluis, tmp_path):
    code, uit, fout = roep("kluis", "kopie", tmp_path / "kopie")
    assert (code, uit) == (0, "")
    assert str(tmp_path / "kopie") in fout
    assert roep("casussen", "--kluis", tmp_path / "kopie") == roep("casussen")
    assert "er is er nog geen" not in roep("kluis").tekst
    voor = bestanden_van(tmp_path / "kopie")
    assert roep("kluis", "kopie", tmp_path / "kopie").code == 1
    assert roep("kluis", "kopie", tmp_path / "geen" / "map").code == 1
    assert bestanden_van(tmp_path / "kopie") == voor


def test_a_sound_vault_is_said_to_be_sound(kluis):
    assert tuple(roep("kluis", "controle")) == (0, "De kluis is in orde.\n", "")


def test_what_the_check_finds_is_said_and_changes_the_exit_code(kluis):
    (kluis / "kluis.db").chmod(0o644)
    code, uit, fout = roep("kluis", "controle")
    assert (code, fout) == (1, "")
    assert str(kluis / "kluis.db") in uit
    assert stat.S_IMODE((kluis / "kluis.db").stat().st_mode) == 0o600


def test_a_damaged_vault_is_exit_4_and_told_apart_from_a_wrong_passphrase(kluis):
    (kluis / "kluis.db").write_bytes(b"\1" * 8192)
    code, uit, fout = roep("casussen")
    assert (code, uit) == (4, "")
    assert fout.startswith("Je wachtzin klopt")


def test_the_log_keeps_what_left_and_for_whom_only(kluis):
    roep("uitvoer", "Gezin Linde", "--doel", "dossier")
    roep("uitvoer", "Gezin Linde", "--doel", "volledig")
    log = [(regel.wat, regel.voor_wie) for regel in logboek_van(kluis) if regel.casus]
    assert log[-2:] == [("uitvoer dossier", "eigen dossier"), ("casusdocument gemaakt", None)]


# Core dumps and rights

MEET = """
import ctypes, os, resource, sys
from checklist_app.kluis import verbinding

def kijk(self, plaats, sleutel, *, nieuw=False):
    masker = os.umask(0)
    dumpbaar = ctypes.CDLL(None).prctl(3, 0, 0, 0, 0) if sys.platform == "linux" else 0
    os.write(1, repr((oct(masker), resource.getrlimit(resource.RLIMIT_CORE), dumpbaar)).encode())
    os._exit(0)

verbinding.Verbinding.__init__ = kijk
from checklist_app.cli.app import start
start()
"""


@pytest.mark.parametrize(
    "woorden", [("casussen",), ("--tekst",), ("demo", "--tekst"), ("kluis", "nieuw", "--kluis", "nieuw")]
)
def test_memory_is_kept_out_of_core_dumps_before_a_vault_opens(kluis, woorden):
    klaar = subprocess.run(
        [sys.executable, "-c", MEET, *woorden], input=b"", capture_output=True, check=False, timeout=30
    )
    assert klaar.stdout == b"('0o77', (0, 0), 0)", klaar.stderr
