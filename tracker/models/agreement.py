"""Agreements: the record itself, as its preferred claims tell it."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.models.base import Base, dated, now, one_of
from tracker.models.people import Institution, Signature
from tracker.vocabulary.codes import RelationType

RECORD_STATES = ("published", "withdrawn")


class Agreement(Base):
    """One instrument. ``public_id`` is what is cited: stable, readable, never given twice."""

    __tablename__ = "agreement"
    __table_args__ = (
        CheckConstraint(one_of("state", RECORD_STATES), name="state"),
        CheckConstraint(dated("signed"), name="signed"),
        CheckConstraint(dated("effective"), name="effective"),
        CheckConstraint(dated("expires"), name="expires"),
        CheckConstraint("version >= 1", name="version"),
        Index("ix_agreement_newest", "signed_latest", "id"),
        Index("ix_agreement_kind_code", "kind_code"),
        Index("ix_agreement_status_code", "status_code"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    public_id: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    kind_code: Mapped[str | None] = mapped_column(ForeignKey("kind.code"))
    status_code: Mapped[str | None] = mapped_column(ForeignKey("status.code"))
    signed_on: Mapped[str | None]
    signed_earliest: Mapped[date | None]
    signed_latest: Mapped[date | None]
    signed_uncertain: Mapped[bool] = mapped_column(default=False)
    effective_on: Mapped[str | None]
    effective_earliest: Mapped[date | None]
    effective_latest: Mapped[date | None]
    expires_on: Mapped[str | None]
    expires_earliest: Mapped[date | None]
    expires_latest: Mapped[date | None]
    place_city: Mapped[str | None]
    place_country: Mapped[str | None] = mapped_column(ForeignKey("party.code"))
    summary: Mapped[str | None]
    state: Mapped[str] = mapped_column(default="published")
    version: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime] = mapped_column(default=now)
    updated_at: Mapped[datetime] = mapped_column(default=now)

    parties: Mapped[list["AgreementParty"]] = relationship(
        cascade="all, delete-orphan", order_by="AgreementParty.position"
    )
    sectors: Mapped[list["AgreementSector"]] = relationship(
        cascade="all, delete-orphan", order_by="AgreementSector.position"
    )
    areas: Mapped[list["AgreementArea"]] = relationship(
        cascade="all, delete-orphan", order_by="AgreementArea.position"
    )
    institutions: Mapped[list["AgreementInstitution"]] = relationship(
        cascade="all, delete-orphan", order_by="AgreementInstitution.position"
    )
    signatures: Mapped[list[Signature]] = relationship(
        cascade="all, delete-orphan", order_by="Signature.position"
    )

    # Two people who save the same version cannot both succeed: the second gets StaleDataError.
    __mapper_args__ = {"version_id_col": version}


class AgreementParty(Base):
    """A party to an agreement, in the order in which the parties are named."""

    __tablename__ = "agreement_party"
    __table_args__ = (
        Index("ix_agreement_party_party_code", "party_code", "agreement_id"),
        UniqueConstraint("agreement_id", "position"),
    )

    agreement_id: Mapped[int] = mapped_column(
        ForeignKey("agreement.id", ondelete="CASCADE"), primary_key=True
    )
    party_code: Mapped[str] = mapped_column(ForeignKey("party.code"), primary_key=True)
    position: Mapped[int]


class AgreementSector(Base):
    """What an agreement is about, most telling first."""

    __tablename__ = "agreement_sector"
    __table_args__ = (
        Index("ix_agreement_sector_sector_code", "sector_code", "agreement_id"),
        UniqueConstraint("agreement_id", "position"),
    )

    agreement_id: Mapped[int] = mapped_column(
        ForeignKey("agreement.id", ondelete="CASCADE"), primary_key=True
    )
    sector_code: Mapped[str] = mapped_column(ForeignKey("sector.code"), primary_key=True)
    position: Mapped[int]


class AgreementArea(Base):
    """A narrower subject, in words."""

    __tablename__ = "agreement_area"

    agreement_id: Mapped[int] = mapped_column(
        ForeignKey("agreement.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    words: Mapped[str]


class AgreementInstitution(Base):
    """An organ in whose name an agreement was made."""

    __tablename__ = "agreement_institution"
    __table_args__ = (Index("ix_agreement_institution_institution_id", "institution_id"),)

    agreement_id: Mapped[int] = mapped_column(
        ForeignKey("agreement.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    institution_id: Mapped[int] = mapped_column(ForeignKey("institution.id"))
    institution: Mapped[Institution] = relationship()


class AgreementArticle(Base):
    """An article that is a source of an agreement. One article may be a source of many."""

    __tablename__ = "agreement_article"
    __table_args__ = (Index("ix_agreement_article_article_id", "article_id"),)

    agreement_id: Mapped[int] = mapped_column(
        ForeignKey("agreement.id", ondelete="CASCADE"), primary_key=True
    )
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), primary_key=True)
    position: Mapped[int]


class AgreementText(Base):
    """The words an agreement is found by, folded (see :func:`tracker.vocabulary.folding.fold_words`).

    A full-text index stands on it: FTS5 in SQLite, a GIN index in PostgreSQL; see the migrations.
    """

    __tablename__ = "agreement_text"

    agreement_id: Mapped[int] = mapped_column(
        ForeignKey("agreement.id", ondelete="CASCADE"), primary_key=True
    )
    folded: Mapped[str]


class StatusEvent(Base):
    """One step in the life of an agreement, dated where known, with the article that tells of it."""

    __tablename__ = "status_event"
    __table_args__ = (
        CheckConstraint(dated("happened"), name="happened"),
        Index(
            "uq_status_event_step",
            "agreement_id",
            "status_code",
            text("coalesce(happened_on, '')"),
            text("coalesce(article_id, 0)"),
            unique=True,
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    agreement_id: Mapped[int] = mapped_column(ForeignKey("agreement.id", ondelete="CASCADE"))
    status_code: Mapped[str] = mapped_column(ForeignKey("status.code"))
    happened_on: Mapped[str | None]
    happened_earliest: Mapped[date | None]
    happened_latest: Mapped[date | None]
    article_id: Mapped[int | None] = mapped_column(ForeignKey("article.id"))


class Relation(Base):
    """How an agreement stands to an earlier one, which may be known by its name alone."""

    __tablename__ = "relation"
    __table_args__ = (
        CheckConstraint(one_of("type", tuple(RelationType)), name="type"),
        CheckConstraint("(target_id IS NULL) <> (target_text IS NULL)", name="one_target"),
        CheckConstraint("target_id IS NULL OR target_id <> agreement_id", name="not_itself"),
        Index(
            "uq_relation_link",
            "agreement_id",
            "type",
            text("coalesce(target_id, 0)"),
            text("coalesce(target_text, '')"),
            unique=True,
        ),
        Index("ix_relation_target_id", "target_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    agreement_id: Mapped[int] = mapped_column(ForeignKey("agreement.id", ondelete="CASCADE"))
    type: Mapped[str]
    target_id: Mapped[int | None] = mapped_column(ForeignKey("agreement.id"))
    target_text: Mapped[str | None]
