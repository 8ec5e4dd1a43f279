"""The gate on sentences by other hands than those that made the rules; docs/poort.md tells the figures."""

import pytest
from poortmeting import meet
from poortzinnen_ander import APART, GEBOUWD


@pytest.mark.parametrize("zinnen", [GEBOUWD, APART], ids=["gebouwd", "apart"])
def test_on_sentences_of_other_hands_most_is_found_and_most_marks_are_right(zinnen):
    uitslag = meet(zinnen)
    assert uitslag.dekking >= 0.97, str(uitslag)
    assert uitslag.juist >= 0.85, str(uitslag)


def test_no_sentence_of_other_hands_stands_there_twice():
    teksten = [tekst for tekst, _ in (*GEBOUWD, *APART)]
    assert len(teksten) == len(set(teksten))
