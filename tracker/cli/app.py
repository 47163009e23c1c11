"""The command ``tracker``: what it consists of, and how it ends."""

import io
import os
import sys
from collections.abc import Sequence
from typing import Annotated, NoReturn

import typer
from pydantic import ValidationError

from tracker.cli import agreements, articles, dashboard, database, drafts, export
from tracker.cli.output import remark, say
from tracker.errors import TrackerError

INTERRUPTED = 130
"""The exit code of a command that was stopped with Ctrl+C (128 and the signal's number)."""

app = typer.Typer(
    name="tracker",
    help="Turns news of agreements between states into records one can cite.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.add_typer(database.app, name="database")
app.add_typer(articles.app, name="articles")
app.add_typer(drafts.app, name="drafts")
app.add_typer(agreements.app, name="agreements")
app.command(name="export")(export.export_filtered)
app.command(name="dashboard")(dashboard.open_dashboard)


def _say_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        say(f"Agreement Tracker {version('agreement-tracker')}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", help="Say the version and end.", is_eager=True, callback=_say_version)
    ] = False,
) -> None: ...


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Runs the command of the arguments, those of the process by default, and ends the process.

    Exit codes: 0 done, 1 not done, for the reason given on standard error, 2 not understood,
    130 stopped with Ctrl+C.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that lacks a letter shows ? for it
    code = _run(arguments)
    _flush()
    sys.exit(code)


def _run(arguments: Sequence[str] | None) -> int:
    try:
        app(arguments, prog_name="tracker")
    except SystemExit as ended:
        if ended.code == INTERRUPTED:
            remark("Stopped.")
        return ended.code if isinstance(ended.code, int) else 0
    except TrackerError as error:
        remark(str(error))
    except ValidationError as error:
        if error.title != "Settings":
            raise
        first = error.errors()[0]
        remark(f"The setting TRACKER_{str(first['loc'][0]).upper()} cannot be used: {first['msg']}.")
    return 1


def _flush() -> None:
    """Where nobody reads on, what is left goes nowhere, and Python does not complain of it at its end."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
