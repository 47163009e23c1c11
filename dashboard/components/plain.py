"""Text from data inside Markdown: shown as it stands, never read as markup."""

import re

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_GAPS = re.compile(r"\s+")


def plain(text: str) -> str:
    """The text with every character escaped that Markdown, LaTeX or Streamlit could read as markup.

    CommonMark lets any ASCII punctuation be escaped by a backslash. Line breaks become blanks.
    """
    return _PUNCTUATION.sub(r"\\\1", _GAPS.sub(" ", text).strip())
