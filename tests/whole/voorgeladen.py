"""Processes that begin where Python has loaded Kompas: what they do is as real, and loading is paid once for all.

A process that waits has loaded every module and read the shipped kaders, and did nothing else: no vault, no random
number, no thread. For each child it forks; the child takes its own streams, terminal, folder and variables, and runs
its command as Python would. Where loading, the process list or the memory is looked at, ``vers`` has Python start.
"""

import atexit
import fcntl
import json
import os
import runpy
import select
import signal
import socket
import subprocess
import sys
import tempfile
import termios
import time
from contextlib import suppress
from functools import cache

WACHT = 30


class Voorgeladen:
    """A child that runs a command of Python in a session of its own, to be handled as a ``subprocess.Popen``."""

    def __init__(self, opdracht, stdin, stdout, stderr, omgeving):
        self._lijn, daar = socket.socketpair()
        with daar:
            socket.send_fds(_ouder(), [b"+"], [daar.fileno(), stdin, stdout, stderr])
        self._van_kind = self._lijn.makefile()
        self._lijn.sendall(json.dumps([opdracht[1:], os.getcwd(), omgeving]).encode() + b"\n")
        self.pid = int(self._van_kind.readline())
        self.returncode = None

    def poll(self):
        return self._kijk(0)

    def wait(self, timeout):
        if self._kijk(timeout) is None:
            raise subprocess.TimeoutExpired(str(self.pid), timeout)
        return self.returncode

    def kill(self):
        self.send_signal(signal.SIGKILL)

    def send_signal(self, nummer):
        if self.poll() is None:
            os.kill(self.pid, nummer)

    def _kijk(self, seconden):
        if self.returncode is None and select.select([self._lijn], [], [], seconden)[0]:
            with self._lijn, self._van_kind:
                self.returncode = int(self._van_kind.readline())
        return self.returncode


def vers(opdracht, stdin, stdout, stderr, omgeving):
    """Start Python for a child, as a ``Voorgeladen`` is forked."""
    return subprocess.Popen(
        opdracht,
        stdin=stdin,
        stdout=stdout,
        stderr=stderr,
        env=omgeving,
        start_new_session=True,
        preexec_fn=_neem_terminal,
    )


class Kind:
    """A child whose output is kept; nothing it says stops it from going on."""

    def __init__(self, *opdracht, invoer=b"", soort=Voorgeladen, **omgeving):
        stdin, toe = os.pipe()
        (uit, stdout), (fout, stderr) = os.pipe(), os.pipe()
        self._gezegd = {uit: bytearray(), fout: bytearray()}
        self._open = {uit, fout}
        os.write(toe, invoer)  # less than a pipe holds
        os.close(toe)
        opdracht = [os.fspath(woord) for woord in opdracht]
        self.proces = soort(opdracht, stdin, stdout, stderr, {**os.environ, **omgeving})
        for greep in (stdin, stdout, stderr):
            os.close(greep)

    def begin(self):
        """Wait until the child said a whole line."""
        self._tot(lambda: any(b"\n" in stuk for stuk in self._gezegd.values()))

    def einde(self):
        """Wait until the child ends; return all it said on standard output and on standard error."""
        self._tot(lambda: not self._open)
        self.proces.wait(WACHT)
        return tuple(map(bytes, self._gezegd.values()))

    def _tot(self, klaar):
        while self._open and not klaar():
            leesbaar = select.select([*self._open], [], [], WACHT)[0]
            if not leesbaar:
                self.proces.kill()
            assert leesbaar, self._gezegd
            for greep in leesbaar:
                stuk = os.read(greep, 65536)
                self._gezegd[greep] += stuk
                if not stuk:
                    self._open.remove(greep)
                    os.close(greep)


def dood_na(seconden, *opdracht):
    """Kill a child so many seconds after its first line; return every whole line that it printed, as words."""
    kind = Kind(*opdracht)
    kind.begin()
    time.sleep(seconden)
    kind.proces.kill()
    uit, fout = kind.einde()
    assert fout == b""
    *heel, _half = uit.decode().split("\n")
    return [regel.split() for regel in heel]


@cache
def _ouder():
    """Return the line to the process that forks; it ends when we do."""
    hier, daar = socket.socketpair()
    with daar:
        ouder = subprocess.Popen(
            [sys.executable, __file__, str(daar.fileno())],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            pass_fds=[daar.fileno()],
            start_new_session=True,
        )
    atexit.register(ouder.wait, WACHT)
    atexit.register(hier.close)
    return hier


def _neem_terminal():
    if os.isatty(0):
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)


# In the process that forks


def _laad():
    import gc
    from importlib import import_module
    from pkgutil import walk_packages

    import checklist_app

    namen = [module.name for module in walk_packages(checklist_app.__path__, "checklist_app.")]
    for naam in [*namen, "textual.drivers.linux_driver"]:
        if naam != "checklist_app.__main__":
            import_module(naam)

    from checklist_app.flow import kompas
    from checklist_app.kaderbron import meegeleverd

    meegeleverd.Meegeleverd.lees = cache(meegeleverd.Meegeleverd.lees)
    kompas.lees = cache(kompas.lees)
    for bestand in meegeleverd.shipped_files():
        tekst = bestand.lees().tekst
        if bestand.kadersoort == "reflectie":
            kompas.lees(tekst)
    gc.freeze()


def _vork(vraag):
    """Fork for each question until nobody asks any more; return in each child, when it is ready to run."""
    while True:
        teken, grepen, *_ = socket.recv_fds(vraag, 1, 4)
        with suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        if not teken:
            os._exit(0)
        if os.fork() == 0:
            vraag.close()
            return _waak(*grepen)
        for greep in grepen:
            os.close(greep)


def _waak(lijn, *stromen):
    """Fork the child, tell its number and wait to tell its exit code."""
    with socket.socket(fileno=lijn) as wie:
        opdracht, map_, omgeving = json.loads(wie.makefile().readline())
        pid = os.fork()
        if pid == 0:
            wie.close()
            return _word(opdracht, map_, omgeving, stromen)
        for stroom in stromen:
            os.close(stroom)
        with suppress(BrokenPipeError):
            wie.sendall(f"{pid}\n".encode())
            code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
            wie.sendall(f"{code}\n".encode())
        os._exit(0)


def _word(opdracht, map_, omgeving, stromen):
    """Take the streams, terminal, folder, variables and command line of a process that was just started."""
    os.setsid()
    for plek, stroom in enumerate(stromen):
        os.dup2(stroom, plek)
        os.close(stroom)
    _neem_terminal()
    sys.stdin = sys.__stdin__ = os.fdopen(0, closefd=False, errors=sys.stdin.errors)
    sys.stdout = sys.__stdout__ = os.fdopen(1, "w", buffering=1 if os.isatty(1) else -1, closefd=False)
    sys.stderr = sys.__stderr__ = os.fdopen(2, "w", buffering=1, closefd=False, errors="backslashreplace")
    os.chdir(map_)
    os.environ.clear()
    os.environ.update(omgeving)
    tempfile.tempdir = None
    time.tzset()
    return opdracht


def _draai(opdracht):
    sys.orig_argv = [sys.executable, *opdracht]
    if opdracht[0] == "-m":
        sys.argv, sys.path[0] = opdracht[1:], os.getcwd()
        runpy.run_module(opdracht[1], run_name="__main__", alter_sys=True)
    else:
        sys.argv, sys.path[0] = opdracht, os.path.dirname(opdracht[0])
        runpy.run_path(opdracht[0], run_name="__main__")


if __name__ == "__main__":
    _laad()
    _draai(_vork(socket.socket(fileno=int(sys.argv[1]))))
