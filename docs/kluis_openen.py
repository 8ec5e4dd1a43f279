"""Open a vault of Kompas without Kompas, and print what is in it as JSON.

    python kluis_openen.py MAP                            asks the passphrase or the recovery code
    python kluis_openen.py MAP --organisatie BESTAND      with the organisation's private key: the casusdeel alone

BESTAND holds the 32 bytes of the X25519 private key in base64 or hex. The passphrase is asked, or read from standard
input when that is no terminal. Needs Python 3.11, pynacl and sqlcipher3. With the private key this first writes a row
in the log of the vault, so that whose vault it is sees it: run it on the vault itself, not on a copy.
"""

import argparse
import base64
import getpass
import hashlib
import hmac
import json
import sys
import unicodedata
from datetime import UTC, datetime
from pathlib import Path

from nacl import bindings
from nacl.exceptions import CryptoError
from sqlcipher3 import dbapi2 as sqlite

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def kop(slot):
    """Return the header in the form that is bound to what is sealed."""
    return json.dumps(slot["kop"], sort_keys=True, separators=(",", ":")).encode()


def met_geheim(slot, geheim):
    """Return both data keys for a passphrase or a recovery code, or None."""
    zout, verzegeld = base64.b64decode(slot["kop"]["zout"]), base64.b64decode(slot["inhoud"])
    try:
        if slot["kop"]["soort"] == "wachtzin":
            tekst, kosten = unicodedata.normalize("NFKC", geheim).encode(), slot["kop"]
            maat = (kosten["rondes"], kosten["geheugen_kib"] * 1024, bindings.crypto_pwhash_ALG_ARGON2ID13)
            sleutel = bindings.crypto_pwhash_alg(32, tekst, zout, *maat)
        else:
            tekens = "".join(geheim.upper().split()).replace("-", "").translate(str.maketrans("OIL", "011"))[:-1]
            code = sum(LETTERS.index(teken) << 5 * plek for plek, teken in enumerate(reversed(tekens)))
            sleutel = hashlib.blake2b(
                code.to_bytes(20, "big"), digest_size=32, salt=zout, person=b"kompas-herstel-1"
            ).digest()
        open_ = bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(
            verzegeld[24:], kop(slot), verzegeld[:24], sleutel
        )
    except (CryptoError, ValueError, OverflowError):
        return None
    return open_[:32], open_[32:]


def met_organisatie(slot, bestand):
    """Return the key of the casusdeel for the organisation's private key, or None."""
    tekst = bestand.read_text("utf-8").strip()
    try:
        geheim = bytes.fromhex(tekst) if len(tekst) == 64 else base64.b64decode(tekst)
        publiek, verzegeld = bindings.crypto_scalarmult_base(geheim), base64.b64decode(slot["inhoud"])
        open_ = bindings.crypto_box_seal_open(verzegeld, publiek, geheim)
    except (CryptoError, ValueError):
        return None
    return (open_[32:], None) if open_[:32] == hashlib.sha256(kop(slot)).digest() else None


def leerdeel(db, sleutel):
    """Yield the bodies of the leerdeel."""
    for id_, rev, body in db.execute("SELECT id, rev, body FROM leer ORDER BY maand, id"):
        plek = f"{id_}|{rev}".encode()
        yield json.loads(bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(body[24:], plek, body[:24], sleutel))


def schrijf_in_log(db, sleutel):
    """Add a row to the log, chained to the one before: when, what; no content."""
    db.execute("BEGIN IMMEDIATE")
    nr, vorige = db.execute("SELECT nr, keten FROM logboek ORDER BY nr DESC LIMIT 1").fetchone() or (0, bytes(32))
    rij = (datetime.now(UTC).isoformat(timespec="milliseconds"), "geopend door de organisatie", None, "{}")
    eigen = hmac.digest(sleutel, b"kompas 1 logboek", "sha256")
    keten = hmac.digest(eigen, vorige + json.dumps(list(rij)).encode(), "sha256")
    opdracht = "INSERT INTO logboek (nr, tijd, wat, casus, body, keten) VALUES (?, ?, ?, ?, ?, ?)"
    db.execute(opdracht, (nr + 1, *rij, keten))
    db.execute("COMMIT")


def main():
    """Open the vault that the command line names, and print it."""
    lezer = argparse.ArgumentParser()
    lezer.add_argument("map", type=Path)
    lezer.add_argument("--organisatie", type=Path, metavar="BESTAND")
    keuze = lezer.parse_args()
    if (keuze.map / ".vernieuwd").exists() or (keuze.map / ".hersteld").exists():
        sys.exit("Hier is iets half klaar. Open de kluis eerst met Kompas.")
    bestand = json.loads((keuze.map / "kluis.sleutels").read_bytes())
    sloten = {slot["kop"]["soort"]: slot for slot in bestand["sloten"]}
    if keuze.organisatie:
        if "organisatie" not in sloten:
            sys.exit("Deze kluis heeft geen sleutel van de organisatie.")
        sleutels = met_organisatie(sloten["organisatie"], keuze.organisatie)
    else:
        vraag = getpass.getpass if sys.stdin.isatty() else lambda _: sys.stdin.readline().rstrip("\n")
        geheim = vraag("Wachtzin of herstelcode: ")
        sleutels = met_geheim(sloten["wachtzin"], geheim) or met_geheim(sloten["herstelcode"], geheim)
    if sleutels is None:
        sys.exit("Dit past niet op de kluis.")
    db = sqlite.connect(str(keuze.map / "kluis.db"), isolation_level=None)
    db.set_key(f"x'{sleutels[0].hex()}'".encode())
    if keuze.organisatie:
        schrijf_in_log(db, sleutels[0])
    delen = {}
    for tabel in ("casus", "naam", "reflectie", "aantekening"):
        delen[tabel] = [json.loads(rij[0]) for rij in db.execute("SELECT body FROM " + tabel)]  # noqa: S608  our names
    if sleutels[1]:
        delen["leerdeel"] = list(leerdeel(db, sleutels[1]))
    sys.stdout.write(json.dumps(delen, ensure_ascii=False, indent=2) + "\n")


if __name__ == "__main__":
    main()
