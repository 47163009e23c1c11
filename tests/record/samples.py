"""Articles in our own words with what a reader makes of them, for tests of what comes after reading."""

from sqlalchemy.orm import Session

from tracker.facts import AgreementFacts, ArticleText, Evidence, Extraction, PersonFacts, PlaceFacts
from tracker.ingest.save import save_article
from tracker.record.paths import LISTS, values_of

NORTHERN_TIMES = ArticleText(
    text=(
        "Norway and Chile signed a memorandum of understanding on hydrogen in Oslo on 3 March 2025. "
        "Energy minister Kari Nordmann signed for Norway and ambassador Diego Pareja for Chile. "
        "Officials later thanked Ambassador Pareha for his work."
    ),
    publisher="Northern Times",
    published="2025-03-04",
)


def evidence(text: str, field: str, value: str, quote: str) -> Evidence:
    """Evidence whose quote is looked up in the text."""
    start = text.index(quote)
    return Evidence(
        field=field,
        value=value,
        quote=quote,
        start=start,
        end=start + len(quote),
        rule="test",
        confidence=0.9,
    )


def hydrogen_facts(signed_on: str = "2025-03-03", chilean: str = "Diego Pareja") -> AgreementFacts:
    """The memorandum of the article above, with a date and a spelling of one's own."""
    return AgreementFacts(
        kind="mou",
        status="signed",
        parties=("NOR", "CHL"),
        signatories=(
            PersonFacts(name="Kari Nordmann", role="Energy minister", party="NOR"),
            PersonFacts(name=chilean, role="ambassador", party="CHL"),
        ),
        signed_on=signed_on,
        place=PlaceFacts(city="Oslo", country="NOR"),
        sectors=("hydrogen",),
    )


QUOTES = {
    "mou": "memorandum of understanding",
    "signed": "signed a memorandum",
    "NOR": "Norway",
    "CHL": "Chile",
    "2025-03-03": "on 3 March 2025",
    "hydrogen": "hydrogen",
}


def hydrogen_extraction(rivals: bool = True) -> Extraction:
    """What a reader finds in the article above: all of it quoted, a second spelling as a rival."""
    facts, text = hydrogen_facts(), NORTHERN_TIMES.text
    found: list[Evidence] = []
    for place in values_of(facts):
        head, _, part = place.field.partition(".")
        path = f"{head}.{int(place.slot) - 1}.{part}" if head in LISTS else place.field
        if head in ("parties", "sectors"):
            path = f"{head}.{list(getattr(facts, head)).index(place.value)}"
        found.append(evidence(text, path, place.value, QUOTES.get(place.value, place.value)))
    if rivals:
        found.append(evidence(text, "signatories.1.name", "Pareha", "Ambassador Pareha"))
    return Extraction(facts=facts, evidence=tuple(found), reader="rules test")


def saved(session: Session, publisher: str, text: str) -> int:
    """The number of a new article of a publisher."""
    article = ArticleText(text=text, publisher=publisher, published="2025-03-04")
    return save_article(session, article, by="tester").id
