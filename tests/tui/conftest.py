"""What the tests of the screens share: a vault that opens in milliseconds, and the app on it."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from checklist_app.flow.demo import zet_oefengezin_neer
from checklist_app.flow.klok import Klok
from checklist_app.flow.kompas import Kompas
from checklist_app.flow.openen import open_kompas
from checklist_app.flow.plaatsen import Plaatsen
from checklist_app.kluis.maken import maak

WACHTZIN = "vijf losse woorden zonder zin"
KLOK = Klok(datetime(2026, 11, 21, 14, 2).astimezone())


def loop(go: Callable[[], Awaitable[None]]) -> None:
    """Run one asynchronous test."""
    asyncio.run(go())


@pytest.fixture(autouse=True)
def gewoon_geheugen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the memory and the new files of the test process as they are."""
    monkeypatch.setattr("checklist_app.flow.bescherming.bescherm", lambda: None)


@pytest.fixture
def plaatsen(tmp_path: Path) -> Plaatsen:
    """Return a place for a vault with nothing in it."""
    return Plaatsen(kluis=tmp_path / "kluis", kaders=tmp_path / "kluis" / "kaders")


@pytest.fixture
def code(plaatsen, kosten) -> str:
    """Make an empty vault in that place, close it, and return its recovery code."""
    kluis, herstelcode = maak(plaatsen.kluis, WACHTZIN, kosten=kosten)
    kluis.sluit()
    return herstelcode


@pytest.fixture
def kompas(plaatsen, kosten) -> Iterator[Kompas]:
    """Open Kompas on an empty vault; the clock stands at two minutes past two on 21 November 2026."""
    kluis, _ = maak(plaatsen.kluis, WACHTZIN, kosten=kosten)
    with kluis:
        yield open_kompas(plaatsen, KLOK, kluis)


@pytest.fixture
def oefenkompas(kompas) -> Kompas:
    """Open Kompas on a vault that holds the practice family."""
    zet_oefengezin_neer(kompas)
    return kompas
