"""Mentions of instruments, and the kind that the name of each speaks for."""

from dataclasses import dataclass
from functools import lru_cache

from tracker.extract.document import Document
from tracker.extract.tokens import Hit, PhraseIndex, Words
from tracker.vocabulary.codes import Kind
from tracker.vocabulary.instruments import InstrumentName, instrument_names

_BEFORE_VERB = frozenset(
    """
    to will would can could must should may might shall not they we who which great good help also
    cannot
    """.split()
)
"""Words behind which "deal" is a verb or a quantity ("to deal with", "a great deal")."""
_ANAPHORIC = frozenset("the this that these those such said under per".split())


@dataclass(frozen=True, slots=True)
class InstrumentMention:
    """One naming of an instrument: words ``first..last``; ``dated`` where a year stands in its name."""

    kind: Kind
    strong: bool
    first: int
    last: int
    definite: bool
    dated: bool


@lru_cache(maxsize=1)
def _index() -> PhraseIndex[InstrumentName]:
    return PhraseIndex(((name.written, name) for name in instrument_names()), proper=False)


def find_instruments(document: Document) -> list[InstrumentMention]:
    """Every naming of an instrument in the text, in order."""
    return instruments_in(document.words)


def instruments_in(words: Words) -> list[InstrumentMention]:
    """Every naming of an instrument, in order; "MoU" in brackets behind the full name is none."""
    found: list[InstrumentMention] = []
    for hit in _index().find(words):
        if _is_other_thing(words, hit.first, hit.last) or (found and _abbreviates(words, found[-1], hit)):
            continue
        definite = _before(words, hit.first, _ANAPHORIC)
        dated = _has_year(words, hit.first)
        name = hit.value
        found.append(InstrumentMention(name.kind, name.strong, hit.first, hit.last, definite, dated))
    return found


def _abbreviates(words: Words, before: InstrumentMention, hit: Hit[InstrumentName]) -> bool:
    return hit.value.kind is before.kind and hit.first == before.last and "(" in words.gap(hit.first)


def _before(words: Words, first: int, wanted: frozenset[str]) -> bool:
    return any(words.folded[i] in wanted for i in range(max(0, first - 2), first))


def _has_year(words: Words, first: int) -> bool:
    return any(
        len(raw) == 4 and raw.isdigit() and raw[:2] in ("19", "20")
        for raw in words.raw[max(0, first - 4) : first]
    )


def _is_other_thing(words: Words, first: int, last: int) -> bool:
    """Whether the word is a verb or another sense: "a great deal", "deal with", "statement said"."""
    word = words.folded[first]
    after = words.folded[last] if last < len(words.raw) else ""
    before = words.folded[first - 1] if first else ""
    if word == "deal":
        return before in _BEFORE_VERB
    if word == "statement":
        return before not in ("joint", "trilateral", "common") or after in ("said", "added")
    if word == "arrangement":
        return before in ("security", "travel", "seating")
    return word in ("grant", "contract", "charter") and (
        before in ("to", "will", "flight") or after in ("them", "flight")
    )
