"""``tracker drafts``: what the reader made of articles, until somebody decides."""

from typing import Annotated

import typer

from tracker.cli.output import remark, say, say_json, say_table

app = typer.Typer(help="See drafts and decide on them.", no_args_is_help=True)
COLUMNS = ["id", "state", "signed_on", "parties", "kind", "publisher", "agreement", "title"]

DraftNumber = Annotated[int, typer.Argument(metavar="ID", help="The draft's number.")]
FactsFile = Annotated[
    str | None,
    typer.Option("--facts", metavar="FILE.json", help="Corrected facts, in the codebook's shape."),
]
AsJson = Annotated[bool, typer.Option("--json", help="For programs.")]


@app.command(name="list")
def list_all(
    state: Annotated[str, typer.Option(help="open, accepted, attached, rejected or all.")] = "open",
    as_json: AsJson = False,
) -> None:
    """List drafts, by default those that wait for a decision.

    Example: tracker drafts list --state all
    """
    from tracker.db import session_scope
    from tracker.review import list_drafts

    with session_scope() as session:
        frame = list_drafts(session, state=None if state == "all" else state)
    rows = frame.astype(object).where(frame.notna(), None)
    if as_json:
        rows["proposed_at"] = [moment.isoformat() for moment in rows["proposed_at"]]
        say_json(rows.to_dict("records"))
    elif len(rows):
        say_table([name.replace("_", " ") for name in COLUMNS], rows[COLUMNS].itertuples(index=False))
    else:
        remark("There is no draft." if state == "all" else f"No draft is {state}.")


@app.command()
def show(number: DraftNumber, as_json: AsJson = False) -> None:
    """Show a draft: the article, the values with their words, and records it may be the same as.

    Example: tracker drafts show 12
    """
    from tracker.cli.draft_sheet import draft_json, draft_text
    from tracker.db import session_scope
    from tracker.match import find_candidates
    from tracker.review import read_draft

    with session_scope() as session:
        view = read_draft(session, number)
        facts = view.edited or view.extraction.facts
        candidates = (
            find_candidates(session, facts, article_id=view.article_id) if view.state == "open" else ()
        )
    if as_json:
        say_json(draft_json(view, candidates))
    else:
        say(draft_text(view, candidates))


@app.command()
def accept(number: DraftNumber, facts: FactsFile = None) -> None:
    """Make a new record of a draft.

    Example: tracker drafts accept 12 --facts corrected.json
    """
    from tracker.cli.files import read_facts
    from tracker.db import session_scope
    from tracker.review import accept_draft
    from tracker.settings import get_settings

    corrected = read_facts(facts) if facts else None
    with session_scope() as session:
        public_id = accept_draft(session, number, by=get_settings().analyst, facts=corrected)
    say(f"Draft {number} is the agreement {public_id}.")


@app.command()
def attach(
    number: DraftNumber,
    public_id: Annotated[str, typer.Argument(metavar="PUBLIC_ID", help="The id of the record.")],
    facts: FactsFile = None,
) -> None:
    """Add a draft's article and values to a record that is there.

    Example: tracker drafts attach 12 aze-isr-2026-ai
    """
    from tracker.cli.files import read_facts
    from tracker.db import session_scope
    from tracker.review import attach_draft
    from tracker.settings import get_settings

    corrected = read_facts(facts) if facts else None
    with session_scope() as session:
        attach_draft(session, number, public_id, by=get_settings().analyst, facts=corrected)
    say(f"Draft {number} is attached to the agreement {public_id}.")


@app.command()
def reject(
    number: DraftNumber, reason: Annotated[str, typer.Option(help="Why; it is kept with the draft.")]
) -> None:
    """Close a draft without a record.

    Example: tracker drafts reject 12 --reason "a deal between companies"
    """
    from tracker.db import session_scope
    from tracker.review import reject_draft
    from tracker.settings import get_settings

    with session_scope() as session:
        reject_draft(session, number, by=get_settings().analyst, reason=reason)
    say(f"Draft {number} is rejected.")
