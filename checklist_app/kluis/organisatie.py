"""The organisation's way in: a slot sealed to its public key, that opens the casusdeel alone (ontwerp.md section 9).

The private key is never on this machine, so nothing here can open such a slot.
"""

import binascii
import hashlib
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import nacl.exceptions
from nacl import bindings

from checklist_app.domain.tekst import schoon
from checklist_app.kluis.fouten import OrganisatiesleutelGeheim, OrganisatiesleutelOnleesbaar
from checklist_app.kluis.schijf import op_schijf
from checklist_app.kluis.sleutels import SLEUTEL_BYTES, Datasleutels, Slot, kop_als_bytes, naar_bytes, naar_tekst

ORGANISATIE = "organisatie"
VERZEGELING = "x25519-sealedbox"

_GROOTST = 10_000
_LANGSTE_NAAM = 80
_NAAMREGEL = re.compile(r"naam\s*:\s*(.*)", re.IGNORECASE)
_HEX = re.compile(r"[0-9a-fA-F]{64}")
_LIJKT_GEHEIM = re.compile(r"priv|secret|geheim", re.IGNORECASE)
_P = 2**255 - 19
_A = 486662


@dataclass(frozen=True)
class Organisatiesleutel:
    """The public half of a key pair that the organisation made and keeps; ``naam`` may be empty."""

    publiek: bytes
    naam: str = ""

    @property
    def vingerafdruk(self) -> str:
        """What two people compare by telephone: six groups of four signs."""
        som = hashlib.sha256(b"kompas organisatie" + self.publiek).hexdigest()[:24]
        return " ".join(som[plek : plek + 4] for plek in range(0, len(som), 4))

    @property
    def omschrijving(self) -> str:
        """The name, when there is one, and the fingerprint."""
        return f"{self.naam} ({self.vingerafdruk})" if self.naam else self.vingerafdruk


def lees_organisatiesleutel(pad: Path) -> Organisatiesleutel:
    """Return the public key in a text file: 32 bytes in base64 or hex on one line, and perhaps a line ``naam: ...``.

    Empty lines and lines that begin with ``#`` do not count. Raises ``OrganisatiesleutelOnleesbaar`` for anything
    else, ``OrganisatiesleutelGeheim`` for what looks like the private half, and the faults of the disk.
    """
    with op_schijf(pad, "er is niets gelezen"), pad.open("rb") as bestand:
        ruw = bestand.read(_GROOTST + 1)
    try:
        tekst = ruw.decode("utf-8-sig") if len(ruw) <= _GROOTST else ""
    except UnicodeDecodeError:
        tekst = ""
    regels = [regel.strip() for regel in tekst.splitlines()]
    regels = [regel for regel in regels if regel and not regel.startswith("#")]
    namen = [raak[1] for regel in regels if (raak := _NAAMREGEL.fullmatch(regel))]
    rest = [regel for regel in regels if not _NAAMREGEL.fullmatch(regel)]
    gevonden = [publiek for regel in rest if (publiek := _bytes(regel))]
    if any(_LIJKT_GEHEIM.search(regel) for regel in rest if not _bytes(regel)):
        raise OrganisatiesleutelGeheim(pad=pad)
    if len(rest) != 1 or len(gevonden) != 1 or len(namen) > 1:
        raise OrganisatiesleutelOnleesbaar(pad=pad)
    (publiek,) = gevonden
    if not _is_op_de_kromme(publiek):
        raise OrganisatiesleutelGeheim(pad=pad)
    try:
        bindings.crypto_box_seal(b"", publiek)
    except (nacl.exceptions.CryptoError, RuntimeError):
        raise OrganisatiesleutelOnleesbaar(pad=pad) from None
    return Organisatiesleutel(publiek, schoon("".join(namen)).tekst[:_LANGSTE_NAAM])


def organisatieslot(kluis: str, sleutel: Organisatiesleutel, sleutels: Datasleutels) -> Slot:
    """Return a slot that holds the casusdeel key alone, sealed to the organisation.

    A sealed box knows no associated data, so the hash of the header, with the id of the vault in it, is sealed along.
    """
    kop = {
        "geplaatst": datetime.now(UTC).isoformat(timespec="seconds"),
        "kdf": VERZEGELING,
        "kluis": kluis,
        "naam": sleutel.naam,
        "opent": ["casusdeel"],
        "publiek": naar_tekst(sleutel.publiek),
        "soort": ORGANISATIE,
    }
    inhoud = hashlib.sha256(kop_als_bytes(kop)).digest() + sleutels.casusdeel
    return Slot(kop, bindings.crypto_box_seal(inhoud, sleutel.publiek))


def sleutel_van(slot: Slot) -> Organisatiesleutel:
    """Return the public key that a slot was sealed to."""
    return Organisatiesleutel(naar_bytes(slot.kop["publiek"]), str(slot.kop.get("naam", "")))


def geplaatst_op(slot: Slot) -> str:
    """Return the day that a slot was placed, as people write it."""
    return f"{datetime.fromisoformat(slot.kop['geplaatst']).astimezone():%d-%m-%Y}"


def is_heel(slot: Slot) -> bool:
    """Whether this slot of ours says what it must, so that its presence can be shown."""
    return (
        slot.kop["kdf"] == VERZEGELING
        and len(sleutel_van(slot).publiek) == SLEUTEL_BYTES
        and bool(geplaatst_op(slot))
    )


def _bytes(regel: str) -> bytes | None:
    try:
        inhoud = bytes.fromhex(regel) if _HEX.fullmatch(regel) else naar_bytes(regel)
    except (ValueError, binascii.Error):
        return None
    return inhoud if len(inhoud) == SLEUTEL_BYTES else None


def _is_op_de_kromme(publiek: bytes) -> bool:
    """Whether these bytes can be a public key (RFC 7748): of four random ones, as a private key, three cannot."""
    u = int.from_bytes(publiek, "little")
    return u < _P and pow(u * (u * u + _A * u + 1), (_P - 1) // 2, _P) == 1
