"""How a reflection starts: danger first and kept nowhere, then the doubt."""

from checklist_app.tui.screens.twijfel import Twijfel
from checklist_app.tui.screens.veiligheid import Veiligheid
from checklist_app.tui.screens.wandeling import Wandeling
from checklist_app.tui.widgets.plain import Plain
from tests.tui.conftest import loop
from tests.tui.wandelhulp import BREED, app_met, druk, gezin, leest, typ


def test_the_question_about_danger_comes_before_any_doubt(kompas):
    casus = gezin(kompas)

    async def go():
        async with app_met(kompas, Twijfel(casus), BREED) as pilot:
            await druk(pilot, "1")
            assert isinstance(pilot.app.screen, Twijfel)
            await druk(pilot, "n", "1")
            assert isinstance(pilot.app.screen, Wandeling)

    loop(go)
    assert len(kompas.reflecties(casus)) == 1


def test_ja_and_weet_niet_show_who_to_call_and_leave_nothing_in_the_vault(kompas):
    casus = gezin(kompas)
    log = kompas.kluis.logboek()

    async def go():
        for toets in ("j", "w"):
            async with app_met(kompas, Twijfel(casus)) as pilot:
                await druk(pilot, toets)
                assert isinstance(pilot.app.screen, Veiligheid)
                await druk(pilot, "escape")
                assert "Waar twijfel je over?" in leest(pilot.app.screen)

    loop(go)
    assert kompas.kluis.logboek() == log
    assert not kompas.reflecties(casus)


def test_a_doubt_in_own_words_starts_at_the_first_principle(kompas):
    casus = gezin(kompas)

    async def go():
        async with app_met(kompas, Twijfel(casus)) as pilot:
            await druk(pilot, "n", "slash")
            await typ(pilot, "zie [bijlage 1] en [/pad]")
            await druk(pilot, "escape", "slash", "enter")
            assert "“zie [bijlage 1] en [/pad]”" in pilot.app.screen.query_one("#plaats", Plain).tekst

    loop(go)
    (reflectie,) = kompas.reflecties(casus)
    assert reflectie.twijfel.tekst == "zie [bijlage 1] en [/pad]"


def test_a_doubt_about_yourself_opens_its_principles_and_is_kept_nowhere(kompas):
    casus = gezin(kompas)

    async def go():
        async with app_met(kompas, Twijfel(casus)) as pilot:
            assert "leerdeel" not in leest(pilot.app.screen)
            await druk(pilot, "n")
            assert "leerdeel" in leest(pilot.app.screen)
            await druk(pilot, "0")

    loop(go)
    (reflectie,) = kompas.reflecties(casus)
    assert reflectie.twijfel is None
    assert reflectie.principes == ("niet-weten", "tegenspraak")


def test_the_route_and_another_leidraad_are_one_key_away_and_say_who_tested_them(kompas):
    casus = gezin(kompas)
    leidraden = kompas.leidraden()
    volgende = [kader.id for kader in leidraden].index("anders-beslissen") + 1

    async def go():
        async with app_met(kompas, Twijfel(casus)) as pilot:
            await druk(pilot, "n", "h", "k")
            assert "nog door niemand getoetst" in leest(pilot.app.screen)
            assert all(kader.titel in leest(pilot.app.screen) for kader in leidraden)
            await druk(pilot, "down")
            assert leidraden[volgende].kern[:20] in leest(pilot.app.screen)
            await druk(pilot, "enter", "1")
            assert isinstance(pilot.app.screen, Wandeling)

    loop(go)
    (reflectie,) = kompas.reflecties(casus)
    assert (reflectie.route, reflectie.kader.id) == ("helemaal", leidraden[volgende].id)


def test_a_second_key_on_the_way_to_the_walk_begins_nothing_more(kompas):
    casus = gezin(kompas)

    async def go():
        async with app_met(kompas, Twijfel(casus)) as pilot:
            await druk(pilot, "n")
            await pilot.press("1", "2", "enter")
            await druk(pilot, "escape")

    loop(go)
    assert len(kompas.reflecties(casus)) == 1
