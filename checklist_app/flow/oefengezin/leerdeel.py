"""What the invented worker wrote about their own acting: no word of it is about a family."""

from checklist_app.domain.basis import JIJZELF
from checklist_app.domain.soorten import Aantekening
from checklist_app.domain.soorten.leren import Les
from checklist_app.domain.soorten.mensen import Perspectief
from checklist_app.domain.soorten.weten import Antwoord
from checklist_app.flow.oefengezin.kalender import Blad, Kalender


def maak_leerdeel(kalender: Kalender) -> tuple[Aantekening, ...]:
    """Return what belongs to the open walk; of the time no more than the month shows (ontwerp.md section 9)."""
    blad = Blad(kalender.moment(-4, 13).replace(day=1))
    return (
        Antwoord(
            **blad("leer druk", "niet-weten/welke-druk"),
            deel="leerdeel",
            tekst=(
                "Ik heb er twee zaken bij gekregen. Dan wil ik graag dat het ergens goed genoeg is. "
                "Niemand vraagt dat van mij, ik doe het zelf."
            ),
        ),
        Les(
            **blad("leer les", "stap/meenemen"),
            tekst=(
                "Rustig is nog niet veilig. Ik vraag voortaan eerst waardoor het rustig is, "
                "en pas daarna wat er weg kan."
            ),
            doorgeven=True,
        ),
        Perspectief(
            **blad("leer perspectief", "perspectieven/ieders-blik"),
            deel="leerdeel",
            persoon=JIJZELF,
            zorg="Dat ik iets mis als ik op afstand blijf, en dat ik te veel doe als ik dichtbij kom.",
            gaat_goed="Ik vraag eerder om tegenspraak dan een jaar geleden.",
            behoefte="Een collega bij wie ik hardop mag twijfelen voordat ik iets besluit.",
            angst="Dat ik later hoor dat ik het had kunnen zien.",
            overtuiging="Ik geloof dat mensen meer vertellen als zij zelf iets te kiezen hebben.",
        ),
        Antwoord(
            **blad("leer wachten", "perspectieven/gekleurd"),
            deel="leerdeel",
            tekst=(
                "In een eerdere zaak heb ik lang gewacht, en dat liep slecht af. "
                "Sindsdien wil ik snel iets doen, ook als wachten beter is."
            ),
        ),
    )
