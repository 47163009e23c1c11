"""The reader: an article in, drafts of the agreements it announces out."""

from tracker.extract.agreements import draft_agreements
from tracker.extract.document import Document, build_document
from tracker.extract.draft import Draft
from tracker.extract.evidence import Found
from tracker.extract.mentions import gather_mentions
from tracker.extract.participants import Participant
from tracker.facts import (
    AgreementFacts,
    ArticleText,
    Evidence,
    Extraction,
    InstitutionFacts,
    PersonFacts,
    PlaceFacts,
    Reading,
)
from tracker.vocabulary.codes import Kind, Status

READER = "rules 2"
"""Name and version of this reader, kept with each draft."""


def read_article(article: ArticleText) -> Reading:
    """The agreements the article announces, each value with the words it rests on.

    Pure: no database, no network, no state. Any text is read without an error; one that announces
    nothing gives an empty reading.
    """
    document = build_document(article)
    drafts = draft_agreements(gather_mentions(document))
    return Reading(
        announces_agreement=bool(drafts), extractions=tuple(_extraction(document, draft) for draft in drafts)
    )


def _extraction(document: Document, draft: Draft) -> Extraction:
    facts = AgreementFacts(
        kind=Kind(draft.kind.value),
        status=Status(draft.status.value),
        parties=tuple(party.value for party in draft.parties),
        signatories=tuple(_person(p) for p in draft.signatories),
        witnesses=tuple(_person(p) for p in draft.witnesses),
        institutions=tuple(
            InstitutionFacts(name=name.value, party=party.value if party else None)
            for name, party in draft.institutions
        ),
        signed_on=draft.signed_on.value if draft.signed_on else None,
        place=_place(draft),
        sectors=tuple(sector.value for sector in draft.sectors),
    )
    return Extraction(facts=facts, evidence=tuple(_evidence(document, draft)), reader=READER)


def _person(participant: Participant) -> PersonFacts:
    role, party = participant.role, participant.party
    return PersonFacts(
        name=participant.name.value, role=role.value if role else None, party=party.value if party else None
    )


def _place(draft: Draft) -> PlaceFacts | None:
    if draft.city is None and draft.country is None:
        return None
    return PlaceFacts(
        city=draft.city.value if draft.city else None, country=draft.country.value if draft.country else None
    )


def _evidence(document: Document, draft: Draft) -> list[Evidence]:
    named: list[tuple[str, Found | None]] = [("kind", draft.kind), ("status", draft.status)]
    named += [(f"parties.{i}", party) for i, party in enumerate(draft.parties)]
    for field, people in (("signatories", draft.signatories), ("witnesses", draft.witnesses)):
        for i, person in enumerate(people):
            named += [(f"{field}.{i}.name", person.name), (f"{field}.{i}.role", person.role)]
            named += [(f"{field}.{i}.party", person.party)]
            named += [(f"{field}.{i}.name", spelling) for spelling in person.spellings]
    for i, (name, party) in enumerate(draft.institutions):
        named += [(f"institutions.{i}.name", name), (f"institutions.{i}.party", party)]
    named += [("signed_on", draft.signed_on), ("place.city", draft.city), ("place.country", draft.country)]
    named += [(f"sectors.{i}", sector) for i, sector in enumerate(draft.sectors)]
    return [found.as_evidence(document, field) for field, found in named if found is not None]
