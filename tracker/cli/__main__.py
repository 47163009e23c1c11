"""``python -m tracker.cli`` is the command ``tracker``."""

from tracker.cli.app import main

main()
