"""The first practice reflection, closed six weeks ago: is it good enough, and can it be lighter? All invented."""

from checklist_app.domain.basis import JIJZELF
from checklist_app.domain.bron import Bron
from checklist_app.domain.casus import Casus
from checklist_app.domain.reflectie import GekozenTwijfel, KaderVersie, Overgenomen, Reflectie
from checklist_app.domain.soorten import Aantekening, Gedeeld
from checklist_app.domain.soorten.kiezen import (
    Besluit,
    Criterium,
    Instrument,
    Stap,
    VerteldAan,
    Verwachting,
    WatVindtIemand,
)
from checklist_app.domain.soorten.weten import (
    Antwoord,
)
from checklist_app.flow.oefengezin.gezin import KIND_1, KIND_2, LEERKRACHT, MOEDER, OMA, VADER
from checklist_app.flow.oefengezin.goed_genoeg_feiten import feiten, tegenspraak
from checklist_app.flow.oefengezin.goed_genoeg_mensen import wie_en_wat
from checklist_app.flow.oefengezin.goed_genoeg_wegen import drie_wegen
from checklist_app.flow.oefengezin.kalender import Blad, Kalender, oefen_id


def maak_reflectie(casus: Casus, kalender: Kalender) -> tuple[Reflectie, tuple[Aantekening, ...]]:
    """Return the closed walk with everything recorded in it, in order of making: three sittings in about a week."""
    eerste = Blad(kalender.moment(-45, 9, 5))
    tweede = Blad(kalender.moment(-44, 11, 30))
    derde = Blad(kalender.moment(-39, 15, 40))
    aantekeningen = (
        *_criteria(eerste, kalender),
        *wie_en_wat(eerste, kalender),
        *feiten(eerste, kalender),
        *tegenspraak(tweede, kalender),
        *drie_wegen(derde),
        *_besluit(derde, kalender),
        *_stap(derde, kalender),
    )
    principes = ("goed-genoeg", "netwerk", "dialoog", "feiten", "tegenspraak")
    reflectie = Reflectie(
        id=oefen_id("reflectie goed genoeg"),
        casus=casus.id,
        kader=KaderVersie(id="vijf-principes", versie="1.1"),
        twijfel=GekozenTwijfel(
            id="genoeg", tekst="Is het goed genoeg? Kan het lichter, kan het stoppen, kan een kind naar huis?"
        ),
        route="helemaal",
        principes=principes,
        staat=dict.fromkeys((*principes, "stap"), "besproken"),
        stand="afgerond",
        begonnen=kalender.moment(-45, 9),
        gewijzigd=kalender.moment(-39, 16, 20),
        afgerond_op=kalender.moment(-39, 16, 20),
        overgenomen_in_dossier=(Overgenomen(datum=kalender.dag(-39), waar="plan van aanpak"),),
    )
    return reflectie, aantekeningen


def _criteria(blad: Blad, kalender: Kalender) -> tuple[Aantekening, ...]:
    gevraagd = kalender.dag(-48)
    return (
        Criterium(
            **blad("ochtend", "goed-genoeg/minimaal", KIND_1, MOEDER, VADER),
            zichtbaar_gedrag=(
                "Kind 1 en kind 2 hebben 's ochtends gegeten. Kind 1 is voor de bel op school, "
                "kind 2 is op haar dagen op de peutergroep."
            ),
            voor_wie=KIND_1,
            minimaal_of_extra="minimaal",
            wat_vindt_ieder=(
                WatVindtIemand(persoon=KIND_1, wat="eens", datum=kalender.dag(-49)),
                WatVindtIemand(persoon=MOEDER, wat="eens", datum=gevraagd),
                WatVindtIemand(persoon=VADER, wat="deels", datum=kalender.dag(-47)),
                WatVindtIemand(persoon=OMA, wat="eens", datum=kalender.dag(-46)),
                WatVindtIemand(persoon=LEERKRACHT, wat="eens", datum=kalender.dag(-49)),
                WatVindtIemand(persoon=JIJZELF, wat="eens", datum=kalender.dag(-45)),
            ),
            restrisico="Na een late dienst van moeder kan een ochtend misgaan.",
            wie_draagt_mee=("Oma belt elke avond. De leerkracht belt moeder dezelfde dag als kind 1 er niet is."),
            geldig_tot=kalender.dag(-1),
        ),
        Criterium(
            **blad("overdracht", "goed-genoeg/minimaal", KIND_1, MOEDER),
            zichtbaar_gedrag=(
                "Bij de overdracht op zaterdag is er maar één ouder tegelijk. "
                "Niemand schreeuwt waar de kinderen bij zijn."
            ),
            voor_wie=KIND_1,
            minimaal_of_extra="minimaal",
            wat_vindt_ieder=(
                WatVindtIemand(persoon=KIND_1, wat="kan_of_durft_niet", datum=kalender.dag(-49)),
                WatVindtIemand(persoon=MOEDER, wat="eens", datum=gevraagd),
                WatVindtIemand(persoon=VADER, wat="oneens", datum=kalender.dag(-47)),
                WatVindtIemand(persoon=OMA, wat="eens", datum=kalender.dag(-46)),
                WatVindtIemand(persoon=JIJZELF, wat="eens", datum=kalender.dag(-45)),
            ),
            restrisico="Oma kan ziek worden. Dan is er nog geen andere plek voor de overdracht.",
            wie_draagt_mee="Oma belt mij als het op zaterdag niet kan.",
            geldig_tot=kalender.dag(-1),
        ),
        Criterium(
            **blad("spelen", "goed-genoeg/minimaal", KIND_1, MOEDER),
            zichtbaar_gedrag="Kind 1 kan elke week een middag bij een vriendje spelen.",
            voor_wie=KIND_1,
            minimaal_of_extra="extra",
            wat_vindt_ieder=(
                WatVindtIemand(persoon=KIND_1, wat="eens", datum=kalender.dag(-49)),
                WatVindtIemand(persoon=MOEDER, wat="eens", datum=gevraagd),
                WatVindtIemand(persoon=VADER, wat="eens", datum=kalender.dag(-47)),
            ),
        ),
        Antwoord(
            **blad("soort besluit", "goed-genoeg/soort-besluit"),
            keuze="gewoon",
            tekst="Minder vaak op bezoek gaan. Dat kan ik elke dag weer terugdraaien.",
        ),
    )


def _besluit(blad: Blad, kalender: Kalender) -> tuple[Aantekening, ...]:
    # The short kader has no question for a decision; it belongs to the principle as a whole.
    return (
        Besluit(
            **blad("besluit", "goed-genoeg", KIND_1, MOEDER, VADER)
            | {"gedeeld_met": (Gedeeld(persoon=MOEDER, datum=kalender.dag(-41)),)},
            wat=(
                "Ik kom om de week in plaats van elke week. De overdracht op zaterdag blijft bij oma. "
                "Dit geldt tot we terugkijken."
            ),
            waarom=(
                "De ochtenden lukken vier weken achter elkaar: school meldt het en ik zag het zelf. "
                "De overdracht laten we zo, omdat niemand weet hoe het bij de deur gaat."
            ),
            zekerheid="waarschijnlijk",
            datum=kalender.dag(-42),
            geldig_tot=kalender.dag(-1),
            waarom_de_andere_niet=(
                "Elke week komen is meer dan nu nodig is. Elke ochtend hulp in huis kan nu niet, "
                "en in het voorjaar hielp het maar voor een deel."
            ),
            leunt_op=tuple(oefen_id(naam) for naam in ("op tijd", "ontbijt", "rust bij oma")),
            wie_besluit="de jeugdbeschermer, na overleg met de gedragswetenschapper",
            wie_dacht_mee="moeder, vader, kind 1, oma en de leerkracht, ieder apart",
            wie_ontbrak="kind 2, en de leidster van de peutergroep",
            wie_dacht_anders=(
                "Moeder wilde liever elke week bezoek. Vader wilde de kinderen weer thuis ophalen. "
                "Aan beiden is uitgelegd waarom het anders is geworden."
            ),
            als_te_weinig="Dan kom ik dezelfde week weer elke week.",
            als_te_veel="Dan wisselen we bezoek af met bellen.",
            gevolgen_kind="De zaterdag blijft zoals kind 1 die kent. Doordeweeks is er vaker rust in huis.",
            gevolgen_ouders="Moeder moet vaker zelf bellen. Vader ziet dat goed doen iets verandert.",
            gevolgen_vertrouwen="Moeder kan het voelen als loslaten. Daarom bel ik in de week ertussen.",
            verteld_aan=(
                VerteldAan(
                    persoon=MOEDER,
                    datum=kalender.dag(-41),
                    door="ik, op kantoor",
                    reactie="“Spannend. Maar als ik mag bellen, is het goed.”",
                ),
                VerteldAan(
                    persoon=VADER,
                    datum=kalender.dag(-41),
                    door="ik, op kantoor",
                    reactie="“Jammer van de overdracht. Wel netjes dat ik het nu meteen hoor.”",
                ),
                VerteldAan(
                    persoon=KIND_1,
                    datum=kalender.dag(-40),
                    door="ik, op school",
                    reactie="“Oké. Dus oma blijft gewoon.”",
                ),
            ),
            instrument=(
                Instrument(welke="veiligheidsplan", wanneer=kalender.dag(-60), waar="dossier, plan van aanpak"),
            ),
            vastgesteld_op=kalender.dag(-39),
        ),
    )


def _stap(blad: Blad, kalender: Kalender) -> tuple[Aantekening, ...]:
    return (
        Stap(
            **blad("stap", "stap/volgende-stap", KIND_1, MOEDER) | {"gewijzigd": kalender.moment(-36, 16)},
            wat="Met moeder en oma op één blad schrijven wie er belt en wie er komt.",
            wie=Bron(persoon=JIJZELF),
            wanneer=kalender.dag(-36),
            met_wie_bespreken="gedragswetenschapper",
            waarvoor="Zodat niemand hoeft te raden wie er is.",
            voor_wie=(KIND_1, KIND_2, MOEDER),
            stand="gedaan",
        ),
        Verwachting(
            **blad("verwachting", "stap/verwachting", MOEDER),
            wat="De ochtenden blijven lukken, ook in de week zonder bezoek. Oma belt nog elke avond.",
            waaraan_gaat_het_mis="Kind 1 komt twee dagen achter elkaar te laat, of oma belt drie avonden niet.",
            terugkijken_op=kalender.dag(-1),
            wanneer=kalender.dag(-1),
        ),
    )
