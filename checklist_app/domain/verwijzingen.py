"""Every id in a model that points to somebody or something else, found through the types of its fields."""

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args, get_type_hints

from pydantic import BaseModel

from checklist_app.domain.basis import Verwijst

Pad = tuple[str | int, ...]


def verwijzingen(model: BaseModel, pad: Pad = ()) -> Iterator[tuple[Pad, str, str]]:
    """Yield place, kind (``betrokkene`` or ``aantekening``) and id of each reference in a model, at any depth."""
    doelen = _targets(type(model))
    for naam in type(model).model_fields:
        for plek, waarde in _parts(getattr(model, naam), (*pad, naam)):
            if isinstance(waarde, BaseModel):
                yield from verwijzingen(waarde, plek)
            elif isinstance(waarde, str) and doelen[naam]:
                yield plek, doelen[naam], waarde


def _parts(waarde: Any, pad: Pad) -> Iterator[tuple[Pad, Any]]:
    if isinstance(waarde, tuple):
        for nummer, deel in enumerate(waarde):
            yield (*pad, nummer), deel
    else:
        yield pad, waarde


@cache
def _targets(klasse: type[BaseModel]) -> dict[str, str]:
    soorten = get_type_hints(klasse, include_extras=True)
    return {naam: _target(soorten[naam]) for naam in klasse.model_fields}


def _target(soort: Any) -> str:
    for kennis in getattr(soort, "__metadata__", ()):
        if isinstance(kennis, Verwijst):
            return kennis.naar
    return next((gevonden for deel in get_args(soort) if (gevonden := _target(deel))), "")
