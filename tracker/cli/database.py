"""``tracker database``: the register's schema and its first data set."""

import typer

from tracker.cli.output import counted, say, show_progress

app = typer.Typer(help="Make the register, bring it up to date, fill it.", no_args_is_help=True)


@app.command()
def upgrade() -> None:
    """Make the register, or bring it to the newest schema.

    Example: tracker database upgrade
    """
    from tracker.migration import upgrade_register

    moved = upgrade_register()
    if moved.before == moved.after:
        say(f"The register is at revision {moved.after}, the newest.")
    else:
        say(f"The register went from {moved.before or 'nothing'} to revision {moved.after}.")


@app.command()
def seed() -> None:
    """Load the first data set; what is there already is left as it is.

    Example: tracker database seed
    """
    from tracker.bulk.seed import load_seed
    from tracker.db import session_scope

    with session_scope() as session:
        report = load_seed(session, progress=show_progress)
    say(
        f"Loaded {counted(report.loaded, 'agreement')} and {counted(report.articles, 'article')}; "
        f"{report.already_there:,} were there already."
    )
