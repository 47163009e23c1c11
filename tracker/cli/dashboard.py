"""``tracker dashboard``: the pages in a browser."""

import errno
import os
import signal
import socket
import subprocess
import sys
import webbrowser
from ipaddress import ip_address
from time import monotonic, sleep
from typing import Annotated

import typer

from tracker.cli.output import remark, say
from tracker.errors import InvalidInputError

STARTING_SECONDS = 60
ENDING_SECONDS = 10
LOOK_SECONDS = 0.2


def open_dashboard(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port to listen on.")] = 8501,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open a browser.")] = True,
) -> None:
    """Serve the pages and open them in a browser. Ctrl+C ends it.

    Beyond this machine (any other host) the pages only show the register and change nothing in it.

    Example: tracker dashboard --port 8600
    """
    from tracker.db import session_scope

    with session_scope():
        pass  # the register is asked for now, so that what it lacks is said here and not on a page
    _refuse_taken(host, port)
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}"
    environment = dict(os.environ)
    if not _is_loopback(host):
        environment["TRACKER_DESK_OPEN"] = "false"
        remark(f"Listening on {host}, beyond this machine: the pages are read-only.")
    say(f"The dashboard is at {address} (Ctrl+C ends it).")
    sys.stdout.flush()
    code = _serve(host, port, environment, opening=address if browser and _has_display() else None)
    if code not in (0, -signal.SIGINT, -signal.SIGTERM):
        remark(f"The dashboard ended by itself with exit code {code}: what it said stands above.")
        raise typer.Exit(1)
    remark("The dashboard has ended.")


def _refuse_taken(host: str, port: int) -> None:
    """Raises InvalidInputError where nothing can listen there, with the reason."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        with socket.socket(family) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the server does
            probe.bind((host, port))
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise InvalidInputError(f"Port {port} is taken: give another with --port.") from error
        if error.errno == errno.EACCES:
            raise InvalidInputError(f"Port {port} is reserved: give one above 1023 with --port.") from error
        raise InvalidInputError(
            f"Nothing can listen on {host} ({error.strerror}): give an address of this machine with --host."
        ) from error


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _serve(host: str, port: int, environment: dict[str, str], *, opening: str | None) -> int:
    """Runs the server until it ends or is told to; its exit code. No way out leaves it running."""
    from tracker.settings import PROJECT_ROOT

    script = str(PROJECT_ROOT / "dashboard" / "app.py")
    flags = [f"--server.address={host}", f"--server.port={port}", "--server.headless=true"]
    command = [sys.executable, "-m", "streamlit", "run", script, *flags]
    server = subprocess.Popen(command, env=environment)  # noqa: S603 (our own interpreter and script)
    previous = signal.signal(signal.SIGTERM, lambda *_: server.terminate())
    try:
        if opening and _is_up(server, host, port):
            webbrowser.open(opening)
        return server.wait()
    except KeyboardInterrupt:
        return _end(server)
    finally:
        _end(server)
        signal.signal(signal.SIGTERM, previous)


def _end(server: subprocess.Popen[bytes]) -> int:
    server.terminate()
    try:
        return server.wait(timeout=ENDING_SECONDS)
    except subprocess.TimeoutExpired:
        server.kill()
        return server.wait()


def _has_display() -> bool:
    return sys.platform in ("win32", "darwin") or any(
        os.environ.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY")
    )


def _is_up(server: subprocess.Popen[bytes], host: str, port: int) -> bool:
    """Waits until the server answers; False where it ended before or does not within a minute."""
    deadline = monotonic() + STARTING_SECONDS
    while server.poll() is None and monotonic() < deadline:
        try:
            socket.create_connection((host, port), timeout=LOOK_SECONDS).close()
        except OSError:
            sleep(LOOK_SECONDS)
        else:
            return True
    return False
