"""An article, from its text or address to the drafts in the queue."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from tracker import record
from tracker.extract import READER, read_article
from tracker.facts import AgreementFacts, ArticleText
from tracker.ingest import fetch_article, pasted_article
from tracker.ingest.save import save_article, save_source
from tracker.review import propose


@dataclass(frozen=True, slots=True)
class Submission:
    """What became of an article: its number, whether it is new, and the drafts made of it.

    ``announces`` tells whether the article announces an agreement at all; it can do so without
    telling instruments apart, and then there is no draft.
    """

    article_id: int
    is_new: bool
    announces: bool
    draft_ids: tuple[int, ...]


def submit_text(
    session: Session,
    raw: str | bytes,
    *,
    published: str | None = None,
    publisher: str | None = None,
    author: str | None = None,
    url: str | None = None,
    title: str | None = None,
    by: str,
) -> Submission:
    """Reads a pasted text; what is given of its publication wins over what the text tells of it.

    Raises InvalidInputError for a text or date that cannot be used.
    """
    article = pasted_article(
        raw, published=published, publisher=publisher, author=author, url=url, title=title
    )
    return _submit(session, article, by=by)


def submit_url(session: Session, url: str, *, by: str) -> Submission:
    """Fetches a page and reads it; raises FetchError or InvalidInputError for one that cannot be had."""
    return _submit(session, fetch_article(url), by=by)


def _submit(session: Session, article: ArticleText, *, by: str) -> Submission:
    saved = save_article(session, article, by=by)
    reading = read_article(article)
    drafts = propose(session, saved.id, reading.extractions, READER)
    return Submission(saved.id, saved.is_new, reading.announces_agreement, tuple(drafts))


def enter_agreement(session: Session, facts: AgreementFacts, *, source: ArticleText | None, by: str) -> str:
    """Makes a record of what an analyst entered by hand, and returns its public id.

    ``source`` is the article it was taken from, with its text or its address alone; without one the
    record rests on the analyst's word. Raises InvalidInputError for facts or a source of no use.
    """
    saved = save_source(session, source, by=by) if source is not None else None
    agreement = record.enter_agreement(session, facts, article_id=saved.id if saved else None, by=by)
    return agreement.public_id
