"""The self-check of a vault: what is not right, in Dutch sentences, and what was mended on the way."""

from collections.abc import Callable, Iterator
from pathlib import Path

from checklist_app.domain.fouten import KompasFout
from checklist_app.kluis.fouten import KluisBeschadigd
from checklist_app.kluis.kopieen import geen_kopie_intussen, pagina_fouten, structuur_is_heel
from checklist_app.kluis.logboek import eerste_breuk
from checklist_app.kluis.plaats import Plaats
from checklist_app.kluis.schijf import BESTAND_RECHTEN, MAP_RECHTEN
from checklist_app.kluis.sleutelbestand import is_heel_geschreven, lees_sleutelbestand, schrijf_sleutelbestand
from checklist_app.kluis.sleutels import Datasleutels
from checklist_app.kluis.verbinding import Verbinding, bestanden
from checklist_app.kluis.zegel import Zegel
from checklist_app.kluis.zoeken import maak_index

Bevindingen = Iterator[str]

_TERUG = "Zet een kopie terug met: kompas kluis herstel PAD."


def controleer(db: Verbinding, zegel: Zegel, sleutels: Datasleutels | None = None) -> tuple[str, ...]:
    """Return the findings; nothing found is an empty tuple. Search index, rights and key file are mended at once.

    With ``sleutels`` the automatic copies and the vaults set aside are opened too.
    """
    mee = (_kopieen(db.plaats, sleutels),) if sleutels else ()
    return _loop(*(stap(db, zegel) for stap in (*_SCHADE, _log, _zoekindex, _rechten, _sleutels)), *mee)


def schade(db: Verbinding, zegel: Zegel) -> tuple[str, ...]:
    """Return only what means that something stored may be lost; nothing is mended."""
    return _loop(*(stap(db, zegel) for stap in _SCHADE))


def kijk_vlug_na(plaats: Plaats, sleutels: Datasleutels) -> tuple[str, ...]:
    """Return what is wrong with pages and tables, on a connection beside the one of the open vault."""
    db = Verbinding(plaats, sleutels.casusdeel, erbij=True)
    try:
        zegel = Zegel(db, sleutels)
        return _loop(_paginas(db, zegel), _structuur(db, zegel))
    finally:
        db.sluit()


def goede_kopieen(plaats: Plaats, sleutels: Datasleutels) -> tuple[Path, ...]:
    """Return the automatic copies that open with these keys and are sound, oldest first."""
    return tuple(kopie for kopie in plaats.kopieen() if _is_sound(Plaats(kopie), sleutels))


def herstel_sleutelbestand(db: Verbinding) -> bool:
    """Write the key file again when that is needed, from what stands there now; return whether it was.

    Another window may have changed it meanwhile, so what stands there is read when nobody else can.
    """
    if is_heel_geschreven(db.plaats):
        return False
    with geen_kopie_intussen(db, "het sleutelbestand is niet hersteld"):
        schrijf_sleutelbestand(db.plaats, lees_sleutelbestand(db.plaats))
    return True


def _loop(*stappen: Bevindingen) -> tuple[str, ...]:
    gevonden: list[str] = []
    for stap in stappen:
        try:
            gevonden.extend(stap)
        except KompasFout as fout:
            gevonden.append(fout.zin)
    return tuple(dict.fromkeys(gevonden))


def _paginas(db: Verbinding, zegel: Zegel) -> Bevindingen:
    fout = pagina_fouten(db)
    if fout:
        yield f"Het kluisbestand is beschadigd op {fout} plaatsen. {_TERUG}"


def _structuur(db: Verbinding, zegel: Zegel) -> Bevindingen:
    if not structuur_is_heel(db):
        yield f"De tabellen of de zoekindex van de kluis zijn niet heel. {_TERUG}"


def _wezen(db: Verbinding, zegel: Zegel) -> Bevindingen:
    los = len(db.rijen("PRAGMA foreign_key_check"))
    if los:
        yield f"{los} regels horen nergens meer bij."


def _versies(db: Verbinding, zegel: Zegel) -> Bevindingen:
    for id_, rev, body, merk in db.rijen(
        "SELECT id, rev, body, merk FROM aantekening UNION ALL "
        "SELECT a.id, v.rev, v.body, v.merk FROM versie v JOIN aantekening a ON a.nr = v.aantekening"
    ):
        try:
            zegel.lees_casusdeel(id_, rev, body, merk)
        except KluisBeschadigd:
            yield f"Versie {rev} van aantekening {id_} is niet meer zoals ze is bewaard."


def _leerdeel(db: Verbinding, zegel: Zegel) -> Bevindingen:
    for id_, rev, body in db.rijen(
        "SELECT id, rev, body FROM leer UNION ALL SELECT leer, rev, body FROM leer_versie"
    ):
        try:
            zegel.lees_leerdeel(id_, rev, body)
        except KluisBeschadigd:
            yield f"Versie {rev} van {id_} in het leerdeel is niet meer zoals ze is bewaard."


def _log(db: Verbinding, zegel: Zegel) -> Bevindingen:
    breuk = eerste_breuk(db, zegel.log)
    if breuk is not None:
        yield f"Het logboek is veranderd vanaf regel {breuk}."


def _zoekindex(db: Verbinding, zegel: Zegel) -> Bevindingen:
    scheef = db.rij(
        "SELECT (SELECT count(*) FROM aantekening) <> (SELECT count(*) FROM zoek) "
        "OR EXISTS (SELECT 1 FROM aantekening WHERE nr NOT IN (SELECT rowid FROM zoek))"
    )
    if scheef == (0,):
        return
    maak_index(db, zegel)
    yield "De zoekindex liep niet gelijk met de aantekeningen. Die is opnieuw gemaakt."


def _rechten(db: Verbinding, zegel: Zegel) -> Bevindingen:
    plaats = db.plaats
    los = [pad for pad in (*bestanden(plaats.bestand), plaats.sleutels, plaats.sleutels_bak) if pad.exists()]
    for pad, recht in ((plaats.map, MAP_RECHTEN), *((pad, BESTAND_RECHTEN) for pad in los)):
        if pad.stat().st_mode & 0o077:
            pad.chmod(recht)
            yield f"Anderen op deze computer konden bij {pad}. Dat is nu dicht."


def _sleutels(db: Verbinding, zegel: Zegel) -> Bevindingen:
    if herstel_sleutelbestand(db):
        yield "Het sleutelbestand en zijn tweede exemplaar waren niet in orde. Ze zijn het nu weer."


def _kopieen(plaats: Plaats, sleutels: Datasleutels) -> Bevindingen:
    alle = tuple(plaats.kopieen())
    goed = goede_kopieen(plaats, sleutels)
    for kopie in alle:
        if kopie not in goed:
            yield f"De kopie {kopie} is niet te gebruiken. De andere goede kopieën: {len(goed)}."
    for opzij in plaats.opzij():
        if not _is_sound(Plaats(opzij), sleutels):
            yield f"De kluis die opzij staat in {opzij} is beschadigd of anders. Niet meer nodig? Gooi die map weg."


def _is_sound(plaats: Plaats, sleutels: Datasleutels) -> bool:
    try:
        lees_sleutelbestand(plaats)
        db = Verbinding(plaats, sleutels.casusdeel)
        try:
            return not pagina_fouten(db) and structuur_is_heel(db)
        finally:
            db.sluit()
    except KompasFout:
        return False


_SCHADE: tuple[Callable[[Verbinding, Zegel], Bevindingen], ...] = (_paginas, _structuur, _wezen, _versies, _leerdeel)
