"""Purpose *intervisie*: at most one page for colleagues, the question first and the case stripped (section 6)."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from checklist_app.documents.inhoud import Inhoud, over_dit_document
from checklist_app.domain.blokken import Alinea, Blok, Document, Getypt, Kop, Lijst, Regel, tekst_van
from checklist_app.domain.soorten import Aantekening
from checklist_app.domain.soorten.weten import OpenVraag, Uitspraak
from checklist_app.domain.wandeling import Wandeling
from checklist_app.domain.woorden import in_woorden

REGELS_OP_EEN_BLAD = 36
"""What one page holds below how the document starts, and below what the gate puts there."""
_REGELS_VAN_EEN_KOP = 3
_TEKENS_OP_EEN_REGEL = 85
_WAARVOOR = "Om in intervisie over te praten. Het gaat om jouw vraag, niet om dit gezin."
_LEZER = "Alleen wie bij de intervisie is. Na afloop gaat dit blad weg."
_MEER = "Er is meer opgeschreven dan op één blad past. Wat hier niet staat, kun je vertellen."


def intervisie(wandeling: Wandeling, vandaag: date, gekozen: Collection[str] | None = None) -> Document:
    """Return the doubt, the questions that are open and statements with their kind, on one page.

    ``gekozen`` are the ids of what the inbrenger chose; None is every statement and open question. Nobody is named,
    also not by role, except in words that were typed: those the gate looks through.
    """
    inhoud = Inhoud(wandeling)
    hier = [a for a in inhoud.geldig if gekozen is None or a.id in gekozen]
    regels = [*_questions(hier), *_statements(hier), *(_others(hier) if gekozen is not None else ())]
    twijfel = _doubt(wandeling)
    passend = _fitting(regels, REGELS_OP_EEN_BLAD - (_REGELS_VAN_EEN_KOP + _lines(twijfel) if twijfel else 0))
    return Document(
        titel=("Voor intervisie",),
        over=over_dit_document(_WAARVOOR, _LEZER, (), vandaag),
        blokken=(
            *((Kop(("Mijn twijfel",)), Alinea(twijfel)) if twijfel else ()),
            *_blocks(passend),
            *((Alinea((_MEER,)),) if len(passend) < len(regels) else ()),
        ),
    )


def _doubt(wandeling: Wandeling) -> Regel:
    gekozen = wandeling.reflectie.twijfel
    if gekozen is None:
        return ()
    uit_kader = next((t.tekst for t in wandeling.kader.twijfels if t.id == gekozen.id), "")
    return (Getypt(gekozen.tekst),) if gekozen.tekst else (uit_kader,)


def _questions(aantekeningen: Sequence[Aantekening]) -> Iterator[tuple[str, Regel]]:
    for a in aantekeningen:
        if isinstance(a, OpenVraag) and a.wat:
            yield "Wat ik niet weet", (Getypt(a.wat),)


def _statements(aantekeningen: Sequence[Aantekening]) -> Iterator[tuple[str, Regel]]:
    for a in aantekeningen:
        if isinstance(a, Uitspraak) and a.tekst:
            yield "Wat er ligt", (f"{in_woorden(a.aard).capitalize()}: ", Getypt(a.tekst))


def _others(aantekeningen: Sequence[Aantekening]) -> Iterator[tuple[str, Regel]]:
    for a in aantekeningen:
        if not isinstance(a, OpenVraag | Uitspraak) and a.kern:
            yield "Ook gekozen", (f"{type(a).woord.capitalize()}: ", Getypt(a.kern))


def _fitting(regels: Sequence[tuple[str, Regel]], ruimte: int) -> list[tuple[str, Regel]]:
    """Return what fits in this room, from the first on; what is too long makes place for what comes after it."""
    passend: list[tuple[str, Regel]] = []
    for titel, regel in regels:
        kop = 0 if any(titel == eerder for eerder, _ in passend) else _REGELS_VAN_EEN_KOP
        nodig = kop + _lines(regel)
        if nodig <= ruimte:
            ruimte -= nodig
            passend.append((titel, regel))
    return passend


def _lines(regel: Regel) -> int:
    return sum(1 + len(deel) // _TEKENS_OP_EEN_REGEL for deel in tekst_van(regel).split("\n"))


def _blocks(regels: Sequence[tuple[str, Regel]]) -> Iterator[Blok]:
    for titel in dict.fromkeys(titel for titel, _ in regels):
        yield Kop((titel,))
        yield Lijst(tuple(regel for hier, regel in regels if hier == titel))
