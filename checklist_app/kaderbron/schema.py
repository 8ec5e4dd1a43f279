"""The JSON Schema of a kader file, so that an editor completes and checks a kader while it is written."""

from typing import Annotated, Any

from pydantic import Field, TypeAdapter

from checklist_app.domain.kadersoorten import IederKader


def schema() -> dict[str, Any]:
    """Return the schema of a file with any kadersoort that works, draft 2020-12.

    It says what one key may hold; what must hold between keys is for the linter.
    """
    soorten: TypeAdapter[IederKader] = TypeAdapter(Annotated[IederKader, Field(discriminator="kadersoort")])
    gevonden = soorten.json_schema()
    for klasse in gevonden["$defs"].values():
        del klasse["description"]  # a docstring is for who reads the code; the fields speak to who writes a kader
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Kader van Kompas",
        **gevonden,
    }
