"""A table of records: a real HTML table that turns into cards where there is little room."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from dashboard.components.browser_part import BrowserPart


@dataclass(frozen=True, slots=True)
class Chip:
    """A short label with its colour as a dot before it."""

    label: str
    colour: str


Cell = str | tuple[Chip, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row, and where its first cell leads.

    ``note`` stands below the first cell. ``href`` is a page of this dashboard or a web address;
    anything else is no link. It is an ordinary link, so that the browser's history and its new tabs
    work as everywhere.
    """

    cells: tuple[Cell, ...]
    href: str = ""
    note: str = ""


def table(heads: Sequence[str], rows: Sequence[Row], *, caption: str, key: str) -> None:
    """Draw the table; ``caption`` names it to screen readers alone."""
    data = {"caption": caption, "heads": list(heads), "rows": [asdict(row) for row in rows]}
    _part.draw(data, key=key)


_part = BrowserPart("table")
