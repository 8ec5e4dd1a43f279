"""Walking: in the own vault, or in a throw-away one with an invented family."""

import os
import sys
from typing import TYPE_CHECKING

import click

from checklist_app.cli.nederlands import Opdracht
from checklist_app.cli.omgeving import (
    bescherm,
    eis_terminal,
    eis_uitvoer,
    globale_opties,
    heeft_terminal,
    keuzes,
    meld,
    plaatsen,
    schrijf_code,
    vragen,
)

if TYPE_CHECKING:
    from checklist_app.flow.klok import Klok
    from checklist_app.flow.plaatsen import Plaatsen

_ALS_REGELS = "Start Kompas vanuit een terminal, of gebruik --tekst."


@click.command(cls=Opdracht, hidden=True)
@click.argument("casus", required=False)
@globale_opties
def wandel(casus: str | None = None) -> int:
    """De wandeling in je eigen kluis.

    De eerste keer maakt Kompas die kluis.
    """
    from checklist_app.flow.klok import uit_omgeving

    bescherm()
    plekken, klok = plaatsen(), uit_omgeving(os.environ)
    return _walk_as_lines(plekken, klok, casus) if keuzes().tekst else _walk_on_screens(plekken, klok)


@click.command(cls=Opdracht)
@click.option("--maak", is_flag=True, help="Zet het oefengezin in een nieuwe kluis op --kluis, en stop.")
@click.option("--tekst", is_flag=True, help="Als gewone regels.")
@globale_opties
def demo(maak: bool, tekst: bool) -> int:
    """Oefen met een verzonnen gezin.

    De kluis waarin je oefent, is weg als je stopt.
    """
    from checklist_app.flow.klok import uit_omgeving

    bescherm()
    klok = uit_omgeving(os.environ)
    if maak:
        return _make()
    return _practise_as_lines(klok) if tekst or keuzes().tekst else _practise_on_screens(klok)


def _walk_on_screens(plekken: "Plaatsen", klok: "Klok") -> int:
    """The passphrase file and an empty place are looked at only then: the unlock screen loads nothing heavy."""
    from checklist_app.tui.start import loop_schermen

    eis_terminal(_ALS_REGELS)
    if plekken.is_leeg:
        from checklist_app.flow.openen import eis_geen_kluis

        eis_geen_kluis(plekken)
    wachtzin = None
    if os.environ.get("KOMPAS_WACHTWOORDBESTAND"):
        from checklist_app.flow.openen import wachtzin_uit_bestand

        wachtzin = wachtzin_uit_bestand(os.environ)
    return loop_schermen(plekken, klok, wachtzin=wachtzin)


def _walk_as_lines(plekken: "Plaatsen", klok: "Klok", casus: str | None) -> int:
    from checklist_app.flow.aanwezig import Aanwezig
    from checklist_app.flow.instellingen import lees_instellingen
    from checklist_app.flow.onderhoud import houd_bij
    from checklist_app.flow.openen import (
        eis_geen_kluis,
        eis_kluis,
        is_er_een_kluis,
        open_in,
        open_kompas,
        tot_dicht,
        wachtzin_uit_bestand,
    )
    from checklist_app.plain.begin import eerste_keer, luister, open_met_vragen, tot_het_einde
    from checklist_app.plain.bladzijden import na_afloop_gewist
    from checklist_app.plain.thuis import thuis

    wachtzin = wachtzin_uit_bestand(os.environ)
    if is_er_een_kluis(plekken):
        if wachtzin is None:
            eis_terminal()
    elif heeft_terminal():
        eis_geen_kluis(plekken)
    else:
        eis_kluis(plekken)
    with luister(sys.stdout, plekken) as gesprek:

        def walk() -> None:
            if not is_er_een_kluis(plekken):
                kluis = eerste_keer(gesprek, plekken)
            elif wachtzin is not None:
                kluis = open_in(plekken, wachtzin)
            else:
                kluis = open_met_vragen(gesprek, plekken)
            with na_afloop_gewist(gesprek, sys.stdout), tot_dicht(kluis):
                kompas = open_kompas(plekken, klok, kluis)
                houd_bij(kompas, meld)
                gesprek.lezer.aanwezig = Aanwezig(lees_instellingen(kompas).vergrendel_na_minuten)
                thuis(gesprek, kompas, casus)

        return tot_het_einde(walk, gesprek.zeg)


def _practise_on_screens(klok: "Klok") -> int:
    """From the making of the vault until the screens listen a signal waits: no moment leaves the vault behind.

    An exception from a signal handler would come out of whatever is at work then, often as another one.
    """
    from checklist_app.flow.demo import oefenkompas
    from checklist_app.tui.start import laat_signalen_wachten, loop_schermen

    eis_terminal(_ALS_REGELS)
    laat_signalen_wachten()
    with oefenkompas(klok, plaatsen().kaders) as kompas:
        return loop_schermen(kompas.plaatsen, klok, kompas=kompas)


def _practise_as_lines(klok: "Klok") -> int:
    from checklist_app.flow.demo import oefenkompas
    from checklist_app.plain.begin import luister, tot_het_einde
    from checklist_app.plain.thuis import thuis

    plekken = plaatsen()
    with luister(sys.stdout, plekken) as gesprek:

        def practise() -> None:
            with oefenkompas(klok, plekken.kaders) as kompas:
                gesprek.zeg("Oefenen. Dit gezin is verzonnen. Wat je hier opschrijft, is weg als je stopt.")
                thuis(gesprek, kompas)

        return tot_het_einde(practise, gesprek.zeg)


def _make() -> int:
    from checklist_app.flow.demo import maak_oefenkluis
    from checklist_app.flow.fouten import DemoMapNodig
    from checklist_app.flow.klok import uit_omgeving
    from checklist_app.flow.openen import eis_geen_kluis, wachtzin_uit_bestand
    from checklist_app.plain.begin import nieuwe_wachtzin

    if keuzes().kluis is None and not os.environ.get("KOMPAS_KLUIS"):
        raise DemoMapNodig
    eis_geen_kluis(plaatsen())
    eis_uitvoer()
    wachtzin = wachtzin_uit_bestand(os.environ)
    if wachtzin is None:
        with vragen() as gesprek:
            wachtzin = nieuwe_wachtzin(gesprek)
    code = maak_oefenkluis(plaatsen(), uit_omgeving(os.environ), wachtzin)
    meld("De herstelcode van deze oefenkluis:")
    schrijf_code(code)
    return 0
