"""``tracker export``: what a filter shows, as a file."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.files import STANDARD
from tracker.cli.filters import filtered
from tracker.cli.output import counted, remark

if TYPE_CHECKING:
    from tracker.query import Filter


@filtered
def export_filtered(
    *,
    format_name: Annotated[str, typer.Argument(metavar="FORMAT", help="csv or json.")],
    out: Annotated[str, typer.Option(metavar="FILE", help="Where to; - is standard output.")],
    flt: "Filter",
) -> None:
    """Write the agreements that a filter shows to a file.

    Rows and order are those of `tracker agreements list` and of the page Browse. In CSV, lists are
    joined by "; ", and a text that a spreadsheet would take for a formula, or that begins with an
    apostrophe, gets an apostrophe in front.

    Example: tracker export csv --out pair.csv --party AZE --party ISR
    """
    from tracker.db import session_scope
    from tracker.export import find_format, write_export
    from tracker.query import count_agreements, exportable

    name = find_format(format_name).name
    with session_scope() as session:
        write_export(exportable(session, flt), name, sys.stdout.buffer if out == STANDARD else out)
        number = count_agreements(session, flt)
    if out != STANDARD:
        remark(f"{counted(number, 'agreement')} written to {out}.")
