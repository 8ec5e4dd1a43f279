"""A kader: versioned content that an organisation can change without a programmer.

One class per kadersoort; the keys are those of the YAML file (ontwerp.md section 3). What depends on more than
one key is checked by the linter, not here: so an old kader in a vault stays readable when the linter learns more.
"""

from collections.abc import Iterator, Set
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
from checklist_app.domain.voorwaarde import Id, Keuzes, Voorwaarde, geldt

__all__ = [
    "DELEN",
    "KADERSOORTEN",
    "STATUSSEN",
    "TEKST_PATROON",
    "VERSIE_PATROON",
    "Aanvulling",
    "AanvullingPrincipe",
    "Deel",
    "Kader",
    "KaderBron",
    "Keuze",
    "Principe",
    "Twijfel",
    "Vindplaats",
    "Voorwaarde",
    "Vraag",
    "Wijziging",
    "geldt",
    "zichtbare_vragen",
]

KADERSOORTEN = ("reflectie", "vragenspiegel", "werkvorm", "kaart", "woorden", "aanvulling")
"""Every kadersoort of the file format; the linter refuses those that have no class here."""

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


class _Basis(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class KaderBron(_Basis):
    """A publication that the kader leans on."""

    id: Id = Field(description="Korte naam waarmee de principes naar deze bron verwijzen.")
    titel: Tekst = Field(description="De titel zoals die op de bron staat.")
    auteur: Tekst | None = Field(default=None, description="Wie de bron schreef.")
    uitgever: Tekst | None = Field(default=None, description="Wie de bron uitgaf.")
    jaar: StrictInt | None = Field(default=None, ge=1900, le=2100, description="Het jaar van uitgave.")

    @property
    def aanduiding(self) -> str:
        """The source in one line: title, who made it, year."""
        return ", ".join(str(deel) for deel in (self.titel, self.auteur, self.uitgever, self.jaar) if deel)


class Vindplaats(_Basis):
    """Where in a source a principle comes from."""

    id: Id = Field(description="De id van een van de bronnen hierboven.")
    plaats: Tekst = Field(description="Waar in de bron, zo dat een lezer het terugvindt.")
    regels: Tekst | None = Field(default=None, description='Regels in de tekst van de bron, zoals "001:699-728".')


class Wijziging(_Basis):
    """What changed in a version."""

    versie: Versie = Field(description='De versie, tussen aanhalingstekens: "1.0".')
    datum: Dag = Field(description="De dag, als jaar-maand-dag.")
    wat: Tekst = Field(description="Wat er veranderde, in één zin.")


class Twijfel(_Basis):
    """A doubt to start from."""

    id: Id = Field(description="De id van de twijfel; blijft altijd hetzelfde.")
    tekst: Tekst = Field(description="De twijfel in de woorden van de professional.")
    principes: tuple[Id, ...] = Field(
        min_length=1, max_length=3, description="De één tot drie principes die deze twijfel opent, op volgorde."
    )
    deel: Deel = Field(default="casusdeel", description="Gaat de twijfel over het gezin of over jezelf?")


class Keuze(_Basis):
    """One answer to choose."""

    id: Id = Field(description="De id van de keuze.")
    tekst: Tekst = Field(description="Wat er op het scherm staat.")


def _part(gegevens: dict[str, Any]) -> Deel:
    """A les is about the professional and never about the family (ontwerp.md section 2)."""
    return "leerdeel" if gegevens.get("vastleggen") == "les" else "casusdeel"


class Vraag(_Basis):
    """A question under a principle."""

    id: Id = Field(description="De id van de vraag: één keer in het hele kader, ook in latere versies dezelfde.")
    tekst: Tekst = Field(description="De vraag, in gewone taal en met je.")
    hulp: Tekst | None = Field(default=None, description="Een regel uitleg of een voorbeeld bij de vraag.")
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


class Principe(_Basis):
    """A working principle with its questions."""

    id: Id = Field(description="De id van het principe; blijft altijd hetzelfde.")
    titel: Tekst = Field(description="De naam van het principe.")
    waarom: Tekst = Field(description="Waarom dit principe helpt, in één of twee zinnen.")
    bron: Vindplaats = Field(description="De bron en de plaats daarin.")
    valkuilen: tuple[Tekst, ...] = Field(default=(), description="Waar het vaak misgaat.")
    vragen: tuple[Vraag, ...] = Field(min_length=1, description="De vragen, op volgorde.")


class _Kop(_Basis):
    """What every kader says about itself."""

    id: Id = Field(description="De id van het kader: verandert nooit en wordt nooit opnieuw gebruikt.")
    titel: Tekst = Field(description="De naam zoals die op het scherm staat.")
    versie: Versie = Field(description='De versie, tussen aanhalingstekens: "1.0".')
    status: Status = Field(description="concept, actief of uitgefaseerd.")
    formaat: Literal[1] = Field(description="De versie van dit bestandsformaat: 1.")
    getoetst_door: tuple[Tekst, ...] = Field(default=(), description="Wie dit toetste. Leeg: nog niemand.")
    wijzigingen: tuple[Wijziging, ...] = Field(default=(), description="Wat er per versie veranderde.")


class Kader(_Kop):
    """A kader of the kadersoort reflectie: the principles and questions of a walk."""

    kadersoort: Literal["reflectie"] = Field(description="reflectie: principes en vragen voor een wandeling.")
    kern: Tekst = Field(description="Waar het om gaat, in één zin.")
    bronnen: tuple[KaderBron, ...] = Field(min_length=1, description="Waar de inhoud vandaan komt.")
    twijfels: tuple[Twijfel, ...] = Field(min_length=1, description="De twijfels waarmee iemand kan beginnen.")
    principes: tuple[Principe, ...] = Field(min_length=1, description="De werkzame principes, op volgorde.")
    afsluiting: Id | None = Field(
        default=None, description="Het principe waarmee elke wandeling eindigt, ook de korte."
    )

    def principe(self, principe_id: str) -> Principe:
        """Return the principle; raise ``KeyError`` when this kader has none with that id."""
        for principe in self.principes:
            if principe.id == principe_id:
                return principe
        raise KeyError(principe_id)

    def vraag(self, principe_id: str, vraag_id: str) -> Vraag:
        """Return the question of that principle; raise ``KeyError`` when it is not there."""
        for vraag in self.principe(principe_id).vragen:
            if vraag.id == vraag_id:
                return vraag
        raise KeyError(vraag_id)

    def volgorde(self) -> tuple[Principe, ...]:
        """Return the principles in the order of asking: ``afsluiting`` comes last."""
        return tuple(sorted(self.principes, key=lambda principe: principe.id == self.afsluiting))

    def vragen(self) -> Iterator[tuple[Principe, Vraag]]:
        """Yield every question with its principle, in the order of asking."""
        for principe in self.volgorde():
            for vraag in principe.vragen:
                yield principe, vraag


class AanvullingPrincipe(_Basis):
    """Questions that a team adds to a principle."""

    id: Id = Field(description="De id van het principe in het kader dat je aanvult.")
    vragen: tuple[Vraag, ...] = Field(min_length=1, description="De vragen die erbij komen, na de bestaande.")


class Aanvulling(_Kop):
    """An overlay: questions of a team, added after those of one version of a kader (ontwerp.md section 3)."""

    kadersoort: Literal["aanvulling"] = Field(description="aanvulling: eigen vragen bij een bestaand kader.")
    kern: Tekst | None = Field(default=None, description="Waar het om gaat, in één zin.")
    op: Id = Field(description="De id van het kader dat je aanvult.")
    bij_versie: Versie = Field(description='De versie van dat kader, tussen aanhalingstekens: "1.0".')
    voorvoegsel: Id = Field(description="Waarmee de id van elke eigen vraag begint, gevolgd door een streepje.")
    principes: tuple[AanvullingPrincipe, ...] = Field(min_length=1, description="De principes die je aanvult.")


def zichtbare_vragen(kader: Kader, keuzes: Keuzes, ingevuld: Set[str]) -> frozenset[str]:
    """Return the ids of the questions that are asked.

    An answer at a hidden question counts as absent, so hiding cascades; the answer itself is untouched
    (ontwerp.md section 3). A condition looks back only, so one pass in order is enough.
    """
    keuzes_nu: dict[str, frozenset[str]] = {}
    ingevuld_nu: set[str] = set()
    zichtbaar: set[str] = set()
    for _, vraag in kader.vragen():
        if vraag.toon_als and not geldt(vraag.toon_als, keuzes_nu, ingevuld_nu):
            continue
        zichtbaar.add(vraag.id)
        if vraag.id in keuzes:
            keuzes_nu[vraag.id] = keuzes[vraag.id]
        if vraag.id in ingevuld:
            ingevuld_nu.add(vraag.id)
    return frozenset(zichtbaar)
