"""Calling the command line: in this process where only what it says matters, as a real one where the process does."""

import io
import os
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from voorgeladen import Kind, Voorgeladen

from checklist_app.cli.app import main
from checklist_app.flow.demo import zet_oefengezin_neer
from checklist_app.flow.klok import Klok
from checklist_app.flow.openen import open_in, open_kompas
from checklist_app.flow.plaatsen import Plaatsen
from checklist_app.flow.wandelen import begin
from checklist_app.kluis.maken import maak, open_kluis
from checklist_app.kluis.sleutels import Kosten

KOMPAS = (sys.executable, "-m", "checklist_app")
WACHTZIN = "vijf losse woorden op een rij"
GOEDKOOP = Kosten(geheugen_kib=8192, rondes=1)


@dataclass(frozen=True)
class Gezegd:
    """What a command did: its exit code and the bytes on both streams."""

    code: int
    uit: bytes
    fout: bytes

    @property
    def tekst(self) -> str:
        return self.uit.decode()

    @property
    def melding(self) -> str:
        return self.fout.decode()

    def __iter__(self):
        return iter((self.code, self.tekst, self.melding))


def roep(*woorden: object, invoer: str | bytes = "") -> Gezegd:
    """Run a command in this process; standard input is a file, never a terminal."""
    ruw = invoer.encode() if isinstance(invoer, str) else invoer
    uit, fout = io.TextIOWrapper(io.BytesIO()), io.TextIOWrapper(io.BytesIO())
    masker = os.umask(0o022)
    try:
        with (
            redirect_stdout(uit),
            redirect_stderr(fout),
            patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(ruw))),
            patch("checklist_app.kluis.proces.verberg_geheugen"),
        ):
            code = main([str(woord) for woord in woorden])
    finally:
        os.umask(masker)
    return Gezegd(code, uit.buffer.getvalue(), fout.buffer.getvalue())


def start(*woorden: object, invoer: bytes = b"", soort: Callable = Voorgeladen, **omgeving: str) -> Gezegd:
    """Run a command as a real process; ``soort=vers`` has Python load it too."""
    kind = Kind(*KOMPAS, *woorden, invoer=invoer, soort=soort, **omgeving)
    uit, fout = kind.einde()
    return Gezegd(kind.proces.returncode, uit, fout)


def wachtwoordbestand(map_: Path, wachtzin: str = WACHTZIN, rechten: int = 0o600) -> Path:
    """Make a passphrase file that only its owner can read, unless asked otherwise."""
    pad = map_ / "wachtzin"
    pad.write_text(f"{wachtzin}\n", "utf-8")
    pad.chmod(rechten)
    return pad


def maak_kluis(map_: Path, *schuilnamen: str, oefengezin: bool = False) -> None:
    """Make a vault that opens in milliseconds, with these cases in it."""
    kluis, _ = maak(map_, WACHTZIN, kosten=GOEDKOOP)
    with kluis:
        kompas = open_kompas(plaatsen_van(map_), Klok(), kluis)
        for naam in schuilnamen:
            kompas.nieuwe_casus(naam)
        if oefengezin:
            zet_oefengezin_neer(kompas)


def plaatsen_van(map_: Path) -> Plaatsen:
    """Return the places of a vault."""
    return Plaatsen(kluis=map_, kaders=map_ / "kaders")


def begin_wandeling(map_: Path, schuilnaam: str) -> str:
    """Begin a walk that stands at a question with one line; return its id."""
    plaatsen = plaatsen_van(map_)
    with open_in(plaatsen, WACHTZIN) as kluis:
        kompas = open_kompas(plaatsen, Klok(), kluis)
        gang = begin(kompas, kompas.casus(schuilnaam), "vijf-principes", "wat-gebeurde", "", "kort")
        assert gang.wandeling.vraag is not None
        assert gang.wandeling.vraag.id == "zelf-gezien"
        return gang.reflectie.id


def bestanden_van(map_: Path) -> dict[str, bytes]:
    """Return every file below a folder with what is in it."""
    return {str(pad.relative_to(map_)): pad.read_bytes() for pad in sorted(map_.rglob("*")) if pad.is_file()}


def logboek_van(map_: Path) -> list[str]:
    """Return the log of a vault, in order."""
    with open_kluis(map_, WACHTZIN) as kluis:
        return list(kluis.logboek())
