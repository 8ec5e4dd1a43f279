"""One walk on one case with one version of one kader."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from checklist_app.domain.basis import Deel, Id, Model, Moment, Veld
from checklist_app.domain.datum import Datum

Staat = Literal["nog_niet", "begonnen", "besproken", "niet_nodig"]
Route = Literal["kort", "helemaal"]


class KaderVersie(Model):
    """Which text of a kader or aanvulling was used."""

    id: str
    versie: str


class KaderTekst(KaderVersie):
    """The text of a kader as it was used, so that old reflections read as they were answered."""

    tekst: str


class Plek(Model):
    """A place in the walk: a question of a principle."""

    principe: str
    vraag: str


class Spiegelvraag(Model):
    """A mirror question that was taken into a walk, after the questions of a principle.

    One of the leerdeel stands here only while the walk is open, as with all that ties the leerdeel to a case
    (ontwerp.md section 9).
    """

    spiegel: KaderVersie
    vraag: str
    principe: str
    deel: Deel = "casusdeel"


class GekozenTwijfel(Model):
    """The doubt this walk starts from: one of the kader, or in own words.

    A doubt of the leerdeel never stands here, nor anywhere else (house rule 5): it only opens its principles.
    """

    id: str | None = None
    tekst: str = ""


class Overgenomen(Model):
    """What was taken over into the organisation's dossier."""

    datum: Datum
    delen: tuple[str, ...] = ()
    waar: str = ""


class Reflectie(Model):
    """A walk. ``principes`` are those opened so far, in order; ``staat`` holds only what differs from *nog niet*."""

    id: Id
    casus: Id
    kader: KaderVersie
    aanvullingen: tuple[KaderVersie, ...] = ()
    spiegelvragen: tuple[Spiegelvraag, ...] = ()
    twijfel: GekozenTwijfel | None = None
    route: Annotated[Route, Veld("Route")] = "kort"
    principes: tuple[str, ...] = ()
    staat: dict[str, Staat] = Field(default_factory=dict)
    plek: Plek | None = None
    stand: Literal["open", "afgerond"] = "open"
    begonnen: Moment
    gewijzigd: Moment
    afgerond_op: Moment | None = None
    overgenomen_in_dossier: tuple[Overgenomen, ...] = ()

    @property
    def gebruikte_kaders(self) -> tuple[KaderVersie, ...]:
        """Every text that this walk reads from, each once."""
        alle = (self.kader, *self.aanvullingen, *(erbij.spiegel for erbij in self.spiegelvragen))
        return tuple(dict.fromkeys(alle))

    @property
    def in_dossier_op(self) -> date | None:
        """The last day on which all of this walk was taken over; a mark for some parts does not say that."""
        heel = (keer.datum.tot for keer in self.overgenomen_in_dossier if not keer.delen)
        return max((dag for dag in heel if dag), default=None)

    def zonder_leerdeel(self) -> "Reflectie":
        """Return the walk without the mirror questions of the leerdeel, and not standing at one of them."""
        blijft = tuple(erbij for erbij in self.spiegelvragen if erbij.deel == "casusdeel")
        weg = {erbij.vraag for erbij in self.spiegelvragen} - {erbij.vraag for erbij in blijft}
        plek = None if self.plek and self.plek.vraag in weg else self.plek
        return self.model_copy(update={"spiegelvragen": blijft, "plek": plek})
