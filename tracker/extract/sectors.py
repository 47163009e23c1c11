"""What an agreement is about: sector words, weighed by how near they stand to the instrument."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tracker.extract.document import Document
from tracker.extract.tokens import Hit, PhraseIndex, Words
from tracker.vocabulary.sector_words import SectorWord, sector_words

_MOST = 5
_CARRIERS = frozenset({"infrastructure", "building", "construction", "industry", "service"})
_SPECIFIC_ENERGY = frozenset({"oil-gas", "electricity", "nuclear-energy", "renewable-energy", "hydrogen"})


@dataclass(frozen=True, slots=True)
class SectorMention:
    """A sector word in the text."""

    sector: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Weights:
    """How much a sector word counts by where it stands. Tuned on articles, see the tests' floors."""

    lead: float = 1.8
    told: float = 1.4
    early: float = 0.25
    elsewhere: float = 0.2
    subject: float = 2.6
    in_a_name: float = 0.1
    headline: float = 2.2
    floor: float = 0.22


WEIGHTS = Weights()


@lru_cache(maxsize=1)
def _index() -> PhraseIndex[SectorWord]:
    return PhraseIndex(((word.written, word) for word in sector_words()), proper=False)


def find_sector_words(document: Document) -> list[SectorMention]:
    """Every sector word in the text, in order."""
    hits = _index().find(document.words)
    return [
        SectorMention(h.value.sector, h.first, h.last)
        for h in hits
        if not _is_of_another(document.words, h, hits)
    ]


def _is_of_another(words: Words, hit: Hit[SectorWord], hits: list[Hit[SectorWord]]) -> bool:
    """Whether a general word only carries another sector's: "infrastructure for supercomputing"."""
    if words.folded[hit.first] not in _CARRIERS or hit.last - hit.first > 1:
        return False
    starts = {other.first for other in hits}
    ends = {other.last for other in hits}
    follows = words.folded[hit.last : hit.last + 1] == ["for"] and hit.last + 1 in starts
    return follows or hit.first in ends


def sectors_of_title(title: Words) -> list[Hit[SectorWord]]:
    """Every sector word in a headline."""
    return _index().find(title)


def choose_sectors(
    mentions: list[tuple[SectorMention, float]], headline: Sequence[Hit[SectorWord]]
) -> list[tuple[SectorMention, float]]:
    """The sectors that weigh enough, each with its best mention and its share of the greatest weight.

    ``mentions`` are the sector words with the weight of where they stand.
    """
    total: defaultdict[str, float] = defaultdict(float)
    best: dict[str, tuple[SectorMention, float]] = {}
    seen: defaultdict[tuple[str, float], int] = defaultdict(int)
    for mention, weight in mentions:
        seen[mention.sector, weight] += 1
        total[mention.sector] += weight / seen[mention.sector, weight]
        if mention.sector not in best or weight > best[mention.sector][1]:
            best[mention.sector] = (mention, weight)
    for hit in headline:
        if hit.value.sector in total:
            total[hit.value.sector] += WEIGHTS.headline
    _drop_general(total)
    top = max(total.values(), default=0.0)
    ranked = sorted(total, key=lambda s: -total[s])
    return [(best[s][0], total[s] / top) for s in ranked[:_MOST] if total[s] >= WEIGHTS.floor * top]


def _drop_general(total: defaultdict[str, float]) -> None:
    """Leave out ``energy`` where a fuel or grid is named, and ``political`` where anything else is."""
    if any(total.get(s, 0) >= 0.5 * total.get("energy", 0) for s in _SPECIFIC_ENERGY if s in total):
        total.pop("energy", None)
    if len(total) > 1 and max(total.values()) >= 2.0:
        top = max(total, key=lambda s: total[s])
        if top != "political":
            total.pop("political", None)
