"""The command line as a person meets it: exit code, standard output, standard error."""

import io
import sys
from collections.abc import Callable
from typing import NamedTuple

import pytest

from tracker.cli import main
from tracker.settings import get_settings


class Outcome(NamedTuple):
    """What a command leaves behind."""

    code: int
    out: str
    err: str


Tracker = Callable[..., Outcome]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Tracker:
    """Runs ``tracker`` with arguments, and bytes on standard input."""

    def run_command(*arguments: str, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        return Outcome(int(ended.value.code or 0), *capsys.readouterr())

    return run_command


@pytest.fixture
def tracker(run: Tracker, register_url: str, monkeypatch: pytest.MonkeyPatch) -> Tracker:
    """The same on a register without agreements, worked on by Ana."""
    monkeypatch.setenv("TRACKER_DATABASE_URL", register_url)
    monkeypatch.setenv("TRACKER_ANALYST", "Ana")
    get_settings.cache_clear()
    return run
