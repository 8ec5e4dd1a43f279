"""Looking at what the vault holds."""

import click

from checklist_app.cli.nederlands import Opdracht
from checklist_app.cli.omgeving import eis_terminal, geopend, globale_opties, schrijf, schrijf_json, vragen

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
@click.argument("casus")
@click.option("--json", "als_json", is_flag=True, help="Als JSON.")
@globale_opties
def toon(casus: str, als_json: bool) -> None:
    """Alles van één gezin, op het scherm."""
    from checklist_app.flow.lezen import casus_als_json, casus_als_tekst

    with geopend() as kompas:
        gezin = kompas.casus(casus)
        if als_json:
            schrijf_json(casus_als_json(kompas, gezin))
        else:
            schrijf(casus_als_tekst(kompas, gezin))


@click.command(cls=Opdracht)
@click.argument("woorden", nargs=-1)
@click.option("--json", "als_json", is_flag=True, help="Als JSON.")
@globale_opties
def zoek(woorden: tuple[str, ...], als_json: bool) -> None:
    """Zoek in alle gezinnen. Zonder woorden vraagt Kompas erom, dan staat er niets in de shell."""
    from checklist_app.flow.lezen import gevonden, gevonden_als_tekst

    if not woorden:
        eis_terminal(_ZONDER_VRAAG)
    with geopend() as kompas:
        treffers = gevonden(kompas, " ".join(woorden) or _ask())
        if als_json:
            schrijf_json(treffers)
        else:
            schrijf(gevonden_als_tekst(kompas, treffers))


def _ask() -> str:
    with vragen(_ZONDER_VRAAG) as gesprek:
        antwoord = gesprek.vraag("Waar zoek je naar")
    return antwoord if isinstance(antwoord, str) else ""
