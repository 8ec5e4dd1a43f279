"""Kompas never asks for the network: a process that is stopped at the first try walks on undisturbed."""

import sys

import op_terminal
import pytest
from op_scherm import Scherm
from roepen import roep
from voorgeladen import Kind, Voorgeladen, vers

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
if sys.argv[1] == "laad":
    import pkgutil, importlib, checklist_app
    for module in pkgutil.walk_packages(checklist_app.__path__, "checklist_app."):
        importlib.import_module(module.name)
    sys.exit()
from checklist_app.cli.app import start
code = start()
geladen = {"ssl", "http.client", "urllib.request", "asyncio", "xmlrpc.client"} & set(sys.modules)
os.write(2, " ".join(sorted(geladen)).encode())
sys.exit(code)
"""
OPZOEKEN = b"?\n? OTS\n? veiligheid\n*\n* meer\n* alles\n"
WANDELING = b"+ Gezin Linde\nmoeder\n2\n\nn\n3\nIk twijfel\n1\n" + OPZOEKEN + b"Iets gezien\n.\n>\n>\nq\n"


@pytest.fixture(scope="module")
def deur(tmp_path_factory):
    """The file of a process that is guarded before it does anything else."""
    deur = tmp_path_factory.mktemp("deur") / "zonder_net.py"
    deur.write_text(ZONDER_NET, "utf-8")
    return deur


@pytest.fixture
def zonder_net(deur):
    """Return what runs Kompas under that guard, and gives its exit code and what it said."""

    def draai(*woorden, invoer=b"", soort=vers):
        kind = Kind(sys.executable, deur, *woorden, invoer=invoer, soort=soort)
        uit, fout = kind.einde()
        return kind.proces.returncode, uit, fout

    return draai


@pytest.fixture
def kluis(zet_kluis_neer):
    """Give an empty vault that commands find, with its passphrase."""
    return zet_kluis_neer()


@pytest.mark.parametrize("soort", [vers, Voorgeladen])
def test_the_guard_of_these_tests_stops_a_process_that_asks_for_the_network(zonder_net, soort):
    code, _, fout = zonder_net("proef", soort=soort)
    assert code == 77
    assert b"netwerk" in fout


def test_loading_every_part_of_kompas_needs_no_network(zonder_net):
    assert zonder_net("laad") == (0, b"", b"")


def test_practising_needs_no_network(zonder_net):
    code, uit, fout = zonder_net("demo", "--tekst", invoer=b"1\nt\nq\n")
    assert (code, fout) == (0, b"")
    assert b"Oefenen." in uit


def test_a_walk_needs_no_network(kluis, zonder_net):
    code, uit, fout = zonder_net("--tekst", invoer=WANDELING)
    assert (code, fout) == (0, b"")
    assert uit.count(b"bewaard") > 1
    assert uit.count(b"Gecontroleerd op") + uit.count(b"ondertoezichtstelling") > 0, "looked up"


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
def test_no_command_needs_the_network(kluis, zonder_net, woorden):
    assert roep("--tekst", invoer="+ Linde\nmoeder\n2\n\nq\n").code == 0
    code, _, fout = zonder_net(*woorden, soort=Voorgeladen)
    assert code == 0, fout
    assert b"netwerk" not in fout


def test_the_screens_and_what_is_looked_up_there_need_no_network(deur, monkeypatch):
    monkeypatch.setattr(op_terminal, "KOMPAS", [sys.executable, str(deur)])
    with Scherm("demo", soort=vers) as scherm:
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
