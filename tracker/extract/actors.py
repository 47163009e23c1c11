"""Which of the parties named in an article are parties to an agreement."""

import re

from tracker.extract.document import Sentence
from tracker.extract.evidence import Found, found_at
from tracker.extract.mentions import Mentions
from tracker.extract.parties import PartyMention
from tracker.extract.status import Event
from tracker.extract.tokens import Words, beginning_in
from tracker.vocabulary.codes import Status
from tracker.vocabulary.party_names import Form

ONE_SIDED = (Status.RATIFIED, Status.SUSPENDED, Status.TERMINATED)
"""Steps that a state takes alone, also where the other parties of a multilateral instrument go unnamed."""
_PLACE_BEFORE = frozenset(
    "in at near visit visiting visited inside across throughout via within outside from through".split()
)
_NEWS_AFTER = frozenset("media news press newspaper television agency reporter readout embassy soil".split())
_PRIVATE = frozenset(
    """
    university college company firm giant conglomerate ltd limited inc llc plc pvt corporation
    holding startup financier investor businessman contractor club consortium billionaire airline
    manufacturer developer chamber hospital multinational faculty
    """.split()
)
_PUBLIC_GROUP = frozenset(
    "working contact friendship expert advisory parliamentary task study steering".split()
)
_TICKER = re.compile(r"<[A-Z][\w. ]{0,30}>")
"""A company's sign on the stock exchange, as wires write it."""
_BETWEEN = frozenset({"between", "among"})
_WITH = frozenset({"with"})
_CLAUSE = frozenset(
    """
    which that during after before is was were will would has have had aim aims who where while
    signed said including
    """.split()
)
_PAIR_CUES = frozenset(
    "country countries side nation government neighbour party minister leader state counterpart".split()
)
_NUMBERS = frozenset("two both three four their our".split())


def actors_in(mentions: Mentions, sentence: Sentence) -> dict[str, PartyMention]:
    """The parties that act in a sentence, each with its first mention there."""
    words = mentions.document.words
    actors: dict[str, PartyMention] = {}
    for mention in beginning_in(mentions.parties, sentence.first, sentence.last):
        if mention.acting and not _is_aside(words, mention):
            actors.setdefault(mention.code, mention)
    return actors


def parties_to(mentions: Mentions, event: Event) -> dict[str, PartyMention]:
    """The parties a step's sentence ties to the instrument.

    Those in "between A and B"; else those before the step together with those after "with"; else
    all that act in the sentence. What a clause with "that" reports stands for itself.
    """
    words = mentions.document.words
    actors = actors_in(mentions, event.sentence)
    between = _after_word(words, event, actors, _BETWEEN, 40)
    if len(between) >= 2:
        return between
    subject = _before_step(words, event, actors)
    partners = _after_word(words, event, actors, _WITH, 9)
    if partners and not subject:
        subject = {m.code: m for m in mentions.principals[:1] if m.code not in partners}
    joined = subject | partners
    if event.status in ONE_SIDED and joined:
        return joined
    return joined if len(joined) >= 2 else actors


def partners_of(mentions: Mentions, event: Event) -> list[PartyMention]:
    """The parties listed after "with" where one other party signs: "X signed MoUs with A and B"."""
    words = mentions.document.words
    actors = actors_in(mentions, event.sentence)
    partners = _after_word(words, event, actors, _WITH, 6)
    others = [code for code in actors if code not in partners]
    return list(partners.values()) if len(others) == 1 else []


def _after_word(
    words: Words, event: Event, actors: dict[str, PartyMention], openers: frozenset[str], reach: int
) -> dict[str, PartyMention]:
    """The actors in the list that follows one of the opening words, each within reach of the one before."""
    for i in range(event.sentence.first, event.sentence.last):
        if words.folded[i] not in openers:
            continue
        last, found = i, {}
        for code, mention in actors.items():
            gap = words.folded[last + 1 : mention.first]
            if mention.first > i and len(gap) <= reach and not any(w in _CLAUSE for w in gap):
                found[code] = mention
                last = mention.last - 1
        if found:
            return found
    return {}


def _before_step(words: Words, event: Event, actors: dict[str, PartyMention]) -> dict[str, PartyMention]:
    """The actors of the clause in front of the step."""
    end = event.step.first
    start = event.sentence.first
    for i in range(event.sentence.first, end):
        if words.folded[i] == "that":
            start = i
    ahead = {code: m for code, m in actors.items() if m.first < end}
    clause = {code: m for code, m in ahead.items() if m.first >= start}
    return clause if len(clause) >= 2 else ahead


def act_for_themselves(mentions: Mentions, actors: dict[str, PartyMention]) -> bool:
    """Whether at least two parties are named as such, not in an adjective or before a possessive s."""
    words = mentions.document.words
    named = [
        m
        for m in actors.values()
        if m.form is not Form.DEMONYM and words.folded[m.last : m.last + 1] != ["s"]
    ]
    return len(named) >= 2


def names_private_bodies(mentions: Mentions, sentence: Sentence) -> bool:
    """Whether a company, a university or the like takes part in what the sentence tells."""
    if _TICKER.search(mentions.document.text, sentence.start, sentence.end):
        return True
    words = mentions.document.words.folded
    return any(
        words[i] in _PRIVATE or (words[i] == "group" and words[i - 1] not in _PUBLIC_GROUP)
        for i in range(sentence.first, sentence.last)
    )


def speaks_of_both_sides(mentions: Mentions, sentence: Sentence) -> bool:
    """Whether the sentence refers to parties named before: "the two countries", "bilateral"."""
    words = mentions.document.words.folded[sentence.first : sentence.last]
    if "bilateral" in words or "trilateral" in words or "counterpart" in words:
        return True
    return any(w in _PAIR_CUES and words[i - 1] in _NUMBERS for i, w in enumerate(words) if i)


def found_party(mentions: Mentions, mention: PartyMention, rule: str) -> Found:
    """The party of a mention, resting on the words of the mention."""
    return found_at(mentions.document, mention.code, mention.first, mention.last, rule)


def _is_aside(words: Words, mention: PartyMention) -> bool:
    """Whether the party is only where something is, whose newspaper said it, or whose company it is."""
    before = words.folded[mention.first - 1] if mention.first else ""
    if before == "the" and mention.first > 1:
        before = words.folded[mention.first - 2]
    after = words.folded[mention.last : mention.last + 4]
    if mention.form is Form.NAME and before in _PLACE_BEFORE:
        return True
    if mention.form is Form.DEMONYM and after[:1] and after[0] in _NEWS_AFTER:
        return True
    return _is_private(words, mention)


def _is_private(words: Words, mention: PartyMention) -> bool:
    """Whether the name belongs to a company or university: "Chinese firms", "University of Vienna"."""
    for i in range(mention.last, min(mention.last + 4, len(words.raw))):
        if words.gap(i).strip(" -–’'"):
            break
        if words.folded[i] in _PRIVATE:
            return True
        if words.folded[i] in ("and", "with", "have", "ha", "sign", "signed", "on", "in", "to"):
            break
    if words.folded[mention.last : mention.last + 1] == ["based"]:
        return True
    left = words.folded[max(0, mention.first - 5) : mention.first]
    return left[-1:] == ["of"] and any(w in _PRIVATE for w in left)
