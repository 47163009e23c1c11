"""When it was published: marked dates first, then datelines, then dates that stand by themselves."""

import re
from collections.abc import Callable, Iterator
from datetime import date

from tracker.ingest.masthead.lines import Found, Line, Sheet
from tracker.ingest.masthead.written_dates import WrittenDate, find_dates

_MARK_BEFORE = re.compile(
    r"(?:^|[|•·(]\s*|\s)(?:(?:first\s+)?published|publication date|posted|released?|release date|date|issued)"
    r"(?:\s+(?:on|at|online))?\s*[:|-]?\s*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
    r"(?:at\s+)?(?:\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?,?\s*(?:[A-Z]{2,4},?\s+)?)?$",
    re.IGNORECASE,
)
_MARK_AFTER = re.compile(r"\s*(?:\d{1,2}:\d{2}\s*)?[|•·-]?\s*posted\b", re.IGNORECASE)
_CHANGED = re.compile(r"\b(?:updated?|modified|edited|revised|reviewed|retrieved|accessed)\b", re.IGNORECASE)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_PLACE = r"[^\W\d_a-z][\w.'’-]*(?:[ ,/]+[^\W\d_a-z][\w.'’-]*){0,4}"
_DATELINE_START = re.compile(rf"(?:{_PLACE}\s*[,:–—-]?\s*)?(?:\(?(?i:{_WEEKDAY})\.?,?\s+)?")
_DATELINE_END = re.compile(r"\s*(?:[/(][^()/]{2,40}[/)]\s*)?[.:]?\s*[–—-]")
_SHORT_LINE = 80
_NEAR = 3  # lines
_NAMED_DAY = re.compile(rf"\b{_WEEKDAY}\b", re.IGNORECASE)
# What may share a line with a date that stands by itself.
_ALONGSIDE = re.compile(
    rf"\b(?:{_WEEKDAY}|at|on|a\.?m|p\.?m|gmt|utc|[ecmp][sd]t|ist|sgt|bst|cet|hrs|min(?:ute)?s?|read|ago|edition|print)\b"
    r"|\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*[ap]m)?|\d+|[\s.,:;|/•·()–—+-]",
    re.IGNORECASE,
)
_FOOT_LINES = 3

Candidates = Iterator[date]


def find_published(sheet: Sheet, headline: Found | None) -> str | None:
    """The day of publication as EDTF.

    The strongest kind of statement decides: a date marked as published, a dateline, a date alone on a
    line after the headline, a byline's date, a date at the foot. None where it names different days.
    """
    kinds: tuple[Callable[[], Candidates], ...] = (
        lambda: _marked(sheet),
        lambda: _datelines(sheet),
        lambda: _standing_alone(sheet, headline),
        lambda: _in_bylines(sheet),
        lambda: _at_the_foot(sheet),
    )
    for kind in kinds:
        days = set(kind())
        if len(days) == 1:
            return days.pop().isoformat()
        if days:
            return None
    return None


def _marked(sheet: Sheet) -> Candidates:
    for line in (*sheet.head_lines, *sheet.lines[max(sheet.head, len(sheet.lines) - _FOOT_LINES) :]):
        if line.is_prose:
            continue
        for written in find_dates(line.words):
            before, after = line.words[: written.start], line.words[written.end :]
            if _MARK_BEFORE.search(before) or (_MARK_AFTER.match(after) and not before.strip()):
                yield written.day


def _datelines(sheet: Sheet) -> Candidates:
    """The date of ``CITY, Feb. 4, 2026 (Agency) -- Text`` in the lines where an article's text may begin."""
    for line in sheet.lines[: sheet.head + 1]:
        first = next(iter(find_dates(line.words[:120])), None)
        if first is None or not line.words[first.end :].strip():
            continue
        opened = _DATELINE_START.fullmatch(line.words[: first.start])
        if opened and _DATELINE_END.match(line.words[first.end :]) and line.is_prose:
            yield first.day


def _standing_alone(sheet: Sheet, headline: Found | None) -> Candidates:
    """The first such date below the headline, else one close above it; without a headline, close above prose.

    A page's header may show the day on which the page was copied. It stands above menus, and it
    names the day of the week.
    """
    alone = [(line, written.day) for line in sheet.head_lines if (written := _alone(line)) is not None]
    if headline is None:
        prose = [line.number for line in sheet.head_lines if line.is_prose] or [sheet.head]
        near = [day for line, day in alone if any(0 < start - line.number <= _NEAR for start in prose)]
    else:
        below = [day for line, day in alone if line.number > headline.line]
        above = [
            day
            for line, day in alone
            if 0 < headline.line - line.number <= _NEAR and not _NAMED_DAY.search(line.words)
        ]
        near = below[:1] or above
    yield from near


def _alone(line: Line) -> WrittenDate | None:
    dates = find_dates(line.words)
    if len(line.words) > _SHORT_LINE or not dates or _CHANGED.search(line.words[: dates[0].start]):
        return None
    rest = line.words[: dates[0].start] + (_CHANGED.split(line.words[dates[0].end :])[0])
    place = re.match(rf"{_PLACE},\s", line.words[: dates[0].start])
    rest = rest[place.end() :] if place else rest
    return dates[0] if not _ALONGSIDE.sub("", rest) else None


def _in_bylines(sheet: Sheet) -> Candidates:
    for line in sheet.head_lines:
        dates = find_dates(line.words)
        if dates and not line.is_prose and re.match(r"by\s", line.words, re.IGNORECASE):
            yield dates[0].day


def _at_the_foot(sheet: Sheet) -> Candidates:
    for line in sheet.lines[max(sheet.head, len(sheet.lines) - _FOOT_LINES) :]:
        written = _alone(line)
        if written is not None:
            yield written.day
