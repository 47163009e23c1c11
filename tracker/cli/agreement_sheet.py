"""A record on the terminal: every value with the sources it rests on, its quotes and its rivals."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from tracker.cli.value_words import field_rank, field_words, value_words
from tracker.query import AgreementView

RELATION_WORDS = {"to": "{type} {other}", "from": "{other} {type} this"}


def agreement_text(view: AgreementView) -> str:
    """The record as lines; sources are numbered, and each value names the numbers it rests on."""
    numbers = {int(article): place for place, article in enumerate(view.sources["article_id"], start=1)}
    lines = [view.facts.title or view.public_id, f"{view.public_id}, version {view.version}", ""]
    lines += _values(view.claims, numbers)
    lines += ["", "Sources", *_sources(view.sources)]
    lines += _section("Steps", (_step(step) for step in view.ledger.to_dict("records")))
    lines += _section("Relations", (_relation(link) for link in view.relations.to_dict("records")))
    lines += _section("History", (_change(change) for change in view.history.to_dict("records")))
    return "\n".join(lines)


def agreement_json(view: AgreementView) -> dict[str, Any]:
    """The record in the codebook's shape with everything it rests on."""
    frames = ("sources", "claims", "ledger", "relations", "history")
    return {
        "id": view.public_id,
        **view.facts.model_dump(mode="json"),
        "version": view.version,
        **{name: _plain_rows(getattr(view, name)) for name in frames},
    }


def _plain_rows(frame: pd.DataFrame) -> list[dict[str, Any]]:
    rows = frame.to_dict("records")
    return [
        {
            str(key): value.isoformat() if isinstance(value, pd.Timestamp) else value
            for key, value in row.items()
        }
        for row in rows
    ]


def _section(heading: str, lines: Iterator[str]) -> list[str]:
    listed = list(lines)
    return ["", heading, *listed] if listed else []


def _values(claims: pd.DataFrame, numbers: dict[int, int]) -> Iterator[str]:
    groups = {
        (str(field), str(slot)): group
        for (field, slot), group in claims.groupby(["field", "slot"], sort=False)
    }
    headed = ""
    for field, slot in sorted(groups, key=lambda place: field_rank(*place)):
        heading = field_words(field, slot)
        if heading != headed:
            yield heading
            headed = heading
        yield from _rivals(field, groups[field, slot], numbers)


def _rivals(field: str, claims: pd.DataFrame, numbers: dict[int, int]) -> Iterator[str]:
    for (value, rank), same in claims.groupby(["value", "rank"], sort=False):
        standing = "" if rank == "preferred" else f" ({rank})"
        yield f"  {value_words(field, str(value))}{standing}  {_support(same, numbers)}"
        yield from _quotes(same, numbers)


def _support(claims: pd.DataFrame, numbers: dict[int, int]) -> str:
    """``[1] [3]``, and for what a person or data set says of itself, who it was."""
    marks = (_mark(claim, numbers) for claim in claims.to_dict("records"))
    return " ".join(dict.fromkeys(marks))


def _mark(claim: dict[Any, Any], numbers: dict[int, int]) -> str:
    return f"[{numbers.get(claim['article_id'], claim['approver'])}]"


def _quotes(claims: pd.DataFrame, numbers: dict[int, int]) -> Iterator[str]:
    for claim in claims.to_dict("records"):
        if claim["quote"]:
            yield f"    {_mark(claim, numbers)} “{' '.join(claim['quote'].split())}”"


def _sources(sources: pd.DataFrame) -> Iterator[str]:
    for number, source in enumerate(sources.to_dict("records"), start=1):
        parts = (source["publisher"], source["author"], source["published"], source["title"], source["url"])
        yield f"  [{number}] {', '.join(part for part in parts if part)}"


def _step(step: dict[Any, Any]) -> str:
    told = f", {step['publisher']}" if step["publisher"] else ""
    return f"  {step['on'] or 'undated'}  {value_words('status', step['status'])}{told}"


def _relation(link: dict[Any, Any]) -> str:
    other = f"{link['title']} ({link['public_id']})" if link["public_id"] else link["title"]
    return "  " + RELATION_WORDS[link["direction"]].format(type=link["type"], other=other)


def _change(change: dict[Any, Any]) -> str:
    reason = f": {change['reason']}" if change["reason"] else ""
    when = f"{change['at']:%Y-%m-%d %H:%M} UTC"
    return f"  {change['version']}  {when}  {change['action']} by {change['by']}{reason}"
