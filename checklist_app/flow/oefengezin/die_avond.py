"""The second practice reflection, left half-way: what happened on that evening without an adult? All invented."""

from checklist_app.domain.basis import JIJZELF
from checklist_app.domain.bron import Bron
from checklist_app.domain.casus import Casus
from checklist_app.domain.reflectie import GekozenTwijfel, KaderVersie, Plek, Reflectie
from checklist_app.domain.soorten import Aantekening, Gedeeld, NietDelen
from checklist_app.domain.soorten.kiezen import Pauze
from checklist_app.domain.soorten.leren import Evaluatie, Uitkomst
from checklist_app.domain.soorten.weten import (
    Antwoord,
    Kennis,
    Kracht,
    OpenVraag,
    Uitspraak,
    Verklaring,
    WatZegtIemand,
)
from checklist_app.flow.oefengezin.die_avond_mensen import wie_en_wat
from checklist_app.flow.oefengezin.gezin import AVOND, GEZINSHULP, KIND_1, LEERKRACHT, MOEDER, OMA, VADER
from checklist_app.flow.oefengezin.kalender import Blad, Kalender, oefen_id


def maak_reflectie(casus: Casus, kalender: Kalender) -> tuple[Reflectie, tuple[Aantekening, ...]]:
    """Return the open walk with everything recorded so far, in order of making: two sittings, some days apart."""
    eerste = Blad(kalender.moment(-4, 13, 40))
    tweede = Blad(kalender.moment(-2, 16, 10))
    aantekeningen = (
        *_zelf(eerste, kalender),
        *_via_anderen(eerste, kalender),
        *wie_en_wat(eerste, kalender),
        *_niet_weten(tweede, kalender),
        *_terugblik(tweede, kalender),
        *_verklaringen(tweede),
    )
    reflectie = Reflectie(
        id=oefen_id("reflectie die avond"),
        casus=casus.id,
        kader=KaderVersie(id="anders-beslissen", versie="1.1"),
        twijfel=GekozenTwijfel(id="wat-gebeurde", tekst="Ik weet niet wat er echt is gebeurd"),
        route="helemaal",
        principes=("feiten", "tegenspraak", "niet-weten", "dialoog", "positie", "netwerk", "perspectieven"),
        staat={"feiten": "besproken"},
        plek=Plek(principe="tegenspraak", vraag="met-afstand"),
        begonnen=kalender.moment(-4, 13, 35),
        gewijzigd=kalender.moment(-2, 16, 45),
    )
    return reflectie, aantekeningen


def _zelf(blad: Blad, kalender: Kalender) -> tuple[Aantekening, ...]:
    return (
        Uitspraak(
            **blad("berichten", "feiten/zelf-gezien")
            | {
                "niet_delen_met": (
                    NietDelen(
                        persoon=VADER,
                        reden="Moeder is bang voor zijn reactie als hij weet dat zij dit liet zien.",
                        opnieuw_bekijken_op=kalender.dag(5),
                    ),
                )
            },
            tekst=(
                "Moeder liet negentien berichten zien die vader haar op één avond stuurde. "
                "In elf daarvan vroeg hij waar ze was."
            ),
            aard="feit",
            bron=Bron(persoon=JIJZELF),
            hoe_weet_je_het="zelf_gezien",
            datum_gebeurtenis=kalender.dag(-13),
            datum_bron=kalender.dag(-12),
            wat_zegt_ieder=(
                WatZegtIemand(persoon=MOEDER, eigen_woorden="Ik durf mijn telefoon niet uit te zetten."),
                WatZegtIemand(
                    persoon=VADER,
                    stand="niet_veilig",
                    reden="Eerst overleg met de gedragswetenschapper: moeder is bang voor zijn reactie.",
                ),
            ),
            gaat_over="zorg",
        ),
        Uitspraak(
            **blad("telefoon", "feiten/klopte-niet"),
            tekst="Kind 1 keek voor elk antwoord even op zijn telefoon. Ik weet niet waarom.",
            aard="niet_pluis",
            bron=Bron(persoon=JIJZELF),
            hoe_weet_je_het="zelf_gezien",
            datum_gebeurtenis=kalender.dag(-6),
            datum_bron=kalender.dag(-6),
            wat_zegt_ieder=(WatZegtIemand(persoon=KIND_1, stand="nog_niet_gevraagd"),),
            gaat_over="zorg",
        ),
        Kracht(
            **blad("voorlezen", "feiten/gaat-goed", KIND_1, MOEDER),
            tekst="Kind 1 en zijn zusje hebben het fijn samen.",
            volgens_wie=Bron(persoon=LEERKRACHT),
            waaraan_te_zien="Kind 1 neemt boekjes mee uit de klas om haar voor te lezen.",
        ),
        Kracht(
            **blad("eerlijk", "feiten/gaat-goed", MOEDER),
            tekst="Moeder vertelde zelf dat er die avond een gat zat tussen oma en haar.",
            volgens_wie=Bron(persoon=JIJZELF),
            waaraan_te_zien="Zij begon erover voordat ik ernaar vroeg, en had al met haar chef gebeld.",
        ),
        Antwoord(
            **blad("doorslag", "feiten/doorslag"),
            tekst=(
                "Hoe lang de kinderen alleen waren. Een kwartier door een gemiste bus is iets anders dan een hele "
                "avond. Nu leunt alles op wat drie mensen zich herinneren."
            ),
            verwijst_naar=(oefen_id("even alleen"), oefen_id("uur alleen")),
        ),
    )


def _via_anderen(blad: Blad, kalender: Kalender) -> tuple[Aantekening, ...]:
    avond = kalender.donderdag(AVOND)
    return (
        Uitspraak(
            **blad("laat alleen", "feiten/via-ander"),
            tekst="Moeder laat de kinderen 's avonds alleen.",
            aard="nog_niet_bepaald",
            bron=Bron(persoon=LEERKRACHT),
            hoe_weet_je_het="van_horen_zeggen",
            datum_bron=kalender.dag(-8),
            gaat_over="zorg",
        ),
        Uitspraak(
            **blad("even alleen", "feiten/via-ander", MOEDER)
            | {
                "gewijzigd": kalender.moment(-2, 16, 5),
                "gedeeld_met": (Gedeeld(persoon=MOEDER, datum=kalender.dag(-3)),),
            },
            tekst="Op die donderdagavond waren de kinderen enige tijd zonder volwassene thuis.",
            aard="feit",
            bron=Bron(persoon=MOEDER),
            hoe_weet_je_het="zelf_gehoord",
            datum_gebeurtenis=avond,
            datum_bron=kalender.dag(-5),
            wat_zegt_ieder=(
                WatZegtIemand(persoon=MOEDER, eigen_woorden="Het was een kwartier, van kwart voor negen tot negen."),
                WatZegtIemand(persoon=OMA, eigen_woorden="Ik ging om acht uur weg. Ik dacht dat zij er bijna was."),
                WatZegtIemand(persoon=KIND_1, eigen_woorden="Oma ging naar de bus en toen paste ik op."),
                WatZegtIemand(
                    persoon=VADER,
                    stand="niet_veilig",
                    reden="Eerst duidelijk krijgen wat er was, anders komt de ruzie bij kind 1 terecht.",
                ),
            ),
            wie_bevestigt_of_weerspreekt="Het rooster van moeder en de tijden van de bus.",
            stand="onbetwist",
            stand_uitleg="Dat zij alleen waren, zegt iedereen. Over hoe lang het duurde niet.",
            stand_datum=kalender.dag(-5),
            gaat_over="zorg",
            vervangt=oefen_id("laat alleen"),
        ),
        Uitspraak(
            **blad("uur alleen", "feiten/via-ander"),
            tekst="De kinderen waren ongeveer een uur alleen.",
            aard="vermoeden",
            bron=Bron(persoon=OMA, tekst="de tijd die zij noemt"),
            hoe_weet_je_het="zelf_gehoord",
            datum_gebeurtenis=avond,
            datum_bron=kalender.dag(-5),
            wat_zegt_ieder=(
                WatZegtIemand(
                    persoon=MOEDER, eigen_woorden="Nee, dat kan niet. Mijn dienst was om half negen klaar."
                ),
                WatZegtIemand(persoon=KIND_1, stand="nog_niet_gevraagd"),
            ),
            wie_bevestigt_of_weerspreekt="Het rooster van moeder.",
            stand="betwist",
            stand_uitleg="Moeder en oma noemen een andere tijd. Allebei zijn ze daar zeker van.",
            stand_datum=kalender.dag(-5),
            gaat_over="zorg",
        ),
        Uitspraak(
            **blad("vaker", "feiten/via-ander"),
            tekst="Dit gebeurt vaker dan deze ene keer.",
            aard="vermoeden",
            bron=Bron(persoon=VADER),
            hoe_weet_je_het="zelf_gehoord",
            datum_bron=kalender.dag(-7),
            wat_zegt_ieder=(
                WatZegtIemand(persoon=MOEDER, eigen_woorden="Dit was de enige keer."),
                WatZegtIemand(persoon=OMA, eigen_woorden="Anders slaap ik er altijd."),
                WatZegtIemand(persoon=KIND_1, stand="nog_niet_gevraagd"),
            ),
            stand="betwist",
            gaat_over="zorg",
        ),
        Uitspraak(
            **blad("groot", "feiten/via-ander"),
            tekst="Kind 1 doet zich groter voor dan hij is.",
            aard="mening",
            bron=Bron(persoon=LEERKRACHT),
            hoe_weet_je_het="zelf_gehoord",
            datum_bron=kalender.dag(-8),
            gaat_over="zorg",
        ),
        Uitspraak(
            **blad("eten", "feiten/via-ander"),
            tekst="Kind 2 at twee ochtenden weinig.",
            aard="nog_niet_bepaald",
            bron=Bron(tekst="leidster van de peutergroep"),
            hoe_weet_je_het="van_horen_zeggen",
            datum_gebeurtenis=kalender.periode(-9, -7),
            datum_bron=kalender.dag(-6),
            wat_zegt_ieder=(WatZegtIemand(persoon=MOEDER, stand="nog_niet_gevraagd"),),
        ),
    )


def _niet_weten(blad: Blad, kalender: Kalender) -> tuple[Aantekening, ...]:
    return (
        OpenVraag(
            **blad("hoe laat", "niet-weten/nog-onbekend", MOEDER),
            wat="Hoe laat reed de laatste bus, en hoe laat was de dienst van moeder klaar?",
            wie_zoekt_uit=Bron(persoon=JIJZELF),
            voor_wanneer=kalender.dag(3),
            verwijst_naar=(oefen_id("uur alleen"),),
        ),
        Kennis(
            **blad("kennis flink", "niet-weten/welke-kennis"),
            wat="Een kind kan trots zijn dat het iets alleen kon, en het tegelijk spannend hebben gevonden.",
            herkomst="praktijk",
            waarom_hier="Kind 1 zei allebei in één gesprek.",
            waar_niet="Het zegt niets over hoe vaak dit gebeurt, en niets over moeder.",
        ),
        Kennis(
            **blad("kennis oma", "niet-weten/gezin-weet", MOEDER),
            wat="Als oma blijft slapen, gaan de avond en de ochtend goed.",
            herkomst="gezin",
            waarom_hier="Moeder vertelde dit, en ik zag zo'n ochtend zelf.",
            waar_niet="Op donderdag: dan moet oma de volgende ochtend vroeg weg en haalt zij de laatste bus.",
        ),
        Pauze(
            **blad("wachten", "niet-weten/kan-wachten"),
            waarom=(
                "Ik wacht met het gesprek met vader tot het rooster en de bustijden duidelijk zijn. "
                "Zo krijgt niemand een verwijt over iets wat nog niet vaststaat."
            ),
            tot_wanneer=kalender.dag(5),
            wie_houdt_contact=Bron(persoon=GEZINSHULP, tekst="belt moeder om de dag; ik bel vader op de vaste dag"),
            wat_kind_meemaakt="Gewoon naar school en op zaterdag naar voetbal. Tot dan werkt moeder geen avonden.",
        ),
    )


def _terugblik(blad: Blad, kalender: Kalender) -> tuple[Aantekening, ...]:
    return (
        Evaluatie(
            **blad("terugblik apart", "stap/eerder-besluit"),
            weer_zo_kiezen=(
                f"In {kalender.maand(-180)} besloot ik moeder en vader apart te spreken. Met wat ik toen wist zou ik "
                "dat weer doen. Ik zou vader wel eerder uitleggen waarom."
            ),
            datum=kalender.dag(-2),
            uitkomst=(
                Uitkomst(persoon=KIND_1, tekst="Hij hoeft niet meer te kiezen naast wie hij gaat zitten."),
                Uitkomst(persoon=MOEDER, tekst="Zij vertelt meer dan in het begin."),
                Uitkomst(persoon=VADER, tekst="Hij vond het lang onduidelijk. Nu komt hij op elke afspraak."),
            ),
            verwachting_uitgekomen="deels",
            vervolg="doorgaan",
        ),
    )


def _verklaringen(blad: Blad) -> tuple[Aantekening, ...]:
    return (
        Verklaring(
            **blad("verklaring bus", "tegenspraak/andere-verklaring"),
            tekst="Het was één keer en kort: de bus en de dienst pasten niet op elkaar.",
            van_wie=Bron(persoon=MOEDER),
            wat_past="Moeder en oma noemen allebei de bus. Moeder begon er zelf over.",
            wat_past_niet="Oma noemt een andere tijd dan moeder.",
            wat_zou_je_zien="Op de andere avonden was er steeds iemand, ook volgens kind 1.",
        ),
        Verklaring(
            **blad("verklaring oppas", "tegenspraak/andere-verklaring"),
            tekst="Er is geen vaste oppas, en dit kan bij elke extra dienst weer gebeuren.",
            van_wie=Bron(persoon=VADER),
            wat_past="Moeder nam deze maand drie extra diensten aan. Kind 1 wist precies wat hij moest doen.",
            wat_past_niet="Kind 1 vertelt over één avond. Oma zegt dat zij op andere avonden blijft slapen.",
            wat_zou_je_zien="Avonden op het rooster waar geen naam van een oppas bij staat.",
        ),
    )
