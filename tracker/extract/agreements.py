"""From mentions to agreements: which steps are news, which belong together, and what each rests on."""

from dataclasses import dataclass, field

from tracker.extract.actors import choose_parties
from tracker.extract.document import Sentence
from tracker.extract.evidence import Found, found_at
from tracker.extract.institutions import BodyMention
from tracker.extract.mentions import Mentions
from tracker.extract.participants import Participant, read_participants
from tracker.extract.place import places_in
from tracker.extract.sectors import SectorMention, choose_sectors, sectors_of_title
from tracker.extract.signed_on import find_dates
from tracker.extract.status import Event
from tracker.vocabulary.codes import Status

_SECTOR_FLOOR = 0.34


@dataclass(slots=True)
class Draft:
    """One agreement with the words each value rests on."""

    kind: Found
    status: Found
    parties: list[Found]
    sectors: list[Found]
    signatories: list[Participant] = field(default_factory=list)
    witnesses: list[Participant] = field(default_factory=list)
    institutions: list[tuple[Found, Found | None]] = field(default_factory=list)
    signed_on: Found | None = None
    city: Found | None = None
    country: Found | None = None


def draft_agreements(mentions: Mentions) -> list[Draft]:
    """The agreements the article reports as news; none where it reports none."""
    news = [event for event in mentions.events if not event.background]
    if not news:
        return []
    lead = max(news, key=lambda e: (e.weight, -e.sentence.index))
    parties = choose_parties(mentions, _sentences_of(lead, news))
    if len(parties) < 2:
        return []
    return [_draft(mentions, lead, news, parties)]


def _sentences_of(lead: Event, news: list[Event]) -> list[Sentence]:
    return list(dict.fromkeys([lead.sentence, *(e.sentence for e in news)]))


def _draft(mentions: Mentions, lead: Event, news: list[Event], parties: list[Found]) -> Draft:
    document = mentions.document
    instrument = lead.instrument
    draft = Draft(
        kind=found_at(
            document, instrument.kind, instrument.first, instrument.last, "name of the instrument", 0.85
        ),
        status=found_at(document, lead.status, lead.step.first, lead.step.last, "step word", 0.8),
        parties=parties,
        sectors=_sectors(mentions, lead, news),
    )
    codes = [party.value for party in parties]
    if lead.status is not Status.ANNOUNCED:
        draft.signatories = read_participants(mentions, mentions.signatories, codes)
        draft.witnesses = read_participants(mentions, mentions.witnesses, codes)
        _add_day_and_place(mentions, news, draft)
    draft.institutions = _institutions(mentions, news)
    return draft


def _sectors(mentions: Mentions, lead: Event, news: list[Event]) -> list[Found]:
    document = mentions.document
    told = {event.sentence.index for event in news}
    body = {sentence.index: i for i, sentence in enumerate(document.body)}
    weighed: list[tuple[SectorMention, float]] = []
    for mention in mentions.sectors:
        index = document.sentence_of(mention.first).index
        if index in body:
            near = (
                3.0
                if index == lead.sentence.index
                else 1.5
                if index in told
                else 1.0
                if body[index] < 3
                else 0.4
            )
            weighed.append((mention, near))
    chosen = choose_sectors(weighed, sectors_of_title(document.title), floor=_SECTOR_FLOOR)
    return [
        found_at(document, mention.sector, mention.first, mention.last, "sector word", 0.5 + 0.4 * share)
        for mention, share in chosen
    ]


def _add_day_and_place(mentions: Mentions, news: list[Event], draft: Draft) -> None:
    """The day and place that stand in a sentence telling of the signing."""
    document = mentions.document
    signing = [e.sentence for e in news if e.step.value.status is Status.SIGNED]
    signing += [s for s in document.body if "sign" in document.text[s.start : s.end] and s not in signing]
    for sentence in signing:
        dates = find_dates(document, sentence, mentions.published)
        if dates and draft.signed_on is None:
            day = dates[0]
            draft.signed_on = Found(day.edtf, day.start, day.end, "date of the signing sentence", 0.75)
        for place in places_in(mentions.places, sentence)[:1]:
            if draft.country is None:
                draft.country = found_at(
                    document, place.country, place.first, place.last, "place after in", 0.7
                )
                if place.city:
                    draft.city = found_at(
                        document, place.city, place.first, place.last, "place after in", 0.7
                    )


def _institutions(mentions: Mentions, news: list[Event]) -> list[tuple[Found, Found | None]]:
    told = {event.sentence.index for event in news}
    chosen: dict[str, tuple[Found, Found | None]] = {}
    for body in mentions.bodies:
        if (body.sentence in told or _is_in_office(mentions, body)) and body.name not in chosen:
            party = body.party
            chosen[body.name] = (
                found_at(
                    mentions.document,
                    body.name,
                    body.span.first,
                    body.span.last,
                    "organ beside the step",
                    0.6,
                ),
                found_at(mentions.document, party.code, party.first, party.last, "party of the organ", 0.8)
                if party
                else None,
            )
    return list(chosen.values())


def _is_in_office(mentions: Mentions, body: BodyMention) -> bool:
    """Whether a signatory's office is at this organ: "head of the Agency for X"."""
    return any(
        person.role_span is not None and person.role_span.first <= body.span.first < person.role_span.last
        for person in mentions.signatories
    )
