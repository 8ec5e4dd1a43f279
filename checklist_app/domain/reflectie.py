"""One walk on one case with one version of one kader."""

from typing import Annotated, Literal

from pydantic import Field

from checklist_app.domain.basis import Id, Model, Moment, Veld
from checklist_app.domain.datum import Datum

Staat = Literal["nog_niet", "begonnen", "besproken", "niet_nodig"]
Route = Literal["kort", "helemaal"]


class KaderVersie(Model):
    """Which text of a kader or aanvulling was used."""

    id: str
    versie: str


class Plek(Model):
    """A place in the walk: a question of a principle."""

    principe: str
    vraag: str


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
