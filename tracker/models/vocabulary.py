"""The codebook's terms as rows, so that foreign keys can refuse a code nobody knows.

Filled from :mod:`tracker.vocabulary` whenever the register is upgraded; nothing else writes here.
"""

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tracker.models.base import Base, one_of

PARTY_KINDS = ("state", "territory", "historic-state", "organisation")


class KindTerm(Base):
    """A kind of instrument."""

    __tablename__ = "kind"

    code: Mapped[str] = mapped_column(primary_key=True)
    label: Mapped[str]


class StatusTerm(Base):
    """A step in the life of an agreement; ``position`` is its place in the usual order of steps."""

    __tablename__ = "status"

    code: Mapped[str] = mapped_column(primary_key=True)
    label: Mapped[str]
    position: Mapped[int] = mapped_column(unique=True)


class SectorTerm(Base):
    """What an agreement can be about."""

    __tablename__ = "sector"

    code: Mapped[str] = mapped_column(primary_key=True)
    label: Mapped[str]


class PartyTerm(Base):
    """A state, territory, historic state or organisation that can be a party."""

    __tablename__ = "party"
    __table_args__ = (CheckConstraint(one_of("kind", PARTY_KINDS), name="kind"),)

    code: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str]
    name: Mapped[str]
    iso2: Mapped[str | None]
    valid_from: Mapped[str | None]
    valid_to: Mapped[str | None]
    wikidata: Mapped[str | None]
