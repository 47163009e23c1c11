"""The date filter against PartialDate's own account, over the same agreements."""

from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from tests.query.rows import add_agreement
from tracker.dates import parse_edtf
from tracker.query import Filter, browse_frame, count_agreements

WRITTEN = (
    "2024",
    "2024?",
    "2024-02",
    "2024-02~",
    "2024-02-29",
    "2024-02-29%",
    "2023-12-31",
    "2024-01-01",
    "2023/2024",
    "2023-12-30/2024-01-02",
    "2023-12-30/2024-01?",
    "2024-12-31",
    "2025",
)
FIRST_DAY = date(2023, 12, 28)
DAYS = st.one_of(st.none(), st.integers(0, 400).map(lambda days: FIRST_DAY + timedelta(days=days)))


def expected(first: date | None, last: date | None, *, certain: bool) -> set[str]:
    """The dates that a filter lets through, by plain Python."""
    known = [parse_edtf(written) for written in WRITTEN]
    within = [d.certainly_within(first, last) if certain else d.possibly_within(first, last) for d in known]
    return {d.edtf for d, shown in zip(known, within, strict=True) if shown}


@given(first=DAYS, last=DAYS, certain=st.booleans())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_dates_are_within_exactly_as_partial_dates_say(
    session: Session, first: date | None, last: date | None, certain: bool
) -> None:
    if count_agreements(session, Filter()) == 0:
        add_agreement(session, "undated")
        for number, written in enumerate(WRITTEN):
            add_agreement(session, f"n{number}", signed_on=written)
    if first and last and last < first:
        first, last = last, first
    shown = set(
        browse_frame(session, Filter(signed_from=first, signed_to=last, certain_dates=certain))["signed_on"]
    )
    if first is None and last is None:
        assert shown == {*WRITTEN, None}
    else:
        assert shown == expected(first, last, certain=certain)


def test_an_uncertain_date_is_possibly_within_and_never_certainly(session: Session) -> None:
    add_agreement(session, "doubtful", signed_on="2025-02-03?")
    day = date(2025, 2, 3)
    assert count_agreements(session, Filter(signed_from=day, signed_to=day)) == 1
    assert count_agreements(session, Filter(signed_from=day, signed_to=day, certain_dates=True)) == 0
