"""A text as a person pastes it, to an article: given values first, the text's own masthead for the rest."""

from tracker.dates import parse_edtf
from tracker.facts import ArticleText
from tracker.ingest.cleaning import clean_text, readable_characters
from tracker.ingest.masthead import read_masthead
from tracker.ingest.page import looks_like_html, read_page
from tracker.ingest.urls import canonical_url


def pasted_article(
    raw: str | bytes,
    *,
    title: str | None = None,
    published: str | None = None,
    publisher: str | None = None,
    author: str | None = None,
    url: str | None = None,
) -> ArticleText:
    """The article in a pasted or uploaded text; a value that is given (not blank) wins over the text's own.

    ``published`` is EDTF, ``url`` an http(s) address. What neither the caller nor the text says stays
    None. Raises InvalidInputError for unusable text (as clean_text), date or address.
    """
    published = _given(published)
    url = _given(url)
    characters = readable_characters(raw)
    page = read_page(characters) if looks_like_html(characters) else None
    text = clean_text(characters if page is None else page.text)
    own = read_masthead(text) if page is None else page.masthead
    return ArticleText(
        text=text,
        title=_given(title) or own.title,
        published=parse_edtf(published).edtf if published else own.published,
        publisher=_given(publisher) or own.publisher,
        author=_given(author) or own.author,
        url=canonical_url(url) if url else None,
    )


def _given(value: str | None) -> str | None:
    return (value.strip() or None) if value else None
