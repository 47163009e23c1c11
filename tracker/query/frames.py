"""Frames with the same columns and types, full or empty."""

from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

TEXT = "object"
"""Text, lists and days: kept as Python values, so that what is missing is None and not a number."""
COUNT = "int64"
MOMENT = "datetime64[us, UTC]"


def frame_of(rows: Iterable[Sequence[object]], columns: Mapping[str, str]) -> pd.DataFrame:
    """The rows as a frame with exactly these columns, each of its type."""
    frame = pd.DataFrame([tuple(row) for row in rows], columns=list(columns), dtype=TEXT)
    return frame.astype({name: kind for name, kind in columns.items() if kind != TEXT})
