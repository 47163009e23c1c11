"""From an article's text to drafts that wait for an analyst."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.facts import Extraction
from tracker.models import Draft


def propose(session: Session, article_id: int, extractions: tuple[Extraction, ...], reader: str) -> list[int]:
    """The drafts of one article by one reader, made once: what was proposed before is returned as it is."""
    known = session.scalars(
        select(Draft).where(Draft.article_id == article_id, Draft.reader == reader).order_by(Draft.position)
    ).all()
    if known:
        return [draft.id for draft in known]
    drafts = [
        Draft(
            article_id=article_id,
            reader=reader,
            position=position,
            extraction=extraction.model_dump(mode="json"),
        )
        for position, extraction in enumerate(extractions, start=1)
    ]
    session.add_all(drafts)
    session.flush()
    return [draft.id for draft in drafts]
