"""Text for somebody else on a screen: what is doubtful is asked once, and nothing leaves without a last key."""

import pytest
from textual.app import App

from checklist_app.domain.basis import nieuw_id
from checklist_app.domain.register import NaamInRegister
from checklist_app.domain.soorten.weten import Uitspraak
from checklist_app.flow.casusblad import zet_gegeven
from checklist_app.poort.fouten import Tegengehouden
from checklist_app.poort.merken import Merk
from checklist_app.tui import texts
from checklist_app.tui.screens.casus import CasusScherm
from checklist_app.tui.screens.doorgeven import Merkenlijst
from checklist_app.tui.screens.wandeling import Wandeling
from checklist_app.tui.widgets.plain import Plain
from tests.tui.conftest import KLOK, loop
from tests.tui.wandelhulp import app_met, druk, gezin, leest, typ, wandelgang

TEKST = "Fatima sprak met Anja op 3 maart. Anja belde later."


@pytest.fixture
def geschreven(monkeypatch):
    """Return what was written to the clipboard of the terminal."""
    op_klembord = []
    monkeypatch.setattr(App, "copy_to_clipboard", lambda app, tekst: op_klembord.append(tekst))
    return op_klembord


@pytest.fixture
def gang(kompas):
    """Return a walk with one statement that names a registered mother and a stranger."""
    casus = gezin(kompas)
    moeder = next(b for b in casus.betrokkenen if b.rol == "moeder")
    kompas.kluis.bewaar_naam(casus.id, NaamInRegister(betrokkene=moeder.id, naam="Fatima"))
    gang = wandelgang(kompas, casus)
    schrijf(gang, TEKST)
    return gang


def schrijf(gang, tekst):
    nu = KLOK.nu()
    uitspraak = Uitspraak(id=nieuw_id(), gemaakt=nu, gewijzigd=nu, tekst=tekst)
    gang.kompas.kluis.bewaar_aantekening(uitspraak, gang.reflectie.id, 0)


def tekst_op(app):
    return app.screen.query_one("#tekst", Plain).tekst


def gelogd(gang):
    alle = gang.kompas.kluis.logboek()
    return [(r.wat, r.aantal) for r in alle if r.wat.startswith(("uitvoer", "gekopieerd"))]


def test_three_keys_the_first_time_and_two_the_second_and_it_is_logged_as_copied(gang, geschreven):
    async def go():
        async with app_met(gang.kompas, CasusScherm(gang.casus.id)) as pilot:
            await druk(pilot, "i")
            lijst = pilot.app.screen.query_one(Merkenlijst)
            assert [optie.id for optie in lijst.options if optie.id] == ["anja", "3 maart"]
            scherm = leest(pilot.app.screen)
            assert "1  Anja" in scherm
            assert "een naam, bij Wat er ligt · 2 keer" in " ".join(scherm.split())
            assert "l laat staan   w haal weg   e eigen woorden   1 [naam]   2 [professional]" in scherm
            assert "[moeder] sprak met ‹1 [naam]› op ‹2 begin maart›. ‹1 [naam]› belde" in tekst_op(pilot.app)
            await druk(pilot, "enter")
            assert "[moeder] sprak met [naam] op begin maart." in tekst_op(pilot.app)
            assert geschreven == []
            await druk(pilot, "enter")
            assert isinstance(pilot.app.screen, CasusScherm)
            await druk(pilot, "i", "enter")
            assert isinstance(pilot.app.screen, CasusScherm)

    loop(go)
    assert len(geschreven) == 2
    assert geschreven[0] == geschreven[1]
    assert "Gepseudonimiseerd: " in geschreven[0]
    assert "Anja" not in geschreven[0]
    assert gelogd(gang) == [("gekopieerd intervisie", 1)] * 2


def test_one_word_is_changed_by_a_digit_a_letter_or_own_words_and_that_is_remembered(gang):
    keuzes = []

    async def go():
        async with app_met(gang.kompas, CasusScherm(gang.casus.id)) as pilot:
            await druk(pilot, "i", "e")
            await typ(pilot, "Fatima")
            await druk(pilot, "enter", "e")
            await typ(pilot, "zomaar iemand")
            await druk(pilot, "escape")
            keuzes.append(gang.kompas.kluis.poortkeuzes(gang.casus.id))
            for toetsen in ("2", ("up", "l"), ("up", "w")):
                await druk(pilot, *toetsen)
                keuzes.append(gang.kompas.kluis.poortkeuzes(gang.casus.id)["anja"])
            await druk(pilot, "up", "e")
            await typ(pilot, "een collega")
            await druk(pilot, "enter", "l")
            assert "‹1 een collega› op ‹2 3 maart›" in tekst_op(pilot.app)
            await druk(pilot, "enter", "t")
            assert texts.DOORGEVEN_EERDER in leest(pilot.app.screen)

    loop(go)
    assert keuzes[:2] == [{}, ("rol", "[professional]")]
    assert [soort for soort, _ in keuzes[2:]] == ["houden", "weg"]
    assert gang.kompas.kluis.poortkeuzes(gang.casus.id)["anja"] == ("eigen", "een collega")
    assert gelogd(gang) == []


def test_escape_and_a_hit_at_the_last_look_let_nothing_leave_and_a_file_is_new_and_logged_before_it_is_there(
    gang, geschreven, tmp_path, monkeypatch
):
    pad, bezet = tmp_path / "blad.txt", tmp_path / "bezet.txt"
    bezet.write_text("al hier")

    def hit(*_):
        raise Tegengehouden((Merk("Wat er ligt", "naam"),))

    async def go():
        async with app_met(gang.kompas, CasusScherm(gang.casus.id)) as pilot:
            with monkeypatch.context() as stuk:
                stuk.setattr("checklist_app.flow.doorgeven.controleer", hit)
                await druk(pilot, "i", "enter")
                assert "een naam (bij Wat er ligt)" in tekst_op(pilot.app)
                await druk(pilot, "enter", "s", "t")
                assert pilot.app.screen.query_one(Merkenlijst).display
            await druk(pilot, "enter", "s")
            await typ(pilot, str(bezet))
            await druk(pilot, "enter", "s")
            await typ(pilot, str(pad))
            await druk(pilot, "escape", "escape")
            assert isinstance(pilot.app.screen, CasusScherm)
            assert not pad.exists()
            assert gelogd(gang) == [("uitvoer intervisie", 1)], "the file that was there already"
            await druk(pilot, "i", "s")
            await typ(pilot, str(pad))
            await druk(pilot, "enter")

    loop(go)
    assert bezet.read_text() == "al hier"
    assert pad.stat().st_mode & 0o777 == 0o600
    assert "Gepseudonimiseerd" in pad.read_text("utf-8")
    assert gelogd(gang) == [("uitvoer intervisie", 1)] * 2
    assert geschreven == []


def test_in_the_walk_a_thousand_characters_go_with_two_keys_the_second_time(kompas, geschreven):
    lang = " ".join(f"Ik sprak {naam} op {dag} mei." for dag, naam in enumerate(("Anja", "Berend") * 14, 1))
    lang += " Het ging daarna een tijd goed." * 12
    gang = wandelgang(kompas, kenmerkt(kompas, gezin(kompas)))

    async def go():
        async with app_met(kompas, Wandeling(gang)) as pilot:
            await typ(pilot, lang)
            # What is selected, and then, once it was written down, what stands at this question.
            await druk(pilot, "f7", "f5", "enter", "enter", "f5", "enter")
            assert isinstance(pilot.app.screen, Wandeling)

    assert len(lang) >= 1000
    loop(go)
    assert len(geschreven) == 2
    assert all("Ik sprak [naam]" in tekst for tekst in geschreven)
    assert not any(woord in tekst for tekst in geschreven for woord in ("Anja", "Berend", "48213"))


def kenmerkt(kompas, casus):
    """Give a case the reference of the organisation."""
    met, _ = zet_gegeven(kompas, casus.id, "kenmerk", "Z-48213")
    return met
