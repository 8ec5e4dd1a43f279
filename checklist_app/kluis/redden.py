"""Save what still reads of a damaged vault into a new one: table by table, row by row, on fresh connections.

A page that fails makes the connection useless, so every failure opens another one (techniek.md A5). A table is walked
from both ends; what lies between two damaged places is looked for with keys from in between. Every text is held
against its seal, or must be whole as JSON: a page of zeros reads without a fault. The damaged files are copied first
and stay as they were.
"""

import json
import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

from checklist_app.domain.casus import Casus
from checklist_app.domain.fouten import KompasFout
from checklist_app.domain.instellingen import Instellingen
from checklist_app.domain.reflectie import KaderVersie, Reflectie
from checklist_app.domain.register import NaamInRegister
from checklist_app.kluis.casussen import schrijf_casus, schrijf_reflectie
from checklist_app.kluis.controle import schade
from checklist_app.kluis.fouten import KluisBeschadigd, KopieBestaat, KopieMislukt, NietsTeRedden, OuderMapOntbreekt
from checklist_app.kluis.logboek import Logregel, nieuwe_keten, schrijf_log
from checklist_app.kluis.migraties import migreer
from checklist_app.kluis.namen import schrijf_naam
from checklist_app.kluis.plaats import Plaats
from checklist_app.kluis.schijf import leg_map_vast, maak_leeg_bestand, op_schijf, ruim_op, schrijf_veilig
from checklist_app.kluis.sleutelbestand import lees_sleutelbestand
from checklist_app.kluis.sleutels import Datasleutels
from checklist_app.kluis.verbinding import Verbinding, bestanden
from checklist_app.kluis.zegel import Zegel
from checklist_app.kluis.zoeken import maak_index

Sleutel = tuple[Any, ...]
Rij = dict[str, Any]

_WAT_NIET = "er is niets gered"
_HALF = ".half-"
_PER_KEER = 64
_MEESTE_ZADEN = 2000
"""Between two damaged places a table is tried at no more places than this."""

_TABELLEN: Mapping[str, tuple[str, ...]] = {
    "instellingen": ("nr",),
    "casus": ("rowid",),
    "reflectie": ("nr",),
    "kader": ("rowid",),
    "aantekening": ("nr",),
    "versie": ("aantekening", "rev"),
    "leer": ("id",),
    "leer_versie": ("leer", "rev"),
    "wandeling_leer": ("reflectie", "leer"),
    "concept": ("nr",),
    "naam": ("casus", "betrokkene"),
    "gewist": ("nr",),
    "poortkeuze": ("casus", "vorm"),
    "logboek": ("nr",),
}
"""Every table with the key it is walked by. The search index and the words of the register are made again."""

_WOORDEN: Mapping[str, tuple[str, str]] = {
    "instellingen": ("keer de instellingen", "keer de instellingen"),
    "casus": ("gezin", "gezinnen"),
    "reflectie": ("reflectie", "reflecties"),
    "kader": ("leidraad", "leidraden"),
    "aantekening": ("aantekening", "aantekeningen"),
    "laatste": ("nieuwste tekst, waar nu een eerdere staat,", "nieuwste teksten, waar nu eerdere staan,"),
    "versie": ("eerdere versie", "eerdere versies"),
    "leer": ("aantekening in het leerdeel", "aantekeningen in het leerdeel"),
    "leer_versie": ("eerdere versie in het leerdeel", "eerdere versies in het leerdeel"),
    "wandeling_leer": ("verwijzing naar het leerdeel", "verwijzingen naar het leerdeel"),
    "concept": ("concept", "concepten"),
    "naam": ("echte naam", "echte namen"),
    "gewist": ("regel over wat gewist is", "regels over wat gewist is"),
    "poortkeuze": ("keuze over een woord", "keuzes over een woord"),
    "logboek": ("regel van het logboek", "regels van het logboek"),
}


@dataclass(frozen=True)
class Gered:
    """What was saved where; ``verloren`` names what was not, as *3 aantekeningen van Gezin Linde*."""

    map: Path
    gezinnen: int
    aantekeningen: int
    verloren: tuple[str, ...]


def red(plaats: Plaats, sleutels: Datasleutels, doel: Path) -> Gered:
    """Save what reads into a new vault in ``doel`` that opens with the same secrets.

    Raises ``KopieBestaat``, ``OuderMapOntbreekt``, ``NietsTeRedden``, ``KopieMislukt`` and the faults of the disk.
    """
    if doel.exists():
        raise KopieBestaat(pad=doel)
    if not doel.absolute().parent.is_dir():
        raise OuderMapOntbreekt(map=doel.absolute().parent)
    with op_schijf(doel, _WAT_NIET):
        half = Plaats(Path(tempfile.mkdtemp(prefix=_HALF, dir=doel.absolute().parent)))
        try:
            gevonden, verloren = _lees(plaats, sleutels, half.map)
            geteld = _schrijf(half, sleutels, gevonden, verloren)
            schrijf_veilig(lees_sleutelbestand(plaats).als_bytes(), half.sleutels, half.sleutels_bak)
            os.rename(half.map, doel)
            leg_map_vast(doel.absolute().parent)
        finally:
            ruim_op(half.map)
    return Gered(doel, *geteld, verloren.in_woorden())


# reading


class _Verloren:
    """What does not read, by kind and, as far as that is known, by case."""

    def __init__(self) -> None:
        self._aantal: Counter[tuple[str, str]] = Counter()
        self._misschien: dict[str, None] = {}

    def tel(self, tabel: str, van: str = "", aantal: int = 1) -> None:
        self._aantal[tabel, van] += aantal

    def misschien_meer(self, tabel: str) -> None:
        self._misschien[tabel] = None

    @property
    def totaal(self) -> int:
        return sum(self._aantal.values())

    def in_woorden(self) -> tuple[str, ...]:
        zeker = tuple(
            f"{aantal} {_WOORDEN[tabel][aantal != 1]}{f' van {van}' if van else ''}"
            for (tabel, van), aantal in self._aantal.items()
        )
        return (*zeker, *(f"misschien nog meer {_WOORDEN[tabel][1]}" for tabel in self._misschien))


@dataclass
class _Gevonden:
    """The rows that read and are whole; ``ids`` and ``plek`` tell what indexes know of ids and reflections."""

    rijen: dict[str, dict[Sleutel, Rij]]
    ids: dict[int, str]
    plek: dict[int, str]
    plek_van_concept: dict[int, str]


def _lees(plaats: Plaats, sleutels: Datasleutels, werkmap: Path) -> tuple[_Gevonden, _Verloren]:
    """Read from a copy of the damaged files: opening the files themselves could fold the log of SQLite into them."""
    stuk = Plaats(Path(tempfile.mkdtemp(prefix="stuk-", dir=werkmap)))
    try:
        for van in bestanden(plaats.bestand)[:2]:
            if van.exists():
                shutil.copyfile(van, stuk.map / van.name)
        lezer = _Lezer(stuk, sleutels.casusdeel)
        try:
            return _lees_alles(lezer, sleutels, plaats)
        finally:
            lezer.sluit()
    finally:
        ruim_op(stuk.map)


def _lees_alles(lezer: "_Lezer", sleutels: Datasleutels, plaats: Plaats) -> tuple[_Gevonden, _Verloren]:
    tabellen = {naam for (naam,) in lezer.vraag("SELECT name FROM sqlite_schema WHERE type = 'table'") or ()}
    if not tabellen:
        raise NietsTeRedden(bestand=plaats.bestand, kopie=plaats.laatste_kopie_tekst())
    verloren = _Verloren()
    rijen: dict[str, dict[Sleutel, Rij]] = {tabel: {} for tabel in _TABELLEN}
    kapot: dict[str, set[Sleutel]] = {tabel: set() for tabel in _TABELLEN}
    for tabel, sleutel in _TABELLEN.items():
        if tabel in tabellen:
            gelezen = _Tabel(lezer, tabel, sleutel, tuple(_zaden(tabel, rijen)))
            rijen[tabel], kapot[tabel] = gelezen.lees()
            if gelezen.heeft_een_gat:
                verloren.misschien_meer(tabel)
    gevonden = _Gevonden(
        rijen,
        lezer.uit_index("aantekening", "id", "sqlite_autoindex_aantekening_1"),
        lezer.uit_index("aantekening", "reflectie", "aantekening_reflectie"),
        lezer.uit_index("concept", "reflectie", "concept_reflectie"),
    )
    _keur(gevonden, kapot, Zegel(lezer.verbinding(), sleutels))
    teruggevallen = _val_terug(gevonden)
    _tel(gevonden, kapot, teruggevallen, verloren)
    return gevonden, verloren


class _Lezer:
    """Asks one thing at a time; after a fault the next question goes to a fresh connection."""

    def __init__(self, plaats: Plaats, sleutel: bytes) -> None:
        self._plaats = plaats
        self._sleutel = sleutel
        self._db: Verbinding | None = None

    def verbinding(self) -> Verbinding:
        if self._db is None:
            self._db = Verbinding(self._plaats, self._sleutel)
        return self._db

    def vraag(self, sql: str, *waarden: Any) -> list[tuple[Any, ...]] | None:
        """Return the rows, or None when a damaged page was in the way."""
        try:
            return self.verbinding().rijen(sql, *waarden)
        except KluisBeschadigd:
            self.sluit()
            return None

    def uit_index(self, tabel: str, kolom: str, index: str) -> dict[int, str]:
        """Return what an index alone says of the rows of a table, by row number; nothing when it is damaged too."""
        sql = f"SELECT nr, {kolom} FROM {tabel} INDEXED BY {index} ORDER BY {kolom}, nr"  # noqa: S608  names of our own
        return dict(self.vraag(sql) or ())

    def sluit(self) -> None:
        if self._db is not None:
            self._db.sluit()
            self._db = None


class _Tabel:
    """Walks one table past what is damaged. ``heeft_een_gat``: there may be rows of which not even the key read."""

    def __init__(self, lezer: _Lezer, tabel: str, sleutel: tuple[str, ...], zaden: tuple[Sleutel, ...]) -> None:
        self._lezer = lezer
        self._tabel = tabel
        self._namen = ", ".join(sleutel)
        self._breedte = len(sleutel)
        self._vragen = ", ".join("?" * len(sleutel))
        self._zaden = zaden
        self._goed: dict[Sleutel, Rij] = {}
        self._kapot: set[Sleutel] = set()
        self._kolommen: tuple[str, ...] = ()
        self.heeft_een_gat = False

    def lees(self) -> tuple[dict[Sleutel, Rij], set[Sleutel]]:
        """Return the rows by key, and the keys of rows of which only the key read."""
        self._kolommen = tuple(naam for _, naam, *_ in self._lezer.vraag(f"PRAGMA table_info({self._tabel})") or ())
        if not self._kolommen:
            self.heeft_een_gat = True
            return {}, set()
        if not self._walk(None, terug=False) and not self._walk(None, terug=True):
            # Something between the two places where the walks stopped.
            for zaad in self._seeds():
                if zaad not in self._goed:
                    self._walk(zaad, terug=False)
                    self._walk(zaad, terug=True)
            self.heeft_een_gat = True
        return dict(sorted(self._goed.items())), self._kapot

    def _walk(self, vanaf: Sleutel | None, *, terug: bool) -> bool:
        """Take rows from here on; True at the end of the table, False where nothing reads any more."""
        hoeveel = _PER_KEER
        while True:
            rijen = self._ask(", ".join(self._kolommen), vanaf, terug, hoeveel)
            if rijen is None and hoeveel > 1:
                hoeveel = 1
                continue
            if rijen is None:
                volgende = self._ask("", vanaf, terug, 1)
                if not volgende:
                    return volgende == []
                vanaf = volgende[0][: self._breedte]
                self._kapot.add(vanaf)
                continue
            if not rijen:
                return True
            bekend = False
            for rij in rijen:
                vanaf = rij[: self._breedte]
                bekend = bekend or vanaf in self._goed
                self._goed[vanaf] = dict(zip(self._kolommen, rij[self._breedte :], strict=True))
            if bekend:
                return False

    def _ask(self, wat: str, vanaf: Sleutel | None, terug: bool, hoeveel: int) -> list[tuple[Any, ...]] | None:
        waar = f"WHERE ({self._namen}) {'<' if terug else '>'} ({self._vragen})" if vanaf else ""
        volgorde = ", ".join(f"{naam}{' DESC' if terug else ''}" for naam in self._namen.split(", "))
        kolommen = f"{self._namen}, {wat}" if wat else self._namen
        sql = f"SELECT {kolommen} FROM {self._tabel} {waar} ORDER BY {volgorde} LIMIT {hoeveel}"  # noqa: S608  names of our own
        return self._lezer.vraag(sql, *(vanaf or ()))

    def _seeds(self) -> Iterator[Sleutel]:
        yield from self._zaden
        sleutels = sorted(self._goed)
        if sleutels and self._breedte == 1 and isinstance(sleutels[0][0], int):
            for (een,), (twee,) in pairwise(sleutels):
                stap = max(1, (twee - een) // _MEESTE_ZADEN)
                yield from ((nr,) for nr in range(een + 1, twee, stap))
        elif sleutels and isinstance(sleutels[0][0], str):
            yield from ((f"{nr:02x}", *([""] * (self._breedte - 1))) for nr in range(256))


def _zaden(tabel: str, rijen: Mapping[str, Mapping[Sleutel, Rij]]) -> Iterator[Sleutel]:
    """Give keys that a table should have, from what another table says."""
    match tabel:
        case "versie":
            yield from ((nr, 0) for (nr,) in rijen["aantekening"])
        case "leer_versie":
            yield from ((id_, 0) for (id_,) in rijen["leer"])
        case "wandeling_leer":
            yield from ((rij["id"], "") for rij in rijen["reflectie"].values())
        case "naam" | "poortkeuze":
            yield from ((rij["id"], "") for rij in rijen["casus"].values())


# what is whole


def _keur(gevonden: _Gevonden, kapot: dict[str, set[Sleutel]], zegel: Zegel) -> None:
    """Take out every row that is not what was stored."""
    ids = {**gevonden.ids, **{rij["nr"]: rij["id"] for rij in gevonden.rijen["aantekening"].values()}}

    def versie(rij: Rij) -> object:
        return zegel.lees_casusdeel(ids[rij["aantekening"]], rij["rev"], rij["body"], rij["merk"])

    def concept(rij: Rij) -> object:
        if rij["deel"] == "leerdeel":
            return json.loads(zegel.ontzegel(f"concept {rij['id']}", rij["body"]))
        return json.loads(rij["body"])

    eisen: dict[str, Callable[[Rij], object]] = {
        "instellingen": lambda rij: zegel.lees(Instellingen, rij["body"]),
        "casus": lambda rij: zegel.lees(Casus, rij["body"]),
        "reflectie": lambda rij: zegel.lees(Reflectie, rij["body"]),
        "aantekening": lambda rij: zegel.lees_casusdeel(rij["id"], rij["rev"], rij["body"], rij["merk"]),
        "versie": versie,
        "leer": lambda rij: zegel.lees_leerdeel(rij["id"], rij["rev"], rij["body"]),
        "leer_versie": lambda rij: zegel.lees_leerdeel(rij["leer"], rij["rev"], rij["body"]),
        "concept": concept,
        "naam": lambda rij: zegel.lees(NaamInRegister, rij["body"]),
        "logboek": lambda rij: json.loads(rij["body"]),
    }
    for tabel, rijen in gevonden.rijen.items():
        for sleutel, rij in tuple(rijen.items()):
            if not _is_whole(rij, eisen.get(tabel)):
                kapot[tabel].add(sleutel)
                del rijen[sleutel]


def _is_whole(rij: Rij, eis: Callable[[Rij], object] | None) -> bool:
    if any(isinstance(waarde, str) and "\0" in waarde for waarde in rij.values()):
        return False
    try:
        if eis is not None:
            eis(rij)
    except (KompasFout, ValueError, KeyError, TypeError, AttributeError):
        return False
    return True


def _val_terug(gevonden: _Gevonden) -> set[Sleutel]:
    """Where the newest text is lost and an earlier one is not, that becomes the newest; return where."""
    teruggevallen: set[Sleutel] = set()
    laatste: dict[int, Rij] = {}
    for (nr, _), rij in gevonden.rijen["versie"].items():
        laatste[nr] = rij
    for nr, rij in laatste.items():
        if (nr,) in gevonden.rijen["aantekening"] or nr not in gevonden.ids or nr not in gevonden.plek:
            continue
        id_ = gevonden.ids[nr]
        gevonden.rijen["aantekening"][nr,] = {
            "nr": nr,
            "id": id_,
            "reflectie": gevonden.plek[nr],
            "rev": rij["rev"],
            "body": rij["body"],
            "merk": rij["merk"],
            "dag": None,
        }
        del gevonden.rijen["versie"][nr, rij["rev"]]
        teruggevallen.add((nr,))
    return teruggevallen


def _tel(
    gevonden: _Gevonden, kapot: Mapping[str, set[Sleutel]], teruggevallen: set[Sleutel], verloren: _Verloren
) -> None:
    """Name what is lost: by the key that read, by what an index knows, or because what it hangs on is gone."""
    rijen = gevonden.rijen
    namen = {rij["id"]: Casus.model_validate_json(rij["body"]).schuilnaam for rij in rijen["casus"].values()}
    van_reflectie = {rij["id"]: namen.get(rij["casus"], "") for rij in rijen["reflectie"].values()}
    weg = {tabel: set(sleutels) for tabel, sleutels in kapot.items()}
    weg["aantekening"] |= {(nr,) for nr in {*gevonden.ids, *gevonden.plek}}
    weg["concept"] |= {(nr,) for nr in gevonden.plek_van_concept}
    for versies, hoort_bij in (("versie", "aantekening"), ("leer_versie", "leer")):
        for sleutel in tuple(rijen[versies]):
            if sleutel[:1] not in rijen[hoort_bij]:
                weg[versies].add(sleutel)
                del rijen[versies][sleutel]

    def van(tabel: str, sleutel: Sleutel) -> str:
        if tabel in ("naam", "poortkeuze"):
            return namen.get(sleutel[0], "")
        plekken = {"aantekening": gevonden.plek, "versie": gevonden.plek, "concept": gevonden.plek_van_concept}
        return van_reflectie.get(plekken.get(tabel, {}).get(sleutel[0], ""), "")

    for tabel, sleutels in weg.items():
        for sleutel in sorted(sleutels):
            if sleutel not in rijen[tabel]:
                verloren.tel(tabel, van(tabel, sleutel))
    for sleutel in sorted(teruggevallen):
        verloren.tel("laatste", van("aantekening", sleutel))


# writing


def _schrijf(half: Plaats, sleutels: Datasleutels, gevonden: _Gevonden, verloren: _Verloren) -> tuple[int, int]:
    maak_leeg_bestand(half.bestand)
    db = Verbinding(half, sleutels.casusdeel, nieuw=True)
    try:
        migreer(db, lambda: None)
        zegel = Zegel(db, sleutels)
        with db.transactie(_WAT_NIET):
            for tabel in ("instellingen", "kader", "casus"):
                _zet(db, tabel, gevonden.rijen[tabel].values())
            zonder = _without_walk(gevonden)
            eigenaars = [rij["casus"] for rij in gevonden.rijen["reflectie"].values()]
            _standing_in_cases(db, [*eigenaars, *zonder.values()])
            _zet(db, "reflectie", gevonden.rijen["reflectie"].values())
            _standing_in_walks(db, gevonden, zonder)
            for tabel in ("aantekening", "versie", "leer", "leer_versie", "wandeling_leer", "concept"):
                _zet(db, tabel, gevonden.rijen[tabel].values())
            for rij in gevonden.rijen["naam"].values():
                if _is_er(db, "casus", rij["casus"]):
                    schrijf_naam(db, rij["casus"], NaamInRegister.model_validate_json(rij["body"]))
            for tabel in ("gewist", "poortkeuze"):
                _zet(db, tabel, gevonden.rijen[tabel].values())
            _zet(db, "logboek", ({**rij, "nr": nr} for nr, rij in enumerate(gevonden.rijen["logboek"].values(), 1)))
            nieuwe_keten(db, zegel.log)
            schrijf_log(db, zegel.log, Logregel("gered uit een beschadigde kluis", aantal=verloren.totaal))
        maak_index(db, zegel)
        if schade(db, zegel):
            raise KopieMislukt(pad=half.map)
        (telling,) = db.rijen("SELECT (SELECT count(*) FROM casus), (SELECT count(*) FROM aantekening)")
    finally:
        db.sluit()
    return telling[0], telling[1]


def _zet(db: Verbinding, tabel: str, rijen: Iterable[Rij]) -> None:
    """Insert rows as they were; one that hangs on something that is gone is left out."""
    bekend = {naam for _, naam, *_ in db.rijen(f"PRAGMA table_info({tabel})")}
    wijst_naar = [(van, doel, naar) for _, _, doel, van, naar, *_ in db.rijen(f"PRAGMA foreign_key_list({tabel})")]
    for rij in rijen:
        if all(_is_er(db, doel, rij[van], naar or "id") for van, doel, naar in wijst_naar):
            velden = {naam: waarde for naam, waarde in rij.items() if naam in bekend}
            db.doe(
                f"INSERT OR IGNORE INTO {tabel} ({', '.join(velden)}) VALUES ({', '.join('?' * len(velden))})",  # noqa: S608  names of our own
                *velden.values(),
            )


def _standing_in_cases(db: Verbinding, casussen: Iterable[str]) -> None:
    """Give what is left of a case that is gone a place to be found in."""
    nu = datetime.now(UTC)
    weg = [casus for casus in dict.fromkeys(casussen) if not _is_er(db, "casus", casus)]
    for nummer, casus in enumerate(weg, 1):
        schrijf_casus(db, Casus(id=casus, schuilnaam=f"Gered gezin {nummer}", gemaakt=nu, gewijzigd=nu))


def _without_walk(gevonden: _Gevonden) -> dict[str, str]:
    """Return the reflections that are gone but not all that was in them, with the case that the log tells."""
    uit_log = {json.loads(rij["body"]).get("reflectie"): rij["casus"] for rij in gevonden.rijen["logboek"].values()}
    bekend = {rij["id"] for rij in gevonden.rijen["reflectie"].values()}
    nodig = {rij["reflectie"] for tabel in ("aantekening", "concept") for rij in gevonden.rijen[tabel].values()}
    return {id_: uit_log.get(id_) or id_ for id_ in sorted(nodig - bekend)}


def _standing_in_walks(db: Verbinding, gevonden: _Gevonden, zonder: Mapping[str, str]) -> None:
    nu = datetime.now(UTC)
    kader = next(iter(gevonden.rijen["kader"].values()), {"id": "onbekend", "versie": "1"})
    versie = KaderVersie(id=kader["id"], versie=kader["versie"])
    for reflectie, casus in zonder.items():
        schrijf_reflectie(db, Reflectie(id=reflectie, casus=casus, kader=versie, begonnen=nu, gewijzigd=nu))


def _is_er(db: Verbinding, tabel: str, waarde: object, kolom: str = "id") -> bool:
    return db.rij(f"SELECT 1 FROM {tabel} WHERE {kolom} = ?", waarde) is not None  # noqa: S608  names of our own
