"""The people of the practice family. All of them are invented."""

from datetime import datetime

from checklist_app.domain.basis import JIJZELF
from checklist_app.domain.bron import Bron
from checklist_app.domain.casus import Betrokkene, Casus, Relatie
from checklist_app.flow.oefengezin.kalender import Kalender, oefen_id

MOEDER = oefen_id("moeder")
VADER = oefen_id("vader")
KIND_1 = oefen_id("kind 1")
KIND_2 = oefen_id("kind 2")
OMA = oefen_id("oma")
OOM = oefen_id("oom")
LEERKRACHT = oefen_id("leerkracht")
GEZINSHULP = oefen_id("gezinshulpverlener")

AVOND = -10
"""The evening that the second reflection is about was a Thursday, at least this many days ago."""


def maak_casus(kalender: Kalender, nu: datetime) -> Casus:
    """Return the case with its people; its cover name says that it is practice."""
    return Casus(
        id=oefen_id("casus"),
        schuilnaam="Gezin Zeilboot (oefening)",
        kenmerk="oefening",
        meedenker="gedragswetenschapper",
        samen_veilig="nee",
        betrokkenen=(*_thuis(), *_ouders_elders_en_netwerk(), *_professionals()),
        gemaakt=kalender.moment(-200, 10),
        gewijzigd=nu,
    )


def _thuis() -> tuple[Betrokkene, ...]:
    return (
        Betrokkene(
            id=KIND_1,
            soort="kind",
            rol="kind 1",
            leeftijd="4_tot_12",
            in_huis="ja",
            relaties=(Relatie(persoon=KIND_2, wat="broer"),),
            taal="Nederlands",
            veilig_bereiken="Op school. Niet bellen of appen: anderen kunnen op zijn telefoon meelezen.",
            mag_genoemd_worden_aan=(MOEDER,),
        ),
        Betrokkene(
            id=KIND_2,
            soort="kind",
            rol="kind 2",
            leeftijd="onder_4",
            in_huis="ja",
            relaties=(Relatie(persoon=KIND_1, wat="zusje"),),
            taal="Nederlands",
            mag_genoemd_worden_aan=(KIND_1, MOEDER, VADER),
        ),
        Betrokkene(
            id=MOEDER,
            soort="ouder",
            rol="moeder",
            leeftijd="volwassen",
            in_huis="ja",
            relaties=(Relatie(persoon=KIND_1, wat="moeder"), Relatie(persoon=KIND_2, wat="moeder")),
            gezag="ja",
            taal="Nederlands",
            veilig_bereiken=(
                "Bel op werkdagen tussen tien en twaalf. Stuur geen berichten: "
                "moeder denkt dat vader op haar telefoon kan meelezen."
            ),
            niet_samen_spreken_met=(VADER,),
            mag_genoemd_worden_aan=(KIND_1,),
        ),
    )


def _ouders_elders_en_netwerk() -> tuple[Betrokkene, ...]:
    return (
        Betrokkene(
            id=VADER,
            soort="ouder",
            rol="vader",
            leeftijd="volwassen",
            in_huis="nee",
            relaties=(Relatie(persoon=KIND_1, wat="vader"), Relatie(persoon=KIND_2, wat="vader")),
            gezag="ja",
            taal="Nederlands",
            veilig_bereiken="Bel na vier uur. Spreek hem op kantoor, niet bij de overdracht van de kinderen.",
            niet_samen_spreken_met=(MOEDER,),
            mag_niet_weten=True,
            mag_niet_weten_reden=(
                "Waar moeder met de kinderen heen kan als het thuis niet gaat. "
                "Moeder vroeg dit. De plek staat ook niet in Kompas."
            ),
            gebruikt_geweld_of_controle=True,
            geweld_volgens=Bron(
                persoon=MOEDER, tekst="hij wil steeds weten waar ze is; vader noemt dat zelf bezorgdheid"
            ),
            mag_genoemd_worden_aan=(KIND_1,),
        ),
        Betrokkene(
            id=OMA,
            soort="netwerk",
            rol="oma",
            leeftijd="volwassen",
            in_huis="nee",
            relaties=(Relatie(persoon=MOEDER, wat="moeder"), Relatie(persoon=KIND_1, wat="oma")),
            taal="Pools en eenvoudig Nederlands",
            tolk=True,
            veilig_bereiken="Bellen mag altijd overdag, met een tolk aan de lijn.",
            mag_genoemd_worden_aan=(KIND_1, MOEDER),
        ),
        Betrokkene(
            id=OOM,
            soort="netwerk",
            rol="broer van vader",
            leeftijd="volwassen",
            in_huis="nee",
            relaties=(Relatie(persoon=VADER, wat="broer"),),
            mag_genoemd_worden_aan=(VADER,),
        ),
    )


def _professionals() -> tuple[Betrokkene, ...]:
    return (
        Betrokkene(
            id=LEERKRACHT,
            soort="professional",
            rol="leerkracht",
            leeftijd="volwassen",
            relaties=(Relatie(persoon=KIND_1, wat="leerkracht van groep 6"),),
        ),
        Betrokkene(id=GEZINSHULP, soort="professional", rol="gezinshulpverlener", leeftijd="volwassen"),
        Betrokkene(id=JIJZELF, soort="jijzelf", rol="jijzelf"),
    )
