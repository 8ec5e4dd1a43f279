"""The organisation's slot: opens the casusdeel with a private key that is not here, and nothing else."""

import base64
import hashlib

import pytest
from kluishulp import WACHTZIN, antwoord, casus, leer, reflectie
from nacl import bindings
from nacl.public import PrivateKey, SealedBox

from checklist_app.flow.onderhoud import inhoud_in_woorden
from checklist_app.kluis.fouten import (
    KluisBeschadigd,
    MapWeg,
    OrganisatiesleutelGeheim,
    OrganisatiesleutelOnleesbaar,
)
from checklist_app.kluis.herstel import bereid_voor
from checklist_app.kluis.kopieen import maak_eigen_kopie
from checklist_app.kluis.leerdeel import lees_leer
from checklist_app.kluis.maken import maak, open_kluis
from checklist_app.kluis.organisatie import ORGANISATIE, Organisatiesleutel, lees_organisatiesleutel, sleutel_van
from checklist_app.kluis.plaats import Plaats
from checklist_app.kluis.sleutelbestand import lees_sleutelbestand
from checklist_app.kluis.sleutels import Datasleutels, kop_als_bytes
from checklist_app.kluis.verbinding import Verbinding
from checklist_app.kluis.zegel import Zegel

GEHEIM = PrivateKey(hashlib.sha256(b"een sleutel voor deze test").digest())
PUBLIEK = bytes(GEHEIM.public_key)


@pytest.fixture
def map_(tmp_path, kosten):
    map_ = tmp_path / "kluis"
    with maak(map_, WACHTZIN, kosten=kosten)[0] as kluis:
        gezin = casus()
        gang = reflectie(gezin)
        kluis.bewaar_casus(gezin)
        kluis.bewaar_reflectie(gang)
        kluis.bewaar_aantekening(antwoord("Moeder sliep slecht."), gang.id, 0)
        ik = leer("Ik wilde snel klaar zijn.")
        kluis.bewaar_aantekening(ik, gang.id, 0)
        kluis.bewaar_aantekening(ik.model_copy(update={"tekst": "Ik had haast."}), gang.id, 1)
    return map_


def sleutelbestand(tmp_path, tekst):
    pad = tmp_path / "organisatie.txt"
    pad.write_text(tekst, "utf-8")
    return pad


def plaats_slot(map_, tmp_path):
    pad = sleutelbestand(tmp_path, f"naam: Jeugdbescherming Voorbeeld\n{base64.b64encode(PUBLIEK).decode()}\n")
    with open_kluis(map_, WACHTZIN) as kluis:
        kluis.zet_organisatie(lees_organisatiesleutel(pad))


def slot_van(map_):
    return lees_sleutelbestand(Plaats(map_)).slot(ORGANISATIE)


def open_als_organisatie(map_):
    """Return what the holder of the private key gets out of the slot."""
    slot = slot_van(map_)
    inhoud = SealedBox(GEHEIM).decrypt(slot.inhoud)
    assert inhoud[:32] == hashlib.sha256(kop_als_bytes(slot.kop)).digest()
    return inhoud[32:]


def test_the_private_key_opens_the_casusdeel_and_no_leerdeel(map_, tmp_path):
    plaats_slot(map_, tmp_path)
    sleutel = open_als_organisatie(map_)
    assert len(sleutel) == 32
    echt = lees_sleutelbestand(Plaats(map_)).open_met_wachtzin(WACHTZIN)
    assert sleutel == echt.casusdeel
    db = Verbinding(Plaats(map_), sleutel)
    try:
        assert "Moeder sliep slecht." in db.rij("SELECT body FROM aantekening")[0]
        rijen = db.rijen("SELECT body FROM leer UNION ALL SELECT body FROM leer_versie")
        assert len(rijen) == 2
        assert not any(b"haast" in body or b"snel klaar" in body for (body,) in rijen)
        for raden in (sleutel, bytes(32), Datasleutels(sleutel, sleutel).afgeleid("leerdeel")):
            with pytest.raises(KluisBeschadigd):
                lees_leer(db, Zegel(db, Datasleutels(sleutel, raden)))
    finally:
        db.sluit()


def test_the_slot_says_openly_what_it_opens_and_for_whom(map_, tmp_path):
    plaats_slot(map_, tmp_path)
    slot = slot_van(map_)
    assert slot.kop["opent"] == ["casusdeel"]
    assert slot.kop["kluis"] == lees_sleutelbestand(Plaats(map_)).kluis
    assert sleutel_van(slot).naam == "Jeugdbescherming Voorbeeld"
    assert sleutel_van(slot).publiek == PUBLIEK


def test_it_survives_every_other_change_of_keys_byte_for_byte(map_, tmp_path):
    plaats_slot(map_, tmp_path)
    voor = slot_van(map_)
    with open_kluis(map_, WACHTZIN) as kluis:
        kluis.wijzig_wachtzin("een heel andere zin dan eerst")
        kluis.nieuwe_herstelcode()
    assert slot_van(map_) == voor
    open_kluis(map_, "een heel andere zin dan eerst").sluit()


def test_taking_it_off_takes_it_off_the_copies_too_and_the_log_keeps_both(map_, tmp_path):
    plaats_slot(map_, tmp_path)
    with open_kluis(map_, WACHTZIN) as kluis:
        maak_eigen_kopie(kluis._db, kluis._sleutels, "dag")
        assert kluis.haal_organisatie_weg()
        assert not kluis.haal_organisatie_weg()
        regels = [(regel.wat, regel.voor_wie) for regel in kluis.logboek() if "organisatie" in regel.wat]
        assert kluis.controle() == ()
    assert slot_van(map_) is None
    wie = f"Jeugdbescherming Voorbeeld ({Organisatiesleutel(PUBLIEK).vingerafdruk})"
    assert regels == [("organisatiesleutel geplaatst", wie), ("organisatiesleutel weggehaald", wie)]
    (kopie,) = Plaats(map_).kopieen()
    assert lees_sleutelbestand(Plaats(kopie)).slot(ORGANISATIE) is None


def test_a_copy_that_brings_it_back_says_so_first_and_the_log_keeps_it(map_, tmp_path):
    wie = f"Jeugdbescherming Voorbeeld ({Organisatiesleutel(PUBLIEK).vingerafdruk})"
    zin = f"In deze kopie kan je organisatie weer in de kluis: {wie}."
    plaats_slot(map_, tmp_path)
    with open_kluis(map_, WACHTZIN) as kluis:
        kopie = kluis.kopie(tmp_path / "kopie")
    with bereid_voor(map_, kopie, lambda bestand: bestand.open_met_wachtzin(WACHTZIN)) as klaar:
        assert klaar.inhoud.organisatie is None
        assert not any("organisatie" in regel for regel in inhoud_in_woorden(klaar.inhoud))
    with open_kluis(map_, WACHTZIN) as kluis:
        kluis.haal_organisatie_weg()
    with bereid_voor(map_, kopie, lambda bestand: bestand.open_met_wachtzin(WACHTZIN)) as klaar:
        assert any(regel.startswith(zin) for regel in inhoud_in_woorden(klaar.inhoud))
        klaar.zet_terug()
    assert slot_van(map_) is not None
    with open_kluis(map_, WACHTZIN) as kluis:
        regels = [(regel.wat, regel.voor_wie) for regel in kluis.logboek()]
        assert kluis.controle() == ()
    assert regels[-2:] == [("kopie teruggezet", None), ("organisatiesleutel geplaatst", wie)]


@pytest.mark.parametrize(
    "tekst",
    [
        base64.b64encode(PUBLIEK).decode(),
        PUBLIEK.hex(),
        PUBLIEK.hex().upper() + "\r\n",
        f"\ufeff# van het bureau\n\nNaam: Bureau\n{PUBLIEK.hex()}\n",
    ],
    ids=["base64", "hex", "HEX", "met naam en opmerking"],
)
def test_a_public_key_is_read_in_base64_and_hex(tmp_path, tekst):
    assert lees_organisatiesleutel(sleutelbestand(tmp_path, tekst)).publiek == PUBLIEK


ONLEESBAAR = {
    "leeg": "",
    "geen sleutel": "hallo",
    "te kort": PUBLIEK[:31].hex(),
    "te lang": (PUBLIEK * 2).hex(),
    "twee sleutels": f"{PUBLIEK.hex()}\n{PUBLIEK.hex()}",
    "twee namen": f"naam: a\nnaam: b\n{PUBLIEK.hex()}",
    "rommel ernaast": f"{PUBLIEK.hex()}\niets anders",
    "nul": "00" * 32,
    "te groot": f"# {'x' * 20_000}\n{PUBLIEK.hex()}",
}


@pytest.mark.parametrize("tekst", ONLEESBAAR.values(), ids=ONLEESBAAR.keys())
def test_what_is_no_public_key_is_refused_in_a_sentence(tmp_path, tekst):
    with pytest.raises((OrganisatiesleutelOnleesbaar, OrganisatiesleutelGeheim)) as gevangen:
        lees_organisatiesleutel(sleutelbestand(tmp_path, tekst))
    assert PUBLIEK.hex() not in gevangen.value.zin


@pytest.mark.parametrize(
    "tekst",
    [
        "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VuBCIEI\n-----END PRIVATE KEY-----",
        "AGE-SECRET-KEY-1QQQQ",
        f"geheime sleutel: {bytes(GEHEIM).hex()}",
    ],
    ids=["pem", "age", "woorden"],
)
def test_what_looks_private_is_refused(tmp_path, tekst):
    with pytest.raises(OrganisatiesleutelGeheim, match="geheime sleutel"):
        lees_organisatiesleutel(sleutelbestand(tmp_path, tekst))


def test_most_bare_private_keys_are_recognised_and_every_public_one_is_taken(tmp_path):
    geweigerd = 0
    for nr in range(200):
        geheim = hashlib.sha256(str(nr).encode()).digest()
        publiek = bindings.crypto_scalarmult_base(geheim)
        assert lees_organisatiesleutel(sleutelbestand(tmp_path, publiek.hex())).publiek == publiek
        try:
            lees_organisatiesleutel(sleutelbestand(tmp_path, geheim.hex()))
        except OrganisatiesleutelGeheim:
            geweigerd += 1
    assert geweigerd > 120


def test_bytes_that_are_no_text_and_a_file_that_is_not_there_are_told(tmp_path):
    pad = tmp_path / "ruw"
    pad.write_bytes(PUBLIEK + b"\xff\xfe")
    with pytest.raises(OrganisatiesleutelOnleesbaar):
        lees_organisatiesleutel(pad)
    with pytest.raises(MapWeg):
        lees_organisatiesleutel(tmp_path / "nergens")
