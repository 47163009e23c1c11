"""An article's text as sentences and lines, each marked as body or margin, with its words."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from tracker.extract.boilerplate import mark_margins
from tracker.extract.tokens import Words, split_words
from tracker.facts import ArticleText

READ_CHARS = 200_000
"""How far into a text is read. News and releases are far shorter; what is longer is a document collection."""

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_LONGEST = 200
"""How many words a sentence has at most; what runs on without a full stop is cut there."""
_WRAPPED_FROM, _WRAPPED_TO = 45, 125
"""How long, in characters, the lines of a text with hard line breaks are."""
_BREAKS_OFF = re.compile(r"\s(?:the|an?|of|and|between|with|by|its|their)\s*$")
_GOES_ON = re.compile(r"\s?[a-z]")
_STOP = re.compile(r"[.!?;]+[\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9“‘•])|\s(?=•)")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Brig|Capt|Adm|Sen|Rep|Gov|Hon|Rev|St|Jr|Sr|No|Nos|vs|Sh|Shri|Smt|Rtd|Art"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|H\.E|i\.e|e\.g|etc|Inc|Ltd|Co|Corp|U\.S|U\.N|U\.K|E\.U|D\.C|a\.m|p\.m|approx|Eng|Lic|Amb|Pvt)"
    r"|\b[A-Z])\.\s+$"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch of text with its words ``first..last`` (exclusive); ``body`` is false in margins."""

    index: int
    line: int
    start: int
    end: int
    first: int
    last: int
    body: bool


@dataclass(frozen=True)
class Document:
    """What every finder reads: the article, its words and its sentences."""

    article: ArticleText
    text: str
    words: Words
    sentences: tuple[Sentence, ...]
    title: Words

    @cached_property
    def _firsts(self) -> list[int]:
        return [s.first for s in self.sentences]

    def sentence_of(self, word: int) -> Sentence:
        """The sentence that holds a word, by the word's number."""
        return self.sentences[max(0, bisect_right(self._firsts, word) - 1)]

    @cached_property
    def body(self) -> tuple[Sentence, ...]:
        """The sentences that are the article's own prose."""
        return tuple(s for s in self.sentences if s.body)

    @cached_property
    def _positions(self) -> dict[int, int]:
        return {sentence.index: i for i, sentence in enumerate(self.body)}

    def position_of(self, sentence: Sentence) -> int:
        """How many sentences of the body stand before this one."""
        return self._positions.get(sentence.index, len(self.sentences))

    def quote(self, first: int, last: int) -> tuple[int, int]:
        """Where words ``first..last`` (exclusive) start and end in the text."""
        return self.words.starts[first], self.words.ends[last - 1]

    def written(self, first: int, last: int) -> str:
        """Words ``first..last`` (exclusive) as the text has them."""
        start, end = self.quote(first, last)
        return self.text[start:end]


def build_document(article: ArticleText) -> Document:
    """The document of an article's text; the stored text is never changed, so positions hold."""
    text = article.text[:READ_CHARS]
    words = split_words(text)
    lines = _lines(text)
    body = mark_margins([text[a:b] for a, b in lines])
    sentences: list[Sentence] = []
    word = 0
    for number, (start, end) in enumerate(lines):
        for a, b in _sentence_spans(text, start, end):
            last = bisect_left(words.starts, b, lo=word)
            for first in range(word, last, _LONGEST):
                until = min(first + _LONGEST, last)
                span = a if first == word else words.starts[first], words.starts[until] if until < last else b
                sentences.append(Sentence(len(sentences), number, *span, first, until, body[number]))
            word = last
    return Document(article, text, words, tuple(sentences), split_words(article.title or ""))


def _lines(text: str) -> list[tuple[int, int]]:
    """Where each line starts and ends; one that goes on in lower case is joined to the line before."""
    lines: list[tuple[int, int]] = []
    wrapped = _is_hard_wrapped(text)
    for match in _LINE.finditer(text):
        start, end = match.start(), match.end()
        if not text[start:end].strip():
            continue
        gap = start - lines[-1][1] if lines else 0
        goes_on = gap <= 6 and _GOES_ON.match(text, start, end) is not None
        width = lines[-1][1] - lines[-1][0] if lines else 0
        goes_on = goes_on or (bool(lines) and gap <= 2 and _is_unfinished(text, lines[-1][1]))
        goes_on = goes_on or (wrapped and gap <= 2 and width >= _WRAPPED_FROM)
        if lines and goes_on and text[lines[-1][1] - 1] not in ".:;!?":
            lines[-1] = (lines[-1][0], end)
        else:
            lines.append((start, end))
    return lines


def _is_unfinished(text: str, end: int) -> bool:
    """Whether the line that ends here breaks off before a noun ("signed the")."""
    return _BREAKS_OFF.search(text, max(0, end - 10), end) is not None


def _is_hard_wrapped(text: str) -> bool:
    """Whether the lines are broken at a width, as on a wire, so that most end in the middle of a sentence."""
    lines = [line.rstrip() for line in text[:4000].splitlines()[:-1]]
    long = [line for line in lines if len(line) >= _WRAPPED_FROM]
    if len(long) < 3 or max(map(len, lines)) > _WRAPPED_TO:
        return False
    return sum(line[-1] not in ".:;!?" for line in long) * 2 > len(long)


def _sentence_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    spans = []
    begin = start
    for match in _STOP.finditer(text, start, end):
        is_number = match.start() - begin <= 3 and text[begin : match.start()].strip().isalnum()
        if is_number or _ABBREVIATION.search(text, max(begin, match.start() - 8), match.end()):
            continue
        spans.append((begin, match.end()))
        begin = match.end()
    spans.append((begin, end))
    return spans
