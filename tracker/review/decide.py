"""An analyst's decision on a draft: accept it, attach it to a record that is there, or reject it."""

from sqlalchemy.orm import Session

from tracker.errors import ConflictError, InvalidInputError
from tracker.facts import AgreementFacts, Extraction
from tracker.models import Agreement, Draft
from tracker.models.base import now
from tracker.record import accept_facts, attach_article
from tracker.review.queue import get_draft


def accept_draft(session: Session, draft_id: int, *, by: str, facts: AgreementFacts | None = None) -> str:
    """Makes a new record of a draft, as the analyst left it in ``facts``; returns its public id.

    Raises NotFoundError for no such draft, ConflictError for one that is decided, InvalidInputError
    for facts that cannot be a record.
    """
    draft = _open_draft(session, draft_id)
    extraction, accepted = _settle_facts(draft, facts)
    agreement = accept_facts(session, extraction, accepted, article_id=draft.article_id, by=by)
    _close(session, draft, "accepted", by=by, agreement=agreement)
    return agreement.public_id


def attach_draft(
    session: Session, draft_id: int, public_id: str, *, by: str, facts: AgreementFacts | None = None
) -> str:
    """Adds a draft's article and values to the record of ``public_id``; returns that id.

    Raises NotFoundError for no such draft or record, ConflictError for a draft that is decided.
    """
    draft = _open_draft(session, draft_id)
    extraction, accepted = _settle_facts(draft, facts)
    agreement = attach_article(session, public_id, extraction, accepted, article_id=draft.article_id, by=by)
    _close(session, draft, "attached", by=by, agreement=agreement)
    return agreement.public_id


def reject_draft(session: Session, draft_id: int, *, by: str, reason: str) -> None:
    """Closes a draft without a record; the reason is kept with it.

    Raises NotFoundError for no such draft, ConflictError for one that is decided, InvalidInputError
    for an empty reason.
    """
    if not reason.strip():
        raise InvalidInputError("A rejection needs a reason: say in a few words why.")
    draft = _open_draft(session, draft_id)
    draft.reason = reason.strip()
    _close(session, draft, "rejected", by=by, agreement=None)


def _open_draft(session: Session, draft_id: int) -> Draft:
    draft = get_draft(session, draft_id)
    if draft.state != "open":
        outcome = f" as {draft.agreement.public_id}" if draft.agreement else ""
        raise ConflictError(f"Draft {draft_id} was already {draft.state}{outcome} by {draft.decided_by}.")
    return draft


def _settle_facts(draft: Draft, facts: AgreementFacts | None) -> tuple[Extraction, AgreementFacts]:
    extraction = Extraction.model_validate(draft.extraction)
    if facts is None or facts == extraction.facts:
        return extraction, extraction.facts
    draft.edited = facts.model_dump(mode="json")
    return extraction, facts


def _close(session: Session, draft: Draft, state: str, *, by: str, agreement: Agreement | None) -> None:
    draft.state = state
    draft.decided_by = by
    draft.decided_at = now()
    draft.agreement_id = agreement.id if agreement is not None else None
    session.flush()
