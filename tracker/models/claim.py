"""Claims, which every value rests on, and revisions, which tell how a record came to be."""

from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.engine.default import DefaultExecutionContext
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.models.article import Article
from tracker.models.base import Base, now, one_of

RANKS = ("preferred", "normal", "deprecated")
ATTRIBUTIONS = ("quote", "source", "record", "analyst")


def fingerprint_of_value(context: DefaultExecutionContext) -> str:
    """A short stand-in for a claim's value in its unique index, which cannot hold a whole summary."""
    value: str = context.get_current_parameters()["value"]  # type: ignore[no-untyped-call]
    return sha256(value.encode()).hexdigest()[:32]


class Claim(Base):
    """One value of one field of an agreement, with where it stands and who answers for it.

    ``field`` is the path of the value without numbers (``kind``, ``place.city``,
    ``signatories.name``); ``slot`` tells members of a list apart: the code itself for parties,
    sectors and areas, a number for persons and institutions, empty for single values. Claims of
    one field and slot with different values are rivals.

    ``attribution`` tells how closely the value is tied to the article: ``quote`` (the words are
    held), ``source`` (this article says so, its words are not held), ``record`` (coded from all
    sources of the record together, of which this is one), ``analyst`` (a person says so).

    ``reader`` read the value (a reader and its version, a data set, or ``analyst``); ``approver``
    let it in. ``ranked_by`` is the person who chose the rank, or None where support decides.
    """

    __tablename__ = "claim"
    __table_args__ = (
        CheckConstraint(one_of("rank", RANKS), name="rank"),
        CheckConstraint(one_of("attribution", ATTRIBUTIONS), name="attribution"),
        CheckConstraint("attribution = 'analyst' OR article_id IS NOT NULL", name="has_source"),
        CheckConstraint(
            "(attribution = 'quote') = (quote IS NOT NULL) AND (quote IS NULL) = (start IS NULL) "
            'AND (quote IS NULL) = ("end" IS NULL)',
            name="quoted",
        ),
        CheckConstraint('start IS NULL OR (start >= 0 AND start < "end")', name="span"),
        CheckConstraint("confidence IS NULL OR (confidence >= 0 AND confidence <= 1)", name="confidence"),
        Index(
            "uq_claim_value",
            "agreement_id",
            "field",
            "slot",
            "fingerprint",
            text("coalesce(article_id, 0)"),
            "reader",
            text("coalesce(start, -1)"),
            unique=True,
        ),
        Index("ix_claim_article_id", "article_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    agreement_id: Mapped[int] = mapped_column(ForeignKey("agreement.id", ondelete="CASCADE"))
    field: Mapped[str]
    slot: Mapped[str] = mapped_column(default="")
    value: Mapped[str]
    fingerprint: Mapped[str] = mapped_column(default=fingerprint_of_value)
    rank: Mapped[str] = mapped_column(default="normal")
    ranked_by: Mapped[str | None]
    attribution: Mapped[str]
    article_id: Mapped[int | None] = mapped_column(ForeignKey("article.id"))
    quote: Mapped[str | None]
    start: Mapped[int | None]
    end: Mapped[int | None]
    confidence: Mapped[float | None]
    reader: Mapped[str]
    approver: Mapped[str]
    made_at: Mapped[datetime] = mapped_column(default=now)
    article: Mapped[Article | None] = relationship()


class Revision(Base):
    """One change of one record: who, when, why, and the facts before and after it."""

    __tablename__ = "revision"
    __table_args__ = (UniqueConstraint("agreement_id", "version"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    agreement_id: Mapped[int] = mapped_column(ForeignKey("agreement.id", ondelete="CASCADE"))
    version: Mapped[int]
    made_at: Mapped[datetime] = mapped_column(default=now)
    made_by: Mapped[str]
    action: Mapped[str]
    reason: Mapped[str | None]
    before: Mapped[dict[str, Any] | None]
    after: Mapped[dict[str, Any]]
