"""What keeps a vault to this user while it is open."""

import os


def bescherm() -> None:
    """Keep memory and new files to this user; to be called before a vault opens (techniek.md A6)."""
    from checklist_app.kluis.proces import verberg_geheugen

    os.umask(0o077)
    verberg_geheugen()
