"""The article with the words marked that each value of a draft rests on."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise

from dashboard.components.browser_part import BrowserPart
from dashboard.phrases import code_phrase, date_phrase, party_label
from dashboard.wording import FIELDS, Review
from tracker.errors import InvalidInputError
from tracker.facts import Evidence, Extraction

MARKED_FIELDS = (
    "parties",
    "kind",
    "status",
    "signed_on",
    "place",
    "signatories",
    "witnesses",
    "institutions",
    "sectors",
)
"""The fields that have a colour of their own, in the order of the legend; others share a grey."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text with the fields whose values rest on it and what they are, in words."""

    text: str
    fields: tuple[str, ...]
    note: str


def segments(text: str, evidence: Sequence[Evidence]) -> list[Segment]:
    """The text cut where a mark begins or ends; joined again, it is the text unchanged.

    Positions beyond the text are cut to it.
    """
    edges = {0, len(text)}
    for mark in evidence:
        edges |= {min(mark.start, len(text)), min(mark.end, len(text))}
    bounds = sorted(edges)
    marks = sorted(evidence, key=lambda mark: mark.start)
    return [
        _segment(text[start:end], [mark for mark in marks if mark.start < end and mark.end > start])
        for start, end in pairwise(bounds)
    ]


def marked_article(text: str, evidence: Sequence[Evidence], *, key: str) -> None:
    """Draw the article with its marks and a legend whose entries lead to the marks in turn."""
    parts = segments(text, evidence)
    present = {field for part in parts for field in part.fields}
    legend = [
        {"field": field, "label": FIELDS[field]}
        for field in (*MARKED_FIELDS, *(name for name in FIELDS if name not in MARKED_FIELDS))
        if field in present
    ]
    data = {"label": Review.ARTICLE, "legend": legend, "segments": [asdict(part) for part in parts]}
    _part.draw(data, key=key)


def contradictions(extraction: Extraction) -> list[str]:
    """What the article says otherwise elsewhere, a line each: field, that value and the draft's own."""
    return [
        Review.OTHERWISE.format(
            field=FIELDS[_group(rival.field)],
            read=_in_words(rival),
            chosen=_in_words(rival.model_copy(update={"value": chosen})),
        )
        for rival in extraction.rivals()
        if (chosen := extraction.value_at(rival.field)) is not None
    ]


def _segment(text: str, marks: list[Evidence]) -> Segment:
    fields = tuple(dict.fromkeys(_group(mark.field) for mark in marks))
    notes = dict.fromkeys(f"{FIELDS[_group(mark.field)]}: {_in_words(mark)}" for mark in marks)
    return Segment(text, fields, "; ".join(notes))


def _group(path: str) -> str:
    """The field that a value's path belongs to: ``signatories.1.role`` gives ``signatories``."""
    return path.partition(".")[0]


def _in_words(mark: Evidence) -> str:
    field, _, part = mark.field.partition(".")
    if field == "parties" or part == "country" or part.endswith("party"):
        return party_label(mark.value)
    if field in {"kind", "status", "sectors"}:
        return code_phrase(mark.value)
    if field in {"signed_on", "effective_on", "expires_on"}:
        return _date_or_text(mark.value)
    return mark.value


def _date_or_text(value: str) -> str:
    try:
        return date_phrase(value)
    except InvalidInputError:
        return value


_part = BrowserPart("evidence")
