"""A value and the name of its field, as a person reads them."""

from tracker.vocabulary.codes import label
from tracker.vocabulary.parties import is_party_code, party_name

_CODED = ("kind", "status", "sectors")
_ORDER = (
    "title kind status parties signed_on place signatories witnesses institutions sectors areas "
    "effective_on expires_on summary"
).split()
_PARTS = ("name", "role", "party", "city", "country")


def field_rank(field: str, slot: str) -> tuple[int, int, int]:
    """Where a value stands among others on a sheet: the parts of one person or place together."""
    top, _, part = field.partition(".")
    number = int(slot) if slot.isdecimal() else 0
    return _ORDER.index(top), number, _PARTS.index(part) if part else 0


def field_words(field: str, slot: str = "") -> str:
    """``signatories.name`` of slot 2 as ``Signatories 2, name``."""
    top, _, part = field.partition(".")
    number = f" {slot}" if slot.isdecimal() else ""
    words = top.replace("_", " ").capitalize()
    return f"{words}{number}, {part}" if part else f"{words}{number}"


def value_words(field: str, value: str) -> str:
    """A code with what it stands for; any other value as it is."""
    if field in _CODED:
        return label(value)
    is_party = field == "parties" or field.endswith((".party", ".country"))
    return f"{party_name(value)} ({value})" if is_party and is_party_code(value) else value
