"""The line reader on a real terminal: keys, pastes, signals, and what is told in time (ontwerp.md section 9)."""

import fcntl
import json
import os
import select
import signal
import subprocess
import sys
import termios
import time
from contextlib import suppress

import pyte
import pytest

WACHT = 15

KIND = """
import json, signal, sys, threading, time
from contextlib import nullcontext
from checklist_app.flow.aanwezig import Aanwezig
from checklist_app.plain.regels import EindeInvoer, maak_lezer

bestand, begin, *keuzes = sys.argv[1:]
log = open(bestand, "a", buffering=1)

def schrijf(soort, tekst):
    log.write(json.dumps([soort, time.monotonic(), tekst]) + "\\n")

class Weg(Exception):
    pass

def weg(nummer, frame):
    raise Weg(nummer)

def vertel(tekst):
    schrijf("half", tekst)
    if "kapot" in keuzes and "x" in tekst:
        raise RuntimeError("de schijf is vol")

signal.signal(signal.SIGTERM, weg)
signal.signal(signal.SIGUSR1, weg)
signal.signal(signal.SIGHUP, signal.SIG_IGN if "blijf" in keuzes else weg)
if "naast" in keuzes:  # handled between two steps of the main thread, which is waiting for keys
    threading.Timer(0.3, lambda: signal.pthread_kill(threading.get_ident(), signal.SIGTERM)).start()
lezer = maak_lezer(sys.stdin)
if "stil" in keuzes:
    lezer.aanwezig = Aanwezig(minuten=1.5 / 60)
try:
    with lezer if "houd" in keuzes else nullcontext():
        if "geheim" in keuzes:
            print("wachtzin >", flush=True)
            schrijf("geheim", lezer.lees_geheim())
        print("vertel >", flush=True)
        while True:
            schrijf("regel", lezer.lees(begin, vertel))
            begin = ""
            time.sleep(0.005)
except BaseException as fout:
    schrijf(type(fout).__name__, str(fout))
"""


class Kind:
    """A child on a terminal of its own: keys go in, what it shows comes out, what it told stands in a file."""

    def __init__(self, map_, *, begin="", keuzes=(), stdout=None):
        self.bestand = map_ / "verteld.jsonl"
        self.bestand.touch()
        self.gezien = b""
        self.baas, kant = os.openpty()
        termios.tcsetwinsize(self.baas, (24, 80))
        self.stand = termios.tcgetattr(self.baas)
        self.proces = subprocess.Popen(
            [sys.executable, "-c", KIND, str(self.bestand), begin, *keuzes],
            stdin=kant,
            stdout=stdout or kant,
            stderr=kant,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )
        os.close(kant)

    def __enter__(self):
        self.tot(lambda: self.stil() or self.proces.poll() is not None)
        return self

    def __exit__(self, *_):
        self.proces.kill()
        self.proces.wait(WACHT)
        with suppress(OSError):
            os.close(self.baas)

    def kijk(self, seconden=0.01):
        if not select.select([self.baas], [], [], seconden)[0]:
            return
        with suppress(OSError):
            self.gezien += os.read(self.baas, 65536)

    def tot(self, voorwaarde):
        uiterlijk = time.monotonic() + WACHT
        while not voorwaarde():
            assert time.monotonic() < uiterlijk, (self.gezien[-500:], self.verteld()[-5:])
            self.kijk()

    def typ(self, tekst):
        rest = tekst.encode() if isinstance(tekst, str) else tekst
        uiterlijk = time.monotonic() + WACHT
        while rest:
            assert time.monotonic() < uiterlijk
            _, schrijfbaar, _ = select.select([], [self.baas], [], 0.01)
            if schrijfbaar:
                rest = rest[os.write(self.baas, rest[:512]) :]
            self.kijk(0)

    def verteld(self):
        return [json.loads(regel) for regel in self.bestand.read_text().splitlines()]

    def teksten(self, soort):
        return [tekst for wat, _, tekst in self.verteld() if wat == soort]

    def einde(self):
        self.tot(lambda: self.proces.poll() is not None)
        return self.verteld()[-1][0]

    def stil(self):
        """Whether the reader has the terminal: keys one by one, nothing shown by the kernel."""
        return not termios.tcgetattr(self.baas)[3] & (termios.ICANON | termios.ECHO)

    def scherm(self):
        scherm = pyte.Screen(80, 24)
        pyte.ByteStream(scherm).feed(self.gezien)
        return [rij.rstrip() for rij in scherm.display if rij.strip()]


def test_typing_and_editing_gives_lines_and_no_escape_codes(tmp_path):
    with Kind(tmp_path, keuzes=["houd"]) as kind:
        kind.typ("Zij zegt: caf\u00e9\x1b[D\x1b[3~\x1bOP 👍\x7f\x7f!\r")
        kind.tot(lambda: kind.teksten("regel"))
        kind.typ("weg\x15een twee\x17drie\x00\n\x04")
        assert kind.einde() == "EindeInvoer"
        assert kind.teksten("regel") == ["Zij zegt: café!", "een drie␀"]
        kind.tot(lambda: kind.scherm() == ["vertel >", "Zij zegt: café!", "een drie␀"])
        assert b"\x1b" not in kind.gezien
        assert termios.tcgetattr(kind.baas) == kind.stand


def test_a_lone_escape_key_costs_no_letter(tmp_path):
    with Kind(tmp_path) as kind:
        kind.typ("a\x1b")
        time.sleep(0.5)
        kind.typ("[b\r")
        kind.tot(lambda: kind.teksten("regel"))
        assert kind.teksten("regel") == ["a[b"]


def test_a_half_character_waits_for_its_other_half(tmp_path):
    with Kind(tmp_path) as kind:
        kind.typ(b"\xf0\x9f")
        time.sleep(0.2)
        kind.typ(b"\x91\x8d\xff\r")
        kind.tot(lambda: kind.teksten("regel"))
        assert kind.teksten("regel") == ["👍�"]


def test_what_was_begun_stands_in_the_line(tmp_path):
    with Kind(tmp_path, begin="Een half woorx") as kind:
        kind.tot(lambda: b"woorx" in kind.gezien)
        kind.typ("\x7fden\r")
        kind.tot(lambda: kind.teksten("regel"))
        assert kind.teksten("regel") == ["Een half woorden"]
        kind.tot(lambda: kind.scherm() == ["vertel >", "Een half woorden"])


def test_a_fast_paste_is_read_line_by_line_and_shown_once(tmp_path):
    regels = [f"regel {nummer} " + "x" * 60 for nummer in range(100)]
    with Kind(tmp_path, keuzes=["houd"]) as kind:
        kind.typ("\r".join([*regels, "laatste"]))
        kind.tot(lambda: len(kind.teksten("regel")) == 100 and kind.teksten("half")[-1:] == ["laatste"])
        assert kind.teksten("regel") == regels
        kind.tot(lambda: kind.gezien.decode().split("\r\n") == ["vertel >", *regels, "laatste"])


def test_a_very_long_line_is_pasted_whole(tmp_path):
    lang = "abcdefghij" * 10_000
    with Kind(tmp_path) as kind:
        kind.typ(lang + "\r")
        kind.tot(lambda: kind.teksten("regel"))
        assert kind.teksten("regel") == [lang]


def test_all_but_the_last_second_of_typing_survives_a_kill(tmp_path):
    with Kind(tmp_path) as kind:
        getypt = []
        for teken in "wat ik nu zie":
            kind.typ(teken)
            getypt.append((time.monotonic(), teken))
            time.sleep(0.2)
        gedood = time.monotonic()
        kind.proces.kill()
        kind.proces.wait(WACHT)
        verteld = [(toen, tekst) for wat, toen, tekst in kind.verteld() if wat == "half"]
    oud_genoeg = "".join(teken for toen, teken in getypt if toen < gedood - 1)
    assert len(oud_genoeg) >= 8
    assert verteld[-1][1].startswith(oud_genoeg)
    assert len(verteld) < len(getypt), "a ceiling, not a write for every key"
    for plaats in range(len(oud_genoeg)):
        op_tijd = next(toen for toen, tekst in verteld if len(tekst) > plaats)
        assert op_tijd - getypt[plaats][0] < 1


@pytest.mark.parametrize(
    ("nummer", "fout"),
    [(signal.SIGTERM, "Weg"), (signal.SIGHUP, "Weg"), (signal.SIGINT, "KeyboardInterrupt")],
)
@pytest.mark.parametrize("keuzes", [[], ["houd"]])
def test_a_signal_tells_the_half_line_and_brings_the_terminal_back(tmp_path, nummer, fout, keuzes):
    with Kind(tmp_path, keuzes=keuzes) as kind:
        kind.typ("half")
        kind.tot(lambda: b"half" in kind.gezien)
        os.kill(kind.proces.pid, nummer)
        assert kind.einde() == fout
        assert kind.teksten("half")[-1] == "half"
        assert termios.tcgetattr(kind.baas) == kind.stand


def test_a_signal_that_does_not_break_off_the_waiting_is_heard_all_the_same(tmp_path):
    with Kind(tmp_path, keuzes=["naast"]) as kind:
        assert kind.einde() == "Weg"


def test_after_silence_it_locks_as_the_signal_does_and_a_key_puts_that_off(tmp_path):
    with Kind(tmp_path, keuzes=["stil"]) as kind:
        for teken in "half":
            kind.typ(teken)
            time.sleep(0.6)
        laatste = time.monotonic() - 0.6
        assert kind.einde() == "Weg"
        assert kind.teksten("Weg") == [str(int(signal.SIGUSR1))]
        assert time.monotonic() - laatste > 1.5
        assert kind.teksten("half")[-1] == "half"
        assert termios.tcgetattr(kind.baas) == kind.stand


def test_control_c_interrupts(tmp_path):
    with Kind(tmp_path) as kind:
        kind.typ("half")
        kind.tot(lambda: b"half" in kind.gezien)
        kind.typ("\x03")
        assert kind.einde() == "KeyboardInterrupt"
        assert kind.teksten("half")[-1] == "half"
        assert termios.tcgetattr(kind.baas) == kind.stand


def test_an_error_while_telling_brings_the_terminal_back(tmp_path):
    with Kind(tmp_path, keuzes=["kapot"]) as kind:
        kind.typ("x")
        assert kind.einde() == "RuntimeError"
        assert termios.tcgetattr(kind.baas) == kind.stand


@pytest.mark.parametrize(
    ("keuzes", "fout"), [([], "Weg"), (["blijf"], "EindeInvoer"), (["blijf", "houd"], "EindeInvoer")]
)
def test_closing_the_terminal_tells_the_half_line(tmp_path, keuzes, fout):
    with Kind(tmp_path, keuzes=keuzes) as kind:
        kind.typ("half")
        kind.tot(lambda: b"half" in kind.gezien)
        os.close(kind.baas)
        kind.proces.wait(WACHT)
        assert kind.verteld()[-1][0] == fout
        assert kind.teksten("half")[-1] == "half"


def test_after_control_z_the_terminal_is_as_it_was_and_the_line_comes_back(tmp_path):
    with Kind(tmp_path, begin="al ", keuzes=["houd"]) as kind:
        kind.typ("half")
        kind.tot(lambda: b"half" in kind.gezien)
        kind.typ("\x1a")
        kind.tot(lambda: os.waitid(os.P_PID, kind.proces.pid, os.WSTOPPED | os.WNOHANG | os.WNOWAIT))
        assert termios.tcgetattr(kind.baas) == kind.stand
        assert kind.teksten("half") == ["al half"]
        voor = len(kind.gezien)
        kind.proces.send_signal(signal.SIGCONT)
        kind.tot(kind.stil)
        kind.tot(lambda: kind.gezien[voor:] == b"al half")
        kind.typ("weg\r")
        kind.tot(lambda: kind.teksten("regel"))
        assert kind.teksten("regel") == ["al halfweg"]


def test_a_passphrase_is_neither_shown_nor_told(tmp_path):
    with Kind(tmp_path, keuzes=["geheim"]) as kind:
        kind.typ("xgehen\x7fim ")
        time.sleep(1)
        kind.typ("\r")
        kind.tot(lambda: b"vertel" in kind.gezien)
        assert kind.teksten("geheim") == ["xgeheim "]
        assert kind.teksten("half") == []
        kind.tot(lambda: kind.scherm() == ["wachtzin >", "vertel >"])


def test_what_is_typed_is_shown_when_the_output_goes_to_a_file(tmp_path):
    with (tmp_path / "uit").open("w") as uit, Kind(tmp_path, stdout=uit) as kind:
        kind.typ("zichtbaar\r")
        kind.tot(lambda: kind.teksten("regel"))
        kind.tot(lambda: b"zichtbaar\r\n" in kind.gezien)
        assert (tmp_path / "uit").read_text() == "vertel >\n"
