"""A draft on the terminal: what was read, in which words, and what it may be the same as."""

from collections.abc import Iterator, Sequence
from typing import Any

from tracker.cli.value_words import field_words, value_words
from tracker.facts import Evidence, Extraction
from tracker.match import Candidate
from tracker.review import DraftView


def draft_text(view: DraftView, candidates: Sequence[Candidate]) -> str:
    """The draft as lines; each value with the words it was read from."""
    article = view.article
    origin = ", ".join(part for part in (article.publisher, article.author, article.published) if part)
    lines = [f"Draft {view.id}, {_state(view)}", f"Article {view.article_id}: {article.title or 'untitled'}"]
    lines += [line for line in (origin, article.url) if line]
    lines += ["", f"Read by {view.extraction.reader}", *_values(view.extraction)]
    if view.edited is not None:
        lines += ["", "Corrected to", view.edited.model_dump_json(indent=2, exclude_defaults=True)]
    lines += _next_steps(view, candidates)
    return "\n".join(lines)


def draft_json(view: DraftView, candidates: Sequence[Candidate]) -> dict[str, Any]:
    """The draft for programs; ``facts`` can be corrected and handed to ``accept --facts``."""
    return {
        "id": view.id,
        "state": view.state,
        "article_id": view.article_id,
        "article": view.article.model_dump(mode="json"),
        "reader": view.extraction.reader,
        "facts": (view.edited or view.extraction.facts).model_dump(mode="json"),
        "evidence": [evidence.model_dump(mode="json") for evidence in view.extraction.evidence],
        "candidates": [
            {
                "public_id": candidate.public_id,
                "title": candidate.title,
                "verdict": candidate.verdict.value,
                "score": round(candidate.score, 3),
                "reasons": list(candidate.reasons),
            }
            for candidate in candidates
        ],
        "agreement": view.agreement,
        "decided_by": view.decided_by,
        "decided_at": view.decided_at.isoformat() if view.decided_at else None,
        "reason": view.reason,
    }


def _state(view: DraftView) -> str:
    if view.state == "open":
        return "open"
    outcome = f" as {view.agreement}" if view.agreement else f": {view.reason}"
    return f"{view.state} by {view.decided_by}{outcome}"


def _values(extraction: Extraction) -> Iterator[str]:
    headed = ""
    for path, value in _paths(extraction.facts.model_dump(mode="json")):
        field, slot = _split(path)
        heading = field_words(field, slot)
        if heading != headed:
            yield heading
            headed = heading
        words = [evidence for evidence in extraction.evidence if evidence.field == path]
        yield f"  {value_words(field, value)}"
        yield from (_quote(evidence, field, value) for evidence in words)


def _quote(evidence: Evidence, field: str, value: str) -> str:
    rival = "" if evidence.value == value else f" says {value_words(field, evidence.value)} (rival)"
    return f"    “{' '.join(evidence.quote.split())}” at {evidence.start}{rival}"


def _paths(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every value that is known with its path, as evidence names it: ``signatories.0.name``."""
    if isinstance(value, dict | list):
        members = value.items() if isinstance(value, dict) else enumerate(value)
        for key, member in members:
            yield from _paths(member, f"{path}.{key}" if path else str(key))
    elif value is not None:
        yield path, str(value)


def _split(path: str) -> tuple[str, str]:
    """``signatories.0.name`` as the field ``signatories.name`` and its slot ``1``."""
    parts = path.split(".")
    numbers = [part for part in parts if part.isdecimal()]
    field = ".".join(part for part in parts if not part.isdecimal())
    is_listed = field.startswith(("signatories", "witnesses", "institutions"))
    return field, str(int(numbers[0]) + 1) if numbers and is_listed else ""


def _next_steps(view: DraftView, candidates: Sequence[Candidate]) -> Iterator[str]:
    if view.state != "open":
        return
    if candidates:
        yield from ("", "May be in the register already")
    for candidate in candidates:
        yield f"  {candidate.public_id}: {candidate.verdict} ({candidate.score:.0%}), {candidate.title}"
        yield f"    {'; '.join(candidate.reasons)}"
    yield ""
    yield "Decide with one of"
    yield f"  tracker drafts accept {view.id}"
    yield f"  tracker drafts attach {view.id} {candidates[0].public_id if candidates else 'PUBLIC_ID'}"
    yield f"  tracker drafts reject {view.id} --reason TEXT"
