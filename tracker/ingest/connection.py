"""Connections that reach only public hosts and end by a deadline.

The check sits where the connection is made: a host's name is resolved once, the addresses found are
checked, and the connection goes to the very address that was checked. TLS still verifies the name.
"""

import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Iterable, Iterator
from typing import Any

import httpcore
import httpx

from tracker.errors import FetchError
from tracker.settings import get_settings

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")  # RFC 6052: the last 32 bits are an IPv4 address


class Deadline:
    """The moment by which a fetch must be over."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def remaining(self) -> float:
        """Seconds left, always above 0; raises httpcore.TimeoutException when there are none."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise httpcore.TimeoutException("the time for this fetch is over")
        return left


def is_public(address: IPAddress) -> bool:
    """Whether an address is of the public internet.

    Not so are private, loopback, link-local, shared (100.64.0.0/10), multicast and reserved ones, and
    IPv6 addresses that carry such an IPv4 address (mapped, 6to4, Teredo, NAT64). The ranges are those
    of the IANA special-purpose registries as Python's ``ipaddress`` knows them.
    """
    if isinstance(address, ipaddress.IPv6Address):
        carried = _carried(address)
        if carried is not None:
            return is_public(carried)
        if address.is_site_local:
            return False
    return address.is_global and not (address.is_multicast or address.is_reserved)


def _carried(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    if address in _NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    if address.teredo is not None:
        return address.teredo[1]
    return address.ipv4_mapped or address.sixtofour


def resolve(host: str, deadline: Deadline) -> tuple[IPAddress, ...]:
    """The addresses of a host, in the resolver's order; raises FetchError when it has none."""
    found: list[IPAddress] = []

    def look_up() -> None:
        try:
            entries = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
            found.extend(ipaddress.ip_address(entry[4][0]) for entry in entries)
        except (OSError, UnicodeError, ValueError):
            found.clear()

    # The system's resolver knows no time limit, so it is waited for from outside.
    worker = threading.Thread(target=look_up, daemon=True)
    worker.start()
    worker.join(deadline.remaining())
    deadline.remaining()
    if not found:
        raise FetchError(
            f"No host called {host} was found: check the address and the network, or paste the text instead."
        )
    return tuple(dict.fromkeys(found))


class GuardedBackend(httpcore.NetworkBackend):
    """Opens TCP connections to checked addresses, each step bound to the deadline.

    The setting ``fetch_private`` is asked at each connection, so at each redirect to another host.
    """

    def __init__(self, deadline: Deadline) -> None:
        self._deadline = deadline
        self._sockets = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """A stream to the first address of ``host`` that answers; raises FetchError for a private host."""
        addresses = resolve(host, self._deadline)
        _refuse_private(host, addresses)
        for position, address in enumerate(addresses):
            share = self._deadline.remaining() / (len(addresses) - position)
            try:
                stream = self._sockets.connect_tcp(str(address), port, share, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if position == len(addresses) - 1:
                    raise
            else:
                return _TimedStream(stream, self._deadline)
        raise AssertionError("resolve() gives one address at least")


def _refuse_private(host: str, addresses: tuple[IPAddress, ...]) -> None:
    if get_settings().fetch_private or all(is_public(address) for address in addresses):
        return
    raise FetchError(
        f"{host} is an address of this machine or a private network, which is never fetched:"
        " paste the text instead."
    )


class _TimedStream(httpcore.NetworkStream):
    """A stream whose every step may take what is left until the deadline, no more."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.remaining())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.remaining())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        try:
            secure = self._stream.start_tls(ssl_context, server_hostname, self._deadline.remaining())
        except httpcore.ConnectError as error:
            raise _insecure(server_hostname, error) from error
        return _TimedStream(secure, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _insecure(host: str | None, error: httpcore.ConnectError) -> FetchError:
    if isinstance(error.__cause__, ssl.SSLCertVerificationError):
        return FetchError(f"The certificate of {host} cannot be trusted: paste the text instead.")
    return FetchError(f"No secure connection to {host} came about: paste the text instead.")


class _Body(httpx.SyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        return self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()


class GuardedTransport(httpx.BaseTransport):
    """httpx's way out to the network through a :class:`GuardedBackend`: no proxy, no HTTP/2, no retry."""

    def __init__(self, deadline: Deadline) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=httpx.create_ssl_context(),
            network_backend=GuardedBackend(deadline),
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The answer to one request, its body unread; raises httpcore's errors and FetchError."""
        url = request.url
        answer = self._pool.handle_request(
            httpcore.Request(
                request.method,
                httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                headers=request.headers.raw,
            )
        )
        return httpx.Response(answer.status, headers=answer.headers, stream=_Body(answer))

    def close(self) -> None:
        """Closes every connection."""
        self._pool.close()
