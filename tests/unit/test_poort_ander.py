"""The gate on sentences by other hands than those that made the rules: what an organisation may expect."""

import poortzinnen_ander
import pytest
from poortmeting import meet

DELEN = [naam for naam in ("GEBOUWD", "APART") if hasattr(poortzinnen_ander, naam)]
"""``APART`` was never built on and counts as soon as it stands in that file."""


@pytest.mark.parametrize("deel", DELEN)
def test_on_sentences_of_other_hands_most_is_found_and_most_marks_are_right(deel):
    uitslag = meet(getattr(poortzinnen_ander, deel))
    assert uitslag.dekking >= 0.97, str(uitslag)
    assert uitslag.juist >= 0.85, str(uitslag)


def test_no_sentence_of_other_hands_stands_there_twice():
    teksten = [tekst for naam in DELEN for tekst, _ in getattr(poortzinnen_ander, naam)]
    assert len(teksten) == len(set(teksten))
