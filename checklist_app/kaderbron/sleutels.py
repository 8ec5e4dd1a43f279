"""Which keys a place in a kader file knows, asked of the classes themselves."""

from typing import Any, get_args

from pydantic import BaseModel

from checklist_app.domain.voorwaarde import Alle, Een, In, Ingevuld, Is, Niet, Weg

_VOORWAARDEN: dict[str | int, type[BaseModel]] = {
    f"<{klasse.__name__.lower()}>": klasse for klasse in (Is, In, Ingevuld, Alle, Een, Niet)
}


def known_keys(klasse: type[BaseModel], weg: Weg) -> list[str]:
    """Return the keys of the class that an error of pydantic points at, as they stand in the file."""
    for stap in weg:
        if stap in _VOORWAARDEN:
            klasse = _VOORWAARDEN[stap]
        elif isinstance(stap, str) and stap in klasse.model_fields:
            klasse = _model_in(klasse.model_fields[stap].annotation) or klasse
    return [veld.alias or naam for naam, veld in klasse.model_fields.items()]


def _model_in(annotatie: Any) -> type[BaseModel] | None:
    if isinstance(annotatie, type) and issubclass(annotatie, BaseModel):
        return annotatie
    return next((model for deel in get_args(annotatie) if (model := _model_in(deel))), None)
