"""Ontgrendelen: the passphrase, the recovery code, the pauses, and a vault that does not open."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from textual.worker import Worker

from checklist_app.kluis.maken import open_kluis
from checklist_app.tui import texts
from checklist_app.tui.app import KompasApp
from checklist_app.tui.scherm import Scherm
from checklist_app.tui.screens import ontgrendelen
from checklist_app.tui.screens.instellingen import WachtzinKiezen
from checklist_app.tui.screens.ontgrendelen import Ontgrendelen
from checklist_app.tui.screens.veiligheid import Veiligheid
from checklist_app.tui.uitgang import OpSlot
from checklist_app.tui.widgets.geheim import Geheim
from checklist_app.tui.widgets.plain import Plain
from tests.tui.conftest import KLOK, WACHTZIN, loop
from tests.tui.tussendoor import stapel, stuur, terwijl_de_kluis_bezig_is


class Thuis(Scherm[None]):
    """What opens after unlocking."""


@pytest.fixture
def app(plaatsen, code):
    app = KompasApp(plaatsen, KLOK, thuis=Thuis)
    yield app
    app.sluit()


async def typ(pilot, tekst):
    pilot.app.focused.insert_text_at_cursor(tekst)
    await pilot.press("enter")
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def antwoord(app) -> str:
    return app.screen.query_one("#antwoord", Plain).tekst


def test_the_passphrase_opens_the_vault(app):
    async def go():
        async with app.run_test() as pilot:
            assert isinstance(app.screen, Ontgrendelen)
            assert not app.is_open
            await typ(pilot, WACHTZIN)
            assert isinstance(app.screen, Thuis)
            assert app.kompas.casussen() == ()

    loop(go)


def test_a_wrong_passphrase_is_told_calmly_and_each_next_try_waits_longer(app, monkeypatch):
    gewacht = []

    async def slaap(tellen):
        gewacht.append(tellen)

    async def go():
        async with app.run_test() as pilot:
            await typ(pilot, "a")
            assert antwoord(app).startswith("Deze wachtzin past niet op de kluis.")
            assert antwoord(app).endswith("Je kunt het over één tel weer proberen.")
            assert app.screen.query_one("#wachtzin", Geheim).value == ""
            for _ in range(5):
                await typ(pilot, "b")
            assert antwoord(app).endswith("over 8 tellen weer proberen.")

    monkeypatch.setattr(ontgrendelen, "sleep", slaap)
    monkeypatch.setattr(ontgrendelen, "monotonic", lambda: 0.0)
    loop(go)
    assert gewacht == [1, 2, 4, 8, 8]


def test_the_recovery_code_opens_it_too_and_then_a_new_passphrase_is_asked(app, code, plaatsen):
    nieuw = "zes heel andere woorden hier"

    async def go():
        async with app.run_test() as pilot:
            await pilot.press("tab")
            assert app.screen.query_one("#label", Plain).tekst == texts.HERSTELCODE
            await typ(pilot, code.lower().replace("-", " "))
            assert isinstance(app.screen, WachtzinKiezen)
            await typ(pilot, nieuw)
            await typ(pilot, nieuw)
            assert isinstance(app.screen, Thuis)

    loop(go)
    app.sluit()
    open_kluis(plaatsen.kluis, nieuw).sluit()


def test_a_recovery_code_with_a_typing_error_is_told_as_one(app, code):
    async def go():
        async with app.run_test() as pilot:
            await pilot.press("tab")
            await typ(pilot, code[:-1] + ("A" if code[-1] != "A" else "B"))
            assert "typefout" in antwoord(app)
            await pilot.press("tab")
            await typ(pilot, WACHTZIN)
            assert isinstance(app.screen, Thuis)

    loop(go)


def test_a_damaged_vault_is_told_with_the_date_of_the_last_copy(app, plaatsen):
    bestand = plaatsen.kluis / "kluis.db"
    bestand.write_bytes(os.urandom(bestand.stat().st_size))

    async def go():
        async with app.run_test() as pilot:
            await typ(pilot, WACHTZIN)
            assert "beschadigd of vervangen" in antwoord(app)
            assert "Laatste kopie: er is er nog geen" in antwoord(app)

    loop(go)


def test_a_passphrase_from_a_file_opens_without_asking(plaatsen, code):
    app = KompasApp(plaatsen, KLOK, wachtzin=WACHTZIN, thuis=Thuis)

    async def go():
        async with app.run_test() as pilot:
            await app.workers.wait_for_complete()
            await pilot.pause()
            assert isinstance(app.screen, Thuis)

    loop(go)
    app.sluit()


def test_a_secret_never_reaches_the_clipboard(app):
    async def go():
        async with app.run_test() as pilot:
            await pilot.press(*"geheim", "ctrl+shift+a", "ctrl+c", "ctrl+x")
            assert app.clipboard == ""

    loop(go)


def test_no_secret_stands_in_the_words_that_describe_work(app, monkeypatch):
    werk, maak = [], Worker.__init__

    def onthoud(self, *args, **kwargs):
        maak(self, *args, **kwargs)
        werk.append(self)

    monkeypatch.setattr(Worker, "__init__", onthoud)

    async def go():
        async with app.run_test() as pilot:
            await typ(pilot, WACHTZIN)
            assert isinstance(app.screen, Thuis)

    loop(go)
    assert werk
    assert not [w for w in werk if WACHTZIN in f"{w!r} {w.name} {w.description}"]


def test_work_that_is_given_something_has_words_of_its_own():
    """Textual would describe it by what it was given: a passphrase, or text of a case."""
    schermen = Path(ontgrendelen.__file__).parents[1].rglob("*.py")
    zonder = r"@work(?:\((?:(?!description=)[^)])*\))?\n +async def (\w+)\(self, "
    assert [naam for pad in schermen for naam in re.findall(zonder, pad.read_text("utf-8"))] == []


def test_danger_can_be_looked_up_while_the_vault_is_locked(app):
    async def go():
        async with app.run_test() as pilot:
            await pilot.press("x", "f8")
            assert isinstance(app.screen, Veiligheid)
            await pilot.press("escape")
            assert isinstance(app.screen, Ontgrendelen)
            assert app.screen.query_one("#wachtzin", Geheim).value == "x"

    loop(go)


async def open_onder(app, pilot, toets):
    """Give the passphrase, and open something above before the vault is open."""
    app.screen.query_one("#wachtzin", Geheim).value = WACHTZIN
    async with terwijl_de_kluis_bezig_is(pilot, "enter"):
        stuur(pilot, toets)
    await pilot.pause(0.3)
    assert app.is_open


@pytest.mark.parametrize(("toets", "scherm"), [("f8", "Veiligheid"), ("f1", "Hulp")])
def test_what_was_opened_while_the_vault_opens_is_read_before_the_first_screen_comes(app, toets, scherm):
    async def go():
        async with app.run_test() as pilot:
            await open_onder(app, pilot, toets)
            assert stapel(pilot) == ["Ontgrendelen", scherm]
            await pilot.press("escape")
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()
            assert stapel(pilot) == ["Ontgrendelen", "Thuis"]

    loop(go)


def test_the_lock_meanwhile_keeps_what_was_to_be_gone_on_with(plaatsen, code):
    app = KompasApp(plaatsen, KLOK, thuis=Thuis, verder="een-reflectie")

    async def go():
        async with app.run_test() as pilot:
            await open_onder(app, pilot, "f8")
            await pilot.press("ctrl+l")
            await pilot.pause()

    loop(go)
    app.sluit()
    assert app.return_value == OpSlot("een-reflectie")


EERSTE_BEELD = """
import sys
from pathlib import Path
from checklist_app.flow.klok import Klok
from checklist_app.flow.plaatsen import Plaatsen
from checklist_app.tui.start import loop_schermen
from checklist_app.tui.screens.ontgrendelen import Ontgrendelen
from checklist_app.tui.app import KompasApp

def warm(self):
    print(*sys.modules, sep="\\n")
    self.app.exit(0)

Ontgrendelen._warm_up = warm
gewoon = KompasApp.run
KompasApp.run = lambda self: gewoon(self, headless=True)
sys.exit(loop_schermen(Plaatsen(Path(sys.argv[1]), Path(sys.argv[1])), Klok()))
"""

VOOR_HET_EERSTE_BEELD = {
    "checklist_app",
    "checklist_app.domain",
    "checklist_app.domain.fouten",
    "checklist_app.domain.tekst",
    "checklist_app.flow",
    "checklist_app.flow.fouten",
    "checklist_app.flow.klok",
    "checklist_app.flow.plaatsen",
    "checklist_app.tui",
    "checklist_app.flow.aanwezig",
    "checklist_app.tui.app",
    "checklist_app.tui.keys",
    "checklist_app.tui.klembord",
    "checklist_app.tui.leeg",
    "checklist_app.tui.opzoeken",
    "checklist_app.tui.scherm",
    "checklist_app.tui.screens",
    "checklist_app.tui.screens.ontgrendelen",
    "checklist_app.tui.start",
    "checklist_app.tui.texts",
    "checklist_app.tui.theme",
    "checklist_app.tui.uitgang",
    "checklist_app.tui.werk",
    "checklist_app.tui.zeef",
    "checklist_app.tui.widgets",
    "checklist_app.tui.widgets.bewaard",
    "checklist_app.tui.widgets.geheim",
    "checklist_app.tui.widgets.plain",
    "checklist_app.tui.widgets.voet",
}


def test_nothing_heavy_is_imported_before_the_first_frame(plaatsen, code):
    gedaan = subprocess.run(
        [sys.executable, "-c", EERSTE_BEELD, str(plaatsen.kluis)],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    geladen = set(gedaan.stdout.split())
    assert not geladen & {"pydantic", "yaml", "sqlcipher3", "nacl", "Stemmer", "checklist_app.flow.kompas"}
    assert {naam for naam in geladen if naam.startswith("checklist_app")} == VOOR_HET_EERSTE_BEELD
