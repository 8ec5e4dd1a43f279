"""A case document in: everything of it, or nothing."""

import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from checklist_app.documents import casusdocument as bestand
from checklist_app.documents.fouten import TeGroot, VerwijstNergensHeen
from checklist_app.domain.document import CasusDocument, ReflectieDocument
from checklist_app.domain.kader import Aanvulling, Kader
from checklist_app.domain.kaderbasis import Vraag
from checklist_app.domain.kadersoorten import IederKader
from checklist_app.domain.reflectie import KaderVersie, Reflectie
from checklist_app.domain.soorten import Aantekening
from checklist_app.domain.vragenspiegel import Vragenspiegel
from checklist_app.flow.eigen_kopie import casusdocument
from checklist_app.flow.fouten import (
    BestandNietTeLezen,
    CasusIsAnders,
    LeidraadInDocumentAnders,
    reden,
)
from checklist_app.flow.kompas import Kompas
from checklist_app.kaderbron.lezen import lees
from checklist_app.kluis.fouten import NietInKluis

Uitkomst = Literal["nieuw", "al aanwezig"]


@dataclass(frozen=True)
class Ingelezen:
    """What an import came to."""

    uitkomst: Uitkomst
    schuilnaam: str


def lees_bestand(pad: Path) -> CasusDocument:
    """Return the case document in a file. Raises ``BestandNietTeLezen`` or a ``CasusdocumentFout``."""
    try:
        staat = pad.stat()
        if not stat.S_ISREG(staat.st_mode):
            raise BestandNietTeLezen(pad=pad, oorzaak="dat is geen gewoon bestand")
        if staat.st_size > bestand.GROOTSTE_MB * 1024 * 1024:
            raise TeGroot(mb=bestand.GROOTSTE_MB)
        inhoud = pad.read_bytes()
    except OSError as fout:
        raise BestandNietTeLezen(pad=pad, oorzaak=reden(fout)) from None
    return bestand.lees(inhoud)


def voer_in(kompas: Kompas, document: CasusDocument, *, proef: bool = False, als_nieuw: bool = False) -> Ingelezen:
    """Put a case document in the vault; nothing changes when anything in it is wrong (ontwerp.md section 8).

    The same case changes nothing. Raises ``CasusIsAnders`` for the same id with another content,
    ``SchuilnaamBestaat``, and what a kader text in it that cannot be used raises. ``proef`` only looks.
    """
    if als_nieuw:
        document = bestand.met_nieuwe_ids(document)
    _check_kaders(kompas, document)
    if _is_here(kompas, document):
        return Ingelezen("al aanwezig", document.casus.schuilnaam)
    kompas.eis_nieuwe_schuilnaam(document.casus.schuilnaam)
    if not proef:
        _store(kompas, document)
    return Ingelezen("nieuw", document.casus.schuilnaam)


def _is_here(kompas: Kompas, document: CasusDocument) -> bool:
    try:
        casus = kompas.kluis.casus(document.casus.id)
    except NietInKluis:
        return False
    met_versies = any(r.eerdere_versies for r in document.reflecties)
    staand = casusdocument(kompas, casus, met_versies=met_versies)
    if (staand.casus, staand.reflecties) != (document.casus, document.reflecties):
        raise CasusIsAnders
    return True


def _check_kaders(kompas: Kompas, document: CasusDocument) -> None:
    """Every kader must be usable, be what it is called, and be the text the vault has under that version."""
    gelezen: dict[KaderVersie, IederKader] = {}
    for kader in document.kaders:
        in_tekst = lees(kader.tekst)
        if (in_tekst.id, in_tekst.versie) != (kader.id, kader.versie):
            raise LeidraadInDocumentAnders(id=kader.id, versie=kader.versie)
        if kompas.kluis.kader(kader.id, kader.versie) not in (None, kader.tekst):
            raise LeidraadInDocumentAnders(id=kader.id, versie=kader.versie)
        gelezen[KaderVersie(id=kader.id, versie=kader.versie)] = in_tekst
    for nummer, reflectie in enumerate(document.reflecties, 1):
        _check_walk(kompas, reflectie, gelezen, f"reflecties {nummer}")


def _check_walk(kompas: Kompas, reflectie: Reflectie, gelezen: Mapping[KaderVersie, IederKader], plek: str) -> None:
    """A walk must be able to go on: it rests on a kader, its aanvullingen fit, and where it was is a question."""
    kader = gelezen[reflectie.kader]
    aanvullingen = [ander for ref in reflectie.aanvullingen if isinstance(ander := gelezen[ref], Aanvulling)]
    if not isinstance(kader, Kader) or len(aanvullingen) != len(reflectie.aanvullingen):
        raise VerwijstNergensHeen(plek=f"{plek}, kader")
    samen = kompas.kaderbron.met_aanvullingen(kader, aanvullingen).met_vragen(
        _mirror_questions(reflectie, gelezen, plek)
    )
    waar = reflectie.plek
    if waar and (waar.principe, waar.vraag) not in {(p.id, v.id) for p, v in samen.vragen()}:
        raise VerwijstNergensHeen(plek=f"{plek}, plek")


def _mirror_questions(
    reflectie: Reflectie, gelezen: Mapping[KaderVersie, IederKader], plek: str
) -> dict[str, list[Vraag]]:
    """Return the mirror questions that were taken into a walk by principle; each must stand in its spiegel."""
    gevonden: dict[str, list[Vraag]] = {}
    for erbij in reflectie.spiegelvragen:
        spiegel = gelezen[erbij.spiegel]
        vragen = spiegel.vragen() if isinstance(spiegel, Vragenspiegel) else ()
        vraag = next((v for v in vragen if (v.id, v.deel) == (erbij.vraag, erbij.deel)), None)
        if vraag is None:
            raise VerwijstNergensHeen(plek=f"{plek}, spiegelvragen")
        gevonden.setdefault(erbij.principe, []).append(vraag)
    return gevonden


def _store(kompas: Kompas, document: CasusDocument) -> None:
    kompas.kluis.bewaar_alles(
        document.casus,
        [_reflection(r) for r in document.reflecties],
        {r.id: r.aantekeningen for r in document.reflecties},
        eerdere=_earlier(document),
        kaders=document.kaders,
    )


def _reflection(document: ReflectieDocument) -> Reflectie:
    return Reflectie(**{naam: getattr(document, naam) for naam in Reflectie.model_fields})


def _earlier(document: CasusDocument) -> dict[str, list[Aantekening]]:
    gevonden: dict[str, list[Aantekening]] = {}
    for reflectie in document.reflecties:
        for versie in sorted(reflectie.eerdere_versies, key=lambda v: v.nummer):
            gevonden.setdefault(versie.aantekening.id, []).append(versie.aantekening)
    return gevonden
