"""The pairs of parties with most agreements, as bars under their names."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.layout import bare_layout
from dashboard.charts.palette import ACCENT

ROW_PIXELS = 38


def most_active_pairs(frame: pd.DataFrame, names: Mapping[str, str]) -> go.Figure:
    """Bars of ``frame`` (party_a, party_b, agreements) in the frame's order, first on top.

    Each point carries its two codes as ``customdata``, for a click to lead on.
    """
    places = list(range(len(frame) - 1, -1, -1))
    titles = [f"{names[a]} – {names[b]}" for a, b in zip(frame["party_a"], frame["party_b"], strict=True)]
    figure = go.Figure()
    figure.add_bar(
        x=frame["agreements"],
        y=places,
        orientation="h",
        width=0.32,
        marker_color=ACCENT,
        customdata=frame[["party_a", "party_b"]],
        text=[f"{count:,}" for count in frame["agreements"]],
        textposition="outside",
        textfont_size=13,
        constraintext="none",
        cliponaxis=False,
        hovertext=titles,
        hovertemplate="%{hovertext}: %{x:,}<extra></extra>",
    )
    for place, title in zip(places, titles, strict=True):
        figure.add_annotation(
            x=0, y=place + 0.42, text=title, showarrow=False, xanchor="left", yanchor="middle"
        )
    bare_layout(figure, height=len(frame) * ROW_PIXELS + 16)
    figure.update_xaxes(range=[0, frame["agreements"].max() * 1.12], visible=False)
    figure.update_yaxes(range=[-0.4, len(frame) - 0.35], visible=False)
    return figure
