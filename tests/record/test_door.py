"""Records are written through claims, and nothing is lost on the way."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.record.samples import NORTHERN_TIMES, hydrogen_extraction, hydrogen_facts, saved
from tracker.db import session_scope
from tracker.errors import ConflictError, InvalidInputError, NotFoundError
from tracker.facts import AgreementFacts
from tracker.ingest.save import save_article
from tracker.models import Agreement, Claim, Person, PersonName, Revision, Signature, StatusEvent
from tracker.record import (
    NewClaim,
    accept_facts,
    attach_article,
    create_agreement,
    enter_agreement,
    get_agreement,
    prefer_claim,
)
from tracker.record.claims import claims_by_analyst
from tracker.record.door import snapshot
from tracker.record.paths import Value


def accepted(session: Session) -> Agreement:
    article = save_article(session, NORTHERN_TIMES, by="tester").id
    extraction = hydrogen_extraction()
    return accept_facts(session, extraction, extraction.facts, article_id=article, by="ada")


def claimed(session: Session, field: str, slot: str = "") -> dict[str, set[str]]:
    """Values claimed at a place, with the ranks they have."""
    found: dict[str, set[str]] = {}
    for claim in session.scalars(select(Claim).where(Claim.field == field, Claim.slot == slot)):
        found.setdefault(claim.value, set()).add(claim.rank)
    return found


def test_an_accepted_draft_gives_the_facts_it_was_accepted_with(session: Session) -> None:
    agreement = accepted(session)
    told = snapshot(session, agreement)
    told.pop("articles")
    assert AgreementFacts.model_validate(told) == hydrogen_facts()
    assert agreement.public_id == "chl-nor-2025-hydrogen"
    assert agreement.title == "Norway–Chile memorandum of understanding on hydrogen"
    assert agreement.version == 1


def test_every_value_of_an_accepted_draft_bears_its_words_and_its_approver(session: Session) -> None:
    accepted(session)
    claims = session.scalars(select(Claim)).all()
    assert len(claims) == 15
    for claim in claims:
        assert NORTHERN_TIMES.text[claim.start : claim.end] == claim.quote
        assert (claim.reader, claim.approver, claim.attribution) == ("rules test", "ada", "quote")


def test_another_spelling_in_the_same_article_is_a_rival_and_no_further_person(session: Session) -> None:
    agreement = accepted(session)
    assert claimed(session, "signatories.name", "2") == {"Diego Pareja": {"preferred"}, "Pareha": {"normal"}}
    names = session.scalars(select(Signature.name).where(Signature.agreement_id == agreement.id)).all()
    assert sorted(names) == ["Diego Pareja", "Kari Nordmann"]
    assert "Pareha" in session.scalars(select(PersonName.name)).all()


def test_a_value_the_analyst_put_in_bears_the_analyst_and_no_quote(session: Session) -> None:
    article = save_article(session, NORTHERN_TIMES, by="tester").id
    edited = hydrogen_facts().model_copy(update={"sectors": ("hydrogen", "energy")})
    accept_facts(session, hydrogen_extraction(), edited, article_id=article, by="ada")
    put_in = session.scalars(select(Claim).where(Claim.attribution == "analyst")).all()
    assert [(claim.field, claim.value, claim.reader, claim.quote) for claim in put_in] == [
        ("sectors", "energy", "analyst", None)
    ]


def test_attaching_an_article_keeps_both_dates_and_both_spellings(session: Session) -> None:
    facts = hydrogen_facts(signed_on="2025-03-02", chilean="Diego Pareha")
    first = saved(session, "Andes Daily", "one")
    record = enter_agreement(session, facts, article_id=first, by="ada")
    extraction = hydrogen_extraction(rivals=False)
    second = save_article(session, NORTHERN_TIMES, by="tester").id
    attach_article(session, record.public_id, extraction, extraction.facts, article_id=second, by="ben")
    assert claimed(session, "signed_on") == {"2025-03-02": {"preferred"}, "2025-03-03": {"normal"}}
    assert claimed(session, "signatories.name", "2") == {
        "Diego Pareha": {"preferred"},
        "Diego Pareja": {"normal"},
    }
    assert snapshot(session, record)["articles"] == [first, second]
    assert record.version == 2


def test_the_value_of_more_publishers_becomes_preferred(session: Session) -> None:
    record = enter_agreement(
        session,
        hydrogen_facts(signed_on="2025-03-02"),
        article_id=saved(session, "Andes Daily", "one"),
        by="ada",
    )
    extraction = hydrogen_extraction()
    for publisher, text in (("Fjord Post", "two"), ("Pacific Wire", "three")):
        article = saved(session, publisher, text)
        attach_article(session, record.public_id, extraction, extraction.facts, article_id=article, by="ben")
    assert claimed(session, "signed_on") == {"2025-03-02": {"normal"}, "2025-03-03": {"preferred"}}
    assert record.signed_on == "2025-03-03"


def test_two_articles_of_one_publisher_are_one_voice(session: Session) -> None:
    record = enter_agreement(
        session,
        hydrogen_facts(signed_on="2025-03-02"),
        article_id=saved(session, "Andes Daily", "one"),
        by="ada",
    )
    extraction = hydrogen_extraction()
    for text in ("two", "three"):
        article = saved(session, "Fjord Post", text)
        attach_article(session, record.public_id, extraction, extraction.facts, article_id=article, by="ben")
    assert record.signed_on == "2025-03-02"


def test_attaching_the_same_article_twice_claims_nothing_twice(session: Session) -> None:
    record = accepted(session)
    before = len(session.scalars(select(Claim)).all())
    extraction = hydrogen_extraction()
    article = snapshot(session, record)["articles"][0]
    attach_article(session, record.public_id, extraction, extraction.facts, article_id=article, by="ada")
    assert len(session.scalars(select(Claim)).all()) == before
    assert snapshot(session, record)["articles"] == [article]


def test_an_analysts_choice_stands_over_later_support(session: Session) -> None:
    record = accepted(session)
    rival = session.scalars(select(Claim).where(Claim.value == "Pareha")).one()
    prefer_claim(session, record.public_id, rival.id, by="ada", reason="his own card")
    extraction = hydrogen_extraction(rivals=False)
    article = saved(session, "Fjord Post", "two")
    attach_article(session, record.public_id, extraction, extraction.facts, article_id=article, by="ben")
    assert claimed(session, "signatories.name", "2") == {"Pareha": {"preferred"}, "Diego Pareja": {"normal"}}
    assert snapshot(session, record)["signatories"][1]["name"] == "Pareha"


def test_each_change_leaves_who_what_and_why(session: Session) -> None:
    record = accepted(session)
    rival = session.scalars(select(Claim).where(Claim.value == "Pareha")).one()
    prefer_claim(session, record.public_id, rival.id, by="ben", reason="his own card")
    first, second = session.scalars(select(Revision).order_by(Revision.version)).all()
    assert (first.action, first.made_by, first.before) == ("accepted", "ada", None)
    assert (second.action, second.made_by, second.reason) == ("preferred", "ben", "his own card")
    assert second.before == first.after
    assert second.after["signatories"][1]["name"] == "Pareha"


def test_a_choice_on_an_outdated_version_is_refused(session: Session) -> None:
    record = accepted(session)
    rival = session.scalars(select(Claim).where(Claim.value == "Pareha")).one()
    prefer_claim(session, record.public_id, rival.id, by="ben", reason="first", version=1)
    with pytest.raises(ConflictError, match="version 2, not 1"):
        prefer_claim(session, record.public_id, rival.id, by="ada", reason="second", version=1)


def test_two_people_saving_the_same_record_cannot_both_succeed(register_url: str) -> None:
    with session_scope(register_url) as session:
        record = accepted(session).public_id
        rival = session.scalars(select(Claim.id).where(Claim.value == "Pareha")).one()

    def save_slowly() -> None:
        with session_scope(register_url) as slow:
            read = get_agreement(slow, record)
            with session_scope(register_url) as fast:
                prefer_claim(fast, record, rival, by="fast", reason="quicker")
            assert read.version == 1
            prefer_claim(slow, record, rival, by="slow", reason="too late")

    with pytest.raises(ConflictError, match="Somebody else"):
        save_slowly()
    with session_scope(register_url) as session:
        assert [revision.made_by for revision in session.scalars(select(Revision))] == ["ada", "fast"]


def test_a_person_met_under_a_known_spelling_is_the_same_person(session: Session) -> None:
    accepted(session)
    facts = hydrogen_facts(chilean="Pareha").model_copy(update={"sectors": ("energy",)})
    enter_agreement(session, facts, article_id=None, by="ada")
    assert sorted(session.scalars(select(Person.name))) == ["Diego Pareja", "Kari Nordmann"]


def test_the_ledger_dates_each_step_that_is_known(session: Session) -> None:
    later = {**hydrogen_facts().model_dump(), "status": "in-force", "effective_on": "2025-06"}
    enter_agreement(session, AgreementFacts.model_validate(later), article_id=None, by="ada")
    steps = session.execute(select(StatusEvent.status_code, StatusEvent.happened_on).order_by(StatusEvent.id))
    assert [tuple(step) for step in steps] == [("signed", "2025-03-03"), ("in-force", "2025-06")]


def test_an_id_is_never_given_twice(session: Session) -> None:
    ids = [enter_agreement(session, hydrogen_facts(), article_id=None, by="ada").public_id for _ in range(3)]
    assert ids == ["chl-nor-2025-hydrogen", "chl-nor-2025-hydrogen-2", "chl-nor-2025-hydrogen-3"]
    with pytest.raises(ConflictError, match="chl-nor-2025-hydrogen"):
        create_agreement(
            session, hydrogen_facts(), (), articles=(), by="ada", action="entered", public_id=ids[0]
        )


def test_an_agreement_without_a_party_is_refused(session: Session) -> None:
    with pytest.raises(InvalidInputError, match="needs a party"):
        enter_agreement(session, AgreementFacts(kind="mou"), article_id=None, by="ada")


def test_an_unknown_record_and_an_unknown_claim_are_named(session: Session) -> None:
    record = accepted(session)
    with pytest.raises(NotFoundError, match="nowhere-1900"):
        get_agreement(session, "nowhere-1900")
    with pytest.raises(NotFoundError, match="no claim 987654"):
        prefer_claim(session, record.public_id, 987654, by="ada", reason="why not")


def test_a_dated_step_rests_on_a_source_of_that_date(session: Session) -> None:
    extraction = hydrogen_extraction()
    first = saved(session, "Andes Daily", "one")
    record = enter_agreement(session, hydrogen_facts(signed_on="2025-03-02"), article_id=first, by="ada")
    for publisher, text in (("Fjord Post", "two"), ("Pacific Wire", "three")):
        article = saved(session, publisher, text)
        attach_article(session, record.public_id, extraction, extraction.facts, article_id=article, by="ben")
    step = session.scalars(select(StatusEvent).where(StatusEvent.agreement_id == record.id)).one()
    assert step.happened_on == "2025-03-03"
    assert step.article_id != first


def test_a_remark_on_a_list_as_a_whole_cannot_be_preferred(session: Session) -> None:
    facts = hydrogen_facts()
    remark = NewClaim(Value("signatories.name", "", "Two Kings"), "analyst", "analyst")
    claims = [*claims_by_analyst(facts, article_id=None), remark]
    record = create_agreement(session, facts, claims, articles=(), by="ada", action="entered")
    claim = session.scalars(select(Claim).where(Claim.value == "Two Kings")).one()
    with pytest.raises(InvalidInputError, match=r"'Two Kings' cannot stand as signatories\.name"):
        prefer_claim(session, record.public_id, claim.id, by="ada", reason="why not")
    assert record.version == 1
