"""The engine of the gate: every layer over every line that a person typed (ontwerp.md section 7, techniek.md B2)."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from checklist_app.domain.blokken import Document, Regel, tekst_van
from checklist_app.domain.casus import Casus
from checklist_app.domain.register import gewone_tekens
from checklist_app.poort import adressen, dagen, hoofdletters, leeftijden, nummers, omgeving, registertreffers
from checklist_app.poort.kennis import SOORTROL, Kennis
from checklist_app.poort.vondst import Treffer, Vondst, zonder_overlap

Laag = Callable[[str, Kennis], Iterator[Treffer]]

ZEKERE_LAGEN: tuple[Laag, ...] = (
    nummers.iban,
    nummers.contact,
    nummers.bsn,
    nummers.eigen_kenmerk,
    registertreffers.namen,
    registertreffers.schuilnamen,
)
"""What is sure, and replaced at once."""
LAGEN: tuple[Laag, ...] = (
    *ZEKERE_LAGEN,
    nummers.bijna_iban,
    dagen.datums,
    nummers.zaaknummers,
    adressen.adressen,
    omgeving.instellingen,
    leeftijden.leeftijden,
    registertreffers.typfouten,
    omgeving.personen,
    omgeving.voorletters,
    adressen.bekende_plaatsen,
    hoofdletters.hoofdletters,
    registertreffers.kleine_letters,
    nummers.overige,
)
"""Every layer, the one that wins where two overlap first."""
_OMGEVING = 40


def zoek_in_tekst(tekst: str, kennis: Kennis, lagen: Sequence[Laag] = LAGEN) -> Sequence[Treffer]:
    """Return what was found in one text, in order and without overlap."""
    return zonder_overlap((laag(tekst, kennis) for laag in lagen), tekst)


def met_veilige_rollen(kennis: Kennis, casus: Casus) -> Kennis:
    """Return the knowledge of a case in which no replacement says more than a role.

    A role is typed by a person: *oma Truus Bakker*, *oma, bel 0612345678*. Where anything is found in it, what kind
    of person it is comes instead.
    """
    anders = {
        b.id: kennis.label(SOORTROL[b.soort])
        for b in casus.betrokkenen
        if zoek_in_tekst(gewone_tekens(b.rol), kennis)
    }
    return replace(kennis, rollen={**kennis.rollen, **anders})


def zoek(document: Document, kennis: Kennis) -> tuple[Vondst, ...]:
    """Return what was found in everything a person typed in a document, in order.

    A line is read as a whole, so that what Kompas says itself is context and never a find.
    """
    regels = enumerate(document.regels())
    return tuple(v for nr, (plek, regel, _) in regels for v in _in_line(nr, plek, regel, kennis))


def _in_line(nr: int, plek: str, regel: Regel, kennis: Kennis) -> Iterator[Vondst]:
    if all(isinstance(stuk, str) for stuk in regel):
        return
    geheel = tekst_van(regel)
    treffers = zoek_in_tekst(geheel, kennis)
    begin = 0
    for stuk_nr, stuk in enumerate(regel):
        tekst = stuk if isinstance(stuk, str) else stuk.tekst
        if not isinstance(stuk, str):
            for t in treffers:
                van, tot = max(t.begin - begin, 0), min(t.einde - begin, len(tekst))
                if van < tot:
                    yield _find(nr, stuk_nr, plek, geheel, begin, (van, tot), t)
        begin += len(tekst)


def _find(nr: int, stuk: int, plek: str, geheel: str, begin: int, waar: tuple[int, int], treffer: Treffer) -> Vondst:
    van, tot = begin + waar[0], begin + waar[1]
    return Vondst(
        regel=nr,
        stuk=stuk,
        begin=waar[0],
        einde=waar[1],
        tekst=geheel[van:tot],
        plek=plek,
        soort=treffer.soort,
        zekerheid="zeker" if treffer.zeker else "twijfel",
        herkomst=treffer.herkomst,
        voorstel=treffer.voorstel,
        omgeving=(geheel[max(0, van - _OMGEVING) : van], geheel[tot : tot + _OMGEVING]),
    )
