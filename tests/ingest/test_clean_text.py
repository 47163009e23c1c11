"""Text made ready to be stored, and what is refused."""

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ingest.conftest import ARTICLE_HTML, HEADLINE, PARAGRAPHS, SENTENCE, Configure
from tracker.errors import InvalidInputError
from tracker.ingest import clean_text

WORDS = "Ministers of Peru and Chile signed “a pact” in Arica."

DECODED = [
    ("utf-8", WORDS.encode()),
    ("utf-8 with mark", WORDS.encode("utf-8-sig")),
    ("utf-16 with mark", WORDS.encode("utf-16")),
    ("utf-16 little-endian", WORDS.encode("utf-16-le")),
    ("utf-16 big-endian", WORDS.encode("utf-16-be")),
    ("windows-1252", WORDS.encode("windows-1252")),
]

TIDIED = [
    ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
    ("  first\u00a0line \t\n\n\n\n\n\nlast\n", "first line\n\n\nlast"),
    ("sign\u00aded by \u200bboth\ufeff", "signed by both"),
    ("a\x00b\x07c", "abc"),
    ("Aliyev e\u0301crit", "Aliyev écrit"),
    ("half \ud83d pair", "half  pair"),
    ("می\u200cخواهم", "می\u200cخواهم"),
    ("1 < 2 and <b>bold</b> words", "1 < 2 and <b>bold</b> words"),
]

REFUSED = [
    (b"", "is empty"),
    (" \n\t\u200b\ufeff", "is empty"),
    (b"%PDF-1.7 \xe2\xe3", "a PDF file"),
    ("%PDF-1.7 pasted", "a PDF file"),
    (b"\x89PNG\r\n\x1a\n\x00\x00", "a PNG picture"),
    (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a JPEG picture"),
    (b"PK\x03\x04\x14\x00", "a zip archive or office document"),
    (gzip.compress(b"words", mtime=0), "a gzip archive"),
    (bytes(range(256)) * 40, "a binary file"),
    ("\x01\x02\x03\x04" * 30 + "few words", "a binary file"),
    ("Договор подписан в Баку".encode("windows-1251"), "cannot be told"),
    ("<html><body><p>Hi.</p></body></html>", "holds no article text"),
]


@pytest.mark.parametrize(("name", "raw"), DECODED, ids=[name for name, _ in DECODED])
def test_text_is_read_in_its_encoding(name: str, raw: bytes) -> None:
    assert clean_text(raw) == WORDS


@pytest.mark.parametrize(("raw", "clean"), TIDIED)
def test_text_is_tidied(raw: str, clean: str) -> None:
    assert clean_text(raw) == clean


@pytest.mark.parametrize(("raw", "words"), REFUSED)
def test_what_is_no_text_is_refused_by_what_it_looks_like(raw: str | bytes, words: str) -> None:
    with pytest.raises(InvalidInputError, match=words) as caught:
        clean_text(raw)
    assert str(caught.value).count(".") == 1


def test_a_stray_nul_does_not_make_a_text_binary() -> None:
    assert clean_text((SENTENCE * 20 + "\x00end").encode()).endswith("end")


@pytest.mark.parametrize("raw", ["x" * 101, b"x" * 101, b"x" * 1000])
def test_a_text_over_the_limit_is_refused(configure: Configure, raw: str | bytes) -> None:
    configure(article_max_chars=100)
    with pytest.raises(InvalidInputError, match="longer than 100 characters"):
        clean_text(raw)


def test_pasted_html_gives_the_text_of_its_article() -> None:
    assert clean_text(ARTICLE_HTML) == "\n\n".join([HEADLINE, *PARAGRAPHS])


def test_a_pasted_fragment_of_html_gives_its_text() -> None:
    fragment = "".join(f'<p>{SENTENCE}<a href="/x">More</a></p>' for _ in range(3))
    assert clean_text(fragment) == "\n\n".join([f"{SENTENCE}More"] * 3)


@given(st.text(min_size=1))
def test_cleaning_what_is_clean_changes_nothing(raw: str) -> None:
    try:
        clean = clean_text(raw)
    except InvalidInputError:
        return
    assert clean_text(clean) == clean
