"""A real walk on a real terminal: killed, closed or asked to stop half-way, nothing older than a second is lost."""

import os
import signal
import time

import pytest
from op_terminal import OpTerminal
from roepen import WACHTZIN, begin_wandeling, plaatsen_van

from checklist_app.flow.klok import Klok
from checklist_app.flow.openen import open_in, open_kompas
from checklist_app.plain.regels import WIS

ZIN = "dinsdag om elf uur lag kind twee nog in bed met zijn jas "


@pytest.fixture
def plekken(zet_kluis_neer):
    """A vault with a walk that stands at a question with one line, and a passphrase file that opens it."""
    map_ = zet_kluis_neer("Linde")
    begin_wandeling(map_, "Linde")
    return plaatsen_van(map_)


def open_vraag(terminal):
    """Go from the family to the question where the walk was left."""
    terminal.antwoord("Enter gaat verder", "")
    terminal.tot("Wat zag of hoorde je zelf?")
    terminal.tot(" >\n")


def half(plekken):
    """The raw text of the one form that is open, read back from the vault."""
    with open_in(plekken, WACHTZIN) as kluis:
        (rij,) = open_kompas(plekken, Klok(), kluis).casussen()
        (reflectie,) = rij.reflecties
        assert kluis.controle() == ()
        (concept,) = kluis.concepten(reflectie.id)
        return concept.velden


def test_five_keys_a_second_for_ten_seconds_and_a_kill_lose_at_most_the_last_second(plekken):
    getypt = []
    with OpTerminal("--tekst", "Linde") as terminal:
        open_vraag(terminal)
        begin = time.monotonic()
        for nr in range(50):
            teken = ZIN[nr % len(ZIN)]
            terminal.typ(teken, enter="")
            getypt.append((time.monotonic(), teken))
            time.sleep(max(0.0, begin + (nr + 1) * 0.2 - time.monotonic()))
        terminal.proces.send_signal(signal.SIGKILL)
        geveld = time.monotonic()
        assert terminal.einde() == -signal.SIGKILL
    tekst = half(plekken)["tekst"]
    assert "".join(teken for _, teken in getypt).startswith(tekst)
    assert len(tekst) >= sum(moment < geveld - 1 for moment, _ in getypt)


@pytest.mark.parametrize(("nummer", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_request_to_stop_half_way_saves_the_half_line_and_leaves_the_terminal_sane(plekken, nummer, code):
    with OpTerminal("--tekst", "Linde") as terminal:
        open_vraag(terminal)
        terminal.typ("Hij lag nog in b", enter="")
        terminal.tot("nog in b")
        terminal.proces.send_signal(nummer)
        assert terminal.einde() == code
        assert terminal.echoot
        assert terminal.tekst.endswith(WIS)
        assert "\x1b" not in terminal.tekst.removesuffix(WIS)
    assert half(plekken) == {"tekst": "Hij lag nog in b"}


def test_closing_the_terminal_half_way_saves_and_the_walk_goes_on_where_it_was(plekken):
    with OpTerminal("--tekst", "Linde") as terminal:
        open_vraag(terminal)
        terminal.typ("Hij lag nog in b", enter="")
        terminal.tot("nog in b")
        os.close(terminal._baas)
        assert terminal.proces.wait(20) == 129
        terminal._baas = os.open(os.devnull, os.O_RDONLY)
    with OpTerminal("--tekst", "Linde") as terminal:
        terminal.antwoord("Enter gaat verder", "")
        terminal.tot("Hier was je nog mee bezig.")
        terminal.tot("Hij lag nog in b")
        terminal.typ("ed.")
        terminal.antwoord("Wat dit is", "feit")
        terminal.tot("bewaard")
        terminal.typ("q")
        terminal.antwoord("Scherm wissen?", "")
        assert terminal.einde() == 0
        assert terminal.echoot
    with open_in(plekken, WACHTZIN) as kluis:
        (rij,) = kluis.aantekeningen(kluis.casussen()[0].reflecties[0].id)
        assert (rij.aantekening.tekst, rij.aantekening.aard) == ("Hij lag nog in bed.", "feit")


def test_the_signal_to_lock_saves_half_a_line_closes_and_says_so(plekken):
    with OpTerminal("--tekst", "Linde") as terminal:
        open_vraag(terminal)
        terminal.typ(ZIN, enter="")
        terminal.tot(ZIN.strip())
        os.kill(terminal.proces.pid, signal.SIGUSR1)
        assert terminal.einde() == 0
        assert "Kompas is op slot. Wat je typte is bewaard en de kluis is dicht." in terminal.tekst
        assert terminal.echoot
    assert half(plekken)["tekst"] == ZIN


def test_a_long_text_at_the_speed_of_a_hand_is_recorded_as_it_was_typed(plekken):
    with OpTerminal("--tekst", "Linde") as terminal:
        open_vraag(terminal)
        terminal.typ(">")
        terminal.antwoord("via een ander?", ">")
        terminal.tot("(een . op een eigen regel is klaar) >\n")
        for regel in ("eerste regel", "tweede regel", "."):
            terminal.typ(regel, enter="")
            terminal.tot(regel)
            time.sleep(1)
            terminal.typ()
        terminal.tot("bewaard")
        terminal.typ("q")
        terminal.antwoord("Scherm wissen?", "")
        assert terminal.einde() == 0
    with open_in(plekken, WACHTZIN) as kluis:
        reflectie = kluis.casussen()[0].reflecties[0].id
        assert [rij.aantekening.tekst for rij in kluis.leerdeel()] == ["eerste regel\ntweede regel"]
        assert not kluis.concepten(reflectie)
