"""Flip a bit or zero a page in 500 places of a vault; what is read afterwards must be refused, repaired or the same.

Run by hand: ``python tests/bench/schade.py [AANTAL]``. For each place it also saves what still reads into a new
vault: nothing may stand there that was not stored, and what is missing must be named.
"""

import random
import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from kluishulp import WACHTZIN, antwoord, casus, concept, leer, reflectie

from checklist_app.domain.fouten import KompasFout
from checklist_app.domain.register import NaamInRegister
from checklist_app.kluis.maken import maak, open_kluis
from checklist_app.kluis.plaats import Plaats
from checklist_app.kluis.redden import red
from checklist_app.kluis.sleutelbestand import lees_sleutelbestand
from checklist_app.kluis.sleutels import Kosten

PAGINA = 4096


def nieuwe_kluis(map_: Path) -> None:
    with maak(map_, WACHTZIN, kosten=Kosten(8192, 1))[0] as kluis:
        for nr in range(12):
            gezin = casus(f"Gezin {nr}")
            gang = reflectie(gezin)
            kluis.bewaar_casus(gezin)
            kluis.bewaar_reflectie(gang)
            kluis.bewaar_naam(gezin.id, NaamInRegister(betrokkene=gezin.betrokkenen[0].id, naam=f"Anna {nr}"))
            for tekst in ("lang " * 2500, "kort", "middel " * 300):
                eerste = antwoord(f"{tekst} {nr}")
                kluis.bewaar_aantekening(eerste, gang.id, 0)
                kluis.bewaar_aantekening(eerste.model_copy(update={"tekst": f"anders {tekst}"}), gang.id, 1)
            kluis.bewaar_aantekening(leer(), gang.id, 0)
            kluis.bewaar_concept(concept(gang))


def lees(map_: Path) -> dict[str, set[Any]]:
    """Return everything that a vault shows."""
    with open_kluis(map_, WACHTZIN) as kluis:
        gangen = [gang for rij in kluis.casussen() for gang in kluis.reflecties(rij.id)]
        rijen = [rij.aantekening for gang in gangen for rij in kluis.aantekeningen(gang.id)]
        return {
            "casus": {rij.schuilnaam for rij in kluis.casussen()},
            "reflectie": {gang.id for gang in gangen},
            "tekst": {(a.id, v.aantekening.model_dump_json()) for a in rijen for v in kluis.versies(a.id)},
            "leer": {rij.aantekening.model_dump_json() for rij in kluis.leerdeel()},
            "concept": {c.id for gang in gangen for c in kluis.concepten(gang.id)},
            "naam": {n.naam for namen in kluis.alle_namen().values() for n in namen},
            "zoek": {treffer.aantekening for treffer in kluis.zoek("lang", 1000)},
        }


def bederf(heel: bytes, toeval: random.Random) -> bytes:
    """Zero a page in half of the cases, flip one bit in the others."""
    stuk = bytearray(heel)
    if toeval.random() < 0.5:
        nr = toeval.randrange(len(heel) // PAGINA)
        stuk[nr * PAGINA : (nr + 1) * PAGINA] = bytes(PAGINA)
    else:
        stuk[toeval.randrange(len(heel))] ^= 1 << toeval.randrange(8)
    return bytes(stuk)


def main(map_: Path, aantal: int) -> None:
    nieuwe_kluis(map_ / "kluis")
    goed = lees(map_ / "kluis")
    heel = (map_ / "kluis" / "kluis.db").read_bytes()
    sleutels = lees_sleutelbestand(Plaats(map_ / "kluis")).open_met_wachtzin(WACHTZIN)
    toeval = random.Random(500)  # noqa: S311  the same places in every run
    gelezen: Counter[str] = Counter()
    gered: Counter[str] = Counter()
    for _ in range(aantal):
        werk, nieuw = map_ / "werk", map_ / "nieuw"
        for pad in (werk, nieuw):
            shutil.rmtree(pad, ignore_errors=True)
        shutil.copytree(map_ / "kluis", werk)
        (werk / "kluis.db").write_bytes(bederf(heel, toeval))
        try:
            uitkomst = red(Plaats(werk), sleutels, nieuw)
            over = lees(nieuw)
            over["casus"] = {naam for naam in over["casus"] if not naam.startswith("Gered gezin")}
            erbij = any(not teksten <= goed[soort] for soort, teksten in over.items() if soort != "reflectie")
            gemist = over != goed and not uitkomst.verloren
            gered["wrong" if erbij or gemist else "named" if uitkomst.verloren else "all of it"] += 1
        except KompasFout as fout:
            gered[type(fout).__name__] += 1
        try:
            gelezen["the same" if lees(werk) == goed else "SILENTLY DIFFERENT"] += 1
        except KompasFout as fout:
            gelezen[type(fout).__name__] += 1
    sys.stdout.write(f"{aantal} damaged places, read as they are: {dict(gelezen)}\n")
    sys.stdout.write(f"{aantal} damaged places, saved to a new vault: {dict(gered)}\n")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as tijdelijk:
        main(Path(tijdelijk), int(sys.argv[1]) if len(sys.argv) > 1 else 500)
