"""``tracker dashboard``: refuses what cannot be, serves, and leaves nothing running."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from tests.cli.conftest import Tracker
from tracker.settings import PROJECT_ROOT

PATIENCE = 60


@pytest.fixture
def port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        free: int = probe.getsockname()[1]
        return free


def test_a_taken_port_is_named_with_the_way_out(tracker: Tracker) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        number = taken.getsockname()[1]
        outcome = tracker("dashboard", "--port", str(number), "--no-browser")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err == f"Port {number} is taken: give another with --port.\n"


@pytest.mark.parametrize("host", ["203.0.113.7", "no-such-host.invalid"])
def test_an_address_of_another_machine_is_refused(tracker: Tracker, host: str) -> None:
    outcome = tracker("dashboard", "--host", host, "--no-browser")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith(f"Nothing can listen on {host} (")
    assert outcome.err.endswith("give an address of this machine with --host.\n")


def start(url: str, port: int, host: str, log: Path) -> subprocess.Popen[bytes]:
    with log.open("wb") as output:
        return subprocess.Popen(
            [
                sys.executable,
                "-m",
                "tracker.cli",
                "dashboard",
                "--no-browser",
                "--host",
                host,
                "--port",
                str(port),
            ],
            cwd=PROJECT_ROOT,
            env={**os.environ, "TRACKER_DATABASE_URL": url, "TRACKER_DESK_OPEN": "true"},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
        )


def wait_until_healthy(port: int) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            if httpx.get(f"http://127.0.0.1:{port}/_stcore/health", trust_env=False).is_success:
                return
        except httpx.TransportError:
            time.sleep(0.1)
    pytest.fail("the dashboard did not start")


def environment_of_server(parent: int) -> bytes:
    """The environment of the process that a command has started, as Linux tells it."""
    child = Path(f"/proc/{parent}/task/{parent}/children").read_text(encoding="utf-8").split()[0]
    return Path(f"/proc/{child}/environ").read_bytes()


@pytest.mark.parametrize(("host", "stop"), [("127.0.0.1", signal.SIGINT), ("0.0.0.0", signal.SIGTERM)])
def test_pages_are_served_read_only_beyond_this_machine_until_told_to_end(
    register_url: str, port: int, tmp_path: Path, host: str, stop: signal.Signals
) -> None:
    log = tmp_path / "log"
    process = start(register_url, port, host, log)
    try:
        wait_until_healthy(port)
        if Path("/proc/self/environ").exists():
            is_open = b"TRACKER_DESK_OPEN=true" in environment_of_server(process.pid)
            assert is_open is (host == "127.0.0.1")
        process.send_signal(stop)
        assert process.wait(timeout=PATIENCE) == 0
    finally:
        process.kill()
        process.wait()
    said = log.read_text(encoding="utf-8")
    assert f"The dashboard is at http://{host}:{port} (Ctrl+C ends it).\n" in said
    assert ("beyond this machine: the pages are read-only" in said) is (host == "0.0.0.0")
    assert said.endswith("The dashboard has ended.\n")
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", port)) != 0
