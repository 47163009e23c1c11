"""Persons and institutions of the parties, and who signed or witnessed what."""

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.models.base import Base, one_of
from tracker.vocabulary.codes import Capacity


class Person(Base):
    """Somebody who acts for a party; ``name`` is the preferred spelling."""

    __tablename__ = "person"
    __table_args__ = (
        Index("uq_person_identity", "name", text("coalesce(party_code, '')"), unique=True),
        Index("ix_person_party_code", "party_code"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    party_code: Mapped[str | None] = mapped_column(ForeignKey("party.code"))
    names: Mapped[list["PersonName"]] = relationship(cascade="all, delete-orphan", order_by="PersonName.id")


class PersonName(Base):
    """A spelling under which a person was met: other transliterations, short forms."""

    __tablename__ = "person_name"
    __table_args__ = (UniqueConstraint("person_id", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    name: Mapped[str]


class Institution(Base):
    """An organ of a party."""

    __tablename__ = "institution"
    __table_args__ = (
        Index("uq_institution_identity", "name", text("coalesce(party_code, '')"), unique=True),
        Index("ix_institution_party_code", "party_code"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    party_code: Mapped[str | None] = mapped_column(ForeignKey("party.code"))


class Signature(Base):
    """A person at a signing: the capacity, and name, office and party as of that day."""

    __tablename__ = "signature"
    __table_args__ = (
        CheckConstraint(one_of("capacity", tuple(Capacity)), name="capacity"),
        UniqueConstraint("agreement_id", "capacity", "position"),
        Index("ix_signature_person_id", "person_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    agreement_id: Mapped[int] = mapped_column(ForeignKey("agreement.id", ondelete="CASCADE"))
    capacity: Mapped[str]
    position: Mapped[int]
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    name: Mapped[str]
    role: Mapped[str | None]
    party_code: Mapped[str | None] = mapped_column(ForeignKey("party.code"))
    person: Mapped[Person] = relationship()
