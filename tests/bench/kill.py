"""Kill a working process at random moments and check after each kill that the vault holds.

Run by hand: ``python tests/bench/kill.py [AANTAL]``, 1,000 by default. Of these seven in ten while it writes: every
save it reported must be there. One in ten each while the passphrase changes, while a copy is put back, and while the
copy of the day is made. The test run holds a smaller one.
"""

import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "whole"))

from kluiskind import KOSTEN, WACHTZIN, antwoord, gezin, zet_gezin_neer

from checklist_app.domain.fouten import KompasFout
from checklist_app.kluis.fouten import VerkeerdeWachtzin
from checklist_app.kluis.kluis import Kluis
from checklist_app.kluis.maken import maak, open_kluis
from checklist_app.kluis.plaats import Plaats

KIND = Path(__file__).parents[1] / "whole" / "kluiskind.py"


def nieuwe_kluis(map_: Path) -> None:
    kluis, _ = maak(map_, WACHTZIN, kosten=KOSTEN)
    zet_gezin_neer(kluis, antwoord("gedeeld"))
    kluis.sluit()


def dood_tijdens(wat: str, map_: Path, *rest: Path, tot: float = 0.4) -> list[list[str]]:
    """Return the words of every whole line that it printed; what it said of faults goes to our own output."""
    kind = subprocess.Popen(
        [sys.executable, KIND, wat, map_, *rest], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    eerste = kind.stdout.readline() if kind.stdout else ""
    time.sleep(random.uniform(0.0, tot))  # noqa: S311  any moment will do
    kind.kill()
    gezegd, fout = kind.communicate()
    sys.stdout.write(fout)
    *heel, _half = (eerste + gezegd).split("\n")
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
            shutil.rmtree(map_, ignore_errors=True)
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


def terugzetten(map_: Path, aantal: int) -> None:
    """The vault must be the old or the new one, and everything that was set aside must open."""
    nieuwe_kluis(map_)
    stick = map_.with_name("stick")
    fout = oud = 0
    with open_kluis(map_, WACHTZIN) as kluis:
        kluis.kopie(stick)
    for _ in range(aantal):
        with open_kluis(map_, WACHTZIN) as kluis:
            if len(kluis.casussen()) == 1:
                kluis.bewaar_casus(gezin("Later")[0])
        dood_tijdens("terug", map_, stick, tot=0.05)
        try:
            with open_kluis(map_, WACHTZIN) as kluis:
                oud += len(kluis.casussen()) == 2
                fout += len(kluis.casussen()) not in (1, 2) or bool(kluis.controle())
            for opzij in Plaats(map_).opzij():
                open_kluis(opzij, WACHTZIN).sluit()
                shutil.rmtree(opzij)
        except KompasFout as gemist:
            fout += 1
            sys.stdout.write(f"{gemist.zin}\n")
    sys.stdout.write(
        f"{aantal} kills while a copy is put back: {oud} times the old vault, {aantal - oud} the new, {fout} wrong\n"
    )


def dagkopie(map_: Path, aantal: int) -> None:
    """Every copy under its final name must open and be sound."""
    nieuwe_kluis(map_)
    gemaakt = fout = 0
    for _ in range(aantal):
        dood_tijdens("dag", map_, tot=0.06)
        for kopie in Plaats(map_).kopieen():
            gemaakt += 1
            with open_kluis(kopie, WACHTZIN) as oud:
                fout += bool(oud.controle())
            shutil.rmtree(kopie)
        with open_kluis(map_, WACHTZIN) as kluis:
            fout += bool(kluis.controle())
    sys.stdout.write(f"{aantal} kills while the copy of the day is made: {gemaakt} copies, {fout} wrong\n")


if __name__ == "__main__":
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    deel = max(1, kills // 10)
    with tempfile.TemporaryDirectory() as tijdelijk:
        for nr, werk in enumerate((terugzetten, dagkopie, wachtzinnen)):
            (Path(tijdelijk) / str(nr)).mkdir()
            werk(Path(tijdelijk) / str(nr) / "kluis", deel)
        schrijven(Path(tijdelijk) / "kluis", kills - 3 * deel)
