"""What may shrink or go, after the term of the organisation (issue 5, *Keeping and erasing*).

A case shrinks when everything in it was taken over into the dossier and the term since then is over: to what looking
back needs. After looking back that goes too. Nothing happens without a yes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from checklist_app.domain.casus import Casus
from checklist_app.domain.datum import in_woorden
from checklist_app.domain.reflectie import Reflectie
from checklist_app.domain.weghalen import om_terug_te_kijken
from checklist_app.flow.fouten import BewaartermijnOnbekend, KanNietKleiner
from checklist_app.flow.kompas import Kompas
from checklist_app.flow.wissen import Ding, Gewist, hold_reason, wis
from checklist_app.kluis.aantekeningen import GeplaatsteRij
from checklist_app.kluis.casussen import CasusRij

Wat = Literal["kleiner", "weg"]


@dataclass(frozen=True)
class Kandidaat:
    """A case that may shrink, or that may go: nothing in it is left to look back at. No case text."""

    casus: str
    schuilnaam: str
    wat: Wat
    sinds: date
    """The day on which the last of it was taken over into the dossier."""


@dataclass(frozen=True)
class NogNiet:
    """A case with finished reflections that does not shrink, and why."""

    schuilnaam: str
    reden: str


def kan_kleiner(kompas: Kompas, rijen: Sequence[CasusRij]) -> tuple[Kandidaat, ...]:
    """Return what may shrink or go today, the longest waiting first; nothing while no term was agreed.

    Only cases that were wholly taken over before the term are opened.
    """
    weken = kompas.kluis.instellingen().bewaar_na_overnemen_weken
    if weken is None:
        return ()
    grens = kompas.klok.vandaag() - timedelta(weeks=weken)
    rijp = (rij for rij in rijen if (dag := _all_taken_over(rij)) is not None and dag <= grens)
    kandidaten = (_judge(kompas, rij.id) for rij in rijp)
    return tuple(sorted((k for k in kandidaten if isinstance(k, Kandidaat)), key=lambda k: (k.sinds, k.schuilnaam)))


def nog_niet(kompas: Kompas, rijen: Sequence[CasusRij]) -> tuple[NogNiet, ...]:
    """Return the cases with finished walks alone that stay as they are, and why."""
    klaar = (rij for rij in rijen if rij.reflecties and all(r.stand != "open" for r in rij.reflecties))
    return tuple(n for rij in klaar if isinstance(n := _judge(kompas, rij.id), NogNiet))


def maak_kleiner(kompas: Kompas, kandidaat: Kandidaat) -> Gewist:
    """Shrink or erase what was offered, after a yes. Raises ``KanNietKleiner`` when that is not so any more."""
    nu = _judge(kompas, kandidaat.casus)
    if isinstance(nu, NogNiet):
        raise KanNietKleiner(reden=nu.reden)
    soort: Literal["verkleind", "casus"] = "verkleind" if nu.wat == "kleiner" else "casus"
    return wis(kompas, Ding(soort, nu.casus, nu.casus), nu.schuilnaam)


def eis_bewaartermijn(kompas: Kompas) -> int:
    """Return the term in weeks; raises ``BewaartermijnOnbekend``."""
    weken = kompas.kluis.instellingen().bewaar_na_overnemen_weken
    if weken is None:
        raise BewaartermijnOnbekend
    return weken


def _all_taken_over(rij: CasusRij) -> date | None:
    """Return the day on which the last walk of a case was wholly taken over, as far as the list tells; or None."""
    if not rij.reflecties or any(r.stand == "open" or r.in_dossier_op is None for r in rij.reflecties):
        return None
    return max(r.in_dossier_op for r in rij.reflecties if r.in_dossier_op)


def _judge(kompas: Kompas, casus_id: str) -> Kandidaat | NogNiet:
    casus = kompas.kluis.casus(casus_id)
    reflecties = kompas.reflecties(casus)
    rijen = kompas.kluis.aantekeningen_van_casus(casus_id)
    reden, sinds = _taken_over(kompas, casus, reflecties, rijen)
    if reden or sinds is None:
        return NogNiet(casus.schuilnaam, reden)
    alle = [rij.aantekening for rij in rijen]
    kernen = [
        kern
        for r in reflecties
        for kern in om_terug_te_kijken((rij.aantekening for rij in rijen if rij.reflectie == r.id), alle)
    ]
    if not kernen:
        return Kandidaat(casus_id, casus.schuilnaam, "weg", sinds)
    if casus.verkleind_op and len(kernen) == len(alle):
        return NogNiet(casus.schuilnaam, "het is al klein, en wacht op terugkijken")
    return Kandidaat(casus_id, casus.schuilnaam, "kleiner", sinds)


def _taken_over(
    kompas: Kompas, casus: Casus, reflecties: Sequence[Reflectie], rijen: Sequence[GeplaatsteRij]
) -> tuple[str, date | None]:
    """Return why a case may not shrink yet, or since when all of it is in the dossier."""
    vandaag = kompas.klok.vandaag()
    if casus.is_vastgehouden(vandaag) and casus.vastgehouden_tot:
        return (
            f"vastgehouden tot en met {in_woorden(casus.vastgehouden_tot, vandaag)}, om: {hold_reason(casus)}",
            None,
        )
    if any(r.stand == "open" for r in reflecties):
        return "een reflectie is nog open", None
    dagen = {r.id: r.in_dossier_op for r in reflecties}
    if any(dag is None for dag in dagen.values()):
        return "niet alles staat al in het dossier", None
    for rij in rijen:
        dag = dagen[rij.reflectie]
        if dag and rij.aantekening.gewijzigd.astimezone().date() > dag:
            return "er is iets veranderd nadat het in het dossier kwam", None
    sinds = max((dag for dag in dagen.values() if dag), default=None)
    if sinds is None:
        return "er is nog geen reflectie", None
    vanaf = sinds + timedelta(weeks=eis_bewaartermijn(kompas))
    if vanaf > vandaag:
        return f"dat kan vanaf {in_woorden(vanaf, vandaag)}", None
    return "", sinds
