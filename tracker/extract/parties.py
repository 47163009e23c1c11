"""Mentions of parties: where the text names a state or organisation, and how strongly it acts there."""

from dataclasses import dataclass
from functools import lru_cache

from tracker.extract.document import Document
from tracker.extract.tokens import Hit, PhraseIndex, Words
from tracker.vocabulary.parties import all_parties
from tracker.vocabulary.party_names import GIVEN_NAMES, Form, PartyName, party_names

_PLACE_BEFORE = frozenset(
    """
    in at near from to outside around via through towards into across of visiting visited left
    throughout
    """.split()
)
_PLACE_AFTER = frozenset(
    """
    university amendment airport declaration convention accord accords agreement protocol treaty
    summit time hotel hospital post times process province state district institute stadium bank
    daily school port street avenue road palace conference
    """.split()
)
_TONGUES = frozenset("language languages text texts speaking dollar rupee sea ocean school".split())


@dataclass(frozen=True, slots=True)
class PartyMention:
    """One naming of a party; ``acting`` is false for a capital that is only a place here."""

    code: str
    form: Form
    first: int
    last: int
    acting: bool


@lru_cache(maxsize=1)
def _index() -> PhraseIndex[PartyName]:
    names = [PartyName(party.code, Form.NAME, party.name) for party in all_parties().values()]
    return PhraseIndex(((name.written, name) for name in (*party_names(), *names)), proper=True)


def find_parties(document: Document) -> list[PartyMention]:
    """Every mention of a party in the text, margins included, in order."""
    return mentions_in(document.words)


def mentions_in(words: Words) -> list[PartyMention]:
    """Every mention of a party among the words, in order."""
    return [
        PartyMention(hit.value.code, hit.value.form, _formal_start(words, hit), hit.last, _acts(words, hit))
        for hit in _index().find(words)
        if hit.value.form is not Form.NONE and not _is_other_name(words, hit)
    ]


_FORMAL = frozenset(
    """
    republic kingdom state sultanate principality government commonwealth union islamic federal
    democratic people s socialist arab federative plurinational bolivarian the
    """.split()
)


def _formal_start(words: Words, hit: Hit[PartyName]) -> int:
    """Where the formal name begins ("the Republic of Kenya"), or the hit itself."""
    if hit.value.form is not Form.NAME:
        return hit.first
    i = hit.first
    if i >= 2 and words.folded[i - 1] == "the" and words.folded[i - 2] == "of":
        i -= 1
    if i < 2 or words.folded[i - 1] != "of" or words.folded[i - 2] not in _FORMAL:
        return hit.first
    start = i - 2
    while start > 0 and words.folded[start - 1] in _FORMAL and words.is_capital(start - 1) and i - start < 6:
        start -= 1
    return start if words.is_capital(start) else hit.first


def _is_other_name(words: Words, hit: Hit[PartyName]) -> bool:
    """Whether the words are a person's name ("Michael Jordan") or a language, not a party."""
    following = words.folded[hit.last] if hit.last < len(words.raw) else ""
    if hit.value.form is Form.DEMONYM and following in _TONGUES:
        return True
    if words.raw[hit.first] not in GIVEN_NAMES or hit.last - hit.first > 1:
        return False
    if words.raw[hit.first] in ("Male", "Nice") and hit.first and not words.is_capital(hit.first - 1):
        return words.folded[hit.first - 1] not in ("in", "at")
    return hit.first > 0 and words.gap(hit.first) == " " and _is_given_name(words.raw[hit.first - 1])


def _is_given_name(word: str) -> bool:
    return word[0].isupper() and word[1:].islower() and word not in _SENTENCE_WORDS


_SENTENCE_WORDS = frozenset(
    """
    In With And The Between For From To By At On Of Both While When As South North East West
    Republic Kingdom Minister President Ambassador Against Under Through Since After Before
    Meanwhile However
    """.split()
)


def _acts(words: Words, hit: Hit[PartyName]) -> bool:
    if hit.value.form is not Form.CAPITAL:
        return True
    before = words.folded[hit.first - 1] if hit.first else ""
    after = words.folded[hit.last] if hit.last < len(words.raw) else ""
    gap_after = words.gap(hit.last)
    if before in _PLACE_BEFORE or after in _PLACE_AFTER or not before:
        return False
    return not gap_after.startswith((",", " -", " –", " —", "(", " (", ":"))
