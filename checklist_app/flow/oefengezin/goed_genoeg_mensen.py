"""What the people of the first practice reflection said, and who stands around them. All invented."""

from checklist_app.domain.basis import JIJZELF
from checklist_app.domain.bron import Bron
from checklist_app.domain.soorten import Aantekening, NietDelen
from checklist_app.domain.soorten.mensen import Gesprek, Netwerklid, Perspectief
from checklist_app.domain.soorten.weten import (
    Antwoord,
)
from checklist_app.flow.oefengezin.gezin import KIND_1, KIND_2, MOEDER, OMA, OOM, VADER
from checklist_app.flow.oefengezin.kalender import Blad, Kalender


def wie_en_wat(blad: Blad, kalender: Kalender) -> tuple[Aantekening, ...]:
    """Return the network, the talks and how each person sees it."""
    return (*_netwerk(blad, kalender), *_gesprekken(blad, kalender), *_perspectieven(blad))


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
    terugverteld = {"gewijzigd": kalender.moment(-39, 15, 30)}
    return (
        Antwoord(
            **blad("veilig praten", "dialoog/veilig-praten"),
            keuze="apart",
            tekst="Moeder en vader spreek ik op verschillende dagen. Moeder vroeg dit.",
        ),
        Gesprek(
            **blad("gesprek kind 1", "dialoog/wie-gesproken", KIND_1)
            | terugverteld
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
            terugverteld_op=kalender.dag(-40),
            terugverteld_door=Bron(persoon=JIJZELF),
        ),
        Gesprek(
            **blad("gesprek moeder", "dialoog/wie-gesproken", MOEDER)
            | terugverteld
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
            **blad("gesprek vader", "dialoog/wie-gesproken", VADER) | terugverteld,
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
