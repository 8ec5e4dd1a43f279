"""Nine digits that pass the elfproef are left out, the rest stays (house rule 6)."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist_app.domain.bsn import WEGGELATEN, is_bsn, zet_terug, zonder_bsn

CIJFERTEKSTEN = st.text(st.sampled_from("0123456789123456782 .-+()abc\n"), max_size=60)


@pytest.mark.parametrize("nummer", ["123456782", "111222333", "999990019"])
def test_numbers_that_pass_the_elfproef(nummer):
    assert is_bsn(nummer)


@pytest.mark.parametrize("nummer", ["123456789", "000000000", "12345678", "1234567820", "12345678a", "", "١٢٣٤٥٦٧٨٢"])
def test_numbers_that_do_not_pass(nummer):
    assert not is_bsn(nummer)


def test_one_in_eleven_numbers_passes():
    geslaagd = sum(is_bsn(f"{nummer:09d}") for nummer in range(1, 99_001))
    assert geslaagd == pytest.approx(99_000 / 11, rel=0.001)


@given(st.integers(10_000_000, 99_999_999), st.integers(1, 9))
def test_one_wrong_digit_never_passes(voorste, erbij):
    goed = next((f"{voorste}{laatste}" for laatste in range(10) if is_bsn(f"{voorste}{laatste}")), None)
    if goed is not None:
        assert not is_bsn(goed[:3] + str((int(goed[3]) + erbij) % 10) + goed[4:])


@pytest.mark.parametrize(
    "geschreven",
    [
        "123456782",
        "123 456 782",
        "1234.56.782",
        "1234-56-782",
        *(f"123{streep}456{streep}782" for streep in "\u2010\u2011\u2012–—−"),
        "123.456 782",
        "12 34 56 782",
        "1-2-3-4-5-6-7-8-2",
        "123\u00a0456\u00a0782",
    ],
)
def test_a_bsn_is_left_out_however_it_is_written(geschreven):
    assert zonder_bsn(f"Het nummer {geschreven}, zei zij.") == (
        f"Het nummer {WEGGELATEN}, zei zij.",
        (geschreven,),
    )


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("in 2024 123456782 erbij", f"in 2024 {WEGGELATEN} erbij"),
        ("123456782 2 maart", f"{WEGGELATEN} 2 maart"),
        ("BSN123456782.", f"BSN{WEGGELATEN}."),
        ("123456782 111222333", f"{WEGGELATEN} {WEGGELATEN}"),
        ("+31 612345678 123456782", f"+31 612345678 {WEGGELATEN}"),
        ("123456782\n111 222 333", f"{WEGGELATEN}\n{WEGGELATEN}"),
    ],
)
def test_a_bsn_beside_other_digits_is_left_out(tekst, verwacht):
    assert zonder_bsn(tekst)[0] == verwacht


@pytest.mark.parametrize(
    "tekst",
    [
        "123456789",
        "1234567820",
        "zaak 2024-123456782",
        "NL91 ABNA 0417 1643 00",
        "06-12345678 en 06 12 34 56 78",
        "+31 111222333",
        "+31 (0)1 11222333",
        "0031 1 11222333",
        "000000000",
        "12345678",
        "op 11-12-2223 33",
        "123  456 782",
    ],
)
def test_other_numbers_stay(tekst):
    assert zonder_bsn(tekst) == (tekst, ())


@given(CIJFERTEKSTEN)
def test_what_was_left_out_can_be_put_back(tekst):
    assert zet_terug(*zonder_bsn(tekst)) == tekst


@given(CIJFERTEKSTEN)
def test_leaving_out_twice_is_leaving_out_once(tekst):
    eens, _ = zonder_bsn(tekst)
    assert zonder_bsn(eens) == (eens, ())


def test_a_mark_without_a_number_stays():
    assert zet_terug(f"{WEGGELATEN} en {WEGGELATEN}", ("123456782",)) == f"123456782 en {WEGGELATEN}"


@pytest.mark.parametrize("stuk", ["1 ", "123456782 ", "123 456 782 ", "tekst ", "9"])
def test_long_text_is_searched_quickly(stuk):
    begin = time.perf_counter()
    zonder_bsn((stuk * 100_000)[:100_000])
    assert time.perf_counter() - begin < 1
