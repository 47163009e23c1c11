"""A real web site on loopback for the tests of fetching, and settings that may be changed per test."""

import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tracker.settings import get_settings

SENTENCE = "The ministers of the two coastal states met in the harbour town and signed a fisheries accord. "
PARAGRAPHS = [f"On day {day} of their talks: {SENTENCE * 3}".strip() for day in (1, 2, 3)]
HEADLINE = "Two coastal states sign a fisheries accord"
ARTICLE_HTML = (
    f"<!doctype html><html><head><title>{HEADLINE}</title>"
    '<meta name="author" content="Marta Kowalska"><meta property="og:site_name" content="Harbour Post">'
    '<meta property="article:published_time" content="2026-03-05T09:30:00+00:00"></head>'
    "<body><nav><ul><li>Home</li><li>World</li></ul></nav>"
    f"<article><h1>{HEADLINE}</h1>"
    + "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    + "</article></body></html>"
)

Answer = Callable[["SiteHandler"], None]


class SiteHandler(BaseHTTPRequestHandler):
    """Answers each path as the table of its site says."""

    answers: dict[str, Answer]
    seen: list[dict[str, str]]

    def do_GET(self) -> None:
        self.seen.append({"path": self.path, **{name.lower(): value for name, value in self.headers.items()}})
        try:
            self.answers[self.path.partition("?")[0]](self)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Keeps the test run's output for the tests."""

    def answer(self, body: bytes, status: int = 200, **headers: str) -> None:
        """Sends a whole answer; ``content_type=`` and the like become header fields."""
        self.send_response(status)
        for name, value in {"content_type": "text/html; charset=utf-8", **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class Site:
    """A running site: its address, the requests it saw, and the paths it answers."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.seen: list[dict[str, str]] = []
        handler = type("Handler", (SiteHandler,), {"answers": self.answers, "seen": self.seen})
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.server.daemon_threads = True
        self.port = self.server.server_address[1]
        self.base = f"http://127.0.0.1:{self.port}"
        threading.Thread(
            target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
        ).start()

    def page(self, path: str, body: bytes | str = ARTICLE_HTML, status: int = 200, **headers: str) -> str:
        """The address of a page that is answered with ``body``."""
        content = body.encode() if isinstance(body, str) else body
        self.answers[path] = lambda handler: handler.answer(content, status, **headers)
        return self.base + path

    def redirect(self, path: str, target: str, status: int = 302) -> str:
        """The address of a page that forwards to ``target``."""
        return self.page(path, b"", status, location=target)

    def stream(self, path: str, pause: float, part: bytes = b"<p>more</p>" * 10, parts: int = 100_000) -> str:
        """The address of a page without end, sent in parts with a pause (seconds) between them."""

        def answer(handler: SiteHandler) -> None:
            handler.send_response(200)
            handler.send_header("Content-Type", "text/html")
            handler.end_headers()
            for _ in range(parts):
                handler.wfile.write(part)
                time.sleep(pause)

        self.answers[path] = answer
        return self.base + path

    def drip_headers(self, path: str) -> str:
        """The address of a page whose header fields never come to an end."""

        def answer(handler: SiteHandler) -> None:
            handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
            for number in range(10_000):
                handler.wfile.write(f"X-{number}: y\r\n".encode())
                time.sleep(0.1)

        self.answers[path] = answer
        return self.base + path


@pytest.fixture
def site() -> Iterator[Site]:
    running = Site()
    yield running
    running.server.shutdown()
    running.server.server_close()


Configure = Callable[..., None]


@pytest.fixture
def configure(monkeypatch: pytest.MonkeyPatch) -> Iterator[Configure]:
    """Sets settings through the environment, as a person would."""

    def set_settings(**values: object) -> None:
        for name, value in values.items():
            monkeypatch.setenv(f"TRACKER_{name.upper()}", str(value))
        get_settings.cache_clear()

    get_settings.cache_clear()
    yield set_settings
    monkeypatch.undo()
    get_settings.cache_clear()


@pytest.fixture
def private_allowed(configure: Configure) -> None:
    configure(fetch_private="true", fetch_timeout="5")
