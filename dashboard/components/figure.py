"""A picture with its words: a text alternative, and the same as a table on demand."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from dashboard.charts.layout import CONFIG
from dashboard.components.plain import plain
from dashboard.components.table import Row, table
from dashboard.wording import Overview


def figure(
    picture: go.Figure,
    twin: pd.DataFrame,
    *,
    title: str,
    key: str,
    note: str = "",
    config: dict[str, Any] = CONFIG,
) -> None:
    """Draw the picture and its note, and below, folded, the frame it was made of, its columns as heads."""
    st.plotly_chart(picture, key=key, config=config, alt=title)
    if note:
        st.caption(plain(note))
    with st.expander(Overview.TABLE):
        rows = [Row(tuple(_cell(value) for value in row)) for row in twin.itertuples(index=False, name=None)]
        with st.container(height=360 if len(rows) > 9 else "content", border=False):
            table(list(twin.columns), rows, caption=title, key=f"{key}.table")


def _cell(value: Any) -> str:
    return value if isinstance(value, str) else f"{value}"
