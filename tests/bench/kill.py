"""Kill a writing process at 200 random moments and check after each that every save it reported is there.

Run by hand: ``python tests/bench/kill.py [AANTAL]``. The test run holds a smaller one. After that half as many kills
while the passphrase changes.
"""

import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "whole"))

from kluiskind import KOSTEN, WACHTZIN, antwoord, gezin

from checklist_app.kluis.fouten import VerkeerdeWachtzin
from checklist_app.kluis.kluis import Kluis
from checklist_app.kluis.maken import maak, open_kluis

KIND = Path(__file__).parents[1] / "whole" / "kluiskind.py"


def nieuwe_kluis(map_: Path) -> None:
    kluis, _ = maak(map_, WACHTZIN, kosten=KOSTEN)
    casus, gang = gezin()
    kluis.bewaar_casus(casus)
    kluis.bewaar_reflectie(gang)
    kluis.bewaar_aantekening(antwoord("gedeeld"), gang.id, 0)
    kluis.sluit()


def dood_tijdens(wat: str, map_: Path) -> list[list[str]]:
    kind = subprocess.Popen([sys.executable, KIND, wat, map_], stdout=subprocess.PIPE, text=True)
    eerste = kind.stdout.readline() if kind.stdout else ""
    time.sleep(random.uniform(0.0, 0.4))  # noqa: S311  any moment will do
    kind.kill()
    rest, _ = kind.communicate()
    *heel, _half = (eerste + rest).split("\n")
    return [regel.split() for regel in heel]


def ontbreekt(kluis: Kluis, regels: list[list[str]]) -> int:
    """Return how many reported saves are not there."""
    gang = kluis.casussen()[0].reflecties[0]
    revs = {rij.aantekening.id: rij.rev for rij in kluis.aantekeningen(gang.id)}
    concepten = {concept.id for concept in kluis.concepten(gang.id)}
    leerdeel = {rij.aantekening.id for rij in kluis.leerdeel()}
    klopt = {
        "concept": lambda id_, nr: id_ in concepten or id_ in revs,
        "nieuw": lambda id_, nr: id_ in revs,
        "rev": lambda id_, nr: revs.get(id_, 0) >= nr,
        "leer": lambda id_, nr: id_ in leerdeel,
    }
    return sum(not klopt[wat](id_, int(nr)) for wat, id_, nr in regels)


def schrijven(map_: Path, aantal: int) -> None:
    gemeld = kwijt = bevindingen = 0
    for ronde in range(aantal):
        if ronde % 20 == 0:
            map_ = map_.with_name(f"kluis-{ronde}")
            nieuwe_kluis(map_)
        regels = dood_tijdens("schrijf", map_)
        with open_kluis(map_, WACHTZIN) as kluis:
            gemeld += len(regels)
            kwijt += ontbreekt(kluis, regels)
            bevindingen += len(kluis.controle())
    sys.stdout.write(f"{aantal} kills: {gemeld} saves reported, {kwijt} missing, {bevindingen} findings\n")


def wachtzinnen(map_: Path, aantal: int) -> None:
    nieuwe_kluis(map_)
    zin, dicht = WACHTZIN, 0
    for _ in range(aantal):
        with open_kluis(map_, zin) as kluis:
            kluis.wijzig_wachtzin(WACHTZIN)
        regels = dood_tijdens("wachtzinnen", map_)
        klaar = [f"zin {nr}" for wat, nr in regels if wat == "zin"] or [WACHTZIN]
        bezig = [f"zin {nr}" for wat, nr in regels if wat == "ga"]
        gaat = [z for z in dict.fromkeys([klaar[-1], bezig[-1]]) if _opent(map_, z)]
        dicht += len(gaat) != 1
        zin = gaat[0]
    sys.stdout.write(f"{aantal} kills while the passphrase changes: {dicht} without exactly one way in\n")


def _opent(map_: Path, zin: str) -> bool:
    try:
        open_kluis(map_, zin).sluit()
    except VerkeerdeWachtzin:
        return False
    return True


if __name__ == "__main__":
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    with tempfile.TemporaryDirectory() as tijdelijk:
        schrijven(Path(tijdelijk) / "kluis", kills)
        wachtzinnen(Path(tijdelijk) / "wachtzin", kills // 2)
