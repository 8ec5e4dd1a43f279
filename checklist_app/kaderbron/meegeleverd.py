"""The kaders that come with Kompas: in the package when it is installed, at the top of a checkout otherwise."""

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from checklist_app.kaderbron.inlezen import decode
from checklist_app.kaderbron.lezen import Gelezen, read


def shipped_files() -> Iterator[Traversable]:
    """Yield the files of the shipped kaders by name, from the first place of the ladder that is there."""
    plaatsen: tuple[Traversable, ...] = (files("checklist_app") / "kaders", Path(__file__).parents[2] / "kaders")
    for plaats in plaatsen:
        if plaats.is_dir():
            yield from sorted((p for p in plaats.iterdir() if p.name.endswith(".yaml")), key=lambda p: p.name)
            return


def read_shipped() -> list[Gelezen]:
    """Return the shipped kaders up to their shape; that they hold together is what ``tests/kaders`` is for."""
    return [read(decode(bestand.read_bytes(), bestand.name), bestand.name) for bestand in shipped_files()]
