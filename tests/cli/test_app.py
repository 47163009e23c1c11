"""How every command ends: exit codes, one sentence on standard error, no traceback."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Tracker
from tracker.settings import PROJECT_ROOT, get_settings

COMMANDS = (
    (),
    ("database", "upgrade"),
    ("database", "seed"),
    ("articles", "add"),
    ("articles", "extract"),
    ("drafts", "list"),
    ("drafts", "show"),
    ("drafts", "accept"),
    ("drafts", "attach"),
    ("drafts", "reject"),
    ("agreements", "list"),
    ("agreements", "show"),
    ("export",),
    ("dashboard",),
)
HEAVY = ("pandas", "streamlit", "trafilatura", "alembic", "sqlalchemy", "httpx")


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help_is_given_and_every_command_shows_an_example(run: Tracker, command: tuple[str, ...]) -> None:
    outcome = run(*command, "--help")
    assert (outcome.code, outcome.err) == (0, "")
    assert not command or f"Example: tracker {' '.join(command)}" in outcome.out


def test_the_version_is_said(run: Tracker) -> None:
    outcome = run("--version")
    assert outcome.code == 0
    assert outcome.out.startswith("Agreement Tracker 0.")


@pytest.mark.parametrize(
    "arguments", [("frob",), ("export", "csv"), ("drafts", "show", "twelve"), ("dashboard", "--port", "0")]
)
def test_what_is_not_understood_ends_with_2(run: Tracker, arguments: tuple[str, ...]) -> None:
    outcome = run(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert "Error: " in outcome.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("database", "seed"),
        ("drafts", "list"),
        ("agreements", "list"),
        ("export", "csv", "--out", "-"),
        ("dashboard",),
    ],
    ids=" ".join,
)
def test_without_a_register_the_way_out_is_said(
    run: Tracker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.setenv("TRACKER_DATABASE_URL", f"sqlite:///{tmp_path}/none.sqlite")
    get_settings.cache_clear()
    outcome = run(*arguments)
    assert (outcome.code, outcome.out) == (1, "")
    assert (
        outcome.err
        == f"There is no register at {tmp_path}/none.sqlite: run `tracker database upgrade` to make it.\n"
    )
    assert list(tmp_path.iterdir()) == []


def test_a_setting_that_cannot_be_used_is_named(run: Tracker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_FETCH_TIMEOUT", "soon")
    get_settings.cache_clear()
    outcome = run("agreements", "list")
    assert outcome.code == 1
    assert outcome.err.startswith("The setting TRACKER_FETCH_TIMEOUT cannot be used: ")
    assert outcome.err.count("\n") == 1


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys\nfrom tracker.cli import main\n"
        "try:\n    main(['--help'])\nfinally:\n"
        f"    sys.stderr.write(','.join(name for name in {HEAVY!r} if name in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=PROJECT_ROOT
    )
    assert done.stderr == ""


def start(*arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "tracker.cli", *arguments],
        cwd=PROJECT_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        bufsize=0,
    )


ARTICLE = b'{"id": "%d", "text": "Kenya and Peru signed a memorandum of understanding in Lima."}\n'


def test_a_reader_that_goes_away_is_no_traceback(tmp_path: Path) -> None:
    articles = tmp_path / "articles.jsonl"
    articles.write_bytes(b"".join(ARTICLE % number for number in range(300)))
    with start("articles", "extract", str(articles)) as process:
        assert process.stdout is not None
        assert process.stdout.readline()
        process.stdout.close()
        assert process.stderr is not None
        assert process.stderr.read() == b""
        assert process.wait(timeout=60) == 1


def test_results_stream_and_ctrl_c_ends_with_a_word_and_130() -> None:
    with start("articles", "extract", "-") as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(ARTICLE % 1)
        assert b'"id": "1"' in process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == 130
        assert process.stderr is not None
        assert process.stderr.read() == b"Stopped.\n"
