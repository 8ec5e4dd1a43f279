"""Runs of words, hashed: so that the run of tests can tell a sentence of a source without having the source.

A run is ``LENGTE`` words in lower case; of each the first ``BYTES`` bytes of a hash are kept, sorted, in
``bronreeksen.bin``. ``tests/bench/bronnen.py`` writes that file from the sources.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

LENGTE = 8
BYTES = 5
BESTAND = Path(__file__).with_name("bronreeksen.bin")
WOORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


def woorden(tekst: str) -> list[str]:
    """Return the words of a text as they are compared."""
    return [woord.lower().replace("’", "'") for woord in WOORD.findall(tekst)]


def reeksen(tekst: str) -> Iterator[tuple[str, bytes]]:
    """Yield every run of a text with its hash."""
    alle = woorden(tekst)
    for begin in range(len(alle) - LENGTE + 1):
        reeks = " ".join(alle[begin : begin + LENGTE])
        yield reeks, hashlib.blake2b(reeks.encode(), digest_size=BYTES).digest()


def van_bron(tekst: str) -> set[bytes]:
    """Return the hashes of a source; a word that is broken at the end of a line is made whole."""
    return {merk for _, merk in reeksen(re.sub(r"-\n\s*", "", tekst))}


def schrijf(merken: Iterable[bytes]) -> None:
    """Keep the hashes of all sources."""
    BESTAND.write_bytes(b"".join(sorted(set(merken))))


def lees() -> frozenset[bytes]:
    """Return the hashes that are kept."""
    inhoud = BESTAND.read_bytes()
    return frozenset(inhoud[plek : plek + BYTES] for plek in range(0, len(inhoud), BYTES))
