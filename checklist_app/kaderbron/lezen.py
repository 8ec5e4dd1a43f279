"""From the text of one kader to the kader, in steps that each come back with messages."""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from checklist_app.domain.kader import Aanvulling, Kader
from checklist_app.domain.kadersoorten import IederKader
from checklist_app.domain.naslag import Kaart, Woorden
from checklist_app.domain.vragenspiegel import Vragenspiegel
from checklist_app.domain.werkvorm import Werkvorm
from checklist_app.kaderbron.bevinding import Bevinding
from checklist_app.kaderbron.fouten import KaderNietGoed
from checklist_app.kaderbron.inlezen import Ingelezen, decode
from checklist_app.kaderbron.knopen import find
from checklist_app.kaderbron.meldingen import Melding, errors_in, melding
from checklist_app.kaderbron.ontleden import parse, start
from checklist_app.kaderbron.regels import check_kader, check_overlay
from checklist_app.kaderbron.regels_naslag import check_kaart, check_woorden
from checklist_app.kaderbron.regels_spiegel import check_spiegel
from checklist_app.kaderbron.regels_werkvorm import check_werkvorm
from checklist_app.kaderbron.vorm import shape

ZONDER_PAD = "leidraad"
"""What stands for the path in messages about a text that is in no file."""


@dataclass(frozen=True)
class Gelezen:
    """One kader file as far as it could be read: its text, its nodes, the kader in it and the messages so far."""

    pad: str
    tekst: str | None
    top: yaml.MappingNode | None
    kader: IederKader | None
    meldingen: tuple[Melding, ...]


def read(ingelezen: Ingelezen, pad: str) -> Gelezen:
    """Read a text up to its shape; what holds between the parts is not looked at."""
    if ingelezen.tekst is None:
        return Gelezen(pad, None, None, None, ingelezen.meldingen)
    top, gevonden = parse(ingelezen.tekst, pad)
    gevonden = [*ingelezen.meldingen, *gevonden]
    if top is None:
        return Gelezen(pad, ingelezen.tekst, None, None, tuple(gevonden))
    kader, van_de_vorm = shape(top, pad)
    return Gelezen(pad, ingelezen.tekst, top, kader, (*gevonden, *van_de_vorm))


def check(gelezen: Gelezen, onder: Kader | None = None) -> list[Melding]:
    """Return what does not hold between the parts of a kader; ``onder`` is the kader that an overlay adds to."""
    if gelezen.kader is None or gelezen.top is None:
        return []
    return [to_message(bevinding, gelezen) for bevinding in _findings(gelezen.kader, onder)]


def _findings(kader: IederKader, onder: Kader | None) -> Iterator[Bevinding]:
    match kader:
        case Kader():
            return check_kader(kader)
        case Aanvulling():
            return check_overlay(kader, onder)
        case Vragenspiegel():
            return check_spiegel(kader)
        case Werkvorm():
            return check_werkvorm(kader)
        case Kaart():
            return check_kaart(kader)
        case Woorden():
            return check_woorden(kader)


def to_message(bevinding: Bevinding, gelezen: Gelezen) -> Melding:
    """Put a finding at its place in the file."""
    plek = (1, 1)
    if gelezen.top is not None:
        vindplek = find(gelezen.top, bevinding.weg)
        plek = start(vindplek.sleutel if bevinding.bij_sleutel and vindplek.sleutel else vindplek.knoop)
    return melding(bevinding.regel, gelezen.pad, plek, **bevinding.waarden)


def lees(tekst: bytes | str) -> IederKader:
    """Return the kader in a text that may come from anywhere, such as a version that a vault kept.

    Only safety and shape are checked: a text that was fine once stays readable when the linter learns new rules.
    Raise ``KaderNietGoed`` when there is an error.
    """
    gelezen = read(decode(tekst, ZONDER_PAD), ZONDER_PAD)
    fouten = errors_in(gelezen.meldingen)
    if fouten or gelezen.kader is None:
        raise KaderNietGoed(fouten)
    return gelezen.kader
