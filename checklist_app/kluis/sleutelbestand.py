"""The key file and its twin ``.bak``: the slots as JSON, with a sum that tells damage from a wrong secret."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checklist_app.kluis.fouten import (
    KluisNieuwer,
    SleutelbestandBeschadigd,
    SleutelbestandWeg,
    VerkeerdeHerstelcode,
    VerkeerdeWachtzin,
)
from checklist_app.kluis.organisatie import ORGANISATIE
from checklist_app.kluis.organisatie import is_heel as organisatie_is_heel
from checklist_app.kluis.plaats import Plaats
from checklist_app.kluis.schijf import nog_niet, op_schijf, schrijf_veilig
from checklist_app.kluis.sleutels import (
    HERSTELCODE,
    WACHTZIN,
    ZOUT_BYTES,
    Datasleutels,
    Slot,
    kosten_van,
    naar_bytes,
    naar_tekst,
    open_herstelslot,
    open_wachtzinslot,
)

FORMAAT = "kompas-sleutels"
VERSIE = 1
_GROOTST = 1_000_000


@dataclass(frozen=True)
class Sleutelbestand:
    """The slots of one vault; ``kluis`` is a random id that binds each slot to this vault."""

    kluis: str
    sloten: tuple[Slot, ...]

    def met(self, slot: Slot) -> "Sleutelbestand":
        """Return the file with this slot in the place of the one of its kind; other kinds stay untouched."""
        return Sleutelbestand(self.kluis, (*self.zonder(slot.soort).sloten, slot))

    def zonder(self, soort: str) -> "Sleutelbestand":
        """Return the file without the slot of this kind."""
        return Sleutelbestand(self.kluis, tuple(s for s in self.sloten if s.soort != soort))

    def slot(self, soort: str) -> Slot | None:
        """Return the slot of this kind."""
        return next((s for s in self.sloten if s.soort == soort), None)

    def als_bytes(self) -> bytes:
        """Return the text of the file."""
        sloten = [{"kop": s.kop, "inhoud": naar_tekst(s.inhoud)} for s in self.sloten]
        inhoud = {"formaat": FORMAAT, "versie": VERSIE, "kluis": self.kluis, "sloten": sloten}
        return json.dumps({**inhoud, "som": _som(inhoud)}, indent=2).encode()

    def open_met_wachtzin(self, wachtzin: str) -> Datasleutels:
        """Return the data keys; raises ``VerkeerdeWachtzin``."""
        slot = self.slot(WACHTZIN)
        sleutels = open_wachtzinslot(slot, wachtzin) if slot else None
        if sleutels is None:
            raise VerkeerdeWachtzin
        return sleutels

    def open_met_herstelcode(self, code: str) -> Datasleutels:
        """Return the data keys; raises ``HerstelcodeVertypt`` before anything else, or ``VerkeerdeHerstelcode``."""
        slot = self.slot(HERSTELCODE)
        sleutels = open_herstelslot(slot, code) if slot else None
        if sleutels is None:
            raise VerkeerdeHerstelcode
        return sleutels


def lees_sleutelbestand(plaats: Plaats) -> Sleutelbestand:
    """Return the key file, or its twin when the first is missing or damaged; nothing is written.

    Raises ``SleutelbestandWeg``, ``SleutelbestandBeschadigd`` or ``KluisNieuwer``.
    """
    gevonden = False
    for pad in (plaats.sleutels, plaats.sleutels_bak):
        with op_schijf(plaats.map, "het sleutelbestand is niet gelezen"):
            if not pad.exists():
                continue
            gevonden = True
            inhoud = _lees_begin(pad)
        bestand = _ontleed(inhoud)
        if bestand is not None:
            return bestand
    fout = SleutelbestandBeschadigd if gevonden else SleutelbestandWeg
    raise fout(bestand=plaats.sleutels, kopie=plaats.laatste_kopie_tekst())


def schrijf_sleutelbestand(plaats: Plaats, bestand: Sleutelbestand) -> None:
    """Give every automatic copy and every vault set aside these slots, and then the vault itself.

    An old passphrase or recovery code opens nothing in this folder afterwards, but a copy from before other data
    keys: those slots would not fit it. The vault comes last: when a new passphrase opens it, the old one opens no
    copy any more. Inside ``kopieen.geen_kopie_intussen``, or a copy that is being made now keeps the old slots.
    """
    with op_schijf(plaats.map, "de sleutels zijn niet veranderd"):
        kopieen = (Plaats(kopie) for kopie in (*plaats.kopieen(), *plaats.opzij()))
        gelijk = (kopie for kopie in kopieen if _is_of(kopie, bestand.kluis))
        paden = [pad for elk in (*gelijk, plaats) for pad in (elk.sleutels, elk.sleutels_bak)]
        schrijf_veilig(bestand.als_bytes(), *paden)


def _is_of(kopie: Plaats, kluis: str) -> bool:
    """Whether a copy is of this vault; key files that cannot be read lose nothing when they are written over."""
    try:
        return lees_sleutelbestand(kopie).kluis == kluis
    except (SleutelbestandWeg, SleutelbestandBeschadigd):
        return True
    except KluisNieuwer:
        return False


def is_heel_geschreven(plaats: Plaats) -> bool:
    """Whether the key file and its twin are both there and equal, and no change was broken off.

    A kill between the two leaves them apart. One before them, when some copies have the new slots already, leaves
    what was not put in place yet.
    """
    with op_schijf(plaats.map, "het sleutelbestand is niet gelezen"):
        paden = (plaats.sleutels, plaats.sleutels_bak)
        if any(nog_niet(pad).exists() for pad in paden):
            return False
        return all(pad.exists() for pad in paden) and len({_lees_begin(pad) for pad in paden}) == 1


def _lees_begin(pad: Path) -> bytes:
    with pad.open("rb") as bestand:
        return bestand.read(_GROOTST)


def _som(inhoud: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(inhoud, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def _ontleed(inhoud: bytes) -> Sleutelbestand | None:
    try:
        tekst = json.loads(inhoud)
        som = tekst.pop("som")
        if som != _som(tekst) or tekst["formaat"] != FORMAAT:
            return None
        versie = int(tekst["versie"])
        if versie <= VERSIE:
            sloten = tuple(Slot(dict(s["kop"]), naar_bytes(s["inhoud"])) for s in tekst["sloten"])
            bestand = Sleutelbestand(str(tekst["kluis"]), sloten)
            return bestand if all(_is_heel(slot) for slot in sloten) else None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    raise KluisNieuwer


_EISEN: dict[str, Callable[[Slot], bool]] = {
    WACHTZIN: lambda slot: slot.kop["kdf"] == "argon2id13" and _has_salt(slot) and kosten_van(slot).is_redelijk,
    HERSTELCODE: lambda slot: slot.kop["kdf"] == "blake2b" and _has_salt(slot),
    ORGANISATIE: organisatie_is_heel,
}


def _has_salt(slot: Slot) -> bool:
    return len(naar_bytes(slot.kop["zout"])) == ZOUT_BYTES


def _is_heel(slot: Slot) -> bool:
    """Whether a slot of a kind we know can be tried; a kind we do not know is kept as it is."""
    eis = _EISEN.get(slot.soort)
    return eis is None or eis(slot)
