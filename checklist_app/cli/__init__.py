"""The command line: click commands that import only the room they need."""
