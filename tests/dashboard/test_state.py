from datetime import date

import pytest

from dashboard.state import Choice, choice_from_parameters, filter_from_choice, parameters_from_choice
from tracker.errors import InvalidInputError
from tracker.query import Filter

FULL = Choice(
    text="space research",
    parties=("AZE", "ISR"),
    sectors=("space",),
    kinds=("mou",),
    statuses=("signed", "in-force"),
    signed_from="2024",
    signed_to="2025-02",
    certainty="certain",
    source="without",
    page=3,
)


def test_a_choice_survives_its_address() -> None:
    assert choice_from_parameters(parameters_from_choice(FULL)) == FULL


def test_an_address_without_parameters_asks_nothing() -> None:
    assert choice_from_parameters({}) == Choice()
    assert parameters_from_choice(Choice()) == {}


def test_what_is_no_part_of_a_choice_is_left_out() -> None:
    odd = {"page": ["0"], "dates": ["perhaps"], "source": ["both"], "theme": ["dark"], "q": []}
    assert choice_from_parameters(odd) == Choice()
    assert choice_from_parameters({"page": ["two"]}) == Choice()


def test_a_code_asked_for_twice_is_asked_for_once() -> None:
    assert choice_from_parameters({"party": ["ISR", "ISR"]}).parties == ("ISR",)


def test_dates_typed_in_part_bound_the_filter_by_their_first_and_last_day() -> None:
    assert filter_from_choice(FULL) == Filter(
        text="space research",
        parties=("AZE", "ISR"),
        sectors=("space",),
        kinds=("mou",),
        statuses=("signed", "in-force"),
        signed_from=date(2024, 1, 1),
        signed_to=date(2025, 2, 28),
        certain_dates=True,
        has_source=False,
    )


@pytest.mark.parametrize(
    ("choice", "named"),
    [
        (Choice(parties=("XYZ",)), "XYZ"),
        (Choice(sectors=("alchemy",)), "alchemy"),
        (Choice(signed_from="2026-02-31"), "2026-02-31"),
        (Choice(signed_from="2026", signed_to="2025"), "2025"),
    ],
)
def test_a_filter_that_cannot_be_is_refused_by_name(choice: Choice, named: str) -> None:
    with pytest.raises(InvalidInputError, match=named):
        filter_from_choice(choice)


def test_a_pressed_value_joins_the_choice_and_leaves_it_and_the_first_page_is_shown() -> None:
    joined = FULL.toggled("sectors", "quantum")
    assert (joined.sectors, joined.page) == (("space", "quantum"), 1)
    assert joined.toggled("sectors", "space").sectors == ("quantum",)
