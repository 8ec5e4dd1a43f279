"""Every kind of aantekening (ontwerp.md section 2): one class each, found by its ``soort``."""

from collections.abc import Mapping
from typing import Any

from checklist_app.domain.soorten import kiezen, leren, mensen, weten
from checklist_app.domain.soorten.basis import SOORTEN, Aantekening, Gedeeld, NietDelen

__all__ = [
    "SOORTEN",
    "Aantekening",
    "Gedeeld",
    "NietDelen",
    "kiezen",
    "lees_aantekening",
    "leren",
    "mensen",
    "weten",
]


def lees_aantekening(inhoud: Mapping[str, Any]) -> Aantekening:
    """Return the aantekening that this content describes.

    Raises ``KeyError`` for an unknown ``soort`` and ``pydantic.ValidationError`` for wrong content.
    """
    return SOORTEN[inhoud["soort"]].model_validate(inhoud)
