"""Purpose *dossier*: what was seen, heard and weighed, ready to be taken over into the organisation's own file."""

from collections.abc import Iterator, Sequence
from datetime import date

from checklist_app.documents.hoofdstukken import verdeel
from checklist_app.documents.inhoud import Inhoud, aantekening_blok, blik_op, over_dit_document
from checklist_app.documents.velden import Blik
from checklist_app.domain.blokken import Blok, Citaat, Document, Getypt, Kop, Lijst, Regel, Velden, Veldwaarde
from checklist_app.domain.casus import Betrokkene, Casus
from checklist_app.domain.soorten import Aantekening
from checklist_app.domain.soorten.mensen import Gesprek
from checklist_app.domain.veldkennis import eigen_velden
from checklist_app.domain.wandeling import Wandeling
from checklist_app.domain.woorden import in_woorden

_WAARVOOR = "Voor het eigen dossier: wat er is gezien, gehoord en afgewogen."
_LEZER = "Wie in het dossier van je organisatie mag kijken. Het kind en de ouders kunnen het ook lezen."


def dossier(casus: Casus, wandelingen: Sequence[Wandeling], vandaag: date) -> Document:
    """Return these walks as one text for the own dossier (ontwerp.md section 7)."""
    inhouden = [Inhoud(w) for w in wandelingen]
    blik = blik_op(casus, inhouden)
    over = over_dit_document(_WAARVOOR, _LEZER, inhouden, vandaag)
    return Document(
        titel=("Voor het dossier",),
        over=Velden((*over.velden, *_case(casus))),
        blokken=(*_people(casus, blik), *_chapters(inhouden, blik)),
    )


def _case(casus: Casus) -> Iterator[Veldwaarde]:
    yield Veldwaarde("Schuilnaam", ((Getypt(casus.schuilnaam),),))
    if casus.kenmerk:
        yield Veldwaarde("Eigen kenmerk", ((Getypt(casus.kenmerk),),))


def _people(casus: Casus, blik: Blik) -> Iterator[Blok]:
    anderen = [b for b in casus.betrokkenen if b.soort != "jijzelf"]
    if anderen:
        yield Kop(("De mensen",))
        yield Lijst(tuple(_person(b, blik) for b in anderen))


def _person(betrokkene: Betrokkene, blik: Blik) -> Regel:
    leeftijd = betrokkene.leeftijd if betrokkene.leeftijd != "volwassen" else None
    kenmerken = [in_woorden(woord) for woord in (betrokkene.soort, leeftijd) if woord]
    return (blik.genoemd(betrokkene.id), f": {', '.join(kenmerken)}")


def _chapters(inhouden: Sequence[Inhoud], blik: Blik) -> Iterator[Blok]:
    for titel, hier in verdeel(inhouden, lambda inhoud: inhoud.geldig):
        yield Kop((titel,))
        for aantekening, inhoud in hier:
            yield from opgeschreven(aantekening, inhoud, blik)


def opgeschreven(aantekening: Aantekening, inhoud: Inhoud, blik: Blik) -> Iterator[Blok]:
    """Yield one thing recorded: what somebody said first and verbatim, then what was filled in."""
    if isinstance(aantekening, Gesprek) and aantekening.eigen_woorden:
        yield eigen_woorden(aantekening, blik)
        rest = [info for info in eigen_velden(Gesprek) if info.naam not in ("persoon", "eigen_woorden")]
        blok = aantekening_blok(aantekening, inhoud, blik, velden=rest)
    else:
        blok = aantekening_blok(aantekening, inhoud, blik, kop_van(aantekening, inhoud))
    if blok.velden:
        yield blok


def eigen_woorden(gesprek: Gesprek, blik: Blik) -> Citaat:
    """Return what somebody said, verbatim."""
    wie: Regel = (blik.genoemd(gesprek.persoon),) if gesprek.persoon else ("iemand",)
    return Citaat(wie, (Getypt(gesprek.eigen_woorden),), gesprek.persoon or "")


def kop_van(aantekening: Aantekening, inhoud: Inhoud) -> Regel:
    """Return what stands above an aantekening: the question it answers, or its kind."""
    vraag = inhoud.vragen.get(aantekening.vraag or "")
    return (vraag.tekst,) if vraag and aantekening.soort == "antwoord" else (type(aantekening).woord.capitalize(),)
