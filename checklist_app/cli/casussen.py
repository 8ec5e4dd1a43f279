"""Looking at what the vault holds."""

import click

from checklist_app.cli.nederlands import Opdracht
from checklist_app.cli.omgeving import (
    als_json,
    eis_terminal,
    geopend,
    gezin_of_vraag,
    globale_opties,
    laat_lezen,
    schrijf,
    schrijf_json,
    vragen,
)

_ZONDER_GEZIN = "Geef een gezin mee: kompas toon CASUS."
_ZONDER_VRAAG = "Geef de woorden mee: kompas zoek WOORDEN."


@click.command(cls=Opdracht)
@click.option("--json", "als_json", is_flag=True, help="Als JSON.")
@globale_opties
def casussen(als_json: bool) -> None:
    """Welke gezinnen er in de kluis staan."""
    from checklist_app.flow.lezen import overzicht, overzicht_als_tekst

    with geopend() as kompas:
        if als_json:
            schrijf_json(overzicht(kompas))
        else:
            schrijf(overzicht_als_tekst(kompas))


@click.command(cls=Opdracht)
@click.argument("casus", required=False)
@click.option("--json", "als_json_", is_flag=True, help="Als JSON.")
@globale_opties
def toon(casus: str | None, als_json_: bool) -> None:
    """Alles van één gezin, op het scherm. Zonder CASUS vraagt Kompas erom, dan staat er niets in de shell.

    Op een terminal komt het per bladzijde, en daarna is het scherm leeg.
    """
    from checklist_app.flow.eigen_kopie import casus_als_json
    from checklist_app.flow.lezen import casus_als_tekst

    if casus is None:
        eis_terminal(_ZONDER_GEZIN)
    with geopend() as kompas:
        gezin = gezin_of_vraag(kompas, casus)
        tekst = als_json(casus_als_json(kompas, gezin)) if als_json_ else casus_als_tekst(kompas, gezin)
    laat_lezen(tekst)


@click.command(cls=Opdracht)
@click.argument("woorden", nargs=-1)
@click.option("--json", "als_json_", is_flag=True, help="Als JSON.")
@globale_opties
def zoek(woorden: tuple[str, ...], als_json_: bool) -> None:
    """Zoek in alle gezinnen. Zonder woorden vraagt Kompas erom, dan staat er niets in de shell.

    Op een terminal komt het per bladzijde, en daarna is het scherm leeg.
    """
    from checklist_app.flow.lezen import gevonden, gevonden_als_tekst

    if not woorden:
        eis_terminal(_ZONDER_VRAAG)
    with geopend() as kompas:
        treffers = gevonden(kompas, " ".join(woorden) or _ask())
        tekst = als_json(treffers) if als_json_ else gevonden_als_tekst(kompas, treffers)
    laat_lezen(tekst)


def _ask() -> str:
    with vragen(_ZONDER_VRAAG) as gesprek:
        antwoord = gesprek.vraag("Waar zoek je naar")
    return antwoord if isinstance(antwoord, str) else ""
