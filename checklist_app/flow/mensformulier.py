"""The form of one person: every field of the class, in the same form that fills an aantekening."""

from dataclasses import dataclass, replace
from typing import Any

from checklist_app.domain.basis import nieuw_id
from checklist_app.domain.casus import Betrokkene, Casus
from checklist_app.domain.formulier import Tafel, lees, schrijf
from checklist_app.domain.fouten import NietBegrepen
from checklist_app.domain.soorten import Aantekening
from checklist_app.domain.veldkennis import VeldInfo, velden
from checklist_app.flow.formulier import Formulier, Vastgelegd
from checklist_app.flow.fouten import DitMoetErStaan, PersoonNietGevonden, RolBestaat
from checklist_app.flow.kompas import Kompas
from checklist_app.kluis.concepten import Concept


@dataclass
class Mensformulier(Formulier):
    """A form that shows the fields of a person in the place of those of an aantekening."""

    @property
    def velden(self) -> tuple[VeldInfo, ...]:
        """Every field of a person; nobody becomes *jijzelf* by choosing it."""
        return tuple(
            replace(info, opties=tuple(o for o in info.opties if o != "jijzelf")) if info.naam == "soort" else info
            for info in velden(Betrokkene)
        )


class Mensgang:
    """Stores what is filled in about one person, and asks the case what words in the form mean.

    There is no concept beside the person: a field that can be read is stored at once, one that cannot keeps the value
    it had until it can.
    """

    def __init__(self, kompas: Kompas, casus: Casus, persoon: str) -> None:
        self.kompas = kompas
        self.casus = casus
        self.persoon = persoon
        self.concepten: dict[str, Concept] = {}

    @property
    def tafel(self) -> Tafel:
        """What words in the form can point to."""
        return Tafel(self.casus, self.kompas.klok.vandaag())

    def formulier(self) -> Formulier:
        """Return the form with what is known of this person. Raises ``PersoonNietGevonden``."""
        nu = self._person()
        formulier = Mensformulier(nieuw_id(), Aantekening, None, None, "casusdeel")
        formulier.rauw = {info.naam: schrijf(info, getattr(nu, info.naam), self.tafel) for info in formulier.velden}
        return formulier

    def bewaar_concept(self, formulier: Formulier) -> None:
        """Store every field that can be read."""
        self._store(self._values(formulier, strict=False))

    def laat_vallen(self, formulier: Formulier) -> None:
        """A person stays when a form about them is left."""

    def leg_vast(self, formulier: Formulier) -> Vastgelegd:
        """Store the person.

        Raises a ``NietBegrepen`` for the first field without a meaning; what could be read is stored then too.
        """
        try:
            waarden = self._values(formulier, strict=True)
        except NietBegrepen:
            self.bewaar_concept(formulier)
            raise
        self._store(waarden)
        return Vastgelegd(None)

    def wijzig(self, aantekening: Aantekening) -> Formulier:
        """Return the form again; there is no aantekening behind it."""
        return self.formulier()

    def ververs_casus(self, casus: Casus) -> None:
        """Take over a case that changed meanwhile, such as by somebody who was added."""
        self.casus = casus

    def _person(self) -> Betrokkene:
        gevonden = self.casus.betrokkene(self.persoon)
        if gevonden is None:
            raise PersoonNietGevonden
        return gevonden

    def _values(self, formulier: Formulier, *, strict: bool) -> dict[str, Any]:
        waarden: dict[str, Any] = {}
        for info in formulier.velden:
            try:
                waarden[info.naam] = self._value(info, formulier)
            except NietBegrepen:
                if strict:
                    raise
        return waarden

    def _value(self, info: VeldInfo, formulier: Formulier) -> Any:
        waarde = lees(info, formulier.rauw.get(info.naam, ""), self.tafel)
        if Betrokkene.model_fields[info.naam].is_required() and not waarde:
            raise DitMoetErStaan(veld=info.veld.label)
        if info.naam == "rol" and any(
            b.rol.casefold() == waarde.casefold() for b in self.casus.betrokkenen if b.id != self.persoon
        ):
            raise RolBestaat
        return waarde

    def _store(self, waarden: dict[str, Any]) -> None:
        nu = self._person()
        straks = Betrokkene.model_validate({**dict(nu), **waarden})
        if straks != nu:
            self.casus = self.kompas.wijzig_casus(self.casus.id, lambda casus: _replaced(casus, straks))


def _replaced(casus: Casus, persoon: Betrokkene) -> Casus:
    if casus.betrokkene(persoon.id) is None:
        raise PersoonNietGevonden
    return casus.met(persoon)


def open_mens(kompas: Kompas, casus_id: str, persoon: str) -> Mensgang:
    """Return what a form about this person needs. Raises ``NietInKluis``."""
    casus = kompas.kluis.casus(casus_id)
    kompas.noteer_bekeken(casus_id)
    return Mensgang(kompas, casus, persoon)
