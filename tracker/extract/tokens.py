"""Words of a text with their positions, and the search for many phrases in one pass."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, Protocol, TypeVar

T = TypeVar("T")

_WORD = re.compile(r"(?:[Cc]o-(?=[oO]))?\w+")
_JOINS = frozenset(["", " ", "-", "–", "‑", "'", "’", ".", ". ", ", ", "  ", " & ", "&", "\n", "/", " - "])
"""What may stand between two words of one phrase. ", " only where the phrase itself has a comma."""


_NO_PLURAL = frozenset(
    "goods securities standards news arms customs services drugs arts press sports".split()
)
"""Words that mean something else without their s."""


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """A word without case, accents, hyphen and plural ending, for looking up."""
    plain = word.casefold().replace("-", "")
    if not plain.isascii():
        parts = unicodedata.normalize("NFKD", plain)
        plain = "".join(c for c in parts if not unicodedata.combining(c)).replace("ı", "i")
    if plain in _NO_PLURAL:
        return plain
    if len(plain) > 3 and plain.endswith("s") and not plain.endswith(("ss", "us", "is")):
        return plain[:-3] + "y" if plain.endswith("ies") and len(plain) > 4 else plain[:-1]
    return plain


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text as columns: as written, folded, and where each starts and ends."""

    text: str
    raw: list[str]
    folded: list[str]
    starts: list[int]
    ends: list[int]

    def gap(self, i: int) -> str:
        """What stands between word ``i - 1`` and word ``i``."""
        return self.text[self.ends[i - 1] : self.starts[i]] if 0 < i < len(self.raw) else ""

    def is_capital(self, i: int) -> bool:
        """Whether word ``i`` begins with a capital letter."""
        return self.raw[i][0].isupper()


def split_words(text: str) -> Words:
    """The words of a text, in order."""
    matches = list(_WORD.finditer(text))
    raw = [m.group() for m in matches]
    return Words(text, raw, [fold(w) for w in raw], [m.start() for m in matches], [m.end() for m in matches])


@dataclass(frozen=True, slots=True)
class Hit(Generic[T]):
    """A phrase found: what it stands for, and which words it spans (``last`` is exclusive)."""

    value: T
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Entry(Generic[T]):
    words: tuple[str, ...]
    value: T
    written: str
    proper: bool
    comma: bool


class Located(Protocol):
    """Anything that begins at a word of the document."""

    @property
    def first(self) -> int:
        """The number of its first word."""
        ...


L = TypeVar("L", bound=Located)


def beginning_in(mentions: Sequence[L], first: int, last: int) -> Sequence[L]:
    """Those of the mentions, which are in order, that begin in words ``first..last`` (exclusive)."""
    start = bisect_left(mentions, first, key=lambda m: m.first)
    return mentions[start : bisect_left(mentions, last, lo=start, key=lambda m: m.first)]


class PhraseIndex(Generic[T]):
    """Finds every phrase of a vocabulary in a text in one pass; of two that overlap, the longer.

    A proper phrase matches only where its first word has a capital; one written in capitals
    ("US", "AI") only where the text has capitals too.
    """

    def __init__(self, phrases: Iterable[tuple[str, T]], *, proper: bool) -> None:
        self._by_first: dict[str, list[_Entry[T]]] = {}
        for written, value in phrases:
            words = tuple(split_words(written).folded)
            entry = _Entry(words, value, written, proper, "," in written)
            self._by_first.setdefault(words[0], []).append(entry)
        for entries in self._by_first.values():
            entries.sort(key=lambda e: -len(e.words))

    def find(self, words: Words) -> list[Hit[T]]:
        """The phrases found, left to right, none overlapping another."""
        hits: list[Hit[T]] = []
        free = 0
        by_first = self._by_first
        for i, folded in enumerate(words.folded):
            if i < free or folded not in by_first:
                continue
            entry = next((e for e in by_first[folded] if _matches(words, i, e)), None)
            if entry is not None:
                free = i + len(entry.words)
                hits.append(Hit(entry.value, i, free))
        return hits


def _matches(words: Words, i: int, entry: _Entry[T]) -> bool:
    n = len(entry.words)
    if n > 1 and tuple(words.folded[i : i + n]) != entry.words:
        return False
    for j in range(i + 1, i + n):
        gap = words.gap(j)
        if gap not in _JOINS or (gap == ", " and not entry.comma):
            return False
    return _case_agrees(words, i, n, entry)


def _case_agrees(words: Words, i: int, n: int, entry: _Entry[T]) -> bool:
    letters = [c for c in entry.written if c.isalpha()]
    if len(letters) <= 6 and all(c.isupper() for c in letters):
        return all(words.raw[j].isupper() or words.raw[j].isdigit() for j in range(i, i + n))
    return not entry.proper or words.is_capital(i)
