"""The drafts that wait, and one of them in full."""

from dataclasses import dataclass
from datetime import datetime

import pandas as pd
from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from tracker.errors import InvalidInputError, NotFoundError
from tracker.facts import AgreementFacts, ArticleText, Extraction
from tracker.models import Article, Draft
from tracker.models.draft import DRAFT_STATES
from tracker.record.naming import compose_title

LARGEST_NUMBER = 2**31 - 1
"""What the column of numbers can hold; an engine asked for more fails rather than finds nothing."""

DRAFT_COLUMNS = (
    "id",
    "state",
    "title",
    "kind",
    "parties",
    "signed_on",
    "article_id",
    "publisher",
    "published",
    "proposed_at",
    "agreement",
)


@dataclass(frozen=True, slots=True)
class DraftView:
    """One draft with its article: what the reader found, and what an analyst made of it."""

    id: int
    state: str
    article_id: int
    article: ArticleText
    extraction: Extraction
    edited: AgreementFacts | None
    agreement: str | None
    decided_by: str | None
    decided_at: datetime | None
    reason: str | None


def list_drafts(session: Session, *, state: str | None = "open") -> pd.DataFrame:
    """The drafts in a state (None: in any), those of the newest articles first; columns DRAFT_COLUMNS.

    Raises InvalidInputError for a state there is not.
    """
    if state is not None and state not in DRAFT_STATES:
        raise InvalidInputError(f"{state!r} is no state of a draft: choose from {', '.join(DRAFT_STATES)}.")
    query = select(Draft).options(joinedload(Draft.article), joinedload(Draft.agreement))
    if state is not None:
        query = query.where(Draft.state == state)
    drafts = session.scalars(query.order_by(Draft.article_id.desc(), Draft.position)).all()
    return pd.DataFrame([_row(draft) for draft in drafts], columns=list(DRAFT_COLUMNS))


def _row(draft: Draft) -> dict[str, object]:
    facts = _facts(draft)
    return {
        "id": draft.id,
        "state": draft.state,
        "title": compose_title(facts),
        "kind": facts.kind.value if facts.kind else None,
        "parties": list(facts.parties),
        "signed_on": facts.signed_on,
        "article_id": draft.article_id,
        "publisher": draft.article.publisher,
        "published": draft.article.published_on,
        "proposed_at": draft.proposed_at,
        "agreement": draft.agreement.public_id if draft.agreement else None,
    }


def _facts(draft: Draft) -> AgreementFacts:
    if draft.edited is not None:
        return AgreementFacts.model_validate(draft.edited)
    return Extraction.model_validate(draft.extraction).facts


def get_draft(session: Session, draft_id: int) -> Draft:
    """The draft of a number; raises NotFoundError for a number that no draft has."""
    draft = session.get(Draft, draft_id) if 0 < draft_id <= LARGEST_NUMBER else None
    if draft is None:
        raise NotFoundError(f"There is no draft {draft_id}: see `tracker drafts list`.")
    return draft


def read_draft(session: Session, draft_id: int) -> DraftView:
    """A draft with its article; raises NotFoundError for a number that no draft has."""
    draft = get_draft(session, draft_id)
    return DraftView(
        id=draft.id,
        state=draft.state,
        article_id=draft.article_id,
        article=article_text(draft.article),
        extraction=Extraction.model_validate(draft.extraction),
        edited=AgreementFacts.model_validate(draft.edited) if draft.edited is not None else None,
        agreement=draft.agreement.public_id if draft.agreement else None,
        decided_by=draft.decided_by,
        decided_at=draft.decided_at,
        reason=draft.reason,
    )


def article_text(article: Article) -> ArticleText:
    """A stored article in the shape in which the reader sees it."""
    return ArticleText(
        text=article.text or "",
        title=article.title,
        published=article.published_on,
        publisher=article.publisher,
        author=article.author,
        url=article.url,
    )
