"""Whatever the text: no error, in time that grows with its length, and only quotes that are really in it."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.extract import read_article
from tracker.facts import ArticleText, Reading

_PIECES = st.sampled_from(
    [
        "Kenya and Rwanda signed a memorandum of understanding on trade",
        "in the presence of",
        "Minister of Trade",
        "Foreign Minister Ana Lopes",
        "the two sides",
        "between",
        "on Friday",
        "31 February 2026",
        "U.S.",
        "treaty",
        "will",
        "not",
        "\n",
        "\n\n",
        ". ",
        ", ",
        "1. ",
        "• ",
        "<p>",
        "“",
        "’s",
        "ISTANBUL",
        "İ",
        "\u2028",
        "\ud7ff",
        "汉字",
        "اتفاقية",
        "🤝",
    ]
)
_NEWS = st.lists(st.one_of(_PIECES, st.text(max_size=12)), max_size=40).map(" ".join)


def _assert_quotes_stand(text: str, reading: Reading) -> None:
    for extraction in reading.extractions:
        for evidence in extraction.evidence:
            assert text[evidence.start : evidence.end] == evidence.quote
            assert evidence.quote


@settings(max_examples=300, deadline=None)
@given(
    text=_NEWS,
    title=st.none() | _NEWS,
    published=st.none() | st.sampled_from(["2026-02-04", "2026", "1987-03"]),
)
def test_any_text_is_read_and_every_quote_is_in_it(
    text: str, title: str | None, published: str | None
) -> None:
    article = ArticleText(text=text, title=title, published=published)
    _assert_quotes_stand(text, read_article(article))


@settings(max_examples=200, deadline=None)
@given(text=st.text())
def test_any_string_is_read(text: str) -> None:
    _assert_quotes_stand(text, read_article(ArticleText(text=text)))


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        " ",
        "\n",
        "A ",
        "and ",
        "of the ",
        "Minister of ",
        "Kenya, ",
        "signed by ",
        "MoU ",
        "between Kenya and Rwanda ",
        "Ana Lopes, ",
        ". ",
        "'s ",
        "((((",
        "1 January ",
        "in the presence of Minister Ana Lopes and ",
        "<div>",
        "Ministry of Trade and ",
        "signed a treaty with Kenya. ",
        "Kenya and Rwanda signed an MoU on trade.\n",
        "said that Kenya signed ",
    ],
)
def test_five_megabytes_of_one_phrase_are_read_in_seconds(unit: str) -> None:
    text = unit * (5_000_000 // len(unit))
    start = time.perf_counter()
    _assert_quotes_stand(text, read_article(ArticleText(text=text)))
    assert time.perf_counter() - start < 20
