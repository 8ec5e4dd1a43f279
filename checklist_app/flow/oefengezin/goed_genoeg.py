"""The first practice reflection, closed six weeks ago: is it good enough, and can it be lighter? All invented."""

from checklist_app.domain.basis import JIJZELF
from checklist_app.domain.bron import Bron
from checklist_app.domain.casus import Casus
from checklist_app.domain.reflectie import GekozenTwijfel, KaderVersie, Overgenomen, Reflectie
from checklist_app.domain.soorten import Aantekening, Gedeeld, NietDelen
from checklist_app.domain.soorten.kiezen import (
    Besluit,
    Criterium,
    Instrument,
    Stap,
    Tegenspraak,
    VerteldAan,
    Verwachting,
    WatVindtIemand,
)
from checklist_app.domain.soorten.mensen import Gesprek, Netwerklid, Perspectief
from checklist_app.domain.soorten.weten import (
    Antwoord,
    Kracht,
    OpenVraag,
    Uitspraak,
    Verklaring,
    WatZegtIemand,
)
from checklist_app.flow.oefengezin.gezin import KIND_1, KIND_2, LEERKRACHT, MOEDER, OMA, OOM, VADER
from checklist_app.flow.oefengezin.kalender import Blad, Kalender, oefen_id
from checklist_app.flow.oefengezin.wegen import drie_wegen


def maak_reflectie(casus: Casus, kalender: Kalender) -> tuple[Reflectie, tuple[Aantekening, ...]]:
    """Return the closed walk with everything recorded in it, in order of making: three sittings in one week."""
    eerste = Blad(kalender.moment(-45, 9, 5))
    tweede = Blad(kalender.moment(-44, 11, 30))
    derde = Blad(kalender.moment(-42, 15, 40))
    aantekeningen = (
        *_criteria(eerste, kalender),
        *_netwerk(eerste, kalender),
        *_gesprekken(eerste, kalender),
        *_perspectieven(eerste),
        *_feiten(eerste, kalender),
        *_tegenspraak(tweede, kalender),
        *drie_wegen(derde),
        *_besluit(derde, kalender),
        *_stap(derde, kalender),
    )
    principes = ("goed-genoeg", "netwerk", "dialoog", "feiten", "tegenspraak")
    reflectie = Reflectie(
        id=oefen_id("reflectie goed genoeg"),
        casus=casus.id,
        kader=KaderVersie(id="vijf-principes", versie="1.0"),
        twijfel=GekozenTwijfel(
            id="genoeg", tekst="Is het goed genoeg? Kan het lichter, kan het stoppen, kan een kind naar huis?"
        ),
        route="helemaal",
        principes=principes,
        staat=dict.fromkeys((*principes, "stap"), "besproken"),
        stand="afgerond",
        begonnen=kalender.moment(-45, 9),
        gewijzigd=kalender.moment(-42, 16, 20),
        afgerond_op=kalender.moment(-42, 16, 20),
        overgenomen_in_dossier=(
            Overgenomen(datum=kalender.dag(-41), delen=("besluit", "stap"), waar="plan van aanpak"),
        ),
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


def _netwerk(blad: Blad, kalender: Kalender) -> tuple[Aantekening, ...]:
    return (
        Netwerklid(
            **blad("netwerk oma", "netwerk/kind-terecht", KIND_1, MOEDER),
            rol="oma, de moeder van moeder",
            persoon=OMA,
            doet_nu="Belt elke avond om zeven uur. Op zaterdag is de overdracht bij haar.",
            genoemd_door=Bron(persoon=KIND_1),
            kring="dichtbij",
            betekenis="steun",
            wil_zelf="Blijven bellen. Vaker oppassen lukt haar nu niet.",
            kijk_op_de_zorg="Zij vindt dat beide ouders van de kinderen houden, maar elkaar nu niet moeten treffen.",
            toestemming="ja",
            toestemming_datum=kalender.dag(-60),
            volhoudbaar_tot=kalender.dag(40),
        ),
        Netwerklid(
            **blad("netwerk trainer", "netwerk/kind-terecht", KIND_1),
            rol="de voetbaltrainer van kind 1",
            doet_nu="Staat op zaterdag langs de lijn en maakt met iedereen een praatje.",
            genoemd_door=Bron(persoon=KIND_1),
            kring="bekend",
            betekenis="steun",
            toestemming="nog_niet_gevraagd",
        ),
        Antwoord(
            **blad("contact veilig", "netwerk/contact-veilig"),
            keuze="sommigen",
            tekst="Met oma wel. Met de broer van vader wacht ik: vader en moeder denken daar verschillend over.",
        ),
        Netwerklid(
            **blad("netwerk oom", "netwerk/kan-en-wil"),
            rol="de broer van vader",
            persoon=OOM,
            doet_nu="Vader woont nu bij hem. Hij rijdt soms mee naar voetbal.",
            genoemd_door=Bron(persoon=VADER),
            kring="bekend",
            betekenis="onbekend",
            toestemming="nog_niet_gevraagd",
        ),
    )


def _gesprekken(blad: Blad, kalender: Kalender) -> tuple[Aantekening, ...]:
    return (
        Antwoord(
            **blad("veilig praten", "dialoog/veilig-praten"),
            keuze="apart",
            tekst="Moeder en vader spreek ik op verschillende dagen. Moeder vroeg dit.",
        ),
        Gesprek(
            **blad("gesprek kind 1", "dialoog/wie-gesproken", KIND_1)
            | {
                "niet_delen_met": (
                    NietDelen(
                        persoon=VADER,
                        reden="Kind 1 wil papa dit zelf vertellen, als hij daar klaar voor is.",
                        opnieuw_bekijken_op=kalender.dag(20),
                    ),
                )
            },
            persoon=KIND_1,
            eigen_woorden=(
                "Op zaterdag bij oma is het rustig. Vroeger stonden ze bij de deur te schreeuwen. "
                "Dan ging ik met mijn zusje naar boven en zette ik de muziek hard. "
                "Ik wil dat het bij oma blijft. En dat papa meegaat naar voetbal."
            ),
            datum=kalender.dag(-49),
            waar="op school, in de leeskamer",
            alleen_of_samen="alleen",
            veilig_gevraagd="ja",
            teruggelezen="ja",
            reactie="“Dat van de muziek mag je ook opschrijven.”",
            wat_ermee_gedaan="De overdracht blijft bij oma. Over voetbal mocht ik papa vertellen; dat heb ik gedaan.",
            terugverteld_op=kalender.dag(-39),
            terugverteld_door=Bron(persoon=JIJZELF),
        ),
        Gesprek(
            **blad("gesprek moeder", "dialoog/wie-gesproken", MOEDER)
            | {
                "niet_delen_met": (
                    NietDelen(
                        persoon=VADER,
                        reden="Moeder is bang voor ruzie als hij dit leest.",
                        opnieuw_bekijken_op=kalender.dag(20),
                    ),
                )
            },
            persoon=MOEDER,
            eigen_woorden=(
                "De ochtenden lukken nu meestal. Ik slaap weer. Ik ben wel bang dat het misgaat als jij "
                "minder komt. Kom liever nog even elke week."
            ),
            datum=kalender.dag(-48),
            waar="op kantoor",
            alleen_of_samen="alleen",
            veilig_gevraagd="ja",
            teruggelezen="ja",
            reactie="“Ja, zo is het. Schrijf er ook bij dat ik zelf om hulp heb gevraagd.”",
            wat_ermee_gedaan="Ik blijf bellen in de week dat ik niet kom.",
            terugverteld_op=kalender.dag(-41),
            terugverteld_door=Bron(persoon=JIJZELF),
        ),
        Gesprek(
            **blad("gesprek vader", "dialoog/wie-gesproken", VADER),
            persoon=VADER,
            eigen_woorden=(
                "Ik ben hun vader en ik wil meer dan één dag in de week. Ik hoor alles als laatste. "
                "Die overdracht bij oma hoeft van mij niet, ik kan ze gewoon thuis ophalen."
            ),
            datum=kalender.dag(-47),
            waar="op kantoor",
            alleen_of_samen="alleen",
            veilig_gevraagd="ja",
            teruggelezen="ja",
            reactie="“Klopt. Fijn dat het er zo staat.”",
            wat_ermee_gedaan="Een besluit vertel ik hem voortaan op de dag zelf.",
            terugverteld_op=kalender.dag(-41),
            terugverteld_door=Bron(persoon=JIJZELF),
        ),
        Gesprek(
            **blad("gesprek kind 2", "dialoog/wie-gesproken"),
            persoon=KIND_2,
            niet_gesproken="te_jong",
            reden="Zij is drie en praat in korte zinnetjes.",
            hoe_dan_wel_gezien=(
                "Een ochtend meegekeken op de peutergroep. Zij speelde met twee andere kinderen, at haar fruit op "
                "en rende naar moeder toe toen die haar ophaalde."
            ),
            plan="Nog een keer meekijken, op een zaterdag bij oma.",
        ),
        Gesprek(
            **blad("gesprek oma", "dialoog/wie-gesproken"),
            persoon=OMA,
            eigen_woorden=(
                "Mijn dochter doet haar best. Ik bel elke avond en dat houd ik wel vol. "
                "Soms ben ik moe, maar dat zeg ik liever niet tegen haar."
            ),
            datum=kalender.dag(-46),
            waar="aan de telefoon",
            taal="Pools",
            tolk="een tolk aan de lijn, niemand uit het gezin",
            alleen_of_samen="alleen",
            veilig_gevraagd="ja",
            teruggelezen="ja",
            reactie="“Ja, goed.”",
        ),
    )


def _perspectieven(blad: Blad) -> tuple[Aantekening, ...]:
    return (
        Perspectief(
            **blad("blik kind 1", "dialoog/ieders-wens", KIND_1),
            persoon=KIND_1,
            zorg="Dat er weer wordt geschreeuwd.",
            gaat_goed="Zaterdag bij oma, en elke avond even bellen met oma.",
            behoefte="Dat iedereen laat zoals het nu op zaterdag gaat, en dat papa meegaat naar voetbal.",
            hoe_veilig="“Bij oma wel. Bij de deur thuis weet ik het niet.”",
            getoetst="ja",
        ),
        Perspectief(
            **blad("blik moeder", "dialoog/ieders-wens", MOEDER),
            persoon=MOEDER,
            zorg="Dat het weer misgaat als er minder mensen meekijken.",
            gaat_goed="De ochtenden. De kinderen hebben gegeten en zijn op tijd.",
            behoefte="Iemand die zij kan bellen voordat het te veel wordt.",
            angst="Dat hulp vragen later tegen haar wordt gebruikt.",
            hoe_veilig="“In huis voel ik me veilig. Buiten kijk ik nog om me heen.”",
            getoetst="ja",
        ),
        Perspectief(
            **blad("blik vader", "dialoog/ieders-wens", VADER),
            persoon=VADER,
            zorg="Dat zijn kinderen aan hem wennen als iemand voor één dag in de week.",
            gaat_goed="Voetbal met kind 1, en samen pannenkoeken bakken met kind 2.",
            behoefte="Vooraf horen wat er speelt, en weten waar hij aan toe is.",
            angst="Zijn kinderen kwijtraken.",
            overtuiging="Kinderen hebben hun vader ook doordeweeks nodig.",
            getoetst="ja",
        ),
    )


def _feiten(blad: Blad, kalender: Kalender) -> tuple[Aantekening, ...]:
    return (
        Uitspraak(
            **blad("ontbijt", "feiten/zelf-gezien", MOEDER),
            tekst="Om half acht zaten kind 1 en kind 2 aan tafel met brood en melk. Moeder zat erbij.",
            aard="feit",
            bron=Bron(persoon=JIJZELF),
            hoe_weet_je_het="zelf_gezien",
            datum_gebeurtenis=kalender.dag(-52),
            datum_bron=kalender.dag(-52),
            wat_zegt_ieder=(WatZegtIemand(persoon=MOEDER, eigen_woorden="Zo gaat het meestal."),),
            stand="onbetwist",
            gaat_over="kracht",
        ),
        Uitspraak(
            **blad("wens voetbal", "feiten/zelf-gezien", KIND_1),
            tekst="Kind 1 zei: “Ik wil dat papa elke zaterdag meegaat naar voetbal.”",
            aard="feit",
            bron=Bron(persoon=KIND_1),
            hoe_weet_je_het="zelf_gehoord",
            datum_gebeurtenis=kalender.dag(-49),
            datum_bron=kalender.dag(-49),
            stand="onbetwist",
            gaat_over="omstandigheid",
        ),
        Uitspraak(
            **blad("op tijd", "feiten/via-ander", KIND_1, MOEDER, VADER),
            tekst="Kind 1 was vier weken lang elke schooldag op tijd.",
            aard="feit",
            bron=Bron(persoon=LEERKRACHT, tekst="de verzuimlijst"),
            hoe_weet_je_het="gelezen",
            datum_gebeurtenis=kalender.periode(-77, -50),
            datum_bron=kalender.dag(-49),
            wat_zegt_ieder=(
                WatZegtIemand(persoon=KIND_1, eigen_woorden="Ik was zelfs een keer de eerste."),
                WatZegtIemand(persoon=MOEDER, eigen_woorden="Klopt. Daar ben ik trots op."),
                WatZegtIemand(persoon=VADER, stand="nog_niet_gevraagd"),
            ),
            stand="onbetwist",
            gaat_over="kracht",
        ),
        Uitspraak(
            **blad("rust bij oma", "feiten/via-ander", MOEDER),
            tekst="Bij de laatste zes overdrachten bij oma waren moeder en vader niet tegelijk in huis.",
            aard="feit",
            bron=Bron(persoon=OMA),
            hoe_weet_je_het="van_horen_zeggen",
            datum_gebeurtenis=kalender.periode(-90, -50),
            datum_bron=kalender.dag(-46),
            wat_zegt_ieder=(
                WatZegtIemand(persoon=MOEDER, eigen_woorden="Ja. Ik wacht in de keuken tot hij weg is."),
                WatZegtIemand(persoon=VADER, eigen_woorden="Klopt, maar voor mij hoeft het niet zo."),
            ),
            stand="onbetwist",
            gaat_over="omstandigheid",
        ),
        Uitspraak(
            **blad("bemoeien", "feiten/via-ander"),
            tekst="Oma bemoeit zich te veel met de opvoeding.",
            aard="mening",
            bron=Bron(persoon=VADER),
            hoe_weet_je_het="zelf_gehoord",
            datum_bron=kalender.dag(-47),
            wat_zegt_ieder=(
                WatZegtIemand(persoon=VADER, eigen_woorden="Ze bedoelt het goed, maar ik wil het zelf doen."),
                WatZegtIemand(persoon=MOEDER, eigen_woorden="Zonder mijn moeder red ik de avonden niet."),
                WatZegtIemand(persoon=OMA, stand="nog_niet_gevraagd"),
            ),
            stand="betwist",
            stand_uitleg="Moeder en vader zien dit anders. Beide staat er zo bij.",
            gaat_over="omstandigheid",
        ),
        Kracht(
            **blad("belt zelf", "feiten/gaat-goed", MOEDER),
            tekst="Moeder vraagt om hulp voordat het misgaat.",
            volgens_wie=Bron(persoon=JIJZELF),
            waaraan_te_zien="Zij belde twee keer voor negen uur, nog voordat school iets had gemerkt.",
        ),
        Kracht(
            **blad("voetbal", "feiten/gaat-goed", KIND_1, VADER),
            tekst="Vader brengt kind 1 elke zaterdag naar voetbal en blijft kijken.",
            volgens_wie=Bron(persoon=KIND_1),
            waaraan_te_zien="De trainer kent vader bij naam. Kind 1 heeft nog geen training gemist.",
        ),
        OpenVraag(
            **blad("avonden", "feiten/nog-onbekend"),
            wat="Wie is er bij de kinderen op de avonden dat moeder werkt?",
            wie_zoekt_uit=Bron(persoon=JIJZELF),
            voor_wanneer=kalender.dag(-28),
        ),
        OpenVraag(
            **blad("bij de deur", "feiten/nog-onbekend"),
            wat="Hoe gaat het als moeder en vader elkaar weer bij de deur tegenkomen?",
            zo_leven_we_ermee="Dat proberen we nu niet uit. De overdracht blijft bij oma.",
        ),
    )


def _tegenspraak(blad: Blad, kalender: Kalender) -> tuple[Aantekening, ...]:
    return (
        Verklaring(
            **blad("rust door oma", "tegenspraak/andere-verklaring"),
            tekst="Het is rustig omdat de overdracht bij oma is, niet omdat de ruzie voorbij is.",
            van_wie=Bron(tekst="gedragswetenschapper"),
            wat_past="Sinds de overdracht bij oma is, heeft niemand meer geschreeuw gehoord.",
            wat_past_niet="Moeder en vader kozen vorige maand via mij samen een tandarts, zonder ruzie.",
            wat_zou_je_zien="Zodra zij elkaar weer bij de deur zien, komt de ruzie terug.",
            gekozen=True,
        ),
        Tegenspraak(
            **blad("tegenspraak meedenker", "tegenspraak/met-afstand"),
            oordeel_vooraf=(
                "Het gaat goed. Ik kan naar één bezoek in de maand, en vader kan de kinderen weer thuis ophalen."
            ),
            wie="gedragswetenschapper",
            sterkste_argument=(
                "Je haalt juist weg wat werkt. Niemand heeft gezien hoe het bij de deur gaat. "
                "En wie ziet kind 2, als jij maar één keer in de maand komt?"
            ),
            gevolg="veranderd",
            waarom=(
                "Ik had rustig gelezen als veilig. De overdracht blijft bij oma, ik kom om de week "
                "en ik ga nog een keer kijken bij kind 2."
            ),
            datum=kalender.dag(-44),
            afstand="buiten_team",
            vorm="meedenker",
        ),
        Tegenspraak(
            **blad("tegenspraak vader", "tegenspraak/met-afstand"),
            oordeel_vooraf="Vader werkt niet mee aan de afspraken.",
            wie="vader",
            sterkste_argument="Als ik alles als laatste hoor, kan ik ook nergens aan meewerken.",
            gevolg="aangevuld",
            waarom="Daar heeft hij gelijk in. Ik vertel hem een besluit nu op dezelfde dag als moeder, apart.",
            datum=kalender.dag(-47),
            afstand="buiten_organisatie",
            vorm="dialoog_met_gezin",
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
                    datum=kalender.dag(-39),
                    door="ik, op school",
                    reactie="“Oké. Dus oma blijft gewoon.”",
                ),
            ),
            instrument=(
                Instrument(welke="veiligheidsplan", wanneer=kalender.dag(-60), waar="dossier, plan van aanpak"),
            ),
            vastgesteld_op=kalender.dag(-42),
        ),
    )


def _stap(blad: Blad, kalender: Kalender) -> tuple[Aantekening, ...]:
    return (
        Stap(
            **blad("stap", "stap/volgende-stap", KIND_1, MOEDER),
            wat="Met moeder en oma op één blad schrijven wie er belt en wie er komt.",
            wie=Bron(persoon=JIJZELF),
            wanneer=kalender.dag(-39),
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
