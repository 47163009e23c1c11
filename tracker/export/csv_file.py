"""Frames as comma-separated values (RFC 4180, UTF-8, a header, lines ended by CR LF).

Lists are joined by ``"; "``; what is missing is an empty cell; truth is ``true`` or ``false``.

A spreadsheet takes a text that begins with ``=``, ``+``, ``-``, ``@``, a tab or a line break for a
formula or splits it. Such a text gets an apostrophe in front, and so does one that begins with an
apostrophe itself. To have the text as it was, take one apostrophe away wherever a cell begins with it.
"""

import csv
import io
from collections.abc import Iterator
from datetime import date, datetime
from math import isnan

import pandas as pd

from tracker.export.target import Target, open_target

LIST_SEPARATOR = "; "
GUARD = "'"
GUARDED = ("=", "+", "-", "@", "\t", "\r", "\n", GUARD)


def write_csv(frame: pd.DataFrame, target: Target) -> None:
    """Writes the frame's columns and rows, in their order and without its index, as a CSV file.

    Raises InvalidInputError for a target that cannot be written.
    """
    with open_target(target) as stream:
        lines = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
        try:
            rows = csv.writer(lines)
            rows.writerow(frame.columns)
            rows.writerows(_cells(frame))
        finally:
            lines.detach()


def _cells(frame: pd.DataFrame) -> Iterator[list[str]]:
    for row in frame.itertuples(index=False, name=None):
        yield [_cell(value) for value in row]


def _cell(value: object) -> str:
    if isinstance(value, str):
        return GUARD + value if value.startswith(GUARDED) else value
    if isinstance(value, list | tuple):
        return _cell(LIST_SEPARATOR.join(_plain(member) for member in value))
    return _plain(value)


def _plain(value: object) -> str:
    if value is None or value is pd.NaT or value is pd.NA or (isinstance(value, float) and isnan(value)):
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value)
