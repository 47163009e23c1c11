"""Drafts are proposed once and decided once."""

from collections.abc import Callable

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.record.samples import NORTHERN_TIMES, hydrogen_extraction, hydrogen_facts
from tracker.db import session_scope
from tracker.errors import ConflictError, InvalidInputError, NotFoundError
from tracker.ingest.save import save_article
from tracker.models import Agreement, Draft
from tracker.record import enter_agreement
from tracker.review import accept_draft, attach_draft, list_drafts, propose, read_draft, reject_draft
from tracker.review.queue import DRAFT_COLUMNS


def proposed(session: Session) -> int:
    article = save_article(session, NORTHERN_TIMES, by="tester").id
    return propose(session, article, (hydrogen_extraction(),), "rules test")[0]


def agreements(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(Agreement)) or 0


def test_a_draft_keeps_the_extraction_and_its_article(session: Session) -> None:
    view = read_draft(session, proposed(session))
    assert view.extraction == hydrogen_extraction()
    assert view.article == NORTHERN_TIMES
    assert (view.state, view.agreement, view.edited) == ("open", None, None)


def test_one_article_can_have_many_drafts_each_proposed_once(session: Session) -> None:
    article = save_article(session, NORTHERN_TIMES, by="tester").id
    twice = (hydrogen_extraction(), hydrogen_extraction(rivals=False))
    first = propose(session, article, twice, "rules test")
    assert len(first) == 2
    assert propose(session, article, twice, "rules test") == first
    assert session.scalar(select(func.count()).select_from(Draft)) == 2


def test_the_queue_lists_what_waits(session: Session) -> None:
    draft = proposed(session)
    frame = list_drafts(session)
    assert list(frame.columns) == list(DRAFT_COLUMNS)
    row = frame.iloc[0]
    assert (row["id"], row["state"], row["kind"], row["parties"]) == (draft, "open", "mou", ["NOR", "CHL"])
    assert (row["publisher"], row["published"], row["signed_on"]) == (
        "Northern Times",
        "2025-03-04",
        "2025-03-03",
    )
    reject_draft(session, draft, by="ada", reason="not an agreement")
    assert list_drafts(session).empty
    assert list(list_drafts(session).columns) == list(DRAFT_COLUMNS)
    assert list_drafts(session, state=None)["state"].tolist() == ["rejected"]


def test_a_state_of_drafts_that_does_not_exist_is_refused(session: Session) -> None:
    with pytest.raises(InvalidInputError, match="'lost' is no state"):
        list_drafts(session, state="lost")


def test_accepting_makes_a_record_and_says_which(session: Session) -> None:
    draft = proposed(session)
    public_id = accept_draft(session, draft, by="ada")
    view = read_draft(session, draft)
    assert (view.state, view.agreement, view.decided_by) == ("accepted", public_id, "ada")
    assert agreements(session) == 1


def test_what_the_analyst_changed_is_kept_beside_what_was_read(session: Session) -> None:
    draft = proposed(session)
    edited = hydrogen_facts(signed_on="2025-03-02")
    accept_draft(session, draft, by="ada", facts=edited)
    view = read_draft(session, draft)
    assert view.edited == edited
    assert view.extraction.facts == hydrogen_facts()


def test_attaching_adds_no_record(session: Session) -> None:
    record = enter_agreement(session, hydrogen_facts(), article_id=None, by="ada").public_id
    draft = proposed(session)
    assert attach_draft(session, draft, record, by="ben") == record
    assert read_draft(session, draft).state == "attached"
    assert agreements(session) == 1


def _accept(session: Session, draft: int) -> None:
    accept_draft(session, draft, by="ben")


def _attach(session: Session, draft: int) -> None:
    attach_draft(session, draft, "chl-nor-2025-hydrogen", by="ben")


def _reject(session: Session, draft: int) -> None:
    reject_draft(session, draft, by="ben", reason="late")


@pytest.mark.parametrize("again", [_accept, _attach, _reject])
def test_a_draft_is_decided_once(session: Session, again: Callable[[Session, int], None]) -> None:
    draft = proposed(session)
    accept_draft(session, draft, by="ada")
    with pytest.raises(
        ConflictError, match=f"Draft {draft} was already accepted as chl-nor-2025-hydrogen by ada"
    ):
        again(session, draft)
    assert agreements(session) == 1


def test_of_two_analysts_who_decide_at_once_one_is_told(register_url: str) -> None:
    with session_scope(register_url) as session:
        draft = proposed(session)

    def decide_slowly() -> None:
        with session_scope(register_url) as slow:
            held = slow.get(Draft, draft)
            with session_scope(register_url) as fast:
                accept_draft(fast, draft, by="fast")
            assert held is not None
            accept_draft(slow, draft, by="slow")

    with pytest.raises(ConflictError):
        decide_slowly()
    with session_scope(register_url) as session:
        assert agreements(session) == 1
        assert read_draft(session, draft).decided_by == "fast"


def test_a_rejection_needs_a_reason(session: Session) -> None:
    draft = proposed(session)
    with pytest.raises(InvalidInputError, match="needs a reason"):
        reject_draft(session, draft, by="ada", reason="  ")


def test_a_draft_and_a_record_that_are_not_there_are_named(session: Session) -> None:
    with pytest.raises(NotFoundError, match="no draft 77"):
        read_draft(session, 77)
    with pytest.raises(NotFoundError, match="nowhere-1900"):
        attach_draft(session, proposed(session), "nowhere-1900", by="ada")
