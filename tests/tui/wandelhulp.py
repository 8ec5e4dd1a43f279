"""A walk on an empty home screen, and the keys a person types."""

from contextlib import asynccontextmanager

from textual import events
from textual.screen import Screen

from checklist_app.flow.mensen import voeg_toe
from checklist_app.flow.wandelen import begin
from checklist_app.tui.app import KompasApp

BREED = (120, 40)
SMAL = (80, 24)


class Thuis(Screen):
    """Where a screen under test comes back to."""


@asynccontextmanager
async def app_met(kompas, scherm=None, maat=SMAL):
    """Run the app on an open vault with a screen pushed on an empty home; yields the pilot."""
    app = KompasApp(kompas.plaatsen, kompas.klok, kompas=kompas, thuis=Thuis)
    async with app.run_test(size=maat) as pilot:
        if scherm is not None:
            await app.push_screen(scherm)
        await rust(pilot)
        yield pilot


async def rust(pilot):
    """Wait until the work that a key started is done, also in its thread, and drawn."""
    for _ in range(3):
        await pilot.app.workers.wait_for_complete()
        while pilot.app._taken:
            await pilot.pause(0.01)
        await pilot.pause()


async def druk(pilot, *toetsen):
    """Press keys one by one, as a calm hand would."""
    for toets in toetsen:
        await pilot.press(toets)
        await rust(pilot)


async def typ(pilot, tekst):
    """Put text where the focus is, as one paste: key by key costs a test seconds."""
    pilot.app.post_message(events.Paste(tekst))
    await rust(pilot)


def gezin(kompas, schuilnaam="Gezin Linde"):
    """Make a family with a child and two parents."""
    casus = kompas.nieuwe_casus(schuilnaam)
    for rol, soort in (("kind 1", "kind"), ("moeder", "ouder"), ("vader", "ouder")):
        casus, _ = voeg_toe(kompas, casus, rol, soort)
    return casus


def wandelgang(kompas, casus=None, twijfel="wat-gebeurde", route="kort"):
    """Begin a reflection."""
    return begin(kompas, casus or gezin(kompas), "anders-beslissen", twijfel, "", route)


def aantekeningen(kompas, reflectie_id):
    """What the vault holds of a reflection."""
    return [rij.aantekening for rij in kompas.kluis.aantekeningen(reflectie_id)]


def leest(scherm):
    """What stands on the screen, line by line."""
    return "\n".join(strip.text.rstrip() for strip in scherm._compositor.render_strips())
