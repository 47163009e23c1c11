"""Agreements per year, one row of bars for each sector, all rows on one scale."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.layout import bare_layout
from dashboard.charts.palette import sector_colour

ROW_PIXELS = 46
_FILL = 0.68
"""Share of a row's height that its highest bar may take; the rest keeps its neighbour's name free."""


def years_by_sector(frame: pd.DataFrame, labels: Mapping[str, str], *, rows: int = 10) -> go.Figure:
    """Bars of ``frame`` (year, sector, agreements): the ``rows`` largest sectors, largest on top.

    Heights can be compared across rows: the highest bar of the picture fills its row.
    """
    totals = frame.groupby("sector")["agreements"].sum().sort_values(ascending=False).head(rows)
    highest = frame.loc[frame["sector"].isin(totals.index), "agreements"].max()
    figure = go.Figure()
    for place, (sector, total) in enumerate(totals.items()):
        floor = len(totals) - 1 - place
        _add_row(figure, frame[frame["sector"] == sector], labels[str(sector)], floor, highest)
        _name_row(figure, labels[str(sector)], int(total), floor)
    _dress(figure, frame, len(totals))
    return figure


def _add_row(figure: go.Figure, rows: pd.DataFrame, name: str, floor: int, highest: float) -> None:
    figure.add_bar(
        x=rows["year"],
        y=rows["agreements"] / highest * _FILL,
        base=floor,
        width=0.8,
        marker_color=sector_colour(str(rows["sector"].iloc[0])),
        customdata=rows[["agreements"]],
        text=[f"{count:,}" if count == rows["agreements"].max() else "" for count in rows["agreements"]],
        textposition="outside",
        textfont_size=11,
        constraintext="none",
        cliponaxis=False,
        name=name,
        hovertemplate="%{x}: %{customdata[0]:,}<extra>" + name + "</extra>",
    )


def _name_row(figure: go.Figure, name: str, total: int, floor: int) -> None:
    figure.add_annotation(
        x=0,
        xref="paper",
        y=floor + 0.5,
        text=f"{name}  <b>{total:,}</b>",
        showarrow=False,
        xanchor="left",
        yanchor="middle",
    )


def _dress(figure: go.Figure, frame: pd.DataFrame, rows: int) -> None:
    first, last = int(frame["year"].min()), int(frame["year"].max())
    # The names stand on the left of the bars, in years that the axis adds for them.
    room = max((last - first + 1) * 0.42, 3)
    bare_layout(figure, height=rows * ROW_PIXELS + 40)
    figure.update_layout(barmode="overlay", bargap=0)
    figure.update_xaxes(range=[first - room, last + 0.6], tickvals=_ticks(first, last), showgrid=False)
    figure.update_yaxes(range=[-0.02, rows], tickvals=list(range(rows)), showticklabels=False)


def _ticks(first: int, last: int) -> list[int]:
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 1000) if (last - first) / step <= 7)
    return [year for year in range(first, last + 1) if year % step == 0] or [first]
