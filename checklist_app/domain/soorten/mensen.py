"""Kinds about people: who was spoken to, how they see it, and who stands around the family."""

from typing import Annotated, Literal

from checklist_app.domain.basis import JIJZELF, Model, PersoonId, Veld
from checklist_app.domain.bron import Bron
from checklist_app.domain.datum import Datum
from checklist_app.domain.soorten.basis import Aantekening


class Gesprek(Aantekening):
    """A talk with one person in that person's own words; or that it did not take place, and why."""

    woord, kernveld = "gesprek", "eigen_woorden"

    soort: Literal["gesprek"] = "gesprek"
    persoon: Annotated[PersoonId | None, Veld("Met wie", zicht="gemarkeerd", open=True)] = None
    eigen_woorden: Annotated[
        str,
        Veld(
            "In eigen woorden",
            hulp="Schrijf op wat er gezegd is, niet wat jij ervan maakt. "
            "Geen gesprek gehad? Laat dit leeg en kies bij 'Niet gesproken' waarom.",
            regels=6,
            zicht="gemarkeerd",
            open=True,
        ),
    ] = ""
    datum: Annotated[Datum | None, Veld("Wanneer", zicht="gemarkeerd")] = None
    waar: Annotated[str, Veld("Waar", zicht="eigen")] = ""
    wie_erbij: Annotated[tuple[Bron, ...], Veld("Wie erbij was", zicht="gemarkeerd")] = ()
    taal: Annotated[str, Veld("Taal", zicht="eigen")] = ""
    tolk: Annotated[str, Veld("Tolk", hulp="Wie tolkte: een tolk, of iemand uit het gezin?", zicht="eigen")] = ""
    alleen_of_samen: Annotated[Literal["alleen", "samen"] | None, Veld("Alleen of samen", zicht="eigen")] = None
    veilig_gevraagd: Annotated[
        Literal["ja", "nee", "nog_niet_gevraagd"] | None, Veld("Gevraagd of dat veilig is")
    ] = None
    teruggelezen: Annotated[Literal["ja", "nee"] | None, Veld("Voorgelezen of laten lezen", zicht="eigen")] = None
    reactie: Annotated[str, Veld("Reactie daarop", regels=2, zicht="eigen")] = ""
    wat_ermee_gedaan: Annotated[str, Veld("Wat ermee is gedaan", regels=2, zicht="gemarkeerd")] = ""
    terugverteld_op: Annotated[Datum | None, Veld("Terugverteld op", zicht="eigen")] = None
    terugverteld_door: Annotated[Bron | None, Veld("Terugverteld door", zicht="eigen")] = None
    niet_gesproken: Annotated[
        Literal["te_jong", "niet_veilig", "wil_niet", "niet_bereikbaar", "nog_niet_gevraagd", "anders"] | None,
        Veld("Niet gesproken, want", hulp="Laat leeg als je wel met deze persoon sprak."),
    ] = None
    reden: Annotated[str, Veld("Uitleg daarbij")] = ""
    hoe_dan_wel_gezien: Annotated[str, Veld("Hoe dan wel gezien", regels=2)] = ""
    plan: Annotated[str, Veld("Plan om toch te spreken", regels=2)] = ""


class Perspectief(Aantekening):
    """How one person sees it. About yourself it belongs to the leerdeel, unless you move it."""

    woord, kernveld = "perspectief", "zorg"

    soort: Literal["perspectief"] = "perspectief"
    persoon: Annotated[PersoonId | None, Veld("Van wie", zicht="gemarkeerd", open=True)] = None
    zorg: Annotated[
        str, Veld("Zorg", hulp="Waar maakt deze persoon zich zorgen over?", regels=2, zicht="eigen", open=True)
    ] = ""
    gaat_goed: Annotated[str, Veld("Wat goed gaat", hulp="Volgens deze persoon zelf.", regels=2, zicht="eigen")] = ""
    behoefte: Annotated[
        str, Veld("Wat nodig is", hulp="Wat heeft deze persoon nodig?", regels=2, zicht="eigen", open=True)
    ] = ""
    angst: Annotated[str, Veld("Bang voor", regels=2, zicht="eigen")] = ""
    overtuiging: Annotated[
        str,
        Veld("Overtuiging", hulp="Wat gelooft deze persoon over wat waar is of wat helpt?", regels=2, zicht="eigen"),
    ] = ""
    hoe_veilig: Annotated[str, Veld("Hoe veilig, in eigen woorden", regels=2, zicht="eigen")] = ""
    getoetst: Annotated[
        Literal["ja", "deels", "nog_niet", "niet_veilig"] | None,
        Veld("Nagevraagd bij deze persoon"),
    ] = None

    def hoort_in_leerdeel(self) -> bool:
        """Whether this is about the professional, and so leerdeel unless moved."""
        return self.persoon == JIJZELF


class Netwerklid(Aantekening):
    """Somebody of the family's own people."""

    woord, kernveld = "iemand uit het netwerk", "rol"

    soort: Literal["netwerklid"] = "netwerklid"
    rol: Annotated[
        str,
        Veld(
            "Wie",
            hulp="Wat is deze persoon voor het gezin? Zoals: oma, buurvrouw, trainer. Geen naam.",
            zicht="gemarkeerd",
            open=True,
        ),
    ] = ""
    persoon: Annotated[PersoonId | None, Veld("Staat bij de mensen als", zicht="gemarkeerd")] = None
    doet_nu: Annotated[str, Veld("Doet nu", regels=2, zicht="gemarkeerd", open=True)] = ""
    genoemd_door: Annotated[Bron | None, Veld("Genoemd door", zicht="gemarkeerd")] = None
    kring: Annotated[Literal["dichtbij", "bekend", "op_afstand"] | None, Veld("Kring")] = None
    betekenis: Annotated[Literal["steun", "zorg", "beide", "onbekend"] | None, Veld("Steun of zorg")] = None
    wil_zelf: Annotated[str, Veld("Wil zelf", regels=2, zicht="eigen")] = ""
    kijk_op_de_zorg: Annotated[str, Veld("Kijk op de zorg", regels=2, zicht="eigen")] = ""
    toestemming: Annotated[
        Literal["ja", "nee", "nog_niet_gevraagd", "niet_veilig"] | None,
        Veld("Gezin vindt contact goed", hulp="Bel niemand voordat dit veilig is gevraagd."),
    ] = None
    toestemming_datum: Annotated[Datum | None, Veld("Gevraagd op")] = None
    volhoudbaar_tot: Annotated[Datum | None, Veld("Vol te houden tot", zicht="eigen", vooruit=True)] = None


class Hulpverlener(Aantekening):
    """A professional around the family."""

    woord, kernveld = "hulpverlener", "functie"

    soort: Literal["hulpverlener"] = "hulpverlener"
    functie: Annotated[str, Veld("Functie", zicht="gemarkeerd", open=True)] = ""
    organisatie: Annotated[str, Veld("Organisatie", zicht="gemarkeerd")] = ""
    waarde_volgens_gezin: Annotated[
        str, Veld("Wat het gezin eraan heeft", hulp="Volgens het gezin zelf.", regels=2, open=True)
    ] = ""
    actief: Annotated[
        Literal["in_het_gezin", "op_de_achtergrond"] | None, Veld("Waar actief", zicht="gemarkeerd")
    ] = None
    vast_gezicht: Annotated[bool | None, Veld("Vast gezicht", zicht="gemarkeerd")] = None
    beslist_wat: Annotated[str, Veld("Beslist over", regels=2, zicht="gemarkeerd")] = ""


class UitgelegdAan(Model):
    """To whom something was explained, and when."""

    persoon: Annotated[PersoonId, Veld("Aan wie")]
    datum: Annotated[Datum | None, Veld("Wanneer", zicht="eigen")] = None


class Positie(Aantekening):
    """What you may and must do here, and what the family knows of that."""

    woord, kernveld = "positie", "wat"

    soort: Literal["positie"] = "positie"
    rol: Annotated[
        Literal[
            "vrijwillig",
            "vrijwillig_met_druk",
            "advies_of_onderzoek_veilig_thuis",
            "onderzoek_raad",
            "voorlopige_ots",
            "ots",
            "ots_met_uithuisplaatsing",
            "voogdij",
            "anders",
        ]
        | None,
        Veld("In welke rol", zicht="gemarkeerd"),
    ] = None
    wat: Annotated[str, Veld("Gevraagd van het gezin", regels=2, zicht="gemarkeerd", open=True)] = ""
    voorwaarde_of_advies: Annotated[
        Literal["voorwaarde", "advies"] | None,
        Veld(
            "Voorwaarde of advies",
            hulp="Een voorwaarde moet. Bij een advies mag het gezin nee zeggen.",
            zicht="gemarkeerd",
            open=True,
        ),
    ] = None
    waarop_steunt: Annotated[
        str, Veld("Steunt op", hulp="Een wet, een beschikking of een afspraak.", zicht="gemarkeerd")
    ] = ""
    als_gezin_nee_zegt: Annotated[str, Veld("Als het gezin nee zegt", regels=2, zicht="gemarkeerd", open=True)] = ""
    reden: Annotated[str, Veld("Waarom", regels=2, zicht="gemarkeerd")] = ""
    termijn: Annotated[Datum | None, Veld("Tot wanneer", zicht="gemarkeerd", vooruit=True)] = None
    doel: Annotated[str, Veld("Doel", regels=2, zicht="gemarkeerd")] = ""
    wanneer_klaar: Annotated[str, Veld("Wanneer het klaar is", regels=2, zicht="gemarkeerd")] = ""
    uitgelegd_aan: Annotated[tuple[UitgelegdAan, ...], Veld("Uitgelegd aan", zicht="eigen")] = ()
    begrip_gecheckt: Annotated[str, Veld("Waaruit blijkt dat het begrepen is", regels=2)] = ""
    gewezen_op: Annotated[
        tuple[Literal["vertrouwenspersoon", "klachtrecht", "advocaat", "steunpersoon"], ...],
        Veld("Gewezen op", zicht="gemarkeerd"),
    ] = ()
    hulp_erbij: Annotated[str, Veld("Hulp die erbij hoort", regels=2, zicht="gemarkeerd")] = ""
