"""Who looked on: persons in whose presence it was signed, who presided over or attended the signing."""

import re

from tracker.extract.document import Document, Sentence
from tracker.extract.persons import PersonMention

WITNESSED = re.compile(
    r"\b(?:(?:in|at) (?:the )?presence o[fr]|joined by|accompanied by|in attendance|witnessed by|witnessed"
    r"|witnessing|witness(?:es)?|attended by|presided over|overs(?:aw|een by|een)|looked on"
    r"|w(?:as|ere) (?:also )?present|present at|attended|graced by|graced|under the auspices of|flanked by"
    r"|watched by|watched|participat(?:ed|ing) in|participants|joined for"
    r"|speaking at the (?:signing )?ceremony)\b",
    re.IGNORECASE,
)
_OF_THE_SIGNING = re.compile(
    r"\b(?:sign(?:ed|ing|s|ature)?|ink(?:ed|ing)|ceremony|exchang(?:e|ed|ing)|memorand\w+|mous?"
    r"|agreements?|treaty|documents?|pact|accord|deal|occasion)\b",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:presence o[fr]|by|in attendance|participants|ceremony|under the auspices of"
    r"|w(?:as|ere) (?:also )?present|present at)$",
    re.IGNORECASE,
)


def find_witnesses(
    document: Document, persons: list[PersonMention], signatories: list[PersonMention]
) -> list[PersonMention]:
    """The persons whom the text places at the signing without having signed, in order of naming."""
    names = {person.name for person in signatories}
    by_sentence: dict[int, list[PersonMention]] = {}
    for person in persons:
        if person.name not in names:
            by_sentence.setdefault(person.sentence, []).append(person)
    found: list[PersonMention] = []
    for sentence in document.body:
        here = by_sentence.get(sentence.index, [])
        if here:
            found += [p for p in _lookers_on(document, sentence, here) if p not in found]
    return found


def _lookers_on(document: Document, sentence: Sentence, persons: list[PersonMention]) -> list[PersonMention]:
    text = document.text
    if not _OF_THE_SIGNING.search(text, sentence.start, sentence.end):
        return []
    for match in WITNESSED.finditer(text, sentence.start, sentence.end):
        start = document.words.starts
        behind = [p for p in persons if start[p.span.first] >= match.end()]
        ahead = [p for p in persons if start[p.span.first] < match.start()]
        if _AFTER.search(match.group()):
            chosen = behind or (ahead if "present" in match.group().lower() else [])
        else:
            chosen = ahead
        if chosen:
            return chosen
    return []
