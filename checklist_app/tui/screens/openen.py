"""Opening a reflection from a list: one under way at once, a closed one after a question."""

from checklist_app.flow.casusblad import heropen, is_afgerond
from checklist_app.tui import texts
from checklist_app.tui.app import KompasApp
from checklist_app.tui.screens.regelvraag import Zeker


async def open_wandeling(app: KompasApp, reflectie: str) -> None:
    """Walk on with a reflection. Closed it stays, unless the person says to open it again."""

    async def walk(ja: bool | None = True) -> None:
        gang = await app.probeer(heropen, app.kompas, reflectie) if ja else None
        if gang is None:
            return
        from checklist_app.tui.screens.wandeling import Wandeling

        await app.open_scherm(Wandeling(gang))

    afgerond = await app.probeer(is_afgerond, app.kompas, reflectie)
    if afgerond:
        await app.push_screen(Zeker(texts.HEROPENEN_VRAAG, texts.HEROPENEN_UITLEG), walk)
    elif afgerond is not None:
        await walk()
