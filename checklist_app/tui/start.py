"""The door of the screens. Textual is imported behind it, after the environment was made quiet."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, MutableMapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checklist_app.flow.klok import Klok
    from checklist_app.flow.kompas import Kompas
    from checklist_app.flow.plaatsen import Plaatsen

VERDER = "KOMPAS_VERDER"
"""The id of the reflection that was open when Kompas locked itself; nothing else goes along."""


def loop_schermen(
    plaatsen: "Plaatsen",
    klok: "Klok",
    *,
    kompas: "Kompas | None" = None,
    wachtzin: str | None = None,
    herstart: Callable[[], int] | None = None,
) -> int:
    """Run the screens until they end; return the exit code (ontwerp.md section 8).

    With ``kompas``, an open one to practise with, nothing is unlocked and nothing is closed. ``wachtzin`` opens the
    vault in ``plaatsen`` without asking. After the lock ``herstart`` replaces this process, so that no case text
    stays in its memory.
    """
    verder = maak_stil(os.environ)
    from checklist_app.tui.app import KompasApp, OpSlot

    app = KompasApp(plaatsen, klok, kompas=kompas, wachtzin=None if verder else wachtzin, verder=verder)
    try:
        uitkomst = app.run()
    finally:
        app.sluit()
    if app.fout is not None:
        return _tell(app.fout)
    if isinstance(uitkomst, OpSlot):
        if uitkomst.verder:
            os.environ[VERDER] = uitkomst.verder
        return (herstart or vervang_proces)()
    return uitkomst or 0


def laat_signalen_wachten() -> None:
    """Keep what asks this process to stop until the screens listen (``Uitgang.houd_de_wacht``)."""
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGHUP, signal.SIGTERM])


def hoor_signalen() -> None:
    """Let through what came meanwhile, and what comes from now on."""
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGHUP, signal.SIGTERM])


def maak_stil(omgeving: MutableMapping[str, str]) -> str | None:
    """Drop what makes Textual write or send what is typed (techniek.md C5.5, pitfall 4); return where to go on."""
    for naam in [naam for naam in omgeving if naam.startswith("TEXTUAL")]:
        del omgeving[naam]
    return omgeving.pop(VERDER, None) or None


def vervang_proces() -> int:
    """Start the same command again in the place of this process."""
    opdracht = [sys.executable, *sys.orig_argv[1:]]
    if sys.platform == "win32":
        # There execv leaves the console to the shell at once; a child keeps it.
        return subprocess.run(opdracht, check=False).returncode  # noqa: S603  our own command line
    os.execv(sys.executable, opdracht)  # noqa: S606  our own command line


def _tell(fout: BaseException) -> int:
    from checklist_app.flow.fouten import in_zin

    tekst, code = in_zin(fout)
    sys.stderr.write(tekst + "\n")
    sys.stderr.flush()
    return code
