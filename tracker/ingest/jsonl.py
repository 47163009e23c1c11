"""Articles from a file of JSON lines, one article a line."""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from tracker.dates import parse_edtf
from tracker.errors import InvalidInputError
from tracker.facts import ArticleText
from tracker.ingest.urls import web_address
from tracker.settings import get_settings

_OPTIONAL = ("title", "published", "publisher", "author", "url")


def read_articles(
    lines: Iterable[str], *, report: Callable[[InvalidInputError], None] | None = None
) -> Iterator[tuple[str, ArticleText]]:
    """Each line's ``id`` and article; blank lines are passed over, unknown keys ignored.

    Needed are ``id`` and ``text``; ``title``, ``published`` (EDTF), ``publisher``, ``author`` and ``url``
    may be null or missing. The text is kept character for character, so that evidence points into the
    file's own text. A faulty line is an InvalidInputError naming line and field: raised when the line is
    reached or, where there is a ``report``, told to it, and the lines after it are read.
    """
    seen: dict[str, int] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            identifier, article = _read_line(line)
            if identifier in seen:
                raise InvalidInputError(f"id {identifier!r} stands in line {seen[identifier]} already.")
        except InvalidInputError as error:
            faulty = InvalidInputError(f"Line {number}: {error}")
            if report is None:
                raise faulty from error
            report(faulty)
            continue
        seen[identifier] = number
        yield identifier, article


def _read_line(line: str) -> tuple[str, ArticleText]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InvalidInputError("this is not JSON; write one object a line.") from error
    if not isinstance(record, dict):
        raise InvalidInputError("this is not a JSON object with id and text.")
    values = {name: _optional(record, name) for name in _OPTIONAL}
    _refuse_malformed(values)
    return _identifier(record), ArticleText(text=_text(record), **values)


def _identifier(record: dict[str, Any]) -> str:
    value = record.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str) or not value.strip():
        raise InvalidInputError("id is missing; give each article a name of its own.")
    return value


def _text(record: dict[str, Any]) -> str:
    value = record.get("text")
    if not isinstance(value, str) or not value.strip():
        raise InvalidInputError("text is missing or empty; give the words of the article.")
    limit = get_settings().extract_max_chars
    if len(value) > limit:
        raise InvalidInputError(f"text is longer than {limit:,} characters; give one article a line.")
    return _whole_characters("text", value)


def _optional(record: dict[str, Any], name: str) -> str | None:
    value = record.get(name)
    if value is not None and not isinstance(value, str):
        raise InvalidInputError(f"{name} must be text or null, not {json.dumps(value)[:40]}.")
    return None if value is None else _whole_characters(name, value.strip()) or None


def _whole_characters(name: str, value: str) -> str:
    try:
        value.encode("utf-8")
    except UnicodeEncodeError as error:
        raise InvalidInputError(f"{name} holds half a character (a lone surrogate).") from error
    return value


def _refuse_malformed(values: dict[str, str | None]) -> None:
    for name, check in (("published", parse_edtf), ("url", web_address)):
        value = values[name]
        if value is None:
            continue
        try:
            check(value)
        except InvalidInputError as error:
            raise InvalidInputError(f"{name}: {error}") from error
