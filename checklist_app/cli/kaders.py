"""Kaders: the list, one in outline, the linter and the JSON Schema; no vault is needed."""

import os

import click

from checklist_app.cli.nederlands import Groep, Opdracht
from checklist_app.cli.omgeving import globale_opties, meld, plaatsen, schrijf, schrijf_json


@click.group(cls=Groep, invoke_without_command=True)
@globale_opties
@click.pass_context
def kaders(ctx: click.Context) -> None:
    """De leidraden: welke er zijn en wat erin staat.

    Of een eigen leidraad klopt, zie je met 'controleer'.
    """
    if ctx.invoked_subcommand is None:
        ctx.invoke(lijst)


@kaders.command(cls=Opdracht)
@click.option("--json", "als_json", is_flag=True, help="Als JSON.")
@globale_opties
def lijst(als_json: bool = False) -> None:
    """Welke leidraden er zijn, en wat je ernaast kunt leggen.

    Met 'toon' en een id lees je er een.
    """
    from checklist_app.flow.kaders import in_groepen, overzicht

    rijen, problemen = overzicht(plaatsen())
    if als_json:
        schrijf_json(
            [
                {"id": r.id, "versie": r.versie, "kadersoort": r.kadersoort, "status": r.status, "titel": r.titel}
                for r in rijen
            ]
        )
    else:
        for kop, groep in in_groepen(rijen):
            schrijf(kop)
            for rij in groep:
                status = "" if rij.status == "actief" else f"  ({rij.status})"
                schrijf(f"  {rij.id} {rij.versie}  {rij.titel}{status}")
    for probleem in problemen:
        meld(probleem)


@kaders.command(cls=Opdracht)
@click.argument("id_", metavar="ID")
@globale_opties
def toon(id_: str) -> None:
    """Wat er in een leidraad, kaart, werkvorm of woordenlijst staat."""
    from checklist_app.flow.kaders import overzicht_van
    from checklist_app.flow.klok import uit_omgeving

    schrijf(overzicht_van(plaatsen(), uit_omgeving(os.environ), id_).rstrip())


@kaders.command(cls=Opdracht)
@click.argument("paden", metavar="PAD", nargs=-1, required=True)
@globale_opties
def controleer(paden: tuple[str, ...]) -> int:
    """Kijk eigen leidraden na: bestanden of mappen."""
    from checklist_app.flow.kaders import kijk_na

    regels, goed = kijk_na(paden)
    for regel in regels:
        schrijf(regel)
    return 0 if goed else 1


@kaders.command(cls=Opdracht)
@globale_opties
def schema() -> None:
    """Het JSON Schema van een leidraad.

    Daarmee denkt een editor mee terwijl je schrijft.
    """
    from checklist_app.flow.kaders import json_schema

    schrijf_json(json_schema())
