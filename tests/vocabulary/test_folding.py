"""Folding and cutting into words: what a search is blind to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.vocabulary.folding import LONGEST_WORD, fold, fold_words


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Côte  d'Ivoire", "cote d'ivoire"),
        ("TÜRKİYE", "turkiye"),
        ("Balıkesir", "balikesir"),
        ("Straße", "strasse"),
        ("Łódź", "lodz"),
        ("Widget™", "widgettm"),
    ],
)
def test_case_and_accents_do_not_count(written: str, expected: str) -> None:
    assert fold(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("AI/5G, e-government", ("ai", "5g", "e", "government")),
        ("", ()),
        ("— 🤝 —", ()),
        ("snake_case", ("snake", "case")),
        ("x" * 300, ("x" * LONGEST_WORD,)),
    ],
)
def test_words_are_runs_of_letters_and_digits(written: str, expected: tuple[str, ...]) -> None:
    assert fold_words(written) == expected


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
