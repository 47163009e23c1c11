"""Records as JSON: one list, one record a line, the same bytes for the same records."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from tracker.export.target import Target, open_target


def write_json(records: Iterable[Mapping[str, Any]], target: Target) -> None:
    """Writes the records as a JSON list in UTF-8, each as it comes, keys in the order they have.

    Raises InvalidInputError for a target that cannot be written.
    """
    with open_target(target) as stream:
        separator = b"[\n"
        for record in records:
            stream.write(separator + json.dumps(record, ensure_ascii=False).encode("utf-8"))
            separator = b",\n"
        stream.write(b"[]\n" if separator == b"[\n" else b"\n]\n")
