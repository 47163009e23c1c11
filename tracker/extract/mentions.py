"""Everything the finders see in one article, gathered once for all fields."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from tracker.extract.document import Document
from tracker.extract.headline import Headline, read_headline
from tracker.extract.institutions import BodyMention, find_bodies
from tracker.extract.kind import InstrumentMention, find_instruments
from tracker.extract.parties import PartyMention, find_parties
from tracker.extract.persons import PersonMention, find_persons
from tracker.extract.place import PlaceMention, find_places
from tracker.extract.sectors import SectorMention, find_sector_words
from tracker.extract.signatories import find_signatories
from tracker.extract.signed_on import published_day
from tracker.extract.status import Event, find_events, past_sentences
from tracker.extract.stream import read_streams
from tracker.extract.witnesses import find_witnesses

_EARLY, _HEADLINE = 3, 12
"""What a naming in the first three sentences and one in the headline count, against 1 elsewhere."""
_MOST = 10


@dataclass(frozen=True)
class Mentions:
    """The mentions of one article, each list in the order of the text."""

    document: Document
    published: date | None
    parties: list[PartyMention]
    headline: Headline
    instruments: list[InstrumentMention]
    events: list[Event]
    persons: list[PersonMention]
    signatories: list[PersonMention]
    witnesses: list[PersonMention]
    bodies: list[BodyMention]
    places: list[PlaceMention]
    sectors: list[SectorMention]

    @cached_property
    def principals(self) -> list[PartyMention]:
        """The parties the article is most about, the foremost first, each with its first acting mention."""
        count: Counter[str] = Counter()
        first: dict[str, PartyMention] = {}
        for mention in self.parties:
            sentence = self.document.sentence_of(mention.first)
            if sentence.body and mention.acting:
                count[mention.code] += _EARLY if self.document.position_of(sentence) < 3 else 1
                first.setdefault(mention.code, mention)
        for code in self.headline.codes:
            if code in count:
                count[code] += _HEADLINE
        return [first[code] for code, _ in count.most_common(_MOST)]

    @cached_property
    def named_in_offices(self) -> frozenset[int]:
        """The words that belong to a person's office."""
        spans = [p.role_span for p in self.persons if p.role_span is not None]
        return frozenset(i for span in spans for i in range(span.first, span.last))

    @cached_property
    def named_words(self) -> frozenset[int]:
        """The words that belong to the name of an office or organ."""
        spans = [p.role_span for p in self.persons if p.role_span is not None] + [b.span for b in self.bodies]
        return frozenset(i for span in spans for i in range(span.first, span.last))


def gather_mentions(document: Document) -> Mentions:
    """All mentions of the document."""
    parties = find_parties(document)
    streams = read_streams(document, parties)
    persons = find_persons(document, streams)
    instruments = find_instruments(document)
    events = find_events(document, instruments)
    past = past_sentences(events)
    present = [person for person in persons if person.sentence not in past]
    signatories = find_signatories(document, present)
    return Mentions(
        document=document,
        published=published_day(document),
        parties=parties,
        headline=read_headline(document),
        instruments=instruments,
        events=events,
        persons=persons,
        signatories=signatories,
        witnesses=find_witnesses(document, present, signatories),
        bodies=find_bodies(document, streams),
        places=find_places(document, parties),
        sectors=find_sector_words(document),
    )
