"""The owner's own copy of a case: everything of the casusdeel, readable, past the gate (ontwerp.md section 8)."""

from importlib.metadata import version
from typing import Any

from checklist_app.documents import casusdocument as bestand
from checklist_app.domain.casus import Casus
from checklist_app.domain.document import CasusDocument, EerdereVersie, ReflectieDocument
from checklist_app.domain.reflectie import KaderTekst, KaderVersie, Reflectie
from checklist_app.domain.wandeling import Wandeling
from checklist_app.flow.kompas import Kompas
from checklist_app.flow.uitvoer import wandelingen


def casusdocument(kompas: Kompas, casus: Casus, *, met_versies: bool = False) -> CasusDocument:
    """Return a whole case as the owner's own copy (ontwerp.md section 8): past the gate, without the leerdeel."""
    gangen = wandelingen(kompas, casus)
    gebruikt = {ref: None for gang in gangen for ref in gang.reflectie.zonder_leerdeel().gebruikte_kaders}
    return CasusDocument(
        kompas=version("kompas-jeugd"),
        casus=casus,
        kaders=tuple(_kader(kompas, ref) for ref in gebruikt),
        reflecties=tuple(_reflection(kompas, gang, met_versies) for gang in gangen),
    )


def casusdocument_als_tekst(kompas: Kompas, casus: Casus, *, met_versies: bool = False) -> str:
    """Return the case document as JSON text, and log that it left."""
    document = casusdocument(kompas, casus, met_versies=met_versies)
    tekst = bestand.schrijf(document)
    aantal = sum(len(reflectie.aantekeningen) for reflectie in document.reflecties)
    kompas.kluis.log("casusdocument gemaakt", casus.id, aantal=aantal)
    return tekst


def schema() -> dict[str, Any]:
    """Return the JSON Schema of the case document."""
    return bestand.schema()


def casus_als_json(kompas: Kompas, casus: Casus) -> dict[str, Any]:
    """Return one case with its reflections, in the keys of the case document."""
    kompas.noteer_bekeken(casus.id)
    document = casusdocument(kompas, casus).model_dump(mode="json")
    return {"casus": document["casus"], "reflecties": document.get("reflecties", [])}


def _kader(kompas: Kompas, ref: KaderVersie) -> KaderTekst:
    return KaderTekst(id=ref.id, versie=ref.versie, tekst=kompas.kluis.kader(ref.id, ref.versie) or "")


def _reflection(kompas: Kompas, gang: Wandeling, met_versies: bool) -> ReflectieDocument:
    # Counted here: in the vault the versions that stay keep their numbers when one of them is erased.
    eerdere = tuple(
        EerdereVersie(nummer=nummer, aantekening=versie.aantekening)
        for aantekening in gang.aantekeningen
        if met_versies
        for nummer, versie in enumerate(kompas.kluis.versies(aantekening.id)[:-1], 1)
    )
    reflectie = gang.reflectie.zonder_leerdeel()
    velden = {naam: getattr(reflectie, naam) for naam in Reflectie.model_fields}
    return ReflectieDocument(**velden, aantekeningen=gang.aantekeningen, eerdere_versies=eerdere)
