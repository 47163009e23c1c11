"""Text made blind to case, accents and the Turkish i, for searching and comparing."""

import re
import unicodedata

LONGEST_WORD = 100
"""Letters of a word that count in a search. PostgreSQL indexes none of more than 2 kB."""

_WORD = re.compile(r"[^\W_]+")
_SPECIAL = str.maketrans({"ı": "i", "ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"})


def fold(text: str) -> str:
    """The text in one plain form: compatibility-decomposed, without marks, case-folded, spaces single.

    Letters that Unicode does not decompose but readers take for plain ones (ı, ø, đ, ł …) are
    spelt out. Scripts without case or accents pass through.
    """
    # Decomposed on both sides of the folding of case: some signs (™) are capitals inside.
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return " ".join(plain.translate(_SPECIAL).split())


def fold_words(text: str) -> tuple[str, ...]:
    """The words a text is searched by: its runs of letters and digits, folded, in their order.

    Words alone, without the signs between them, because full-text engines differ in what they make
    of signs: where one reads ``ai/5g`` as two words, another sees the name of a file.
    """
    return tuple(word[:LONGEST_WORD] for word in _WORD.findall(fold(text)))
