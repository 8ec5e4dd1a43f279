"""The copy on the first change of a day, and the look at a vault that was not closed."""

import os
import threading
import time
from datetime import UTC, datetime, timedelta

import pytest
from kluishulp import WACHTZIN, antwoord, casus, reflectie

from checklist_app.domain.instellingen import Instellingen
from checklist_app.kluis import dagkopie, kopieen
from checklist_app.kluis.fouten import SchijfVol
from checklist_app.kluis.kopieen import heeft_dagkopie, ruim_oude_kopieen_op
from checklist_app.kluis.maken import maak, open_kluis
from checklist_app.kluis.plaats import TIJDVORM, Plaats
from checklist_app.kluis.verbinding import Verbinding
from checklist_app.kluis.wissen import OUDE_KOPIEEN_MOETEN_WEG, moet_nog, nieuwe_regel


@pytest.fixture
def map_(tmp_path, kosten):
    map_ = tmp_path / "kluis"
    maak(map_, WACHTZIN, kosten=kosten)[0].sluit()
    return map_


@pytest.fixture
def gezegd():
    return []


@pytest.fixture
def kluis(map_, gezegd):
    with open_kluis(map_, WACHTZIN) as kluis:
        kluis.houd_bij(gezegd.append)
        yield kluis


def copies(map_):
    return list(Plaats(map_).kopieen())


def test_the_first_change_of_a_day_makes_one_copy_that_opens(kluis, map_, gezegd):
    kluis.casussen()
    kluis.probeer_log("kluis geopend")
    kluis.sluit()
    assert copies(map_) == []
    with open_kluis(map_, WACHTZIN) as weer:
        weer.houd_bij(gezegd.append)
        for nr in range(5):
            weer.bewaar_casus(casus(f"gezin {nr}"))
    (kopie,) = copies(map_)
    assert kopie.name.endswith("-dag")
    assert heeft_dagkopie(Plaats(map_))
    with open_kluis(kopie, WACHTZIN) as oud:
        assert len(oud.casussen()) >= 1
    with open_kluis(map_, WACHTZIN) as nog_eens:
        nog_eens.houd_bij(gezegd.append)
        nog_eens.bewaar_casus(casus("later"))
    assert copies(map_) == [kopie]
    assert gezegd == []


def test_yesterdays_copy_does_not_count_for_today(kluis, map_):
    kluis.bewaar_casus(casus("een"))
    kluis.sluit()
    (kopie,) = copies(map_)
    gisteren = datetime.now(UTC) - timedelta(days=1)
    kopie.rename(kopie.with_name(f"{gisteren.strftime(TIJDVORM)}-dag"))
    with open_kluis(map_, WACHTZIN) as weer:
        weer.houd_bij(lambda _: None)
        weer.bewaar_casus(casus("twee"))
    assert len(copies(map_)) == 2


def test_saving_does_not_wait_for_the_copy(kluis, map_, monkeypatch):
    mag_door = threading.Event()
    echt = kopieen.maak_kopie
    monkeypatch.setattr(kopieen, "maak_kopie", lambda *wat: mag_door.wait(10) and echt(*wat))
    begin = time.monotonic()
    for nr in range(20):
        kluis.bewaar_casus(casus(f"gezin {nr}"))
    assert time.monotonic() - begin < 5
    assert copies(map_) == []
    mag_door.set()
    kluis.sluit()
    assert len(copies(map_)) == 1


def test_a_copy_that_fails_is_told_once_and_tried_again(kluis, map_, gezegd, monkeypatch):
    def vol(*_):
        raise SchijfVol(wat_niet="de kopie is niet gemaakt")

    monkeypatch.setattr(dagkopie, "_OPNIEUW_NA", 0.0)
    with monkeypatch.context() as m:
        m.setattr(kopieen, "maak_kopie", vol)
        for nr in range(3):
            kluis.bewaar_casus(casus(f"gezin {nr}"))
            kluis._dagkopie.wacht()
    (zin,) = gezegd
    assert zin.startswith("De kopie van vandaag is nog niet gelukt. De schijf is vol")
    assert len(kluis.casussen()) == 3
    kluis.bewaar_casus(casus("daarna"))
    kluis.sluit()
    assert len(copies(map_)) == 1


def test_old_copies_go_after_the_days_that_were_chosen_and_the_newest_stays(kluis, map_):
    kluis.bewaar_casus(casus("een"))
    kluis.sluit()
    (kopie,) = copies(map_)
    kopie.rename(kopie.with_name("20200101T000000Z-dag"))
    dagen = {dag: datetime.now(UTC) - timedelta(days=dag, hours=1) for dag in (1, 2, 3, 20)}
    for moment in dagen.values():
        (Plaats(map_).kopiemap / f"{moment.strftime(TIJDVORM)}-dag").mkdir()
    with open_kluis(map_, WACHTZIN) as weer:
        weer.bewaar_instellingen(Instellingen(kopieen_bewaren_dagen=3))
        weer.houd_bij(lambda _: None)
        weer.bewaar_casus(casus("twee"))
    assert len(copies(map_)) == 3
    for pad in copies(map_)[1:]:
        pad.rename(pad.with_name(f"x{pad.name}"))
    ruim_oude_kopieen_op(Plaats(map_), 1)
    assert len(copies(map_)) == 1


def test_after_erasing_something_small_the_older_copies_go_with_the_next_daily_copy(kluis, map_):
    gezin = casus("Linde")
    gang = reflectie(gezin)
    rij = antwoord("kanarie")
    kluis.bewaar_casus(gezin)
    kluis.bewaar_reflectie(gang)
    kluis.bewaar_aantekening(rij, gang.id, 0)
    kluis.sluit()
    (kopie,) = copies(map_)
    oud = kopie.rename(kopie.with_name("20261101T000000Z-dag"))
    with open_kluis(map_, WACHTZIN) as weer:
        weer.wis(nieuwe_regel("aantekening", rij.id), gezin.id)
        assert oud.exists()
        weer.houd_bij(lambda _: None)
        weer.bewaar_casus(casus("later"))
    assert not oud.exists()
    (nieuw,) = copies(map_)
    with open_kluis(nieuw, WACHTZIN) as vers:
        assert vers.zoek("kanarie") == ()


def test_what_is_erased_while_the_daily_copy_is_made_stays_owed(kluis, map_, monkeypatch):
    gezin = casus("Linde")
    gang = reflectie(gezin)
    rijen = antwoord("een"), antwoord("kanarie")
    kluis.bewaar_casus(gezin)
    kluis.bewaar_reflectie(gang)
    for rij in rijen:
        kluis.bewaar_aantekening(rij, gang.id, 0)
    kluis.sluit()
    (kopie,) = copies(map_)
    kopie.rename(kopie.with_name("20261101T000000Z-dag"))
    echt = kopieen.maak_kopie
    with open_kluis(map_, WACHTZIN) as weer, open_kluis(map_, WACHTZIN) as ander:
        weer.wis(nieuwe_regel("aantekening", rijen[0].id), gezin.id)

        def maak_kopie(*wat):
            gemaakt = echt(*wat)
            ander.wis(nieuwe_regel("aantekening", rijen[1].id), gezin.id)
            return gemaakt

        monkeypatch.setattr(kopieen, "maak_kopie", maak_kopie)
        weer.houd_bij(lambda _: None)
        weer.bewaar_casus(casus("later"))
        weer._wait_for_copy()
        assert moet_nog(weer._db, OUDE_KOPIEEN_MOETEN_WEG)
    monkeypatch.undo()
    (kopie,) = copies(map_)
    kopie.rename(kopie.with_name("20261101T000000Z-dag"))
    with open_kluis(map_, WACHTZIN) as morgen:
        morgen.houd_bij(lambda _: None)
        morgen.bewaar_casus(casus("nog later"))
        morgen._wait_for_copy()
        assert not moet_nog(morgen._db, OUDE_KOPIEEN_MOETEN_WEG)
    (nieuw,) = copies(map_)
    with open_kluis(nieuw, WACHTZIN) as vers:
        assert vers.zoek("kanarie") == ()


def test_two_windows_make_one_copy_of_the_day(map_):
    vensters = [open_kluis(map_, WACHTZIN) for _ in range(2)]
    for nr, venster in enumerate(vensters):
        venster.houd_bij(lambda _: None)
        venster.bewaar_casus(casus(f"gezin {nr}"))
    for venster in vensters:
        venster.sluit()
    assert len(copies(map_)) == 1


# After an unclean stop


def breek_af(map_):
    """Leave what a process leaves that was killed while the vault was open."""
    kluis = open_kluis(map_, WACHTZIN)
    os.close(kluis._gebruik._nummer)
    kluis._gebruik._nummer = None
    kluis._db.sluit()


def marks(map_):
    return [pad.name for pad in map_.iterdir() if pad.name.startswith(".open-")]


def test_a_clean_close_leaves_no_mark_and_asks_no_look(map_, gezegd):
    with open_kluis(map_, WACHTZIN) as kluis:
        assert len(marks(map_)) == 1
        with open_kluis(map_, WACHTZIN) as tweede:
            assert len(marks(map_)) == 2
            assert not tweede._gebruik.na_breuk
        assert not kluis._gebruik.na_breuk
    assert marks(map_) == []


def test_after_an_unclean_stop_a_sound_vault_is_looked_over_once_and_nothing_is_said(map_, gezegd):
    breek_af(map_)
    breek_af(map_)
    assert len(marks(map_)) == 2
    with open_kluis(map_, WACHTZIN) as kluis:
        assert kluis._gebruik.na_breuk
        kluis.houd_bij(gezegd.append)
    assert gezegd == []
    assert marks(map_) == []


def test_after_an_unclean_stop_damage_is_told_at_every_opening_until_it_is_mended(map_, gezegd):
    with open_kluis(map_, WACHTZIN) as kluis:
        gezin = casus("Linde")
        gang = reflectie(gezin)
        kluis.bewaar_casus(gezin)
        kluis.bewaar_reflectie(gang)
        kluis.bewaar_aantekening(antwoord("lang " * 9000), gang.id, 0)
    breek_af(map_)
    pad = map_ / "kluis.db"
    stuk = bytearray(pad.read_bytes())
    stuk[-4096 * 3 + 50] ^= 1
    pad.write_bytes(stuk)
    for ronde in (1, 2):
        with open_kluis(map_, WACHTZIN) as kluis:
            kluis.houd_bij(gezegd.append)
        assert len(gezegd) == ronde
        assert gezegd[-1].startswith("Kompas sloot de vorige keer niet goed af. Het kluisbestand is beschadigd")
    assert "kompas kluis herstel" in gezegd[0]


def test_the_check_looks_at_the_copies_and_at_the_second_key_file(kluis, map_):
    kluis.bewaar_casus(casus("een"))
    assert kluis.controle() == ()
    (kopie,) = copies(map_)
    stuk = bytearray((kopie / "kluis.db").read_bytes())
    stuk[9000] ^= 1
    (kopie / "kluis.db").write_bytes(stuk)
    (map_ / "kluis.sleutels.bak").unlink()
    tweeling, slecht = kluis.controle()
    assert "tweede exemplaar" in tweeling
    assert str(kopie) in slecht
    assert len(kluis.controle()) == 1


def test_a_second_connection_of_this_process_does_not_let_go_of_the_locks(map_):
    """Closing a look at the file itself would: another process could then throw the log of SQLite away."""
    with open_kluis(map_, WACHTZIN) as kluis:
        gelezen = []
        echt = Verbinding._eis_een_kluisbestand
        Verbinding._eis_een_kluisbestand = lambda zelf: gelezen.append(zelf) or echt(zelf)
        try:
            Verbinding(Plaats(map_), kluis._sleutels.casusdeel, erbij=True).sluit()
        finally:
            Verbinding._eis_een_kluisbestand = echt
        assert gelezen == []
