"""An article's text, kept once."""

import hashlib
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.dates import parse_edtf
from tracker.errors import ConflictError, InvalidInputError
from tracker.facts import ArticleText
from tracker.ingest.urls import canonical_url
from tracker.models import Article


@dataclass(frozen=True, slots=True)
class SavedArticle:
    """The article's number in the register and whether its text is new there."""

    id: int
    is_new: bool


def content_hash(text: str) -> str:
    """What tells two texts apart: SHA-256 of the words, blind to white space, in hexadecimal."""
    return hashlib.sha256(" ".join(text.split()).encode("utf-8", "surrogatepass")).hexdigest()


def save_article(session: Session, article: ArticleText, *, by: str) -> SavedArticle:
    """Keeps an article, or finds it: by its text, else by its address.

    A source that was known by its address alone is given its text. Raises ConflictError where
    another text is held for the address: pages change, and what values rest on must not.
    """
    digest = content_hash(article.text)
    address = canonical_url(article.url) if article.url is not None else None
    same_text = session.scalar(select(Article).where(Article.content_hash == digest))
    same_page = session.scalar(select(Article).where(Article.canonical_url == address)) if address else None
    if same_text is not None:
        if same_page is None:
            _fill_publication(same_text, article)
        return SavedArticle(same_text.id, is_new=False)
    if same_page is not None and same_page.text is not None:
        raise ConflictError(
            f"Article {same_page.id} holds another text of {address}: "
            "leave the address out to keep this one as an article of its own."
        )
    row = same_page or _new_row(session, by)
    row.text, row.content_hash = article.text, digest
    _fill_publication(row, article)
    session.flush()
    return SavedArticle(row.id, is_new=True)


def save_source(session: Session, article: ArticleText, *, kind: str = "news", by: str) -> SavedArticle:
    """Keeps a source that may be known by its address alone, or finds it.

    Raises InvalidInputError for a source with neither text nor address.
    """
    if article.text:
        return save_article(session, article, by=by)
    if article.url is None:
        raise InvalidInputError("A source needs an address or a text: give one of them.")
    known = session.scalar(select(Article).where(Article.canonical_url == canonical_url(article.url)))
    if known is not None:
        return SavedArticle(known.id, is_new=False)
    row = _new_row(session, by)
    row.kind = kind
    _fill_publication(row, article)
    session.flush()
    return SavedArticle(row.id, is_new=True)


def _new_row(session: Session, by: str) -> Article:
    row = Article(added_by=by)
    session.add(row)
    return row


def _fill_publication(row: Article, article: ArticleText) -> None:
    """Writes what the row does not know yet of the article's address and publication."""
    if row.canonical_url is None and article.url is not None:
        row.url, row.canonical_url = article.url, canonical_url(article.url)
    row.publisher = row.publisher or article.publisher
    row.author = row.author or article.author
    row.title = row.title or article.title
    if row.published_on is None and article.published is not None:
        published = parse_edtf(article.published)
        row.published_on = published.edtf
        row.published_earliest, row.published_latest = published.earliest, published.latest
