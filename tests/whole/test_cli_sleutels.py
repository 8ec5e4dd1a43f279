"""Keys from the command line: five words, the organisation's key, and new keys for a vault (ontwerp.md section 8)."""

import base64
import hashlib
import re

import pytest
from nacl.public import PrivateKey
from op_terminal import OpTerminal, herstelcode_in
from roepen import WACHTZIN, bestanden_van, logboek_van, roep, wachtwoordbestand

from checklist_app.kluis.fouten import VerkeerdeWachtzin
from checklist_app.kluis.maken import open_kluis, open_met_herstelcode

ANDERS = "een heel nieuwe zin om te onthouden"
PUBLIEK = bytes(PrivateKey(hashlib.sha256(b"een sleutel voor deze test").digest()).public_key)


@pytest.fixture
def kluis(zet_kluis_neer):
    """Give a vault that commands find, and no passphrase file."""
    return zet_kluis_neer("Gezin Linde", wachtzin=False)


@pytest.fixture
def sleutel(tmp_path):
    """Give the file that an organisation hands out."""
    pad = tmp_path / "organisatie.txt"
    pad.write_text(f"naam: Bureau Voorbeeld\n{base64.b64encode(PUBLIEK).decode()}\n")
    return pad


def test_five_words_are_shown_typed_back_and_open_the_vault(kluis):
    with OpTerminal("kluis", "wachtwoord", TERM="xterm") as kind:
        kind.antwoord("herstelcode) >", WACHTZIN)
        kind.antwoord("Wachtzin >", "*")
        gezien = kind.tot("Typ ze nu twee keer over.")
        woorden = re.search(r"^    (\w+(?: \w+){4})$", gezien, re.MULTILINE)[1]
        kind.antwoord("Wachtzin >", woorden)
        kind.antwoord("Nog een keer >", woorden)
        assert kind.einde() == 0
        assert kind.tekst.count(woorden) == 1
        # What was shown goes off the screen and out of the scrollback.
        assert "\x1b[3J" in kind.tekst[kind.tekst.index(woorden) :]
    open_kluis(kluis, woorden).sluit()


def test_the_cover_name_of_a_family_in_a_passphrase_is_advised_against_and_not_forbidden(kluis):
    zin = "op vrijdag naar gezin linde fietsen"
    with OpTerminal("kluis", "wachtwoord") as kind:
        kind.antwoord("herstelcode) >", WACHTZIN)
        kind.antwoord("Wachtzin >", zin)
        kind.antwoord("Nog een keer >", zin)
        kind.antwoord("een naam in die anderen kennen", "2")
        assert kind.einde() == 0
    open_kluis(kluis, zin).sluit()


def test_the_organisations_key_is_placed_after_a_yes_and_shown_without_a_passphrase(kluis, sleutel):
    assert "Sleutel van je organisatie: geen" in roep("kluis").tekst
    with OpTerminal("kluis", "organisatie", sleutel) as kind:
        kind.antwoord("herstelcode) >", WACHTZIN)
        gezien = kind.tot("wil je dit?")
        assert "Nooit het leerdeel" in gezien
        assert "Bureau Voorbeeld" in gezien
        vingerafdruk = re.search(r"Vingerafdruk: ((?:\w{4} ){5}\w{4})", gezien)[1]
        kind.typ("1")
        assert kind.einde() == 0
    tekst = roep("kluis").tekst
    assert f"Bureau Voorbeeld ({vingerafdruk})" in tekst
    assert "nooit het leerdeel" in tekst


def test_without_a_yes_nothing_changes(kluis, sleutel):
    with OpTerminal("kluis", "organisatie", sleutel) as kind:
        kind.antwoord("herstelcode) >", WACHTZIN)
        kind.antwoord("wil je dit?", "")
        assert kind.einde() == 1
        assert "Er is niets veranderd." in kind.tekst
    assert "Sleutel van je organisatie: geen" in roep("kluis").tekst


def test_a_key_that_cannot_be_is_refused_before_the_passphrase_is_asked(kluis, tmp_path):
    pad = tmp_path / "geheim.pem"
    pad.write_text("-----BEGIN PRIVATE KEY-----\nMC4CAQ\n")
    voor = bestanden_van(kluis)
    code, uit, fout = roep("kluis", "organisatie", pad)
    assert (code, uit) == (1, "")
    assert "geheime sleutel" in fout
    assert roep("kluis", "organisatie", tmp_path / "nergens").code == 1
    assert roep("kluis", "organisatie").code == 2
    assert roep("kluis", "organisatie", pad, "--weg").code == 2
    assert bestanden_van(kluis) == voor


def test_it_is_taken_off_again(kluis, sleutel, tmp_path, monkeypatch):
    with OpTerminal("kluis", "organisatie", sleutel) as kind:
        kind.antwoord("herstelcode) >", WACHTZIN)
        kind.antwoord("wil je dit?", "ja")
        assert kind.einde() == 0
    monkeypatch.setenv("KOMPAS_WACHTWOORDBESTAND", str(wachtwoordbestand(tmp_path)))
    assert roep("kluis", "organisatie", "--weg").code == 0
    assert roep("kluis", "organisatie", "--weg").code == 1
    assert "Sleutel van je organisatie: geen" in roep("kluis").tekst
    assert {"organisatiesleutel geplaatst", "organisatiesleutel weggehaald"} <= {r.wat for r in logboek_van(kluis)}


def test_other_keys_for_the_whole_vault(kluis):
    with OpTerminal("kluis", "vernieuw") as kind:
        kind.antwoord("herstelcode) >", WACHTZIN)
        kind.antwoord("Doorgaan?", "1")
        for zin in (WACHTZIN, ANDERS):
            kind.antwoord("Wachtzin >", zin)
            kind.antwoord("Nog een keer >", zin)
        gezien = kind.tot("van je papier >")
        assert "Dit is je oude wachtzin" in kind.tekst
        assert "opent nog met de oude wachtzin" in gezien
        code = herstelcode_in(gezien)
        kind.typ(code)
        assert kind.einde() == 0
    open_met_herstelcode(kluis, code).sluit()
    with open_kluis(kluis, ANDERS) as open_:
        assert open_.controle() == ()
    with pytest.raises(VerkeerdeWachtzin):
        open_kluis(kluis, WACHTZIN)


@pytest.mark.parametrize("toets", ["q\r", "\x03", "\x04"])
def test_who_leaves_at_the_new_recovery_code_hears_that_it_works_already(kluis, toets):
    with OpTerminal("kluis", "vernieuw") as kind:
        kind.antwoord("herstelcode) >", WACHTZIN)
        kind.antwoord("Doorgaan?", "1")
        kind.antwoord("Wachtzin >", ANDERS)
        kind.antwoord("Nog een keer >", ANDERS)
        code = herstelcode_in(kind.tot("van je papier >"))
        kind.typ(toets, enter="")
        assert kind.einde() == 130
        assert "De nieuwe wachtzin en herstelcode werken al" in kind.tekst
    open_kluis(kluis, ANDERS).sluit()
    open_met_herstelcode(kluis, code).sluit()


def test_with_another_window_open_the_keys_stay(kluis):
    with open_kluis(kluis, WACHTZIN), OpTerminal("kluis", "vernieuw") as kind:
        kind.antwoord("herstelcode) >", WACHTZIN)
        kind.antwoord("Doorgaan?", "1")
        kind.antwoord("Wachtzin >", ANDERS)
        kind.antwoord("Nog een keer >", ANDERS)
        assert kind.einde() == 4
        assert "de sleutels zijn niet vernieuwd" in kind.tekst
    open_kluis(kluis, WACHTZIN).sluit()
