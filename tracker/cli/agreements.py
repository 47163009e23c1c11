"""``tracker agreements``: what the register holds."""

from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.filters import filtered
from tracker.cli.output import counted, remark, say, say_json, say_table

if TYPE_CHECKING:
    from tracker.query import Filter

app = typer.Typer(help="List agreements, show one with its sources.", no_args_is_help=True)
COLUMNS = ["public_id", "signed_on", "parties", "kind", "status", "sources", "title"]


@app.command(name="list")
@filtered
def list_agreements(
    *,
    flt: "Filter",
    page: Annotated[int, typer.Option(help="Which page.")] = 1,
    page_size: Annotated[int, typer.Option(help="Rows on a page.")] = 50,
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
) -> None:
    """List the agreements that a filter shows, newest signing first, undated last.

    Example: tracker agreements list --party AZE --party ISR --signed-from 2025
    """
    from tracker.db import session_scope
    from tracker.query import browse_frame, count_agreements

    with session_scope() as session:
        total = count_agreements(session, flt)
        frame = browse_frame(session, flt, page=page, page_size=page_size)
    if as_json:
        frame["updated_at"] = [moment.isoformat() for moment in frame["updated_at"]]
        say_json(frame.to_dict("records"))
    elif len(frame):
        say_table([name.replace("_", " ") for name in COLUMNS], frame[COLUMNS].itertuples(index=False))
    _tell_rest(total, shown=len(frame), page=page, last=-(-total // page_size))


def _tell_rest(total: int, *, shown: int, page: int, last: int) -> None:
    if total == 0:
        remark("No agreement is like this.")
    elif shown < total:
        remark(f"Page {page:,} of {last:,}: {shown:,} of {counted(total, 'agreement')}.")


@app.command()
def show(
    public_id: Annotated[str, typer.Argument(metavar="ID", help="The agreement's id.")],
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
) -> None:
    """Show an agreement: each value with its sources, quotes and rivals.

    Example: tracker agreements show aze-isr-2026-ai
    """
    from tracker.cli.agreement_sheet import agreement_json, agreement_text
    from tracker.db import session_scope
    from tracker.query import read_agreement

    with session_scope() as session:
        view = read_agreement(session, public_id)
    if as_json:
        say_json(agreement_json(view))
    else:
        say(agreement_text(view))
