"""Kinds that hold what is known, supposed and not known."""

from typing import Annotated, Literal

from checklist_app.domain.basis import AantekeningId, Model, PersoonId, Veld
from checklist_app.domain.bron import Bron
from checklist_app.domain.datum import Datum
from checklist_app.domain.soorten.basis import Aantekening


class Antwoord(Aantekening):
    """Words in answer to a question, or the choice it offered."""

    woord, kernveld = "antwoord", "tekst"

    soort: Literal["antwoord"] = "antwoord"
    keuze: str | None = None
    tekst: Annotated[str, Veld("Antwoord", regels=6, zicht="gemarkeerd", open=True)] = ""


class Zorg(Aantekening):
    """A worry, with whose worry it is."""

    woord, kernveld = "zorg", "waarover"

    soort: Literal["zorg"] = "zorg"
    waarover: Annotated[str, Veld("Waarover", regels=2, zicht="gemarkeerd", open=True)] = ""
    van_wie: Annotated[
        Bron | None,
        Veld("Van wie", hulp="Wie maakt zich zorgen: jij, iemand uit het gezin of een ander?", zicht="gemarkeerd"),
    ] = None
    sinds: Annotated[Datum | None, Veld("Sinds wanneer", zicht="gemarkeerd")] = None
    gezien: Annotated[
        str,
        Veld("Wat er is gezien", hulp="Wat gebeurde er, zonder uitleg erbij?", regels=3, zicht="gemarkeerd"),
    ] = ""
    in_wiens_woorden: Annotated[Bron | None, Veld("In wiens woorden", zicht="gemarkeerd")] = None


class Kracht(Aantekening):
    """What goes well or protects."""

    woord, kernveld = "kracht", "tekst"

    soort: Literal["kracht"] = "kracht"
    tekst: Annotated[str, Veld("Wat goed gaat of beschermt", regels=2, zicht="gemarkeerd", open=True)] = ""
    volgens_wie: Annotated[Bron | None, Veld("Volgens wie", zicht="gemarkeerd")] = None
    waaraan_te_zien: Annotated[str, Veld("Waaraan te zien", regels=2, zicht="gemarkeerd")] = ""


class WatZegtIemand(Model):
    """What one person says about a statement, or why that is not known."""

    persoon: Annotated[PersoonId, Veld("Wie")]
    stand: Annotated[
        Literal["gezegd", "nog_niet_gevraagd", "niet_veilig"],
        Veld("Gevraagd", hulp="Nu niet veilig om te vragen is ook een antwoord."),
    ] = "gezegd"
    eigen_woorden: Annotated[str, Veld("In eigen woorden", zicht="eigen")] = ""
    reden: Annotated[str, Veld("Reden")] = ""


class Uitspraak(Aantekening):
    """A statement: a fact, a suspicion, an opinion or a feeling that something is wrong, with its source.

    What somebody says to feel or want is a fact about that person; no proof is asked for it.
    """

    woord, kernveld = "uitspraak", "tekst"

    soort: Literal["uitspraak"] = "uitspraak"
    tekst: Annotated[str, Veld("Uitspraak", hulp="Eén ding tegelijk.", regels=2, zicht="gemarkeerd", open=True)] = ""
    aard: Annotated[
        Literal["nog_niet_bepaald", "feit", "vermoeden", "mening", "niet_pluis"],
        Veld(
            "Wat dit is",
            hulp="Een feit kun je nagaan. Een vermoeden kan waar zijn. Een mening is wat iemand vindt. "
            "Wat iemand zegt te voelen of te willen, is een feit over die persoon.",
            zicht="gemarkeerd",
            open=True,
        ),
    ] = "nog_niet_bepaald"
    bron: Annotated[Bron | None, Veld("Bron", hulp="Van wie of waaruit weet je dit?", zicht="gemarkeerd")] = None
    hoe_weet_je_het: Annotated[
        Literal["zelf_gezien", "zelf_gehoord", "gelezen", "van_horen_zeggen"] | None,
        Veld("Hoe dit bekend is", zicht="gemarkeerd"),
    ] = None
    datum_gebeurtenis: Annotated[
        Datum | None,
        Veld("Wanneer het gebeurde", hulp="Ongeveer mag ook: 'maart', 'vorige week'.", zicht="gemarkeerd"),
    ] = None
    datum_bron: Annotated[Datum | None, Veld("Datum van de bron", zicht="gemarkeerd")] = None
    wat_zegt_ieder: Annotated[tuple[WatZegtIemand, ...], Veld("Wat ieder er zelf van zegt", zicht="eigen")] = ()
    wie_bevestigt_of_weerspreekt: Annotated[str, Veld("Wie dit kan bevestigen of tegenspreken")] = ""
    stand: Annotated[
        Literal["onbetwist", "betwist", "hersteld", "blijft_staan"] | None,
        Veld(
            "Hoe het ermee staat",
            hulp="Spreekt iemand dit tegen, is het verbeterd, of blijft het staan?",
            zicht="gemarkeerd",
        ),
    ] = None
    stand_uitleg: Annotated[str, Veld("Uitleg daarbij", regels=2)] = ""
    stand_datum: Annotated[Datum | None, Veld("Sinds wanneer dat zo is")] = None
    gaat_over: Annotated[Literal["zorg", "kracht", "omstandigheid"] | None, Veld("Gaat over", zicht="gemarkeerd")] = (
        None
    )
    vervangt: Annotated[AantekeningId | None, Veld("Komt in de plaats van")] = None


class Verklaring(Aantekening):
    """A rival explanation."""

    woord, kernveld = "verklaring", "tekst"

    soort: Literal["verklaring"] = "verklaring"
    tekst: Annotated[str, Veld("Hoe het gekomen kan zijn", regels=2, zicht="gemarkeerd", open=True)] = ""
    van_wie: Annotated[
        Bron | None, Veld("Volgens wie", hulp="Van wie komt deze verklaring, of van wie zou die kunnen komen?")
    ] = None
    wat_past: Annotated[str, Veld("Wat erbij past", regels=2)] = ""
    wat_past_niet: Annotated[str, Veld("Wat er niet bij past", regels=2)] = ""
    wat_zou_je_zien: Annotated[str, Veld("Te zien als dit klopt", regels=2)] = ""
    gekozen: Annotated[
        bool, Veld("Gekozen voor nu", hulp="Ga je hier nu van uit? Je kunt altijd van gedachten veranderen.")
    ] = False


class Kennis(Aantekening):
    """Knowledge that is used, and where it does not fit."""

    woord, kernveld = "kennis", "wat"

    soort: Literal["kennis"] = "kennis"
    wat: Annotated[str, Veld("Wat bekend is", regels=2, zicht="gemarkeerd", open=True)] = ""
    herkomst: Annotated[
        Literal["onderzoek", "richtlijn", "praktijk", "gezin"] | None,
        Veld("Komt uit", zicht="gemarkeerd", open=True),
    ] = None
    waarom_hier: Annotated[str, Veld("Waarom het hier past", regels=2, zicht="gemarkeerd")] = ""
    waar_niet: Annotated[str, Veld("Waar het niet past", regels=2, zicht="gemarkeerd")] = ""
    afgeweken_omdat: Annotated[str, Veld("Afgeweken, omdat", regels=2)] = ""


class OpenVraag(Aantekening):
    """What is not known: who finds out by when, or how to live with it."""

    woord, kernveld = "open vraag", "wat"

    soort: Literal["openvraag"] = "openvraag"
    wat: Annotated[str, Veld("Wat we niet weten", regels=2, zicht="gemarkeerd", open=True)] = ""
    wie_zoekt_uit: Annotated[Bron | None, Veld("Wie het uitzoekt", zicht="gemarkeerd", open=True)] = None
    voor_wanneer: Annotated[Datum | None, Veld("Voor wanneer", zicht="gemarkeerd", open=True, vooruit=True)] = None
    zo_leven_we_ermee: Annotated[
        str,
        Veld(
            "Of: hoe we ermee leven",
            hulp="Niet alles is uit te zoeken. Hoe houd je er rekening mee?",
            regels=2,
        ),
    ] = ""

    @property
    def aandacht_op(self) -> Datum | None:
        """The day an answer was asked for, unless it was chosen to live with not knowing."""
        return None if self.zo_leven_we_ermee else self.voor_wanneer
