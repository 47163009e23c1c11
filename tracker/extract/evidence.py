"""A value together with the words it rests on, before it has its place in the facts."""

from dataclasses import dataclass

from tracker.extract.document import Document
from tracker.facts import Evidence


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


def found_at(document: Document, value: str, first: int, last: int, rule: str, confidence: float) -> Found:
    """A value that rests on words ``first..last`` (exclusive)."""
    start, end = document.quote(first, last)
    return Found(value, start, end, rule, confidence)
