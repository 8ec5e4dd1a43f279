"""What the gate sees at the edges: punctuation, the first word of a text, odd text; every room reads names alike."""

import time

import pytest
from poortmeting import kennis

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
        ("geboren is 2015", ("2015", "[geboortejaar]")),
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
