"""Other data keys for a vault of which a key leaked: everything is sealed again, in new files beside the old ones.

The new files are made in a folder of their own, opened and checked, and then that folder gets its final name: from
that moment on the new vault counts. Whoever opens the vault first puts the files in place, so a kill at any moment
leaves one vault, the old or the new one, and all of it.
"""

import hmac
import os
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from checklist_app.domain.basis import nieuw_id
from checklist_app.kluis.controle import controleer
from checklist_app.kluis.herstelcode import nieuwe_code
from checklist_app.kluis.kopieen import HALF, pagina_fouten, structuur_is_heel
from checklist_app.kluis.logboek import Logregel, eerste_breuk, nieuwe_keten, schrijf_log
from checklist_app.kluis.organisatie import ORGANISATIE, organisatieslot, sleutel_van
from checklist_app.kluis.plaats import Plaats
from checklist_app.kluis.schijf import leg_map_vast, maak_leeg_bestand, op_schijf, ruim_op, schrijf_veilig
from checklist_app.kluis.sleutelbestand import Sleutelbestand, lees_sleutelbestand
from checklist_app.kluis.sleutels import Datasleutels, Kosten, Slot, herstelslot, wachtzinslot
from checklist_app.kluis.verbinding import Verbinding
from checklist_app.kluis.zegel import Zegel

_WAT_NIET = "de sleutels zijn niet vernieuwd"
_NIET_GEOPEND = "de kluis is niet geopend"
_HALF = ".in-vernieuwing-"


@dataclass(frozen=True, repr=False)
class Vernieuwd:
    """What came of it: the recovery code to show once, and how many old copies were removed."""

    herstelcode: str
    kopieen_weg: int


def vernieuw(db: Verbinding, sleutels: Datasleutels, wachtzin: str, kosten: Kosten) -> Vernieuwd:
    """Give the vault other data keys, this passphrase and another recovery code; ``db`` is closed afterwards.

    The organisation's slot is sealed again when there is one. What else carries the old keys here, automatic copies
    and vaults set aside, is removed. Raises ``KluisBezet`` when another process has the vault open,
    ``KluisBeschadigd`` when something in it does not fit its seal, and the faults of the disk; then nothing has
    changed.
    """
    plaats = db.plaats
    nieuw, code = Datasleutels.nieuw(), nieuwe_code()
    try:
        db.neem_alleen(_WAT_NIET)
        with op_schijf(plaats.map, _WAT_NIET):
            ruim_half_werk(plaats)
            if pagina_fouten(db) or not structuur_is_heel(db):
                raise db.beschadigd()
            oud = lees_sleutelbestand(plaats)
            id_ = nieuw_id()
            bestand = Sleutelbestand(id_, _slots(oud, id_, wachtzin, code, nieuw, kosten))
            _maak_ernaast(db, sleutels, nieuw, bestand)
            if sys.platform == "win32":
                # There a file that is open cannot be replaced.
                db.sluit()
            weg = len(_met_oude_sleutels(plaats))
            rond_af(plaats)
    finally:
        db.sluit()
    return Vernieuwd(code, weg)


def rond_af(plaats: Plaats) -> None:
    """Put the files of a renewed vault in place; done again and again, and by two at once, it comes to the same.

    Only a process that has the vault to itself makes ``plaats.vernieuwd``, and nobody opens the old file past it.
    """
    nieuw = Plaats(plaats.vernieuwd)
    with op_schijf(plaats.map, _NIET_GEOPEND):
        if not nieuw.map.exists():
            return
        if nieuw.bestand.exists():
            for rest in plaats.naast_bestand():
                rest.unlink(missing_ok=True)
        for van, naar in (
            (nieuw.bestand, plaats.bestand),
            (nieuw.sleutels_bak, plaats.sleutels_bak),
            (nieuw.sleutels, plaats.sleutels),
        ):
            if van.exists():
                os.replace(van, naar)
        leg_map_vast(plaats.map)
        for kopie in (*_met_oude_sleutels(plaats), *plaats.kopiemap.glob(f"{HALF}*")):
            ruim_op(kopie)
        ruim_op(nieuw.map)
        leg_map_vast(plaats.map)


def ruim_half_werk(plaats: Plaats) -> None:
    """Remove what a broken off renewal left. Only for who has the vault open: nobody can be at it then."""
    for werk in plaats.map.glob(f"{_HALF}*"):
        ruim_op(werk)


def _met_oude_sleutels(plaats: Plaats) -> tuple[Path, ...]:
    """Return the automatic copies and the vaults that were set aside."""
    return (*plaats.kopieen(), *plaats.opzij())


def _slots(
    oud: Sleutelbestand, id_: str, wachtzin: str, code: str, nieuw: Datasleutels, kosten: Kosten
) -> tuple[Slot, ...]:
    eigen = (wachtzinslot(id_, wachtzin, kosten, nieuw), herstelslot(id_, code, nieuw))
    organisatie = oud.slot(ORGANISATIE)
    return eigen if organisatie is None else (*eigen, organisatieslot(id_, sleutel_van(organisatie), nieuw))


def _maak_ernaast(db: Verbinding, oud: Datasleutels, nieuw: Datasleutels, bestand: Sleutelbestand) -> None:
    werk = Path(tempfile.mkdtemp(prefix=_HALF, dir=db.plaats.map))
    try:
        half = Plaats(werk)
        maak_leeg_bestand(half.bestand)
        kopie = Verbinding(half, oud.casusdeel, nieuw=True)
        try:
            db.kopieer_naar(kopie)
            kopie.vervang_sleutel(nieuw.casusdeel)
            with kopie.transactie(_WAT_NIET):
                _verzegel_opnieuw(kopie, Zegel(kopie, oud), Zegel(kopie, nieuw))
        finally:
            kopie.sluit()
        schrijf_veilig(bestand.als_bytes(), half.sleutels, half.sleutels_bak)
        _kijk_na(half, nieuw)
        os.rename(werk, db.plaats.vernieuwd)
        leg_map_vast(db.plaats.map)
    finally:
        ruim_op(werk)


def _kijk_na(half: Plaats, sleutels: Datasleutels) -> None:
    lees_sleutelbestand(half)
    kopie = Verbinding(half, sleutels.casusdeel)
    try:
        if controleer(kopie, Zegel(kopie, sleutels)):
            raise kopie.beschadigd()
    finally:
        kopie.sluit()


def _verzegel_opnieuw(db: Verbinding, oud: Zegel, nieuw: Zegel) -> None:
    """Recompute everything that is made with a key: ``Datasleutels.afgeleid`` and ``Zegel`` know what that is."""
    breuk = eerste_breuk(db, oud.log)
    _merken(db, oud, nieuw)
    _leerdeel(db, oud, nieuw)
    nieuwe_keten(db, nieuw.log)
    if breuk is not None:
        schrijf_log(db, nieuw.log, Logregel("logboek was al veranderd vanaf regel", aantal=breuk))
    schrijf_log(db, nieuw.log, Logregel("sleutels vernieuwd"))


def _merken(db: Verbinding, oud: Zegel, nieuw: Zegel) -> None:
    alle: tuple[tuple[str, str], ...] = (
        (
            "SELECT nr, id, rev, body, merk FROM aantekening",
            "UPDATE aantekening SET merk = ? WHERE nr = ? AND rev = ?",
        ),
        (
            "SELECT a.nr, a.id, v.rev, v.body, v.merk FROM versie v JOIN aantekening a ON a.nr = v.aantekening",
            "UPDATE versie SET merk = ? WHERE aantekening = ? AND rev = ?",
        ),
    )
    for lees, schrijf in alle:
        for nr, id_, rev, body, merk in db.rijen(lees):
            if not hmac.compare_digest(merk, oud.merk(id_, rev, body)):
                raise db.beschadigd()
            db.doe(schrijf, nieuw.merk(id_, rev, body), nr, rev)


def _leerdeel(db: Verbinding, oud: Zegel, nieuw: Zegel) -> None:
    def opnieuw(plek: str, body: bytes) -> bytes:
        return nieuw.verzegel(plek, oud.ontzegel(plek, body))

    rijen: Iterable[tuple[str, int, bytes]] = db.rijen("SELECT id, rev, body FROM leer")
    for id_, rev, body in rijen:
        db.doe("UPDATE leer SET body = ? WHERE id = ?", opnieuw(f"{id_}|{rev}", body), id_)
    for id_, rev, body in db.rijen("SELECT leer, rev, body FROM leer_versie"):
        db.doe("UPDATE leer_versie SET body = ? WHERE leer = ? AND rev = ?", opnieuw(f"{id_}|{rev}", body), id_, rev)
    for id_, body in db.rijen("SELECT id, body FROM concept WHERE deel = 'leerdeel'"):
        db.doe("UPDATE concept SET body = ? WHERE id = ?", opnieuw(f"concept {id_}", body), id_)
