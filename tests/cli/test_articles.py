"""``tracker articles``."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Tracker

NEWS = (
    "Kenya and Peru signed a memorandum of understanding on hydrogen in Lima on Thursday, "
    "the Peruvian Ministry of Energy said."
)
NO_NEWS = "The harvest was good this year, and the mills were busy until the first snow."


def line(identifier: str, text: str = NEWS, **values: object) -> str:
    return json.dumps({"id": identifier, "text": text, "published": "2025-04-04", **values}) + "\n"


def test_an_article_is_stored_and_its_drafts_are_named(tracker: Tracker, tmp_path: Path) -> None:
    file = tmp_path / "news.txt"
    file.write_text(NEWS, encoding="utf-8")
    outcome = tracker(
        "articles", "add", str(file), "--published", "2025-04-04", "--publisher", "Example Post"
    )
    assert outcome.code == 0
    assert outcome.out == "Article 1 is stored.\nIt gives 1 draft: 1.\n"
    assert outcome.err == "Go on with: tracker drafts show 1\n"
    shown = json.loads(tracker("drafts", "show", "1", "--json").out)
    assert shown["article"]["publisher"] == "Example Post"
    assert (shown["facts"]["parties"], shown["facts"]["signed_on"]) == (["KEN", "PER"], "2025-04-03")


def test_the_same_article_twice_is_one_article_and_one_draft(tracker: Tracker) -> None:
    tracker("articles", "add", "-", stdin=NEWS.encode())
    outcome = tracker("articles", "add", "-", stdin=NEWS.encode())
    assert outcome.code == 0
    assert outcome.out == "The article is known: it is number 1.\nIt gives 1 draft: 1.\n"
    assert len(json.loads(tracker("drafts", "list", "--state", "all", "--json").out)) == 1


def test_an_article_without_an_agreement_is_stored_and_said_to_have_none(tracker: Tracker) -> None:
    outcome = tracker("articles", "add", "-", stdin=NO_NEWS.encode())
    assert outcome.code == 0
    assert outcome.out == "Article 1 is stored.\nIt announces no agreement, so there is no draft.\n"


@pytest.mark.parametrize(
    ("arguments", "stdin", "sentence"),
    [
        (("-",), b"  \n", "The text is empty"),
        (("-",), bytes(range(256)) * 40, "binary"),
        (("-",), b"word " * 1_100_000, "The text is longer than"),
        (("missing.txt",), b"", "missing.txt cannot be read (No such file or directory)"),
        (("-", "--published", "2026-02-31"), NEWS.encode(), "'2026-02-31'"),
        (("http://127.0.0.1:9/x",), b"", "127.0.0.1"),
    ],
    ids=["empty", "binary", "long", "missing", "date", "private"],
)
def test_what_is_no_article_is_refused_in_one_sentence_and_stores_nothing(
    tracker: Tracker, arguments: tuple[str, ...], stdin: bytes, sentence: str
) -> None:
    outcome = tracker("articles", "add", *arguments, stdin=stdin)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (1, "", 1)
    assert sentence in outcome.err
    assert tracker("articles", "add", "-", stdin=NO_NEWS.encode()).out.startswith("Article 1 is stored.")


def test_a_page_takes_no_word_on_its_publication(tracker: Tracker) -> None:
    outcome = tracker("articles", "add", "https://news.example/1", "--publisher", "Example Post")
    assert (outcome.code, outcome.out) == (2, "")
    assert "give its address alone" in outcome.err


def test_articles_are_read_without_a_database(run: Tracker) -> None:
    outcome = run("articles", "extract", "-", stdin=(line("a") + line("b", NO_NEWS)).encode())
    assert (outcome.code, outcome.err) == (0, "")
    first, second = map(json.loads, outcome.out.splitlines())
    assert (first["id"], first["announces_agreement"]) == ("a", True)
    (agreement,) = first["agreements"]
    assert (agreement["kind"], agreement["parties"], agreement["signed_on"]) == (
        "mou",
        ["KEN", "PER"],
        "2025-04-03",
    )
    assert all(NEWS[words["start"] : words["end"]] == words["quote"] for words in agreement["evidence"])
    assert second == {"id": "b", "announces_agreement": False, "agreements": []}


def test_a_faulty_line_is_told_and_the_others_come_out(run: Tracker, tmp_path: Path) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    half = line("d").encode().replace(b"Kenya", b"Keny\xff")
    source.write_bytes(
        (line("a") + "{\n" + line("c", published="2026-02-31")).encode() + half + line("e").encode()
    )
    outcome = run("articles", "extract", str(source), "--out", str(target))
    assert (outcome.code, outcome.out) == (1, "")
    assert [told[:17] for told in outcome.err.splitlines()] == [
        "Line 2: this is n",
        "Line 3: published",
        "Line 4: text hold",
    ]
    assert [json.loads(written)["id"] for written in target.read_text(encoding="utf-8").splitlines()] == [
        "a",
        "e",
    ]
