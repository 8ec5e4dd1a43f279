"""The base of every kind of aantekening, and the register that fills itself: a new kind is one class."""

from collections.abc import Iterator
from datetime import datetime
from typing import Annotated, Any, ClassVar

from pydantic import model_validator

from checklist_app.domain.basis import IS_UUID, JIJZELF, AantekeningId, Deel, Id, Model, Moment, PersoonId, Veld
from checklist_app.domain.datum import Datum

SOORTEN: dict[str, type["Aantekening"]] = {}
"""Every kind by its name, in order of definition."""


class Gedeeld(Model):
    """With whom this was shared, and when."""

    persoon: Annotated[PersoonId, Veld("Met wie")]
    datum: Annotated[Datum | None, Veld("Wanneer")] = None


class NietDelen(Model):
    """With whom this must not be shared, why, and when to look at that again."""

    persoon: Annotated[PersoonId, Veld("Met wie niet")]
    reden: Annotated[str, Veld("Reden")] = ""
    opnieuw_bekijken_op: Annotated[Datum | None, Veld("Opnieuw bekijken op", vooruit=True)] = None


class Aantekening(Model):
    """One thing recorded in a reflection (ontwerp.md section 2).

    Nothing but the shared ids and times is compulsory. ``vraag`` and ``principe`` name the place in the kader.
    """

    woord: ClassVar[str]
    """The kind as a person reads it."""
    kernveld: ClassVar[str]
    """The field that stands for the whole in a list."""
    altijd_leerdeel: ClassVar[bool] = False

    id: Id
    soort: str
    principe: str | None = None
    vraag: str | None = None
    deel: Deel = "casusdeel"
    gemaakt: Moment
    gewijzigd: Moment
    gedeeld_met: Annotated[tuple[Gedeeld, ...], Veld("Gedeeld met")] = ()
    mag_gedeeld_worden_met: Annotated[
        tuple[PersoonId, ...],
        Veld(
            "Mag gedeeld worden met",
            hulp="Wie uit het gezin mag dit lezen? Staat hier niemand, dan mag niemand het lezen.",
        ),
    ] = ()
    niet_delen_met: Annotated[tuple[NietDelen, ...], Veld("Niet delen met")] = ()
    verwijst_naar: Annotated[tuple[AantekeningId, ...], Veld("Hoort bij")] = ()

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        super().__pydantic_init_subclass__(**kwargs)
        SOORTEN[cls.model_fields["soort"].default] = cls

    @model_validator(mode="after")
    def _leerdeel_names_no_family(self) -> "Aantekening":
        """The leerdeel holds no pointer into a case (ontwerp.md section 9)."""
        if self.altijd_leerdeel and self.deel != "leerdeel":
            raise ValueError("deze soort staat altijd in het leerdeel")
        if self.deel == "leerdeel" and (self.verwijst_naar or self.gedeeld_met or self.mag_gedeeld_worden_met):
            raise ValueError("het leerdeel verwijst niet naar een gezin")
        return self

    @property
    def kern(self) -> str:
        """The text that stands for the whole in a list; empty when nothing was written there."""
        return str(getattr(self, self.kernveld) or "")

    @property
    def is_leeg(self) -> bool:
        """Whether nothing of the kind's own fields was filled in."""
        eigen = type(self).model_fields.keys() - Aantekening.model_fields.keys()
        return all(getattr(self, veld) == type(self).model_fields[veld].default for veld in eigen)

    @property
    def aandacht_op(self) -> Datum | None:
        """When this asks attention again; None when it does not, or no more."""
        return None

    @property
    def handelt_af(self) -> tuple[str, ...]:
        """The ids of what asks no attention any more now that this is recorded."""
        return ()

    def zoektekst(self) -> str:
        """Return all free text of this aantekening, a field a line, for the search index."""
        return "\n".join(_texts(self))

    def gewijzigd_op(self, moment: datetime, **velden: Any) -> "Aantekening":
        """Return a validated copy with these fields changed."""
        waarden = {naam: getattr(self, naam) for naam in type(self).model_fields}
        return type(self)(**{**waarden, **velden, "gewijzigd": moment})


def _texts(model: Model) -> Iterator[str]:
    for naam, info in type(model).model_fields.items():
        waarde = getattr(model, naam)
        if isinstance(waarde, str) and info.annotation is str and naam != "soort":
            if waarde and waarde != JIJZELF and not IS_UUID.fullmatch(waarde):
                yield waarde
        elif isinstance(waarde, Datum):
            yield waarde.tekst
        elif isinstance(waarde, Model):
            yield from _texts(waarde)
        elif isinstance(waarde, tuple):
            for rij in waarde:
                if isinstance(rij, Model):
                    yield from _texts(rij)
