"""The sectors of one agreement, by where their words stand towards the instrument."""

from collections.abc import Sequence

from tracker.extract.document import Sentence
from tracker.extract.evidence import Found, found_at
from tracker.extract.kind import InstrumentMention
from tracker.extract.mentions import Mentions
from tracker.extract.sectors import WEIGHTS, SectorMention, choose_sectors

_SUBJECT_WORDS = 40
_LEAST, _MORE = 0.35, 0.45
"""How sure a sector is that barely weighs enough, and what the weightiest has more."""


def find_subjects(
    mentions: Mentions,
    lead: Sentence,
    told: Sequence[Sentence],
    instruments: Sequence[InstrumentMention],
    *,
    alone: bool = True,
) -> list[Found]:
    """The sectors of an agreement told of in ``lead`` first and in the sentences ``told``.

    Where it does not stand ``alone`` in the article, its own sentences decide, if they name any.
    """
    behind = frozenset(
        word for named in instruments for word in range(named.last, named.last + _SUBJECT_WORDS + 1)
    )
    numbers = frozenset(sentence.index for sentence in (lead, *told))
    weighed = [(m, _weight(mentions, m, lead, numbers, behind)) for m in mentions.sectors]
    weighed = [(m, weight) for m, weight in weighed if weight > 0]
    own = [(m, weight) for m, weight in weighed if mentions.document.sentence_of(m.first).index in numbers]
    if own and not alone:
        chosen = choose_sectors(own, ())
    else:
        chosen = choose_sectors(weighed, mentions.headline.sectors)
    return [
        found_at(mentions.document, m.sector, m.first, m.last, "sector word", _LEAST + _MORE * share)
        for m, share in chosen
    ]


def _weight(
    mentions: Mentions,
    mention: SectorMention,
    lead: Sentence,
    told: frozenset[int],
    behind: frozenset[int],
) -> float:
    """What a sector word counts: most behind the instrument's name, least in the name of an office."""
    sentence = mentions.document.sentence_of(mention.first)
    if not sentence.body:
        return 0.0
    if sentence == lead:
        weight = WEIGHTS.lead
    elif sentence.index in told:
        weight = WEIGHTS.told
    else:
        weight = WEIGHTS.early if mentions.document.position_of(sentence) < 3 else WEIGHTS.elsewhere
    if mention.first in behind and mention.first < lead.last:
        weight *= WEIGHTS.subject
    return weight * (WEIGHTS.in_a_name if mention.first in mentions.named_words else 1.0)
