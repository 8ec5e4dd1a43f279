"""The picker and the choices: what fits comes first, and every option has a key of its own."""

from hypothesis import given
from hypothesis import strategies as st
from textual.app import App

from checklist_app.domain.soorten import SOORTEN
from checklist_app.domain.veldkennis import velden
from checklist_app.domain.woorden import in_woorden
from checklist_app.tui.widgets.keuzeregel import Keuzeregel, met_cijfers, met_letters
from checklist_app.tui.widgets.kiezer import Kandidaat, Kiezer, passend
from tests.tui.conftest import loop

MENSEN = [Kandidaat(rol, rol) for rol in ("stiefvader", "vader", "kind 1", "André")]


def test_what_begins_with_the_text_comes_first_and_accents_do_not_count():
    assert [k.tekst for k in passend(MENSEN, "Vader")] == ["vader", "stiefvader"]
    assert [k.tekst for k in passend(MENSEN, "andre")] == ["André"]
    assert len(passend(MENSEN, "")) == len(MENSEN)


def test_enter_picks_only_what_begins_with_the_text():
    async def go():
        async with App().run_test() as pilot:
            kiezer = Kiezer()
            await pilot.app.mount(kiezer)
            kiezer.toon(MENSEN, "vad")
            assert kiezer.gekozen.tekst == "vader"
            kiezer.toon(MENSEN[:1], "vad", Kandidaat("", "vad"))
            assert kiezer.gekozen is None
            kiezer.loop(1)
            assert kiezer.gekozen.tekst == "stiefvader"
            kiezer.loop(1)
            assert kiezer.gekozen.waarde == ""
            kiezer.sluit()
            assert kiezer.gekozen is None

    loop(go)


def test_the_kinds_of_a_statement_have_the_letters_of_the_drawing():
    aard = next(i for i in velden(SOORTEN["uitspraak"]) if i.naam == "aard")
    opties = met_letters([(o, in_woorden(o)) for o in aard.opties], aard.standaard)
    assert [(o.toets, o.tekst) for o in opties] == [
        ("f", "feit"),
        ("v", "vermoeden"),
        ("m", "mening"),
        ("n", "niet-pluis"),
        ("o", "nog niet bepaald"),
    ]


@given(st.lists(st.text(min_size=1, max_size=12), max_size=20, unique=True))
def test_every_option_has_a_key_of_its_own(woorden):
    toetsen = [o.toets for o in met_letters([(w, w) for w in woorden])]
    assert len(set(toetsen)) == len(woorden)
    assert "" not in toetsen
    assert [o.toets for o in met_cijfers([(w, w) for w in woorden])][:10] == list("1234567890")[: len(woorden)]


def test_choices_fold_inside_the_width_and_the_mouse_hits_what_it_points_at():
    async def go():
        opties = met_letters([(w, w) for w in ("dichtbij", "bekend", "op afstand", "ergens anders", "weet ik niet")])
        async with App().run_test(size=(40, 12)) as pilot:
            regel = Keuzeregel()
            await pilot.app.mount(regel)
            regel.vul(opties, (), meer=True)
            await pilot.pause()
            assert regel.size.height == 3
            for optie in opties:
                regels = str(regel.render()).split("\n")
                y = next(nr for nr, tekst in enumerate(regels) if optie.tekst in tekst)
                await pilot.click(regel, offset=(regels[y].index(optie.tekst) + 1, y))
            assert regel.gekozen == tuple(o.waarde for o in opties)

    loop(go)
