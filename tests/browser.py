"""A real dashboard server and a real browser that watches what the pages do.

The browser's path comes from TRACKER_TEST_BROWSER, from the PATH, or from Playwright's own
installation, in this order. Without one the browser tests are skipped; on CI they fail.
"""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

import httpx
import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Playwright, Request, sync_playwright

CHROMIUM_ARGUMENTS = (
    "--no-sandbox --disable-gpu --disable-dev-shm-usage --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
).split()
KNOWN_BROWSERS = ("chromium", "google-chrome", "google-chrome-stable", "chromium-browser")
LOOPBACK = ("127.0.0.1", "localhost", "::1")
START_SECONDS = 60
ROOT_SEARCH = re.compile(r"/[a-z]+/_stcore/(health|host-config)$")
"""Streamlit's client looks for the server's root below a page's own address too, and is told 404."""
BROWSER_PATH = os.environ.get("TRACKER_TEST_BROWSER", "")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks the tests that use a browser, so that ``-m "not browser"`` leaves them out."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


@contextmanager
def serving_dashboard(url: str, log: IO[str]) -> Iterator[str]:
    """The address of a dashboard that serves a register, from its first healthy answer to its end."""
    port = _free_port()
    address = f"http://127.0.0.1:{port}"
    tracker = Path(sys.executable).with_name("tracker")
    server = subprocess.Popen(
        [tracker, "dashboard", "--port", str(port), "--no-browser"],
        env={**os.environ, "TRACKER_DATABASE_URL": url},
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    try:
        _wait_until_healthy(server, address, Path(log.name))
        yield address
    finally:
        _stop(server)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_until_healthy(server: subprocess.Popen[bytes], address: str, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        try:
            if httpx.get(f"{address}/_stcore/health", trust_env=False).is_success:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.1)
    raise RuntimeError(f"The dashboard did not start. It said:\n{log.read_text(encoding='utf-8')}")


def _stop(server: subprocess.Popen[bytes]) -> None:
    """Ends the server and whatever it started, which share a process group."""
    for stop in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(server.pid, stop)
            server.wait(timeout=5)
        except ProcessLookupError:
            return
        except subprocess.TimeoutExpired:
            continue


@pytest.fixture
def serve_dashboard(tmp_path: Path) -> Iterator[Callable[[str], str]]:
    """Starts a dashboard for the address of a register and gives its own; all end with the test."""
    with ExitStack() as running:

        def serve(url: str) -> str:
            log = running.enter_context((tmp_path / "dashboard.log").open("a", encoding="utf-8"))
            return running.enter_context(serving_dashboard(url, log))

        yield serve


@pytest.fixture
def dashboard_server(seeded_register_url: str, serve_dashboard: Callable[[str], str]) -> str:
    """The address of a dashboard that serves a register with the seed, this test's own."""
    return serve_dashboard(seeded_register_url)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Playwright's driver."""
    with sync_playwright() as started:
        yield started


def find_browser(playwright: Playwright) -> str | None:
    """The path of a Chromium, or None."""
    named = (shutil.which(name) for name in (BROWSER_PATH, *KNOWN_BROWSERS) if name)
    return next(
        (path for path in (*named, playwright.chromium.executable_path) if path and Path(path).exists()), None
    )


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """A headless Chromium; where there is none, a stated skip, or a failure on CI."""
    path = find_browser(playwright)
    if path is None:
        reason = "no Chromium here: install one (apt-get install chromium) and run `make test` again"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    launched = playwright.chromium.launch(executable_path=path, args=CHROMIUM_ARGUMENTS)
    yield launched
    launched.close()


class Watch:
    """What a page did that it must not do: leave the machine, or report an error."""

    def __init__(self, page: Page) -> None:
        self.complaints: list[str] = []
        page.on("request", self._note_request)
        page.on("websocket", lambda socket: self._note_address(socket.url))
        page.on("console", self._note_message)
        page.on("pageerror", lambda error: self.complaints.append(f"page error: {error}"))

    def _note_request(self, request: Request) -> None:
        self._note_address(request.url)

    def _note_address(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("data", "blob") and parts.hostname not in LOOPBACK:
            self.complaints.append(f"asked for {url}")

    def _note_message(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not ROOT_SEARCH.search(message.location["url"]):
            self.complaints.append(f"console error: {message.text} ({message.location['url']})")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of an own browser profile; fails the test that lets it leave the machine or report an error."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
    opened = context.new_page()
    watch = Watch(opened)
    yield opened
    context.close()
    assert watch.complaints == []
