"""The last sieve: nothing that acts on a terminal is drawn, and no column moves."""

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from checklist_app.domain.tekst import kaal, schoon
from checklist_app.tui.zeef import Zeef

VREEMD = [teken for teken in map(chr, range(0x3000)) if teken not in "\n\t" and schoon(teken).tekst != teken]


def test_what_the_door_replaces_has_no_width_and_is_dropped():
    assert len(VREEMD) > 70
    for teken in VREEMD:
        assert cell_len(f"a{teken}b") == 2
        assert kaal(f"a{teken}b") == "ab"


def test_half_a_character_cannot_stop_the_drawing_and_the_rest_stays_as_it_is():
    assert kaal("map \udcff é 👩‍👧 \t\n") == "map � é 👩‍👧 \t\n"
    vet = Segment("\x1b]0;titel\x07 [/", Style(bold=True))
    code = Segment("\x1b[1;1H", None, [(0,)])
    assert Zeef().apply([vet, code], Color(0, 0, 0)) == [Segment("]0;titel [/", Style(bold=True)), code]
