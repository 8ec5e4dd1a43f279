"""Renewing the keys under a real system: killed at every step it leaves one vault, and all of it."""

import random
import shutil
import sys
import time
from pathlib import Path

import pytest
from kluiskind import KOSTEN, WACHTZIN, antwoord, zet_gezin_neer
from vernieuwkind import NIEUW
from voorgeladen import Kind

from checklist_app.kluis.fouten import VerkeerdeWachtzin
from checklist_app.kluis.kopieen import maak_eigen_kopie
from checklist_app.kluis.maken import maak, open_kluis
from checklist_app.kluis.plaats import Plaats

KIND = (sys.executable, Path(__file__).with_name("vernieuwkind.py"))
TOEVAL = random.Random(2026)  # noqa: S311  the same moments in every run


@pytest.fixture(scope="module")
def voorbeeld(tmp_path_factory):
    map_ = tmp_path_factory.mktemp("vernieuwen") / "kluis"
    with maak(map_, WACHTZIN, kosten=KOSTEN)[0] as kluis:
        zet_gezin_neer(kluis, antwoord("blijft"), antwoord("over mij", deel="leerdeel"))
        maak_eigen_kopie(kluis._db, kluis._sleutels, "dag")
    return map_


def draai(map_, nummer, seconden=None):
    kind = Kind(*KIND, map_, str(nummer))
    if seconden is not None:
        time.sleep(seconden)
        kind.proces.kill()
    uit, fout = kind.einde()
    assert fout == b""
    return uit.decode().split()


def gaat_open(map_, zin):
    try:
        return open_kluis(map_, zin)
    except VerkeerdeWachtzin:
        return None


def kijk_na(map_):
    """Check that exactly one passphrase opens the vault, that all is there, and that nothing half is left."""
    oud, nieuw = gaat_open(map_, WACHTZIN), gaat_open(map_, NIEUW)
    assert (oud is None) != (nieuw is None)
    with oud or nieuw as kluis:
        gang = kluis.casussen()[0].reflecties[0]
        assert [rij.aantekening.tekst for rij in kluis.aantekeningen(gang.id)] == ["blijft", "over mij"]
        assert kluis.controle() == ()
    assert not list(map_.glob(".*vernieuw*"))
    assert len(list(Plaats(map_).kopieen())) == (1 if oud else 0)
    return nieuw is not None


def test_a_kill_at_each_step_on_the_disk_leaves_exactly_one_vault(voorbeeld, tmp_path):
    heel = tmp_path / "heel"
    shutil.copytree(voorbeeld, heel)
    klaar, stappen = draai(heel, 0)
    assert klaar == "klaar"
    assert kijk_na(heel)
    laatste = int(stappen)
    # Every step of the swap at the end, and some of the long way to it.
    kills = [*range(1, laatste - 18, max(1, laatste // 8)), *range(laatste - 18, laatste + 1)]
    assert len(kills) >= 20
    uitkomsten = []
    for nummer in kills:
        map_ = tmp_path / f"kluis-{nummer}"
        shutil.copytree(voorbeeld, map_)
        assert draai(map_, nummer) == []
        uitkomsten.append(kijk_na(map_))
    # Once the new vault counts it keeps counting: there is one step at which it changes.
    assert uitkomsten == sorted(uitkomsten)
    assert set(uitkomsten) == {False, True}


def test_a_kill_at_any_moment_leaves_exactly_one_vault(voorbeeld, tmp_path):
    for nummer in range(8):
        map_ = tmp_path / f"kluis-{nummer}"
        shutil.copytree(voorbeeld, map_)
        draai(map_, 0, TOEVAL.uniform(0.0, 0.15))
        kijk_na(map_)
