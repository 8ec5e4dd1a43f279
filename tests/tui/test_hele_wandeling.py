"""A whole reflection of ten minutes by keys, on a fresh vault: from the Werkblad to finished, and what it costs."""

from checklist_app.domain.basis import JIJZELF
from checklist_app.tui.app import KompasApp
from checklist_app.tui.screens.wandeling import Wandeling
from checklist_app.tui.screens.werkblad import Werkblad
from tests.tui.conftest import loop
from tests.tui.wandelhulp import SMAL, aantekeningen, gezin, rust, typ

_UITSPRAKEN = (
    ("Kind 1 was vier keer te laat op school", "f", "feit"),
    ("Kind 1 slaapt slecht", "v", "vermoeden"),
    ("Moeder vindt het zo goed", "m", "mening"),
    ("Er klopt iets niet aan tafel", "n", "niet_pluis"),
)


class Hand:
    """Presses keys and counts those that are no text."""

    def __init__(self, pilot):
        self.pilot = pilot
        self.toetsen = 0

    async def druk(self, *toetsen):
        for toets in toetsen:
            await self.pilot.press(toets)
            await rust(self.pilot)
            self.toetsen += 1

    async def typ(self, tekst):
        await typ(self.pilot, tekst)


def test_a_reflection_of_ten_minutes_is_walked_by_keys_and_stands_in_the_vault_as_typed(kompas):
    casus = gezin(kompas)

    async def go():
        app = KompasApp(kompas.plaatsen, kompas.klok, kompas=kompas)
        async with app.run_test(size=SMAL) as pilot:
            await rust(pilot)
            hand = Hand(pilot)
            assert isinstance(app.screen, Werkblad)
            await hand.druk("n", "n", "1")
            assert isinstance(app.screen, Wandeling)
            assert hand.toetsen <= 5

            for tekst, aard, _ in _UITSPRAKEN:
                await hand.typ(tekst)
                await hand.druk("enter", aard)
            await hand.druk("ctrl+t", "4")
            for antwoord in ("Woensdag met kind 1 praten", "ik", "26 november", "de gedragswetenschapper"):
                await hand.typ(antwoord)
                await hand.druk("enter")
            for antwoord in ("Dat hij vertelt waarom", "Hij zegt niets", "10 december"):
                await hand.typ(antwoord)
                await hand.druk("enter")
            await hand.druk("enter")
            assert hand.toetsen <= 40
            assert isinstance(app.screen, Werkblad)

    loop(go)
    (reflectie,) = kompas.reflecties(casus)
    assert reflectie.stand == "afgerond"
    assert reflectie.twijfel.id == "wat-gebeurde"
    *uitspraken, stap, verwachting = aantekeningen(kompas, reflectie.id)
    assert [(u.tekst, u.aard) for u in uitspraken] == [(tekst, aard) for tekst, _, aard in _UITSPRAKEN]
    assert (stap.wat, stap.wie.persoon, stap.wanneer.tekst) == ("Woensdag met kind 1 praten", JIJZELF, "26 november")
    assert stap.met_wie_bespreken == "de gedragswetenschapper"
    assert (verwachting.wat, verwachting.waaraan_gaat_het_mis) == ("Dat hij vertelt waarom", "Hij zegt niets")
    assert verwachting.terugkijken_op.van.isoformat() == "2026-12-10"
    assert not kompas.kluis.concepten(reflectie.id)
