"""The founding article, pasted as a person copies it from the page, gives exactly one draft."""

from pathlib import Path

import pytest

from tracker.extract import read_article
from tracker.facts import ArticleText, Extraction

_ARTICLE = Path(__file__).parents[3] / "shared" / "articles" / "azerbaijan-israel-ai-2026-02-04.txt"

pytestmark = pytest.mark.skipif(
    not _ARTICLE.exists(), reason="the founding article stands in ../shared, which is absent"
)


@pytest.fixture(params=["2026-02-04", None], ids=["date given", "date in the text"])
def draft(request: pytest.FixtureRequest) -> Extraction:
    text = _ARTICLE.read_text(encoding="utf-8")
    article = ArticleText(text=text, published=request.param, publisher="OC Media", author="Nate Ostiller")
    reading = read_article(article)
    assert reading.announces_agreement
    (extraction,) = reading.extractions
    assert all(text[e.start : e.end] == e.quote for e in extraction.evidence)
    return extraction


def test_it_is_a_signed_memorandum_of_azerbaijan_and_israel(draft: Extraction) -> None:
    facts = draft.facts
    assert (facts.kind, facts.status, facts.parties) == ("mou", "signed", ("AZE", "ISR"))


def test_two_sign_and_the_prime_minister_presides(draft: Extraction) -> None:
    signatories = [(p.name, p.role, p.party) for p in draft.facts.signatories]
    assert signatories == [
        ("Rashad Nabiyev", "Digital Development and Transport Minister", "AZE"),
        ("Erez Eskel", "head of the National Artificial Intelligence Directorate", "ISR"),
    ]
    assert [(p.name, p.party) for p in draft.facts.witnesses] == [("Benjamin Netanyahu", "ISR")]
    institutions = [(i.name, i.party) for i in draft.facts.institutions]
    assert institutions == [("National Artificial Intelligence Directorate", "ISR")]


def test_day_place_and_sectors_are_those_of_the_text(draft: Extraction) -> None:
    facts = draft.facts
    assert facts.signed_on == "2026-02-04"
    assert facts.place is not None
    assert (facts.place.city, facts.place.country) == ("Jerusalem", "ISR")
    assert set(facts.sectors) == {
        "artificial-intelligence",
        "supercomputing",
        "human-capital",
        "research",
    }


def test_another_spelling_of_a_signatory_is_a_conflict_and_no_third_person(draft: Extraction) -> None:
    spellings = [(e.value, e.quote) for e in draft.evidence if e.field == "signatories.1.name"]
    assert spellings == [("Erez Eskel", "Erez Eskel"), ("Askal", "Askal")]
