"""What hangs on agreements, fetched for many of them in one query each."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from tracker.facts import InstitutionFacts, PersonFacts
from tracker.models import AgreementArticle, AgreementInstitution, Article, Institution, Signature
from tracker.vocabulary.codes import Capacity

Source = dict[str, str | None]
"""An article as a source: ``url``, ``publisher``, ``author``, ``title``, ``published`` (EDTF), ``kind``."""


def listed(session: Session, value: InstrumentedAttribute[str], ids: Sequence[int]) -> dict[int, list[str]]:
    """The values of a list (parties, sectors, areas) by agreement, in their order."""
    table = value.class_
    query = (
        select(table.agreement_id, value)
        .where(table.agreement_id.in_(ids))
        .order_by(table.agreement_id, table.position)
    )
    return _grouped((owner, member) for owner, member in session.execute(query))


def institutions_of(session: Session, ids: Sequence[int]) -> dict[int, list[InstitutionFacts]]:
    """The institutions by agreement, in their order."""
    query = (
        select(AgreementInstitution.agreement_id, Institution.name, Institution.party_code)
        .join(Institution)
        .where(AgreementInstitution.agreement_id.in_(ids))
        .order_by(AgreementInstitution.agreement_id, AgreementInstitution.position)
    )
    return _grouped(
        (owner, InstitutionFacts(name=name, party=party)) for owner, name, party in session.execute(query)
    )


def people_of(session: Session, ids: Sequence[int]) -> dict[tuple[int, Capacity], list[PersonFacts]]:
    """Signatories and witnesses by agreement and capacity, in their order."""
    query = (
        select(
            Signature.agreement_id, Signature.capacity, Signature.name, Signature.role, Signature.party_code
        )
        .where(Signature.agreement_id.in_(ids))
        .order_by(Signature.agreement_id, Signature.position)
    )
    return _grouped(
        ((owner, Capacity(capacity)), PersonFacts(name=name, role=role, party=party))
        for owner, capacity, name, role, party in session.execute(query)
    )


def sources_of(session: Session, ids: Sequence[int]) -> dict[int, list[Source]]:
    """The sources by agreement, in the order in which they came to it."""
    query = (
        select(
            AgreementArticle.agreement_id,
            Article.url,
            Article.publisher,
            Article.author,
            Article.title,
            Article.published_on,
            Article.kind,
        )
        .join(Article)
        .where(AgreementArticle.agreement_id.in_(ids))
        .order_by(AgreementArticle.agreement_id, AgreementArticle.position, Article.id)
    )
    names = ("url", "publisher", "author", "title", "published", "kind")
    return _grouped(
        (owner, dict(zip(names, values, strict=True))) for owner, *values in session.execute(query)
    )


def source_counts(session: Session, ids: Sequence[int]) -> dict[int, int]:
    """How many sources each agreement has; those without one are not in it."""
    query = (
        select(AgreementArticle.agreement_id, func.count())
        .where(AgreementArticle.agreement_id.in_(ids))
        .group_by(AgreementArticle.agreement_id)
    )
    return dict(session.execute(query).all())


def _grouped(rows: Iterable[tuple[Any, Any]]) -> dict[Any, list[Any]]:
    groups: dict[Any, list[Any]] = defaultdict(list)
    for owner, member in rows:
        groups[owner].append(member)
    return groups
