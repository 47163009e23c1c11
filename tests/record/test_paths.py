"""Facts taken apart and put together are the same facts."""

import pytest

from tests.record.samples import hydrogen_facts
from tracker.facts import AgreementFacts, InstitutionFacts
from tracker.record.paths import Value, admits, facts_of, values_of

WHOLE = AgreementFacts.model_validate(
    {
        **hydrogen_facts().model_dump(),
        "title": "A title",
        "summary": "What it is about.",
        "areas": ("pipelines", "ports"),
        "institutions": (
            InstitutionFacts(name="Ministry of Energy", party="NOR"),
            InstitutionFacts(name="Board"),
        ),
        "effective_on": "2025-06",
        "expires_on": "2030",
    }
)


@pytest.mark.parametrize("facts", [AgreementFacts(), hydrogen_facts(), WHOLE], ids=["none", "usual", "all"])
def test_facts_survive_being_taken_apart(facts: AgreementFacts) -> None:
    assert facts_of(values_of(facts)) == facts


def test_members_of_a_list_stand_in_the_order_of_their_numbers() -> None:
    values = [Value("signatories.name", "10", "Ten"), Value("signatories.name", "2", "Two")]
    assert [person.name for person in facts_of(values).signatories] == ["Two", "Ten"]


@pytest.mark.parametrize(
    ("field", "value", "possible"),
    [
        ("kind", "mou", True),
        ("kind", "handshake", False),
        ("parties", "NOR", True),
        ("parties", "ATLANTIS", False),
        ("signed_on", "2025-02-30", False),
        ("signed_on", "2025-02", True),
        ("signatories.party", "NOR", True),
        ("signatories.party", "Norway", False),
        ("signatories.name", "Kari Nordmann", True),
        ("place.country", "Oslo", False),
    ],
)
def test_a_field_admits_what_the_codebook_admits(field: str, value: str, possible: bool) -> None:
    assert admits(field, value) is possible
