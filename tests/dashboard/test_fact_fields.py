from typing import Any

import pandas as pd
import pytest

from dashboard.components.fact_fields import fact_fields, value_phrase
from dashboard.components.fact_sheet import FactField, Ground
from dashboard.wording import Agreement
from tracker.facts import AgreementFacts

COLUMNS = "id field slot value rank attribution reader quote article_id publisher published url".split()


def claims(*rows: tuple[str, str, str, str, str]) -> pd.DataFrame:
    """Claims of (field, slot, value, rank, publisher), quoted where a publisher is named."""
    return pd.DataFrame(
        [
            {
                "id": number,
                "field": field,
                "slot": slot,
                "value": value,
                "rank": rank,
                "attribution": "quote" if publisher else "record",
                "reader": "rules 1",
                "quote": f"said {value}" if publisher else None,
                "article_id": number if publisher else None,
                "publisher": publisher or None,
                "published": "2026-02-04",
                "url": "https://example.org/" if publisher else None,
            }
            for number, (field, slot, value, rank, publisher) in enumerate(rows, start=1)
        ],
        columns=COLUMNS,
        dtype="object",
    )


def sheet(frame: pd.DataFrame, **known: Any) -> dict[str, FactField]:
    return {field.name: field for field in fact_fields(frame, AgreementFacts(**known), may_prefer=True)}


def test_rivals_stand_together_the_preferred_one_first_and_the_other_to_be_preferred() -> None:
    frame = claims(
        ("signed_on", "", "2026-02-04", "normal", "The Sample"),
        ("signed_on", "", "2026-02-03", "preferred", ""),
    )
    [entry] = sheet(frame)["Signed on"].entries
    assert entry.disputed
    first, second = entry.values
    assert (first.text, first.mark, first.prefer) == ("3 February 2026", Agreement.PREFERRED, None)
    assert (second.text, second.mark, second.prefer) == ("4 February 2026", "", 1)
    assert second.grounds == (
        Ground("The Sample, 4 February 2026", "https://example.org/", "said 2026-02-04", ""),
    )


def test_a_value_said_by_several_sources_stands_once_with_all_of_them() -> None:
    frame = claims(
        ("kind", "", "mou", "preferred", "The Sample"), ("kind", "", "mou", "preferred", "The Example")
    )
    [entry] = sheet(frame)["Kind"].entries
    [value] = entry.values
    assert (value.text, value.mark, entry.disputed) == ("Memorandum of understanding", "", False)
    assert [ground.source.partition(",")[0] for ground in value.grounds] == ["The Sample", "The Example"]


def test_members_of_a_set_on_equal_grounds_share_a_line_in_the_order_of_the_record() -> None:
    frame = claims(
        ("parties", "AZE", "AZE", "preferred", ""),
        ("parties", "EU", "EU", "preferred", "The Sample"),
        ("parties", "ISR", "ISR", "preferred", ""),
    )
    entries = sheet(frame, parties=("ISR", "EU", "AZE"))["Parties"].entries
    assert [value.text for entry in entries for value in entry.values] == [
        "Israel and Azerbaijan",
        "European Union",
    ]


def test_a_person_of_whom_nothing_is_disputed_is_one_line() -> None:
    frame = claims(
        ("signatories.name", "1", "A. Person", "preferred", ""),
        ("signatories.party", "1", "AZE", "preferred", ""),
        ("signatories.role", "1", "minister", "preferred", ""),
    )
    [entry] = sheet(frame)["Signatories"].entries
    [value] = entry.values
    assert value.text == "A. Person, minister, Azerbaijan"


def test_a_person_with_two_spellings_shows_both_under_the_preferred_one() -> None:
    frame = claims(
        ("signatories.name", "1", "A. Person", "preferred", ""),
        ("signatories.name", "1", "A. Perssen", "normal", "The Sample"),
        ("signatories.party", "1", "AZE", "preferred", ""),
    )
    [entry] = sheet(frame)["Signatories"].entries
    assert entry.heading == "A. Person, Azerbaijan"
    assert [value.text for value in entry.values] == ["A. Person", "A. Perssen", "Azerbaijan"]


def test_a_closed_desk_offers_nothing_to_prefer() -> None:
    frame = claims(("kind", "", "mou", "preferred", "A"), ("kind", "", "treaty", "normal", "B"))
    [field] = fact_fields(frame, AgreementFacts(), may_prefer=False)
    assert [value.prefer for value in field.entries[0].values] == [None, None]


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("parties", "ISR", "Israel"),
        ("signatories.party", "AZE", "Azerbaijan"),
        ("place.country", "ISR", "Israel"),
        ("sectors", "oil-gas", "Oil and gas"),
        ("signed_on", "2025~", "about 2025"),
        ("title", "mou", "mou"),
    ],
)
def test_a_value_is_told_in_words(field: str, value: str, words: str) -> None:
    assert value_phrase(field, value) == words


@pytest.mark.parametrize(
    ("attribution", "reader", "note"),
    [
        ("record", "seed 1", Agreement.FROM_RECORD),
        ("source", "seed 1", Agreement.FROM_SOURCE),
        ("analyst", "analyst", Agreement.FROM_ANALYST),
        ("analyst", "seed 1", Agreement.FROM_DATA_SET.format(reader="seed 1")),
        ("quote", "rules 1", ""),
    ],
)
def test_a_ground_says_how_the_value_was_come_by(attribution: str, reader: str, note: str) -> None:
    frame = claims(("kind", "", "mou", "preferred", "The Sample"))
    frame["attribution"], frame["reader"] = attribution, reader
    [entry] = sheet(frame)["Kind"].entries
    assert entry.values[0].grounds[0].note == note


def test_a_value_coded_from_some_of_the_sources_names_them() -> None:
    frame = claims(
        ("kind", "", "mou", "preferred", "The Sample"),
        ("kind", "", "mou", "preferred", "The Example"),
        ("signed_on", "", "2026-02-03", "preferred", "The Example"),
        ("signed_on", "", "2026-02-04", "normal", "The Sample"),
    )
    frame["attribution"] = ["record", "record", "record", "source"]
    frame["article_id"] = [1, 2, 2, 1]
    drawn = sheet(frame)
    [kind] = drawn["Kind"].entries
    assert kind.values[0].grounds == (Ground("", "", "", Agreement.FROM_RECORD),)
    [signed] = drawn["Signed on"].entries
    named = Agreement.FROM_SOME.format(sources="The Example, 4 February 2026")
    assert signed.values[0].grounds == (Ground("", "", "", named),)


def test_letter_case_alone_makes_no_rival() -> None:
    frame = claims(
        ("place.city", "", "Jerusalem", "preferred", "The Sample"),
        ("place.city", "", "JERUSALEM", "normal", "The Example"),
    )
    [entry] = sheet(frame)["Place of signing"].entries
    [value] = entry.values
    assert (value.text, value.mark, entry.disputed) == ("Jerusalem", "", False)
    assert len(value.grounds) == 2
