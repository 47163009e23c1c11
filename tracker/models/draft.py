"""Drafts: what the reader made of an article, until an analyst decides."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.models.agreement import Agreement
from tracker.models.article import Article
from tracker.models.base import Base, now, one_of

DRAFT_STATES = ("open", "accepted", "attached", "rejected")


class Draft(Base):
    """One agreement as read from one article.

    ``extraction`` is never changed; ``edited`` is the analyst's version of the facts, if there is one.
    """

    __tablename__ = "draft"
    __table_args__ = (
        CheckConstraint(one_of("state", DRAFT_STATES), name="state"),
        CheckConstraint("(state IN ('accepted', 'attached')) = (agreement_id IS NOT NULL)", name="outcome"),
        CheckConstraint(
            "(state = 'open') = (decided_at IS NULL) AND (state = 'open') = (decided_by IS NULL)",
            name="decided",
        ),
        CheckConstraint("state <> 'rejected' OR reason IS NOT NULL", name="reason_given"),
        UniqueConstraint("article_id", "reader", "position"),
        Index("ix_draft_state", "state"),
        Index("ix_draft_agreement_id", "agreement_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"))
    reader: Mapped[str]
    position: Mapped[int]
    extraction: Mapped[dict[str, Any]]
    edited: Mapped[dict[str, Any] | None]
    state: Mapped[str] = mapped_column(default="open")
    agreement_id: Mapped[int | None] = mapped_column(ForeignKey("agreement.id"))
    proposed_at: Mapped[datetime] = mapped_column(default=now)
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[str | None]
    reason: Mapped[str | None]
    version: Mapped[int] = mapped_column(default=1)
    article: Mapped[Article] = relationship()
    agreement: Mapped[Agreement | None] = relationship()

    # A draft that two people decide at once is decided by the first.
    __mapper_args__ = {"version_id_col": version}
