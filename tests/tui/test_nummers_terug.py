"""F5 puts back a number that is no BSN: in the form, once more in the next one, and never anywhere else."""

from checklist_app.flow.wissen import Ding, wis
from checklist_app.tui import texts
from checklist_app.tui.screens.doorgeven import Doorgeven
from checklist_app.tui.screens.wandeling import Wandeling
from checklist_app.tui.widgets.al_opgeschreven import AlOpgeschreven
from checklist_app.tui.widgets.plain import Plain
from checklist_app.tui.widgets.tekstvak import Tekstvak
from tests.tui.conftest import loop
from tests.tui.wandelhulp import BREED, aantekeningen, app_met, druk, rust, typ, wandelgang

ZAAK = "zaak 123456782 genoemd"
ZONDER = "zaak [nummer weggelaten] genoemd"


def in_kluis(kompas, gang):
    return [a.kern for a in aantekeningen(kompas, gang.reflectie.id)]


def zegt(pilot):
    return pilot.app.screen.query_one("#melding", Plain).tekst


def getypt(pilot):
    return [vak.text for vak in pilot.app.screen.query(Tekstvak) if vak.display and vak.text]


async def naar_de_lijst(pilot):
    pilot.app.screen.query_one(AlOpgeschreven).focus()
    await rust(pilot)


def test_at_the_next_question_it_puts_the_number_back_in_the_vault_and_keeps_what_is_typed_there(kompas):
    gang = wandelgang(kompas)

    async def go():
        async with app_met(kompas, Wandeling(gang), BREED) as pilot:
            await typ(pilot, ZAAK)
            await druk(pilot, "ctrl+n")
            plek = gang.reflectie.plek
            assert in_kluis(kompas, gang) == [ZONDER]
            assert "lijkt" in zegt(pilot)
            await typ(pilot, "moeder")
            await druk(pilot, "f5")
            assert zegt(pilot) == texts.FORMULIER_TERUGGEZET
            assert in_kluis(kompas, gang) == [ZAAK]
            assert gang.reflectie.plek == plek
            assert getypt(pilot) == ["moeder"]

    loop(go)


def test_it_is_offered_no_longer_than_that_and_changes_nothing_that_was_typed_since(kompas):
    gang = wandelgang(kompas)

    async def go():
        async with app_met(kompas, Wandeling(gang), BREED) as pilot:
            await typ(pilot, ZAAK)
            await druk(pilot, "ctrl+n", "ctrl+p")
            assert not zegt(pilot)
            await typ(pilot, "een heel ander feit")
            await druk(pilot, "f5")
            await druk(pilot, "escape")
            assert zegt(pilot) != texts.FORMULIER_TERUGGEZET

    loop(go)
    assert in_kluis(kompas, gang) == [ZONDER, "een heel ander feit"]


def test_then_the_key_copies_for_somebody_else_again(kompas):
    gang = wandelgang(kompas)

    async def go():
        async with app_met(kompas, Wandeling(gang), BREED) as pilot:
            await typ(pilot, ZAAK)
            await druk(pilot, "ctrl+n", "ctrl+p", "f5")
            assert isinstance(pilot.app.screen, Doorgeven)

    loop(go)


def test_what_was_erased_is_not_put_back(kompas):
    gang = wandelgang(kompas)

    async def go():
        async with app_met(kompas, Wandeling(gang), BREED) as pilot:
            await typ(pilot, ZAAK)
            await druk(pilot, "enter", "f")
            assert in_kluis(kompas, gang) == [ZONDER]
            await naar_de_lijst(pilot)
            await druk(pilot, "delete", "1")
            await typ(pilot, gang.casus.schuilnaam)
            await druk(pilot, "enter", "escape")
            pilot.app.screen.paneel.focus()
            await druk(pilot, "f5")
            assert pilot.app.is_running

    loop(go)
    assert in_kluis(kompas, gang) == []


def test_what_was_erased_while_it_is_offered_stays_away_and_that_is_told(kompas):
    gang = wandelgang(kompas)

    async def go():
        async with app_met(kompas, Wandeling(gang), BREED) as pilot:
            await typ(pilot, ZAAK)
            await druk(pilot, "ctrl+n")
            (weg,) = aantekeningen(kompas, gang.reflectie.id)
            wis(kompas, Ding("aantekening", gang.casus.id, weg.id), gang.casus.schuilnaam)
            gang.lees_opnieuw()
            await druk(pilot, "f5")
            assert zegt(pilot) != texts.FORMULIER_TERUGGEZET
            assert any("Er is geen aantekening" in melding.message for melding in pilot.app._notifications)

    loop(go)
    assert in_kluis(kompas, gang) == []


def test_in_an_aantekening_that_was_opened_again_it_puts_the_number_back_where_it_stands(kompas):
    gang = wandelgang(kompas)

    async def go():
        async with app_met(kompas, Wandeling(gang), BREED) as pilot:
            await typ(pilot, "eerst")
            await druk(pilot, "ctrl+n", "ctrl+p")
            await naar_de_lijst(pilot)
            await druk(pilot, "enter", "end")
            await typ(pilot, f" {ZAAK}")
            await naar_de_lijst(pilot)
            await druk(pilot, "enter")
            assert getypt(pilot) == [f"eerst {ZONDER}"]
            await druk(pilot, "f5")
            assert getypt(pilot) == [f"eerst {ZAAK}"]
            await druk(pilot, "ctrl+n")

    loop(go)
    assert in_kluis(kompas, gang) == [f"eerst {ZAAK}"]
