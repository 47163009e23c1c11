"""An article is kept once, by its text and by its address."""

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tracker.errors import ConflictError, InvalidInputError
from tracker.facts import ArticleText
from tracker.ingest.save import SavedArticle, save_article, save_source
from tracker.models import Article

ADDRESS = "https://north.example/hydrogen"
PAGE = ArticleText(
    text="Norway and Chile signed.", url=ADDRESS, publisher="Northern Times", published="2025-03"
)


def articles(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(Article)) or 0


def row(session: Session, saved: SavedArticle) -> Article:
    found = session.get(Article, saved.id)
    assert found is not None
    return found


def test_an_article_keeps_what_is_known_of_it(session: Session) -> None:
    saved = save_article(session, PAGE, by="ada")
    kept = row(session, saved)
    assert saved.is_new
    assert (kept.text, kept.publisher, kept.published_on) == (PAGE.text, "Northern Times", "2025-03")
    assert str(kept.published_latest) == "2025-03-31"
    assert (kept.canonical_url, kept.added_by) == (ADDRESS, "ada")


@pytest.mark.parametrize(
    "again",
    [
        PAGE,
        PAGE.model_copy(update={"url": None}),
        PAGE.model_copy(update={"text": "Norway  and\nChile signed. "}),
        PAGE.model_copy(update={"url": f"{ADDRESS}?utm_source=mail#top"}),
    ],
)
def test_the_same_article_is_found_again(session: Session, again: ArticleText) -> None:
    first = save_article(session, PAGE, by="ada")
    assert save_article(session, again, by="ben") == SavedArticle(first.id, is_new=False)
    assert articles(session) == 1


def test_a_source_known_by_its_address_is_given_its_text(session: Session) -> None:
    stub = save_source(session, PAGE.model_copy(update={"text": "", "published": None}), by="ada")
    assert row(session, stub).text is None
    filled = save_article(session, PAGE, by="ben")
    assert filled.id == stub.id
    assert row(session, filled).text == PAGE.text
    assert row(session, filled).published_on == "2025-03"


def test_a_page_that_has_changed_does_not_replace_what_values_rest_on(session: Session) -> None:
    save_article(session, PAGE, by="ada")
    with pytest.raises(ConflictError, match="holds another text"):
        save_article(session, PAGE.model_copy(update={"text": "Corrected."}), by="ada")
    assert articles(session) == 1


def test_an_address_given_later_is_added_to_a_pasted_text(session: Session) -> None:
    pasted = save_article(session, PAGE.model_copy(update={"url": None, "publisher": None}), by="ada")
    save_article(session, PAGE, by="ben")
    assert row(session, pasted).canonical_url == ADDRESS
    assert row(session, pasted).publisher == "Northern Times"


def test_a_source_with_neither_text_nor_address_is_refused(session: Session) -> None:
    with pytest.raises(InvalidInputError, match="needs an address or a text"):
        save_source(session, ArticleText(text=""), by="ada")
