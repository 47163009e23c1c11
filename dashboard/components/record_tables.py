"""The tables below an agreement's facts: ledger, relations, sources and history."""

import pandas as pd
import streamlit as st

from dashboard.components.agreements import agreement_address
from dashboard.components.fact_fields import source_name
from dashboard.components.rows import rows_of
from dashboard.components.table import Row, table
from dashboard.phrases import changed_fields_phrase, code_phrase, date_phrase, moment_phrase
from dashboard.wording import Agreement, Columns, Phrases


def ledger_table(frame: pd.DataFrame) -> None:
    """The steps in an agreement's life (status, on, article_id, publisher), or a sentence for none."""
    rows = [
        Row(
            (code_phrase(step["status"]), date_phrase(step["on"]) or Phrases.UNDATED, step["publisher"] or "")
        )
        for step in rows_of(frame)
    ]
    _draw(rows, (Columns.STATUS, Columns.DATE, Columns.PUBLISHER), Agreement.LEDGER, Agreement.NO_LEDGER)


def relations_table(frame: pd.DataFrame) -> None:
    """The related agreements (type, direction, public_id, title), or a sentence for none."""
    rows = []
    for relation in rows_of(frame):
        words = Agreement.OUTGOING if relation["direction"] == "to" else Agreement.INCOMING
        known = relation["public_id"]
        rows.append(
            Row(
                (relation["title"] or known or "", words.format(type=relation["type"])),
                agreement_address(known) if known else "",
            )
        )
    heads = (Columns.TITLE, Columns.RELATION)
    _draw(rows, heads, Agreement.RELATIONS, Agreement.NO_RELATIONS)


def sources_table(frame: pd.DataFrame) -> None:
    """The articles a record rests on, each leading to its address, or a sentence for none."""
    rows = [
        Row(
            (
                source["title"] or source_name(source),
                source["publisher"] or "",
                source["author"] or "",
                date_phrase(source["published"]),
                Agreement.TEXT_HELD if source["has_text"] else Agreement.TEXT_NOT_HELD,
            ),
            source["url"] or "",
        )
        for source in rows_of(frame)
    ]
    heads = (Columns.TITLE_OF_ARTICLE, Columns.PUBLISHER, Columns.AUTHOR, Columns.DATE, Columns.TEXT)
    _draw(rows, heads, Agreement.SOURCES, Agreement.NO_SOURCES)


def history_table(frame: pd.DataFrame) -> None:
    """What was done to a record, newest first: who, when, why, and which values changed."""
    rows = [
        Row(
            (
                f"{change['version']}",
                moment_phrase(change["at"]),
                change["by"],
                change["action"],
                change["reason"] or "",
                changed_fields_phrase(change["before"], change["after"]),
            )
        )
        for change in rows_of(frame.sort_values("version", ascending=False))
    ]
    heads = (
        Columns.VERSION,
        Columns.AT,
        Columns.BY,
        Columns.ACTION,
        Columns.REASON,
        Columns.CHANGES,
    )
    _draw(rows, heads, Agreement.HISTORY, Agreement.NO_HISTORY)


def _draw(rows: list[Row], heads: tuple[str, ...], name: str, none: str) -> None:
    if rows:
        table(heads, rows, caption=name, key=f"table.{name}")
    else:
        st.write(none)
