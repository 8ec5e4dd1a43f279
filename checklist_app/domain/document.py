"""The case document: the owner's own copy of a whole case (ontwerp.md section 8)."""

from typing import TYPE_CHECKING, Annotated, Literal, Union

from pydantic import Field, model_validator

from checklist_app.domain.basis import Model
from checklist_app.domain.casus import Casus
from checklist_app.domain.reflectie import KaderTekst, Reflectie
from checklist_app.domain.soorten import SOORTEN, Aantekening

if TYPE_CHECKING:
    EenAantekening = Aantekening
else:
    EenAantekening = Annotated[Union[tuple(SOORTEN.values())], Field(discriminator="soort")]  # noqa: UP007  made from the register


class EerdereVersie(Model):
    """An aantekening as it was before a change; ``nummer`` counts from 1 for each, oldest first."""

    nummer: int
    aantekening: EenAantekening


class ReflectieDocument(Reflectie):
    """A reflection with what was recorded in it, in order of making."""

    aantekeningen: tuple[EenAantekening, ...] = ()
    eerdere_versies: tuple[EerdereVersie, ...] = ()

    @model_validator(mode="after")
    def _holds_the_casusdeel_only(self) -> "ReflectieDocument":
        eerdere = (versie.aantekening for versie in self.eerdere_versies)
        delen = {*(a.deel for a in (*self.aantekeningen, *eerdere)), *(vraag.deel for vraag in self.spiegelvragen)}
        if "leerdeel" in delen:
            raise ValueError("het leerdeel staat niet in een casusdocument")
        return self


class CasusDocument(Model):
    """One case, whole: never in it are the leerdeel, the register of names, the log, settings and concepts."""

    formaat: Literal["kompas-casus"] = "kompas-casus"
    versie: Literal[1] = 1
    kompas: str
    casus: Casus
    kaders: tuple[KaderTekst, ...] = ()
    reflecties: tuple[ReflectieDocument, ...] = ()
