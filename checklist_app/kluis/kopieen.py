"""Copies of a vault. A copy is a whole vault in a folder of its own: data file and key file, opened and checked."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from checklist_app.kluis.beurt import aan_de_beurt
from checklist_app.kluis.fouten import KopieBestaat, KopieMislukt, OuderMapOntbreekt
from checklist_app.kluis.plaats import TIJDVORM, Plaats, moment_van
from checklist_app.kluis.schijf import leg_map_vast, maak_leeg_bestand, maak_map, op_schijf, ruim_op, schrijf_veilig
from checklist_app.kluis.sleutels import Datasleutels
from checklist_app.kluis.verbinding import Verbinding

_NIET_GEMAAKT = "de kopie is niet gemaakt"
HALF = ".half-"
_BEURT = ".beurt"
DAG = "dag"
"""The reason of the copy that is made on the first change of a day."""
GEMAAKT = "kopie_gemaakt"
"""The row of ``toestand`` in a copy that says when it was made."""
_PER_KEER = 3
"""A page that another connection writes at this very moment may read as a wrong one, but not three times."""


def maak_kopie(db: Verbinding, sleutels: Datasleutels, doel: Path) -> Path:
    """Copy the open vault to a new folder and return it; half a copy is never left under that name.

    Raises ``KopieBestaat``, ``OuderMapOntbreekt``, ``KluisBeschadigd`` when the vault itself is not sound,
    ``KopieMislukt`` when the copy is not, and the faults of the disk.
    """
    eis_nieuw_doel(doel)
    if pagina_fouten(db):
        raise db.beschadigd()
    with op_schijf(doel, _NIET_GEMAAKT):
        half = Path(tempfile.mkdtemp(prefix=HALF, dir=doel.parent))
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


def kopie_met_de_hand(db: Verbinding, sleutels: Datasleutels, doel: Path) -> Path:
    """Make a copy where the user wants it, in turn with the automatic ones: both write when the last one was made.

    Raises as ``maak_kopie``.
    """
    with _beurt(db.plaats, _NIET_GEMAAKT, wacht=True):
        return maak_kopie(db, sleutels, doel)


def eis_nieuw_doel(doel: Path) -> None:
    """Raise ``KopieBestaat`` or ``OuderMapOntbreekt`` where no copy can come to stand."""
    if doel.exists():
        raise KopieBestaat(pad=doel)
    if not doel.parent.is_dir():
        raise OuderMapOntbreekt(map=doel.parent)


def maak_eigen_kopie(db: Verbinding, sleutels: Datasleutels, reden: str) -> Path:
    """Make an automatic copy inside the folder of the vault, named after the moment and the reason."""
    with eigen_kopie(db, sleutels, reden) as kopie:
        return kopie


@contextmanager
def eigen_kopie(db: Verbinding, sleutels: Datasleutels, reden: str) -> Iterator[Path]:
    """Make an automatic copy; nobody else makes one before the block ends, so all others are older.

    Two processes take turns: each clears away what a broken off one left.
    """
    with _beurt(db.plaats, _NIET_GEMAAKT, wacht=True):
        yield _maak_in_kopiemap(db, sleutels, reden)


@contextmanager
def dagkopie(db: Verbinding, sleutels: Datasleutels) -> Iterator[Path | None]:
    """As ``eigen_kopie`` for the copy of today; None when it is there, or when another process is making one."""
    with _beurt(db.plaats, _NIET_GEMAAKT) as aan_de_beurt_:
        mag = aan_de_beurt_ and not heeft_dagkopie(db.plaats)
        yield _maak_in_kopiemap(db, sleutels, DAG) if mag else None


def heeft_dagkopie(plaats: Plaats) -> bool:
    """Whether the copy of today, by the real clock of this machine, was made."""
    vandaag = datetime.now().astimezone().date()
    return any(
        DAG in kopie.name.split("-") and moment_van(kopie).astimezone().date() == vandaag
        for kopie in plaats.kopieen()
    )


@contextmanager
def geen_kopie_intussen(db: Verbinding, wat_niet: str) -> Iterator[None]:
    """Hold off who makes an automatic copy and who stores, inside one transaction: for who changes the key file.

    Waits for a copy that is being made. The turn comes before the writing lock, as for who makes a copy.
    """
    with _beurt(db.plaats, wat_niet, wacht=True), db.transactie(wat_niet):
        yield


@contextmanager
def _beurt(plaats: Plaats, wat_niet: str, *, wacht: bool = False) -> Iterator[bool]:
    with op_schijf(plaats.kopiemap, wat_niet):
        maak_map(plaats.kopiemap)
        with aan_de_beurt(plaats.kopiemap / _BEURT, wacht=wacht) as beurt:
            yield beurt


def _maak_in_kopiemap(db: Verbinding, sleutels: Datasleutels, reden: str) -> Path:
    map_ = db.plaats.kopiemap
    for half in map_.glob(f"{HALF}*"):
        ruim_op(half)
    naam = f"{_nu()}-{reden}"
    volgnummer = sum(1 for pad in map_.iterdir() if pad.name.startswith(naam))
    return maak_kopie(db, sleutels, map_ / (f"{naam}-{volgnummer}" if volgnummer else naam))


def ruim_oude_kopieen_op(plaats: Plaats, dagen: int) -> None:
    """Remove the automatic copies that are older than so many days; the newest stays, however old."""
    grens = datetime.now(UTC) - timedelta(days=dagen)
    for kopie in list(plaats.kopieen())[:-1]:
        if moment_van(kopie) < grens:
            ruim_op(kopie)


def pagina_fouten(db: Verbinding) -> int:
    """Return how many pages do not carry their own signature; also finds pages of zeros (techniek.md A5)."""
    fouten = 0
    for _ in range(_PER_KEER):
        fouten = len(db.rijen("PRAGMA cipher_integrity_check"))
        if not fouten:
            break
    return fouten


def structuur_is_heel(db: Verbinding) -> bool:
    """Whether SQLite finds tables, indexes and the search index in one piece."""
    return db.rijen("PRAGMA integrity_check") == [("ok",)]


def _vul(db: Verbinding, sleutels: Datasleutels, half: Plaats, doel: Path) -> None:
    maak_leeg_bestand(half.bestand)
    kopie = Verbinding(half, sleutels.casusdeel, nieuw=True)
    try:
        db.kopieer_naar(kopie)
        with kopie.transactie(_NIET_GEMAAKT):
            kopie.doe("INSERT OR REPLACE INTO toestand (sleutel, waarde) VALUES (?, ?)", GEMAAKT, _nu())
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
