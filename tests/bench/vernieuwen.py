"""Print how long other keys take for a vault of 5,000 cases with 20 aantekeningen each.

Run by hand: ``python tests/bench/vernieuwen.py [AANTAL]``. Not part of the test run.
"""

import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from kluis import KOSTEN, nieuwe_kluis

from checklist_app.kluis.maken import open_kluis


def main(aantal: int) -> None:
    with tempfile.TemporaryDirectory() as tijdelijk:
        map_ = Path(tijdelijk) / "kluis"
        kluis, _, _ = nieuwe_kluis(map_, aantal)
        kluis.sluit()
        groot = (map_ / "kluis.db").stat().st_size / 1e6
        kluis = open_kluis(map_, "meten")
        begin = time.perf_counter()
        kluis.vernieuw("een andere zin", kosten=KOSTEN)
        duur = time.perf_counter() - begin
        open_kluis(map_, "een andere zin").sluit()
    sys.stdout.write(f"other keys for {aantal} cases, {groot:.0f} MB: {duur:.1f} s\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5000)
