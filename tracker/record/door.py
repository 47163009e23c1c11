"""The one door through which records are written: every change is claims, then a revision.

A record is what its preferred claims say. So each change adds claims or ranks them, settles which
are preferred, writes the rows anew and keeps the facts before and after, all in the caller's
transaction.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.errors import ConflictError, InvalidInputError, NotFoundError
from tracker.facts import AgreementFacts, Extraction
from tracker.models import Agreement, AgreementArticle, Claim, Revision
from tracker.models.base import now
from tracker.record.claims import (
    NewClaim,
    add_claims,
    claims_by_analyst,
    claims_from_extraction,
    claims_of,
)
from tracker.record.naming import next_public_id
from tracker.record.paths import LISTS, Value, admits, facts_of, is_remark
from tracker.record.rows import Spellings, columns_of, write_rows
from tracker.record.slots import slots_for
from tracker.record.support import settle


def create_agreement(
    session: Session,
    facts: AgreementFacts,
    claims: Iterable[NewClaim],
    *,
    articles: Sequence[int],
    by: str,
    action: str,
    public_id: str | None = None,
) -> Agreement:
    """A new record of the facts, resting on the claims and articles; flushed, not committed.

    Raises InvalidInputError where the facts do not name a party, and ConflictError where the id
    asked for has been given already.
    """
    if not facts.parties:
        raise InvalidInputError("An agreement needs a party: name at least one state or organisation.")
    if public_id is not None and _find(session, public_id) is not None:
        raise ConflictError(f"There is already an agreement {public_id!r}: choose another id.")
    agreement = Agreement(public_id=public_id or next_public_id(session, facts), **columns_of(facts))
    session.add(agreement)
    session.flush()
    _add_sources(session, agreement, articles)
    add_claims(session, agreement, claims, approver=by)
    _rewrite(session, agreement, by=by, action=action, before=None)
    return agreement


def accept_facts(
    session: Session, extraction: Extraction, facts: AgreementFacts, *, article_id: int, by: str
) -> Agreement:
    """A new record of what an analyst accepted from one draft of an article."""
    claims = claims_from_extraction(extraction, facts, article_id=article_id)
    return create_agreement(session, facts, claims, articles=[article_id], by=by, action="accepted")


def enter_agreement(session: Session, facts: AgreementFacts, *, article_id: int | None, by: str) -> Agreement:
    """A new record of what an analyst entered by hand, on an article or on their own word."""
    claims = claims_by_analyst(facts, article_id=article_id)
    articles = [article_id] if article_id is not None else []
    return create_agreement(session, facts, claims, articles=articles, by=by, action="entered")


def attach_article(
    session: Session,
    public_id: str,
    extraction: Extraction,
    facts: AgreementFacts,
    *,
    article_id: int,
    by: str,
) -> Agreement:
    """Adds an article, and all it says, to a record that is there; rivals stay side by side."""
    agreement = get_agreement(session, public_id)
    slot_of = slots_for(facts, claims_of(session, agreement))
    claims = claims_from_extraction(extraction, facts, article_id=article_id, slot_of=slot_of)
    before = snapshot(session, agreement)
    _add_sources(session, agreement, [article_id])
    add_claims(session, agreement, claims, approver=by)
    _rewrite(session, agreement, by=by, action="attached", before=before)
    return agreement


def prefer_claim(
    session: Session,
    public_id: str,
    claim_id: int,
    *,
    by: str,
    reason: str,
    version: int | None = None,
) -> Agreement:
    """Makes one claim's value the record's, over its rivals, until somebody chooses again.

    Raises NotFoundError where the record has no such claim, InvalidInputError where its field could
    not hold the value or it speaks of a list as a whole, and ConflictError where the record is no
    longer at ``version``.
    """
    agreement = get_agreement(session, public_id)
    check_version(agreement, version)
    claims = claims_of(session, agreement)
    chosen = next((claim for claim in claims if claim.id == claim_id), None)
    if chosen is None:
        raise NotFoundError(f"Agreement {public_id!r} has no claim {claim_id}: load the page again.")
    if is_remark(chosen.field, chosen.slot) or not admits(chosen.field, chosen.value):
        raise InvalidInputError(f"{chosen.value!r} cannot stand as {chosen.field}: enter the value by hand.")
    before = snapshot(session, agreement)
    for claim in claims:
        if (claim.field, claim.slot) == (chosen.field, chosen.slot):
            same = claim.value == chosen.value
            claim.rank, claim.ranked_by = ("preferred", by) if same else ("normal", None)
    _rewrite(session, agreement, by=by, action="preferred", before=before, reason=reason)
    return agreement


def get_agreement(session: Session, public_id: str) -> Agreement:
    """The record of a public id; raises NotFoundError naming an id that nobody was given."""
    agreement = _find(session, public_id)
    if agreement is None:
        raise NotFoundError(
            f"There is no agreement {public_id!r}: look it up with `tracker agreements list`."
        )
    return agreement


def check_version(agreement: Agreement, version: int | None) -> None:
    """Raises ConflictError where a record has moved on from the version that somebody read."""
    if version is not None and agreement.version != version:
        raise ConflictError(
            f"Agreement {agreement.public_id!r} was changed meanwhile (version {agreement.version}, "
            f"not {version}): load it again and repeat."
        )


def snapshot(session: Session, agreement: Agreement) -> dict[str, Any]:
    """The facts of a record as its preferred claims tell them now, with its articles, as JSON data."""
    claims = [claim for claim in claims_of(session, agreement) if claim.rank == "preferred"]
    return _as_json(_facts(claims), _sources(session, agreement))


def _find(session: Session, public_id: str) -> Agreement | None:
    return session.scalar(select(Agreement).where(Agreement.public_id == public_id))


def _sources(session: Session, agreement: Agreement) -> list[int]:
    link = AgreementArticle
    query = select(link.article_id).where(link.agreement_id == agreement.id).order_by(link.position)
    return list(session.scalars(query))


def _add_sources(session: Session, agreement: Agreement, articles: Sequence[int]) -> None:
    held = _sources(session, agreement)
    for position, article_id in enumerate(dict.fromkeys(a for a in articles if a not in held), len(held) + 1):
        session.add(AgreementArticle(agreement_id=agreement.id, article_id=article_id, position=position))
    session.flush()


def _facts(preferred: Iterable[Claim]) -> AgreementFacts:
    places = dict.fromkeys(Value(claim.field, claim.slot, claim.value) for claim in preferred)
    return facts_of(places)


def _as_json(facts: AgreementFacts, sources: list[int]) -> dict[str, Any]:
    return {**facts.model_dump(mode="json"), "articles": sources}


def _rewrite(
    session: Session,
    agreement: Agreement,
    *,
    by: str,
    action: str,
    before: dict[str, Any] | None,
    reason: str | None = None,
) -> None:
    """Settles the claims, writes the record from them and keeps the revision."""
    claims = claims_of(session, agreement)
    settle(claims)
    facts = _facts(claim for claim in claims if claim.rank == "preferred")
    for column, value in columns_of(facts).items():
        setattr(agreement, column, value)
    if before is not None:
        agreement.updated_at = now()  # an update even where no column changed, so that the version moves
    session.flush()
    write_rows(session, agreement, facts, _spellings(facts, claims), claims)
    after = _as_json(facts, _sources(session, agreement))
    session.add(
        Revision(
            agreement_id=agreement.id,
            version=agreement.version,
            made_by=by,
            action=action,
            reason=reason,
            before=before,
            after=after,
        )
    )
    session.flush()


def _spellings(facts: AgreementFacts, claims: Sequence[Claim]) -> Spellings:
    names: dict[tuple[str, int], tuple[str, ...]] = {}
    for field in LISTS:
        slots: dict[str, list[Claim]] = {}
        for claim in claims:
            if claim.field == f"{field}.name" and claim.rank != "deprecated":
                slots.setdefault(claim.slot, []).append(claim)
        for index, member in enumerate(getattr(facts, field)):
            for said in slots.values():
                if any(claim.rank == "preferred" and claim.value == member.name for claim in said):
                    names[field, index] = tuple(dict.fromkeys(claim.value for claim in said))
    return Spellings(names)
