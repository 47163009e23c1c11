"""The formats there are, by name. A new one is a line here and a file beside."""

import io
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from tracker.errors import InvalidInputError
from tracker.export.csv_file import write_csv
from tracker.export.json_file import write_json
from tracker.export.target import Target


@dataclass(frozen=True, slots=True)
class Exportable:
    """What there is to export, in two shapes, each made when a format asks for it."""

    frame: Callable[[], pd.DataFrame]
    """One row an agreement."""
    records: Callable[[], Iterable[Mapping[str, Any]]]
    """One nested record an agreement, in the codebook's shape."""


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: its name in commands, what people call it, its ending, its media type."""

    name: str
    label: str
    suffix: str
    media_type: str
    write: Callable[[Exportable, Target], None]


def _csv(exportable: Exportable, target: Target) -> None:
    write_csv(exportable.frame(), target)


def _json(exportable: Exportable, target: Target) -> None:
    write_json(exportable.records(), target)


FORMATS: dict[str, Format] = {
    made.name: made
    for made in (
        Format("csv", "CSV", ".csv", "text/csv; charset=utf-8", _csv),
        Format("json", "JSON", ".json", "application/json", _json),
    )
}
"""Every format by its name."""


def find_format(name: str) -> Format:
    """The format of that name, in any case; raises InvalidInputError naming those there are."""
    try:
        return FORMATS[name.lower()]
    except KeyError:
        raise InvalidInputError(
            f"There is no export format {name!r}: choose one of {', '.join(FORMATS)}."
        ) from None


def write_export(exportable: Exportable, name: str, target: Target) -> None:
    """Writes a file in the format of that name.

    Raises InvalidInputError for an unknown format or a target that cannot be written; what stood at
    the target is then as it was.
    """
    find_format(name).write(exportable, target)


def export_bytes(exportable: Exportable, name: str) -> bytes:
    """The same file in memory, for a download; raises InvalidInputError for an unknown format."""
    stream = io.BytesIO()
    write_export(exportable, name, stream)
    return stream.getvalue()
