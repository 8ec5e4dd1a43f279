"""Two processes read and write one vault for a minute; no error, and everything that both reported is there.

Run by hand: ``python tests/bench/samen.py [SECONDEN]``.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "whole"))

from kluiskind import KOSTEN, WACHTZIN, antwoord, zet_gezin_neer

from checklist_app.kluis.maken import maak, open_kluis

KIND = Path(__file__).parents[1] / "whole" / "kluiskind.py"


def main(map_: Path, seconden: int) -> None:
    with maak(map_, WACHTZIN, kosten=KOSTEN)[0] as kluis:
        gang = zet_gezin_neer(kluis, antwoord("gedeeld"))
    opdrachten = ([sys.executable, KIND, "een_tijd", map_, naam, str(seconden)] for naam in ("links", "rechts"))
    kinderen = [subprocess.Popen(o, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for o in opdrachten]
    uitkomsten = [kind.communicate() for kind in kinderen]
    fouten = sum(bool(fout) or kind.returncode != 0 for kind, (_, fout) in zip(kinderen, uitkomsten, strict=True))
    gemeld = [regel.split() for uit, _ in uitkomsten for regel in uit.splitlines()]
    with open_kluis(map_, WACHTZIN) as kluis:
        teksten = {rij.aantekening.tekst for rij in kluis.aantekeningen(gang.id)}
        kwijt = sum(f"{naam} {nr}" not in teksten for _, naam, nr in gemeld)
        bevindingen = len(kluis.controle())
    sys.stdout.write(
        f"{seconden} s, two processes: {len(gemeld)} saves, {kwijt} missing, {fouten} with an error, "
        f"{bevindingen} findings\n"
    )


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as tijdelijk:
        main(Path(tijdelijk) / "kluis", int(sys.argv[1]) if len(sys.argv) > 1 else 60)
