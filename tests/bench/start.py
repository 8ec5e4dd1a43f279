"""Print how the screens compare with a bare Textual app, from the start of the process to a frame one can type in.

Run by hand: ``python tests/bench/start.py``. Not part of the test run. Aims: the unlock screen at most 1.25 times
the bare app, the walk at most 2.5 times. What the unlock screen imports and opens while the passphrase is typed is
printed apart and is no part of the walk. The screens take turns, so that a busy machine weighs on all alike.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RONDES = 15
DOELEN = {"ontgrendelen": 1.25, "wandeling": 2.5}


def kaal() -> None:
    """Show a bare app with one line."""
    from textual.app import App, ComposeResult
    from textual.widgets import Static

    class Kaal(App[None]):
        def compose(self) -> ComposeResult:
            yield Static("Kompas")

        def on_ready(self) -> None:
            os._exit(0)

    Kaal().run(headless=True, size=(120, 40))


def ontgrendelen(map_: Path) -> None:
    """Show the first frame of a vault that is locked."""
    from checklist_app.flow.klok import Klok
    from checklist_app.flow.plaatsen import Plaatsen
    from checklist_app.tui.app import KompasApp

    class Meter(KompasApp):
        def on_ready(self) -> None:
            os._exit(0)

    Meter(Plaatsen(kluis=map_, kaders=map_ / "kaders"), Klok()).run(headless=True, size=(120, 40))


def wandeling(map_: Path) -> None:
    """Show a walk that is resumed, until its first field has the focus; print the seconds of what came before it."""
    import textual.app  # noqa: F401  part of the walk, as it is of the bare app

    begin = time.perf_counter()
    from checklist_app.flow.klok import Klok
    from checklist_app.flow.openen import open_kompas
    from checklist_app.flow.plaatsen import Plaatsen
    from checklist_app.flow.verder import verder_met
    from checklist_app.kluis.maken import open_kluis

    klok, plaatsen = Klok(), Plaatsen(kluis=map_, kaders=map_ / "kaders")
    kompas = open_kompas(plaatsen, klok, open_kluis(map_, WACHTZIN))
    gang = verder_met(kompas, kompas.casussen()[0].reflecties[0].id)
    if gang is None:
        raise SystemExit("no walk to resume")
    print(time.perf_counter() - begin, flush=True)

    from checklist_app.tui.app import KompasApp
    from checklist_app.tui.screens.wandeling import Wandeling

    class Meter(KompasApp):
        def on_ready(self) -> None:
            self.set_interval(0.002, self._look)

        def _look(self) -> None:
            if self.focused is not None:
                os._exit(0)

    Meter(plaatsen, klok, kompas=kompas, thuis=lambda: Wandeling(gang)).run(headless=True, size=(120, 40))


WACHTZIN = "meten"
SCHERMEN = {"ontgrendelen": ontgrendelen, "wandeling": wandeling}


def maak_kluis(map_: Path) -> None:
    """Make a vault with one family and one walk in it."""
    from checklist_app.flow.klok import Klok
    from checklist_app.flow.openen import open_kompas
    from checklist_app.flow.plaatsen import Plaatsen
    from checklist_app.flow.wandelen import begin
    from checklist_app.kluis.maken import maak
    from checklist_app.kluis.sleutels import Kosten

    kluis, _ = maak(map_, WACHTZIN, kosten=Kosten(8192, 1))
    with kluis:
        kompas = open_kompas(Plaatsen(kluis=map_, kaders=map_ / "kaders"), Klok(), kluis)
        begin(kompas, kompas.nieuwe_casus("Linde"), "anders-beslissen", "wat-gebeurde", "", "kort")


def meet(map_: Path) -> dict[str, list[float]]:
    """Return the milliseconds of every run of a process."""
    tijden: dict[str, list[float]] = {naam: [] for naam in ("kaal", *SCHERMEN, "vooraf")}
    for _ in range(RONDES + 1):
        for naam in ("kaal", *SCHERMEN):
            lijst = tijden[naam]
            begin = time.perf_counter()
            klaar = subprocess.run([sys.executable, __file__, naam, str(map_)], check=True, stdout=subprocess.PIPE)
            vooraf = float(klaar.stdout or 0)
            lijst.append((time.perf_counter() - begin - vooraf) * 1000)
            tijden["vooraf"] += [vooraf * 1000] if vooraf else []
    return {naam: lijst[1:] for naam, lijst in tijden.items()}


def main() -> None:
    """Print the median of each and its ratio to the bare app."""
    with tempfile.TemporaryDirectory() as tijdelijk:
        map_ = Path(tijdelijk) / "kluis"
        maak_kluis(map_)
        tijden = meet(map_)
    for naam in ("kaal", "vooraf"):
        print(f"{naam:14}{statistics.median(tijden[naam]):7.0f} ms  min {min(tijden[naam]):.0f}")
    for naam, doel in DOELEN.items():
        midden = statistics.median(tijden[naam])
        verhouding = statistics.median(a / b for a, b in zip(tijden[naam], tijden["kaal"], strict=True))
        print(f"{naam:14}{midden:7.0f} ms  min {min(tijden[naam]):.0f}  {verhouding:.2f} x kaal (doel {doel})")


if __name__ == "__main__":
    if len(sys.argv) == 1:
        main()
    elif sys.argv[1] == "kaal":
        kaal()
    else:
        SCHERMEN[sys.argv[1]](Path(sys.argv[2]))
