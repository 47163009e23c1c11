"""Are two names those of one person or one body? For names met in the same agreement.

The rules are lenient, because they are asked only about people of one party at one signing: there,
two transliterations are likelier than two namesakes.
"""

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from tracker.vocabulary.folding import fold

_TITLES = frozenset(
    "mr mrs ms dr prof sir dame lord sheikh shaikh general gen colonel col hon he h.e excellency".split()
)
_LINKING_WORDS = frozenset("of the and for".split())
SURNAME_LIKENESS = 0.6
"""Share of letters that two spellings of a surname of four letters or more keep in common; chosen so
that two changed vowels in five letters, the usual distance of transliterations, still pass."""
WHOLE_NAME_LIKENESS = 85
BODY_LIKENESS = 90


def _words(name: str) -> list[str]:
    return [word for word in fold(name).replace(".", " ").split() if word not in _TITLES]


def same_person(name: str, other: str) -> bool:
    """Whether two spellings, with or without title and first name, can be of one person."""
    first, second = _words(name), _words(other)
    if not first or not second:
        return False
    if set(first) <= set(second) or set(second) <= set(first):
        return True
    if fuzz.token_sort_ratio(" ".join(first), " ".join(second)) >= WHOLE_NAME_LIKENESS:
        return True
    if not _same_surname(first[-1], second[-1]):
        return False
    return len(first) == 1 or len(second) == 1 or first[0][0] == second[0][0]


def _same_surname(one: str, other: str) -> bool:
    if min(len(one), len(other)) < 4:
        return one == other
    return Levenshtein.normalized_similarity(one, other) >= SURNAME_LIKENESS


def same_body(name: str, other: str) -> bool:
    """Whether two wordings can be of one institution: the same words but for order and small ones."""
    first, second = (
        " ".join(word for word in fold(text).split() if word not in _LINKING_WORDS) for text in (name, other)
    )
    return bool(first and second) and fuzz.token_sort_ratio(first, second) >= BODY_LIKENESS
