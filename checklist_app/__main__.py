"""The front door: ``kompas`` and ``python -m checklist_app``."""

import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    from checklist_app.cli.app import main as run

    sys.exit(run())


if __name__ == "__main__":
    main()
