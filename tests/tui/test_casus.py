"""The page of one family: who, what was written, the reflections, and what one key does."""

from checklist_app.domain.basis import nieuw_id
from checklist_app.domain.bron import Bron
from checklist_app.domain.soorten.weten import Kracht, Zorg
from checklist_app.flow.wandelen import begin
from checklist_app.tui import texts
from checklist_app.tui.screens.casus import CasusScherm
from checklist_app.tui.screens.lezen import Lezen
from checklist_app.tui.screens.regelvraag import Regelvraag, Zeker
from checklist_app.tui.screens.twijfel import Twijfel
from checklist_app.tui.screens.wandeling import Wandeling
from checklist_app.tui.widgets.groepen import Groepen
from checklist_app.tui.widgets.plain import Plain
from tests.tui.conftest import KLOK, loop
from tests.tui.werkbladhulp import gezin, op, regels, rust


async def naar(app, pilot, casus, reflectie=None):
    await app.push_screen(CasusScherm(casus.id, reflectie))
    await rust(app, pilot)


def wijs_aan(app, sleutel):
    app.screen.query_one(Groepen).wijs_aan(sleutel)


def test_empty_places_are_invitations(kompas):
    async def go():
        casus = gezin(kompas)
        app = op(kompas)
        async with app.run_test(size=(120, 40)) as pilot:
            await naar(app, pilot, casus)
            tekst = "\n".join(regels(app))
            for uitnodiging in (
                texts.CASUS_GEEN_REFLECTIES,
                texts.CASUS_GEEN_MENSEN,
                texts.CASUS_GEEN_ZORGEN,
                texts.CASUS_GEEN_KRACHTEN,
                texts.CASUS_GEEN_MEEDENKER,
            ):
                assert uitnodiging in tekst
            await pilot.press("n")
            await rust(app, pilot)
            assert isinstance(app.screen, Twijfel)

    loop(go)


def test_people_stand_with_what_keeps_them_safe_and_worries_with_whose_they_are(kompas):
    async def go():
        casus = gezin(kompas, "Gezin Linde", "kind 1", "moeder")
        kind, moeder = casus.betrokkenen[1:]
        apart = moeder.model_copy(update={"niet_samen_spreken_met": (kind.id,)})
        kompas.wijzig_casus(casus.id, lambda casus: casus.met(apart))
        gang = begin(kompas, casus, "anders-beslissen", "wat-gebeurde", "", "kort")
        nu = KLOK.nu()
        for ding in (
            Zorg(id=nieuw_id(), gemaakt=nu, gewijzigd=nu, waarover="[/b] slaapt", van_wie=Bron(persoon=moeder.id)),
            Kracht(id=nieuw_id(), gemaakt=nu, gewijzigd=nu, tekst="lacht"),
        ):
            kompas.kluis.bewaar_aantekening(ding, gang.reflectie.id, 0)
        app = op(kompas)
        async with app.run_test(size=(80, 30)) as pilot:
            await naar(app, pilot, casus)
            tekst = "\n".join(regels(app))
            assert "niet samen spreken met kind 1" in tekst
            assert "[/b] slaapt  (moeder)" in tekst
            assert "lacht" in tekst
            await pilot.press("enter")
            await rust(app, pilot)
            assert isinstance(app.screen, Wandeling)

    loop(go)


def test_one_key_says_that_a_reflection_is_in_the_dossier_and_takes_it_back(kompas):
    async def go():
        casus = gezin(kompas)
        gang = begin(kompas, casus, "anders-beslissen", "wat-gebeurde", "", "kort")
        gang.rond_af()
        app = op(kompas)
        async with app.run_test(size=(120, 40)) as pilot:
            await naar(app, pilot, casus, gang.reflectie.id)
            assert texts.CASUS_NAAR_DOSSIER in "\n".join(regels(app))
            await pilot.press("o")
            await rust(app, pilot)
            assert "in het dossier sinds vandaag" in "\n".join(regels(app))
            assert kompas.kluis.reflectie(gang.reflectie.id).overgenomen_in_dossier
            await pilot.press("o")
            await rust(app, pilot)
            assert not kompas.kluis.reflectie(gang.reflectie.id).overgenomen_in_dossier

    loop(go)


def test_a_closed_reflection_opens_only_after_a_yes(kompas):
    async def go():
        casus = gezin(kompas)
        gang = begin(kompas, casus, "anders-beslissen", "wat-gebeurde", "", "kort")
        gang.rond_af()
        app = op(kompas)
        async with app.run_test(size=(80, 24)) as pilot:
            await naar(app, pilot, casus)
            await pilot.press("enter")
            await rust(app, pilot)
            assert isinstance(app.screen, Zeker)
            await pilot.press("escape")
            await rust(app, pilot)
            assert isinstance(app.screen, CasusScherm)
            assert kompas.kluis.reflectie(gang.reflectie.id).stand == "afgerond"
            await pilot.press("enter", "enter")
            await rust(app, pilot)
            assert isinstance(app.screen, Wandeling)
            assert kompas.kluis.reflectie(gang.reflectie.id).stand == "open"

    loop(go)


def test_the_own_reference_shows_on_a_key_and_is_stored_on_enter_and_escape(kompas):
    async def go():
        casus = gezin(kompas)
        app = op(kompas)
        async with app.run_test(size=(80, 30)) as pilot:
            await naar(app, pilot, casus)
            for tekst, slot in (("zaak 48213", "enter"), (" b", "escape")):
                wijs_aan(app, "kenmerk")
                await pilot.press("enter")
                await rust(app, pilot)
                assert isinstance(app.screen, Regelvraag)
                await pilot.press(*["space" if teken == " " else teken for teken in tekst], slot)
                await rust(app, pilot)
            assert kompas.kluis.casus(casus.id).kenmerk == "zaak 48213 b"
            assert "48213" in "\n".join(regels(app))
            await pilot.press("e")
            assert "48213" not in "\n".join(regels(app))
            await pilot.press("escape")
            await naar(app, pilot, casus)
            assert "48213" not in "\n".join(regels(app))

    loop(go)


def test_together_at_the_table_can_be_answered_later(kompas):
    async def go():
        casus = gezin(kompas)
        app = op(kompas)
        async with app.run_test(size=(80, 30)) as pilot:
            await naar(app, pilot, casus)
            wijs_aan(app, "samen")
            await pilot.press("enter", "n")
            await rust(app, pilot)
            assert kompas.kluis.casus(casus.id).samen_veilig == "nee"
            assert texts.CASUS_SAMEN_VEILIG["nee"] in "\n".join(regels(app))

    loop(go)


def test_everything_can_be_read(oefenkompas):
    async def go():
        (rij,) = oefenkompas.casussen()
        app = op(oefenkompas)
        async with app.run_test(size=(80, 24)) as pilot:
            await naar(app, pilot, rij)
            await pilot.press("t")
            await rust(app, pilot)
            assert isinstance(app.screen, Lezen)
            assert "Moeder vraagt om hulp voordat het misgaat." in app.screen.query_one("#tekst", Plain).tekst

    loop(go)
