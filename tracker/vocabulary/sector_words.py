"""The words that tell what an agreement is about, with their sector (``sector_words.csv``)."""

from dataclasses import dataclass
from functools import lru_cache

from tracker.vocabulary.tables import read_table


@dataclass(frozen=True, slots=True)
class SectorWord:
    """A word or phrase and the sector it speaks for."""

    written: str
    sector: str


@lru_cache(maxsize=1)
def sector_words() -> tuple[SectorWord, ...]:
    """Every sector word, in the order of the file."""
    rows = read_table("sector_words.csv")
    return tuple(SectorWord(row["written"], row["sector"]) for row in rows)
