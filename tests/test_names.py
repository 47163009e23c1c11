"""Two names of one person, or not; of one body, or not."""

import pytest

from tracker.names import same_body, same_person


@pytest.mark.parametrize(
    ("name", "other", "same"),
    [
        ("Erik Nordmann", "Eric Nordman", True),
        ("General Askal", "Erez Eskel", True),
        ("Mohammed Al Qasimi", "Muhammad al-Qasimi", True),
        ("Nordmann", "Kari Nordmann", True),
        ("H.E. Dr. Kari Nordmann", "Kari Nordmann", True),
        ("Pareja Diego", "Diego Pareja", True),
        ("Jake Halberg", "Jacob Helberg", True),
        ("Kari Nordmann", "Diego Pareja", False),
        ("Kari Nordmann", "Kari Solberg", False),
        ("Lee Kim", "Park Kim", False),
        ("", "Kari Nordmann", False),
        ("Dr.", "Kari Nordmann", False),
    ],
)
def test_spellings_of_one_person(name: str, other: str, same: bool) -> None:
    assert same_person(name, other) is same
    assert same_person(other, name) is same


@pytest.mark.parametrize(
    ("name", "other", "same"),
    [
        ("Ministry of Energy", "the Energy Ministry", True),
        ("Ministry for Energy", "Ministry of Energy", True),
        ("Ministry of Energy", "Ministry of Defence", False),
        ("of the", "Ministry of Energy", False),
    ],
)
def test_wordings_of_one_body(name: str, other: str, same: bool) -> None:
    assert same_body(name, other) is same
