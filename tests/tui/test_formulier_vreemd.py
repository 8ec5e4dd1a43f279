"""Whatever is typed or pasted in a field is text: never markup, never a control code on the terminal."""

import asyncio
import unicodedata

import pytest
from textual.events import Key, Paste

from checklist_app.domain.tekst import een_regel, schoon
from checklist_app.flow.mensen import voeg_toe
from checklist_app.tui.widgets.tekstvak import Tekstvak
from checklist_app.tui.widgets.veldlijst import Veldlijst
from tests.tui.conftest import loop
from tests.tui.formulierhulp import app_met, een_gang, een_vraag, in_kluis

VREEMD = (
    "[/ [red]rood[/red] [@click=app.quit]x[/] {0} %s $accent "
    "\x1b[31m \x1b]52;c;aGFsbG8=\x07 \x9b31m \x85 \u202e \x00 \x7f einde"
)


@pytest.mark.parametrize("soort", ["gesprek", "besluit"])
def test_every_field_takes_bracket_soup_and_control_codes_as_text(kompas, soort):
    async def go():
        gang = een_gang(kompas, (("moeder [/", "ouder"), ("[red]kind[/red]", "kind")))
        app = app_met(gang, een_vraag(soort))
        async with app.run_test(size=(80, 24)) as pilot:
            await app.screen.paneel.action_meer()
            velden = app.screen.paneel._invulling.formulier.velden
            lijst = app.screen.query_one(Veldlijst)
            for nummer, info in enumerate(velden):
                lijst.highlighted = nummer
                lijst.action_select()
                await pilot.pause()
                if info.vorm == "rijen":
                    await pilot.press("enter")
                for vak in app.screen.query(Tekstvak):
                    if vak.display and vak.parent.display:
                        vak.focus()
                        app.post_message(Paste(VREEMD))
                        app.post_message(Key("x", "\x9b"))
                        await pilot.pause()
                        _is_clean(app)
                        assert vak.text.startswith("[/ [red]rood[/red] [@click=app.quit]x[/]")
                await app.screen.paneel.action_terug()
                while not lijst.display or lijst.option_count != len(velden):
                    await app.screen.paneel.action_terug()
                _is_clean(app)
            await app.screen.paneel.sluit_af()
            _is_clean(app)

    loop(go)


def test_what_lands_is_the_clean_text_and_nothing_is_styled(kompas):
    async def go():
        gang = een_gang(kompas)
        app = app_met(gang, een_vraag("gesprek"))
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.pause()
            await pilot.press("tab")
            app.post_message(Paste(VREEMD + "\nnog een regel"))
            await pilot.pause()
            await app.screen.paneel.sluit_af()
            assert "[red]rood[/red]" in "".join(_shown(app))
        assert in_kluis(gang)[-1].eigen_woorden == schoon(VREEMD).tekst + "\nnog een regel"
        app = app_met(gang, een_vraag("uitspraak"))
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.pause()
            app.post_message(Paste(VREEMD + "\nnog een regel"))
            await pilot.pause()
            await app.screen.paneel.sluit_af()
        assert in_kluis(gang)[-1].tekst == een_regel(VREEMD + "\nnog een regel").tekst

    loop(go)


def test_a_damaged_character_does_not_lose_the_rest_of_a_paste(kompas):
    async def go():
        app = app_met(een_gang(kompas), een_vraag("uitspraak"))
        async with app.run_test() as pilot:
            await pilot.pause()
            app.post_message(Paste("voor \ud800 na"))
            await pilot.pause()
            assert app.focused.text == "voor ? na"

    loop(go)


def test_roles_with_brackets_are_shown_as_they_are(kompas):
    async def go():
        gang = een_gang(kompas, (("oma [/b]", "netwerk"),))
        casus, _ = await asyncio.to_thread(voeg_toe, kompas, gang.casus, "[red]oom[/red]", "netwerk")
        gang.ververs_casus(casus)
        app = app_met(gang, een_vraag("gesprek"))
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            await pilot.press("down")
            await pilot.pause()
            scherm = "\n".join(_shown(app))
            assert "oma [/b]" in scherm
            assert "[red]oom[/red]" in scherm

    loop(go)


def _shown(app):
    """The lines of the screen as they go to the terminal, without the codes of Textual's own styles."""
    return ["".join(stuk.text for stuk in strook) for strook in app.screen._compositor.render_strips()]


def _is_clean(app):
    """No character on the screen acts on a terminal or turns the reading direction."""
    for regel in _shown(app):
        assert not [teken for teken in regel if unicodedata.category(teken) in ("Cc", "Cf", "Cs")], regel
