"""The world map: a party's agreements as the shade of its land, or of a point where it is small."""

import csv
import json
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.layout import CONFIG, bare_layout
from dashboard.charts.palette import MAP_SCALE, NO_AGREEMENT

BOUNDS = (1, 2, 5, 10, 25)
"""Least number of agreements in each shade."""

OFFLINE_CONFIG = CONFIG | {"topojsonURL": "/app/static/topo/"}
"""Plotly's settings for the map: the land's outlines come from this server, not from elsewhere."""


def world_map(frame: pd.DataFrame, names: Mapping[str, str]) -> go.Figure:
    """Map of ``frame`` (party, agreements); parties without land or point are left out."""
    on_land = frame[frame["party"].isin(outlined_codes())]
    as_points = frame[frame["party"].isin(point_places())]
    figure = go.Figure()
    figure.add_choropleth(
        locations=on_land["party"],
        z=[shade(count) for count in on_land["agreements"]],
        marker_line={"color": "#ffffff", "width": 0.4},
        **_telling(on_land, names),
        **_colouring(),
    )
    _add_points(figure, as_points, names)
    bare_layout(figure, height=440)
    figure.update_geos(
        projection_type="natural earth",
        fitbounds=False,
        lataxis_range=[-56, 84],
        showframe=False,
        showcoastlines=False,
        showland=True,
        landcolor=NO_AGREEMENT,
        bgcolor="rgba(0,0,0,0)",
        showlakes=False,
    )
    return figure


def off_the_map(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows of ``frame`` that the map cannot show: organisations and historic states."""
    return frame[~frame["party"].isin(outlined_codes() | point_places().keys())]


def shade(agreements: int) -> int:
    """Which shade a number of agreements has, from 0, by BOUNDS."""
    return sum(agreements >= bound for bound in BOUNDS) - 1


def shade_names() -> list[str]:
    """What each shade stands for, e.g. ``2–4``, lightest first."""
    tops = [f"–{after - 1}" if after - 1 > low else "" for low, after in pairwise(BOUNDS)]
    return [f"{low}{top}" for low, top in zip(BOUNDS, [*tops, "+"], strict=True)]


@lru_cache(maxsize=1)
def outlined_codes() -> frozenset[str]:
    """The party codes whose land is drawn in the map's outlines."""
    world = json.loads(files("dashboard").joinpath("static/topo/world_110m.json").read_text("utf-8"))
    return frozenset(str(land["id"]) for land in world["objects"]["countries"]["geometries"] if "id" in land)


@lru_cache(maxsize=1)
def point_places() -> dict[str, tuple[float, float]]:
    """Longitude and latitude of the states and territories too small for an outline."""
    lines = files("dashboard.charts").joinpath("points.csv").read_text("utf-8").splitlines()
    return {row["code"]: (float(row["longitude"]), float(row["latitude"])) for row in csv.DictReader(lines)}


def _add_points(figure: go.Figure, frame: pd.DataFrame, names: Mapping[str, str]) -> None:
    places = [point_places()[code] for code in frame["party"]]
    shades = [shade(count) for count in frame["agreements"]]
    figure.add_scattergeo(
        lon=[place[0] for place in places],
        lat=[place[1] for place in places],
        mode="markers",
        marker={
            "size": 8,
            "color": [MAP_SCALE[place] for place in shades],
            "line": {"color": "#4a4740", "width": 0.8},
        },
        **_telling(frame, names),
    )


def _telling(frame: pd.DataFrame, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "customdata": frame[["party", "agreements"]],
        "text": [names[code] for code in frame["party"]],
        "hovertemplate": "%{text}: %{customdata[1]:,}<extra></extra>",
    }


def _key(count: int) -> dict[str, Any]:
    return {
        "orientation": "h",
        "x": 0,
        "xanchor": "left",
        "y": 0,
        "yanchor": "bottom",
        "len": 240,
        "lenmode": "pixels",
        "tickangle": 0,
        "thickness": 10,
        "tickvals": list(range(count)),
        "ticktext": shade_names(),
        "tickfont_size": 12,
        "outlinewidth": 0,
    }


def _colouring() -> dict[str, Any]:
    count = len(MAP_SCALE)
    steps = [(edge / count, MAP_SCALE[place]) for place in range(count) for edge in (place, place + 1)]
    return {"colorscale": steps, "zmin": -0.5, "zmax": count - 0.5, "colorbar": _key(count)}
