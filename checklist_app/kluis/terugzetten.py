"""Put a prepared vault in the place of another one, that is set aside; a kill at any moment leaves one that opens.

The prepared files stand in a folder of their own and that folder gets its final name, ``plaats.hersteld``: from that
moment on the new vault counts. Whoever opens the vault next finishes the work: first every old file is moved into the
folder of what is set aside, then the new one takes its place. What is set aside opens as a vault, and is never
overwritten.
"""

import os
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from checklist_app.kluis.beurt import aan_de_beurt
from checklist_app.kluis.plaats import TIJDVORM, Plaats
from checklist_app.kluis.schijf import leg_map_vast, maak_map, op_schijf, ruim_op, schrijf_veilig

WERK = ".in-herstel-"
"""Folders in which a copy is made ready begin like this."""
BEURT = ".in-herstel"
"""The file beside them that is locked by the process at work there."""
_OPZIJ = "opzij"
_NIET_TERUGGEZET = "de kopie is niet teruggezet"


def zet_klaar(werk: Path, plaats: Plaats) -> Path | None:
    """Let the vault in ``werk``, a folder inside ``plaats``, count from now on; return where the old one will go.

    None when there was nothing to set aside.
    """
    with op_schijf(plaats.map, _NIET_TERUGGEZET):
        opzij = _free_name(plaats) if plaats.bestaat else None
        schrijf_veilig((opzij.name if opzij else "").encode(), werk / _OPZIJ)
        leg_map_vast(werk)
        os.rename(werk, plaats.hersteld)
        leg_map_vast(plaats.map)
    rond_herstel_af(plaats)
    return opzij


def rond_herstel_af(plaats: Plaats) -> None:
    """Finish what ``zet_klaar`` began. Two at once take turns; done again it changes nothing."""
    nieuw = Plaats(plaats.hersteld)
    with op_schijf(plaats.map, _NIET_TERUGGEZET):
        if not nieuw.map.exists():
            return
        try:
            with aan_de_beurt(nieuw.map / BEURT, wacht=True):
                _swap(plaats, nieuw)
        except FileNotFoundError:
            # Another process was first and cleared the folder away.
            return
        ruim_op(nieuw.map)
        leg_map_vast(plaats.map)


def ruim_half_herstel(plaats: Plaats) -> None:
    """Remove what a broken off attempt left; it holds a whole vault. One that is being worked on stays."""
    werk = tuple(plaats.map.glob(f"{WERK}*"))
    if not werk:
        return
    with suppress(OSError), aan_de_beurt(plaats.map / BEURT) as vrij:
        for map_ in werk if vrij else ():
            ruim_op(map_)


def _swap(plaats: Plaats, nieuw: Plaats) -> None:
    opzij = _aside(plaats, nieuw)
    for van, naar, ernaast in (
        (nieuw.bestand, plaats.bestand, plaats.naast_bestand()),
        (nieuw.sleutels_bak, plaats.sleutels_bak, ()),
        (nieuw.sleutels, plaats.sleutels, ()),
    ):
        if not van.exists():
            continue
        for oud in (*ernaast, naar):
            if not oud.exists():
                continue
            if opzij is None:
                # A log without its vault: SQLite would fold it into the new one.
                oud.unlink()
            else:
                os.replace(oud, opzij / oud.name)
        os.replace(van, naar)
    leg_map_vast(plaats.map)
    if opzij is not None:
        leg_map_vast(opzij)


def _aside(plaats: Plaats, nieuw: Plaats) -> Path | None:
    naam = ""
    with suppress(FileNotFoundError):
        naam = (nieuw.map / _OPZIJ).read_text("ascii")
    if not naam:
        return None
    opzij = plaats.map / Path(naam).name
    maak_map(opzij)
    return opzij


def _free_name(plaats: Plaats) -> Path:
    naam = f"{_OPZIJ}-{datetime.now(UTC).strftime(TIJDVORM)}"
    volgnummer = 0
    while (vrij := plaats.map / (f"{naam}-{volgnummer}" if volgnummer else naam)).exists():
        volgnummer += 1
    return vrij
