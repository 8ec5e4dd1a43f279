"""The command line: click commands that import only the room they need, and no logic.

``app`` is the front door, ``nederlands`` click in Dutch, ``omgeving`` where things are and how a vault is opened; the
other modules hold the commands.
"""
