"""Agreements as rows of a list."""

from typing import Any

import pandas as pd
from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from tracker.errors import InvalidInputError
from tracker.models import Agreement, AgreementParty, AgreementSector, Revision
from tracker.query.conditions import NEWEST_FIRST, conditions
from tracker.query.filters import Filter
from tracker.query.frames import COUNT, MOMENT, TEXT, frame_of
from tracker.query.members import listed, source_counts

BROWSE_COLUMNS = {
    "public_id": TEXT,
    "title": TEXT,
    "kind": TEXT,
    "status": TEXT,
    "parties": TEXT,
    "signed_on": TEXT,
    "place": TEXT,
    "sectors": TEXT,
    "sources": COUNT,
    "updated_at": MOMENT,
}
MOST = 1_000_000_000
"""Pages and rows of a page, so that their product is a number that both engines know."""
RECENT_COLUMNS = {
    "public_id": TEXT,
    "title": TEXT,
    "created_at": MOMENT,
    "signed_on": TEXT,
    "parties": TEXT,
}


def count_agreements(session: Session, flt: Filter) -> int:
    """How many agreements the filter shows."""
    return session.scalar(select(func.count()).select_from(Agreement).where(*conditions(session, flt))) or 0


def browse_frame(session: Session, flt: Filter, *, page: int = 1, page_size: int = 50) -> pd.DataFrame:
    """One page of the agreements that the filter shows, newest signing first, undated last.

    Columns: public_id, title, kind, status, parties (list of codes), signed_on (EDTF), place ("city,
    country's code", or the one that is known), sectors (list of codes), sources (how many), updated_at.
    A page beyond the last is empty. Raises InvalidInputError for a page or size below one or above MOST.
    """
    if not (1 <= page <= MOST and 1 <= page_size <= MOST):
        raise InvalidInputError(f"Page {page} of {page_size} rows cannot be: both go from 1 to {MOST:,}.")
    query = (
        select(
            Agreement.id,
            Agreement.public_id,
            Agreement.title,
            Agreement.kind_code,
            Agreement.status_code,
            Agreement.signed_on,
            Agreement.place_city,
            Agreement.place_country,
            Agreement.updated_at,
        )
        .where(*conditions(session, flt))
        .order_by(*NEWEST_FIRST)
        .offset((page - 1) * page_size)
        .limit(page_size)
    )
    rows = session.execute(query).all()
    ids = [row.id for row in rows]
    parties = listed(session, AgreementParty.party_code, ids)
    sectors = listed(session, AgreementSector.sector_code, ids)
    sources = source_counts(session, ids)
    return frame_of(
        (
            _browse_row(row, parties.get(row.id, []), sectors.get(row.id, []), sources.get(row.id, 0))
            for row in rows
        ),
        BROWSE_COLUMNS,
    )


def _browse_row(
    row: Row[*tuple[Any, ...]], parties: list[str], sectors: list[str], sources: int
) -> tuple[object, ...]:
    place = ", ".join(part for part in (row.place_city, row.place_country) if part) or None
    return (
        row.public_id,
        row.title,
        row.kind_code,
        row.status_code,
        parties,
        row.signed_on,
        place,
        sectors,
        sources,
        row.updated_at,
    )


def recent_frame(session: Session, *, limit: int = 10) -> pd.DataFrame:
    """The agreements that came into the register last, newest first.

    Columns: public_id, title, created_at, signed_on (EDTF), parties (list of codes).
    """
    query = (
        select(Agreement.id, Agreement.public_id, Agreement.title, Agreement.created_at, Agreement.signed_on)
        .where(*conditions(session, Filter()))
        .order_by(Agreement.created_at.desc(), Agreement.id.desc())
        .limit(limit)
    )
    rows = session.execute(query).all()
    parties = listed(session, AgreementParty.party_code, [row.id for row in rows])
    return frame_of(
        ((row.public_id, row.title, row.created_at, row.signed_on, parties.get(row.id, [])) for row in rows),
        RECENT_COLUMNS,
    )


def data_version(session: Session) -> int:
    """The number of the register's last change: what was read under it is the same until it grows."""
    return session.scalar(select(func.max(Revision.id))) or 0
