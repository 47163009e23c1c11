"""Articles: the pages and pasted texts that values rest on."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from tracker.models.base import Base, dated, now, one_of

ARTICLE_KINDS = ("news", "government", "official-text")


class Article(Base):
    """One page or pasted text. A source known by its address alone has no text."""

    __tablename__ = "article"
    __table_args__ = (
        CheckConstraint(one_of("kind", ARTICLE_KINDS), name="kind"),
        CheckConstraint("canonical_url IS NOT NULL OR text IS NOT NULL", name="found_somewhere"),
        CheckConstraint("(text IS NULL) = (content_hash IS NULL)", name="text_hashed"),
        CheckConstraint(dated("published"), name="published"),
        Index("ix_article_publisher", "publisher"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(default="news")
    url: Mapped[str | None]
    canonical_url: Mapped[str | None] = mapped_column(unique=True)
    publisher: Mapped[str | None]
    author: Mapped[str | None]
    title: Mapped[str | None]
    published_on: Mapped[str | None]
    published_earliest: Mapped[date | None]
    published_latest: Mapped[date | None]
    language: Mapped[str | None]
    text: Mapped[str | None]
    content_hash: Mapped[str | None] = mapped_column(unique=True)
    added_at: Mapped[datetime] = mapped_column(default=now)
    added_by: Mapped[str]
