"""What the gate knows about one case: who is called what, and which words name nobody (techniek.md B2)."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from checklist_app.domain.basis import JIJZELF
from checklist_app.domain.casus import Casus
from checklist_app.domain.register import (
    WOORD,
    NaamInRegister,
    gewone_tekens,
    naamwoorden,
    vormen,
    vouw,
    zonder_tekens,
)
from checklist_app.poort.typfouten import Typfouten
from checklist_app.poort.vondst import Keuze
from checklist_app.poort.woordenlijst import jargon

SOORTROL = {
    "kind": "kind",
    "ouder": "ouder",
    "partner": "partner van een ouder",
    "verzorger": "verzorger",
    "netwerk": "iemand uit het netwerk",
    "professional": "professional",
    "jijzelf": "professional",
}
GEZINSWOORDEN = frozenset(("casus", "fam", "familie", "gezin"))
_DEEL_VAN_SCHUILNAAM = re.compile(r"[^\s,;:!?()\"“”/\-]+")
ALLEEN_PUNTJES = "[…]"


@dataclass(frozen=True)
class Naamwoord:
    """A folded word that names somebody: whom of this case (nobody when it is of another one), and how it counts."""

    personen: frozenset[str]
    met_hoofdletter: bool
    achternaam: bool
    ervoor: str = ""
    """The small words before a family name, such as *van der*."""


@dataclass(frozen=True)
class Kennis:
    """Everything that finding in one case rests on; made once for a document."""

    woorden: Mapping[str, Naamwoord] = field(default_factory=dict)
    zonder_hoofdletters: tuple[str, ...] = ()
    """Names in a script without capitals: they count anywhere in a run of letters."""
    schuilnamen: Mapping[tuple[str, ...], bool] = field(default_factory=dict)
    """Cover names as folded words, and whether it is the one of this case."""
    kenmerk: str = ""
    rollen: Mapping[str, str] = field(default_factory=dict)
    bekend: frozenset[str] = frozenset()
    """Folded words that may stand with a capital: jargon, and the explained words of the kaders."""
    afkortingen: frozenset[str] = frozenset()
    """What names nobody only when it is all capitals: *BIG* is a register, *Big* may be a nickname."""
    bekende_zinnen: tuple[str, ...] = ()
    typfouten: Typfouten = field(default_factory=Typfouten)

    @classmethod
    def van(
        cls,
        casus: Casus | None,
        register: Iterable[NaamInRegister] = (),
        andere: Iterable[NaamInRegister] = (),
        andere_schuilnamen: Iterable[str] = (),
        bekend: Iterable[str] = (),
    ) -> "Kennis":
        """Gather what is known; ``andere`` are those of all other cases, ``bekend`` names nobody."""
        register, woordenschat = tuple(register), tuple(bekend)
        los_bekend = (*jargon(), *(w for w in woordenschat if " " not in w))
        woorden = _name_words(register, andere)
        schuilnamen = {_cover_words(gewone_tekens(naam)): False for naam in andere_schuilnamen}
        if casus:
            schuilnamen[_cover_words(gewone_tekens(casus.schuilnaam))] = True
        schuilnamen.pop((), None)
        los = tuple(w for w in woorden if w.upper() == w)
        kennis = cls(
            woorden={w: naamwoord for w, naamwoord in woorden.items() if w not in los},
            zonder_hoofdletters=los,
            schuilnamen=schuilnamen,
            kenmerk=gewone_tekens(casus.kenmerk).strip() if casus else "",
            bekend=frozenset(vouw(w) for w in los_bekend if not w.isupper()),
            afkortingen=frozenset(w for w in los_bekend if w.isupper()),
            bekende_zinnen=tuple(w.casefold() for w in woordenschat if " " in w),
            typfouten=Typfouten.voor(w for w, n in woorden.items() if n.personen),
        )
        rollen = (
            {b.id: kennis.label(gewone_tekens(b.rol), SOORTROL[b.soort]) for b in casus.betrokkenen} if casus else {}
        )
        return replace(kennis, rollen={**rollen, JIJZELF: kennis.label("professional")})

    def zonder(self, eigen_woorden: Iterable[str]) -> "Kennis":
        """Return the same knowledge, but these folded words name nobody."""
        weg = frozenset(eigen_woorden)
        woorden = {woord: naamwoord for woord, naamwoord in self.woorden.items() if woord not in weg}
        schuilnamen = {naam: eigen for naam, eigen in self.schuilnamen.items() if not weg.issuperset(naam)}
        return replace(self, woorden=woorden, schuilnamen=schuilnamen)

    def is_bekend(self, woord: str) -> bool:
        """Tell whether a word, as it is written, is known to name nobody."""
        return woord in self.afkortingen or vouw(woord) in self.bekend

    def naamwoord(self, woord: str) -> tuple[str, Naamwoord] | None:
        """Return the name that a word without accents is, also with a Dutch ending, or None."""
        klein = woord.casefold()
        # Every ending that a name can have ends in one of these two letters.
        for vorm in vormen(klein) if klein[-1] in "se" else (klein,):
            gevonden = self.woorden.get(vorm)
            if gevonden and (not gevonden.met_hoofdletter or woord[0].isupper()):
                return vorm, gevonden
        return None

    def noemt_iemand(self, tekst: str) -> bool:
        """Tell whether a registered name stands in a text, written in any case."""
        kaal = vouw(tekst)
        woorden = (vorm for woord in WOORD.findall(kaal) for vorm in vormen(woord))
        return any(w in self.woorden for w in woorden) or any(naam in kaal for naam in self.zonder_hoofdletters)

    def label(self, *woorden: str) -> str:
        """Return the first of these words between brackets that holds no name; when all do, only dots."""
        schoon = (w for w in woorden if w and not self.noemt_iemand(w))
        gekozen = next(schoon, None)
        return f"[{gekozen}]" if gekozen else ALLEEN_PUNTJES

    def rol(self, personen: frozenset[str]) -> Keuze:
        """Return the replacement for a name that one or more people of the case bear."""
        if len(personen) == 1:
            (persoon,) = personen
            return Keuze("rol", self.rollen.get(persoon) or self.label("naam"))
        return Keuze("rol", self.label("familienaam" if personen else "naam"))

    def in_plaats(self, *woorden: str) -> Keuze:
        """Return a less precise replacement between brackets, such as *[telefoonnummer]*."""
        return Keuze("algemener", self.label(*woorden))

    def algemener(self, tekst: str) -> Keuze:
        """Return a less precise replacement in plain words; when those hold a name, only dots."""
        return Keuze("algemener", ALLEEN_PUNTJES if self.noemt_iemand(tekst) else tekst)


def _name_words(register: Iterable[NaamInRegister], andere: Iterable[NaamInRegister]) -> dict[str, Naamwoord]:
    woorden = {
        woord: Naamwoord(frozenset(), hoofdletter, achternaam=False)
        for woord, hoofdletter in naamwoorden(andere).items()
    }
    eigen: dict[str, Naamwoord] = {}
    for persoon in register:
        volgorde = [deel for naam in (persoon.naam, *persoon.varianten) for deel in _in_order(naam)]
        for woord, hoofdletter in naamwoorden([persoon]).items():
            eerder = eigen.get(woord)
            plekken = [(plek, ervoor) for deel, plek, ervoor in volgorde if deel == woord]
            eigen[woord] = Naamwoord(
                personen=frozenset({persoon.betrokkene, *(eerder.personen if eerder else ())}),
                met_hoofdletter=hoofdletter and (eerder is None or eerder.met_hoofdletter),
                achternaam=all(plek > 0 for plek, _ in plekken),
                ervoor=max((ervoor for _, ervoor in plekken), key=len, default=""),
            )
    for woord, naamwoord in eigen.items():
        ander = woorden.get(woord)
        altijd = ander is not None and not ander.met_hoofdletter
        woorden[woord] = Naamwoord(
            naamwoord.personen, naamwoord.met_hoofdletter and not altijd, naamwoord.achternaam, naamwoord.ervoor
        )
    return woorden


def _in_order(naam: str) -> Iterable[tuple[str, int, str]]:
    """Yield each word of a name with its place and the small words right before it."""
    delen = zonder_tekens(naam).split()
    for plek, deel in enumerate(delen):
        begin = plek
        while begin > 1 and delen[begin - 1].islower():
            begin -= 1
        for woord in WOORD.findall(deel.casefold()):
            yield woord, plek, " ".join(delen[begin:plek]).casefold()


def _cover_words(schuilnaam: str) -> tuple[str, ...]:
    delen = [deel for _, deel in delen_van_schuilnaam(vouw(schuilnaam))]
    while delen and delen[0] in GEZINSWOORDEN:
        delen = delen[1:]
    return tuple(delen)


def delen_van_schuilnaam(tekst: str) -> Sequence[tuple[int, str]]:
    """Return the parts of a text that a cover name is compared by, each with its place and without punctuation."""
    delen = ((m.start(), m.group().rstrip(".'’")) for m in _DEEL_VAN_SCHUILNAAM.finditer(tekst))
    return [(begin, deel) for begin, deel in delen if deel]
