"""One agreement as it is read back: facts, claims, sources, ledger, relations, history."""

from typing import Any

import pytest
from sqlalchemy.orm import Session

from tests.query.rows import add_agreement, add_article, dated
from tracker.errors import NotFoundError
from tracker.facts import AgreementFacts
from tracker.models import (
    Agreement,
    AgreementInstitution,
    Claim,
    Institution,
    Person,
    Relation,
    Revision,
    Signature,
    StatusEvent,
)
from tracker.query import Filter, facts_stream, read_agreement

FACTS: dict[str, Any] = {
    "kind": "mou",
    "status": "signed",
    "parties": ["PER", "KEN"],
    "signatories": [{"name": "A. Quispe", "role": "Minister of Energy", "party": "PER"}],
    "witnesses": [{"name": "W. Otieno", "role": None, "party": "KEN"}],
    "institutions": [{"name": "Ministry of Energy", "party": "PER"}],
    "signed_on": "2025-04-03?",
    "place": {"city": "Lima", "country": "PER"},
    "sectors": ["hydrogen", "energy"],
    "title": "Memorandum on hydrogen",
    "summary": "Pilot plants.",
    "areas": ["pilot plants"],
    "effective_on": "2025-05",
    "expires_on": "2030",
}


def add_person(
    session: Session, agreement: Agreement, capacity: str, spelt: str, **values: str | None
) -> None:
    person = Person(name=f"{spelt} (as usually spelt)", party_code=values.get("party_code"))
    session.add(person)
    session.flush()
    session.add(
        Signature(
            agreement_id=agreement.id,
            capacity=capacity,
            position=1,
            person_id=person.id,
            name=spelt,
            **values,
        )
    )


@pytest.fixture
def full(session: Session) -> Agreement:
    """An agreement with everything that an agreement can have."""
    agreement = add_agreement(
        session,
        "full",
        kind_code="mou",
        status_code="signed",
        parties=("PER", "KEN"),
        sectors=("hydrogen", "energy"),
        areas=("pilot plants",),
        signed_on="2025-04-03?",
        effective_on="2025-05",
        expires_on="2030",
        place_city="Lima",
        place_country="PER",
        title="Memorandum on hydrogen",
        summary="Pilot plants.",
        sources=[
            add_article(session, published_on=None),
            add_article(session, "Example Gazette", **dated("published", "2025-04-04")),
        ],
    )
    add_person(session, agreement, "signatory", "A. Quispe", role="Minister of Energy", party_code="PER")
    add_person(session, agreement, "witness", "W. Otieno", party_code="KEN")
    body = Institution(name="Ministry of Energy", party_code="PER")
    session.add(body)
    session.flush()
    session.add(AgreementInstitution(agreement_id=agreement.id, position=1, institution_id=body.id))
    session.flush()
    return agreement


def test_the_facts_are_read_back_in_the_order_in_which_they_stand(session: Session, full: Agreement) -> None:
    assert read_agreement(session, "full").facts == AgreementFacts.model_validate(FACTS)


def test_the_stream_gives_the_same_facts_with_the_sources(session: Session, full: Agreement) -> None:
    ((public_id, facts, sources),) = facts_stream(session, Filter())
    assert (public_id, facts) == ("full", AgreementFacts.model_validate(FACTS))
    assert [(s["publisher"], s["published"], s["kind"]) for s in sources] == [
        ("Example Post", None, "news"),
        ("Example Gazette", "2025-04-04", "news"),
    ]


def test_sources_come_in_their_order_and_tell_whether_their_text_is_held(
    session: Session, full: Agreement
) -> None:
    sources = read_agreement(session, "full").sources
    assert list(sources.columns) == "article_id publisher title author published url kind has_text".split()
    assert list(sources["publisher"]) == ["Example Post", "Example Gazette"]
    assert list(sources["has_text"]) == [False, False]


def test_claims_come_by_field_slot_rank_and_number(session: Session, full: Agreement) -> None:
    article = add_article(session)
    wanted = [
        ("kind", "", "mou", "normal"),
        ("signatories.name", "2", "B", "normal"),
        ("signatories.name", "10", "C", "normal"),
        ("signed_on", "", "2025-04-03", "preferred"),
        ("signed_on", "", "2025-04-02", "normal"),
        ("signed_on", "", "2025-04-01", "deprecated"),
    ]
    session.add_all(
        Claim(
            agreement_id=full.id,
            field=field,
            slot=slot,
            value=value,
            rank=rank,
            attribution="source",
            article_id=article.id,
            reader="test",
            approver="test",
        )
        for field, slot, value, rank in reversed(wanted)
    )
    session.flush()
    claims = read_agreement(session, "full").claims
    assert [
        tuple(row) for row in claims[["field", "slot", "value", "rank"]].itertuples(index=False)
    ] == wanted
    assert set(claims["publisher"]) == {"Example Post"}
    assert set(claims["quote"]) == {None}


def test_the_ledger_is_in_order_of_days_with_undated_steps_where_they_usually_come(
    session: Session, full: Agreement
) -> None:
    for status, on in [
        ("in-force", "2025-05"),
        ("announced", None),
        ("signed", "2025-04-03"),
        ("renewed", None),
    ]:
        session.add(StatusEvent(agreement_id=full.id, status_code=status, **dated("happened", on)))
    session.flush()
    ledger = read_agreement(session, "full").ledger
    assert list(ledger.columns) == ["status", "on", "article_id", "publisher"]
    assert list(ledger["status"]) == ["announced", "signed", "in-force", "renewed"]


def test_relations_are_told_from_both_ends(session: Session, full: Agreement) -> None:
    older = add_agreement(session, "older", title="First memorandum")
    session.add(Relation(agreement_id=full.id, type="renews", target_id=older.id))
    session.add(Relation(agreement_id=full.id, type="implements", target_text="a declaration of 1999"))
    session.flush()
    assert read_agreement(session, "full").relations.to_dict("records") == [
        {"type": "renews", "direction": "to", "public_id": "older", "title": "First memorandum"},
        {"type": "implements", "direction": "to", "public_id": None, "title": "a declaration of 1999"},
    ]
    assert read_agreement(session, "older").relations.to_dict("records") == [
        {"type": "renews", "direction": "from", "public_id": "full", "title": "Memorandum on hydrogen"}
    ]


def test_the_history_is_told_newest_first(session: Session, full: Agreement) -> None:
    for version, before in [(1, None), (2, {"kind": "mou"})]:
        session.add(
            Revision(
                agreement_id=full.id,
                version=version,
                made_by="ana",
                action="edit",
                before=before,
                after={"kind": "treaty"},
            )
        )
    session.flush()
    history = read_agreement(session, "full").history
    assert list(history.columns) == "version at by action reason before after".split()
    assert list(history["version"]) == [2, 1]
    assert list(history["before"]) == [{"kind": "mou"}, None]


def test_frames_of_a_bare_agreement_have_their_columns(session: Session) -> None:
    add_agreement(session, "bare")
    view = read_agreement(session, "bare")
    frames = (view.claims, view.sources, view.ledger, view.relations, view.history)
    assert all(frame.empty and len(frame.columns) >= 4 for frame in frames)
    assert view.facts.place is None


@pytest.mark.parametrize("public_id", ["nothing-2026", "", "\0", "\ud800", "Ω"])
def test_an_id_that_was_never_given_is_named(session: Session, public_id: str) -> None:
    with pytest.raises(NotFoundError, match="There is no agreement"):
        read_agreement(session, public_id)


def test_a_withdrawn_agreement_is_said_to_be_withdrawn(session: Session) -> None:
    add_agreement(session, "gone", state="withdrawn")
    with pytest.raises(NotFoundError, match="'gone' was withdrawn"):
        read_agreement(session, "gone")
