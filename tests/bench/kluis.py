"""Print how the vault compares with a bare one-row commit on the same library, and a full vault with a small one.

Run by hand: ``python tests/bench/kluis.py``. Not part of the test run. Aims: storing a concept at most 1.5 times the
bare commit, storing an aantekening at most 4 times, opening a case among 5,000 at most 1.2 times one among 10.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from checklist_app.domain.basis import Deel, nieuw_id
from checklist_app.domain.casus import Casus
from checklist_app.domain.reflectie import KaderVersie, Reflectie
from checklist_app.domain.soorten import Aantekening, lees_aantekening
from checklist_app.kluis.concepten import Concept
from checklist_app.kluis.kluis import Kluis
from checklist_app.kluis.maken import maak
from checklist_app.kluis.plaats import Plaats
from checklist_app.kluis.schijf import maak_leeg_bestand
from checklist_app.kluis.sleutels import Kosten
from checklist_app.kluis.verbinding import Verbinding

NU = datetime(2026, 11, 21, 12, tzinfo=UTC)
KOSTEN = Kosten(8192, 1)
RONDES, PER_RONDE = 15, 60
TEKST = "Moeder zegt dat de kinderen na het bezoek onrustig sliepen en dat school daarover belde. " * 5


def antwoord(id_: str = "", tekst: str = TEKST) -> Aantekening:
    return lees_aantekening(
        {"soort": "antwoord", "id": id_ or nieuw_id(), "tekst": tekst, "gemaakt": NU, "gewijzigd": NU}
    )


def nieuwe_kluis(map_: Path, aantal: int) -> tuple[Kluis, str, str]:
    """Return a vault of so many cases of 20 aantekeningen, with one case and one reflection of it."""
    kluis, _ = maak(map_, "meten", kosten=KOSTEN)
    for nr in range(aantal):
        casus = Casus(id=nieuw_id(), schuilnaam=f"gezin {nr}", gemaakt=NU, gewijzigd=NU)
        reflectie = Reflectie(
            id=nieuw_id(), casus=casus.id, kader=KaderVersie(id="k", versie="1"), begonnen=NU, gewijzigd=NU
        )
        kluis.bewaar_alles(casus, [reflectie], {reflectie.id: [antwoord() for _ in range(20)]})
    return kluis, casus.id, reflectie.id


def om_en_om(**werk: Callable[[], object]) -> dict[str, float]:
    """Return the median milliseconds of each; they take turns, so that a busy machine weighs on all alike."""
    tijden: dict[str, list[float]] = {naam: [] for naam in werk}
    for _ in range(RONDES):
        for naam, doe in werk.items():
            for _ in range(PER_RONDE):
                begin = time.perf_counter()
                doe()
                tijden[naam].append((time.perf_counter() - begin) * 1000)
    return {naam: statistics.median(lijst) for naam, lijst in tijden.items()}


def kale_commit(map_: Path) -> Callable[[], object]:
    """Return one overwritten row of the same size on the same library with the same pragmas."""
    map_.mkdir()
    plaats = Plaats(map_)
    maak_leeg_bestand(plaats.bestand)
    db = Verbinding(plaats, bytes(32), nieuw=True)
    db.doe("CREATE TABLE kaal (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT")

    def doe() -> None:
        # The text must differ each time: SQLite writes nothing when a row stays the same.
        tekst = f"{TEKST}{nieuw_id()}"
        db.doe("BEGIN IMMEDIATE")
        db.doe("INSERT INTO kaal VALUES ('a', ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body", tekst)
        db.doe("COMMIT")

    # A log that has reached its full length is written over; growing it costs more, and the vault is past that too.
    for _ in range(1100):
        doe()
    return doe


def schrijven(map_: Path) -> None:
    kluis, _, reflectie = nieuwe_kluis(map_ / "schrijven", 50)
    gang = kluis.reflectie(reflectie)
    ids = {"casusdeel": nieuw_id(), "leerdeel": nieuw_id()}

    def concept(deel: Deel) -> Callable[[], object]:
        return lambda: kluis.bewaar_concept(
            Concept(
                id=ids[deel],
                reflectie=reflectie,
                soort="antwoord",
                deel=deel,
                gewijzigd=NU,
                velden={"tekst": f"{TEKST}{nieuw_id()}"},
            )
        )

    gemeten = om_en_om(
        kaal=kale_commit(map_ / "kaal"),
        concept=concept("casusdeel"),
        concept_leerdeel=concept("leerdeel"),
        aantekening=lambda: kluis.bewaar_aantekening(antwoord(), reflectie, 0),
        aantekening_en_plek=lambda: kluis.bewaar_aantekening(
            antwoord(), reflectie, 0, reflectie=gang.model_copy(update={"gewijzigd": datetime.now(UTC)})
        ),
    )
    kluis.sluit()
    sys.stdout.write(f"one bare row committed: {gemeten['kaal']:.3f} ms\n")
    for naam, doel in (
        ("concept", 1.5),
        ("concept_leerdeel", 1.5),
        ("aantekening", 4.0),
        ("aantekening_en_plek", 4.0),
    ):
        sys.stdout.write(f"{naam}: {gemeten[naam] / gemeten['kaal']:.2f} times (aim {doel})\n")


def lezen(map_: Path) -> None:
    klein, klein_casus, _ = nieuwe_kluis(map_ / "klein", 10)
    groot, groot_casus, _ = nieuwe_kluis(map_ / "groot", 5000)

    def open_casus(kluis: Kluis, casus: str) -> Callable[[], object]:
        return lambda: (kluis.casus(casus), kluis.reflecties(casus), kluis.aantekeningen_van_casus(casus))

    gemeten = om_en_om(klein=open_casus(klein, klein_casus), groot=open_casus(groot, groot_casus))
    sys.stdout.write(f"opening a case among 5,000: {gemeten['groot'] / gemeten['klein']:.2f} times (aim 1.2)\n")
    begin = time.perf_counter()
    groot.casussen()
    sys.stdout.write(f"the list of 5,000 cases: {(time.perf_counter() - begin) * 1000:.0f} ms\n")
    klein.sluit()
    groot.sluit()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as tijdelijk:
        schrijven(Path(tijdelijk))
        lezen(Path(tijdelijk))
