"""What of a walk belongs in a document: the casusdeel, without what is empty, replaced or not applicable."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from checklist_app.documents.velden import Blik, lange_dag, veldwaarden
from checklist_app.domain.blokken import Getypt, Regel, Velden, Veldwaarde
from checklist_app.domain.casus import Casus
from checklist_app.domain.kaderbasis import Vraag
from checklist_app.domain.soorten import Aantekening
from checklist_app.domain.veldkennis import VeldInfo, eigen_velden
from checklist_app.domain.wandeling import Wandeling


@dataclass(frozen=True)
class Inhoud:
    """One walk, seen by who makes a document of it."""

    wandeling: Wandeling

    @cached_property
    def aantekeningen(self) -> tuple[Aantekening, ...]:
        """What was recorded about the family, in order of making; the leerdeel stands in no document."""
        return tuple(a for a in self.wandeling.aantekeningen if a.deel == "casusdeel" and not a.is_leeg)

    @cached_property
    def opvolgers(self) -> Mapping[str, Aantekening]:
        """What was replaced, and by which; nothing succeeds itself."""
        paren = ((getattr(a, "vervangt", None) or getattr(a, "volgt_op", None), a) for a in self.aantekeningen)
        return {oud: nieuw for oud, nieuw in paren if oud and oud != nieuw.id}

    @cached_property
    def vragen(self) -> Mapping[str, Vraag]:
        """Every question of the kader by its id."""
        return {vraag.id: vraag for _, vraag in self.wandeling.kader.vragen()}

    def is_verborgen(self, aantekening: Aantekening) -> bool:
        """Whether it answers a question that is not asked now (ontwerp.md section 3)."""
        return aantekening.vraag in self.vragen and aantekening.vraag not in self.wandeling.zichtbaar

    @cached_property
    def geldig(self) -> tuple[Aantekening, ...]:
        """What stands in a document: not replaced, and at no hidden question."""
        return tuple(a for a in self.aantekeningen if a.id not in self.opvolgers and not self.is_verborgen(a))

    def keuze(self, aantekening: Aantekening) -> tuple[Veldwaarde, ...]:
        """Return the choice that was made at a question, in the words of the kader."""
        gekozen = getattr(aantekening, "keuze", None)
        if not gekozen:
            return ()
        vraag = self.vragen.get(aantekening.vraag or "")
        tekst = next((k.tekst for k in vraag.keuzes if k.id == gekozen), None) if vraag else None
        return (Veldwaarde("Keuze", ((tekst or Getypt(gekozen),),)),)


def blik_op(casus: Casus, inhouden: Sequence[Inhoud], lezer: str | None = None) -> Blik:
    """Return who and what a document over these walks can speak of."""
    return Blik(casus, {a.id: a for inhoud in inhouden for a in inhoud.aantekeningen}, lezer)


def aantekening_blok(
    aantekening: Aantekening,
    inhoud: Inhoud,
    blik: Blik,
    kop: Regel = (),
    velden: Sequence[VeldInfo] | None = None,
) -> Velden:
    """Return one thing recorded as fields that belong together."""
    gekozen = eigen_velden(type(aantekening)) if velden is None else velden
    keuze = inhoud.keuze(aantekening) if blik.lezer is None else ()
    return Velden((*keuze, *veldwaarden(aantekening, gekozen, blik)), kop)


def over_dit_document(waarvoor: str, lezer: str, inhouden: Sequence[Inhoud], vandaag: date) -> Velden:
    """Return how every document starts: what it is for, from which leidraad, when it was made and who reads it."""
    kaders = {(k.titel, k.versie): None for k in (inhoud.wandeling.kader for inhoud in inhouden)}
    leidraden = tuple((f"{titel}, versie {versie}",) for titel, versie in kaders)
    return Velden(
        (
            Veldwaarde("Waarvoor", ((waarvoor,),)),
            *((Veldwaarde("Leidraad", leidraden),) if leidraden else ()),
            Veldwaarde("Gemaakt op", ((lange_dag(vandaag),),)),
            Veldwaarde("Wie dit leest", ((lezer,),)),
        )
    )
