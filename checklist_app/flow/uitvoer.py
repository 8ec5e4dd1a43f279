"""What leaves the vault through the gate, and the file it is written to."""

import os
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from checklist_app.documents.dossier import dossier
from checklist_app.documents.gezin import gezin
from checklist_app.documents.markdown import als_markdown
from checklist_app.documents.tekst import als_tekst
from checklist_app.domain.blokken import Document
from checklist_app.domain.casus import Casus
from checklist_app.domain.formulier import vind_persoon
from checklist_app.domain.gebeurtenissen import EIGEN_DOSSIER, UITVOER
from checklist_app.domain.wandeling import Wandeling
from checklist_app.flow.fouten import (
    BestandBestaat,
    BestandNietTeSchrijven,
    NietUitGezin,
    PersoonNietGevonden,
    PersoonNodig,
    reden,
)
from checklist_app.flow.kompas import Kompas
from checklist_app.poort.doorlaten import Doel, controleer_uitvoer, laat_door

DOELEN: tuple[Doel, ...] = ("dossier", "gezin")
"""The purposes that this version writes."""
VORMEN: dict[str, Callable[[Document], str]] = {"md": als_markdown, "txt": als_tekst}
"""How a document can be written."""
_ALLEEN_VAN_JOU = 0o600


def wandelingen(kompas: Kompas, casus: Casus) -> list[Wandeling]:
    """Return every reflection of a case with its kader and its casusdeel, in order of making."""
    per_reflectie: dict[str, list[Any]] = {}
    for rij in kompas.kluis.aantekeningen_van_casus(casus.id):
        per_reflectie.setdefault(rij.reflectie, []).append(rij.aantekening)
    return [
        Wandeling(kompas.leidraad_van(r), r, tuple(per_reflectie.get(r.id, ())))
        for r in kompas.kluis.reflecties(casus.id)
    ]


def document(kompas: Kompas, casus: Casus, doel: Doel, vorm: str, persoon: str | None) -> str:
    """Return a case written for one purpose, past the gate.

    ``persoon`` is a role, needed for *gezin*. Raises ``PersoonNodig``, ``PersoonNietGevonden``, ``NietUitGezin`` and
    what the gate raises: then nothing leaves.
    """
    lezer = _reader(casus, doel, persoon)
    gangen = wandelingen(kompas, casus)
    aantal = sum(len(gang.aantekeningen) for gang in gangen)
    beschreven = _describe(casus, gangen, lezer, kompas.klok.vandaag())
    return door_de_poort(kompas, casus, beschreven, doel, VORMEN[vorm], lezer, aantal=aantal)


def door_de_poort(
    kompas: Kompas,
    casus: Casus | None,
    beschreven: Document,
    doel: Doel,
    schrijf: Callable[[Document], str],
    lezer: str | None = None,
    *,
    aantal: int | None = None,
    hoe: str = UITVOER,
) -> str:
    """Return a document as text when the gate lets it through, before and after it is written; log that it left.

    The log says for which purpose, how many parts and ``hoe``, as a document or copied, and for the family also for
    whom (the id of that person), never what. Without a case every name in a register is one of another family.
    """
    casus_id = casus.id if casus else None
    register = kompas.kluis.namen(casus_id) if casus_id else ()
    andere = [naam for id_, namen in kompas.kluis.alle_namen().items() if id_ != casus_id for naam in namen]
    door = laat_door(beschreven, doel, lezer, register, andere, casus)
    tekst = schrijf(door)
    controleer_uitvoer(tekst, door, doel, lezer, register, andere, casus)
    kompas.kluis.log(f"{hoe}{doel}", casus_id, voor_wie=lezer or EIGEN_DOSSIER, aantal=aantal)
    return tekst


def schrijf_bestand(pad: Path, tekst: str) -> None:
    """Write a new file that only its owner can read. Raises ``BestandBestaat`` or ``BestandNietTeSchrijven``.

    Nothing is overwritten, and a file that could not be written whole is taken away again.
    """
    try:
        greep = os.open(pad, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _ALLEEN_VAN_JOU)
    except FileExistsError:
        raise BestandBestaat(pad=pad) from None
    except OSError as fout:
        raise BestandNietTeSchrijven(pad=pad, oorzaak=reden(fout)) from None
    try:
        with open(greep, "w", encoding="utf-8", newline="\n") as doel:
            doel.write(tekst)
    except BaseException as fout:
        pad.unlink(missing_ok=True)
        if not isinstance(fout, OSError):
            raise
        raise BestandNietTeSchrijven(pad=pad, oorzaak=reden(fout)) from None


def _reader(casus: Casus, doel: Doel, persoon: str | None) -> str | None:
    if doel != "gezin":
        return None
    if not persoon:
        raise PersoonNodig
    gevonden = vind_persoon(persoon, casus)
    if gevonden is None:
        raise PersoonNietGevonden
    betrokkene = casus.betrokkene(gevonden)
    if betrokkene is None or not betrokkene.hoort_bij_gezin:
        raise NietUitGezin
    return gevonden


def _describe(casus: Casus, gangen: Sequence[Wandeling], lezer: str | None, vandaag: date) -> Document:
    return gezin(casus, gangen, lezer, vandaag) if lezer else dossier(casus, gangen, vandaag)
