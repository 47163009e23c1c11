"""One agreement with all that is known of it and how it came to be."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from tracker.errors import NotFoundError
from tracker.facts import AgreementFacts
from tracker.models import Agreement, AgreementArticle, Article, Claim, Relation, Revision, StatusEvent
from tracker.models.claim import RANKS
from tracker.query.frames import COUNT, MOMENT, TEXT, frame_of
from tracker.query.stored import read_stored
from tracker.vocabulary.codes import Status

CLAIM_COLUMNS = dict.fromkeys(
    "id field slot value rank attribution quote start end confidence reader approver made_at "
    "article_id publisher published url".split(),
    TEXT,
) | {"id": COUNT, "made_at": MOMENT}
SOURCE_COLUMNS = dict.fromkeys(
    "article_id publisher title author published url kind has_text".split(), TEXT
) | {"article_id": COUNT, "has_text": "bool"}
LEDGER_COLUMNS = dict.fromkeys("status on article_id publisher".split(), TEXT)
RELATION_COLUMNS = dict.fromkeys("type direction public_id title".split(), TEXT)
HISTORY_COLUMNS = dict.fromkeys("version at by action reason before after".split(), TEXT) | {
    "version": COUNT,
    "at": MOMENT,
}


@dataclass(frozen=True, slots=True)
class AgreementView:
    """A record as it is shown. Missing values in the frames are None.

    * ``claims``: every value with its article and words, by field, slot, rank and number.
    * ``sources``: the articles, in the order in which they came to it.
    * ``ledger``: the steps of its life, by day; an undated one where it usually comes.
    * ``relations``: ``direction`` is ``to`` (this one renews that) or ``from`` (that one renews this);
      ``public_id`` is None where the other is known by its name alone.
    * ``history``: its versions, newest first, with the facts before and after each.
    """

    public_id: str
    version: int
    facts: AgreementFacts
    claims: pd.DataFrame
    sources: pd.DataFrame
    ledger: pd.DataFrame
    relations: pd.DataFrame
    history: pd.DataFrame


def read_agreement(session: Session, public_id: str) -> AgreementView:
    """The agreement of that id; raises NotFoundError for an id that was never given or is withdrawn."""
    number, state = _find(session, public_id)
    if state != "published":
        raise NotFoundError(f"The agreement {public_id!r} was withdrawn from the register.")
    (stored,) = read_stored(session, [number])
    return AgreementView(
        public_id=stored.public_id,
        version=stored.version,
        facts=stored.facts,
        claims=_claims(session, number),
        sources=_sources(session, number),
        ledger=_ledger(session, number),
        relations=_relations(session, number),
        history=_history(session, number),
    )


def _find(session: Session, public_id: str) -> tuple[int, str]:
    query = select(Agreement.id, Agreement.state).where(Agreement.public_id == public_id)
    is_plain = public_id.isascii() and public_id.isprintable()  # an id is; engines stumble over the rest
    found = session.execute(query).one_or_none() if is_plain else None
    if found is None:
        raise NotFoundError(f"There is no agreement {public_id!r}: find its id with a search.")
    return found.id, found.state


def _claims(session: Session, number: int) -> pd.DataFrame:
    query = (
        select(Claim, Article.publisher, Article.published_on, Article.url)
        .outerjoin(Article, Article.id == Claim.article_id)
        .where(Claim.agreement_id == number)
    )
    rows = sorted(session.execute(query).all(), key=lambda row: _place_of_claim(row.Claim))
    own = list(CLAIM_COLUMNS)[: list(CLAIM_COLUMNS).index("publisher")]
    return frame_of(
        (
            (*(getattr(claim, name) for name in own), publisher, published, url)
            for claim, publisher, published, url in rows
        ),
        CLAIM_COLUMNS,
    )


def _place_of_claim(claim: Claim) -> tuple[str, int, str, int, int]:
    """Numbers in slots are text: shorter first keeps 2 before 10."""
    slot = int(claim.slot) if claim.slot.isdecimal() else 0
    return claim.field, slot, claim.slot, RANKS.index(claim.rank), claim.id


def _sources(session: Session, number: int) -> pd.DataFrame:
    query = (
        select(
            Article.id,
            Article.publisher,
            Article.title,
            Article.author,
            Article.published_on,
            Article.url,
            Article.kind,
            Article.content_hash.is_not(None),
        )
        .join(AgreementArticle)
        .where(AgreementArticle.agreement_id == number)
        .order_by(AgreementArticle.position, Article.id)
    )
    return frame_of(session.execute(query).all(), SOURCE_COLUMNS)


def _ledger(session: Session, number: int) -> pd.DataFrame:
    query = (
        select(
            StatusEvent.status_code,
            StatusEvent.happened_on,
            StatusEvent.article_id,
            Article.publisher,
            StatusEvent.happened_earliest,
        )
        .outerjoin(Article, Article.id == StatusEvent.article_id)
        .where(StatusEvent.agreement_id == number)
        .order_by(StatusEvent.id)
    )
    return frame_of((row[:4] for row in _in_order(session.execute(query).all())), LEDGER_COLUMNS)


def _in_order(events: Sequence[Row[*tuple[Any, ...]]]) -> list[Row[*tuple[Any, ...]]]:
    """By day; an undated step stands before the first one that usually comes after it."""
    usual = [status.value for status in Status]
    dated = [event for event in events if event.happened_earliest]
    ordered = sorted(dated, key=lambda event: event.happened_earliest)
    for event in events:
        if event.happened_earliest is None:
            step = usual.index(event.status_code)
            later = (place for place, other in enumerate(ordered) if usual.index(other.status_code) > step)
            ordered.insert(next(later, len(ordered)), event)
    return ordered


def _relations(session: Session, number: int) -> pd.DataFrame:
    outward = (
        select(Relation.type, Relation.target_text, Agreement.public_id, Agreement.title)
        .outerjoin(Agreement, Agreement.id == Relation.target_id)
        .where(Relation.agreement_id == number)
        .order_by(Relation.id)
    )
    inward = (
        select(Relation.type, Agreement.public_id, Agreement.title)
        .join(Agreement, Agreement.id == Relation.agreement_id)
        .where(Relation.target_id == number, Agreement.state == "published")
        .order_by(Relation.id)
    )
    rows: list[tuple[object, ...]] = [
        (row.type, "to", row.public_id, row.title or row.target_text) for row in session.execute(outward)
    ]
    rows += [(row.type, "from", row.public_id, row.title) for row in session.execute(inward)]
    return frame_of(rows, RELATION_COLUMNS)


def _history(session: Session, number: int) -> pd.DataFrame:
    query = (
        select(
            Revision.version,
            Revision.made_at,
            Revision.made_by,
            Revision.action,
            Revision.reason,
            Revision.before,
            Revision.after,
        )
        .where(Revision.agreement_id == number)
        .order_by(Revision.version.desc())
    )
    return frame_of(session.execute(query).all(), HISTORY_COLUMNS)
