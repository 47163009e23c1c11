"""Full dates as English texts write them; a date without its year is none here."""

import re
from dataclasses import dataclass
from datetime import date

from tracker.vocabulary.months import MONTHS

_MONTH = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<![\d.,/-]){_DAY}(?:\s+of)?[\s-]+{_MONTH},?[\s-]*{_YEAR}",
        rf"(?<![a-z]){_MONTH}\s*{_DAY}(?:,\s*|\s+){_YEAR}",
        rf"(?<![\d/-]){_YEAR}(?P<sep>[-/.])(?P<month>[01]?\d)(?P=sep)(?P<day>[0-3]?\d)(?![\d-])",
        rf"(?<![\d.]){_DAY}\.(?P<month>[01]?\d)\.{_YEAR}",
        rf"(?<![\d/-])(?P<day>[0-3]?\d)(?P<sep>[/-])(?P<month>[0-3]?\d)(?P=sep){_YEAR}",
    )
)
_SLASHED = _FORMS[-1]


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A day and where in the string it is written."""

    day: date
    start: int
    end: int


def find_dates(words: str) -> tuple[WrittenDate, ...]:
    """The full dates in a string, in order.

    ``4/2/2026`` and the like are taken only where one reading exists: a number above 12 is the day.
    """
    found = [
        WrittenDate(day, match.start(), match.end())
        for form in _FORMS
        for match in form.finditer(words)
        if (day := _day_of(match, form is _SLASHED)) is not None
    ]
    return tuple(sorted(found, key=lambda written: written.start))


def _day_of(match: re.Match[str], is_slashed: bool) -> date | None:
    month = MONTHS.get(match["month"].lower()) or int(match["month"])
    day, year = int(match["day"]), int(match["year"])
    if is_slashed and day != month:
        if day <= 12 and month <= 12:
            return None
        day, month = (month, day) if month > 12 else (day, month)
    try:
        return date(year, month, day)
    except ValueError:
        return None
