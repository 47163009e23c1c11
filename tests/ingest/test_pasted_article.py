"""Pasted texts as articles: the caller's values first, then the text's own."""

import gzip
import json
from pathlib import Path

import pytest

from tests.ingest.conftest import ARTICLE_HTML, SENTENCE
from tracker.errors import InvalidInputError
from tracker.ingest import clean_text, pasted_article
from tracker.ingest.page import read_page

SHARED = Path(__file__).resolve().parents[3] / "shared"
FOUNDING = SHARED / "articles" / "azerbaijan-israel-ai-2026-02-04.txt"
PAGES = sorted((SHARED / "articles" / "html").glob("*.html*"))
EVALUATION = SHARED / "evaluation" / "articles.jsonl"

TEXT = f"Two coastal states sign fisheries accord\n\nBy Marta Kowalska\n5 March 2026\n\n{SENTENCE * 3}"


def test_a_text_gives_its_own_masthead() -> None:
    article = pasted_article(TEXT)
    assert article.title == "Two coastal states sign fisheries accord"
    assert (article.author, article.published, article.publisher) == ("Marta Kowalska", "2026-03-05", None)
    assert article.text == clean_text(TEXT)


def test_given_values_win_and_blank_ones_do_not() -> None:
    article = pasted_article(
        TEXT,
        title="Fish ",
        published=" 2026-03 ",
        publisher="Harbour Post",
        author=" ",
        url="HTTPS://post.example/1?utm_source=x",
    )
    assert (article.title, article.published, article.publisher) == ("Fish", "2026-03", "Harbour Post")
    assert (article.author, article.url) == ("Marta Kowalska", "https://post.example/1")


def test_a_given_date_that_is_none_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="2026-02-31"):
        pasted_article(TEXT, published="2026-02-31")


def test_a_given_address_that_is_none_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="not a web address"):
        pasted_article(TEXT, url="post.example")


def test_pasted_html_gives_what_its_page_says() -> None:
    article = pasted_article(ARTICLE_HTML.encode())
    assert (article.author, article.published, article.publisher) == (
        "Marta Kowalska",
        "2026-03-05",
        "Harbour Post",
    )


def test_the_day_in_a_page_header_is_not_taken_for_its_publication() -> None:
    paragraphs = "".join(f"<p>{SENTENCE * 3}</p>" for _ in range(3))
    html = (
        "<html><head><title>Coastal states sign fisheries accord</title></head><body>"
        "<div>Tuesday, (24 Nov 2026)</div><ul><li>Home</li><li>World</li><li>Sea</li><li>Law</li></ul>"
        f"<article><h1>Coastal states sign fisheries accord</h1>DATED{paragraphs}</article></body></html>"
    )
    assert pasted_article(html.replace("DATED", "<div>5 March 2026 18:29</div>")).published == "2026-03-05"
    assert pasted_article(html.replace("DATED", "")).published is None


@pytest.mark.skipif(not FOUNDING.exists(), reason="the shared articles are not beside the project")
def test_the_founding_article_gives_its_masthead_as_pasted() -> None:
    article = pasted_article(FOUNDING.read_bytes())
    assert article.title == "Azerbaijan to cooperate with Israel on AI"
    assert (article.publisher, article.author) == ("OC Media", "Nate Ostiller")
    assert article.published == "2026-02-04"


@pytest.mark.skipif(not PAGES, reason="the shared pages are not beside the project")
@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_real_page_gives_a_text_a_title_and_a_day(path: Path) -> None:
    raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    article = pasted_article(raw)
    assert len(article.text) > 1000
    assert article.title
    assert article.published
    assert "<" not in article.title


@pytest.mark.skipif(not EVALUATION.exists(), reason="the shared evaluation set is not beside the project")
def test_no_day_of_publication_is_wrong_on_the_evaluation_set() -> None:
    wrong: list[str] = []
    right = 0
    for line in EVALUATION.read_text(encoding="utf-8").splitlines():
        known = json.loads(line)
        read = pasted_article(known["text"]).published
        if known["published"] and read:
            right += read == known["published"]
            wrong += [] if read == known["published"] else [known["id"]]
    assert wrong == []
    assert right >= 15


def test_a_fragment_that_only_looks_like_a_document_is_read_or_refused() -> None:
    assert read_page("<html><body></body></html>") is None
