"""What stands behind a line of the Werkblad: its words when it is opened, and letting it wait or be done."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from checklist_app.domain.datum import begrijp
from checklist_app.domain.formulier import in_tekst
from checklist_app.domain.soorten import Aantekening
from checklist_app.domain.soorten.kiezen import Besluit, Stap
from checklist_app.domain.tekst import een_regel
from checklist_app.domain.veldkennis import VeldInfo, eigen_velden
from checklist_app.flow.fouten import DagNietBegrepen
from checklist_app.flow.kompas import Kompas
from checklist_app.kluis.fouten import NietInKluis

_DAGVELD = {
    "stap": "wanneer",
    "openvraag": "voor_wanneer",
    "pauze": "tot_wanneer",
    "verwachting": "terugkijken_op",
    "besluit": "geldig_tot",
}
"""The field that says when each kind asks attention."""


@dataclass(frozen=True)
class Geopend:
    """One thing to do, opened: its kind, its words, and what else was written with it as label and text."""

    id: str
    reflectie: str
    soort: str
    tekst: str
    velden: tuple[tuple[str, str], ...]
    dagveld: str
    kan_klaar: bool
    kan_later: bool


def open_afspraken(kompas: Kompas, reflectie_id: str, ids: tuple[str, ...]) -> tuple[Geopend, ...]:
    """Return what stands behind a line, what was expected before what was decided; nothing for what is gone."""
    reflectie = kompas.kluis.reflectie(reflectie_id)
    casus = kompas.kluis.casus(reflectie.casus)
    kompas.noteer_bekeken(casus.id)
    alle = {rij.aantekening.id: rij.aantekening for rij in kompas.kluis.aantekeningen(reflectie_id)}
    geopend = []
    for aantekening in sorted((alle[id_] for id_ in ids if id_ in alle), key=lambda a: isinstance(a, Besluit)):
        teksten = (
            (info, in_tekst(info, getattr(aantekening, info.naam), casus, alle)) for info in _other(aantekening)
        )
        geopend.append(
            Geopend(
                id=aantekening.id,
                reflectie=reflectie_id,
                soort=aantekening.woord,
                tekst=aantekening.kern,
                velden=tuple((info.veld.label, tekst) for info, tekst in teksten if tekst),
                dagveld=_DAGVELD[aantekening.soort],
                kan_klaar=isinstance(aantekening, Stap),
                kan_later=not (isinstance(aantekening, Besluit) and aantekening.vastgesteld_op),
            )
        )
    return tuple(geopend)


def zet_klaar(kompas: Kompas, dingen: Sequence[Geopend]) -> tuple[Geopend, ...]:
    """Record that steps were taken; return which of these things are steps."""
    stappen = tuple(ding for ding in dingen if ding.kan_klaar)
    for stap in stappen:
        _change(kompas, stap, stand="gedaan")
    return stappen


def zet_later(kompas: Kompas, dingen: Sequence[Geopend], tekst: str) -> tuple[Geopend, ...]:
    """Let things ask attention on another day; return which of them can: a fixed decision stays as it is.

    Raises ``DagNietBegrepen`` when the words name no day.
    """
    dag = begrijp(een_regel(tekst).tekst.strip(), kompas.klok.vandaag(), "vooruit")
    if dag.van is None:
        raise DagNietBegrepen
    later = tuple(ding for ding in dingen if ding.kan_later)
    for ding in later:
        _change(kompas, ding, **{ding.dagveld: dag})
    return later


def _change(kompas: Kompas, geopend: Geopend, **velden: Any) -> None:
    rij = next((r for r in kompas.kluis.aantekeningen(geopend.reflectie) if r.aantekening.id == geopend.id), None)
    if rij is None:
        raise NietInKluis(soort="aantekening", id=geopend.id)
    nu = kompas.klok.nu()
    reflectie = kompas.kluis.reflectie(geopend.reflectie)
    kompas.kluis.bewaar_aantekening(
        rij.aantekening.gewijzigd_op(nu, **velden),
        geopend.reflectie,
        rij.rev,
        reflectie=reflectie.model_copy(update={"gewijzigd": nu}),
    )


def _other(aantekening: Aantekening) -> tuple[VeldInfo, ...]:
    """The kind's own fields without the one that stands for the whole."""
    return tuple(info for info in eigen_velden(type(aantekening)) if info.naam != aantekening.kernveld)
