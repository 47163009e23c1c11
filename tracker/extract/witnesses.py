"""Who looked on: persons in whose presence it was signed, who presided over or attended the signing."""

import re

from tracker.extract.document import Document, Sentence
from tracker.extract.persons import PersonMention

WITNESSED = re.compile(
    r"\b(?:(?:in|at)\s+(?:the\s+)?presence\s+o[fr]|joined\s+(?:\w+\s+){0,6}by|accompanied\s+by|in\s+attendance"
    r"|witnessed\s+by|witnessed|witnessing|witness(?:es)?|attended\s+by|presided\s+over|overs(?:aw|een\s+by|een)"
    r"|looked\s+on|w(?:as|ere)\s+(?:also\s+)?present|present\s+at|attended|graced\s+by|graced"
    r"|under\s+the\s+auspices\s+of|flanked\s+by|watched\s+by|watched|participat(?:ed|ing)\s+in|participants"
    r"|joined\s+for|speaking\s+at\s+the\s+(?:signing\s+)?ceremony)\b",
    re.IGNORECASE,
)
_OF_THE_SIGNING = re.compile(
    r"\b(?:sign(?:ed|ing|s|ature)?|ink(?:ed|ing)|ceremony|exchang(?:e|ed|ing)|memorand\w+|mous?"
    r"|agreements?|treaty|documents?|pact|accord|deal|occasion)\b",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:presence\s+o[fr]|\bby|in\s+attendance|participants|ceremony|under\s+the\s+auspices\s+of"
    r"|w(?:as|ere)\s+(?:also\s+)?present|present\s+at)$",
    re.IGNORECASE,
)
_LIST_LENGTH = 40
_LIST_LINE = 30
"""How many words a line of a list of witnesses has at most."""


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
        chosen = _lookers_on(document, sentence, here) if here else _listed(document, sentence, by_sentence)
        found += chosen
    return list(dict.fromkeys(found))


def _listed(
    document: Document, sentence: Sentence, by_sentence: dict[int, list[PersonMention]]
) -> list[PersonMention]:
    """The first person of each line below "the participants in the ceremony were:"."""
    text = document.text[sentence.start : sentence.end].rstrip()
    if not text.endswith(":") or not _OF_THE_SIGNING.search(text) or not WITNESSED.search(text):
        return []
    persons: list[PersonMention] = []
    for line in document.sentences[sentence.index + 1 : sentence.index + 1 + _LIST_LENGTH]:
        if line.last - line.first > _LIST_LINE or line.index not in by_sentence:
            break
        persons.append(by_sentence[line.index][0])
    return persons


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
