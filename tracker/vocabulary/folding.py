"""Text made blind to case, accents and the Turkish i, for searching and comparing."""

import unicodedata

_SPECIAL = str.maketrans({"ı": "i", "ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"})


def fold(text: str) -> str:
    """The text in one plain form: compatibility-decomposed, without marks, case-folded, spaces single.

    Letters that Unicode does not decompose but readers take for plain ones (ı, ø, đ, ł …) are
    spelt out. Scripts without case or accents pass through.
    """
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return " ".join(plain.translate(_SPECIAL).split())
