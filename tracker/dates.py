"""Partial and uncertain dates, written in EDTF (ISO 8601-2:2019, levels 0 and 1, the part used here).

Understood: ``2026``, ``2026-02``, ``2026-02-04``; each with ``?`` (uncertain), ``~``
(approximate) or ``%`` (both) after it; and closed intervals ``A/B`` of two such dates.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from tracker.errors import InvalidInputError

_SINGLE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?(?P<mark>[?~%]?)", re.ASCII)
_EXAMPLES = "write a date as 2026, 2026-02, 2026-02-04, 2026-02? or 2026-02-03/2026-02-05"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as precise as it is known: EDTF text, the days it may lie between, and how sure.

    ``precision`` is ``day``, ``month``, ``year`` or ``range``. ``uncertain`` tells of ``?``, ``~``
    or ``%``. An uncertain date keeps the bounds of what is written: the doubt is shown, not
    widened into days that nobody named.
    """

    edtf: str
    earliest: date
    latest: date
    precision: str
    uncertain: bool

    def certainly_within(self, first: date | None, last: date | None) -> bool:
        """Whether every day it may be lies in ``first..last`` (None is open) and it is not uncertain."""
        if self.uncertain:
            return False
        return (first is None or first <= self.earliest) and (last is None or self.latest <= last)

    def possibly_within(self, first: date | None, last: date | None) -> bool:
        """Whether any day it may be lies in ``first..last`` (None is open)."""
        return (first is None or first <= self.latest) and (last is None or self.earliest <= last)


def parse_edtf(text: str) -> PartialDate:
    """The date that EDTF text stands for; raises InvalidInputError naming text that is none."""
    written = text.strip()
    first, slash, second = written.partition("/")
    if not slash:
        return _parse_single(written)
    start, end = _parse_single(first), _parse_single(second)
    if end.latest < start.earliest:
        raise InvalidInputError(f"The date {written!r} ends before it begins.")
    return PartialDate(written, start.earliest, end.latest, "range", start.uncertain or end.uncertain)


def _parse_single(text: str) -> PartialDate:
    match = _SINGLE.fullmatch(text)
    if match is None:
        raise InvalidInputError(f"{text!r} is not a date the register knows: {_EXAMPLES}.")
    year, month, day = (int(match[part]) if match[part] else None for part in ("year", "month", "day"))
    uncertain = bool(match["mark"])
    if year is None or year == 0:
        raise InvalidInputError(f"{text!r} has no year: {_EXAMPLES}.")
    try:
        if month is None:
            return PartialDate(text, date(year, 1, 1), date(year, 12, 31), "year", uncertain)
        if day is None:
            last = calendar.monthrange(year, month)[1]
            return PartialDate(text, date(year, month, 1), date(year, month, last), "month", uncertain)
        exact = date(year, month, day)
    except ValueError as error:  # calendar.IllegalMonthError is one too
        raise InvalidInputError(f"There is no day {text!r} in the calendar.") from error
    return PartialDate(text, exact, exact, "day", uncertain)
