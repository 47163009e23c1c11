"""The one spelling of an address."""

import pytest

from tracker.errors import InvalidInputError
from tracker.ingest import canonical_url

SAME = [
    ("HTTP://News.Example:80/a/../b#part", "http://news.example/b"),
    ("https://news.example:443", "https://news.example/"),
    ("https://news.example.:8443/x", "https://news.example:8443/x"),
    ("  https://news.example/x?utm_source=mail&utm_medium=a ", "https://news.example/x"),
    ("https://news.example/?p=116011&fbclid=abc", "https://news.example/?p=116011"),
    ("https://news.example/page?cid=7&gclid=1&lang=en", "https://news.example/page?cid=7&lang=en"),
    ("https://news.example/x?&UTM_Campaign=z&", "https://news.example/x"),
    ("https://news.example/x?a=%20b&c", "https://news.example/x?a=%20b&c"),
    ("https://münchen.example/straße", "https://xn--mnchen-3ya.example/stra%C3%9Fe"),
    ("https://[2606:4700::1111]/x", "https://[2606:4700::1111]/x"),
]

REFUSED = [
    ("", "not a web address"),
    ("news.example/x", "not a web address"),
    ("ftp://news.example/x", "not a web address"),
    ("javascript:alert(1)", "not a web address"),
    ("http:///x", "not a web address"),
    ("http://.", "not a web address"),
    ("http://news example/x", "not a web address"),
    ("http://news.example/\x00", "not a web address"),
    ("http://xn--/", "not a web address"),
    ("http://news.example:99999/", "names port 99999"),
    ("http://ada:secret@news.example/", "holds a user name or password"),
]


@pytest.mark.parametrize(("written", "canonical"), SAME)
def test_an_address_has_one_spelling(written: str, canonical: str) -> None:
    assert canonical_url(written) == canonical
    assert canonical_url(canonical) == canonical


@pytest.mark.parametrize(("written", "words"), REFUSED)
def test_what_is_no_web_address_is_refused(written: str, words: str) -> None:
    with pytest.raises(InvalidInputError, match=words):
        canonical_url(written)


def test_a_password_is_not_repeated_in_the_error() -> None:
    with pytest.raises(InvalidInputError) as caught:
        canonical_url("http://ada:secret@news.example/")
    assert "secret" not in str(caught.value)
