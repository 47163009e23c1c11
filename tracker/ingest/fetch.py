"""A web address to its article: fetched with care, read as a page."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import httpcore
import httpx

from tracker.errors import FetchError, InvalidInputError
from tracker.facts import ArticleText
from tracker.ingest.cleaning import clean_text
from tracker.ingest.connection import Deadline, GuardedTransport
from tracker.ingest.decoding import decode
from tracker.ingest.page import PageReading, looks_like_html, read_page
from tracker.ingest.pasted import pasted_article
from tracker.ingest.urls import canonical_url, web_address
from tracker.settings import get_settings

USER_AGENT = "AgreementTracker/0.1"
MOST_REDIRECTS = 5
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml", "text/plain"})
_REQUEST_HEADERS = {
    "User-Agent": USER_AGENT,
    "Accept": "text/html,application/xhtml+xml,text/plain;q=0.8",
    "Accept-Language": "en",
    "Accept-Encoding": "gzip",
}
_PASTE = "paste its text instead"


@dataclass(frozen=True, slots=True)
class _FetchedPage:
    url: str
    body: bytes
    charset: str | None


def fetch_article(url: str) -> ArticleText:
    """The article at an address, with what its page says of title, author, date and publisher.

    The settings ``fetch_timeout`` (seconds, first to last byte, redirects included),
    ``fetch_max_bytes`` (of the unpacked body) and ``fetch_private`` apply. Raises InvalidInputError
    for what is no http(s) address and FetchError for a page that cannot or must not be had.
    """
    page = _fetch_page(canonical_url(url))
    try:
        characters = decode(page.body, declared=page.charset)
        if not looks_like_html(characters):
            return pasted_article(characters, url=page.url)
        reading = read_page(characters)
        if reading is None:
            raise FetchError(f"The page {page.url} shows no article without its scripts: {_PASTE}.")
        return _article(reading, page.url)
    except InvalidInputError as error:
        raise FetchError(f"The page {page.url} cannot be read as an article: {_PASTE}.") from error


def _article(reading: PageReading, fetched_from: str) -> ArticleText:
    return ArticleText(
        text=clean_text(reading.text),
        title=reading.masthead.title,
        author=reading.masthead.author,
        published=reading.masthead.published,
        publisher=reading.masthead.publisher,
        url=_own_address(reading.url, fetched_from),
    )


def _own_address(stated: str | None, fetched_from: str) -> str:
    """The address a page states for itself, believed only on its own host and if it names a page."""
    if stated is None:
        return fetched_from
    own, fetched = httpx.URL(stated), httpx.URL(fetched_from)
    same_host = own.host.removeprefix("www.") == fetched.host.removeprefix("www.")
    return stated if same_host and own.path.strip("/") else fetched_from


def _fetch_page(url: str) -> _FetchedPage:
    settings = get_settings()
    deadline = Deadline(settings.fetch_timeout)
    transport = GuardedTransport(deadline)
    client = httpx.Client(transport=transport, headers=_REQUEST_HEADERS, trust_env=False)
    with _in_words(url), client:
        return _follow(client, url, settings.fetch_max_bytes)


def _follow(client: httpx.Client, url: str, max_bytes: int) -> _FetchedPage:
    for _ in range(MOST_REDIRECTS + 1):
        with client.stream("GET", url, follow_redirects=False) as response:
            target = response.headers.get("location")
            if response.status_code not in _REDIRECTS or not target:
                _refuse_status(response, url)
                charset = _refuse_type(response, url)
                return _FetchedPage(canonical_url(url), _read_body(response, url, max_bytes), charset)
            url = _redirect_target(response, target)
    raise FetchError(f"The page {url} was forwarded more than {MOST_REDIRECTS} times: {_PASTE}.")


def _redirect_target(response: httpx.Response, target: str) -> str:
    try:
        return str(web_address(str(response.url.join(target))))
    except (InvalidInputError, httpx.InvalidURL) as error:
        raise FetchError(f"The page {response.url} forwards to what is not a web page: {_PASTE}.") from error


def _refuse_status(response: httpx.Response, url: str) -> None:
    status = response.status_code
    if status in {401, 402, 403, 407, 451}:
        raise FetchError(f"The site does not show {url} to programs (HTTP {status}): {_PASTE}.")
    if status in {404, 410}:
        raise FetchError(f"There is no page {url} (HTTP {status}): check the address, or {_PASTE}.")
    if not response.is_success:
        raise FetchError(f"The site failed to give {url} (HTTP {status}): try again later, or {_PASTE}.")


def _refuse_type(response: httpx.Response, url: str) -> str | None:
    """The charset the answer declares; raises FetchError for what is not a page of text."""
    declared = response.headers.get("content-type", "text/html").partition(";")[0].strip().lower()
    if declared not in _PAGE_TYPES:
        raise FetchError(f"{url} is not a page of text but {declared or 'of no stated type'}: {_PASTE}.")
    return response.charset_encoding


def _read_body(response: httpx.Response, url: str, max_bytes: int) -> bytes:
    too_large = FetchError(f"The page {url} is larger than {max_bytes:,} bytes: {_PASTE}.")
    length = response.headers.get("content-length", "")
    if length.isdecimal() and int(length) > max_bytes:
        raise too_large
    body = bytearray()
    for part in _unpacked(response, url, max_bytes + 1):
        body += part
        if len(body) > max_bytes:
            raise too_large
    return bytes(body)


def _unpacked(response: httpx.Response, url: str, most_at_once: int) -> Iterator[bytes]:
    """The body's parts, gzip or deflate undone; no part is longer than ``most_at_once`` bytes."""
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding in {"", "identity"}:
        yield from response.iter_raw()
        return
    if encoding not in {"gzip", "x-gzip", "deflate"}:
        raise FetchError(f"The page {url} is packed as {encoding}, which was not asked for: {_PASTE}.")
    unpack = zlib.decompressobj(wbits=zlib.MAX_WBITS | 32 if "gzip" in encoding else zlib.MAX_WBITS)
    try:
        for part in response.iter_raw():
            yield unpack.decompress(part, most_at_once)
    except zlib.error as error:
        raise FetchError(f"The page {url} arrived damaged: try again, or {_PASTE}.") from error


@contextmanager
def _in_words(url: str) -> Iterator[None]:
    """Turns the network's errors into FetchError, each with its way out."""
    host = httpx.URL(url).host
    try:
        yield
    except (httpcore.TimeoutException, httpx.TimeoutException) as error:
        seconds = get_settings().fetch_timeout
        raise FetchError(f"{host} took over {seconds:g} seconds: try again later, or {_PASTE}.") from error
    except httpcore.ConnectError as error:
        raise FetchError(f"{host} cannot be reached: check the address and network, or {_PASTE}.") from error
    except (httpcore.NetworkError, httpcore.ProtocolError, httpx.TransportError) as error:
        raise FetchError(f"{host} broke off or does not speak HTTP: try again later, or {_PASTE}.") from error
