"""Where a person has to look when the YAML is broken: an unclosed quote or bracket where it opens.

The parser stops where it can go no further, often many lines below the slip.
"""

from collections.abc import Sequence
from typing import Protocol

import yaml

from checklist_app.kaderbron.meldingen import Regel

_AFTER_A_QUOTE = frozenset(" \n,]}:#")


class Mark(Protocol):
    """A place as both loaders give it, from 0."""

    @property
    def line(self) -> int:
        """The line."""

    @property
    def column(self) -> int:
        """The column, in characters."""


def spot(mark: Mark | None) -> tuple[int, int]:
    """Return a place from 1; the start of the file when there is none."""
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def syntax_fault(
    fout: yaml.YAMLError, open_: Sequence[yaml.CollectionStartEvent], laatste: yaml.ScalarEvent | None, tekst: str
) -> tuple[Regel, tuple[int, int]]:
    """Return which rule of YAML is broken and where.

    ``open_`` are the lists and groups that are still open, ``laatste`` is the last value that was read.
    """
    if not isinstance(fout, yaml.MarkedYAMLError):
        return Regel.YAML, (1, 1)
    verband, probleem = fout.context or "", fout.problem or ""
    in_quote = "quoted scalar" in verband
    if in_quote and ("end of stream" in probleem or "document indicator" in probleem):
        return Regel.AANHALINGSTEKEN, spot(fout.context_mark)
    if laatste and fout.problem_mark and _closed_too_soon(laatste, fout.problem_mark, tekst):
        return Regel.AANHALINGSTEKEN, spot(laatste.start_mark)
    if open_ and open_[-1].flow_style and not in_quote:
        return Regel.HAAKJE, spot(open_[-1].start_mark)
    if "flow" in verband:
        return Regel.HAAKJE, spot(fout.context_mark)
    return Regel.YAML, spot(fout.problem_mark)


def _closed_too_soon(laatste: yaml.ScalarEvent, probleem: Mark, tekst: str) -> bool:
    """Tell whether a quoted value ran on to the quote of another one: other text stands right behind it."""
    begin, einde = laatste.start_mark, laatste.end_mark
    if laatste.style not in ("'", '"') or begin is None or einde is None:
        return False
    if (probleem.line, probleem.column) < (einde.line, einde.column):
        return False
    if einde.line > begin.line:
        return probleem.line == einde.line
    regel = tekst.split("\n")[einde.line]
    return regel[einde.column : einde.column + 1] not in ("", *_AFTER_A_QUOTE)
