"""All that a command says: results on standard output, everything else on standard error."""

import json
import sys
from collections.abc import Iterable, Sequence
from typing import Any

GAP = "  "


def say(text: str = "") -> None:
    """One or more lines of the result."""
    sys.stdout.write(f"{text}\n")


def remark(text: str) -> None:
    """A sentence beside the result: an error, or how to go on. Does not mix with it in a pipe."""
    sys.stderr.write(f"{text}\n")


def say_json(value: Any) -> None:
    """A result for programs."""
    say(json.dumps(value, ensure_ascii=False, indent=2))


def say_table(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Rows under their headings, in columns; what is missing is a dash."""
    cells = [[str(heading) for heading in headings], *([_cell(value) for value in row] for row in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(headings))]
    for row in cells:
        say(GAP.join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def _cell(value: object) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(str(member) for member in value) or "-"
    return "-" if value is None or value == "" else str(value)


def show_progress(done: int, total: int) -> None:
    """How far a long work is, on one line, where somebody is watching."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{done:,} of {total:,}" + ("\n" if done == total else ""))
        sys.stderr.flush()


def counted(number: int, noun: str) -> str:
    """``1 draft``, ``2 drafts``."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
