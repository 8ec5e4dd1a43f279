"""The invented family to practise with: in a throw-away vault, or in a new one that stays."""

import secrets
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from checklist_app.domain.reflectie import KaderTekst
from checklist_app.flow.klok import Klok
from checklist_app.flow.kompas import Kompas
from checklist_app.flow.oefengezin import maak as maak_gezin
from checklist_app.flow.openen import maak_in, open_kompas
from checklist_app.flow.plaatsen import Plaatsen
from checklist_app.kluis.maken import maak
from checklist_app.kluis.sleutels import Kosten

_GOEDKOOP = Kosten(geheugen_kib=8 * 1024, rondes=1)
"""Enough for a passphrase of 256 random bits that nobody ever types."""


@contextmanager
def oefenkompas(klok: Klok, kaders: Path) -> Iterator[Kompas]:
    """Open Kompas on a throw-away vault with the practice family; the vault is encrypted, and gone afterwards.

    ``kaders`` is the folder of the organisation's own kaders, so that one can practise with those.
    """
    map_ = Path(tempfile.mkdtemp(prefix="kompas-oefenen-"))
    try:
        plaatsen = Plaatsen(kluis=map_ / "kluis", kaders=kaders)
        kluis, _ = maak(plaatsen.kluis, secrets.token_hex(32), kosten=_GOEDKOOP)
        with kluis:
            kompas = open_kompas(plaatsen, klok, kluis)
            zet_oefengezin_neer(kompas)
            yield kompas
    finally:
        shutil.rmtree(map_, ignore_errors=True)


def maak_oefenkluis(plaatsen: Plaatsen, klok: Klok, wachtzin: str) -> str:
    """Make a new vault with the practice family and close it; return its recovery code."""
    kluis, code = maak_in(plaatsen, wachtzin)
    with kluis:
        zet_oefengezin_neer(open_kompas(plaatsen, klok, kluis))
    return code


def zet_oefengezin_neer(kompas: Kompas) -> None:
    """Store the practice family with the kaders it was walked with."""
    oefening = maak_gezin(kompas.klok.vandaag(), kompas.klok.nu())
    gebruikt = [kompas.kaderbron.lees(r.kader.id, r.kader.versie) for r, _ in oefening.reflecties]
    kompas.kluis.bewaar_alles(
        oefening.casus,
        [reflectie for reflectie, _ in oefening.reflecties],
        {reflectie.id: aantekeningen for reflectie, aantekeningen in oefening.reflecties},
        kaders=[KaderTekst(id=kader.id, versie=kader.versie, tekst=tekst) for kader, tekst in gebruikt],
    )
    open_ = next(reflectie for reflectie, _ in oefening.reflecties if reflectie.stand == "open")
    for aantekening in oefening.leerdeel:
        kompas.kluis.bewaar_aantekening(aantekening, open_.id, 0)
