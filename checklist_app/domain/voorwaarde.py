"""When a question is asked: ``toon_als`` as data, and what it comes to (ontwerp.md section 3)."""

from collections.abc import Iterator, Mapping, Set
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Discriminator, Field, StrictBool, StringConstraints, Tag

ID_PATROON = r"^[a-z0-9]+(-[a-z0-9]+)*$"

Id = Annotated[str, StringConstraints(strict=True, pattern=ID_PATROON, max_length=64)]
"""An id in a kader: small letters, digits and single hyphens in between."""


class _Basis(BaseModel):
    model_config = ConfigDict(
        frozen=True, extra="forbid", validate_by_name=True, validate_by_alias=True, serialize_by_alias=True
    )


class Is(_Basis):
    """True when this answer was chosen."""

    vraag: Id = Field(description="De id van een eerdere vraag met keuzes.")
    is_: Id = Field(alias="is", description="De id van de keuze.")


class In(_Basis):
    """True when one of these answers was chosen."""

    vraag: Id = Field(description="De id van een eerdere vraag met keuzes.")
    in_: tuple[Id, ...] = Field(alias="in", description="De ids van de keuzes: één ervan is genoeg.")


class Ingevuld(_Basis):
    """True when something was recorded at the question, or, with false, when nothing was."""

    vraag: Id = Field(description="De id van een eerdere vraag.")
    ingevuld: StrictBool = Field(description="true: er staat iets bij die vraag. false: er staat niets.")


class Alle(_Basis):
    """True when every part is."""

    alle: tuple["Voorwaarde", ...] = Field(min_length=1, description="Alle voorwaarden gelden.")


class Een(_Basis):
    """True when at least one part is."""

    een: tuple["Voorwaarde", ...] = Field(min_length=1, description="Minstens één voorwaarde geldt.")


class Niet(_Basis):
    """True when its part is not."""

    niet: "Voorwaarde" = Field(description="De voorwaarde geldt niet.")


VORMEN: tuple[str, ...] = ("is", "in", "ingevuld", "alle", "een", "niet")
"""The keys of which a condition has exactly one."""


def _which(ruw: Any) -> str | None:
    """Name the class by the one key that tells it; none or several keys are no condition."""
    if isinstance(ruw, _Basis):
        return f"<{type(ruw).__name__.lower()}>"
    if not isinstance(ruw, dict):
        return None
    woorden = [woord for woord in VORMEN if woord in ruw]
    return f"<{woorden[0]}>" if len(woorden) == 1 else None


Voorwaarde = Annotated[
    Annotated[Is, Tag("<is>")]
    | Annotated[In, Tag("<in>")]
    | Annotated[Ingevuld, Tag("<ingevuld>")]
    | Annotated[Alle, Tag("<alle>")]
    | Annotated[Een, Tag("<een>")]
    | Annotated[Niet, Tag("<niet>")],
    Discriminator(_which),
]

Alle.model_rebuild()
Een.model_rebuild()
Niet.model_rebuild()

Keuzes = Mapping[str, frozenset[str]]


def geldt(voorwaarde: Voorwaarde, keuzes: Keuzes, ingevuld: Set[str]) -> bool:
    """Tell whether a condition holds.

    ``keuzes`` has the chosen ids per question, ``ingevuld`` the questions where something was recorded. A
    question that is in neither has no answer. Nothing is raised for an id that does not exist.
    """
    match voorwaarde:
        case Is():
            return voorwaarde.is_ in keuzes.get(voorwaarde.vraag, ())
        case In():
            return not keuzes.get(voorwaarde.vraag, frozenset()).isdisjoint(voorwaarde.in_)
        case Ingevuld():
            return (voorwaarde.vraag in ingevuld) is voorwaarde.ingevuld
        case Alle():
            return all(geldt(deel, keuzes, ingevuld) for deel in voorwaarde.alle)
        case Een():
            return any(geldt(deel, keuzes, ingevuld) for deel in voorwaarde.een)
        case Niet():
            return not geldt(voorwaarde.niet, keuzes, ingevuld)


Vergelijking = Is | In | Ingevuld
Weg = tuple[str | int, ...]


def vergelijkingen(voorwaarde: Voorwaarde, weg: Weg = ()) -> Iterator[tuple[Weg, Vergelijking]]:
    """Yield the parts that name a question, each with its way down from the whole condition."""
    match voorwaarde:
        case Is() | In() | Ingevuld():
            yield weg, voorwaarde
        case Alle():
            for i, deel in enumerate(voorwaarde.alle):
                yield from vergelijkingen(deel, (*weg, "alle", i))
        case Een():
            for i, deel in enumerate(voorwaarde.een):
                yield from vergelijkingen(deel, (*weg, "een", i))
        case Niet():
            yield from vergelijkingen(voorwaarde.niet, (*weg, "niet"))
