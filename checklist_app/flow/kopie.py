"""Text for the clipboard: a few aantekeningen of one walk, written for the own dossier and past the gate."""

from collections.abc import Sequence

from checklist_app.documents.dossier import opgeschreven
from checklist_app.documents.inhoud import Inhoud, blik_op
from checklist_app.documents.tekst import als_tekst
from checklist_app.documents.velden import lange_dag
from checklist_app.domain.blokken import Document, Getypt, Velden, Veldwaarde
from checklist_app.domain.soorten import Aantekening
from checklist_app.flow.fouten import NietsTeKopieren
from checklist_app.flow.uitvoer import door_de_poort
from checklist_app.flow.wandelen import Wandelgang


def voor_dossier(gang: Wandelgang, aantekeningen: Sequence[Aantekening], titel: str) -> str:
    """Return these aantekeningen as text for the own dossier, and log that they left (ontwerp.md section 7).

    What is empty, replaced, at a question that does not apply, or of the leerdeel stays behind. Raises
    ``NietsTeKopieren``, and what the gate raises: then nothing leaves.
    """
    return door_de_poort(gang.kompas, gang.casus, _describe(gang, aantekeningen, titel), "dossier", als_tekst)


def _describe(gang: Wandelgang, aantekeningen: Sequence[Aantekening], titel: str) -> Document:
    inhoud = Inhoud(gang.wandeling)
    gekozen = {a.id for a in aantekeningen}
    hier = [a for a in inhoud.geldig if a.id in gekozen]
    if not hier:
        raise NietsTeKopieren
    blik = blik_op(gang.casus, [inhoud])
    kenmerk = gang.casus.kenmerk
    over = Velden(
        (
            *((Veldwaarde("Zaak", ((Getypt(kenmerk),),)),) if kenmerk else ()),
            Veldwaarde("Gemaakt op", ((lange_dag(gang.kompas.klok.vandaag()),),)),
        )
    )
    return Document((titel,), over, tuple(blok for a in hier for blok in opgeschreven(a, inhoud, blik)))
