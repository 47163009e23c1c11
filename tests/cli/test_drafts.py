"""``tracker drafts``: see and decide."""

import json
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from tests.cli.conftest import Tracker
from tests.query.rows import add_agreement
from tests.record.samples import evidence
from tracker.facts import AgreementFacts, ArticleText, Extraction, PersonFacts
from tracker.ingest.save import save_article
from tracker.review import propose

TEXT = "On Thursday in Lima, Kenya and Peru signed a memorandum on hydrogen. W. Otieno signed for Kenya."
FACTS = AgreementFacts.model_validate(
    {
        "kind": "mou",
        "status": "signed",
        "parties": ["KEN", "PER"],
        "signatories": [PersonFacts(name="W. Otieno", party="KEN")],
        "signed_on": "2025-04-03",
        "sectors": ["hydrogen"],
    }
)


words = partial(evidence, TEXT)


@pytest.fixture
def waiting(session: Session, tracker: Tracker) -> Tracker:
    """The command on a register with one open draft and one agreement."""
    add_agreement(
        session, "older", signed_on="2025-04-03", parties=("KEN", "PER"), title="Hydrogen memorandum"
    )
    article = ArticleText(text=TEXT, title="A pact in Lima", published="2025-04-04", publisher="Example Post")
    evidence = (
        words("kind", "mou", "memorandum"),
        words("parties.0", "KEN", "Kenya"),
        words("signatories.0.name", "W. Otieno", "W. Otieno"),
        words("signed_on", "2025-04-02", "On Thursday"),
    )
    saved = save_article(session, article, by="Ana")
    propose(session, saved.id, (Extraction(facts=FACTS, evidence=evidence, reader="test 1"),), "test 1")
    session.commit()
    return tracker


def test_open_drafts_are_listed(waiting: Tracker) -> None:
    outcome = waiting("drafts", "list")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.splitlines()[1].split()[:6] == ["1", "open", "2025-04-03", "KEN,", "PER", "mou"]


def test_that_there_is_none_is_said_in_words(tracker: Tracker) -> None:
    assert tracker("drafts", "list").err == "No draft is open.\n"
    assert tracker("drafts", "list", "--state", "all").err == "There is no draft.\n"
    assert tracker("drafts", "list", "--state", "lost").code == 1


def test_a_draft_is_shown_with_its_words_and_with_what_it_may_be_the_same_as(waiting: Tracker) -> None:
    shown = waiting("drafts", "show", "1").out
    assert shown.startswith("Draft 1, open\nArticle 1: A pact in Lima\nExample Post, 2025-04-04\n")
    assert "Kind\n  Memorandum of understanding\n    “memorandum” at 45\n" in shown
    assert "Parties\n  Kenya (KEN)\n    “Kenya” at 21\n  Peru (PER)\n" in shown
    assert "Signatories 1, name\n  W. Otieno\n" in shown
    assert "  2025-04-03\n    “On Thursday” at 0 says 2025-04-02 (rival)\n" in shown
    assert "May be in the register already\n  older: same" in shown
    assert shown.endswith("tracker drafts attach 1 older\n  tracker drafts reject 1 --reason TEXT\n")


def test_an_accepted_draft_is_a_record(waiting: Tracker) -> None:
    outcome = waiting("drafts", "accept", "1")
    assert outcome.code == 0
    public_id = outcome.out.removeprefix("Draft 1 is the agreement ").removesuffix(".\n")
    record = json.loads(waiting("agreements", "show", public_id, "--json").out)
    assert (record["parties"], record["signed_on"]) == (["KEN", "PER"], "2025-04-03")
    assert {claim["approver"] for claim in record["claims"]} == {"Ana"}
    assert f"Draft 1, accepted by Ana as {public_id}\n" in waiting("drafts", "show", "1").out


def test_a_draft_is_decided_once(waiting: Tracker) -> None:
    waiting("drafts", "accept", "1")
    for again in (("accept", "1"), ("attach", "1", "older"), ("reject", "1", "--reason", "late")):
        outcome = waiting("drafts", *again)
        assert (outcome.code, outcome.out) == (1, "")
        assert outcome.err.startswith("Draft 1 was already accepted")
    assert len(json.loads(waiting("agreements", "list", "--json").out)) == 2


def test_corrected_facts_go_into_the_record(waiting: Tracker, tmp_path: Path) -> None:
    corrected = tmp_path / "facts.json"
    corrected.write_text(
        json.dumps({**FACTS.model_dump(mode="json"), "sectors": ["energy"]}), encoding="utf-8"
    )
    outcome = waiting("drafts", "accept", "1", "--facts", str(corrected))
    public_id = outcome.out.removeprefix("Draft 1 is the agreement ").removesuffix(".\n")
    assert json.loads(waiting("agreements", "show", public_id, "--json").out)["sectors"] == ["energy"]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ('{"parties": ["KEN", "XQZ"]}', "facts.json: parties.1: Value error, 'XQZ' is not the code"),
        ('{"signed_on": "2026-02-31"}', "facts.json: signed_on: Value error, There is no day '2026-02-31'"),
        ('{"party": "KEN"}', "facts.json: party: Extra inputs are not permitted"),
        ("[", "facts.json: the file: Invalid JSON"),
    ],
)
def test_facts_that_cannot_be_are_refused_by_field_and_the_draft_stays_open(
    waiting: Tracker, tmp_path: Path, content: str, sentence: str
) -> None:
    (tmp_path / "facts.json").write_text(content, encoding="utf-8")
    outcome = waiting("drafts", "accept", "1", "--facts", str(tmp_path / "facts.json"))
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (1, "", 1)
    assert sentence in outcome.err
    assert waiting("drafts", "list").out.count("\n") == 2


def test_an_attached_draft_is_one_more_source_of_the_record(waiting: Tracker) -> None:
    outcome = waiting("drafts", "attach", "1", "older")
    assert (outcome.code, outcome.out) == (0, "Draft 1 is attached to the agreement older.\n")
    record = json.loads(waiting("agreements", "show", "older", "--json").out)
    assert [source["publisher"] for source in record["sources"]] == ["Example Post"]


def test_a_draft_is_attached_to_a_record_that_exists_or_stays_open(waiting: Tracker) -> None:
    outcome = waiting("drafts", "attach", "1", "nothing")
    assert (outcome.code, outcome.out) == (1, "")
    assert "nothing" in outcome.err
    assert waiting("drafts", "list").out.count("\n") == 2


def test_a_rejection_keeps_its_reason_and_needs_one(waiting: Tracker) -> None:
    assert waiting("drafts", "reject", "1").code == 2
    assert "needs a reason" in waiting("drafts", "reject", "1", "--reason", " ").err
    outcome = waiting("drafts", "reject", "1", "--reason", "a deal between companies")
    assert (outcome.code, outcome.out) == (0, "Draft 1 is rejected.\n")
    assert "rejected by Ana: a deal between companies" in waiting("drafts", "show", "1").out


@pytest.mark.parametrize("number", ["7", "99999999999999999999"])
def test_a_draft_that_is_not_there_is_named(tracker: Tracker, number: str) -> None:
    outcome = tracker("drafts", "show", number)
    assert (outcome.code, outcome.out) == (1, "")
    assert f"There is no draft {number}" in outcome.err
