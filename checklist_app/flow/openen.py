"""Open or make a vault with a passphrase that comes from a file or from a person."""

import os
import stat
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from time import sleep
from typing import TypeVar

from checklist_app.flow.fouten import WachtwoordbestandOnveilig, reden
from checklist_app.flow.klok import Klok
from checklist_app.flow.kompas import Kompas
from checklist_app.flow.plaatsen import Plaatsen
from checklist_app.kaderbron.bron import Kaderbron
from checklist_app.kluis.fouten import (
    GeenKluis,
    HerstelcodeVertypt,
    KluisBestaat,
    OuderMapOntbreekt,
    VerkeerdeHerstelcode,
    VerkeerdeWachtzin,
)
from checklist_app.kluis.kluis import Kluis
from checklist_app.kluis.maken import maak, open_kluis, open_met_herstelcode
from checklist_app.kluis.plaats import Plaats
from checklist_app.kluis.plek import eis_geschikte_plek, let_op_tijdelijk
from checklist_app.kluis.pogingen import mislukte_pogingen, tel_poging, vergeet_pogingen
from checklist_app.kluis.schijf import op_schijf

T = TypeVar("T")

WACHTTIJDEN = (0, 1, 2, 4, 8)
"""Seconds before the next try at a prompt; the last one stays."""


def wachtzin_uit_bestand(omgeving: Mapping[str, str]) -> str | None:
    """Return the passphrase in the file that ``KOMPAS_WACHTWOORDBESTAND`` names, or None when it names none.

    Raises ``WachtwoordbestandOnveilig`` when others may read the file, or nobody can.
    """
    pad = omgeving.get("KOMPAS_WACHTWOORDBESTAND", "")
    if not pad:
        return None
    try:
        if sys.platform != "win32" and stat.S_IMODE(os.stat(pad).st_mode) & 0o077:
            raise WachtwoordbestandOnveilig(oorzaak="anderen mogen het lezen")
        regels = Path(pad).read_text("utf-8").splitlines()
    except OSError as fout:
        raise WachtwoordbestandOnveilig(oorzaak=reden(fout)) from None
    except UnicodeDecodeError:
        raise WachtwoordbestandOnveilig(oorzaak="het is geen tekst in UTF-8") from None
    if not regels or not regels[0]:
        raise WachtwoordbestandOnveilig(oorzaak="het is leeg")
    return regels[0]


def ontgrendel(
    open_: Callable[[], T],
    zeg: Callable[[str], None],
    pogingen: int = len(WACHTTIJDEN),
    wacht: Callable[[float], None] = sleep,
) -> T:
    """Ask for a secret until it fits, each time after a longer pause. Raises what the last try raised."""
    for poging in range(pogingen):
        wacht(WACHTTIJDEN[min(poging, len(WACHTTIJDEN) - 1)])
        try:
            return open_()
        except (VerkeerdeWachtzin, VerkeerdeHerstelcode, HerstelcodeVertypt) as fout:
            if poging == pogingen - 1:
                raise
            zeg(fout.zin)
    raise VerkeerdeWachtzin


def open_kompas(plaatsen: Plaatsen, klok: Klok, kluis: Kluis) -> Kompas:
    """Join an open vault with the kaders and the clock."""
    return Kompas(kluis=kluis, kaderbron=Kaderbron(plaatsen.kaders), klok=klok, plaatsen=plaatsen)


def open_in(plaatsen: Plaatsen, wachtzin: str) -> Kluis:
    """Open the vault in this place; see ``kluis.maken.open_kluis`` for what it raises."""
    return _open_en_noteer(plaatsen, lambda: open_kluis(plaatsen.kluis, wachtzin), "kluis geopend")


def open_met_code(plaatsen: Plaatsen, code: str) -> Kluis:
    """Open the vault in this place with its recovery code; see ``kluis.maken.open_met_herstelcode``."""
    wat = "kluis geopend met herstelcode"
    return _open_en_noteer(plaatsen, lambda: open_met_herstelcode(plaatsen.kluis, code), wat)


def doe_dicht(kluis: Kluis) -> None:
    """Close a vault, and have its log say so."""
    kluis.probeer_log("kluis gesloten")
    kluis.sluit()


@contextmanager
def tot_dicht(kluis: Kluis) -> Iterator[Kluis]:
    """Keep a vault open as long as this lasts."""
    try:
        yield kluis
    finally:
        doe_dicht(kluis)


def _open_en_noteer(plaatsen: Plaatsen, open_: Callable[[], Kluis], wat: str) -> Kluis:
    """Open a vault and have its log say so, after how often a secret did not fit since the last time."""
    plaats = Plaats(plaatsen.kluis)
    try:
        kluis = open_()
    except (VerkeerdeWachtzin, VerkeerdeHerstelcode):
        tel_poging(plaats)
        raise
    mislukt = mislukte_pogingen(plaats)
    if mislukt and kluis.probeer_log("verkeerde wachtzin", aantal=mislukt):
        vergeet_pogingen(plaats)
    kluis.probeer_log(wat)
    return kluis


def is_er_een_kluis(plaatsen: Plaatsen) -> bool:
    """Tell whether any part of a vault is in this place. Raises the faults of the disk."""
    with op_schijf(plaatsen.kluis, "er is niets gelezen"):
        return Plaats(plaatsen.kluis).bestaat


def eis_kluis(plaatsen: Plaatsen) -> None:
    """Raise ``GeenKluis`` when no vault is in this place, before anything is asked."""
    if not is_er_een_kluis(plaatsen):
        raise GeenKluis(map=plaatsen.kluis)


def eis_geen_kluis(plaatsen: Plaatsen) -> None:
    """Raise when none can be made here, before anything is asked: ``KluisBestaat``, ``OuderMapOntbreekt`` or
    ``PlekOngeschikt``."""
    if is_er_een_kluis(plaatsen):
        raise KluisBestaat(map=plaatsen.kluis)
    ouder = plaatsen.kluis.absolute().parent
    if not plaatsen.is_standaard and not ouder.is_dir():
        raise OuderMapOntbreekt(map=ouder)
    eis_geschikte_plek(plaatsen.kluis)


def plek_in_woorden(plaatsen: Plaatsen) -> tuple[str, ...]:
    """Return where a new vault comes, and a line more when it may be made there but will not last."""
    waarschuwing = let_op_tijdelijk(plaatsen.kluis)
    return (f"De kluis komt in {plaatsen.kluis}", *((waarschuwing,) if waarschuwing else ()))


def maak_in(plaatsen: Plaatsen, wachtzin: str) -> tuple[Kluis, str]:
    """Make a vault in this place and return it with its recovery code.

    The default place may need its parents; a folder somebody chose must have one (ontwerp.md section 8). Raises
    ``PlekOngeschikt`` before anything is made, and what ``kluis.maken.maak`` raises.
    """
    eis_geschikte_plek(plaatsen.kluis)
    if plaatsen.is_standaard:
        with suppress(OSError):
            plaatsen.kluis.absolute().parent.mkdir(parents=True, exist_ok=True)
    return maak(plaatsen.kluis, wachtzin)


def zelfde_code(getypt: str, code: str) -> bool:
    """Tell whether a recovery code was copied well; spaces, hyphens and capitals do not matter."""
    return "".join(getypt.split()).replace("-", "").upper() == code.replace("-", "").upper()
