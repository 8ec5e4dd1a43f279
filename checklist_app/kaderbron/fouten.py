"""What can go wrong with a kader for who wants to use it."""

from collections.abc import Sequence

from checklist_app.domain.fouten import KompasFout
from checklist_app.kaderbron.meldingen import Melding


class KaderNietGoed(KompasFout):
    """A kader with errors. ``meldingen`` has them all; the message has the first."""

    wat = "Deze leidraad is niet te gebruiken. Regel {regel}, teken {kolom}: {boodschap}"
    doe = "Kijk alles na met: kompas kaders controleer PAD."

    def __init__(self, meldingen: Sequence[Melding]) -> None:
        eerste = min(meldingen)
        super().__init__(regel=eerste.regel, kolom=eerste.kolom, boodschap=eerste.boodschap)
        self.meldingen = tuple(sorted(meldingen))


class KaderOnbekend(KompasFout):
    """No kader with that id."""

    wat = "De leidraad {id} is er niet."
    doe = "{raad}"


class KaderVersieOnbekend(KompasFout):
    """A kader without that version."""

    wat = "Van de leidraad {id} is versie {versie} er niet."
    doe = "Kies uit: {versies}."


class GeenReflectie(KompasFout):
    """A kader of another kadersoort where the questions of a walk are needed."""

    wat = "Met {id} begin je geen reflectie: de kadersoort is {soort}."
    doe = "Kies een leidraad. Bekijk ze met: kompas kaders."


class AanvullingPastNiet(KompasFout):
    """An overlay that was made for something else."""

    wat = "De aanvulling {id} past niet bij versie {versie} van de leidraad {kader}: {waarom}."
    doe = "Pas de aanvulling aan en kijk haar na met: kompas kaders controleer PAD."


class LijnenNietGoed(KompasFout):
    """The organisation's crisis lines cannot be read; the safety page then shows the national ones only."""

    wat = "De eigen crisislijnen zijn niet te lezen ({waar})."
    doe = "Zet in lijnen.yaml een lijst 'lijnen' met voor elke lijn naam, nummer en waarvoor."
