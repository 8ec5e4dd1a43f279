"""Kinds for weighing, contradicting and deciding."""

from typing import Annotated, Literal

from checklist_app.domain.basis import AantekeningId, Model, PersoonId, Veld
from checklist_app.domain.bron import Bron
from checklist_app.domain.datum import Datum
from checklist_app.domain.soorten.basis import Aantekening


class Tegenspraak(Aantekening):
    """Somebody with distance disagreed, and what that changed."""

    woord, kernveld = "tegenspraak", "sterkste_argument"

    soort: Literal["tegenspraak"] = "tegenspraak"
    oordeel_vooraf: Annotated[
        str,
        Veld("Eigen oordeel vooraf", hulp="Schrijf dit op voordat je de ander hoort.", regels=2, open=True),
    ] = ""
    wie: Annotated[
        str,
        Veld(
            "Tegenspraak van",
            hulp="Een rol of functie, geen naam. Na een intervisie schrijf je alleen: intervisie.",
            open=True,
        ),
    ] = ""
    sterkste_argument: Annotated[str, Veld("Sterkste argument", regels=3, open=True)] = ""
    gevolg: Annotated[
        Literal["veranderd", "aangevuld", "niet_veranderd"] | None,
        Veld("Eigen oordeel daarna", open=True),
    ] = None
    waarom: Annotated[str, Veld("Waarom", regels=2, open=True)] = ""
    datum: Annotated[Datum | None, Veld("Wanneer")] = None
    afstand: Annotated[
        Literal["geen", "zelfde_team", "buiten_team", "buiten_organisatie"] | None,
        Veld("Afstand", hulp="Hoe ver staat die persoon af van jou en dit gezin?"),
    ] = None
    vorm: Annotated[
        Literal["dialoog_met_gezin", "meedenker", "intervisie", "premortem", "pakket"] | None,
        Veld("Vorm"),
    ] = None


class VoorEnNadeel(Model):
    """What an option brings one person, and what it costs that person."""

    persoon: Annotated[PersoonId, Veld("Voor wie")]
    voordelen: Annotated[str, Veld("Voordelen", zicht="eigen")] = ""
    nadelen: Annotated[str, Veld("Nadelen", zicht="eigen")] = ""


class Voorkeur(Model):
    """What one person would choose."""

    persoon: Annotated[PersoonId, Veld("Wie")]
    voorkeur: Annotated[str, Veld("Voorkeur, en waarom", zicht="eigen")] = ""


class Optie(Aantekening):
    """A way to go, with what it does to each person."""

    woord, kernveld = "weg", "naam"

    soort: Literal["optie"] = "optie"
    naam: Annotated[str, Veld("Weg", zicht="gemarkeerd", open=True)] = ""
    vaste_weg: Annotated[
        Literal["niets_extra", "lichter", "steviger"] | None,
        Veld(
            "Soort weg",
            hulp="Deze drie weeg je altijd. Is het een andere weg, laat dit dan leeg.",
            zicht="gemarkeerd",
            open=True,
        ),
    ] = None
    ingebracht_door: Annotated[Bron | None, Veld("Ingebracht door", zicht="gemarkeerd")] = None
    voor_en_nadelen: Annotated[tuple[VoorEnNadeel, ...], Veld("Voordelen en nadelen", zicht="eigen")] = ()
    bijwerkingen: Annotated[
        str,
        Veld(
            "Mogelijke schade",
            hulp="Ook hulp kan schade geven. Bij wie, en hoe?",
            regels=2,
            zicht="gemarkeerd",
            open=True,
        ),
    ] = ""
    opvang: Annotated[str, Veld("Opvang van die schade", regels=2, zicht="gemarkeerd")] = ""
    signaal: Annotated[str, Veld("Vroeg teken van die schade", regels=2, zicht="gemarkeerd")] = ""
    kind_deze_week: Annotated[
        str,
        Veld(
            "Voor het kind, deze week",
            hulp="Wat maakt het kind mee als je deze weg kiest?",
            regels=2,
            zicht="gemarkeerd",
        ),
    ] = ""
    kind_over_een_jaar: Annotated[str, Veld("Voor het kind, over een jaar", regels=2, zicht="gemarkeerd")] = ""
    terug_te_draaien: Annotated[
        str, Veld("Terug te draaien", hulp="Kan dat, en hoe?", regels=2, zicht="gemarkeerd")
    ] = ""
    zware_stap: Annotated[
        bool,
        Veld(
            "Zware stap",
            hulp="Zoals een uithuisplaatsing, een overplaatsing of geen contact meer.",
            zicht="gemarkeerd",
        ),
    ] = False
    terugkeerplan: Annotated[str, Veld("Plan voor terugkeer", regels=2, zicht="gemarkeerd")] = ""
    eerder_geprobeerd: Annotated[
        str, Veld("Eerder geprobeerd", hulp="Wanneer, en wat deed het?", regels=2, zicht="gemarkeerd")
    ] = ""
    nodig_maar_niet_beschikbaar: Annotated[str, Veld("Nodig, maar niet te krijgen", regels=2, zicht="gemarkeerd")] = (
        ""
    )
    voorkeur: Annotated[tuple[Voorkeur, ...], Veld("Voorkeur", zicht="eigen")] = ()
    stand: Annotated[Literal["open", "gekozen", "niet_gekozen"], Veld("Hoe het ermee staat", zicht="gemarkeerd")] = (
        "open"
    )
    waarom: Annotated[str, Veld("Waarom", regels=2, zicht="gemarkeerd")] = ""


class WatVindtIemand(Model):
    """What one person thinks of a criterion; *akkoord* is not a word for this."""

    persoon: Annotated[PersoonId, Veld("Wie")]
    wat: Annotated[
        Literal["eens", "deels", "oneens", "kan_of_durft_niet"] | None, Veld("Eens of oneens", zicht="eigen")
    ] = None
    datum: Annotated[Datum | None, Veld("Wanneer", zicht="eigen")] = None


class Criterium(Aantekening):
    """What is good enough, for whom and until when, in behaviour that can be seen."""

    woord, kernveld = "goed genoeg", "zichtbaar_gedrag"

    soort: Literal["criterium"] = "criterium"
    zichtbaar_gedrag: Annotated[
        str,
        Veld(
            "Zichtbaar gedrag",
            hulp="Wat een ander ook kan zien of horen.",
            regels=2,
            zicht="gemarkeerd",
            open=True,
        ),
    ] = ""
    voor_wie: Annotated[PersoonId | None, Veld("Goed genoeg voor", zicht="gemarkeerd", open=True)] = None
    minimaal_of_extra: Annotated[
        Literal["minimaal", "extra"] | None, Veld("Minimaal of extra", zicht="gemarkeerd", open=True)
    ] = None
    wat_vindt_ieder: Annotated[tuple[WatVindtIemand, ...], Veld("Wat ieder ervan vindt", zicht="eigen")] = ()
    restrisico: Annotated[str, Veld("Risico dat blijft", regels=2)] = ""
    wie_draagt_mee: Annotated[str, Veld("Wie dat mee draagt", regels=2)] = ""
    geldig_tot: Annotated[Datum | None, Veld("Geldt tot", zicht="gemarkeerd", vooruit=True)] = None


class VerteldAan(Model):
    """To whom a decision was told."""

    persoon: Annotated[PersoonId, Veld("Aan wie")]
    datum: Annotated[Datum | None, Veld("Wanneer", zicht="eigen")] = None
    door: Annotated[str, Veld("Door wie")] = ""
    reactie: Annotated[str, Veld("Reactie", zicht="eigen")] = ""


class Instrument(Model):
    """An instrument or a step of the meldcode: only which, when and where it stands."""

    welke: Annotated[str, Veld("Instrument of stap")] = ""
    wanneer: Annotated[Datum | None, Veld("Wanneer")] = None
    waar: Annotated[str, Veld("Waar het staat")] = ""


class Besluit(Aantekening):
    """A decision with its reasons, its doubts and who was told. Once fixed, only a successor replaces it."""

    woord, kernveld = "besluit", "wat"

    soort: Literal["besluit"] = "besluit"
    wat: Annotated[str, Veld("Wat er besloten is", regels=3, zicht="gemarkeerd", open=True)] = ""
    waarom: Annotated[str, Veld("Waarom", regels=3, zicht="gemarkeerd", open=True)] = ""
    zekerheid: Annotated[
        Literal[
            "zo_goed_als_zeker",
            "waarschijnlijk",
            "het_kan_beide_kanten_op",
            "onwaarschijnlijk",
            "ik_weet_het_niet",
        ]
        | None,
        Veld("Hoe zeker", open=True),
    ] = None
    datum: Annotated[Datum | None, Veld("Wanneer", zicht="gemarkeerd")] = None
    geldig_tot: Annotated[Datum | None, Veld("Geldt tot", zicht="gemarkeerd", vooruit=True)] = None
    waarom_de_andere_niet: Annotated[str, Veld("Waarom de andere wegen niet", regels=2, zicht="gemarkeerd")] = ""
    leunt_op: Annotated[tuple[AantekeningId, ...], Veld("Leunt op")] = ()
    wie_besluit: Annotated[str, Veld("Wie beslist", zicht="gemarkeerd")] = ""
    wie_dacht_mee: Annotated[str, Veld("Wie meedacht")] = ""
    wie_ontbrak: Annotated[str, Veld("Wie ontbrak")] = ""
    wie_dacht_anders: Annotated[str, Veld("Wie anders dacht, en waarom", regels=2)] = ""
    als_te_weinig: Annotated[str, Veld("Als dit te weinig is", hulp="Wat doe je dan?", regels=2)] = ""
    als_te_veel: Annotated[str, Veld("Als dit te veel is", hulp="Wat doe je dan?", regels=2)] = ""
    gevolgen_kind: Annotated[str, Veld("Gevolgen voor het kind", regels=2, zicht="gemarkeerd")] = ""
    gevolgen_ouders: Annotated[str, Veld("Gevolgen voor de ouders", regels=2)] = ""
    gevolgen_vertrouwen: Annotated[str, Veld("Gevolgen voor het vertrouwen", regels=2)] = ""
    verteld_aan: Annotated[tuple[VerteldAan, ...], Veld("Verteld aan", zicht="eigen")] = ()
    instrument: Annotated[tuple[Instrument, ...], Veld("Instrument of stap van de meldcode")] = ()
    vastgesteld_op: Annotated[
        Datum | None,
        Veld("Vastgesteld op", hulp="Daarna verandert dit besluit niet meer. Een nieuw besluit kan het opvolgen."),
    ] = None
    volgt_op: Annotated[AantekeningId | None, Veld("Volgt op")] = None

    @property
    def aandacht_op(self) -> Datum | None:
        """The day until which the decision holds."""
        return self.geldig_tot

    @property
    def handelt_af(self) -> tuple[str, ...]:
        """A successor ends the attention for the decision it follows."""
        return (self.volgt_op,) if self.volgt_op else ()


class Stap(Aantekening):
    """One next step."""

    woord, kernveld = "stap", "wat"

    soort: Literal["stap"] = "stap"
    wat: Annotated[
        str,
        Veld("Stap", hulp="Klein genoeg om bij te sturen.", regels=2, zicht="gemarkeerd", open=True),
    ] = ""
    wie: Annotated[Bron | None, Veld("Door wie", zicht="gemarkeerd", open=True)] = None
    wanneer: Annotated[Datum | None, Veld("Wanneer", zicht="gemarkeerd", open=True, vooruit=True)] = None
    met_wie_bespreken: Annotated[str, Veld("Bespreken met", open=True)] = ""
    waarvoor: Annotated[str, Veld("Waarvoor", regels=2, zicht="gemarkeerd")] = ""
    voor_wie: Annotated[tuple[PersoonId, ...], Veld("Voor wie", zicht="gemarkeerd")] = ()
    stand: Annotated[Literal["open", "gedaan", "niet_gebeurd"], Veld("Hoe het ermee staat", zicht="gemarkeerd")] = (
        "open"
    )
    waarom_niet: Annotated[str, Veld("Waarom het niet gebeurde", regels=2)] = ""

    @property
    def aandacht_op(self) -> Datum | None:
        """The day of a step that is still open."""
        return self.wanneer if self.stand == "open" else None


class Pauze(Aantekening):
    """Waiting on purpose."""

    woord, kernveld = "pauze", "waarom"

    soort: Literal["pauze"] = "pauze"
    waarom: Annotated[str, Veld("Waarmee wachten, en waarom", regels=2, zicht="gemarkeerd", open=True)] = ""
    tot_wanneer: Annotated[Datum | None, Veld("Wachten tot", zicht="gemarkeerd", open=True, vooruit=True)] = None
    wie_houdt_contact: Annotated[Bron | None, Veld("Wie intussen contact houdt", zicht="gemarkeerd", open=True)] = (
        None
    )
    wat_kind_meemaakt: Annotated[
        str, Veld("Wat het kind intussen meemaakt", regels=2, zicht="gemarkeerd", open=True)
    ] = ""

    @property
    def aandacht_op(self) -> Datum | None:
        """The end of the pause."""
        return self.tot_wanneer


class Verwachting(Aantekening):
    """What you expect to see: something to look back at."""

    woord, kernveld = "verwachting", "wat"

    soort: Literal["verwachting"] = "verwachting"
    wat: Annotated[str, Veld("Verwachting", regels=2, zicht="gemarkeerd", open=True)] = ""
    waaraan_gaat_het_mis: Annotated[str, Veld("Teken dat het anders loopt", regels=2, open=True)] = ""
    terugkijken_op: Annotated[Datum | None, Veld("Terugkijken op", zicht="gemarkeerd", open=True, vooruit=True)] = (
        None
    )
    wanneer: Annotated[Datum | None, Veld("Wanneer dat te zien is", zicht="gemarkeerd", vooruit=True)] = None

    @property
    def aandacht_op(self) -> Datum | None:
        """The day to look back."""
        return self.terugkijken_op
