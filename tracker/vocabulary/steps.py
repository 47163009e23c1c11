"""The words that tell of a step in an agreement's life, with the status they lead to (``steps.csv``)."""

from dataclasses import dataclass
from functools import lru_cache

from tracker.vocabulary.codes import Status
from tracker.vocabulary.tables import read_table


@dataclass(frozen=True, slots=True)
class StepWord:
    """A verb or noun phrase and the status it reports where it is meant as a fact."""

    written: str
    status: Status


@lru_cache(maxsize=1)
def step_words() -> tuple[StepWord, ...]:
    """Every step word, in the order of the file."""
    rows = read_table("steps.csv")
    return tuple(StepWord(row["written"], Status(row["status"])) for row in rows)
