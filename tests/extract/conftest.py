"""Shared by the tests of the reader: reading a sentence as an article of its own."""

from collections.abc import Callable

import pytest

from tracker.extract.document import build_document
from tracker.extract.mentions import Mentions, gather_mentions
from tracker.facts import ArticleText


@pytest.fixture
def mentions_of() -> Callable[..., Mentions]:
    """Gives the mentions of a text; keywords are those of ArticleText."""

    def gather(text: str, *, title: str | None = None, published: str | None = "2026-03-12") -> Mentions:
        return gather_mentions(build_document(ArticleText(text=text, title=title, published=published)))

    return gather
