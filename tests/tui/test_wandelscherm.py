"""The walk: one screen, free order, and nothing lost on the way out."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from checklist_app.domain.reflectie import Plek
from checklist_app.flow.klok import Klok
from checklist_app.flow.wandelen import hervat
from checklist_app.kaderbron.bron import Kaderbron
from checklist_app.tui.screens.wandeling import Wandeling
from checklist_app.tui.widgets.al_opgeschreven import AlOpgeschreven
from checklist_app.tui.widgets.principes import Principes
from checklist_app.tui.widgets.veiligheidsvraag import VeiligheidsDialoog
from tests.tui.conftest import KLOK, loop
from tests.tui.wandelhulp import BREED, aantekeningen, app_met, druk, leest, rust, typ, wandelgang


def test_a_statement_costs_two_keys_beside_its_text_and_stands_below_at_once(kompas):
    gang = wandelgang(kompas)

    async def go():
        async with app_met(kompas, Wandeling(gang)) as pilot:
            await typ(pilot, "Zie [bijlage 1] en [/pad]")
            await druk(pilot, "enter", "v")
            scherm = leest(pilot.app.screen)
            assert "vermoeden" in scherm
            assert "Zie [bijlage 1] en [/pad]" in scherm
            assert "bron onbekend" in scherm
            assert "bewaard 14:02" in scherm

    loop(go)
    (uitspraak,) = aantekeningen(kompas, gang.reflectie.id)
    assert (uitspraak.tekst, uitspraak.aard) == ("Zie [bijlage 1] en [/pad]", "vermoeden")


def test_enter_in_an_empty_form_goes_on_and_the_keys_go_both_ways(kompas):
    gang = wandelgang(kompas)
    plekken = gang.wandeling.route

    async def go():
        async with app_met(kompas, Wandeling(gang)) as pilot:
            for toets, plek in (("enter", 1), ("ctrl+n", 2), ("ctrl+p", 1)):
                await druk(pilot, toets)
                assert gang.reflectie.plek == plekken[plek]

    loop(go)
    assert kompas.kluis.reflectie(gang.reflectie.id).plek == plekken[1]


def test_any_principle_can_be_taken_and_set_to_not_needed_and_back(kompas):
    gang = wandelgang(kompas)

    async def go():
        async with app_met(kompas, Wandeling(gang), BREED) as pilot:
            assert "Ook mogelijk" in leest(pilot.app.screen)
            await druk(pilot, "ctrl+t", "down", "x")
            assert "niet nodig" in leest(pilot.app.screen)
            assert kompas.kluis.reflectie(gang.reflectie.id).staat == {"tegenspraak": "niet_nodig"}
            assert isinstance(pilot.app.focused, Principes)
            await druk(pilot, "x", "0")

    loop(go)
    reflectie = kompas.kluis.reflectie(gang.reflectie.id)
    assert reflectie.staat == {}
    assert reflectie.plek == Plek(principe="goed-genoeg", vraag="minimaal")
    assert "goed-genoeg" in reflectie.principes


def test_in_a_narrow_window_the_principles_are_one_line_and_a_list_on_a_key(kompas):
    gang = wandelgang(kompas)

    async def go():
        async with app_met(kompas, Wandeling(gang)) as pilot:
            assert "Feiten › Tegenspraak › Kennis en niet-weten › Stap en terugkijken" in leest(pilot.app.screen)
            await druk(pilot, "ctrl+t")
            assert "Ook mogelijk" in leest(pilot.app.screen)
            await druk(pilot, "escape")
            assert "Wat zag of hoorde je zelf?" in leest(pilot.app.screen)
            await pilot.resize_terminal(*BREED)
            await rust(pilot)
            assert "Ook mogelijk" in leest(pilot.app.screen)

    loop(go)


def test_the_line_of_a_long_walk_shows_where_you_are(oefenkompas):
    casus = oefenkompas.kluis.casus(oefenkompas.casussen()[0].id)
    gang = hervat(oefenkompas, casus, next(r for r in oefenkompas.reflecties(casus) if r.stand == "open"))
    gang.naar("stap")

    async def go():
        async with app_met(oefenkompas, Wandeling(gang)) as pilot:
            regel = next(r for r in leest(pilot.app.screen).splitlines() if " › " in r)
            assert regel.strip().startswith("… › ")
            assert regel.strip().endswith("Stap en terugkijken")

    loop(go)


def test_escape_keeps_what_was_being_typed_and_it_is_there_again(kompas):
    gang = wandelgang(kompas)

    async def go():
        async with app_met(kompas, Wandeling(gang)) as pilot:
            await typ(pilot, "half een zin")
            await druk(pilot, "escape")
            assert not isinstance(pilot.app.screen, Wandeling)
            opnieuw = hervat(kompas, gang.casus, kompas.kluis.reflectie(gang.reflectie.id))
            await pilot.app.push_screen(Wandeling(opnieuw))
            await rust(pilot)
            assert "half een zin" in leest(pilot.app.screen)

    loop(go)
    (concept,) = kompas.kluis.concepten(gang.reflectie.id)
    assert concept.velden["tekst"] == "half een zin"
    assert not aantekeningen(kompas, gang.reflectie.id)


def test_what_was_written_opens_again_and_an_earlier_text_can_be_put_back(kompas):
    gang = wandelgang(kompas)

    async def go():
        async with app_met(kompas, Wandeling(gang), BREED) as pilot:
            await typ(pilot, "Eerst")
            await druk(pilot, "enter", "f")
            pilot.app.screen.query_one(AlOpgeschreven).focus()
            await druk(pilot, "down", "enter")
            await typ(pilot, " en later")
            await druk(pilot, "ctrl+p")
            (nu,) = aantekeningen(kompas, gang.reflectie.id)
            assert nu.tekst == "Eerst en later"
            pilot.app.screen.query_one(AlOpgeschreven).focus()
            await druk(pilot, "down", "e", "enter")

    loop(go)
    (nu,) = aantekeningen(kompas, gang.reflectie.id)
    assert nu.tekst == "Eerst"
    assert [v.aantekening.tekst for v in kompas.kluis.versies(nu.id)] == ["Eerst", "Eerst en later", "Eerst"]


def test_on_another_day_the_question_about_danger_comes_first(kompas):
    gang = wandelgang(kompas)
    morgen = Klok(KLOK.hier() + timedelta(days=1))
    later = replace(kompas, klok=morgen)

    async def go():
        async with app_met(kompas, Wandeling(gang)) as pilot:
            assert isinstance(pilot.app.screen, Wandeling)
        async with app_met(later, Wandeling(hervat(later, gang.casus, gang.reflectie))) as pilot:
            assert isinstance(pilot.app.screen, VeiligheidsDialoog)
            await druk(pilot, "n")
            assert isinstance(pilot.app.screen, Wandeling)

    loop(go)


def test_a_pause_asks_about_danger_once_and_first(kompas):
    gang = wandelgang(kompas, route="helemaal")
    principe, vraag = next((p, v) for p, v in gang.kader.vragen() if v.vastleggen == "pauze")
    gang._move(gang.wandeling.naar(principe.id, vraag.id))

    async def go():
        async with app_met(kompas, Wandeling(gang)) as pilot:
            assert isinstance(pilot.app.screen, VeiligheidsDialoog)
            await druk(pilot, "n")
            await typ(pilot, "Rust na de vakantie")
            await druk(pilot, "enter", "enter", "enter", "enter")
            assert isinstance(pilot.app.screen, Wandeling)

    loop(go)
    (pauze,) = aantekeningen(kompas, gang.reflectie.id)
    assert pauze.waarom == "Rust na de vakantie"


def test_copying_goes_through_the_gate_and_leaves_the_leerdeel_behind(kompas):
    gang = wandelgang(kompas, route="helemaal")

    async def go():
        async with app_met(kompas, Wandeling(gang), BREED) as pilot:
            await typ(pilot, "Moeder belde zelf")
            await druk(pilot, "enter", "f", "ctrl+s")
            gekopieerd = pilot.app.clipboard
            assert "Moeder belde zelf" in gekopieerd
            assert "Wat dit is: feit" in gekopieerd
            principe, vraag = next((p, v) for p, v in gang.kader.vragen() if v.deel == "leerdeel")
            gang._move(gang.wandeling.naar(principe.id, vraag.id))
            await pilot.app.screen._show()
            await typ(pilot, "Ik was moe")
            assert "leerdeel" in leest(pilot.app.screen)
            await druk(pilot, "ctrl+s")
            assert pilot.app.clipboard == gekopieerd

    loop(go)
    assert [regel.wat for regel in kompas.kluis.logboek()].count("gekopieerd dossier") == 1


def test_a_newer_leidraad_is_offered_and_takes_the_answers_along(kompas):
    oud = wandelgang(kompas)
    eigen = kompas.plaatsen.kaders
    eigen.mkdir(parents=True)
    tekst = Path("kaders/anders-beslissen.yaml").read_text("utf-8")
    nieuw = tekst.replace(f'versie: "{oud.kader.versie}"\n', 'versie: "9.0"\n', 1)
    nieuw = nieuw.replace("zelf-gezien", "met-eigen-ogen")
    nieuw = nieuw.replace("id: met-eigen-ogen\n", "id: met-eigen-ogen\n        vervangt: [zelf-gezien]\n", 1)
    (eigen / "anders-beslissen.yaml").write_text(nieuw, "utf-8")
    kompas = replace(kompas, kaderbron=Kaderbron(eigen))
    gang = hervat(kompas, oud.casus, oud.reflectie)

    async def go():
        async with app_met(kompas, Wandeling(gang), BREED) as pilot:
            assert "nieuwere versie" in leest(pilot.app.screen)
            await typ(pilot, "Moeder belde zelf")
            await druk(pilot, "enter", "f", "f9")
            assert "Moeder belde zelf" in leest(pilot.app.screen)
            assert "nieuwere versie" not in leest(pilot.app.screen)

    loop(go)
    assert kompas.kluis.reflectie(gang.reflectie.id).kader.versie == "9.0"
    (uitspraak,) = aantekeningen(kompas, gang.reflectie.id)
    assert uitspraak.vraag == "met-eigen-ogen"


def test_why_unfolds_to_pitfalls_and_the_place_in_the_source(kompas):
    gang = wandelgang(kompas)

    async def go():
        async with app_met(kompas, Wandeling(gang), BREED) as pilot:
            assert "hoofdstuk 4, bijdrage 1" not in leest(pilot.app.screen)
            await druk(pilot, "f3")
            assert "hoofdstuk 4, bijdrage 1" in leest(pilot.app.screen)
            assert "Waar het vaak misgaat" in leest(pilot.app.screen)

    loop(go)


def test_passing_every_question_of_a_practice_walk_changes_nothing_that_was_written(oefenkompas):
    rij = oefenkompas.casussen()[0]
    casus = oefenkompas.kluis.casus(rij.id)
    open_ = next(r for r in oefenkompas.reflecties(casus) if r.stand == "open")
    gang = hervat(oefenkompas, casus, open_)

    gang.met_route("kort")

    async def go():
        async with app_met(oefenkompas, Wandeling(gang)) as pilot:
            gezien = set()
            while isinstance(pilot.app.screen, VeiligheidsDialoog | Wandeling) and gang.reflectie.plek:
                if isinstance(pilot.app.screen, VeiligheidsDialoog):
                    await druk(pilot, "n")
                gezien.add(gang.reflectie.plek)
                await druk(pilot, "ctrl+n")
            assert len(gezien) > 5

    voor = {a.id: a for a in aantekeningen(oefenkompas, open_.id)}
    loop(go)
    assert {a.id: a for a in aantekeningen(oefenkompas, open_.id)} == voor
