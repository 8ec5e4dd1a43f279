"""What every kadersoort has in common: its head, its sources, and the question (ontwerp.md section 3)."""

from datetime import date
from typing import Annotated, Any, Literal, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StrictBool,
    StrictInt,
    StringConstraints,
)
from pydantic_core import PydanticCustomError

from checklist_app.domain.namen import SOORTEN_NAMEN
from checklist_app.domain.voorwaarde import Id, Voorwaarde

Deel = Literal["casusdeel", "leerdeel"]
DELEN: tuple[str, ...] = get_args(Deel)
Status = Literal["concept", "actief", "uitgefaseerd"]
STATUSSEN: tuple[str, ...] = get_args(Status)

TEKST_PATROON = r"\S"
VERSIE_PATROON = r"^[0-9]{1,6}(\.[0-9]{1,6}){1,2}$"

Tekst = Annotated[str, StringConstraints(strict=True, strip_whitespace=True, pattern=TEKST_PATROON)]
Versie = Annotated[str, StringConstraints(strict=True, pattern=VERSIE_PATROON)]


def _as_date(ruw: Any) -> Any:
    """Read a day in quotes, written as the JSON Schema asks; Python reads more forms than that."""
    if not isinstance(ruw, str):
        return ruw
    dag = date.fromisoformat(ruw)
    if dag.isoformat() != ruw:
        raise ValueError("no day as 2026-11-21")
    return dag


Dag = Annotated[date, Field(strict=True), BeforeValidator(_as_date, json_schema_input_type=date)]


def _known(soort: str) -> str:
    if soort not in SOORTEN_NAMEN:
        raise PydanticCustomError("soort", "unknown soort")
    return soort


Soort = Annotated[str, Field(strict=True, json_schema_extra={"enum": [*SOORTEN_NAMEN]}), AfterValidator(_known)]


class Basis(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class KaderBron(Basis):
    """A publication that the kader leans on."""

    id: Id = Field(description="Korte naam waarmee de principes naar deze bron verwijzen.")
    titel: Tekst = Field(description="De titel zoals die op de bron staat.")
    auteur: Tekst | None = Field(default=None, description="Wie de bron schreef.")
    uitgever: Tekst | None = Field(default=None, description="Wie de bron uitgaf.")
    jaar: StrictInt | None = Field(default=None, ge=1900, le=2100, description="Het jaar van uitgave.")
    adres: Tekst | None = Field(default=None, description="Waar de bron op internet staat.")

    @property
    def aanduiding(self) -> str:
        """The source in one line: title, who made it, year."""
        return ", ".join(str(deel) for deel in (self.titel, self.auteur, self.uitgever, self.jaar) if deel)


class Vindplaats(Basis):
    """Where in a source a principle comes from."""

    id: Id = Field(description="De id van een van de bronnen hierboven.")
    plaats: Tekst = Field(description="Waar in de bron, zo dat een lezer het terugvindt.")
    regels: Tekst | None = Field(default=None, description='Regels in de tekst van de bron, zoals "001:699-728".')


class Wijziging(Basis):
    """What changed in a version."""

    versie: Versie = Field(description='De versie, tussen aanhalingstekens: "1.0".')
    datum: Dag = Field(description="De dag, als jaar-maand-dag.")
    wat: Tekst = Field(description="Wat er veranderde, in één zin.")


class Keuze(Basis):
    """One answer to choose."""

    id: Id = Field(description="De id van de keuze.")
    tekst: Tekst = Field(description="Wat er op het scherm staat.")


def _part(gegevens: dict[str, Any]) -> Deel:
    """A les is about the professional and never about the family (ontwerp.md section 2)."""
    return "leerdeel" if gegevens.get("vastleggen") == "les" else "casusdeel"


class Vraag(Basis):
    """A question under a principle."""

    id: Id = Field(description="De id van de vraag: één keer in het hele kader, ook in latere versies dezelfde.")
    tekst: Tekst = Field(description="De vraag, in gewone taal en met je.")
    hulp: Tekst | None = Field(default=None, description="Een regel uitleg of een voorbeeld bij de vraag.")
    bron: Vindplaats | None = Field(
        default=None, description="De bron van deze vraag, als dat een andere is dan die van het principe."
    )
    kort: StrictBool = Field(default=False, description="Hoort de vraag bij de route van tien minuten?")
    vastleggen: Soort = Field(default="antwoord", description="Welke soort aantekening het antwoord wordt.")
    deel: Deel = Field(
        default_factory=_part, description="casusdeel: over het gezin. leerdeel: over je eigen handelen."
    )
    keuzes: tuple[Keuze, ...] = Field(default=(), description="Antwoorden om uit te kiezen; alleen bij antwoord.")
    toon_als: Voorwaarde | None = Field(default=None, description="Wanneer de vraag gesteld wordt.")
    vervangt: tuple[Id, ...] = Field(
        default=(), description="Ids van vragen in een eerdere versie die deze vraag vervangt."
    )


class Kop(Basis):
    """What every kader says about itself."""

    id: Id = Field(description="De id van het kader: verandert nooit en wordt nooit opnieuw gebruikt.")
    titel: Tekst = Field(description="De naam zoals die op het scherm staat.")
    versie: Versie = Field(description='De versie, tussen aanhalingstekens: "1.0".')
    status: Status = Field(description="concept, actief of uitgefaseerd.")
    formaat: Literal[1] = Field(description="De versie van dit bestandsformaat: 1.")
    getoetst_door: tuple[Tekst, ...] = Field(default=(), description="Wie dit toetste. Leeg: nog niemand.")
    wijzigingen: tuple[Wijziging, ...] = Field(default=(), description="Wat er per versie veranderde.")
