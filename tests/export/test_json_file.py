"""JSON: one list, one record a line."""

import io
import json
from typing import Any

import pytest

from tracker.export import write_json


@pytest.mark.parametrize(
    ("records", "content"),
    [
        ([], "[]\n"),
        ([{"id": "a", "parties": ["KEN"]}], '[\n{"id": "a", "parties": ["KEN"]}\n]\n'),
        ([{"id": "ü\n"}, {"id": None}], '[\n{"id": "ü\\n"},\n{"id": null}\n]\n'),
    ],
)
def test_records_are_written_as_one_list(records: list[dict[str, Any]], content: str) -> None:
    stream = io.BytesIO()
    write_json(iter(records), stream)
    assert stream.getvalue().decode() == content
    assert json.loads(stream.getvalue()) == records
