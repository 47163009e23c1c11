"""From the first article to a cited record, by commands alone."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Tracker
from tracker.settings import PROJECT_ROOT, get_settings

ARTICLE = PROJECT_ROOT.parent / "shared" / "articles" / "azerbaijan-israel-ai-2026-02-04.txt"
RECORD = "aze-isr-2026-ai"

pytestmark = pytest.mark.skipif(
    not ARTICLE.exists(), reason="the article is not shipped: ../shared is not here"
)


@pytest.fixture
def tracker(run: Tracker, seeded_register_url: str, monkeypatch: pytest.MonkeyPatch) -> Tracker:
    """The command on a register that holds the seed."""
    monkeypatch.setenv("TRACKER_DATABASE_URL", seeded_register_url)
    monkeypatch.setenv("TRACKER_ANALYST", "Ana")
    get_settings.cache_clear()
    return run


def values(record: dict[str, Any], field: str) -> dict[str, set[str]]:
    """The rival values of a field by rank."""
    by_rank: dict[str, set[str]] = {}
    for claim in record["claims"]:
        if claim["field"] == field:
            by_rank.setdefault(claim["rank"], set()).add(claim["value"])
    return by_rank


def test_the_article_becomes_a_draft_and_then_a_further_source_of_the_record_it_is_about(
    tracker: Tracker, tmp_path: Path
) -> None:
    added = tracker("articles", "add", str(ARTICLE))
    assert "It gives 1 draft: 1." in added.out

    draft = json.loads(tracker("drafts", "show", "1", "--json").out)
    facts = draft["facts"]
    assert (facts["kind"], facts["status"], facts["signed_on"]) == ("mou", "signed", "2026-02-04")
    assert facts["parties"] == ["AZE", "ISR"]
    assert facts["place"] == {"city": "Jerusalem", "country": "ISR"}
    assert set(facts["sectors"]) == {"artificial-intelligence", "supercomputing", "human-capital", "research"}
    assert [(person["name"], person["party"]) for person in facts["signatories"]] == [
        ("Rashad Nabiyev", "AZE"),
        ("Erez Eskel", "ISR"),
    ]
    assert [person["name"] for person in facts["witnesses"]] == ["Benjamin Netanyahu"]
    article = draft["article"]
    assert (article["publisher"], article["author"], article["published"]) == (
        "OC Media",
        "Nate Ostiller",
        "2026-02-04",
    )
    assert all(article["text"][e["start"] : e["end"]] == e["quote"] for e in draft["evidence"])
    assert (draft["candidates"][0]["public_id"], draft["candidates"][0]["verdict"]) == (RECORD, "same")

    assert tracker("drafts", "attach", "1", RECORD).code == 0
    record = json.loads(tracker("agreements", "show", RECORD, "--json").out)
    assert record["version"] == 2
    assert values(record, "signed_on") == {"preferred": {"2026-02-03"}, "normal": {"2026-02-04"}}
    assert {"Erez Askal", "Erez Eskel"} <= set.union(*values(record, "signatories.name").values())
    assert "Wednesday" in " ".join(claim["quote"] or "" for claim in record["claims"])

    target = tmp_path / "pair.json"
    assert tracker("export", "json", "--out", str(target), "--party", "AZE", "--party", "ISR").code == 0
    assert [exported["id"] for exported in json.loads(target.read_bytes())] == [RECORD]
