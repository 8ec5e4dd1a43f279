"""Keep what is in memory out of core dumps and away from other programs of the same user (techniek.md A6)."""

import ctypes
import sys

PR_SET_DUMPABLE = 4


def verberg_geheugen() -> None:
    """Forbid core dumps and, on Linux, reading of our memory by other processes of the same user.

    Systems that know neither are left as they are: the vault does not depend on it.
    """
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
