"""A clean machine for every test: a home of its own, no settings of who runs it, a clock only when asked."""

import os
import tempfile
from datetime import date
from functools import cache
from itertools import count
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from checklist_app.kluis.sleutels import Kosten

settings.register_profile("kompas", deadline=None, max_examples=60)
settings.register_profile("ci", settings.get_profile("kompas"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "kompas")

DROPPED = (
    "KOMPAS_",
    "_KOMPAS_",
    "TEXTUAL",
    "XDG_",
    "NO_COLOR",
    "FORCE_COLOR",
    "CLICOLOR",
    "COLUMNS",
    "LINES",
    "PYTHONDONTWRITEBYTECODE",
)
"""A process of Kompas keeps its bytecode, as it does for a user: without, each start compiles all of it again."""
TEMP_FOLDER_NAMES = ("TMPDIR", "TEMP", "TMP")


@pytest.fixture(scope="session")
def thuizen(tmp_path_factory: pytest.TempPathFactory) -> "Iterator[Path]":
    """Yield homes that nobody had; ``mktemp`` for each would read a folder that grows with the tests."""
    bij_elkaar = tmp_path_factory.mktemp("thuizen")
    return (bij_elkaar / str(nr) for nr in count())


@pytest.fixture(autouse=True)
def clean_machine(monkeypatch: pytest.MonkeyPatch, thuizen: "Iterator[Path]") -> "Path":
    """Give the test, and every process it starts, a home and a temp folder of its own; return the home."""
    for name in [name for name in os.environ if name.startswith(DROPPED)]:
        monkeypatch.delenv(name)
    home = next(thuizen)
    temp = home / "tmp"
    temp.mkdir(parents=True)
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(home))
    for name in TEMP_FOLDER_NAMES:
        monkeypatch.setenv(name, str(temp))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return home


@pytest.fixture(autouse=True, scope="session")
def kaders_eenmaal_gelezen() -> "Iterator[None]":
    """Read each shipped kader, and each text a vault kept, once for all tests of a process: they never change."""
    from checklist_app.kaderbron import meegeleverd
    from checklist_app.kaderbron.lezen import lees

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(meegeleverd.Meegeleverd, "lees", cache(meegeleverd.Meegeleverd.lees))
        patch.setattr("checklist_app.flow.kompas.lees", cache(lees))
        yield


@pytest.fixture
def vandaag(monkeypatch: pytest.MonkeyPatch) -> date:
    """Set the clock of Kompas to this day, noon, here and in every process the test starts."""
    dag = date(2026, 11, 21)
    monkeypatch.setenv("KOMPAS_VANDAAG", dag.isoformat())
    return dag


@pytest.fixture(scope="session")
def kosten() -> "Kosten":
    """Return the cheapest key derivation, so that a vault opens in milliseconds."""
    from checklist_app.kluis.sleutels import Kosten

    return Kosten(geheugen_kib=8192, rondes=1)
