"""Erasing for good: every version, concept, register and index entry, and then the room they took in the file.

The rows go in the transaction of the caller, who also says in table ``gewist`` what went, by random ids alone: with
that a copy that is put back is erased again. What was erased still stands in free pages and in the log of SQLite
until ``maak_compact`` ran, and in the automatic copies until ``verwijder_oude_kopieen`` did (techniek.md A6.1). A
row in ``toestand`` says that this is still to be done, so that a kill in between loses nothing but time.

The versions of an aantekening keep their numbers when one of them goes: the number is part of their mark, and of the
row in ``gewist``.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Literal, cast

from checklist_app.domain.casus import Casus
from checklist_app.domain.fouten import KompasFout
from checklist_app.domain.reflectie import Reflectie
from checklist_app.domain.register import vouw
from checklist_app.domain.soorten import Aantekening
from checklist_app.domain.weghalen import (
    IEMAND,
    is_eigen,
    kern_van_casus,
    om_terug_te_kijken,
    zonder,
    zonder_persoon,
)
from checklist_app.kluis.aantekeningen import dag_van, lees_aantekeningen_van_casus
from checklist_app.kluis.casussen import lees_casus, lees_reflecties, schrijf_casus, schrijf_reflectie
from checklist_app.kluis.fouten import KluisBezet, NietInKluis, SchijfVol
from checklist_app.kluis.kopieen import eigen_kopie
from checklist_app.kluis.plaats import moment_van
from checklist_app.kluis.schijf import ruim_op
from checklist_app.kluis.sleutels import Datasleutels
from checklist_app.kluis.verbinding import Verbinding
from checklist_app.kluis.zegel import Zegel
from checklist_app.kluis.zoeken import indexeer

Soort = Literal["casus", "verkleind", "persoon", "aantekening", "versie"]

NIET_COMPACT = "wissen_afmaken"
"""The row of ``toestand`` that stands there from an erasing until the file was made compact."""
OUDE_KOPIEEN_MOETEN_WEG = "oude_kopieen_moeten_weg"
"""The row of ``toestand`` that the daily copy obeys: after a fresh copy all older ones go."""

_VAN_WANDELING = (
    *("id", "casus", "kader", "aanvullingen", "route", "stand"),
    *("begonnen", "gewijzigd", "afgerond_op", "overgenomen_in_dossier"),
)
"""What stays of a walk when its case shrinks."""
_NIET_OPGERUIMD = "de kluis is nog niet opgeruimd"
_POGINGEN = 3
"""So many times the log of SQLite is folded in: another window may just be reading."""


@dataclass(frozen=True)
class Wisregel:
    """What was erased: a kind, a random id, for one version its number, and when; never content."""

    soort: Soort
    id: str
    rev: int | None = None
    tijd: str = ""


@dataclass(frozen=True)
class Opgeruimd:
    """What was done after erasing.

    ``compact``: nothing of it is left in the file. ``kopie``: the fresh copy, None when none was made; ``weg`` are
    the older copies and vaults set aside that were removed then.
    """

    compact: bool
    kopie: Path | None = None
    weg: tuple[Path, ...] = ()


def wis(db: Verbinding, zegel: Zegel, regel: Wisregel) -> int:
    """Erase what a row names, in the transaction of the caller; return how many aantekeningen or versions went.

    Raises ``NietInKluis`` when it is not there (any more).
    """
    match regel.soort:
        case "casus":
            return _erase_case(db, regel.id)
        case "verkleind":
            return _shrink(db, zegel, regel.id, date.fromisoformat(regel.tijd[:10]))
        case "persoon":
            return _erase_person(db, zegel, regel.id)
        case "aantekening":
            return _erase_lesson(db, regel.id) or _erase_note(db, zegel, regel.id)
        case "versie":
            rev = regel.rev or 0
            return _erase_earlier_lesson(db, regel.id, rev) or _erase_version(db, regel.id, rev)


def is_leerdeel(db: Verbinding, id_: str) -> bool:
    """Whether this is an aantekening of the leerdeel: the log then keeps no case beside it."""
    return db.rij("SELECT 1 FROM leer WHERE id = ?", id_) is not None


def onthoud(db: Verbinding, regel: Wisregel) -> None:
    """Say in the vault what went, and that the file and the copies are still to be tidied."""
    db.doe(
        "INSERT INTO gewist (tijd, soort, id, rev) VALUES (?, ?, ?, ?)",
        *(regel.tijd, regel.soort, regel.id, regel.rev),
    )
    _owe(db, NIET_COMPACT)
    _owe(db, OUDE_KOPIEEN_MOETEN_WEG)


def neem_schuld_over(db: Verbinding, *, kopieen_moeten_weg: bool) -> None:
    """Let a copy that is put back owe what the vault that makes way owed, in the transaction of the caller.

    What a copy says of the copies beside it is of the moment that it was made.
    """
    db.doe("DELETE FROM toestand WHERE sleutel = ?", OUDE_KOPIEEN_MOETEN_WEG)
    if kopieen_moeten_weg:
        _owe(db, OUDE_KOPIEEN_MOETEN_WEG)


def nieuwe_regel(soort: Soort, id_: str, rev: int | None = None, dag: date | None = None) -> Wisregel:
    """Return a row of this moment; ``dag`` is the day of here as the screens have it."""
    nu = datetime.now().astimezone() if dag else datetime.now(UTC)
    moment = datetime.combine(dag, nu.timetz()) if dag else nu
    return Wisregel(soort, id_, rev, moment.isoformat(timespec="milliseconds"))


def gewiste_regels(db: Verbinding) -> tuple[Wisregel, ...]:
    """Return everything that was ever erased from this vault, in order."""
    rijen = db.rijen("SELECT soort, id, rev, tijd FROM gewist ORDER BY nr")
    return tuple(Wisregel(cast(Soort, soort), id_, rev, tijd) for soort, id_, rev, tijd in rijen)


def wis_opnieuw(db: Verbinding, zegel: Zegel, regels: Iterable[Wisregel]) -> int:
    """Erase in a copy that is put back what was erased since it was made, at once; return how many rows held.

    ``regels`` come from ``gewiste_regels`` of the vault that makes way. What the copy has erased itself, or never
    held, is passed over.
    """
    geraakt = 0
    with db.transactie("wat gewist was, is niet opnieuw gewist"):
        eigen = set(gewiste_regels(db))
        for regel in regels:
            if regel in eigen:
                continue
            try:
                _wis_in_kopie(db, zegel, regel)
                geraakt += 1
            except NietInKluis:
                pass
            onthoud(db, regel)
    maak_compact(db)
    return geraakt


def _wis_in_kopie(db: Verbinding, zegel: Zegel, regel: Wisregel) -> None:
    """As ``wis``; a version that was an earlier one when it was erased may be the newest of an older copy."""
    try:
        wis(db, zegel, regel)
    except NietInKluis:
        if regel.soort != "versie":
            raise
        _erase_newest(db, zegel, regel.id, regel.rev or 0)


def ruim_na_wissen(db: Verbinding, sleutels: Datasleutels, *, ook_kopieen: bool) -> Opgeruimd:
    """Make the file compact and, when asked, replace all automatic copies by a fresh one.

    Another window or a full disk may be in the way. What was erased stays erased; the rows in ``toestand`` stay
    until the next opening and the next daily copy.
    """
    gezien = laatst_gewist(db)
    compact = maak_compact(db)
    if not compact or not ook_kopieen:
        return Opgeruimd(compact)
    try:
        vers, weg = vervang_kopieen(db, sleutels, gezien)
    except KompasFout:
        return Opgeruimd(compact)
    return Opgeruimd(compact, vers, weg)


def moet_nog(db: Verbinding, sleutel: str) -> bool:
    """Whether tidying up of this kind is still to be done."""
    return db.rij("SELECT 1 FROM toestand WHERE sleutel = ?", sleutel) is not None


def laatst_gewist(db: Verbinding) -> int:
    """Return the number of the newest row of ``gewist``: asked before tidying, it tells what the tidying is about."""
    rij = db.rij("SELECT coalesce(max(nr), 0) FROM gewist")
    return int(rij[0]) if rij else 0


def maak_compact(db: Verbinding) -> bool:
    """Leave nothing of what was erased in the file; False when another window is in the way.

    Merging the index drops the words of what was taken out, folding in empties the log of SQLite, and VACUUM writes
    the file again without free pages; all three are needed (techniek.md A6.1).
    """
    try:
        gezien = laatst_gewist(db)
        with db.transactie(_NIET_OPGERUIMD):
            db.doe("INSERT INTO zoek (zoek) VALUES ('optimize')")
        if not _fold(db):
            return False
        db.doe("VACUUM")
        _done(db, NIET_COMPACT, gezien)
        return _fold(db)
    except (KluisBezet, SchijfVol):
        return False


def vervang_kopieen(db: Verbinding, sleutels: Datasleutels, gezien: int) -> tuple[Path, tuple[Path, ...]]:
    """Make one fresh checked copy, then remove as ``verwijder_oude_kopieen`` does.

    Returns the fresh one, that is there before anything goes, and what went. Raises what making a copy raises; then
    nothing was removed.
    """
    with eigen_kopie(db, sleutels, "na-wissen") as vers:
        return vers, verwijder_oude_kopieen(db, behalve=vers, gezien=gezien)


def verwijder_oude_kopieen(db: Verbinding, *, behalve: Path, gezien: int) -> tuple[Path, ...]:
    """Remove the other automatic copies and what was set aside before the last erasing; return what went.

    ``behalve`` was made after the file was compact and after ``gezien`` was asked of ``laatst_gewist``; what was
    erased since may be in it and stays to be done. While this runs nobody makes a copy (``eigen_kopie``).
    """
    kopieen = (pad for pad in db.plaats.kopieen() if pad != behalve)
    oud = [*kopieen, *_set_aside_before(db)]
    for pad in oud:
        ruim_op(pad)
    if not any(pad.exists() for pad in oud):
        _done(db, OUDE_KOPIEEN_MOETEN_WEG, gezien)
    return tuple(pad for pad in oud if not pad.exists())


def _set_aside_before(db: Verbinding) -> tuple[Path, ...]:
    """Return the vaults set aside before the last erasing: of one from after it the erased was erased too.

    A name tells whole seconds. One that is still to come is of a clock that ran ahead and tells nothing.
    """
    momenten = (datetime.fromisoformat(regel.tijd) for regel in gewiste_regels(db))
    gewist = max(momenten, default=datetime.now(UTC)).replace(microsecond=0)
    return tuple(pad for pad in db.plaats.opzij() if not gewist <= moment_van(pad) <= datetime.now(UTC))


def _owe(db: Verbinding, sleutel: str) -> None:
    db.doe("INSERT OR REPLACE INTO toestand (sleutel, waarde) VALUES (?, 'ja')", sleutel)


def _done(db: Verbinding, sleutel: str, gezien: int) -> None:
    """Take a row of ``toestand`` away, unless another window erased something after ``gezien``."""
    with db.transactie(_NIET_OPGERUIMD):
        db.doe(
            "DELETE FROM toestand WHERE sleutel = ? AND (SELECT coalesce(max(nr), 0) FROM gewist) = ?",
            *(sleutel, gezien),
        )


def _fold(db: Verbinding) -> bool:
    """Empty the log of SQLite; False when another window still reads from it."""
    return any(db.rij("PRAGMA wal_checkpoint(TRUNCATE)") == (0, 0, 0) for _ in range(_POGINGEN))


# what goes


def _erase_case(db: Verbinding, casus: str) -> int:
    if not db.rij("SELECT 1 FROM casus WHERE id = ?", casus):
        raise NietInKluis(soort="casus", id=casus)
    aantal = 0
    for (reflectie,) in db.rijen("SELECT id FROM reflectie WHERE casus = ?", casus):
        aantal += _erase_walk(db, reflectie)
    _erase_around(db, casus)
    db.doe("DELETE FROM casus WHERE id = ?", casus)
    return aantal


def _erase_around(db: Verbinding, casus: str) -> None:
    for tabel in ("naam_woord", "naam", "poortkeuze"):
        db.doe(f"DELETE FROM {tabel} WHERE casus = ?", casus)  # noqa: S608  table names of our own


def _erase_walk(db: Verbinding, reflectie: str) -> int:
    nummers = [nr for (nr,) in db.rijen("SELECT nr FROM aantekening WHERE reflectie = ?", reflectie)]
    for nr in nummers:
        _erase_row(db, nr)
    db.doe("DELETE FROM concept WHERE reflectie = ?", reflectie)
    db.doe("DELETE FROM wandeling_leer WHERE reflectie = ?", reflectie)
    db.doe("DELETE FROM reflectie WHERE id = ?", reflectie)
    return len(nummers)


def _erase_row(db: Verbinding, nr: int) -> None:
    db.doe("DELETE FROM concept WHERE id = (SELECT id FROM aantekening WHERE nr = ?)", nr)
    db.doe("DELETE FROM versie WHERE aantekening = ?", nr)
    db.doe("DELETE FROM zoek WHERE rowid = ?", nr)
    db.doe("DELETE FROM aantekening WHERE nr = ?", nr)


def _erase_note(db: Verbinding, zegel: Zegel, id_: str) -> int:
    """One aantekening and its concept; what others of the case pointed to it with goes too."""
    rij = db.rij("SELECT a.nr, r.casus FROM aantekening a JOIN reflectie r ON r.id = a.reflectie WHERE a.id = ?", id_)
    if rij is None:
        raise NietInKluis(soort="aantekening", id=id_)
    nr, casus = rij
    _erase_row(db, nr)
    _rewrite(db, zegel, casus, lambda aantekening: zonder(aantekening, id_))
    db.doe("DELETE FROM poortkeuze WHERE casus = ?", casus)
    return 1


def _erase_lesson(db: Verbinding, id_: str) -> int:
    """One aantekening of the leerdeel, with what ties it to an open walk."""
    for tabel in ("leer_versie", "wandeling_leer"):
        db.doe(f"DELETE FROM {tabel} WHERE leer = ?", id_)  # noqa: S608  table names of our own
    weg = db.doe("DELETE FROM leer WHERE id = ?", id_)
    if weg:
        db.doe("DELETE FROM concept WHERE id = ?", id_)
    return weg


def _erase_earlier_lesson(db: Verbinding, id_: str, rev: int) -> int:
    return db.doe("DELETE FROM leer_versie WHERE leer = ? AND rev = ?", id_, rev)


def _erase_version(db: Verbinding, id_: str, rev: int) -> int:
    """One earlier version; the others keep their numbers. The newest is no earlier version."""
    rij = db.rij(
        "SELECT a.nr, r.casus FROM aantekening a JOIN reflectie r ON r.id = a.reflectie "
        "JOIN versie v ON v.aantekening = a.nr WHERE a.id = ? AND v.rev = ?",
        *(id_, rev),
    )
    if rij is None:
        raise NietInKluis(soort="eerdere versie van aantekening", id=id_)
    db.doe("DELETE FROM versie WHERE aantekening = ? AND rev = ?", rij[0], rev)
    db.doe("DELETE FROM poortkeuze WHERE casus = ?", rij[1])
    return 1


def _erase_newest(db: Verbinding, zegel: Zegel, id_: str, rev: int) -> None:
    """The newest version: the one before it takes its place, and when there is none the aantekening goes."""
    if db.rij("SELECT 1 FROM leer WHERE id = ? AND rev = ?", id_, rev):
        _erase_newest_lesson(db, id_)
        return
    rij = db.rij(
        "SELECT a.nr, r.casus FROM aantekening a JOIN reflectie r ON r.id = a.reflectie WHERE a.id = ? AND a.rev = ?",
        *(id_, rev),
    )
    if rij is None:
        raise NietInKluis(soort="versie van aantekening", id=id_)
    nr, casus = rij
    eerder = db.rij("SELECT rev, body, merk FROM versie WHERE aantekening = ? ORDER BY rev DESC LIMIT 1", nr)
    if eerder is None:
        _erase_note(db, zegel, id_)
        return
    db.doe("DELETE FROM versie WHERE aantekening = ? AND rev = ?", nr, eerder[0])
    db.doe("UPDATE aantekening SET rev = ? WHERE nr = ?", eerder[0], nr)
    _write_over(db, zegel, nr, eerder[0], zegel.lees_casusdeel(id_, *eerder))
    db.doe("DELETE FROM poortkeuze WHERE casus = ?", casus)


def _erase_newest_lesson(db: Verbinding, id_: str) -> None:
    eerder = db.rij("SELECT rev, body FROM leer_versie WHERE leer = ? ORDER BY rev DESC LIMIT 1", id_)
    if eerder is None:
        _erase_lesson(db, id_)
        return
    db.doe("DELETE FROM leer_versie WHERE leer = ? AND rev = ?", id_, eerder[0])
    db.doe("UPDATE leer SET rev = ?, body = ? WHERE id = ?", *eerder, id_)


def _erase_person(db: Verbinding, zegel: Zegel, persoon: str) -> int:
    """One person: what is wholly about them goes, in all else a row goes and a source becomes *iemand*."""
    casus = _case_of(db, zegel, persoon)
    rol = casus.rol(persoon)
    weg = [
        (nr, id_)
        for nr, id_, rev, body, merk in db.rijen(
            "SELECT a.nr, a.id, a.rev, a.body, a.merk FROM aantekening a "
            "JOIN reflectie r ON r.id = a.reflectie WHERE r.casus = ?",
            casus.id,
        )
        if is_eigen(zegel.lees_casusdeel(id_, rev, body, merk), persoon)
    ]
    for nr, _ in weg:
        _erase_row(db, nr)

    def without(aantekening: Aantekening) -> Aantekening | None:
        if is_eigen(aantekening, persoon):
            return None
        for _, id_ in weg:
            aantekening = zonder(aantekening, id_)
        return zonder(aantekening, persoon)

    _rewrite(db, zegel, casus.id, without)
    _rewrite_concepts(db, casus.id, persoon, rol)
    db.doe("DELETE FROM naam_woord WHERE casus = ? AND betrokkene = ?", casus.id, persoon)
    db.doe("DELETE FROM naam WHERE casus = ? AND betrokkene = ?", casus.id, persoon)
    db.doe("DELETE FROM poortkeuze WHERE casus = ?", casus.id)
    schrijf_casus(db, zonder_persoon(casus, persoon))
    return len(weg)


def _case_of(db: Verbinding, zegel: Zegel, persoon: str) -> Casus:
    for (id_,) in db.rijen("SELECT id FROM casus WHERE instr(body, ?) > 0", persoon):
        casus = lees_casus(db, zegel, id_)
        if casus.betrokkene(persoon):
            return casus
    raise NietInKluis(soort="persoon", id=persoon)


def _shrink(db: Verbinding, zegel: Zegel, id_: str, dag: date) -> int:
    """A case to what looking back needs: its cover name, and of decisions and expectations the core."""
    casus = lees_casus(db, zegel, id_)
    rijen = lees_aantekeningen_van_casus(db, zegel, id_)
    alle = [rij.aantekening for rij in rijen]
    weg = 0
    for reflectie in lees_reflecties(db, zegel, id_):
        hier = [rij.aantekening for rij in rijen if rij.reflectie == reflectie.id]
        weg += _shrink_walk(db, zegel, reflectie, om_terug_te_kijken(hier, alle))
    _erase_around(db, id_)
    schrijf_casus(db, kern_van_casus(casus, verkleind_op=dag))
    return weg


def _shrink_walk(db: Verbinding, zegel: Zegel, reflectie: Reflectie, kernen: Sequence[Aantekening]) -> int:
    """A walk that leaves nothing to look back at goes; of another its doubt and its way through it go."""
    if not kernen:
        return _erase_walk(db, reflectie.id)
    blijft = {kern.id: kern for kern in kernen}
    weg = 0
    for nr, id_, rev in db.rijen("SELECT nr, id, rev FROM aantekening WHERE reflectie = ?", reflectie.id):
        if id_ not in blijft:
            _erase_row(db, nr)
            weg += 1
            continue
        db.doe("DELETE FROM versie WHERE aantekening = ?", nr)
        _write_over(db, zegel, nr, rev, blijft[id_])
    db.doe("DELETE FROM concept WHERE reflectie = ?", reflectie.id)
    gelopen = {naam: getattr(reflectie, naam) for naam in _VAN_WANDELING}
    schrijf_reflectie(db, Reflectie(**gelopen))
    return weg


# in place, for what stays


def _rewrite(db: Verbinding, zegel: Zegel, casus: str, verander: Callable[[Aantekening], Aantekening | None]) -> None:
    """Change every version of a whole case in its place; a version that becomes None goes."""
    welke = "FROM aantekening a JOIN reflectie r ON r.id = a.reflectie"
    for nr, id_, rev, body, merk in db.rijen(
        f"SELECT a.nr, a.id, a.rev, a.body, a.merk {welke} WHERE r.casus = ?",
        casus,
    ):
        oud = zegel.lees_casusdeel(id_, rev, body, merk)
        nieuw = verander(oud)
        if nieuw is not None and nieuw != oud:
            _write_over(db, zegel, nr, rev, nieuw)
    for nr, id_, rev, body, merk in db.rijen(
        f"SELECT a.nr, a.id, v.rev, v.body, v.merk {welke} JOIN versie v ON v.aantekening = a.nr WHERE r.casus = ?",
        casus,
    ):
        oud = zegel.lees_casusdeel(id_, rev, body, merk)
        nieuw = verander(oud)
        if nieuw is None:
            db.doe("DELETE FROM versie WHERE aantekening = ? AND rev = ?", nr, rev)
        elif nieuw != oud:
            tekst = nieuw.model_dump_json()
            db.doe(
                "UPDATE versie SET body = ?, merk = ? WHERE aantekening = ? AND rev = ?",
                *(tekst, zegel.merk(id_, rev, tekst), nr, rev),
            )


def _write_over(db: Verbinding, zegel: Zegel, nr: int, rev: int, aantekening: Aantekening) -> None:
    """Put another text in the place of the newest version; a day that was dealt with stays dealt with."""
    body = aantekening.model_dump_json()
    db.doe(
        "UPDATE aantekening SET body = ?, merk = ?, dag = CASE WHEN dag IS NULL THEN NULL ELSE ? END WHERE nr = ?",
        *(body, zegel.merk(aantekening.id, rev, body), dag_van(aantekening), nr),
    )
    indexeer(db, nr, aantekening)


def _rewrite_concepts(db: Verbinding, casus: str, persoon: str, rol: str) -> None:
    """Raw text names a person by role in a cell of its own; a form about the person goes."""
    for id_, body in db.rijen(
        "SELECT c.id, c.body FROM concept c JOIN reflectie r ON r.id = c.reflectie "
        "WHERE r.casus = ? AND c.deel = 'casusdeel'",
        casus,
    ):
        inhoud = json.loads(body)
        velden = inhoud["velden"]
        wie = {persoon, vouw(rol)}
        if _names(velden.get("persoon"), wie):
            db.doe("DELETE FROM concept WHERE id = ?", id_)
            continue
        inhoud["velden"] = {naam: _raw_without(waarde, wie) for naam, waarde in velden.items()}
        if inhoud["velden"] != velden:
            db.doe("UPDATE concept SET body = ? WHERE id = ?", json.dumps(inhoud, ensure_ascii=False).encode(), id_)


def _raw_without(waarde: Any, wie: set[str]) -> Any:
    if isinstance(waarde, dict):
        return {naam: _raw_without(deel, wie) for naam, deel in waarde.items()}
    if isinstance(waarde, list):
        over = (deel for deel in waarde if not (isinstance(deel, dict) and _names(deel.get("persoon"), wie)))
        return [_raw_without(deel, wie) for deel in over]
    return IEMAND if _names(waarde, wie) else waarde


def _names(waarde: Any, wie: set[str]) -> bool:
    return isinstance(waarde, str) and vouw(waarde).strip() in wie
