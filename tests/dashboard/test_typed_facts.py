from dataclasses import replace

import pytest

from dashboard.forms.mistakes import MistakesInForm
from dashboard.forms.typed_facts import TypedFacts, TypedRow, read_facts
from tracker.facts import AgreementFacts, InstitutionFacts, PersonFacts, PlaceFacts
from tracker.vocabulary.codes import Kind, Status

EMPTY = TypedFacts(
    kind=None,
    status=None,
    parties=[],
    sectors=[],
    signed_on="",
    effective_on="",
    expires_on="",
    city="",
    country=None,
    title=" ",
    summary="",
    areas="",
    signatories=[],
    witnesses=[],
    institutions=[],
)


def test_an_empty_form_states_nothing() -> None:
    assert read_facts(EMPTY) == AgreementFacts()


def test_every_field_is_read() -> None:
    typed = replace(
        EMPTY,
        kind="mou",
        status="signed",
        parties=["AZE", "ISR"],
        sectors=["space"],
        signed_on=" 2026-02~ ",
        effective_on="2026-03-01",
        expires_on="2031",
        city="Baku",
        country="AZE",
        title="Memorandum on space",
        summary="They will build a satellite.",
        areas="satellites\n\n launches ",
        signatories=[{"name": "A. Person", "role": " minister ", "party": "AZE"}],
        witnesses=[{"name": "B. Person", "role": None, "party": None}],
        institutions=[{"name": "Space Agency", "party": "ISR"}],
    )
    assert read_facts(typed) == AgreementFacts(
        kind=Kind.MOU,
        status=Status.SIGNED,
        parties=("AZE", "ISR"),
        sectors=("space",),
        signed_on="2026-02~",
        effective_on="2026-03-01",
        expires_on="2031",
        place=PlaceFacts(city="Baku", country="AZE"),
        title="Memorandum on space",
        summary="They will build a satellite.",
        areas=("satellites", "launches"),
        signatories=(PersonFacts(name="A. Person", role="minister", party="AZE"),),
        witnesses=(PersonFacts(name="B. Person"),),
        institutions=(InstitutionFacts(name="Space Agency", party="ISR"),),
    )


def test_a_date_of_31_february_is_refused_by_name() -> None:
    with pytest.raises(MistakesInForm) as refused:
        read_facts(replace(EMPTY, signed_on="2026-02-31"))
    assert refused.value.sentences == ("Signed on: There is no day '2026-02-31' in the calendar.",)


def test_a_person_without_a_name_is_refused_by_row_and_an_empty_row_is_none() -> None:
    rows: list[TypedRow] = [
        {"name": None, "role": None, "party": None},
        {"name": "", "role": "minister", "party": "AZE"},
    ]
    with pytest.raises(MistakesInForm) as refused:
        read_facts(replace(EMPTY, signatories=rows))
    assert refused.value.sentences == ("Signatories, row 2: a name is missing.",)


def test_all_mistakes_are_told_at_once() -> None:
    with pytest.raises(MistakesInForm) as refused:
        read_facts(replace(EMPTY, signed_on="soon", expires_on="never", witnesses=[{"party": "ISR"}]))
    assert len(refused.value.sentences) == 3
