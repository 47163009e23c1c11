"""Several agreements told of at once: by subject ("MoUs on trade and tourism") or line by line."""

from dataclasses import dataclass
from itertools import pairwise

from tracker.extract.document import Sentence
from tracker.extract.kind import InstrumentMention
from tracker.extract.mentions import Mentions
from tracker.extract.persons import Span
from tracker.extract.sectors import SectorMention
from tracker.extract.tokens import beginning_in
from tracker.vocabulary.codes import Kind

_NUMBERS = {
    word: number
    for number, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve".split(), start=2
    )
}
_OPENERS = frozenset("on in for covering to regarding concerning about".split())
_LOOSE = frozenset("various different including range ranging such several many".split())
_SPLITS = frozenset({"and", "well"})
_ARTICLES = frozenset({"a", "an", "another"})
_LISTS = frozenset("include included including consist comprise comprised namely".split())
_BEFORE_NAME = 4
_REACH = 60
_LONGEST_LINE = 150
_MOST_LINES = 40
_OPENS_WITHIN = 12


@dataclass(frozen=True, slots=True)
class Item:
    """One of several agreements: the words that tell its subject, and the sectors named there."""

    span: Span
    sectors: tuple[SectorMention, ...]


def is_plural(mentions: Mentions, instrument: InstrumentMention) -> bool:
    """Whether an instrument is named in the plural."""
    raw = mentions.document.words.raw[instrument.first : instrument.last]
    return any(word.endswith("s") or word.lower() == "memoranda" for word in raw) and raw[-1] != "communiqués"


def counted(mentions: Mentions, instrument: InstrumentMention) -> int | None:
    """How many instruments the text says there are ("six MoUs"); None where it does not say."""
    words = mentions.document.words.folded[max(0, instrument.first - 4) : instrument.first]
    for word in reversed(words):
        if word in _NUMBERS:
            return _NUMBERS[word]
        if word.isascii() and word.isdigit() and 2 <= int(word) <= 30:
            return int(word)
    return None


def items_by_subject(
    mentions: Mentions, instrument: InstrumentMention, sentence: Sentence
) -> tuple[Item, ...]:
    """The agreements that a plural instrument's subjects tell apart; none where they tell fewer than two."""
    number = counted(mentions, instrument)
    first = instrument.last
    last = min(sentence.last, first + _REACH)
    words = mentions.document.words.folded
    opener = next((i for i in range(first, min(last, first + _OPENS_WITHIN)) if words[i] in _OPENERS), None)
    if opener is None or any(w in _LOOSE for w in words[first : opener + 4]):
        return ()
    items = tuple(_items(mentions, opener + 1, last))
    if len(items) < 2 or (number is None and len(items) > 5) or (number is not None and len(items) > number):
        return ()
    return items


def items_by_instrument(mentions: Mentions, sentence: Sentence) -> tuple[InstrumentMention, ...]:
    """The instruments that a sentence lists one by one ("an MoU on X, and an agreement on Y"); else none."""
    words = mentions.document.words.folded
    named = [
        m
        for m in beginning_in(mentions.instruments, sentence.first, sentence.last)
        if not is_plural(mentions, m)
        if _ARTICLES & set(words[max(sentence.first, m.first - _BEFORE_NAME) : m.first])
    ]
    return tuple(named) if len(named) >= 2 and _LISTS & set(words[sentence.first : sentence.last]) else ()


def _items(mentions: Mentions, first: int, last: int) -> list[Item]:
    """The stretches between commas and "and" that name a sector not named before."""
    words = mentions.document.words
    bounds = [first]
    bounds += [
        i
        for i in range(first + 1, last)
        if words.folded[i] in _SPLITS or any(mark in words.gap(i) for mark in ",;")
    ]
    bounds.append(last)
    found: list[Item] = []
    seen: set[str] = set()
    for a, b in pairwise(bounds):
        here = tuple(beginning_in(mentions.sectors, a, b))
        fresh = {m.sector for m in here} - seen
        if fresh:
            found.append(Item(Span(a, b), here))
            seen |= fresh
        elif b - a > 9:
            break
    return found


def listed_lines(mentions: Mentions) -> list[tuple[InstrumentMention, Sentence]]:
    """The instruments that head lines of a list, each with its line's first sentence; at least two."""
    document = mentions.document
    heads: list[tuple[InstrumentMention, Sentence]] = []
    lines: set[int] = set()
    for sentence in document.body:
        if sentence.line in lines or sentence.last - sentence.first > _LONGEST_LINE:
            continue
        lines.add(sentence.line)
        head = next(iter(beginning_in(mentions.instruments, sentence.first, sentence.first + 4)), None)
        if head is None or head.kind is Kind.JOINT_DECLARATION:
            continue
        if head.strong and not head.definite and sentence.index > 0:
            heads.append((head, sentence))
    return heads[:_MOST_LINES] if len(heads) >= 2 else []
