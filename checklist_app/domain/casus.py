"""A family under a cover name, and the people in it with what keeps them safe (ontwerp.md section 2)."""

import unicodedata
from datetime import date
from typing import Annotated, Literal

from pydantic import Field, model_validator

from checklist_app.domain.basis import JIJZELF, Id, Model, Moment, PersoonId, Veld
from checklist_app.domain.bron import Bron
from checklist_app.domain.datum import Datum

SoortBetrokkene = Literal["kind", "ouder", "partner", "verzorger", "netwerk", "professional", "jijzelf"]
Leeftijd = Literal["onder_4", "4_tot_12", "12_tot_16", "16_tot_18", "volwassen"]
JaNeeOnbekend = Literal["ja", "nee", "deels", "onbekend"]
Procedure = Literal["inzageverzoek", "klacht", "tuchtzaak", "rechtszaak", "inspectie"]
"""What goes on about a family while nothing of it may be erased (praktijk.md 4.2)."""

GEZIN: frozenset[str] = frozenset({"kind", "ouder", "partner", "verzorger", "netwerk"})
"""Who belongs to the family and its own people: a name of one of them is shown to another only after a mark."""
VOLWASSEN: frozenset[str] = frozenset({"ouder", "partner", "verzorger"})


def vouw_schuilnaam(naam: str) -> str:
    """Return what two cover names share when a reader takes one for the other: capitals, spaces, how an é is made."""
    return " ".join(unicodedata.normalize("NFKC", naam).casefold().split())


class Relatie(Model):
    """What one person is to another, in words."""

    persoon: Annotated[PersoonId, Veld("Van wie")]
    wat: Annotated[str, Veld("Wat")] = ""


class Betrokkene(Model):
    """A person in the case. Real names never stand here, only in the register of the vault (house rule 6)."""

    id: PersoonId
    soort: Annotated[SoortBetrokkene, Veld("Wie dit is", open=True)]
    rol: Annotated[str, Veld("Rol", hulp="Zoals: moeder, kind 1, oma. Geen naam.", open=True), Field(min_length=1)]
    leeftijd: Annotated[Leeftijd | None, Veld("Leeftijd", open=True)] = None
    in_huis: Annotated[JaNeeOnbekend | None, Veld("Woont in huis", open=True)] = None
    relaties: Annotated[
        tuple[Relatie, ...], Veld("Relaties", hulp="Wat is deze persoon van wie? Zoals: zus van moeder.")
    ] = ()
    gezag: Annotated[JaNeeOnbekend | None, Veld("Heeft gezag")] = None
    taal: Annotated[str, Veld("Taal")] = ""
    tolk: Annotated[bool | None, Veld("Tolk nodig")] = None
    veilig_bereiken: Annotated[str, Veld("Veilig te bereiken", hulp="Hoe en wanneer wel, en hoe niet.")] = ""
    niet_samen_spreken_met: Annotated[
        tuple[PersoonId, ...],
        Veld("Niet samen spreken met", hulp="Wie hoort er niet bij als je met deze persoon praat?"),
    ] = ()
    mag_niet_weten: Annotated[
        bool, Veld("Mag niet alles weten", hulp="Zoals waar iemand woont. Schrijf hier nooit een adres.")
    ] = False
    mag_niet_weten_reden: Annotated[str, Veld("Waarom niet")] = ""
    gebruikt_geweld_of_controle: Annotated[bool | None, Veld("Gebruikt geweld of controle")] = None
    geweld_volgens: Annotated[Bron | None, Veld("Geweld of controle, volgens")] = None
    mag_genoemd_worden_aan: Annotated[
        tuple[PersoonId, ...],
        Veld("Mag genoemd worden aan", hulp="Wie uit het gezin mag lezen dat iets van deze persoon komt?"),
    ] = ()

    @property
    def hoort_bij_gezin(self) -> bool:
        """Whether naming this person to another member of the family needs a mark (house rule 7)."""
        return self.soort in GEZIN

    @property
    def is_volwassene(self) -> bool:
        """Whether this is an adult who cares for the child: the second one brings the question about safety."""
        return self.soort in VOLWASSEN


class Casus(Model):
    """One family."""

    id: Id
    schuilnaam: Annotated[str, Veld("Schuilnaam", open=True), Field(min_length=1)]
    kenmerk: Annotated[str, Veld("Eigen kenmerk", hulp="Het nummer in het systeem van je organisatie. Geen BSN.")] = (
        ""
    )
    meedenker: Annotated[
        str,
        Veld("Vaste meedenker", hulp="De functie van wie met afstand meedenkt, zoals: gedragswetenschapper."),
    ] = ""
    samen_veilig: Annotated[
        Literal["ja", "nee", "onbekend"] | None,
        Veld(
            "Kan iedereen hier veilig samen aan tafel?",
            hulp="Weet je het niet? Spreek ieder dan eerst apart.",
        ),
    ] = None
    vastgehouden_tot: Annotated[
        Datum | None,
        Veld("Vastgehouden tot en met", hulp="Tot en met die dag gaat er niets van dit gezin weg.", vooruit=True),
    ] = None
    vastgehouden_om: Annotated[Procedure | None, Veld("Vastgehouden om een")] = None
    verkleind_op: date | None = None
    """The day this case was shrunk to what looking back needs."""
    betrokkenen: tuple[Betrokkene, ...] = ()
    gemaakt: Moment
    gewijzigd: Moment

    @model_validator(mode="after")
    def _people_are_known_once(self) -> "Casus":
        ids = [b.id for b in self.betrokkenen]
        if len(set(ids)) != len(ids):
            raise ValueError("twee betrokkenen met hetzelfde id")
        if any((b.soort == "jijzelf") != (b.id == JIJZELF) for b in self.betrokkenen):
            raise ValueError("alleen jijzelf heeft het id 'jijzelf'")
        return self

    def betrokkene(self, persoon: str) -> Betrokkene | None:
        """Return the person with this id, or None."""
        return next((b for b in self.betrokkenen if b.id == persoon), None)

    def rol(self, persoon: str) -> str:
        """Return the role of a person as it is shown; an unknown id is *iemand*."""
        gevonden = self.betrokkene(persoon)
        return gevonden.rol if gevonden else JIJZELF if persoon == JIJZELF else "iemand"

    def is_vastgehouden(self, vandaag: date) -> bool:
        """Whether nothing of this case may go today; a day that was not understood holds until it is taken away."""
        dag = self.vastgehouden_tot
        return dag is not None and (dag.tot is None or vandaag <= dag.tot)

    def met(self, betrokkene: Betrokkene) -> "Casus":
        """Return the case with this person added, or put in the place of the one with the same id."""
        if self.betrokkene(betrokkene.id):
            personen = tuple(betrokkene if b.id == betrokkene.id else b for b in self.betrokkenen)
        else:
            personen = (*self.betrokkenen, betrokkene)
        return self.model_copy(update={"betrokkenen": personen})

    def vraagt_samen_veilig(self, nieuw: Betrokkene) -> bool:
        """Whether adding this person brings the question if all can be spoken to together (ontwerp.md section 4)."""
        return nieuw.is_volwassene and any(b.is_volwassene and b.id != nieuw.id for b in self.betrokkenen)
