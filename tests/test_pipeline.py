"""From an article's text to a cited record, on a real register."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tracker.errors import InvalidInputError
from tracker.facts import AgreementFacts, ArticleText
from tracker.match import Verdict, find_candidates
from tracker.models import Agreement, Article, Claim, Draft
from tracker.pipeline import enter_agreement, submit_text
from tracker.record import prefer_claim
from tracker.review import attach_draft, list_drafts, read_draft

FOUNDING_ARTICLE = (
    Path(__file__).resolve().parents[2] / "shared" / "articles" / "azerbaijan-israel-ai-2026-02-04.txt"
)
NEEDS_ARTICLE = pytest.mark.skipif(
    not FOUNDING_ARTICLE.exists(),
    reason="the folder shared/ with the founding article is not beside the project",
)

SAMPLE = """Kenya and Estonia agree to work together on digital services

By Maret Tamm

Published: 12 March 2025

NAIROBI - Kenya and Estonia signed a memorandum of understanding on digital government on Tuesday.
Kenyan Information Minister Grace Wanjiru and Estonian Foreign Minister Jaan Kask signed it in Nairobi.
"""


def rows(session: Session, model: type[Article | Draft | Agreement | Claim]) -> int:
    return session.scalar(select(func.count()).select_from(model)) or 0


def test_a_pasted_article_becomes_a_draft_in_the_queue(session: Session) -> None:
    submission = submit_text(session, SAMPLE, publisher="Tallinn Herald", by="ada")
    assert (submission.is_new, submission.announces, len(submission.draft_ids)) == (True, True, 1)
    view = read_draft(session, submission.draft_ids[0])
    assert (view.article.publisher, view.article.published) == ("Tallinn Herald", "2025-03-12")
    facts = view.extraction.facts
    assert (facts.kind, facts.status, facts.signed_on) == ("mou", "signed", "2025-03-11")
    assert set(facts.parties) == {"KEN", "EST"}
    assert {person.name for person in facts.signatories} == {"Grace Wanjiru", "Jaan Kask"}


def test_every_value_of_a_draft_stands_where_its_evidence_says(session: Session) -> None:
    submission = submit_text(session, SAMPLE, by="ada")
    view = read_draft(session, submission.draft_ids[0])
    assert view.extraction.evidence
    for evidence in view.extraction.evidence:
        assert view.article.text[evidence.start : evidence.end] == evidence.quote


def test_the_same_article_twice_is_kept_and_read_once(session: Session) -> None:
    first = submit_text(session, SAMPLE, by="ada")
    again = submit_text(session, SAMPLE.encode(), by="ben")
    assert (again.is_new, again.article_id, again.draft_ids) == (False, first.article_id, first.draft_ids)
    assert (rows(session, Article), rows(session, Draft)) == (1, 1)


def test_an_article_with_no_agreement_is_kept_without_a_draft(session: Session) -> None:
    text = "The harbour of Mombasa was busy on Monday. Fishermen mended their nets and spoke of the rain."
    submission = submit_text(session, text, by="ada")
    assert (submission.is_new, submission.announces, submission.draft_ids) == (True, False, ())
    assert list_drafts(session).empty
    assert rows(session, Article) == 1


@pytest.mark.parametrize(
    ("raw", "given"),
    [
        ("", {}),
        (" \n\t ", {}),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00", {}),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", {}),
        ("a" * 5_000_000, {}),
        (SAMPLE, {"published": "2026-02-31"}),
        (SAMPLE, {"published": "next week"}),
        (SAMPLE, {"url": "ftp://north.example/a"}),
    ],
    ids=["empty", "blank", "picture", "pdf", "too long", "31 February", "no date", "no web address"],
)
def test_what_cannot_be_read_is_refused_in_a_sentence_and_nothing_is_kept(
    session: Session, raw: str | bytes, given: dict[str, str]
) -> None:
    with pytest.raises(InvalidInputError) as caught:
        submit_text(session, raw, **given, by="ada")
    assert str(caught.value).endswith(".")
    assert "\n" not in str(caught.value)
    assert rows(session, Article) == rows(session, Draft) == 0


def test_a_record_entered_by_hand_rests_on_the_source_given(session: Session) -> None:
    facts = AgreementFacts(kind="mou", status="signed", parties=("KEN", "EST"), signed_on="2025-03")
    source = ArticleText(text="", url="https://herald.example/a", publisher="Tallinn Herald")
    public_id = enter_agreement(session, facts, source=source, by="ada")
    record = session.scalars(select(Agreement).where(Agreement.public_id == public_id)).one()
    assert (record.signed_earliest, record.signed_latest) == (date(2025, 3, 1), date(2025, 3, 31))
    claims = session.scalars(select(Claim)).all()
    assert {claim.article.publisher for claim in claims if claim.article} == {"Tallinn Herald"}
    assert {claim.reader for claim in claims} == {"analyst"}


@NEEDS_ARTICLE
def test_the_founding_article_is_found_to_be_the_record_that_is_there(seeded_session: Session) -> None:
    submission = submit_text(seeded_session, FOUNDING_ARTICLE.read_bytes(), by="ada")
    assert len(submission.draft_ids) == 1
    view = read_draft(seeded_session, submission.draft_ids[0])
    assert (view.article.publisher, view.article.author) == ("OC Media", "Nate Ostiller")
    assert view.article.published == "2026-02-04"
    best = find_candidates(seeded_session, view.extraction.facts, article_id=view.article_id)[0]
    assert (best.public_id, best.verdict) == ("aze-isr-2026-ai", Verdict.SAME)


@NEEDS_ARTICLE
def test_the_founding_article_attached_leaves_both_dates_and_both_spellings(seeded_session: Session) -> None:
    submission = submit_text(seeded_session, FOUNDING_ARTICLE.read_bytes(), by="ada")
    attach_draft(seeded_session, submission.draft_ids[0], "aze-isr-2026-ai", by="ada")
    record = seeded_session.scalars(select(Agreement).where(Agreement.public_id == "aze-isr-2026-ai")).one()

    def said(field: str, slot: str) -> dict[tuple[str, str], set[str]]:
        query = select(Claim).where(Claim.agreement_id == record.id, Claim.field == field, Claim.slot == slot)
        found: dict[tuple[str, str], set[str]] = {}
        for claim in seeded_session.scalars(query):
            assert claim.article is not None
            found.setdefault((claim.value, claim.rank), set()).add(claim.article.publisher or "")
        return found

    dates = said("signed_on", "")
    assert set(dates) == {("2026-02-03", "preferred"), ("2026-02-04", "normal")}
    assert dates["2026-02-04", "normal"] == {"OC Media"}
    names = said("signatories.name", "2")
    assert {("Erez Askal", "preferred"), ("Erez Eskel", "normal")} <= set(names)
    assert "OC Media" in names["Erez Eskel", "normal"]
    assert record.signed_on == "2026-02-03"
    assert len(record.signatures) == 3
    chosen = seeded_session.scalars(
        select(Claim).where(
            Claim.agreement_id == record.id, Claim.value == "2026-02-04", Claim.quote.is_not(None)
        )
    ).one()
    prefer_claim(seeded_session, "aze-isr-2026-ai", chosen.id, by="ada", reason="the article names the day")
    assert record.signed_on == "2026-02-04"
