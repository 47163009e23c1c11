"""Who can be a party: states, territories, historic states and organisations, by code.

The rows stand in ``parties.csv``. Codes are ISO 3166-1 alpha-3 for what exists (XKX for Kosovo),
ISO 3166-3 stems for historic states, and the usual short name in capitals for organisations.
Source of the ISO codes and Wikidata ids: the public-domain table "country-codes" (PDDL).
"""

from dataclasses import dataclass
from functools import lru_cache

from tracker.errors import InvalidInputError
from tracker.vocabulary.tables import read_table


@dataclass(frozen=True, slots=True)
class Party:
    """One row: ``kind`` is state, territory, historic-state or organisation; empty text is unknown."""

    code: str
    kind: str
    iso2: str
    name: str
    valid_from: str
    valid_to: str
    wikidata: str


@lru_cache(maxsize=1)
def all_parties() -> dict[str, Party]:
    """Every known party by its code, in the order of the file."""
    return {row["code"]: Party(**row) for row in read_table("parties.csv")}


def is_party_code(code: str) -> bool:
    """Whether the code, in capitals, is that of a known party."""
    return code in all_parties()


def party_name(code: str) -> str:
    """The English short name for a code; raises InvalidInputError for a code nobody knows."""
    try:
        return all_parties()[code].name
    except KeyError:
        raise InvalidInputError(f"{code!r} is not the code of a known state or organisation.") from None
