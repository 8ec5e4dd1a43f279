"""Erasing a case for good, and making smaller what may be smaller."""

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
    vragen,
)

_ZONDER_GEZIN = "Geef een gezin mee: kompas kluis wis CASUS."
_GEEN_JA = "Geef --ja: dan zeg je ja op alles wat hier staat, en dat er over geen ervan iets loopt."


@click.command(cls=Opdracht)
@click.argument("casus", required=False)
@click.option("--bevestig", metavar="SCHUILNAAM", help="De schuilnaam, als bevestiging.")
@click.option(
    "--geen-procedure",
    is_flag=True,
    help="Er loopt geen inzageverzoek, klacht, tuchtzaak, rechtszaak of onderzoek van de inspectie.",
)
@click.option("--los", is_flag=True, help="Houd het gezin niet meer vast. Er gaat dan niets weg.")
@globale_opties
def wis(casus: str | None, bevestig: str | None, geen_procedure: bool, los: bool) -> int:
    """Verwijder een gezin voorgoed. Zonder CASUS vraagt Kompas erom, dan staat er niets in de shell.

    Dit kan niet ongedaan worden gemaakt.
    """
    from checklist_app.flow.fouten import ProcedureNietUitgesloten
    from checklist_app.flow.wissen import Ding, wisplan
    from checklist_app.flow.wissen import wis as wis_voorgoed
    from checklist_app.plain.verwijderen import mag_weg, toon_plan, vraag_schuilnaam

    if los:
        return _let_go(casus)
    if not heeft_terminal() and (bevestig is None or not geen_procedure):
        raise ProcedureNietUitgesloten
    if casus is None:
        eis_terminal(_ZONDER_GEZIN)
    with geopend() as kompas:
        id_ = gezin_of_vraag(kompas, casus).id
        plan = wisplan(kompas, Ding("casus", id_, id_))
        if bevestig is None or not geen_procedure:
            with vragen() as gesprek:
                toon_plan(gesprek, plan)
                if not geen_procedure and not mag_weg(gesprek, kompas, id_):
                    return 1
                if not (bevestig := bevestig or vraag_schuilnaam(gesprek)):
                    meld("Er is niets veranderd.")
                    return 1
        gewist = wis_voorgoed(kompas, plan.ding, bevestig)
    for zin in gewist.zinnen:
        schrijf(zin)
    return 0


def _let_go(casus: str | None) -> int:
    from checklist_app.flow.wissen import laat_los

    if casus is None:
        eis_terminal(_ZONDER_GEZIN)
    with geopend() as kompas:
        gezin = gezin_of_vraag(kompas, casus)
        if gezin.vastgehouden_tot is None:
            meld("Dit gezin wordt niet vastgehouden. Er is niets veranderd.")
            return 1
        laat_los(kompas, gezin.id)
    meld("Dit gezin wordt niet meer vastgehouden. Er is niets weggehaald.")
    return 0


@click.command(cls=Opdracht)
@click.option(
    "--weken",
    metavar="AANTAL",
    type=click.IntRange(1, 520),
    help="Bewaar eerst na hoeveel weken dat van je organisatie mag.",
)
@click.option("--ja", is_flag=True, help="Zeg ja op alles, ook dat er over geen van deze gezinnen iets loopt.")
@globale_opties
def opschonen(ja: bool, weken: int | None) -> None:
    """Toon welke gezinnen kleiner kunnen of weg.

    Dat kan na de termijn van je organisatie, als alles in het dossier staat. Kompas vraagt het per gezin.
    """
    from checklist_app.flow.instellingen import zet_instelling
    from checklist_app.flow.opschonen import eis_bewaartermijn, kan_kleiner, maak_kleiner, nog_niet
    from checklist_app.plain.verwijderen import vraag_kleiner

    with geopend() as kompas:
        if weken is not None:
            zet_instelling(kompas.kluis, bewaar_na_overnemen_weken=weken)
        eis_bewaartermijn(kompas)
        rijen = kompas.casussen()
        kandidaten = kan_kleiner(kompas, rijen)
        for kandidaat in kandidaten:
            schrijf(f"{kandidaat.schuilnaam}: kan {kandidaat.wat}, in het dossier sinds {kandidaat.sinds:%d-%m-%Y}")
        for niet in nog_niet(kompas, rijen):
            schrijf(f"{niet.schuilnaam}: nog niet, {niet.reden}")
        if not kandidaten:
            schrijf("Er is nu niets op te schonen.")
            return
        if not ja:
            eis_terminal(_GEEN_JA)
        for kandidaat in kandidaten:
            if not ja:
                with vragen() as gesprek:
                    akkoord = vraag_kleiner(gesprek, kompas, kandidaat)
                if not akkoord:
                    continue
            for zin in maak_kleiner(kompas, kandidaat).zinnen:
                schrijf(f"{kandidaat.schuilnaam}: {zin}")
