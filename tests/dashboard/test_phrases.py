import pytest

from dashboard.phrases import (
    changed_fields_phrase,
    counted,
    date_phrase,
    listed,
    off_map_phrase,
    page_phrase,
    parties_phrase,
    register_phrase,
)
from tracker.errors import InvalidInputError


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2026-02-04", "4 February 2026"),
        ("2026-02", "February 2026"),
        ("2026", "2026"),
        ("2025~", "about 2025"),
        ("2025?", "2025, uncertain"),
        ("2025-03%", "about March 2025, uncertain"),
        ("2026-02-03/2026-02-05", "3 to 5 February 2026"),
        ("2026-02-27/2026-03-02", "27 February to 2 March 2026"),
        ("2025-12-31/2026-01-02", "31 December 2025 to 2 January 2026"),
        ("2024/2025~", "2024 to about 2025"),
        (None, ""),
    ],
)
def test_a_date_is_told_as_people_write_it(edtf: str | None, words: str) -> None:
    assert date_phrase(edtf) == words


def test_what_is_no_date_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="2026-02-31"):
        date_phrase("2026-02-31")


@pytest.mark.parametrize(
    ("names", "words"), [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")]
)
def test_names_are_listed_as_a_sentence_lists_them(names: list[str], words: str) -> None:
    assert listed(names) == words


def test_numbers_bear_their_noun_and_part_their_thousands() -> None:
    assert counted(1, "source") == "1 source"
    assert counted(1204, "party", "parties") == "1,204 parties"


def test_two_parties_are_a_pair_and_more_are_a_list() -> None:
    assert parties_phrase(["AZE", "ISR"]) == "Azerbaijan – Israel"
    assert parties_phrase(["AZE", "ISR", "USA"]) == "Azerbaijan, Israel and United States"


def test_a_code_that_nobody_knows_stands_for_itself() -> None:
    assert parties_phrase(["XYZ"]) == "XYZ"


def test_the_register_is_told_in_one_sentence() -> None:
    assert register_phrase(323, 97, 1998, 2026) == (
        "The register holds 323 agreements between 97 parties, signed from 1998 to 2026."
    )
    assert register_phrase(1, 2, 2026, 2026) == (
        "The register holds 1 agreement between 2 parties, signed in 2026."
    )
    assert register_phrase(0, 0, None, None) == "The register holds 0 agreements between 0 parties."


def test_a_page_of_many_says_which_rows_it_shows() -> None:
    assert page_phrase(120, 3, 50) == "120 agreements; rows 101 to 120 are shown."
    assert page_phrase(12, 1, 50) == "12 agreements."


def test_parties_off_the_map_are_named_and_the_rest_counted() -> None:
    assert off_map_phrase([]) == ""
    assert off_map_phrase(["EU", "ASEAN", "SUN"], shown=1) == (
        "Not on the map, which shows the states of today: European Union and 2 others."
    )


def test_a_change_is_told_by_the_names_of_its_fields() -> None:
    before = {"kind": "mou", "signed_on": "2026-02-03", "articles": [1]}
    after = {"kind": "mou", "signed_on": "2026-02-04", "articles": [1, 2]}
    assert changed_fields_phrase(before, after) == "Signed on and sources"
    assert changed_fields_phrase(None, after) == "first version"
    assert changed_fields_phrase(after, after) == "none"
