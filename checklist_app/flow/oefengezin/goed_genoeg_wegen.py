"""The three ways weighed in the first practice reflection, with their price for each person. All invented."""

from checklist_app.domain.bron import Bron
from checklist_app.domain.soorten import Aantekening
from checklist_app.domain.soorten.kiezen import Optie, VoorEnNadeel, Voorkeur
from checklist_app.flow.oefengezin.gezin import GEZINSHULP, KIND_1, KIND_2, MOEDER, OMA, VADER
from checklist_app.flow.oefengezin.kalender import Blad


def drie_wegen(blad: Blad) -> tuple[Aantekening, ...]:
    """Return the ways: nothing extra, something lighter (chosen) and something firmer."""
    return (_niets_extra(blad), _lichter(blad), _steviger(blad))


def _niets_extra(blad: Blad) -> Optie:
    return Optie(
        **blad("weg niets extra", "goed-genoeg/lichtste-weg", MOEDER),
        naam="Doorgaan zoals nu: elke week bezoek",
        vaste_weg="niets_extra",
        ingebracht_door=Bron(persoon=MOEDER),
        voor_en_nadelen=(
            VoorEnNadeel(
                persoon=KIND_1,
                voordelen="Hij weet wat er komt.",
                nadelen="Elke week iemand die vragen stelt als hij wil spelen.",
            ),
            VoorEnNadeel(
                persoon=KIND_2,
                voordelen="Er kijkt vaak iemand hoe het met haar gaat.",
                nadelen="Haar middagslaap schuift op bij elk bezoek.",
            ),
            VoorEnNadeel(
                persoon=MOEDER, voordelen="Er komt altijd iemand.", nadelen="Elke week een middag ruilen op het werk."
            ),
            VoorEnNadeel(
                persoon=VADER,
                voordelen="Er blijft iemand meekijken.",
                nadelen="Het lijkt of het niets uitmaakt dat het beter gaat.",
            ),
        ),
        bijwerkingen="Je kunt eraan wennen dat een ander oplet, en zelf minder gaan proberen.",
        opvang="Bij elk bezoek eerst vragen wat er zelf al is opgelost.",
        signaal="Vragen blijven liggen tot het bezoek.",
        kind_deze_week="Niets verandert.",
        kind_over_een_jaar="Er is nog steeds een vreemde in huis, ook als dat niet nodig is.",
        terug_te_draaien="Ja, elke week.",
        voorkeur=(
            Voorkeur(persoon=MOEDER, voorkeur="Deze, tot de winter. Dan weet ik zeker dat het lukt."),
            Voorkeur(persoon=VADER, voorkeur="Niet deze. Het mag ook wel eens klaar zijn."),
        ),
        stand="niet_gekozen",
        waarom="Meer bezoek dan de kinderen nu nodig hebben.",
    )


def _lichter(blad: Blad) -> Optie:
    return Optie(
        **blad("weg lichter", "goed-genoeg/lichtste-weg", KIND_1, MOEDER, VADER),
        naam="Om de week bezoek; de overdracht blijft bij oma",
        vaste_weg="lichter",
        ingebracht_door=Bron(persoon=VADER, tekst="het bezoek; de overdracht bij oma is de wens van kind 1"),
        voor_en_nadelen=(
            VoorEnNadeel(
                persoon=KIND_1,
                voordelen="De zaterdag blijft zoals hij die wil. Doordeweeks minder vragen.",
                nadelen="Als er iets is, duurt het langer voordat hij mij ziet.",
            ),
            VoorEnNadeel(
                persoon=KIND_2,
                voordelen="Meer middagen zonder bezoek.",
                nadelen="Er kijkt minder vaak iemand van buiten naar haar.",
            ),
            VoorEnNadeel(
                persoon=MOEDER,
                voordelen="Minder ruilen op het werk, en merken dat ze het zelf kan.",
                nadelen="Zij moet vaker zelf bellen, en dat vindt ze moeilijk.",
            ),
            VoorEnNadeel(
                persoon=VADER,
                voordelen="Hij ziet dat goed doen iets verandert.",
                nadelen="Hij haalt de kinderen nog niet zelf thuis op.",
            ),
            VoorEnNadeel(
                persoon=OMA, voordelen="Zij houdt haar plek.", nadelen="Elke zaterdag thuis moeten blijven."
            ),
        ),
        bijwerkingen="Als er iets misgaat, wordt dat later gezien.",
        opvang="In de week zonder bezoek bel ik, op een vaste dag.",
        signaal="Twee dagen achter elkaar te laat op school.",
        kind_deze_week="Eén middag zonder bezoek. De zaterdag blijft gelijk.",
        kind_over_een_jaar="Minder hulp in huis, en mensen om het gezin die blijven.",
        terug_te_draaien="Ja, dezelfde week nog.",
        voorkeur=(
            Voorkeur(persoon=KIND_1, voorkeur="Goed, als oma maar blijft."),
            Voorkeur(persoon=MOEDER, voorkeur="Spannend, maar het mag geprobeerd worden."),
            Voorkeur(persoon=VADER, voorkeur="Deze, maar dan zonder oma ertussen."),
        ),
        stand="gekozen",
        waarom="Dit is de lichtste weg waarbij blijft wat werkt.",
    )


def _steviger(blad: Blad) -> Optie:
    return Optie(
        **blad("weg steviger", "goed-genoeg/lichtste-weg", MOEDER),
        naam="Vier weken elke ochtend hulp in huis",
        vaste_weg="steviger",
        ingebracht_door=Bron(persoon=GEZINSHULP),
        voor_en_nadelen=(
            VoorEnNadeel(
                persoon=KIND_1,
                voordelen="Altijd iemand die helpt met brood en gymtas.",
                nadelen="Hij wil zich niet aankleden als er een vreemde is.",
            ),
            VoorEnNadeel(
                persoon=KIND_2, voordelen="Rustig ontbijt, met tijd voor haar.", nadelen="Steeds een ander gezicht."
            ),
            VoorEnNadeel(
                persoon=MOEDER,
                voordelen="Na een late dienst kan zij langer slapen.",
                nadelen="Het voelt alsof ze het niet kan.",
            ),
            VoorEnNadeel(
                persoon=VADER,
                voordelen="Zeker weten dat de ochtend goed gaat.",
                nadelen="Nog iemand bij zijn kinderen die hij niet kent.",
            ),
        ),
        bijwerkingen="De ochtend wordt weer van een ander, terwijl die nu juist lukt.",
        opvang="Eén vaste hulpverlener, en elke week samen kijken wat weer zelf kan.",
        signaal="Kind 1 blijft op zijn kamer tot de hulp weg is.",
        kind_deze_week="Elke ochtend iemand aan tafel.",
        kind_over_een_jaar="Waarschijnlijk weinig anders dan bij de lichtere weg.",
        terug_te_draaien="Ja, maar wie stopt, komt weer achteraan op de wachtlijst.",
        eerder_geprobeerd="In het voorjaar, twee weken. Moeder kon slapen, maar het werd vol en druk aan tafel.",
        nodig_maar_niet_beschikbaar="Een vast gezicht. De wachttijd is nu acht weken.",
        voorkeur=(
            Voorkeur(persoon=KIND_1, voorkeur="Liever niet."),
            Voorkeur(persoon=MOEDER, voorkeur="Alleen als het anders niet gaat."),
        ),
        stand="niet_gekozen",
        waarom="De ochtenden lukken nu zonder deze hulp.",
    )
