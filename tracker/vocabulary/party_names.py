"""How texts name a party: full names, demonyms, capitals, organs that stand for their state.

The rows stand in ``party_names.csv``; they are general knowledge, written for this project. A row
without a code is a phrase that looks like a party and is none ("Gulf of Mexico").
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from tracker.vocabulary.tables import read_table


class Form(StrEnum):
    """How strongly a name speaks for its party: a capital is a place first, an actor second."""

    NAME = "name"
    DEMONYM = "demonym"
    CAPITAL = "capital"
    ORGAN = "organ"
    METONYM = "metonym"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class PartyName:
    """One written form of a party; ``code`` is empty for what only looks like a party."""

    code: str
    form: Form
    written: str


GIVEN_NAMES = frozenset(
    {"Jordan", "Chad", "Georgia", "Israel", "India", "Kenya", "Cyprus", "Male", "Nice", "Jersey"}
)
"""Names of parties and places that are also given names or plain words, so context must agree."""


@lru_cache(maxsize=1)
def party_names() -> tuple[PartyName, ...]:
    """Every written form of every party, in the order of the file."""
    rows = read_table("party_names.csv")
    return tuple(PartyName(row["code"], Form(row["form"]), row["written"]) for row in rows)
