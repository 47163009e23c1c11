"""Who wrote it: lines such as ``by Ada Lovelace`` or ``By Ada Lovelace | 4 February 2026``."""

import re
from itertools import takewhile

from tracker.ingest.masthead.lines import Found, Line, Sheet
from tracker.ingest.masthead.written_dates import find_dates

_PARTICLE = r"(?:al|bin|bint|da|de|del|della|der|di|du|el|ibn|la|le|ten|van|von|y)"
_WORD = r"(?:[^\W\d_a-z][\w'’.-]*|(?:al|el|d|l)[-'’][^\W\d_][\w'’-]*)"
_NAME = rf"{_WORD}(?: {_PARTICLE}){{0,2}}(?: {_WORD}(?: {_PARTICLE}){{0,2}}){{1,3}}"
_NAMES = rf"{_NAME}(?:(?:\s*,\s*|\s*,?\s+(?:and|&)\s+){_NAME}){{0,3}}"
_MARK = r"(?:(?:(?:written|reported)\s+)?by\s*:?|authors?\s*:|words\s*:)"
# What may follow the names: another column of the line, an office at the paper, a place, a date.
_REST = r"(?P<rest>\s*(?:$|(?<=  )|[|•·/@(–—]|,|in\s+[A-Z]|-\s).*)"
_BYLINE = re.compile(rf"(?:{_MARK.replace('by', '[Bb][Yy]')})\s+(?P<names>{_NAMES}){_REST}")
_LOWERED_MARK = re.compile(r"^(written|reported|authors?|words)", re.IGNORECASE)
# Words that no person's name holds: the line credits a body, or is about something else.
_NO_NAME = frozenset(
    """
    admin agence agencies agency associated authority bank bbc bureau cabinet chief committee company
    consulting correspondent council daily desk department editor editorial embassy foreign government
    group http https institute media minister ministry national network news office online parliament
    president press prime queen reporter reuters secretary service spokesperson staff state team the times
    tribune university wire writer www xinhua
    january february march july august september october november december monday tuesday
    wednesday thursday friday saturday sunday
    """.split()
)


def find_byline(sheet: Sheet) -> Found | None:
    """The author or authors, as written; None where no line names persons or two lines disagree."""
    found = [byline for line in sheet.head_lines if (byline := _read(line)) is not None]
    if len({byline.words.casefold() for byline in found}) != 1:
        return None
    return found[0]


def _read(line: Line) -> Found | None:
    if line.is_prose:
        return None
    match = _BYLINE.fullmatch(_LOWERED_MARK.sub(lambda mark: mark[0].lower(), line.words))
    if match is None or not _may_follow(match["rest"]):
        return None
    # After a comma stands another author, or an office: "Ada Lovelace, Staff Writer".
    persons = list(takewhile(lambda name: not _names_a_body(name), match["names"].split(", ")))
    return Found(_in_title_case(", ".join(persons)), line.number) if persons else None


def names_a_person(name: str) -> bool:
    """Whether a name reads as a person's: two to four words, none of which tells of a body or an office."""
    return re.fullmatch(_NAME, name.strip()) is not None and not _names_a_body(name)


def _names_a_body(names: str) -> bool:
    return not _NO_NAME.isdisjoint(re.findall(r"[^\W\d_]+", names.casefold()))


def _may_follow(rest: str) -> bool:
    # A comma may open an office ("Ada Lovelace, staff writer") or go on with a sentence; only a short
    # rest or one that holds a date is of a byline.
    return len(rest) <= 60 or bool(find_dates(rest))


def _in_title_case(names: str) -> str:
    if not names.isupper():
        return names
    return re.sub(r"[^\W\d_]+", lambda word: word[0].capitalize(), names)
