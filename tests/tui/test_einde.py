"""The end of a walk: what is missing is asked, what goes along is told in words, and finishing is one key."""

import pytest

from checklist_app.domain.basis import JIJZELF
from checklist_app.flow.casusblad import zet_gegeven
from checklist_app.kluis.fouten import SchijfVol
from checklist_app.tui.screens.einde import Einde
from checklist_app.tui.screens.wandeling import Wandeling
from checklist_app.tui.widgets.al_opgeschreven import AlOpgeschreven
from tests.tui.conftest import loop
from tests.tui.wandelhulp import BREED, aantekeningen, app_met, druk, gezin, leest, rust, typ, wandelgang


def aan_het_eind(kompas, casus=None):
    gang = wandelgang(kompas, casus)
    while gang.reflectie.plek:
        gang.volgende()
    return gang


async def open_weer(pilot):
    """Open the first thing that was recorded, with the cursor behind its text."""
    pilot.app.screen.query_one(AlOpgeschreven).focus()
    await druk(pilot, "enter", "end")


def test_a_missing_step_and_expectation_are_asked_one_after_the_other(kompas):
    gang = aan_het_eind(kompas)

    async def go():
        async with app_met(kompas, Wandeling(gang)) as pilot:
            assert isinstance(pilot.app.screen, Einde)
            assert "Wat is nu je ene volgende stap?" in leest(pilot.app.screen)
            for woorden in ("Met kind 1 praten", "ik", "26 november", "de gedragswetenschapper"):
                await typ(pilot, woorden)
                await druk(pilot, "enter")
            assert "Wat verwacht je te zien, en wanneer kijk je terug?" in leest(pilot.app.screen)
            for woorden in ("Dat hij vertelt", "Hij zegt niets", "10 december"):
                await typ(pilot, woorden)
                await druk(pilot, "enter")
            scherm = leest(pilot.app.screen)
            assert "ik · 26 november" in scherm
            assert "terugkijken: 10 december" in scherm
            await druk(pilot, "enter")
            assert not isinstance(pilot.app.screen, Einde | Wandeling)

    loop(go)
    reflectie = kompas.kluis.reflectie(gang.reflectie.id)
    assert (reflectie.stand, reflectie.afgerond_op is not None) == ("afgerond", True)
    stap, verwachting = aantekeningen(kompas, reflectie.id)
    assert (stap.wat, stap.wie.persoon, stap.met_wie_bespreken) == (
        "Met kind 1 praten",
        JIJZELF,
        "de gedragswetenschapper",
    )
    assert stap.principe == verwachting.principe == "stap"
    assert verwachting.terugkijken_op.van.isoformat() == "2026-12-10"


def test_what_is_changed_here_stands_in_the_list_after_escape_and_when_it_is_opened_again(kompas):
    gang = aan_het_eind(kompas)

    async def go():
        async with app_met(kompas, Wandeling(gang)) as pilot:
            await typ(pilot, "Met kind 1 praten")
            await druk(pilot, "escape")
            await open_weer(pilot)
            await typ(pilot, " op school")
            await druk(pilot, "escape")
            assert "Met kind 1 praten op school" in leest(pilot.app.screen)
            await open_weer(pilot)
            await typ(pilot, " en thuis")
            await druk(pilot, "escape")

    loop(go)
    [stap] = aantekeningen(kompas, gang.reflectie.id)
    assert stap.wat == "Met kind 1 praten op school en thuis"
    assert [versie.aantekening.wat for versie in kompas.kluis.versies(stap.id)] == [
        "Met kind 1 praten",
        "Met kind 1 praten op school",
        "Met kind 1 praten op school en thuis",
    ]


def test_here_too_an_earlier_version_is_put_back_and_an_aantekening_goes_for_good(kompas):
    gang = aan_het_eind(kompas)

    async def go():
        async with app_met(kompas, Wandeling(gang)) as pilot:
            await typ(pilot, "Met kind 1 praten")
            await druk(pilot, "escape")
            await open_weer(pilot)
            await typ(pilot, " op school")
            await druk(pilot, "escape")
            pilot.app.screen.query_one(AlOpgeschreven).focus()
            await druk(pilot, "e", "enter")
            [stap] = aantekeningen(kompas, gang.reflectie.id)
            assert stap.wat == "Met kind 1 praten"
            await druk(pilot, "escape")
            pilot.app.screen.query_one(AlOpgeschreven).focus()
            await druk(pilot, "delete", "1")
            await typ(pilot, gang.casus.schuilnaam)
            await druk(pilot, "enter", "escape")
            assert aantekeningen(kompas, gang.reflectie.id) == []
            assert "Met kind 1 praten" not in leest(pilot.app.screen)
            await druk(pilot, "escape", "escape")
            assert isinstance(pilot.app.screen, Wandeling)

    loop(go)
    assert gang.wandeling.aantekeningen == ()


def test_a_walk_is_finished_without_a_step_too(kompas):
    gang = aan_het_eind(kompas)

    async def go():
        async with app_met(kompas, Wandeling(gang)) as pilot:
            await druk(pilot, "enter", "enter")
            assert "volgende stap: nog niet gekozen" in leest(pilot.app.screen)
            await druk(pilot, "enter")

    loop(go)
    assert kompas.kluis.reflectie(gang.reflectie.id).stand == "afgerond"
    assert not aantekeningen(kompas, gang.reflectie.id)


def test_what_goes_along_is_told_in_words_and_never_counted(kompas):
    gang = aan_het_eind(kompas)

    async def go():
        async with app_met(kompas, Wandeling(gang), BREED) as pilot:
            scherm = leest(pilot.app.screen)
            assert "in deze reflectie nog niet gesproken: kind 1, moeder en vader" in scherm
            assert "tegenspraak: nog niet" in scherm

    loop(go)


def test_a_copy_says_to_which_case_it_goes(kompas):
    casus = zet_gegeven(kompas, gezin(kompas).id, "kenmerk", "48213")[0]
    gang = aan_het_eind(kompas, casus)

    async def go():
        async with app_met(kompas, Wandeling(gang), BREED) as pilot:
            await typ(pilot, "Met kind 1 praten")
            await druk(pilot, "enter", "enter", "enter", "enter", "escape")
            assert "dit gaat naar zaak 48213" in leest(pilot.app.screen)
            await druk(pilot, "k")
            assert "Zaak: 48213" in pilot.app.clipboard
            assert "Met kind 1 praten" in pilot.app.clipboard

    loop(go)


def test_walking_on_opens_the_principles_and_escape_the_last_question(kompas):
    gang = aan_het_eind(kompas)

    async def go():
        async with app_met(kompas, Wandeling(gang)) as pilot:
            await druk(pilot, "escape", "v")
            assert "Ook mogelijk" in leest(pilot.app.screen)
            await druk(pilot, "escape")
            assert gang.reflectie.plek == gang.wandeling.route[-1]

    loop(go)
    assert kompas.kluis.reflectie(gang.reflectie.id).stand == "open"


@pytest.mark.parametrize("wat", ["wijzig", "neem_spiegelvraag"])
def test_what_is_refused_here_leaves_a_form_that_takes_what_is_typed(kompas, monkeypatch, wat):
    gang = aan_het_eind(kompas)

    def nee(*_args):
        raise SchijfVol(wat_niet="bewaren")

    async def go():
        async with app_met(kompas, Wandeling(gang)) as pilot:
            scherm = pilot.app.screen
            await typ(pilot, "Met kind 1 praten")
            await druk(pilot, *["enter"] * 4)
            monkeypatch.setattr(gang, wat, nee)
            if wat == "wijzig":
                await open_weer(pilot)
            else:
                await scherm.neem_spiegelvraag(next(vraag for _, vraag in gang.kader.vragen()))
            scherm.paneel.focus()
            await rust(pilot)
            await typ(pilot, "Dat hij vertelt")
            await druk(pilot, "escape")

    loop(go)
    assert [a.kern for a in aantekeningen(kompas, gang.reflectie.id)] == ["Met kind 1 praten", "Dat hij vertelt"]
