"""A pasted text as lines, and which of them stand before the article proper."""

import re
from dataclasses import dataclass
from itertools import islice, pairwise

_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*(?:\s|$)")
_MOST_CHARS = 500
"""A line is kept up to here: what a masthead says stands in short lines."""
_PROSE_CHARS = 110
_LEAD_LINES = 8
_WRAPPED_CHARS = 40
_HEAD_LINES = 200
"""A menu of more lines than this before the article has not been met."""
_PROSE_LINES_IN_HEAD = 3
"""A caption or two and a standfirst may be prose and still stand before the date or byline."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its words, its place among such lines, whether it reads as running text."""

    number: int
    words: str
    is_prose: bool


@dataclass(frozen=True, slots=True)
class Found:
    """A value and the number of the line it was read from."""

    words: str
    line: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A text's lines that are not blank; the first ``head`` of them may hold the masthead."""

    lines: tuple[Line, ...]
    head: int
    lead: str
    """The article's first lines of prose, in lower case: what a headline sums up."""

    @property
    def head_lines(self) -> tuple[Line, ...]:
        """The lines before the article proper, captions and standfirst included."""
        return self.lines[: self.head]


def split_lines(text: str) -> Sheet:
    """The lines of a text that are not blank, each marked as prose or not."""
    raw = [line.strip()[:_MOST_CHARS] for line in text.split("\n")]
    wrapped = _wrapped(raw)
    kept = [(words, number in wrapped) for number, words in enumerate(raw) if words]
    lines = tuple(
        Line(number, words, is_wrapped or _is_prose(words)) for number, (words, is_wrapped) in enumerate(kept)
    )
    lead = " ".join(islice((line.words for line in lines if line.is_prose), _LEAD_LINES))
    return Sheet(lines, _head_length(lines), lead.casefold())


def _is_prose(words: str) -> bool:
    return len(words) == _MOST_CHARS or (
        len(words) >= _PROSE_CHARS and _SENTENCE_END.search(words) is not None
    )


def _wrapped(raw: list[str]) -> set[int]:
    """Numbers of lines of a paragraph that is broken by hand: long lines, the next one going on in it."""
    found: set[int] = set()
    for (number, first), (_, second) in pairwise(enumerate(raw)):
        if _is_broken_off(first) and second[:1].islower():
            found |= {number, number + 1}
    for number in sorted(found, reverse=True):  # upwards: the paragraph may begin before the first such pair
        while number and _is_broken_off(raw[number - 1]) and _is_as_long(raw[number - 1], raw[number]):
            number -= 1
            found.add(number)
    return found


def _is_broken_off(words: str) -> bool:
    return len(words) >= _WRAPPED_CHARS and not _SENTENCE_END.search(words[-3:])


def _is_as_long(first: str, second: str) -> bool:
    return 0.75 <= len(first) / max(1, len(second)) <= 1.33


def _head_length(lines: tuple[Line, ...]) -> int:
    seen: set[str] = set()
    for line in lines[:_HEAD_LINES]:
        if line.is_prose:
            seen.add(line.words)
        if len(seen) == _PROSE_LINES_IN_HEAD:
            return line.number
    return min(len(lines), _HEAD_LINES)
