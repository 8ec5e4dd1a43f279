"""One form being filled: the raw text of its fields, and what a form needs of the place it is filled for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Protocol

from checklist_app.domain.basis import Deel
from checklist_app.domain.bsn import WEGGELATEN, zonder_bsn
from checklist_app.domain.casus import Casus
from checklist_app.domain.formulier import Rauw, Tafel, vind_persoon
from checklist_app.domain.soorten import Aantekening
from checklist_app.domain.tekst import een_regel, schoon
from checklist_app.domain.veldkennis import VeldInfo, eigen_velden, velden
from checklist_app.flow.kompas import Kompas
from checklist_app.kluis.concepten import Concept


@dataclass
class Formulier:
    """One form being filled: the raw text of its fields, and what it started from.

    ``id`` is the id that the aantekening has or will get. ``oud`` is the aantekening that is being changed.
    """

    id: str
    klasse: type[Aantekening]
    principe: str | None
    vraag: str | None
    deel: Deel
    rauw: dict[str, Rauw] = field(default_factory=dict)
    keuze: str | None = None
    oud: Aantekening | None = None
    rev: int = 0
    weggelaten: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def velden(self) -> tuple[VeldInfo, ...]:
        """The fields of this kind, then those that all share (with whom to share): only in the casusdeel."""
        eigen = eigen_velden(self.klasse)
        if self.deel == "leerdeel":
            return eigen
        return (*eigen, *(info for info in velden(self.klasse) if info not in eigen))

    @property
    def is_leeg(self) -> bool:
        """Whether nothing was typed or chosen."""
        return not self.keuze and all(_is_blank(rauw) for rauw in self.rauw.values())

    def zet(self, naam: str, tekst: str) -> int:
        """Put text in a field when it is left; return how many numbers that look like a BSN were left out.

        The text is made clean first, in a field of one line to one line (ontwerp.md section 8). The numbers stay in
        ``weggelaten`` until the form is closed, so that ``zet_nummers_terug`` can put them back (house rule 6).
        """
        info = next(info for info in self.velden if info.naam == naam)
        stukken = (schoon if info.is_lang else een_regel)(tekst).tekst.split(WEGGELATEN)
        # A mark that stood there already keeps its number, when it is still known which one that was.
        eerder = self.weggelaten.get(naam, ())
        if len(eerder) != len(stukken) - 1:
            eerder = (WEGGELATEN,) * (len(stukken) - 1)
        schone, nummers = zip(*map(zonder_bsn, stukken), strict=True)
        self.rauw[naam] = WEGGELATEN.join(schone)
        self.weggelaten[naam] = (
            *nummers[0],
            *(n for oud, na in zip(eerder, nummers[1:], strict=True) for n in (oud, *na)),
        )
        return sum(map(len, nummers))

    def zet_nummers_terug(self, naam: str) -> None:
        """Put numbers back that were no BSN after all."""
        eerste, *stukken = str(self.rauw[naam]).split(WEGGELATEN)
        nummers = self.weggelaten.pop(naam)
        paren = zip_longest(nummers[: len(stukken)], stukken, fillvalue=WEGGELATEN)
        self.rauw[naam] = eerste + "".join(nummer + stuk for nummer, stuk in paren)

    def zet_alle_nummers_terug(self, weggelaten: Mapping[str, tuple[str, ...]]) -> None:
        """Put back the numbers that were left out of these fields before this form was opened."""
        self.weggelaten |= weggelaten
        for naam in weggelaten:
            self.zet_nummers_terug(naam)

    def zet_rij(self, naam: str, rij: Mapping[str, str], casus: Casus) -> int:
        """Put a row in a list; return how many numbers that look like a BSN were left out.

        A row of somebody who has one already takes its place, by whatever role or digit that person was named.
        """
        staand = self.rauw.get(naam) or []
        schone = {cel: zonder_bsn(een_regel(tekst).tekst) for cel, tekst in rij.items()}
        nieuw = {cel: tekst for cel, (tekst, _) in schone.items()}
        wie = vind_persoon(nieuw.get("persoon", ""), casus)
        rijen = [
            r
            for r in staand
            if isinstance(r, dict) and (wie is None or vind_persoon(r.get("persoon", ""), casus) != wie)
        ]
        self.rauw[naam] = [*rijen, nieuw]
        return sum(len(nummers) for _, nummers in schone.values())


@dataclass(frozen=True)
class Vastgelegd:
    """What came of closing a form. ``tussendoor``: somebody else changed it meanwhile; both texts are kept."""

    aantekening: Aantekening | None
    tussendoor: bool = False


class Invulgang(Protocol):
    """What a form needs of the place that it is filled for: the case, and somewhere to store what is typed."""

    kompas: Kompas
    casus: Casus
    concepten: dict[str, Concept]

    @property
    def tafel(self) -> Tafel: ...
    def bewaar_concept(self, formulier: Formulier) -> None: ...
    def laat_vallen(self, formulier: Formulier) -> None: ...
    def leg_vast(self, formulier: Formulier) -> Vastgelegd: ...
    def wijzig(self, aantekening: Aantekening) -> Formulier: ...
    def ververs_casus(self, casus: Casus) -> None: ...


def leg_nummers_terug(gang: Invulgang, aantekening: Aantekening, weggelaten: Mapping[str, tuple[str, ...]]) -> None:
    """Put numbers back in an aantekening that was recorded without them.

    Raises what ``wijzig`` and ``leg_vast`` raise, such as ``NietInKluis`` when it was erased meanwhile.
    """
    formulier = gang.wijzig(aantekening)
    formulier.zet_alle_nummers_terug(weggelaten)
    gang.leg_vast(formulier)


def _is_blank(rauw: Rauw) -> bool:
    if isinstance(rauw, str):
        return not rauw.strip()
    return not any(tekst.strip() for rij in rauw for tekst in rij.values())
