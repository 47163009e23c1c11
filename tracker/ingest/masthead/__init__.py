"""What a pasted text says of its own publication: title, author, date, publisher.

A person copies a page with its menus, captions and lists of other stories. Each field has general
rules for where pages say it; a rule that cannot decide between candidates says nothing.
"""

from dataclasses import dataclass

from tracker.ingest.masthead.byline import find_byline
from tracker.ingest.masthead.headline import find_headline
from tracker.ingest.masthead.lines import split_lines
from tracker.ingest.masthead.published import find_published
from tracker.ingest.masthead.publisher import find_publisher

__all__ = ["Masthead", "read_masthead"]


@dataclass(frozen=True, slots=True)
class Masthead:
    """What is said of an article's publication; None for what is not said, or not clearly."""

    title: str | None
    author: str | None
    published: str | None
    """EDTF, a day."""
    publisher: str | None


def read_masthead(text: str) -> Masthead:
    """The masthead of a text as clean_text returns it. Nothing is guessed: in doubt a field is None."""
    sheet = split_lines(text)
    byline = find_byline(sheet)
    headline = find_headline(sheet, byline)
    return Masthead(
        title=None if headline is None else headline.words,
        author=None if byline is None else byline.words,
        published=find_published(sheet, headline),
        publisher=find_publisher(sheet),
    )
