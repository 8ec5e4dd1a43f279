"""The Werkblad: what it shows, what it leaves out, and how few keys it takes to begin."""

import pytest

from checklist_app.domain.bron import Bron
from checklist_app.domain.datum import begrijp
from checklist_app.domain.soorten.kiezen import Stap
from checklist_app.flow.wandelen import begin
from checklist_app.flow.werkblad import Regel
from checklist_app.tui import texts
from checklist_app.tui.screens.afspraak import Afspraak
from checklist_app.tui.screens.casus import CasusScherm
from checklist_app.tui.screens.mensen import Mensen
from checklist_app.tui.screens.wandeling import Wandeling
from checklist_app.tui.screens.werkblad import Werkblad
from checklist_app.tui.widgets.groepen import Groepen
from checklist_app.tui.widgets.tekstvak import Tekstvak
from checklist_app.tui.widgets.veiligheidsvraag import VeiligheidsDialoog
from tests.tui.conftest import KLOK, loop
from tests.tui.werkbladhulp import gezin, op, regels, rust

SOEP = "[/] [red]x[/red] [type=x, v={'a[0]'}]"


def leg_stap_neer(kompas, reflectie):
    nu = KLOK.nu()
    dag = begrijp("vandaag", KLOK.vandaag(), "vooruit")
    stap = Stap(
        id="11111111-1111-4111-8111-111111111111",
        gemaakt=nu,
        gewijzigd=nu,
        wat="oma bellen",
        wanneer=dag,
        wie=Bron(tekst="een geheim"),
    )
    kompas.kluis.bewaar_aantekening(stap, reflectie.id, 0)
    return stap


def test_a_fresh_vault_invites_and_a_finished_day_does_too(kompas):
    async def go():
        app = op(kompas)
        async with app.run_test(size=(80, 24)) as pilot:
            await rust(app, pilot)
            assert texts.WERKBLAD_GEEN_GEZINNEN.split(".")[0] in " ".join(regels(app))
            gezin(kompas)
            await app.screen.on_screen_resume()
            await rust(app, pilot)
            assert texts.WERKBLAD_NIETS.split(".")[0] in " ".join(regels(app))

    loop(go)


def test_no_line_holds_case_text_and_every_kind_has_its_word(oefenkompas):
    async def go():
        app = op(oefenkompas)
        async with app.run_test(size=(120, 40)) as pilot:
            await rust(app, pilot)
            tekst = "\n".join(regels(app))
            for woord in (
                "Terugkijken",
                "Verder",
                "Uitzoeken",
                "je was bij Tegenspraak",
                "afgesproken voor gisteren",
            ):
                assert woord in tekst
            (casus,) = oefenkompas.casussen()
            for rij in oefenkompas.kluis.aantekeningen_van_casus(casus.id):
                assert len(rij.aantekening.kern) < 15 or rij.aantekening.kern not in tekst

    loop(go)


@pytest.mark.parametrize("breedte", [80, 120])
def test_names_and_roles_are_text_never_markup_and_never_control_codes(kompas, breedte):
    async def go():
        gezin(kompas, SOEP, "[/", "[bold]")
        app = op(kompas)
        async with app.run_test(size=(breedte, 24)) as pilot:
            await rust(app, pilot)
            tekst = "\n".join(regels(app))
            assert SOEP[:20] in tekst
            assert "[bold]" in tekst

    loop(go)


def test_a_new_reflection_on_a_family_takes_at_most_five_keys(kompas):
    async def go():
        gezin(kompas)
        app = op(kompas)
        async with app.run_test(size=(80, 24)) as pilot:
            await rust(app, pilot)
            toetsen = ["n", "n", "1"]
            await pilot.press(*toetsen)
            await rust(app, pilot)
            if not isinstance(app.screen, Wandeling):
                toetsen.append("enter")
                await pilot.press("enter")
                await rust(app, pilot)
            assert isinstance(app.screen, Wandeling)
            assert app.screen.gang.wandeling.vraag is not None
            assert len(toetsen) <= 5

    loop(go)


def test_without_a_family_n_asks_for_one(kompas):
    async def go():
        app = op(kompas)
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("n")
            await rust(app, pilot)
            assert isinstance(app.screen, Mensen)

    loop(go)


def test_going_on_opens_the_walk_at_its_question_with_what_was_being_typed(kompas):
    async def go():
        gang = begin(kompas, gezin(kompas), "anders-beslissen", "wat-gebeurde", "", "kort")
        vraag = gang.wandeling.vraag
        formulier = gang.formulier(vraag)
        eerste = formulier.velden[0].naam
        formulier.zet(eerste, "half een zin")
        gang.bewaar_concept(formulier)
        app = op(kompas)
        async with app.run_test(size=(80, 24)) as pilot:
            await rust(app, pilot)
            await pilot.press("enter")
            await rust(app, pilot)
            assert isinstance(app.screen, Wandeling)
            assert app.screen.gang.wandeling.vraag == vraag
            assert "half een zin" in [vak.text for vak in app.screen.query(Tekstvak)]

    loop(go)


def test_typing_after_a_slash_filters_and_escape_shows_all_again(kompas):
    async def go():
        gezin(kompas, "Gezin Linde", "kind 1")
        gezin(kompas, "Gezin Kade", "pleegzoon")
        app = op(kompas)
        async with app.run_test(size=(80, 24)) as pilot:
            await rust(app, pilot)
            await pilot.press("slash", *"pleeg")
            await rust(app, pilot)
            assert [r.split("  ")[1] for r in regels(app) if r.startswith("  Gezin")] == ["Gezin Kade"]
            await pilot.press("escape")
            await rust(app, pilot)
            assert "Gezin Linde" in "\n".join(regels(app))
            await pilot.press("slash", *"linde", "enter")
            await rust(app, pilot)
            assert isinstance(app.screen, CasusScherm)
            await pilot.press("escape")
            await rust(app, pilot)
            assert isinstance(app.screen, Werkblad)

    loop(go)


def test_a_step_shows_its_text_when_opened_and_leaves_the_list_when_done(kompas):
    async def go():
        gang = begin(kompas, gezin(kompas), "anders-beslissen", "wat-gebeurde", "", "kort")
        stap = leg_stap_neer(kompas, gang.reflectie)
        app = op(kompas)
        async with app.run_test(size=(80, 24)) as pilot:
            await rust(app, pilot)
            assert "geheim" not in "\n".join(regels(app))
            await pilot.press("j", "enter")
            await rust(app, pilot)
            assert isinstance(app.screen, Afspraak)
            assert "oma bellen" in app.screen.query_one("#tekst").tekst
            await pilot.press("d")
            await rust(app, pilot)
            assert isinstance(app.screen, Werkblad)
            assert "Stap" not in "\n".join(regels(app))
        (rij,) = kompas.kluis.aantekeningen(gang.reflectie.id)
        assert (rij.aantekening.id, rij.aantekening.stand) == (stap.id, "gedaan")

    loop(go)


@pytest.mark.parametrize("ding", ["terugkijken", "pauze"])
def test_looking_back_and_the_end_of_a_pause_begin_with_the_question_about_danger(oefenkompas, ding):
    async def go():
        rij = oefenkompas.casussen()[0]
        app = op(oefenkompas)
        async with app.run_test(size=(80, 24)) as pilot:
            await rust(app, pilot)
            await app.push_screen(Afspraak(Regel(ding, rij.id, rij.schuilnaam, "vandaag", rij.reflecties[0].id)))
            await rust(app, pilot)
            assert isinstance(app.screen, VeiligheidsDialoog)
            await pilot.press("n")
            await rust(app, pilot)
            assert isinstance(app.screen, Afspraak)

    loop(go)


def test_something_for_later_gets_another_day_in_words(kompas):
    async def go():
        gang = begin(kompas, gezin(kompas), "anders-beslissen", "wat-gebeurde", "", "kort")
        leg_stap_neer(kompas, gang.reflectie)
        app = op(kompas)
        async with app.run_test(size=(80, 24)) as pilot:
            await rust(app, pilot)
            await pilot.press("j", "enter", "l", *"ooit", "enter")
            await rust(app, pilot)
            assert isinstance(app.screen, Afspraak)
            await pilot.press("l", *"12", "space", *"december", "enter")
            await rust(app, pilot)
            assert isinstance(app.screen, Werkblad)
        (rij,) = kompas.kluis.aantekeningen(gang.reflectie.id)
        assert rij.aantekening.wanneer.tekst == "12 december"

    loop(go)


def test_a_click_opens_a_family(kompas):
    async def go():
        gezin(kompas)
        app = op(kompas)
        async with app.run_test(size=(80, 24)) as pilot:
            await rust(app, pilot)
            regel = next(nr for nr, tekst in enumerate(regels(app)) if tekst.startswith("  Gezin Linde"))
            await pilot.click(Groepen, offset=(6, regel))
            await rust(app, pilot)
            assert isinstance(app.screen, CasusScherm)

    loop(go)
