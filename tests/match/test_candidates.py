"""Verdicts on the records that a draft may be of."""

from typing import Any

import pytest
from sqlalchemy.orm import Session

from tests.record.samples import hydrogen_facts, saved
from tracker.facts import AgreementFacts
from tracker.match import Verdict, find_candidates
from tracker.record import enter_agreement


def variant(**changes: Any) -> AgreementFacts:
    return AgreementFacts.model_validate({**hydrogen_facts().model_dump(), **changes})


OTHER_PEOPLE = ({"name": "Ola Fjell", "party": "NOR"}, {"name": "Rosa Prado", "party": "CHL"})


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ({}, Verdict.SAME),
        ({"signed_on": "2025-03-02"}, Verdict.SAME),
        ({"signed_on": "2025-03"}, Verdict.SAME),
        ({"kind": "agreement"}, Verdict.SAME),
        ({"signatories": ()}, Verdict.SAME),
        ({"sectors": ("fisheries",), "signatories": OTHER_PEOPLE}, Verdict.SIBLING),
        ({"signed_on": "2031-05-05", "signatories": OTHER_PEOPLE}, Verdict.RENEWS_OR_AMENDS),
        ({"signed_on": None}, Verdict.UNSURE),
    ],
)
def test_a_draft_is_told_from_the_record_of_another_instrument(
    session: Session, changes: dict[str, Any], verdict: Verdict
) -> None:
    record = enter_agreement(session, hydrogen_facts(), article_id=None, by="ada")
    (candidate,) = find_candidates(session, variant(**changes))
    assert (candidate.public_id, candidate.verdict) == (record.public_id, verdict)
    assert candidate.reasons


@pytest.mark.parametrize(
    "changes",
    [
        {"parties": ("NOR", "PER")},
        {"parties": ("SWE", "PER")},
        {"parties": ()},
        {"signed_on": "2011-01-01", "sectors": ("fisheries",), "signatories": OTHER_PEOPLE, "place": None},
    ],
)
def test_what_has_little_in_common_is_no_candidate(session: Session, changes: dict[str, Any]) -> None:
    enter_agreement(session, hydrogen_facts(), article_id=None, by="ada")
    assert find_candidates(session, variant(**changes)) == ()


def test_the_most_alike_comes_first_and_the_limit_holds(session: Session) -> None:
    for year in range(2015, 2026):
        enter_agreement(session, variant(signed_on=f"{year}-03-03"), article_id=None, by="ada")
    found = find_candidates(session, hydrogen_facts(), limit=3)
    assert len(found) == 3
    assert found[0].public_id == "chl-nor-2025-hydrogen"
    assert found[0].score == max(candidate.score for candidate in found)


def test_a_record_that_rests_on_the_same_article_says_so(session: Session) -> None:
    article = saved(session, "Andes Daily", "one")
    enter_agreement(session, hydrogen_facts(), article_id=article, by="ada")
    (candidate,) = find_candidates(session, hydrogen_facts(), article_id=article)
    assert "this article is a source of it" in candidate.reasons


def test_reasons_are_words_that_name_what_fits(session: Session) -> None:
    enter_agreement(session, hydrogen_facts(signed_on="2025-03-02"), article_id=None, by="ada")
    (candidate,) = find_candidates(session, hydrogen_facts())
    assert candidate.reasons[:2] == ("the same parties, Norway and Chile", "signed 1 day apart, 2025-03-02")
