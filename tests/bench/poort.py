"""Print how long the gate needs for 1,000 characters, and what it finds in the invented sentences.

Run by hand: ``python tests/bench/poort.py``. Not part of the test run. Aim: under 10 ms of this process for
1,000 characters, also with the names of many other cases.
"""

import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

import poortzinnen_ander as ander
from poortmeting import kennis, meet
from poortzinnen import APART, GEBOUWD

from checklist_app.domain.basis import nieuw_id
from checklist_app.domain.register import NaamInRegister
from checklist_app.poort.kennis import Kennis
from checklist_app.poort.zoeken import zoek_in_tekst

RONDES = 15
DOEL_MS = 10.0
ANDERE_NAMEN = 20_000


def per_duizend(weet: Kennis, stuk: int) -> float:
    """Return the median of milliseconds for 1,000 characters, in texts of this length."""
    alles = " ".join(tekst for tekst, _ in (*GEBOUWD, *APART))
    teksten = [alles[begin : begin + stuk] for begin in range(0, len(alles), stuk)]
    metingen = []
    for _ in range(RONDES):
        begin = time.process_time()
        for tekst in teksten:
            zoek_in_tekst(tekst, weet)
        metingen.append((time.process_time() - begin) / len(alles) * 1_000_000)
    return statistics.median(metingen)


def veel_namen() -> Kennis:
    """Return the knowledge of a case beside very many others."""
    andere = [NaamInRegister(betrokkene=nieuw_id(), naam=f"Naam{nr}x Achter{nr}y") for nr in range(ANDERE_NAMEN)]
    return Kennis.van(None, (), andere, [f"Schuil{nr}" for nr in range(ANDERE_NAMEN // 4)])


def main() -> int:
    """Print the figures; return 1 when one is over its aim."""
    weet = kennis()
    delen = {
        "eigen, gebouwd": GEBOUWD,
        "eigen, apart": APART,
        "andere schrijvers, gebouwd": ander.GEBOUWD,
        "andere schrijvers, apart": ander.APART,
    }
    for naam, deel in delen.items():
        print(f"{naam}: {len(deel)} zinnen, {meet(deel)}")
    tijden = {
        "teksten van 1.000 tekens": per_duizend(weet, 1_000),
        "teksten van 10.000 tekens": per_duizend(weet, 10_000),
        f"naast {ANDERE_NAMEN} namen uit andere gezinnen": per_duizend(veel_namen(), 1_000),
    }
    for naam, ms in tijden.items():
        print(f"{naam}: {ms:.1f} ms per 1.000 tekens (doel {DOEL_MS:.0f})")
    return int(max(tijden.values()) > DOEL_MS)


if __name__ == "__main__":
    sys.exit(main())
