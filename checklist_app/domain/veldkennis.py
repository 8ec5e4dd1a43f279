"""What is known of the fields of a class: the one description behind forms, reports, exports and search."""

import types
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from checklist_app.domain.basis import Model, Veld, Verwijst
from checklist_app.domain.bron import Bron
from checklist_app.domain.datum import Datum

Vorm = Literal[
    "tekst",
    "keuze",
    "keuzes",
    "ja_nee",
    "datum",
    "bron",
    "bronnen",
    "persoon",
    "personen",
    "verwijzing",
    "verwijzingen",
    "rijen",
]


@dataclass(frozen=True)
class VeldInfo:
    """One field of a form: its name, its label and help, and the shape of what goes in."""

    naam: str
    veld: Veld
    vorm: Vorm
    opties: tuple[str, ...] = ()
    rij: tuple["VeldInfo", ...] = ()
    klasse: type[Model] | None = None
    standaard: Any = None

    @property
    def verwijst(self) -> str | None:
        """What an id in this field points to."""
        if self.vorm in ("persoon", "personen"):
            return "betrokkene"
        return "aantekening" if self.vorm in ("verwijzing", "verwijzingen") else None

    @property
    def is_lijst_per_persoon(self) -> bool:
        """Whether every row of this list belongs to one person."""
        return any(kind.naam == "persoon" for kind in self.rij)

    @property
    def is_lang(self) -> bool:
        """Whether the text may run over many lines."""
        return self.vorm == "tekst" and self.veld.regels > 2


@cache
def velden(klasse: type[Model]) -> tuple[VeldInfo, ...]:
    """Return the fields of a class that a person fills, in the order of the class."""
    gevonden = []
    for naam, info in klasse.model_fields.items():
        veld = next((m for m in info.metadata if isinstance(m, Veld)), None)
        if veld is None:
            continue
        vorm, opties, rij = _shape(Annotated[info.annotation, *info.metadata])
        standaard = info.get_default(call_default_factory=True) if not info.is_required() else None
        gevonden.append(VeldInfo(naam, veld, vorm, opties, velden(rij) if rij else (), rij, standaard))
    return tuple(gevonden)


def eigen_velden(klasse: type[Model]) -> tuple[VeldInfo, ...]:
    """Return the fields that belong to this kind itself, without those that every aantekening shares."""
    gedeeld = {naam for basis in klasse.__bases__ if issubclass(basis, Model) for naam in basis.model_fields}
    return tuple(v for v in velden(klasse) if v.naam not in gedeeld)


def _shape(soort: Any) -> tuple[Vorm, tuple[str, ...], type[Model] | None]:
    kern, verwijst = _bare(soort)
    if get_origin(kern) is tuple:
        return _list_shape(get_args(kern)[0])
    if verwijst:
        return ("persoon" if verwijst == "betrokkene" else "verwijzing"), (), None
    if get_origin(kern) is Literal:
        return "keuze", tuple(str(w) for w in get_args(kern)), None
    vast: dict[Any, Vorm] = {bool: "ja_nee", Datum: "datum", Bron: "bron", str: "tekst"}
    return vast[kern], (), None


def _list_shape(soort: Any) -> tuple[Vorm, tuple[str, ...], type[Model] | None]:
    kern, verwijst = _bare(soort)
    if verwijst:
        return ("personen" if verwijst == "betrokkene" else "verwijzingen"), (), None
    if get_origin(kern) is Literal:
        return "keuzes", tuple(str(w) for w in get_args(kern)), None
    return ("bronnen", (), None) if kern is Bron else ("rijen", (), kern)


def _bare(soort: Any) -> tuple[Any, str | None]:
    """Return a type without Annotated and Optional, and what it points to when it is an id."""
    verwijst = None
    while True:
        if get_origin(soort) is Annotated:
            soort, *rest = get_args(soort)
            verwijst = next((m.naar for m in rest if isinstance(m, Verwijst)), verwijst)
        elif get_origin(soort) in (Union, types.UnionType):
            soort = next(a for a in get_args(soort) if a is not type(None))
        else:
            return soort, verwijst
