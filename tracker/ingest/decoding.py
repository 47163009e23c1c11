"""Bytes to characters: which encoding a pasted or fetched text is in, or what file it is instead."""

import re

from tracker.errors import InvalidInputError

_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
# First bytes of files that people take for text: (signature, what it is, the way out).
_SIGNATURES = (
    (b"%PDF-", "a PDF file", "open it and paste its text"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture", "type out or paste its text"),
    (b"\xff\xd8\xff", "a JPEG picture", "type out or paste its text"),
    (b"GIF8", "a GIF picture", "type out or paste its text"),
    (b"PK\x03\x04", "a zip archive or office document", "open it and paste its text"),
    (b"\xd0\xcf\x11\xe0", "an old office document", "open it and paste its text"),
    (b"{\\rtf", "a rich-text document", "open it and paste its text"),
    (b"\x1f\x8b", "a gzip archive", "unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", "unpack it first"),
    (b"SQLite format 3\x00", "an SQLite database", "hand in the text of one article"),
)
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_META_WITHIN_BYTES = 4096  # the HTML standard asks for the first 1,024; real pages are later
# What browsers read as windows-1252 (WHATWG Encoding Standard).
_LATIN_LABELS = frozenset({"iso-8859-1", "latin-1", "latin1", "ascii", "us-ascii", "cp1252"})
_MOST_HIGH_BYTES = 0.15  # typographic quotes and Latin accents stay below; Cyrillic or Arabic is above


def decode(raw: bytes, *, declared: str | None = None) -> str:
    """The characters of ``raw``.

    In this order: a byte order mark, the ``declared`` encoding (of an HTTP header), an HTML page's
    own ``<meta charset>``, UTF-8, UTF-16 without a mark, and windows-1252 where few bytes are
    outside ASCII. Raises InvalidInputError for a known binary format, for NUL-rich bytes and for an
    encoding that cannot be told.
    """
    refuse_known_file(raw)
    for mark, encoding in _BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return raw.decode(encoding, errors="replace")
    for encoding in filter(None, (declared, _meta_charset(raw), "utf-8")):
        decoded = _try(raw, encoding)
        if decoded is not None:
            return decoded
    return _decode_undeclared(raw)


def refuse_known_file(raw: bytes) -> None:
    """Raises InvalidInputError naming the file format whose signature ``raw`` begins with."""
    for signature, name, way_out in _SIGNATURES:
        if raw.startswith(signature):
            raise InvalidInputError(f"This is {name}, not text: {way_out}.")


def _meta_charset(raw: bytes) -> str | None:
    match = _META_CHARSET.search(raw[:_META_WITHIN_BYTES])
    return match[1].decode("ascii") if match else None


def _try(raw: bytes, encoding: str) -> str | None:
    try:
        decoded = raw.decode(_meant_by(encoding, raw))
    except (UnicodeError, LookupError):
        return None
    return None if "\x00" in decoded else decoded


def _meant_by(label: str, raw: bytes) -> str:
    if label.lower() not in _LATIN_LABELS:
        return label
    return "utf-8" if _utf8_beyond_ascii(raw) else "windows-1252"


def _utf8_beyond_ascii(raw: bytes) -> bool:
    # Servers send the Latin-1 label by default; bytes that are valid UTF-8 are never that by chance.
    if raw.isascii():
        return False
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _decode_undeclared(raw: bytes) -> str:
    if b"\x00" in raw:
        return _decode_with_nuls(raw)
    high = sum(byte > 0x7F for byte in raw)
    decoded = _try(raw, "windows-1252")
    if decoded is None or high > _MOST_HIGH_BYTES * len(raw):
        raise InvalidInputError(
            "The text is in an encoding that cannot be told: save it as UTF-8 and try again."
        )
    return decoded


def _decode_with_nuls(raw: bytes) -> str:
    if len(raw) % 2 == 0:
        for encoding, zeros in (("utf-16-le", raw[1::2]), ("utf-16-be", raw[0::2])):
            if zeros.count(0) > 0.7 * len(zeros):
                decoded = _try(raw, encoding)
                if decoded is not None:
                    return decoded
    if raw.count(0) * 1000 < len(raw):  # a stray NUL in a text; it is stripped with the controls
        return decode(raw.replace(b"\x00", b""))
    raise InvalidInputError("This looks like a binary file, not text: paste the article's text instead.")
