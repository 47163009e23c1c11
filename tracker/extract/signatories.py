"""Who signed: persons before "signed" as its subject, after "signed ... by", and named as signatories."""

import re

from tracker.extract.document import Document, Sentence
from tracker.extract.persons import PersonMention
from tracker.extract.witnesses import WITNESSED

_SIGNED = re.compile(
    r"\b(?:signed|signs?|inked|inks?|penned|signator(?:y|ies)|signing|exchanged|took place"
    r"|exchanges?(?= (?:the|a|an|signed|documents|copies|memorand|mou|instruments)\b))\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\b(?:was|were|been|be|being|is|are|has been|have been)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
_BY = re.compile(
    r"(?<!visit )(?<!led )(?<!headed )(?<!hosted )(?<!attended )\b(?:by|between)\b", re.IGNORECASE
)
_NOT_FACT = re.compile(
    r"\b(?:not|never|would|could|should|will|to|may|might|must|hopes?|refus\w+|fail\w+|asked|urged)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_REPRESENTED = re.compile(r"\brepresented by\b", re.IGNORECASE)
_MEANS = re.compile(r"\b(?:by|in|after)\s$", re.IGNORECASE)
_EXCHANGE = re.compile(r"\bexchange of\b|\bsigning\b", re.IGNORECASE)
_COMPANY_OF = re.compile(r"\b(?:joined|accompanied|flanked|followed|attended)\b", re.IGNORECASE)
_MEETING = re.compile(r"\b(?:meeting|talks|visit|during|relations|cooperation|ties)\b", re.IGNORECASE)
_SPEECH = re.compile(
    r"\b(?:said|says|told|stated|added|noted|announced|according|that|who|which|met|where|while)\b",
    re.IGNORECASE,
)
_SUBJECT_REACH = 160
_ACRONYM = 4
"""Up to how many letters a word in capitals is an acronym; longer ones are surnames in capitals."""


def find_signatories(document: Document, persons: list[PersonMention]) -> list[PersonMention]:
    """The persons whom the text says put their name to an instrument, in order of naming."""
    by_sentence: dict[int, list[PersonMention]] = {}
    for person in persons:
        by_sentence.setdefault(person.sentence, []).append(person)
    found: list[PersonMention] = []
    for sentence in document.body:
        here = by_sentence.get(sentence.index, [])
        if here:
            found += _signers_in(document, sentence, here)
    titled = {word for p in persons if p.titled for word in (p.name, *p.name.split())}
    return [p for p in dict.fromkeys(found) if _is_name(p.name, known=p.name in titled)]


def _is_name(name: str, *, known: bool) -> bool:
    """Whether a run of capitalised words is a person's name: no acronym or number, two words unless known."""
    words = [w.strip(".") for w in name.replace("-", " ").split()]
    acronyms = [w for w in words if w.isupper() and 2 <= len(w) <= _ACRONYM and "." not in w]
    if acronyms or any(c.isdigit() for c in name):
        return False
    return known or 2 <= sum(w[:1].isupper() for w in words) <= 5


def _signers_in(document: Document, sentence: Sentence, persons: list[PersonMention]) -> list[PersonMention]:
    signers = _representatives(document, sentence, persons)
    for match in _SIGNED.finditer(document.text, sentence.start, sentence.end):
        if not _NOT_FACT.search(document.text, max(sentence.start, match.start() - 40), match.start()):
            signers += [p for p in _signers_at(document, sentence, persons, match) if p not in signers]
    return signers


def _representatives(
    document: Document, sentence: Sentence, persons: list[PersonMention]
) -> list[PersonMention]:
    """Persons by whom a signing party is represented, in a sentence that tells of signing."""
    if not _SIGNED.search(document.text, sentence.start, sentence.end):
        return []
    found: list[PersonMention] = []
    for match in _REPRESENTED.finditer(document.text, sentence.start, sentence.end):
        behind = [p for p in persons if document.words.starts[p.span.first] >= match.end()]
        if behind and _begins_at(document, behind[0]) - match.end() <= 30:
            found.append(behind[0])
    return found


def _signers_at(
    document: Document, sentence: Sentence, persons: list[PersonMention], match: re.Match[str]
) -> list[PersonMention]:
    """The persons that one word of signing ties to the instrument."""
    word = match.group().lower()
    before = document.text[max(sentence.start, match.start() - 40) : match.start()]
    if word.startswith("signator"):
        return _run_of(document, [p for p in persons if document.words.starts[p.span.first] > match.end()])
    if word == "took place" and not _EXCHANGE.search(document.text, sentence.start, match.start()):
        return []
    passive = _PASSIVE.search(before) is not None
    signers = (
        [] if word == "signing" else _complement(document, sentence, persons, match.end(), passive=passive)
    )
    if signers or passive or word == "took place":
        return signers
    if word == "signing":
        return _subject(document, persons, match.start()) if _MEANS.search(before) else []
    return _subject(document, persons, match.start())


def _complement(
    document: Document, sentence: Sentence, persons: list[PersonMention], after: int, *, passive: bool
) -> list[PersonMention]:
    """Persons in the run that follows "by" or "between", up to a word of witnessing."""
    stop = WITNESSED.search(document.text, after, sentence.end)
    end = stop.start() if stop else sentence.end
    for by in _BY.finditer(document.text, after, end):
        inside = [p for p in persons if by.end() <= document.words.starts[p.span.first] < end]
        if (
            not passive
            and _MEETING.search(document.text, after, by.start())
            and by.group().lower() == "between"
        ):
            continue
        if _COMPANY_OF.search(document.text, max(after, by.start() - 50), by.start()):
            return []
        if inside and _begins_at(document, inside[0]) - by.end() <= 60:
            return _run_of(document, inside)
    return []


def _begins_at(document: Document, person: PersonMention) -> int:
    first = person.span.first
    if person.role_span is not None:
        first = min(first, person.role_span.first)
    return document.words.starts[first]


def _ends_at(document: Document, person: PersonMention) -> int:
    last = person.span.last
    if person.role_span is not None:
        last = max(last, person.role_span.last)
    return document.words.ends[last - 1]


def _run_of(document: Document, persons: list[PersonMention]) -> list[PersonMention]:
    """The persons that follow one another with nothing said in between."""
    run = persons[:1]
    for person in persons[1:]:
        between = document.text[_ends_at(document, run[-1]) : _begins_at(document, person)]
        if len(between) > 170 or _SPEECH.search(between):
            break
        run.append(person)
    return run


def _subject(document: Document, persons: list[PersonMention], verb: int) -> list[PersonMention]:
    """Persons that stand before the verb with nothing said in between."""
    ahead = [p for p in persons if document.words.ends[p.span.last - 1] <= verb]
    if not ahead:
        return []
    gap = document.text[_ends_at(document, ahead[-1]) : verb]
    if len(gap) > _SUBJECT_REACH or _SPEECH.search(gap) or WITNESSED.search(gap):
        return []
    run = [ahead[-1]]
    for person in reversed(ahead[:-1]):
        between = document.text[_ends_at(document, person) : _begins_at(document, run[0])]
        if len(between) > 35 or _SPEECH.search(between):
            break
        run.insert(0, person)
    return run
