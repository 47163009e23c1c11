"""Articles from lines of JSON."""

import json

import pytest

from tests.ingest.conftest import Configure
from tracker.errors import InvalidInputError
from tracker.ingest import read_articles


def line(**changes: object) -> str:
    return json.dumps({"id": "a1", "text": "Peru and Chile signed a pact.", **changes})


def test_a_line_gives_its_id_and_article() -> None:
    full = line(
        title="A pact", published="2026-03-05", publisher="Post", url="https://post.example/1", page=3
    )
    [(identifier, article)] = read_articles([full])
    assert identifier == "a1"
    assert (article.title, article.published, article.publisher) == ("A pact", "2026-03-05", "Post")
    assert article.url == "https://post.example/1"


def test_the_text_is_kept_character_for_character() -> None:
    [(_, article)] = read_articles([line(text="  Peru\r\nand\u00a0Chile ")])
    assert article.text == "  Peru\r\nand\u00a0Chile "


def test_blank_lines_are_passed_over_and_null_means_unknown() -> None:
    [(identifier, article)] = read_articles(["\n", line(id=7, title=None, publisher=" "), "  \n"])
    assert identifier == "7"
    assert (article.title, article.publisher) == (None, None)


def test_articles_before_a_faulty_line_are_given() -> None:
    articles = read_articles([line(), "{"])
    assert next(articles)[0] == "a1"
    with pytest.raises(InvalidInputError, match="Line 2: this is not JSON"):
        next(articles)


@pytest.mark.parametrize(
    ("faulty", "words"),
    [
        ("not json", "Line 1: this is not JSON"),
        ("[1]", "Line 1: this is not a JSON object"),
        ("[" * 100_000, "Line 1: this is not JSON"),
        (line(id=""), "Line 1: id is missing"),
        (line(id=True), "Line 1: id is missing"),
        (line(text=None), "Line 1: text is missing"),
        (line(text=" \n"), "Line 1: text is missing"),
        (line(title=5), "Line 1: title must be text or null, not 5"),
        (line(published="2026-02-31"), "Line 1: published: .*2026-02-31"),
        (line(published="5 March"), "Line 1: published: .*not a date"),
        (line(url="post.example"), "Line 1: url: .*not a web address"),
        (line(text="half \ud83d"), "Line 1: text holds half a character"),
        (line() + "\n" + line(), "Line 1: this is not JSON"),
    ],
)
def test_a_fault_is_named_by_line_and_field(faulty: str, words: str) -> None:
    with pytest.raises(InvalidInputError, match=words):
        list(read_articles([faulty]))


def test_the_same_id_twice_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="Line 3: id 'a1' stands in line 1 already"):
        list(read_articles([line(), line(id="a2"), line()]))


def test_a_text_over_the_limit_is_refused(configure: Configure) -> None:
    configure(extract_max_chars=10)
    with pytest.raises(InvalidInputError, match="Line 1: text is longer than 10 characters"):
        list(read_articles([line()]))


def test_with_a_report_the_lines_after_a_faulty_one_are_read() -> None:
    told: list[InvalidInputError] = []
    articles = list(read_articles([line(), "{", line(), line(id="a2")], report=told.append))
    assert [identifier for identifier, _ in articles] == ["a1", "a2"]
    assert [str(fault) for fault in told] == [
        "Line 2: this is not JSON; write one object a line.",
        "Line 3: id 'a1' stands in line 1 already.",
    ]
