"""An HTML page to its article: text and what the page itself says of its publication."""

import re
from dataclasses import dataclass
from typing import Any

import trafilatura

from tracker.dates import parse_edtf
from tracker.errors import InvalidInputError
from tracker.ingest.addresses import canonical_url
from tracker.ingest.masthead import Masthead

_DOCUMENT = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_BLOCK_TAG = re.compile(
    r"</?(?:p|div|article|section|h[1-6]|ul|ol|li|br|table|tr|td|span|a)\b[^<>]*>", re.IGNORECASE
)
_LEAST_TAGS = 4
_LEAST_CHARS = 120
"""A page with less text than this is a notice (of cookies, scripts or robots), not an article."""


@dataclass(frozen=True, slots=True)
class PageReading:
    """What a page gives: its article's text, what it says of its publication, the address it states."""

    text: str
    masthead: Masthead
    url: str | None


def looks_like_html(characters: str) -> bool:
    """Whether the text is HTML: a document, or a fragment that begins with a tag and holds several."""
    if _DOCUMENT.match(characters):
        return True
    beginning = characters.lstrip()[:20_000]
    if _BLOCK_TAG.match(beginning) is None:
        return False
    return len(_BLOCK_TAG.findall(beginning)) >= _LEAST_TAGS


def page_text(html: str) -> str | None:
    """The article text of an HTML page or fragment, a blank line between blocks; None where there is none."""
    reading = read_page(html)
    return None if reading is None else reading.text


def read_page(html: str) -> PageReading | None:
    """The article of an HTML page as trafilatura finds it; None where the page has no article text.

    The date is taken only from where a page states it (meta data, JSON-LD, time elements, URL),
    not guessed from dates in its text.
    """
    whole = html if _DOCUMENT.match(html) else f"<html><body><article>{html}</article></body></html>"
    document = _document(whole)
    text = "" if document is None else "\n\n".join(_lines(document.text))
    if document is None or len(text) < _LEAST_CHARS:
        return None
    publisher = _words(document.sitename)
    masthead = Masthead(
        title=_without_publisher(_words(document.title), publisher),
        author=_people(_words(document.author)),
        published=_day(document.date),
        publisher=publisher,
    )
    return PageReading(text=text, masthead=masthead, url=_address(document.url))


def _document(html: str) -> Any:
    return trafilatura.bare_extraction(
        html,
        with_metadata=True,
        include_comments=False,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )


def _lines(text: str | None) -> list[str]:
    return [line.strip() for line in (text or "").split("\n") if line.strip()]


def _words(value: str | None) -> str | None:
    return " ".join(value.split()) or None if value else None


def _without_publisher(title: str | None, publisher: str | None) -> str | None:
    if title is None or publisher is None:
        return title
    return re.sub(rf"\s+[-–—|:]\s+{re.escape(publisher)}$", "", title, flags=re.IGNORECASE) or title


def _people(author: str | None) -> str | None:
    """Names as trafilatura joins them (``A; B``), without those it made of an address."""
    if author is None:
        return None
    names = [name for name in author.split("; ") if not name.lower().startswith(("www ", "http"))]
    return ", ".join(names) or None


def _day(value: str | None) -> str | None:
    try:
        return parse_edtf(value).edtf if value else None
    except InvalidInputError:
        return None


def _address(value: str | None) -> str | None:
    try:
        return canonical_url(value) if value else None
    except InvalidInputError:
        return None
