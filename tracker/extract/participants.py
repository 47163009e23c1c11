"""Persons as the facts hold them: one a person, with the fullest name, office and party the text gives."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from tracker.extract.evidence import Found, found_at
from tracker.extract.mentions import Mentions
from tracker.extract.parties import PartyMention
from tracker.extract.persons import PersonMention
from tracker.extract.tokens import fold

_SAME_LETTERS = 85.0
"""How alike (0 to 100) the consonants of two surnames are that are spellings of one."""
_ALIKE = 55.0
"""How alike two such surnames are in full at least; vowels are what transliterations differ in."""


_STRANGER = 0.4
"""How sure it is that a person acts for a party that is none of the agreement's."""
_SAME_OFFICE = frozenset({"counterpart", "opposite number"})


@dataclass(slots=True)
class Participant:
    """A person who took part, with the words for name, office and party, and other spellings of the name."""

    name: Found
    role: Found | None
    party: Found | None
    spellings: list[Found] = field(default_factory=list)


def read_participants(
    mentions: Mentions, persons: list[PersonMention], codes: list[str]
) -> list[Participant]:
    """One participant for each different person, in order; ``codes`` are the parties of the agreement."""
    unique: list[PersonMention] = []
    for person in persons:
        if not any(_same_person(person.name, other.name) for other in unique):
            unique.append(_fullest(mentions, person))
    return [_participant(mentions, person, codes) for person in unique]


def _same_person(one: str, other: str) -> bool:
    a, b = {fold(w) for w in one.split()}, {fold(w) for w in other.split()}
    return a <= b or b <= a


def _fullest(mentions: Mentions, person: PersonMention) -> PersonMention:
    """The mention of the same person that gives the longest name, in the body first."""
    if " " in person.name:
        return person
    same = [p for p in mentions.persons if " " in p.name and person.name in p.name.split()]
    return max(same, key=lambda p: p.titled, default=person)


def _participant(mentions: Mentions, person: PersonMention, codes: list[str]) -> Participant:
    document = mentions.document
    same = [person, *(p for p in mentions.persons if _same_person(p.name, person.name))]
    told = max((p for p in same if p.role and p.role_span), key=lambda p: len(p.role or ""), default=None)
    if told is not None and told.role in _SAME_OFFICE:
        told = next((p for p in same if p.role and p.role not in _SAME_OFFICE), _one_before(mentions, told))
    tied = next((p.party for p in same if p.party), None)
    role = None
    if told is not None and told.role is not None and told.role_span is not None:
        role = found_at(
            document, told.role, told.role_span.first, told.role_span.last, "office beside the name"
        )
    return Participant(
        name=found_at(document, person.name, person.span.first, person.span.last, "person at the signing"),
        role=role,
        party=_party_of(mentions, tied, codes),
        spellings=_other_spellings(mentions, person),
    )


def _one_before(mentions: Mentions, person: PersonMention) -> PersonMention | None:
    """The person with an office named last before a "counterpart": the counterpart holds the same."""
    ahead = [
        p
        for p in mentions.persons
        if p.span.first < person.span.first and p.role and p.sentence == person.sentence
    ]
    return ahead[-1] if ahead else None


def _party_of(mentions: Mentions, tied: PartyMention | None, codes: Iterable[str]) -> Found | None:
    if tied is None:
        return None
    confidence = None if tied.code in codes else _STRANGER
    return found_at(
        mentions.document, tied.code, tied.first, tied.last, "party beside the person", confidence
    )


def _other_spellings(mentions: Mentions, person: PersonMention) -> list[Found]:
    """Titled surnames elsewhere that read like another transliteration of this person's."""
    surname = person.name.split()[-1]
    known = {p.name.split()[-1] for p in mentions.persons if " " in p.name}
    found: dict[str, Found] = {}
    for other in mentions.persons:
        if " " in other.name or not other.titled or other.name in known or other.name in found:
            continue
        if _is_transliteration(surname, other.name):
            found[other.name] = found_at(
                mentions.document,
                other.name,
                other.span.first,
                other.span.last,
                "other spelling of the name",
            )
    return list(found.values())


def _is_transliteration(one: str, other: str) -> bool:
    a, b = fold(one), fold(other)
    if a == b or fuzz.ratio(a, b) < _ALIKE:
        return False
    return fuzz.ratio(_consonants(a), _consonants(b)) >= _SAME_LETTERS and len(_consonants(a)) >= 3


def _consonants(word: str) -> str:
    kept = [c for c in word.translate(str.maketrans("cq", "kk")) if c not in "aeiouyhw"]
    return "".join(c for i, c in enumerate(kept) if i == 0 or c != kept[i - 1])
