"""Did you mean: the nearest known word for a misspelt one."""

import difflib
from collections.abc import Collection
from itertools import islice

from checklist_app.kaderbron.meldingen import quoted

_LANGST = 64
_MEEST = 200
_OPSOMMEN = 6


def nearest(woord: str, bekend: Collection[str]) -> str | None:
    """Return the known word that looks most like this one, or ``None``."""
    if len(woord) > _LANGST:
        return None
    return next(iter(difflib.get_close_matches(woord, list(islice(bekend, _MEEST)), n=1)), None)


def advice(woord: object, bekend: Collection[str], anders: str) -> str:
    """Return a Dutch sentence: the nearest word, else what there is to choose from, else ``anders``."""
    dichtbij = nearest(woord, bekend) if isinstance(woord, str) else None
    if dichtbij:
        return f"Bedoel je {quoted(dichtbij)}?"
    if 0 < len(bekend) <= _OPSOMMEN:
        return f"Kies uit: {', '.join(bekend)}."
    return anders
