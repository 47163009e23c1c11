"""Each sentence as a string of one-letter signs, so that names and offices are found by their shape.

Signs: ``C`` party, ``T`` office, ``H`` form of address, ``G`` organ word, ``O`` portfolio word, ``o``
either of these in small letters, ``X`` place, event or document, ``N`` any other capitalised word, ``p``
particle of a name, ``&`` and, ``f`` of or for, ``t`` article or possessive pronoun, ``s`` possessive s,
``b`` by, ``D`` day or month, ``x`` any other word; ``,`` ``(`` ``)`` and ``.`` for punctuation.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from tracker.extract.document import Document, Sentence
from tracker.extract.parties import PartyMention
from tracker.extract.tokens import PhraseIndex, Words
from tracker.vocabulary.offices import honorifics, office_names, organ_words, portfolio_words, thing_words

_PARTICLES = frozenset(
    """
    al el bin bint ibn van von der den de da do dos del della di du la le ul ur e abu abd abdel ben
    st
    """.split()
)
_SMALL = {
    "and": "&",
    "of": "f",
    "for": "f",
    "the": "t",
    "a": "t",
    "an": "t",
    "his": "t",
    "her": "t",
    "its": "t",
    "their": "t",
    "by": "b",
    "s": "s",
}
_DATES = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
    """.split()
)
_COMMON = frozenset(
    """
    in on at to from with by as after before during under over through when while where which who
    what this that these those it he she they we i you our your my his her its their and or but if
    so then also both all each some many several two three four five six first second last earlier
    later today yesterday tomorrow meanwhile however moreover furthermore according speaking
    following addressing attending welcoming noting calling since because although though despite
    such other another there here now not no yes is are was were be been has have had do does did
    will would can could may might shall should must said says told added noted stressed read reads
    document mou agreement treaty deal pact accord protocol convention memorandum understanding
    joint statement declaration implementation agreements memoranda mous republic kingdom state
    sidelines occasion ceremony signing framework plan action programme program between among
    against about more most hon'ble honble hon'able photo file image
    """.split()
)


@dataclass(frozen=True, slots=True)
class Stream:
    """The signs of one sentence; sign ``i`` stands for words ``firsts[i]..lasts[i]`` (exclusive)."""

    signs: str
    firsts: tuple[int, ...]
    lasts: tuple[int, ...]
    parties: dict[int, PartyMention]


@lru_cache(maxsize=1)
def _titles() -> PhraseIndex[str]:
    offices = [(name, "T") for name in office_names()]
    addresses = [(name, "H") for name in honorifics()]
    return PhraseIndex(offices + addresses, proper=False)


@lru_cache(maxsize=1)
def _organ_signs() -> dict[str, str]:
    things = dict.fromkeys(thing_words(), "X")
    from_portfolio = dict.fromkeys(portfolio_words(), "O")
    return things | from_portfolio | dict.fromkeys(organ_words(), "G")


def read_streams(document: Document, parties: list[PartyMention]) -> list[Stream]:
    """The stream of every sentence, in order."""
    words = document.words
    spans: dict[int, tuple[str, int]] = {}
    for hit in _titles().find(words):
        if hit.value == "T" or words.is_capital(hit.first) or words.folded[hit.first] in ("mr", "mrs", "dr"):
            spans[hit.first] = (hit.value, hit.last)
    mentions = {mention.first: mention for mention in parties}
    for mention in parties:
        spans[mention.first] = ("C", mention.last)
    return [_read_sentence(words, sentence, spans, mentions) for sentence in document.sentences]


def _read_sentence(
    words: Words, sentence: Sentence, spans: dict[int, tuple[str, int]], mentions: dict[int, PartyMention]
) -> Stream:
    signs: list[str] = []
    firsts: list[int] = []
    lasts: list[int] = []
    parties: dict[int, PartyMention] = {}
    i = sentence.first
    while i < sentence.last:
        if i > sentence.first and (mark := _punctuation(words, i)):
            signs.append(mark)
            firsts.append(i)
            lasts.append(i)
        sign, end = spans.get(i, ("", i + 1))
        if sign == "C":
            parties[len(signs)] = mentions[i]
        joined = not sign and signs[-1:] == ["N"] and words.gap(i) == "-" and words.raw[i].isalpha()
        signs.append("N" if joined else sign or _sign(words, i))
        firsts.append(i)
        lasts.append(min(end, sentence.last))
        i = end
    return Stream(_by_company("".join(signs)), tuple(firsts), tuple(lasts), parties)


_PORTFOLIO = re.compile(r"(?<=O&)N(?![Np])|(?<=O,)N(?=[,&]O)|(?<![Np])N(?=[OG])|(?<=f)N(?=&O)")
_FATHER = re.compile(r"(?<=Np)[TH](?=[pN])")


def _by_company(signs: str) -> str:
    """The signs with words read by their neighbours: "Oceans and Atmosphere", "bin Sultan bin"."""
    return _FATHER.sub("N", _PORTFOLIO.sub("O", signs))


def _punctuation(words: Words, i: int) -> str:
    gap = words.gap(i)
    if gap in (" ", "\n", "-", "’", "'", "", "–", "  ", " & "):
        return "&" if gap == " & " else ""
    for mark in "(),":
        if mark in gap:
            return mark
    if gap.strip() == "." and (len(words.raw[i - 1]) <= 4 and words.is_capital(i - 1)):
        return ""
    return "." if gap.strip() else ""


def _sign(words: Words, i: int) -> str:
    raw = words.raw[i]
    lower = raw.lower()
    if lower in _SMALL:
        return "s" if lower == "s" and words.gap(i) in ("'", "’") else _SMALL[lower] if lower != "s" else "N"
    if lower in _PARTICLES and (raw.islower() or words.gap(i + 1) in ("-", " ")):
        return "p"
    if not raw[0].isupper():
        return "o" if lower in _organ_signs() and _organ_signs()[lower] != "X" else "x"
    if lower in _DATES or lower in _COMMON:
        return "D" if lower in _DATES else "x"
    return _organ_signs().get(lower) or _organ_signs().get(words.folded[i]) or "N"
