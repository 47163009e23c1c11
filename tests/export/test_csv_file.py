"""CSV: what a reader gets back, whatever stands in the cells."""

import csv
import io
from datetime import UTC, date, datetime

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.export import write_csv


def written(frame: pd.DataFrame) -> bytes:
    stream = io.BytesIO()
    write_csv(frame, stream)
    return stream.getvalue()


def read_back(content: bytes) -> list[list[str]]:
    """By the documented rule: one apostrophe is taken away wherever a cell begins with it."""
    return [
        [cell.removeprefix("'") for cell in row]
        for row in csv.reader(io.StringIO(content.decode(), newline=""))
    ]


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("plain", "plain"),
        ("Türkiye, 北京 🤝", '"Türkiye, 北京 🤝"'),
        ('say "so"', '"say ""so"""'),
        ("two\nlines", '"two\nlines"'),
        ("=1+1", "'=1+1"),
        ("+44", "'+44"),
        ("-7", "'-7"),
        ("@name", "'@name"),
        ("\tx", "'\tx"),
        ("\rx", '"\'\rx"'),
        ("'tis", "''tis"),
        ("a=b", "a=b"),
        (["a", "b"], "a; b"),
        (["=a", "b"], "'=a; b"),
        ([], ""),
        (None, ""),
        (float("nan"), ""),
        (pd.NaT, ""),
        (-7, "-7"),
        (True, "true"),
        (date(2026, 2, 4), "2026-02-04"),
        (datetime(2026, 2, 4, 12, tzinfo=UTC), "2026-02-04T12:00:00+00:00"),
    ],
)
def test_a_value_is_written_as_one_cell(value: object, cell: str) -> None:
    frame = pd.DataFrame({"head": pd.Series([value], dtype="object"), "end": [1]})
    assert written(frame).decode() == f"head,end\r\n{cell},1\r\n"


@given(st.lists(st.tuples(st.text(), st.text()), max_size=5))
def test_any_text_comes_back_as_it_was(rows: list[tuple[str, str]]) -> None:
    frame = pd.DataFrame(rows, columns=["a", "b"], dtype="object")
    assert read_back(written(frame)) == [["a", "b"], *(list(row) for row in rows)]


@given(st.text())
def test_no_cell_begins_as_a_formula_does(text: str) -> None:
    (_, (cell, _)) = csv.reader(
        io.StringIO(written(pd.DataFrame({"a": [text], "b": [1]})).decode(), newline="")
    )
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


def test_a_frame_without_rows_gives_a_header() -> None:
    assert written(pd.DataFrame(columns=["id", "title"])) == b"id,title\r\n"
