"""The record's rows, written anew from its facts whenever its claims have changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, insert, or_, select
from sqlalchemy.orm import Session

from tracker.dates import parse_edtf
from tracker.facts import AgreementFacts, PersonFacts
from tracker.models import (
    Agreement,
    AgreementArea,
    AgreementInstitution,
    AgreementParty,
    AgreementSector,
    AgreementText,
    Base,
    Claim,
    Institution,
    Person,
    PersonName,
    Signature,
    StatusEvent,
)
from tracker.names import same_person
from tracker.record.naming import compose_title
from tracker.vocabulary.codes import Capacity, Status, label
from tracker.vocabulary.folding import fold_words
from tracker.vocabulary.parties import party_name


@dataclass(frozen=True, slots=True)
class Spellings:
    """All names that are claimed for the members of the lists, by field and index."""

    names: dict[tuple[str, int], tuple[str, ...]]

    def of(self, field: str, index: int) -> tuple[str, ...]:
        """Every spelling claimed for one member; the preferred one may be among them."""
        return self.names.get((field, index), ())


def columns_of(facts: AgreementFacts) -> dict[str, Any]:
    """What stands in the agreement's own row."""
    columns: dict[str, Any] = {
        "title": facts.title or compose_title(facts),
        "kind_code": facts.kind.value if facts.kind else None,
        "status_code": facts.status.value if facts.status else None,
        "place_city": facts.place.city if facts.place else None,
        "place_country": facts.place.country if facts.place else None,
        "summary": facts.summary,
        "signed_uncertain": facts.signed_on is not None and parse_edtf(facts.signed_on).uncertain,
    }
    for prefix in ("signed", "effective", "expires"):
        columns |= dated_columns(prefix, getattr(facts, f"{prefix}_on"))
    return columns


def dated_columns(prefix: str, edtf: str | None) -> dict[str, Any]:
    """An EDTF date as its three columns; all None where there is no date."""
    parsed = parse_edtf(edtf) if edtf is not None else None
    return {
        f"{prefix}_on": edtf,
        f"{prefix}_earliest": parsed.earliest if parsed else None,
        f"{prefix}_latest": parsed.latest if parsed else None,
    }


def write_rows(
    session: Session,
    agreement: Agreement,
    facts: AgreementFacts,
    spellings: Spellings,
    claims: Sequence[Claim],
) -> None:
    """Replaces all rows that hang on the agreement by what the facts say."""
    owner = agreement.id
    _replace(session, AgreementParty, owner, _numbered("party_code", facts.parties))
    _replace(session, AgreementSector, owner, _numbered("sector_code", facts.sectors))
    _replace(session, AgreementArea, owner, _numbered("words", facts.areas))
    _replace(session, AgreementInstitution, owner, _institutions(session, facts))
    _replace(session, Signature, owner, _signatures(session, facts, spellings))
    _replace(session, StatusEvent, owner, _steps(facts, claims))
    words = _search_words(agreement, facts, spellings)
    _replace(session, AgreementText, owner, [{"folded": " ".join(fold_words(" ".join(words)))}])
    session.expire(agreement, ["parties", "sectors", "areas", "institutions", "signatures"])


def _replace(session: Session, model: type[Base], owner: int, rows: list[dict[str, Any]]) -> None:
    session.execute(delete(model).where(model.__table__.c.agreement_id == owner))
    if rows:
        session.execute(insert(model), [{"agreement_id": owner, **row} for row in rows])


def _numbered(column: str, members: Sequence[str]) -> list[dict[str, Any]]:
    return [{"position": position, column: member} for position, member in enumerate(members, start=1)]


def _institutions(session: Session, facts: AgreementFacts) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    for position, body in enumerate(facts.institutions, start=1):
        found = session.scalar(
            select(Institution).where(Institution.name == body.name, Institution.party_code.is_(body.party))
            if body.party is None
            else select(Institution).where(
                Institution.name == body.name, Institution.party_code == body.party
            )
        )
        if found is None:
            found = Institution(name=body.name, party_code=body.party)
            session.add(found)
            session.flush()
        rows.append({"position": position, "institution_id": found.id})
    return rows


def _signatures(session: Session, facts: AgreementFacts, spellings: Spellings) -> list[dict[str, Any]]:
    people = [
        (Capacity.SIGNATORY, position, person, spellings.of("signatories", position - 1))
        for position, person in enumerate(facts.signatories, start=1)
    ] + [
        (Capacity.WITNESS, position, person, spellings.of("witnesses", position - 1))
        for position, person in enumerate(facts.witnesses, start=1)
    ]
    return [
        {
            "capacity": capacity.value,
            "position": position,
            "person_id": _identify(session, person, names).id,
            "name": person.name,
            "role": person.role,
            "party_code": person.party,
        }
        for capacity, position, person, names in people
    ]


def _identify(session: Session, person: PersonFacts, names: Sequence[str]) -> Person:
    """The person of that party who is known under one of the spellings, or a new one."""
    spelt = tuple(dict.fromkeys((person.name, *(name for name in names if same_person(name, person.name)))))
    known = session.scalar(
        select(Person)
        .outerjoin(PersonName)
        .where(
            or_(Person.name.in_(spelt), PersonName.name.in_(spelt)),
            Person.party_code.is_not_distinct_from(person.party),
        )
        .order_by(Person.id)
        .limit(1)
    )
    if known is None:
        known = Person(name=person.name, party_code=person.party)
        session.add(known)
    missing = set(spelt) - {entry.name for entry in known.names}
    known.names.extend(PersonName(name=name) for name in spelt if name in missing)
    session.flush()
    return known


def _steps(facts: AgreementFacts, claims: Sequence[Claim]) -> list[dict[str, Any]]:
    """The status ledger: each step that is reported, or follows from a date, with its first source.

    A dated step rests on what gives the preferred date, not on a source that says another day.
    """
    sources: dict[str, int | None] = {}
    dated_first = sorted(claims, key=lambda claim: claim.field == "status" or claim.rank != "preferred")
    for claim in dated_first:
        step = {"status": claim.value, "signed_on": Status.SIGNED, "effective_on": Status.IN_FORCE}.get(
            claim.field
        )
        if step is not None and claim.rank != "deprecated":
            sources.setdefault(str(step), claim.article_id)
    dates = {Status.SIGNED: facts.signed_on, Status.IN_FORCE: facts.effective_on}
    return [
        {
            "status_code": step.value,
            "article_id": sources[step.value],
            **dated_columns("happened", dates.get(step)),
        }
        for step in Status
        if step.value in sources
    ]


def _search_words(agreement: Agreement, facts: AgreementFacts, spellings: Spellings) -> list[str]:
    words = [agreement.public_id, agreement.title, facts.summary or "", *facts.areas]
    words += [f"{code} {party_name(code)}" for code in facts.parties]
    words += [label(code) for code in facts.sectors]
    words += [body.name for body in facts.institutions]
    words += [f"{person.name} {person.role or ''}" for person in (*facts.signatories, *facts.witnesses)]
    words += [name for names in spellings.names.values() for name in names]
    if facts.place is not None:
        words += [facts.place.city or "", party_name(facts.place.country) if facts.place.country else ""]
    return list(dict.fromkeys(word for word in words if word))
