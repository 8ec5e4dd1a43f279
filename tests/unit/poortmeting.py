"""How well the gate finds in the invented sentences: what was covered whole, and how many marks were right."""

import re
from dataclasses import dataclass

from maken import maak_casus
from poortzinnen import ANDER_GEZIN, ANDERE_SCHUILNAMEN, REGISTER

from checklist_app.domain.basis import nieuw_id
from checklist_app.domain.casus import Betrokkene
from checklist_app.domain.register import NaamInRegister
from checklist_app.poort.kennis import Kennis
from checklist_app.poort.zoeken import zoek_in_tekst

SOORTEN = {"moeder": "ouder", "vader": "ouder", "oma": "netwerk", "partner": "partner"}
_ERVOOR = re.compile(
    r"^(?:[^\W\dA-Z_][\w.\-]*\s+)+(?=.*[A-Z])|(?i:^(?:opa|oma|ome|oom|tante|papa|de heer|dhr\.|d\.d\.|rond|week)\s+)"
)
_ERNA = re.compile(r"(?i)\s+(?:jl\.|a\.s\.|euro)$")
"""What somebody is called beside the name, and small words around a date or amount, may stay."""
_LETTERS = re.compile(r"\w")


@dataclass(frozen=True)
class Uitslag:
    """Counts: spans that must be covered and were covered whole, marks and those that stand on such a span."""

    te_dekken: int
    gedekt: int
    merken: int
    terecht: int

    @property
    def dekking(self):
        return self.gedekt / self.te_dekken

    @property
    def juist(self):
        return self.terecht / self.merken

    def __str__(self):
        dekking, juist = f"{self.dekking:.3f}", f"{self.juist:.3f}"
        return f"gedekt {self.gedekt}/{self.te_dekken} = {dekking}, juist {self.terecht}/{self.merken} = {juist}"


def kennis():
    """The knowledge of the case that the sentences are about."""
    personen = {rol: nieuw_id() for rol in REGISTER}
    casus = maak_casus(*(Betrokkene(id=i, soort=SOORTEN.get(rol, "kind"), rol=rol) for rol, i in personen.items()))
    register = [NaamInRegister(betrokkene=personen[r], naam=n, varianten=v) for r, (n, v) in REGISTER.items()]
    ander = [NaamInRegister(betrokkene=nieuw_id(), naam=n, varianten=v) for n, v in ANDER_GEZIN]
    return Kennis.van(casus, register, ander, ANDERE_SCHUILNAMEN)


def _covered(tekst, begin, einde, treffers):
    """Whether every letter and digit lies in a mark."""
    ervoor, erna = _ERVOOR.match(tekst[begin:einde]), _ERNA.search(tekst[begin:einde])
    begin += len(ervoor.group()) if ervoor else 0
    einde -= len(erna.group()) if erna else 0
    rest = [p for p in range(begin, einde) if _LETTERS.match(tekst[p])]
    klein = {p for m in re.finditer(r"(?i)(?<!\w)(?:van|de|der|den|s|€)(?!\w)", tekst) for p in range(*m.span())}
    return all(any(t.begin <= p < t.einde for t in treffers) for p in rest if p not in klein)


def meet(zinnen):
    """Measure these sentences."""
    weet, te_dekken, gedekt, merken, terecht = kennis(), 0, 0, 0, 0
    for tekst, plekken in zinnen:
        treffers = zoek_in_tekst(tekst, weet)
        te_dekken += len(plekken)
        gedekt += sum(_covered(tekst, b, e, treffers) for _, b, e in plekken)
        merken += len(treffers)
        terecht += sum(any(t.begin < e and b < t.einde for _, b, e in plekken) for t in treffers)
    return Uitslag(te_dekken, gedekt, merken, terecht)


def details(zinnen):
    """Yield what was missed and what was marked for nothing, to build rules with; for the odd half only."""
    weet = kennis()
    for tekst, plekken in zinnen:
        treffers = zoek_in_tekst(tekst, weet)
        mis = [tekst[b:e] for _, b, e in plekken if not _covered(tekst, b, e, treffers)]
        teveel = [
            (tekst[t.begin : t.einde], t.soort)
            for t in treffers
            if not any(t.begin < e and b < t.einde for _, b, e in plekken)
        ]
        if mis or teveel:
            yield f"MIS {mis} TEVEEL {teveel}: {tekst}"
