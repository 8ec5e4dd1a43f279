"""The kaders that come with Kompas: in the package when it is installed, at the top of a checkout otherwise.

The folder tells the kadersoort and the file name the id (with the version, for an earlier one), so that no more is
read than is asked for. ``tests/kaders`` holds the files to it.
"""

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import NamedTuple

from checklist_app.kaderbron.inlezen import decode
from checklist_app.kaderbron.lezen import Gelezen, read

MAPPEN = {
    "": "reflectie",
    "spiegel": "vragenspiegel",
    "werkvormen": "werkvorm",
    "kaarten": "kaart",
    "woorden": "woorden",
    "eerder": "reflectie",
}
"""The folders of shipped kaders with their kadersoort; ``eerder`` has versions that were shipped before."""


class Meegeleverd(NamedTuple):
    """A shipped file that was not read yet."""

    map: str
    naam: str
    bestand: Traversable

    @property
    def pad(self) -> str:
        """Where it is among the shipped kaders."""
        return f"{self.map}/{self.naam}" if self.map else self.naam

    @property
    def kadersoort(self) -> str:
        """What its folder says it is."""
        return MAPPEN[self.map]

    @property
    def id(self) -> str:
        """What its name says its id is."""
        stam = self.naam.removesuffix(".yaml")
        return stam.rpartition("-")[0] if self.map == "eerder" else stam

    def lees(self) -> Gelezen:
        """Return the kader up to its shape; that it holds together is what ``tests/kaders`` is for."""
        return read(decode(self.bestand.read_bytes(), self.pad), self.pad)


def shipped_files() -> Iterator[Meegeleverd]:
    """Yield the files of the shipped kaders, from the first place of the ladder that is there."""
    plaatsen: tuple[Traversable, ...] = (files("checklist_app") / "kaders", Path(__file__).parents[2] / "kaders")
    wortel = next((plaats for plaats in plaatsen if plaats.is_dir()), None)
    if wortel is None:
        return
    for map_ in MAPPEN:
        yield from _in_folder(map_, wortel / map_ if map_ else wortel)


def _in_folder(map_: str, plek: Traversable) -> Iterator[Meegeleverd]:
    if plek.is_dir():
        namen = sorted((b for b in plek.iterdir() if b.name.endswith(".yaml")), key=lambda bestand: bestand.name)
        yield from (Meegeleverd(map_, bestand.name, bestand) for bestand in namen)


def read_shipped() -> list[Gelezen]:
    """Return all shipped kaders up to their shape."""
    return [bestand.lees() for bestand in shipped_files()]
