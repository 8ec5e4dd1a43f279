"""Text for the clipboard: a few aantekeningen of one walk, or what was selected; for the own dossier, by the gate."""

from collections.abc import Sequence

from checklist_app.documents.dossier import opgeschreven
from checklist_app.documents.inhoud import Inhoud, blik_op
from checklist_app.documents.tekst import als_tekst
from checklist_app.documents.velden import lange_dag
from checklist_app.domain.blokken import Alinea, Document, Getypt, Velden, Veldwaarde
from checklist_app.domain.gebeurtenissen import GEKOPIEERD
from checklist_app.domain.soorten import Aantekening
from checklist_app.flow.fouten import BlijftHier, NietsTeKopieren
from checklist_app.flow.kompas import Kompas
from checklist_app.flow.uitvoer import door_de_poort
from checklist_app.flow.wandelen import Wandelgang
from checklist_app.poort.fouten import Tegengehouden
from checklist_app.poort.merken import SOORTEN_IN_WOORDEN


def voor_dossier(gang: Wandelgang, aantekeningen: Sequence[Aantekening], titel: str) -> str:
    """Return these aantekeningen as text for the own dossier, and log that they left (ontwerp.md section 7).

    What is empty, replaced, at a question that does not apply, or of the leerdeel stays behind. Raises
    ``NietsTeKopieren``, and what the gate raises: then nothing leaves.
    """
    hier = wat_meegaat(gang, aantekeningen)
    beschreven = om_te_kopieren(gang, hier, titel)
    return door_de_poort(gang.kompas, gang.casus, beschreven, "dossier", als_tekst, aantal=len(hier), hoe=GEKOPIEERD)


def wat_meegaat(gang: Wandelgang, aantekeningen: Sequence[Aantekening]) -> Sequence[Aantekening]:
    """Return which of these may leave, in the order of the walk. Raises ``NietsTeKopieren``."""
    gekozen = {a.id for a in aantekeningen}
    hier = [a for a in Inhoud(gang.wandeling).geldig if a.id in gekozen]
    if not hier:
        raise NietsTeKopieren
    return hier


def om_te_kopieren(
    gang: Wandelgang, hier: Sequence[Aantekening], titel: str, *, met_kenmerk: bool = True
) -> Document:
    """Return what ``wat_meegaat`` gave as a document, before the gate."""
    inhoud = Inhoud(gang.wandeling)
    blik = blik_op(gang.casus, [inhoud])
    kenmerk = gang.casus.kenmerk if met_kenmerk else ""
    over = Velden(
        (
            *((Veldwaarde("Zaak", ((Getypt(kenmerk),),)),) if kenmerk else ()),
            Veldwaarde("Gemaakt op", ((lange_dag(gang.kompas.klok.vandaag()),),)),
        )
    )
    return Document((titel,), over, tuple(blok for a in hier for blok in opgeschreven(a, inhoud, blik)))


def mag_naar_klembord(kompas: Kompas, casus_id: str | None, tekst: str) -> None:
    """Let selected text go to the own dossier as it stands, and log that it left; no real names are put in.

    ``casus_id`` is the case that is open, if any. Raises ``BlijftHier`` for a BSN or a name from another case.
    """
    casus = kompas.kluis.casus(casus_id) if casus_id else None
    selectie = Document((), Velden(()), (Alinea((Getypt(tekst),)),))
    try:
        door_de_poort(kompas, casus, selectie, "dossier", lambda _: tekst, aantal=1, hoe=GEKOPIEERD)
    except Tegengehouden as fout:
        soorten = dict.fromkeys(SOORTEN_IN_WOORDEN[merk.soort] for merk in fout.merken)
        raise BlijftHier(merken=" en ".join(soorten)) from None
