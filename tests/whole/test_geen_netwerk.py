"""Kompas never asks for the network: a process that is stopped at the first try walks on undisturbed."""

import subprocess
import sys

import op_terminal
import pytest
from op_scherm import Scherm
from roepen import maak_kluis, wachtwoordbestand

ZONDER_NET = """
import os, socket, sys

def bewaak(wat, waarden):
    net = wat in ("socket.connect", "socket.sendto", "socket.bind") or wat.startswith("socket.get")
    if net or (wat == "socket.__new__" and waarden[1] in (socket.AF_INET, socket.AF_INET6)):
        os.write(2, f"netwerk: {wat}".encode())
        os._exit(77)

sys.addaudithook(bewaak)
if sys.argv[1] == "proef":
    socket.create_connection(("127.0.0.1", 9))
from checklist_app.cli.app import start
code = start()
geladen = {"ssl", "http.client", "urllib.request", "asyncio", "xmlrpc.client"} & set(sys.modules)
os.write(2, " ".join(sorted(geladen)).encode())
sys.exit(code)
"""
OPZOEKEN = b"?\n? OTS\n? veiligheid\n*\n* meer\n* alles\n"
WANDELING = b"+ Gezin Linde\nmoeder\n2\n\nn\n3\nIk twijfel\n1\n" + OPZOEKEN + b"Iets gezien\n.\n>\n>\nq\n"


def zonder_net(*woorden, invoer=b""):
    return subprocess.run(
        [sys.executable, "-c", ZONDER_NET, *woorden], input=invoer, capture_output=True, timeout=30, check=False
    )


@pytest.fixture
def kluis(tmp_path, monkeypatch):
    """Give an empty vault that commands find, with its passphrase."""
    maak_kluis(tmp_path / "kluis")
    monkeypatch.setenv("KOMPAS_KLUIS", str(tmp_path / "kluis"))
    monkeypatch.setenv("KOMPAS_WACHTWOORDBESTAND", str(wachtwoordbestand(tmp_path)))


def test_the_guard_of_these_tests_stops_a_process_that_asks_for_the_network():
    assert zonder_net("proef").returncode == 77


def test_practising_needs_no_network():
    klaar = zonder_net("demo", "--tekst", invoer=b"1\nt\nq\n")
    assert (klaar.returncode, klaar.stderr) == (0, b"")
    assert b"Oefenen." in klaar.stdout


def test_a_walk_needs_no_network(kluis):
    klaar = zonder_net("--tekst", invoer=WANDELING)
    assert (klaar.returncode, klaar.stderr) == (0, b"")
    assert klaar.stdout.count(b"bewaard") > 1
    assert klaar.stdout.count(b"Gecontroleerd op") + klaar.stdout.count(b"ondertoezichtstelling") > 0, "looked up"


@pytest.mark.parametrize(
    "woorden",
    [
        ("kaders",),
        ("kaders", "lijst"),
        ("casussen",),
        ("toon", "Linde"),
        ("zoek", "moeder"),
        ("uitvoer", "Linde", "--doel", "dossier"),
        ("uitvoer", "Linde", "--doel", "volledig"),
        ("kluis",),
        ("kluis", "logboek"),
        ("kluis", "controle"),
        ("kluis", "kopie", "kopie"),
        ("kluis", "herstelcode"),
    ],
    ids=" ".join,
)
def test_no_command_needs_the_network(kluis, tmp_path, monkeypatch, woorden):
    monkeypatch.chdir(tmp_path)
    klaar = zonder_net("--tekst", invoer=b"+ Linde\nmoeder\n2\n\nq\n")
    assert klaar.returncode == 0
    klaar = zonder_net(*woorden)
    assert klaar.returncode == 0, klaar.stderr
    assert b"netwerk" not in klaar.stderr


def test_the_screens_and_what_is_looked_up_there_need_no_network(tmp_path, monkeypatch):
    deur = tmp_path / "zonder_net.py"
    deur.write_text(ZONDER_NET, "utf-8")
    monkeypatch.setattr(op_terminal, "KOMPAS", [sys.executable, str(deur)])
    with Scherm("demo") as scherm:
        scherm.zie("Zeilboot")
        scherm.druk("b")
        scherm.zie("Woorden en kaarten")
        scherm.druk("*")
        scherm.zie("Spiegel van het veld")
        scherm.druk("\x1b")
        scherm.zie("Woorden en kaarten")
        scherm.druk("\x11")
        assert scherm.einde() == 0
        assert "netwerk:" not in scherm.tekst
