"""The day of signing: a date beside the signing, or "on Wednesday" counted from the day of publication."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from tracker.extract.document import Document, Sentence
from tracker.vocabulary.months import MONTHS

_DAYS = {
    name: number
    for number, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())
}
_MONTH = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_YEAR = r"(?:19|20)\d\d"
_DATE = re.compile(
    rf"\b(?P<iso>{_YEAR}-\d\d-\d\d)\b"
    rf"|\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {_MONTH},?(?: (?P<year>{_YEAR})\b)?"
    rf"|\b{_MONTH.replace('month', 'month2')} (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)"
    rf"(?:,? (?P<year2>{_YEAR})\b)?"
    rf"|\b{_MONTH.replace('month', 'month3')} (?P<year3>{_YEAR})\b"
    r"|\b(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
    r"|\b(?P<relative>[Tt]oday|[Yy]esterday|this (?:morning|afternoon|evening))\b"
)

_DATELINE = 40
"""Within how many characters of the beginning the date of a dateline stands."""
_FILED = re.compile(r"\s*(?:\([^()\n]{1,30}\)\s*)?[-–—]")


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in the text: EDTF text, and where it stands."""

    edtf: str
    start: int
    end: int
    relative: bool


def find_dates(document: Document, sentence: Sentence, published: date | None) -> list[DateMention]:
    """The dates in a sentence, those relative to publication only where ``published`` is known."""
    found = []
    for match in _DATE.finditer(document.text, sentence.start, sentence.end):
        edtf = _read(match, published)
        if edtf is not None and not _is_dateline(document.text, sentence, match):
            relative = bool(match["weekday"] or match["relative"])
            found.append(DateMention(edtf, match.start(), match.end(), relative))
    return found


def _is_dateline(text: str, sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether the date only says when the report was filed: "GENEVA, March 16 - ..."."""
    filed = match.start() - sentence.start <= _DATELINE and _FILED.match(text, match.end()) is not None
    return filed and text[sentence.start : match.start()].strip(" ,(").isupper()


def published_day(document: Document) -> date | None:
    """The day of publication, as given, else as the page's head states it in the first lines of the text."""
    given = document.article.published
    if given is not None and len(given) == 10:
        return _day(int(given[:4]), int(given[5:7]), int(given[8:]))
    if given is not None:
        return None
    for sentence in document.sentences[:6]:
        if sentence.body and sentence.last - sentence.first > 12:
            continue
        for match in _DATE.finditer(document.text, sentence.start, sentence.end):
            edtf = _read(match, None)
            if edtf is not None and len(edtf) == 10:
                return date.fromisoformat(edtf)
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _read(match: re.Match[str], published: date | None) -> str | None:
    if match["iso"]:
        found = _day(*(int(part) for part in match["iso"].split("-")))
        return found.isoformat() if found else None
    if match["weekday"] or match["relative"]:
        return _relative(match, published)
    if match["year3"]:
        return f"{match['year3']}-{MONTHS[match['month3'].casefold().rstrip('.')]:02d}"
    month = MONTHS[(match["month"] or match["month2"]).casefold().rstrip(".")]
    day, year = int(match["day"] or match["day2"]), match["year"] or match["year2"]
    found = _day(int(year), month, day) if year else _without_year(month, day, published)
    return found.isoformat() if found else None


def _without_year(month: int, day: int, published: date | None) -> date | None:
    """The last such day up to a week after publication."""
    if published is None:
        return None
    this_year = _day(published.year, month, day)
    if this_year is not None and this_year <= published + timedelta(days=7):
        return this_year
    return _day(published.year - 1, month, day)


def _relative(match: re.Match[str], published: date | None) -> str | None:
    if published is None:
        return None
    if match["relative"]:
        return (published - timedelta(days=match["relative"].casefold() == "yesterday")).isoformat()
    back = (published.weekday() - _DAYS[match["weekday"].casefold()]) % 7
    return (published - timedelta(days=back)).isoformat()
