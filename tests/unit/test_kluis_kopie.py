"""Copies, migrations and the self-check."""

import resource

import pytest
from kluishulp import WACHTZIN, antwoord, casus, leer, reflectie, ruwe_bytes

from checklist_app.kluis import kopieen
from checklist_app.kluis.beurt import aan_de_beurt
from checklist_app.kluis.fouten import (
    KluisBeschadigd,
    KluisNieuwer,
    KopieBestaat,
    KopieMislukt,
    OuderMapOntbreekt,
    SchijfVol,
)
from checklist_app.kluis.kluis import Kluis
from checklist_app.kluis.maken import maak, open_kluis, open_met_herstelcode
from checklist_app.kluis.migraties import STAPPEN, migreer, schemaversie
from checklist_app.kluis.plaats import Plaats
from checklist_app.kluis.schijf import schrijf_veilig


@pytest.fixture
def kluis_en_code(tmp_path, kosten):
    kluis, code = maak(tmp_path / "kluis", WACHTZIN, kosten=kosten)
    gezin = casus()
    gang = reflectie(gezin)
    rijen = [antwoord("kanarie " * 400), antwoord("tweede"), leer("van mij")]
    kluis.bewaar_casus(gezin)
    kluis.bewaar_reflectie(gang)
    for rij in rijen:
        kluis.bewaar_aantekening(rij, gang.id, 0)
    with kluis:
        yield kluis, code


@pytest.fixture
def kluis(kluis_en_code):
    return kluis_en_code[0]


def alles(kluis):
    return kluis.casussen(), [kluis.aantekeningen(r.id) for c in kluis.casussen() for r in c.reflecties]


# Copies


def test_a_copy_is_a_whole_vault_with_the_same_secrets(kluis_en_code, tmp_path):
    kluis, code = kluis_en_code
    assert Plaats(kluis.map).laatste_kopie() is None
    map_ = kluis.kopie(tmp_path / "stick")
    assert Plaats(kluis.map).laatste_kopie() is not None
    assert sorted(pad.name for pad in map_.iterdir()) == ["kluis.db", "kluis.sleutels", "kluis.sleutels.bak"]
    assert map_.stat().st_mode & 0o777 == 0o700
    assert {pad.stat().st_mode & 0o777 for pad in map_.iterdir()} == {0o600}
    assert b"kanarie" not in ruwe_bytes(map_)
    with open_kluis(map_, WACHTZIN) as kopie:
        assert alles(kopie) == alles(kluis)
        assert kopie.controle() == ()
    open_met_herstelcode(map_, code).sluit()


def test_a_copy_knows_of_itself_and_one_that_is_refused_is_not_logged(kluis, tmp_path):
    for pad in (kluis.map, tmp_path / "nergens" / "kopie"):
        with pytest.raises((KopieBestaat, OuderMapOntbreekt)):
            kluis.kopie(pad)
    assert "kopie gemaakt" not in {regel.wat for regel in kluis.logboek()}
    with open_kluis(kluis.kopie(tmp_path / "stick"), WACHTZIN) as kopie:
        assert kopie.logboek()[-1].wat == "kopie gemaakt"
        assert kopie.logboek() == kluis.logboek()


def test_a_disk_without_room_for_the_copy_is_told_and_nothing_half_is_left(kluis, tmp_path):
    doel = tmp_path / "stick"
    doel.mkdir()
    zacht, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    for ruimte in (60_000, 130_000):
        resource.setrlimit(resource.RLIMIT_FSIZE, (ruimte, hard))
        try:
            with pytest.raises(SchijfVol, match="de kopie is niet gemaakt"):
                kluis.kopie(doel / "kopie")
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (zacht, hard))
        assert [*doel.iterdir()] == []
    assert kluis.controle() == ()


def test_a_copy_never_covers_anything_and_needs_a_folder_to_stand_in(kluis, tmp_path):
    (tmp_path / "iets").write_text("van mij")
    with pytest.raises(KopieBestaat):
        kluis.kopie(tmp_path / "iets")
    with pytest.raises(OuderMapOntbreekt):
        kluis.kopie(tmp_path / "nergens" / "kopie")
    assert (tmp_path / "iets").read_text() == "van mij"


def test_a_copy_that_does_not_check_out_is_thrown_away(kluis, tmp_path, monkeypatch):
    from checklist_app.kluis import kopieen

    monkeypatch.setattr(kopieen, "structuur_is_heel", lambda db: False)
    with pytest.raises(KopieMislukt):
        kluis.kopie(tmp_path / "stick")
    assert sorted(pad.name for pad in tmp_path.iterdir()) == ["kluis"]
    assert Plaats(kluis.map).laatste_kopie() is None


# Migrations


NU = len(STAPPEN)


def volgende_stap(db):
    db.doe("CREATE TABLE proef (id TEXT PRIMARY KEY) STRICT")
    db.doe("INSERT INTO proef VALUES ('nieuw')")


def kapotte_stap(db):
    db.doe("CREATE TABLE half (id TEXT) STRICT")
    raise ZeroDivisionError


def test_a_vault_moves_forward_after_a_checked_copy(kluis):
    voor = alles(kluis)
    gemaakt = []
    stappen = (*STAPPEN, volgende_stap)
    migreer(kluis._db, lambda: gemaakt.append(schemaversie(kluis._db)), stappen)
    migreer(kluis._db, lambda: gemaakt.append("nog eens"), stappen)
    assert gemaakt == [NU]
    assert kluis.schemaversie == NU + 1
    assert kluis._db.rijen("SELECT * FROM proef") == [("nieuw",)]
    assert alles(kluis) == voor


def test_a_step_that_fails_leaves_the_vault_as_it_was(kluis):
    with pytest.raises(ZeroDivisionError):
        migreer(kluis._db, lambda: None, (*STAPPEN, kapotte_stap))
    assert kluis.schemaversie == NU
    assert kluis._db.rijen("SELECT name FROM sqlite_schema WHERE name = 'half'") == []


def test_without_a_copy_nothing_is_migrated(kluis):
    def geen_plaats():
        raise KopieMislukt(pad="x")

    with pytest.raises(KopieMislukt):
        migreer(kluis._db, geen_plaats, (*STAPPEN, volgende_stap))
    assert kluis.schemaversie == NU


def test_opening_migrates_by_itself_and_keeps_the_copy(kluis, monkeypatch):
    from checklist_app.kluis import kluis as kamer

    monkeypatch.setattr(kamer, "migreer", lambda db, kopie: migreer(db, kopie, (*STAPPEN, volgende_stap)))
    voor = alles(kluis)
    kluis.sluit()
    with open_kluis(kluis.map, WACHTZIN) as weer:
        assert weer.schemaversie == NU + 1
        assert alles(weer) == voor
    monkeypatch.undo()
    (kopie,) = Plaats(kluis.map).kopieen()
    assert kopie.name.endswith("-bijwerken")
    with open_kluis(kopie, WACHTZIN) as oud:
        assert oud.schemaversie == NU
        assert alles(oud) == voor


def test_a_newer_vault_is_left_alone(kluis):
    kluis._db.doe("PRAGMA user_version = 99")
    kluis.sluit()
    voor = ruwe_bytes(kluis.map)
    with pytest.raises(KluisNieuwer) as fout:
        open_kluis(kluis.map, WACHTZIN)
    assert fout.value.code == 4
    assert ruwe_bytes(kluis.map) == voor


def test_a_file_of_another_program_is_no_vault(kluis):
    kluis._db.doe("PRAGMA application_id = 7")
    kluis.sluit()
    with pytest.raises(KluisBeschadigd):
        open_kluis(kluis.map, WACHTZIN)


# The self-check


def test_a_sound_vault_has_no_findings(kluis):
    assert isinstance(kluis, Kluis)
    assert kluis.controle() == ()


def test_a_changed_text_is_found_by_its_mark_and_never_shown(kluis):
    kluis._db.doe("UPDATE aantekening SET body = replace(body, 'tweede', 'anders')")
    (zin,) = kluis.controle()
    assert "Versie 1 van aantekening" in zin
    (casusrij,) = kluis.casussen()
    with pytest.raises(KluisBeschadigd) as fout:
        kluis.aantekeningen(casusrij.reflecties[0].id)
    assert "anders" not in str(fout.value)


def test_two_swapped_leerdeel_bodies_are_found(kluis):
    (casusrij,) = kluis.casussen()
    kluis.bewaar_aantekening(leer("ook van mij"), casusrij.reflecties[0].id, 0)
    (een, lichaam_een), (twee, lichaam_twee) = kluis._db.rijen("SELECT id, body FROM leer")
    kluis._db.doe("UPDATE leer SET body = ? WHERE id = ?", lichaam_twee, een)
    kluis._db.doe("UPDATE leer SET body = ? WHERE id = ?", lichaam_een, twee)
    assert len([zin for zin in kluis.controle() if "in het leerdeel" in zin]) == 2


def test_a_search_index_that_is_out_of_step_is_mended(kluis):
    kluis._db.doe("INSERT INTO zoek (zoek) VALUES ('delete-all')")
    assert kluis.zoek("kanarie") == ()
    (zin,) = kluis.controle()
    assert "opnieuw gemaakt" in zin
    assert len(kluis.zoek("kanarie")) == 1
    assert kluis.controle() == ()


def test_an_orphan_is_found(kluis):
    kluis._db.rijen("PRAGMA foreign_keys = OFF")
    kluis._db.doe("DELETE FROM casus")
    assert any("horen nergens meer bij" in zin for zin in kluis.controle())


def test_files_that_others_can_read_are_found_and_closed(kluis):
    (kluis.map / "kluis.db").chmod(0o644)
    kluis.map.chmod(0o755)
    assert len(kluis.controle()) == 2
    assert kluis.map.stat().st_mode & 0o777 == 0o700
    assert kluis.controle() == ()


def test_a_copy_by_hand_takes_turns_with_the_copy_of_the_day(kluis, tmp_path, monkeypatch):
    vrij = []

    def write(inhoud, *paden):
        if Plaats(kluis.map).laatste_kopie_bestand in paden:
            with aan_de_beurt(Plaats(kluis.map).kopiemap / kopieen._BEURT, wacht=False) as vrij_nu:
                vrij.append(vrij_nu)
        schrijf_veilig(inhoud, *paden)

    monkeypatch.setattr(kopieen, "schrijf_veilig", write)
    kluis.kopie(tmp_path / "stick")
    assert vrij == [False]
