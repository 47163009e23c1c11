"""Which of rival values is preferred, by table."""

import pytest

from tracker.models import Article, Claim
from tracker.record.support import settle


def claim(field: str, value: str, publisher: str, slot: str = "", rank: str = "normal") -> Claim:
    """A claim of a publisher's article."""
    return Claim(
        field=field, slot=slot, value=value, rank=rank, article_id=1, article=Article(publisher=publisher)
    )


@pytest.mark.parametrize(
    ("field", "said", "preferred"),
    [
        ("kind", [("mou", "A"), ("treaty", "B"), ("treaty", "C")], "treaty"),
        ("kind", [("mou", "A"), ("treaty", "B"), ("treaty", "B")], "mou"),
        ("kind", [("mou", "A"), ("treaty", "B")], "mou"),
        ("kind", [("handshake", "A"), ("handshake", "B"), ("mou", "C")], "mou"),
        ("place.city", [("OSLO", "A"), ("Bergen", "B"), ("Oslo", "C")], "OSLO"),
        ("status", [("signed", "A"), ("signed", "B"), ("ratified", "C")], "ratified"),
        ("signed_on", [("2025-03-02", "A"), ("2025-03", "B")], "2025-03-02"),
        ("signed_on", [("2025-03-02", "A"), ("2025-04-01", "B"), ("2025-04", "C")], "2025-04-01"),
        ("signed_on", [("on a Friday", "A"), ("2025", "B")], "2025"),
        ("signed_on", [("on a Friday", "A")], None),
    ],
)
def test_the_best_supported_value_wins(
    field: str, said: list[tuple[str, str]], preferred: str | None
) -> None:
    claims = [claim(field, value, publisher) for value, publisher in said]
    settle(claims)
    assert {one.value for one in claims if one.rank == "preferred"} == ({preferred} if preferred else set())


def test_a_deprecated_claim_neither_wins_nor_counts() -> None:
    claims = [claim("kind", "mou", "A", rank="deprecated"), claim("kind", "treaty", "B")]
    settle(claims)
    assert [one.rank for one in claims] == ["deprecated", "preferred"]


def test_a_remark_on_a_list_as_a_whole_is_kept_but_names_nobody() -> None:
    claims = [
        claim("signatories.name", "Two Presidents", "A"),
        claim("signatories.name", "Kari Nordmann", "B", "1"),
    ]
    settle(claims)
    assert [one.rank for one in claims] == ["normal", "preferred"]
