"""A form under way: which part of it lies open, and what is in it. Knows no widget."""

from copy import deepcopy
from dataclasses import dataclass, field, replace
from typing import Literal

from checklist_app.domain.bsn import zonder_bsn
from checklist_app.domain.formulier import Rauw, Tafel, in_tekst, lees
from checklist_app.domain.fouten import NietBegrepen
from checklist_app.domain.kaderbasis import Vraag
from checklist_app.domain.tekst import een_regel
from checklist_app.domain.veldkennis import VeldInfo
from checklist_app.flow.formulier import Formulier, Invulgang
from checklist_app.tui import texts

Rij = dict[str, str]


@dataclass
class Blad:
    """What the form shows: its open fields, all fields as a list, one field, the rows of a field, or one row.

    ``plek`` is where the highlight was in a list, ``nummer`` the place of ``rij`` among the rows.
    """

    soort: Literal["open", "alles", "veld", "rijen", "rij"] = "open"
    info: VeldInfo | None = None
    plek: int = 0
    nummer: int = 0
    rij: Rij = field(default_factory=dict)

    @property
    def is_lijst(self) -> bool:
        """Whether this is a list to choose from."""
        return self.soort in ("alles", "rijen")


class Invulling:
    """The raw text of a form, field by field and row by row. ``begin`` is what lies under everything else."""

    def __init__(
        self,
        gang: Invulgang,
        formulier: Formulier,
        vraag: Vraag | None,
        begin: Literal["open", "alles"] = "open",
    ) -> None:
        self.gang = gang
        self.formulier = formulier
        self.vraag = vraag
        self.begin = begin
        self.bladen = [Blad(begin)]
        self.weggenomen: tuple[VeldInfo, int, Rij] | None = None

    @property
    def blad(self) -> Blad:
        """What lies open."""
        return self.bladen[-1]

    @property
    def tafel(self) -> Tafel:
        """What words in the form can point to."""
        return self.gang.tafel

    @property
    def open_velden(self) -> tuple[VeldInfo, ...]:
        """The fields that are asked at once."""
        return tuple(info for info in self.formulier.velden if info.veld.open)

    @property
    def velden(self) -> tuple[VeldInfo, ...]:
        """The fields that lie open; a list has none."""
        info = self.blad.info
        if self.blad.soort == "open":
            return self.open_velden
        if info is None or self.blad.is_lijst:
            return ()
        return info.rij if self.blad.soort == "rij" else (info,)

    def is_gevraagd(self, info: VeldInfo) -> bool:
        """Whether the question itself already says what this field is."""
        if self.vraag is None or self.blad.soort != "open":
            return False
        return info is self.velden[0] and info.naam == self.formulier.klasse.kernveld

    # what is in a field

    def nu(self, info: VeldInfo) -> Rauw:
        """The raw text of a field that lies open."""
        if self.blad.soort == "rij":
            return self.blad.rij.get(info.naam, "")
        return self.formulier.rauw.get(info.naam, [] if info.vorm == "rijen" else "")

    def zet(self, info: VeldInfo, rauw: str) -> int:
        """Put text in a field that is left; return how many numbers that look like a BSN were left out."""
        if self.blad.soort != "rij":
            return self.formulier.zet(info.naam, rauw)
        self.blad.rij[info.naam], nummers = zonder_bsn(een_regel(rauw).tekst)
        self._put_row(self.blad)
        return len(nummers)

    def zet_nummers_terug(self, blad: Blad, info: VeldInfo, rauw: str) -> None:
        """Put the numbers back in a field of a blad; ``rauw`` is what was typed there."""
        if blad.soort != "rij":
            self.formulier.zet_nummers_terug(info.naam)
            return
        blad.rij[info.naam] = rauw
        self._put_row(blad)

    def met(self, getypt: dict[str, str]) -> Formulier:
        """Return a copy of the form with what stands in the fields that lie open."""
        kopie = replace(self.formulier, rauw=deepcopy(self.formulier.rauw))
        if self.blad.soort == "rij" and self.blad.info:
            half = replace(self.blad, rij={**self.blad.rij, **getypt})
            kopie.rauw[self.blad.info.naam] = self._rows_with(half)
        else:
            kopie.rauw.update(getypt)
        return kopie

    def eerste_fout(self) -> tuple[VeldInfo, NietBegrepen] | None:
        """Return the first field that has no meaning yet, and what can be typed there."""
        for info in self.formulier.velden:
            try:
                lees(info, self.formulier.rauw.get(info.naam, ""), self.tafel)
            except NietBegrepen as fout:
                return info, fout
        return None

    # rows

    def rijen(self, info: VeldInfo) -> list[Rij]:
        """The rows of a field."""
        rauw = self.formulier.rauw.get(info.naam)
        return list(rauw) if isinstance(rauw, list) else []

    def open_regel(self, plek: int) -> Blad:
        """Return the blad behind a line of the list that lies open; a row behind the last is a new one."""
        self.blad.plek = plek
        info = self.blad.info
        if info is None:
            gekozen = self.formulier.velden[plek]
            return Blad("rijen" if gekozen.vorm == "rijen" else "veld", gekozen)
        rijen = self.rijen(info)
        return Blad("rij", info, nummer=plek, rij=dict(rijen[plek]) if plek < len(rijen) else {})

    def haal_weg(self, plek: int) -> bool:
        """Take a row away; tell whether there was one."""
        info = self.blad.info
        rijen = self.rijen(info) if info else []
        if info is None or plek >= len(rijen):
            return False
        self.weggenomen = info, plek, rijen.pop(plek)
        self.formulier.rauw[info.naam] = rijen
        return True

    def leg_terug(self) -> bool:
        """Put back the row that was taken away last; tell whether there was one."""
        if self.weggenomen is None:
            return False
        (info, plek, rij), self.weggenomen = self.weggenomen, None
        rijen = self.rijen(info)
        self.formulier.rauw[info.naam] = [*rijen[:plek], rij, *rijen[plek:]]
        return True

    # lists

    def regels(self) -> list[tuple[str, str]]:
        """The lines of the list that lies open: every field with what is in it, or every row."""
        info = self.blad.info
        if info is None:
            return [(i.veld.label, self._in_one_line(i)) for i in self.formulier.velden]
        rijen = [(rij.get("persoon", ""), in_een_regel([{**rij, "persoon": ""}])) for rij in self.rijen(info)]
        nieuw = texts.FORMULIER_IEMAND_ERBIJ if info.is_lijst_per_persoon else texts.FORMULIER_RIJ_ERBIJ
        return [*rijen, (nieuw, "" if rijen else texts.FORMULIER_LEEG)]

    def _in_one_line(self, info: VeldInfo) -> str:
        rauw = self.formulier.rauw.get(info.naam, "")
        if isinstance(rauw, list):
            return in_een_regel(rauw)
        if info.verwijst == "aantekening" and rauw:
            return self._referred(info, rauw)
        return " ".join(rauw.split())

    def _referred(self, info: VeldInfo, rauw: str) -> str:
        try:
            waarde = lees(info, rauw, self.tafel)
        except NietBegrepen:
            return rauw
        return in_tekst(info, waarde, self.gang.casus, {a.id: a for a in self.tafel.aantekeningen})

    def _put_row(self, blad: Blad) -> None:
        if blad.info:
            self.formulier.rauw[blad.info.naam] = self._rows_with(blad)

    def _rows_with(self, blad: Blad) -> list[Rij]:
        """The rows with the one that is being filled in its place; an empty one is left out."""
        rijen = self.rijen(blad.info) if blad.info else []
        nieuw = [dict(blad.rij)] if any(blad.rij.values()) else []
        return [*rijen[: blad.nummer], *nieuw, *rijen[blad.nummer + 1 :]]


def in_een_regel(rijen: list[Rij]) -> str:
    """Return rows as one line: what is in them, row by row."""
    return "; ".join(", ".join(cel for cel in rij.values() if cel) for rij in rijen if any(rij.values()))
