"""Counts for charts: by year and sector, by pair, by party."""

import pandas as pd
from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from tracker.models import Agreement, AgreementParty, AgreementSector
from tracker.query.conditions import conditions
from tracker.query.facets import IN_ONE_YEAR, SIGNING_YEAR
from tracker.query.filters import Filter
from tracker.query.frames import COUNT, TEXT, frame_of

YEAR_SECTOR_COLUMNS = {"year": COUNT, "sector": TEXT, "agreements": COUNT}
PAIR_COLUMNS = {"party_a": TEXT, "party_b": TEXT, "agreements": COUNT}
PARTY_COLUMNS = {"party": TEXT, "agreements": COUNT}


def year_sector_frame(session: Session, flt: Filter) -> pd.DataFrame:
    """How many agreements were signed in a year on a sector: columns year, sector, agreements.

    An agreement counts once in each of its sectors. One whose signing may lie in several years, or is
    undated, counts in none; an uncertain date counts in the year that is written. Oldest year first.
    """
    query = (
        select(SIGNING_YEAR.label("year"), AgreementSector.sector_code, func.count())
        .select_from(Agreement)
        .join(AgreementSector)
        .where(*conditions(session, flt), IN_ONE_YEAR)
        .group_by(SIGNING_YEAR, AgreementSector.sector_code)
    )
    rows = [(int(year), sector, number) for year, sector, number in session.execute(query)]
    return frame_of(sorted(rows), YEAR_SECTOR_COLUMNS)


def pair_frame(session: Session, flt: Filter, *, limit: int = 15) -> pd.DataFrame:
    """The pairs of parties with most agreements: columns party_a, party_b, agreements.

    Each pair is in the order of the alphabet. An agreement of several parties counts once for each
    pair among them, also for pairs that the filter's parties are not in.
    """
    first, second = aliased(AgreementParty), aliased(AgreementParty)
    number = func.count()
    query = (
        select(first.party_code, second.party_code, number)
        .select_from(Agreement)
        .join(first, first.agreement_id == Agreement.id)
        .join(second, second.agreement_id == Agreement.id)
        .where(*conditions(session, flt), first.party_code < second.party_code)
        .group_by(first.party_code, second.party_code)
        .order_by(number.desc(), first.party_code, second.party_code)
        .limit(limit)
    )
    return frame_of(session.execute(query).all(), PAIR_COLUMNS)


def party_frame(session: Session, flt: Filter) -> pd.DataFrame:
    """How many agreements each party is in, most first: columns party, agreements."""
    number = func.count()
    query = (
        select(AgreementParty.party_code, number)
        .select_from(Agreement)
        .join(AgreementParty)
        .where(*conditions(session, flt))
        .group_by(AgreementParty.party_code)
        .order_by(number.desc(), AgreementParty.party_code)
    )
    return frame_of(session.execute(query).all(), PARTY_COLUMNS)
