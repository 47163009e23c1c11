"""What texts call an instrument, and the codebook's kind for each name (``instruments.csv``)."""

from dataclasses import dataclass
from functools import lru_cache

from tracker.vocabulary.codes import Kind
from tracker.vocabulary.tables import read_table


@dataclass(frozen=True, slots=True)
class InstrumentName:
    """A name for an instrument; a weak one ("deal") needs the company of states and a step."""

    written: str
    kind: Kind
    strong: bool


@lru_cache(maxsize=1)
def instrument_names() -> tuple[InstrumentName, ...]:
    """Every known name of an instrument, in the order of the file."""
    rows = read_table("instruments.csv")
    return tuple(
        InstrumentName(row["written"], Kind(row["kind"]), row["strength"] == "strong") for row in rows
    )
