"""Formats by name, and files that are whole or not there."""

import io
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from tracker.errors import InvalidInputError
from tracker.export import FORMATS, Exportable, export_bytes, find_format, write_export

ROWS: list[dict[str, Any]] = [{"id": "a"}, {"id": "b"}]


def rows() -> Exportable:
    return Exportable(lambda: pd.DataFrame(ROWS), lambda: iter(ROWS))


class StoppedError(Exception):
    """Something that goes wrong half-way."""


def stopping(error: BaseException) -> Exportable:
    def records() -> Iterator[dict[str, Any]]:
        yield ROWS[0]
        raise error

    return Exportable(lambda: pd.DataFrame(ROWS), records)


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_a_stream_and_bytes_hold_the_same(tmp_path: Path, name: str) -> None:
    stream = io.BytesIO()
    write_export(rows(), name, stream)
    write_export(rows(), name, tmp_path / "out")
    assert (tmp_path / "out").read_bytes() == stream.getvalue() == export_bytes(rows(), name)
    assert stream.getvalue()


def test_an_unknown_format_is_answered_with_those_there_are() -> None:
    with pytest.raises(InvalidInputError, match="no export format 'xls': choose one of csv, json"):
        find_format("xls")


def test_a_format_is_found_in_any_case() -> None:
    assert find_format("CSV").suffix == ".csv"


@pytest.mark.parametrize("error", [StoppedError(), KeyboardInterrupt()], ids=["error", "interrupt"])
def test_a_stopped_export_leaves_what_was_there_before(tmp_path: Path, error: BaseException) -> None:
    target = tmp_path / "out.json"
    target.write_text("before", encoding="utf-8")
    with pytest.raises(type(error)):
        write_export(stopping(error), "json", target)
    assert [path.name for path in tmp_path.iterdir()] == ["out.json"]
    assert target.read_text(encoding="utf-8") == "before"


def test_a_stopped_export_leaves_no_file_where_none_was(tmp_path: Path) -> None:
    with pytest.raises(StoppedError):
        write_export(stopping(StoppedError()), "json", tmp_path / "out.json")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("place", ["missing/out.csv", "."])
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, place: str) -> None:
    with pytest.raises(InvalidInputError, match=r"cannot be written .*choose another file"):
        write_export(rows(), "csv", tmp_path / place)


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.csv").touch()
    link = tmp_path / "link.csv"
    link.symlink_to("real.csv")
    write_export(rows(), "csv", link)
    assert link.is_symlink()
    assert (tmp_path / "real.csv").read_bytes() == export_bytes(rows(), "csv")


def test_a_device_takes_the_bytes_and_stays_a_device() -> None:
    write_export(rows(), "csv", Path(os.devnull))
    assert Path(os.devnull).is_char_device()
