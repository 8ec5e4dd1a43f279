"""The mirror questions of the field: signals of others, each with questions for your own case."""

from collections.abc import Iterator
from typing import Literal, get_args

from pydantic import Field, StrictBool

from checklist_app.domain.kaderbasis import Basis, KaderBron, Kop, Tekst, Vindplaats, Vraag
from checklist_app.domain.voorwaarde import Id

Waar = Literal["casus", "casus_en_team", "team", "buiten"]
WAAR: tuple[str, ...] = get_args(Waar)


class Thema(Basis):
    """A theme by which a signal is found; a principle of a kader names the themes that go with it."""

    id: Id = Field(description="De id van het thema.")
    titel: Tekst = Field(description="De naam van het thema.")


class Signaal(Basis):
    """Something that people in the field notice, never a proven fact (house rule 11), with questions."""

    id: Id = Field(description="De id van het signaal; blijft altijd hetzelfde.")
    titel: Tekst = Field(description="Waar het over gaat, in een paar woorden.")
    signaal: Tekst = Field(description="Wat mensen in het veld opmerken, als signaal en niet als feit.")
    bron: Vindplaats = Field(description="De bron en de plaats daarin.")
    waar: Waar = Field(description="Wie er iets mee kan: casus, casus_en_team, team of buiten.")
    themas: tuple[Id, ...] = Field(default=(), description="De thema's waar het bij hoort.")
    kern: StrictBool = Field(default=False, description="Hoort de eerste vraag bij de korte spiegel?")
    veiligheid: Tekst | None = Field(default=None, description="De veiligheidsgrens, die altijd in beeld blijft.")
    waarom_buiten: Tekst | None = Field(default=None, description="Waarom je hier in één casus niets mee kunt.")
    vragen: tuple[Vraag, ...] = Field(default=(), description="De vragen voor je eigen casus.")


class Groep(Basis):
    """Signals that belong together; the last question is about what goes well (dekking.md row A24)."""

    id: Id = Field(description="De id van de groep.")
    titel: Tekst = Field(description="De naam van de groep.")
    gaat_goed: Vraag = Field(description="De vraag over wat goed gaat, waarmee de groep eindigt.")
    signalen: tuple[Signaal, ...] = Field(min_length=1, description="De signalen, op volgorde.")


class Vragenspiegel(Kop):
    """A kader of the kadersoort vragenspiegel."""

    kadersoort: Literal["vragenspiegel"] = Field(description="vragenspiegel: vragen bij signalen uit het veld.")
    kern: Tekst = Field(description="Waar het om gaat, in één zin.")
    voorbehoud: Tekst = Field(description="Wat deze signalen niet zijn; staat er altijd bij.")
    bronnen: tuple[KaderBron, ...] = Field(min_length=1, description="Waar de inhoud vandaan komt.")
    themas: tuple[Thema, ...] = Field(min_length=1, description="De thema's waarop je kunt zoeken.")
    groepen: tuple[Groep, ...] = Field(min_length=1, description="De groepen, op volgorde.")
    slot: tuple[Vraag, ...] = Field(min_length=1, description="De vragen waarmee elke spiegel eindigt.")

    def signalen(self) -> Iterator[Signaal]:
        """Yield every signal, in order."""
        for groep in self.groepen:
            yield from groep.signalen

    def vragen(self) -> Iterator[Vraag]:
        """Yield every question in order: per group those of its signals and the one on what goes well; the slot."""
        for groep in self.groepen:
            for signaal in groep.signalen:
                yield from signaal.vragen
            yield groep.gaat_goed
        yield from self.slot

    def groep_van(self, signaal: Signaal) -> Groep:
        """Return the group of a signal of this mirror."""
        return next(groep for groep in self.groepen if any(s.id == signaal.id for s in groep.signalen))

    def signaal_bij(self, vraag_id: str) -> Signaal | None:
        """Return the signal that a question belongs to; None for one on what goes well and for the slot."""
        return next((s for s in self.signalen() if any(vraag.id == vraag_id for vraag in s.vragen)), None)

    def vraag(self, vraag_id: str) -> Vraag:
        """Return a question; raise ``KeyError`` when it is not there."""
        for vraag in self.vragen():
            if vraag.id == vraag_id:
                return vraag
        raise KeyError(vraag_id)
