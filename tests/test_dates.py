"""Dates as precise as they are known."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.dates import parse_edtf
from tracker.errors import InvalidInputError


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest", "precision", "uncertain"),
    [
        ("2026", date(2026, 1, 1), date(2026, 12, 31), "year", False),
        ("2026-02", date(2026, 2, 1), date(2026, 2, 28), "month", False),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "month", False),
        ("2026-02-04", date(2026, 2, 4), date(2026, 2, 4), "day", False),
        ("2026?", date(2026, 1, 1), date(2026, 12, 31), "year", True),
        ("2026-02-04~", date(2026, 2, 4), date(2026, 2, 4), "day", True),
        ("2026-02-03/2026-02-05", date(2026, 2, 3), date(2026, 2, 5), "range", False),
        ("2025/2026-02", date(2025, 1, 1), date(2026, 2, 28), "range", False),
        (" 2026 ", date(2026, 1, 1), date(2026, 12, 31), "year", False),
    ],
)
def test_a_date_keeps_its_precision(
    edtf: str, earliest: date, latest: date, precision: str, uncertain: bool
) -> None:
    parsed = parse_edtf(edtf)
    assert (parsed.earliest, parsed.latest, parsed.precision, parsed.uncertain) == (
        earliest,
        latest,
        precision,
        uncertain,
    )
    assert parsed.edtf == edtf.strip()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2026-02-31", "no day '2026-02-31'"),
        ("2026-13", "no day '2026-13'"),
        ("31 February", "'31 February' is not a date"),
        ("", "is not a date"),
        ("0000", "has no year"),
        ("2026-02-05/2026-02-03", "ends before it begins"),
        ("2026/", "is not a date"),
        ("٢٠٢٦", "is not a date"),
    ],
)
def test_what_is_no_date_is_refused_by_name(text: str, told: str) -> None:
    with pytest.raises(InvalidInputError, match=told):
        parse_edtf(text)


@pytest.mark.parametrize(
    ("edtf", "certainly", "possibly"),
    [
        ("2026-02-04", True, True),
        ("2026-02", True, True),
        ("2026", False, True),
        ("2026-02-04?", False, True),
        ("2025-12", False, False),
        ("2025-12-30/2026-01-02", False, True),
    ],
)
def test_within_a_span_certainly_and_possibly_differ(edtf: str, certainly: bool, possibly: bool) -> None:
    first, last = date(2026, 1, 1), date(2026, 6, 30)
    parsed = parse_edtf(edtf)
    assert parsed.certainly_within(first, last) is certainly
    assert parsed.possibly_within(first, last) is possibly


@given(st.dates(min_value=date(1, 1, 1)), st.integers(0, 3650))
def test_a_range_holds_every_day_between_its_ends(start: date, days: int) -> None:
    end = start + timedelta(days=min(days, (date.max - start).days))
    parsed = parse_edtf(f"{start.isoformat()}/{end.isoformat()}")
    assert (parsed.earliest, parsed.latest) == (start, end)
    assert parsed.certainly_within(start, end)
    assert parsed.certainly_within(None, None)
