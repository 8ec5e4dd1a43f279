"""A document for a request to see what is held: about one person, for the organisation, through the gate."""

from checklist_app.documents.inzage import Gehouden, inzage
from checklist_app.domain.basis import JIJZELF
from checklist_app.domain.casus import Casus
from checklist_app.domain.formulier import vind_persoon
from checklist_app.domain.gebeurtenissen import EIGEN_DOSSIER, in_woorden
from checklist_app.flow.fouten import PersoonNietGevonden, PersoonNodig
from checklist_app.flow.kompas import Kompas
from checklist_app.flow.uitvoer import VORMEN, door_de_poort, wandelingen
from checklist_app.flow.wissen import ging_naar_buiten
from checklist_app.kluis.logboek import Logregel


def inzagedocument(kompas: Kompas, casus: Casus, vorm: str, rol: str | None) -> str:
    """Return all that is held about the person with this role, past the gate.

    Raises ``PersoonNodig``, ``PersoonNietGevonden`` and what the gate raises: then nothing leaves.
    """
    if not rol:
        raise PersoonNodig
    persoon = vind_persoon(rol, casus)
    if persoon is None or persoon == JIJZELF:
        raise PersoonNietGevonden
    gangen = wandelingen(kompas, casus)
    ids = [a.id for gang in gangen for a in gang.aantekeningen]
    gehouden = Gehouden(
        register=kompas.kluis.namen(casus.id),
        versies={id_: [(v.bewaard_op, v.aantekening) for v in kompas.kluis.versies(id_)[:-1]] for id_ in ids},
        gedeeld=[
            (regel.tijd.astimezone().date(), _told(regel, casus))
            for regel in kompas.kluis.logboek(casus.id)
            if regel.tijd and ging_naar_buiten(regel.wat)
        ],
    )
    beschreven = inzage(casus, gangen, gehouden, persoon, kompas.klok.vandaag())
    return door_de_poort(kompas, casus, beschreven, "inzage", VORMEN[vorm], aantal=len(ids))


def _told(regel: Logregel, casus: Casus) -> str:
    wie = regel.voor_wie if regel.voor_wie != EIGEN_DOSSIER else None
    persoon = casus.betrokkene(wie) if wie else None
    voor = f", voor {persoon.rol if persoon else wie}" if wie else ""
    return f"{in_woorden(regel.wat).woorden}{voor}"
