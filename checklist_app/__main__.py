"""The front door: ``kompas`` and ``python -m checklist_app``."""

import sys


def main() -> None:
    """Run the command line and leave with its exit code; 130 when it is broken off while it still starts."""
    try:
        from checklist_app.cli.app import start

        code = start()
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)


if __name__ == "__main__":
    main()
