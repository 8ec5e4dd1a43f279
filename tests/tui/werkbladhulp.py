"""The app on a vault, waiting for it, reading its list of groups, and a family to look at."""

from checklist_app.flow.mensen import voeg_toe
from checklist_app.tui.app import KompasApp
from checklist_app.tui.widgets.groepen import Groepen
from tests.tui.conftest import KLOK


def op(kompas):
    return KompasApp(kompas.plaatsen, KLOK, kompas=kompas)


async def rust(app, pilot):
    """Wait until nothing goes on in a thread and everything that came of it is on the screen."""
    await pilot.pause()
    while app._taken:
        await pilot.pause(0.01)
    await pilot.pause()


def regels(app):
    """What the list shows, a line a line."""
    lijst = app.screen.query_one(Groepen)
    return ["".join(s.text for s in strip).rstrip() for strip in map(lijst.render_line, range(lijst.size.height))]


def gezin(kompas, naam="Gezin Linde", *rollen):
    casus = kompas.nieuwe_casus(naam)
    for rol in rollen:
        casus, _ = voeg_toe(kompas, casus, rol, "kind")
    return casus
