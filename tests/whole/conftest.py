"""Vaults for the tests of the whole program: made once, and a copy of its own for each test."""

import shutil
from functools import cache

import pytest
from roepen import maak_kluis, wachtwoordbestand


@pytest.fixture(scope="session")
def voorbeelden(tmp_path_factory):
    """Return what makes a vault with these cases in it, once; it is there to be copied."""

    @cache
    def voorbeeld(*schuilnamen, oefengezin=False):
        map_ = tmp_path_factory.mktemp("voorbeeld") / "kluis"
        maak_kluis(map_, *schuilnamen, oefengezin=oefengezin)
        return map_

    return voorbeeld


@pytest.fixture
def zet_kluis_neer(voorbeelden, tmp_path, monkeypatch):
    """Return what gives a vault with these cases that commands find, with its passphrase unless that is asked."""

    def zet(*schuilnamen, oefengezin=False, wachtzin=True):
        map_ = shutil.copytree(voorbeelden(*schuilnamen, oefengezin=oefengezin), tmp_path / "kluis")
        monkeypatch.setenv("KOMPAS_KLUIS", str(map_))
        if wachtzin:
            monkeypatch.setenv("KOMPAS_WACHTWOORDBESTAND", str(wachtwoordbestand(tmp_path)))
        monkeypatch.chdir(tmp_path)
        return map_

    return zet
