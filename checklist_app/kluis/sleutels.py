"""Key slots: how a passphrase or a recovery code opens the two data keys (techniek.md A7).

The data keys are random; only ``vernieuwen.py`` replaces them. A slot holds them sealed with XChaCha20-Poly1305 under
a key that is derived from one secret; the header of the slot is bound to it as associated data. A slot says what it
``opent``: passphrase and recovery code open both keys, the slot of ``organisatie.py`` the casusdeel alone.
"""

import base64
import hashlib
import hmac
import json
import secrets
import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

import nacl.exceptions
from nacl import bindings

from checklist_app.kluis.fouten import TeWeinigGeheugen
from checklist_app.kluis.herstelcode import code_naar_bytes

SLEUTEL_BYTES = 32
ZOUT_BYTES = 16
NONCE_BYTES = bindings.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES

WACHTZIN = "wachtzin"
HERSTELCODE = "herstelcode"

_MIB = 1024
_MINST, _MEEST = 0.5, 1.0
"""Seconds that the key derivation should take on the machine that makes the vault."""
_HOOGSTE_GEHEUGEN_KIB = 4 * 1024 * _MIB
_HOOGSTE_RONDES = 1000


class Kosten(NamedTuple):
    """What one guess at the passphrase costs: Argon2id memory in KiB and rounds."""

    geheugen_kib: int
    rondes: int

    @property
    def is_redelijk(self) -> bool:
        """Whether a stored cost may be tried at all: a tampered key file must not eat the machine."""
        return 8 <= self.geheugen_kib <= _HOOGSTE_GEHEUGEN_KIB and 1 <= self.rondes <= _HOOGSTE_RONDES


BODEM = Kosten(64 * _MIB, 3)
BEGIN = Kosten(256 * _MIB, 3)


@dataclass(frozen=True, repr=False)
class Datasleutels:
    """The two random keys: one for the file, one for the bodies of the leerdeel in it."""

    casusdeel: bytes
    leerdeel: bytes

    @classmethod
    def nieuw(cls) -> "Datasleutels":
        """Draw two fresh keys."""
        return cls(secrets.token_bytes(SLEUTEL_BYTES), secrets.token_bytes(SLEUTEL_BYTES))

    def afgeleid(self, doel: str) -> bytes:
        """Return a key for one purpose, derived from the casusdeel key."""
        return hmac.digest(self.casusdeel, f"kompas 1 {doel}".encode(), "sha256")


@dataclass(frozen=True)
class Slot:
    """One way in: an open header and the sealed data keys."""

    kop: dict[str, Any]
    inhoud: bytes

    @property
    def soort(self) -> str:
        """Which secret opens this slot."""
        return str(self.kop["soort"])


def versleutel(klare_tekst: bytes, aad: bytes, sleutel: bytes) -> bytes:
    """Seal bytes under a key; the nonce stands in front. The same ``aad`` is needed to open them."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(klare_tekst, aad, nonce, sleutel)


def ontsleutel(verzegeld: bytes, aad: bytes, sleutel: bytes) -> bytes | None:
    """Open what ``versleutel`` sealed; None when key, place or content do not fit."""
    nonce, inhoud = verzegeld[:NONCE_BYTES], verzegeld[NONCE_BYTES:]
    try:
        return bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(inhoud, aad, nonce, sleutel)
    except (nacl.exceptions.CryptoError, ValueError):
        return None


def kop_als_bytes(kop: dict[str, Any]) -> bytes:
    """Return a header in the one form that is bound to the sealed content."""
    return json.dumps(kop, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode()


def argon2id(wachtzin: str, zout: bytes, kosten: Kosten) -> bytes:
    """Derive a key from a passphrase. NFKC: the same sentence typed on another keyboard is the same sentence.

    Raises ``TeWeinigGeheugen`` when the system does not give the memory.
    """
    getypt = unicodedata.normalize("NFKC", wachtzin).encode()
    try:
        return bindings.crypto_pwhash_alg(
            SLEUTEL_BYTES,
            getypt,
            zout,
            kosten.rondes,
            kosten.geheugen_kib * 1024,
            bindings.crypto_pwhash_ALG_ARGON2ID13,
        )
    except (nacl.exceptions.RuntimeError, MemoryError):
        raise TeWeinigGeheugen(mib=kosten.geheugen_kib // _MIB) from None


def ijk(meet: Callable[[Kosten], float] | None = None) -> Kosten:
    """Return the cost that takes 0.5 to 1 s here: memory first, halved down to 64 MiB, then rounds.

    ``meet`` returns the seconds for one derivation; tests give their own.
    """
    meet = meet or _meet
    kosten, duur = BEGIN, meet(BEGIN)
    while duur > _MEEST and kosten.geheugen_kib > BODEM.geheugen_kib:
        kosten = kosten._replace(geheugen_kib=kosten.geheugen_kib // 2)
        duur = meet(kosten)
    if duur >= _MINST:
        return kosten
    midden = (_MINST + _MEEST) / 2
    return kosten._replace(rondes=min(_HOOGSTE_RONDES, round(kosten.rondes * midden / max(duur, 0.001))))


def _meet(kosten: Kosten) -> float:
    begin = time.perf_counter()
    try:
        argon2id("ijken", bytes(ZOUT_BYTES), kosten)
    except TeWeinigGeheugen:
        return float("inf")
    return time.perf_counter() - begin


def wachtzinslot(kluis: str, wachtzin: str, kosten: Kosten, sleutels: Datasleutels) -> Slot:
    """Return a fresh slot for this passphrase, with a salt of its own."""
    zout = secrets.token_bytes(ZOUT_BYTES)
    kop = {
        "geheugen_kib": kosten.geheugen_kib,
        "kdf": "argon2id13",
        "kluis": kluis,
        "opent": ["casusdeel", "leerdeel"],
        "rondes": kosten.rondes,
        "soort": WACHTZIN,
        "zout": naar_tekst(zout),
    }
    return _verpak(kop, argon2id(wachtzin, zout, kosten), sleutels)


def herstelslot(kluis: str, code: str, sleutels: Datasleutels) -> Slot:
    """Return a fresh slot for this recovery code; 160 random bits need no slow derivation."""
    zout = secrets.token_bytes(ZOUT_BYTES)
    kop = {
        "kdf": "blake2b",
        "kluis": kluis,
        "opent": ["casusdeel", "leerdeel"],
        "soort": HERSTELCODE,
        "zout": naar_tekst(zout),
    }
    return _verpak(kop, _code_sleutel(code, zout), sleutels)


def open_wachtzinslot(slot: Slot, wachtzin: str) -> Datasleutels | None:
    """Return the data keys, or None when the passphrase does not fit. The stored cost is taken as it is."""
    sleutel = argon2id(wachtzin, naar_bytes(slot.kop["zout"]), kosten_van(slot))
    return _pak_uit(slot, sleutel)


def open_herstelslot(slot: Slot, code: str) -> Datasleutels | None:
    """Return the data keys, or None when the code does not fit; raises ``HerstelcodeVertypt`` first."""
    return _pak_uit(slot, _code_sleutel(code, naar_bytes(slot.kop["zout"])))


def kosten_van(slot: Slot) -> Kosten:
    """Return the cost stored in a passphrase slot."""
    return Kosten(int(slot.kop["geheugen_kib"]), int(slot.kop["rondes"]))


def naar_tekst(inhoud: bytes) -> str:
    """Return bytes as base64 text."""
    return base64.b64encode(inhoud).decode("ascii")


def naar_bytes(tekst: str) -> bytes:
    """Return the bytes of base64 text; raises ``ValueError`` for anything else."""
    return base64.b64decode(tekst, validate=True)


def _code_sleutel(code: str, zout: bytes) -> bytes:
    geheim = code_naar_bytes(code)
    return hashlib.blake2b(geheim, digest_size=SLEUTEL_BYTES, salt=zout, person=b"kompas-herstel-1").digest()


def _verpak(kop: dict[str, Any], sleutel: bytes, sleutels: Datasleutels) -> Slot:
    return Slot(kop, versleutel(sleutels.casusdeel + sleutels.leerdeel, kop_als_bytes(kop), sleutel))


def _pak_uit(slot: Slot, sleutel: bytes) -> Datasleutels | None:
    inhoud = ontsleutel(slot.inhoud, kop_als_bytes(slot.kop), sleutel)
    if inhoud is None or len(inhoud) != 2 * SLEUTEL_BYTES:
        return None
    return Datasleutels(inhoud[:SLEUTEL_BYTES], inhoud[SLEUTEL_BYTES:])
