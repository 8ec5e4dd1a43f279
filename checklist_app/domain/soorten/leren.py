"""Kinds for looking back and learning."""

from typing import Annotated, Literal

from checklist_app.domain.basis import Deel, Model, PersoonId, Veld
from checklist_app.domain.datum import Datum
from checklist_app.domain.soorten.basis import Aantekening


class Les(Aantekening):
    """Something learnt by the professional, without the family: always leerdeel."""

    woord, kernveld = "les", "tekst"
    altijd_leerdeel = True

    soort: Literal["les"] = "les"
    deel: Deel = "leerdeel"
    tekst: Annotated[str, Veld("Les", hulp="Schrijf het zonder het gezin te noemen.", regels=3, open=True)] = ""
    doorgeven: Annotated[bool, Veld("Doorgeven aan je team")] = False


class Uitkomst(Model):
    """How it turned out for one person."""

    persoon: Annotated[PersoonId, Veld("Voor wie")]
    tekst: Annotated[str, Veld("Hoe het uitpakte", zicht="eigen")] = ""


class Evaluatie(Aantekening):
    """Looking back: first whether you would choose so again with what you knew then."""

    woord, kernveld = "terugblik", "weer_zo_kiezen"

    soort: Literal["evaluatie"] = "evaluatie"
    weer_zo_kiezen: Annotated[
        str, Veld("Weer zo kiezen", hulp="Zou je dat doen, met alleen wat je toen wist?", regels=3, open=True)
    ] = ""
    datum: Annotated[Datum | None, Veld("Teruggekeken op", zicht="gemarkeerd")] = None
    uitkomst: Annotated[tuple[Uitkomst, ...], Veld("Hoe het uitpakte", zicht="eigen")] = ()
    verwachting_uitgekomen: Annotated[
        Literal["ja", "deels", "nee", "niet_vast_te_stellen"] | None,
        Veld("Verwachting uitgekomen", open=True),
    ] = None
    vervolg: Annotated[
        Literal["doorgaan", "bijstellen", "stoppen"] | None, Veld("Hoe nu verder", zicht="gemarkeerd", open=True)
    ] = None

    @property
    def handelt_af(self) -> tuple[str, ...]:
        """Looking back ends the attention for what it looks back at."""
        return self.verwijst_naar
