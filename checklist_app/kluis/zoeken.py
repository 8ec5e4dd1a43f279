"""Search in the casusdeel, never the leerdeel: the text as typed and its stems in one index (techniek.md part B)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from checklist_app.domain.register import vouw
from checklist_app.domain.soorten import Aantekening
from checklist_app.kluis.stammen import WERKWIJZE, WOORD, stammen, woorden
from checklist_app.kluis.verbinding import Verbinding
from checklist_app.kluis.zegel import Zegel

_AANHALING = str.maketrans(dict.fromkeys("“”„‟«»", '"'))
_DEEL = re.compile(r'"([^"]*)"|([^\s"]+)')
_MEESTE_WOORDEN = 32
_ROND = 70
"""Characters of context on each side of a hit."""


@dataclass(frozen=True)
class Treffer:
    """One aantekening that was found; ``veld`` and ``fragment`` show where."""

    casus: str
    reflectie: str
    aantekening: str
    soort: str
    veld: str
    fragment: str


@dataclass(frozen=True)
class Zoekwoord:
    """One word, or the words of a phrase between quotes."""

    woorden: tuple[str, ...]
    letterlijk: bool

    def als_fts(self) -> str:
        """Return this as FTS5; only letters and digits get here, always between quotes, so it is never an error."""
        if self.letterlijk:
            return f'tekst : "{" ".join(self.woorden)}"'
        woord = self.woorden[0]
        return f'(tekst : "{woord}" * OR stam : "{stammen([woord])[0]}")'

    def plek(self, tekst: str) -> int | None:
        """Return where this stands in a text, in characters, or None."""
        gevonden = [(woord.start(), woord.group()) for woord in WOORD.finditer(tekst)]
        los = [vouw(woord) for _, woord in gevonden]
        gezocht = [vouw(woord) for woord in self.woorden]
        if self.letterlijk:
            lengte = len(gezocht)
            raak = (nr for nr in range(len(los)) if los[nr : nr + lengte] == gezocht)
        else:
            (stam,) = stammen(gezocht)
            raak = (nr for nr, vorm in enumerate(stammen(los)) if los[nr].startswith(gezocht[0]) or vorm == stam)
        nr = next(raak, None)
        return None if nr is None else gevonden[nr][0]


def ontleed(getypt: str) -> tuple[Zoekwoord, ...]:
    """Return what a person typed as words and phrases. Anything may be typed; signs alone find nothing.

    Of a whole page that was pasted the first words count: FTS5 takes no more than 256.
    """
    gevonden = []
    for zin, los in _DEEL.findall(getypt.translate(_AANHALING)):
        if zin and woorden(zin):
            gevonden.append(Zoekwoord(tuple(woorden(zin)), letterlijk=True))
        gevonden += [Zoekwoord((woord,), letterlijk=False) for woord in woorden(los)]
    return tuple(gevonden[:_MEESTE_WOORDEN])


def indexeer(db: Verbinding, nr: int, aantekening: Aantekening) -> None:
    """Put the newest text of one aantekening in the index, in the transaction of the caller."""
    los = woorden(aantekening.zoektekst())
    db.doe(
        "INSERT OR REPLACE INTO zoek (rowid, tekst, stam) VALUES (?, ?, ?)",
        *(nr, " ".join(los), " ".join(stammen(los))),
    )


def maak_index_als_nodig(db: Verbinding, zegel: Zegel) -> None:
    """Make the index again when it was made by another stemmer or another list of words."""
    if db.rij("SELECT waarde FROM toestand WHERE sleutel = 'zoek'") != (WERKWIJZE,):
        maak_index(db, zegel)


def maak_index(db: Verbinding, zegel: Zegel) -> None:
    """Make the whole index again from the newest texts."""
    with db.transactie("de zoekindex is niet gemaakt"):
        db.doe("INSERT INTO zoek (zoek) VALUES ('delete-all')")
        for nr, id_, rev, body, merk in db.rijen("SELECT nr, id, rev, body, merk FROM aantekening"):
            indexeer(db, nr, zegel.lees_casusdeel(id_, rev, body, merk))
        db.doe("INSERT OR REPLACE INTO toestand (sleutel, waarde) VALUES ('zoek', ?)", WERKWIJZE)


def zoek(db: Verbinding, zegel: Zegel, getypt: str, limiet: int) -> tuple[Treffer, ...]:
    """Return the aantekeningen that hold every word and phrase, the best fit first."""
    vraag = ontleed(getypt)
    if not vraag:
        return ()
    rijen = db.rijen(
        "SELECT r.casus, r.id, a.id, a.rev, a.body, a.merk FROM zoek JOIN aantekening a ON a.nr = zoek.rowid "
        "JOIN reflectie r ON r.id = a.reflectie "
        "WHERE zoek MATCH ? ORDER BY zoek.rank LIMIT ?",
        *(" AND ".join(woord.als_fts() for woord in vraag), limiet),
    )
    return tuple(
        _treffer(casus, reflectie, zegel.lees_casusdeel(id_, rev, body, merk), vraag)
        for casus, reflectie, id_, rev, body, merk in rijen
    )


def _treffer(casus: str, reflectie: str, aantekening: Aantekening, vraag: tuple[Zoekwoord, ...]) -> Treffer:
    veld, fragment = _vindplaats(aantekening, vraag)
    return Treffer(casus, reflectie, aantekening.id, aantekening.soort, veld, fragment)


def _vindplaats(aantekening: Aantekening, vraag: tuple[Zoekwoord, ...]) -> tuple[str, str]:
    for woord in vraag:
        for veld, tekst in _teksten(aantekening):
            plek = woord.plek(tekst)
            if plek is not None:
                return veld, _fragment(tekst, plek)
    return aantekening.kernveld, _fragment(aantekening.kern, 0)


def _teksten(aantekening: Aantekening) -> Iterator[tuple[str, str]]:
    eigen = type(aantekening).model_fields.keys() - Aantekening.model_fields.keys()
    for veld, waarde in aantekening.model_dump().items():
        if veld in eigen:
            yield from ((veld, tekst) for tekst in _strings(waarde))


def _strings(waarde: Any) -> Iterator[str]:
    if isinstance(waarde, str):
        yield waarde
    elif isinstance(waarde, dict):
        for deel in waarde.values():
            yield from _strings(deel)
    elif isinstance(waarde, list | tuple):
        for deel in waarde:
            yield from _strings(deel)


def _fragment(tekst: str, plek: int) -> str:
    begin, eind = max(0, plek - _ROND), min(len(tekst), plek + _ROND)
    stuk = " ".join(tekst[begin:eind].split())
    return f"{'… ' if begin else ''}{stuk}{' …' if eind < len(tekst) else ''}"
