"""The vault itself: make it, change its keys, copy it, check it."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checklist_app.cli.nederlands import Groep, Opdracht, VerkeerdGebruik
from checklist_app.cli.omgeving import (
    bescherm,
    eis_terminal,
    eis_uitvoer,
    geopend,
    gezin_of_vraag,
    globale_opties,
    heeft_terminal,
    meld,
    plaatsen,
    schrijf,
    schrijf_code,
    schrijf_json,
    vragen,
)
from checklist_app.cli.wissen import opschonen, wis
from checklist_app.domain.fouten import ONDERBROKEN, KompasFout

if TYPE_CHECKING:
    from checklist_app.kluis.herstel import Geheim
    from checklist_app.kluis.sleutelbestand import Sleutelbestand

_JA_NEE = ("ja", "nee")
_GEEN_KLUIS = "Gestopt. Er is geen kluis gemaakt."
_CODE_KWIJT = "Staat de herstelcode niet op papier? Maak er nog een met 'kompas kluis herstelcode'."


@click.group(cls=Groep, invoke_without_command=True)
@globale_opties
@click.pass_context
def kluis(ctx: click.Context) -> None:
    """De kluis: maken, sleutels, kopie en controle."""
    if ctx.invoked_subcommand is None:
        from checklist_app.flow.beheer import beschrijf

        schrijf(beschrijf(plaatsen()))


@kluis.command(cls=Opdracht)
@globale_opties
def nieuw() -> int:
    """Maak een nieuwe kluis."""
    from checklist_app.flow.openen import (
        eis_geen_kluis,
        is_er_een_kluis,
        maak_in,
        plek_in_woorden,
        wachtzin_uit_bestand,
    )
    from checklist_app.plain.begin import maak_met_vragen
    from checklist_app.plain.gesprek import Stop
    from checklist_app.plain.regels import EindeInvoer

    bescherm()
    plekken = plaatsen()
    eis_geen_kluis(plekken)
    wachtzin = wachtzin_uit_bestand(os.environ)
    if wachtzin is not None:
        eis_uitvoer()
        for regel in plek_in_woorden(plekken):
            meld(regel)
        gemaakt, code = maak_in(plekken, wachtzin)
        gemaakt.sluit()
        meld("Dit is de herstelcode; Kompas laat de code niet nog eens zien.")
        schrijf_code(code)
        return 0
    with vragen() as gesprek:
        try:
            maak_met_vragen(gesprek, plekken).sluit()
        except (Stop, EindeInvoer, KeyboardInterrupt):
            meld(f"Gestopt. De kluis is er al. {_CODE_KWIJT}" if is_er_een_kluis(plekken) else _GEEN_KLUIS)
            return ONDERBROKEN
    return 0


@kluis.command(cls=Opdracht)
@globale_opties
def wachtwoord() -> None:
    """Kies een nieuwe wachtzin. De oude werkt daarna niet meer."""
    from checklist_app.flow.wachtzin import bekende_namen
    from checklist_app.plain.begin import nieuwe_wachtzin

    eis_terminal()
    with geopend() as kompas:
        with vragen() as gesprek:
            nieuw_ = nieuwe_wachtzin(gesprek, bekende_namen(kompas))
        kompas.kluis.wijzig_wachtzin(nieuw_)
    meld("De nieuwe wachtzin werkt vanaf nu. De oude opent de kluis niet meer.")


@kluis.command(cls=Opdracht)
@globale_opties
def herstelcode() -> None:
    """Maak een nieuwe herstelcode. De oude werkt daarna niet meer."""
    eis_uitvoer()
    with geopend() as kompas:
        code = kompas.kluis.nieuwe_herstelcode()
    meld("Schrijf deze herstelcode over op papier. De oude werkt niet meer.")
    schrijf_code(code)


@kluis.command(cls=Opdracht)
@click.argument("pad", type=click.Path(path_type=Path), required=False)
@click.option("--weg", is_flag=True, help="Haal de sleutel van je organisatie weer weg.")
@globale_opties
def organisatie(pad: Path | None, weg: bool) -> int:
    """Laat je organisatie het casusdeel kunnen openen.

    PAD is een tekstbestand met de publieke sleutel van je organisatie. Het leerdeel blijft altijd dicht.
    """
    if (pad is None) == (not weg):
        raise VerkeerdGebruik("Geef het PAD van de publieke sleutel, of --weg.")
    return _organisation_off() if pad is None else _organisation_on(pad)


def _organisation_on(pad: Path) -> int:
    from checklist_app.flow.beheer import sleutel_in, sleutel_in_woorden, zet_organisatie
    from checklist_app.flow.openen import eis_kluis

    eis_kluis(plaatsen())
    sleutel = sleutel_in(pad)
    eis_terminal()
    with geopend() as kompas:
        with vragen() as gesprek:
            gesprek.zeg_alles(sleutel_in_woorden(sleutel))
            if gesprek.keuze("Is het dezelfde, en wil je dit? 1) ja, 2) nee. Enter is 2", _JA_NEE, "nee") != "ja":
                meld("Er is niets veranderd.")
                return 1
        zet_organisatie(kompas, sleutel)
    meld("Je organisatie kan vanaf nu het casusdeel openen. 'kompas kluis' laat altijd zien dat dat kan.")
    return 0


def _organisation_off() -> int:
    from checklist_app.flow.beheer import haal_organisatie_weg

    with geopend() as kompas:
        was_er = haal_organisatie_weg(kompas)
    if not was_er:
        meld("Er staat geen sleutel van je organisatie in deze kluis.")
        return 1
    meld(
        "De sleutel van je organisatie is weg, ook uit de automatische kopieën. Een kopie die eerder elders is "
        "gemaakt kan zij nog openen. Nieuwe sleutels voor deze kluis maak je met: kompas kluis vernieuw"
    )
    return 0


@kluis.command(cls=Opdracht)
@globale_opties
def vernieuw() -> int:
    """Geef de kluis nieuwe sleutels, als iemand de oude kan hebben.

    Alles wordt opnieuw versleuteld. Daarna werken alleen de nieuwe wachtzin en herstelcode.
    """
    from checklist_app.flow.instellingen import DE_OUDE_WACHTZIN, VERNIEUWEN_BEZIG, VERNIEUWEN_DOET, is_de_oude
    from checklist_app.flow.instellingen import vernieuw as vernieuw_sleutels
    from checklist_app.flow.wachtzin import bekende_namen
    from checklist_app.plain.begin import nieuwe_wachtzin, toon_herstelcode
    from checklist_app.plain.gesprek import Stop
    from checklist_app.plain.regels import EindeInvoer

    eis_terminal()
    with geopend() as kompas, vragen() as gesprek:
        gesprek.zeg_alles(VERNIEUWEN_DOET)
        if gesprek.keuze("Doorgaan? 1) ja, 2) nee. Enter is 2", _JA_NEE, "nee") != "ja":
            meld("Er is niets veranderd.")
            return 1
        wachtzin = nieuwe_wachtzin(gesprek, bekende_namen(kompas))
        while is_de_oude(kompas, wachtzin):
            gesprek.zeg(DE_OUDE_WACHTZIN)
            wachtzin = nieuwe_wachtzin(gesprek, bekende_namen(kompas))
        gesprek.zeg(VERNIEUWEN_BEZIG)
        code, zinnen = vernieuw_sleutels(kompas, wachtzin)
        gesprek.zeg_alles(zinnen)
        try:
            toon_herstelcode(gesprek, code)
        except (Stop, EindeInvoer, KeyboardInterrupt):
            meld(f"Gestopt. De nieuwe wachtzin en herstelcode werken al, de oude niet meer. {_CODE_KWIJT}")
            return ONDERBROKEN
        gesprek.zeg("Maak nu een verse kopie, met: kompas kluis kopie PAD")
    return 0


@kluis.command(cls=Opdracht)
@click.argument("pad", type=click.Path(path_type=Path))
@globale_opties
def kopie(pad: Path) -> None:
    """Maak een versleutelde kopie in een nieuwe map.

    De kopie wordt nagekeken voor Kompas zegt dat ze er is.
    """
    from checklist_app.flow.onderhoud import maak_kopie

    with geopend() as kompas:
        zin = maak_kopie(kompas, pad)
    meld(zin)


@kluis.command(cls=Opdracht)
@click.argument("pad", type=click.Path(path_type=Path))
@click.option("--ja", is_flag=True, help="Zet terug zonder te vragen.")
@globale_opties
def herstel(pad: Path, ja: bool) -> int:
    """Zet een kopie terug. Wat er nu staat, gaat opzij en blijft.

    PAD is de map van de kopie. Kompas laat eerst zien wat erin staat.
    """
    from checklist_app.flow.onderhoud import inhoud_in_woorden, kopie_klaar, slot_van_kopie

    bescherm()
    if not ja:
        eis_terminal("Geef --ja erbij als je zeker weet dat je deze kopie terug wilt.")
    plekken = plaatsen()
    geheim = _secret(slot_van_kopie(plekken, pad), "de kopie")
    with kopie_klaar(plekken, pad, geheim) as klaar:
        for regel in inhoud_in_woorden(klaar.inhoud):
            meld(regel)
        if not ja:
            with vragen() as gesprek:
                if gesprek.keuze("Deze kopie terugzetten? 1) ja, 2) nee. Enter is 2", _JA_NEE, "nee") != "ja":
                    meld("Er is niets veranderd.")
                    return 1
        opzij = klaar.zet_terug()
    meld(f"De kopie staat nu in {plekken.kluis}. Open haar met de wachtzin of herstelcode van de kopie.")
    if opzij is not None:
        meld(f"De kluis van daarvoor staat in {opzij}. Niet meer nodig? Gooi die map dan weg.")
    return 0


def _secret(bestand: "Sleutelbestand", waarvan: str) -> "Geheim":
    """Return what opens a key file: the passphrase file, or what is asked on the terminal."""
    from checklist_app.flow.onderhoud import met_wachtzin, onthouden
    from checklist_app.flow.openen import wachtzin_uit_bestand
    from checklist_app.plain.begin import vraag_geheim

    wachtzin = wachtzin_uit_bestand(os.environ)
    if wachtzin is not None:
        return onthouden(bestand, met_wachtzin(wachtzin))
    with vragen() as gesprek:
        return vraag_geheim(gesprek, bestand, waarvan)


@kluis.command(cls=Opdracht)
@click.option(
    "--red",
    metavar="MAP",
    type=click.Path(path_type=Path),
    help="Zet wat nog leesbaar is in een nieuwe kluis in MAP.",
)
@globale_opties
def controle(red: Path | None) -> int:
    """Kijk de hele kluis na, met de kopieën erbij.

    Wat Kompas zelf kan herstellen, herstelt het. Is de kluis beschadigd, dan kan wat nog leesbaar is naar een nieuwe.
    """
    from checklist_app.flow.onderhoud import is_beschadigd, kijk_na

    try:
        with geopend() as kompas:
            uitkomst = kijk_na(kompas)
    except KompasFout as fout:
        if not is_beschadigd(fout):
            raise
        meld(fout.zin)
        return _save_what_reads(red, zonder=fout.code)
    for bevinding in uitkomst.bevindingen:
        schrijf(bevinding)
    if uitkomst.beschadigd:
        return _save_what_reads(red, zonder=1)
    if not uitkomst.bevindingen:
        schrijf("De kluis is in orde.")
    return 1 if uitkomst.bevindingen else 0


def _save_what_reads(doel: Path | None, *, zonder: int) -> int:
    """Offer to save what still reads; ``zonder`` is the exit code when that is not done."""
    from checklist_app.flow.onderhoud import (
        gered_in_woorden,
        goede_kopieen_van,
        naast,
        red_kluis,
        slot_van_kluis,
    )

    if doel is None and not heeft_terminal():
        meld("Wat nog leesbaar is, komt in een nieuwe kluis met: kompas kluis controle --red MAP")
        return zonder
    plekken = plaatsen()
    geheim = _secret(slot_van_kluis(plekken), "deze kluis, nog een keer")
    for kopie_ in goede_kopieen_van(plekken, geheim):
        meld(f"Een goede kopie: {kopie_}")
    if doel is None:
        doel = naast(plekken)
        with vragen() as gesprek:
            gesprek.zeg(f"Kompas kan wat nog leesbaar is in een nieuwe kluis zetten, in {doel}.")
            if gesprek.keuze("Doen? 1) ja, 2) nee. Enter is 2", _JA_NEE, "nee") != "ja":
                meld("Er is niets veranderd.")
                return zonder
    gered = red_kluis(plekken, geheim, doel)
    for regel in gered_in_woorden(gered):
        schrijf(regel)
    return 1 if gered.verloren else 0


@kluis.command(cls=Opdracht)
@click.argument("casus", required=False)
@click.option("--kies", is_flag=True, help="Kies een gezin uit de lijst, dan staat er niets in de shell.")
@click.option("--json", "als_json", is_flag=True, help="Als JSON.")
@globale_opties
def logboek(casus: str | None, kies: bool, als_json: bool) -> None:
    """Wie zag wat, en wanneer.

    Het logboek zegt wanneer er iets is geopend, gewijzigd, gekopieerd, uitgevoerd of gewist. Er staat geen inhoud
    in. Met een CASUS of --kies erbij alleen wat bij dat gezin hoort.
    """
    from checklist_app.flow.logboek import logboek_als_json, wie_zag_wat

    if kies and casus is None:
        eis_terminal("Geef een gezin mee: kompas kluis logboek CASUS.")
    with geopend() as kompas:
        casus_id = gezin_of_vraag(kompas, casus).id if casus or kies else None
        if als_json:
            schrijf_json(logboek_als_json(kompas, casus_id))
        else:
            schrijf(wie_zag_wat(kompas, casus_id))


kluis.add_command(wis)
kluis.add_command(opschonen)
