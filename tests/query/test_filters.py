"""What a filter refuses, by name."""

from datetime import date
from typing import Any

import pytest

from tracker.errors import InvalidInputError
from tracker.query import Filter


@pytest.mark.parametrize(
    ("choice", "sentence"),
    [
        ({"parties": ("AZX",)}, "'AZX' is not the code of a state or organisation: write one of KAZ, AZE"),
        ({"sectors": ("artifical-intelligence",)}, "write one of artificial-intelligence"),
        ({"kinds": ("pact",)}, "'pact' is not the code of a kind: write one of mou, agreement"),
        ({"statuses": ("?",)}, "'?' is not the code of a status: write one of announced"),
        ({"signed_from": date(2026, 2, 1), "signed_to": date(2026, 1, 1)}, "before they begin"),
        ({"text": "word " * 65}, "at most 64 words, not 65"),
    ],
)
def test_a_filter_refuses_by_name_what_cannot_be_asked(choice: dict[str, Any], sentence: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        Filter(**choice)
    assert sentence in str(refused.value)


def test_a_code_like_no_other_is_referred_to_the_codebook() -> None:
    with pytest.raises(InvalidInputError, match="see the codebook"):
        Filter(parties=("12345",))
