"""What the article is called: the line above its byline or date, or the first, above its prose."""

import re

from tracker.ingest.masthead.lines import Found, Line, Sheet
from tracker.ingest.masthead.written_dates import find_dates

_LINES_ABOVE = 10
"""Between headline and byline may stand a standfirst, a caption and the buttons for sharing."""
_LABEL = re.compile(
    r"(?:\w+ )?(?:by|photos?|images?|pictures?|credits?|sources?|share|read|watch|listen"
    r"|advertisement|updated|published|posted|joint press release|press release by|office of|from left"
    r"|courtesy|copyright)\b|©|home\b.*[>»/]",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[^\W_]+")
_OPENING_WORDS = 14
"""With nothing but its place to tell it by, a longer first line may as well be a standfirst."""
_COMMON = frozenset(
    "a an and are as at be but by for from has have in into is it its new no not of on or over says that the"
    " their this to up was will with".split()
)
_STEM = 5
"""Letters that two forms of a word share: sign, signs, signing; agree, agreement."""


def find_headline(sheet: Sheet, byline: Found | None) -> Found | None:
    """The headline as written; None where no line both stands where a headline does and sums up the lead."""
    anchors = [byline.line] if byline is not None else _dated_lines(sheet)
    for anchor in anchors:
        above = sheet.lines[max(0, anchor - _LINES_ABOVE) : anchor]
        for line in reversed(above):
            if _is_headline(line, sheet.lead, shared=3):
                return Found(line.words, line.number)
    return _leading_headline(sheet)


def _dated_lines(sheet: Sheet) -> list[int]:
    """The numbers of short lines of the head with a full date, the nearest to the article's prose first."""
    return [
        line.number for line in reversed(sheet.head_lines) if len(line.words) < 80 and find_dates(line.words)
    ]


def _leading_headline(sheet: Sheet) -> Found | None:
    if len(sheet.lines) < 2 or not sheet.lines[1].is_prose:
        return None
    first = sheet.lines[0]
    is_short = len(first.words.split()) <= _OPENING_WORDS
    return Found(first.words, 0) if is_short and _is_headline(first, sheet.lead, shared=3) else None


def _is_headline(line: Line, lead: str, *, shared: int) -> bool:
    words = line.words
    tokens = _TOKEN.findall(words.casefold())
    if line.is_prose or not 4 <= len(tokens) <= 30 or len(words) > 220:
        return False
    if (
        words[-1] in ".:;,…"
        or words[0] in "•·*-–—"
        or _LABEL.match(words)
        or find_dates(words)
        or "://" in words
    ):
        return False
    return _shares(tokens, lead, shared)


def _shares(tokens: list[str], lead: str, least: int) -> bool:
    """Whether enough of the telling words come back in the lead: a headline sums it up, a label does not."""
    telling = {token for token in tokens if token not in _COMMON}
    stems = {token[:_STEM] for token in _TOKEN.findall(lead)}
    common = sum(token[:_STEM] in stems for token in telling)
    return common >= least and common * 2 >= len(telling)
