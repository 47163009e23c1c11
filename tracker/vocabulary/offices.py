"""Offices and forms of address (``offices.csv``), and the words organs are named with (``organs.csv``)."""

from functools import lru_cache

from tracker.vocabulary.tables import read_table


@lru_cache(maxsize=1)
def office_names() -> tuple[str, ...]:
    """Names of offices that a person can hold: "minister", "director general"."""
    return tuple(row["written"] for row in read_table("offices.csv") if row["sort"] == "office")


@lru_cache(maxsize=1)
def honorifics() -> tuple[str, ...]:
    """Forms of address and ranks that stand before a name and are no part of it."""
    return tuple(row["written"] for row in read_table("offices.csv") if row["sort"] == "honorific")


@lru_cache(maxsize=1)
def organ_words() -> frozenset[str]:
    """Words that head the name of a body: "ministry", "agency", "bank"."""
    return frozenset(row["word"] for row in read_table("organs.csv") if row["sort"] == "organ")


@lru_cache(maxsize=1)
def portfolio_words() -> frozenset[str]:
    """Words that tell what an office or organ is for: "finance", "foreign", "national"."""
    return frozenset(row["word"] for row in read_table("organs.csv") if row["sort"] == "portfolio")


@lru_cache(maxsize=1)
def thing_words() -> frozenset[str]:
    """Capitalised words that name a place, event or document, never a person: "summit", "accords"."""
    return frozenset(row["word"] for row in read_table("organs.csv") if row["sort"] == "thing")
