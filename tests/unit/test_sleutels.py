"""The keys: recovery code, slots, the key file and its twin, and what happens when any of it is changed or broken."""

import json
import shutil
import threading
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist_app.kluis import kopieen, schijf
from checklist_app.kluis.fouten import (
    GeenKluis,
    HerstelcodeVertypt,
    KluisBestaat,
    KluisNieuwer,
    OuderMapOntbreekt,
    SleutelbestandBeschadigd,
    SleutelbestandWeg,
    TeWeinigGeheugen,
    VerkeerdeHerstelcode,
    VerkeerdeWachtzin,
)
from checklist_app.kluis.herstelcode import CONTROLETEKENS, LETTERS, code_naar_bytes, nieuwe_code
from checklist_app.kluis.kopieen import maak_eigen_kopie
from checklist_app.kluis.maken import maak, open_kluis, open_met_herstelcode
from checklist_app.kluis.plaats import Plaats
from checklist_app.kluis.sleutelbestand import Sleutelbestand, lees_sleutelbestand
from checklist_app.kluis.sleutels import (
    BEGIN,
    BODEM,
    Datasleutels,
    Kosten,
    Slot,
    argon2id,
    ijk,
    ontsleutel,
    versleutel,
    wachtzinslot,
)

WACHTZIN = "vijf paarse fietsen in de regen"


@pytest.fixture
def map_(tmp_path, kosten):
    map_ = tmp_path / "kluis"
    kluis, _ = maak(map_, WACHTZIN, kosten=kosten)
    kluis.sluit()
    return map_


def inhoud_van(map_):
    return {pad.name: (pad.read_bytes(), pad.stat().st_mtime_ns) for pad in map_.rglob("*") if pad.is_file()}


# The recovery code


def test_a_code_reads_back_however_it_is_typed():
    code = nieuwe_code()
    slordig = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert code_naar_bytes(slordig) == code_naar_bytes(code)
    assert len(code_naar_bytes(code)) == 20


def test_one_wrong_sign_is_always_found():
    kaal = nieuwe_code().replace("-", "")
    for plek, goed in enumerate(kaal):
        tekens = CONTROLETEKENS if plek == len(kaal) - 1 else LETTERS
        for ander in set(tekens) - {goed}:
            with pytest.raises(HerstelcodeVertypt):
                code_naar_bytes(kaal[:plek] + ander + kaal[plek + 1 :])


def test_two_swapped_signs_are_always_found():
    kaal = nieuwe_code().replace("-", "")
    for plek in range(len(kaal) - 2):
        if kaal[plek] != kaal[plek + 1]:
            with pytest.raises(HerstelcodeVertypt):
                code_naar_bytes(kaal[:plek] + kaal[plek + 1] + kaal[plek] + kaal[plek + 2 :])


@given(st.text(max_size=60))
def test_any_other_text_is_called_a_typing_error(getypt):
    with pytest.raises(HerstelcodeVertypt):
        code_naar_bytes(getypt)


def test_a_code_with_a_typing_error_is_told_apart_from_a_wrong_code(map_):
    goed_gevormd = nieuwe_code()
    with pytest.raises(VerkeerdeHerstelcode):
        open_met_herstelcode(map_, goed_gevormd)
    with pytest.raises(HerstelcodeVertypt, match="typefout"):
        open_met_herstelcode(map_, goed_gevormd[:-1])


# Making and opening


def test_passphrase_and_recovery_code_open_both_keys(tmp_path, kosten):
    kluis, code = maak(tmp_path / "k", WACHTZIN, kosten=kosten)
    kluis.sluit()
    bestand = lees_sleutelbestand(Plaats(tmp_path / "k"))
    assert bestand.open_met_wachtzin(WACHTZIN) == bestand.open_met_herstelcode(code)
    open_kluis(tmp_path / "k", WACHTZIN).sluit()
    open_met_herstelcode(tmp_path / "k", code).sluit()


def test_the_same_sentence_from_another_keyboard_opens_the_vault(tmp_path, kosten):
    maak(tmp_path / "k", "café ﬁets voor één", kosten=kosten)[0].sluit()
    open_kluis(tmp_path / "k", "café fiets voor één").sluit()


def test_everything_made_is_for_the_owner_alone(map_):
    assert map_.stat().st_mode & 0o777 == 0o700
    assert {pad.stat().st_mode & 0o777 for pad in map_.iterdir()} == {0o600}
    assert sorted(pad.name for pad in map_.iterdir()) == ["kluis.db", "kluis.sleutels", "kluis.sleutels.bak"]


def test_a_vault_is_never_made_over_another(map_, kosten):
    voor = inhoud_van(map_)
    with pytest.raises(KluisBestaat):
        maak(map_, "iets anders", kosten=kosten)
    assert inhoud_van(map_) == voor


@pytest.mark.parametrize("naam", ["kluis.db", "kluis.sleutels", "kluis.sleutels.bak"])
def test_any_part_of_a_vault_stops_making_one_there(tmp_path, kosten, naam):
    map_ = tmp_path / "k"
    map_.mkdir()
    (map_ / naam).write_bytes(b"van iemand")
    with pytest.raises(KluisBestaat):
        maak(map_, WACHTZIN, kosten=kosten)
    assert (map_ / naam).read_bytes() == b"van iemand"


def test_making_keeps_the_kaders_that_stand_in_the_folder(tmp_path, kosten):
    eigen = tmp_path / "k" / "kaders" / "lijnen.yaml"
    eigen.parent.mkdir(parents=True)
    eigen.write_text("lijnen: []")
    maak(tmp_path / "k", WACHTZIN, kosten=kosten)[0].sluit()
    assert eigen.read_text() == "lijnen: []"


def test_the_parent_of_the_folder_must_exist(tmp_path, kosten):
    with pytest.raises(OuderMapOntbreekt):
        maak(tmp_path / "tikfout" / "k", WACHTZIN, kosten=kosten)
    assert not (tmp_path / "tikfout").exists()


def test_a_broken_off_making_is_no_vault_and_is_cleared_by_the_next(tmp_path, kosten):
    map_ = tmp_path / "k"
    half = map_ / ".in-aanmaak-x"
    half.mkdir(parents=True)
    (half / "kluis.sleutels").write_bytes(b"half")
    (map_ / "kluis.db").write_bytes(b"half")
    with pytest.raises(GeenKluis):
        open_kluis(map_, WACHTZIN)
    maak(map_, WACHTZIN, kosten=kosten)[0].sluit()
    open_kluis(map_, WACHTZIN).sluit()
    assert not half.exists()


def test_a_data_file_that_lost_its_keys_is_never_cleared_away(map_, kosten):
    for naam in ("kluis.sleutels", "kluis.sleutels.bak"):
        (map_ / naam).unlink()
    with pytest.raises(SleutelbestandWeg):
        open_kluis(map_, WACHTZIN)
    half = map_ / ".in-aanmaak-x"
    half.mkdir()
    for naam in ("kluis.sleutels", "kluis.db"):
        (half / naam).write_bytes(b"half")
    voor = (map_ / "kluis.db").read_bytes()
    with pytest.raises(KluisBestaat):
        maak(map_, WACHTZIN, kosten=kosten)
    assert (map_ / "kluis.db").read_bytes() == voor


def test_no_vault_is_said_before_anything_is_derived(tmp_path):
    with pytest.raises(GeenKluis):
        open_kluis(tmp_path / "nergens", WACHTZIN)


def test_a_wrong_passphrase_writes_nothing(map_):
    voor = inhoud_van(map_)
    with pytest.raises(VerkeerdeWachtzin):
        open_kluis(map_, WACHTZIN + " ")
    assert inhoud_van(map_) == voor


# Changing


def test_a_changed_passphrase_leaves_no_way_in_for_the_old_one(map_):
    with open_kluis(map_, WACHTZIN) as kluis:
        oude_sloten = [slot.inhoud for slot in lees_sleutelbestand(Plaats(map_)).sloten if slot.soort == "wachtzin"]
        kluis.wijzig_wachtzin("nieuw en lang genoeg")
    open_kluis(map_, "nieuw en lang genoeg").sluit()
    with pytest.raises(VerkeerdeWachtzin):
        open_kluis(map_, WACHTZIN)
    (map_ / "kluis.sleutels").unlink()
    with pytest.raises(VerkeerdeWachtzin):
        open_kluis(map_, WACHTZIN)
    assert all(slot.inhoud not in oude_sloten for slot in lees_sleutelbestand(Plaats(map_)).sloten)


def test_a_new_recovery_code_replaces_the_old_one_and_keeps_the_passphrase(tmp_path, kosten):
    kluis, oud = maak(tmp_path / "k", WACHTZIN, kosten=kosten)
    nieuw = kluis.nieuwe_herstelcode()
    kluis.sluit()
    open_met_herstelcode(tmp_path / "k", nieuw).sluit()
    open_kluis(tmp_path / "k", WACHTZIN).sluit()
    with pytest.raises(VerkeerdeHerstelcode):
        open_met_herstelcode(tmp_path / "k", oud)


def test_automatic_copies_open_with_the_new_passphrase_only(map_):
    from checklist_app.kluis.kopieen import maak_eigen_kopie

    with open_kluis(map_, WACHTZIN) as kluis:
        kopie = maak_eigen_kopie(kluis._db, kluis._sleutels, "proef")
        kluis.wijzig_wachtzin("nieuw en lang genoeg")
    open_kluis(kopie, "nieuw en lang genoeg").sluit()
    with pytest.raises(VerkeerdeWachtzin):
        open_kluis(kopie, WACHTZIN)


def test_a_changed_passphrase_keeps_the_stored_cost_and_gets_a_fresh_salt(map_, kosten):
    voor = lees_sleutelbestand(Plaats(map_)).slot("wachtzin").kop
    with open_kluis(map_, WACHTZIN) as kluis:
        kluis.wijzig_wachtzin(WACHTZIN)
    na = lees_sleutelbestand(Plaats(map_)).slot("wachtzin").kop
    assert (na["geheugen_kib"], na["rondes"]) == kosten
    assert na["zout"] != voor["zout"]


def test_a_slot_of_a_kind_we_do_not_know_survives_a_change(map_):
    plaats = Plaats(map_)
    vreemd = Slot({"soort": "pasje", "opent": ["casusdeel"], "iets": 1}, b"verzegeld")
    bestand = lees_sleutelbestand(plaats)
    plaats.sleutels.write_bytes(Sleutelbestand(bestand.kluis, (*bestand.sloten, vreemd)).als_bytes())
    with open_kluis(map_, WACHTZIN) as kluis:
        kluis.nieuwe_herstelcode()
    assert lees_sleutelbestand(plaats).slot("pasje") == vreemd


def test_no_copy_and_no_vault_set_aside_opens_with_the_old_passphrase(map_):
    with open_kluis(map_, WACHTZIN) as kluis:
        kopie = maak_eigen_kopie(kluis._db, kluis._sleutels, "dag")
        opzij = map_ / "opzij-20261120T120000Z"
        shutil.copytree(kopie, opzij)
        kluis.wijzig_wachtzin("nieuw en lang genoeg")
    for plek in (kopie, opzij):
        with pytest.raises(VerkeerdeWachtzin):
            open_kluis(plek, WACHTZIN)
        (plek / "kluis.sleutels").unlink()
        with pytest.raises(VerkeerdeWachtzin):
            open_kluis(plek, WACHTZIN)
        open_kluis(plek, "nieuw en lang genoeg").sluit()


def test_killed_anywhere_while_the_passphrase_changes_one_passphrase_opens_the_vault_and_its_copies(
    map_, tmp_path, monkeypatch
):
    """What lies on the disk just before each rename is what a kill leaves there."""
    nieuw = "nieuw en lang genoeg"
    gedood = []
    echt = schijf.os.replace

    def replace(van, naar):
        gedood.append(shutil.copytree(map_, tmp_path / f"gedood-{len(gedood)}"))
        echt(van, naar)

    with open_kluis(map_, WACHTZIN) as kluis:
        maak_eigen_kopie(kluis._db, kluis._sleutels, "dag")
        monkeypatch.setattr(schijf.os, "replace", replace)
        kluis.wijzig_wachtzin(nieuw)
    monkeypatch.undo()
    assert len(gedood) == 4
    for plek in gedood:
        geldt, geldt_niet = (nieuw, WACHTZIN) if past(plek, nieuw) else (WACHTZIN, nieuw)
        (kopie,) = Plaats(plek).kopieen()
        assert not (geldt == nieuw and past(kopie, WACHTZIN))
        open_kluis(plek, geldt).sluit()
        for pad in (plek, kopie):
            for naam in ("kluis.sleutels", "kluis.sleutels.bak"):
                assert past(pad, geldt)
                assert not past(pad, geldt_niet)
                (pad / naam).unlink()
        assert not list(plek.rglob("*.nieuw"))


def past(plek, zin):
    """Whether this passphrase opens the key file that counts here."""
    try:
        return bool(lees_sleutelbestand(Plaats(plek)).open_met_wachtzin(zin))
    except VerkeerdeWachtzin:
        return False


def test_a_copy_that_another_window_is_making_gets_the_new_passphrase_too(map_, monkeypatch):
    nieuw = "nieuw en lang genoeg"
    echt = kopieen.os.rename
    with open_kluis(map_, WACHTZIN) as een, open_kluis(map_, WACHTZIN) as ander:
        wijziging = threading.Thread(target=een.wijzig_wachtzin, args=(nieuw,))

        def rename(van, naar):
            wijziging.start()
            wijziging.join(0.5)
            echt(van, naar)

        monkeypatch.setattr(kopieen.os, "rename", rename)
        kopie = maak_eigen_kopie(ander._db, ander._sleutels, "dag")
        monkeypatch.undo()
        wijziging.join()
    assert past(map_, nieuw)
    assert past(kopie, nieuw)
    assert not past(kopie, WACHTZIN)


def test_a_copy_with_other_data_keys_keeps_the_slots_that_fit_it(map_, tmp_path, kosten):
    maak(tmp_path / "ander", "van vroeger", kosten=kosten)[0].sluit()
    opzij = map_ / "opzij-20261120T120000Z"
    shutil.copytree(tmp_path / "ander", opzij)
    with open_kluis(map_, WACHTZIN) as kluis:
        kluis.wijzig_wachtzin("nieuw en lang genoeg")
    open_kluis(opzij, "van vroeger").sluit()


def test_the_passphrase_can_be_asked_again(map_):
    with open_kluis(map_, WACHTZIN) as kluis:
        kluis.eis_wachtzin(WACHTZIN)
        with pytest.raises(VerkeerdeWachtzin):
            kluis.eis_wachtzin("nee")


def test_a_twin_left_behind_by_a_crash_gets_the_slots_of_the_key_file(map_):
    oud = (map_ / "kluis.sleutels.bak").read_bytes()
    with open_kluis(map_, WACHTZIN) as kluis:
        kluis.wijzig_wachtzin("nieuw en lang genoeg")
    (map_ / "kluis.sleutels.bak").write_bytes(oud)
    open_kluis(map_, "nieuw en lang genoeg").sluit()
    assert (map_ / "kluis.sleutels.bak").read_bytes() == (map_ / "kluis.sleutels").read_bytes() != oud


def test_a_passphrase_changed_while_another_window_opens_stays_changed(map_, monkeypatch):
    echt = Sleutelbestand.open_met_wachtzin
    with open_kluis(map_, WACHTZIN) as kluis:

        def intussen_gewijzigd(bestand, wachtzin):
            sleutels = echt(bestand, wachtzin)
            kluis.wijzig_wachtzin("nieuw en lang genoeg")
            (map_ / "kluis.sleutels.bak").unlink()
            return sleutels

        monkeypatch.setattr(Sleutelbestand, "open_met_wachtzin", intussen_gewijzigd)
        open_kluis(map_, WACHTZIN).sluit()
        monkeypatch.undo()
    open_kluis(map_, "nieuw en lang genoeg").sluit()
    with pytest.raises(VerkeerdeWachtzin):
        open_kluis(map_, WACHTZIN)


# Damage


@pytest.mark.parametrize("schade", [b"", b"{}", b"[]", b'"x"', b"\xff\xfe", b"[" * 5000, b'{"som": 1}'])
def test_a_damaged_key_file_opens_from_its_twin_and_is_mended(map_, schade):
    sleutels = map_ / "kluis.sleutels"
    heel = sleutels.read_bytes()
    sleutels.write_bytes(schade)
    with pytest.raises(VerkeerdeWachtzin):
        open_kluis(map_, "fout")
    assert sleutels.read_bytes() == schade
    open_kluis(map_, WACHTZIN).sluit()
    assert sleutels.read_bytes() == heel


def test_a_flipped_bit_anywhere_in_both_key_files_is_never_called_a_wrong_passphrase(map_):
    heel = (map_ / "kluis.sleutels").read_bytes()
    for plek in range(0, len(heel), 7):
        stuk = heel[:plek] + bytes([heel[plek] ^ 1]) + heel[plek + 1 :]
        for naam in ("kluis.sleutels", "kluis.sleutels.bak"):
            (map_ / naam).write_bytes(stuk)
        with pytest.raises((SleutelbestandBeschadigd, KluisNieuwer)):
            lees_sleutelbestand(Plaats(map_))


def test_a_missing_key_file_is_told_with_the_date_of_the_last_copy(map_, tmp_path):
    with open_kluis(map_, WACHTZIN) as kluis:
        kluis.kopie(tmp_path / "kopie")
    for naam in ("kluis.sleutels", "kluis.sleutels.bak"):
        (map_ / naam).unlink()
    with pytest.raises(SleutelbestandWeg, match=time.strftime("%d-%m-%Y")) as fout:
        open_kluis(map_, WACHTZIN)
    assert fout.value.code == 4


def test_a_key_file_of_a_newer_version_is_not_called_damaged(map_):
    inhoud = json.loads((map_ / "kluis.sleutels").read_bytes())
    from checklist_app.kluis.sleutelbestand import _som

    del inhoud["som"]
    inhoud["versie"] = 2
    (map_ / "kluis.sleutels").write_text(json.dumps({**inhoud, "som": _som(inhoud)}))
    with pytest.raises(KluisNieuwer):
        open_kluis(map_, WACHTZIN)


@pytest.mark.parametrize(
    "kosten_", [Kosten(2**40, 1), Kosten(8192, 2**40), Kosten(0, 1), Kosten(8192, 0), Kosten(-5, 3)]
)
def test_a_tampered_cost_cannot_eat_the_machine(map_, kosten_):
    plaats = Plaats(map_)
    bestand = lees_sleutelbestand(plaats)
    slot = bestand.slot("wachtzin")
    kop = {**slot.kop, "geheugen_kib": kosten_.geheugen_kib, "rondes": kosten_.rondes}
    inhoud = bestand.met(Slot(kop, slot.inhoud)).als_bytes()
    plaats.sleutels.write_bytes(inhoud)
    plaats.sleutels_bak.write_bytes(inhoud)
    with pytest.raises(SleutelbestandBeschadigd):
        open_kluis(map_, WACHTZIN)


def test_a_changed_header_opens_nothing(map_):
    bestand = lees_sleutelbestand(Plaats(map_))
    slot = bestand.slot("wachtzin")
    anders = bestand.met(Slot({**slot.kop, "opent": ["casusdeel"]}, slot.inhoud))
    with pytest.raises(VerkeerdeWachtzin):
        anders.open_met_wachtzin(WACHTZIN)


# Calibration and the pieces


def test_a_quick_machine_gets_more_rounds_until_half_a_second():
    kosten = ijk(lambda k: 0.1 * k.rondes / 3 * k.geheugen_kib / BEGIN.geheugen_kib)
    assert kosten.geheugen_kib == BEGIN.geheugen_kib
    assert 0.5 <= 0.1 * kosten.rondes / 3 <= 1.0


def test_a_slow_machine_gets_less_memory_but_never_under_the_floor():
    assert ijk(lambda k: 1.6 * k.geheugen_kib / BEGIN.geheugen_kib).geheugen_kib == BEGIN.geheugen_kib // 2
    assert ijk(lambda k: 60.0) == BODEM


def test_a_machine_without_the_memory_gets_less():
    kosten = ijk(lambda k: float("inf") if k.geheugen_kib > BODEM.geheugen_kib else 0.7)
    assert kosten == BODEM


def test_too_little_memory_is_a_message(monkeypatch):
    from nacl import bindings, exceptions

    def weiger(*_):
        raise exceptions.RuntimeError("key derivation failed")

    monkeypatch.setattr(bindings, "crypto_pwhash_alg", weiger)
    with pytest.raises(TeWeinigGeheugen):
        argon2id("x", bytes(16), BODEM)


@given(st.binary(max_size=200), st.binary(max_size=20))
def test_what_was_sealed_opens_only_in_its_place(tekst, plek):
    sleutel = bytes(range(32))
    verzegeld = versleutel(tekst, plek, sleutel)
    assert ontsleutel(verzegeld, plek, sleutel) == tekst
    assert ontsleutel(verzegeld, plek + b"x", sleutel) is None
    assert ontsleutel(verzegeld, plek, bytes(32)) is None


@given(st.binary(max_size=60))
def test_anything_else_does_not_open(rommel):
    assert ontsleutel(rommel, b"", bytes(32)) is None


def test_the_two_data_keys_differ_and_are_never_shown(kosten):
    sleutels = Datasleutels.nieuw()
    assert sleutels.casusdeel != sleutels.leerdeel
    assert repr(sleutels.casusdeel) not in repr(sleutels)
    assert "wachtzin" in wachtzinslot("k", "x", kosten, sleutels).soort
