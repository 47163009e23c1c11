"""What an export of a filter holds: exactly the agreements that browsing it shows, in that order."""

from collections.abc import Iterator
from typing import Any

import pandas as pd
from sqlalchemy.orm import Session

from tracker.dates import parse_edtf
from tracker.export import Exportable
from tracker.facts import AgreementFacts, InstitutionFacts, PersonFacts
from tracker.query.filters import Filter
from tracker.query.frames import COUNT, TEXT, frame_of
from tracker.query.stored import StoredAgreement, stored_agreements
from tracker.vocabulary.codes import label
from tracker.vocabulary.parties import party_name

_DATES = ("signed_on", "effective_on", "expires_on")
_DATE_PARTS = ("", "_earliest", "_latest", "_precision", "_uncertain")
EXPORT_COLUMNS = (
    dict.fromkeys("id title kind kind_label status parties party_names".split(), TEXT)
    | {f"{name}{part}": TEXT for name in _DATES for part in _DATE_PARTS}
    | dict.fromkeys(
        "place_city place_country sectors areas signatories witnesses institutions summary".split(), TEXT
    )
    | {"sources": COUNT}
    | dict.fromkeys("source_publishers source_published source_urls".split(), TEXT)
    | {"version": COUNT}
)


def exportable(session: Session, flt: Filter) -> Exportable:
    """What the filter shows, for :func:`tracker.export.write_export`; read when the format asks for it."""
    return Exportable(lambda: export_frame(session, flt), lambda: export_records(session, flt))


def export_frame(session: Session, flt: Filter) -> pd.DataFrame:
    """One row an agreement, in browse order.

    Dates are given as EDTF text (signed_on) with the days they lie between (signed_on_earliest,
    signed_on_latest), precision (day, month, year, range) and doubt (signed_on_uncertain). Lists stay
    lists: parties (codes) with party_names, sectors, areas, signatories and witnesses ("name, role
    (party)"), institutions ("name (party)"), source_publishers, source_published, source_urls.
    """
    return frame_of(map(_row, stored_agreements(session, flt)), EXPORT_COLUMNS)


def export_records(session: Session, flt: Filter) -> Iterator[dict[str, Any]]:
    """One nested record an agreement, in browse order.

    The codebook's shape with the public id as ``id``, and the record's ``sources`` and ``version``.
    """
    for stored in stored_agreements(session, flt):
        yield {
            "id": stored.public_id,
            **stored.facts.model_dump(mode="json"),
            "sources": stored.sources,
            "version": stored.version,
        }


def _row(stored: StoredAgreement) -> tuple[object, ...]:
    facts, sources = stored.facts, stored.sources
    return (
        stored.public_id,
        facts.title,
        facts.kind and facts.kind.value,
        facts.kind and label(facts.kind),
        facts.status and facts.status.value,
        list(facts.parties),
        [party_name(code) for code in facts.parties],
        *(part for name in _DATES for part in _date_parts(facts, name)),
        facts.place and facts.place.city,
        facts.place and facts.place.country,
        list(facts.sectors),
        list(facts.areas),
        [_person(person) for person in facts.signatories],
        [_person(person) for person in facts.witnesses],
        [_body(body) for body in facts.institutions],
        facts.summary,
        len(sources),
        *([source[name] or "" for source in sources] for name in ("publisher", "published", "url")),
        stored.version,
    )


def _date_parts(facts: AgreementFacts, name: str) -> tuple[object, ...]:
    written: str | None = getattr(facts, name)
    if written is None:
        return (None,) * len(_DATE_PARTS)
    known = parse_edtf(written)
    return written, known.earliest, known.latest, known.precision, known.uncertain


def _person(person: PersonFacts) -> str:
    named = f"{person.name}, {person.role}" if person.role else person.name
    return f"{named} ({person.party})" if person.party else named


def _body(body: InstitutionFacts) -> str:
    return f"{body.name} ({body.party})" if body.party else body.name
