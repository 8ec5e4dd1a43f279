"""The small gate: for whom is it, real names back where they may stand, and nothing past that may not (section 7).

Towards the own dossier and the family names come back from the register. A document is stopped by a BSN, by a name
from another case, and for somebody of the family by the name of a person who may not be named to that reader, also
with one letter wrong. A typing error in a name of another case does not stop it: there are too many of those names.

Contact details: the own dossier may hold them. Towards the family an e-mail address, a telephone number or a
postcode can give away where somebody is (house rule 2), and no tool can tell whose it is. So there they stop the
document, unless the reader said them in own words, or it was recorded that everybody in the case can be together
safely and no person carries a safety field.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from checklist_app.domain.blokken import (
    Document,
    Genoemd,
    Regel,
    tekst_van,
)
from checklist_app.domain.casus import Casus
from checklist_app.domain.register import WOORD, NaamInRegister, naamwoorden, vouw
from checklist_app.domain.registernamen import Namen
from checklist_app.domain.zicht import mag_genoemd
from checklist_app.poort.fouten import LezerOnbekend, NietVoorIemandAnders, Tegengehouden
from checklist_app.poort.merken import Merk
from checklist_app.poort.patronen import contactgegevens, heeft_bsn
from checklist_app.poort.typfouten import Typfouten
from checklist_app.poort.woordenlijst import is_gewoon

Doel = Literal["dossier", "zorgvuldig-proces", "overdracht", "inzage", "gezin", "intervisie", "skj", "knelpunten"]
Lezer = Literal["eigen_dossier", "gezinslid", "iemand_anders"]

LEZERS: dict[Doel, Lezer] = {
    "dossier": "eigen_dossier",
    "zorgvuldig-proces": "eigen_dossier",
    "overdracht": "eigen_dossier",
    "inzage": "eigen_dossier",
    "gezin": "gezinslid",
    "intervisie": "iemand_anders",
    "skj": "iemand_anders",
    "knelpunten": "iemand_anders",
}
"""The reader follows from the purpose (ontwerp.md section 8)."""


def laat_door(
    document: Document,
    doel: Doel,
    lezer: str | None,
    register: Iterable[NaamInRegister],
    andere_registers: Iterable[NaamInRegister],
    casus: Casus | None,
) -> Document:
    """Return the document with the real names this reader may know, beside the roles that name a person.

    ``lezer`` is the person of the family it is for; ``andere_registers`` holds the entries of all other cases;
    ``casus`` is None for text of no case, which only the own dossier may read. Free text stays as typed.

    Raises ``Tegengehouden`` with all open marks, ``LezerOnbekend`` and ``NietVoorIemandAnders``.
    """
    grens = _Grens.voor(doel, lezer, tuple(register), andere_registers, casus)
    grens.bewaak(document)
    met_namen = _with_names(document, grens.namen)
    grens.bewaak(met_namen)
    return met_namen


def controleer_uitvoer(
    tekst: str,
    document: Document,
    doel: Doel,
    lezer: str | None,
    register: Iterable[NaamInRegister],
    andere_registers: Iterable[NaamInRegister],
    casus: Casus | None,
) -> None:
    """Look through the written output of a document that was let through; raise ``Tegengehouden`` at a hit.

    The words that Kompas itself says in this document are no names. Contact details were judged line by line.
    """
    grens = _Grens.voor(doel, lezer, tuple(register), andere_registers, casus, _own_words(document))
    merken = tuple(grens.names_and_numbers("uitvoer", tekst.replace("\\", ""), tekst))
    if merken:
        raise Tegengehouden(merken)


@dataclass(frozen=True)
class _Grens:
    """What may not pass to one reader, and the names that reader may know."""

    namen: dict[str, str]
    mag_wel: frozenset[str]
    """The words of names that this reader may see, and those that Kompas itself says."""
    uit_ander_gezin: Namen
    niet_voor_lezer: Namen
    bijna_niet_voor_lezer: Typfouten
    """The same names with one letter wrong, in any case."""
    lezer: str | None
    contact_mag: bool

    @classmethod
    def voor(
        cls,
        doel: Doel,
        lezer: str | None,
        register: Sequence[NaamInRegister],
        andere: Iterable[NaamInRegister],
        casus: Casus | None,
        geen_namen: Iterable[str] = (),
    ) -> "_Grens":
        soort = LEZERS[doel]
        if soort == "iemand_anders":
            raise NietVoorIemandAnders
        if soort == "eigen_dossier":
            mag, mag_niet, contact_mag = list(register), [], True
        else:
            if lezer is None or casus is None or casus.betrokkene(lezer) is None:
                raise LezerOnbekend
            mag = [n for n in register if mag_genoemd(casus, n.betrokkene, lezer)]
            mag_niet = [n for n in register if n not in mag]
            contact_mag = _declared_safe(casus)
        buiten = frozenset(geen_namen)
        return cls(
            namen={n.betrokkene: n.naam for n in mag if n.naam},
            mag_wel=buiten | naamwoorden(mag).keys(),
            uit_ander_gezin=Namen.uit(andere, buiten | naamwoorden(register).keys()),
            niet_voor_lezer=Namen.uit(mag_niet, buiten | naamwoorden(mag).keys()),
            bijna_niet_voor_lezer=Typfouten.voor(naamwoorden(mag_niet).keys() - naamwoorden(mag).keys() - buiten),
            lezer=lezer if soort == "gezinslid" else None,
            contact_mag=contact_mag,
        )

    def bewaak(self, document: Document) -> None:
        """Raise ``Tegengehouden`` when a line of the document may not pass."""
        merken = tuple(m for plek, regel, van in document.regels() for m in self._marks(plek, regel, van))
        if merken:
            raise Tegengehouden(tuple(dict.fromkeys(merken)))

    def names_and_numbers(self, plek: str, getypt: str, geheel: str) -> Iterator[Merk]:
        """Yield the marks that stop for every reader: names in what was typed, numbers in the whole line."""
        if heeft_bsn(geheel):
            yield Merk(plek, "bsn")
        if any(self.uit_ander_gezin.in_tekst(getypt)):
            yield Merk(plek, "naam_ander_gezin")
        if any(self.niet_voor_lezer.in_tekst(getypt)) or self._almost(getypt):
            yield Merk(plek, "naam_niet_voor_lezer")

    def _almost(self, getypt: str) -> bool:
        """Whether a name that the reader may not see stands there with one letter wrong; no common word counts."""
        if not self.bijna_niet_voor_lezer.bij:
            return False
        woorden = set(WOORD.findall(vouw(getypt))) - self.mag_wel
        return any(self.bijna_niet_voor_lezer.naam_bij(w) and not is_gewoon(w) for w in woorden)

    def _marks(self, plek: str, regel: Regel, van: str) -> Iterator[Merk]:
        geheel = tekst_van(regel)
        getypt = "\n".join(stuk.tekst for stuk in regel if not isinstance(stuk, str))
        yield from self.names_and_numbers(plek, getypt, geheel)
        if not self.contact_mag and not (van and van == self.lezer):
            yield from (Merk(plek, soort) for soort in contactgegevens(geheel))


def _declared_safe(casus: Casus) -> bool:
    veiligheidsveld = any(
        b.mag_niet_weten or b.niet_samen_spreken_met or b.gebruikt_geweld_of_controle for b in casus.betrokkenen
    )
    return casus.samen_veilig == "ja" and not veiligheidsveld


def _own_words(document: Document) -> frozenset[str]:
    return frozenset(WOORD.findall(vouw(document.eigen_tekst())))


def _with_names(document: Document, namen: dict[str, str]) -> Document:
    def line(regel: Regel) -> Regel:
        return tuple(
            replace(stuk, naam=namen.get(stuk.persoon, "")) if isinstance(stuk, Genoemd) else stuk for stuk in regel
        )

    return document.met_regels(line)
