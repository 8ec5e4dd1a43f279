"""What is known in the first practice reflection, and who contradicted it. All invented."""

from checklist_app.domain.basis import JIJZELF
from checklist_app.domain.bron import Bron
from checklist_app.domain.soorten import Aantekening
from checklist_app.domain.soorten.kiezen import (
    Tegenspraak,
)
from checklist_app.domain.soorten.weten import (
    Kracht,
    OpenVraag,
    Uitspraak,
    Verklaring,
    WatZegtIemand,
)
from checklist_app.flow.oefengezin.gezin import KIND_1, LEERKRACHT, MOEDER, OMA, VADER
from checklist_app.flow.oefengezin.kalender import Blad, Kalender


def feiten(blad: Blad, kalender: Kalender) -> tuple[Aantekening, ...]:
    """Return the statements, the strengths and what was not known."""
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


def tegenspraak(blad: Blad, kalender: Kalender) -> tuple[Aantekening, ...]:
    """Return another explanation, and two people who disagreed and changed something."""
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
