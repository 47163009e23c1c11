"""What all pictures share: no frame, no legend, little margin, one type size."""

import plotly.graph_objects as go

CONFIG = {"displayModeBar": False, "showSendToCloud": False}
"""Plotly's settings for every picture on a page."""


def bare_layout(figure: go.Figure, *, height: int) -> None:
    """Strip the figure of all that is not data and set its height in pixels."""
    figure.update_layout(
        height=height,
        margin={"l": 0, "r": 0, "t": 8, "b": 0},
        showlegend=False,
        font_size=14,
        dragmode=False,
        hoverlabel={"font_size": 13},
    )
    figure.update_xaxes(zeroline=False, fixedrange=True)
    figure.update_yaxes(zeroline=False, fixedrange=True)
