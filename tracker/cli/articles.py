"""``tracker articles``: into the register, or only through the reader."""

import io
import json
import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tracker.cli.files import STANDARD, open_input
from tracker.cli.output import counted, remark, say

if TYPE_CHECKING:
    from tracker.facts import Reading
    from tracker.pipeline import Submission

app = typer.Typer(help="Add articles, or read agreements out of them.", no_args_is_help=True)


@app.command()
def add(
    source: Annotated[str, typer.Argument(metavar="FILE|URL|-", help="A text or page; - is standard input.")],
    published: Annotated[str | None, typer.Option(metavar="DATE", help="When it was published.")] = None,
    publisher: Annotated[str | None, typer.Option(metavar="NAME", help="Who published it.")] = None,
    url: Annotated[str | None, typer.Option(help="Where it stands.")] = None,
    author: Annotated[str | None, typer.Option(metavar="NAME", help="Who wrote it.")] = None,
    title: Annotated[str | None, typer.Option(help="Its headline.")] = None,
) -> None:
    """Store an article and draft the agreements it announces.

    What a text tells of its own publication is read from it; what is given here wins.

    Example: tracker articles add report.txt --published 2026-02-04 --publisher "Example Post"
    """
    from tracker.db import session_scope
    from tracker.pipeline import submit_text, submit_url
    from tracker.settings import get_settings

    given = {"published": published, "publisher": publisher, "url": url, "author": author, "title": title}
    analyst = get_settings().analyst
    if source.lower().startswith(("http://", "https://")):
        if any(given.values()):
            raise typer.BadParameter("a page tells its own publication: give its address alone.")
        with session_scope() as session:
            submission = submit_url(session, source, by=analyst)
    else:
        raw = _read(source)
        with session_scope() as session:
            submission = submit_text(session, raw, **given, by=analyst)
    _tell(submission)


def _read(name: str) -> bytes:
    """One byte more than may be is enough to be refused."""
    from tracker.settings import get_settings

    with open_input(name) as stream:
        return stream.read(4 * get_settings().article_max_chars + 1)


def _tell(submission: "Submission") -> None:
    number, drafts = submission.article_id, submission.draft_ids
    say(
        f"Article {number} is stored."
        if submission.is_new
        else f"The article is known: it is number {number}."
    )
    if drafts:
        listed = ", ".join(str(draft) for draft in drafts)
        say(f"It gives {counted(len(drafts), 'draft')}: {listed}.")
        remark(f"Go on with: tracker drafts show {drafts[0]}")
    elif submission.announces:
        say("It announces agreements without telling them apart, so there is no draft.")
    else:
        say("It announces no agreement, so there is no draft.")


@app.command()
def extract(
    file: Annotated[str, typer.Argument(metavar="IN.jsonl|-", help="One article a line: id, text, …")],
    out: Annotated[str, typer.Option(metavar="FILE", help="Where to; - is standard output.")] = STANDARD,
) -> None:
    """Read agreements out of articles, without a database.

    A line in holds id, text and, if known, title, published, publisher, author, url. A line out holds
    id, announces_agreement and agreements in the codebook's shape, each with its evidence. A faulty
    line is told on standard error, the others are read, and the exit code is 1.

    Example: tracker articles extract articles.jsonl --out agreements.jsonl
    """
    from tracker.export import open_target
    from tracker.extract import read_article
    from tracker.ingest import read_articles

    faults: list[Exception] = []

    def report(fault: Exception) -> None:
        faults.append(fault)
        remark(str(fault))

    with open_input(file) as source, open_target(sys.stdout.buffer if out == STANDARD else out) as stream:
        # A byte that is no UTF-8 becomes half a character, which is refused in its line by name.
        lines = io.TextIOWrapper(source, encoding="utf-8-sig", errors="surrogateescape", newline="\n")
        for identifier, article in read_articles(lines, report=report):
            line = json.dumps(_line(identifier, read_article(article)), ensure_ascii=False)
            stream.write(line.encode() + b"\n")
            stream.flush()  # whoever reads on need not wait for the last article
    if faults:
        raise typer.Exit(1)


def _line(identifier: str, reading: "Reading") -> dict[str, Any]:
    return {
        "id": identifier,
        "announces_agreement": reading.announces_agreement,
        "agreements": [
            {
                **extraction.facts.model_dump(mode="json"),
                "evidence": [evidence.model_dump(mode="json") for evidence in extraction.evidence],
            }
            for extraction in reading.extractions
        ],
    }
