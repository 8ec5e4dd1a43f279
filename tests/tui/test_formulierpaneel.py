"""The one form: every kind from its class, by keyboard, into the vault as it was typed."""

import asyncio
from typing import get_args

import pytest
from textual.events import Paste

from checklist_app.domain.basis import JIJZELF, nieuw_id
from checklist_app.domain.formulier import lees
from checklist_app.domain.soorten import SOORTEN
from checklist_app.domain.veldkennis import Vorm, velden
from checklist_app.flow.formulier import Formulier
from checklist_app.tui import texts
from checklist_app.tui.widgets.formulier import FormulierPaneel
from checklist_app.tui.widgets.keuzeregel import Keuzeregel
from checklist_app.tui.widgets.plain import Plain
from checklist_app.tui.widgets.tekstvak import Tekstvak
from checklist_app.tui.widgets.veldlijst import Veldlijst
from tests.tui.conftest import loop
from tests.tui.formulierhulp import als_toets, app_met, druk, een_gang, een_vraag, in_kluis, typ

GROOT = (80, 24)


def _answer(info, gang) -> tuple[list[str], str]:
    """The keys that fill a field, and the raw text they stand for."""
    match info.vorm:
        case "tekst":
            return [*info.naam[:5]], info.naam[:5]
        case "datum":
            return [*"mei"], "mei"
        case "bron":
            return [*"mo", "enter"], "moeder"
        case "persoon":
            return [*"k", "enter"], "kind 1"
        case "keuze":
            return ["right", "enter"], ""
    raise AssertionError(info.vorm)


@pytest.mark.parametrize("soorten", [list(SOORTEN)[::2], list(SOORTEN)[1::2]])
def test_every_kind_is_rendered_from_its_class_and_lands_as_it_was_typed(kompas, soorten):
    async def go():
        gang = een_gang(kompas)
        app = app_met(gang, een_vraag("antwoord"))
        async with app.run_test(size=GROOT) as pilot:
            for soort in soorten:
                klasse = SOORTEN[soort]
                deel = "leerdeel" if klasse.altijd_leerdeel else "casusdeel"
                app.screen.vraag = een_vraag(soort, deel)
                await app.screen.open()
                await pilot.pause()
                open_ = [info for info in velden(klasse) if info.veld.open]
                labels = [
                    p.tekst for p in app.screen.query(".label").results(Plain) if p.display and p.parent.display
                ]
                assert set(labels) >= {info.veld.label for info in open_ if info.naam != klasse.kernveld}
                verwacht = {}
                for info in open_:
                    toetsen, rauw = _answer(info, gang)
                    await druk(pilot, toetsen)
                    verwacht[info.naam] = lees(info, rauw, gang.tafel) if rauw else None
                    if info.vorm in ("tekst", "datum"):
                        await pilot.press("tab" if info.is_lang else "enter")
                if open_[-1].is_lang:
                    await pilot.press("enter")
                await pilot.pause(0.05)
                bewaard = in_kluis(gang)[-1]
                assert bewaard.soort == soort
                for naam, waarde in verwacht.items():
                    nu = getattr(bewaard, naam)
                    assert nu == waarde if waarde else nu in next(i for i in open_ if i.naam == naam).opties

    loop(go)


def test_every_field_of_every_kind_stands_in_the_list_behind_one_key(kompas):
    async def go():
        gang = een_gang(kompas)
        app = app_met(gang, een_vraag("antwoord"))
        gezien = set()
        async with app.run_test(size=GROOT) as pilot:
            for soort, klasse in SOORTEN.items():
                app.screen.vraag = een_vraag(soort, "leerdeel" if klasse.altijd_leerdeel else "casusdeel")
                await app.screen.open()
                await app.screen.paneel.action_meer()
                velden_ = app.screen.paneel._invulling.formulier.velden
                lijst = app.screen.query_one(Veldlijst)
                assert lijst.option_count == len(velden_)
                for nummer, info in enumerate(velden_):
                    if info.vorm in gezien:
                        continue
                    gezien.add(info.vorm)
                    lijst.highlighted = nummer
                    await pilot.press("enter")
                    assert app.screen.paneel.hulp()
                    if info.vorm != "rijen":
                        assert app.screen.query(".label").first(Plain).tekst == info.veld.label
                    await app.screen.paneel.action_terug()
        assert gezien == set(get_args(Vorm))

    loop(go)


def test_every_shape_of_field_is_filled_by_keys(kompas):
    async def go():
        gang = een_gang(kompas)
        eerder = await _statement(kompas, gang, "Kind 1 slaapt slecht")
        app = app_met(gang, een_vraag("stap"))
        async with app.run_test(size=GROOT) as pilot:
            await typ(pilot, "Bellen\n")
            await pilot.press("ctrl+f")
            await _field(pilot, "voor_wie", [*"moe", "enter", *"ik", "enter"])
            await _field(pilot, "verwijst_naar", [*"slaapt", "down", "enter", "enter"])
            await _field(
                pilot, "niet_delen_met", ["enter", *"kind", "enter", *"later", "enter", *"morgen", "enter", "escape"]
            )
            await pilot.press("escape")
            await app.screen.paneel.sluit_af()
            stap = in_kluis(gang)[-1]
        moeder, kind = gang.casus.betrokkenen[1:]
        assert stap.voor_wie == (moeder.id, JIJZELF)
        assert stap.verwijst_naar == (eerder.id,)
        assert [(r.persoon, r.reden, r.opnieuw_bekijken_op.van.isoformat()) for r in stap.niet_delen_met] == [
            (kind.id, "later", "2026-11-22")
        ]

        app = app_met(gang, een_vraag("positie"))
        async with app.run_test(size=GROOT) as pilot:
            await pilot.press("ctrl+f")
            await _field(pilot, "gewezen_op", ["v", "k", "v", "enter"])
            await app.screen.paneel.sluit_af()
        assert in_kluis(gang)[-1].gewezen_op == ("klachtrecht",)

        app = app_met(gang, een_vraag("gesprek"))
        async with app.run_test(size=GROOT) as pilot:
            await pilot.press("ctrl+f")
            await _field(pilot, "wie_erbij", [*"moeder; tolk", "enter"])
            await app.screen.paneel.sluit_af()
        assert [(b.persoon, b.tekst) for b in in_kluis(gang)[-1].wie_erbij] == [(moeder.id, ""), (None, "tolk")]

        app = app_met(gang, een_vraag("verklaring"))
        async with app.run_test(size=GROOT) as pilot:
            await typ(pilot, "Hij is moe")
            await pilot.press("ctrl+f")
            await _field(pilot, "gekozen", ["j"])
            await app.screen.paneel.sluit_af()
        assert in_kluis(gang)[-1].gekozen is True

    loop(go)


def test_four_statements_with_their_kind_cost_two_keys_each(kompas):
    async def go():
        gang = een_gang(kompas)
        app = app_met(gang, een_vraag("uitspraak"))
        teksten = [
            "Kind 1 was vier keer te laat",
            "Kind 1 slaapt slecht",
            "Oma bemoeit zich te veel",
            "Er hangt iets",
        ]
        over = 0
        async with app.run_test(size=GROOT) as pilot:
            for tekst, letter in zip(teksten, "fvmn", strict=True):
                await typ(pilot, tekst)
                await pilot.press("enter", letter)
                over += 2
                await pilot.pause(0.05)
                assert app.screen.query(Tekstvak).first().text == ""
                assert isinstance(app.focused, Tekstvak)
            await pilot.press("enter")
            await pilot.pause()
            assert app.screen.soort(FormulierPaneel.Verlaten)[-1].richting == "verder"
        assert over == 8
        assert [(a.tekst, a.aard) for a in in_kluis(gang)] == list(
            zip(teksten, ("feit", "vermoeden", "mening", "niet_pluis"), strict=True)
        )

    loop(go)


def test_a_quick_hand_loses_no_key_and_changes_no_kind(kompas):
    async def go():
        gang = een_gang(kompas)
        app = app_met(gang, een_vraag("uitspraak"))
        async with app.run_test(size=GROOT) as pilot:
            await pilot.pause()
            for teken in "eerste zin\nfvader belt\nvmoeder niet\nm":
                app.post_message(als_toets(teken))
            await pilot.pause(0.5)
        assert [(a.tekst, a.aard) for a in in_kluis(gang)] == [
            ("eerste zin", "feit"),
            ("vader belt", "vermoeden"),
            ("moeder niet", "mening"),
        ]

    loop(go)


def test_a_choice_comes_first_and_has_a_digit(kompas):
    async def go():
        gang = een_gang(kompas)
        app = app_met(gang, een_vraag("antwoord", keuzes=("Ja, met iedereen", "Nog niet")))
        async with app.run_test(size=GROOT) as pilot:
            await pilot.pause()
            assert isinstance(app.focused, Keuzeregel)
            await pilot.press("1", "2", "enter")
            await pilot.pause(0.05)
        assert [a.keuze for a in in_kluis(gang)] == ["k1"]

    loop(go)


def test_text_of_many_lines_keeps_them_and_tab_goes_on(kompas):
    async def go():
        gang = een_gang(kompas)
        app = app_met(gang, een_vraag("antwoord"))
        async with app.run_test(size=GROOT) as pilot:
            await typ(pilot, "een\ntwee")
            await pilot.press("tab", "enter")
            await pilot.pause(0.05)
            assert [bericht.verder for bericht in app.screen.soort(FormulierPaneel.Vastgelegd)] == [True]
        assert [a.tekst for a in in_kluis(gang)] == ["een\ntwee"]

    loop(go)


def test_lines_pasted_in_a_short_field_are_joined_and_a_change_can_be_undone(kompas):
    async def go():
        app = app_met(een_gang(kompas), een_vraag("uitspraak"))
        async with app.run_test(size=GROOT) as pilot:
            await pilot.pause()
            vak = app.focused
            app.post_message(Paste("een\r\ntwee\n"))
            await pilot.pause()
            assert vak.text == "een twee"
            await pilot.press("!")
            await pilot.press("ctrl+z")
            assert vak.text == "een twee"
            await pilot.press("ctrl+y")
            assert vak.text == "een twee!"

    loop(go)


def test_a_date_says_in_words_what_was_understood(kompas):
    async def go():
        app = app_met(een_gang(kompas), een_vraag("pauze"))
        async with app.run_test(size=GROOT) as pilot:
            await typ(pilot, "Rust\nvrijdag")
            await pilot.pause()
            assert texts.FORMULIER_DAG.format(dag="vrijdag 27 november 2026") in _under(app)
            await typ(pilot, " de dertiende")
            await pilot.pause()
            assert texts.FORMULIER_GEEN_DAG in _under(app)

    loop(go)


def test_a_number_that_looks_like_a_bsn_is_left_out_and_one_key_puts_it_back(kompas):
    async def go():
        gang = een_gang(kompas)
        app = app_met(gang, een_vraag("uitspraak"))
        async with app.run_test(size=GROOT) as pilot:
            await typ(pilot, "Zaak 123456782 loopt\n")
            await pilot.pause()
            assert app.screen.query(Tekstvak).first().text == "Zaak [nummer weggelaten] loopt"
            assert texts.FORMULIER_NUMMER_WEG.split("{")[0] in app.screen.query_one("#melding", Plain).tekst
            await pilot.press("f5")
            assert app.screen.query(Tekstvak).first().text == "Zaak 123456782 loopt"
            await pilot.press("f")
            await pilot.pause(0.05)
            await typ(pilot, "Nog eens 123456782\n")
            await pilot.press("v")
            await pilot.pause(0.05)
            assert [a.tekst for a in in_kluis(gang)] == ["Zaak 123456782 loopt", "Nog eens [nummer weggelaten]"]
            await pilot.press("f5")
            await pilot.pause(0.1)
        assert [a.tekst for a in in_kluis(gang)][-1] == "Nog eens 123456782"

    loop(go)


def test_somebody_new_is_added_and_a_second_adult_brings_the_question_about_safety(kompas):
    async def go():
        gang = een_gang(kompas)
        app = app_met(gang, een_vraag("gesprek"))
        async with app.run_test(size=GROOT) as pilot:
            await typ(pilot, "vader\n")
            await pilot.pause()
            await pilot.press("enter")
            await pilot.pause(0.1)
            await pilot.press("n")
            await pilot.pause(0.1)
            await typ(pilot, "Ik wil rust")
            await app.screen.paneel.sluit_af()
        nieuw = gang.casus.betrokkenen[-1]
        assert (nieuw.rol, nieuw.soort, gang.casus.samen_veilig) == ("vader", "ouder", "nee")
        assert kompas.kluis.casus(gang.casus.id).samen_veilig == "nee"
        gesprek = in_kluis(gang)[-1]
        assert (gesprek.persoon, gesprek.eigen_woorden) == (nieuw.id, "Ik wil rust")

    loop(go)


def test_what_has_no_meaning_is_told_under_the_field_and_stays(kompas):
    async def go():
        gang = een_gang(kompas)
        app = app_met(gang, een_vraag("gesprek"))
        async with app.run_test(size=GROOT) as pilot:
            await typ(pilot, "buurvrouw")
            await pilot.press("tab")
            await typ(pilot, "Ik hoorde geschreeuw")
            await pilot.pause()
            assert "staat nog niet bij de mensen" in _under(app)
            await pilot.press("tab", "enter")
            await pilot.pause(0.05)
            assert app.focused.text == "buurvrouw"
            assert (await app.screen.paneel.sluit_af()).aantekening is None
        assert in_kluis(gang) == []
        assert gang.formulier(een_vraag("gesprek")).rauw["persoon"] == "buurvrouw"

    loop(go)


def test_a_row_can_be_taken_away_and_put_back(kompas):
    async def go():
        gang = een_gang(kompas)
        app = app_met(gang, een_vraag("optie"))
        async with app.run_test(size=GROOT) as pilot:
            await typ(pilot, "Oma helpt")
            await pilot.press("ctrl+f")
            await _field(pilot, "voorkeur", ["enter", *"kind", "enter", *"graag", "enter", "x", "u", "escape"])
            await app.screen.paneel.sluit_af()
            assert [r.voorkeur for r in in_kluis(gang)[-1].voorkeur] == ["graag"]
            await app.screen.open(gang.wijzig(in_kluis(gang)[-1]))
            await pilot.press("ctrl+f")
            await _field(pilot, "voorkeur", ["x", "escape"])
            await app.screen.paneel.sluit_af()
            assert in_kluis(gang)[-1].voorkeur == ()

    loop(go)


def test_a_changed_aantekening_keeps_its_place_and_an_untouched_one_gets_no_version(kompas):
    async def go():
        gang = een_gang(kompas)
        eerder = await _statement(kompas, gang, "Kind 1 slaapt slecht")
        app = app_met(gang, een_vraag("uitspraak"), gang.wijzig(eerder))
        async with app.run_test(size=GROOT) as pilot:
            await pilot.press("enter", "enter")
            await pilot.pause(0.05)
            assert len(gang.eerdere_versies(eerder)) == 1
            await app.screen.open(gang.wijzig(eerder))
            await typ(pilot, " nu\n")
            await pilot.press("v")
            await pilot.pause(0.05)
        assert [(a.id, a.tekst, a.aard) for a in in_kluis(gang)] == [
            (eerder.id, "Kind 1 slaapt slecht nu", "vermoeden")
        ]

    loop(go)


def test_escape_goes_back_inside_the_form_and_then_leaves_it_to_the_screen(kompas):
    async def go():
        gang = een_gang(kompas)
        app = app_met(gang, een_vraag("uitspraak"))
        async with app.run_test(size=GROOT) as pilot:
            await typ(pilot, "Iets")
            await pilot.press("ctrl+f", "enter")
            await pilot.press("escape")
            assert app.screen.query_one(Veldlijst).display
            await pilot.press("escape")
            assert isinstance(app.focused, Tekstvak)
            assert app.focused.text == "Iets"
            await pilot.press("escape")
            assert app.focused.text == "Iets"

    loop(go)


async def _statement(kompas, gang, tekst):
    formulier = Formulier(nieuw_id(), SOORTEN["uitspraak"], "feiten", "vraag", "casusdeel")
    formulier.zet("tekst", tekst)
    return (await asyncio.to_thread(gang.leg_vast, formulier)).aantekening


async def _field(pilot, naam, toetsen):
    """Open a field from the list of all fields, type, and come back in the list."""
    scherm = pilot.app.screen
    namen = [info.naam for info in scherm.paneel._invulling.formulier.velden]
    lijst = scherm.query_one(Veldlijst)
    lijst.highlighted = namen.index(naam)
    await druk(pilot, ["enter", *toetsen])
    await pilot.pause()
    assert lijst.display
    assert lijst.option_count == len(namen)


def _under(app):
    """All that stands under fields now."""
    return " ".join(p.tekst for p in app.screen.query(".onder").results(Plain) if p.display)
