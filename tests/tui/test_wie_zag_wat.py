"""Wie zag wat: the log on a screen, from the page of a family and from the settings."""

from checklist_app.kluis.logboek import Logregel
from checklist_app.tui.screens.casus import CasusScherm
from checklist_app.tui.screens.instellingen import Instellingen
from checklist_app.tui.screens.wie_zag_wat import WieZagWat
from checklist_app.tui.widgets.plain import Plain
from tests.tui.conftest import loop
from tests.tui.wandelhulp import app_met, druk, gezin, rust


def getoond(app):
    return str(app.screen.query_one("#tekst", Plain).render())


def test_the_page_of_a_family_shows_when_it_was_looked_at_and_nothing_of_another(kompas):
    linde = gezin(kompas)
    gezin(kompas, "Gezin Kade")

    async def go():
        async with app_met(kompas, CasusScherm(linde.id)) as pilot:
            await druk(pilot, "w")
            assert isinstance(pilot.app.screen, WieZagWat)
            tekst = getoond(pilot.app)
            assert "Nooit wat erin stond." in tekst
            assert "bekeken" in tekst
            assert "mensen of afspraken gewijzigd, 4 keer" in tekst
            assert "Kade" not in tekst
            await druk(pilot, "escape")
            assert isinstance(pilot.app.screen, CasusScherm)

    loop(go)


def test_the_settings_show_the_log_of_the_whole_vault(kompas):
    gezin(kompas)
    gezin(kompas, "Gezin Kade")

    async def go():
        async with app_met(kompas, Instellingen()) as pilot:
            pilot.app.screen.query_one("#kluis").focus()
            await druk(pilot, "enter")
            await rust(pilot)
            assert isinstance(pilot.app.screen, WieZagWat)
            assert "Gezin Kade: mensen of afspraken gewijzigd" in getoond(pilot.app)
            assert "Gezin Linde: mensen of afspraken gewijzigd" in getoond(pilot.app)

    loop(go)


def test_a_log_of_years_says_where_the_rest_is(kompas):
    soorten = ("instellingen gewijzigd", "kopie gemaakt")
    with kompas.kluis._db.transactie("er is niets bewaard"):
        for nr in range(600):
            kompas.kluis._log(Logregel(soorten[nr % 2]))

    async def go():
        async with app_met(kompas, WieZagWat()) as pilot:
            regels = getoond(pilot.app).split("\n")
            assert regels[-1] == "Wat ouder is, toont: kompas kluis logboek"
            assert 500 < len(regels) < 520

    loop(go)
