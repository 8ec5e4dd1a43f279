"""Choosing a passphrase: advice in words and no rule about characters, and five words when somebody wants them."""

import re
import secrets
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from checklist_app.flow.kompas import Kompas

AANTAL_WOORDEN = 5
"""From a list of 2,048 words: 2 to the power 55 sentences, each as likely as the next."""

_GENOEG_TEKENS = 15
_GENOEG_WOORDEN = 4
_MINST_VERSCHILLEND = 6
_KORTSTE_NAAM = 4
_BEKEND = (
    "wachtwoord",
    "wachtzin",
    "password",
    "welkom",
    "geheim",
    "qwerty",
    "azerty",
    "abcdef",
    "asdfgh",
    "123456",
    "654321",
    "112233",
    "zomer20",
    "winter20",
    "lente20",
    "herfst20",
    "jeugdzorg",
    "jeugdbescherming",
    "kompas",
    "ikhouvanjou",
    "correcthorsebatterystaple",
    "deappelvaltnietvervandeboom",
    "oostwestthuisbest",
    "wiezoektzalvinden",
    "allebeginismoeilijk",
    "eengoedbeginishethalvewerk",
    "devroegevogelvangtdeworm",
    "wiegoeddoetgoedontmoet",
    "zachteheelmeesters",
    "eerstziendangeloven",
    "allegoededingenbestaanuitdrie",
    "opeenoudefietsmoetjehetleren",
    "jantjezageenspruimenhangen",
    "slaapkindjeslaap",
    "vaderjacob",
    "langzalzeleven",
    "langzalhijleven",
    "wilhelmusvannassouwe",
    "zieginkomtdestoomboot",
    "sinterklaaskapoentje",
    "ditismijnwachtwoord",
    "sesamopenu",
)
"""Words and sayings that come first when somebody guesses, without spaces and capitals; looked for anywhere."""


@dataclass(frozen=True)
class Advies:
    """What Kompas says of a passphrase. ``is_sterk`` false asks for a second thought; it forbids nothing."""

    zin: str
    is_sterk: bool


def advies(wachtzin: str, namen: Iterable[str] = ()) -> Advies:
    """Return advice in one sentence; ``namen`` are what others know: the login name and the cover names."""
    plat = _plat(wachtzin)
    woorden = {_plat(woord) for woord in re.findall(r"\w+", wachtzin)} - {""}
    if any(len(naam) >= _KORTSTE_NAAM and naam in plat for naam in map(_plat, namen)):
        return Advies("Hier staat een naam in die anderen kennen. Zonder die naam is hij moeilijker te raden.", False)
    if any(bekend in plat for bekend in _BEKEND):
        return Advies("Hier staat iets in dat veel mensen kiezen. Losse woorden zijn moeilijker te raden.", False)
    if len(set(plat)) < _MINST_VERSCHILLEND:
        return Advies("Dit is makkelijk te raden. Vijf losse woorden zijn beter.", False)
    if len(wachtzin) < _GENOEG_TEKENS:
        return Advies("Dit is wat kort. Een of twee woorden erbij maakt hem veel moeilijker te raden.", False)
    if len(woorden) < _GENOEG_WOORDEN:
        return Advies("Dat is lang genoeg. Met losse woorden die niet bij elkaar horen is hij nog beter.", True)
    return Advies("Dat is een goede lengte.", True)


def bedenk() -> str:
    """Return five words that chance chose (``secrets``); about 55 bits."""
    return " ".join(secrets.choice(_words()) for _ in range(AANTAL_WOORDEN))


def bekende_namen(kompas: Kompas | None = None) -> tuple[str, ...]:
    """Return what others know of who uses this machine: the login name, and of an open vault the cover names."""
    import getpass

    login: tuple[str, ...] = ()
    # A machine without a name for this user has nothing to warn of.
    with suppress(OSError, KeyError, ImportError):
        login = (getpass.getuser(),)
    return (*login, *(rij.schuilnaam for rij in kompas.casussen())) if kompas else login


@cache
def _words() -> tuple[str, ...]:
    return tuple(Path(__file__).with_name("woordenlijst.txt").read_text("ascii").split())


def _plat(tekst: str) -> str:
    zonder = unicodedata.normalize("NFKD", tekst).casefold()
    return "".join(teken for teken in zonder if teken.isalnum())
