"""Tables of agreements and of drafts, whose rows lead to their page."""

from typing import Any
from urllib.parse import urlencode

import pandas as pd

from dashboard.charts.palette import sector_colour
from dashboard.components.rows import rows_of
from dashboard.components.table import Chip, Row, table
from dashboard.phrases import code_phrase, date_phrase, day_phrase, parties_phrase, unbroken
from dashboard.wording import Columns, Phrases, Review


def agreements_table(frame: pd.DataFrame, *, caption: str, key: str) -> None:
    """Draw a page of browse rows; a title leads to the agreement."""
    heads = (
        Columns.TITLE,
        Columns.SIGNED,
        Columns.KIND,
        Columns.STATUS,
        Columns.SECTORS,
        Columns.SOURCES,
    )
    table(heads, [_browse_row(row) for row in rows_of(frame)], caption=caption, key=key)


def recent_table(frame: pd.DataFrame, *, caption: str, key: str) -> None:
    """Draw what came in lately; a title leads to the agreement."""
    heads = (Columns.TITLE, Columns.PARTIES, Columns.SIGNED, Columns.ADDED)
    table(heads, [_recent_row(row) for row in rows_of(frame)], caption=caption, key=key)


def drafts_table(frame: pd.DataFrame, *, caption: str, key: str) -> None:
    """Draw the list of drafts; a title leads to its review."""
    heads = (
        Columns.DRAFT,
        Columns.PARTIES,
        Columns.KIND,
        Columns.SIGNED,
        Columns.PUBLISHER,
        Columns.PROPOSED,
        Columns.STATUS,
    )
    table(heads, [_draft_row(row) for row in rows_of(frame)], caption=caption, key=key)


def agreement_address(public_id: str) -> str:
    """The address of an agreement's page, relative to any page of the dashboard."""
    return f"agreement?{urlencode({'id': public_id})}"


def _signed(row: dict[str, Any]) -> str:
    return unbroken(date_phrase(row["signed_on"])) or Phrases.UNDATED


def _browse_row(row: dict[str, Any]) -> Row:
    sectors = tuple(Chip(code_phrase(code), sector_colour(code)) for code in row["sectors"])
    cells = (
        row["title"],
        _signed(row),
        code_phrase(row["kind"]),
        code_phrase(row["status"]),
        sectors,
        f"{row['sources']:,}",
    )
    return Row(cells, agreement_address(row["public_id"]), note=parties_phrase(row["parties"]))


def _recent_row(row: dict[str, Any]) -> Row:
    added = unbroken(day_phrase(row["created_at"].date()))
    cells = (row["title"], parties_phrase(row["parties"]), _signed(row), added)
    return Row(cells, agreement_address(row["public_id"]))


def _draft_row(row: dict[str, Any]) -> Row:
    cells = (
        row["title"] or Review.UNTITLED,
        parties_phrase(row["parties"]),
        code_phrase(row["kind"]),
        unbroken(date_phrase(row["signed_on"])),
        row["publisher"] or "",
        unbroken(day_phrase(row["proposed_at"].date())),
        row["state"].capitalize(),
    )
    return Row(cells, f"review?{urlencode({'draft': row['id']})}")
