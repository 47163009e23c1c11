"""Tables of agreements and of drafts, whose rows open their page."""

from typing import Any
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from dashboard.charts.palette import sector_colour
from dashboard.components.table import Chip, Row, table
from dashboard.phrases import code_phrase, date_phrase, day_phrase, parties_phrase, unbroken
from dashboard.wording import Columns, Phrases, Review

AGREEMENT_PAGE = "screens/agreement.py"
REVIEW_PAGE = "screens/review.py"


def agreements_table(frame: pd.DataFrame, *, caption: str, key: str) -> None:
    """Draw a page of browse rows; a click on a title opens the agreement."""
    heads = (
        Columns.TITLE,
        Columns.SIGNED,
        Columns.KIND,
        Columns.STATUS,
        Columns.SECTORS,
        Columns.SOURCES,
    )
    open_agreement(table(heads, [_browse_row(row) for row in _records(frame)], caption=caption, key=key))


def recent_table(frame: pd.DataFrame, *, caption: str, key: str) -> None:
    """Draw what came in lately; a click on a title opens the agreement."""
    heads = (Columns.TITLE, Columns.PARTIES, Columns.SIGNED, Columns.ADDED)
    open_agreement(table(heads, [_recent_row(row) for row in _records(frame)], caption=caption, key=key))


def drafts_table(frame: pd.DataFrame, *, caption: str, key: str) -> None:
    """Draw the list of drafts; a click on one opens its review."""
    heads = (
        Columns.DRAFT,
        Columns.PARTIES,
        Columns.KIND,
        Columns.SIGNED,
        Columns.PUBLISHER,
        Columns.PROPOSED,
        Columns.STATUS,
    )
    opened = table(heads, [_draft_row(row) for row in _records(frame)], caption=caption, key=key)
    if opened:
        st.switch_page(REVIEW_PAGE, query_params={"draft": opened})


def agreement_address(public_id: str) -> str:
    """The address of an agreement's page, relative to any page of the dashboard."""
    return f"agreement?{urlencode({'id': public_id})}"


def open_agreement(public_id: str | None) -> None:
    """Go to the page of an agreement that was chosen; nothing for None."""
    if public_id:
        st.switch_page(AGREEMENT_PAGE, query_params={"id": public_id})


def _records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    return [{str(name): value for name, value in row.items()} for row in frame.to_dict("records")]


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _signed(row: dict[str, Any]) -> str:
    return unbroken(date_phrase(_text(row["signed_on"]))) or Phrases.UNDATED


def _browse_row(row: dict[str, Any]) -> Row:
    sectors = tuple(Chip(code_phrase(code), sector_colour(code)) for code in row["sectors"])
    cells = (
        row["title"],
        _signed(row),
        code_phrase(_text(row["kind"])),
        code_phrase(_text(row["status"])),
        sectors,
        f"{row['sources']:,}",
    )
    return Row(
        cells, agreement_address(row["public_id"]), row["public_id"], note=parties_phrase(row["parties"])
    )


def _recent_row(row: dict[str, Any]) -> Row:
    added = unbroken(day_phrase(row["created_at"].date()))
    cells = (row["title"], parties_phrase(row["parties"]), _signed(row), added)
    return Row(cells, agreement_address(row["public_id"]), row["public_id"])


def _draft_row(row: dict[str, Any]) -> Row:
    cells = (
        row["title"] or Review.UNTITLED,
        parties_phrase(row["parties"]),
        code_phrase(_text(row["kind"])),
        unbroken(date_phrase(_text(row["signed_on"]))),
        _text(row["publisher"]),
        unbroken(day_phrase(row["proposed_at"].date())),
        row["state"].capitalize(),
    )
    return Row(cells, f"review?{urlencode({'draft': row['id']})}", str(row["id"]))
