"""What goes out of the vault and what comes in."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from checklist_app.cli.nederlands import Opdracht
from checklist_app.cli.omgeving import (
    eis_terminal,
    geopend,
    gezin_of_vraag,
    globale_opties,
    heeft_terminal,
    meld,
    schrijf,
    schrijf_json,
    vragen,
)

if TYPE_CHECKING:
    from checklist_app.domain.casus import Casus
    from checklist_app.flow.kompas import Kompas


_ZONDER_GEZIN = "Geef een gezin mee: kompas uitvoer CASUS --doel DOEL."


@click.command(cls=Opdracht)
@click.argument("casus", required=False)
@click.option(
    "--doel",
    type=click.Choice(["dossier", "gezin", "inzage", "intervisie", "knelpunten", "volledig"]),
    help="Waarvoor het is.",
)
@click.option("--vorm", type=click.Choice(["md", "txt", "json"]), help="md of txt; json bij het doel volledig.")
@click.option("--persoon", metavar="ROL", help="Voor wie, bij het doel gezin; over wie, bij inzage.")
@click.option("--met", type=click.Choice(["versies"]), help="Ook eerdere versies, bij het doel volledig.")
@click.option(
    "--keuzes",
    metavar="BESTAND",
    type=click.Path(path_type=Path),
    help="Antwoorden bij woorden waar Kompas over twijfelt, bij intervisie en knelpunten.",
)
@click.option("--schema", is_flag=True, help="Het JSON Schema van het casusdocument.")
@click.option("-o", "pad", metavar="PAD", type=click.Path(path_type=Path), help="Naar een nieuw bestand.")
@globale_opties
def uitvoer(
    casus: str | None,
    doel: str | None,
    vorm: str | None,
    persoon: str | None,
    met: str | None,
    keuzes: Path | None,
    schema: bool,
    pad: Path | None,
) -> None:
    """Maak een document van een gezin. Zonder CASUS vraagt Kompas erom, dan staat er niets in de shell.

    Kompas kijkt na wat deze lezer mag zien. Zonder -o komt het document op het scherm, en daar blijft het staan.
    """
    from checklist_app.flow.eigen_kopie import casusdocument_als_tekst
    from checklist_app.flow.eigen_kopie import schema as json_schema
    from checklist_app.flow.uitvoer import document, schrijf_bestand

    if schema:
        schrijf_json(json_schema())
        return
    if doel is None:
        raise click.MissingParameter(param=_param("doel"))
    if casus is None:
        eis_terminal(_ZONDER_GEZIN)
    gegeven = {"vorm": vorm, "persoon": persoon, "met": met, "keuzes": str(keuzes) if keuzes else None}
    _check_combination(doel, gegeven)
    with geopend() as kompas:
        gezin = gezin_of_vraag(kompas, casus)
        if doel == "volledig":
            _ask_again(kompas)
            meld("Let op: dit is alles van dit gezin, leesbaar voor wie het bestand heeft. Er is niets uitgehaald.")
            tekst = casusdocument_als_tekst(kompas, gezin, met_versies=met == "versies")
        elif doel == "inzage":
            from checklist_app.flow.inzage import inzagedocument

            meld("Let op: dit is voor je organisatie. Zij beoordeelt eerst wat ook over een ander gaat.")
            tekst = inzagedocument(kompas, gezin, vorm or "md", persoon)
        elif doel in ("intervisie", "knelpunten"):
            tekst = _for_somebody_else(
                kompas, gezin, "intervisie" if doel == "intervisie" else "knelpunten", vorm, keuzes
            )
        else:
            tekst = document(kompas, gezin, "gezin" if doel == "gezin" else "dossier", vorm or "md", persoon)
    if pad is None:
        schrijf(tekst)
    else:
        schrijf_bestand(pad, tekst)
        meld(f"Geschreven naar {pad}. Dit bestand is niet versleuteld: haal het weg als het op zijn plek staat.")


@click.command(cls=Opdracht)
@click.argument("pad", type=click.Path(path_type=Path))
@click.option("--proef", is_flag=True, help="Alleen kijken of het kan.")
@click.option("--als-nieuw", is_flag=True, help="Als een nieuw gezin, naast wat er al staat.")
@globale_opties
def invoer(pad: Path, proef: bool, als_nieuw: bool) -> None:
    """Zet een casusdocument in de kluis."""
    from checklist_app.flow.invoer import lees_bestand, voer_in

    document = lees_bestand(pad)
    with geopend() as kompas:
        gelezen = voer_in(kompas, document, proef=proef, als_nieuw=als_nieuw)
    if gelezen.uitkomst == "al aanwezig":
        schrijf(f"{gelezen.schuilnaam} staat al zo in de kluis. Er is niets veranderd.")
    elif proef:
        schrijf(f"{gelezen.schuilnaam} kan in de kluis. Er is nog niets veranderd.")
    else:
        schrijf(f"{gelezen.schuilnaam} staat in de kluis.")


def _param(naam: str) -> click.Parameter:
    return next(p for p in click.get_current_context().command.params if p.name == naam)


_PAST_BIJ: dict[str, dict[str, tuple[str, ...]]] = {
    "dossier": {"vorm": ("md", "txt")},
    "gezin": {"vorm": ("md", "txt"), "persoon": ()},
    "inzage": {"vorm": ("md", "txt"), "persoon": ()},
    "intervisie": {"vorm": ("md", "txt"), "keuzes": ()},
    "knelpunten": {"vorm": ("md", "txt"), "keuzes": ()},
    "volledig": {"vorm": ("json",), "met": ()},
}
"""The options that go with each purpose, and which values when that matters."""


def _check_combination(doel: str, gegeven: dict[str, str | None]) -> None:
    from checklist_app.flow.fouten import OptiePastNiet

    for optie, waarde in gegeven.items():
        past = _PAST_BIJ[doel].get(optie)
        if waarde is not None and (past is None or (past and waarde not in past)):
            erbij = " of ".join(f"--{optie} {keuze}" for keuze in past or ())
            raise OptiePastNiet(
                optie=f"--{optie}", doel=doel, raad=f"Gebruik {erbij}." if erbij else "Laat die optie weg."
            )


def _for_somebody_else(
    kompas: "Kompas", gezin: "Casus", doel: Literal["intervisie", "knelpunten"], vorm: str | None, keuzes: Path | None
) -> str:
    """Answer the open marks from a file or on the terminal; with neither they are listed, without their words."""
    from checklist_app.flow.doorgeven import doorgang
    from checklist_app.flow.keuzebestand import antwoord_uit

    onderweg = doorgang(kompas, gezin, doel, vorm or "md")
    if keuzes is not None:
        antwoord_uit(keuzes, onderweg)
    if onderweg.open_merken and heeft_terminal():
        from checklist_app.plain.doorgeven import vraag_merken

        with vragen() as gesprek:
            vraag_merken(gesprek, onderweg)
    for merk in onderweg.open_merken:
        soort, plekken = merk.soort_in_woorden, ", ".join(merk.plekken)
        meld(f"{merk.nummer}. {soort}, {merk.aantal} keer, bij {plekken}: merk {merk.code}")
    return onderweg.tekst()


def _ask_again(kompas: "Kompas") -> None:
    """The owner's whole copy asks the passphrase a second time (ontwerp.md section 8)."""
    from checklist_app.flow.instellingen import eis_wachtzin
    from checklist_app.flow.openen import wachtzin_uit_bestand

    wachtzin = wachtzin_uit_bestand(os.environ)
    if wachtzin is None:
        with vragen() as gesprek:
            wachtzin = gesprek.geheim("Nog een keer je wachtzin, voor een leesbare kopie van alles")
    eis_wachtzin(kompas, wachtzin)
