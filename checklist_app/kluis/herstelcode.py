"""The recovery code: 160 random bits to copy by hand, with a check sign that finds typing errors (techniek.md A7)."""

import secrets

from checklist_app.kluis.fouten import HerstelcodeVertypt

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U."""
CONTROLETEKENS = LETTERS + "*~$=U"
"""The check sign is the value modulo 37, so that one wrong sign or two swapped ones are always found."""

_BITS = 160
_LENGTE = _BITS // 5
GROEPEN = _LENGTE // 4
_GELIJK = str.maketrans({"O": "0", "I": "1", "L": "1"})


def nieuwe_code() -> str:
    """Return a new code as it is shown: groups of four and the check sign."""
    waarde = secrets.randbits(_BITS)
    tekens = "".join(LETTERS[(waarde >> 5 * plaats) & 31] for plaats in reversed(range(_LENGTE)))
    groepen = [tekens[i : i + 4] for i in range(0, _LENGTE, 4)]
    return "-".join([*groepen, CONTROLETEKENS[waarde % 37]])


def code_naar_bytes(getypt: str) -> bytes:
    """Return the secret behind a typed code; spaces, dashes, case and O, I and L for 0 and 1 do not matter.

    Raises ``HerstelcodeVertypt`` when it cannot be a code.
    """
    tekens = "".join(getypt.upper().split()).replace("-", "")
    kern, controle = tekens[:-1].translate(_GELIJK), tekens[-1:].translate(_GELIJK)
    if len(kern) != _LENGTE or any(teken not in LETTERS for teken in kern):
        raise HerstelcodeVertypt(groepen=GROEPEN)
    waarde = 0
    for teken in kern:
        waarde = waarde << 5 | LETTERS.index(teken)
    if controle != CONTROLETEKENS[waarde % 37]:
        raise HerstelcodeVertypt(groepen=GROEPEN)
    return waarde.to_bytes(_BITS // 8, "big")
