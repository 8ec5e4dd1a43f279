"""Who was spoken to about that evening, what was asked of them, and who can help. All invented."""

from checklist_app.domain.bron import Bron
from checklist_app.domain.soorten import Aantekening, NietDelen
from checklist_app.domain.soorten.mensen import Gesprek, Hulpverlener, Netwerklid, Positie, UitgelegdAan
from checklist_app.domain.soorten.weten import (
    Antwoord,
    Zorg,
)
from checklist_app.flow.oefengezin.gezin import AVOND, KIND_1, LEERKRACHT, MOEDER, OMA, VADER
from checklist_app.flow.oefengezin.kalender import Blad, Kalender, oefen_id


def wie_en_wat(blad: Blad, kalender: Kalender) -> tuple[Aantekening, ...]:
    """Return the worry with the talks about it, the role of the worker, and the people around the family."""
    return (*_gesprekken(blad, kalender), *_rol(blad, kalender), *_om_het_gezin(blad, kalender))


def _gesprekken(blad: Blad, kalender: Kalender) -> tuple[Aantekening, ...]:
    return (
        Zorg(
            **blad("zorg", "dialoog/welke-zorg"),
            waarover="De kinderen waren op een avond zonder volwassene thuis.",
            van_wie=Bron(persoon=LEERKRACHT),
            sinds=kalender.donderdag(AVOND),
            gezien="Kind 1 vertelde in de kring dat hij had opgepast en zijn zusje naar bed had gebracht.",
            in_wiens_woorden=Bron(persoon=LEERKRACHT),
            verwijst_naar=(oefen_id("even alleen"),),
        ),
        Antwoord(
            **blad("weer veilig praten", "dialoog/veilig-praten"),
            keuze="apart",
            tekst="Nog steeds ieder apart. Met vader nu nog niet over deze avond.",
        ),
        Gesprek(
            **blad("kind 1 over de avond", "dialoog/wie-gesproken", KIND_1)
            | {
                "niet_delen_met": (
                    NietDelen(persoon=VADER, reden="Kind 1 zei: “Anders worden ze weer boos op elkaar.”"),
                )
            },
            persoon=KIND_1,
            eigen_woorden=(
                "Mama moest werken en oma moest naar de bus. Toen paste ik op. Dat kan ik best. "
                "Ik heb voorgelezen en toen sliep mijn zusje. De deur had ik op slot gedaan. "
                "Het was wel een beetje spannend."
            ),
            datum=kalender.dag(-6),
            waar="op school, in de leeskamer",
            alleen_of_samen="alleen",
            veilig_gevraagd="ja",
            teruggelezen="ja",
            reactie="Hij las mee en wees de zin over de deur aan: “Dat was slim van mij.”",
            wat_ermee_gedaan=(
                "Ik heb gezegd dat hij niets fout heeft gedaan en dat grote mensen nu een oplossing zoeken."
            ),
        ),
        Gesprek(
            **blad("moeder over de avond", "dialoog/wie-gesproken", MOEDER)
            | {"niet_delen_met": (NietDelen(persoon=VADER, reden="Moeder wil eerst zelf een oplossing hebben."),)},
            persoon=MOEDER,
            eigen_woorden=(
                "Ik had een extra dienst aangenomen. Mijn moeder moest de laatste bus halen, "
                "en op donderdag gaat die vroeg. Het was een kwartier. Ik schaam me ervoor. "
                "Ik heb mijn chef gezegd dat het niet meer kan."
            ),
            datum=kalender.dag(-5),
            waar="aan de telefoon, vanaf haar werk",
            alleen_of_samen="alleen",
            veilig_gevraagd="ja",
            teruggelezen="ja",
            reactie="“Zo heb ik het gezegd.”",
            wat_ermee_gedaan="Samen gekeken welke avonden er deze maand nog komen.",
        ),
        Gesprek(
            **blad("oma over de avond", "dialoog/wie-gesproken"),
            persoon=OMA,
            eigen_woorden="Ik ging om acht uur. Ik had moeten wachten, maar dan kwam ik niet meer thuis.",
            datum=kalender.dag(-5),
            waar="aan de telefoon",
            taal="Pools",
            tolk="een tolk aan de lijn, niemand uit het gezin",
            alleen_of_samen="alleen",
            veilig_gevraagd="ja",
            teruggelezen="nee",
        ),
        Gesprek(
            **blad("vader over de avond", "dialoog/wie-gesproken"),
            persoon=VADER,
            niet_gesproken="niet_veilig",
            reden=(
                "Hij belde en wilde weten waar moeder die avond was. Daar heb ik geen antwoord op gegeven. "
                "Over de avond zelf spreek ik hem als ik meer weet."
            ),
            hoe_dan_wel_gezien="Aan de telefoon klonk hij bezorgd over de kinderen.",
            plan="Eerst overleg met de gedragswetenschapper, daarna hem alleen spreken op kantoor.",
        ),
        Antwoord(
            **blad("wat weten ze", "dialoog/wat-weten-ze"),
            tekst=(
                "Moeder weet dat de leerkracht belde en waarom. Kind 1 weet dat ik met mama en oma praat. "
                "Vader weet alleen wat hij van kind 1 hoorde."
            ),
        ),
        Antwoord(
            **blad("eigen keuze", "dialoog/eigen-keuze", MOEDER),
            tekst="Moeder kiest zelf wie er oppast en op welke avonden zij werkt. Dat er iemand is, staat vast.",
        ),
    )


def _rol(blad: Blad, kalender: Kalender) -> tuple[Aantekening, ...]:
    return (
        Antwoord(
            **blad("welke rol", "positie/welke-rol"), keuze="maatregel", tekst="Ondertoezichtstelling van een jaar."
        ),
        Positie(
            **blad("voorwaarde oppas", "positie/moet-of-advies", MOEDER),
            rol="ots",
            wat="Als de kinderen 's avonds thuis zijn, is er een volwassene bij.",
            voorwaarde_of_advies="voorwaarde",
            waarop_steunt="de ondertoezichtstelling en het plan van aanpak",
            als_gezin_nee_zegt=(
                "Dan zoeken we eerst samen wie er kan komen. Lukt dat niet, dan bespreek ik met de "
                "gedragswetenschapper wat er nodig is, en dat hoort moeder vooraf van mij."
            ),
            reden="Kind 2 is drie en kan geen hulp halen. Kind 1 is negen: dit is te veel om alleen te doen.",
            termijn=kalender.dag(60),
            doel="Dat kind 1 een kind kan zijn, en niet hoeft op te letten.",
            wanneer_klaar="Als er drie maanden lang bij elke avonddienst een naam van een oppas staat.",
            uitgelegd_aan=(UitgelegdAan(persoon=MOEDER, datum=kalender.dag(-5)),),
            begrip_gecheckt="Moeder zei het terug: “Dus eerst oppas, dan pas de dienst.”",
            gewezen_op=("vertrouwenspersoon", "klachtrecht"),
            hulp_erbij="Ik vraag bij de gemeente om oppas aan huis op de avonden dat oma niet kan blijven.",
        ),
        Positie(
            **blad("advies vragen", "positie/moet-of-advies", VADER),
            rol="ots",
            wat="Vader stelt vragen over de avonden aan mij, en niet aan kind 1.",
            voorwaarde_of_advies="advies",
            waarop_steunt="een afspraak",
            als_gezin_nee_zegt="Dan praten we erover door. Er verandert niets aan de zaterdag.",
            reden="Kinderen vertellen vrijer als zij niet tussen hun ouders in staan.",
            doel="Dat kind 1 op zaterdag gewoon kan voetballen.",
            uitgelegd_aan=(UitgelegdAan(persoon=VADER, datum=kalender.dag(-7)),),
            begrip_gecheckt="Vader zei: “Daar zit wat in. Maar dan moet jij mij wel terugbellen.”",
            gewezen_op=("vertrouwenspersoon", "klachtrecht", "advocaat"),
            hulp_erbij="Ik bel vader elke week op een vaste dag.",
        ),
    )


def _om_het_gezin(blad: Blad, kalender: Kalender) -> tuple[Aantekening, ...]:
    return (
        Antwoord(
            **blad("contact nu", "netwerk/contact-veilig"), keuze="sommigen", tekst="Met oma. Niet met de buurvrouw."
        ),
        Netwerklid(
            **blad("netwerk buurvrouw", "netwerk/kan-en-wil"),
            rol="de buurvrouw",
            doet_nu="Neemt pakjes aan en past af en toe een uurtje op.",
            genoemd_door=Bron(persoon=MOEDER),
            kring="bekend",
            betekenis="beide",
            kijk_op_de_zorg="Onbekend. Moeder denkt dat zij met vader praat.",
            toestemming="nee",
            toestemming_datum=kalender.dag(-5),
        ),
        Hulpverlener(
            **blad("gezinshulp", "netwerk/echte-hulp", MOEDER),
            functie="gezinshulpverlener",
            organisatie="de gezinshulp van de gemeente",
            waarde_volgens_gezin="Moeder: “Zij kent mijn rooster. Bij haar hoef ik niet alles uit te leggen.”",
            actief="in_het_gezin",
            vast_gezicht=True,
            beslist_wat="Spreekt met moeder af wanneer zij komt. Over de maatregel beslist zij niet.",
        ),
    )
