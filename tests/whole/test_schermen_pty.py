"""The screens on a real terminal: the lock, the ways out, and nothing that tells a secret."""

import os
import re
import signal
import sys
import time
from functools import partial
from pathlib import Path

import op_terminal
import pytest
from op_scherm import Scherm
from roepen import WACHTZIN, begin_wandeling, plaatsen_van
from voorgeladen import Voorgeladen, vers

from checklist_app.flow.openen import open_in, open_met_code
from checklist_app.tui.start import maak_stil

DEUR = """
import sys
from pathlib import Path
from checklist_app.flow.klok import Klok
from checklist_app.flow.plaatsen import Plaatsen
from checklist_app.tui.start import loop_schermen

if "kapot" in sys.argv:
    from checklist_app.tui.screens.werkblad import Werkblad

    def stuk(self):
        geheim = "Moeder slaat " + "Kind 1"
        raise ValueError(geheim + " [/")

    Werkblad.on_mount = stuk
map_ = Path(sys.argv[1])
sys.exit(loop_schermen(Plaatsen(map_, map_ / "kaders"), Klok()))
"""
OEFENDEUR = """
import sys
from checklist_app.cli.app import start
from checklist_app.tui.screens.werkblad import Werkblad

def stuk(self):
    raise ValueError("Moeder slaat Kind 1 [/")

Werkblad.on_mount = stuk
sys.exit(start())
"""
VRAAG = "Wat zag of hoorde je zelf?"
ZIN = "kind twee lag nog in bed met zijn jas aan"


@pytest.fixture
def plekken(zet_kluis_neer):
    """A vault with a family."""
    return plaatsen_van(zet_kluis_neer("Linde", wachtzin=False))


@pytest.fixture
def reflectie(plekken):
    """The id of a walk that stands at a question in that vault."""
    return begin_wandeling(plekken.kluis, "Linde")


@pytest.fixture
def start(tmp_path, plekken, monkeypatch):
    """Return what starts the screens on that vault."""
    deur = tmp_path / "deur.py"
    deur.write_text(DEUR, "utf-8")
    monkeypatch.setattr(op_terminal, "KOMPAS", [sys.executable, str(deur)])
    return partial(Scherm, plekken.kluis)


def ontgrendel(scherm):
    scherm.zie("Wachtzin")
    scherm.typ(WACHTZIN)


def half(plekken, reflectie):
    """The raw text of the one form that is open, read back from the vault."""
    with open_in(plekken, WACHTZIN) as kluis:
        (concept,) = kluis.concepten(reflectie)
        return concept.velden


def test_the_lock_replaces_the_process_and_brings_back_what_was_being_typed(start, reflectie):
    with start(soort=vers, KOMPAS_VERDER=reflectie) as scherm:
        ontgrendel(scherm)
        scherm.zie(VRAAG)
        scherm.typ(ZIN, enter="\x0c")
        scherm.zie("Wachtzin")
        assert ZIN not in scherm.beeld()
        assert "Linde" not in scherm.beeld()
        if sys.platform == "linux":
            omgeving = Path(f"/proc/{scherm.proces.pid}/environ").read_bytes().split(b"\0")
            assert f"KOMPAS_VERDER={reflectie}".encode() in omgeving
            assert not [regel for regel in omgeving if b"jas" in regel]
        ontgrendel(scherm)
        scherm.zie(VRAAG)
        scherm.zie(ZIN)
        # Nothing ever names the window or the clipboard.
        assert not re.search(rb"\x1b\](?:[012]|52);", scherm.gezien)
        scherm.typ("\x11", enter="")
        assert scherm.einde() == 0


def test_other_keys_are_made_amid_a_sentence_and_the_new_passphrase_leads_back_to_it(start, plekken, reflectie):
    anders = "heel andere woorden kiezen hier"
    with start(KOMPAS_VERDER=reflectie) as scherm:
        ontgrendel(scherm)
        scherm.zie(VRAAG)
        scherm.typ(ZIN, enter="\x1bOS")
        # The settings are read, so the list of themes has the focus.
        scherm.zie("▌ 10")
        scherm.typ("\t\tjj")
        scherm.zie("Nieuwe sleutels voor de hele kluis?")
        scherm.typ("")
        scherm.zie("Nog een keer")
        scherm.zie("Enter verder")
        scherm.typ(anders)
        scherm.zie("Typ hem nog een keer")
        scherm.typ(anders)
        scherm.zie("Alles heeft nieuwe sleutels")
        scherm.zie("Enter kies")
        scherm.typ("")
        scherm.zie("Typ de code over")
        scherm.zie("Enter verder")
        (code,) = re.findall(r"(?:\w{4}-){8}\w", scherm.beeld())
        scherm.typ(code)
        scherm.zie("vergeten? herstelcode")
        assert code not in scherm.beeld()
        scherm.typ(anders)
        scherm.zie(VRAAG)
        scherm.zie(ZIN)
        scherm.typ("\x11", enter="")
        assert scherm.einde() == 0
    open_met_code(plekken, code).sluit()


def test_the_signal_to_lock_saves_half_a_sentence_and_empties_the_screen(start, plekken, reflectie):
    with start(KOMPAS_VERDER=reflectie) as scherm:
        ontgrendel(scherm)
        scherm.zie(VRAAG)
        scherm.typ(ZIN, enter="")
        scherm.zie(ZIN)
        os.kill(scherm.proces.pid, signal.SIGUSR1)
        scherm.zie("om goed na te denken over een gezin")
        assert ZIN not in scherm.beeld()
        assert VRAAG not in scherm.beeld()
        # Nothing ever names the window, so its title holds nothing.
        assert not re.search(rb"\x1b\][012];", scherm.gezien)
        assert half(plekken, reflectie)["tekst"] == ZIN
        # Locked already: asking again changes nothing, and the vault opens where it was.
        os.kill(scherm.proces.pid, signal.SIGUSR1)
        ontgrendel(scherm)
        scherm.zie(VRAAG)
        scherm.zie(ZIN)


@pytest.mark.parametrize(("nummer", "code"), [(signal.SIGHUP, 129), (signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_signal_saves_half_a_sentence_and_leaves(start, plekken, reflectie, nummer, code):
    with start(KOMPAS_VERDER=reflectie) as scherm:
        ontgrendel(scherm)
        scherm.zie(VRAAG)
        scherm.typ(ZIN, enter="")
        scherm.zie(ZIN)
        os.kill(scherm.proces.pid, nummer)
        assert scherm.einde() == code
        assert scherm.echoot
    assert half(plekken, reflectie)["tekst"] == ZIN


def test_five_keys_a_second_and_a_kill_lose_at_most_the_last_second(start, plekken, reflectie):
    getypt = []
    with start(KOMPAS_VERDER=reflectie) as scherm:
        ontgrendel(scherm)
        scherm.zie(VRAAG)
        begin = time.monotonic()
        for nr, teken in enumerate(ZIN[:20]):
            scherm.druk(teken)
            getypt.append(time.monotonic())
            time.sleep(max(0.0, begin + (nr + 1) * 0.2 - time.monotonic()))
        scherm.proces.kill()
        geveld = time.monotonic()
        assert scherm.einde() == -signal.SIGKILL
    tekst = half(plekken, reflectie)["tekst"]
    assert ZIN.startswith(tekst)
    assert len(tekst) >= sum(moment < geveld - 1 for moment in getypt)


def test_a_fault_in_kompas_tells_no_local_and_no_text(start):
    with start("kapot") as scherm:
        ontgrendel(scherm)
        assert scherm.einde() == 5
        assert scherm.echoot
        laatste = scherm.tekst.rpartition("\x1b")[2]
        assert "Er ging iets mis in Kompas zelf (ValueError, " in laatste
        for geheim in ("Moeder", "Kind 1", "Traceback", "locals", WACHTZIN):
            assert geheim not in scherm.tekst


def test_control_c_ends_nothing(start):
    with start() as scherm:
        scherm.zie("Wachtzin")
        scherm.typ("\x03\x03", enter="")
        scherm.zie("Stoppen doe je met ^Q")
        scherm.typ("\x11", enter="")
        assert scherm.einde() == 0


def test_no_variable_makes_textual_write_or_send_what_is_typed(start, tmp_path):
    log, foto = tmp_path / "textual.log", tmp_path / "foto"
    foto.mkdir()
    stil = {
        "TEXTUAL": "devtools,debug",
        "TEXTUAL_LOG": str(log),
        "TEXTUAL_SCREENSHOT": "0.1",
        "TEXTUAL_SCREENSHOT_LOCATION": str(foto),
        "TEXTUAL_PRESS": "q",
    }
    with start(soort=vers, **stil) as scherm:
        ontgrendel(scherm)
        scherm.zie("Linde")
        scherm.typ("\x11", enter="")
        assert scherm.einde() == 0
    assert not log.exists()
    assert not list(foto.iterdir())


def test_the_variable_that_says_where_to_go_on_is_gone_at_once():
    omgeving = {"KOMPAS_VERDER": "een-id", "TEXTUAL_LOG": "log", "NO_COLOR": "1", "TERM": "xterm"}
    assert maak_stil(omgeving) == "een-id"
    assert omgeving == {"NO_COLOR": "1", "TERM": "xterm"}
    assert maak_stil({"KOMPAS_VERDER": ""}) is None


# Practice: its vault is gone afterwards, however it ends


def de_oefenmap(thuis):
    """Wait until the throw-away vault is made."""
    uiterlijk = time.monotonic() + op_terminal.WACHT
    while not (mappen := list((thuis / "tmp").iterdir())):
        assert time.monotonic() < uiterlijk
        time.sleep(0.005)
    return mappen


@pytest.mark.parametrize(
    ("nummer", "wachttijd", "soort"),
    [
        (signal.SIGTERM, 0, vers),
        (signal.SIGHUP, 0.2, vers),
        (signal.SIGTERM, None, Voorgeladen),
        (signal.SIGHUP, None, Voorgeladen),
    ],
)
def test_practice_leaves_no_folder_behind_at_any_moment_it_is_stopped(clean_machine, nummer, wachttijd, soort):
    with Scherm("demo", soort=soort) as scherm:
        assert de_oefenmap(clean_machine)
        scherm.zie("Zeilboot") if wachttijd is None else time.sleep(wachttijd)
        for _ in range(2):  # a terminal that goes away tells so twice
            scherm.proces.send_signal(nummer)
        assert scherm.einde() == 128 + nummer
        assert scherm.echoot
    assert not list((clean_machine / "tmp").iterdir())


def test_practice_has_no_lock_and_leaves_no_folder_behind_when_one_stops(clean_machine):
    with Scherm("demo") as scherm:
        scherm.zie("Zeilboot")
        scherm.druk("\x0c")
        scherm.zie("Dit is oefenen")
        assert de_oefenmap(clean_machine)
        scherm.druk("\x11")
        assert scherm.einde() == 0
    assert not list((clean_machine / "tmp").iterdir())


def test_a_fault_while_practising_leaves_no_folder_behind(clean_machine, tmp_path, monkeypatch):
    deur = tmp_path / "oefendeur.py"
    deur.write_text(OEFENDEUR, "utf-8")
    monkeypatch.setattr(op_terminal, "KOMPAS", [sys.executable, str(deur)])
    with Scherm("demo") as scherm:
        assert scherm.einde() == 5
        assert scherm.echoot
        assert "Moeder" not in scherm.tekst
    assert not list((clean_machine / "tmp").iterdir())
