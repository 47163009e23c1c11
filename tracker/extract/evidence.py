"""A value together with the words it rests on, before it has its place in the facts."""

from dataclasses import dataclass

from tracker.extract.document import Document
from tracker.facts import Evidence

CONFIDENCE = {
    "name of the instrument": 0.83,
    "instrument in a list": 0.72,
    "instrument of the headline": 0.9,
    "statement reported": 0.8,
    "party beside the step": 0.86,
    "party in a list": 0.71,
    "party of the headline": 0.9,
    "here, under the dateline": 0.8,
    "place after in": 0.67,
    "subject in a list": 0.68,
    "person at the signing": 0.79,
    "office beside the name": 0.76,
    "party beside the person": 0.82,
    "date of the signing sentence": 0.64,
    "step word": 0.82,
    "step of the headline": 0.85,
    "closing words of the text": 0.75,
    "organ that acts": 0.58,
    "party of the organ": 0.58,
    "other spelling of the name": 0.6,
}
"""How sure each rule is: the share of its values that were right on the coded articles, rounded.

The rules were written on the same articles, so on others expect somewhat less. Rules seen there
fewer than ten times stand at what their nearest kin reached.
"""


@dataclass(frozen=True, slots=True)
class Found:
    """A value read at ``start..end`` of the text by a rule, with how sure the rule is (0 to 1)."""

    value: str
    start: int
    end: int
    rule: str
    confidence: float

    def as_evidence(self, document: Document, field: str) -> Evidence:
        """The evidence for the field at this path, with the quote taken from the text."""
        return Evidence(
            field=field,
            value=self.value,
            quote=document.text[self.start : self.end],
            start=self.start,
            end=self.end,
            rule=self.rule,
            confidence=round(self.confidence, 2),
        )


def found_at(
    document: Document, value: str, first: int, last: int, rule: str, confidence: float | None = None
) -> Found:
    """A value that rests on words ``first..last`` (exclusive), as sure as its rule unless said."""
    start, end = document.quote(first, last)
    return Found(value, start, end, rule, CONFIDENCE[rule] if confidence is None else confidence)
