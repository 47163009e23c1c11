"""The command line: each command is the twin of one call of the library."""

from tracker.cli.app import app, main

__all__ = ["app", "main"]
