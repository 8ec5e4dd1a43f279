"""Who saw what: the log of the vault in words, the newest first, of everything or of one family."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby, islice
from typing import Any

from checklist_app.domain.casus import Casus
from checklist_app.domain.datum import in_woorden as dag_in_woorden
from checklist_app.domain.gebeurtenissen import EIGEN_DOSSIER, Gebeurtenis, in_woorden
from checklist_app.flow.kompas import Kompas
from checklist_app.kluis.fouten import NietInKluis
from checklist_app.kluis.logboek import Logregel

_WEG = "een gezin dat weg is"
_LEEG = "Hier staat nog niets."
_MEER = "Wat ouder is, toont: kompas kluis logboek"


@dataclass(frozen=True)
class Regel:
    """One line, or a run of the same event on one day: until when, what, and of which family."""

    dag: date
    van: str
    tot: str
    wat: str
    gezin: str

    @property
    def tekst(self) -> str:
        """The line without its day."""
        tijd = self.van if self.van == self.tot else f"{self.van}-{self.tot}"
        gezin = f"{self.gezin}: " if self.gezin else ""
        return f"{tijd:<11}  {gezin}{self.wat}"


def wie_zag_wat(kompas: Kompas, casus_id: str | None = None, hoogstens: int | None = None) -> str:
    """Return the log as text, a heading for every day; of one family when it is named.

    ``hoogstens``: so many lines, and then that there is more.
    """
    vandaag = kompas.klok.vandaag()
    alle = _lines(kompas, casus_id)
    blokken = [
        "\n".join((dag_in_woorden(dag, vandaag), *(f"  {regel.tekst}" for regel in regels)))
        for dag, regels in groupby(islice(alle, hoogstens), key=lambda regel: regel.dag)
    ]
    if next(alle, None):
        blokken.append(_MEER)
    return "\n\n".join(blokken) or _LEEG


def logboek_als_json(kompas: Kompas, casus_id: str | None = None) -> list[dict[str, Any]]:
    """Return every event in order, ids as they are stored: ``[{tijd, wat, casus?, voor_wie?, aantal?, …}]``."""
    return [
        {"tijd": _moment(regel).isoformat(), "wat": regel.wat}
        | {
            naam: waarde
            for naam in ("casus", "reflectie", "aantekening", "voor_wie", "aantal")
            if (waarde := getattr(regel, naam)) is not None
        }
        for regel in kompas.kluis.logboek(casus_id)
    ]


def _lines(kompas: Kompas, casus_id: str | None) -> Iterator[Regel]:
    """Yield the newest first; what was done again and again in a row becomes one line."""
    gezinnen = _Gezinnen(kompas)
    nieuwste_eerst = reversed(kompas.kluis.logboek(casus_id))
    for (dag, wat, casus, voor_wie), groep in groupby(nieuwste_eerst, key=_same):
        rij = list(groep)
        yield Regel(
            dag,
            van=f"{_moment(rij[-1]).astimezone():%H:%M}",
            tot=f"{_moment(rij[0]).astimezone():%H:%M}",
            wat=_words(in_woorden(wat), rij, gezinnen.wie(casus, voor_wie)),
            gezin="" if casus_id else gezinnen.naam(casus),
        )


def _same(regel: Logregel) -> tuple[date, str, str | None, str | None]:
    return _moment(regel).astimezone().date(), regel.wat, regel.casus, regel.voor_wie


def _words(gebeurtenis: Gebeurtenis, rij: list[Logregel], wie: str) -> str:
    delen = [gebeurtenis.woorden]
    if wie:
        delen.append(f"voor {wie}")
    aantallen = [regel.aantal for regel in reversed(rij) if regel.aantal is not None]
    delen += [_count(gebeurtenis, aantal) for aantal in aantallen]
    if not aantallen and len(rij) > 1:
        delen.append(f"{len(rij)} keer")
    return ", ".join(delen)


def _count(gebeurtenis: Gebeurtenis, aantal: int) -> str:
    return f"{aantal} {gebeurtenis.een if aantal == 1 else gebeurtenis.meer}"


def _moment(regel: Logregel) -> datetime:
    if regel.tijd is None:
        raise ValueError("an event that was read from the log has its moment")
    return regel.tijd


class _Gezinnen:
    """The cover names and roles behind ids; each case is read once."""

    def __init__(self, kompas: Kompas) -> None:
        self._kompas = kompas
        self._gelezen: dict[str, Casus | None] = {}

    def naam(self, casus: str | None) -> str:
        if casus is None:
            return ""
        gevonden = self._case(casus)
        return gevonden.schuilnaam if gevonden else _WEG

    def wie(self, casus: str | None, voor_wie: str | None) -> str:
        """A person of the family by role; an organisation as it was written."""
        if voor_wie is None or voor_wie == EIGEN_DOSSIER:
            return ""
        gevonden = self._case(casus) if casus else None
        persoon = gevonden.betrokkene(voor_wie) if gevonden else None
        return persoon.rol if persoon else voor_wie

    def _case(self, id_: str) -> Casus | None:
        if id_ not in self._gelezen:
            try:
                self._gelezen[id_] = self._kompas.kluis.casus(id_)
            except NietInKluis:
                self._gelezen[id_] = None
        return self._gelezen[id_]
