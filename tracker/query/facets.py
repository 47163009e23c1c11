"""Counts beside a list: how many agreements each choice of a filter would show."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import pandas as pd
from sqlalchemy import Integer, Select, cast, extract, func, select
from sqlalchemy.orm import Session

from tracker.models import Agreement, AgreementParty, AgreementSector
from tracker.query.conditions import DATES, conditions
from tracker.query.filters import Filter
from tracker.query.frames import COUNT, TEXT, frame_of
from tracker.vocabulary.codes import label
from tracker.vocabulary.parties import party_name

FACET_COLUMNS = {"facet": TEXT, "code": TEXT, "label": TEXT, "agreements": COUNT}

SIGNING_YEAR = cast(extract("year", Agreement.signed_earliest), Integer)
"""The year of signing. An agreement counts under one only if :data:`IN_ONE_YEAR` holds for it."""
IN_ONE_YEAR = cast(extract("year", Agreement.signed_latest), Integer) == SIGNING_YEAR


@dataclass(frozen=True, slots=True)
class _Facet:
    name: str
    query: Select[*tuple[Any, ...]]
    """Selects code and number of agreements; the filter's conditions come on top."""
    lifted: str | None
    label: Callable[[str], str]


_NUMBER = func.count().label("agreements")
_FACETS = (
    _Facet(
        "party",
        select(AgreementParty.party_code, _NUMBER)
        .join(Agreement, Agreement.id == AgreementParty.agreement_id)
        .group_by(AgreementParty.party_code),
        None,
        party_name,
    ),
    _Facet(
        "sector",
        select(AgreementSector.sector_code, _NUMBER)
        .join(Agreement, Agreement.id == AgreementSector.agreement_id)
        .group_by(AgreementSector.sector_code),
        "sectors",
        label,
    ),
    _Facet(
        "kind",
        select(Agreement.kind_code, _NUMBER)
        .where(Agreement.kind_code.is_not(None))
        .group_by(Agreement.kind_code),
        "kinds",
        label,
    ),
    _Facet(
        "status",
        select(Agreement.status_code, _NUMBER)
        .where(Agreement.status_code.is_not(None))
        .group_by(Agreement.status_code),
        "statuses",
        label,
    ),
    _Facet("year", select(SIGNING_YEAR, _NUMBER).where(IN_ONE_YEAR).group_by(SIGNING_YEAR), DATES, str),
)


def facet_frame(session: Session, flt: Filter) -> pd.DataFrame:
    """How many agreements each value would show, most first (years: newest first).

    Columns: facet (party, sector, kind, status or year), code, label, agreements. A choice of
    sectors, kinds, statuses or dates is answered by any of them, so such a facet is counted as if
    nothing were chosen in it: the counts say what another choice would bring. A further party narrows,
    so parties are counted within the choice: the counts say what remains with it. An agreement whose
    signing may lie in several years, or is undated, counts under no year; an uncertain date counts
    under the year that is written.
    """
    return frame_of((row for facet in _FACETS for row in _counted(session, flt, facet)), FACET_COLUMNS)


def _counted(session: Session, flt: Filter, facet: _Facet) -> Iterable[tuple[str, str, str, int]]:
    query = facet.query.where(*conditions(session, flt, lifted=facet.lifted))
    counts = [(str(code), int(number)) for code, number in session.execute(query)]
    if facet.name == "year":
        counts.sort(key=lambda counted: -int(counted[0]))
    else:
        counts.sort(key=lambda counted: (-counted[1], counted[0]))
    return [(facet.name, code, facet.label(code), number) for code, number in counts]
