"""Full-text search: the same on both engines, and as plain Python has it, whatever is typed."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from tests.query.rows import add_agreement
from tracker.query import Filter, browse_frame, count_agreements
from tracker.vocabulary.folding import fold_words

TEXTS = (
    "Kenya–Peru memorandum on AI/5G and e-government, 2026",
    "Accord entre la Côte d'Ivoire et l'İstanbul Metropolitan Müdürlüğü",
    "Соглашение о науке между Кенией и Перу",
    'U.S. and Łódź: "smart" ports (phase 1e5, 3.14, -7) http://ports.example/a/b.html a@b.example',
    "北京 memorandum",
    "x" * 150 + " end",
)
SIGNS = "\"'*()^:&|!<>-+~{}[]\\/.,;%_?#@$\0\n\t 🤝\u200f\ud800"
TYPED = st.one_of(
    st.text(max_size=30),
    st.text(alphabet=SIGNS + "aeiou5", max_size=20),
    st.lists(
        st.sampled_from(
            sorted({word for text in TEXTS for word in fold_words(text)} | {"AND", "NEAR", "OR"})
        ),
        max_size=3,
    ).flatmap(lambda words: st.sampled_from([" ".join(words), "/".join(words), " ".join(words)[:-1]])),
)


def expected(typed: str) -> set[str]:
    """The texts in which all words occur, the last as a beginning, by plain Python."""
    words = fold_words(typed)
    found = set()
    for number, text in enumerate(TEXTS):
        held = set(fold_words(text))
        if held.issuperset(words[:-1]) and all(any(w.startswith(last) for w in held) for last in words[-1:]):
            found.add(f"t{number}")
    return found


def fill(session: Session) -> None:
    if count_agreements(session, Filter()) == 0:
        for number, text in enumerate(TEXTS):
            add_agreement(session, f"t{number}", words=text)


@given(typed=TYPED)
@example(typed="x" * 5000)
@example(typed="🤝")
@example(typed='"')
@example(typed="' OR 1=1 --")
@example(typed="\0")
@example(typed="\ud800 kenya")
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_search_finds_what_plain_python_finds_whatever_is_typed(session: Session, typed: str) -> None:
    fill(session)
    assert set(browse_frame(session, Filter(text=typed))["public_id"]) == expected(typed)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("peru KENYA", {"t0"}),
        ("mem", {"t0", "t4"}),
        ("mem kenya", set()),
        ("5g", {"t0"}),
        ("cote d’ivoire", {"t1"}),
        ("ISTANBUL mudurlugu", {"t1"}),
        ("СОГЛАШЕНИЕ перу", {"t2"}),
        ("lodz u.s", {"t3"}),
        ("北", {"t4"}),
        ("", {"t0", "t1", "t2", "t3", "t4", "t5"}),
    ],
)
def test_words_are_found_in_any_case_accent_and_order(session: Session, typed: str, found: set[str]) -> None:
    fill(session)
    assert set(browse_frame(session, Filter(text=typed))["public_id"]) == found


def test_the_longest_search_there_may_be_is_answered(session: Session) -> None:
    fill(session)
    assert count_agreements(session, Filter(text=" ".join(f"word{n}" for n in range(64)))) == 0
