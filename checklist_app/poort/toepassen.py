"""Towards somebody else: what was chosen is put in place, and what comes out is looked through again (section 7)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from checklist_app.domain.blokken import Document, Genoemd, Getypt, Regel, Stuk, Velden, Veldwaarde
from checklist_app.domain.register import WOORD, gewone_tekens, vouw
from checklist_app.poort.fouten import Tegengehouden
from checklist_app.poort.kennis import Kennis
from checklist_app.poort.merken import Merk
from checklist_app.poort.nummers import bsn
from checklist_app.poort.registertreffers import kleine_letters, namen, schuilnamen, typfouten
from checklist_app.poort.vondst import HOUDEN, Keuze, Treffer, Vondst
from checklist_app.poort.zoeken import ZEKERE_LAGEN, Laag, zoek, zoek_in_tekst

GEPSEUDONIMISEERD = (
    "Namen en nummers zijn vervangen, maar anoniem is deze tekst niet. Geen programma ziet of een zeldzame "
    "gebeurtenis, hoe het gezin in elkaar zit, iemands werk, een naam met kleine letters in een citaat, of dat alles "
    "bij elkaar dit gezin toch verraadt. Lees het daarom zelf na."
)
"""What no tool sees (techniek.md B2)."""
_GENOEG_RONDES = 8
_LAGEN_VOOR_EIGEN_WOORDEN: tuple[Laag, ...] = (*ZEKERE_LAGEN, typfouten, kleine_letters)
"""Own words are Kompas' own text once they are in place and not looked at again: so the register counts in full."""


def klaargezet(document: Document) -> Document:
    """Return the document as it is searched: no real names, and what was typed in plain characters."""
    return document.met_regels(_made_ready)


def pas_toe(
    document: Document, vondsten: Sequence[Vondst], kennis: Kennis, keuzes: Mapping[str, Keuze]
) -> tuple[Document, tuple[Vondst, ...]]:
    """Return the document with every sure find replaced, and every doubtful one as was chosen for its form.

    ``vondsten`` are those of this document, made ready by ``klaargezet``. What has no choice stays as it stands. A
    replacement is Kompas' own text; the rest is looked through again until nothing is left to replace. The second
    answer is what is doubtful and showed only then, once the rest was replaced, chosen about or not.
    """
    eerst = frozenset(v.vorm for v in vondsten)
    resultaat, over, vervangen = document, tuple(vondsten), list[Vondst]()
    for _ in range(_GENOEG_RONDES):
        nu = [v for v in over if v.zekerheid == "zeker" or keuzes.get(v.vorm, HOUDEN).soort != "houden"]
        if not nu:
            break
        vervangen += nu
        resultaat = _replaced(resultaat, nu, keuzes)
        over = zoek(resultaat, kennis)
    later = (v for v in (*vervangen, *over) if v.zekerheid == "twijfel" and v.vorm not in eerst)
    return resultaat, tuple(later)


def open_vondsten(vondsten: Iterable[Vondst], keuzes: Mapping[str, Keuze]) -> tuple[Vondst, ...]:
    """Return the doubtful finds about which nothing was chosen."""
    return tuple(v for v in vondsten if v.zekerheid == "twijfel" and v.vorm not in keuzes)


def controleer(
    origineel: Document, resultaat: Document, tekst: str, kennis: Kennis, keuzes: Mapping[str, Keuze]
) -> None:
    """Look through what came out, as a document and as written text; raise ``Tegengehouden`` at any hit.

    Registered names, cover names, numbers and contact details always stop it; three digits and capitals unless it was
    chosen to keep them. ``tekst`` may hold the words that Kompas itself says in ``origineel``.
    """
    vondsten = zoek(resultaat, kennis)
    merken = [v.merk for v in vondsten if v.zekerheid == "zeker" or not _kept(v, keuzes)]
    merken += _in_text(tekst, kennis.zonder(_own_words(origineel)))
    if merken:
        raise Tegengehouden(tuple(dict.fromkeys(merken)))


def eis_geen_naam(tekst: str, kennis: Kennis) -> None:
    """Raise ``Tegengehouden`` when own words for a replacement hold what is surely replaced, or almost a name."""
    merken = [Merk("eigen woorden", treffer.soort) for treffer in _named_in(Keuze("eigen", tekst), kennis)]
    if merken:
        raise Tegengehouden(tuple(merken))


def bruikbaar(keuzes: Mapping[str, Keuze], kennis: Kennis) -> dict[str, Keuze]:
    """Return the choices that still count: the register may have grown since, and a role may be called otherwise."""
    rollen = {*kennis.rollen.values(), kennis.label("naam"), kennis.label("familienaam")}
    return {
        vorm: keuze
        for vorm, keuze in keuzes.items()
        if not _named_in(keuze, kennis) and (keuze.soort != "rol" or keuze.vervanging in rollen)
    }


def noem_gepseudonimiseerd(document: Document) -> Document:
    """Return the document with at its head what was done to it, and what no tool sees."""
    veld = Veldwaarde("Gepseudonimiseerd", ((GEPSEUDONIMISEERD,),))
    return replace(document, over=Velden((*document.over.velden, veld), document.over.kop))


def _named_in(keuze: Keuze, kennis: Kennis) -> list[Treffer]:
    lagen = _LAGEN_VOOR_EIGEN_WOORDEN if keuze.soort == "eigen" else ZEKERE_LAGEN
    treffers = zoek_in_tekst(gewone_tekens(keuze.vervanging), kennis, lagen)
    return [treffer for treffer in treffers if treffer.zeker or treffer.herkomst == "register"]


def _kept(vondst: Vondst, keuzes: Mapping[str, Keuze]) -> bool:
    keuze = keuzes.get(vondst.vorm)
    return keuze is not None and keuze.soort == "houden"


def _in_text(tekst: str, kennis: Kennis) -> Iterator[Merk]:
    kaal = tekst.replace("\\", "")
    for laag in (namen, schuilnamen, bsn):
        yield from (Merk("uitvoer", treffer.soort) for treffer in laag(kaal, kennis))


def _own_words(document: Document) -> frozenset[str]:
    return frozenset(WOORD.findall(vouw(f"{document.eigen_tekst()}\n{GEPSEUDONIMISEERD}\nGepseudonimiseerd")))


def _made_ready(regel: Regel) -> Regel:
    return tuple(map(_plain, regel))


def _plain(stuk: Stuk) -> Stuk:
    match stuk:
        case Getypt():
            return Getypt(gewone_tekens(stuk.tekst))
        case Genoemd():
            return replace(stuk, rol=gewone_tekens(stuk.rol), naam="")
    return stuk


def _replaced(document: Document, vondsten: Iterable[Vondst], keuzes: Mapping[str, Keuze]) -> Document:
    per_stuk: dict[tuple[int, int], list[Vondst]] = {}
    for vondst in vondsten:
        per_stuk.setdefault((vondst.regel, vondst.stuk), []).append(vondst)
    nummers = iter(range(1_000_000))

    def line(regel: Regel) -> Regel:
        nr = next(nummers)
        return tuple(
            deel
            for stuk_nr, stuk in enumerate(regel)
            for deel in (_pieces(stuk, per_stuk[nr, stuk_nr], keuzes) if (nr, stuk_nr) in per_stuk else (stuk,))
        )

    return document.met_regels(line)


def _pieces(stuk: Stuk, vondsten: Iterable[Vondst], keuzes: Mapping[str, Keuze]) -> Iterator[Stuk]:
    tekst = stuk if isinstance(stuk, str) else stuk.tekst
    tot = 0
    for vondst in vondsten:
        keuze = vondst.voorstel if vondst.zekerheid == "zeker" else keuzes.get(vondst.vorm)
        if keuze is None or keuze.soort == "houden":
            continue
        if tot < vondst.begin:
            yield Getypt(tekst[tot : vondst.begin])
        yield keuze.vervanging
        tot = vondst.einde
    if tot == 0:
        yield stuk
    elif tot < len(tekst):
        yield Getypt(tekst[tot:])
