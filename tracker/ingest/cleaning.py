"""A text as handed in, made ready to be stored and read: the article text that evidence points into."""

import re
import unicodedata

from tracker.errors import InvalidInputError
from tracker.ingest.decoding import decode, refuse_known_file
from tracker.ingest.page import looks_like_html, read_page
from tracker.settings import get_settings

_MOST_BYTES_PER_CHAR = 4  # of UTF-8 and UTF-16 alike
_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029\x85\x0b\x0c]")
_ODD_SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
# Controls but for tab and line feed; soft hyphens, zero-width spaces and joins of words, byte order
# marks; marks that turn the direction of writing (they can show a quotation as what it is not);
# halves of a surrogate pair. The joiners U+200C and U+200D stay: Persian and Hindi spell with them.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_MANY_BLANK_LINES = re.compile(r"\n{4,}")
_MOST_CONTROLS = 0.02


def clean_text(raw: str | bytes) -> str:
    """The article text of what was handed in; evidence counts its characters, so it is stored as returned.

    Line ends become line feeds, odd spaces plain ones, Unicode is composed (NFC), control and unseen
    characters and white space around the text go. An HTML page gives the text of its article.
    Cleaning what is clean changes nothing. Raises InvalidInputError for text that is empty, binary,
    of an unknown encoding, or longer than the setting ``article_max_chars``.
    """
    characters = readable_characters(raw)
    if looks_like_html(characters):
        characters = _text_of_html(characters)
    return _tidy(characters)


def readable_characters(raw: str | bytes) -> str:
    """The characters of ``raw`` as written, HTML included; raises InvalidInputError as clean_text does."""
    limit = get_settings().article_max_chars
    if len(raw) > limit * (_MOST_BYTES_PER_CHAR if isinstance(raw, bytes) else 1):
        raise _too_long(limit)
    if isinstance(raw, str):
        refuse_known_file(raw[:16].encode("utf-8", errors="replace"))
    characters = decode(raw) if isinstance(raw, bytes) else raw
    if len(characters) > limit:
        raise _too_long(limit)
    if not _UNSEEN.sub("", characters).strip():
        raise InvalidInputError("The text is empty: paste the words of the article.")
    _refuse_controls(characters)
    return characters


def _refuse_controls(characters: str) -> None:
    controls = sum(1 for match in _UNSEEN.finditer(characters) if match[0] < " ")
    if controls > max(2, _MOST_CONTROLS * len(characters)):
        raise InvalidInputError("This looks like a binary file, not text: paste the article's text instead.")


def _text_of_html(characters: str) -> str:
    page = read_page(characters)
    if page is None:
        raise InvalidInputError("The HTML holds no article text that can be read: paste the text itself.")
    return page.text


def _tidy(characters: str) -> str:
    text = _LINE_ENDS.sub("\n", characters)
    text = _ODD_SPACES.sub(" ", _UNSEEN.sub("", text))
    text = unicodedata.normalize("NFC", text)
    text = "\n".join(line.rstrip() for line in text.split("\n"))
    return _MANY_BLANK_LINES.sub("\n\n\n", text).strip()


def _too_long(limit: int) -> InvalidInputError:
    return InvalidInputError(f"The text is longer than {limit:,} characters: hand in one article at a time.")
