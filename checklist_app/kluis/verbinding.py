"""The one door to SQLCipher: a raw key, transactions, and every fault in the user's words (techniek.md A5, A7)."""

import contextlib
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from checklist_app.domain.fouten import KompasFout
from checklist_app.kluis.fouten import (
    GeenRechten,
    KluisBeschadigd,
    KluisBezet,
    KluisDicht,
    MapWeg,
    SchijfFout,
    SchijfVol,
)
from checklist_app.kluis.plaats import Plaats
from checklist_app.kluis.schijf import op_schijf

Rij = tuple[Any, ...]

APPLICATION_ID = 0x4B6F6D70
"""*Komp* in ASCII: marks the file as a vault of Kompas."""

WACHT_MS = 5000
"""How long a writer waits for another process."""
_WACHT_OP_ALLEEN_MS = 500
"""How long who wants the vault alone waits: longer helps nothing, for another window stays open."""

_LAAGSTE_SQLITE = (3, 51, 3)
"""Earlier versions can corrupt a WAL that two processes share (techniek.md A1)."""
_PAGINA = 4096
_ONVERSLEUTELD = b"SQLite format 3\0"

_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
    "temp_store=MEMORY",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "fullfsync=ON",
    "checkpoint_fullfsync=ON",
)

_NIETS_GELEZEN = "er is niets gelezen"
_NIET_GEOPEND = "de kluis is niet geopend"
_NIET_GEKOPIEERD = "de kopie is niet gemaakt"
_CODE_BIJ_KOPIE = {
    "database or disk is full": sqlite.SQLITE_FULL,
    "disk I/O error": sqlite.SQLITE_IOERR,
    "database is locked": sqlite.SQLITE_BUSY,
    "database disk image is malformed": sqlite.SQLITE_CORRUPT,
}
"""The backup call of the driver gives its errors without a code."""
_KRAP = 1 << 20
"""A disk with less room than this is called full when it refuses something."""


class Verbinding:
    """One connection to one vault file, guarded by one lock, so that any thread may use it."""

    def __init__(self, plaats: Plaats, sleutel: bytes, *, nieuw: bool = False, erbij: bool = False) -> None:
        """Open the file with this key; ``erbij``: beside a connection that this process has on it already.

        Raises ``KluisBeschadigd`` when it does not read with it, ``KluisBezet``, ``GeenRechten`` and the other faults
        of the disk. An empty file would become a new vault, so that is only taken when ``nieuw``.
        """
        if sqlite.sqlite_version_info < _LAAGSTE_SQLITE:
            raise RuntimeError("sqlcipher3 with SQLite 3.51.3 or later is needed")
        self.plaats = plaats
        self._slot = threading.RLock()
        self._wat_niet = _NIETS_GELEZEN
        self._c: Any = None
        self._erbij = erbij
        self.bij_wijziging: Callable[[], None] | None = None
        """Called after every commit; it must return at once."""
        # Closing the file after a look drops every lock of this process on it, also those of the other connection.
        if not nieuw and not erbij:
            self._eis_een_kluisbestand()
        try:
            self._wat_niet = "er is niets gemaakt" if nieuw else _NIET_GEOPEND
            self._open(sleutel)
            self._wat_niet = _NIETS_GELEZEN
        except BaseException:
            self.sluit()
            raise

    def rijen(self, sql: str, *waarden: Any) -> list[Rij]:
        """Run one statement and return all its rows."""
        with self._slot:
            rijen: list[Rij] = self._veilig(lambda c: c.execute(sql, waarden).fetchall())
        return rijen

    def rij(self, sql: str, *waarden: Any) -> Rij | None:
        """Run one statement and return its first row, or None."""
        rijen = self.rijen(sql, *waarden)
        return rijen[0] if rijen else None

    def doe(self, sql: str, *waarden: Any) -> int:
        """Run one changing statement and return how many rows it touched."""
        with self._slot:
            geraakt: int = self._veilig(lambda c: c.execute(sql, waarden).rowcount)
        return geraakt

    @contextmanager
    def transactie(self, wat_niet: str, *, telt: bool = True) -> Iterator[None]:
        """Hold the one writing lock of the file: everything inside is stored, or nothing.

        Without ``telt`` it is no change that asks for a copy of the day.

        ``wat_niet`` tells the user what was not done when it fails. After the block the commit has returned and the
        file still stood in its place: only then may anyone say *bewaard*.
        """
        with self._slot:
            self._wat_niet = wat_niet
            try:
                self._eis_op_zijn_plek()
                self.doe("BEGIN IMMEDIATE")
                yield
                self.doe("COMMIT")
                self._eis_op_zijn_plek()
            finally:
                self._draai_terug()
                self._wat_niet = _NIETS_GELEZEN
        if telt and self.bij_wijziging is not None:
            self.bij_wijziging()

    def kopieer_naar(self, doel: "Verbinding") -> None:
        """Copy the whole file, as it stands now, into another connection with the same key."""
        with self._slot, doel._slot:
            self._wat_niet = _NIET_GEKOPIEERD
            try:
                self._veilig(lambda c: c.backup(doel._c))
            finally:
                self._wat_niet = _NIETS_GELEZEN

    def neem_alleen(self, wat_niet: str) -> None:
        """Keep every other process out until this connection is closed.

        Raises ``KluisBezet`` when one has the vault open: who leaves WAL must be the only one there.
        """
        with self._slot:
            self._wat_niet = wat_niet
            self.rijen(f"PRAGMA busy_timeout={_WACHT_OP_ALLEEN_MS}")
            self.rijen("PRAGMA locking_mode=EXCLUSIVE")
            if self.rij("PRAGMA journal_mode=DELETE") != ("delete",):
                raise KluisBezet(wat_niet=wat_niet)
            self.doe("BEGIN EXCLUSIVE")
            self.doe("COMMIT")

    def vervang_sleutel(self, sleutel: bytes) -> None:
        """Encrypt every page of this file again, under another key."""
        with self._slot:
            self._veilig(lambda c: _geef_sleutel(c.reset_key, sleutel))

    def beschadigd(self) -> KluisBeschadigd:
        """Return the error for content that does not read, with the date of the last copy."""
        return KluisBeschadigd(bestand=self.plaats.bestand, kopie=self.plaats.laatste_kopie_tekst())

    def sluit(self) -> None:
        """Fold the WAL into the file, so that a plain copy of it is whole, and close. Closing twice is fine."""
        with self._slot:
            if self._c is None:
                return
            # Another process may hold the WAL, or the folder may be gone: what was saved is in the WAL either way.
            with contextlib.suppress(sqlite.Error):
                if not self._erbij:
                    self._c.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            with contextlib.suppress(sqlite.Error):
                self._c.close()
            self._c = None

    def _open(self, sleutel: bytes) -> None:
        with op_schijf(self.plaats.map, self._wat_niet):
            bestand = self.plaats.bestand.stat()
        self._pad = str(self.plaats.bestand)
        self._nummer = (bestand.st_dev, bestand.st_ino)
        try:
            self._c = sqlite.connect(
                self._pad, isolation_level=None, timeout=WACHT_MS / 1000, check_same_thread=False
            )
            _geef_sleutel(self._c.set_key, sleutel)
        except sqlite.Error as fout:
            raise self._vertaald(fout) from None
        if not self.rij("PRAGMA cipher_version"):
            raise RuntimeError("this SQLite is not SQLCipher: it would write in clear")
        self.rijen(f"PRAGMA busy_timeout={WACHT_MS}")
        # Before the first page is read: SQLCipher would tell of a damaged one on the screen.
        self.rijen("PRAGMA cipher_log_level=NONE")
        # Reading waits for who renews the keys; a file that was replaced meanwhile must not get a WAL any more.
        self.rij("SELECT count(*) FROM sqlite_schema")
        self._eis_op_zijn_plek()
        if self.plaats.vernieuwd.exists() or self.plaats.hersteld.exists():
            raise KluisBezet(wat_niet=self._wat_niet)
        for pragma in _PRAGMAS:
            self.rijen(f"PRAGMA {pragma}")
        if self.rij("PRAGMA journal_mode") != ("wal",):
            raise SchijfFout(map=self.plaats.map, wat_niet=self._wat_niet)
        # The first look through the WAL: a disk that is full refuses it here.
        self.rij("SELECT count(*) FROM sqlite_schema")

    def _eis_een_kluisbestand(self) -> None:
        bestand = self.plaats.bestand
        if not bestand.is_file():
            raise self.beschadigd()
        with op_schijf(bestand, _NIETS_GELEZEN), bestand.open("rb") as lezer:
            begin = lezer.read(_PAGINA)
        if len(begin) < _PAGINA or begin.startswith(_ONVERSLEUTELD):
            raise self.beschadigd()

    def _eis_op_zijn_plek(self) -> None:
        """A file that was moved or removed while open still takes writes, and loses them."""
        try:
            nu = os.stat(self._pad)
        except OSError:
            raise self._weg() from None
        if (nu.st_dev, nu.st_ino) != self._nummer:
            raise self._weg()

    def _draai_terug(self) -> None:
        if self._c is None or not self._c.in_transaction:
            return
        # A full disk or a damaged page has often rolled back already; then there is nothing to take back.
        with contextlib.suppress(sqlite.Error):
            self._c.execute("ROLLBACK")

    def _veilig(self, werk: Callable[[Any], Any]) -> Any:
        if self._c is None:
            raise KluisDicht(wat_niet=self._wat_niet)
        try:
            return werk(self._c)
        except sqlite.Error as fout:
            raise self._vertaald(fout) from None

    def _vertaald(self, fout: Exception) -> Exception:
        """Return what SQLite says in the user's words; our own mistakes stay what they are."""
        code = getattr(fout, "sqlite_errorcode", None) or _CODE_BIJ_KOPIE.get(str(fout))
        if code is None:
            return self.beschadigd() if "Could not decode" in str(fout) else fout
        map_, wat_niet = self.plaats.map, self._wat_niet
        match code & 0xFF:
            case sqlite.SQLITE_NOTADB | sqlite.SQLITE_CORRUPT:
                return self.beschadigd()
            case sqlite.SQLITE_BUSY | sqlite.SQLITE_LOCKED:
                return KluisBezet(wat_niet=wat_niet)
            case sqlite.SQLITE_FULL:
                return SchijfVol(wat_niet=wat_niet)
            case sqlite.SQLITE_IOERR:
                return self._schijffout()
            case sqlite.SQLITE_CANTOPEN | sqlite.SQLITE_READONLY | sqlite.SQLITE_PERM | sqlite.SQLITE_AUTH:
                weg = not self.plaats.bestand.exists()
                return self._weg() if weg else GeenRechten(map=map_, wat_niet=wat_niet)
            case sqlite.SQLITE_ERROR if "vtable constructor failed" in str(fout):
                # A damaged page was met before; the connection stays unusable for the search index.
                return self.beschadigd()
        return fout

    def _schijffout(self) -> KompasFout:
        """SQLite gives one code for every refusal of the disk. One that comes while writing is nearly always a lack
        of room, a quota or a limit on the size of a file."""
        if not self.plaats.bestand.exists():
            return self._weg()
        schrijft = self._wat_niet not in (_NIETS_GELEZEN, _NIET_GEOPEND)
        if schrijft or shutil.disk_usage(self.plaats.map).free < _KRAP:
            return SchijfVol(wat_niet=self._wat_niet)
        return SchijfFout(map=self.plaats.map, wat_niet=self._wat_niet)

    def _weg(self) -> MapWeg:
        return MapWeg(map=self.plaats.map, wat_niet=self._wat_niet)


def _geef_sleutel(geef: Callable[[bytearray], object], sleutel: bytes) -> None:
    """Hand over the raw key as ``x'..'``, built digit by digit in a buffer that is emptied afterwards."""
    cijfers = b"0123456789abcdef"
    tekst = bytearray(b"x'" + bytes(2 * len(sleutel)) + b"'")
    for plek, waarde in enumerate(sleutel):
        tekst[2 + 2 * plek] = cijfers[waarde >> 4]
        tekst[3 + 2 * plek] = cijfers[waarde & 15]
    geef(tekst)
    tekst[:] = bytes(len(tekst))


def bestanden(pad: Path) -> tuple[Path, ...]:
    """Return a data file and the two that SQLite may keep beside it."""
    return (pad, pad.with_name(f"{pad.name}-wal"), pad.with_name(f"{pad.name}-shm"))
