"""Putting a copy back: seen first, verified, the present vault set aside, and what was erased stays erased."""

import shutil

import pytest
from kluishulp import WACHTZIN, antwoord, casus, leer, reflectie, ruwe_bytes

from checklist_app.kluis.fouten import GeenKopie, KluisBezet, KopieOnbruikbaar, VerkeerdeWachtzin
from checklist_app.kluis.herstel import bereid_voor
from checklist_app.kluis.kopieen import maak_eigen_kopie
from checklist_app.kluis.maken import maak, open_kluis
from checklist_app.kluis.plaats import Plaats
from checklist_app.kluis.terugzetten import rond_herstel_af
from checklist_app.kluis.wissen import nieuwe_regel

RESTEN = (".in-herstel-", ".hersteld", ".half-", "stuk-")


def wachtzin(zin=WACHTZIN):
    return lambda bestand: bestand.open_met_wachtzin(zin)


def namen(map_):
    with open_kluis(map_, WACHTZIN) as kluis:
        return {rij.schuilnaam for rij in kluis.casussen()}


def geen_resten(map_):
    return not [pad for pad in map_.iterdir() if pad.name.startswith(RESTEN) and pad.is_dir()]


@pytest.fixture
def map_(tmp_path, kosten):
    """Give a vault with a copy beside it, and one family that came after the copy."""
    map_ = tmp_path / "kluis"
    with maak(map_, WACHTZIN, kosten=kosten)[0] as kluis:
        gezin = casus("Linde")
        gang = reflectie(gezin)
        kluis.bewaar_casus(gezin)
        kluis.bewaar_reflectie(gang)
        kluis.bewaar_aantekening(antwoord("kanarie " * 300), gang.id, 0)
        kluis.bewaar_aantekening(leer(), gang.id, 0)
        kluis.kopie(tmp_path / "stick")
        kluis.bewaar_casus(casus("Later"))
    return map_


@pytest.fixture
def stick(map_, tmp_path):
    return tmp_path / "stick"


def test_what_is_in_a_copy_is_told_before_anything_changes(map_, stick):
    voor = ruwe_bytes(stick)
    with bereid_voor(map_, stick, wachtzin()) as klaar:
        inhoud = klaar.inhoud
    assert (inhoud.gezinnen, inhoud.er_is_een_kluis, inhoud.gewist) == (1, True, 0)
    assert inhoud.sindsdien >= 1
    assert inhoud.gemaakt >= inhoud.laatste_wijziging.replace(microsecond=0)
    assert ruwe_bytes(stick) == voor
    assert namen(map_) == {"Linde", "Later"}
    assert list(Plaats(map_).opzij()) == []
    assert geen_resten(map_)


def test_the_copy_takes_the_place_and_the_present_vault_is_set_aside_and_opens(map_, stick):
    voor = ruwe_bytes(stick)
    with bereid_voor(map_, stick, wachtzin()) as klaar:
        opzij = klaar.zet_terug()
    assert namen(map_) == {"Linde"}
    assert [opzij] == list(Plaats(map_).opzij())
    assert namen(opzij) == {"Linde", "Later"}
    assert ruwe_bytes(stick) == voor
    assert geen_resten(map_)
    assert opzij.stat().st_mode & 0o777 == 0o700
    with open_kluis(map_, WACHTZIN) as kluis:
        assert kluis.controle() == ()
        assert kluis.logboek()[-1].wat == "kopie teruggezet"
        assert len(kluis.zoek("kanarie")) == 1
    with bereid_voor(map_, opzij, wachtzin()) as klaar:
        tweede = klaar.zet_terug()
    assert namen(map_) == {"Linde", "Later"}
    assert tweede != opzij
    assert namen(tweede) == {"Linde"}


def test_what_was_erased_here_is_erased_in_the_copy_that_is_put_back(map_, stick):
    with open_kluis(map_, WACHTZIN) as kluis:
        (linde,) = kluis.zoek_casussen("Linde")
        kluis.wis(nieuwe_regel("casus", linde), linde)
    with bereid_voor(map_, stick, wachtzin()) as klaar:
        assert klaar.inhoud.gewist == 1
        klaar.zet_terug()
    assert namen(map_) == set()
    with open_kluis(map_, WACHTZIN) as kluis:
        assert kluis.zoek("kanarie") == ()
        assert kluis.controle() == ()


@pytest.mark.parametrize(
    "ramp",
    [
        lambda map_: (map_ / "kluis.db").write_bytes(b"\1" * 9000),
        lambda map_: (map_ / "kluis.db").unlink(),
        lambda map_: [(map_ / naam).unlink() for naam in ("kluis.sleutels", "kluis.sleutels.bak")],
        lambda map_: (map_ / "kluis.sleutels").write_bytes(b"{}"),
        shutil.rmtree,
    ],
    ids=["beschadigd", "bestand weg", "sleutels weg", "sleutels stuk", "alles weg"],
)
def test_a_copy_comes_back_also_when_the_present_vault_is_damaged_or_gone(map_, stick, ramp):
    ramp(map_)
    er_was_iets = Plaats(map_).bestaat
    with bereid_voor(map_, stick, wachtzin()) as klaar:
        opzij = klaar.zet_terug()
    assert namen(map_) == {"Linde"}
    assert (opzij is not None) == er_was_iets


def test_a_log_that_lost_its_vault_does_not_run_into_the_new_one(map_, stick):
    for pad in map_.glob("kluis.*"):
        pad.unlink()
    (map_ / "kluis.db-wal").write_bytes(b"\1" * 5000)
    with bereid_voor(map_, stick, wachtzin()) as klaar:
        klaar.zet_terug()
    assert namen(map_) == {"Linde"}


def test_a_copy_with_an_older_passphrase_opens_with_that_one(map_, stick, kosten):
    with open_kluis(map_, WACHTZIN) as kluis:
        kluis.wijzig_wachtzin("een nieuwe zin", kosten=kosten)
    with pytest.raises(VerkeerdeWachtzin), bereid_voor(map_, stick, wachtzin("een nieuwe zin")):
        pass
    with bereid_voor(map_, stick, wachtzin()) as klaar:
        klaar.zet_terug()
    assert namen(map_) == {"Linde"}


def test_a_copy_from_before_other_data_keys_says_that_it_cannot_tell_what_was_erased(map_, stick, kosten):
    with open_kluis(map_, WACHTZIN) as kluis:
        kluis.vernieuw("heel andere zin", kosten=kosten)
    with bereid_voor(map_, stick, wachtzin()) as klaar:
        assert klaar.inhoud.gewist is None
        assert klaar.inhoud.sindsdien is None


def test_what_is_no_copy_or_a_damaged_one_is_refused_and_nothing_changed(map_, stick, tmp_path):
    (tmp_path / "leeg").mkdir()
    for pad in (tmp_path / "leeg", tmp_path / "nergens", map_):
        with pytest.raises(GeenKopie), bereid_voor(map_, pad, wachtzin()):
            pass
    heel = (stick / "kluis.db").read_bytes()
    paginas = len(heel) // 4096
    for nr in (0, 3, paginas // 2, paginas - 1):
        (stick / "kluis.db").write_bytes(heel[: nr * 4096] + bytes(4096) + heel[(nr + 1) * 4096 :])
        with pytest.raises(KopieOnbruikbaar), bereid_voor(map_, stick, wachtzin()):
            pass
    assert namen(map_) == {"Linde", "Later"}
    assert geen_resten(map_)


def test_a_vault_that_is_open_somewhere_is_not_replaced(map_, stick):
    with open_kluis(map_, WACHTZIN), pytest.raises(KluisBezet), bereid_voor(map_, stick, wachtzin()):
        pass
    with bereid_voor(map_, stick, wachtzin()) as klaar, open_kluis(map_, WACHTZIN), pytest.raises(KluisBezet):
        klaar.zet_terug()
    assert namen(map_) == {"Linde", "Later"}


def test_two_at_once_do_not_put_two_copies_back(map_, stick):
    with bereid_voor(map_, stick, wachtzin()), pytest.raises(KluisBezet), bereid_voor(map_, stick, wachtzin()):
        pass


# What is still owed after erasing


def in_kopiemap(map_):
    """Make an automatic copy as the daily one is made, and return it."""
    with open_kluis(map_, WACHTZIN) as kluis:
        return maak_eigen_kopie(kluis._db, kluis._sleutels, "bijwerken")


def dag_later(map_):
    """Do what the first change of a day does, whatever copies there are."""
    with open_kluis(map_, WACHTZIN) as kluis:
        kluis.houd_bij(lambda _: None)
        kluis.bewaar_casus(casus("daarna"))


def test_the_vault_that_was_set_aside_stays_when_the_copy_was_made_after_erasing(map_):
    with open_kluis(map_, WACHTZIN) as kluis:
        (later,) = kluis.zoek_casussen("Later")
        vers = kluis.wis(nieuwe_regel("casus", later), later).kopie
        kluis.bewaar_casus(casus("Nieuw"))
    ook = in_kopiemap(map_)
    with bereid_voor(map_, vers, wachtzin()) as klaar:
        opzij = klaar.zet_terug()
    dag_later(map_)
    assert namen(opzij) == {"Linde", "Nieuw"}
    assert ook.exists()


def test_the_vault_that_was_set_aside_stays_when_something_was_erased_in_the_copy(map_, stick):
    with open_kluis(map_, WACHTZIN) as kluis:
        (linde,) = kluis.zoek_casussen("Linde")
        kluis.wis(nieuwe_regel("casus", linde), linde)
    with bereid_voor(map_, stick, wachtzin()) as klaar:
        opzij = klaar.zet_terug()
    dag_later(map_)
    assert namen(opzij) == {"Later"}


def test_a_damaged_vault_that_was_set_aside_stays_too(map_):
    with open_kluis(map_, WACHTZIN) as kluis:
        (later,) = kluis.zoek_casussen("Later")
        vers = kluis.wis(nieuwe_regel("casus", later), later).kopie
    (map_ / "kluis.db").write_bytes(b"\1" * 9000)
    with bereid_voor(map_, vers, wachtzin()) as klaar:
        opzij = klaar.zet_terug()
    dag_later(map_)
    assert (opzij / "kluis.db").read_bytes() == b"\1" * 9000


def test_a_copy_that_still_holds_what_was_erased_goes_also_after_putting_another_back(map_, stick):
    oud = in_kopiemap(map_)
    with open_kluis(map_, WACHTZIN) as kluis:
        (linde,) = kluis.zoek_casussen("Linde")
        (gang,) = kluis.reflecties(linde)
        (rij,) = (r for r in kluis.aantekeningen(gang.id) if r.aantekening.deel == "casusdeel")
        kluis.wis(nieuwe_regel("aantekening", rij.aantekening.id), linde)
    with bereid_voor(map_, stick, wachtzin()) as klaar:
        opzij = klaar.zet_terug()
    assert oud.exists()
    dag_later(map_)
    assert not oud.exists()
    assert opzij.exists()


def test_what_was_set_aside_before_something_was_erased_goes(map_, stick):
    with bereid_voor(map_, stick, wachtzin()) as klaar:
        opzij = klaar.zet_terug()
    opzij = opzij.rename(opzij.with_name("opzij-20261101T000000Z"))
    with open_kluis(map_, WACHTZIN) as kluis:
        (linde,) = kluis.zoek_casussen("Linde")
        uitkomst = kluis.wis(nieuwe_regel("casus", linde), linde)
    assert opzij in uitkomst.weg
    assert not opzij.exists()


def test_broken_off_between_any_two_moves_the_next_opening_finishes_it(map_, stick, tmp_path, monkeypatch):
    """Every rename of the swap fails in turn; the next opening gives the old or the new vault, and all of it."""
    from checklist_app.kluis import terugzetten

    for stap in range(1, 8):
        werk = tmp_path / f"werk-{stap}"
        shutil.copytree(map_, werk)
        gedaan = 0

        def replace(van, naar, echt=terugzetten.os.replace, stap=stap):
            nonlocal gedaan
            gedaan += 1
            if gedaan == stap:
                raise OSError
            echt(van, naar)

        with monkeypatch.context() as m:
            m.setattr(terugzetten.os, "replace", replace)
            try:
                with bereid_voor(werk, stick, wachtzin()) as klaar:
                    klaar.zet_terug()
            except Exception:  # noqa: S110  stands for a kill
                pass
        assert namen(werk) in ({"Linde"}, {"Linde", "Later"})
        if Plaats(werk).opzij():
            for opzij in Plaats(werk).opzij():
                assert namen(opzij) == {"Linde", "Later"}
                assert namen(werk) == {"Linde"}
        rond_herstel_af(Plaats(werk))
        assert geen_resten(werk)
