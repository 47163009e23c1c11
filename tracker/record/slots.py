"""Which member of a record's lists a newly read member is: the same person, or one more."""

from collections.abc import Iterable

from tracker.facts import AgreementFacts
from tracker.models import Claim
from tracker.names import same_body, same_person
from tracker.record.paths import LISTS, SlotOf


def slots_for(facts: AgreementFacts, claims: Iterable[Claim]) -> SlotOf:
    """Gives each member of the facts' lists its slot beside the claims that a record holds already.

    A member whose name can be a spelling of one that is there, and whose party does not contradict,
    takes that slot, so that the spellings stand as rivals; anybody else gets the next free number.
    """
    held = list(claims)
    taken = {field: _assign(facts, field, held) for field in LISTS}

    def slot_of(field: str, index: int) -> str:
        return taken[field][index]

    return slot_of


def _assign(facts: AgreementFacts, field: str, claims: list[Claim]) -> list[str]:
    names, parties = _spellings(claims, field, "name"), _spellings(claims, field, "party")
    same = same_body if field == "institutions" else same_person
    highest = max((int(slot) for slot in names), default=0)
    assigned: list[str] = []
    for member in getattr(facts, field):
        fitting = (
            slot
            for slot, spellings in names.items()
            if slot not in assigned
            and any(same(member.name, spelling) for spelling in spellings)
            and _agree(member.party, parties.get(slot, []))
        )
        slot = next(fitting, None)
        if slot is None:
            highest += 1
            slot = str(highest)
        assigned.append(slot)
    return assigned


def _spellings(claims: list[Claim], field: str, part: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for claim in claims:
        if claim.field == f"{field}.{part}" and claim.slot.isdecimal():
            found.setdefault(claim.slot, []).append(claim.value)
    return found


def _agree(party: str | None, held: list[str]) -> bool:
    return party is None or not held or party in held
