"""Walking: in the own vault, or in a throw-away one with an invented family."""

import os
import sys

import click

from checklist_app.cli.nederlands import Opdracht
from checklist_app.cli.omgeving import globale_opties, keuzes, meld, plaatsen, schrijf


@click.command(cls=Opdracht, hidden=True)
@click.argument("casus", required=False)
@globale_opties
def wandel(casus: str | None = None) -> int:
    """Walk in the own vault; the first time it is made."""
    from checklist_app.flow.fouten import GeenTerminal
    from checklist_app.flow.klok import uit_omgeving
    from checklist_app.flow.openen import eis_kluis, is_er_een_kluis, open_in, open_kompas, wachtzin_uit_bestand
    from checklist_app.plain.begin import eerste_keer, loop, luister, open_met_vragen, tot_het_einde

    plekken, klok = plaatsen(), uit_omgeving(os.environ)
    wachtzin = wachtzin_uit_bestand(os.environ)
    mensen = sys.stdin is not None and sys.stdin.isatty()
    if not is_er_een_kluis(plekken) and not mensen:
        eis_kluis(plekken)
    if wachtzin is None and not mensen:
        raise GeenTerminal(hoe="Start Kompas vanuit een terminal.")
    with luister(sys.stdout, plekken) as gesprek:

        def walk() -> None:
            if not is_er_een_kluis(plekken):
                kluis = eerste_keer(gesprek, plekken)
            elif wachtzin is not None:
                kluis = open_in(plekken, wachtzin)
            else:
                kluis = open_met_vragen(gesprek, plekken)
            with kluis:
                code.append(loop(gesprek, open_kompas(plekken, klok, kluis), casus))

        code: list[int] = []
        afloop = tot_het_einde(walk)
    return code[0] if code else afloop


@click.command(cls=Opdracht)
@click.option("--maak", is_flag=True, help="Zet het oefengezin in een nieuwe kluis op --kluis, en stop.")
@click.option("--tekst", is_flag=True, help="Als gewone regels.")
@globale_opties
def demo(maak: bool, tekst: bool) -> int:
    """Oefen met een verzonnen gezin, in een kluis die daarna weer weg is."""
    from checklist_app.flow.demo import oefenkompas
    from checklist_app.flow.klok import uit_omgeving
    from checklist_app.plain.begin import loop, luister

    klok = uit_omgeving(os.environ)
    if maak:
        return _make()
    with oefenkompas(klok) as kompas, luister(sys.stdout, kompas.plaatsen) as gesprek:
        gesprek.zeg("Oefenen. Dit gezin is verzonnen. Wat je hier opschrijft, is weg als je stopt.")
        return loop(gesprek, kompas)


def _make() -> int:
    from checklist_app.flow.demo import maak_oefenkluis
    from checklist_app.flow.fouten import DemoMapNodig, GeenTerminal
    from checklist_app.flow.klok import uit_omgeving
    from checklist_app.flow.openen import wachtzin_uit_bestand
    from checklist_app.plain.begin import luister, nieuwe_wachtzin

    if keuzes().kluis is None and not os.environ.get("KOMPAS_KLUIS"):
        raise DemoMapNodig
    wachtzin = wachtzin_uit_bestand(os.environ)
    if wachtzin is None:
        if sys.stdin is None or not sys.stdin.isatty():
            raise GeenTerminal(hoe="Start Kompas vanuit een terminal.")
        with luister(sys.stderr, plaatsen()) as gesprek:
            wachtzin = nieuwe_wachtzin(gesprek)
    code = maak_oefenkluis(plaatsen(), uit_omgeving(os.environ), wachtzin)
    meld("De herstelcode van deze oefenkluis:")
    schrijf(code)
    return 0
