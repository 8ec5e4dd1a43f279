"""People: a new family with its roles, and one person with every field."""

from checklist_app.domain.casus import Betrokkene
from checklist_app.domain.veldkennis import velden
from checklist_app.flow.mensen import echte_naam
from checklist_app.kluis.fouten import SchijfVol
from checklist_app.tui.screens.casus import CasusScherm
from checklist_app.tui.screens.mens import Mens
from checklist_app.tui.screens.mensen import Mensen
from checklist_app.tui.screens.werkblad import Werkblad
from checklist_app.tui.widgets.plain import Plain
from checklist_app.tui.widgets.tekstvak import Tekstvak
from checklist_app.tui.widgets.veldlijst import Veldlijst
from tests.tui.conftest import loop
from tests.tui.werkbladhulp import gezin, op, rust


async def typ(app, pilot, tekst, *daarna):
    await pilot.press(*["space" if teken == " " else teken for teken in tekst], *daarna)
    await rust(app, pilot)


async def naar(app, pilot, casus, persoon):
    await app.push_screen(Mens(casus.id, persoon.id))
    await rust(app, pilot)


async def open_veld(app, pilot, naam):
    nummer = [info.naam for info in velden(Betrokkene)].index(naam)
    app.screen.query_one(Veldlijst).highlighted = nummer
    await pilot.press("enter")
    await rust(app, pilot)


def bewaard(kompas, casus, persoon):
    return kompas.kluis.casus(casus.id).betrokkene(persoon.id)


def test_a_new_family_from_name_to_people_with_ages_and_the_question_of_the_second_adult(kompas):
    async def go():
        app = op(kompas)
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("g")
            await rust(app, pilot)
            await typ(app, pilot, "Gezin Linde", "enter")
            await typ(app, pilot, "kind 1", "enter", "a")
            await typ(app, pilot, "kind 2", "enter", "enter")
            await typ(app, pilot, "moeder", "enter")
            await typ(app, pilot, "Moeder", "enter")
            assert "staat er al bij" in app.screen.query_one("#melding", Plain).tekst
            await typ(app, pilot, "vader", "enter", "n")
            assert "apart" in app.screen.query_one("#melding", Plain).tekst
            await typ(app, pilot, "de kapper", "enter")
            await typ(app, pilot, "i")
            await typ(app, pilot, "", "enter")
            assert isinstance(app.screen, CasusScherm)
            await pilot.press("escape")
            await rust(app, pilot)
            assert isinstance(app.screen, Werkblad)
        casus = kompas.casus("Gezin Linde")
        assert [(b.rol, b.soort, b.leeftijd) for b in casus.betrokkenen[1:]] == [
            ("kind 1", "kind", "onder_4"),
            ("kind 2", "kind", None),
            ("moeder", "ouder", None),
            ("vader", "ouder", None),
            ("de kapper", "netwerk", None),
        ]
        assert casus.samen_veilig == "nee"

    loop(go)


def test_a_cover_name_that_is_taken_keeps_what_was_typed(kompas):
    async def go():
        gezin(kompas, "Gezin Linde")
        app = op(kompas)
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("g")
            await rust(app, pilot)
            await typ(app, pilot, "gezin linde", "enter")
            assert isinstance(app.screen, Mensen)
            assert app.screen.query_one("Tekstvak").text == "gezin linde"
            await typ(app, pilot, " b", "enter", "enter")
        assert {rij.schuilnaam for rij in kompas.casussen()} == {"gezin linde b", "Gezin Linde"}

    loop(go)


def test_every_field_of_a_person_is_there_and_a_choice_is_stored(kompas):
    async def go():
        casus = gezin(kompas, "Gezin Linde", "kind 1")
        kind = casus.betrokkenen[1]
        app = op(kompas)
        async with app.run_test(size=(120, 40)) as pilot:
            await naar(app, pilot, casus, kind)
            assert app.screen.query_one(Veldlijst).option_count == len(velden(Betrokkene))
            await open_veld(app, pilot, "gebruikt_geweld_of_controle")
            await typ(app, pilot, "j")
            await open_veld(app, pilot, "veilig_bereiken")
            await typ(app, pilot, "op school", "enter")
            await open_veld(app, pilot, "niet_samen_spreken_met")
            await typ(app, pilot, "jijzelf", "enter")
            await pilot.press("escape", "escape")
            await rust(app, pilot)
            assert isinstance(app.screen, Werkblad)
        nu = bewaard(kompas, casus, kind)
        assert nu.gebruikt_geweld_of_controle is True
        assert nu.veilig_bereiken == "op school"
        assert nu.niet_samen_spreken_met == ("jijzelf",)

    loop(go)


def test_what_is_half_typed_about_a_person_survives_and_nonsense_leaves_what_stood_there(kompas):
    async def go():
        casus = gezin(kompas, "Gezin Linde", "kind 1")
        kind = casus.betrokkenen[1]
        app = op(kompas)
        async with app.run_test(size=(80, 24)) as pilot:
            await naar(app, pilot, casus, kind)
            await open_veld(app, pilot, "taal")
            await typ(app, pilot, "Pools")
            await pilot.pause(0.9)
            assert bewaard(kompas, casus, kind).taal == "Pools"
            await pilot.press("enter")
            await open_veld(app, pilot, "rol")
            await pilot.press("ctrl+u")
            await app.screen.bewaar_alles()
            assert bewaard(kompas, casus, kind).rol == "kind 1"

    loop(go)


def test_the_real_name_is_asked_for_shown_and_stored_in_the_register_only(kompas):
    async def go():
        casus = gezin(kompas, "Gezin Linde", "kind 1")
        kind = casus.betrokkenen[1]
        app = op(kompas)
        async with app.run_test(size=(80, 24)) as pilot:
            await naar(app, pilot, casus, kind)
            await pilot.press("e")
            await rust(app, pilot)
            await typ(app, pilot, "Mina Duister", "enter")
            assert echte_naam(kompas, casus, kind.id) == "Mina Duister"
            assert "Mina" not in "".join(str(plain.content) for plain in app.screen.query(Plain))
            await pilot.press("e")
            await rust(app, pilot)
            assert app.screen.query_one("Tekstvak").text == "Mina Duister"
        assert "Mina" not in kompas.kluis.casus(casus.id).model_dump_json()

    loop(go)


def test_several_people_on_one_line_come_one_after_the_other_and_what_waits_is_not_lost(kompas):
    async def go():
        app = op(kompas)
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("g")
            await rust(app, pilot)
            await typ(app, pilot, "Gezin Linde", "enter")
            await typ(app, pilot, "moeder, kind 1, de kapper, oma", "enter")
            await typ(app, pilot, "a")
            await pilot.press("escape")
            await rust(app, pilot)
            assert app.screen.query_one(Tekstvak).text == "de kapper, oma"
            await typ(app, pilot, "", "enter", "t")
            await typ(app, pilot, "moeder, opa", "enter")
            assert "staat er al bij" in app.screen.query_one("#melding", Plain).tekst
            await typ(app, pilot, "", "enter")
        personen = kompas.casus("Gezin Linde").betrokkenen[1:]
        assert [b.rol for b in personen] == ["moeder", "kind 1", "oma", "opa"]

    loop(go)


def test_a_role_that_was_not_added_stands_on_the_line_again(kompas, monkeypatch):
    async def go():
        gezin(kompas, "Gezin Linde")
        app = op(kompas)
        async with app.run_test(size=(80, 24)) as pilot:
            await app.push_screen(Mensen(kompas.casus("Gezin Linde")))
            await rust(app, pilot)
            await typ(app, pilot, "Kees, oma", "enter", "escape")
            vak = app.screen.query_one(Tekstvak)
            assert vak.text == "Kees, oma"
            monkeypatch.setattr("checklist_app.tui.screens.mensen.voeg_toe", _vol)
            await typ(app, pilot, "", "enter", "i")
            assert vak.text == "Kees, oma"

    loop(go)


def _vol(*_args):
    raise SchijfVol(wat_niet="bewaren")
