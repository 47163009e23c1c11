"""All that the dashboard reads, cached until the register changes.

A frame is kept under the register's address and data version, so it is right after the next write
of any process.
"""

from collections.abc import Callable
from types import FunctionType
from typing import Any, TypeVar

import pandas as pd
import streamlit as st

from tracker import match, query, review
from tracker.db import session_scope
from tracker.export import export_bytes
from tracker.facts import AgreementFacts
from tracker.match import Candidate
from tracker.query import AgreementView, Filter
from tracker.review import DraftView
from tracker.settings import get_settings

PAGE_SIZE = 50
Answer = TypeVar("Answer")
Stamp = tuple[str, int]


def count(flt: Filter) -> int:
    """How many agreements a filter shows."""
    return _answer(query.count_agreements, _stamp(), flt)


def page_of_rows(flt: Filter, page: int) -> pd.DataFrame:
    """One page of PAGE_SIZE rows of what a filter shows."""
    return _answer(query.browse_frame, _stamp(), flt, page=page, page_size=PAGE_SIZE)


def facets(flt: Filter) -> pd.DataFrame:
    """How many agreements each value has among what a filter shows, most frequent first."""
    return _answer(query.facet_frame, _stamp(), flt)


def years_by_sector(flt: Filter) -> pd.DataFrame:
    """Agreements per year and sector."""
    return _answer(query.year_sector_frame, _stamp(), flt)


def pairs(flt: Filter) -> pd.DataFrame:
    """The pairs of parties with most agreements."""
    return _answer(query.pair_frame, _stamp(), flt)


def parties(flt: Filter) -> pd.DataFrame:
    """Agreements per party."""
    return _answer(query.party_frame, _stamp(), flt)


def recent() -> pd.DataFrame:
    """The agreements that came in last."""
    with session_scope() as session:
        return query.recent_frame(session)


def agreement(public_id: str) -> AgreementView:
    """All that is known of one agreement; raises NotFoundError."""
    with session_scope() as session:
        return query.read_agreement(session, public_id)


def export(flt: Filter, format_name: str) -> bytes:
    """The file that a filter makes in a format, read when it is asked for."""
    with session_scope() as session:
        return export_bytes(query.exportable(session, flt), format_name)


def drafts(state: str | None) -> pd.DataFrame:
    """The drafts in a state, or all for None."""
    with session_scope() as session:
        return review.list_drafts(session, state=state)


def draft(draft_id: int) -> DraftView:
    """One draft with its article; raises NotFoundError."""
    with session_scope() as session:
        return review.read_draft(session, draft_id)


def candidates(facts: AgreementFacts, article_id: int) -> tuple[Candidate, ...]:
    """Records that may be the same agreement, likeliest first."""
    with session_scope() as session:
        return match.find_candidates(session, facts, article_id=article_id)


def _stamp() -> Stamp:
    with session_scope() as session:
        return get_settings().database_url, query.data_version(session)


def _name(question: Callable[..., Any]) -> str:
    return f"{question.__module__}.{question.__qualname__}"


@st.cache_data(max_entries=200, show_spinner=False, hash_funcs={FunctionType: _name})
def _answer(ask: Callable[..., Answer], stamp: Stamp, *arguments: Any, **options: Any) -> Answer:
    del stamp  # part of the key alone
    with session_scope() as session:
        return ask(session, *arguments, **options)
