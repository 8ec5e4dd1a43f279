"""docs/dekking.md tells where everything that the sources describe is served; what it points at is really there."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from checklist_app.cli.app import voordeur
from checklist_app.domain.soorten import SOORTEN
from tests.kaders import taal

BLADZIJDE = Path(__file__).parents[2] / "docs" / "dekking.md"
TOT_EN_MET = {"A": 26, "B": 42, "C": 18, "D": 36, "E": 23, "F": 14, "G": 33, "H": 41, "I": 36, "J": 26, "K": 26, "L": 14, "M": 14, "N": 24}  # fmt: skip  # noqa: E501
"""How many rows each group of the overview has."""
RIJEN = [
    *(f"{groep}{nr:02}" for groep, tot in TOT_EN_MET.items() for nr in range(1, tot + 1)),
    *(f"FEAT-{nr}" for nr in range(1, 30)),
    *(f"T{nr}" for nr in range(1, 14)),
]
GEWICHT = {"kern", "graag", "mag", "buiten"}
NIET_ERIN = {"bronnen", "bron", "keuzes", "wijzigingen"}
"""Keys under which an id names something else than a place of a kader."""
RIJ = re.compile(r"\| ([A-Z]+-?\d+)(?:, (\w+))? \| ([^|]+) \| ([^|]+) \|[^|]*\|")
VERWIJZING = re.compile(r"`([^`]+)`")


class Rij(NamedTuple):
    id: str
    gewicht: str
    wat: str
    waar: tuple[str, ...]


def rijen(tekst: str) -> Iterator[Rij]:
    for regel in tekst.splitlines():
        if gevonden := RIJ.fullmatch(regel):
            id_, gewicht, wat, waar = gevonden.groups()
            yield Rij(id_, gewicht or "", wat.strip(), tuple(VERWIJZING.findall(waar)))


def namen(tekst: str, kop: str) -> set[str]:
    """Return the first column of the table whose first heading is ``kop``."""
    regels = iter(tekst.splitlines())
    for regel in regels:
        if regel.startswith(f"| {kop} |"):
            next(regels)
            break
    gevonden: set[str] = set()
    for regel in regels:
        if not regel.startswith("|"):
            break
        gevonden.add(regel.split("|")[1].strip())
    return gevonden


def ids(waarde: Any) -> Iterator[str]:
    """Yield every id of a place inside a kader."""
    if isinstance(waarde, dict):
        if "id" in waarde:
            yield str(waarde["id"])
        yield from (id_ for sleutel, deel in waarde.items() if sleutel not in NIET_ERIN for id_ in ids(deel))
    elif isinstance(waarde, list | tuple):
        yield from (id_ for deel in waarde for id_ in ids(deel))


@cache
def plekken() -> dict[str, frozenset[str]]:
    """Return the places of every kader that is shipped today, by the id of the kader."""
    bestanden = (pad for pad in taal.MAP.rglob("*.yaml") if pad.parent.name != "eerder")
    return {kader["id"]: frozenset(ids(kader)) for kader in map(taal.gegevens, bestanden)}


def is_er(verwijzing: str, functies: set[str], later: set[str]) -> bool:
    """Tell whether what a row points at exists."""
    soort, _, wat = verwijzing.partition(": ")
    if soort == "functie" and wat.startswith("formulier "):
        return wat.removeprefix("formulier ") in SOORTEN
    if soort == "functie" and wat.startswith("kompas "):
        return wat.removeprefix("kompas ") in voordeur.list_commands(None)
    if soort in ("functie", "later", "buiten"):
        return bool(wat) if soort == "buiten" else wat in (functies if soort == "functie" else later)
    kader, _, plek = verwijzing.partition(":")
    return kader in plekken() and (not plek or plek in plekken()[kader])


@pytest.fixture(scope="module")
def tekst() -> str:
    return BLADZIJDE.read_text("utf-8")


def test_every_row_of_the_overview_stands_there_once(tekst):
    genoemd = [rij.id for rij in rijen(tekst)]
    assert sorted(genoemd) == sorted(RIJEN)


def test_every_row_says_what_it_is_how_much_it_weighs_and_where_it_is_served(tekst):
    for rij in rijen(tekst):
        assert rij.wat, rij.id
        assert rij.waar, f"{rij.id}: say where, or why it is not there"
        met_gewicht = not rij.id.startswith("FEAT") and not re.fullmatch(r"T\d+", rij.id)
        assert (rij.gewicht in GEWICHT) == met_gewicht, rij.id


def test_every_place_that_a_row_points_at_exists(tekst):
    functies, later = namen(tekst, "functie"), namen(tekst, "later")
    weg = [f"{rij.id}: {v}" for rij in rijen(tekst) for v in rij.waar if not is_er(v, functies, later)]
    assert weg == [], "mend the reference, or say honestly that it is not there"


def test_every_function_and_every_plan_in_the_lists_serves_a_row(tekst):
    gebruikt = {v for rij in rijen(tekst) for v in rij.waar}
    lijsten = {f"{kop}: {naam}" for kop in ("functie", "later") for naam in namen(tekst, kop)}
    assert lijsten
    assert lijsten <= gebruikt


def test_no_row_says_that_something_of_the_leerdeel_is_shielded(tekst):
    assert "privé" not in tekst.casefold()


@pytest.mark.parametrize(
    "fout",
    [
        "anders-beslissen:bestaat-niet",
        "bestaat-niet",
        "anders-beslissen:nji2020",
        "functie: bestaat niet",
        "functie: formulier bestaat-niet",
        "functie: kompas bestaat-niet",
        "later: bestaat niet",
        "buiten: ",
    ],
)
def test_a_wrong_reference_would_be_noticed(fout):
    assert not is_er(fout, {"direct gevaar"}, {"tijdlijn"})


def test_a_right_reference_is_found():
    goed = (
        *("anders-beslissen:wie-gesproken", "licht", "spiegel:s-1-9", "tegenspraakronde:stil-1", "afkortingen:ots"),
        *("functie: direct gevaar", "functie: formulier zorg", "functie: kompas kaders"),
        *("later: tijdlijn", "buiten: beleid"),
    )
    assert [v for v in goed if not is_er(v, {"direct gevaar"}, {"tijdlijn"})] == []


def test_a_missing_a_double_and_an_empty_row_would_be_noticed():
    """A row that is written in another way is not read as one, so that the first test misses it."""
    gelezen = list(rijen("| A01, kern | wat | `licht` |  |\n| A02, kern | wat | |\n| A01 | wat | later | x |"))
    assert [(rij.id, rij.waar) for rij in gelezen] == [("A01", ("licht",)), ("A01", ())]
