"""Reading what is there: lists, one case, and search; as lines for a person and as JSON for a script."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter

from checklist_app.documents.casus import toon
from checklist_app.documents.tekst import als_tekst
from checklist_app.domain.basis import JIJZELF, Moment
from checklist_app.domain.casus import Casus
from checklist_app.domain.datum import in_woorden
from checklist_app.flow.kompas import Kompas
from checklist_app.flow.uitvoer import wandelingen


def overzicht(kompas: Kompas) -> list[dict[str, Any]]:
    """Return the cases as ``casussen --json`` gives them (ontwerp.md section 8)."""
    return [
        {
            "id": rij.id,
            "schuilnaam": rij.schuilnaam,
            "betrokkenen": [{"id": id_, "rol": rol} for id_, rol in rij.betrokkenen],
            "reflecties": [
                {
                    "id": r.id,
                    "kader": r.kader.id,
                    "versie": r.kader.versie,
                    "twijfel": r.twijfel.tekst if r.twijfel else "",
                    "begonnen": _as_stored(r.begonnen),
                    "stand": r.stand,
                }
                for r in rij.reflecties
            ],
            "gewijzigd": _as_stored(rij.gewijzigd),
        }
        for rij in kompas.casussen()
    ]


def overzicht_als_tekst(kompas: Kompas) -> str:
    """Return the cases as lines: cover name, people by role, and the reflections."""
    regels = []
    for rij in kompas.casussen():
        rollen = ", ".join(rol for id_, rol in rij.betrokkenen if id_ != JIJZELF)
        regels.append(f"{rij.schuilnaam}: {rollen}" if rollen else rij.schuilnaam)
        for r in rij.reflecties:
            dag = in_woorden(r.begonnen.astimezone().date(), kompas.klok.vandaag())
            regels.append(f"  {r.kader.id} {r.kader.versie}, begonnen {dag}, {r.stand}")
    return "\n".join(regels) or "Nog geen gezinnen. Begin met: kompas --tekst"


def casus_als_tekst(kompas: Kompas, casus: Casus, reflectie: str | None = None) -> str:
    """Return everything of one case as lines, for the eyes of its owner; or of one of its reflections."""
    kompas.noteer_bekeken(casus.id)
    gangen = [w for w in wandelingen(kompas, casus) if reflectie in (None, w.reflectie.id)]
    return als_tekst(toon(casus, gangen, kompas.klok.vandaag()))


def gevonden(kompas: Kompas, woorden: str) -> list[dict[str, Any]]:
    """Return what search finds, as ``zoek --json`` gives it; nothing for no words."""
    treffers = [asdict(treffer) for treffer in kompas.kluis.zoek(woorden)]
    kompas.kluis.probeer_log("gezocht", aantal=len(treffers))
    return treffers


def gevonden_als_tekst(kompas: Kompas, treffers: Sequence[dict[str, Any]]) -> str:
    """Return what was found as lines, each with the cover name of its case."""
    namen = {rij.id: rij.schuilnaam for rij in kompas.casussen()}
    regels = [f"{namen.get(t['casus'], '')}  {t['soort']}: {t['fragment']}" for t in treffers]
    return "\n".join(regels) or "Niets gevonden."


def _as_stored(moment: datetime) -> str:
    """A time as the case document has it: UTC, to the millisecond."""
    tekst: str = TypeAdapter(Moment).dump_python(moment, mode="json")
    return tekst
