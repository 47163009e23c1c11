"""Which of the parties named in an article are parties to an agreement."""

from collections import Counter
from collections.abc import Iterable

from tracker.extract.document import Sentence
from tracker.extract.evidence import Found, found_at
from tracker.extract.mentions import Mentions
from tracker.extract.parties import PartyMention
from tracker.vocabulary.party_names import Form

_MOST = 10
_PLACE_BEFORE = frozenset("in at near visit visiting visited inside across throughout via".split())
_NEWS_AFTER = frozenset(
    """
    media news press newspaper television agency reporter readout embassy soil president-elect
    """.split()
)


def choose_parties(mentions: Mentions, sentences: Iterable[Sentence]) -> list[Found]:
    """The parties of an agreement told of in these sentences, in order of naming, each with its words."""
    chosen: dict[str, Found] = {}
    for sentence in sentences:
        if len(chosen) >= 2:
            break
        for mention in _actors_in(mentions, sentence):
            if mention.code not in chosen:
                chosen[mention.code] = _found(mentions, mention, "party beside the step", 0.9)
    if len(chosen) < 2:
        _add_principals(mentions, chosen)
    return list(chosen.values())[:_MOST]


def _found(mentions: Mentions, mention: PartyMention, rule: str, confidence: float) -> Found:
    return found_at(mentions.document, mention.code, mention.first, mention.last, rule, confidence)


def _actors_in(mentions: Mentions, sentence: Sentence) -> list[PartyMention]:
    return [
        m
        for m in mentions.parties
        if sentence.first <= m.first < sentence.last and m.acting and not _is_aside(mentions, m)
    ]


def _is_aside(mentions: Mentions, mention: PartyMention) -> bool:
    """Whether the party is only where something is, or whose newspaper said it."""
    words = mentions.document.words
    before = words.folded[mention.first - 1] if mention.first else ""
    if before == "the" and mention.first > 1:
        before = words.folded[mention.first - 2]
    after = words.folded[mention.last] if mention.last < len(words.raw) else ""
    if mention.form is Form.NAME and before in _PLACE_BEFORE:
        return True
    return mention.form is Form.DEMONYM and after in _NEWS_AFTER


def _add_principals(mentions: Mentions, chosen: dict[str, Found]) -> None:
    """Fill up to two parties with those the headline and the article name most."""
    body = {s.index for s in mentions.document.body}
    count: Counter[str] = Counter()
    first: dict[str, PartyMention] = {}
    for mention in mentions.parties:
        index = mentions.document.sentence_of(mention.first).index
        if index in body and mention.acting:
            count[mention.code] += 3 if index < 3 else 1
            first.setdefault(mention.code, mention)
    for mention in mentions.headline_parties:
        if mention.code in count:
            count[mention.code] += 5
    for code, _ in count.most_common():
        if len(chosen) >= 2:
            break
        if code not in chosen:
            chosen[code] = _found(mentions, first[code], "party the article is about", 0.6)
