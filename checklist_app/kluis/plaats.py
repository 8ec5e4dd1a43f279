"""Where the vault and its copies lie, and what can be told of them without a passphrase."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

TIJDVORM = "%Y%m%dT%H%M%SZ"
_KOPIENAAM = re.compile(r"^\d{8}T\d{6}Z(-\w+)*$")


_OPZIJ = "opzij-"


@dataclass(frozen=True)
class Plaats:
    """The folder of one vault. A copy of a vault is such a folder too."""

    map: Path

    @property
    def bestand(self) -> Path:
        """The data file."""
        return self.map / "kluis.db"

    @property
    def sleutels(self) -> Path:
        """The key file."""
        return self.map / "kluis.sleutels"

    @property
    def sleutels_bak(self) -> Path:
        """The twin of the key file."""
        return self.map / "kluis.sleutels.bak"

    @property
    def kopiemap(self) -> Path:
        """The folder of the automatic copies."""
        return self.map / "kopie"

    @property
    def laatste_kopie_bestand(self) -> Path:
        """The moment of the last copy, also of one made elsewhere; must be readable when the vault is not."""
        return self.kopiemap / "laatste"

    @property
    def vernieuwd(self) -> Path:
        """The folder with a renewed vault that was not put in place yet; while it is there, only that one counts."""
        return self.map / ".vernieuwd"

    @property
    def hersteld(self) -> Path:
        """The folder with a copy that is being put back; while it is there, only that one counts."""
        return self.map / ".hersteld"

    def naast_bestand(self) -> tuple[Path, ...]:
        """Return the files that SQLite may keep beside the data file."""
        return tuple(self.map / f"{self.bestand.name}{eind}" for eind in ("-wal", "-shm", "-journal"))

    @property
    def bestaat(self) -> bool:
        """Whether any part of a vault is here."""
        return any(pad.exists() for pad in (self.bestand, self.sleutels, self.sleutels_bak))

    def kopieen(self) -> Iterator[Path]:
        """Give the folders of the automatic copies, oldest first."""
        if self.kopiemap.is_dir():
            yield from sorted(p for p in self.kopiemap.iterdir() if _KOPIENAAM.match(p.name) and p.is_dir())

    def opzij(self) -> Iterator[Path]:
        """Give the vaults that were set aside here when a copy was put back, oldest first."""
        if self.map.is_dir():
            yield from sorted(p for p in self.map.glob(f"{_OPZIJ}*") if p.is_dir())

    def laatste_kopie(self) -> datetime | None:
        """Return the moment of the last copy that checked out, or None."""
        try:
            moment = datetime.strptime(self.laatste_kopie_bestand.read_text("ascii").strip(), TIJDVORM)
        except (OSError, ValueError):
            return None
        return moment.replace(tzinfo=UTC)

    def laatste_kopie_tekst(self) -> str:
        """Return the moment of the last copy in words."""
        moment = self.laatste_kopie()
        return f"{moment.astimezone():%d-%m-%Y %H:%M}" if moment else "er is er nog geen"


def moment_van(map_: Path) -> datetime:
    """Return when an automatic copy was made or a vault was set aside, by its name; 1970 when that tells nothing."""
    try:
        moment = datetime.strptime(map_.name.removeprefix(_OPZIJ).split("-")[0], TIJDVORM)
    except ValueError:
        return datetime.fromtimestamp(0, UTC)
    return moment.replace(tzinfo=UTC)
