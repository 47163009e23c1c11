"""Data in words: dates, numbers with their nouns, parties, and the sentences a page opens with."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from dashboard.wording import FIELDS, Phrases
from tracker.dates import PartialDate, parse_edtf
from tracker.facts import AgreementFacts
from tracker.vocabulary.codes import label
from tracker.vocabulary.parties import is_party_code, party_name

MONTHS = ("January February March April May June July August September October November December").split()


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun, thousands parted: ``1 source``, ``1,204 sources``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(names: Sequence[str]) -> str:
    """Names as a sentence lists them: ``A, B and C``."""
    return Phrases.AND.join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def party_label(code: str) -> str:
    """The name of a party, or the code itself where nobody knows it."""
    return party_name(code) if is_party_code(code) else code


def parties_phrase(codes: Sequence[str]) -> str:
    """Party names as a pair ``Azerbaijan – Israel``, or listed where they are more than two."""
    names = [party_label(code) for code in codes]
    return " – ".join(names) if len(names) == 2 else listed(names)


def code_phrase(code: str | None) -> str:
    """The label of a kind, status or sector; empty for None."""
    return label(code) if code else ""


def date_phrase(edtf: str | None) -> str:
    """An EDTF date in words: ``4 February 2026``, ``about 2025``, ``3 to 5 February 2026``.

    Empty for None; raises InvalidInputError for text that is no date.
    """
    if not edtf:
        return ""
    parse_edtf(edtf)
    first, slash, second = edtf.partition("/")
    if not slash:
        return _single(first)
    return Phrases.SPAN.format(first=_shortened(first, second), last=_single(second))


def day_phrase(day: date) -> str:
    """A day in words, e.g. ``4 February 2026``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def unbroken(words: str) -> str:
    """The words held on one line by no-break spaces."""
    return words.replace(" ", "\N{NO-BREAK SPACE}")


def _single(edtf: str) -> str:
    known = parse_edtf(edtf)
    mark = edtf[-1] if known.uncertain else ""
    words = _plain(known)
    if mark in {"~", "%"} and mark:
        words = Phrases.APPROXIMATE.format(date=words)
    return Phrases.UNCERTAIN.format(date=words) if mark in {"?", "%"} and mark else words


def _plain(known: PartialDate) -> str:
    day = known.earliest
    if known.precision == "day":
        return day_phrase(day)
    return f"{MONTHS[day.month - 1]} {day.year}" if known.precision == "month" else f"{day.year}"


def _shortened(first: str, second: str) -> str:
    """The first day of a span without the month and year that it shares with the last."""
    start, end = parse_edtf(first), parse_edtf(second)
    if start.uncertain or not start.precision == end.precision == "day":
        return _single(first)
    if (start.earliest.year, start.earliest.month) == (end.earliest.year, end.earliest.month):
        return f"{start.earliest.day}"
    if start.earliest.year == end.earliest.year:
        return f"{start.earliest.day} {MONTHS[start.earliest.month - 1]}"
    return _single(first)


def register_phrase(agreements: int, parties: int, first: int | None, last: int | None) -> str:
    """What the register holds, in one sentence; the years are left out where none is known."""
    holds = Phrases.HOLDS.format(
        agreements=counted(agreements, "agreement"), parties=counted(parties, "party", "parties")
    )
    if first is None or last is None:
        return f"{holds}."
    if first == last:
        return Phrases.SIGNED_IN.format(holds=holds, year=first)
    return Phrases.SIGNED_SPAN.format(holds=holds, first=first, last=last)


def page_phrase(total: int, page: int = 1, page_size: int | None = None) -> str:
    """How many agreements there are, and which rows of them a page shows where there are several."""
    agreements = counted(total, "agreement")
    if page_size is None or total <= page_size:
        return f"{agreements}."
    first = (page - 1) * page_size + 1
    return Phrases.PAGE_OF.format(agreements=agreements, first=first, last=min(total, page * page_size))


def off_map_phrase(codes: Sequence[str], shown: int = 8) -> str:
    """Which parties a map leaves out, the first ``shown`` by name; empty for none."""
    if not codes:
        return ""
    names = [party_label(code) for code in codes[:shown]]
    more = [counted(len(codes) - shown, "other")] if len(codes) > shown else []
    return Phrases.OFF_MAP.format(parties=listed([*names, *more]))


def moment_phrase(moment: datetime) -> str:
    """A moment to the minute, in the clock it was noted by, e.g. ``4 February 2026, 14:05``."""
    return f"{day_phrase(moment.date())}, {moment:%H:%M}"


def agreement_phrase(facts: AgreementFacts) -> str:
    """Kind, parties, day and place of an agreement in one line, as far as they are known."""
    place = (
        [facts.place.city, facts.place.country and party_label(facts.place.country)] if facts.place else []
    )
    parts = [
        code_phrase(facts.kind),
        parties_phrase(facts.parties),
        ", ".join(filter(None, (code_phrase(facts.status).lower(), date_phrase(facts.signed_on)))),
        ", ".join(part for part in place if part),
    ]
    return " · ".join(part for part in parts if part)


def changed_fields_phrase(before: Mapping[str, Any] | None, after: Mapping[str, Any]) -> str:
    """The names of the fields in which two states of a record differ."""
    if before is None:
        return Phrases.FIRST_VERSION
    changed = [field for field in after if before.get(field) != after[field]]
    return listed([FIELDS.get(field, Phrases.SOURCES_CHANGED) for field in changed]) or Phrases.NO_CHANGE
