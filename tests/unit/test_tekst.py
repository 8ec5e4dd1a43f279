"""Text is made clean once, at the door (ontwerp.md section 8)."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist_app.domain.tekst import LosseSurrogaat, een_regel, schoon

TEKSTEN = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs"]),
        st.sampled_from("\n\r\t\x0b\x0c\x1b\x00\x7f\x85\x9b\u2028\u2029\u202e\u2066\u200f\u200da "),
    )
)


@given(TEKSTEN)
def test_clean_text_comes_back_unchanged(tekst):
    eens = schoon(tekst).tekst
    assert schoon(eens).tekst == eens
    assert schoon(eens).opmerkingen == ()


@given(TEKSTEN)
def test_no_control_code_but_newline_and_tab_is_left(tekst):
    over = {teken for teken in schoon(tekst).tekst if unicodedata.category(teken) in ("Cc", "Zl", "Zp")}
    assert over <= {"\n", "\t"}


@given(TEKSTEN)
def test_only_crlf_makes_text_shorter(tekst):
    assert len(schoon(tekst).tekst) == len(tekst) - tekst.count("\r\n")


@given(TEKSTEN)
def test_one_line_keeps_every_word_in_order(tekst):
    regel = een_regel(tekst).tekst
    assert "\n" not in regel
    assert regel.split() == schoon(tekst).tekst.split()


@pytest.mark.parametrize("einde", ["\r\n", "\r", "\n", "\x85", "\u2028", "\u2029", "\x0b", "\x0c"])
def test_every_line_separator_becomes_a_newline(einde):
    assert schoon(f"een{einde}twee").tekst == "een\ntwee"


def test_control_codes_become_their_picture():
    assert schoon("\x00\x07\x1b]52;c;aGE=\x07\x1b[31m\x7f").tekst == "␀␇␛]52;c;aGE=␇␛[31m␡"
    assert schoon("\x9b2J").tekst == "�2J"
    assert schoon("\x1c\x1d\x1e\x1f").tekst == "␜␝␞␟"


def test_bidi_overrides_and_isolates_become_visible_with_a_remark():
    uitkomst = schoon("jas\u202esaj\u202c \u2067x\u2069")
    assert uitkomst.tekst == "jas␦saj␦ ␦x␦"
    assert len(uitkomst.opmerkingen) == 1
    assert "leesrichting" in uitkomst.opmerkingen[0]
    assert een_regel("a\n\u202e").opmerkingen == uitkomst.opmerkingen


@pytest.mark.parametrize(
    "tekst",
    [
        "👩‍👩‍👧‍👦 ❤️ 🇳🇱 👍🏽",
        "e\u0301\u0327 n\u0303",
        "مرحبا \u200f(1)\u200e שלום",
        "kolom\tkolom\n\ttweede",
        "  begin en einde  ",
        "\ufeffmerk",
    ],
)
def test_what_belongs_to_a_language_stays(tekst):
    assert schoon(tekst).tekst == tekst


@pytest.mark.parametrize(
    ("tekst", "regel", "kolom"),
    [("\ud800", 1, 1), ("ab\udc80", 1, 3), ("a\r\nb\u2028cd\udfff x \ud800", 3, 3), ("\n\n\ude00", 3, 1)],
)
def test_a_lone_surrogate_is_refused_with_its_place(tekst, regel, kolom):
    with pytest.raises(LosseSurrogaat) as fout:
        schoon(tekst)
    assert f"regel {regel}, teken {kolom} " in fout.value.zin
    with pytest.raises(LosseSurrogaat):
        een_regel(tekst)


@pytest.mark.parametrize(
    ("tekst", "regel"),
    [
        ("een\r\n\r\n  twee \n\tdrie\n", "een twee drie"),
        ("  spaties blijven ", "  spaties blijven "),
        ("\n\n", ""),
        ("  eerst\nlaatst  ", "eerst laatst"),
    ],
)
def test_pasted_lines_are_joined_with_single_spaces(tekst, regel):
    assert een_regel(tekst).tekst == regel


@pytest.mark.parametrize("stuk", ["gewone tekst ", "\x1b[2J\u202e", "\r\n \n", "👩‍👧é"])
def test_long_text_is_made_clean_quickly(stuk):
    tekst = (stuk * 100_000)[:100_000]
    begin = time.perf_counter()
    een_regel(tekst)
    assert time.perf_counter() - begin < 0.5
