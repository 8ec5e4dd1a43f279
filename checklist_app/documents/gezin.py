"""Purpose *gezin*: for one person of the family, what that person may see, in plain words (house rule 7)."""

from collections.abc import Iterator, Sequence
from datetime import date

from checklist_app.documents.dossier import eigen_woorden, kop_van
from checklist_app.documents.hoofdstukken import verdeel
from checklist_app.documents.inhoud import Inhoud, aantekening_blok, blik_op, over_dit_document
from checklist_app.documents.velden import Blik
from checklist_app.domain.blokken import Alinea, Blok, Document, Genoemd, Kop
from checklist_app.domain.casus import Casus
from checklist_app.domain.soorten import Aantekening
from checklist_app.domain.soorten.mensen import Gesprek
from checklist_app.domain.veldkennis import VeldInfo, eigen_velden
from checklist_app.domain.wandeling import Wandeling
from checklist_app.domain.zicht import voor_lezer

_WAARVOOR = "Om samen te lezen en over te praten."
_LEZER = "Dit is alleen voor jou. Jij bepaalt zelf aan wie je het laat zien."
_WAT_JIJ_ZEI = "Wat jij zei"
_NIETS = (
    "Hier staat nu niets om te lezen. Misschien is nog niet met je besproken wat je kunt lezen. "
    "Je mag altijd vragen wat er over je is opgeschreven. Je mag ook zeggen dat er iets niet klopt."
)
_SLOT = "Klopt er iets niet, of mist er iets? Zeg het, dan schrijven we het op zoals jij het zegt."


def gezin(casus: Casus, wandelingen: Sequence[Wandeling], lezer: str, vandaag: date) -> Document:
    """Return for one person of the case what that person may be shown; when that is nothing, it says so kindly."""
    inhouden = [Inhoud(w) for w in wandelingen]
    blik = blik_op(casus, inhouden, lezer)
    blokken = tuple(_shown(casus, inhouden, lezer, blik))
    return Document(
        titel=("Wat er is opgeschreven, voor ", Genoemd(lezer, casus.rol(lezer))),
        over=over_dit_document(_WAARVOOR, _LEZER, inhouden if blokken else (), vandaag),
        blokken=(*blokken, Alinea((_SLOT,))) if blokken else (Alinea((_NIETS,)),),
    )


def _shown(casus: Casus, inhouden: Sequence[Inhoud], lezer: str, blik: Blik) -> Iterator[Blok]:
    def visible(inhoud: Inhoud) -> list[Aantekening]:
        return [gezien for a in inhoud.geldig if (gezien := voor_lezer(a, casus, lezer))]

    def own(inhoud: Inhoud) -> list[Aantekening]:
        return [a for a in visible(inhoud) if getattr(a, "persoon", None) == lezer]

    def others(inhoud: Inhoud) -> list[Aantekening]:
        return [a for a in visible(inhoud) if getattr(a, "persoon", None) != lezer]

    eigen = [blok for _, hier in verdeel(inhouden, own) for a, i in hier for blok in _recorded(a, i, blik)]
    if eigen:
        yield Kop((_WAT_JIJ_ZEI,))
        yield from eigen
    for titel, hier in verdeel(inhouden, others):
        blokken = [blok for a, inhoud in hier for blok in _recorded(a, inhoud, blik)]
        if blokken:
            yield Kop((titel,))
            yield from blokken


def _recorded(aantekening: Aantekening, inhoud: Inhoud, blik: Blik) -> Iterator[Blok]:
    infos = [info for info in eigen_velden(type(aantekening)) if info.naam != "persoon"]
    if isinstance(aantekening, Gesprek) and aantekening.eigen_woorden:
        yield eigen_woorden(aantekening, blik)
        infos = [info for info in infos if info.naam != "eigen_woorden"]
    kop = kop_van(aantekening, inhoud) if aantekening.soort == "antwoord" else ()
    blok = aantekening_blok(aantekening, inhoud, blik, kop, sorted(infos, key=_after_own_words))
    if blok.velden:
        yield blok


def _after_own_words(info: VeldInfo) -> bool:
    """What the reader said stands before what a professional wrote."""
    return not info.is_lijst_per_persoon
