"""Articles that are an instrument's own text, or whose headline alone names the instrument.

The headline stands outside the text, so each value still rests on words of the text: those that
refer to what the headline names.
"""

from dataclasses import dataclass

from tracker.extract.actors import actors_in, names_private_bodies
from tracker.extract.document import Sentence
from tracker.extract.evidence import Found, found_at
from tracker.extract.headline import Headline
from tracker.extract.mentions import Mentions
from tracker.extract.parties import PartyMention
from tracker.vocabulary.codes import Kind, Status

_NAMED_EARLY = 3
_REPORTED_WITHIN = 6
_TELLS = frozenset("said according issued released announced agreed adopted read".split())
_SPEAKING = frozenset(
    """
    agree agreed commit committed affirm affirmed reaffirm reaffirmed intend declare declared
    decided welcome welcomed signaled signalled announce announced reached adopt adopted announcing
    share shared recognize recognise pledge pledged resolve resolved fulfilled endorsed noted
    """.split()
)


@dataclass(frozen=True, slots=True)
class OwnText:
    """An agreement that the headline names: kind, status and parties with the words that refer to them."""

    kind: Found
    status: Found
    parties: dict[str, PartyMention]
    sentence: Sentence


def read_own_text(mentions: Mentions) -> OwnText | None:
    """The agreement whose text the article is, or that its headline reports; None where neither."""
    headline = mentions.headline
    if not headline.instruments or headline.is_talk or not mentions.document.body:
        return None
    if not (headline.tells_of_step or _names_itself(headline)):
        return None
    lead = mentions.document.body[:2]
    if not _names_itself(headline) and any(names_private_bodies(mentions, sentence) for sentence in lead):
        return None
    parties = _parties(mentions)
    told = _telling_sentence(mentions)
    if len(parties) < 2 or told is None:
        return None
    return OwnText(_kind(mentions, told), _status(mentions, told), parties, told)


def read_reported_statement(mentions: Mentions) -> OwnText | None:
    """The joint statement a report rests on ("said in a joint statement"); None where there is none."""
    document = mentions.document
    for mention in mentions.instruments:
        sentence = document.sentence_of(mention.first)
        early = sentence.body and document.position_of(sentence) < _REPORTED_WITHIN
        if not early or mention.kind is not Kind.JOINT_DECLARATION or not mention.strong:
            continue
        word = next(
            (i for i in range(sentence.first, sentence.last) if document.words.folded[i] in _TELLS), None
        )
        parties = _parties(mentions) or actors_in(mentions, sentence)
        if word is not None and len(parties) >= 2 and not names_private_bodies(mentions, sentence):
            kind = found_at(document, mention.kind, mention.first, mention.last, "statement reported")
            status = found_at(document, Status.ANNOUNCED, word, word + 1, "statement reported")
            return OwnText(kind, status, parties, sentence)
    return None


def _names_itself(headline: Headline) -> bool:
    """Whether the headline is the instrument's own name: "Joint Statement of ...", "Memorandum between"."""
    first = headline.instruments[0]
    return first.strong and (first.first <= _NAMED_EARLY or first.kind is Kind.JOINT_DECLARATION)


def _parties(mentions: Mentions) -> dict[str, PartyMention]:
    foremost = {mention.code: mention for mention in mentions.principals}
    named = [code for code in mentions.headline.codes if code in foremost]
    if len(named) >= 2:
        return {code: foremost[code] for code in named}
    for sentence in mentions.document.body[:4]:
        actors = actors_in(mentions, sentence)
        if len(actors) >= 2:
            return actors
    return {}


def _telling_sentence(mentions: Mentions) -> Sentence | None:
    """The first sentence of the body in which the parties speak or act, else the first with a party."""
    lead = mentions.document.body[:8]
    for sentence in lead:
        if _speaking_word(mentions, sentence) is not None:
            return sentence
    return next((s for s in lead if actors_in(mentions, s)), None)


def _speaking_word(mentions: Mentions, sentence: Sentence) -> int | None:
    folded = mentions.document.words.folded
    return next((i for i in range(sentence.first, sentence.last) if folded[i] in _SPEAKING), None)


def _kind(mentions: Mentions, told: Sentence) -> Found:
    """The kind the headline names, resting on its naming in the text, else on the words that speak for it."""
    document, named = mentions.document, mentions.headline.instruments[0]
    for mention in mentions.instruments:
        if mention.kind is named.kind and document.sentence_of(mention.first).body:
            return found_at(document, named.kind, mention.first, mention.last, "instrument of the headline")
    return found_at(document, named.kind, *_words_of(mentions, told), "instrument of the headline")


def _status(mentions: Mentions, told: Sentence) -> Found:
    headline = mentions.headline
    status = headline.status if headline.tells_of_step else Status.ANNOUNCED
    words = mentions.document.words.folded
    if not headline.tells_of_step:
        for i in range(1, len(words)):
            if words[i] == "at" and words[i - 1] in ("done", "signed"):
                return found_at(mentions.document, Status.SIGNED, i - 1, i + 1, "closing words of the text")
    return found_at(mentions.document, status, *_words_of(mentions, told), "step of the headline")


def _words_of(mentions: Mentions, told: Sentence) -> tuple[int, int]:
    word = _speaking_word(mentions, told)
    if word is not None:
        return word, word + 1
    mention = next(iter(actors_in(mentions, told).values()))
    return mention.first, mention.last
