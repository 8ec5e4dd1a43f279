"""Copies of a vault. A copy is a whole vault in a folder of its own: data file and key file, opened and checked."""

import os
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from checklist_app.kluis.fouten import KopieBestaat, KopieMislukt, OuderMapOntbreekt
from checklist_app.kluis.plaats import TIJDVORM, Plaats
from checklist_app.kluis.schijf import leg_map_vast, maak_leeg_bestand, maak_map, op_schijf, ruim_op, schrijf_veilig
from checklist_app.kluis.sleutels import Datasleutels
from checklist_app.kluis.verbinding import Verbinding

_NIET_GEMAAKT = "de kopie is niet gemaakt"
_HALF = ".half-"


def maak_kopie(db: Verbinding, sleutels: Datasleutels, doel: Path) -> Path:
    """Copy the open vault to a new folder and return it; half a copy is never left under that name.

    Raises ``KopieBestaat``, ``OuderMapOntbreekt``, ``KluisBeschadigd`` when the vault itself is not sound,
    ``KopieMislukt`` when the copy is not, and the faults of the disk.
    """
    if doel.exists():
        raise KopieBestaat(pad=doel)
    if not doel.parent.is_dir():
        raise OuderMapOntbreekt(map=doel.parent)
    if pagina_fouten(db):
        raise db.beschadigd()
    with op_schijf(doel, _NIET_GEMAAKT):
        half = Path(tempfile.mkdtemp(prefix=_HALF, dir=doel.parent))
        try:
            _vul(db, sleutels, Plaats(half), doel)
            os.rename(half, doel)
            leg_map_vast(doel.parent)
        finally:
            ruim_op(half)
    with op_schijf(db.plaats.map, "de datum van de kopie is niet bewaard"):
        maak_map(db.plaats.kopiemap)
        schrijf_veilig(_nu().encode(), db.plaats.laatste_kopie_bestand)
    return doel


def maak_eigen_kopie(db: Verbinding, sleutels: Datasleutels, reden: str) -> Path:
    """Make an automatic copy inside the folder of the vault, named after the moment and the reason."""
    map_ = db.plaats.kopiemap
    with op_schijf(map_, _NIET_GEMAAKT):
        maak_map(map_)
        for half in map_.glob(f"{_HALF}*"):
            ruim_op(half)
        naam = f"{_nu()}-{reden}"
        volgnummer = sum(1 for pad in map_.iterdir() if pad.name.startswith(naam))
    return maak_kopie(db, sleutels, map_ / (f"{naam}-{volgnummer}" if volgnummer else naam))


def pagina_fouten(db: Verbinding) -> int:
    """Return how many pages do not carry their own signature; also finds pages of zeros (techniek.md A5)."""
    return len(db.rijen("PRAGMA cipher_integrity_check"))


def structuur_is_heel(db: Verbinding) -> bool:
    """Whether SQLite finds tables, indexes and the search index in one piece."""
    return db.rijen("PRAGMA integrity_check") == [("ok",)]


def _vul(db: Verbinding, sleutels: Datasleutels, half: Plaats, doel: Path) -> None:
    maak_leeg_bestand(half.bestand)
    kopie = Verbinding(half, sleutels.casusdeel, nieuw=True)
    try:
        db.kopieer_naar(kopie)
    finally:
        kopie.sluit()
    schrijf_veilig(db.plaats.sleutels.read_bytes(), half.sleutels, half.sleutels_bak)
    kopie = Verbinding(half, sleutels.casusdeel)
    try:
        heel = not pagina_fouten(kopie) and structuur_is_heel(kopie)
    finally:
        kopie.sluit()
    if not heel:
        raise KopieMislukt(pad=doel)


def _nu() -> str:
    return datetime.now(UTC).strftime(TIJDVORM)
