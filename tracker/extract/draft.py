"""One agreement while it is put together: each value with the words it rests on."""

from collections.abc import Container
from dataclasses import dataclass, field

from tracker.extract.actors import found_party
from tracker.extract.clusters import Cluster
from tracker.extract.document import Sentence
from tracker.extract.evidence import Found, found_at
from tracker.extract.institutions import BodyMention
from tracker.extract.kind import InstrumentMention
from tracker.extract.mentions import Mentions
from tracker.extract.own_text import OwnText
from tracker.extract.participants import Participant, read_participants
from tracker.extract.persons import PersonMention
from tracker.extract.signing import day_of_signing, place_of_signing, signing_sentences
from tracker.extract.status import Event
from tracker.extract.subjects import find_subjects
from tracker.extract.tokens import beginning_in
from tracker.vocabulary.codes import Kind, Status

_MOST_PARTIES = 10
_EARLY = 6
_ACTOR_BEFORE = frozenset("between with by and among amongst from".split())


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


def draft_of_cluster(mentions: Mentions, cluster: Cluster) -> Draft:
    """The draft of the agreement that a cluster of steps tells of."""
    document = mentions.document
    lead, news = cluster.lead, cluster.events
    instrument = _named_most_exactly(mentions, cluster)
    draft = Draft(
        kind=found_at(document, instrument.kind, instrument.first, instrument.last, "name of the instrument"),
        status=found_at(document, lead.status, lead.step.first, lead.step.last, "step word"),
        parties=[
            found_party(mentions, mention, "party beside the step")
            for mention in list(cluster.parties.values())[:_MOST_PARTIES]
        ],
        sectors=find_subjects(
            mentions,
            lead.sentence,
            [event.sentence for event in news],
            [event.instrument for event in news],
            alone=not cluster.claimed_by_others,
        ),
    )
    if lead.status is not Status.ANNOUNCED:
        _add_signing(mentions, cluster, draft)
    told = {event.sentence.index for event in news}
    draft.institutions = find_institutions(
        mentions, told if cluster.claimed_by_others else told | _early(mentions)
    )
    return draft


def _add_signing(mentions: Mentions, cluster: Cluster, draft: Draft) -> None:
    """Put in who signed and looked on, when and where."""
    codes = list(cluster.parties)
    draft.signatories = read_participants(mentions, _signatories_of(mentions, cluster), codes)
    draft.witnesses = read_participants(mentions, mentions.witnesses, codes)
    sentences = signing_sentences(mentions, _signing_sentences(cluster.events))
    draft.signed_on = day_of_signing(mentions, sentences)
    draft.city, draft.country = place_of_signing(mentions, sentences)


def _named_most_exactly(mentions: Mentions, cluster: Cluster) -> InstrumentMention:
    """The instrument of the news; where it is only "deal" or "agreement", the headline's own name for it."""
    lead, named = cluster.lead.instrument, mentions.headline.instruments
    if lead.kind is not Kind.AGREEMENT or cluster.claimed_by_others or not named:
        return lead
    if named[0].kind in (Kind.AGREEMENT, Kind.JOINT_DECLARATION) or not named[0].strong:
        return lead
    same = (m for m in mentions.instruments if m.kind is named[0].kind)
    return next((m for m in same if mentions.document.sentence_of(m.first).body), lead)


def draft_of_own_text(mentions: Mentions, own: OwnText) -> Draft:
    """The draft of the agreement whose text the article is, or that its headline reports."""
    lead = mentions.document.body[:4]
    draft = Draft(
        kind=own.kind,
        status=own.status,
        parties=[found_party(mentions, m, "party of the headline") for m in own.parties.values()],
        sectors=find_subjects(mentions, own.sentence, lead, ()),
    )
    if own.status.value == Status.SIGNED:
        codes = list(own.parties)
        draft.signatories = read_participants(mentions, mentions.signatories, codes)
        draft.witnesses = read_participants(mentions, mentions.witnesses, codes)
        sentences = signing_sentences(mentions, lead)
        draft.signed_on = day_of_signing(mentions, sentences)
        draft.city, draft.country = place_of_signing(mentions, sentences)
    return draft


def _signing_sentences(news: list[Event]) -> list[Sentence]:
    return [e.sentence for e in news if e.step.value.status is Status.SIGNED]


def _signatories_of(mentions: Mentions, cluster: Cluster) -> list[PersonMention]:
    """Who signed this agreement: those named in its own sentences; for the foremost, all whom none claims."""
    if not cluster.claimed_by_others:
        return mentions.signatories
    own = {event.sentence.index for event in cluster.events}
    named = [p for p in mentions.signatories if p.sentence in own]
    if named or not cluster.foremost:
        return named
    return [p for p in mentions.signatories if p.sentence not in cluster.claimed_by_others]


def find_institutions(mentions: Mentions, told: Container[int]) -> list[tuple[Found, Found | None]]:
    """The organs that act in the sentences with these numbers or are a signatory's own, each once."""
    chosen: dict[str, tuple[Found, Found | None]] = {}
    for body in mentions.bodies:
        acts = body.sentence in told and _acts(mentions, body)
        if not (acts or _is_of_a_signatory(mentions, body)) or body.name in chosen:
            continue
        party = body.party
        chosen[body.name] = (
            found_at(mentions.document, body.name, body.span.first, body.span.last, "organ that acts"),
            found_at(mentions.document, party.code, party.first, party.last, "party of the organ")
            if party
            else None,
        )
    return list(chosen.values())


def _acts(mentions: Mentions, body: BodyMention) -> bool:
    """Whether an organ stands where an actor stands: first in the sentence, or after "between", "by"."""
    if body.span.first in mentions.named_in_offices:
        return False
    words = mentions.document.words
    sentence = mentions.document.sentences[body.sentence]
    i = body.span.first - 1
    near = beginning_in(mentions.parties, sentence.first, body.span.first)
    parties = {k for m in near for k in range(m.first, m.last)}
    while i >= sentence.first and (words.folded[i] in ("the", "of", "s", "it") or i in parties):
        i -= 1
    if words.folded[body.span.last : body.span.last + 1] in (["said"], ["reported"], ["announced"]):
        return False
    return i < sentence.first or words.folded[i] in _ACTOR_BEFORE


def _early(mentions: Mentions) -> set[int]:
    """The first sentences that name an instrument or a signing, whether as news or not."""
    named = {mentions.document.sentence_of(m.first).index for m in mentions.instruments}
    return {s.index for s in mentions.document.body[:_EARLY] if s.index in named}


def _is_of_a_signatory(mentions: Mentions, body: BodyMention) -> bool:
    """Whether a signatory heads this organ ("head of the Agency for X"); a ministry is named for itself."""
    if body.name.casefold().startswith(("ministry", "department")):
        return False
    return any(
        person.role_span is not None and person.role_span.first <= body.span.first < person.role_span.last
        for person in mentions.signatories
    )
