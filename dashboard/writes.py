"""All changes that the dashboard makes: each one library call in one commit, in the analyst's name."""

from typing import TypedDict

from dashboard.wording import DESK_CLOSED, Agreement
from tracker import pipeline, record, review
from tracker.db import session_scope
from tracker.errors import TrackerError
from tracker.facts import AgreementFacts, ArticleText
from tracker.ingest.save import save_source
from tracker.pipeline import Submission
from tracker.settings import get_settings


class Publication(TypedDict):
    """What a person states of an article's publication, as typed; empty text is not stated."""

    title: str
    published: str
    publisher: str
    author: str
    url: str


class DeskClosedError(TrackerError):
    """The settings do not let this dashboard write."""


def desk_is_open() -> bool:
    """Whether this dashboard may change the register."""
    return get_settings().desk_open


def submit_text(raw: str | bytes, about: Publication) -> Submission:
    """Store an article and its drafts; what ``about`` states of its publication wins over the text."""
    with session_scope() as session:
        return pipeline.submit_text(session, raw, by=_analyst(), **about)


def submit_url(url: str) -> Submission:
    """Fetch a page, store it and its drafts."""
    with session_scope() as session:
        return pipeline.submit_url(session, url, by=_analyst())


def accept(draft_id: int, facts: AgreementFacts) -> str:
    """Make a record of a draft, with the facts as the form holds them; the record's id."""
    with session_scope() as session:
        return review.accept_draft(session, draft_id, by=_analyst(), facts=facts)


def attach(draft_id: int, public_id: str, facts: AgreementFacts) -> str:
    """Add a draft's values and article to a record that exists; the record's id."""
    with session_scope() as session:
        return review.attach_draft(session, draft_id, public_id, by=_analyst(), facts=facts)


def reject(draft_id: int, reason: str) -> None:
    """Decide against a draft, saying why."""
    with session_scope() as session:
        review.reject_draft(session, draft_id, by=_analyst(), reason=reason)


def enter(facts: AgreementFacts, source: ArticleText) -> str:
    """Make a record by hand on a source with text or address; the record's id."""
    with session_scope() as session:
        article = save_source(session, source, by=_analyst())
        return record.enter_agreement(session, facts, article_id=article.id, by=_analyst()).public_id


def prefer(public_id: str, claim_id: int, *, version: int) -> None:
    """Let one of rival values be the record's, as it was read at ``version``."""
    with session_scope() as session:
        record.prefer_claim(
            session, public_id, claim_id, by=_analyst(), reason=Agreement.PREFER_REASON, version=version
        )


def _analyst() -> str:
    """In whose name a change is made; raises DeskClosedError where none may be."""
    if not desk_is_open():
        raise DeskClosedError(DESK_CLOSED)
    return get_settings().analyst
