"""Claims: what an article, a data set or an analyst says of an agreement, value by value."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.facts import AgreementFacts, Evidence, Extraction
from tracker.models import Agreement, Claim
from tracker.names import same_person
from tracker.record.paths import LISTS, SETS, SlotOf, Value, slot_by_order, values_of

ANALYST = "analyst"
"""The reader of what a person entered."""


@dataclass(frozen=True, slots=True)
class NewClaim:
    """A claim before it is in the register; see :class:`tracker.models.Claim` for its parts."""

    place: Value
    attribution: str
    reader: str
    article_id: int | None = None
    quote: str | None = None
    start: int | None = None
    end: int | None = None
    confidence: float | None = None


def add_claims(session: Session, agreement: Agreement, claims: Iterable[NewClaim], *, approver: str) -> int:
    """Adds those claims that the record does not hold yet and returns how many they were."""
    held = {_identity(claim) for claim in claims_of(session, agreement)}
    added = 0
    for new in claims:
        claim = Claim(
            agreement_id=agreement.id,
            field=new.place.field,
            slot=new.place.slot,
            value=new.place.value,
            attribution=new.attribution,
            reader=new.reader,
            article_id=new.article_id,
            quote=new.quote,
            start=new.start,
            end=new.end,
            confidence=new.confidence,
            approver=approver,
            rank="normal",
        )
        if _identity(claim) not in held:
            held.add(_identity(claim))
            session.add(claim)
            added += 1
    session.flush()
    return added


def _identity(claim: Claim) -> tuple[object, ...]:
    return (claim.field, claim.slot, claim.value, claim.article_id, claim.reader, claim.start)


def claims_of(session: Session, agreement: Agreement) -> Sequence[Claim]:
    """All claims of a record, oldest first."""
    return session.scalars(select(Claim).where(Claim.agreement_id == agreement.id).order_by(Claim.id)).all()


def claims_by_analyst(
    facts: AgreementFacts, *, article_id: int | None, slot_of: SlotOf = slot_by_order
) -> Iterator[NewClaim]:
    """The claims that an analyst makes by entering facts, on an article or on their own word."""
    for place in values_of(facts, slot_of):
        yield NewClaim(place, ANALYST, ANALYST, article_id=article_id)


def claims_from_extraction(
    extraction: Extraction,
    facts: AgreementFacts,
    *,
    article_id: int,
    slot_of: SlotOf = slot_by_order,
) -> Iterator[NewClaim]:
    """The claims that an article makes once an analyst has accepted ``facts`` from its draft.

    A value that the reader found bears the words it was found in, once for each place in the text.
    A value that the analyst put in bears the analyst. Other readings that the reader came upon (a
    second spelling) become rivals in the same slot. What the analyst struck out is not claimed.
    """
    aligned = _aligned(extraction.facts, facts)
    for place, index in _indexed_values(facts, slot_of):
        found = [
            _quoted(place, evidence, extraction.reader, article_id)
            for evidence in extraction.evidence
            if evidence.value == place.value and _same_place(evidence.field, place.field, index, aligned)
        ]
        yield from found or [NewClaim(place, ANALYST, ANALYST, article_id=article_id)]
    yield from _rivals(extraction, aligned, article_id, slot_of)


def _quoted(place: Value, evidence: Evidence, reader: str, article_id: int) -> NewClaim:
    return NewClaim(
        place,
        "quote",
        reader,
        article_id=article_id,
        quote=evidence.quote,
        start=evidence.start,
        end=evidence.end,
        confidence=evidence.confidence,
    )


def _indexed_values(facts: AgreementFacts, slot_of: SlotOf) -> Iterator[tuple[Value, int | None]]:
    """Each value at its place in the record, with its index in the list of the facts it comes from."""
    for placed, plain in zip(values_of(facts, slot_of), values_of(facts), strict=True):
        in_list = placed.field.partition(".")[0] in LISTS
        yield placed, int(plain.slot) - 1 if in_list else None


def _aligned(read: AgreementFacts, accepted: AgreementFacts) -> dict[tuple[str, int], int]:
    """For each member of the accepted lists, the index of the same member as it was read."""
    pairs: dict[tuple[str, int], int] = {}
    for field in LISTS:
        before = [member.name for member in getattr(read, field)]
        for index, member in enumerate(getattr(accepted, field)):
            same = [i for i, name in enumerate(before) if name == member.name] or [
                i for i, name in enumerate(before) if same_person(name, member.name)
            ]
            if same:
                pairs[field, index] = same[0]
    return pairs


def _split_path(path: str) -> tuple[str, int | None]:
    """``signatories.1.name`` as ``("signatories.name", 1)``; ``kind`` as ``("kind", None)``."""
    parts = path.split(".")
    numbers = [int(part) for part in parts if part.isdecimal()]
    return ".".join(part for part in parts if not part.isdecimal()), numbers[0] if numbers else None


def _same_place(path: str, field: str, index: int | None, aligned: dict[tuple[str, int], int]) -> bool:
    read_field, read_index = _split_path(path)
    if read_field != field:
        return False
    return index is None or aligned.get((field.partition(".")[0], index)) == read_index


def _rivals(
    extraction: Extraction,
    aligned: dict[tuple[str, int], int],
    article_id: int,
    slot_of: SlotOf,
) -> Iterator[NewClaim]:
    accepted_index = {(field, read_at): index for (field, index), read_at in aligned.items()}
    for evidence in extraction.rivals():
        field, index = _split_path(evidence.field)
        head = field.partition(".")[0]
        if head in SETS:
            continue
        if head not in LISTS:
            yield _quoted(Value(field, "", evidence.value), evidence, extraction.reader, article_id)
        elif index is not None and (head, index) in accepted_index:
            slot = slot_of(head, accepted_index[head, index])
            yield _quoted(Value(field, slot, evidence.value), evidence, extraction.reader, article_id)
