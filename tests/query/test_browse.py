"""Lists of agreements: which, in which order, with what beside them."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from tests.query.rows import ENTERED, add_agreement, add_article
from tracker.errors import InvalidInputError
from tracker.models import Revision
from tracker.query import Filter, browse_frame, count_agreements, data_version, recent_frame

EVERYTHING = Filter()
COLUMNS = "public_id title kind status parties signed_on place sectors sources updated_at".split()


def ids(session: Session, flt: Filter) -> list[str]:
    return list(browse_frame(session, flt)["public_id"])


@contextmanager
def counted_statements(session: Session) -> Iterator[list[str]]:
    statements: list[str] = []

    def note(*arguments: object) -> None:
        statements.append(str(arguments[2]))

    engine = session.get_bind()
    event.listen(engine, "before_cursor_execute", note)
    yield statements
    event.remove(engine, "before_cursor_execute", note)


def test_the_newest_signing_comes_first_and_the_undated_last(session: Session) -> None:
    for name, signed_on in [
        ("undated", None),
        ("spring", "2025-04"),
        ("year", "2025"),
        ("new-year", "2026-01-01"),
        ("same-day", "2026-01-01"),
        ("unclear", "2019/2025-05-01"),
    ]:
        add_agreement(session, name, signed_on=signed_on)
    assert ids(session, EVERYTHING) == ["same-day", "new-year", "year", "unclear", "spring", "undated"]


def test_a_row_tells_parties_place_sectors_and_number_of_sources(session: Session) -> None:
    articles = [add_article(session), add_article(session)]
    add_agreement(
        session,
        "full",
        kind_code="mou",
        status_code="signed",
        parties=("PER", "KEN"),
        sectors=("space", "energy"),
        signed_on="2025-04?",
        place_city="Lima",
        place_country="PER",
        sources=articles,
    )
    (row,) = browse_frame(session, EVERYTHING).to_dict("records")
    assert row.pop("updated_at") == ENTERED
    assert row == {
        "public_id": "full",
        "title": "An instrument",
        "kind": "mou",
        "status": "signed",
        "parties": ["PER", "KEN"],
        "signed_on": "2025-04?",
        "place": "Lima, PER",
        "sectors": ["space", "energy"],
        "sources": 2,
    }


def test_what_is_not_known_of_a_row_is_none(session: Session) -> None:
    add_agreement(session, "bare", parties=())
    (row,) = browse_frame(session, EVERYTHING).to_dict("records")
    assert (row["kind"], row["status"], row["signed_on"], row["place"]) == (None, None, None, None)
    assert (row["parties"], row["sectors"], row["sources"]) == ([], [], 0)


def test_an_empty_list_has_the_same_columns_and_types_as_a_full_one(session: Session) -> None:
    empty = browse_frame(session, EVERYTHING)
    add_agreement(session, "one")
    full = browse_frame(session, EVERYTHING)
    assert list(empty.columns) == COLUMNS
    assert empty.dtypes.to_dict() == full.dtypes.to_dict()


def test_pages_follow_one_another_without_gap_or_overlap(session: Session) -> None:
    for number in range(7):
        add_agreement(session, f"a{number}", signed_on=f"20{10 + number}")
    pages = [list(browse_frame(session, EVERYTHING, page=n, page_size=3)["public_id"]) for n in (1, 2, 3, 4)]
    assert pages == [["a6", "a5", "a4"], ["a3", "a2", "a1"], ["a0"], []]


@pytest.mark.parametrize(("page", "page_size"), [(0, 50), (1, 0), (-3, 5), (10**20, 50), (1, 10**20)])
def test_a_page_that_cannot_be_is_refused(session: Session, page: int, page_size: int) -> None:
    with pytest.raises(InvalidInputError, match="both go from 1 to"):
        browse_frame(session, EVERYTHING, page=page, page_size=page_size)


def test_several_parties_mean_all_and_several_sectors_mean_any(session: Session) -> None:
    add_agreement(session, "pair", parties=("KEN", "PER"), sectors=("space",))
    add_agreement(session, "three", parties=("PER", "KEN", "CHL"), sectors=("energy", "space"))
    add_agreement(session, "other", parties=("KEN", "CHL"), sectors=("health",))
    assert ids(session, Filter(parties=("KEN",))) == ["other", "three", "pair"]
    assert ids(session, Filter(parties=("KEN", "PER"))) == ["three", "pair"]
    assert ids(session, Filter(parties=("KEN", "PER", "CHL"))) == ["three"]
    assert ids(session, Filter(sectors=("health", "energy"))) == ["other", "three"]


def test_several_kinds_or_statuses_mean_any_and_different_parts_narrow(session: Session) -> None:
    add_agreement(session, "a", kind_code="mou", status_code="signed")
    add_agreement(session, "b", kind_code="treaty", status_code="signed")
    add_agreement(session, "c", kind_code="treaty", status_code="announced")
    assert ids(session, Filter(kinds=("mou", "treaty"))) == ["c", "b", "a"]
    assert ids(session, Filter(statuses=("announced",))) == ["c"]
    assert ids(session, Filter(kinds=("treaty",), statuses=("signed", "in-force"))) == ["b"]


def test_agreements_with_a_source_are_told_from_those_without(session: Session) -> None:
    add_agreement(session, "with", sources=[add_article(session)])
    add_agreement(session, "without")
    assert ids(session, Filter(has_source=True)) == ["with"]
    assert ids(session, Filter(has_source=False)) == ["without"]


def test_a_withdrawn_agreement_is_not_shown(session: Session) -> None:
    add_agreement(session, "gone", state="withdrawn")
    assert ids(session, EVERYTHING) == []
    assert count_agreements(session, EVERYTHING) == 0
    assert recent_frame(session).empty


def test_a_page_takes_the_same_few_statements_for_one_row_as_for_many(session: Session) -> None:
    numbers = []
    for target in (1, 20):
        for number in range(target):
            add_agreement(session, f"{target}-{number}", sources=[add_article(session)])
        with counted_statements(session) as statements:
            browse_frame(session, EVERYTHING)
        numbers.append(len(statements))
    assert numbers == [4, 4]


def test_what_came_in_last_comes_first(session: Session) -> None:
    add_agreement(session, "old", created_at=ENTERED, signed_on="2026-02")
    add_agreement(session, "new", created_at=ENTERED + timedelta(days=1), parties=("EU", "JPN"))
    frame = recent_frame(session, limit=5)
    assert list(frame.columns) == ["public_id", "title", "created_at", "signed_on", "parties"]
    assert list(frame["public_id"]) == ["new", "old"]
    assert list(frame["parties"]) == [["EU", "JPN"], ["KEN", "PER"]]
    assert list(recent_frame(session, limit=1)["public_id"]) == ["new"]


def test_the_data_version_grows_with_each_change(session: Session) -> None:
    assert data_version(session) == 0
    agreement = add_agreement(session, "one")
    session.add(Revision(agreement_id=agreement.id, version=1, made_by="test", action="create", after={}))
    session.flush()
    assert data_version(session) >= 1
