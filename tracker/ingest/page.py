"""An HTML page to its article: text and what the page itself says of its publication."""

import re
from dataclasses import dataclass
from typing import Any

import trafilatura

from tracker.errors import InvalidInputError
from tracker.ingest.masthead import Masthead, read_masthead
from tracker.ingest.masthead.byline import names_a_person
from tracker.ingest.masthead.written_dates import find_dates
from tracker.ingest.urls import canonical_url
from tracker.ingest.visible import visible_text

_DOCUMENT = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?><!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_BLOCK_TAG = re.compile(
    r"</?(?:p|div|article|section|h[1-6]|ul|ol|li|br|table|tr|td|span|a)\b[^<>]*>", re.IGNORECASE
)
_DATED_MARKUP = re.compile(
    r"<(?:meta|time|link)\b[^<>]{0,1000}>|\"date(?:published|created)\"\s*:\s*\"[^\"]{4,40}\"", re.IGNORECASE
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


def read_page(html: str) -> PageReading | None:
    """The article of an HTML page; None where there is none.

    A whole document is read as trafilatura finds its article; a fragment is what a person chose, so
    all of it is taken. A date is taken from what the page states to machines, else from its visible
    masthead; the visible byline comes before the author that the page's data name.
    """
    seen_text = visible_text(html)
    seen = read_masthead(seen_text)
    if _DOCUMENT.match(html) is None:
        return PageReading(text=seen_text, masthead=seen, url=None) if seen_text else None
    document = _document(html)
    text = "" if document is None else "\n\n".join(_lines(document.text))
    if document is None or len(text) < _LEAST_CHARS:
        return None
    publisher = _words(document.sitename)
    masthead = Masthead(
        title=_without_publisher(_words(document.title), publisher),
        author=seen.author or _people(_words(document.author)),
        published=_stated_day(html, document.date) or seen.published,
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
    """Names as trafilatura joins them (``A; B``), without agencies and what it made of addresses."""
    return ", ".join(name for name in (author or "").split("; ") if names_a_person(name)) or None


def _stated_day(html: str, day: str | None) -> str | None:
    """The day trafilatura found, if the page states it to machines: by its looks alone it may be today's."""
    if day is None:
        return None
    stated = (match[0] for match in _DATED_MARKUP.finditer(html))
    return day if any(day in markup or _names_day(markup, day) for markup in stated) else None


def _names_day(markup: str, day: str) -> bool:
    return any(written.day.isoformat() == day for written in find_dates(markup))


def _address(value: str | None) -> str | None:
    try:
        return canonical_url(value) if value else None
    except InvalidInputError:
        return None
