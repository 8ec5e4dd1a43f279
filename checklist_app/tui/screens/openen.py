"""Opening a reflection from a list: one under way at once, a closed one after a question."""

from checklist_app.flow.casusblad import heropen, is_afgerond
from checklist_app.tui import texts
from checklist_app.tui.scherm import Scherm
from checklist_app.tui.screens.regelvraag import Zeker


async def open_wandeling(vanaf: Scherm[None], reflectie: str) -> None:
    """Walk on with a reflection. Closed it stays, unless the person says to open it again.

    Only while ``vanaf`` is on top: a second Enter opens nothing more, and what was opened meanwhile is not covered.
    """
    app = vanaf.app

    async def walk(ja: bool | None = True) -> None:
        gang = await app.probeer(heropen, app.kompas, reflectie) if ja else None
        if gang is None or not vanaf.is_active:
            return
        from checklist_app.tui.screens.wandeling import Wandeling

        await app.open_scherm(Wandeling(gang))

    afgerond = await app.probeer(is_afgerond, app.kompas, reflectie)
    if not vanaf.is_active:
        return
    if afgerond:
        await app.push_screen(Zeker(texts.HEROPENEN_VRAAG, texts.HEROPENEN_UITLEG), walk)
    elif afgerond is not None:
        await walk()
