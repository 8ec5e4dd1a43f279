"""The vault itself: make it, change its keys, copy it, check it."""

import os
import sys
from pathlib import Path

import click

from checklist_app.cli.nederlands import Groep, Opdracht
from checklist_app.cli.omgeving import (
    bescherm,
    eis_terminal,
    geopend,
    globale_opties,
    meld,
    plaatsen,
    schrijf,
    vragen,
)


@click.group(cls=Groep, invoke_without_command=True)
@globale_opties
@click.pass_context
def kluis(ctx: click.Context) -> None:
    """De kluis: maken, wachtzin, herstelcode, kopie en controle."""
    if ctx.invoked_subcommand is None:
        from checklist_app.flow.beheer import beschrijf

        schrijf(beschrijf(plaatsen()))


@kluis.command(cls=Opdracht)
@globale_opties
def nieuw() -> int:
    """Maak een nieuwe kluis."""
    from checklist_app.flow.openen import eis_geen_kluis, maak_in, wachtzin_uit_bestand
    from checklist_app.plain.begin import luister, maak_met_vragen, tot_het_einde

    bescherm()
    plekken = plaatsen()
    eis_geen_kluis(plekken)
    wachtzin = wachtzin_uit_bestand(os.environ)
    if wachtzin is not None:
        gemaakt, code = maak_in(plekken, wachtzin)
        gemaakt.sluit()
        meld(f"De kluis staat in {plekken.kluis}. Dit is de herstelcode; Kompas laat de code niet nog eens zien.")
        schrijf(code)
        return 0
    eis_terminal()
    with luister(sys.stdout, plekken) as gesprek:
        return tot_het_einde(lambda: maak_met_vragen(gesprek, plekken).sluit())


@kluis.command(cls=Opdracht)
@globale_opties
def wachtwoord() -> None:
    """Kies een nieuwe wachtzin. De oude werkt daarna niet meer."""
    from checklist_app.plain.begin import nieuwe_wachtzin

    eis_terminal()
    with geopend() as kompas:
        with vragen() as gesprek:
            nieuw_ = nieuwe_wachtzin(gesprek)
        kompas.kluis.wijzig_wachtzin(nieuw_)
    meld("De nieuwe wachtzin werkt vanaf nu. De oude opent de kluis niet meer.")


@kluis.command(cls=Opdracht)
@globale_opties
def herstelcode() -> None:
    """Maak een nieuwe herstelcode. De oude werkt daarna niet meer."""
    with geopend() as kompas:
        code = kompas.kluis.nieuwe_herstelcode()
    meld("Schrijf deze herstelcode over op papier. De oude werkt niet meer.")
    schrijf(code)


@kluis.command(cls=Opdracht)
@click.argument("pad", type=click.Path(path_type=Path))
@globale_opties
def kopie(pad: Path) -> None:
    """Maak een versleutelde kopie in een nieuwe map.

    De kopie wordt nagekeken voor Kompas zegt dat ze er is.
    """
    with geopend() as kompas:
        gemaakt = kompas.kluis.kopie(pad)
    meld(f"De kopie staat in {gemaakt}. Ze opent met dezelfde wachtzin en herstelcode.")


@kluis.command(cls=Opdracht)
@globale_opties
def controle() -> int:
    """Kijk de hele kluis na."""
    with geopend() as kompas:
        bevindingen = kompas.kluis.controle()
    for bevinding in bevindingen:
        schrijf(bevinding)
    if not bevindingen:
        schrijf("De kluis is in orde.")
    return 1 if bevindingen else 0
