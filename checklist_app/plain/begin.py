"""Starting plain mode: the first time, the passphrase, the walk, and leaving in every way with nothing lost."""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import TextIO

from checklist_app.flow.instellingen import lees_weken, zet_instelling
from checklist_app.flow.onderhoud import met_code, met_wachtzin, onthouden
from checklist_app.flow.openen import (
    maak_in,
    ontgrendel,
    open_in,
    open_met_code,
    plek_in_woorden,
    zelfde_code,
)
from checklist_app.flow.plaatsen import Plaatsen
from checklist_app.flow.veiligheid import eigen_lijnen
from checklist_app.flow.wachtzin import advies, bedenk, bekende_namen
from checklist_app.kluis.herstel import Geheim
from checklist_app.kluis.kluis import Kluis
from checklist_app.kluis.sleutelbestand import Sleutelbestand
from checklist_app.plain.gesprek import Gesprek, Stop
from checklist_app.plain.regels import EindeInvoer, maak_lezer

OP_SLOT = getattr(signal, "SIGUSR1", None)
"""The signal that asks for the lock; Windows has none."""


class Signaal(BaseException):
    """The terminal went away, or the process was asked to stop or to lock; ``nummer`` is the signal."""

    def __init__(self, nummer: int) -> None:
        self.nummer = nummer
        super().__init__(nummer)


@contextmanager
def luister(uit: TextIO, plaatsen: Plaatsen) -> Iterator[Gesprek]:
    """Give a conversation on the terminal, in which a signal becomes an exception that saves first."""
    oude = {nr: signal.signal(nr, _raise_signal) for nr in _signals()}
    try:
        with maak_lezer(sys.stdin) as lezer:
            lijnen, klacht = eigen_lijnen(plaatsen)
            gesprek = Gesprek(lezer, uit, lijnen)
            if klacht:
                gesprek.zeg(klacht)
            yield gesprek
    finally:
        for nr, handler in oude.items():
            signal.signal(nr, handler)


def tot_het_einde(wat: Callable[[], None], zeg: Callable[[str], None] | None = None) -> int:
    """Do something until it ends by itself, by ``q``, by the end of input or by a signal.

    The signal that locks is no fault: the vault is closed by then, and ``zeg`` tells so.
    """
    try:
        wat()
    except (Stop, EindeInvoer, BrokenPipeError):
        return 0
    except Signaal as fout:
        if fout.nummer != OP_SLOT:
            return 128 + fout.nummer
        if zeg is not None:
            with suppress(OSError):
                zeg("Kompas is op slot. Wat je typte is bewaard en de kluis is dicht.")
    return 0


def open_met_vragen(gesprek: Gesprek, plaatsen: Plaatsen) -> Kluis:
    """Ask the passphrase of the vault in this place until it fits; an empty one asks the recovery code instead."""

    def try_once() -> Kluis:
        wachtzin = gesprek.geheim("Wachtzin (vergeten? Enter, dan vraagt Kompas je herstelcode)")
        if wachtzin:
            return open_in(plaatsen, wachtzin)
        kluis = open_met_code(plaatsen, gesprek.geheim("Herstelcode"))
        gesprek.zeg("Geopend met je herstelcode. Een nieuwe wachtzin kies je met: kompas kluis wachtwoord")
        return kluis

    return ontgrendel(try_once, gesprek.zeg)


def vraag_geheim(gesprek: Gesprek, bestand: Sleutelbestand, waarvan: str) -> Geheim:
    """Ask the passphrase or the recovery code of a key file until it fits; ``waarvan`` says of what."""

    def try_once() -> Geheim:
        wachtzin = gesprek.geheim(f"Wachtzin van {waarvan} (vergeten? Enter, dan vraagt Kompas de herstelcode)")
        if wachtzin:
            return onthouden(bestand, met_wachtzin(wachtzin))
        return onthouden(bestand, met_code(gesprek.geheim("Herstelcode")))

    return ontgrendel(try_once, gesprek.zeg)


def eerste_keer(gesprek: Gesprek, plaatsen: Plaatsen) -> Kluis:
    """Ask whether Kompas may be used here, make the vault, and let the recovery code be copied by hand."""
    gesprek.zeg_alles(
        (
            "Welkom bij Kompas. Het helpt je om goed na te denken over een gezin.",
            "Alles blijft versleuteld op deze computer. Er gaat niets over internet.",
            "Je organisatie bepaalt of je Kompas mag gebruiken. Haar dossier blijft het enige dossier.",
        )
    )
    mag = gesprek.keuze(
        "Mag je Kompas hier gebruiken? 1) ja, 2) nee, 3) ik weet het niet", ("ja", "nee", "weet niet")
    )
    if mag != "ja":
        gesprek.zeg(
            "Vraag het eerst na, bij je leidinggevende of wie over privacy gaat. Oefenen kan altijd: kompas demo"
        )
        raise Stop
    kluis = maak_met_vragen(gesprek, plaatsen)
    vraag_bewaartermijn(gesprek, kluis)
    return kluis


def vraag_bewaartermijn(gesprek: Gesprek, kluis: Kluis) -> None:
    """Ask after how many weeks a case may shrink once it is in the dossier; who does not know yet leaves it open."""
    gesprek.zeg_alles(
        (
            "Staat alles van een gezin in het dossier, dan heb je hier nog maar weinig nodig om terug te kijken.",
            "Na hoeveel weken de rest weg kan, bepaalt je organisatie. Kompas vraagt altijd eerst of het mag.",
            "Wat wet en uitspraken zeggen over aantekeningen en inzage, staat op de kaart Aantekeningen en inzage.",
        )
    )
    while True:
        antwoord = gesprek.vraag("Na hoeveel weken? Enter als je het nog niet weet; dan blijft alles staan")
        if not isinstance(antwoord, str) or not antwoord.strip():
            return
        weken = lees_weken(antwoord)
        if weken is not None:
            zet_instelling(kluis, bewaar_na_overnemen_weken=weken)
            gesprek.zeg("bewaard")
            return
        gesprek.zeg("Typ een heel getal van 1 tot en met 520.")


def maak_met_vragen(gesprek: Gesprek, plaatsen: Plaatsen) -> Kluis:
    """Make a vault with a passphrase typed twice; show the recovery code once and have it typed back."""
    gesprek.zeg_alles(plek_in_woorden(plaatsen))
    wachtzin = nieuwe_wachtzin(gesprek)
    gesprek.zeg("De kluis wordt gemaakt. Dat duurt een paar tellen.")
    kluis, code = maak_in(plaatsen, wachtzin)
    gesprek.zeg("bewaard")
    toon_herstelcode(gesprek, code)
    return kluis


def nieuwe_wachtzin(gesprek: Gesprek, namen: tuple[str, ...] | None = None) -> str:
    """Ask for a new passphrase twice, with advice and without rules about characters; ``*`` has Kompas make one.

    ``namen`` are what others know, for the advice; the login name when it is left out.
    """
    namen = bekende_namen() if namen is None else namen
    gesprek.zeg("Kies een wachtzin die je onthoudt: vijf losse woorden, of een zin van vijftien tekens of meer.")
    gesprek.zeg("Typ * als Kompas vijf woorden voor je mag kiezen.")
    bedacht = False
    while True:
        eerste = gesprek.geheim("Wachtzin")
        if eerste.strip() == "*":
            gesprek.zeg_alles(("Onthoud deze woorden. Kompas bewaart ze niet.", f"    {bedenk()}"))
            gesprek.zeg("Typ ze nu twee keer over. Daarna wist Kompas het scherm.")
            bedacht = True
            continue
        if not eerste:
            gesprek.zeg("Een lege wachtzin kan niet.")
            continue
        if gesprek.geheim("Nog een keer") != eerste:
            gesprek.zeg("Dat was niet twee keer hetzelfde. Typ hem opnieuw.")
            continue
        raad = advies(eerste, namen)
        if not raad.is_sterk:
            vraag = f"{raad.zin} 1) een andere kiezen, 2) toch deze. Enter is 1"
            if gesprek.keuze(vraag, ("andere", "deze"), "andere") == "andere":
                continue
        if bedacht:
            gesprek.wis()
        return eerste


def toon_herstelcode(gesprek: Gesprek, code: str) -> None:
    """Show the recovery code once, and have it typed back to know that it was copied well."""
    gesprek.zeg("Vergeet je je wachtzin, dan opent alleen deze herstelcode je kluis. Schrijf hem over op papier:")
    gesprek.zeg(f"    {code}")
    gesprek.zeg("Leg het papier op een veilige plek, niet bij deze computer. Kompas laat de code niet nog eens zien.")
    while True:
        antwoord = gesprek.vraag("Typ de herstelcode over van je papier")
        if isinstance(antwoord, str) and zelfde_code(antwoord, code):
            gesprek.zeg("Dat klopt.")
            return
        gesprek.zeg("Dat is niet dezelfde code. Kijk nog eens goed naar je papier.")


def _signals() -> list[signal.Signals]:
    namen = ("SIGHUP", "SIGTERM", "SIGUSR1")
    return [getattr(signal, naam) for naam in namen if hasattr(signal, naam)]


def _raise_signal(nummer: int, _frame: FrameType | None) -> None:
    raise Signaal(nummer)
