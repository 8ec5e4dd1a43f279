"""Every page of a vault in clear, also what is free in it, read from the disk without SQLCipher.

AES-256 in CBC mode for all blocks of a file at once: the sixteen places of a block are sixteen rows of bytes, so that
a step of the cipher is a table laid over a row. SQLCipher 4 ends each page of 4,096 bytes with 16 bytes of start
value and 64 bytes of signature; the first page begins with 16 bytes of salt.
"""

from functools import reduce

PAGINA, ACHTERAAN, ZOUT = 4096, 80, 16
_KOP, _KADER = 32, 24
"""The bytes before the first page of a WAL, and before each of its pages."""


def _maal(a, b):
    uit = 0
    while b:
        uit ^= a if b & 1 else 0
        a = (a << 1) ^ (0x11B if a & 0x80 else 0)
        b >>= 1
    return uit


def _sbox():
    omgekeerd = [next((b for b in range(256) if _maal(a, b) == 1), 0) for a in range(256)]

    def rol(b, n):
        return (b << n | b >> 8 - n) & 255

    return bytes(b ^ rol(b, 1) ^ rol(b, 2) ^ rol(b, 3) ^ rol(b, 4) ^ 0x63 for b in omgekeerd)


_SBOX = _sbox()
_TERUG = bytes(_SBOX.index(b) for b in range(256))
_MAAL = {n: bytes(_maal(a, n) for a in range(256)) for n in (9, 11, 13, 14)}
_KOLOM = ((14, 11, 13, 9), (9, 14, 11, 13), (13, 9, 14, 11), (11, 13, 9, 14))
_RIJ = [(plek - 4 * (plek % 4)) % 16 for plek in range(16)]


def _rondesleutels(sleutel):
    woorden = [sleutel[n : n + 4] for n in range(0, 32, 4)]
    ronde = 1
    for nr in range(8, 60):
        woord = woorden[-1]
        if nr % 8 == 0:
            woord = (woord[1:] + woord[:1]).translate(_SBOX)
            woord = bytes([woord[0] ^ ronde]) + woord[1:]
            ronde = _maal(ronde, 2)
        elif nr % 8 == 4:
            woord = woord.translate(_SBOX)
        woorden.append(_xor(woord, woorden[-8]))
    return [b"".join(woorden[n : n + 4]) for n in range(0, 60, 4)]


def _xor(*rijen):
    samen = reduce(int.__xor__, (int.from_bytes(rij, "big") for rij in rijen))
    return samen.to_bytes(len(rijen[0]), "big")


def _met_sleutel(rijen, ronde):
    return [rij.translate(bytes(b ^ deel for b in range(256))) for rij, deel in zip(rijen, ronde, strict=True)]


def _meng(rijen):
    return [
        _xor(*(rijen[kolom + nr].translate(_MAAL[n]) for nr, n in enumerate(factoren)))
        for kolom in (0, 4, 8, 12)
        for factoren in _KOLOM
    ]


def ontsleutel(cijfer, vorige, sleutel):
    """Return blocks in clear; ``vorige`` is the block before each."""
    laatste, *midden, eerste = reversed(_rondesleutels(sleutel))
    rijen = _met_sleutel([cijfer[n::16] for n in range(16)], laatste)
    for ronde in (*midden, eerste):
        rijen = [rijen[_RIJ[plek]].translate(_TERUG) for plek in range(16)]
        rijen = _met_sleutel(rijen, ronde)
        rijen = _meng(rijen) if ronde is not eerste else rijen
    helder = bytearray(len(cijfer))
    for plek, rij in enumerate(rijen):
        helder[plek::16] = rij
    return _xor(bytes(helder), vorige)


def heldere_bytes(map_, sleutel):
    """Return what the data file of a vault and its WAL hold, in clear."""
    bestand = (map_ / "kluis.db").read_bytes()
    paginas = [(n, bestand[n * PAGINA : (n + 1) * PAGINA]) for n in range(len(bestand) // PAGINA)]
    wal = map_ / "kluis.db-wal"
    rest = wal.read_bytes()[_KOP:] if wal.exists() else b""
    for begin in range(0, len(rest), _KADER + PAGINA):
        nummer = int.from_bytes(rest[begin : begin + 4], "big") - 1
        paginas.append((nummer, rest[begin + _KADER : begin + _KADER + PAGINA]))
    cijfer, vorige = bytearray(), bytearray()
    for nummer, pagina in paginas:
        inhoud, start = pagina[0 if nummer else ZOUT : -ACHTERAAN], pagina[-ACHTERAAN : -ACHTERAAN + 16]
        cijfer += inhoud
        vorige += start + inhoud[:-16]
    return ontsleutel(bytes(cijfer), bytes(vorige), sleutel)
