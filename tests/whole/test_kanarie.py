"""The canary flies further: copies, a crash, the lock and a process that stands still leave nothing in clear."""

import base64
import json
import os
import signal
import time
from contextlib import suppress
from pathlib import Path

import pytest
from kanarie import KANARIE, in_clear, in_geheugen, is_in, vormen
from op_scherm import Scherm
from op_terminal import OpTerminal
from roepen import WACHTZIN, begin_wandeling, roep, start
from voorgeladen import vers

CASUS = f"Gezin {KANARIE}000"
VRAAG = "Wat zag of hoorde je zelf?"
WANDELING = f"+ {CASUS}\nmoeder {KANARIE}001\n2\n\nn\n3\nIk twijfel {KANARIE}002\n2\n"
WANDELING += f"Gezien {KANARIE}003.\n.\n>\n" * 4 + "q\n"


@pytest.fixture
def kluis(zet_kluis_neer):
    """An empty vault; the folder it lies in is where commands run."""
    return zet_kluis_neer()


@pytest.fixture
def verder(zet_kluis_neer, monkeypatch):
    """A walk about a family with a canary in its name, that opens on the screens at once."""
    map_ = zet_kluis_neer(CASUS, wachtzin=False)
    monkeypatch.setenv("KOMPAS_VERDER", begin_wandeling(map_, CASUS))
    return map_


@pytest.fixture
def overal(clean_machine, tmp_path):
    """Everything a process of the test could write to: vault, home, temp and the folder it runs in."""
    assert os.environ["HOME"] == str(clean_machine)
    assert Path(os.environ["TMPDIR"]).is_relative_to(clean_machine)
    assert (tmp_path / "kluis" / "kluis.db").exists()
    return clean_machine, tmp_path


def open_met_zin(scherm):
    """Unlock, and type a sentence with a canary."""
    scherm.zie("Wachtzin")
    scherm.typ(WACHTZIN)
    scherm.zie(VRAAG)
    scherm.druk(f"{KANARIE} halverwege een zin")
    scherm.zie(f"{KANARIE} halverwege een zin")


def test_the_search_for_canaries_finds_them_in_every_shape(tmp_path):
    for codering in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le"):
        assert is_in(f"x {KANARIE}007 y".encode(codering))
    for begin in range(5):
        assert is_in(base64.b64encode(b"x" * begin + f"{KANARIE}007".encode()))
    assert not is_in(base64.b64encode(bytes(range(256))))
    assert min(map(len, vormen(KANARIE))) >= 8
    (tmp_path / "iets.bin").write_bytes(b"\0" + KANARIE.upper().encode())
    assert in_clear(tmp_path)


def test_copies_by_itself_and_by_hand_hold_no_word_in_clear(kluis, overal, tmp_path):
    assert start("--tekst", invoer=WANDELING.encode()).code == 0
    assert roep("kluis", "kopie", tmp_path / "op een stick").code == 0
    gegevens = [pad for pad in tmp_path.rglob("kluis.db") if pad != kluis / "kluis.db"]
    assert len(gegevens) >= 2, "an automatic copy and one by hand"
    assert KANARIE in json.dumps(json.loads(start("casussen", "--json", "--kluis", tmp_path / "op een stick").uit))
    assert not in_clear(*overal)


def test_reading_and_searching_leave_nothing(kluis, overal):
    assert start("--tekst", invoer=WANDELING.encode(), soort=vers).code == 0
    for woorden in (("toon", CASUS), ("toon", CASUS, "--json"), ("zoek", f"{KANARIE}003"), ("casussen",)):
        assert KANARIE in start(*woorden).tekst
    for woorden in (("spiegel",), ("kluis", "logboek"), ("kluis", "controle")):
        start(*woorden)
    with OpTerminal("toon", CASUS) as kind:
        kind.antwoord(" >", "q")
        kind.einde()
    assert not in_clear(*overal)


def test_the_log_is_shown_without_a_word_of_the_case(kluis):
    start("--tekst", invoer=WANDELING.encode())
    assert KANARIE in start("kluis", "logboek").tekst, "the cover name, for who opened the vault"
    assert KANARIE not in start("kluis", "logboek", CASUS).tekst
    assert KANARIE not in start("kluis", "logboek", "--json").tekst


@pytest.mark.parametrize("nummer", [signal.SIGSEGV, signal.SIGABRT, signal.SIGQUIT, signal.SIGKILL])
def test_a_process_that_is_brought_down_leaves_no_core_and_no_word(verder, overal, nummer):
    with Scherm() as scherm:
        open_met_zin(scherm)
        time.sleep(1.2)
        scherm.proces.send_signal(nummer)
        assert scherm.einde() == -nummer
    assert not in_clear(*overal)


def test_after_the_lock_no_word_is_left_in_the_memory_of_the_process(verder, overal):
    with Scherm(soort=vers) as scherm:
        open_met_zin(scherm)
        with suppress(PermissionError):  # shut for others of this user, but not for root
            assert in_geheugen(scherm.proces.pid)
        scherm.druk("\x0c")
        scherm.wacht_tot(lambda: "om goed na te denken over een gezin" in scherm.beeld())
        assert KANARIE not in scherm.beeld()
        assert not in_geheugen(scherm.proces.pid)
    assert not in_clear(*overal)


def test_a_suspended_process_leaves_an_empty_screen_and_no_word_in_a_file(verder, overal):
    with Scherm() as scherm:
        open_met_zin(scherm)
        scherm.proces.send_signal(signal.SIGTSTP)
        scherm.wacht_tot_het_stilstaat()
        assert not scherm.beeld().strip()
        assert not in_clear(*overal)
        scherm.proces.send_signal(signal.SIGCONT)
        scherm.zie(f"{KANARIE} halverwege een zin")
        scherm.druk("\x11")
        assert scherm.einde() == 0
        assert not scherm.beeld().strip()


@pytest.mark.parametrize("einde", ["\x11", "\x0c"])
def test_at_the_end_and_the_lock_nothing_stays_on_a_terminal_without_a_second_screen(verder, einde):
    with Scherm() as scherm:
        open_met_zin(scherm)
        scherm.druk(einde)
        scherm.wacht_tot(lambda: scherm.proces.poll() is not None or "Wachtzin" in scherm.beeld())
        assert KANARIE not in scherm.beeld()


def test_no_command_line_and_no_variable_of_the_process_names_a_case(verder):
    with Scherm(soort=vers) as scherm:
        open_met_zin(scherm)
        for naam in ("cmdline", "environ", "comm"):
            assert not is_in(Path(f"/proc/{scherm.proces.pid}/{naam}").read_bytes())
        assert b"\x1b]0;" not in scherm.gezien
        assert b"\x1b]2;" not in scherm.gezien
