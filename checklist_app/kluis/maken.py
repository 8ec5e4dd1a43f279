"""Make a vault, and open one with a secret."""

import tempfile
from pathlib import Path

from checklist_app.domain.basis import nieuw_id
from checklist_app.kluis.fouten import (
    GeenKluis,
    KluisBeschadigd,
    KluisBestaat,
    KluisBezet,
    MapWeg,
    OuderMapOntbreekt,
)
from checklist_app.kluis.gebruik import Gebruik
from checklist_app.kluis.herstelcode import nieuwe_code
from checklist_app.kluis.kluis import Kluis
from checklist_app.kluis.migraties import migreer
from checklist_app.kluis.plaats import Plaats
from checklist_app.kluis.schijf import leg_map_vast, maak_leeg_bestand, maak_map, op_schijf, ruim_op, schrijf_veilig
from checklist_app.kluis.sleutelbestand import Sleutelbestand, lees_sleutelbestand
from checklist_app.kluis.sleutels import Datasleutels, Kosten, herstelslot, ijk, wachtzinslot
from checklist_app.kluis.terugzetten import rond_herstel_af, ruim_half_herstel
from checklist_app.kluis.verbinding import Verbinding, bestanden
from checklist_app.kluis.vernieuwen import rond_af, ruim_half_werk

_IN_AANMAAK = ".in-aanmaak-"


def maak(map_: Path, wachtzin: str, *, kosten: Kosten | None = None) -> tuple[Kluis, str]:
    """Make a vault and return it open, with the recovery code that is shown once.

    ``kosten`` is for tests; without it the key derivation is calibrated on this machine. Raises
    ``OuderMapOntbreekt``, ``KluisBestaat`` and the faults of the disk. A vault is there from the moment that its key
    file is; whatever a broken off attempt left is cleared by the next one.
    """
    plaats = Plaats(map_)
    if not map_.absolute().parent.is_dir():
        raise OuderMapOntbreekt(map=map_.absolute().parent)
    with op_schijf(map_, "de kluis is niet gemaakt"):
        _ruim_half_werk(plaats)
        if plaats.bestaat:
            raise KluisBestaat(map=map_)
    id_, sleutels, code = nieuw_id(), Datasleutels.nieuw(), nieuwe_code()
    slot = wachtzinslot(id_, wachtzin, kosten or ijk(), sleutels)
    bestand = Sleutelbestand(id_, (slot, herstelslot(id_, code, sleutels)))
    with op_schijf(map_, "de kluis is niet gemaakt"):
        maak_map(map_)
        _zet_neer(plaats, bestand, sleutels)
    return _open(plaats, sleutels), code


def open_kluis(map_: Path, wachtzin: str) -> Kluis:
    """Open the vault in this folder with its passphrase.

    Raises ``GeenKluis``; ``SleutelbestandWeg`` or ``SleutelbestandBeschadigd``; ``VerkeerdeWachtzin`` before the data
    file is touched; ``KluisBeschadigd``, ``KluisNieuwer``, ``KluisBezet`` and the faults of the disk.
    """
    plaats, bestand = _lees(map_)
    return _open_als_toen(plaats, bestand, bestand.open_met_wachtzin(wachtzin))


def open_met_herstelcode(map_: Path, code: str) -> Kluis:
    """Open the vault with its recovery code; raises as ``open_kluis``, and ``HerstelcodeVertypt`` first."""
    plaats, bestand = _lees(map_)
    return _open_als_toen(plaats, bestand, bestand.open_met_herstelcode(code))


def _lees(map_: Path) -> tuple[Plaats, Sleutelbestand]:
    plaats = Plaats(map_)
    with op_schijf(map_, "er is niets gelezen"):
        if not (plaats.bestaat or plaats.hersteld.exists()) or _is_half_werk(plaats):
            raise GeenKluis(map=map_)
    rond_af(plaats)
    rond_herstel_af(plaats)
    return plaats, lees_sleutelbestand(plaats)


def _open_als_toen(plaats: Plaats, bestand: Sleutelbestand, sleutels: Datasleutels) -> Kluis:
    """Open with keys from a key file read a while ago: deriving takes a second, and another process may renew."""
    try:
        kluis = _open(plaats, sleutels)
    except (KluisBeschadigd, MapWeg):
        if plaats.bestaat and lees_sleutelbestand(plaats).kluis != bestand.kluis:
            raise KluisBezet(wat_niet="de kluis is niet geopend") from None
        raise
    ruim_half_werk(plaats)
    ruim_half_herstel(plaats)
    return kluis


def _open(plaats: Plaats, sleutels: Datasleutels) -> Kluis:
    gebruik = Gebruik(plaats)
    try:
        db = Verbinding(plaats, sleutels.casusdeel)
        try:
            return Kluis(db, sleutels, gebruik)
        except BaseException:
            db.sluit()
            raise
    except BaseException:
        gebruik.sluit()
        raise


def _zet_neer(plaats: Plaats, bestand: Sleutelbestand, sleutels: Datasleutels) -> None:
    werkplek = Path(tempfile.mkdtemp(prefix=_IN_AANMAAK, dir=plaats.map))
    try:
        half = Plaats(werkplek)
        schrijf_veilig(bestand.als_bytes(), half.sleutels, half.sleutels_bak)
        maak_leeg_bestand(half.bestand)
        db = Verbinding(half, sleutels.casusdeel, nieuw=True)
        try:
            migreer(db, lambda: None)
        finally:
            db.sluit()
        if plaats.bestaat:
            raise KluisBestaat(map=plaats.map)
        half.bestand.rename(plaats.bestand)
        half.sleutels_bak.rename(plaats.sleutels_bak)
        half.sleutels.rename(plaats.sleutels)
        leg_map_vast(plaats.map)
    finally:
        _ruim_half_werk(plaats)


def _is_half_werk(plaats: Plaats) -> bool:
    """Whether what stands here was left by a broken off attempt: its data file was put in place, its key file never.

    Nobody could use it, so it may go. A data file of which the keys were lost otherwise is somebody's work and stays.
    """
    if plaats.sleutels.exists():
        return False
    werkplekken = map(Plaats, plaats.map.glob(f"{_IN_AANMAAK}*"))
    return any(werk.sleutels.exists() and not werk.bestand.exists() for werk in werkplekken)


def _ruim_half_werk(plaats: Plaats) -> None:
    if _is_half_werk(plaats):
        for pad in (*bestanden(plaats.bestand), plaats.sleutels_bak):
            pad.unlink(missing_ok=True)
    for werkplek in plaats.map.glob(f"{_IN_AANMAAK}*"):
        ruim_op(werkplek)
