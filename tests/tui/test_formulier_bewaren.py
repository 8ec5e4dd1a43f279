"""What is typed in the form is in the vault within a second, whatever happens to the screen."""

import asyncio

import pytest

from checklist_app.flow.openen import open_in, open_kompas
from checklist_app.flow.wandelen import hervat
from checklist_app.kluis.fouten import SchijfVol
from checklist_app.tui.widgets import concept
from checklist_app.tui.widgets.formulier import FormulierPaneel
from checklist_app.tui.widgets.tekstvak import Tekstvak
from tests.tui.conftest import KLOK, WACHTZIN, loop
from tests.tui.formulierhulp import als_toets, app_met, concepten, een_gang, een_vraag, in_kluis, typ

VRAAG = een_vraag("uitspraak")


def test_the_concept_is_stored_within_the_ceiling_while_the_typing_goes_on(kompas):
    async def go():
        gang = een_gang(kompas)
        app = app_met(gang, VRAAG)
        async with app.run_test() as pilot:
            await pilot.pause()
            begin = asyncio.get_running_loop().time()
            while not concepten(gang):
                app.post_message(als_toets("a"))
                await asyncio.sleep(0.05)
                assert asyncio.get_running_loop().time() - begin < 0.8
            assert app.screen.soort(FormulierPaneel.Bewaard)

    loop(go)


def test_a_text_survives_an_app_that_never_closed(kompas, plaatsen):
    async def go():
        gang = een_gang(kompas)
        app = app_met(gang, een_vraag("gesprek"))
        async with app.run_test() as pilot:
            await typ(pilot, "moe\nIk ben bang voor [/vader")
            await asyncio.sleep(0.9)
            # As after a kill: another process opens the same vault, this one never said goodbye.
            with open_in(plaatsen, WACHTZIN) as kluis:
                ander = open_kompas(plaatsen, KLOK, kluis)
                verder = hervat(ander, gang.casus, gang.reflectie)
                assert not in_kluis(verder)
                await _sees(verder, ["moeder", "Ik ben bang voor [/vader"])

    loop(go)


async def _sees(gang, teksten):
    def work():
        asyncio.run(_other())

    async def _other():
        app = app_met(gang, een_vraag("gesprek"))
        async with app.run_test() as pilot:
            await pilot.pause()
            assert [vak.text for vak in app.screen.query(Tekstvak) if vak.display] == teksten

    await asyncio.to_thread(work)


def test_half_a_row_is_in_the_concept_too(kompas):
    async def go():
        gang = een_gang(kompas)
        app = app_met(gang, een_vraag("uitspraak"))
        async with app.run_test() as pilot:
            await typ(pilot, "Er is ruzie")
            await pilot.press("ctrl+f", *["down"] * 6, "enter", "enter")
            await typ(pilot, "kin")
            await app.screen.bewaar_alles()
        assert concepten(gang)[0].velden["wat_zegt_ieder"][0]["persoon"] == "kin"
        assert concepten(gang)[0].velden["tekst"] == "Er is ruzie"

    loop(go)


def test_a_full_disk_is_told_and_the_text_is_stored_when_there_is_room(kompas, monkeypatch):
    monkeypatch.setattr(concept, "OPNIEUW", 0.1)
    vol = True

    async def go():
        gang = een_gang(kompas)
        echt = gang.bewaar_concept

        def of_niet(*args, **kwargs):
            if vol:
                raise SchijfVol(wat_niet="bewaren")
            echt(*args, **kwargs)

        monkeypatch.setattr(gang, "bewaar_concept", of_niet)
        app = app_met(gang, VRAAG)
        async with app.run_test() as pilot:
            await typ(pilot, "Dit mag niet weg")
            with pytest.raises(SchijfVol):
                await app.screen.bewaar_alles()
            await pilot.pause()
            assert "schijf is vol" in app.screen.soort(FormulierPaneel.NietBewaard)[-1].waarom
            assert app.focused.text == "Dit mag niet weg"
            nonlocal vol
            vol = False
            await asyncio.sleep(0.4)
            assert concepten(gang)[0].velden["tekst"] == "Dit mag niet weg"
            assert isinstance(app.screen.berichten[-1], FormulierPaneel.Bewaard)

    loop(go)


def test_a_form_that_cannot_be_recorded_stays_open_with_its_text(kompas, monkeypatch):
    async def go():
        gang = een_gang(kompas)

        def nee(*_args, **_kwargs):
            raise SchijfVol(wat_niet="bewaren")

        app = app_met(gang, VRAAG)
        async with app.run_test() as pilot:
            await typ(pilot, "Dit mag niet weg\n")
            monkeypatch.setattr(gang, "leg_vast", nee)
            monkeypatch.setattr(gang, "bewaar_concept", nee)
            await pilot.press("f")
            await pilot.pause(0.1)
            assert app.screen.query(Tekstvak).first().text == "Dit mag niet weg"
            assert not app.screen.soort(FormulierPaneel.Vastgelegd)
            with pytest.raises(SchijfVol):
                await app.screen.paneel.sluit_af()
            monkeypatch.undo()
            assert (await app.screen.paneel.sluit_af()).aantekening.aard == "feit"

    loop(go)


def test_an_emptied_form_leaves_no_concept(kompas):
    async def go():
        gang = een_gang(kompas)
        app = app_met(gang, VRAAG)
        async with app.run_test() as pilot:
            await typ(pilot, "ab")
            await app.screen.bewaar_alles()
            assert concepten(gang)
            await pilot.press("backspace", "backspace")
            await app.screen.bewaar_alles()
            assert not concepten(gang)

    loop(go)


def test_a_name_of_the_register_keeps_a_lesson_a_concept_and_says_why(kompas):
    from checklist_app.flow.mensen import zet_echte_naam

    async def go():
        gang = een_gang(kompas)
        zet_echte_naam(kompas, gang.casus, gang.casus.betrokkenen[1].id, "Wilhelmina")
        vraag = een_vraag("les", "leerdeel")
        app = app_met(gang, vraag)
        async with app.run_test() as pilot:
            await typ(pilot, "Ik luisterde niet naar Wilhelmina")
            await pilot.press("tab", "enter")
            await pilot.pause(0.1)
            assert not app.screen.soort(FormulierPaneel.Vastgelegd)
            assert app.screen.query(Tekstvak).first().text == "Ik luisterde niet naar Wilhelmina"
            assert (await app.screen.paneel.sluit_af()).aantekening is None
        assert gang.formulier(vraag).rauw["tekst"] == "Ik luisterde niet naar Wilhelmina"

    loop(go)


def test_the_second_writer_of_an_aantekening_is_told_that_both_texts_are_kept(kompas):
    async def go():
        gang = een_gang(kompas)
        eerst = gang.formulier(VRAAG)
        eerst.zet("tekst", "Kind 1 was te laat.")
        eigen = gang.leg_vast(eerst).aantekening
        ander = hervat(kompas, gang.casus, kompas.kluis.reflectie(gang.reflectie.id))
        app = app_met(gang, VRAAG, gang.wijzig(eigen))
        async with app.run_test() as pilot:
            await pilot.pause()
            tussendoor = ander.wijzig(eigen)
            tussendoor.zet("tekst", "Kind 1 was op tijd.")
            ander.leg_vast(tussendoor)
            await typ(pilot, " Twee keer.")
            await app.screen.query_one(FormulierPaneel).sluit_af()
            await pilot.pause()
            gezegd = [melding.message for melding in app._notifications]
            assert any("ander venster" in tekst for tekst in gezegd)
        assert [v.aantekening.tekst for v in kompas.kluis.versies(eigen.id)][1] == "Kind 1 was op tijd."

    loop(go)
