"""The self-check of a vault: what is not right, in Dutch sentences, and what was mended on the way."""

from collections.abc import Callable, Iterator

from checklist_app.domain.fouten import KompasFout
from checklist_app.kluis.fouten import KluisBeschadigd
from checklist_app.kluis.kopieen import pagina_fouten, structuur_is_heel
from checklist_app.kluis.logboek import eerste_breuk
from checklist_app.kluis.schijf import BESTAND_RECHTEN, MAP_RECHTEN
from checklist_app.kluis.verbinding import Verbinding, bestanden
from checklist_app.kluis.zegel import Zegel
from checklist_app.kluis.zoeken import maak_index

Bevindingen = Iterator[str]


def controleer(db: Verbinding, zegel: Zegel) -> tuple[str, ...]:
    """Return the findings; nothing found is an empty tuple. The search index and the rights are mended at once."""
    stappen: tuple[Callable[[Verbinding, Zegel], Bevindingen], ...] = (
        _paginas,
        _structuur,
        _wezen,
        _versies,
        _leerdeel,
        _log,
        _zoekindex,
        _rechten,
    )
    gevonden: list[str] = []
    for stap in stappen:
        try:
            gevonden += stap(db, zegel)
        except KompasFout as fout:
            gevonden.append(fout.zin)
    return tuple(dict.fromkeys(gevonden))


def _paginas(db: Verbinding, zegel: Zegel) -> Bevindingen:
    fout = pagina_fouten(db)
    if fout:
        yield f"Het kluisbestand is beschadigd op {fout} plaatsen. Zet een kopie terug."


def _structuur(db: Verbinding, zegel: Zegel) -> Bevindingen:
    if not structuur_is_heel(db):
        yield "De tabellen of de zoekindex van de kluis zijn niet heel. Zet een kopie terug."


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
