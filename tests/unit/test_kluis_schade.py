"""A damaged, replaced, cut off or missing data file: one sentence, nothing changed, and never a wrong text."""

import os
import random
import shutil
import sqlite3

import pytest
from kluishulp import WACHTZIN, antwoord, casus, concept, leer, reflectie

from checklist_app.domain.fouten import KompasFout
from checklist_app.kluis.fouten import KluisBeschadigd, KluisBezet, MapWeg, VerkeerdeWachtzin
from checklist_app.kluis.maken import maak, open_kluis
from checklist_app.kluis.plaats import Plaats
from checklist_app.kluis.sleutelbestand import lees_sleutelbestand
from checklist_app.kluis.verbinding import Verbinding

TEKSTEN = ["lang " * 3000, "kort", "middel " * 200]


@pytest.fixture
def map_(tmp_path, kosten):
    map_ = tmp_path / "kluis"
    with maak(map_, WACHTZIN, kosten=kosten)[0] as kluis:
        for nr in range(3):
            gezin = casus(f"gezin {nr}")
            gang = reflectie(gezin)
            kluis.bewaar_casus(gezin)
            kluis.bewaar_reflectie(gang)
            for tekst in TEKSTEN:
                kluis.bewaar_aantekening(antwoord(tekst), gang.id, 0)
            kluis.bewaar_aantekening(leer(), gang.id, 0)
            kluis.bewaar_concept(concept(gang))
    return map_


def lees_alles(kluis):
    rijen = kluis.casussen()
    gangen = [gang for rij in rijen for gang in kluis.reflecties(rij.id)]
    return (
        rijen,
        [kluis.casus(rij.id) for rij in rijen],
        gangen,
        [kluis.aantekeningen(gang.id) for gang in gangen],
        [kluis.concepten(gang.id) for gang in gangen],
        kluis.leerdeel(),
        kluis.zoek("lang"),
        kluis.logboek(),
    )


def gewone_sqlite(pad):
    pad.unlink()
    with sqlite3.connect(pad) as db:
        db.execute("CREATE TABLE aantekening (id TEXT)")
    db.close()


SCHADE = {
    "leeg": lambda pad: pad.write_bytes(b""),
    "een byte": lambda pad: pad.write_bytes(b"x"),
    "half een pagina": lambda pad: pad.write_bytes(pad.read_bytes()[:2000]),
    "afgekapt op een pagina": lambda pad: pad.write_bytes(pad.read_bytes()[:8192]),
    "afgekapt halverwege": lambda pad: pad.write_bytes(pad.read_bytes()[:10_000]),
    "andere tekst": lambda pad: pad.write_bytes(b"niets van een kluis" * 1000),
    "willekeur": lambda pad: pad.write_bytes(os.urandom(40_960)),
    "gewone sqlite": gewone_sqlite,
    "weg": lambda pad: pad.unlink(),
    "een map": lambda pad: (pad.unlink(), pad.mkdir()),
    "eerste pagina nullen": lambda pad: pad.write_bytes(bytes(4096) + pad.read_bytes()[4096:]),
    "alles nullen": lambda pad: pad.write_bytes(bytes(pad.stat().st_size)),
    "zout omgegooid": lambda pad: pad.write_bytes(bytes([pad.read_bytes()[0] ^ 1]) + pad.read_bytes()[1:]),
}


@pytest.mark.parametrize("schade", SCHADE.values(), ids=SCHADE.keys())
def test_a_ruined_file_is_told_apart_from_a_wrong_passphrase_and_left_alone(map_, tmp_path, schade):
    with open_kluis(map_, WACHTZIN) as kluis:
        kluis.kopie(tmp_path / "kopie")
    pad = map_ / "kluis.db"
    schade(pad)
    voor = pad.read_bytes() if pad.is_file() else None
    with pytest.raises(KluisBeschadigd, match=r"Je wachtzin klopt.*Laatste kopie: \d") as fout:
        open_kluis(map_, WACHTZIN)
    assert fout.value.code == 4
    with pytest.raises(VerkeerdeWachtzin):
        open_kluis(map_, "een andere zin")
    assert (pad.read_bytes() if pad.is_file() else None) == voor
    with open_kluis(tmp_path / "kopie", WACHTZIN) as kopie:
        assert len(kopie.casussen()) == 3


def test_a_flipped_byte_or_zeroed_page_is_refused_or_harmless(map_, tmp_path, capfd):
    """Nothing is ever read as another text (techniek.md A5: zero pages skip the HMAC)."""
    with open_kluis(map_, WACHTZIN) as kluis:
        goed = lees_alles(kluis)
    heel = (map_ / "kluis.db").read_bytes()
    toeval = random.Random(11)  # noqa: S311  the same places in every run
    paginas = len(heel) // 4096
    codes = set()
    for ronde in range(50):
        stuk = bytearray(heel)
        if ronde < paginas:
            stuk[ronde * 4096 : ronde * 4096 + 4096] = bytes(4096)
        else:
            stuk[toeval.randrange(len(stuk))] ^= 1 << toeval.randrange(8)
        werk = tmp_path / "werk"
        shutil.copytree(map_, werk)
        (werk / "kluis.db").write_bytes(stuk)
        try:
            with open_kluis(werk, WACHTZIN) as kluis:
                try:
                    assert lees_alles(kluis) == goed
                finally:
                    assert kluis.controle()
        except KompasFout as fout:
            codes.add(fout.code)
        shutil.rmtree(werk)
    assert codes == {4}
    assert capfd.readouterr() == ("", "")


def test_the_folder_taken_away_while_open_is_told_and_what_is_shown_stays(map_):
    with open_kluis(map_, WACHTZIN) as kluis:
        gang = kluis.casussen()[0].reflecties[0]
        map_.rename(map_.with_name("elders"))
        with pytest.raises(MapWeg, match="de aantekening is niet bewaard"):
            kluis.bewaar_aantekening(antwoord("nieuw"), gang.id, 0)
        assert len(kluis.aantekeningen(gang.id)) == 4
        map_.with_name("elders").rename(map_)
        kluis.bewaar_aantekening(antwoord("nieuw"), gang.id, 0)
    with open_kluis(map_, WACHTZIN) as weer:
        assert len(weer.aantekeningen(gang.id)) == 5


def test_a_file_that_was_replaced_while_open_takes_no_writes(map_, tmp_path):
    with open_kluis(map_, WACHTZIN) as kluis:
        gang = reflectie(kluis.casus(kluis.casussen()[0].id))
        shutil.copy(map_ / "kluis.db", tmp_path / "ander")
        (tmp_path / "ander").replace(map_ / "kluis.db")
        with pytest.raises(MapWeg):
            kluis.bewaar_reflectie(gang)


def test_the_folder_removed_between_begin_and_commit_is_never_called_saved(map_):
    def half_werk(kluis):
        with kluis._db.transactie("de casus is niet bewaard"):
            kluis._db.doe("INSERT INTO toestand VALUES ('a', 'b')")
            shutil.rmtree(map_)

    with open_kluis(map_, WACHTZIN) as kluis, pytest.raises(MapWeg):
        half_werk(kluis)


def test_a_vault_that_another_program_holds_is_told(map_, monkeypatch):
    from checklist_app.kluis import verbinding

    monkeypatch.setattr(verbinding, "WACHT_MS", 50)
    sleutel = lees_sleutelbestand(Plaats(map_)).open_met_wachtzin(WACHTZIN).casusdeel
    ander = Verbinding(Plaats(map_), sleutel)
    with open_kluis(map_, WACHTZIN) as kluis, ander.transactie("niets"):
        with pytest.raises(KluisBezet, match="de casus is niet bewaard") as fout:
            kluis.bewaar_casus(casus("Nieuw"))
        assert fout.value.code == 4
        assert len(kluis.casussen()) == 3
    ander.rijen("PRAGMA locking_mode = EXCLUSIVE")
    ander.doe("INSERT OR REPLACE INTO toestand VALUES ('a', 'b')")
    with pytest.raises(KluisBezet):
        open_kluis(map_, WACHTZIN)
    ander.sluit()
    open_kluis(map_, WACHTZIN).sluit()


@pytest.mark.parametrize("pagina", range(0, 30, 3))
def test_no_damaged_page_writes_on_the_screen(map_, pagina, capfd):
    """SQLCipher tells of it on standard error until it is asked not to, also at the very first read."""
    stuk = bytearray((map_ / "kluis.db").read_bytes())
    plek = pagina * 4096 + 100
    if plek < len(stuk):
        stuk[plek] ^= 1
    (map_ / "kluis.db").write_bytes(stuk)
    try:
        with open_kluis(map_, WACHTZIN) as kluis:
            lees_alles(kluis)
    except KompasFout:
        pass
    assert capfd.readouterr() == ("", "")
