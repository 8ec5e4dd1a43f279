"""What the gate sees at the edges: punctuation, the first word of a text, odd text; every room reads names alike."""

import time

import pytest
from poortmeting import kennis

from checklist_app.domain.basis import nieuw_id
from checklist_app.domain.register import NaamInRegister
from checklist_app.domain.registernamen import Namen
from checklist_app.poort.kennis import Kennis
from checklist_app.poort.zoeken import zoek_in_tekst

WEET = kennis()


def found(tekst, weet=WEET):
    """Every find of a text with what is proposed instead."""
    return [(tekst[t.begin : t.einde], t.voorstel.vervanging) for t in zoek_in_tekst(tekst, weet)]


@pytest.mark.parametrize("tekst", ["Eid was gezellig", "holi", "Holi gevierd", "eid al-fitr"])
def test_a_holiday_is_found_at_the_beginning_of_a_text_too(tekst):
    assert found(tekst)[0][1] == "een feestdag"


@pytest.mark.parametrize(
    ("tekst", "vondst"),
    [
        ("Zij woont aan de Laan van Meerdervoort nu.", ("Laan van Meerdervoort", "een straat")),
        ("Hij wacht bij de Burg. van Dijkstraat nu.", ("Burg. van Dijkstraat", "een straat")),
        ("Hij woont aan de Zonnebloem 12 hs.", ("Zonnebloem 12 hs", "een adres")),
        ("geboren is 2015", ("geboren is 2015", "geboren is [geboortejaar]")),
        ("geboren in 3 april 2015", ("3 april 2015", "[geboortedatum]")),
    ],
)
def test_a_street_is_covered_whole_and_birth_is_seen_before_a_year_and_a_date(tekst, vondst):
    assert found(tekst) == [vondst]


def test_no_text_however_odd_keeps_the_gate_busy():
    """Each of these took seconds when a pattern read on to the end of the text from every place."""
    zoek_in_tekst("Anja", WEET)
    begin = time.process_time()
    for stuk in ("Jan ", "in mei ", "A-", "Aa-", "AB-", "a-", "1-"):
        zoek_in_tekst((stuk * 20_000)[:20_000], WEET)
    assert time.process_time() - begin < 6


@pytest.mark.parametrize(
    ("schuilnaam", "tekst", "vondst"),
    [
        ("Gezin Maan, Utrecht", "met gezin Maan, Utrecht gebeld", "Maan, Utrecht"),
        ("Linde (oud)", "ook Linde (oud) komt", "Linde (oud"),
        ("Fam. Zee.", "de fam. zee belde", "zee"),
        ("Fam. Zee.", "Dat is het Zee-gezin.", "Zee"),
        ("Familie Zee", "familie Maan/Zee was er", "Zee"),
        ("Zee-Ster", "van Zee-Ster.", "Zee-Ster"),
    ],
)
def test_a_cover_name_is_found_whatever_signs_stand_in_it_or_around_it(schuilnaam, tekst, vondst):
    weet = Kennis.van(None, andere_schuilnamen=[schuilnaam])
    assert (vondst, "[ander gezin]") in found(tekst, weet)


@pytest.mark.parametrize(
    ("naam", "woord"), [("Tom", "Tommetje"), ("Kim", "Kimmetje"), ("Bob", "bobbetjes"), ("Bo", "Bootje")]
)
def test_a_name_is_found_when_its_diminutive_doubles_a_letter(naam, woord):
    register = [NaamInRegister(betrokkene=nieuw_id(), naam=naam)]
    assert list(Namen.uit(register).in_tekst(f"met {woord} gebeld")) == [naam.casefold()]
    assert found(f"met {woord} gebeld", Kennis.van(None, (), register)) == [(woord, "[naam]")]
