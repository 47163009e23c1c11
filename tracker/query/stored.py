"""Agreements as facts: read back from their rows, many at a time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from tracker.facts import AgreementFacts, PlaceFacts
from tracker.models import Agreement, AgreementArea, AgreementParty, AgreementSector
from tracker.query.conditions import NEWEST_FIRST, conditions
from tracker.query.filters import Filter
from tracker.query.members import Source, institutions_of, listed, people_of, sources_of
from tracker.vocabulary.codes import Capacity

BATCH = 500
"""Agreements read at once: few enough to be held in memory, far below SQLite's 32,766 parameters."""


@dataclass(frozen=True, slots=True)
class StoredAgreement:
    """An agreement of the register with its facts and sources."""

    public_id: str
    version: int
    facts: AgreementFacts
    sources: list[Source]


def stored_agreements(session: Session, flt: Filter) -> Iterator[StoredAgreement]:
    """Every agreement that the filter shows, in browse order.

    Which ones, and their order, is settled when the first is asked for; the rest is read in batches.
    """
    query = select(Agreement.id).where(*conditions(session, flt)).order_by(*NEWEST_FIRST)
    ids = session.scalars(query).all()
    for start in range(0, len(ids), BATCH):
        yield from read_stored(session, ids[start : start + BATCH])


def facts_stream(session: Session, flt: Filter) -> Iterator[tuple[str, AgreementFacts, list[Source]]]:
    """Public id, facts and sources of every agreement that the filter shows, in browse order."""
    for stored in stored_agreements(session, flt):
        yield stored.public_id, stored.facts, stored.sources


def read_stored(session: Session, ids: Sequence[int]) -> Iterator[StoredAgreement]:
    """The agreements of these numbers, in their order; a number that is none is passed over."""
    query = select(
        Agreement.id,
        Agreement.public_id,
        Agreement.version,
        Agreement.title,
        Agreement.kind_code,
        Agreement.status_code,
        Agreement.signed_on,
        Agreement.effective_on,
        Agreement.expires_on,
        Agreement.place_city,
        Agreement.place_country,
        Agreement.summary,
    ).where(Agreement.id.in_(ids))
    rows = {row.id: row for row in session.execute(query)}
    lists = _Lists(session, ids)
    for number in ids:
        if number in rows:
            row = rows[number]
            yield StoredAgreement(
                row.public_id, row.version, lists.facts_of(row), lists.sources.get(number, [])
            )


class _Lists:
    """The lists of a batch of agreements."""

    def __init__(self, session: Session, ids: Sequence[int]) -> None:
        self.parties = listed(session, AgreementParty.party_code, ids)
        self.sectors = listed(session, AgreementSector.sector_code, ids)
        self.areas = listed(session, AgreementArea.words, ids)
        self.institutions = institutions_of(session, ids)
        self.people = people_of(session, ids)
        self.sources = sources_of(session, ids)

    def facts_of(self, row: Row[*tuple[Any, ...]]) -> AgreementFacts:
        place = None
        if row.place_city or row.place_country:
            place = PlaceFacts(city=row.place_city, country=row.place_country)
        return AgreementFacts(
            kind=row.kind_code,
            status=row.status_code,
            parties=tuple(self.parties.get(row.id, ())),
            signatories=tuple(self.people.get((row.id, Capacity.SIGNATORY), ())),
            witnesses=tuple(self.people.get((row.id, Capacity.WITNESS), ())),
            institutions=tuple(self.institutions.get(row.id, ())),
            signed_on=row.signed_on,
            place=place,
            sectors=tuple(self.sectors.get(row.id, ())),
            title=row.title,
            summary=row.summary,
            areas=tuple(self.areas.get(row.id, ())),
            effective_on=row.effective_on,
            expires_on=row.expires_on,
        )
