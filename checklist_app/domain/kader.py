"""A kader to walk with, and what a team adds to it: versioned content that an organisation can change itself.

The keys are those of the YAML file (ontwerp.md section 3). What depends on more than one key is checked by the
linter, not here: so an old kader in a vault stays readable when the linter learns more.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from typing import Literal

from pydantic import Field

from checklist_app.domain.kaderbasis import Basis, Deel, KaderBron, Kop, Tekst, Versie, Vindplaats, Vraag
from checklist_app.domain.voorwaarde import Id, Keuzes, geldt


class Twijfel(Basis):
    """A doubt to start from."""

    id: Id = Field(description="De id van de twijfel; blijft altijd hetzelfde.")
    tekst: Tekst = Field(description="De twijfel in de woorden van de professional.")
    principes: tuple[Id, ...] = Field(
        min_length=1, max_length=3, description="De één tot drie principes die deze twijfel opent, op volgorde."
    )
    deel: Deel = Field(default="casusdeel", description="Gaat de twijfel over het gezin of over jezelf?")


class Principe(Basis):
    """A working principle with its questions."""

    id: Id = Field(description="De id van het principe; blijft altijd hetzelfde.")
    titel: Tekst = Field(description="De naam van het principe.")
    waarom: Tekst = Field(description="Waarom dit principe helpt, in één of twee zinnen.")
    bron: Vindplaats = Field(description="De bron en de plaats daarin.")
    spiegel: tuple[Id, ...] = Field(default=(), description="De thema's van de spiegel die hiernaast horen.")
    kaarten: tuple[Id, ...] = Field(default=(), description="De kaarten die hierbij helpen.")
    valkuilen: tuple[Tekst, ...] = Field(default=(), description="Waar het vaak misgaat.")
    vragen: tuple[Vraag, ...] = Field(min_length=1, description="De vragen, op volgorde.")


class Kader(Kop):
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

    def met_vragen(self, erbij: Mapping[str, Sequence[Vraag]]) -> "Kader":
        """Return the kader with more questions after those of these principles; nothing there is changed."""
        principes = tuple(
            principe.model_copy(update={"vragen": (*principe.vragen, *erbij.get(principe.id, ()))})
            for principe in self.principes
        )
        return self.model_copy(update={"principes": principes})

    def vragen(self) -> Iterator[tuple[Principe, Vraag]]:
        """Yield every question with its principle, in the order of asking."""
        for principe in self.volgorde():
            for vraag in principe.vragen:
                yield principe, vraag


class AanvullingPrincipe(Basis):
    """Questions that a team adds to a principle."""

    id: Id = Field(description="De id van het principe in het kader dat je aanvult.")
    vragen: tuple[Vraag, ...] = Field(min_length=1, description="De vragen die erbij komen, na de bestaande.")


class Aanvulling(Kop):
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
