"""Renew the keys of a vault and be killed at the Nth step on the disk: ``vernieuwkind.py MAP N``."""

import os
import signal
import sys
from pathlib import Path

from kluiskind import WACHTZIN

from checklist_app.kluis.maken import open_kluis

NIEUW = "zes groene stoelen op het dak"
STAPPEN = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "shutil.rmtree", "os.chmod", "sqlite3.connect", "open"}


def dood_bij(nummer, map_):
    """Count what this process does to this folder, and end it before step ``nummer``."""
    gedaan = 0

    def kijk(gebeurd, waarden):
        nonlocal gedaan
        if gebeurd in STAPPEN and waarden and str(map_) in str(waarden[0]):
            gedaan += 1
            if gedaan == nummer:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(kijk)
    return lambda: gedaan


if __name__ == "__main__":
    map_, nummer = Path(sys.argv[1]), int(sys.argv[2])
    kluis = open_kluis(map_, WACHTZIN)
    gedaan = dood_bij(nummer, map_)
    kluis.vernieuw(NIEUW)
    sys.stdout.write(f"klaar {gedaan()}\n")
