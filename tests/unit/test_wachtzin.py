"""Choosing a passphrase: advice that forbids nothing, and words that chance chooses."""

import re
from pathlib import Path

import pytest
from wordfreq import zipf_frequency

from checklist_app.flow import wachtzin
from checklist_app.flow.wachtzin import advies, bedenk, bekende_namen

WOORDEN = Path(wachtzin.__file__).with_name("woordenlijst.txt").read_text("ascii").split()
ONVRIENDELIJK = re.compile(r"kut|lul|hoer|kanker|tering|neger|flikker|mongool|dood|moord|seks|sex|drug|wapen|hitler")
STERK = ["paard toren wolk fiets kaas", "wij eten elke vrijdag soep met ballen", "Krokusvakantie2019-Terschelling"]


@pytest.mark.parametrize("zin", STERK)
def test_a_long_sentence_is_called_good(zin):
    assert advies(zin).is_sterk


@pytest.mark.parametrize("zin", ["kort", "Xk4!pQ9z", "aaaaaaaaaaaaaaaaaaaaaaaa", "ab ab ab ab ab ab ab ab"])
def test_a_short_one_or_one_of_few_signs_gets_advice(zin):
    assert not advies(zin).is_sterk


@pytest.mark.parametrize(
    "zin", ["Welkom01 op het werk jongens", "De appel valt niet ver van de boom!", "qwertyuiop123456789"]
)
def test_what_many_people_choose_is_named_as_such(zin):
    assert "veel mensen" in advies(zin).zin
    assert not advies(zin).is_sterk


@pytest.mark.parametrize("naam", ["jdevries", "Gezin Linde", "Bréta"])
def test_a_name_that_others_know_is_told_however_it_is_written(naam):
    zin = f"mijn {naam.upper()} fiets staat buiten"
    assert advies(zin).is_sterk
    assert not advies(zin, [naam]).is_sterk
    assert naam not in advies(zin, [naam]).zin
    assert advies("paard toren wolk fiets kaas", [naam, "", "a"]).is_sterk


def test_no_character_is_asked_for():
    alles = " ".join(advies(zin).zin for zin in ["", "kort", "Welkom01", "wat langer dan net", *STERK])
    assert not re.search(r"hoofdletter|cijfer|teken(s)? ", alles)


def test_the_login_name_counts_and_cover_names_of_an_open_vault_do(monkeypatch):
    monkeypatch.setenv("LOGNAME", "jdevries")
    assert bekende_namen() == ("jdevries",)


def test_five_words_of_the_list_come_out_and_never_the_same():
    gemaakt = {bedenk() for _ in range(50)}
    assert len(gemaakt) == 50
    for zin in gemaakt:
        woorden = zin.split(" ")
        assert len(woorden) == 5
        assert set(woorden) <= set(WOORDEN)
        assert advies(zin).is_sterk


def test_no_word_of_the_list_is_one_that_the_advice_warns_of():
    assert [woord for woord in WOORDEN if not advies(f"{woord} zomp kwal tafel boek").is_sterk] == []


def test_the_list_gives_eleven_bits_a_word():
    assert len(WOORDEN) == len(set(WOORDEN)) == 2048
    assert sorted(WOORDEN) == WOORDEN


def test_every_word_is_short_common_and_friendly():
    for woord in WOORDEN:
        assert re.fullmatch(r"[a-z]{4,8}", woord)
        assert not ONVRIENDELIJK.search(woord)
        assert zipf_frequency(woord, "nl", wordlist="small") >= 3.0
