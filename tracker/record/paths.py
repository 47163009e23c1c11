"""Facts taken apart into single values, and put together again.

A value's place is ``(field, slot)``. ``field`` is the path without numbers: ``kind``,
``place.city``, ``parties``, ``signatories.name``. ``slot`` is empty for single values, the code or
words themselves for parties, sectors and areas, and a number from 1 for persons and institutions.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pydantic import ValidationError

from tracker.facts import AgreementFacts

SINGLE = ("kind", "status", "signed_on", "title", "summary", "effective_on", "expires_on")
PLACE = ("city", "country")
SETS = ("parties", "sectors", "areas")
LISTS: Mapping[str, tuple[str, ...]] = {
    "signatories": ("name", "role", "party"),
    "witnesses": ("name", "role", "party"),
    "institutions": ("name", "party"),
}
DATES = frozenset({"signed_on", "effective_on", "expires_on"})


@dataclass(frozen=True, slots=True)
class Value:
    """One value at its place."""

    field: str
    slot: str
    value: str


SlotOf = Callable[[str, int], str]
"""Gives the slot of the member of a list (its name, its index from 0)."""


def slot_by_order(_member: str, index: int) -> str:
    """The slot of a list's member in a record that has none yet: its number from 1."""
    return str(index + 1)


def values_of(facts: AgreementFacts, slot_of: SlotOf = slot_by_order) -> Iterator[Value]:
    """Every value of the facts at its place, in the order of the fields."""
    yield from _single_values(facts)
    for field in SETS:
        yield from (Value(field, member, member) for member in getattr(facts, field))
    for field, parts in LISTS.items():
        for index, member in enumerate(getattr(facts, field)):
            said = ((part, getattr(member, part)) for part in parts)
            yield from (
                Value(f"{field}.{part}", slot_of(field, index), value) for part, value in said if value
            )


def _single_values(facts: AgreementFacts) -> Iterator[Value]:
    said = [(field, getattr(facts, field)) for field in SINGLE]
    if facts.place is not None:
        said += [(f"place.{part}", getattr(facts.place, part)) for part in PLACE]
    yield from (Value(field, "", str(value)) for field, value in said if value is not None)


def facts_of(values: Iterable[Value]) -> AgreementFacts:
    """The facts that values make up; members of lists stand in the order in which they come.

    A member of a list without a name, and an office or party of nobody, are left out.
    Raises pydantic.ValidationError for a value that its field does not admit.
    """
    single: dict[str, Any] = {}
    place: dict[str, str] = {}
    sets: dict[str, list[str]] = {field: [] for field in SETS}
    lists: dict[str, dict[str, dict[str, str]]] = {field: {} for field in LISTS}
    for item in values:
        head, _, part = item.field.partition(".")
        if head == "place":
            place[part] = item.value
        elif head in LISTS:
            lists[head].setdefault(item.slot, {})[part] = item.value
        elif head in SETS:
            sets[head].append(item.value)
        else:
            single[head] = item.value
    members = {
        field: [member for _, member in sorted(slots.items(), key=_slot_order) if "name" in member]
        for field, slots in lists.items()
    }
    return AgreementFacts.model_validate({**single, "place": place or None, **sets, **members})


def _slot_order(item: tuple[str, object]) -> tuple[int, str]:
    slot = item[0]
    return (int(slot), "") if slot.isdecimal() else (10**6, slot)


def is_remark(field: str, slot: str) -> bool:
    """Whether a claim there speaks of a list as a whole, fitting none of its members."""
    return not slot and field.partition(".")[0] in (*LISTS, *SETS)


@lru_cache(maxsize=10_000)
def admits(field: str, value: str) -> bool:
    """Whether a field could hold the value: a known code, a date of the calendar, words."""
    probe = [Value(field, "1", value)]
    head, _, part = field.partition(".")
    if head in LISTS and part != "name":
        probe.append(Value(f"{head}.name", "1", "somebody"))
    try:
        facts_of(probe)
    except ValidationError:
        return False
    return True
